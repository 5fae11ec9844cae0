"""Which opioid orders of the list speak for what is taken on a day, and what to confirm of those that do.

The idea: "active" is not "taken". Stopped, denied and future orders are shown and not counted; a repeat order, and a
step of a taper that is over, counts once, where it holds. What may still be taken is counted, because leaving an opioid
out is the worse error, and says what to confirm: an order past its end or older than a year, a supply that has run
out, a second order of the same opioid.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendation 4: opioids from all
sources count (source key cdc-2022). A year, and 90 days between repeat orders, are this project's own numbers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from paindesk.domain.dose import plain
from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge, MorphineFactors
from paindesk.domain.medicine_line import Activity, Ingredient, MedicineLine
from paindesk.domain.monitoring import FilledPrescription
from paindesk.domain.patient import Record
from paindesk.rules.evidence import spoken
from paindesk.rules.taking import used_up

PIECES = frozenset({"tablet", "capsule", "patch", "lozenge", "film", "piece", "suppository"})
NEWEST = "cdc-2022"
_NO_TABLE = MorphineFactors(key="", title="", factors={}, source=Source(key="", title=""), no_factor={})
_STALE = timedelta(days=365)
NO_GAP = timedelta(days=90)  # the longest supply usual in practice
_CONFIRM = "confirm it is still taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpioidOrder:
    """One opioid line. `left_out` says why it does not count, "" where it does; `doubts` what to confirm then.

    `since`: from when the same order was repeated without a gap; None where no date tells.
    """

    line: MedicineLine
    opioids: tuple[Ingredient, ...]  # none where the name was not recognised
    left_out: str = ""
    doubts: tuple[str, ...] = ()
    since: date | None = None


def newest_factors(knowledge: Knowledge) -> MorphineFactors:
    """The newest table of MME factors; an empty one where an edition has none."""
    return knowledge.factors.get(NEWEST, _NO_TABLE)


def is_opioid(name: str, knowledge: Knowledge, table: MorphineFactors) -> bool:
    """Whether that ingredient is an opioid: it has a factor, is known to have none, or is in the opioid group."""
    return table.knows(name) or name in table.no_factor or "opioid" in knowledge.groups_of(name)


def opioid_orders(
    lines: Sequence[MedicineLine],
    knowledge: Knowledge,
    table: MorphineFactors,
    on: date,
    *,
    deceased: bool = False,
) -> tuple[OpioidOrder, ...]:
    """The opioid lines in their order; lines that are none are left out."""
    found = [(line, parts) for line in lines if (parts := opioids_in(line, knowledge, table)) is not None]
    not_taken = [_not_taken(line, on, deceased) for line, _ in found]
    taken = {place: line for place, (line, _) in enumerate(found) if not not_taken[place]}
    over = _counted_elsewhere(taken, on)
    counted = {place: line for place, line in taken.items() if place not in over}
    return tuple(
        OpioidOrder(
            line=line,
            opioids=parts,
            left_out=not_taken[place] or over.get(place, ""),
            doubts=tuple(_doubts(place, counted, on)) if place in counted else (),
            since=_since(line, taken.values(), on),
        )
        for place, (line, parts) in enumerate(found)
    )


def of_list(record: Record, knowledge: Knowledge, on: date) -> tuple[OpioidOrder, ...]:
    """The opioid orders of a record, with why some do not count on that day; after a death none does."""
    return opioid_orders(record.medicines, knowledge, newest_factors(knowledge), on, deceased=has_died(record, on))


def taken(record: Record, knowledge: Knowledge, on: date) -> tuple[OpioidOrder, ...]:
    """The opioid orders of a record that count on that day."""
    return tuple(one for one in of_list(record, knowledge, on) if not one.left_out)


def has_died(record: Record, on: date) -> bool:
    """Whether the patient had died by that day."""
    dead_on = record.patient.deceased_on
    return record.patient.deceased or (dead_on is not None and dead_on <= on)


def opioids_in(
    line: MedicineLine | FilledPrescription, knowledge: Knowledge, table: MorphineFactors
) -> tuple[Ingredient, ...] | None:
    """The opioids in a line or a fill; none for a text not recognised that names one; None for every other."""
    if line.ingredients:
        return tuple(one for one in line.ingredients if is_opioid(one.name, knowledge, table)) or None
    words = knowledge.in_english(line.text).casefold()
    return () if any(name in words for name in (*table.factors, *table.by_dose, *table.no_factor)) else None


def _not_taken(line: MedicineLine, on: date, deceased: bool) -> str:
    """Why the line does not speak for what is taken now. Orders past their end but still active do."""
    if deceased:
        return "the patient has died: not counted"
    if line.activity.is_over:
        return "stopped: not counted"
    if line.not_taking:
        return "recorded as not taken: not counted"
    if line.started is not None and line.started > on:
        return f"starts {spoken(line.started)}: not counted yet"
    if used_up(line, on):
        return f"last fetched {spoken(max(one.on for one in line.fills))}, and no order is there: used up, not counted"
    return ""


def _product(line: MedicineLine) -> tuple[object, ...]:
    taken = line.sig or line.sig_choices or line.sig_text
    return (line.ingredients or line.text, line.release, line.form, line.route, taken)


def _medicine(line: MedicineLine) -> tuple[object, ...]:
    """What the steps of a taper share: not the strength, not the form."""
    return (line.name, line.release, line.route)


def _counted_elsewhere(taken: Mapping[int, MedicineLine], on: date) -> dict[int, str]:
    """Lines another line counts for, by their place, each with the reason: repeats, and steps that are over."""
    over: dict[int, str] = {}
    same: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, line in taken.items():
        if line.started is not None and line.ingredients:
            same[_product(line)].append(place)
    for places in same.values():
        newest = max(taken[place].started or date.min for place in places)
        twins = [place for place in places if taken[place].started == newest]
        # Of twins the one that holds longest, however the list is ordered.
        first = max(twins, key=lambda place: taken[place].ends or date.max)
        for place in places:
            if taken[place].started != newest:
                over[place] = f"ordered again on {spoken(newest)}: counted once, there"
            elif place != first:
                over[place] = f"the same order stands twice on {spoken(newest)}: counted once"
    for place, line in taken.items():
        following = next((one for one in taken.values() if _follows(one, line, on)), None)
        if following is not None and following.started is not None and line.ends is not None:
            ended, begun = spoken(line.ends), spoken(following.started)
            over.setdefault(place, f"ended {ended}, another dose holds from {begun}: counted once, there")
    return over


def _follows(one: MedicineLine, line: MedicineLine, on: date) -> bool:
    """Whether that order took the place of this one: it is newer, and began when this one had ended or holds today."""
    if line.ends is None or line.ends >= on or one.started is None or _medicine(one) != _medicine(line):
        return False
    if line.started is not None and one.started <= line.started:
        return False
    return one.started >= line.ends or (line.started is not None and (one.ends is None or one.ends >= on))


def _doubts(place: int, counted: Mapping[int, MedicineLine], on: date) -> Iterator[str]:
    """What a reader must confirm of a line that was counted."""
    line = counted[place]
    if line.ends is not None and line.ends < on:
        yield f"order ended {spoken(line.ends)}: {_CONFIRM}"
    elif line.source_id and line.ends is None and line.started is not None and line.started < on - _STALE:
        # What was typed here is what the patient says; only an order from elsewhere grows old unseen.
        yield f"ordered {spoken(line.started)}, more than a year ago: {_CONFIRM}"
    elif (last := _supplied_until(line)) is not None and last < on:
        supply = "what was fetched last" if line.fills else f"its {_counted(line)}"
        yield f"{supply} lasted until {spoken(last)}: {_CONFIRM}"
    if line.activity is Activity.UNKNOWN:
        yield f"not known to be active: {_CONFIRM}"
    if any(other != place and _medicine(one) == _medicine(line) for other, one in counted.items()):
        name = f"{line.name} {line.release.upper()}".strip()
        yield f"another order of {name} counts too: confirm that both are taken"


def _supplied_until(line: MedicineLine) -> date | None:
    """The last day that what was handed out lasts; a patch is worn for the days between two changes.

    None where it is not told, and for what is taken as needed, which lasts as long as it lasts.
    """
    sig = line.sig
    if sig is None or sig.as_needed or sig.dose.unit not in PIECES:
        return None
    begun, handed = line.started, line.quantity
    if line.fills:  # fetched again since: what was handed out last counts
        last = max(line.fills, key=lambda one: one.on)
        begun, handed = last.on, last.quantity.value if last.quantity is not None else None
        if last.days is not None:
            return last.on + timedelta(days=last.days)
    if handed is None or begun is None:
        return None
    days = handed / (sig.dose.value * sig.times_per_day)
    return begun + timedelta(days=min(round(days), 3650))


def _counted(line: MedicineLine) -> str:
    unit = line.sig.dose.unit if line.sig is not None else "piece"
    count = plain(line.quantity) if line.quantity is not None else ""
    return f"{count} {unit}{'' if line.quantity == 1 else 'es' if unit.endswith('ch') else 's'}"


def _since(line: MedicineLine, taken: Iterable[MedicineLine], on: date) -> date | None:
    """The start of the chain of repeat orders this line ends; a gap of more than 90 days breaks it."""
    if line.started is None or line.started > on:
        return None
    since = line.started
    earlier = {one.started for one in taken if one.started is not None and _product(one) == _product(line)}
    for day in sorted((day for day in earlier if day < since), reverse=True):
        if since - day > NO_GAP:
            break
        since = day
    return since
