"""Pieces to dispense, and morphine equivalents once a plan is followed."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import AsNeeded, CannotTell, Derived, Rung, When
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Act, Prescription
from paindesk.knowledge import load
from paindesk.rules.ladder import plan
from paindesk.rules.mme_after import mme_after
from paindesk.rules.supply import supply
from tests.builders import TODAY, amount, patient


@cache
def knowledge() -> Knowledge:
    """As shipped, read once."""
    return load()


def at_night(dose: str, days: int | None = None) -> Rung:
    return Rung(slots=((When.BEDTIME, amount(dose)),), days=days)


def counted(steps: tuple[PlanStep, ...], strength: str, days: int) -> Derived | CannotTell:
    product = next(one for one in knowledge().medicines["gabapentin"].products if str(one.strength) == strength)
    return supply(steps, product, days)


def test_a_last_step_is_held_until_the_supply_ends() -> None:
    steps = plan([at_night("100 mg", 7), at_night("200 mg", 7)])
    found = counted(steps, "100 mg", 28)
    assert isinstance(found, Derived)
    assert found.value == Decimal(7 + 2 * 21)


def test_steps_after_the_supply_are_not_counted() -> None:
    found = counted(plan([at_night("100 mg", 7), at_night("350 mg")]), "100 mg", 7)
    assert isinstance(found, Derived)
    assert found.value == 7


def test_a_dose_that_no_piece_makes_is_not_rounded() -> None:
    found = counted(plan([at_night("350 mg")]), "100 mg", 28)
    assert isinstance(found, CannotTell)
    assert found.because == "350 mg cannot be made of 100 mg capsules"


def oxycodone(act: Act) -> Prescription:
    rung = Rung(as_needed=AsNeeded(dose=amount("5 mg"), every_hours=6, times_per_day=4))
    return Prescription(medicine="oxycodone", act=act, strength=amount("5 mg"), form="tablet", steps=plan([rung]))


def test_a_started_opioid_adds_to_what_is_taken() -> None:
    record = patient(medicines=[{"name": "tramadol", "dose": "50 mg", "times": 2, "strengths": ["50 mg"]}])
    before = mme_after(record, (), knowledge(), TODAY).per_day
    after = mme_after(record, (oxycodone(Act.START),), knowledge(), TODAY).per_day
    assert before is not None
    assert after == before + 30


def test_a_changed_opioid_takes_the_place_of_its_line() -> None:
    record = patient(medicines=[{"name": "oxycodone", "dose": "10 mg", "times": 4, "strengths": ["10 mg"]}])
    assert mme_after(record, (), knowledge(), TODAY).per_day == 60
    assert mme_after(record, (oxycodone(Act.CHANGE),), knowledge(), TODAY).per_day == 30
    stopped = replace(oxycodone(Act.STOP), steps=())
    assert mme_after(record, (stopped,), knowledge(), TODAY).per_day == 0


@pytest.mark.parametrize("act", [Act.CONTINUE, Act.CHANGE])
def test_what_goes_on_without_a_dose_of_its_own_keeps_the_line_it_has(act: Act) -> None:
    record = patient(medicines=[{"name": "oxycodone", "dose": "10 mg", "times": 4, "strengths": ["10 mg"]}])
    goes_on = replace(oxycodone(act), steps=())
    assert mme_after(record, (goes_on,), knowledge(), TODAY).per_day == 60


def test_a_dose_that_begins_after_the_supply_is_counted_all_the_same() -> None:
    record = patient(medicines=[{"name": "oxycodone", "dose": "10 mg", "times": 4, "strengths": ["10 mg"]}])
    late = oxycodone(Act.CHANGE)
    late = replace(late, days=7, steps=(replace(late.steps[0], from_day=8),))
    assert mme_after(record, (late,), knowledge(), TODAY).per_day == 30


@pytest.mark.parametrize("act", [Act.START, Act.CONTINUE])
def test_an_opioid_in_the_plan_without_any_dose_cannot_be_told(act: Act) -> None:
    after = mme_after(patient(), (replace(oxycodone(act), steps=()),), knowledge(), TODAY)
    assert not after.complete
    assert after.lines[0].reason == "no directions on record: cannot calculate"
