"""Small rounded words: states (with a sign beside the colour) and things to tick."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from paindesk.kit import theme
from paindesk.kit.dates import told
from paindesk.kit.flow import FlowLayout
from paindesk.kit.unparted import unparted

__all__ = ["KINDS", "SIGNS", "Chip", "FlowLayout", "ToggleChip"]

SIGNS = {"plain": "", "ok": "✓ ", "info": "", "caution": "! ", "stop": "✕ ", "accent": ""}
KINDS = tuple(SIGNS)


class _Pill(QAbstractButton):
    """Draws rounded words; the two chips differ in what they do. A QAbstractButton so that a screen reader reads it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrap = Qt.TextFlag(0)
        self._whole = ""  # the tooltip that says whole what there is no room for
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def words(self) -> str:
        """What is drawn: sign and text."""
        raise NotImplementedError

    def kind(self) -> str:
        """Whose colours are used."""
        raise NotImplementedError

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.px(12))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(self.words()) + theme.px(18), metrics.height() + theme.px(5))

    def minimumSizeHint(self) -> QSize:
        least = theme.px(100 if self._wrap else 150)
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return bool(self._wrap)

    def heightForWidth(self, width: int) -> int:
        words = QRect(0, 0, max(width - theme.px(16), 1), 0)
        metrics = QFontMetrics(self._font())
        return metrics.boundingRect(words, self._wrap, unparted(self.words())).height() + theme.px(5)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = theme.colour(colours.wash(self.kind()))
        words = theme.colour(colours.text(self.kind()))
        if not self.isEnabled():
            words = theme.colour(colours.off)
        pen = QPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            pen = QPen(theme.colour(colours.accent), 2)
        elif theme.name() == "high_contrast" or (self.underMouse() and self.focusPolicy() != Qt.FocusPolicy.NoFocus):
            pen = QPen(words, 1, Qt.PenStyle.SolidLine if self.isEnabled() else theme.edge_off())
        painter.setPen(pen)
        painter.setBrush(fill)
        round_ = min(box.height(), self.sizeHint().height()) / 2
        painter.drawRoundedRect(box, round_, round_)
        painter.setPen(words)
        painter.setFont(self._font())
        room = self.rect().adjusted(theme.px(8), 0, -theme.px(8), 0)
        shown = unparted(self.words())
        if not self._wrap:
            shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room.width() + 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | self._wrap, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.toolTip() == self._whole:  # a tooltip that was given says more
            self._whole = self.words() if self.width() < self.sizeHint().width() else ""
            self.setToolTip(self._whole)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class Chip(_Pill):
    """A state. Kinds: plain, ok, info, caution, stop, accent. Pass `sign` to replace the kind's own sign.

    With `pressable` it is a button: focusable, `clicked` is emitted. Else it cannot be focused or pressed, and a screen
    reader is told that it is words. With `wrap` what does not fit goes on in the next line.
    """

    def __init__(
        self,
        text: str,
        kind: str = "plain",
        parent: QWidget | None = None,
        *,
        sign: str | None = None,
        pressable: bool = False,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        if wrap:
            self._wrap = Qt.TextFlag.TextWordWrap
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._kind, self._sign = "plain", sign
        self.role_told = None if pressable else QAccessible.Role.StaticText
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pressable else Qt.FocusPolicy.NoFocus)
        if pressable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set(text, kind)

    def set(self, text: str, kind: str = "plain") -> None:
        """Show another state. Raises ValueError for an unknown kind."""
        if kind not in SIGNS:
            raise ValueError(f"no chip kind {kind!r}")
        self._kind = kind
        self.setText(told(text).replace("&", "&&"))
        self.setAccessibleName(self.words().strip())
        self.updateGeometry()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.focusPolicy() == Qt.FocusPolicy.NoFocus:
            event.ignore()  # a state is not a button: the click belongs to what it stands on
        else:
            super().mousePressEvent(event)

    def words(self) -> str:
        sign = SIGNS[self._kind] if self._sign is None else f"{self._sign} ".lstrip()
        return sign + self.text().replace("&&", "&")

    def kind(self) -> str:
        return self._kind


class ToggleChip(_Pill):
    """A word to tick; "✓ " and a colour when on. `changed` is emitted for a person's act only, `toggled` always."""

    changed = Signal()

    def __init__(self, text: str, kind: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_text(text)
        self.toggled.connect(lambda _: self.updateGeometry())
        self.clicked.connect(lambda _: self.changed.emit())

    def set_text(self, text: str) -> None:
        """Change the words."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def value(self) -> bool:
        """Whether it is on."""
        return self.isChecked()

    def set_value(self, on: bool) -> None:
        """Set it without `changed` or `toggled`."""
        if on != self.isChecked():
            self.blockSignals(True)
            self.setChecked(on)
            self.blockSignals(False)
            self.updateGeometry()

    def words(self) -> str:
        return ("✓ " if self.isChecked() else "") + self.text().replace("&&", "&")

    def kind(self) -> str:
        return self._kind if self.isChecked() else "plain"
