"""Text and lines measured in screen pixels, so that a label keeps its size at every dpi."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from threading import Lock
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.figure import Figure

from paindesk.charts.style import Theme, family

WIDE = 0.56  # the mean width of a letter of Inter, as a share of its size
_ONE_AT_A_TIME = Lock()
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Ink:
    """A figure, its theme and its size in pixels."""

    figure: Figure
    theme: Theme
    width: float
    height: float
    spare: list[Axes] = field(default_factory=list)  # from an earlier drawing: to make one takes longer than to draw it

    @property
    def dpi(self) -> float:
        """Dots per inch of the figure."""
        return float(self.figure.dpi)

    def points(self, pixels: float) -> float:
        """Pixels as typographic points, which matplotlib asks for."""
        return pixels * 72 / self.dpi

    def axes(self, left: float, top: float, width: float, height: float) -> Axes:
        """An empty axes at these pixels from the top left corner, without frame or ticks."""
        box = (left / self.width, 1 - (top + height) / self.height, width / self.width, height / self.height)
        if self.spare:
            axes = self.spare.pop()
            axes.set_position(box)
            axes.set_zorder(0)
        else:
            axes = self.figure.add_axes(box)
        axes.set_facecolor("none")
        for side in axes.spines.values():
            side.set_visible(False)
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_ticks([])
            axis.set_visible(False)  # one without ticks still takes milliseconds to draw
        return axes

    def mark(self, axis: Axis, ticks: Sequence[float]) -> None:
        """Put these ticks on an axis, each with its number."""
        axis.set_visible(True)
        looks = f"{self.theme.ground} {self.dpi} {family()}"
        if axis.get_gid() != looks:  # one used again has it already, and it takes milliseconds
            axis.set_gid(looks)
            axis.set_tick_params(
                length=0, labelsize=self.points(10.5), colors=self.theme.quiet, labelfontfamily=family()
            )
        axis.set_ticks(ticks)

    def write(
        self, x: float, y: float, text: str, *, colour: str = "", size: float = 10.5, bold: bool = False, **where: Any
    ) -> None:
        """Text at these pixels from the top left corner. `$` is a dollar sign, never mathematics."""
        self.figure.text(
            x / self.width, 1 - y / self.height, text, color=colour or self.theme.text, parse_math=False,
            fontsize=self.points(size), fontfamily=family(), fontweight="bold" if bold else "normal", **where,
        )  # fmt: skip


@contextmanager
def drawing(figure: Figure, theme: Theme) -> Iterator[Ink]:
    """Ink for a figure at the size it has. What was on it goes; its axes are used again, those left over go too.

    One at a time: a page can be made for the printer beside the window, and matplotlib's parser of markers is shared.
    """
    with _ONE_AT_A_TIME:
        yield from _drawn(figure, theme)


def _drawn(figure: Figure, theme: Theme) -> Iterator[Ink]:
    figure.set_facecolor(theme.ground)
    for drawn in (*figure.texts, *(one for axes in figure.axes for one in _drawn_on(axes))):
        drawn.remove()
    width, height = figure.get_figwidth() * figure.dpi, figure.get_figheight() * figure.dpi
    ink = Ink(figure, theme, float(width), float(height), figure.axes[::-1])
    yield ink
    for axes in ink.spare:
        figure.delaxes(axes)


def _drawn_on(axes: Axes) -> tuple[Artist, ...]:
    return (*axes.lines, *axes.collections, *axes.patches)


def width_of(text: str, size: float = 10.5) -> float:
    """About how many pixels a text takes; a little more than it does."""
    return len(text) * size * WIDE


def spread(wanted: Sequence[float], gap: float) -> list[float]:
    """The same heights, in order, moved down where needed so that neighbours stand at least `gap` apart."""
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    placed = list(wanted)
    for before, after in pairwise(order):
        placed[after] = max(placed[after], placed[before] + gap)
    return placed


def month_starts(first: date, last: date, at_most: int) -> list[tuple[date, str]]:
    """The first days of months between two days, at most so many, evenly spaced; January shows its year."""
    number = first.year * 12 + first.month - 1 + (first.day > 1)
    end = last.year * 12 + last.month - 1
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 600) if (end - number) / step < at_most)
    number += -number % step if step > 1 else 0
    found = []
    while number <= end:
        day = date(number // 12, number % 12 + 1, 1)
        found.append((day, str(day.year) if day.month == 1 else MONTHS[day.month - 1]))
        number += step
    return found
