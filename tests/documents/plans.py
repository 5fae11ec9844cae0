"""A plan for any medicine that ships, as its own file lays it out: every start, change, continuation and stop."""

from dataclasses import replace

from paindesk.domain.dose import Rung, When, amount
from paindesk.domain.medicine import Medicine
from paindesk.domain.visit import Act, Prescription
from paindesk.rules.dispensing import best_product, holds
from paindesk.rules.ladder import plan
from tests.builders import shipped


def plan_of(name: str, act: Act = Act.START, reason: str = "") -> Prescription:
    """The plan of the first ladder that one strength can make; a medicine without ladders once a day, or as worn."""
    medicine = shipped().medicines[name]
    line = Prescription(medicine=name, act=act, reason=reason)
    if act is Act.STOP:
        return line
    rungs, product = _rungs(medicine)
    inside = holds(medicine, product)
    return replace(line, strength=product.strength, form=product.form, steps=plan(rungs), holds=inside)


def _rungs(medicine: Medicine):
    for ladder in medicine.ladders:
        if (product := best_product(ladder.rungs, medicine)) is not None:
            return ladder.rungs, product
    product = medicine.products[0]
    dose = amount(product.strength.value, product.strength.unit.removesuffix("/mL"))
    return (Rung(slots=((When.MORNING, dose),), worn_days=product.worn_days),), product
