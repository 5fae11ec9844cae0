"""How many pieces should be left: each case can be worked out on paper."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import AsNeeded, CannotTell, Rung, When, amount
from paindesk.domain.visit import Act, Prescription, RefillRequest
from paindesk.rules.pill_count import Expected, compared, expected

GIVEN = date(2026, 10, 1)


def capsules(*rungs: tuple[int, int | None, int], quantity: int = 84) -> Prescription:
    """300 mg capsules; each rung is (from day, to day, capsules a day)."""
    steps = []
    for first, last, count in rungs:
        slots = tuple((when, amount("300", "mg")) for when in list(When)[:count])
        steps.append(PlanStep(from_day=first, to_day=last, rung=Rung(slots=slots), text=f"{count * 300} mg a day"))
    return Prescription(
        medicine="gabapentin", act=Act.CHANGE, strength=amount("300", "mg"), form="capsule", steps=tuple(steps),
        quantity=Decimal(quantity),
    )  # fmt: skip


def told(found: Expected | CannotTell) -> Expected:
    assert isinstance(found, Expected)
    return found


def test_three_a_day_for_20_days_of_84_leave_24() -> None:
    found = told(expected(capsules((1, None, 3)), GIVEN, GIVEN + timedelta(days=20)))
    assert (found.least, found.most, found.a_day) == (24, 24, 3)
    assert found.words == "24 capsules"
    assert [(one.what, one.result) for one in found.steps] == [
        ("Supply", "84"), ("Days 1–20", "−60"), ("Expected", "24 capsules"),
    ]  # fmt: skip


def test_the_steps_of_the_plan_are_worked_out_line_by_line() -> None:
    # 7 days of 1, 7 days of 2, then 6 days of 3: 7 + 14 + 18 = 39; 84 - 39 = 45.
    found = told(expected(capsules((1, 7, 1), (8, 14, 2), (15, None, 3)), GIVEN, GIVEN + timedelta(days=20)))
    assert found.least == 45
    assert [one.result for one in found.steps] == ["84", "−7", "−14", "−18", "45 capsules"]


def test_on_the_day_of_the_supply_nothing_is_taken_yet() -> None:
    assert told(expected(capsules((1, None, 3)), GIVEN, GIVEN)).least == 84


def test_a_supply_that_is_used_up_asks_for_the_later_one() -> None:
    found = expected(capsules((1, None, 3)), GIVEN, GIVEN + timedelta(days=40))
    assert isinstance(found, CannotTell)
    assert found.because == (
        "the supply of 1 Oct 2026 (84) is used up by its plan after 28 days, and a later one is not on record"
    )
    assert told(expected(capsules((1, None, 3)), GIVEN, GIVEN + timedelta(days=28))).least == 0


def test_a_refill_that_was_filled_adds_a_supply() -> None:
    refill = RefillRequest(on=GIVEN + timedelta(days=18), medicine="gabapentin", filled=True)
    asked = replace(refill, filled=False)
    day = GIVEN + timedelta(days=20)
    assert told(expected(capsules((1, None, 3)), GIVEN, day, [refill])).least == 108
    assert told(expected(capsules((1, None, 3)), GIVEN, day, [asked])).least == 24
    assert told(expected(capsules((1, None, 3)), GIVEN, day, [replace(refill, medicine="naproxen")])).least == 24


def test_a_medicine_taken_when_needed_has_a_range() -> None:
    rung = Rung(as_needed=AsNeeded(dose=amount("5", "mg"), every_hours=6, times_per_day=4))
    line = Prescription(
        medicine="oxycodone", act=Act.CONTINUE, strength=amount("5", "mg"), form="tablet", quantity=Decimal(28),
        steps=(PlanStep(from_day=1, to_day=None, rung=rung, text="5 mg when needed"),),
    )  # fmt: skip
    found = told(expected(line, GIVEN, GIVEN + timedelta(days=5)))
    assert (found.least, found.most) == (8, 28)
    assert found.words == "8–28 tablets"
    assert compared(Decimal(17), found) == "As expected, within a day's doses."


def test_a_patch_begun_is_a_patch_used() -> None:
    # Ten patches, changed every 3 days; day 8 has seen the patches of days 1, 4 and 7.
    rung = Rung(slots=((When.MORNING, amount("25", "mcg/h")),), worn_days=3)
    line = Prescription(
        medicine="fentanyl patch", act=Act.CONTINUE, strength=amount("25", "mcg/h"), form="patch",
        quantity=Decimal(10), days=30, steps=(PlanStep(from_day=1, to_day=None, rung=rung, text="25 mcg/h"),),
    )  # fmt: skip
    found = told(expected(line, GIVEN, GIVEN + timedelta(days=8)))
    assert found.words == "7 patches"
    assert compared(Decimal(4), found).startswith("3 fewer than expected. Ask;")


@pytest.mark.parametrize(
    ("line", "because"),
    [
        (replace(capsules((1, None, 3)), act=Act.STOP), "stopped at the last visit"),
        (replace(capsules((1, None, 3)), quantity=None), "no supply of it on record"),
        (replace(capsules((1, None, 3)), steps=()), "has no doses"),
        (replace(capsules((1, None, 3)), repeats=2, days=28), "may have been filled again"),
        (capsules((1, 7, 1)), "the plan ends on day 7"),
    ],
)
def test_it_says_when_it_cannot_tell(line: Prescription, because: str) -> None:
    found = expected(line, GIVEN, GIVEN + timedelta(days=35))
    assert isinstance(found, CannotTell)
    assert because in found.because


def test_what_differs_is_asked_about_without_accusing() -> None:
    found = told(expected(capsules((1, None, 3)), GIVEN, GIVEN + timedelta(days=20)))
    assert compared(Decimal(21), found) == "As expected, within a day's doses."
    fewer = compared(Decimal(12), found)
    assert fewer.startswith("12 fewer than expected, 4 days of doses. Ask; it may be that some are kept elsewhere")
    assert compared(Decimal(39), found).startswith("15 more than expected, 5 days of doses.")
