"""A layout that breaks its widgets into lines, as words are."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from paindesk.kit import theme


class FlowLayout(QLayout):
    """Left to right, then down; gaps in 100 % pixels. With `even`, what stands in a line begins where that of the other
    lines does: each takes the room of the widest."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6, line_gap: int = 6, *, even: bool = False) -> None:
        super().__init__(parent)
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = theme.px(gap), theme.px(line_gap)
        self._even = even

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._items if not item.isEmpty()]
        width = sum(widths) + self._gap * max(len(widths) - 1, 0)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSize(self) -> QSize:
        least = QSize(0, 0)
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def _least_room(self) -> int:
        """What each takes at least: nothing, or the room of the widest."""
        widths = [item.sizeHint().width() for item in self._items if not item.isEmpty()] if self._even else []
        return max(widths, default=0)

    def _place(self, rect: QRect, *, move: bool) -> int:
        y, lines, least = rect.y(), self._lines(rect.width()), self._least_room()
        for line in lines:
            x, tall = rect.x(), max(size.height() for _, size in line)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (tall - size.height()) // 2), size))
                x += max(size.width(), least) + self._gap
            y += tall + self._line_gap
        return y - rect.y() - (self._line_gap if lines else 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        room, least = 0, min(self._least_room(), max(width, 1))
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, 1), 10_000))
            wide = max(size.width(), least)
            if not lines or wide > room:
                lines.append([])
                room = width
            lines[-1].append((item, size))
            room -= wide + self._gap
        return lines


def in_a_row(*pieces: QWidget) -> FlowLayout:
    """One beside the other; below each other where the text is large."""
    row = FlowLayout()
    for piece in pieces:
        row.addWidget(piece)
    return row


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout, and out of those in it. A widget is gone from the screen at once: until it is
    deleted it would stand on top of what comes in its place."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            emptied(inner)
        elif (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    layout.invalidate()
