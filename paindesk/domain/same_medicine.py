"""Whether a line of the medicine list and a prescription of a visit are the same medicine."""

from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.visit import Prescription


def is_of(line: MedicineLine, prescription: Prescription) -> bool:
    """Whether the line is this very medicine: the same substances, and no other form or release of them."""
    parts = {one.name.casefold() for one in ingredients_of(prescription)}
    if {one.name.casefold() for one in line.ingredients} != parts:
        return not line.ingredients and line.name.casefold() == prescription.medicine.casefold()
    if not prescription.holds:
        return True
    other_form = line.form and prescription.form and line.form not in prescription.form
    return not other_form and line.release == release_of(prescription)


def ingredients_of(prescription: Prescription) -> tuple[Ingredient, ...]:
    """What one piece of it has in it."""
    if prescription.holds:
        return prescription.holds
    # A combination is written "hydrocodone/acetaminophen"; its strength speaks of one part only.
    parts = prescription.medicine.split("/")
    return tuple(Ingredient(name=part, strength=prescription.strength if len(parts) == 1 else None) for part in parts)


def release_of(prescription: Prescription) -> str:
    """As a line of the list has it: "er" or ""."""
    return "er" if "extended" in prescription.form.casefold() else ""
