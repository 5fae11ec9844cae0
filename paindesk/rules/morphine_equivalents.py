"""Morphine milligram equivalents a day, line by line, each with the arithmetic a reader can redo.

The idea: the dose of every opioid a patient takes, times a factor, gives one number that speaks for the risk of
overdose. It never picks a dose for changing from one opioid to another. Buprenorphine, injections and opioids
outside the table have no factor: such a line is shown as not calculated, never as 0.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, table of factors (source key of
the factor set in use). Where a record leaves a choice, the higher number is kept: over-counting is the safe side.
Which lines count is in opioid_orders.py, how much a line comes to in opioid_dose.py.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import Mme, MmeLine
from paindesk.domain.dose import Sig, plain
from paindesk.domain.knowledge import Knowledge, MorphineFactors
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.patient import Record
from paindesk.rules.evidence import listed
from paindesk.rules.opioid_dose import DailyDose, daily_dose, is_patch
from paindesk.rules.opioid_orders import NEWEST, OpioidOrder, has_died, opioid_orders

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Read:
    """What one line comes to: the dose by each reading of its directions, or why it cannot be worked."""

    doses: tuple[DailyDose | str, ...] = ()
    why_not: str = ""

    @property
    def settled(self) -> DailyDose | None:
        """The dose where every reading says the same."""
        first = next(iter(self.doses), None)
        same = isinstance(first, DailyDose) and all(
            isinstance(one, DailyDose) and one.amount == first.amount for one in self.doses
        )
        return first if same and isinstance(first, DailyDose) else None


def of_record(record: Record, knowledge: Knowledge, on: date, factors: str = NEWEST) -> Mme:
    """The MME of everything on record; after a death no line is active."""
    return mme(record.medicines, knowledge, on, factors, deceased=has_died(record, on))


def mme(
    lines: Sequence[MedicineLine],
    knowledge: Knowledge,
    on: date,
    factors: str = NEWEST,
    *,
    deceased: bool = False,
) -> Mme:
    """MME a day on that day. Lines that are no opioid are left out; every opioid line is shown with its reason."""
    table = knowledge.factors[factors]
    orders = opioid_orders(lines, knowledge, table, on, deceased=deceased)
    read = [_read(order, table) for order in orders]
    daily = _by_opioid(orders, read)
    shown = tuple(_judge(order, one, table, daily) for order, one in zip(orders, read, strict=True))
    counting = [line for line, order in zip(shown, orders, strict=True) if not order.left_out]
    counted = [line.per_day for line in counting if line.per_day is not None]
    total = sum(counted, Decimal(0)) if counted or not counting else None
    return Mme(per_day=total, complete=len(counted) == len(counting), factors=table.key, lines=shown)


def _by_opioid(orders: Sequence[OpioidOrder], read: Sequence[_Read]) -> Mapping[str, Decimal]:
    """What the counted lines of each opioid come to in a day: a factor may grow with it."""
    daily: defaultdict[str, Decimal] = defaultdict(Decimal)
    for order, one in zip(orders, read, strict=True):
        if not order.left_out and one.settled is not None:
            daily[order.opioids[0].name] += one.settled.amount
    return daily


def _judge(order: OpioidOrder, read: _Read, table: MorphineFactors, daily: Mapping[str, Decimal]) -> MmeLine:
    line = order.line
    opioid = order.opioids[0].name if order.opioids else ""
    alone = read.settled.amount if read.settled is not None else Decimal(1)
    factor = table.factor(opioid, daily.get(opioid) or alone)
    per_day, words = _sum(line, read, factor)
    if order.left_out:
        return MmeLine(
            text=line.text,
            medicine=line.name,
            per_day=None,
            factor=factor,
            included=False,
            reason=order.left_out,
            left_out=True,
        )
    about = _about_dose(line, read, opioid, table, daily) if per_day is not None else ()
    words = "; ".join((words, *about, *order.doubts))
    return MmeLine(
        text=line.text,
        medicine=line.name,
        per_day=per_day,
        factor=factor,
        included=per_day is not None,
        reason=words,
    )


def _about_dose(
    line: MedicineLine, read: _Read, opioid: str, table: MorphineFactors, daily: Mapping[str, Decimal]
) -> tuple[str, ...]:
    """What a reader must know of the number: how it was read, and how this set of factors differs."""
    sig, dose = _directions(line)[0], read.settled
    together = opioid in table.by_dose and dose is not None and daily[opioid] != dose.amount
    once = opioid == "methadone" and sig.times_per_day <= 1 and not sig.unequal
    notes = (
        "as needed, counted at the most ordered" if sig.as_needed else "",
        dose.doubt if dose is not None else "",
        f"the factor for {plain(daily[opioid])} mg a day in all" if together else "",
        "once a day: if it is for opioid use disorder, dose limits for pain do not hold" if once else "",
        table.differs.get(opioid, ""),
    )
    return tuple(one for one in notes if one)


def _directions(line: MedicineLine) -> tuple[Sig, ...]:
    return line.sig_choices if line.sig is None else (line.sig,)


def _read(order: OpioidOrder, table: MorphineFactors) -> _Read:
    """Every reading of the line's directions; both are tried where text and timing disagree."""
    line, opioids = order.line, order.opioids
    if not opioids:
        return _Read(why_not="the medicine was not recognised: cannot calculate")
    if len(opioids) > 1:
        names = listed(one.name for one in opioids)
        return _Read(why_not=f"{names} in one line: enter them apart to calculate")
    if why := why_no_factor(line, opioids[0], table):
        return _Read(why_not=why)
    directions = _directions(line)
    if not directions:
        said = f"“{line.sig_text}” was not understood" if line.sig_text else "no directions on record"
        why = f" ({line.unread})" if line.unread else ""
        return _Read(why_not=f"{said}{why}: cannot calculate")
    return _Read(doses=tuple(daily_dose(line, opioids[0], sig) for sig in directions))


def why_no_factor(line: MedicineLine, opioid: Ingredient, table: MorphineFactors) -> str:
    """Why there is no factor for this substance by this route; "" where there is one."""
    if opioid.name in table.no_factor:
        return f"no CDC factor: {table.no_factor[opioid.name]}"
    if not table.knows(opioid.name):
        return f"no CDC factor for {opioid.name}"
    if opioid.name == "fentanyl":
        return "" if is_patch(line) else "the CDC factor of fentanyl is for patches only"
    if is_patch(line) or line.route not in ("oral", ""):
        return f"no CDC factor for {opioid.name} by this route ({line.route})"
    return ""


def _sum(line: MedicineLine, read: _Read, factor: Decimal | None) -> tuple[Decimal | None, str]:
    """Dose a day × factor, in numbers and in words; no number where readings differ or something is missing."""
    if read.why_not or factor is None:
        return None, read.why_not or "no CDC factor at this dose"
    sums = [_times(one, factor) for one in read.doses]
    if len({per_day for per_day, _ in sums}) == 1:
        return sums[0]
    both = " or ".join(words for _, words in sums)
    return None, f"text and timing disagree ({line.disagreement or line.sig_text}): {both}; choose one"


def _times(dose: DailyDose | str, factor: Decimal) -> tuple[Decimal | None, str]:
    if isinstance(dose, str):
        return None, f"{dose}: cannot calculate"
    per_day = rounded(dose.amount * factor)
    return per_day, f"{dose.words} × {plain(factor)} = {plain(per_day)} MME"


def rounded(value: Decimal) -> Decimal:
    """To two places; whole numbers without any, so that 180 never reads 180.00."""
    cents = value.quantize(_CENT)
    return cents.quantize(Decimal(1)) if cents % 1 == 0 else cents
