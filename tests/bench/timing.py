"""Measured times, and the table they are printed in."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

most_runs = 1_000  # less where somebody only wants to know that all of it runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Times in milliseconds. With `beside` (times of something bare in the same run) the target is a ratio to it;
    without a target the row is only told."""

    what: str
    times: Sequence[float]
    target: float | None = None
    beside: Sequence[float] = ()

    @property
    def limit(self) -> float | None:
        """The target in milliseconds."""
        return self.target * median(self.beside) if self.target is not None and self.beside else self.target


def measure(what: str, act: Callable[[], object], target: float | None = None, *, runs: int = 20, warm: int = 2) -> Row:
    """Time `act` several times, after `warm` times that do not count."""
    for _ in range(min(warm, most_runs)):
        act()
    return Row(what=what, times=[timed(act) for _ in range(min(runs, most_runs))], target=target)


def timed(act: Callable[[], object]) -> float:
    """How long that takes, in milliseconds."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def number(milliseconds: float) -> str:
    """ "0.34", "12.5", "481"."""
    return f"{milliseconds:.{0 if milliseconds >= 100 else 1 if milliseconds >= 10 else 2}f}"


def table(rows: Sequence[Row]) -> str:
    """The rows in columns; `ratio` is the median to the bare thing beside it, or to the target."""
    lines = [("what", "median ms", "min–max ms", "target", "ratio", "")]
    for row in rows:
        middle = median(row.times)
        target, ratio, verdict = "", "", ""
        if row.limit is not None and row.target is not None:
            target = f"{row.target:g} × {number(median(row.beside))}" if row.beside else number(row.target)
            ratio = f"{middle / (median(row.beside) if row.beside else row.limit):.2f}"
            verdict = "within" if middle <= row.limit else "over"
        spread = f"{number(min(row.times))}–{number(max(row.times))}" if len(row.times) > 1 else "once"
        lines.append((row.what, number(middle), spread, target, ratio, verdict))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    shown = []
    for what, *numbers, verdict in lines:
        columns = [what.ljust(widths[0])]
        columns += [text.rjust(width) for text, width in zip(numbers, widths[1:], strict=False)]
        shown.append("  ".join([*columns, verdict]).rstrip())
    shown.insert(1, "-" * max(map(len, shown)))
    return "\n".join(shown)
