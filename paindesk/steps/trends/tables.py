"""The same as the charts, in words and numbers: the dose periods with their verdicts, and every visit."""

from collections.abc import Sequence

from paindesk.charts.trend_data import TrendData, table
from paindesk.kit.chip import Chip
from paindesk.kit.table import LightTable
from paindesk.kit.text import bold
from paindesk.steps.trends.model import KINDS, PeriodRow


class PeriodsTable(LightTable):
    """One row for each set of doses; the lowest effective one tinted."""

    def __init__(self) -> None:
        super().__init__(
            ("Dose period", "Weeks", "Relief", "Worst side effect", "PEG", "Verdict"), stretch=(30, 9, 10, 16, 6, 22)
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
                    (bold(one.medicine),),
                    one.weeks,
                    one.relief,
                    one.worst,
                    one.peg,
                    Chip(one.verdict_text, KINDS[one.verdict]),
                ]
                for one in rows
            ],
            tinted,
        )


class VisitsTable(LightTable):
    """One row a visit, newest first."""

    def __init__(self) -> None:
        super().__init__(
            ("Day", "Relief", "NRS", "PEG", "Worst side effect", "Doses a day", "MME"),
            stretch=(10, 7, 5, 5, 16, 28, 6),
            name="Visits, newest first",
        )
        self._shown: Sequence[Sequence[str]] | None = None

    def show_data(self, data: TrendData) -> None:
        """Show these where they changed."""
        rows = tuple(reversed(table(data)))
        if rows != self._shown:
            self._shown = rows
            self.set_rows([list(row) for row in rows])
