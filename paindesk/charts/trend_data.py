"""What the trend shows, before any drawing: stretches of dose, the nearest visit, and the same told in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from paindesk.domain.dose import Amount, a_day, plain
from paindesk.domain.visit import VisitPoint

MEANINGFUL, SUBSTANTIAL = 30, 50  # % relief: Dworkin 2008 (IMMPACT)
LIMITS_LIFE = 4  # side effect grade of 0-10 from which daily life is limited
MME_PAUSE = 50  # MME/day: CDC 2022


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
class TrendData:
    """Signed visits in the order of their days. `today` is the right edge of what is known."""

    points: tuple[VisitPoint, ...]
    periods: Sequence[Period] = ()
    baseline_nrs: int | None = None
    title: str = ""
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One medicine on one daily dose, from one day up to another."""

    dose: Amount
    from_on: date
    to_on: date


def lanes(data: TrendData) -> dict[str, list[Stretch]]:
    """Each medicine's stretches: a dose holds from the visit that set it to the next one, the last to `today`."""
    found: dict[str, list[Stretch]] = {}
    for number, point in enumerate(data.points):
        last = number + 1 == len(data.points)
        until = max(data.today, point.on) if last else data.points[number + 1].on
        for medicine, dose in point.regimen:
            mine = found.setdefault(medicine, [])
            if mine and mine[-1].to_on == point.on and mine[-1].dose == dose:
                mine[-1] = Stretch(dose=dose, from_on=mine[-1].from_on, to_on=until)
            else:
                mine.append(Stretch(dose=dose, from_on=point.on, to_on=until))
    return found


def nearest(data: TrendData, day: date) -> VisitPoint | None:
    """The visit nearest to a day, the later of two equally near; None when there is none."""
    return min(reversed(data.points), key=lambda point: abs((point.on - day).days), default=None)


def _regimen(point: VisitPoint) -> str:
    return ", ".join(f"{medicine} {a_day(dose, '/day')}" for medicine, dose in point.regimen) or "no medicine"


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
            "" if point.worst is None else f"{point.worst.grade} {point.worst.name}",
            _regimen(point),
            number(point.mme),
        )
        for point in data.points
    )


def summary(data: TrendData) -> str:
    """The figure in a few sentences, for a screen reader."""
    if not data.points:
        return "No signed visit yet, so there is no trend to show."
    first, last = data.points[0], data.points[-1]
    visits = "1 visit" if len(data.points) == 1 else f"{len(data.points)} visits"
    parts = [f"{visits} from {first.on.isoformat()} to {last.on.isoformat()}."]
    told = [point for point in data.points if point.relief_percent is not None]
    if told:
        best = max(told, key=lambda point: point.relief_percent or 0)
        parts.append(
            f"Pain relief {told[-1].relief_percent} % at the last visit that tells it, {told[-1].on.isoformat()};"
        )
        parts.append(f"best {best.relief_percent} % on {best.on.isoformat()}.")
    else:
        parts.append("No visit tells the pain relief.")
    bad = [point for point in data.points if point.worst is not None and point.worst.grade >= LIMITS_LIFE]
    limiting = "1 visit" if len(bad) == 1 else f"{len(bad)} visits"
    parts.append(f"Side effects limited daily life at {limiting}." if bad else "No side effect limited daily life.")
    parts.append(f"Now: {_regimen(last)}.")
    if any(point.mme for point in data.points):
        now = "not known" if last.mme is None else f"{plain(last.mme)} a day"
        parts.append(f"Morphine milligram equivalents {now}.")
    parts.extend(
        f"Lowest effective dose: {one.medicine_text}." for one in data.periods if one.verdict == "lowest_effective"
    )
    return " ".join(parts)
