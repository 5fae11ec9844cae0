"""People and prescriptions for what is worn for days or melts in the cheek, on the edition that ships."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from paindesk.domain.advice import MedicineAdvice, PlanStep
from paindesk.domain.dose import Derived, Rung, When
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Record
from paindesk.domain.visit import Act, Prescription
from paindesk.knowledge import load
from paindesk.rules.dispensing import best_product, holds
from paindesk.rules.ladder import plan
from paindesk.rules.prescription import directions, draft
from paindesk.rules.quantity import quantity
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import amount, facts, patient

OXYCODONE = {"name": "oxycodone", "dose": "10 mg", "times": 4, "strengths": ["10 mg"]}


@cache
def shipped() -> Knowledge:
    """The edition, read once."""
    return load()


def somebody(**who: Any) -> Record:
    """45 years, 70 kg, healthy kidneys, no opioid."""
    return patient(**{"age": 45, "sex": "male", "weight": 70, "creatinine": "0.8", **who})


def advised(name: str, **who: Any) -> MedicineAdvice:
    """What is advised of that medicine in severe chronic pain."""
    known = shipped()
    return advise_medicine(known.medicines[name], facts(somebody(**who), known), "severe-chronic-pain")


def drafted(name: str, days: int, **who: Any) -> Prescription:
    """The prescription as it is drafted from the advice."""
    return draft(advised(name, **who), shipped().medicines[name], "severe-chronic-pain", days)


def patch(rate: str, worn: int, days: int | None = None) -> Rung:
    """A patch giving that rate, changed every `worn` days."""
    return Rung(slots=((When.MORNING, amount(rate)),), worn_days=worn, days=days)


def written(name: str, *rungs: Rung, days: int, act: Act = Act.START) -> Prescription:
    """A prescription as a clinician writes it by hand, counted as the page counts it."""
    medicine = shipped().medicines[name]
    steps: tuple[PlanStep, ...] = plan(rungs)
    product = best_product(rungs, medicine)
    count: Decimal | None = None
    if product is not None:
        held = (*steps[:-1], replace(steps[-1], to_day=None))
        found = quantity(held, product.strength, days)
        count = found.value if isinstance(found, Derived) else None
    return Prescription(
        medicine=name,
        act=act,
        strength=None if product is None else product.strength,
        form="" if product is None else product.form,
        steps=steps,
        quantity=count,
        days=days,
        directions=directions(steps),
        advised=False,
        holds=holds(medicine, product),
    )


def fentanyl(rate: str = "25 mcg/h", days: int = 30, act: Act = Act.START, worn: int = 3) -> Prescription:
    """A 72-hour patch."""
    return written("fentanyl patch", patch(rate, worn), days=days, act=act)
