"""A low-dose start stretch by stretch, without Qt: the new opioid, the old ones beside it, and when somebody calls."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from paindesk.domain.visit import Act, Prescription
from paindesk.kit.language import told, tr
from paindesk.rules.evidence import day_month
from paindesk.rules.overlap import call_days


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One stretch of days on which nothing changes: each medicine of the change with its dose."""

    days: str
    doses: tuple[tuple[str, str], ...]
    note: str


def by_days(made: Sequence[Prescription], on: date) -> tuple[Day, ...]:
    """Every stretch to the first day without the old ones; empty where nothing is taken together."""
    new = next((one for one in made if one.act is Act.START and one.together), None)
    if new is None:
        return ()
    old = [one for one in made if one.replaced_by == new.medicine]
    starts = {step.from_day for one in (new, *old) for step in one.steps}
    starts |= {one.last_day + 1 for one in old if one.last_day is not None}
    begins = sorted(starts)
    calls = call_days(new)
    found = []
    for place, first in enumerate(begins):
        last = begins[place + 1] - 1 if place + 1 < len(begins) else None
        called = [day for day in calls if day >= first and (last is None or day <= last)]
        note = ", ".join(day_month(on + timedelta(days=day - 1)) for day in called)
        found.append(
            Day(
                days=_span(on, first, last),
                doses=tuple((one.medicine, _dose(one, first)) for one in (new, *old)),
                note=tr("call {days}", days=note) if note else "",
            )
        )
    return tuple(found)


def _span(on: date, first: int, last: int | None) -> str:
    begins = day_month(on + timedelta(days=first - 1))
    if last is None:
        return tr("from {day}", day=begins)
    return tr("{first} to {last}", first=begins, last=day_month(on + timedelta(days=last - 1)))


def _dose(one: Prescription, day: int) -> str:
    held = next((step for step in one.steps if step.from_day <= day and (step.to_day or day) >= day), None)
    return tr("none", "no dose") if held is None else told(held.text)
