"""Limits that hold for one patient: which fact brought each about, and which of several is the strictest."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from paindesk.domain.dose import Amount, AsNeeded, a_day
from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Limit, Medicine, Pace, Verdict
from paindesk.rules.evidence import capital
from paindesk.rules.once import once


class Applied(NamedTuple):
    """A limit of the medicine that a fact of the patient brings about.

    `kind` ("kidney") makes the finding's id, `about` ("kidneys") its title; `ceiling` is worked out, per day.
    """

    kind: str
    about: str
    fact: str
    limit: Limit
    ceiling: Amount | None = None
    action: str = ""


def applied(kind: str, about: str, fact: str, limit: Limit, crcl: Decimal | None = None) -> Applied:
    """A limit with its ceiling worked out: the lower of the fixed one and the one in proportion to CrCl."""
    ceiling = limit.ceiling_daily
    if limit.ceiling_per_crcl is not None and crcl is not None:
        ceiling = lowest((ceiling, limit.ceiling_per_crcl * crcl))
    return Applied(kind, about, fact, limit, ceiling)


def restricts(limit: Limit) -> bool:
    """Whether it changes the verdict or the dose of anybody."""
    amounts = (limit.start_daily, limit.ceiling_daily, limit.ceiling_per_crcl, limit.times_per_day)
    return limit.verdict is not Verdict.SUITS or any(one is not None for one in (*amounts, limit.every_hours_at_least))


def no_more_than(limit: Limit, milder: Iterable[Limit]) -> Limit:
    """The limit, allowing no more than a milder impairment of the same organ does.

    Where a label only advises against, it names no dose: what it names for the milder case then still binds.
    """
    both = (limit, *milder)
    if len(both) == 1 and not limit.no_start:
        return limit
    hours = [one.every_hours_at_least for one in both if one.every_hours_at_least is not None]
    times = [one.times_per_day for one in both if one.times_per_day is not None]
    no_start = any(one.no_start for one in both)
    start = None if no_start else lowest(one.start_daily for one in both)
    ceiling = lowest(one.ceiling_daily for one in both)
    found = (start, ceiling, max(hours, default=None), min(times, default=None), no_start)
    own = (limit.start_daily, limit.ceiling_daily, limit.every_hours_at_least, limit.times_per_day, limit.no_start)
    if found == own:
        return limit
    return replace(
        limit,
        start_daily=start,
        ceiling_daily=ceiling,
        every_hours_at_least=found[2],
        times_per_day=found[3],
        no_start=no_start,
    )


def lowest(amounts: Iterable[Amount | None]) -> Amount | None:
    """The smallest amount given; None when there is none. Raises UnitMismatch on different units."""
    smallest: Amount | None = None
    for one in amounts:
        if one is not None and (smallest is None or one < smallest):
            smallest = one
    return smallest


def most_often(limits: Iterable[Applied]) -> int | None:
    """How many times a day it may be given at most; None when nothing limits it."""
    return min([times for one in limits if (times := times_a_day(one.limit)) is not None], default=None)


def times_a_day(limit: Limit) -> int | None:
    """How many times a day it may be given at most by this limit: as it says, or as the hours between doses allow."""
    if limit.every_hours_at_least is None:
        return limit.times_per_day
    fitting = max(24 // limit.every_hours_at_least, 1)
    return fitting if limit.times_per_day is None else min(fitting, limit.times_per_day)


def lowers_dose(one: Applied, medicine: Medicine) -> bool:
    """Whether it asks for less than an adult without it would be given."""
    if one.ceiling is not None and (medicine.maximum is None or one.ceiling < medicine.maximum):
        return True
    most = times_a_day(one.limit)
    if one.limit.start_daily is None and most is None:
        return False
    adult = _adult(medicine)
    if one.limit.start_daily is not None and (adult.start is None or one.limit.start_daily < adult.start):
        return True
    return most is not None and adult.most_times > most


class _Adult(NamedTuple):
    """What an adult without limits is given: the start, how many times a day at most by the clock, and as needed."""

    start: Amount | None
    most_times: int
    as_needed: tuple[AsNeeded, ...]


@once
def _adult(medicine: Medicine) -> _Adult:
    ladder = medicine.ladder(Pace.ADULT)
    rungs = () if ladder is None else ladder.rungs
    return _Adult(
        start=rungs[0].daily if rungs else None,
        most_times=max((len(one.slots) for one in rungs), default=0),
        as_needed=tuple(one.as_needed for one in rungs if one.as_needed is not None),
    )


def spaces_out(one: Applied, medicine: Medicine) -> bool:
    """Whether doses taken when needed come further apart for it than those of an adult."""
    most, hours = times_a_day(one.limit), one.limit.every_hours_at_least
    if most is None:
        return False
    doses = _adult(medicine).as_needed
    return any(dose.times_per_day > most or (hours is not None and dose.every_hours < hours) for dose in doses)


def what_it_asks(one: Applied) -> str:
    """The limit as an instruction: "Start with 100 mg a day. At most 1,400 mg a day, 2 times a day."."""
    parts = [f"Start with {a_day(one.limit.start_daily)}."] if one.limit.start_daily is not None else []
    if one.limit.times_per_day:
        times = f"{one.limit.times_per_day} time{'s' if one.limit.times_per_day != 1 else ''} a day"
    if one.ceiling is not None:
        parts.append(f"At most {a_day(one.ceiling)}" + (f", {times}." if one.limit.times_per_day else "."))
    elif one.limit.times_per_day:
        parts.append(f"At most {times}.")
    if one.limit.every_hours_at_least is not None:
        parts.append(f"At least {one.limit.every_hours_at_least} hours between doses.")
    return " ".join(parts)


def finding(one: Applied, medicine: Medicine) -> Finding | None:
    """What the limit says on the page; None where it changes nothing for this patient."""
    limit = one.limit
    worked_out = one.ceiling is not limit.ceiling_daily  # for this patient: nothing that the medicine may keep
    said = _said(one, medicine) if worked_out else _of_file(one.kind, one.about, limit, medicine)
    if said is None:
        return None
    key, level, subject, title, text, action, sources = said
    return Finding(key, level, subject, title, f"{one.fact.rstrip('. ')}.{text}", one.action or action, sources)


@once
def _of_file(kind: str, about: str, limit: Limit, medicine: Medicine) -> Finding | None:
    """What a limit with the ceiling of its file says, whoever the patient is."""
    return _said(Applied(kind, about, "", limit, limit.ceiling_daily), medicine)


def _said(one: Applied, medicine: Medicine) -> Finding | None:
    """The finding without the fact that it begins with."""
    verdict, lower = one.limit.verdict, lowers_dose(one, medicine) or spaces_out(one, medicine)
    if verdict is Verdict.SUITS and not lower:
        return None
    word = capital(one.about)
    lowered = lower and verdict in (Verdict.SUITS, Verdict.CAUTION)
    barred = verdict.weight >= Verdict.AVOID.weight or one.limit.no_start
    instead = "Choose another medicine." if barred else "Watch more closely."
    # Doses in a limit that forbids are for whoever it only half holds for (liver disease without a score).
    asks = "" if verdict is Verdict.CONTRAINDICATED else what_it_asks(one)
    # Age alone lowers many doses, and a combination's acetaminophen every one: said quietly, or nobody would see a
    # finding that matters.
    quiet = one.kind in ("age", "acetaminophen-total") and verdict is Verdict.SUITS
    level = Level.STOP if verdict is Verdict.CONTRAINDICATED else Level.INFO if quiet else Level.CAUTION
    return Finding(
        id=f"{medicine.name}.{one.kind}",
        level=level,
        subject=medicine.name,
        title=f"Lower dose for {one.about}" if lowered else f"{word}: {verdict.value}",
        because=f" {text}" if (text := sentence(one.limit.text)) else "",
        action=asks or instead,
        sources=(one.limit.source,),
    )


def sentence(*parts: str) -> str:
    """Parts put together as sentences, each ending in one full stop."""
    said = [part.rstrip(". ") for part in parts if part and not part.isspace()]
    return f"{'. '.join(said)}." if said else ""
