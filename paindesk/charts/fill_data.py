"""What the timeline of fills shows, before any drawing; and the same told in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from paindesk.charts.trend_data import MME_PAUSE, Stretch
from paindesk.domain.dose import a_day, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One fill over its days of supply; `ends` None where they are not told. `early`: by how many days."""

    on: date
    ends: date | None
    initials: str = ""
    words: str = ""
    early: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FillLane:
    """One medicine: its fills, the days on which two supplies lie beside each other, the dose of the plan."""

    name: str
    bars: tuple[Bar, ...]
    beside: tuple[tuple[date, date], ...] = ()
    plan: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySum:
    """MME of a day by the fills; `total` None where none can be calculated."""

    on: date
    total: Decimal | None
    complete: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FillsData:
    """`first` to `today` is shown. `asked_early`: the refill log; `others`: how many fills have no lane here."""

    lanes: tuple[FillLane, ...]
    mme: tuple[DaySum, ...]
    first: date
    today: date
    known_until: date | None = None
    asked_early: tuple[date, ...] = ()
    others: int = 0

    @property
    def bars(self) -> tuple[tuple[int, Bar], ...]:
        """Every bar with the number of its lane, lane by lane, the oldest first."""
        return tuple((number, bar) for number, lane in enumerate(self.lanes) for bar in lane.bars)


def summary(data: FillsData) -> str:
    """The figure in a few sentences, for a screen reader."""
    if not data.lanes:
        return "No fill of an opioid or a benzodiazepine in this time."
    parts = [f"Fills from {data.first.isoformat()} to {data.today.isoformat()}."]
    for lane in data.lanes:
        newest = lane.bars[-1]
        times = "1 fill" if len(lane.bars) == 1 else f"{len(lane.bars)} fills"
        until = "days of supply not told" if newest.ends is None else f"supply up to {newest.ends.isoformat()}"
        parts.append(f"{lane.name}: {times}, the newest {newest.on.isoformat()}, {until}.")
        if early := [bar for bar in lane.bars if bar.early is not None]:
            parts.append(f"Early: {_days(early)}.")
        if lane.beside:
            from_on, to_on = lane.beside[-1]
            parts.append(f"Two supplies at once, the newest from {from_on.isoformat()} to {to_on.isoformat()}.")
        if lane.plan:
            parts.append(f"The plan says {a_day(lane.plan[-1].dose)}.")
    if data.asked_early:
        parts.append(f"Asked for early: {', '.join(day.isoformat() for day in data.asked_early)}.")
    parts.extend(_mme(data.mme))
    if data.known_until is not None and data.known_until < data.today:
        parts.append(f"The history is known up to {data.known_until.isoformat()}.")
    if data.others:
        parts.append(f"Other medicines: {data.others} fill{'' if data.others == 1 else 's'}, in the table only.")
    return " ".join(parts)


def _days(bars: Sequence[Bar]) -> str:
    return ", ".join(f"{bar.on.isoformat()} by {bar.early} day{'' if bar.early == 1 else 's'}" for bar in bars)


def _mme(days: Sequence[DaySum]) -> list[str]:
    told = [one for one in days if one.total is not None]
    if not days or not any(one.total or one.total is None for one in days):
        return []
    last = days[-1]
    at_least = "" if last.complete else "at least "
    said = ["MME by the fills cannot be calculated today." if last.total is None
            else f"MME by the fills today {at_least}{plain(last.total)}."]  # fmt: skip
    if told:
        most = max(told, key=lambda one: (one.total or Decimal(0), one.on))
        said.append(f"Most {plain(most.total or Decimal(0))} on {most.on.isoformat()}.")
        high = sum((one.total or Decimal(0)) >= MME_PAUSE for one in told)
        if high:
            said.append(f"{MME_PAUSE} or more on {high} day{'' if high == 1 else 's'}.")
    return said
