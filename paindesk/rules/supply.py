"""How many pieces of one product a plan needs, or why they cannot be counted."""

from collections.abc import Sequence
from dataclasses import replace

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import CannotTell, Derived
from paindesk.domain.medicine import Product
from paindesk.rules.dispensing import pieces, several
from paindesk.rules.quantity import quantity


def not_made(steps: Sequence[PlanStep], product: Product) -> str:
    """The first dose that pieces of the product do not make, in words; "" where they make every one."""
    wrong = next((dose for step in steps for dose in step.rung.doses if pieces(dose, product) is None), None)
    return "" if wrong is None else f"{wrong} cannot be made of {product.strength} {several(product.form)}"


def supply(steps: Sequence[PlanStep], product: Product, days: int) -> Derived | CannotTell:
    """Pieces for the first `days` days; the last step is held until the supply ends."""
    within = [step for step in steps if step.from_day <= days]
    if why := not_made(within, product):
        return CannotTell(because=why)
    if within:
        within[-1] = replace(within[-1], to_day=None)
    return quantity(tuple(within), product.strength, days)
