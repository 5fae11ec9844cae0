"""A tick box whose words wrap."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from paindesk.kit import theme
from paindesk.kit.unparted import unparted

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class CheckField(QCheckBox):
    """`changed` is emitted for a person's act only. `bold` sets the words in semi-bold."""

    changed = Signal()

    def __init__(self, text: str, *, bold: bool = False, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text
        self._bold = bold
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name or text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _: self.changed.emit())
        if bold:
            self.setStyleSheet("font-weight: 600;")

    def set_words(self, text: str) -> None:
        """Change the words; the accessible name stays."""
        if text != self._words:
            self._words = text
            self.setText(text.replace("&", "&&"))
            self.updateGeometry()

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, on: bool) -> None:
        """Tick or untick it without a signal."""
        if on != self.isChecked():
            self.blockSignals(True)
            self.setChecked(on)
            self.blockSignals(False)

    def typed(self) -> str:
        """Whether it is ticked, to be kept."""
        return "yes" if self.isChecked() else ""

    def put_typed(self, text: str) -> None:
        """Tick it again."""
        self.set_value(bool(text))

    def _box(self) -> int:
        return theme.px(15)

    def _left(self) -> int:
        return self._box() + theme.px(8)

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - self._left(), 40), 10_000)
        return max(
            self._box(), self.fontMetrics().boundingRect(room, int(WRAP), unparted(self._words)).height()
        ) + theme.px(6)

    def sizeHint(self) -> QSize:
        wide = self._left() + self.fontMetrics().horizontalAdvance(self._words) + theme.px(3)
        return QSize(wide, self.fontMetrics().height() + theme.px(6))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._left() + theme.px(70)), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        colours = theme.tokens()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        side = self._box()
        line = self.fontMetrics().height()
        top = theme.px(3) + max(0, (self.height() - self.heightForWidth(self.width())) // 2)
        box = QRect(1, top + max(0, (line - side) // 2), side, side)
        paint_box(painter, box, on=self.isChecked(), edged=self.hasFocus(), off=not self.isEnabled())
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.px(4), theme.px(4))
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.off))
        room = self.rect().adjusted(self._left(), top, 0, 0)
        painter.drawText(room, int(WRAP), unparted(self._words))
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme.px(3), theme.px(3))


def paint_box(painter: QPainter, box: QRect, *, on: bool, edged: bool = False, off: bool = False) -> None:
    """The box and its tick, in the colours of the theme; `edged` where it has the focus, `off` where it is closed."""
    colours, side = theme.tokens(), box.width()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # An empty box is nothing but its edge: that is drawn as words are, not as the frame of a field.
    edge = QColor(colours.accent if on or edged else colours.edge if off else colours.muted)
    painter.setPen(QPen(edge, 1, theme.edge_off() if off else Qt.PenStyle.SolidLine))
    painter.setBrush(QColor(colours.accent if on else colours.card))
    painter.drawRoundedRect(box, theme.px(3), theme.px(3))
    if on:
        pen = QPen(QColor(colours.on_accent))
        pen.setWidthF(side / 8)
        painter.setPen(pen)
        x, y = box.x(), box.y()
        painter.drawPolyline([QPoint(x + side * a // 20, y + side * b // 20) for a, b in ((4, 10), (8, 14), (16, 6))])
