"""A calendar never runs past the supply without a word: the day on which the tablets end is marked, in both languages.

Rosa's visit is on Monday 23 November 2026, the day of the visit is the first day of the plan.
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from paindesk.documents import dose_calendar, taper_calendar
from paindesk.domain.dose import amount
from paindesk.domain.visit import Act, Plan, Prescription, Visit
from tests.builders import TODAY, shipped
from tests.documents.plans import plan_of
from tests.documents.signed import CLINIC, advice_on, pages, rosa_visit, text_of
from tests.documents.two_patients import SHORT, case

IN_6_WEEKS = TODAY + timedelta(days=42)


def visit(one: Prescription, next_visit: date | None = IN_6_WEEKS) -> Visit:
    return rosa_visit(prescriptions=(one,), plan=Plan(follow_up_on=next_visit))


def duloxetine(**changes: Any) -> Prescription:
    """One capsule of 30 mg a day for a week, then two: 35 capsules last for 7 + 14 days, to 13 December."""
    return replace(plan_of("duloxetine"), **{"quantity": Decimal(35), "days": 21, **changes})


def marks(one: Prescription, next_visit: date | None = IN_6_WEEKS, language: str = "en") -> list[tuple[str, str]]:
    """Each marked day with what is said below it."""
    at = visit(one, next_visit)
    paper = dose_calendar.build(at, advice_on(at), shipped(), CLINIC, language=language)
    return [(day.date, day.ends) for grid in paper.grids for week in grid.weeks for day in week if day.ends]


def last_day(one: Prescription) -> str:
    at = visit(one)
    (grid,) = dose_calendar.build(at, advice_on(at), shipped(), CLINIC).grids
    return [day.date for week in grid.weeks for day in week if day.doses][-1]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Dec 13: Your capsules end here. Call us before this day."),
        ("es", "13 dic: Aquí se acaban sus cápsulas. Llámenos antes de este día."),
    ],
)
def test_the_day_is_marked_on_the_paper_and_the_plan_goes_on_after_it(language: str, told: str) -> None:
    assert [said for _, said in marks(duloxetine(), language=language)] == [told]
    assert told in text_of(pages("dose_calendar", visit(duloxetine()), language))
    assert told in text_of(pages("dose_calendar", visit(duloxetine()), language, large=True))
    assert last_day(duloxetine()) == "Jan 3"


@pytest.mark.parametrize(
    ("one", "next_visit", "why"),
    [
        (duloxetine(), TODAY + timedelta(days=21), "the supply lasts to the day before the visit"),
        (duloxetine(repeats=1), TODAY + timedelta(days=35), "70 capsules last for 38 days"),
        (duloxetine(quantity=None), IN_6_WEEKS, "nothing was written: what is at home is not known"),
        (duloxetine(quantity=Decimal(49)), None, "28 days, and the calendar without a visit is for 28"),
    ],
)
def test_nothing_is_marked_where_it_lasts_or_is_not_known(one: Prescription, next_visit: date | None, why: str) -> None:
    assert marks(one, next_visit) == [], why


def test_without_a_next_visit_it_is_marked_in_the_four_weeks_that_are_shown() -> None:
    assert marks(duloxetine(), None) == [("Dec 13", "Dec 13: Your capsules end here. Call us before this day.")]


def test_a_plan_of_four_weeks_before_a_visit_in_six_says_where_it_ends() -> None:
    """The steps of the plan are shown to their last day; without a mark it would look as if all were done."""
    steps = plan_of("duloxetine").steps
    four_weeks = (*steps[:-1], replace(steps[-1], to_day=28))
    assert marks(duloxetine(steps=four_weeks, quantity=Decimal(49))) == [
        ("Dec 20", "Dec 20: Your capsules end here. Call us before this day.")
    ]
    assert marks(
        duloxetine(steps=four_weeks, quantity=Decimal(55))
    ) == [  # they are enough for three days more than are shown
        ("Dec 20", "Dec 23: Your capsules end here. Call us before this day.")
    ]


def test_a_course_that_is_to_end_stops_with_its_tablets() -> None:
    """Cyclobenzaprine, 3 tablets a day: not longer than two to three weeks, and no harm in a sudden end."""
    one = replace(plan_of("cyclobenzaprine"), quantity=Decimal(42), days=14)
    assert marks(one) == [("Dec 6", "Dec 6: Your tablets end here. Then stop.")]
    assert last_day(one) == "Dec 6"


def test_a_course_that_must_not_stop_at_once_asks_for_a_call() -> None:
    known = [one for one in shipped().medicines.values() if one.course is not None and one.stopping.taper]
    assert known
    for medicine in known:
        one = replace(plan_of(medicine.name), quantity=Decimal(4), days=2)
        if any(step.rung.slots for step in one.steps):
            assert all("Then stop" not in said for _, said in marks(one)), medicine.name


def test_too_few_for_the_first_day_asks_for_a_call_now() -> None:
    one = replace(plan_of("cyclobenzaprine"), quantity=Decimal(2), days=1)
    assert marks(one) == [("Nov 23", "Nov 23: You have too few tablets for this day. Call us now.")]


def test_what_is_not_counted_in_pieces_is_called_medicine() -> None:
    """40 mL at 5 mL twice a day: 4 days."""
    steps = plan_of("gabapentin").steps[:1]
    rung = replace(steps[0].rung, slots=tuple((when, amount(250, "mg")) for when, _ in steps[0].rung.slots))
    one = replace(
        plan_of("gabapentin"), strength=amount(50, "mg/mL"), form="oral solution", quantity=Decimal(20), days=4,
        steps=(replace(steps[0], to_day=None, rung=rung),),
    )  # fmt: skip
    assert [said for _, said in marks(one)] == ["Nov 26: Your medicine ends here. Call us before this day."]
    assert [said for _, said in marks(one, language="es")] == [
        "26 nov: Aquí se acaba su medicina. Llámenos antes de este día."
    ]


def taper(next_visit: date | None) -> taper_calendar.Steps:
    """Oxycodone down to nothing in ten months, 196 tablets of 5 mg for the first 28 days."""
    at = replace(case(SHORT).visit, plan=Plan(follow_up_on=next_visit))
    (steps,) = taper_calendar.build(at, case(SHORT).advice, shipped(), CLINIC).medicines
    return steps


def test_a_taper_is_parted_where_the_tablets_end_and_goes_down_after_it() -> None:
    first, second, third = taper(TODAY + timedelta(days=60)).steps[:3]
    assert (first.dates, first.ends) == ("Nov 23 – Dec 20", "Dec 20: Your tablets end here. Call us before this day.")
    assert (second.dates, second.ends, second.pause) == ("Dec 21 – Jan 3, 2027", "", False)
    assert first.cells == second.cells
    assert third.dates.startswith("Jan 4")
    assert third.cells != second.cells


def test_a_taper_with_a_visit_before_its_tablets_end_names_that_visit() -> None:
    assert (
        taper(TODAY + timedelta(days=28)).steps[0].ends
        == "Dec 20: Your tablets end here. Come to your visit on Dec 21."
    )
    assert taper(None).steps[0].ends.endswith("Call us before this day.")


def test_a_taper_whose_tablets_reach_to_the_end_has_no_mark() -> None:
    one = case(SHORT)
    plan = tuple(replace(line, quantity=Decimal(5000)) for line in one.visit.prescriptions)
    at = replace(one.visit, prescriptions=plan)
    (steps,) = taper_calendar.build(at, advice_on(at), shipped(), CLINIC).medicines
    assert [step.ends for step in steps.steps if step.ends] == []


def test_what_goes_on_unchanged_is_marked_too() -> None:
    assert marks(duloxetine(act=Act.CONTINUE, quantity=Decimal(21)))[0][1].endswith("Call us before this day.")
