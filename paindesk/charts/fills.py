"""Fills on a timeline: a lane a medicine, a bar a fill, the plan's dose as a thin line, MME a day below."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from paindesk.charts.fill_data import Bar, FillLane, FillsData, summary
from paindesk.charts.ink import Ink, drawing, width_of
from paindesk.charts.style import theme_of
from paindesk.charts.time_axis import Span, lane, months, rule
from paindesk.charts.trend_data import MME_PAUSE
from paindesk.domain.dose import a_day

__all__ = ["FillsData", "figure", "height_for", "summary", "update"]

LEFT, RIGHT, TOP, BOTTOM = 172.0, 86.0, 26.0, 24.0
ROW, ROW_LEAST, GAP, MME_HEIGHT, ASKED = 50.0, 34.0, 26.0, 64.0, 20.0
_BAR = (0.26, 0.38)  # where in its row a bar begins, and how thick it is
_MARK, _PLAN, _PLAN_WORDS = 0.13, 0.71, 0.84


@dataclass(frozen=True, slots=True)
class _Board:
    """The lanes as they are drawn: a lane is one unit high in `axes` and `row` pixels in the figure."""

    ink: Ink
    span: Span
    axes: Axes
    row: float
    data: FillsData  # its words

    def y(self, number: int, part: float) -> float:
        """Pixels from the top of the figure of a place in that lane."""
        return TOP + (number + part) * self.row


def figure(data: FillsData, width_px: int, height_px: int, dpi: int = 100, theme: str = "light") -> Figure:
    """A new figure of this size in pixels; `theme` as the window calls it."""
    made = Figure(figsize=(width_px / dpi, height_px / dpi), dpi=dpi)
    update(made, data, theme)
    return made


def height_for(data: FillsData) -> float:
    """How many pixels high it wants to be."""
    below = (GAP + MME_HEIGHT) * bool(data.mme) + ASKED * bool(data.asked_early)
    return TOP + BOTTOM + ROW * max(1, len(data.lanes)) + below


def update(made: Figure, data: FillsData, theme: str = "light") -> None:
    """Draw other data on a figure that exists, at the size it has."""
    with drawing(made, theme_of(theme)) as ink:
        _draw(ink, data)


def _draw(ink: Ink, data: FillsData) -> None:
    if not data.lanes:
        ink.write(
            ink.width / 2, ink.height / 2, summary(data), colour=ink.theme.quiet, size=12, ha="center", va="center"
        )
        return
    first, last = data.first.toordinal(), max(data.today.toordinal(), data.first.toordinal() + 1)
    span = Span(first, last, ink.width - LEFT - RIGHT, LEFT)
    below = (GAP + MME_HEIGHT) * bool(data.mme) + ASKED * bool(data.asked_early)
    room = ink.height - TOP - BOTTOM - below
    fits = max(1, int(room // ROW_LEAST))
    shown = data.lanes if len(data.lanes) <= fits else data.lanes[: max(1, fits - 1)]
    rows = len(shown) + (len(shown) < len(data.lanes))
    axes = lane(ink, span, TOP, room, low=rows, high=0)  # the first axes: what can be pointed at stands in it
    axes.set_zorder(1)
    months(ink, span, TOP, BOTTOM, data.said)
    for number, one in enumerate(shown):
        _lane(_Board(ink, span, axes, room / rows, data), one, number)
    if rows > len(shown):
        more = len(data.lanes) - len(shown)
        ink.write(
            LEFT + 4, TOP + (rows - 0.5) * room / rows,
            data.said("and {count} more medicines, in the table", count=more), colour=ink.theme.quiet, va="center",
        )  # fmt: skip
    _key(ink, data)
    top = TOP + room
    if data.asked_early:
        _asked(ink, span, data, top)
        top += ASKED
    if data.mme:
        _mme(ink, span, data, top + GAP, MME_HEIGHT)


def _key(ink: Ink, data: FillsData) -> None:
    """What the shapes mean, above the lanes: only those that are there."""
    there = (
        (any(one.beside for one in data.lanes), data.said("hatched: two supplies at once")),
        (any(bar.early is not None for _, bar in data.bars), data.said("▼ early")),
        (any(one.plan for one in data.lanes), data.said("thin line: the plan")),
        (True, data.said("bar: a fill over its days of supply, with who wrote it")),
    )
    said = ""
    for part in (words for shown, words in there if shown):
        longer = f"{said} · {part}" if said else part
        said = longer if width_of(longer, 10) <= ink.width - LEFT else said
    ink.write(LEFT, TOP - 11, said, colour=ink.theme.quiet, size=10)


def _lane(board: _Board, one: FillLane, number: int) -> None:
    ink, axes, theme = board.ink, board.axes, board.ink.theme
    if number:
        axes.axhline(number, color=theme.grid, linewidth=ink.points(1), zorder=0)
    most = int((LEFT - 12) / width_of("n"))
    name = one.name if len(one.name) <= most else one.name[: most - 1] + "…"
    ink.write(LEFT - 8, board.y(number, _BAR[0] + _BAR[1] / 2), name, bold=True, ha="right", va="center")
    for place, bar in enumerate(one.bars):
        _bar(board, bar, number, theme.dose[place % 2])
    if one.beside:
        stretches = [(from_on.toordinal(), (to_on - from_on).days) for from_on, to_on in one.beside]
        axes.broken_barh(
            stretches, (number + _BAR[0], _BAR[1]), facecolors="none", edgecolor=theme.ground, hatch="////",
            linewidth=0, zorder=3,
        )  # fmt: skip
    _words(board, one.bars, number)
    early = [bar.on.toordinal() for bar in one.bars if bar.early is not None]
    if early:
        axes.plot(
            early, [number + _MARK] * len(early), color=theme.harm, linewidth=0, marker="v", markersize=ink.points(7),
            zorder=4, clip_on=False,
        )  # fmt: skip
    _plan(board, one, number)


def _bar(board: _Board, bar: Bar, number: int, colour: str) -> None:
    ink, span = board.ink, board.span
    start, low = max(bar.on.toordinal(), span.first), number + _BAR[0]
    if bar.ends is None:  # the length is not known: an open square on the day, no bar
        board.axes.plot(
            [start], [low + _BAR[1] / 2], color=ink.theme.text, linewidth=0, marker="s", markersize=ink.points(8),
            markerfacecolor="none", markeredgewidth=ink.points(1.4), zorder=3,
        )  # fmt: skip
        return
    end = min(bar.ends.toordinal(), span.last)
    board.axes.broken_barh(
        [(start, max(end - start, 0.6))], (low, _BAR[1]), facecolors=colour, edgecolor=ink.theme.ground,
        linewidth=ink.points(1), zorder=2,
    )  # fmt: skip


def _words(board: _Board, bars: Sequence[Bar], number: int) -> None:
    """Initials in the bars up to where the next one begins, and "early" beside its mark, where there is room."""
    ink, span, theme, right = board.ink, board.span, board.ink.theme, 0.0
    for place, bar in enumerate(bars):
        x = max(span.x(bar.on), LEFT)
        following = span.x(bars[place + 1].on) if place + 1 < len(bars) else LEFT + span.width
        end = x if bar.ends is None else min(span.x(bar.ends), following)
        if bar.initials and width_of(bar.initials, 9.5) + 6 <= end - x:
            # On its own ground: hatching runs behind the letters and not through them.
            box = {"facecolor": theme.dose[place % 2], "pad": 0.6, "linewidth": 0}
            middle = board.y(number, _BAR[0] + _BAR[1] / 2)
            ink.write(x + 5, middle, bar.initials, colour=theme.on_dose, size=9.5, va="center", bbox=box)
        if bar.early is not None:
            text = board.data.said("early {count} d", count=bar.early)
            if x + 7 >= right and x + 7 + width_of(text, 9.5) <= LEFT + span.width + RIGHT:
                ink.write(x + 7, board.y(number, _MARK), text, colour=theme.harm, size=9.5, va="center")
                right = x + 10 + width_of(text, 9.5)


def _plan(board: _Board, one: FillLane, number: int) -> None:
    """The dose the clinic prescribed, as a thin line with its words where there is room."""
    ink, span, theme, said = board.ink, board.span, board.ink.theme, board.data.said
    for stretch in one.plan:
        start, end = max(stretch.from_on.toordinal(), span.first), min(stretch.to_on.toordinal(), span.last)
        if end <= start:
            continue
        y = [number + _PLAN] * 2
        board.axes.plot([start, end], y, color=theme.text, linewidth=ink.points(1.2), zorder=2)
        text = said("plan {dose}", dose=a_day(stretch.dose, " " + said("a day")))
        if width_of(text, 9.5) <= (end - start) * span.day:
            x = LEFT + (start - span.first) * span.day
            ink.write(x + 2, board.y(number, _PLAN_WORDS), text, size=9.5, colour=theme.quiet, va="center")


def _asked(ink: Ink, span: Span, data: FillsData, top: float) -> None:
    """The refill log: days on which an early refill was asked for."""
    ink.write(LEFT - 8, top + ASKED / 2, data.said("asked for early"), size=10.5, ha="right", va="center")
    days = [day.toordinal() for day in data.asked_early if span.first <= day.toordinal() <= span.last]
    axes = lane(ink, span, top, ASKED, low=0, high=1)
    axes.plot(
        days, [0.5] * len(days), color=ink.theme.harm, linewidth=0, marker="D", markersize=ink.points(6), clip_on=False
    )


def _mme(ink: Ink, span: Span, data: FillsData, top: float, height: float) -> None:
    theme, heading = ink.theme, data.said("MME a day by the fills")
    ink.write(LEFT, top - 8, heading, size=11, bold=True)
    if not all(one.complete for one in data.mme):
        ink.write(
            LEFT + width_of(heading, 11) + 14, top - 8,
            data.said("dotted: at least, a fill there cannot be calculated"), colour=theme.quiet, size=10,
        )  # fmt: skip
    days = [one.on.toordinal() for one in data.mme]
    whole = [float(one.total) if one.total is not None and one.complete else nan for one in data.mme]
    part = [float(one.total) if one.total is not None and not one.complete else nan for one in data.mme]
    told = [float(one.total) for one in data.mme if one.total is not None]
    most = max([MME_PAUSE, *told])
    axes = lane(ink, span, top, height, low=0, high=most * 1.15)
    ink.mark(axes.yaxis, [0, most] if most > 2 * MME_PAUSE else [0, MME_PAUSE])
    axes.axhline(0, color=theme.grid, linewidth=ink.points(1))
    axes.plot(days, whole, color=theme.text, drawstyle="steps-post", linewidth=ink.points(1.8))
    axes.plot(days, part, color=theme.text, drawstyle="steps-post", linewidth=ink.points(1.8), linestyle=(0, (1, 1.5)))
    rule(ink, axes, MME_PAUSE, theme.harm)
    at = top + height * (1 - MME_PAUSE / (most * 1.15))
    ink.write(LEFT + span.width + 6, at, data.said("50: reassess"), colour=theme.harm, size=10.5, va="center")
