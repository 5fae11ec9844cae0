"""What was measured on clinics of several sizes, as a table and as a plot with both axes logarithmic."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

TARGETS = {  # milliseconds, p95
    "two names": 30, "a family name": 30, "a misspelt name": 30, "two misspelt names": 30, "birth date": 30,
    "chart number": 30, "open a chart": 100, "save a step": 20,
}  # fmt: skip
_COLORS = ("#0b6e99", "#b3541e", "#3d7a3d", "#7a3d7a", "#8a7a1e", "#444444", "#c02942", "#1e8a7a")
_MARKS = "osD^vPX*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """p95 in milliseconds of processor time, the server's worker too, and on the clock."""

    where: str
    patients: int
    what: str
    processor: float
    clock: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Bytes of the record and of its backup, and how long that took in seconds."""

    where: str
    patients: int
    record: int
    backup: int
    seconds: float
    processor: float


def table(found: Sequence[Measured | Size]) -> str:
    """A line for each thing measured, a column for each size; p95 of processor time, on the clock in brackets."""
    sizes = sorted({one.patients for one in found})
    lines = [("where", "p95, ms of processor time (clock)", *(f"{size:,}" for size in sizes), "target")]
    measured = [one for one in found if isinstance(one, Measured)]
    for where, what in dict.fromkeys((one.where, one.what) for one in measured):
        by_size = {one.patients: one for one in measured if (one.where, one.what) == (where, what)}
        cells = [
            f"{by_size[size].processor:.1f} ({by_size[size].clock:.1f})" if size in by_size else "" for size in sizes
        ]
        lines.append((where, what, *cells, str(TARGETS.get(what, ""))))
    kept = [one for one in found if isinstance(one, Size)]
    for where in dict.fromkeys(one.where for one in kept):
        of = {one.patients: one for one in kept if one.where == where}
        for what, told in (
            ("record, MB", lambda one: f"{one.record / 1e6:,.0f}"),
            ("backup, MB", lambda one: f"{one.backup / 1e6:,.0f}"),
            ("backup, s of processor time (clock)", lambda one: f"{one.processor:.1f} ({one.seconds:.1f})"),
        ):
            lines.append((where, what, *(told(of[size]) if size in of else "" for size in sizes), ""))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join([*(text.ljust(width) for text, width in zip(line[:2], widths[:2], strict=True)),
                   *(text.rjust(width) for text, width in zip(line[2:], widths[2:], strict=True))]).rstrip()
        for line in lines
    )  # fmt: skip


def plot(found: Sequence[Measured | Size], to: Path) -> None:
    """One panel for each place, and one for the sizes."""
    measured = [one for one in found if isinstance(one, Measured) and one.what in TARGETS]
    places = list(dict.fromkeys(one.where for one in found))
    figure = Figure(figsize=(5.2 * (len(places) + 1), 5.4), layout="constrained")
    axes = figure.subplots(1, len(places) + 1, squeeze=False)[0]
    for at, where in zip(axes, places, strict=False):
        for place, what in enumerate(TARGETS):
            ours = sorted((one.patients, one.processor) for one in measured if (one.where, one.what) == (where, what))
            if ours:
                at.plot(*zip(*ours, strict=True), color=_COLORS[place], marker=_MARKS[place], label=what)
        for limit, what in ((30, "search: 30"), (100, "chart: 100"), (20, "step: 20")):
            at.axhline(limit, color="#888888", linewidth=0.8, linestyle=":")
            at.annotate(what, (1, limit), xycoords=("axes fraction", "data"), ha="right", va="bottom", fontsize=8)
        at.set_ylim(1, 200)
        _dress(at, f"{where}: p95, ms of processor time")
    kept = [one for one in found if isinstance(one, Size)]
    for place, where in enumerate(places):
        for mark, style, what in (("o", "-", "record"), ("s", "--", "backup")):
            ours = sorted((one.patients, getattr(one, what) / 1e9) for one in kept if one.where == where)
            if ours:
                label = f"{where}: {what}"
                axes[-1].plot(*zip(*ours, strict=True), color=_COLORS[place], marker=mark, linestyle=style, label=label)
    _dress(axes[-1], "Size, GB")
    figure.savefig(to, dpi=110)


def _dress(at: Axes, title: str) -> None:
    at.set_xscale("log")
    at.set_yscale("log")
    at.set_xlabel("patients")
    for axis in (at.xaxis, at.yaxis):
        axis.set_major_formatter(lambda value, _: f"{value:,g}" if value < 1e5 else f"{value:,.0f}")
    at.set_title(title, fontsize=10)
    at.grid(visible=True, which="major", color="#e0e0e0", linewidth=0.6)
    if at.get_legend_handles_labels()[0]:
        at.legend(fontsize=8, loc="upper center", bbox_to_anchor=(0.5, -0.14), ncols=3)
