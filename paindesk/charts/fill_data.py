"""What the timeline of fills shows, before any drawing; and the same told in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from paindesk.charts.trend_data import MME_PAUSE, Stretch
from paindesk.charts.words import Worded
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
class FillsData(Worded):
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
    said = data.said
    if not data.lanes:
        return said("No fill of an opioid or a benzodiazepine in this time.")
    parts = [said("Fills from {first} to {last}.", first=data.first.isoformat(), last=data.today.isoformat())]
    for lane in data.lanes:
        newest = lane.bars[-1]
        times = said("1 fill") if len(lane.bars) == 1 else said("{count} fills", count=len(lane.bars))
        until = said("days of supply not told")
        if newest.ends is not None:
            until = said("supply up to {day}", day=newest.ends.isoformat())
        parts.append(
            said(
                "{medicine}: {times}, the newest {day}, {until}.",
                medicine=lane.name, times=times, day=newest.on.isoformat(), until=until,
            )
        )  # fmt: skip
        if early := [bar for bar in lane.bars if bar.early is not None]:
            parts.append(said("Early: {days}.", days=_days(early, data)))
        if lane.beside:
            from_on, to_on = lane.beside[-1]
            parts.append(
                said(
                    "Two supplies at once, the newest from {first} to {last}.",
                    first=from_on.isoformat(), last=to_on.isoformat(),
                )
            )  # fmt: skip
        if lane.plan:
            parts.append(said("The plan says {dose}.", dose=a_day(lane.plan[-1].dose, " " + said("a day"))))
    if data.asked_early:
        parts.append(said("Asked for early: {days}.", days=", ".join(day.isoformat() for day in data.asked_early)))
    parts.extend(_mme(data))
    if data.known_until is not None and data.known_until < data.today:
        parts.append(said("The history is known up to {day}.", day=data.known_until.isoformat()))
    if data.others == 1:
        parts.append(said("Other medicines: 1 fill, in the table only."))
    elif data.others:
        parts.append(said("Other medicines: {count} fills, in the table only.", count=data.others))
    return " ".join(parts)


def _days(bars: Sequence[Bar], data: FillsData) -> str:
    return ", ".join(
        data.said("{day} by 1 day", day=bar.on.isoformat())
        if bar.early == 1
        else data.said("{day} by {count} days", day=bar.on.isoformat(), count=bar.early)
        for bar in bars
    )


def _mme(data: FillsData) -> list[str]:
    days, said = data.mme, data.said
    told = [one for one in days if one.total is not None]
    if not days or not any(one.total or one.total is None for one in days):
        return []
    last = days[-1]
    if last.total is None:
        parts = [said("MME by the fills cannot be calculated today.")]
    elif last.complete:
        parts = [said("MME by the fills today {mme}.", mme=plain(last.total))]
    else:
        parts = [said("MME by the fills today at least {mme}.", mme=plain(last.total))]
    if told:
        most = max(told, key=lambda one: (one.total or Decimal(0), one.on))
        parts.append(said("Most {mme} on {day}.", mme=plain(most.total or Decimal(0)), day=most.on.isoformat()))
        high = sum((one.total or Decimal(0)) >= MME_PAUSE for one in told)
        if high == 1:
            parts.append(said("{mme} or more on 1 day.", mme=MME_PAUSE))
        elif high:
            parts.append(said("{mme} or more on {count} days.", mme=MME_PAUSE, count=high))
    return parts
