"""The trend on one sheet of paper: whose it is, the figure, its summary in words, the dose periods."""

import textwrap
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from paindesk.charts import trends
from paindesk.charts.style import THEMES, family
from paindesk.charts.trend_data import TrendData, summary

PAPER = (11.0, 8.5)  # inches, Letter across
WIDE, TALL, DPI = 1000, 440, 220  # the figure in pixels of 1/100 inch, and how finely it is printed
HEADS = ("Dose period", "Weeks", "Relief", "Worst side effect", "PEG", "Verdict")
STARTS = (0.05, 0.42, 0.50, 0.58, 0.74, 0.79)
MOST_ROWS = 9


def pdf(data: TrendData, who: str, periods: Sequence[Sequence[str]]) -> bytes:
    """One page. The figure is always in the light colors: paper is white."""
    drawn = trends.figure(data, WIDE, TALL)
    drawn.set_dpi(DPI)
    canvas: Any = FigureCanvasAgg(drawn)  # matplotlib's canvases come without types
    canvas.draw()
    page = Figure(figsize=PAPER)
    axes = page.add_axes((0.045, 0.40, 0.91, 0.51))
    axes.imshow(canvas.buffer_rgba(), aspect="auto", interpolation="antialiased")
    axes.set_axis_off()
    _write(page, 0.05, 0.955, "Pain relief against side effects", size=15, bold=True)
    _write(page, 0.05, 0.925, who, size=10)
    y = 0.375
    for line in textwrap.wrap(summary(data), 150)[:6]:
        _write(page, 0.05, y, line)
        y -= 0.021
    y -= 0.012
    shown = periods if len(periods) <= MOST_ROWS else periods[-MOST_ROWS:]
    for number, row in enumerate((HEADS, *shown)):
        for x, text in zip(STARTS, row, strict=True):
            _write(
                page, x, y, textwrap.shorten(text, 58, placeholder="…") if x == STARTS[0] else text, bold=number == 0
            )
        y -= 0.022
    if len(shown) < len(periods):
        _write(page, 0.05, y, f"and {len(periods) - len(shown)} earlier dose periods")
    made = BytesIO()
    page.savefig(made, format="pdf")
    return made.getvalue()


def _write(page: Figure, x: float, y: float, text: str, *, size: float = 9, bold: bool = False) -> None:
    page.text(
        x, y, text, color=THEMES["light"].text, fontsize=size, fontfamily=family(), parse_math=False,
        fontweight="bold" if bold else "normal",
    )  # fmt: skip
