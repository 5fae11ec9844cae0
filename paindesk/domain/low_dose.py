"""Whether a line of the list is the low dose of a medicine that is for pain only at a higher one (aspirin)."""

from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.domain.medicine import Medicine
from paindesk.domain.medicine_line import Ingredient, MedicineLine

# Without directions a tablet counts as taken this often, the most a pain reliever is: 81 mg is then low, 325 mg not.
_OFTEN = 4


def is_low_dose(line: MedicineLine, medicine: Medicine) -> bool:
    """Whether the line gives no more of it in a day than its low dose. Neither unknown nor as needed counts as low."""
    part = next((one for one in line.ingredients if one.name == medicine.name), None)
    if medicine.low_dose is None or part is None:
        return False
    if any(one.name in medicine.low_dose.beside for one in line.ingredients):
        return True
    if line.sig is not None and line.sig.as_needed:
        return False
    daily = daily_amount(line, part)
    most = medicine.low_dose.at_most
    return daily is not None and daily.unit == most.unit and daily <= most


def daily_amount(line: MedicineLine, part: Ingredient) -> Amount | None:
    """What the line gives of that ingredient in a day, at most; None where nobody can tell."""
    if line.sig is None:
        return None if part.strength is None else part.strength * Decimal(_OFTEN)
    dose = line.sig.dose
    if dose.unit == "mg" and len(line.ingredients) == 1:
        return dose * line.sig.times_per_day
    if part.strength is None or dose.unit in ("mg", "mcg", "g"):
        return None
    return part.strength * dose.value * line.sig.times_per_day
