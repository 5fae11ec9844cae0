"""Buttons: plain, primary with its shortcut drawn inside, and link-like."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from paindesk.kit import theme
from paindesk.kit.dates import told


class Button(QPushButton):
    """A button whose text is taken literally ("&" stays "&"); `hint` is the shortcut shown inside ("Ctrl ↵")."""

    def __init__(self, text: str, *, primary: bool = False, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._hint = "", hint
        self.setProperty("primary", primary)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Change the words; days in them are shown as everywhere."""
        text = told(text)
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text.replace("▸", "").replace("◂", "").strip())
        self.updateGeometry()

    def _hint_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.px(11))
        return font

    def _hint_width(self) -> int:
        if not self._hint:
            return 0
        return QFontMetrics(self._hint_font()).horizontalAdvance(self._hint) + theme.px(12)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return size + QSize(self._hint_width() + theme.px(7), 0) if self._hint else size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._hint:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        colours = theme.tokens()
        primary, enabled = bool(self.property("primary")), self.isEnabled()
        words = colours.on_accent if primary else colours.ink
        painter.setPen(QColor(words if enabled else colours.off))
        painter.setFont(self.font())
        chip = self._hint_width()
        text_width = self.fontMetrics().horizontalAdvance(self._words)
        left = (self.width() - text_width - theme.px(7) - chip) // 2
        painter.drawText(QRect(left, 0, text_width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self._words)
        high = QFontMetrics(self._hint_font()).height() + 2
        box = QRectF(left + text_width + theme.px(7), (self.height() - high) / 2, chip, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.plain_wash))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        painter.setPen(QColor(colours.plain if enabled else colours.off))
        painter.setFont(self._hint_font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._hint)


class LinkButton(Button):
    """Words that can be pressed, inside text: "How it was worked out ▸"."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self.setProperty("link", True)
