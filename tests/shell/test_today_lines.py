"""The front page in words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from paindesk.domain.advice import Due
from paindesk.domain.finding import Level, Source
from paindesk.domain.knowledge import Knowledge
from paindesk.shell.today_lines import attention, today_lines
from paindesk.store import Desk
from tests.builders import TODAY

SOURCE = Source(key="cdc-2022", title="CDC 2022")


def test_the_days_list_says_what_to_know_before_going_in(desk: Desk, knowledge: Knowledge) -> None:
    (line,) = today_lines(desk.look_at_day(TODAY), desk, knowledge, TODAY)
    assert (line.time, line.name, line.age_and_sex) == ("10:20", "Rosa Delgado", "68 F")
    assert line.visit == "First visit"
    assert "neuropathy" in line.problem
    assert line.status == "● In room 2"
    assert "CrCl 41" in line.before
    assert "5 problems, 5 medicines. Nothing signed yet." in line.story


def test_overdue_things_of_several_patients_are_one_line_a_kind(desk: Desk) -> None:
    patients = desk.patients()
    due = Due(what="pdmp", why="", last=None, due_on=TODAY - timedelta(days=9), overdue=True, source=SOURCE)
    later = Due(what="lab", why="", last=None, due_on=TODAY + timedelta(days=9), overdue=False, source=SOURCE)
    (line,) = attention([(due, patients[0]), (due, patients[0]), (later, patients[0])], (), TODAY)
    assert line.title == "PDMP check due"
    assert line.text == "Rosa Delgado · due 9 days ago"
    assert line.level is Level.CAUTION


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "due 1 day ago"), (59, "due 59 days ago"), (60, "due 2 months ago"), (729, "due 24 months ago"),
        (730, "due 2 years ago"), (1480, "due 4 years ago"),
    ],
)  # fmt: skip
def test_how_long_it_is_due_is_said_alike_for_one_and_for_several(
    desk: Desk, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, days: int, said: str
) -> None:
    rosa = desk.patients()[0]
    other = replace(rosa, id="other", name="Daniel Price")
    due = Due(what="reevaluation", why="", last=None, due_on=TODAY - timedelta(days=days), overdue=True, source=SOURCE)
    (one,) = attention([(due, rosa)], (), TODAY)
    assert (one.title, one.text) == ("Re-evaluation due", f"Rosa Delgado · {said}")
    (several,) = attention([(due, rosa), (due, other)], (), TODAY)
    assert several.text == f"2 patients · the longest {said}"
    look = replace(desk.look_at_day(TODAY), due=((due, rosa),))
    (line,) = today_lines(look, desk, knowledge, TODAY)
    assert line.before == f"CrCl 41 · Re-evaluation {said}"


def test_a_urine_test_that_does_not_match_stands_first_and_is_told_once(desk: Desk) -> None:
    first, *_ = desk.patients()
    due = Due(what="pdmp", why="", last=None, due_on=TODAY - timedelta(days=9), overdue=True, source=SOURCE)
    stored = Due(what="urine_result", why="cocaine found, 1 Nov", last=None, due_on=TODAY, overdue=True, source=SOURCE)
    told = attention([(due, first), (stored, first)], (), TODAY)
    assert (told[0].title, told[0].level) == ("Urine test result does not match", Level.CAUTION)
    assert told[0].text == f"{first.name} · cocaine found, 1 Nov"
    assert len(told) == 2


def test_who_comes_today_is_told_by_the_record_as_it_stands(desk: Desk, knowledge: Knowledge) -> None:
    (line,) = today_lines(desk.look_at_day(TODAY), desk, knowledge, TODAY)
    assert line.results == ()
    stored = Due(what="urine_result", why="cocaine found, 1 Nov", last=None, due_on=TODAY, overdue=True, source=SOURCE)
    assert attention([(stored, line.patient)], (), TODAY, (line,)) == ()
    live = replace(line, results=(replace(stored, why="oxycodone not found on 18 Nov"),))
    (card,) = attention([(stored, line.patient)], (), TODAY, (live,))
    assert card.text == f"{line.name} · oxycodone not found on 18 Nov"


def test_a_visit_left_unsigned_stands_there_to_go_on_with(desk: Desk) -> None:
    from paindesk.domain.visit import VisitKind

    visit = desk.begin_visit(desk.patients()[0].id, VisitKind.FIRST, TODAY)
    (line,) = attention((), desk.drafts(), TODAY)
    assert line.title == "Visit not signed"
    assert line.visit_id == visit.id


def test_a_step_of_a_taper_is_said_on_its_day_with_the_dose(desk: Desk, knowledge: Knowledge) -> None:
    patient = desk.patients()[0]
    step = Due(
        what="taper_step", why="oxycodone: to 30 mg a day", last=None, due_on=TODAY, overdue=False, source=SOURCE
    )
    look = replace(desk.look_at_day(TODAY), due=((step, patient),))
    (line,) = today_lines(look, desk, knowledge, TODAY)
    assert "Taper, oxycodone: to 30 mg a day, today" in line.before
    (card,) = attention(look.due, (), TODAY)
    assert (card.title, card.text) == ("Taper step due", "Rosa Delgado")


def test_a_call_of_a_low_dose_start_is_said_on_its_day(desk: Desk, knowledge: Knowledge) -> None:
    patient = desk.patients()[0]
    call = Due(what="low_dose_call", why="withdrawal", last=None, due_on=TODAY, overdue=False, source=SOURCE)
    look = replace(desk.look_at_day(TODAY), due=((call, patient),))
    (line,) = today_lines(look, desk, knowledge, TODAY)
    assert "Low-dose start: call due" in line.before
    (card,) = attention(look.due, (), TODAY)
    assert (card.title, card.text) == ("Low-dose start: call due", "Rosa Delgado")
