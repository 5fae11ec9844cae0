"""What a signed visit leaves for the charts."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.advice import Mme, PlanStep
from paindesk.domain.pain import PainSite, PainToday, Peg
from paindesk.domain.patient import PdmpReview, Stewardship
from paindesk.domain.visit import Act, Prescription, SinceLastVisit, Visit, VisitKind, VisitPoint
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
