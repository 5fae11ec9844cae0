"""For and against the option that is chosen, side by side, each with where it is written."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paindesk.domain.advice import Reason
from paindesk.kit import theme
from paindesk.kit.flow import emptied
from paindesk.kit.language import cited, told, tr
from paindesk.kit.text import Part, RichLabel, bold, label, muted
from paindesk.rules.for_and_against import Sides


class SidesCard(QWidget):
    """Two columns of sentences; hidden where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(18))
        self._columns: list[QVBoxLayout] = []
        for title in (tr("For", "reasons"), tr("Against", "reasons")):
            column = QVBoxLayout()
            column.setSpacing(theme.px(3))
            column.addWidget(label(title, "heading", wrap=False))
            lines = QVBoxLayout()
            lines.setSpacing(theme.px(3))
            column.addLayout(lines)
            column.addStretch(1)
            self._columns.append(lines)
            row.addLayout(column, 1)
        self._shown: Sides | None = None

    def show_sides(self, sides: Sides) -> None:
        """Show these; made anew only when they change."""
        self.setVisible(bool(sides.speaks_for or sides.against))
        if sides == self._shown:
            return
        self._shown = sides
        for column, reasons in zip(self._columns, (sides.speaks_for, sides.against), strict=True):
            _fill(column, reasons)


def _fill(column: QVBoxLayout, reasons: Sequence[Reason]) -> None:
    emptied(column)
    for one in reasons:
        words: list[str | Part] = [f"{told(one.text)} "]
        words.append(muted("; ".join(cited(replace(source, confirmed=True)) for source in one.sources)))
        if any(not source.confirmed for source in one.sources):
            words.append(bold(" " + tr("unconfirmed"), "caution"))
        column.addWidget(RichLabel(words))
    if not reasons:
        column.addWidget(label(tr("Nothing in the record."), "muted"))
