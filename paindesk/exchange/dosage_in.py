"""Directions of a FHIR order: what the text says, what the structure says, and whether they agree."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from paindesk.domain.dose import Amount, Sig, plain
from paindesk.domain.medicine_line import Ingredient
from paindesk.exchange.node import Node
from paindesk.exchange.sig import PIECES, Read, read_directions, summed
from paindesk.exchange.sig_dose import mass_of
from paindesk.exchange.sig_times import RAREST
from paindesk.exchange.sig_words import piece_of
from paindesk.exchange.timing_in import Timing, read_timing, spoken_times, unit_in_days

_RATES = ("mcg/h", "mcg/hr", "ug/h", "mcg/hour")
_SOLID = ("tablet", "capsule", "patch", "suppository", "lozenge", "film")
_ON_SKIN = ("gel", "cream", "ointment", "lotion")
_STRENGTHS = ("mg", "mcg", "mcg/h")
# What PainDesk's own export says in words: that is no direction of its own, and the sum of a day (`spoken`).
_ON_PURPOSE = re.compile(r"(?:^|; )taken together with [^;.\d]+ on purpose(?=$|;)")
_UNEQUAL = re.compile(r"(\d[\d,]*(?:\.\d+)?) ([A-Za-z]+) a day in unequal doses")


@dataclass(frozen=True, slots=True, kw_only=True)
class Directions:
    """The fields of a `MedicineLine` that say how it is taken."""

    sig_text: str = ""
    sig: Sig | None = None
    sig_choices: tuple[Sig, ...] = ()
    disagreement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What is taken: its name as written, its form, its ingredients with their strengths."""

    text: str
    form: str
    ingredients: tuple[Ingredient, ...]


def read_dosages(dosages: Sequence[Node], product: Product) -> Directions:
    """One dosage is read. Several that hold at the same time are added up.

    Steps of a plan, and one dose or another as needed, are for a person to read.
    """
    texts = [_text(one) for one in dosages]
    written = "; ".join(dict.fromkeys(text for text in texts if text))
    for one in dosages:
        if (told := one.text("patientInstruction")).casefold() not in written.casefold():
            why = "told to the patient in other words: not taken over"
            one.notes.add(one.where, f"{product.text}: {told}", why)
    if len(dosages) == 1:
        return _one(dosages[0], written, product)
    if not dosages:
        return Directions()
    steps = {one.number("sequence") for one in dosages}
    together = [_one(one, text, product).sig for one, text in zip(dosages, texts, strict=True)]
    known = [one for one in together if one is not None]
    beside = steps != {None} and len(steps) == 1 and len(known) == len(together)
    total = summed(known) if beside else None
    if total is None:
        why = "several directions in one order: read them yourself"
        dosages[0].notes.add(dosages[0].where, f"{product.text}: {written}", why)
    return Directions(sig_text=written, sig=total)


def _text(dosage: Node) -> str:
    """The direction as written, with what else it tells the patient."""
    said = dosage.text("text") or dosage.text("patientInstruction")
    more = [one.words for one in dosage.concepts("additionalInstruction") if one]
    return "; ".join(dict.fromkeys([said, *(one for one in more if one.casefold() not in said.casefold())])).strip("; ")


def _one(dosage: Node, written: str, product: Product) -> Directions:
    if dosage.has("modifierExtension"):
        dosage.notes.add(dosage.where, f"{product.text}: {written}", "carries a modifier PainDesk does not know")
        return Directions(sig_text=written)
    said = _read(dosage, written, product)
    timing = read_timing(dosage, product.text)
    dose = _dose(dosage, product)
    as_needed = dosage.value.get("asNeededBoolean") is True or dosage.has("asNeededCodeableConcept")
    if said.sig is None:
        # A structure has one dose: where the text has more it would tell half.
        structured = None if said.several else _structured(dosage, dose, timing, as_needed, product)
        return _from_structure(dosage, written, said.why, structured, product)
    text_sig = replace(said.sig, as_needed=said.sig.as_needed or as_needed)
    if (two := _against_itself(said, text_sig, product, written)) is not None:
        return two
    if text_sig.unequal:
        return _held_against(text_sig, _structured(dosage, dose, timing, as_needed, product), written, product)
    times = timing.times if timing is not None else text_sig.times_per_day
    other_sig = Sig(dose=dose or said.sig.dose, times_per_day=times, as_needed=text_sig.as_needed)
    capped = _capped(dosage, other_sig, product) if timing is not None else other_sig
    if same_directions(text_sig, capped, product.ingredients):
        return Directions(sig_text=written, sig=text_sig)
    how_often = timing.words if timing is not None else spoken_times(times)
    if same_directions(text_sig, other_sig, product.ingredients):
        if capped.times_per_day * 2 >= other_sig.times_per_day:
            return Directions(sig_text=written, sig=replace(text_sig, times_per_day=capped.times_per_day))
        other_sig, how_often = capped, f"at most {spoken_times(capped.times_per_day)}"
    words = f"the text says {spoken(text_sig)}; the structured timing says {_amount(other_sig.dose)} {how_often}"
    return Directions(sig_text=written, sig_choices=(text_sig, other_sig), disagreement=words)


def _read(dosage: Node, written: str, product: Product) -> Read:
    """The text; where more was added to it that cannot be read, the direction alone."""
    written = _ON_PURPOSE.sub("", written).strip("; ")
    if (day := _UNEQUAL.fullmatch(written)) is not None and (unit := mass_of(day[2]) or piece_of(day[2])):
        dose = Amount(Decimal(day[1].replace(",", "")), unit)
        return Read(sig=Sig(dose=dose, times_per_day=Decimal(1), unequal=True))
    said = read_directions(written, product.form)
    own = dosage.text("text") or dosage.text("patientInstruction")
    alone = read_directions(own, product.form) if said.sig is None and own != written else said
    return alone if alone.sig is not None and not said.several else said


def _held_against(text_sig: Sig, other: Sig | None, written: str, product: Product) -> Directions:
    """Unequal doses of the text beside a structure, which can only tell one of them: their day must be the same."""
    if other is None:
        return Directions(sig_text=written, sig=text_sig)
    day = replace(other, dose=other.dose * other.times_per_day, times_per_day=Decimal(1))
    if same_directions(text_sig, day, product.ingredients):
        return Directions(sig_text=written, sig=text_sig)
    words = f"the text says {spoken(text_sig)}; the structured timing says {spoken(other)}"
    return Directions(sig_text=written, sig_choices=(text_sig, other), disagreement=words)


def _against_itself(said: Read, sig: Sig, product: Product, written: str) -> Directions | None:
    """A text that says so many pieces and so many milligrams, which is not the same of this product."""
    strength = product.ingredients[0].strength if len(product.ingredients) == 1 else None
    if said.pieces is None or strength is None or strength.unit != sig.dose.unit:
        return None
    counted = strength * said.pieces.value
    if counted == sig.dose:
        return None
    by_pieces = replace(sig, dose=said.pieces)
    words = f"the text says {_amount(said.pieces)} and {sig.dose}; {_amount(said.pieces)} of {strength} are {counted}"
    return Directions(sig_text=written, sig_choices=(sig, by_pieces), disagreement=words)


def _structured(
    dosage: Node, dose: Amount | None, timing: Timing | None, as_needed: bool, product: Product
) -> Sig | None:
    if dose is None or timing is None:
        return None
    return _capped(dosage, Sig(dose=dose, times_per_day=timing.times, as_needed=as_needed), product)


def _from_structure(dosage: Node, written: str, why: str, sig: Sig | None, product: Product) -> Directions:
    about = f"{product.text}: {written}" if written else product.text
    if sig is not None and written:
        dosage.notes.add(dosage.where, about, f"the text was not understood ({why}); the structured timing was read")
    elif sig is None and written:
        dosage.notes.add(dosage.where, about, f"directions not read: {why}")
    return Directions(sig_text=written, sig=sig)


def _capped(dosage: Node, sig: Sig, product: Product) -> Sig:
    """The times a day that `maxDosePerPeriod` leaves, where it speaks of a day and of this dose."""
    held = dosage.value.get("maxDosePerPeriod")
    limits = list(dosage.nodes("maxDosePerPeriod")) if isinstance(held, list) else [dosage.node("maxDosePerPeriod")]
    for limit in limits:
        per = limit.node("denominator")
        value, unit = per.number("value"), unit_in_days(per)
        most = _quantity(limit.node("numerator"), product)
        if unit is None or most is None or Fraction(1 if value is None else value) * unit != 1:
            if limit.value:
                limit.notes.add(limit.where, product.text, "a limit that is not read as one a day")
            continue
        unit_dose = _in_mass(sig.dose, product.ingredients)
        alike = most if most.unit == sig.dose.unit else None
        dose = sig.dose if alike is not None else unit_dose
        limit_amount = alike or _in_mass(most, product.ingredients)
        if dose is not None and limit_amount is not None and dose.unit == limit_amount.unit and dose.value > 0:
            times = min(sig.times_per_day, limit_amount.value / dose.value)
            if times >= RAREST:
                sig = replace(sig, times_per_day=times)
            else:
                limit.notes.add(limit.where, product.text, "a limit of next to nothing: not taken over")
    return sig


def same_directions(one: Sig, other: Sig, ingredients: tuple[Ingredient, ...]) -> bool:
    """Whether they come to the same: as often, and the same dose in mg or in pieces of that product."""
    if abs(one.times_per_day - other.times_per_day) > Decimal("0.001"):
        return False
    a, b = (_in_mass(sig.dose, ingredients) for sig in (one, other))
    return one.dose == other.dose or (a is not None and a == b) or _same_piece(one.dose, other.dose)


def _same_piece(one: Amount, other: Amount) -> bool:
    """A pill is a tablet or a capsule."""
    solid = ("piece", "tablet", "capsule")
    return one.value == other.value and "piece" in (one.unit, other.unit) and {one.unit, other.unit} <= set(solid)


def _in_mass(dose: Amount, ingredients: tuple[Ingredient, ...]) -> Amount | None:
    """A dose in mg, mcg or mcg/h, where one piece or mL of a single ingredient has a known strength."""
    if dose.unit in _STRENGTHS:
        return dose
    strength = ingredients[0].strength if len(ingredients) == 1 else None
    if strength is None:
        return None
    if dose.unit == "mL" and strength.unit.endswith("/mL"):
        return Amount(dose.value * strength.value, strength.unit.removesuffix("/mL"))
    return strength * dose.value if strength.unit in _STRENGTHS and dose.unit in PIECES else None


def _dose(dosage: Node, product: Product) -> Amount | None:
    """The dose at one time; of a range the larger."""
    doses = [_dose_of(one, product) for one in dosage.nodes("doseAndRate")]
    masses = [one if one is None else _in_mass(one, product.ingredients) or one for one in doses]
    if len(set(masses)) > 1:
        dosage.notes.add(f"{dosage.where}.doseAndRate", product.text, "two doses in one direction: neither is read")
        return None
    return next(iter(doses), None)


def _dose_of(given: Node, product: Product) -> Amount | None:
    if given.has("rateQuantity") and not given.has("doseQuantity"):
        rate = _quantity(given.node("rateQuantity"), product)
        return rate if rate is not None and rate.unit == "mcg/h" else None
    quantity = given.node("doseQuantity") if given.has("doseQuantity") else given.node("doseRange").node("high")
    return _quantity(quantity, product)


def _quantity(quantity: Node, product: Product) -> Amount | None:
    """An amount; without a unit it counts pieces of a tablet, capsule or patch."""
    value = quantity.number("value")
    if value is None:
        return None
    written = quantity.text("unit") or quantity.text("code")
    if not 0 < value <= 100_000:
        why = "an amount nobody takes"
        quantity.notes.add(quantity.where, f"{product.text}: {plain(value)} {written}".strip(), why)
        return None
    unit = written.strip("{}[] ").casefold()
    if known := "mcg/h" if unit in _RATES else mass_of(unit):
        grams = known == "g" and product.form not in _ON_SKIN
        return Amount(value * 1000, "mg") if grams else Amount(value, known)
    if piece := piece_of(unit):
        return Amount(value, piece)
    counted = product.form if product.form in _SOLID else "piece" if _is_piece(product) else ""
    if unit in ("", "1", "each", "dose", "ea") and counted and value <= 4:
        shown = Amount(value, counted)
        why = f"a dose without a unit, read as {_amount(shown)}"
        quantity.notes.add(quantity.where, f"{product.text}: {plain(value)}", why)
        return shown
    why = "a dose in a unit PainDesk does not read"
    if unit in ("", "1", "each", "dose", "ea"):
        why = "a dose without a unit, of a form that is not known"
    quantity.notes.add(quantity.where, f"{product.text}: {plain(value)} {written}".strip(), why)
    return None


def _is_piece(product: Product) -> bool:
    """ "Sertraline 100 MG" of no form: so many mg and not so many in a mL is a tablet, a capsule or the like."""
    strengths = [one.strength for one in product.ingredients]
    return not product.form and bool(strengths) and all(one is not None and one.unit == "mg" for one in strengths)


def _amount(dose: Amount) -> str:
    plural = dose.value > 1 and dose.unit in PIECES
    return f"{dose}{'es' if dose.unit.endswith('ch') else 's'}" if plural else str(dose)


def spoken(sig: Sig) -> str:
    """ "2 tablets 3 times a day"."""
    if sig.unequal:
        return f"{_amount(sig.dose)} a day in unequal doses"
    return f"{_amount(sig.dose)} {spoken_times(sig.times_per_day)}"
