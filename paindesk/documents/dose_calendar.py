"""The dose calendar: each medicine's weeks as a grid, a box to tick for every dose."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from paindesk.documents import supply_end
from paindesk.documents.dosing import (
    Column,
    as_needed_sentence,
    days_of,
    in_words,
    is_change_day,
    strength_line,
    times_used,
)
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import Words, words
from paindesk.domain.advice import Advice, PlanStep
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import on_label
from paindesk.domain.visit import Act, Clinic, Prescription, Visit

DAYS_WITHOUT_DATE = 28
DAYS_AT_MOST = 42


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """One box to tick, in the column of the same `when`."""

    when: str
    take: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One cell; `date` is "" outside the plan. `ends`: what is told below it, where the supply ends."""

    date: str
    doses: tuple[Dose, ...]
    ends: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The weeks of one medicine, Monday first. The `when` of a column names its pictogram; that of patches has none
    (one is changed at the hour the last was put on).
    """

    name: str
    strength: str
    columns: tuple[Column, ...]
    weeks: tuple[tuple[Day, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseCalendar(Sheet):
    """All that the calendar prints."""

    date: str
    until: str
    weekdays: tuple[str, ...]
    grids: tuple[Grid, ...]
    when_needed: tuple[str, ...]
    together: tuple[str, ...] = ()


def _step_on(day: date, start: date, steps: tuple[PlanStep, ...]) -> PlanStep | None:
    for step in steps:
        first, last = days_of(step, start)
        if first <= day and (last is None or day <= last):
            return step
    return None


def _day(day: date, start: date, end: date, prescription: Prescription, say: Words) -> Day:
    step = _step_on(day, start, prescription.steps) if start <= day <= end else None
    if step is None or not is_change_day(step, days_of(step, start)[0], day):
        return Day(date=say.short(day) if start <= day <= end else "", doses=())
    worn = step.rung.worn_days is not None
    doses = tuple(
        Dose(when="" if worn else when.value, take=in_words(dose, prescription, say)) for when, dose in step.rung.slots
    )
    return Day(date=say.short(day), doses=doses)


def _grid(prescription: Prescription, visit: Visit, end: date, advice: Advice, say: Words) -> Grid:
    """Its weeks up to `end`, or to its own last day: a page of days without a dose would be for nothing.

    Where the supply ends before the day that the calendar is for, that day says so, or the last one that is shown. A
    course that is meant to end there goes no further.
    """
    start, told, said_on = visit.on, "", end
    supply = supply_end.end_before(prescription, end, advice)
    if prescription.last_day is not None:
        end = min(end, start + timedelta(days=prescription.last_day - 1))
    if supply is not None:
        first, _ = days_of(prescription.steps[0], start)
        day = max(supply.last_on, first)
        told = f"{say.short(day)}: {supply_end.said(prescription, supply, first, visit, say)}"
        end = min(end, day) if supply.meant else end
        said_on = min(end, day)
    monday = start - timedelta(days=start.weekday())
    weeks = []
    while monday <= end:
        week = (monday + timedelta(days=number) for number in range(7))
        days = ((day, _day(day, start, end, prescription, say)) for day in week)
        weeks.append(tuple(replace(cell, ends=told) if day == said_on else cell for day, cell in days))
        monday += timedelta(days=7)
    worn = any(step.rung.worn_days is not None for step in prescription.steps)
    columns = [Column(when="", title=say.phrase("new_patch"))] if worn else []
    columns += [Column(when=when.value, title=say.time(when)) for when in times_used(prescription.steps)]
    # Of a patch that goes on nobody wrote down on which day it was last changed.
    goes_on = worn and prescription.act is Act.CONTINUE
    said = (
        strength_line(prescription, say),
        say.phrase("off_first") if worn else "",
        say.phrase("own_days") if goes_on else "",
    )
    return Grid(
        name=on_label(prescription.medicine),
        strength=" ".join(part for part in said if part),
        columns=tuple(columns),
        weeks=tuple(weeks),
    )


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> DoseCalendar:
    """The calendar from the visit to the next one (4 weeks when none is set, 6 at most).

    Raises PainDeskError when no medicine is taken at set times.
    """
    say = words(language)
    end = visit.plan.follow_up_on or visit.on + timedelta(days=DAYS_WITHOUT_DATE)
    end = min(max(end, visit.on + timedelta(days=7)), visit.on + timedelta(days=DAYS_AT_MOST)) - timedelta(days=1)
    timed = tuple(one for one in visit.prescriptions if any(step.rung.slots for step in one.steps))
    if not timed:
        raise PainDeskError("No medicine of this plan is taken at set times.", "Print the handout instead.")
    needed = tuple(line for one in visit.prescriptions for line in _when_needed(one, visit.on, say))
    return DoseCalendar(
        **top(visit, clinic, language, large),
        date=say.long(visit.on),
        until=say.long(end),
        weekdays=say.weekdays(),
        grids=tuple(_grid(one, visit, end, advice, say) for one in timed),
        when_needed=needed,
        together=tuple(
            _together(one, visit.on, say) for one in visit.prescriptions if one.together and one.replaced_by
        ),
    )


def _when_needed(one: Prescription, start: date, say: Words) -> Iterator[str]:
    """What is taken only when needed: the dose it comes to, and each with its days where it ends beside another."""
    steps = one.steps if one.together and one.replaced_by else one.steps[-1:]
    for step in steps:
        if sentence := as_needed_sentence(step, one, say):
            days = f"{say.between(*days_of(step, start))}: " if len(one.steps) > 1 and steps is one.steps else ""
            yield f"{on_label(one.medicine)}: {days}{sentence}"


def _together(one: Prescription, start: date, say: Words) -> str:
    """That two are taken on purpose, until which day, and which of them then ends."""
    until, after = (say.short(start + timedelta(days=one.together + more)) for more in (-1, 0))
    return say.phrase(
        "together_page", old=on_label(one.medicine), new=on_label(one.replaced_by), until=until, day=after
    )
