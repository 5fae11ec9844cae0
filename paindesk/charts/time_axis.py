"""Days from left to right: the axis that lanes of a chart share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from matplotlib.axes import Axes

from paindesk.charts.ink import Ink, month_starts


@dataclass(frozen=True, slots=True)
class Span:
    """The shared time axis: days as ordinals, how wide it is in pixels, and where it begins in the figure."""

    first: int
    last: int
    width: float
    left: float

    @property
    def day(self) -> float:
        """Pixels a day takes."""
        return self.width / (self.last - self.first)

    def x(self, day: date) -> float:
        """Pixels from the left edge of the figure."""
        return self.left + (day.toordinal() - self.first) * self.day


def lane(ink: Ink, span: Span, top: float, height: float, *, low: float = 0, high: float) -> Axes:
    """An axes over the whole time, at these pixels from the top."""
    axes = ink.axes(span.left, top, span.width, height)
    axes.set_xlim(span.first, span.last)
    axes.set_ylim(low, high)
    return axes


def rule(ink: Ink, axes: Axes, y: float, colour: str) -> None:
    """A dashed line across at that height: a level to compare with."""
    axes.axhline(y, color=colour, linewidth=ink.points(1), linestyle=(0, (3, 2)), zorder=1)


def months(ink: Ink, span: Span, top: float, bottom: float, said: Callable[[str], str] = str) -> Axes:
    """A line for each month behind everything, its name at the foot as it is `said` in the chart's language."""
    axes = lane(ink, span, top, ink.height - top - bottom, low=0, high=1)
    axes.set_zorder(-1)
    starts = month_starts(date.fromordinal(span.first), date.fromordinal(span.last), int(span.width // 46))
    axes.vlines([day.toordinal() for day, _ in starts], 0, 1, color=ink.theme.grid, linewidth=ink.points(1))
    for day, text in starts:
        ink.write(span.x(day), ink.height - 7, said(text), colour=ink.theme.quiet, size=10.5, ha="center")
    return axes
