"""The taper calendar: each step with its dates and tablets, down to nothing, and what to do when it is hard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from paindesk.documents import supply_end
from paindesk.documents.dosing import Column, days_of, schedule
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import Words, words
from paindesk.domain.advice import Advice, PlanStep, SupplyEnd
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import on_label
from paindesk.domain.patient import Sex
from paindesk.domain.visit import Act, Clinic, Prescription, Visit

_OPIOID = "opioid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: its dates, a cell for each time of day (or one sentence across), and whether it is a pause.

    `ends`: what is told below it, where the supply ends with its last day; that step is then told in two rows.
    """

    dates: str
    cells: tuple[str, ...]
    sentence: str
    pause: bool
    ends: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """One medicine on its way down; `ends` is the first day on which none is taken."""

    name: str
    strength: str
    columns: tuple[Column, ...]
    steps: tuple[Step, ...]
    ends: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaperCalendar(Sheet):
    """All that the taper calendar prints."""

    date: str
    medicines: tuple[Steps, ...]
    opioid: bool
    pregnancy: bool
    naloxone: str
    next_visit: str


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> TaperCalendar:
    """The tapers of the visit's plan. Raises PainDeskError when there is none."""
    say = words(language)
    tapers = [one for one in visit.prescriptions if one.taper is not None and one.steps and one.act is not Act.STOP]
    if not tapers:
        raise PainDeskError("No medicine of this plan is lowered step by step.", "Print the handout instead.")
    medicines = tuple(_steps(one, visit, advice, say) for one in tapers)
    opioid = any(_is_opioid(one, knowledge) for one in tapers)
    return TaperCalendar(
        **top(visit, clinic, language, large),
        date=say.long(visit.on),
        medicines=medicines,
        opioid=opioid,
        pregnancy=visit.record.patient.sex is not Sex.MALE,
        naloxone=say.phrase("naloxone") if opioid else "",
        next_visit=say.long(visit.plan.follow_up_on) if visit.plan.follow_up_on is not None else "",
    )


def _is_opioid(one: Prescription, knowledge: Knowledge) -> bool:
    known = knowledge.medicines.get(one.medicine)
    return known is not None and known.class_id == _OPIOID


def _steps(one: Prescription, visit: Visit, advice: Advice, say: Words) -> Steps:
    table = schedule(one, visit.on, say)
    rows = [
        (
            step,
            Step(
                dates=_dates(step, visit, say),
                cells=row.cells,
                sentence=row.sentence,
                pause=place > 0 and step.daily == one.steps[place - 1].daily,
            ),
        )
        for place, (step, row) in enumerate(zip(one.steps, table.rows, strict=True))
    ]
    ends = None if one.last_day is None else visit.on + timedelta(days=one.last_day)
    supply = supply_end.end_before(one, ends - timedelta(days=1), advice) if ends is not None else None
    return Steps(
        name=on_label(one.medicine),
        strength=table.strength,
        columns=table.columns,
        steps=tuple(row for _, row in rows) if supply is None else tuple(_with_end(rows, one, supply, visit, say)),
        ends="" if ends is None else say.with_year(say.short(ends), ends.year),
    )


def _with_end(
    rows: Sequence[tuple[PlanStep, Step]], one: Prescription, supply: SupplyEnd, visit: Visit, say: Words
) -> Iterator[Step]:
    """The rows, with the day told on which the supply ends; a step that goes on after it is parted there."""
    begins, _ = days_of(one.steps[0], visit.on)
    told = supply_end.said(one, supply, begins, visit, say)
    end = max(supply.last_on, begins)
    last_day = (end - visit.on).days + 1
    for step, row in rows:
        if step.to_day is None or not step.from_day <= last_day <= step.to_day:
            yield row
            continue
        until = replace(step, to_day=last_day)
        yield replace(row, dates=_dates(until, visit, say), ends=f"{_day(end, visit, say)}: {told}")
        if last_day < step.to_day:
            yield replace(row, dates=_dates(replace(step, from_day=last_day + 1), visit, say))


def _day(day: date, visit: Visit, say: Words) -> str:
    """The day, with the year where it is another one than the visit's."""
    return say.short(day) if day.year == visit.on.year else say.with_year(say.short(day), day.year)


def _dates(step: PlanStep, visit: Visit, say: Words) -> str:
    """Both days of a step, the year beside the last where it is another one than the visit's."""
    first, last = days_of(step, visit.on)
    said = say.between(first, last)
    return say.with_year(said, last.year) if last is not None and last.year != visit.on.year else said
