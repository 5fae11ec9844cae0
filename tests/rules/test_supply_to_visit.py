"""A supply that ends before the next visit is said, with the day, and what to do."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from paindesk.documents.sentences import told
from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import AsNeeded, Rung, When, amount
from paindesk.domain.finding import Finding
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import Act, Prescription, Visit, VisitKind
from paindesk.rules import supply_to_visit
from paindesk.rules.facts import gather
from tests.builders import shipped

TODAY = date(2026, 11, 27)
IN_90_DAYS = date(2027, 2, 25)


def taken(medicine: str, dose: int, strength: int, **changes: Any) -> Prescription:
    """One piece a day goes on as it is: 28 pieces for 28 days, no repeats."""
    rung = Rung(slots=((When.MORNING, amount(dose, "mg")),))
    steps = (PlanStep(from_day=1, to_day=None, rung=rung, text=f"{dose} mg in the morning"),)
    one = Prescription(medicine=medicine, act=Act.CONTINUE, strength=amount(strength, "mg"), form="capsule",
                       steps=steps, quantity=Decimal(28), days=28)  # fmt: skip
    return replace(one, **changes)


def duloxetine(**changes: Any) -> Prescription:
    return taken("duloxetine", 60, 60, **changes)


def of(one: Prescription, visit_on: date | None = IN_90_DAYS) -> tuple[Finding, ...]:
    facts = gather(Record(patient=Patient(id="p")), PainToday(), shipped(), TODAY)
    return tuple(supply_to_visit.findings((one,), visit_on, facts))


def test_28_days_do_not_reach_a_visit_in_90() -> None:
    (found,) = of(duloxetine())
    assert found.title == "Duloxetine: supply ends 24 Dec 2026, next visit 25 Feb 2027"
    assert found.because == "The supply lasts 28 days, repeats counted. It must not be stopped suddenly."
    assert found.action == "Add repeats, write more days, or plan an earlier visit."


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (duloxetine(repeats=3), "4 × 28 days reach over 90"),
        (duloxetine(quantity=Decimal(90), days=90), "90 days are written"),
        (duloxetine(quantity=None), "no supply was written: what is at home is not known"),
        (taken("cyclobenzaprine", 5, 5), "a course of two to three weeks is meant to end"),
        (Prescription(medicine="duloxetine", act=Act.STOP), "it is stopped"),
    ],
)
def test_silent_where_it_is_enough_or_not_known(one: Prescription, why: str) -> None:
    assert of(one) == (), why


def test_repeats_that_do_not_reach_are_counted_in_the_day() -> None:
    (found,) = of(duloxetine(repeats=1))
    assert "supply ends 21 Jan 2027" in found.title


def test_the_day_before_the_visit_is_enough_and_one_day_less_is_not() -> None:
    assert of(duloxetine(), TODAY + timedelta(days=28)) == ()
    assert of(duloxetine(), TODAY + timedelta(days=29))
    assert of(duloxetine(), None) == ()


def test_pieces_count_by_the_doses_of_the_plan_not_by_the_days_alone() -> None:
    (found,) = of(taken("duloxetine", 60, 30))  # two capsules a day
    assert "supply ends 10 Dec 2026" in found.title


def test_what_begins_a_week_after_the_visit_ends_a_week_later() -> None:
    (step,) = duloxetine().steps
    (found,) = of(duloxetine(steps=(replace(step, from_day=8),)))
    assert "supply ends 31 Dec 2026" in found.title


def test_what_is_taken_as_needed_lasts_the_days_that_were_written() -> None:
    rung = Rung(as_needed=AsNeeded(dose=amount(50, "mg"), every_hours=6, times_per_day=4))
    steps = (PlanStep(from_day=1, to_day=None, rung=rung, text="50 mg up to 4 times a day"),)
    (found,) = of(taken("tramadol", 50, 50, steps=steps))
    assert "supply ends 24 Dec 2026" in found.title


def test_what_gives_way_before_its_supply_ends_needs_no_more_and_a_last_step_is_held() -> None:
    (step,) = duloxetine().steps
    two_weeks = (replace(step, to_day=14),)
    assert of(duloxetine(steps=two_weeks, replaced_by="milnacipran")) == ()
    (held,) = of(duloxetine(steps=two_weeks))
    assert "supply ends 24 Dec 2026" in held.title


def test_no_repeats_are_offered_for_a_c_ii_medicine_and_no_more_days_for_a_first_opioid() -> None:
    (going_on,) = of(taken("oxycodone", 5, 5))
    assert going_on.action == "Write more days, or plan an earlier visit."
    (first,) = of(taken("oxycodone", 5, 5, act=Act.START, quantity=Decimal(3), days=3))
    assert first.action == "Plan an earlier visit."


def test_it_is_said_in_spanish() -> None:
    visit = Visit(id="v", kind=VisitKind.FIRST, on=TODAY, number=1, record=Record(patient=Patient(id="p")))
    has = told("es", shipped(), visit)
    (found,) = of(duloxetine())
    assert has.sure(found.title) == "Duloxetine: el suministro termina el 24 dic 2026, próxima consulta el 25 feb 2027"
    assert has.sure(found.because) == (
        "El suministro dura 28 días, contando los resurtidos. No debe suspenderse de golpe."
    )
    for one in (found, *of(duloxetine(quantity=Decimal(1))), *of(taken("duloxetine", 60, 30, quantity=Decimal(1))),
                *of(taken("oxycodone", 5, 5)), *of(taken("oxycodone", 5, 5, act=Act.START))):  # fmt: skip
        for text in (one.title, one.because, one.action):
            assert has.text(text) not in (None, text), text
