"""Whether a line of the medicine list and a prescription of a visit are the same medicine."""

from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.visit import Prescription

_SWALLOWED = ("tablet", "capsule", "solution", "suspension", "liquid", "granules")
_OWN_FORMS = ("lozenge", "injection")  # also where their route was not written


def is_of(line: MedicineLine, prescription: Prescription) -> bool:
    """Whether the line is this very medicine: the same substances, and no other form or release of them."""
    parts = {one.name.casefold() for one in ingredients_of(prescription)}
    if {one.name.casefold() for one in line.ingredients} != parts:
        return not line.ingredients and line.name.casefold() == prescription.medicine.casefold()
    if not prescription.holds:
        return True
    return line.release == release_of(prescription) and _same_way(line, prescription)


def _same_way(line: MedicineLine, prescription: Prescription) -> bool:
    """Whether both are taken in one way. A tablet that becomes a capsule stays the medicine; a patch is another."""
    if not line.form or not prescription.form or line.form in prescription.form:
        return True
    if prescription.route and line.form not in _OWN_FORMS:
        return line.route == prescription.route
    if "sublingual" in prescription.form:
        return line.route == "sublingual"
    return _is_swallowed(line.form) and _is_swallowed(prescription.form)


def _is_swallowed(form: str) -> bool:
    return "sublingual" not in form and any(word in form for word in _SWALLOWED)


def ingredients_of(prescription: Prescription) -> tuple[Ingredient, ...]:
    """What one piece of it has in it."""
    if prescription.holds:
        return prescription.holds
    # A combination is written "hydrocodone/acetaminophen"; its strength speaks of one part only.
    parts = prescription.medicine.split("/")
    return tuple(Ingredient(name=part, strength=prescription.strength if len(parts) == 1 else None) for part in parts)


def release_of(prescription: Prescription) -> str:
    """As a line of the list has it: "er" or ""; of its name where no product was chosen."""
    extended = "extended" in prescription.form.casefold() or prescription.medicine.endswith(" er")
    return "er" if extended else ""
