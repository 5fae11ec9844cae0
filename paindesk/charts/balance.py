"""Relief against side-effect burden, one dot a visit, the path joined, the last one marked."""

from matplotlib.figure import Figure

from paindesk.charts.ink import Ink, drawing, width_of
from paindesk.charts.style import theme_of
from paindesk.charts.trend_data import LIMITS_LIFE, MEANINGFUL, TrendData

LEFT, RIGHT, TOP, BOTTOM = 26.0, 8.0, 8.0, 32.0
MARKERS_UP_TO = 60
LAST_JOINED = 12


def figure(data: TrendData, width_px: int, height_px: int, dpi: int = 100, theme: str = "light") -> Figure:
    """A new figure of this size in pixels; visits that do not tell both relief and side effects are left out."""
    made = Figure(figsize=(width_px / dpi, height_px / dpi), dpi=dpi)
    update(made, data, theme)
    return made


def update(made: Figure, data: TrendData, theme: str = "light") -> None:
    """Draw other data on a figure that exists, at the size it has."""
    with drawing(made, theme_of(theme)) as ink:
        _draw(ink, data)


def _draw(ink: Ink, data: TrendData) -> None:
    colours = ink.theme
    # "None" is 0; a visit at which side effects were not asked has no place here.
    told = [point for point in data.points if point.relief_percent is not None and point.burden is not None]
    dots = [(point.relief_percent or 0, point.burden or 0) for point in told]
    if not dots:
        ink.write(
            ink.width / 2,
            ink.height / 2,
            data.said("No visit tells relief\nand side effects yet."),
            colour=colours.quiet,
            ha="center",
            va="center",
        )
        return
    width, height = ink.width - LEFT - RIGHT, ink.height - TOP - BOTTOM
    axes = ink.axes(LEFT, TOP, width, height)
    low = min(0, *(relief for relief, _ in dots)) if len(dots) > 1 else min(0, dots[0][0])
    axes.set_xlim(low - 4, 104)
    axes.set_ylim(-0.5, 10.5)
    ink.mark(axes.xaxis, [0, 50, 100])
    ink.mark(axes.yaxis, [0, LIMITS_LIFE, 10])
    axes.axhspan(LIMITS_LIFE, 10.5, color=colours.bad_region, linewidth=0)
    axes.fill_between([MEANINGFUL, 104], -0.5, LIMITS_LIFE, color=colours.good_region, linewidth=0)
    x, y = zip(*dots, strict=True)
    few = len(dots) <= MARKERS_UP_TO
    axes.scatter(x, y, s=ink.points(4.5) ** 2, color=colours.path, alpha=1 if few else 0.2, linewidths=0, zorder=3)
    newest = slice(None) if few else slice(-LAST_JOINED, None)  # years of path are a scribble; its end still tells
    axes.plot(x[newest], y[newest], color=colours.path, linewidth=ink.points(1), alpha=0.8)
    axes.plot(x[-1:], y[-1:], marker="o", markersize=ink.points(9), color=colours.relief, zorder=4, clip_on=False)

    def at(relief: float, grade: float) -> tuple[float, float]:
        return LEFT + width * (relief - low + 4) / (108 - low), TOP + height * (10.5 - grade) / 11

    last_x, last_y = at(x[-1], y[-1])
    # The word stands on the side with more room, above the dot so that the region's name below stays free.
    side, shift = ("right", -8) if last_x > LEFT + width / 2 else ("left", 8)
    last_on = told[-1].on
    word = data.said("today" if last_on == data.today else "last")
    behind = {"facecolor": colours.ground, "alpha": 0.8, "pad": 1, "linewidth": 0}  # the path runs below the words
    ink.write(
        last_x + shift, last_y, word, bbox=behind, colour=colours.relief, size=10, bold=True, ha=side, va="center"
    )
    bad = data.said("side effects outweigh")
    ink.write(LEFT + width / 2, TOP + 12, bad, colour=colours.harm, size=10, ha="center", va="center")
    good = data.said("relief, few effects" if width < 220 else "more relief, few side effects")
    if width_of(good, 9.5) > width * (104 - MEANINGFUL) / (108 - low) - 6:  # within its region, in two lines
        good = good.replace(", ", ",\n", 1)
    # The region's words stand where the fewest dots are: at its foot, its head or its middle.
    foot, head = (0.3, 3.1) if "\n" in good else (0.0, 3.4)
    row = min((foot, head, 1.7), key=lambda grade: sum(abs(one - grade) < 0.8 and relief > 20 for relief, one in dots))
    clear = at(0, row)[1]
    ground = None if few else behind
    ink.write(LEFT + width - 3, clear, good, bbox=ground, colour=colours.text, size=9.5, ha="right", va="center")
    below = data.said("Relief % · up: side effect")
    ink.write(LEFT + width / 2, ink.height - 4, below, colour=colours.quiet, size=9.5, ha="center")
