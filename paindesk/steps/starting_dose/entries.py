"""A step-up plan while it is being changed: one entry a step, with what is typed so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, AsNeeded, Rung, When
from paindesk.domain.medicine import Medicine
from paindesk.rules.ladder import plan

_ONCE = ("as_needed", "dose", "worn", "every_hours", "times_per_day", "worn_days", "days")


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEntry:
    """One step as typed: doses by time of day, one dose as needed, or the rate of a patch that is worn for days.

    `dose` is the dose as needed or the rate; `days` None is "until decided".
    """

    unit: str
    doses: tuple[tuple[When, Decimal], ...] = ()
    as_needed: bool = False
    dose: Decimal | None = None
    every_hours: int | None = None
    times_per_day: int | None = None
    worn: bool = False
    worn_days: int | None = None
    days: int | None = None

    def at(self, when: When) -> Decimal | None:
        """The dose at that time of day, None where there is none."""
        return dict(self.doses).get(when)

    def with_dose(self, when: When, value: Decimal | None) -> "StepEntry":
        """The same with this dose at that time; None takes it away. A 0 stays as typed: 0.5 begins with it."""
        doses: dict[When, Decimal | None] = {**dict(self.doses), when: value}
        kept = tuple((one, dose) for one in When if (dose := doses.get(one)) is not None)
        return replace(self, doses=kept)

    def rung(self) -> Rung | None:
        """What is taken; None while a dose is missing."""
        if self.as_needed:
            if not self.dose or not self.every_hours or not self.times_per_day:
                return None
            needed = AsNeeded(
                dose=Amount(self.dose, self.unit), every_hours=self.every_hours, times_per_day=self.times_per_day
            )
            return Rung(as_needed=needed, days=self.days)
        if self.worn:
            if not self.dose or not self.worn_days:
                return None
            worn = ((When.MORNING, Amount(self.dose, self.unit)),)
            return Rung(slots=worn, days=self.days, worn_days=self.worn_days)
        slots = tuple((when, Amount(dose, self.unit)) for when, dose in self.doses if dose)
        return Rung(slots=slots, days=self.days) if slots else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """The whole plan as typed."""

    steps: tuple[StepEntry, ...] = field(default=())

    def laid_out(self) -> tuple[PlanStep, ...]:
        """The plan in days; empty while a step has no dose, or one before the last no days."""
        rungs = [one.rung() for one in self.steps]
        complete = [one for one in rungs if one is not None]
        if len(complete) < len(rungs) or any(one.days is None for one in self.steps[:-1]):
            return ()
        return plan(complete)

    def with_step(self, index: int, entry: StepEntry) -> "Entries":
        """The same with that step replaced."""
        return Entries(steps=(*self.steps[:index], entry, *self.steps[index + 1 :]))

    def longer(self) -> "Entries":
        """One more step, at first like the last; a last step without days gets a week."""
        if not self.steps:
            return self
        *before, last = self.steps
        return Entries(steps=(*before, replace(last, days=last.days or 7), last))

    def without(self, index: int) -> "Entries":
        """One step less; the last one stays."""
        return self if len(self.steps) < 2 else Entries(steps=(*self.steps[:index], *self.steps[index + 1 :]))


def blank(medicine: Medicine) -> Entries:
    """One step of a medicine that has no plan on file, for the clinician to fill in."""
    product = medicine.products[0]
    worn = medicine.worn_days
    return Entries(steps=(StepEntry(unit=product.strength.unit, worn=worn is not None, worn_days=worn),))


def entries(steps: Sequence[PlanStep]) -> Entries:
    """A plan taken apart for changing."""
    return Entries(steps=tuple(_entry(step.rung) for step in steps))


def _entry(rung: Rung) -> StepEntry:
    unit = rung.daily.unit
    if (needed := rung.as_needed) is not None:
        return StepEntry(
            unit=unit, as_needed=True, dose=needed.dose.value, every_hours=needed.every_hours,
            times_per_day=needed.times_per_day, days=rung.days,
        )  # fmt: skip
    if rung.worn_days is not None:
        return StepEntry(unit=unit, worn=True, dose=rung.daily.value, worn_days=rung.worn_days, days=rung.days)
    doses = sorted(((when, dose.value) for when, dose in rung.slots), key=lambda one: list(When).index(one[0]))
    return StepEntry(unit=unit, doses=tuple(doses), days=rung.days)


def written(plan: Entries) -> str:
    """The plan as typed, whole or not, a line a step: "unit=mg;bedtime=300;days=7"."""
    lines = []
    for one in plan.steps:
        said: dict[str, object] = {"unit": one.unit, **{when.value: dose for when, dose in one.doses}}
        said |= {key: value for key in _ONCE if (value := getattr(one, key))}
        lines.append(";".join(f"{key}={value}" for key, value in said.items()))
    return "\n".join(lines)


def read_written(text: str) -> Entries | None:
    """What `written` wrote; None for anything else, such as a draft of another edition may hold."""
    try:
        read = Entries(steps=tuple(_read_line(line) for line in text.splitlines()))
    except (KeyError, ValueError, ArithmeticError):
        return None
    return read if written(read) == text else None  # to the letter: a dose is never guessed


def _read_line(line: str) -> StepEntry:
    said = dict(part.split("=", maxsplit=1) for part in line.split(";"))
    return StepEntry(
        unit=said["unit"],
        doses=tuple((when, _dose(said[when.value])) for when in When if when.value in said),
        as_needed="as_needed" in said,
        dose=_dose(said["dose"]) if "dose" in said else None,
        worn="worn" in said,
        every_hours=_whole(said.get("every_hours")),
        times_per_day=_whole(said.get("times_per_day")),
        worn_days=_whole(said.get("worn_days")),
        days=_whole(said.get("days")),
    )


def _dose(text: str) -> Decimal:
    dose = Decimal(text)
    if not dose.is_finite() or dose < 0:
        raise ValueError(text)
    return dose


def _whole(text: str | None) -> int | None:
    if text is None or text.isdecimal():
        return None if text is None else int(text)
    raise ValueError(text)
