"""Morphine milligram equivalents a day out of a fill history: quantity × strength × factor ÷ days of supply.

The idea: what was handed out, spread over the days the pharmacy counted, tells a dose a day that nobody has to
remember; the supplies that lie on a day are added. It is the most that could have been taken as written: an early fill
counts beside the one before it on the days both cover. A fill without quantity, strength, days or factor is "cannot
calculate, because ...", never 0, and makes the day incomplete.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, table of factors (source key cdc-2022),
the same as in morphine_equivalents.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.dose import Amount, Sig, plain
from paindesk.domain.knowledge import Knowledge, MorphineFactors
from paindesk.domain.medicine_line import Ingredient
from paindesk.domain.monitoring import FilledPrescription
from paindesk.rules.evidence import listed, number_of, spoken
from paindesk.rules.fills import OPIOID, days_of, each_once, of_kind
from paindesk.rules.morphine_equivalents import rounded, why_no_factor
from paindesk.rules.opioid_dose import daily_dose, is_patch
from paindesk.rules.opioid_orders import newest_factors, opioids_in


@dataclass(frozen=True, slots=True)
class FillMme:
    """One fill of an opioid: its MME a day, with the sum; or None, with why it cannot be calculated."""

    fill: FilledPrescription
    per_day: Decimal | None
    reason: str

    @property
    def words(self) -> str:
        """ "oxycodone 10 mg of 3 Nov 2026: 120 × 10 mg × 1.5 ÷ 30 days = 60 MME"."""
        return f"{self.fill.text} of {spoken(self.fill.on)}: {self.reason}"


@dataclass(frozen=True, slots=True)
class DayMme:
    """The fills that lie on a day. `total` is None where none can be calculated, 0 only where no opioid lies there."""

    on: date
    total: Decimal | None
    complete: bool
    lines: tuple[FillMme, ...]


def of_fills(fills: Sequence[FilledPrescription], knowledge: Knowledge) -> tuple[FillMme, ...]:
    """Every opioid fill, each once, with its MME a day."""
    table = newest_factors(knowledge)
    return tuple(_of_fill(one, knowledge, table) for one in of_kind(each_once(fills), knowledge, OPIOID))


def by_day(lines: Sequence[FillMme], first: date, last: date) -> list[DayMme]:
    """The sum of each day between the two, both included.

    A fill that does not tell its days may lie on any after it: it makes 30 incomplete.
    """
    there: dict[date, list[FillMme]] = {first + timedelta(days=n): [] for n in range((last - first).days + 1)}
    for one in lines:
        for day in days_of(one.fill, first, last, perhaps=True):
            there[day].append(one)
    return [_sum(day, lying) for day, lying in there.items()]


def _sum(day: date, there: Sequence[FillMme]) -> DayMme:
    known = [one.per_day for one in there if one.per_day is not None]
    total = sum(known, Decimal(0)) if known or not there else None
    return DayMme(day, total, len(known) == len(there), tuple(there))


def highest(days: Sequence[DayMme]) -> DayMme | None:
    """The day of the most, the newest of several; None where none could be calculated."""
    told = [one for one in days if one.total is not None]
    return max(told, key=lambda one: (one.total or Decimal(0), one.on), default=None)


def _of_fill(fill: FilledPrescription, knowledge: Knowledge, table: MorphineFactors) -> FillMme:
    """The sum of one fill, or what is missing."""
    opioids = opioids_in(fill, knowledge, table) or ()
    why = _missing(fill, opioids)
    if not why:
        why = why_no_factor(fill.line, opioids[0], table)
    if why or fill.quantity is None or fill.days is None:
        return FillMme(fill, None, f"cannot calculate, because {why}")
    opioid, worn = opioids[0], knowledge.file_of(fill.line)
    patch_days = (worn.worn_days if worn is not None else None) if is_patch(fill.line) else 1
    if patch_days is None:
        return FillMme(fill, None, "cannot calculate, because how long one patch is worn is not known")
    pieces = Amount(fill.quantity.value * patch_days, fill.quantity.unit)
    handed = daily_dose(fill.line, opioid, Sig(dose=pieces, times_per_day=Decimal(1)))
    if isinstance(handed, str):
        return FillMme(fill, None, f"cannot calculate, because {handed}")
    a_day = handed.amount / fill.days
    factor = table.factor(opioid.name, a_day)
    if factor is None:
        return FillMme(fill, None, "cannot calculate, because there is no CDC factor at this dose")
    per_day = rounded(a_day * factor)
    worn_words = f" × {patch_days} days each" if is_patch(fill.line) else ""
    unit = " mL" if fill.quantity.unit == "mL" else ""
    return FillMme(
        fill,
        per_day,
        f"{plain(fill.quantity.value)}{unit}{worn_words} × {opioid.strength} × {plain(factor)} ÷ "
        f"{number_of(fill.days, 'day')} = {plain(per_day)} MME a day",
    )


def _missing(fill: FilledPrescription, opioids: Sequence[Ingredient]) -> str:
    """What the history does not tell of this fill."""
    if not opioids:
        return "the medicine was not recognised"
    if len(opioids) > 1:
        return f"{listed(one.name for one in opioids)} are in one product"
    if fill.quantity is None:
        return "the quantity is not told"
    return "the days of supply are not told" if fill.days is None else ""
