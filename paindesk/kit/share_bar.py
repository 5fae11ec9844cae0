"""A bar that is filled by a share of its length."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from paindesk.kit import theme


class ShareBar(QWidget):
    """`set(share, strength)`: both 0-1; the fill is the accent at that strength. The words beside it say the number,
    so that it has no accessible name of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._strength = 0.0, 1.0
        self.setFixedHeight(theme.px(22))
        self.setMinimumWidth(theme.px(80))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, share: float, strength: float = 1.0) -> None:
        """Fill this much of it."""
        self._share, self._strength = min(max(share, 0.0), 1.0), strength
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, theme.px(5), theme.px(5))
        painter.setPen(theme.colour(colours.line) if theme.name() == "high_contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(colours.plain_wash))
        painter.drawPath(path)
        if self._share > 0:
            fill = theme.colour(colours.accent)
            fill.setAlphaF(self._strength)
            least = float(theme.px(8))  # a small dose is still a dose
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            filled = QRectF(box.x(), box.y(), max(box.width() * self._share, least), box.height())
            painter.drawRoundedRect(filled, theme.px(5), theme.px(5))
