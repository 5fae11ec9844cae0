"""How many pieces of one product a plan needs, or why they cannot be counted."""

from collections.abc import Sequence
from dataclasses import replace

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import CannotTell, Derived
from paindesk.domain.medicine import Product
from paindesk.rules.dispensing import pieces, several
from paindesk.rules.prescription import quantity


def supply(steps: Sequence[PlanStep], product: Product, days: int) -> Derived | CannotTell:
    """Pieces for the first `days` days; the last step is held until the supply ends."""
    within = [step for step in steps if step.from_day <= days]
    for step in within:
        rung = step.rung
        for dose in [rung.as_needed.dose] if rung.as_needed is not None else [dose for _, dose in rung.slots]:
            if pieces(dose, product) is None:
                return CannotTell(because=f"{dose} cannot be made of {product.strength} {several(product.form)}")
    if within:
        within[-1] = replace(within[-1], to_day=None)
    return quantity(tuple(within), product.strength, days)
