"""The visit's steps at the left: each with its state, one click away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.dates import told
from paindesk.kit.language import later, tr
from paindesk.kit.text import label
from paindesk.kit.unparted import unparted

DONE, TODO, ATTENTION = later("done"), later("to do"), later("needs attention")


@dataclass(frozen=True, slots=True)
class RailStep:
    """One step: `mark` is "done", "to do" or "needs attention", `line` the small words below the title."""

    id: str
    title: str
    mark: str = TODO
    line: str = ""


class _StepButton(QAbstractButton):
    def __init__(self, number: int, step: RailStep, *, narrow: bool) -> None:
        super().__init__()
        self._number, self.step, self.current, self._narrow = number, step, False, narrow
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_step(step, current=False)

    def show_step(self, step: RailStep, *, current: bool) -> None:
        step = replace(step, line=told(step.line))
        self.step, self.current = step, current
        here = tr("current step") if current else ""
        self.setText(step.title.replace("&", "&&"))
        self.setAccessibleName(f"{self._number}. {step.title}")
        self.setAccessibleDescription(", ".join(part for part in (here, tr(step.mark), step.line) if part))
        if self._narrow:
            self.setToolTip(f"{step.title}\n{step.line}".strip())
        self.updateGeometry()
        self.update()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.px(11))
        return font

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(width - theme.px(50), 30), 1000)
        flags = int(Qt.TextFlag.TextWordWrap)
        title = QFontMetrics(self._strong()).boundingRect(room, flags, self.step.title).height()
        line = (
            QFontMetrics(self._small()).boundingRect(room, flags, unparted(self.step.line)).height()
            if self.step.line
            else 0
        )
        return title, line

    def heightForWidth(self, width: int) -> int:
        if self._narrow:
            return theme.px(40)
        return max(sum(self._heights(width)) + theme.px(15), theme.px(40))

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        wide = theme.px(40 if self._narrow else 155)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40 if self._narrow else 120), theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.current or self.underMouse() or self.hasFocus():
            painter.setBrush(theme.colour(colours.accent_wash) if self.current else Qt.BrushStyle.NoBrush)
            edge = QPen(theme.colour(colours.accent), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
            if not self.current and not self.hasFocus():
                edge = QPen(theme.colour(colours.line), 1)
            painter.setPen(edge)
            painter.drawRoundedRect(box, theme.px(8), theme.px(8))
        self._paint_disc(
            painter,
            QRectF(theme.px(9 if self._narrow else 10), (self.height() - theme.px(22)) / 2, theme.px(22), theme.px(22)),
        )
        if self._narrow:
            return
        title, line = self._heights(self.width())
        top = (self.height() - title - line) // 2
        left, wide = theme.px(42), self.width() - theme.px(50)
        painter.setPen(theme.colour(colours.ink))
        painter.setFont(self._strong() if self.current else self.font())
        painter.drawText(QRect(left, top, wide, title), int(Qt.TextFlag.TextWordWrap), self.step.title)
        painter.setPen(theme.colour(colours.muted))
        painter.setFont(self._small())
        painter.drawText(
            QRect(left, top + title, wide, line + 2), int(Qt.TextFlag.TextWordWrap), unparted(self.step.line)
        )

    def _paint_disc(self, painter: QPainter, disc: QRectF) -> None:
        colours = theme.tokens()
        mark = self.step.mark
        font = self._small()
        font.setBold(True)
        painter.setFont(font)
        if mark == DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(colours.ok))
            painter.drawEllipse(disc)
            pen = QPen(theme.colour(colours.card), disc.width() / 11)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            spots = ((0.31, 0.52), (0.44, 0.65), (0.69, 0.38))
            painter.drawPolyline([QPointF(disc.x() + disc.width() * x, disc.y() + disc.height() * y) for x, y in spots])
            return
        attention = mark == ATTENTION
        colour = colours.caution if attention else colours.accent if self.current else colours.muted
        painter.setPen(QPen(theme.colour(colour), 1.2))
        painter.setBrush(theme.colour(colours.caution_wash if attention else colours.card))
        painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "!" if attention else str(self._number))


class StepRail(QFrame):
    """`set_steps`, `set_current`; `chosen(id)` when a person picks a step. Up and Down walk, Space or Enter chooses.

    `narrow` shows the numbered discs alone, the words as tooltips: for large text on a small screen.
    """

    chosen = Signal(str)

    def __init__(self, heading: str = "", parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._narrow = narrow
        side = theme.px(4 if narrow else 10)
        self.setFixedWidth(theme.px(50 if narrow else 176))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(side, theme.px(13), side, theme.px(8))
        self._layout.setSpacing(theme.px(3))
        self._heading = label(heading, "subheading")
        self._heading.setIndent(theme.px(10))
        self._layout.addWidget(self._heading)
        self._heading.setHidden(narrow)
        self._layout.addSpacing(theme.px(7))
        self._layout.addStretch(1)
        self._buttons: list[_StepButton] = []
        self._current = ""
        self.setAccessibleName(heading or tr("Steps"))

    def set_steps(self, steps: Sequence[RailStep]) -> None:
        """Show these steps in order; buttons of steps that stay are kept, and so is the focus."""
        if [button.step.id for button in self._buttons] != [step.id for step in steps]:
            for button in self._buttons:
                self._layout.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons = [_StepButton(number, step, narrow=self._narrow) for number, step in enumerate(steps, 1)]
            for index, button in enumerate(self._buttons):
                self._layout.insertWidget(2 + index, button)
                button.clicked.connect(lambda _=False, button=button: self.chosen.emit(button.step.id))
        for button, step in zip(self._buttons, steps, strict=True):
            if button.step != step or button.current != (step.id == self._current):
                button.show_step(step, current=step.id == self._current)

    def set_current(self, step_id: str) -> None:
        """Tint this step."""
        self._current = step_id
        for button in self._buttons:
            if button.current != (button.step.id == step_id):
                button.show_step(button.step, current=button.step.id == step_id)

    def current(self) -> str:
        """The id of the tinted step."""
        return self._current

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys and Space are the buttons' own; Enter chooses too."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and focused in self._buttons:
            self._buttons[self._buttons.index(focused)].click()
        else:
            super().keyPressEvent(event)
