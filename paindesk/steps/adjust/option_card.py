"""One option as a card that is pressed: what, how it is judged, why, and what it would look like."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from paindesk.kit import theme
from paindesk.kit.chip import Chip
from paindesk.kit.text import label
from paindesk.steps.adjust.options import Option


class OptionCard(QAbstractButton):
    """Outlined when chosen; disabled, with the reason still readable, where it is not open."""

    def __init__(self, option: Option, medicine: str, chosen: bool) -> None:
        super().__init__()
        self.option = option
        words = f"{option.title} {medicine}" if option.key != "stop" or option.title == "Stop" else option.title
        said = f"{words}: {option.reason.mark}" if option.reason.mark else words
        self.setAccessibleName(f"{said}, chosen" if chosen else said)
        self.setAccessibleDescription(". ".join(part for part in (option.reason.because, option.looks) if part))
        self.setCheckable(True)
        self.setChecked(chosen)
        self.setEnabled(option.prescription is not None)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(11), theme.px(8), theme.px(11), theme.px(9))
        outer.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(label(option.title, "heading", wrap=False))
        if option.reason.mark:
            head.addWidget(Chip(option.reason.mark, option.reason.kind))
        head.addStretch(1)
        outer.addLayout(head)
        outer.addWidget(label(option.reason.because, "small"))
        if option.looks:
            outer.addWidget(label(option.looks, "bold"))
        outer.addStretch(1)
        for child in self.findChildren(type(label(""))):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def nextCheckState(self) -> None:
        """A press does not check it: what is chosen is the model's to say."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        edge, wide = colours.edge, 1.0
        if self.isChecked() or self.hasFocus():
            edge, wide = colours.accent, 2.5 if self.isChecked() and self.hasFocus() else 2.0
        elif self.underMouse() and self.isEnabled():
            edge = colours.accent
        painter.setPen(QPen(theme.colour(edge), wide))
        fill = colours.accent_wash if self.isChecked() else colours.card if self.isEnabled() else colours.plain_wash
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))
