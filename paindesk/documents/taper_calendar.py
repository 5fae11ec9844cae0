"""The taper calendar: each step with its dates and tablets, down to nothing, and what to do when it is hard."""

from dataclasses import dataclass
from datetime import timedelta

from paindesk.documents.dosing import Column, days_of, schedule
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import Words, words
from paindesk.domain.advice import Advice, PlanStep
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import on_label
from paindesk.domain.patient import Sex
from paindesk.domain.visit import Act, Clinic, Prescription, Visit

_OPIOID = "opioid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: its dates, a cell for each time of day (or one sentence across), and whether it is a pause."""

    dates: str
    cells: tuple[str, ...]
    sentence: str
    pause: bool


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
    medicines = tuple(_steps(one, visit, say) for one in tapers)
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


def _steps(one: Prescription, visit: Visit, say: Words) -> Steps:
    table = schedule(one, visit.on, say)
    rows = tuple(
        Step(
            dates=_dates(step, visit, say),
            cells=row.cells,
            sentence=row.sentence,
            pause=place > 0 and step.daily == one.steps[place - 1].daily,
        )
        for place, (step, row) in enumerate(zip(one.steps, table.rows, strict=True))
    )
    ends = None if one.last_day is None else visit.on + timedelta(days=one.last_day)
    return Steps(
        name=on_label(one.medicine),
        strength=table.strength,
        columns=table.columns,
        steps=rows,
        ends="" if ends is None else f"{say.short(ends)}, {ends.year}",
    )


def _dates(step: PlanStep, visit: Visit, say: Words) -> str:
    """Both days of a step, the year beside the last where it is another one than the visit's."""
    first, last = days_of(step, visit.on)
    said = say.between(first, last)
    return f"{said}, {last.year}" if last is not None and last.year != visit.on.year else said
