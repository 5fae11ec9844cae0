"""A light table: muted header, hairlines, as tall as its content."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from paindesk.kit import theme
from paindesk.kit.language import tr
from paindesk.kit.text import Parts, RichLabel, label, plain

Cell = Parts | QWidget


class LightTable(QWidget):
    """Cells are words, words with bold runs (`text.bold`), or widgets. No header row when every header is "".

    With `choosable`, rows can be chosen with mouse and arrow keys (`chosen(row)`), and opened with a double click or
    Enter (`opened(row)`).
    """

    chosen = Signal(int)
    opened = Signal(int)
    role_told = QAccessible.Role.List  # of labels: it has no cells as Qt's own tables have

    def __init__(
        self,
        headers: Sequence[str],
        parent: QWidget | None = None,
        *,
        stretch: Sequence[int] = (),  # per column; by the length of the words when left out
        right: Collection[int] = (),
        choosable: bool = False,
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self._headers, self._right = tuple(headers), frozenset(right)
        self._stretch = tuple(stretch)
        self._first = 1 if any(headers) else 0
        self._rows = 0
        self._tinted: frozenset[int] = frozenset()
        self._current: int | None = None
        self._choosable = choosable
        self.setAccessibleName(
            name or tr("table: {headings}", headings=", ".join(header for header in headers if header))
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if choosable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        self._grid.setHorizontalSpacing(theme.px(11))
        self._grid.setVerticalSpacing(theme.px(13))
        for column, header in enumerate(headers):
            if self._first:
                self._grid.addWidget(label(header, "subheading", wrap=" " in header), 0, column, self._place(column))

    def set_rows(self, rows: Sequence[Sequence[Cell]], tinted: Collection[int] = ()) -> None:
        """Show these rows; `tinted` ones get the green wash (the row that matters)."""
        self._empty()
        self._rows, self._tinted = len(rows), frozenset(tinted)
        for index, row in enumerate(rows):
            for column, cell in enumerate(row):
                widget = cell if isinstance(cell, QWidget) else self._label(column, cell)
                # Words fill their cell: placed at a side they keep the width of before, and what is wrapped is cut off.
                side = Qt.AlignmentFlag(0) if isinstance(widget, QLabel) else self._place(column)
                self._grid.addWidget(widget, index + self._first, column, side)
        self._grid.setContentsMargins(theme.px(8), theme.px(3), theme.px(8), theme.px(6))
        self._share_width(rows)
        if self._current is not None and self._current >= self._rows:
            self._current = None
        self.updateGeometry()
        self.update()

    def row_count(self) -> int:
        """How many rows there are, the header not counted."""
        return self._rows

    def current(self) -> int | None:
        """The chosen row."""
        return self._current

    def set_current(self, row: int | None) -> None:
        """Choose a row without a signal."""
        self._current = row
        self._describe()
        self.update()

    def _share_width(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Room in proportion to the longest words of each column, unless the caller said otherwise."""
        for column, header in enumerate(self._headers):
            cells = [row[column] for row in rows if column < len(row)]
            words = [plain(cell) for cell in cells if not isinstance(cell, QWidget)]
            longest = max([len(header), *map(len, words)])
            given = self._stretch[column] if column < len(self._stretch) else None
            self._grid.setColumnStretch(column, given if given is not None else min(longest, 40) if words else 0)

    def _label(self, column: int, cell: Parts) -> QLabel:
        made = label(cell) if isinstance(cell, str) else RichLabel(cell)
        header = self._headers[column] if column < len(self._headers) else ""
        made.setAccessibleName(f"{header}: {plain(cell)}" if header else plain(cell))
        if column in self._right:
            made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return made

    def _place(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self._right else Qt.AlignmentFlag(0)
        return side | Qt.AlignmentFlag.AlignVCenter if side else Qt.AlignmentFlag(0)

    def _empty(self) -> None:
        for index in reversed(range(self._grid.count())):
            row = self._grid.getItemPosition(index)[0]  # type: ignore[index]  # the stub says object, Qt a tuple
            if row >= self._first:
                item = self._grid.takeAt(index)
                if item is not None and (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()

    def _row_rect(self, row: int) -> QRect:
        # not QGridLayout.cellRect: it answers with the heights of before the words were wrapped
        box = QRect()
        for column in range(self._grid.columnCount()):
            item = self._grid.itemAtPosition(row + self._first, column)
            if item is not None:
                box = box.united(item.geometry())
        half = self._grid.verticalSpacing() // 2
        return QRect(0, box.top() - half, self.width(), box.height() + 2 * half + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        for row in range(self._rows):
            rect = self._row_rect(row)
            if row in self._tinted:
                painter.fillRect(rect, theme.colour(colours.ok_wash))
            if row == self._current:
                painter.fillRect(rect, theme.colour(colours.accent_wash))
                painter.fillRect(QRect(0, rect.top(), theme.px(3), rect.height()), theme.colour(colours.accent))
            if row or self._first:
                painter.setPen(theme.colour(colours.line))
                painter.drawLine(0, rect.top(), self.width(), rect.top())
        if self.hasFocus():
            painter.setPen(theme.colour(colours.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _row_at(self, y: int) -> int | None:
        return next((row for row in range(self._rows) if self._row_rect(row).contains(1, y)), None)

    def _choose(self, row: int | None) -> None:
        if row is not None and row != self._current:
            self.set_current(row)
            self.chosen.emit(row)

    def _describe(self) -> None:
        words = []
        if self._current is not None:
            for column in range(self._grid.columnCount()):
                item = self._grid.itemAtPosition(self._current + self._first, column)
                if item is not None and (widget := item.widget()) is not None:
                    words.append(widget.accessibleName())
        self.setAccessibleDescription("; ".join(words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._choosable:
            self._choose(self._row_at(int(event.position().y())))
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(int(event.position().y()))
        if self._choosable and row is not None:
            self.opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if not self._choosable or not self._rows:
            super().keyPressEvent(event)
        elif step is not None:
            start = -1 if self._current is None else self._current
            self._choose(max(0, min(self._rows - 1, start + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()
