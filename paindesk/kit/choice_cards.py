"""Cards of which one is chosen: side by side, two in a row where it is narrow, one where text is large, too."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.dates import told
from paindesk.kit.language import tr

_SIDE_BY_SIDE = 160  # 100 % pixels a card needs


class ChoiceCard(QAbstractButton):
    """Pressed with the mouse, Enter or Space; `body` takes what stands in it. Outlined when chosen, greyed when not
    open to choose. `clicked` is all it does: what is chosen is the caller's to say."""

    def __init__(self, name: str, *, chosen: bool = False, open_to_choose: bool = True) -> None:
        super().__init__()
        self._name = told(name)
        self.setCheckable(True)
        self.set_chosen(chosen)
        self.setEnabled(open_to_choose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.px(11), theme.px(8), theme.px(11), theme.px(9))
        self.body.setSpacing(theme.px(4))

    def set_chosen(self, chosen: bool) -> None:
        """Outline it, and say so to a screen reader."""
        self.setChecked(chosen)
        self.setAccessibleName(tr("{name}, chosen", name=self._name) if chosen else self._name)

    def nextCheckState(self) -> None:
        """A press does not check it."""

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
            edge, wide = colours.accent, 2.0
        elif self.underMouse() and self.isEnabled():
            edge = colours.accent
        line = Qt.PenStyle.SolidLine if self.isEnabled() else theme.edge_off()
        painter.setPen(QPen(theme.colour(edge), wide, line))
        fill = colours.accent_wash if self.isChecked() else colours.card if self.isEnabled() else colours.plain_wash
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))
        if self.isChecked() and self.hasFocus():  # chosen has that edge too; the keyboard a second one within it
            painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), theme.px(6), theme.px(6))


class ChoiceCards(QWidget):
    """Lays cards out in one row, all as tall as the tallest."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(9))
        self._cards: tuple[ChoiceCard, ...] = ()

    def set_cards(self, cards: Sequence[ChoiceCard], focus: ChoiceCard | None = None) -> None:
        """Show these cards, one of them with the `focus`; the ones before are gone."""
        before, self._cards = self._cards, tuple(cards)
        for card in before:
            self._grid.removeWidget(card)
        self._place()
        if focus is not None:  # before the one that had it hides: the keyboard would go on, and the page scroll with it
            focus.show()
            focus.setFocus()
        for card in before:
            card.hide()
            card.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if theme.px(100) > 100 and self._cards:
            least.setWidth(max(card.minimumSizeHint().width() for card in self._cards))
        return least

    def _two(self) -> int:
        """What two cards beside each other need."""
        widths = [card.minimumSizeHint().width() for card in self._cards]
        return 2 * max(widths, default=0) + self._grid.spacing()

    def _place(self) -> None:
        count = len(self._cards)
        fit = max(self.width() // theme.px(_SIDE_BY_SIDE), 2)
        if theme.px(100) > 100 and self.width() < self._two():
            fit = 1
        # Rows of about the same length: six cards that do not fit side by side stand in two rows of three.
        wide = count if fit >= count else max(2, -(-count // -(-count // fit))) if fit > 2 else fit
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // wide, place % wide)
        for column in range(count):
            self._grid.setColumnStretch(column, 1 if column < wide else 0)
