"""What the trend shows, before any drawing: stretches of dose, the nearest visit, and the same told in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Protocol

from paindesk.charts.words import Worded
from paindesk.domain.dose import Amount, a_day, plain
from paindesk.domain.visit import VisitPoint

MEANINGFUL, SUBSTANTIAL = 30, 50  # % relief: Dworkin 2008 (IMMPACT)
LIMITS_LIFE = 4  # side effect grade of 0-10 from which daily life is limited
MME_PAUSE = 50  # MME/day: CDC 2022
EVENTS = {  # the letter of the chart, and the word beside it
    "ed_visit": ("E", "ED visit"),
    "missed_visit": ("M", "missed visit"),
    "early_refill": ("R", "early refill"),
    "lost_prescription": ("L", "supply lost"),
    "took_more": ("T", "took more"),
    "urine_test": ("U", "urine test"),
    "pdmp": ("P", "PDMP"),
    "dose_change": ("D", "dose change"),
    "fall": ("F", "fall"),
}
LEFT, RIGHT = 92.0, 104.0  # pixels of the figure beside its time axis: lane titles and numbers, and what lines mean


def event_title(kind: str) -> str:
    """What an event is called; one that the charts do not know by its own name."""
    return EVENTS[kind][1] if kind in EVENTS else kind.replace("_", " ")


class Period(Protocol):
    """A dose period as the rules judge it."""

    @property
    def medicine_text(self) -> str: ...
    @property
    def from_on(self) -> date: ...
    @property
    def to_on(self) -> date | None: ...
    @property
    def verdict(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendData(Worded):
    """Signed visits in the order of their days. `today` is the right edge of what is known.

    `window` is the part of the time axis that is looked at; `points` are then those in it, `before` the visit before
    them (whose doses hold at its left edge) and `after_on` the day of the next one. Without it everything is shown.
    """

    points: tuple[VisitPoint, ...]
    periods: Sequence[Period] = ()
    baseline_nrs: int | None = None
    title: str = ""
    today: date
    window: tuple[date, date] | None = None
    before: VisitPoint | None = None
    after_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One medicine on one daily dose, from one day up to another."""

    dose: Amount
    from_on: date
    to_on: date


def lanes(data: TrendData) -> dict[str, list[Stretch]]:
    """Each medicine's stretches: a dose holds from the visit that set it to the next one, the last to `today`."""
    found: dict[str, list[Stretch]] = {}
    visits = [(point.on, point.regimen) for point in data.points]
    end = max(data.today, visits[-1][0]) if visits else data.today
    if data.window is not None:
        end = min(data.after_on or end, data.window[1])
        if data.before is not None:
            visits.insert(0, (data.window[0], data.before.regimen))
    for number, (on, regimen) in enumerate(visits):
        until = max(end, on) if number + 1 == len(visits) else visits[number + 1][0]
        for medicine, dose in regimen:
            mine = found.setdefault(medicine, [])
            if mine and mine[-1].to_on == on and mine[-1].dose == dose:
                mine[-1] = Stretch(dose=dose, from_on=mine[-1].from_on, to_on=until)
            else:
                mine.append(Stretch(dose=dose, from_on=on, to_on=until))
    return found


def in_window(data: TrendData, first: date, last: date) -> TrendData:
    """The part of the whole between two days."""
    inside = tuple(point for point in data.points if first <= point.on <= last)
    before = [point for point in data.points if point.on < first]
    after = [point for point in data.points if point.on > last]
    return replace(
        data,
        points=inside,
        window=(first, last),
        before=before[-1] if before else None,
        after_on=after[0].on if after else None,
    )


def nearest(data: TrendData, day: date) -> VisitPoint | None:
    """The visit nearest to a day, the later of two equally near; None when there is none."""
    return min(reversed(data.points), key=lambda point: abs((point.on - day).days), default=None)


def _regimen(point: VisitPoint, data: TrendData) -> str:
    rows = (f"{data.said(medicine)} {a_day(dose, data.said('/day'))}" for medicine, dose in point.regimen)
    return ", ".join(rows) or data.said("no medicine")


def table(data: TrendData) -> tuple[tuple[str, ...], ...]:
    """One row a visit: day, relief, NRS, PEG, worst side effect, doses, MME. "" where it was not asked."""

    def number(value: int | Decimal | None, unit: str = "") -> str:
        return "" if value is None else f"{plain(Decimal(value))}{unit}"

    return tuple(
        (
            point.on.isoformat(),
            number(point.relief_percent, " %"),
            number(point.nrs),
            number(point.peg),
            (data.said("none") if point.no_side_effects else "")
            if point.worst is None
            else f"{point.worst.grade} {data.said(point.worst.name)}",
            _regimen(point, data),
            number(point.mme),
        )
        for point in data.points
    )


def summary(data: TrendData) -> str:
    """The figure in a few sentences, for a screen reader."""
    said = data.said
    if not data.points:
        return said("No signed visit yet, so there is no trend to show.")
    first, last = data.points[0], data.points[-1]
    parts = [
        said(
            "1 visit from {first} to {last}." if len(data.points) == 1 else "{count} visits from {first} to {last}.",
            count=len(data.points), first=first.on.isoformat(), last=last.on.isoformat(),
        )
    ]  # fmt: skip
    parts += _relief_said(data)
    bad = sum(point.worst is not None and point.worst.grade >= LIMITS_LIFE for point in data.points)
    limiting = "Side effects limited daily life at {count} visits."
    if bad == 1:
        limiting = "Side effects limited daily life at 1 visit."
    parts.append(said(limiting, count=bad) if bad else said("No side effect limited daily life."))
    silent = sum(point.burden is None for point in data.points)
    if silent:
        parts.append(said("Side effects not asked at {count} of them.", count=silent))
    scored = [point.peg for point in data.points if point.peg is not None]
    if len(scored) > 1:
        parts.append(said("PEG {first} at first, {last} at last.", first=plain(scored[0]), last=plain(scored[-1])))
    happened: dict[str, int] = {}
    for event in (event for point in data.points for event in point.events):
        happened[event.kind] = happened.get(event.kind, 0) + 1
    if happened:
        events = ", ".join(f"{said(event_title(kind))} {count}" for kind, count in happened.items())
        parts.append(said("Events: {events}.", events=events))
    parts.append(said("Now: {doses}.", doses=_regimen(last, data)))
    if any(point.mme for point in data.points):
        now = said("not known") if last.mme is None else said("{mme} a day", mme=plain(last.mme))
        parts.append(said("Morphine milligram equivalents {now}.", now=now))
    parts.extend(
        said("Lowest effective dose: {dose}.", dose=said(one.medicine_text))
        for one in data.periods
        if one.verdict == "lowest_effective"
    )
    return " ".join(parts)


def _relief_said(data: TrendData) -> list[str]:
    told = [point for point in data.points if point.relief_percent is not None]
    if not told:
        return [data.said("No visit tells the pain relief.")]
    best = max(told, key=lambda point: point.relief_percent or 0)
    now = data.said(
        "Pain relief {percent} % at the last visit that tells it, {day};",
        percent=told[-1].relief_percent, day=told[-1].on.isoformat(),
    )  # fmt: skip
    return [now, data.said("best {percent} % on {day}.", percent=best.relief_percent, day=best.on.isoformat())]
