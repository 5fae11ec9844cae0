"""When a side effect began, against the dose change before it."""

from dataclasses import replace
from datetime import date, timedelta

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, Rung, When, amount
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import Act, Prescription, Visit, VisitKind, VisitPoint
from paindesk.rules.onset import changes, onset

LAST = date(2026, 10, 1)
TODAY = date(2026, 10, 29)


def step(from_day: int, to_day: int | None, mg: str) -> PlanStep:
    rung = Rung(slots=((When.BEDTIME, amount(mg, "mg")),))
    return PlanStep(from_day=from_day, to_day=to_day, rung=rung, text=f"{mg} mg at bedtime")


def gabapentin(*steps: PlanStep, act: Act = Act.CHANGE) -> Visit:
    line = Prescription(medicine="gabapentin", act=act, strength=amount("300", "mg"), form="capsule", steps=steps)
    record = Record(patient=Patient(id="p"))
    return Visit(id="v", kind=VisitKind.FOLLOW_UP, on=LAST, number=2, record=record, prescriptions=(line,))


def point(on: date, **doses: Amount) -> VisitPoint:
    return VisitPoint(visit_id=f"{on}", on=on, kind=VisitKind.FOLLOW_UP, regimen=tuple(doses.items()))


BEFORE = (point(LAST - timedelta(days=28), gabapentin=amount("300", "mg")),)
PLAN = gabapentin(step(1, 7, "600"), step(8, None, "900"))


def test_it_began_three_days_after_the_step_to_900_mg() -> None:
    # Day 8 of a plan of 1 October is 8 October.
    found = changes(BEFORE, PLAN, TODAY)
    assert onset(date(2026, 10, 11), found) == "began 3 days after the step to 900 mg a day of gabapentin"
    assert onset(date(2026, 10, 8), found) == "began on the day of the step to 900 mg a day of gabapentin"
    assert onset(date(2026, 10, 2), found) == "began 1 day after the step to 600 mg a day of gabapentin"


def test_it_was_there_before_any_change() -> None:
    said = onset(date(2026, 9, 20), changes(BEFORE, PLAN, TODAY))
    assert said == "began before the step to 600 mg a day of gabapentin (1 Oct 2026)"


def test_start_step_down_and_stop_have_their_own_words() -> None:
    begun = gabapentin(step(1, None, "300"), act=Act.START)
    assert onset(date(2026, 10, 3), changes((), begun, TODAY)) == (
        "began 2 days after the start of gabapentin at 300 mg a day"
    )
    down = gabapentin(step(1, None, "100"))
    assert "the step down to 100 mg a day of gabapentin" in onset(TODAY, changes(BEFORE, down, TODAY))
    stopped = gabapentin(act=Act.STOP)
    assert onset(date(2026, 10, 2), changes(BEFORE, stopped, TODAY)) == "began 1 day after the end of gabapentin"


def test_a_step_still_to_come_is_no_change_yet() -> None:
    assert [one.on for one in changes(BEFORE, PLAN, date(2026, 10, 5))] == [LAST]


def test_without_a_change_on_record_nothing_is_said() -> None:
    assert onset(TODAY, changes((), gabapentin(), TODAY)) == ""


def test_earlier_visits_tell_their_changes_too() -> None:
    first = point(date(2026, 8, 1))
    second = point(date(2026, 9, 1), gabapentin=amount("300", "mg"))
    same = replace(PLAN, prescriptions=())
    found = changes((first, second), same, TODAY)
    assert onset(date(2026, 9, 4), found) == "began 3 days after the start of gabapentin at 300 mg a day"
