"""One visit changed at two desks: what one side changed is taken over, what both changed is for a person to choose.

A pure function over three versions: the last one both sides had in common, theirs and mine. What is one decision in
medicine is one piece here: a prescription is never put together from two people's halves.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, cast

from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.monitoring import FilledPrescription, OudCare, PdmpReview, Stewardship, Talk, UrineTest
from paindesk.domain.pain import PainProblem, PainSite, PainToday, Peg, RedFlagAnswer, ScreenAnswers
from paindesk.domain.patient import (
    Allergy,
    Background,
    Condition,
    Genotype,
    Observation,
    Patient,
    Provider,
    Record,
    Trial,
)
from paindesk.domain.visit import (
    DiaryDay,
    Override,
    Plan,
    PlannedCheck,
    PlannedTherapy,
    PrintChoice,
    RefillRequest,
    SideEffectReport,
    SinceLastVisit,
    Taking,
    Told,
    Visit,
)

# Looked into part by part. Everything else is one piece.
_OPENED = (
    Visit, Record, Patient, Background, Stewardship, OudCare, PainToday, Peg, PainSite, SinceLastVisit, Plan,
)  # fmt: skip
# Parts that are one decision: the class chosen, the medicines of the plan and what takes the place of what.
_ONE_DECISION: Mapping[type, tuple[tuple[str, ...], ...]] = {Visit: (("choice", "prescriptions", "swaps"),)}
# "None of these" beside the list of them: both at once would be nonsense that nobody said.
_DENIED: Mapping[type, tuple[str, str]] = {
    Record: ("no_known_allergies", "allergies"),
    SinceLastVisit: ("no_side_effects", "side_effects"),
}
# By what an entry of a list is the same one on both sides.
_SAME: Mapping[type, Callable[[Any], object]] = {
    Allergy: lambda one: one.substance,
    Condition: lambda one: one.text,
    DiaryDay: lambda one: one.on,
    FilledPrescription: lambda one: (one.on, one.text),
    Genotype: lambda one: one.gene,
    MedicineLine: lambda one: (one.name, one.form, one.release, one.route),
    Observation: lambda one: (one.code, one.on),
    Override: lambda one: one.finding_id,
    PainProblem: lambda one: one.key or one.text,
    PainSite: lambda one: one.number,
    PdmpReview: lambda one: one.on,
    PlannedCheck: lambda one: one.what,
    PlannedTherapy: lambda one: one.id,
    PrintChoice: lambda one: (one.document, one.language),
    Provider: lambda one: (one.name, one.role),
    RedFlagAnswer: lambda one: one.id,
    RefillRequest: lambda one: (one.on, one.medicine),
    ScreenAnswers: lambda one: one.key,
    SideEffectReport: lambda one: one.name,
    Taking: lambda one: one.medicine,
    Talk: lambda one: one.on,
    Told: lambda one: (one.provider.name, one.provider.role),
    Trial: lambda one: one.medicine,
    UrineTest: lambda one: one.on,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """Which entry of a list: what it is told by. Where several are told by the same, `whole` is the entry itself, and
    `nth` counts those that are equal: such entries are added or taken away, never compared."""

    told_by: object
    whole: Any = None
    nth: int = 0


Way = tuple[str | Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What both sides changed, each in another way.

    `way` leads to it from the visit; `parts` are the parts there that are one decision, none where the way ends at it.
    The three values are those of the parts, or the thing itself; None where that side has no such entry.
    """

    way: Way
    parts: tuple[str, ...] = ()
    before: Any = None
    theirs: Any = None
    mine: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """`visit` has mine where both changed the same. `common` is what both sides have in common from now on: theirs, and
    where a choice is open still what it was before, so that merging once more asks for the same choices."""

    visit: Visit
    common: Visit
    differences: tuple[Difference, ...]


def merge(common: Visit, theirs: Visit, mine: Visit) -> Merge:
    """Both sides' changes in one visit, and what is left to choose."""
    found: list[Difference] = []
    visit, left = _merged((), common, theirs, mine, found)
    return Merge(visit=visit, common=left, differences=tuple(found))


def chosen(merged: Merge, takes_theirs: Sequence[bool]) -> Visit:
    """The visit once every difference is decided, in their order: theirs where true, mine where false."""
    visit = merged.visit
    for one, takes in zip(merged.differences, takes_theirs, strict=True):
        if takes:
            visit = cast(Visit, _put(visit, one.way, one.parts, one.theirs))
    return visit


def changes(before: Visit, after: Visit) -> tuple[Difference, ...]:
    """What was changed from one version to the other, piece by piece; `theirs` is how it was."""
    found: list[Difference] = []
    _changes((), before, after, found)
    return tuple(found)


def _merged(way: Way, base: Any, theirs: Any, mine: Any, found: list[Difference]) -> tuple[Any, Any]:
    """The merged value and the common one; what both changed is added to `found`."""
    if theirs in (mine, base):
        return mine, theirs
    if mine == base:
        return theirs, theirs
    if _is_opened(base, theirs, mine):
        return _by_part(way, base, theirs, mine, found)
    if all(isinstance(one, tuple) for one in (base, theirs, mine)) and _is_list((*base, *theirs, *mine)):
        return _by_entry(way, base, theirs, mine, found)
    found.append(Difference(way=way, before=base, theirs=theirs, mine=mine))
    return mine, base


def _by_part(way: Way, base: Any, theirs: Any, mine: Any, found: list[Difference]) -> tuple[Any, Any]:
    merged: dict[str, Any] = {}
    common: dict[str, Any] = {}
    together = _ONE_DECISION.get(type(mine), ())
    for parts in together:
        values = [tuple(getattr(one, part) for part in parts) for one in (base, theirs, mine)]
        one, other = _decided(way, parts, values, found)
        merged.update(zip(parts, one, strict=True))
        common.update(zip(parts, other, strict=True))
    for part in (one.name for one in fields(mine) if one.name not in merged):
        was, there, here = (getattr(one, part) for one in (base, theirs, mine))
        merged[part], common[part] = _merged((*way, part), was, there, here, found)
    denied = _DENIED.get(type(mine))
    if denied is not None and all(merged[part] for part in denied) and not _says_both(denied, theirs, mine):
        found[:] = [one for one in found if one.way[: len(way) + 1] not in [(*way, part) for part in denied]]
        values = [tuple(getattr(one, part) for part in denied) for one in (base, theirs, mine)]
        found.append(Difference(way=way, parts=denied, before=values[0], theirs=values[1], mine=values[2]))
        merged.update(zip(denied, values[2], strict=True))
        common.update(zip(denied, values[0], strict=True))
    return replace(mine, **merged), replace(theirs, **common)


def _says_both(denied: tuple[str, str], *sides: Any) -> bool:
    return any(all(getattr(one, part) for part in denied) for one in sides)


def _decided(way: Way, parts: tuple[str, ...], values: list[Any], found: list[Difference]) -> tuple[Any, Any]:
    base, theirs, mine = values
    if theirs in (mine, base):
        return mine, theirs
    if mine == base:
        return theirs, theirs
    found.append(Difference(way=way, parts=parts, before=base, theirs=theirs, mine=mine))
    return mine, base


def _by_entry(way: Way, base: Any, theirs: Any, mine: Any, found: list[Difference]) -> tuple[Any, Any]:
    """Lists: what either added stays, what either took away goes; one changed by both, or changed by one and taken
    away by the other, is a difference."""
    several = _several(base) | _several(theirs) | _several(mine)
    was, here, there = (_entries(one, several) for one in (base, mine, theirs))
    order = list(here) if list(there) == list(was) else [*there, *(one for one in here if one not in there)]
    order += [one for one in was if one not in order]
    # Asked in theirs' order, which a second merge finds again, whatever the first one did to mine.
    decided = {
        key: _entry((*way, key), was.get(key), there.get(key), here.get(key), found)
        for key in dict.fromkeys((*there, *here, *was))
    }
    merged, common = zip(*(decided[key] for key in order), strict=True) if order else ((), ())
    return tuple(one for one in merged if one is not None), tuple(one for one in common if one is not None)


def _entry(way: Way, base: Any, theirs: Any, mine: Any, found: list[Difference]) -> tuple[Any, Any]:
    if theirs in (mine, base):
        return mine, theirs
    if mine == base:
        return theirs, theirs
    if None not in (base, theirs, mine) and _is_opened(base, theirs, mine):
        return _by_part(way, base, theirs, mine, found)
    found.append(Difference(way=way, before=base, theirs=theirs, mine=mine))
    return mine, base


def _changes(way: Way, before: Any, after: Any, found: list[Difference]) -> None:
    if before == after:
        return
    if _is_opened(before, after):
        together = _ONE_DECISION.get(type(after), ())
        for parts in together:
            then, since = (tuple(getattr(one, part) for part in parts) for one in (before, after))
            if then != since:
                found.append(Difference(way=way, parts=parts, before=then, theirs=then, mine=since))
        grouped = {part for parts in together for part in parts}
        for part in (one.name for one in fields(after) if one.name not in grouped):
            _changes((*way, part), getattr(before, part), getattr(after, part), found)
    elif isinstance(before, tuple) and isinstance(after, tuple) and _is_list((*before, *after)):
        several = _several(before) | _several(after)
        was, now = _entries(before, several), _entries(after, several)
        for key in dict.fromkeys((*was, *now)):
            if key in was and key in now:
                _changes((*way, key), was[key], now[key], found)
            else:
                old, new = was.get(key), now.get(key)
                found.append(Difference(way=(*way, key), before=old, theirs=old, mine=new))
    else:
        found.append(Difference(way=way, before=before, theirs=before, mine=after))


def _is_opened(*sides: Any) -> bool:
    return isinstance(sides[0], _OPENED) and len({type(one) for one in sides}) == 1


def _is_list(entries: Sequence[Any]) -> bool:
    """Entries that stand for themselves: answers by their place, or points of a line, do not."""
    return all(isinstance(one, str | tuple) or is_dataclass(one) or hasattr(one, "isoformat") for one in entries)


def _told_by(one: Any) -> object:
    if isinstance(one, tuple):  # words typed in a field, by field
        return one[0]
    same = _SAME.get(type(one))
    return one if same is None else same(one)


def _several(values: Sequence[Any]) -> frozenset[object]:
    """By what more than one entry is told."""
    return frozenset(one for one, times in Counter(map(_told_by, values)).items() if times > 1)


def _entries(values: Sequence[Any], several: frozenset[object]) -> dict[Entry, Any]:
    found: dict[Entry, Any] = {}
    for one in values:
        told_by = _told_by(one)
        key = Entry(told_by, one if told_by in several else None)
        while key in found:
            key = replace(key, nth=key.nth + 1)
        found[key] = one
    return found


def _put(where: Any, way: Way, parts: tuple[str, ...], value: Any) -> Any:
    """`where` with that value at the end of the way."""
    if not way:
        return replace(where, **dict(zip(parts, value, strict=True))) if parts else value
    first, rest = way[0], way[1:]
    if isinstance(first, str):
        return replace(where, **{first: _put(getattr(where, first), rest, parts, value)})
    entries = _entries(where, _several(where))
    new = _put(entries.get(first), rest, parts, value)
    if new is None:
        entries.pop(first, None)
    else:
        entries[first] = new
    return tuple(entries.values())
