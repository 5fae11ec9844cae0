"""A row of joined cells, 0 to 10: how patients give pain scores."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QSizePolicy, QSlider, QWidget

from paindesk.kit import theme
from paindesk.kit.language import tr
from paindesk.kit.text import label


class _Cells(QSlider):
    """A slider in looks of cells, told as one; one below the lowest means "not answered", and is told so."""

    role_told = QAccessible.Role.Slider

    def __init__(self, lowest: int, highest: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.lowest, self.highest = lowest, highest
        self._typed = ""
        self.setRange(lowest - 1, highest)
        self.setValue(lowest - 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(self._count() * theme.px(44))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def answer(self) -> int | None:
        """The number; None until answered."""
        return None if self.value() < self.lowest else self.value()

    def value_told(self) -> str:
        """For a screen reader."""
        number = self.answer()
        if number is None:
            return tr("not answered")
        return tr("{number} of {total}", number=number, total=self.highest)

    def _count(self) -> int:
        return self.highest - self.lowest + 1

    def sizeHint(self) -> QSize:
        return QSize(self._count() * theme.px(30), theme.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._count() * theme.px(22), theme.px(26))

    def _cell(self, index: int) -> QRect:
        wide = (self.width() - 1) / self._count()
        left = round(index * wide)
        return QRect(left, 0, round((index + 1) * wide) - left, self.height() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        for index in range(self._count()):
            cell, number = self._cell(index), self.lowest + index
            on = number == self.value()
            painter.setPen(theme.colour(colours.edge))
            painter.setBrush(theme.colour(colours.accent if on else colours.card))
            painter.drawRect(cell)
            font = QFont(self.font())
            font.setBold(on)
            painter.setFont(font)
            painter.setPen(theme.colour(colours.on_accent if on else colours.ink))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(number))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour(colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        for index in range(self._count()):
            if self._cell(index).contains(spot):
                self.setValue(self.lowest + index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must not change an answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = event.key(), event.text()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.setValue(self.lowest - 1)
        elif typed.isdigit() and typed.isascii():
            self._digit(typed)
            return
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self.setValue(max(self.lowest, self.value() - 1))
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)
        elif key == Qt.Key.Key_Home:
            self.setValue(self.lowest)
        elif key == Qt.Key.Key_End:
            self.setValue(self.highest)
        else:
            event.ignore()
        self._typed = ""

    def _digit(self, digit: str) -> None:
        """ "1" then "0" is 10; any other second digit starts again."""
        both = int(self._typed + digit) if self._typed else int(digit)
        number = both if self.lowest <= both <= self.highest else int(digit)
        self._typed = digit if number == int(digit) else ""
        if self.lowest <= number <= self.highest:
            self.setValue(number)


class NumberRow(QWidget):
    """`value()` is None until answered. Arrow keys, digits and Home/End answer; Backspace takes the answer back."""

    changed = Signal()

    def __init__(
        self, name: str, lowest: int = 0, highest: int = 10, parent: QWidget | None = None, *, label_width: int = 136
    ) -> None:
        super().__init__(parent)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(4))
        self._label_width = label_width
        words = label(name, "muted")
        words.setFixedWidth(theme.px(label_width))
        self._layout.addWidget(words)
        words.setHidden(label_width <= 0)
        self._cells = _Cells(lowest, highest)
        self._cells.setAccessibleName(name)
        self._name = name
        self.setAccessibleName(name)
        self.setFocusProxy(self._cells)
        self._layout.addWidget(self._cells, 1)
        self._layout.addStretch(0)  # on a wide page the cells begin where those of every other row do
        self._silent = False
        self._cells.valueChanged.connect(self._moved)
        self._describe()

    def value(self) -> int | None:
        """The answer."""
        return self._cells.answer()

    def set_value(self, number: int | None) -> None:
        """Show an answer, or none, without `changed`."""
        self._silent = True
        self._cells.setValue(self._cells.lowest - 1 if number is None else number)
        self._silent = False

    def minimumSizeHint(self) -> QSize:
        return QSize(self._cells.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(self._label_width + 4) + self._cells.minimumSizeHint().width()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != way:
            self._layout.setDirection(way)
            self._layout.activate()
            self.updateGeometry()

    def _moved(self) -> None:
        self._describe()
        self._cells.update()
        if not self._silent:
            self.changed.emit()

    def _describe(self) -> None:
        words = self._cells.value_told()
        self._cells.setAccessibleDescription(words)
        if QAccessible.isActive():  # Qt's own tells the number
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self._cells, words))
