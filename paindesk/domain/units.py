"""The units a clinic reads and types results in. The record and the rules keep one for each: mg/dL, kg, cm.

Sources: creatinine 88.4 µmol/L in 1 mg/dL, from its molar mass of 113.12 g/mol, the factor records are imported by;
pound 0.45359237 kg and inch 2.54 cm, exact by definition (NIST Special Publication 811, appendix B).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from paindesk.domain.dose import plain

_OFF = Decimal("0.3")  # so far from the last value that the unit is asked about ...
_NEAR = Decimal("0.15")  # ... where the same digits in another unit are so near to it


@dataclass(frozen=True, slots=True)
class Unit:
    """`per` is what one of it is in the record's unit; `step` the smallest difference it is shown and typed with."""

    name: str
    per: Decimal = Decimal(1)
    step: Decimal = Decimal("0.1")


# The record's own unit first; its step is the one a converted number is kept with, fine enough for every other unit.
UNITS: Mapping[str, tuple[Unit, ...]] = {
    "creatinine": (Unit("mg/dL", step=Decimal("0.001")), Unit("µmol/L", 1 / Decimal("88.4"), step=Decimal(1))),
    "weight": (Unit("kg", step=Decimal("0.01")), Unit("lb", Decimal("0.45359237"))),
    "height": (Unit("cm"), Unit("in", Decimal("2.54"))),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """What is shown and typed here."""

    creatinine: str = "mg/dL"
    weight: str = "kg"
    height: str = "cm"

    def of(self, code: str) -> Unit | None:
        """The unit of a result; None for one that has a single unit.

        Raises:
            KeyError: a unit that is not offered.
        """
        if code not in UNITS:
            return None
        chosen = str(getattr(self, code))
        return {one.name: one for one in UNITS[code]}[chosen]


def shown(number: Decimal, unit: Unit) -> Decimal:
    """A number of the record in that unit; in the record's own unit it stays as it is."""
    if unit.per == 1:
        return number
    value = _round(number / unit.per, unit.step)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def typed(code: str, number: Decimal, unit: Unit) -> Decimal:
    """A number typed in that unit, in the unit of the record: what `shown` turns back into what was typed."""
    if unit.per == 1:
        return number
    return _round(_round(number, unit.step) * unit.per, UNITS[code][0].step)


def in_words(number: Decimal, unit: Unit) -> str:
    """A number of the record with the unit: "61 kg", "115 µmol/L", "67 in (5 ft 7 in)"."""
    value = shown(number, unit)
    words = f"{plain(value)} {unit.name}"
    if unit.name != "in":
        return words
    feet = int(value // 12)
    return f"{words} ({feet} ft {plain(value - 12 * feet)} in)"


def bounds(lowest: Decimal, highest: Decimal, unit: Unit) -> tuple[Decimal, Decimal]:
    """What is plausible, in that unit: never wider than in the unit of the record."""
    if unit.per == 1:
        return lowest, highest
    low, high = (lowest / unit.per).to_integral_value("ROUND_CEILING"), highest // unit.per
    return low, high


def meant_otherwise(code: str, number: Decimal, unit: Unit, lowest: Decimal, highest: Decimal) -> str:
    """Of digits that are not plausible in `unit`: in which other unit they would be; "" where in none."""
    for other in UNITS[code]:
        if other != unit and lowest <= number * other.per <= highest:
            return f"{plain(number)} {other.name} would be {in_words(typed(code, number, other), unit)}."
    return ""


def in_doubt(code: str, number: Decimal, unit: Unit, before: Decimal | None) -> str:
    """A question where digits typed in `unit` are far from the last value and near to it in another unit; else ""."""
    if not before:
        return ""
    for other in UNITS[code]:
        far, near = (abs(number * one.per - before) / before for one in (unit, other))
        if other != unit and far > _OFF and near < _NEAR:
            return f"{plain(number)} {unit.name}? Last time it was {in_words(before, unit)}."
    return ""


def _round(number: Decimal, step: Decimal) -> Decimal:
    return number.quantize(step, rounding=ROUND_HALF_UP)
