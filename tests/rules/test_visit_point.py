"""What a signed visit leaves for the charts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from paindesk.domain.advice import Mme, PlanStep
from paindesk.domain.monitoring import PdmpReview, Stewardship
from paindesk.domain.pain import PainSite, PainToday, Peg
from paindesk.domain.visit import Act, Prescription, SinceLastVisit, Visit, VisitKind, VisitPoint
from paindesk.knowledge import load
from paindesk.rules.visit_point import so_far, visit_point
from tests.builders import TODAY, amount, knowledge, medicine, patient, rung

KNOWN = knowledge(medicine("gabapentin"), medicine("acetaminophen"))
NOTHING = Mme(per_day=Decimal(0), complete=True, factors="cdc-2022", lines=())


def _steps(*parts: tuple[int, str]) -> tuple[PlanStep, ...]:
    return tuple(PlanStep(from_day=day, to_day=None, rung=rung(text), text=text) for day, text in parts)


PLAN = Prescription(
    medicine="gabapentin",
    act=Act.START,
    steps=_steps((1, "100 mg bedtime"), (8, "300 mg bedtime"), (40, "400 mg bedtime")),
)
VISIT = Visit(
    id="2",
    kind=VisitKind.FOLLOW_UP,
    on=TODAY,
    number=2,
    record=patient(medicines=[{"name": "acetaminophen", "dose": "1000 mg", "times": 3}]),
    pain=PainToday(sites=(PainSite(number=1, average=4),), peg=Peg(pain=6, enjoyment=7, activity=8)),
    since=SinceLastVisit(ed_visits=1, early_refills=2),
    prescriptions=(PLAN,),
)
EARLIER = VisitPoint(visit_id="1", on=TODAY - timedelta(weeks=4), kind=VisitKind.FIRST, nrs=8)


def test_a_visit_becomes_a_point() -> None:
    point = visit_point(VISIT, [EARLIER], KNOWN, NOTHING)
    assert (point.nrs, point.relief_percent, point.peg) == (4, 50, Decimal("7.0"))
    assert [(one.kind, one.text) for one in point.events] == [
        ("ed_visit", "1 emergency visit"),
        ("early_refill", "2 early refills"),
    ]


def test_the_doses_are_those_the_plan_reaches_and_those_left_as_they_are() -> None:
    point = visit_point(VISIT, [EARLIER], KNOWN, NOTHING)
    assert point.regimen == (("acetaminophen", amount("3000 mg")), ("gabapentin", amount("300 mg")))


def test_what_the_patient_says_of_relief_goes_before_the_sum() -> None:
    said = replace(VISIT, since=SinceLastVisit(relief_percent=35))
    assert visit_point(said, [EARLIER], KNOWN, NOTHING).relief_percent == 35


def test_a_stopped_medicine_leaves_the_doses() -> None:
    stopped = replace(VISIT, prescriptions=(Prescription(medicine="acetaminophen", act=Act.STOP),))
    assert visit_point(stopped, [EARLIER], KNOWN, NOTHING).regimen == ()


def test_a_carried_on_medicine_keeps_its_dose() -> None:
    before = replace(EARLIER, regimen=(("gabapentin", amount("900 mg")),))
    carried = replace(VISIT, prescriptions=(Prescription(medicine="gabapentin", act=Act.CONTINUE),))
    assert ("gabapentin", amount("900 mg")) in visit_point(carried, [before], KNOWN, NOTHING).regimen


def of_the_list(*lines: Mapping[str, Any], plan: tuple[Prescription, ...] = ()) -> dict[str, str]:
    """The doses after a visit with this list and plan, with the shipped facts."""
    visit = replace(VISIT, record=patient(medicines=lines), prescriptions=plan)
    return {name: str(dose) for name, dose in visit_point(visit, [], load(), NOTHING).regimen}


def test_several_orders_of_one_medicine_add_up() -> None:
    scheduled = {"name": "oxycodone", "dose": "10 mg", "times": 3}
    needed = {"name": "oxycodone", "dose": "5 mg", "times": 4}
    assert of_the_list(scheduled, needed) == {"oxycodone": "50 mg"}
    assert of_the_list(needed, scheduled) == {"oxycodone": "50 mg"}
    patches = [
        {"name": "fentanyl", "form": "patch", "route": "transdermal", "dose": one} for one in ("25 mcg/h", "12 mcg/h")
    ]
    assert of_the_list(*patches) == {"fentanyl patch": "37 mcg/h"}


def test_a_planned_dose_and_one_as_needed_of_the_same_opioid_add_up() -> None:
    basis = Prescription(medicine="oxycodone", act=Act.START, steps=_steps((1, "10 mg morning + 10 mg bedtime")))
    needed = replace(basis, steps=_steps((1, "5 mg every 4 h x 4")))
    assert of_the_list(plan=(basis, needed)) == {"oxycodone": "40 mg"}
    assert of_the_list(plan=(basis, replace(basis, act=Act.STOP, steps=()))) == {"oxycodone": "20 mg"}


def test_a_repeat_order_is_not_doubled() -> None:
    gabapentin = {"name": "gabapentin", "dose": "300 mg", "times": 3}
    again = {**gabapentin, "started": TODAY - timedelta(days=20)}
    assert of_the_list({**gabapentin, "started": TODAY - timedelta(days=50)}, again) == {"gabapentin": "900 mg"}
    oxycodone = {"name": "oxycodone", "dose": "10 mg", "times": 3}
    first, newer = ({**oxycodone, "started": TODAY - timedelta(days=days)} for days in (50, 20))
    assert of_the_list(first, newer) == {"oxycodone": "30 mg"}


def test_a_combination_decided_in_the_plan_leaves_the_doses_with_all_that_is_in_it() -> None:
    tablets = {"name": "hydrocodone/acetaminophen", "strengths": ["5 mg", "325 mg"], "dose": "1 tablet", "times": 4}
    acetaminophen = {"name": "acetaminophen", "dose": "1000 mg", "times": 1}
    stop = Prescription(medicine="hydrocodone/acetaminophen", act=Act.STOP)
    assert of_the_list(acetaminophen, tablets) == {"acetaminophen": "1,000 mg", "hydrocodone/acetaminophen": "20 mg"}
    assert of_the_list(acetaminophen, tablets, plan=(stop,)) == {"acetaminophen": "1,000 mg"}


@pytest.mark.parametrize(
    "other",
    [
        {"name": "oxycodone", "text": "oxycodone, directions not read"},
        {"name": "oxycodone", "dose": "5 mL", "times": 2},
    ],
)
def test_no_dose_is_shown_where_one_of_its_orders_cannot_be_told(other: Mapping[str, Any]) -> None:
    assert of_the_list({"name": "oxycodone", "dose": "10 mg", "times": 3}, other) == {}


def test_only_what_is_taken_on_the_day_counts() -> None:
    gabapentin = {"name": "gabapentin", "dose": "300 mg", "times": 3}
    assert of_the_list({**gabapentin, "started": TODAY + timedelta(days=3)}) == {}
    assert of_the_list({**gabapentin, "activity": "ended"}) == {}
    assert of_the_list({**gabapentin, "activity": "unknown"}) == {"gabapentin": "900 mg"}


def test_an_incomplete_mme_is_left_out() -> None:
    point = visit_point(VISIT, [], KNOWN, replace(NOTHING, per_day=Decimal(60), complete=False))
    assert point.mme is None


def test_reviews_between_the_visits_are_marked() -> None:
    days = (date(2026, 1, 1), TODAY - timedelta(days=3))
    kept = Stewardship(pdmp_reviews=tuple(PdmpReview(on=day) for day in days))
    visit = replace(VISIT, since=None, record=replace(VISIT.record, stewardship=kept))
    assert [one.on for one in visit_point(visit, [EARLIER], KNOWN, NOTHING).events] == [days[1]]


def test_the_trend_so_far_ends_today_on_the_doses_taken_until_today() -> None:
    before = replace(EARLIER, regimen=(("gabapentin", amount("900 mg")),))
    later = VisitPoint(visit_id="3", on=TODAY + timedelta(days=1), kind=VisitKind.FOLLOW_UP, nrs=1)
    first, today = so_far(VISIT, [later, before], KNOWN, NOTHING)
    assert first == before
    assert (today.on, today.relief_percent, today.regimen) == (TODAY, 50, before.regimen)
