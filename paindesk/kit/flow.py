"""A layout that breaks its widgets into lines, as words are."""

from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import isValid

from paindesk.kit import theme

_ANYWHERE = Qt.AlignmentFlag(0)


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
            size = item.sizeHint()
            if size.width() > width:
                size = QSize(max(width, 1), _height(item, max(width, 1)))
            wide = max(size.width(), least)
            if not lines or wide > room:
                lines.append([])
                room = width
            lines[-1].append((item, size))
            room -= wide + self._gap
        return lines


class Row(QHBoxLayout):
    """Beside each other, as in any row; with large text in lines below each other where the width does not hold all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self._breaks = theme.px(100) > 100
        self.lines_apart: int | None = None  # as far as the pieces of a line, where not said otherwise
        # Kept here and not asked of the layout with `itemAt`, see `tab_order`.
        self._kept: list[tuple[QWidget | QLayout, QLayoutItem, int, Qt.AlignmentFlag]] = []
        if parent is not None:
            parent.setLayout(self)

    def addWidget(self, widget: QWidget, /, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _ANYWHERE) -> None:
        super().addWidget(widget, stretch or 0, alignment)
        self._kept.append((widget, QWidgetItem(widget), stretch or 0, alignment))

    def insertWidget(
        self, index: int, widget: QWidget, /, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _ANYWHERE
    ) -> None:
        super().insertWidget(index, widget, stretch or 0, alignment)
        self._kept.append((widget, QWidgetItem(widget), stretch or 0, alignment))

    def addLayout(self, layout: QLayout, /, stretch: int | None = 0) -> None:
        super().addLayout(layout, stretch or 0)
        self._kept.append((layout, layout, stretch or 0, _ANYWHERE))

    def hasHeightForWidth(self) -> bool:
        return self._breaks or super().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        if self._holds(width):
            return super().heightForWidth(width) if super().hasHeightForWidth() else super().sizeHint().height()
        return self._place(QRect(0, 0, width, 0), move=False)

    def minimumHeightForWidth(self, width: int) -> int:
        if self._breaks:
            return self.heightForWidth(width)
        return super().minimumHeightForWidth(width)

    def minimumSize(self) -> QSize:
        least = super().minimumSize()
        if self._breaks and self.direction() is QHBoxLayout.Direction.LeftToRight:
            sides = self.contentsMargins()
            widest = max((one.item.minimumSize().width() for one in self._pieces()), default=0)
            least.setWidth(min(least.width(), widest + sides.left() + sides.right()))
        return least

    def setGeometry(self, rect: QRect) -> None:
        if self._holds(rect.width()):
            super().setGeometry(rect)
        else:
            QLayout.setGeometry(self, rect)
            self._place(rect, move=True)

    def _pieces(self) -> list["_Piece"]:
        """What is shown, in its order."""
        self._kept = [one for one in self._kept if isValid(one[0]) and self.indexOf(one[0]) >= 0]
        there = sorted(self._kept, key=lambda one: self.indexOf(one[0]))
        return [_Piece(item, _grows(item, stretch), below) for _, item, stretch, below in there if not item.isEmpty()]

    def _holds(self, width: int) -> bool:
        if not self._breaks or self.direction() is not QHBoxLayout.Direction.LeftToRight:
            return True
        pieces = self._pieces()
        spared = sum(one.item.sizeHint().width() - one.least() for one in pieces)
        return super().sizeHint().width() - spared <= width

    def _place(self, rect: QRect, *, move: bool) -> int:
        """In lines; what grows takes what is left of its line. The height of all."""
        room, gap = rect.marginsRemoved(self.contentsMargins()), max(self.spacing(), 0)
        apart = gap if self.lines_apart is None else self.lines_apart
        lines: list[list[tuple[_Piece, int]]] = []
        left = 0
        for piece in self._pieces():
            wide = min(piece.least(), room.width())
            if not lines or wide > left:
                lines.append([])
                left = room.width()
            lines[-1].append((piece, wide))
            left -= wide + gap
        y = room.top()
        if move:  # as any row: in the middle of what it was given
            y += max(rect.height() - self._place(QRect(0, 0, rect.width(), 0), move=False), 0) // 2
        for line in lines:
            spare = room.width() - sum(wide for _, wide in line) - gap * (len(line) - 1)
            share = spare // max(sum(piece.grows for piece, _ in line), 1)
            sizes = [(piece, wide + (share if piece.grows else 0)) for piece, wide in line]
            tall = max(_height(piece.item, wide) for piece, wide in sizes)
            x = room.left()
            for piece, wide in sizes:
                if move:
                    high = _height(piece.item, wide)
                    below = tall - high if piece.alignment & Qt.AlignmentFlag.AlignBottom else (tall - high) // 2
                    piece.item.setGeometry(QRect(x, y + below, wide, high))
                x += wide + gap
            y += tall + apart
        return y - rect.y() - (apart if lines else 0) + self.contentsMargins().bottom()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a row. What is wrapped or typed into `grows`, and can be narrower than it would like to be."""

    item: QLayoutItem
    grows: bool
    alignment: Qt.AlignmentFlag

    def least(self) -> int:
        """The width that it needs."""
        least = self.item.minimumSize().width()
        return least if self.grows else max(self.item.sizeHint().width(), least)


def _grows(item: QLayoutItem, stretch: int) -> bool:
    widget = item.widget()
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    return stretch > 0 or wraps or bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


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
