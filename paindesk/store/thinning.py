"""Which backups stay: of the last day every hour, then one a day, a week, a month. Pure functions of their times."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

EVERY = timedelta(hours=24)  # while the program runs
_AHEAD = timedelta(minutes=5)  # two clocks may differ by so much

_Period = Callable[[datetime], object]
_KEEP: tuple[tuple[int, _Period], ...] = (
    (24, lambda at: (at.date(), at.hour)),
    (7, lambda at: at.date()),
    (5, lambda at: at.isocalendar()[:2]),
    (12, lambda at: (at.year, at.month)),
)


def kept(moments: Iterable[datetime]) -> frozenset[datetime]:
    """The newest of each of the last 24 hours, 7 days, 5 weeks and 12 months that have one.

    Counted by the backups that exist, not by the clock: a machine that was off for a year, or whose clock was wrong
    for a day, loses none by it.
    """
    newest_first = sorted(set(moments), reverse=True)
    stay: set[datetime] = set()
    for most, period in _KEEP:
        seen: set[object] = set()
        for at in newest_first:
            if (which := period(at)) not in seen and len(seen) < most:
                seen.add(which)
                stay.add(at)
    return frozenset(stay)


def due(moments: Iterable[datetime], now: datetime) -> bool:
    """Whether no backup is of the last 24 hours. One dated in the future (the clock was set back) counts for none."""
    return not any(now - EVERY < at <= now + _AHEAD for at in moments)
