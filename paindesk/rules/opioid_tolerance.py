"""Whether a patient is used to opioids: naive, tolerant by the labels' definition, below it, or it cannot be told.

The idea: extended-release opioids and patches kill those who are not used to opioids. Tolerant is who has taken, for a
week or longer, at least 60 mg of oral morphine a day, a fentanyl patch of 25 mcg/h, or what the label puts beside it.
Several opioids add up as parts of that dose. Only what is surely taken counts: scheduled doses with a start date, not
as-needed ones, not orders that must first be confirmed, not opioids the labels name no dose for (methadone,
buprenorphine, tramadol, tapentadol, codeine). Where it cannot be told the patient is treated as not tolerant.
Edition: FDA label of extended-release hydrocodone, dosage and administration, the same in all labels of
extended-release opioids (source key label-opioid-tolerance); the numbers are in thresholds.toml ("tolerance.days",
"tolerance.morphine"...).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Record
from paindesk.rules.evidence import listed, spoken
from paindesk.rules.opioid_dose import DailyDose, daily_dose, is_patch
from paindesk.rules.opioid_orders import OpioidOrder, taken

_PREFIX = "tolerance."


class Tolerance(StrEnum):
    """How used to opioids a patient is."""

    NAIVE = "naive"
    BELOW = "below"
    TOLERANT = "tolerant"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToleranceFound:
    """The answer with its reason in a clinician's words."""

    tolerance: Tolerance
    because: str


def tolerance(record: Record, knowledge: Knowledge, on: date) -> ToleranceFound:
    """How used to opioids the patient is on that day."""
    parts = [_part(one, knowledge, on) for one in taken(record, knowledge, on)]
    if not parts:
        return ToleranceFound(tolerance=Tolerance.NAIVE, because="no opioid on the medicine list")
    if sum((one.share for one in parts), Decimal(0)) >= 1:
        doses = listed(one.words for one in parts if one.share)
        return ToleranceFound(tolerance=Tolerance.TOLERANT, because=doses)
    if unclear := "; ".join(one.words for one in parts if one.unclear):
        return ToleranceFound(tolerance=Tolerance.UNKNOWN, because=unclear)
    doses = listed(one.words for one in parts)
    because = f"{doses}: less than the labels' week of 60 mg of morphine a day or its like"
    return ToleranceFound(tolerance=Tolerance.BELOW, because=because)


@dataclass(frozen=True, slots=True)
class _Part:
    """What one line brings of the tolerant dose, or why that is not clear."""

    share: Decimal
    words: str
    unclear: bool = False


def _part(order: OpioidOrder, knowledge: Knowledge, on: date) -> _Part:
    line = order.line
    if not order.opioids or line.sig is None:
        return _unclear(line.text, "how much is taken is not on record")
    opioid = order.opioids[0]
    dose = daily_dose(line, opioid, line.sig)
    needed = knowledge.thresholds.get(f"{_PREFIX}{opioid.name}")
    days = knowledge.thresholds.get(f"{_PREFIX}days")
    patch = opioid.name == "fentanyl"
    if needed is None or days is None or (is_patch(line) != patch) or (not patch and line.route not in ("oral", "")):
        return _unclear(line.name, "the labels name no dose that makes tolerant")
    if isinstance(dose, str):
        return _unclear(line.name, dose)
    amount = f"{line.name} {_said(dose, patch=patch)}"
    if line.sig.as_needed:
        return _unclear(amount, "as needed: how much is really taken is not on record")
    if order.doubts:
        return _unclear(amount, order.doubts[0])
    if order.since is None:
        return _unclear(amount, "since when is not on record")
    if order.since > on - timedelta(days=int(days.value)):
        return _Part(Decimal(0), f"{amount} only since {spoken(order.since)}")
    return _Part(dose.amount / needed.value, f"{amount} since {spoken(order.since)}")


def _unclear(name: str, why: str) -> _Part:
    return _Part(Decimal(0), f"{name}: {why}", unclear=True)


def _said(dose: DailyDose, *, patch: bool) -> str:
    return f"{plain(dose.amount)} {'mcg/h' if patch else 'mg a day'}"
