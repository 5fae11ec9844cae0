"""When a side effect began, told against the dose change before it.

The idea: what began within days of a step is more likely to come from it than what was there for months. The words
give the order in time and nothing else; that one came after the other does not prove that it came from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from paindesk.domain.dose import Amount, a_day
from paindesk.domain.visit import Act, Visit, VisitPoint
from paindesk.rules.evidence import spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseChange:
    """A medicine's daily dose became another on that day; `was` None when it was started, `now` when stopped."""

    on: date
    medicine: str
    was: Amount | None
    now: Amount | None

    @property
    def words(self) -> str:
        """ "the step to 900 mg a day of gabapentin"."""
        if self.now is None:
            return f"the end of {self.medicine}"
        if self.was is None:
            return f"the start of {self.medicine} at {a_day(self.now)}"
        down = self.was.unit == self.now.unit and self.now < self.was
        return f"the step{' down' if down else ''} to {a_day(self.now)} of {self.medicine}"


def of_points(points: Sequence[VisitPoint]) -> tuple[DoseChange, ...]:
    """Every change between one visit and the next, on the day of the visit that made it."""
    found: list[DoseChange] = []
    for before, after in pairwise(sorted(points, key=lambda one: one.on)):
        was, now = dict(before.regimen), dict(after.regimen)
        found += [
            DoseChange(on=after.on, medicine=name, was=was.get(name), now=now.get(name))
            for name in sorted({*was, *now})
            if was.get(name) != now.get(name)
        ]
    return tuple(found)


def of_plan(visit: Visit, before: Sequence[VisitPoint]) -> tuple[DoseChange, ...]:
    """The changes a visit's plan makes, each on the day its step begins."""
    earlier = dict(max(before, key=lambda one: one.on).regimen) if before else {}
    found: list[DoseChange] = []
    for one in visit.prescriptions:
        dose = earlier.get(one.medicine)
        if one.act is Act.STOP:
            found.append(DoseChange(on=visit.on, medicine=one.medicine, was=dose, now=None))
            continue
        for step in one.steps:
            if step.daily != dose:
                day = visit.on + timedelta(days=step.from_day - 1)
                found.append(DoseChange(on=day, medicine=one.medicine, was=dose, now=step.daily))
            dose = step.daily
    return tuple(sorted(found, key=lambda one: (one.on, one.medicine)))


def changes(history: Sequence[VisitPoint], previous: Visit | None, on: date) -> tuple[DoseChange, ...]:
    """All changes up to a day. The last visit's come from its plan, which knows on which day each step began."""
    if previous is None:
        found = of_points(history)
    else:
        earlier = [one for one in history if one.on < previous.on]
        found = (*of_points(earlier), *of_plan(previous, earlier))
    return tuple(one for one in found if one.on <= on)


def onset(began: date, found: Sequence[DoseChange]) -> str:
    """ "began 3 days after the step to 900 mg a day of gabapentin"; "" when no change is on record."""
    before = [one for one in found if one.on <= began]
    if before:
        day = max(one.on for one in before)
        words = " and ".join(one.words for one in before if one.on == day)
        days = (began - day).days
        apart = "on the day of" if days == 0 else f"{days} day{'s' if days != 1 else ''} after"
        return f"began {apart} {words}"
    if found:
        first = min(found, key=lambda one: one.on)
        return f"began before {first.words} ({spoken(first.on)})"
    return ""
