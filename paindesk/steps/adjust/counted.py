"""The pieces to hand out for a prescription: of one strength, whole pieces before halves."""

from collections.abc import Sequence
from dataclasses import replace

from paindesk.domain.dose import Derived, Rung
from paindesk.domain.medicine import Medicine, Product
from paindesk.domain.visit import Prescription
from paindesk.rules.dispensing import best_product, holds, pieces
from paindesk.rules.quantity import quantity


def counted(made: Prescription, medicine: Medicine) -> Prescription:
    """With the pieces to hand out: of the strength now used where whole pieces of it make every dose, else of the
    one that does it best. Half pieces of an unscored tablet are never counted."""
    rungs = [step.rung for step in made.steps if step.from_day <= made.days]
    used = [one for one in medicine.products if one.strength == made.strength and one.form == made.form]
    product = next((one for one in used if _whole(rungs, one)), None) or best_product(rungs, medicine)
    made = replace(made, holds=holds(medicine, product), route=medicine.route)
    if product is None:
        return replace(made, strength=None, quantity=None)
    known = quantity(made.steps, product.strength, made.days)
    count = known.value if isinstance(known, Derived) else None
    return replace(made, strength=product.strength, form=product.form, quantity=count)


def _whole(rungs: Sequence[Rung], product: Product) -> bool:
    counts = [pieces(dose, product) for rung in rungs for dose in rung.doses]
    return all(one is not None and one % 1 == 0 for one in counts)
