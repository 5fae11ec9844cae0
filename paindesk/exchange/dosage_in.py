"""Directions of a FHIR order: what the text says, what the structured timing says, and whether they agree."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from paindesk.domain.dose import Amount, Sig, plain
from paindesk.domain.patient import Ingredient
from paindesk.exchange.node import Node
from paindesk.exchange.sig import PIECES, read_sig

_UNITS = {
    "mg": "mg", "mcg": "mcg", "ug": "mcg", "g": "g", "ml": "mL", "mcg/h": "mcg/h", "mcg/hr": "mcg/h", "ug/h": "mcg/h",
    "mcg/hour": "mcg/h",
}  # fmt: skip
_SOLID = ("tablet", "capsule", "patch", "suppository", "lozenge", "film")
_IN_DAYS = {"min": Fraction(1, 1440), "h": Fraction(1, 24), "d": Fraction(1), "wk": Fraction(7), "mo": Fraction(30)}
_SPOKEN = {"min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month"}
# HL7 GTSAbbreviation, as Timing.code has it.
_CODES = {
    "BID": Fraction(2), "TID": Fraction(3), "QID": Fraction(4), "QD": Fraction(1), "QOD": Fraction(1, 2),
    "AM": Fraction(1), "PM": Fraction(1), "BED": Fraction(1), "WK": Fraction(1, 7), "MO": Fraction(1, 30),
    "Q1H": Fraction(24), "Q2H": Fraction(12), "Q3H": Fraction(8), "Q4H": Fraction(6), "Q6H": Fraction(4),
    "Q8H": Fraction(3),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Directions:
    """The fields of a `MedicineLine` that say how it is taken."""

    sig_text: str = ""
    sig: Sig | None = None
    sig_choices: tuple[Sig, ...] = ()
    disagreement: str = ""


def read_dosages(dosages: list[Node], form: str, ingredients: tuple[Ingredient, ...]) -> Directions:
    """One dosage is read; several at once have no single `Sig`, so their texts are kept for a person to read."""
    texts = [one.text("text") or one.text("patientInstruction") for one in dosages]
    written = "; ".join(text for text in texts if text)
    if len(dosages) != 1:
        if dosages:
            dosages[0].notes.add(dosages[0].where, written, "several directions in one order: read them yourself")
        return Directions(sig_text=written)
    return _one(dosages[0], written, form, ingredients)


def _one(dosage: Node, written: str, form: str, ingredients: tuple[Ingredient, ...]) -> Directions:
    if dosage.has("modifierExtension"):
        dosage.notes.add(dosage.where, written, "carries a modifier PainDesk does not know")
        return Directions(sig_text=written)
    said = read_sig(written)
    dose, timing = _dose(dosage, form), _timing(dosage)
    as_needed = dosage.value.get("asNeededBoolean") is True or dosage.has("asNeededCodeableConcept")
    if said is None:
        return _from_structure(dosage, written, dose, timing, as_needed)
    as_needed = as_needed or said.as_needed
    text_sig = Sig(dose=said.dose, times_per_day=said.times_per_day, as_needed=as_needed)
    times = timing.times if timing is not None else said.times_per_day
    other = Sig(dose=dose or said.dose, times_per_day=times, as_needed=as_needed)
    if _same(text_sig, other, ingredients):
        return Directions(sig_text=written, sig=text_sig)
    how_often = timing.words if timing is not None else _times(times)
    words = f"the text says {_words(text_sig)}; the structured timing says {_amount(other.dose)} {how_often}"
    return Directions(sig_text=written, sig_choices=(text_sig, other), disagreement=words)


def _from_structure(
    dosage: Node, written: str, dose: Amount | None, timing: "_Timing | None", as_needed: bool
) -> Directions:
    if dose is None or timing is None:
        return Directions(sig_text=written)
    if written:
        dosage.notes.add(dosage.where, written, "the text was not understood; the structured timing was read instead")
    return Directions(sig_text=written, sig=Sig(dose=dose, times_per_day=timing.times, as_needed=as_needed))


def _same(one: Sig, other: Sig, ingredients: tuple[Ingredient, ...]) -> bool:
    if abs(one.times_per_day - other.times_per_day) > Decimal("0.001"):
        return False
    a, b = (_in_mass(sig.dose, ingredients) for sig in (one, other))
    return one.dose == other.dose or (a is not None and a == b)


def _in_mass(dose: Amount, ingredients: tuple[Ingredient, ...]) -> Amount | None:
    """A dose in mg, mcg or mcg/h, where one piece of a single ingredient has a known strength."""
    if dose.unit in ("mg", "mcg", "mcg/h"):
        return dose
    strength = ingredients[0].strength if len(ingredients) == 1 else None
    counted = strength is not None and strength.unit in ("mg", "mcg", "mcg/h") and dose.unit in PIECES
    return strength * dose.value if strength is not None and counted else None


@dataclass(frozen=True, slots=True)
class _Timing:
    times: Decimal
    words: str


def _timing(dosage: Node) -> _Timing | None:
    """Times a day by the structured timing; the most it allows. None when there is none that can be read."""
    timing = dosage.node("timing")
    repeat = timing.node("repeat")
    code = timing.concept("code").code.upper()
    if repeat.has("dayOfWeek"):
        repeat.notes.add(repeat.where, repeat.value.get("dayOfWeek"), "days of the week are not read")
        return None
    period, unit = repeat.number("period"), repeat.text("periodUnit")
    if period is not None and period > 0 and unit in _IN_DAYS:
        count = repeat.number("frequencyMax") or repeat.number("frequency") or Decimal(1)
        times = Fraction(count) / (Fraction(period) * _IN_DAYS[unit])
        spoken = _SPOKEN[unit] if period == 1 else f"{plain(period)} {_SPOKEN[unit]}s"
        often = "once" if count == 1 else f"{plain(count)} times"
        return _Timing(_decimal(times), f"{often} every {spoken}") if 0 < times <= 96 else None
    slots = repeat.texts("when") or repeat.texts("timeOfDay")
    if period is None and slots:
        return _Timing(Decimal(len(slots)), _times(Decimal(len(slots))))
    if not repeat.value and code in _CODES:
        times_coded = _decimal(_CODES[code])
        return _Timing(times_coded, _times(times_coded))
    if repeat.value:
        repeat.notes.add(repeat.where, dict(repeat.value), "a timing PainDesk does not read")
    return None


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


def _dose(dosage: Node, form: str) -> Amount | None:
    """The dose at one time; of a range the larger. Without a unit it counts pieces of a tablet, capsule or patch."""
    given = next(dosage.nodes("doseAndRate"), None)
    if given is None:
        return None
    quantity = given.node("doseQuantity") if given.has("doseQuantity") else given.node("doseRange").node("high")
    value = quantity.number("value")
    if value is None or not 0 < value <= 100_000:
        return None
    written = quantity.text("unit") or quantity.text("code")
    unit = written.strip("{} ").casefold()
    if unit in _UNITS:
        grams = unit == "g" and form not in ("gel", "cream", "ointment", "lotion")
        return Amount(value * 1000, "mg") if grams else Amount(value, _UNITS[unit])
    piece = next((name for name, words in PIECES.items() if re.fullmatch(words, unit)), "")
    if piece:
        return Amount(value, piece)
    if unit in ("", "1", "each", "dose") and form in _SOLID and value <= 4:
        dosage.notes.add(dosage.where, plain(value), f"a dose without a unit, read as {_amount(Amount(value, form))}")
        return Amount(value, form)
    quantity.notes.add(quantity.where, f"{plain(value)} {written}".strip(), "a dose in a unit PainDesk does not read")
    return None


def _amount(dose: Amount) -> str:
    plural = dose.value > 1 and dose.unit in PIECES
    return f"{dose}{'es' if dose.unit.endswith('ch') else 's'}" if plural else str(dose)


def _times(times: Decimal) -> str:
    if times == times.to_integral_value():
        return "once a day" if times == 1 else f"{plain(times)} times a day"
    return f"every {plain((1 / times).quantize(Decimal('0.1')))} days" if times < 1 else f"{plain(times)} times a day"


def _words(sig: Sig) -> str:
    return f"{_amount(sig.dose)} {_times(sig.times_per_day)}"
