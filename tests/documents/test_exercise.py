"""The exercise page: what suits this problem, easy to read, a week to tick, and when to stop."""

import re
from dataclasses import replace
from datetime import date

import pytest

from paindesk.documents.exercise import build
from paindesk.documents.folder import resources
from paindesk.documents.readability import fernandez_huerta, flesch_kincaid
from paindesk.domain.errors import PainDeskError
from paindesk.domain.pain import Goal, PainProblem, PainSite
from paindesk.domain.self_care import Kind
from paindesk.domain.visit import Plan, PlannedTherapy
from paindesk.rules import papers_wanted
from tests.builders import shipped
from tests.documents.conftest import NASTY
from tests.documents.signed import CLINIC, EVERY, advice_on, pages, rosa_visit, text_of

EXERCISE = PlannedTherapy(id="exercise", title="Exercise and walking plan", detail="10 minutes a day")
EASY = {"en": lambda text: flesch_kincaid(text) <= 6, "es": lambda text: fernandez_huerta(text) >= 70}


def rosa(**changes):
    visit = rosa_visit(plan=Plan(therapies=(EXERCISE,), follow_up_on=date(2026, 12, 21)), **changes)
    return replace(visit, pain=replace(visit.pain, goal=Goal(text="Walk to church", by=date(2027, 3, 1))))


def moves_for(key: str, *places: str) -> str:
    """The title of the movements chosen for a problem and the places that hurt."""
    visit = rosa()
    sites = tuple(PainSite(number=number, regions=(place,)) for number, place in enumerate(places, start=1))
    visit = replace(visit, pain=replace(visit.pain, sites=sites))
    advice = replace(advice_on(visit), problem=PainProblem(text="", key=key))
    (one,) = [one for one in build(visit, advice, shipped(), CLINIC).parts if "moves" in one.title.lower()]
    return one.title


def test_it_says_what_to_do_when_to_stop_and_where_it_comes_from():
    text = text_of(pages("exercise", rosa()))
    for said in (
        "Your goal: Walk to church (by March 1, 2027)",
        "A walking plan: start small, add a little each week: 10 minutes",
        "A little each day", "How long can you walk on a bad day?",
        "Gentle moves for your feet and balance", "Slow breathing",
        "Get up at the same time each day", "Stop and call us if", "Call 911 if", "Your week", "Mon", "Slow breaths",
        "Therapeutic Guidelines (Australia)", "American Academy of Sleep Medicine", "December 21, 2026", "555-0142",
    ):  # fmt: skip
        assert said in text, said


def test_what_is_not_confirmed_says_so_in_the_language_of_the_page():
    visit = rosa()
    for language, said, other in (("en", "(unconfirmed)", "(sin confirmar)"), ("es", "(sin confirmar)", "(unconf")):
        sources = " ".join(build(visit, advice_on(visit), shipped(), CLINIC, language=language).sources)
        assert said in sources
        assert other not in sources


@pytest.mark.parametrize(
    ("key", "places", "said"),
    [
        ("low-back-pain", (), "your back"),
        ("spinal-stenosis", (), "your back"),  # by the problem it belongs to
        ("knee-osteoarthritis", ("low back",), "your knee"),  # the problem before the place
        ("radicular-pain", ("neck back",), "your neck"),
        ("radicular-pain", ("left buttock",), "your back"),
        ("neuropathic-pain", ("left hand front",), "your hands"),
        ("", ("chest", "right shoulder front"), "your shoulder"),
        ("fibromyalgia", (), "whole body"),
        ("migraine", (), "whole body"),
        ("postoperative-pain", ("left knee front",), "ask us first"),
        ("cancer-pain", ("low back",), "ask us first"),
    ],
)
def test_the_moves_are_those_of_the_problem_else_of_the_place(key, places, said):
    assert said in moves_for(key, *places)


@pytest.mark.parametrize("key", ["painful-diabetic-neuropathy", "crps", "gout", "acute-injury", "cancer-pain"])
def test_no_warmth_where_it_can_burn_or_harm(key):
    visit = rosa()
    advice = replace(advice_on(visit), problem=PainProblem(text="", key=key))
    assert "Warmth" not in [one.title for one in build(visit, advice, shipped(), CLINIC).parts]
    back = replace(advice, problem=PainProblem(text="", key="low-back-pain"))
    assert "Warmth" in [one.title for one in build(visit, back, shipped(), CLINIC).parts]


@pytest.mark.parametrize("key", ["acute-injury", "postoperative-pain"])
def test_after_injury_and_surgery_nobody_is_sent_walking(key):
    visit = rosa()
    paper = build(visit, replace(advice_on(visit), problem=PainProblem(text="", key=key)), shipped(), CLINIC)
    assert "Walk" not in [one.title for one in paper.ticks]
    assert "Your walking plan" not in [one.title for one in paper.parts]


@pytest.mark.parametrize("part", shipped().self_care, ids=lambda one: one.key)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_part_reads_at_sixth_grade_or_below(part, language):
    assert EASY[language]("\n".join((part.title[language], *part.lines[language])))


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_words_around_them_do_too(language):
    template = (resources() / "documents" / "exercise" / f"{language}.typ").read_text(encoding="utf-8")
    said = [one for one in re.findall(r'"([^"]+)"', template) if one.endswith(".")]
    assert len(said) >= 2
    assert EASY[language]("\n".join(said))


@pytest.mark.parametrize(("language", "large"), EVERY)
def test_hostile_and_long_text_prints_as_typed(language, large):
    therapies = tuple(PlannedTherapy(id=one.id, title=one.title, detail=NASTY) for one in shipped().therapies[:8])
    visit = rosa()
    visit = replace(
        visit, plan=replace(visit.plan, therapies=therapies), pain=replace(visit.pain, goal=Goal(text=f"{NASTY} " * 6))
    )
    reader = pages("exercise", visit, language, large)
    assert len(reader.pages) <= 8
    for typed in ("#strong[x]", "$x^2$", "<script>alert(1)</script>", "=1+1", "*b* _i_ `c` @ref", "Ñandú"):
        assert typed in text_of(reader), typed


def test_an_edition_without_self_care_says_so(rosa):
    with pytest.raises(PainDeskError, match="no words on self-care"):
        build(rosa.visit, rosa.advice, replace(rosa.knowledge, self_care=()), rosa.clinic)


def test_every_part_names_its_source_and_only_boxes_are_boxed():
    kinds = [one.kind for one in shipped().self_care]
    assert kinds.count(Kind.CALL_US) == kinds.count(Kind.CALL_911) == 1
    assert all(one.source.key for one in shipped().self_care)


def test_it_is_offered_with_a_therapy_that_is_done_by_moving():
    heat = Plan(therapies=(PlannedTherapy(id="heat", title="Heat"),))
    for visit, wanted in ((rosa(), True), (rosa_visit(plan=heat), False)):
        ticked = [one.document for one in papers_wanted.usual(visit, shipped()) if one.chosen]
        assert ("exercise" in ticked) is wanted
