"""A low-dose start at a follow-up: chosen on the card, in the plan, on the patient's papers, at the next visit."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdf
import pytest

from paindesk.documents import dose_calendar, handout, letter, wallet_list
from paindesk.documents.handout import MedicineBlock
from paindesk.documents.readability import fernandez_huerta, flesch_kincaid
from paindesk.documents.render import render
from paindesk.domain.finding import Level
from paindesk.domain.visit import Act, Visit, VisitKind
from paindesk.rules.after_visit import after_visit
from paindesk.rules.follow_up import follow_up, planned_checks
from paindesk.rules.monitoring import due
from paindesk.rules.prescription import check_plan
from paindesk.rules.visit_point import visit_point
from paindesk.sample.named import daniel
from paindesk.shell.session import Session
from paindesk.steps.adjust.options import CONTINUE, DOWN, HOLD, ROTATE
from paindesk.steps.adjust.rotation_card import LOW_DOSE, USUAL
from paindesk.steps.adjust.step import STEP
from paindesk.store.body import from_json, to_json
from paindesk.store.carry import forward
from tests.accessibility import nameless
from tests.builders import amount
from tests.steps.adjust.model import model_of
from tests.steps.adjust.test_taper import cows
from tests.steps.trends.follow_up import CLINIC, knowledge, opened, shown

FILM = "buprenorphine film"
PHONE = replace(CLINIC, phone="555-0100")


@pytest.fixture
def session() -> Session:
    return opened(daniel, STEP, answered=True)


def started(session: Session) -> Visit:
    """Daniel's oxycodone 10 mg four times a day goes on beside the film; the visit as it can be printed."""
    model_of(session).rotations.low_dose = True
    assert model_of(session).rotate(FILM)
    session.take(STEP.id, 0.0)
    visit = session.visit
    plan = replace(visit.plan, exit_plan="if no better", follow_up_on=visit.on + timedelta(days=14))
    return replace(visit, plan=plan)


def test_both_are_in_the_plan_with_their_days_and_their_pieces(session: Session) -> None:
    old, new = started(session).prescriptions
    assert (old.act, old.replaced_by, old.together, old.last_day) == (Act.CHANGE, FILM, 33, 33)
    assert [(one.from_day, one.to_day, str(one.daily)) for one in old.steps] == [
        (1, 12, "40 mg"), (13, 19, "30 mg"), (20, 26, "20 mg"), (27, 33, "10 mg")
    ]  # fmt: skip
    assert (old.strength, old.days, old.quantity) == (amount("10 mg"), 14, Decimal(12 * 4 + 2 * 3))
    assert (new.act, new.replaces, new.together) == (Act.START, ("oxycodone",), 33)
    assert [(one.from_day, one.to_day, str(one.daily)) for one in new.steps] == [
        (1, 4, "75 mcg"), (5, 8, "150 mcg"), (9, None, "300 mcg")
    ]  # fmt: skip
    assert (new.strength, new.days, new.quantity) == (amount("75 mcg"), 14, Decimal(4 + 8 + 6 * 4))
    assert old.directions.endswith("Days 27–33: 10 mg at bedtime; then none")
    assert old.in_the_change == f"with {FILM} on purpose; last day 33"
    assert new.in_the_change == "with oxycodone on purpose through day 33, then in its place"


def test_nothing_warns_of_two_opioids_and_it_is_said_that_both_are_meant(session: Session) -> None:
    visit = started(session)
    said = {one.id: one for one in model_of(session).findings()}
    assert not [one for one in said if "opioid-mixed-opioid" in one or ".duplicate." in one]
    assert said[f"{FILM}.together"].title == "With oxycodone on purpose until 25 Dec 2026"
    assert "COWS" in said[f"{FILM}.together"].action
    assert not [one.id for one in said.values() if one.level is Level.STOP]
    after = after_visit(visit, knowledge(), session.context.history)
    assert not [one.title for one in after.to_watch if "buprenorphine" in one.title]
    assert [one.last_on for one in after.taken if one.name == "oxycodone"] == [visit.on + timedelta(days=32)]


def test_a_benzodiazepine_beside_both_is_a_caution(session: Session) -> None:
    visit = started(session)
    line = replace(visit.record.medicines[0], text="lorazepam 1 mg", ingredients=(), sig=None, sig_text="", fills=())
    known = knowledge()
    ingredient = replace(visit.record.medicines[0].ingredients[0], name="lorazepam")
    record = replace(visit.record, medicines=(*visit.record.medicines, replace(line, ingredients=(ingredient,))))
    found = {one.id: one for one in check_plan(visit.prescriptions, session.context.facts(record, visit.pain))}
    assert known.medicines[FILM]
    assert found[f"{FILM}.together"].level is Level.CAUTION
    assert "Lorazepam too" in found[f"{FILM}.together"].because


def test_the_mme_counts_the_old_one_while_both_are_taken(session: Session) -> None:
    visit = started(session)
    line = model_of(session).rotations.mme_line(FILM, visit.prescriptions)
    assert line == (
        "MME a day: 60 now, 60 and what has no CDC factor while both are taken, "
        "not calculated (no CDC factor) after the change."
    )
    after = after_visit(visit, knowledge(), session.context.history)
    assert (after.mme.per_day, after.mme.complete) == (Decimal(60), False)


def test_the_trend_shows_both_while_both_are_taken(session: Session) -> None:
    visit = started(session)
    point = visit_point(visit, session.context.history, knowledge(), session.advice.mme)
    assert dict(point.regimen) == {"oxycodone": amount("30 mg"), FILM: amount("300 mcg")}


def test_somebody_calls_on_day_2_and_after_each_rise_and_the_visit_comes_within_two_weeks(session: Session) -> None:
    visit = started(session)
    known = session.context.facts(visit.record, visit.pain)
    plan = follow_up(visit.prescriptions, known)
    assert (plan.phone_on, plan.on) == (visit.on + timedelta(days=1), visit.on + timedelta(days=14))
    calls = [one.on for one in planned_checks(visit.prescriptions, known) if one.what.startswith("Call ")]
    assert calls == [visit.on + timedelta(days=days) for days in (1, 5, 9)]


def test_today_shows_each_call_and_each_step_down_on_its_day(session: Session) -> None:
    visit = started(session)
    known = session.context.facts(visit.record, visit.pain)
    found = due(known, session.advice.mme, visit.prescriptions)
    calls = [(one.due_on, one.why) for one in found if one.what == "low_dose_call"]
    assert [on for on, _ in calls] == [visit.on + timedelta(days=days) for days in (1, 5, 9)]
    assert calls[0][1] == f"oxycodone and {FILM} together: withdrawal (COWS), drowsiness"
    (step,) = [one for one in found if one.what == "taper_step"]
    assert (step.due_on, step.why) == (visit.on + timedelta(days=12), "oxycodone: to 30 mg a day")


NEVER = ("never take both", "take no more", "instead you get", "takes the place", "nunca tome", "no tome más",
         "en su lugar", "toma el lugar")  # fmt: skip


def words_of(block: MedicineBlock) -> str:
    return " ".join((block.instead, block.how, block.stopping, *block.do_not_mix, *block.call_us)).casefold()


@pytest.mark.parametrize(
    ("language", "said", "day", "only"),
    [("en", "both on purpose", "Dec 25", "take only"), ("es", "las dos a propósito", "25 dic", "tome solo")],
)
def test_the_handout_says_that_both_are_taken_and_on_which_day_the_old_one_ends(
    session: Session, language: str, said: str, day: str, only: str
) -> None:
    made = handout.build(started(session), session.advice, knowledge(), PHONE, language=language)
    old, new = made.medicines
    assert (old.name, old.act, new.name, new.act) == ("oxycodone", "change", FILM, "start")
    for block in (old, new):
        assert said in block.instead
        assert day in block.instead
        assert only in block.instead
        assert not [one for one in NEVER if one in words_of(block)]
    # No opioid but the other of the two.
    assert [one.endswith(FILM) for one in old.do_not_mix if "opioid" in one.casefold()] == [True]
    assert [one.endswith("oxycodone") for one in new.do_not_mix if "opioid" in one.casefold()] == [True]
    # The tables have the days of each, and the old one's last row ends on its last day.
    assert old.schedule.rows[-1].dates.endswith(day)
    assert new.schedule.rows[0].cells[0].startswith("1 ")
    assert (old.steps_up, new.steps_up) == (False, True)
    assert not old.stopping
    assert not [name for ruled in made.do_not_take for name in ruled.names if "oxycodone" in name]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_calendar_has_both_and_says_on_top_that_both_are_meant(session: Session, language: str) -> None:
    made = dose_calendar.build(started(session), session.advice, knowledge(), PHONE, language=language)
    assert [one.name for one in made.grids] == ["oxycodone", FILM]
    (line,) = made.together
    assert line.startswith("oxycodone ")
    assert ("Dec 25" if language == "en" else "25 dic") in line
    assert not [one for one in NEVER if one in line.casefold()]
    old, new = ([day for week in grid.weeks for day in week if day.date] for grid in made.grids)
    assert [len(day.doses) for day in old] == [4] * 12 + [3] * 2
    assert [len(day.doses) for day in new] == [1] * 4 + [2] * 10


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_said_of_both_reads_at_sixth_grade(session: Session, language: str) -> None:
    visit, say = started(session), "this" if language == "en" else "esta"
    blocks = handout.build(visit, session.advice, knowledge(), PHONE, language=language).medicines
    page = dose_calendar.build(visit, session.advice, knowledge(), PHONE, language=language)
    text = " ".join((*(one.instead for one in blocks), *page.together))
    for name in (f"{FILM} (Belbuca)", "oxycodone (Roxicodone, Oxaydo)", FILM, "oxycodone"):
        text = text.replace(name, say)  # names of medicines stand on the box and are read there
    assert flesch_kincaid(text) <= 6 if language == "en" else fernandez_huerta(text) >= 70


@pytest.mark.parametrize(("language", "large"), [("en", False), ("es", True)])
def test_the_printed_calendar_says_it_on_its_first_page(session: Session, language: str, large: bool) -> None:
    made = dose_calendar.build(started(session), session.advice, knowledge(), PHONE, language=language, large=large)
    first = " ".join(pypdf.PdfReader(BytesIO(render(made))).pages[0].extract_text().split())
    assert " ".join(made.together[0].split()) in first


def test_wallet_list_and_letter_have_the_days_of_both(session: Session) -> None:
    visit = started(session)
    made = wallet_list.build(visit, session.advice, knowledge(), PHONE)
    first = {one.name.split(" (")[0]: one.how[0] for one in made.daily}
    assert first["oxycodone"].startswith("Nov 23 – Dec 4: 1 tablet")
    assert first[FILM].startswith("Nov 23 – Nov 26: 1 film")
    lines = letter.prescribed(visit.prescriptions[0], visit, session.advice, letter.told("en", knowledge(), visit)).plan
    assert lines[0].startswith("November 23, 2026: 10 mg")
    assert lines[-2:] == ("December 26, 2026: none", f"with {FILM} on purpose; last day 33")


def at_next_visit(session: Session, visit: Visit, days: int) -> Session:
    on = visit.on + timedelta(days=days)
    fresh = Visit(id="next", kind=VisitKind.FOLLOW_UP, on=on, number=99, record=visit.record)
    return Session(forward(fresh, visit), replace(session.context, on=on, previous=visit), (STEP,))


def test_the_next_visit_finds_both_where_they_stand_and_warns_of_nothing(session: Session) -> None:
    following = at_next_visit(session, started(session), 14)
    old, new = following.visit.prescriptions
    assert [(one.from_day, one.to_day, str(one.daily)) for one in old.steps] == [
        (1, 5, "30 mg"), (6, 12, "20 mg"), (13, 19, "10 mg")
    ]  # fmt: skip
    assert [str(one.daily) for one in new.steps] == ["300 mcg"]
    said = {one.id: one.title for one in (*model_of(following).findings(), *following.advice.findings)}
    assert not [one for one in said if "opioid-mixed-opioid" in one or ".duplicate." in one]
    assert said["taken.together.oxycodone"] == f"Oxycodone and {FILM} together on purpose until 25 Dec 2026"
    visit = replace(following.visit, plan=replace(following.visit.plan, exit_plan="if no better"))
    made = handout.build(visit, following.advice, knowledge(), PHONE)
    assert [one.name for one in made.medicines] == ["oxycodone", FILM]
    assert all("on purpose" in one.instead for one in made.medicines)
    assert not [one for one in made.keep if "oxycodone" in one.name]


def test_after_its_last_day_the_old_one_is_off_the_list(session: Session) -> None:
    following = at_next_visit(session, started(session), 33)
    assert [one.medicine for one in following.visit.prescriptions] == [FILM]
    (line,) = [one for one in following.visit.record.medicines if one.name == "oxycodone"]
    assert line.ends == session.visit.on + timedelta(days=33)  # the first day without it
    assert not [one.id for one in following.advice.findings if one.id.startswith("taken.together")]


def test_an_old_one_whose_successor_is_stopped_blocks_the_signature(session: Session) -> None:
    following = at_next_visit(session, started(session), 14)
    model_of(following).choose(FILM, "stop")
    following.take(STEP.id, 1.0)
    stops = [one.id for one in model_of(following).findings() if one.level is Level.STOP]
    assert "oxycodone.together.alone" in stops
    model_of(following).choose("oxycodone", DOWN)
    following.take(STEP.id, 100.0)
    stops = [one.id for one in model_of(following).findings() if one.level is Level.STOP]
    assert "oxycodone.together.alone" not in stops


@pytest.mark.usefixtures("themed")
def test_the_card_offers_both_starts_for_the_film_and_shows_the_days(session: Session, qtbot: Any) -> None:
    view, acts = shown(session, STEP, qtbot)
    card = view.cards["oxycodone"]
    card.cards[ROTATE].click()
    rotation = card.rotation
    rotation.chips["morphine er"].click()
    assert not rotation.start.isVisible()
    rotation.chips[FILM].click()
    assert rotation.start.isVisible()
    assert rotation.start.value() == USUAL
    assert rotation.days is None
    rotation.start.chips[LOW_DOSE].click()
    assert rotation.days is not None
    assert rotation.days.row_count() == 7
    assert acts == []
    from PySide6.QtWidgets import QLabel

    assert "unconfirmed" in " ".join(one.text() for one in rotation.table.findChildren(QLabel))
    rotation.button.click()
    assert acts == [1]
    assert [(one.medicine, one.together) for one in session.visit.prescriptions] == [("oxycodone", 33), (FILM, 33)]
    assert rotation.plan.text().splitlines() == [
        "Beside it, then less, then none: oxycodone (54 × 10 mg, 14 days)", f"New: {FILM} (36 × 75 mcg, 14 days)"
    ]  # fmt: skip
    assert nameless(view) == []
    assert view.page.scroller.horizontalScrollBar().maximum() == 0
    rotation.start.chips[USUAL].click()  # the other start takes this one off the plan and shows itself
    assert [one.medicine for one in session.visit.prescriptions] == ["oxycodone"]
    assert rotation.days is None
    rotation.button.click()
    assert [(one.medicine, one.together) for one in session.visit.prescriptions] == [("oxycodone", 0), (FILM, 0)]
    card.cards[CONTINUE].click()
    assert [one.medicine for one in session.visit.prescriptions] == ["oxycodone"]


@pytest.mark.usefixtures("themed")
def test_a_reopened_draft_shows_the_low_dose_start_of_its_plan(session: Session, qtbot: Any) -> None:
    started(session)
    again = Session(from_json(to_json(session.visit), Visit), session.context, (STEP,))
    view, _ = shown(again, STEP, qtbot)
    rotation = view.cards["oxycodone"].rotation
    assert rotation.isVisible()
    assert rotation.start.value() == LOW_DOSE
    assert rotation.days is not None
    assert rotation.button.text() == "Take off the plan"
    assert not rotation.why_not.isVisible()


def test_withdrawal_is_said_and_both_can_be_held_for_a_week(session: Session) -> None:
    following = at_next_visit(session, started(session), 5)  # day 6: the second rise is on day 9
    model = model_of(following)
    model.withdrawal.fill(cows(14))
    following.take(STEP.id, 50.0)
    said = {one.id: one for one in model.findings()}
    assert said[f"{FILM}.together.withdrawal"].level is Level.CAUTION
    options = model.options("oxycodone")
    assert HOLD in [one.key for one in options]
    assert "suggested" not in [one.reason.mark for one in options]  # it ends already
    planned = following.visit.prescriptions
    model.choose("oxycodone", HOLD)
    following.take(STEP.id, 100.0)
    old, new = following.visit.prescriptions
    assert [(one.from_day, one.to_day, str(one.daily)) for one in old.steps] == [
        (1, 14, "40 mg"), (15, 21, "30 mg"), (22, 28, "20 mg"), (29, 35, "10 mg")
    ]  # fmt: skip
    assert [(one.from_day, one.to_day, str(one.daily)) for one in new.steps] == [
        (1, 10, "150 mcg"), (11, None, "300 mcg")
    ]  # fmt: skip
    assert (old.together, new.together) == (35, 35)
    assert (model.chosen("oxycodone"), model.chosen(FILM)) == (HOLD, HOLD)
    visit = replace(following.visit, plan=replace(following.visit.plan, exit_plan="if no better"))
    made = handout.build(visit, following.advice, knowledge(), PHONE)
    assert "Jan 1" in made.medicines[0].instead  # December 25 and a week
    model.choose(FILM, CONTINUE)
    following.take(STEP.id, 200.0)
    assert [one.steps for one in following.visit.prescriptions] == [one.steps for one in planned]
    assert (model.chosen("oxycodone"), model.chosen(FILM)) == (CONTINUE, CONTINUE)


def test_held_when_buprenorphine_has_risen_only_the_old_one_moves(session: Session) -> None:
    following = at_next_visit(session, started(session), 14)
    model = model_of(following)
    assert HOLD not in [one.key for one in model.options(FILM)]
    model.choose("oxycodone", HOLD)
    following.take(STEP.id, 100.0)
    old, new = following.visit.prescriptions
    assert [(one.from_day, one.to_day) for one in old.steps] == [(1, 12), (13, 19), (20, 26)]
    assert [str(one.daily) for one in new.steps] == ["300 mcg"]
    assert not [one.id for one in model.findings() if one.level is Level.STOP]


@pytest.mark.usefixtures("themed")
def test_the_withdrawal_score_is_filled_in_below_the_old_opioid(session: Session, qtbot: Any) -> None:
    following = at_next_visit(session, started(session), 5)
    view, _ = shown(following, STEP, qtbot)
    card = view.cards["oxycodone"]
    assert card.withdrawal.isVisible()
    assert not view.cards[FILM].withdrawal.isVisible()
    card.withdrawal.score.click()
    assert card.withdrawal.form is not None
    card.cards[HOLD].click()
    assert following.visit.prescriptions[0].together == 35
    assert card.cards[HOLD].isChecked()
    assert view.cards[FILM].cards[HOLD].isChecked()
    assert nameless(view) == []
