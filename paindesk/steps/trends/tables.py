"""The same as the charts, in words and numbers: the dose periods with their verdicts, and every visit."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from paindesk.charts.trend_data import TrendData, table
from paindesk.kit.chip import Chip
from paindesk.kit.language import told, tr
from paindesk.kit.table import LightTable
from paindesk.kit.text import bold
from paindesk.steps.trends.model import KINDS, PeriodRow

_WIDTHS = (300, 62, 80, 115, 36, 185)  # so that two medicines with their doses stay on one line


class PeriodsTable(LightTable):
    """One row for each set of doses; the lowest effective one tinted."""

    def __init__(self) -> None:
        super().__init__(
            (tr("Dose period"), tr("Weeks"), tr("Relief"), tr("Worst side effect"), "PEG", tr("Verdict")),
            stretch=_WIDTHS,
        )
        self._shown: tuple[PeriodRow, ...] | None = None

    def show_rows(self, rows: tuple[PeriodRow, ...]) -> None:
        """Show these where they changed."""
        if rows == self._shown:
            return
        self._shown = rows
        tinted = [place for place, one in enumerate(rows) if one.verdict == "lowest_effective"]
        self.set_rows(
            [
                [
                    (bold(told(one.medicine)),),
                    one.weeks,
                    one.relief,
                    one.worst,
                    one.peg,
                    _held(Chip(one.verdict_text, KINDS[one.verdict])),
                ]
                for one in rows
            ],
            tinted,
        )


def _held(chip: Chip) -> QWidget:
    """The chip at its own width: a grid gives a bare one no more than the narrowest of its column."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # all its words are to be read
    row.addWidget(chip)
    row.addStretch(1)
    return box


class VisitsTable(LightTable):
    """One row a visit, newest first."""

    def __init__(self) -> None:
        super().__init__(
            (tr("Day"), tr("Relief"), "NRS", "PEG", tr("Worst side effect"), tr("Doses a day"), "MME"),
            stretch=(10, 7, 5, 5, 16, 28, 6),
            name=tr("Visits, newest first"),
            choosable=True,
        )
        self._shown: Sequence[Sequence[str]] | None = None

    def show_data(self, data: TrendData) -> None:
        """Show these where they changed."""
        rows = tuple(reversed(table(data)))
        if rows != self._shown:
            self._shown = rows
            self.set_rows([list(row) for row in rows])
