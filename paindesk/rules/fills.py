"""The lines of a fill history put together: each once, what it is, and how the days of supply lie in time.

The idea: a history is what pharmacies reported, each fill laid out over its days of supply as if taken as written.
Two lines of one day, medicine, quantity and prescriber are one fill read twice, also where one of them does not name
the prescriber or where two histories spell the pharmacy differently; one file that names two pharmacies tells of two.
What lies beside what is worked out here; what it asks for is in fill_findings.py.
Edition: an early fill is one with at least 15 % of the supply before it left (Kern 2020, source key kern-2020). That it
is 3 days at least, or more than 7 carried over from earlier fills, that overlaps count from 4 days and gaps from 8 days
on are this project's own numbers: below them lie weekends, holidays and a pharmacy's stock.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import FilledPrescription, FillSource
from paindesk.rules.dispensing import several
from paindesk.rules.once import once
from paindesk.rules.opioid_orders import is_opioid, newest_factors, opioids_in
from paindesk.rules.prescribers import pharmacy_key, prescriber_key
from paindesk.rules.taking import groups_of_line

OPIOID, BENZODIAZEPINE = "opioid", "benzodiazepine"
WATCHED = (OPIOID, BENZODIAZEPINE)
EARLY_PERCENT = 15
EARLY_DAYS = 3
CARRIED_DAYS = 7
OVERLAP_DAYS = 3
GAP_DAYS = 7
_OPEN_DAYS = 30  # the usual supply of a controlled medicine


@dataclass(frozen=True, slots=True)
class Early:
    """A fill before the supply `before` it was through: by so many days; `carried`: with what earlier fills left."""

    fill: FilledPrescription
    before: FilledPrescription
    days: int
    carried: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two fills of one class whose supplies lie beside each other from one day up to another.

    `prescribers_differ`: two people wrote them, as far as both names are told.
    """

    first: FilledPrescription
    second: FilledPrescription
    from_on: date
    to_on: date
    prescribers_differ: bool

    @property
    def days(self) -> int:
        """How long."""
        return (self.to_on - self.from_on).days


@dataclass(frozen=True, slots=True)
class Gap:
    """No supply of an opioid from one day up to another; `to_on` None: no fill since, as far as the history goes."""

    name: str
    from_on: date
    to_on: date | None


def handed_out(fill: FilledPrescription) -> str:
    """ "120 tablets"; "" where the quantity is not told."""
    if fill.quantity is None:
        return ""
    one = fill.quantity.value == 1 or fill.quantity.unit == "mL"
    return f"{plain(fill.quantity.value)} {fill.quantity.unit if one else several(fill.quantity.unit)}"


def product_key(fill: FilledPrescription) -> tuple[object, ...]:
    """What makes two fills the same product: substances with their strengths, and the release."""
    if not fill.ingredients:
        return (fill.text.casefold(),)
    holds = [(one.name, one.strength and (one.strength.value, one.strength.unit)) for one in fill.ingredients]
    return (frozenset(holds), fill.release)


def each_once(fills: Iterable[FilledPrescription]) -> tuple[FilledPrescription, ...]:
    """Each fill once, the earliest first, however often and in whatever order it was read."""
    kept: dict[tuple[object, ...], list[FilledPrescription]] = {}
    read = _in_order(fills)
    for fill in read:
        key = _handed_out_key(fill)
        if key not in kept:
            kept[key] = [fill]
            continue
        same = kept[key]
        alike = [place for place, one in enumerate(same) if _same_fill(one, fill)]
        place = min(
            alike, key=lambda place: pharmacy_key(same[place].pharmacy) != pharmacy_key(fill.pharmacy), default=None
        )
        if place is None:
            same.append(fill)
        else:
            same[place] = _joined(same[place], fill)
    if len(kept) == len(read):
        return tuple(read)
    return tuple(_in_order([one for same in kept.values() for one in same]))


def _in_order(fills: Iterable[FilledPrescription]) -> list[FilledPrescription]:
    """By day, and by all they say where a day has several."""
    by_day: dict[date, list[FilledPrescription]] = defaultdict(list)
    for fill in fills:
        by_day[fill.on].append(fill)
    found: list[FilledPrescription] = []
    for day in sorted(by_day):
        there = by_day[day]
        found += there if len(there) == 1 else sorted(there, key=_order)
    return found


def not_among(
    fills: Iterable[FilledPrescription], there: Iterable[FilledPrescription]
) -> tuple[FilledPrescription, ...]:
    """Those fills, each once, that are not among the ones that are there already."""
    known: dict[tuple[object, ...], list[FilledPrescription]] = defaultdict(list)
    for one in each_once(there):
        known[_handed_out_key(one)].append(one)
    return tuple(
        fill
        for fill in each_once(fills)
        if not any(_same_fill(one, fill) for one in known.get(_handed_out_key(fill), ()))
    )


def _handed_out_key(fill: FilledPrescription) -> tuple[object, ...]:
    return (fill.on, product_key(fill), None if fill.quantity is None else fill.quantity.value)


def _same_fill(one: FilledPrescription, other: FilledPrescription) -> bool:
    """Of one day, product and quantity: whether who wrote it and who handed it out are the same, as far as told."""
    return _same_prescriber(one, other) and _same_pharmacy(one, other)


def _same_prescriber(one: FilledPrescription, other: FilledPrescription) -> bool:
    first, second = prescriber_key(one.prescriber), prescriber_key(other.prescriber)
    return first == second or not first or not second


def _same_pharmacy(one: FilledPrescription, other: FilledPrescription) -> bool:
    """Two histories may spell one pharmacy in two ways; one history does not."""
    first, second = pharmacy_key(one.pharmacy), pharmacy_key(other.pharmacy)
    return (
        first == second
        or not first
        or not second
        or not {s.file for s in one.sources} & {s.file for s in other.sources}
    )


def _order(fill: FilledPrescription) -> tuple[object, ...]:
    """Named prescribers first, so that a line without one joins the same line in whatever order they were read."""
    prescriber = sorted(prescriber_key(fill.prescriber))
    return (
        fill.on, not prescriber, prescriber, fill.name, fill.text, str(fill.quantity),
        fill.days or 0, fill.prescriber, fill.pharmacy, str(fill.written_on), fill.payment, fill.refills, fill.form,
        fill.release, fill.route, str(fill.sources),
    )  # fmt: skip


def _joined(kept: FilledPrescription, again: FilledPrescription) -> FilledPrescription:
    """One fill of two lines: the first's words, the second's where the first does not tell."""
    both = (kept.days, again.days)
    sources: tuple[FillSource, ...] = tuple(dict.fromkeys((*kept.sources, *again.sources)))
    return replace(
        kept,
        days=both[0] if both[0] is not None else both[1],
        written_on=kept.written_on or again.written_on,
        prescriber=kept.prescriber or again.prescriber,
        pharmacy=kept.pharmacy or again.pharmacy,
        payment=kept.payment or again.payment,
        refills=kept.refills or again.refills,
        sources=sources,
    )


def kind_of(fill: FilledPrescription, knowledge: Knowledge) -> str:
    """ "opioid", "benzodiazepine" or "". A text that was not recognised but names an opioid is one."""
    if fill.ingredients:
        return _kind_with(frozenset([one.name for one in fill.ingredients]), knowledge)
    return "" if opioids_in(fill, knowledge, newest_factors(knowledge)) is None else OPIOID


@once
def _kind_with(names: frozenset[str], knowledge: Knowledge) -> str:
    """The kind by its substances: a history has few of them, and many fills."""
    table = newest_factors(knowledge)
    if any(is_opioid(name, knowledge, table) for name in names):
        return OPIOID
    return BENZODIAZEPINE if any(BENZODIAZEPINE in knowledge.groups_of(name) for name in names) else ""


def of_kind(fills: Iterable[FilledPrescription], knowledge: Knowledge, *kinds: str) -> tuple[FilledPrescription, ...]:
    """Those of these kinds, in their order."""
    return tuple([one for one in fills if kind_of(one, knowledge) in kinds])


def covers(fill: FilledPrescription, day: date) -> bool:
    """Whether its days of supply hold that day."""
    return fill.on <= day and (ends := fill.ends) is not None and day < ends


def days_of(fill: FilledPrescription, first: date, last: date, *, perhaps: bool = False) -> Iterator[date]:
    """The days its supply covers, of those between the two, both included.

    None where its days of supply are not told; `perhaps`: then the 30 it may cover.
    """
    until = fill.on + timedelta(days=_OPEN_DAYS) if fill.days is None and perhaps else fill.ends or fill.on
    begins, ends = max(fill.on, first), min(until, last + timedelta(days=1))
    return (begins + timedelta(days=number) for number in range((ends - begins).days))


def known_until(fills: Iterable[FilledPrescription]) -> date | None:
    """How far the history goes: the newest fill out of a file, or the newest day on which a file was read.

    A fill typed in by hand says nothing of what else was filled; None where there is nothing but such.
    """
    read = [(one.on, each.on) for one in fills for each in one.sources if each.file]
    return max([day for days in read for day in days if day is not None], default=None)


def early(fills: Sequence[FilledPrescription]) -> tuple[Early, ...]:
    """Fills of one product by one prescriber before the last supply was through. `fills` each once."""
    runs: dict[tuple[object, ...], list[FilledPrescription]] = defaultdict(list)
    writers = {name: prescriber_key(name) for name in {one.prescriber for one in fills}}
    for fill in fills:
        runs[product_key(fill), writers[fill.prescriber]].append(fill)
    found = [one for run in runs.values() for one in _early_in(run)]
    return tuple(sorted(found, key=lambda one: _order(one.fill)))


def _early_in(run: Sequence[FilledPrescription]) -> Iterator[Early]:
    before: FilledPrescription | None = None
    lasts: date | None = None  # until when everything handed out so far lasts
    for fill in run:
        ends = before.ends if before is not None else None
        if before is not None and ends is not None and before.days is not None and lasts is not None:
            days, carried = (ends - fill.on).days, (lasts - fill.on).days
            much = days >= EARLY_DAYS and days * 100 >= EARLY_PERCENT * before.days
            if much or (days > 0 and carried > CARRIED_DAYS):
                yield Early(fill, before, days, max(days, carried))
                lasts = None  # told: what it leaves over is not held against the fills after it
        begins = fill.on if lasts is None else max(lasts, fill.on)
        lasts = None if fill.days is None else begins + timedelta(days=fill.days)
        before = fill


def overlaps(fills: Sequence[FilledPrescription], knowledge: Knowledge) -> tuple[Overlap, ...]:
    """Fills of one class that lie beside each other; `fills` of that class, each once, the earliest first.

    Not one prescriber's own plan: an extended release with tablets for need, two strengths of one day, the same product
    filled again (that is early or it is not).
    """
    told = [_Told(one, one.ends, knowledge) for one in fills if one.ends is not None]
    found = []
    for place, first in enumerate(told):
        for second in islice(told, place + 1, None):
            if (first.ends - second.fill.on).days <= OVERLAP_DAYS:
                break  # what is filled later still begins later still
            differ = bool(first.prescriber and second.prescriber) and first.prescriber != second.prescriber
            beside = Overlap(first.fill, second.fill, second.fill.on, min(first.ends, second.ends), differ)
            if beside.days > OVERLAP_DAYS and (differ or not _planned(first, second)):
                found.append(beside)
    return tuple(found)


class _Told:
    """A fill with what is asked of it beside every other one, worked out once."""

    __slots__ = ("ends", "fill", "long_acting", "prescriber", "product")

    def __init__(self, fill: FilledPrescription, ends: date, knowledge: Knowledge) -> None:
        self.fill, self.ends = fill, ends
        self.prescriber, self.product = prescriber_key(fill.prescriber), product_key(fill)
        self.long_acting = _long_acting(fill, knowledge)


def _planned(first: _Told, second: _Told) -> bool:
    same = first.product == second.product or first.fill.on == second.fill.on
    return same or first.long_acting != second.long_acting


def _long_acting(fill: FilledPrescription, knowledge: Knowledge) -> bool:
    return any("long-acting-opioid" in groups_of_line(one.name, fill.line, knowledge) for one in fill.ingredients)


def days_together(
    fills: Sequence[FilledPrescription], knowledge: Knowledge, first: date, last: date, *, perhaps: bool = False
) -> list[date]:
    """The days between the two, both included, on which the supplies of an opioid and a benzodiazepine lie together.

    `perhaps`: also those on which they may, because a fill does not tell its days.
    """
    of_each = (of_kind(fills, knowledge, kind) for kind in WATCHED)
    opioids, sedatives = (
        {day for one in kind for day in days_of(one, first, last, perhaps=perhaps)} for kind in of_each
    )
    return sorted(opioids & sedatives)


def gaps(opioids: Sequence[FilledPrescription], until: date | None) -> tuple[Gap, ...]:
    """Where an opioid filled twice or more had no supply, what was left of earlier fills counted; `opioids` each once.

    `until`: the last day the history speaks of. Where a fill does not tell its days, nothing is said of what follows.
    """
    runs: dict[str, list[FilledPrescription]] = defaultdict(list)
    for fill in opioids:
        runs["/".join(sorted([one.name for one in fill.ingredients])) or fill.text.casefold()].append(fill)
    found = []
    for run in runs.values():
        lasts: date | None = None
        for number, fill in enumerate(run):
            if number > 1 and lasts is not None and (fill.on - lasts).days > GAP_DAYS:
                found.append(Gap(fill.name, lasts, fill.on))
            begins = fill.on if lasts is None else max(lasts, fill.on)
            lasts = None if fill.days is None else begins + timedelta(days=fill.days)
        if len(run) > 1 and lasts is not None and until is not None and (until - lasts).days > GAP_DAYS:
            found.append(Gap(run[-1].name, lasts, None))
    return tuple(sorted(found, key=lambda one: (one.from_on, one.name)))
