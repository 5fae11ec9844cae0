"""A table of any length: only what is seen is drawn, a press on a heading sorts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from paindesk.kit import theme
from paindesk.kit.dates import told
from paindesk.kit.language import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LARGE, _WORDS = 150, 170  # per cent of text size; 100 % pixels
_ONE_LINE, _TWO_LINES = 32, 46  # 100 % pixels: heights of a row
_BESIDE_WORDS = 22  # 100 % pixels: what stands beside the words of a cell
_LOOKED_AT = 200  # rows whose words tell how wide a column of two lines is


@dataclass(frozen=True, slots=True)
class SortedCell:
    """Words, and what they are sorted by ("3 Nov 2026" by its date)."""

    words: str
    by: Any = None


class _Rows(QAbstractTableModel):
    def __init__(self, headers: Sequence[str]) -> None:
        super().__init__()
        self.headers = tuple(headers)
        self.rows: list[tuple[int, Sequence[SortedCell]]] = []

    def show(self, rows: Sequence[Sequence[SortedCell]]) -> None:
        self.beginResetModel()
        self.rows = list(enumerate(rows))
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.rows[index.row()][1][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return told(cell.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headers[index.column()]}: {told(cell.words)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.headers[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """What has nothing to sort by stands last, whichever way. No column: the order in which they were set."""
        self.layoutAboutToBeChanged.emit()
        if column < 0:
            self.rows.sort(key=lambda one: one[0])
            self.layoutChanged.emit()
            return
        known = [one for one in self.rows if one[1][column].by is not None]
        known.sort(key=lambda one: one[1][column].by, reverse=order is Qt.SortOrder.DescendingOrder)
        self.rows = [*known, *(one for one in self.rows if one[1][column].by is None)]
        self.layoutChanged.emit()


class LongTable(QTableView):
    """`set_rows(rows)`; `opened(row)` on Enter or a double click, with the row's place among those set.

    Not `sortable` where what is shown is one page of more: sorting it would say something about the page only.
    """

    opened = Signal(int)

    def __init__(self, headers: Sequence[str], stretch: Sequence[int], name: str, *, sortable: bool = True) -> None:
        super().__init__()
        self._sortable = sortable
        self._rows = _Rows(headers)
        self._stretch = tuple(stretch)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(_ONE_LINE))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setAccessibleName(
            tr("{table}: headings, a press sorts", table=name) if sortable else tr("{table}: headings", table=name)
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def set_rows(self, rows: Sequence[Sequence[SortedCell]]) -> None:
        """Show these rows, in their own order until a heading is pressed."""
        self.setSortingEnabled(False)
        self._rows.show(rows)
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(self._sortable)
        if rows:
            self.selectRow(0)
        self._share()

    def words(self) -> list[list[str]]:
        """What is shown, row by row, in the order it is shown."""
        return [[cell.words for cell in row] for _, row in self._rows.rows]

    def current(self) -> int | None:
        """The chosen row, by its place among those set."""
        shown = self.currentIndex().row()
        return self._rows.rows[shown][0] if 0 <= shown < len(self._rows.rows) else None

    def _open(self, shown: int) -> None:
        if 0 <= shown < len(self._rows.rows):
            self.opened.emit(self._rows.rows[shown][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        room, parts = self.viewport().width(), sum(self._stretch)
        if theme.px(100) > _LARGE:
            self._share_large(room)
            return
        for column, part in enumerate(self._stretch):
            self.setColumnWidth(column, room * part // parts)

    def _share_large(self, room: int) -> None:
        """Every column as wide as its words, in two lines where one line has no room for all; what is left is the
        longest one's. Where not even that fits, the table scrolls within its frame."""
        columns = range(len(self._stretch))
        least = [self._in_one_line(column) for column in columns]
        two_lines = sum(least) > room
        if two_lines:
            least = [self._in_two_lines(column, one) for column, one in zip(columns, least, strict=True)]
        longest = max(columns, key=self._stretch.__getitem__)
        least[longest] += max(room - sum(least), 0)
        self.setWordWrap(two_lines)
        self.verticalHeader().setDefaultSectionSize(theme.px(_TWO_LINES if two_lines else _ONE_LINE))
        for column in columns:
            self.setColumnWidth(column, least[column])

    def _in_one_line(self, column: int) -> int:
        """Its words, or the first ones of long ones."""
        words = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
        return min(words, theme.px(_WORDS))

    def _in_two_lines(self, column: int, one_line: int) -> int:
        """About half of that, and never less than its longest word or its heading."""
        metrics, beside = self.fontMetrics(), theme.px(_BESIDE_WORDS)
        words = (word for _, row in self._rows.rows[:_LOOKED_AT] for word in told(row[column].words).split())
        longest = max(map(metrics.horizontalAdvance, words), default=0) + beside
        header = self.horizontalHeader()  # whose own hint has room for the arrow, too
        heading = header.fontMetrics().horizontalAdvance(self._rows.headers[column]) + beside
        return min(one_line, max(longest, heading, (one_line - beside) * 6 // 10 + beside))
