"""A row of bars, one a step, each with its number above and its day below."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QBrush, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from paindesk.kit import theme

_HIGH, _WIDE, _WIDEST = 62, 26, 50  # of bars, 100 % pixels


class StepBars(QWidget):
    """`kind` of a bar: "now" (ink), "next" (accent, dark), "pause" (gold, hatched), "" (accent, light).

    Where there is no room for each word, every second or third is written; a screen reader gets them all.
    """

    role_told = QAccessible.Role.Graphic

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: tuple[tuple[float, str, str, str], ...] = ()

    def set_bars(self, bars: Sequence[tuple[float, str, str, str]], said: str) -> None:
        """Bars as (height, number, day, kind), and the same in words."""
        self._bars = tuple(bars)
        self.setAccessibleDescription(said)
        self.update()

    def _font(self, *, strong: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.px(11))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._font()).height()
        return QSize(theme.px(300), theme.px(_HIGH) + 2 * line + theme.px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self._font(strong=True))
        line, count = metrics.height(), len(self._bars)
        pitch = min((self.width() - theme.px(8)) / count, float(theme.px(_WIDEST + 20)))
        wide = min(max(pitch * 0.72, 3.0), float(theme.px(_WIDEST)))
        widest = max(metrics.horizontalAdvance(text) for _, number, day, _ in self._bars for text in (number, day))
        every = max(1, -(-(widest + theme.px(6)) // max(int(pitch), 1)))
        most = max(value for value, *_ in self._bars) or 1.0
        foot = line + theme.px(4) + theme.px(_HIGH)
        for place, (value, number, day, kind) in enumerate(self._bars):
            middle = theme.px(4) + pitch * place + pitch / 2
            high = max(theme.px(_HIGH) * value / most, 1.5)
            self._bar(painter, QRectF(middle - wide / 2, foot - high, wide, high), kind)
            if place % every == 0 or place == count - 1:
                crowded = bool(place % every) and pitch * (place % every) <= widest
                box = QRectF(middle - widest, foot - high - line - theme.px(2), 2 * widest, line)
                painter.setPen(theme.colour(theme.tokens().ink))
                painter.setFont(self._font(strong=kind == "next"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
                painter.setPen(theme.colour(theme.tokens().muted))
                below = QRectF(middle - widest, foot + theme.px(3), 2 * widest, line)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, "" if crowded else day)

    def _bar(self, painter: QPainter, box: QRectF, kind: str) -> None:
        colours = theme.tokens()
        fill = theme.colour({"now": colours.ink, "pause": colours.caution_bar}.get(kind, colours.accent))
        if not kind:
            fill.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, theme.px(3), theme.px(3))
        if kind == "pause":  # not by colour alone
            hatch = QColor(colours.card)
            painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(box)
        elif kind == "next":
            painter.setPen(QPen(theme.colour(colours.ink), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme.px(3), theme.px(3))
