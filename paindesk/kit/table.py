"""A light table: muted header, hairlines, as tall as its content."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from paindesk.kit import theme
from paindesk.kit.language import tr
from paindesk.kit.text import Parts, RichLabel, label, plain

Cell = Parts | QWidget
_COMFORT = 100  # 100 % pixels that a column of words wants before they are broken
_ROWS, _LINES, _BETWEEN_ROWS = 13, 4, 8  # 100 % pixels: between rows, between lines of one, and more between two such


class LightTable(QWidget):
    """Cells are words, words with bold runs (`text.bold`), or widgets. No header row when every header is "".

    With `choosable`, rows can be chosen with mouse and arrow keys (`chosen(row)`), and opened with a double click or
    Enter (`opened(row)`). Where large text leaves the columns too little room, each row stands as lines of its own:
    every cell below the one before it, with its heading.
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
        self._given: tuple[Sequence[Cell], ...] = ()
        self._cells: list[list[QWidget]] = []
        self._heads: list[QWidget] = []  # of columns; of each cell where rows stand as lines
        self._left_out: list[QWidget] = []  # empty cells, where rows stand as lines
        self._stacks, self._stacked = theme.px(100) > 100, False
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
        self._space(narrow=False)
        self._add_heads()

    def set_rows(self, rows: Sequence[Sequence[Cell]], tinted: Collection[int] = ()) -> None:
        """Show these rows; `tinted` ones get the green wash (the row that matters)."""
        self._empty()
        self._rows, self._tinted, self._given = len(rows), frozenset(tinted), tuple(rows)
        self._cells = [
            [cell if isinstance(cell, QWidget) else self._label(column, cell) for column, cell in enumerate(row)]
            for row in rows
        ]
        self._arrange()
        self._grid.setContentsMargins(theme.px(8), theme.px(3), theme.px(8), theme.px(6))
        self._share_width(rows)
        self._fit()
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

    def _add_heads(self) -> None:
        for column, header in enumerate(self._headers):
            if self._first:
                head = label(header, "subheading", wrap=" " in header)
                self._grid.addWidget(head, 0, column, self._place(column))
                self._heads.append(head)

    def _arrange(self) -> None:
        """Put every cell into its place."""
        for index, row in enumerate(self._cells):
            for column, widget in enumerate(row):
                if self._stacked:
                    self._stack(index, column, widget)
                    continue
                # Words fill their cell: placed at a side they keep the width of before, and what is wrapped is cut off.
                side = Qt.AlignmentFlag(0) if isinstance(widget, QLabel) else self._place(column)
                self._grid.addWidget(widget, index + self._first, column, side)
                if widget in self._left_out:
                    widget.show()
        if not self._stacked:
            self._left_out.clear()

    def _stack(self, index: int, column: int, widget: QWidget) -> None:
        """A cell as a line of its row; the first one is what the row is about, and needs no heading."""
        line, header = index * (len(self._headers) + 1) + column, self._headers[column]
        self._grid.setRowMinimumHeight(line - column - 1, theme.px(_BETWEEN_ROWS) if index else 0)
        if isinstance(widget, QLabel) and not widget.text():
            widget.hide()
            self._left_out.append(widget)
            return
        side = Qt.AlignmentFlag(0) if isinstance(widget, QLabel) else Qt.AlignmentFlag.AlignLeft
        if not header or not column:
            self._grid.addWidget(widget, line, 0, 1, 2, side)
            return
        head = label(header, "subheading")
        head.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._heads.append(head)
        self._grid.addWidget(head, line, 0)
        self._grid.addWidget(widget, line, 1, side)

    def _fit(self) -> None:
        """Columns while there is room for them; they are asked anew, as rows and width change."""
        if not self._stacks or not self._rows:
            return
        narrow = self._wanted() > self.width()
        if narrow == self._stacked:
            return
        self._stacked = narrow
        for row in self._cells:
            for widget in row:
                self._grid.removeWidget(widget)
        self._drop_heads()
        if not narrow:
            self._add_heads()
        for column in range(len(self._headers)):
            self._grid.setColumnStretch(column, (2, 5)[column] if narrow and column < 2 else 0)
        self._space(narrow=narrow)
        self._arrange()
        if not narrow:
            self._share_width(self._given)
        self.updateGeometry()
        self.update()

    def _space(self, *, narrow: bool) -> None:
        for line in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(line, 0)
        self._grid.setVerticalSpacing(theme.px(_LINES if narrow else _ROWS))

    def _wanted(self) -> int:
        """The width at which no column breaks its words for want of room."""
        sides = self._grid.contentsMargins()
        wide = sides.left() + sides.right() + self._grid.horizontalSpacing() * (len(self._headers) - 1)
        for column, header in enumerate(self._headers):
            cells = [row[column] for row in self._cells if column < len(row)]
            least = max((cell.minimumSizeHint().width() for cell in cells), default=0)
            given = [row[column] for row in self._given if column < len(row)]
            words = [plain(one) for one in given if not isinstance(one, QWidget)]
            longest = max((self.fontMetrics().horizontalAdvance(one) for one in (header, *words)), default=0)
            wide += max(least, min(longest, theme.px(_COMFORT)))
        return wide

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), theme.px(2 * _COMFORT)), least.height()) if self._stacks else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _drop_heads(self) -> None:
        for head in self._heads:
            self._grid.removeWidget(head)
            head.hide()
            head.deleteLater()
        self._heads.clear()

    def _empty(self) -> None:
        if self._stacked:
            self._drop_heads()
            self._stacked = False
            self._space(narrow=False)
            self._add_heads()
        for row in self._cells:
            for widget in row:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._cells = []
        self._left_out.clear()

    def _row_rect(self, row: int) -> QRect:
        # not QGridLayout.cellRect: it answers with the heights of before the words were wrapped
        box = QRect()
        for widget in self._cells[row]:
            if self._grid.indexOf(widget) >= 0:
                box = box.united(widget.geometry())
        half = theme.px(_BETWEEN_ROWS + 2 * _LINES if self._stacked else _ROWS) // 2
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
            painter.setPen(QPen(theme.colour(colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _row_at(self, y: int) -> int | None:
        return next((row for row in range(self._rows) if self._row_rect(row).contains(1, y)), None)

    def _choose(self, row: int | None) -> None:
        if row is not None and row != self._current:
            self.set_current(row)
            self.chosen.emit(row)

    def _describe(self) -> None:
        words: list[str] = []
        if self._current is not None:
            words = [widget.accessibleName() for widget in self._cells[self._current]]
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
