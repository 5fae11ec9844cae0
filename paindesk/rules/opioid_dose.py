"""How much of an opioid a line comes to in a day, with the words of the sum; or what is missing.

The idea: nothing is guessed. Milligrams, micrograms and grams are read as they stand, pieces by their strength, liquids
by their concentration, patches by their rate, however often they are changed. Where a record leaves a choice (as
needed, a range) the most ordered is kept.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, table of factors: mg a day, for patches
mcg/h (source key cdc-2022).
"""

from dataclasses import dataclass
from decimal import Decimal

from paindesk.domain.dose import Amount, Sig, plain
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.rules.opioid_orders import PIECES

_IN_MG = {"mg": Decimal(1), "mcg": Decimal("0.001"), "g": Decimal(1000)}
_LIQUIDS = ("solution", "liquid", "syrup", "suspension")
_MOST_HALVES = 8  # four tablets at a time
_PATCH_CHANGED_AT_MOST = Decimal("0.5")  # a day: some patients need a fentanyl patch every 48 hours, none sooner


@dataclass(frozen=True, slots=True)
class DailyDose:
    """`amount` in mg a day, or mcg/h for a patch; `words` is the sum so far: "20 mg × 2 a day"."""

    amount: Decimal
    words: str
    doubt: str = ""


def is_patch(line: MedicineLine) -> bool:
    """Whether it is worn on the skin and goes into the blood."""
    return line.form == "patch" or line.route == "transdermal"


def daily_dose(line: MedicineLine, opioid: Ingredient, sig: Sig) -> DailyDose | str:
    """The dose of that opioid a day by these directions, or in words what is missing."""
    if is_patch(line):
        return _patch(opioid, sig)
    read = _milligrams(line, opioid, sig.dose)
    if isinstance(read, str):
        return read
    dose, words = read
    return DailyDose(dose * sig.times_per_day, f"{words} {sig.times_said}")


def _patch(opioid: Ingredient, sig: Sig) -> DailyDose | str:
    worn, strength = sig.dose, opioid.strength
    if worn.unit == "mcg/h":
        rate, words = worn.value, str(worn)
    elif strength is None or strength.unit != "mcg/h":
        return "patch strength in mcg/h not on record"
    elif worn.unit in PIECES:
        rate = worn.value * strength.value
        words = str(strength) if worn.value == 1 else f"{plain(worn.value)} patches × {strength}"
    else:
        return f"a patch dose in {worn.unit} cannot be read"
    # A whole plan is written as the rate once a day; only a count of patches tells how often they are changed.
    often = worn.unit in PIECES and sig.times_per_day > _PATCH_CHANGED_AT_MOST
    return DailyDose(rate, words, "changed more often than every 48 hours: confirm how many are worn" if often else "")


def _milligrams(line: MedicineLine, opioid: Ingredient, dose: Amount) -> tuple[Decimal, str] | str:
    """The opioid taken at one time in mg and how it is written, or what is missing."""
    strength = opioid.strength
    if dose.unit in _IN_MG:
        taken = dose.value * _IN_MG[dose.unit]
        if len(line.ingredients) > 1 and not _whole_pieces(taken, strength):
            return f"{dose} of a combination does not say how much {opioid.name}"
        return taken, str(dose)
    if strength is None:
        return f"strength of {opioid.name} not on record"
    mass = strength.unit.removesuffix("/mL")
    if mass not in _IN_MG:
        return f"strength in {strength.unit} cannot be read"
    if dose.unit not in PIECES and dose.unit != "mL":
        return f"a dose in {dose.unit} cannot be read"
    liquid = strength.unit.endswith("/mL") or any(word in line.form for word in _LIQUIDS)
    if (dose.unit == "mL") != liquid:
        return f"{dose} of {strength} cannot be read"
    taken = dose.value * strength.value * _IN_MG[mass]
    single = dose.value == 1 and dose.unit != "mL"
    return taken, str(strength) if single else f"{_pieces(dose)} × {strength}"


def _whole_pieces(taken: Decimal, strength: Amount | None) -> bool:
    """Whether that many mg make a likely number of pieces, so that the opioid was meant and not its partner."""
    if strength is None or strength.unit not in _IN_MG:
        return False
    halves = taken * 2 / (strength.value * _IN_MG[strength.unit])
    return halves % 1 == 0 and 1 <= halves <= _MOST_HALVES


def _pieces(dose: Amount) -> str:
    plural = "" if dose.value <= 1 or dose.unit == "mL" else "es" if dose.unit.endswith("ch") else "s"
    return f"{dose}{plural}"
