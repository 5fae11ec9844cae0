"""A medicine has one name for people, "venlafaxine ER", on every screen and paper; its key stays with files and rules.

Looked at over somebody whose plan, list, trials, fills and side effects are full of extended release and patches.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paindesk.documents.papers import PAPERS
from paindesk.documents.sentences import in_window, told
from paindesk.domain.dose import amount
from paindesk.domain.monitoring import FillSource
from paindesk.domain.patient import Relief, Trial
from paindesk.domain.visit import Act, Choice, Clinic, RefillRequest, SinceLastVisit, Taking, Visit, VisitKind
from paindesk.exchange.advice_text import advice_lines
from paindesk.kit import language
from paindesk.kit.finding_card import FindingCard
from paindesk.rules.visit_point import TAKES_MORE, events, visit_point
from paindesk.sample.more_named import walter
from paindesk.shell.banner_facts import banner_facts
from paindesk.shell.catalogue import FIRST_VISIT, FOLLOW_UP
from paindesk.shell.session import Session
from paindesk.steps.adjust import step as adjust
from paindesk.steps.adjust.options import ROTATE, STOP
from paindesk.steps.step import Context, Step
from tests.bench import people
from tests.builders import TODAY, line, shipped
from tests.documents.plans import plan_of
from tests.documents.printed import printed
from tests.documents.two_patients import LONG, case
from tests.interface.shown_texts import shown_texts
from tests.rules.fill_answers import filled
from tests.steps.trends.follow_up import opened

pytestmark = [pytest.mark.xdist_group("interface"), pytest.mark.usefixtures("themed")]

STEPS = tuple(dict.fromkeys((*FIRST_VISIT, *FOLLOW_UP)))
RELEASED = ("venlafaxine er", "oxycodone er", "tramadol er", "morphine er", "hydrocodone er", "tapentadol er")
WORN = ("fentanyl patch", "buprenorphine patch", "lidocaine patch")
SOURCE = FillSource(file="pdmp.csv", on=TODAY)


def keys(speaks: str) -> re.Pattern[str]:
    """The names that no person is shown in that language."""
    wrong = RELEASED if speaks == "en" else (*RELEASED, *WORN)
    each = "|".join(f"[{one[0]}{one[0].upper()}]{one[1:]}" for one in wrong)
    return re.compile(rf"(?<!\w)(?:{each})(?!\w)")


def visits() -> Iterator[tuple[Visit, Context]]:
    """A first visit that chose venlafaxine ER, and a follow-up of it."""
    record, pain = people.of_the_mockups()
    taken = [
        line({"name": "oxycodone", "text": "OxyContin 10 mg", "strengths": ["10 mg"], "release": "er", "form": "tablet",
              "dose": "10 mg", "times": 2}),
        line({"name": "fentanyl", "text": "Duragesic 25 mcg/h", "strengths": ["25 mcg/h"], "form": "patch",
              "route": "transdermal"}),
        line({"name": "venlafaxine", "text": "Effexor XR 37.5 mg", "strengths": ["37.5 mg"], "release": "er",
              "form": "capsule", "dose": "37.5 mg", "times": 1}),
    ]  # fmt: skip
    tried = tuple(
        Trial(medicine=name, highest_daily=amount(75, "mg"), days=40, relief=Relief.LITTLE)
        for name in ("tramadol er", "lidocaine patch", "morphine er")
    )
    fills = tuple(
        filled(f"{TODAY - timedelta(days=days)} {name}, 60 for 30 days, Dr Lee", shipped(), SOURCE)
        for days, name in ((60, "OxyContin 10 mg tablet"), (35, "Duragesic 25 mcg/h"), (33, "OxyContin 10 mg tablet"))
    )
    record = replace(
        record,
        medicines=(*record.medicines, *taken),
        trials=tried,
        stewardship=replace(record.stewardship, fills=fills),
    )
    plan = (
        plan_of("venlafaxine er"), plan_of("oxycodone er", Act.CONTINUE), plan_of("fentanyl patch", Act.CONTINUE),
        plan_of("morphine er", Act.STOP), plan_of("tramadol er", Act.CHANGE),
    )  # fmt: skip
    first = Visit(
        id="first", kind=VisitKind.FIRST, on=TODAY - timedelta(days=28), number=1, record=record, pain=pain,
        choice=Choice(class_id="antidepressant", medicine="venlafaxine er"), prescriptions=plan,
    )  # fmt: skip
    clinic = Clinic(name="Riverside")
    yield first, Context(knowledge=shipped(), on=first.on, clinic=clinic)
    yield (
        replace(first, choice=Choice(class_id="opioid", medicine="morphine er")),
        Context(knowledge=shipped(), on=first.on, clinic=clinic),
    )
    session = Session(first, Context(knowledge=shipped(), on=first.on, clinic=clinic), FIRST_VISIT)
    points = (visit_point(first, (), shipped(), session.advice.mme),)
    since = SinceLastVisit(
        taking=(
            Taking(medicine="oxycodone er", how="as prescribed"),
            Taking(medicine="fentanyl patch", how=TAKES_MORE, really="dos"),
            Taking(medicine="morphine er", how=TAKES_MORE),
        ),
        refills=(RefillRequest(on=TODAY - timedelta(days=9), medicine="oxycodone er", why="lost"),),
    )
    follow_up = replace(first, id="second", kind=VisitKind.FOLLOW_UP, on=TODAY, number=2, since=since, prescriptions=())
    again = Context(knowledge=shipped(), on=TODAY, clinic=clinic, history=points, previous=first)
    yield follow_up, again
    yield replace(follow_up, prescriptions=plan[1:3]), again


@pytest.fixture(params=["en", "es"])
def speaks(request: Any) -> Iterator[str]:
    language.use(request.param)
    yield str(request.param)
    language.use(language.ENGLISH)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_no_step_shows_a_key(step: Step, speaks: str, qtbot: QtBot) -> None:
    wrong, left = keys(speaks), set[str]()
    for visit, context in visits():
        if step not in (FIRST_VISIT if visit.kind is VisitKind.FIRST else FOLLOW_UP):
            continue
        language.know(shipped(), visit)
        session = Session(visit, context, FIRST_VISIT if visit.kind is VisitKind.FIRST else FOLLOW_UP)
        view = step.view(session.models[step.id])
        qtbot.addWidget(view)
        view.show()
        QApplication.processEvents()  # Qt shows new widgets a moment after they were added
        said = [text for _, text in shown_texts(view)]
        model: Any = session.models[step.id]
        titles = (getattr(model, one, str)() for one in ("next_title", "panel_title"))
        said += [model.state().line, *titles]
        for one in model.findings():
            card = FindingCard(one, about=one.subject)
            qtbot.addWidget(card)
            said += [text for _, text in shown_texts(card)]
        said += [fact.value for fact in banner_facts(visit.record, session.advice)]
        left |= {text for text in said if text and wrong.search(text)}
    assert left == set()


def test_no_chip_of_a_change_of_opioids_and_no_field_of_a_taper_says_a_key(speaks: str, qtbot: QtBot) -> None:
    session = opened(walter, adjust.STEP, answered=True)
    language.know(shipped(), session.visit)
    view = adjust.STEP.view(session.models["adjust"])
    qtbot.addWidget(view)
    view.show()
    card = view.cards["morphine er"]
    said = []
    for option in (ROTATE, STOP):
        card.cards[option].click()
        card.refresh()
        QApplication.processEvents()  # Qt shows new widgets a moment after they were added
        said += [text for _, text in shown_texts(view)]
    assert len(card.rotation.chips) > 5
    assert any("morphine ER" in text for text in said)
    assert [text for text in said if keys(speaks).search(text)] == []


BUILD = {paper.id: paper.build for paper in PAPERS}
BOTTLE = ("handout", "wallet_list", "taper_calendar", "dose_calendar", "diary_page", "agreement",
          "naloxone_sheet")  # fmt: skip


@pytest.mark.parametrize("paper", BUILD)
@pytest.mark.parametrize("written", ["en", "es"])
def test_no_paper_prints_a_key(paper: str, written: str) -> None:
    one = case(LONG)
    plan = tuple(plan_of(name, act) for name, act in (
        ("venlafaxine er", Act.START), ("oxycodone er", Act.CONTINUE), ("fentanyl patch", Act.CONTINUE),
        ("morphine er", Act.STOP),
    ))  # fmt: skip
    visit = replace(one.visit, prescriptions=(*one.visit.prescriptions, *plan))
    sheet = BUILD[paper](visit, one.advice, shipped(), one.clinic, language=written, large=False)
    made = printed(sheet)
    text = " ".join(" ".join([*(page.text for page in made.pages), *made.figures]).split())
    # what a patient holds calls a patch as the box does
    wrong = keys("en" if paper in BOTTLE else written)
    if paper in ("handout", "letter", "visit_note", "wallet_list"):
        assert "venlafaxine ER" in text
    assert {text[max(one.start() - 40, 0) : one.end() + 20] for one in wrong.finditer(text)} == set()


def test_what_a_terminal_says_has_no_key() -> None:
    visit, context = next(visits())
    session = Session(visit, context, FIRST_VISIT)
    said = "\n".join(advice_lines(session.advice, visit.record))
    assert "venlafaxine ER: " in said
    assert keys("en").search(said) is None


def test_what_happened_since_the_last_visit_has_its_spanish() -> None:
    since = SinceLastVisit(
        refills=(
            RefillRequest(on=TODAY, medicine="oxycodone er", lost=True), RefillRequest(on=TODAY, medicine="tramadol"),
        ),
        taking=(Taking(medicine="fentanyl patch", how=TAKES_MORE, really="dos a la vez"),),
        early_refills=3, missed_appointments=2, ed_visits=1, falls=2,
    )  # fmt: skip
    visit = replace(next(visits())[0], on=TODAY, since=since)
    spanish = in_window(told("es", shipped(), visit))
    assert [spanish.text(one.text) for one in events(visit, None) if one.text] == [
        "1 visita a urgencias", "2 visitas perdidas", "1 despacho adelantado", "2 caídas",
        "oxycodone ER, suministro perdido", "despacho adelantado de tramadol",
        "fentanyl (parche), lo que tomó: dos a la vez",
    ]  # fmt: skip


def test_any_number_of_doses_together_is_said_in_spanish() -> None:
    spanish = told("es", shipped(), None)
    doses = "oxycodone er 20 mg + fentanyl patch 12 mcg/h + duloxetine 60 mg + lidocaine patch 1 patch"
    said = "oxycodone ER 20 mg + fentanyl (parche) 12 mcg/h + duloxetine 60 mg + lidocaine (parche) 1 parche"
    assert spanish.text(doses) == said
    assert spanish.text(f"Hold at {doses}") == f"Mantener {said}"
    assert spanish.text("oxycodone er 20 mg + what nobody knows") is None
