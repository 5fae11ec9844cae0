"""One step on the screen: what it is, its cards, and the one next action at the bottom right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.flow import FlowLayout, Row
from paindesk.kit.scrolled import ScrolledBody
from paindesk.kit.text import Parts, RichLabel, label

NARROW = 640  # 100 % pixels; below it columns stand one above the other
NARROW_LARGE = 760  # the same above 150 % of text size, where longer words need more
LARGE = 150  # per cent of text size; above it the title scrolls away with the page, which has little height
SIDE = 18  # 100 % pixels
WORDS = 0.35  # of the line, for a sentence below the title


class Page(QFrame):
    """`body` is a grid of cards that scrolls; header and footer stay. `header` takes what stands beside the title,
    `footer_actions` what stands left of the primary button. Signals `next` and `back` are the two buttons."""

    next = Signal()
    back = Signal()

    def __init__(self, title: str, sentence: Parts = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: list[QBoxLayout] = []
        outer = QVBoxLayout(self)
        side = theme.px(SIDE)
        outer.setContentsMargins(0, theme.px(14), 0, theme.px(12))
        outer.setSpacing(theme.px(11))

        self._top = top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setContentsMargins(side, 0, side, 0)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        self._title = label(title, "title")
        self._sentence = RichLabel(sentence, "muted")
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        top.addLayout(words, 1)
        self.header = FlowLayout(gap=8)
        top.addLayout(self.header)
        large = theme.px(100) > LARGE
        self._narrow = theme.px(NARROW_LARGE if large else NARROW)
        if not large:
            outer.addLayout(top)

        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setAccessibleName(title)
        inner = ScrolledBody()
        column = QVBoxLayout(inner)
        column.setContentsMargins(side, 0, side, 0)
        bar = self.scroller.verticalScrollBar()
        bar.rangeChanged.connect(  # the bar stands in the margin, so that cards keep their width
            lambda _, most: column.setContentsMargins(side, 0, side - (bar.sizeHint().width() if most else 0), 0)
        )
        self.body = QGridLayout()
        self.body.setSpacing(theme.px(12))
        if large:
            top.setContentsMargins(0, 0, 0, theme.px(8))
            column.addLayout(top)
        column.addLayout(self.body)
        column.addStretch(1)
        self.scroller.setWidget(inner)
        outer.addWidget(self.scroller, 1)

        foot = Row()
        foot.setContentsMargins(side, 0, side, 0)
        foot.setSpacing(theme.px(8))
        self.back_button = Button("")
        self.back_button.hide()
        self.back_button.clicked.connect(lambda _: self.back.emit())
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        self.footer_actions = Row()
        self.footer_actions.setSpacing(theme.px(8))
        foot.addLayout(self.footer_actions)
        self.next_button = Button("", primary=True, hint="Ctrl ↵")
        self.next_button.hide()
        self.next_button.clicked.connect(lambda _: self.next.emit())
        foot.addWidget(self.next_button)
        outer.addLayout(foot)
        self.set_title(title, sentence)

    def set_title(self, title: str, sentence: Parts = "") -> None:
        """Change the heading and its sentence."""
        self._title.setText(title)
        self._sentence.set_parts(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(title)

    def set_next(self, text: str) -> None:
        """Name the primary button ("Pain today"); "" hides it. The arrow is added."""
        self.next_button.set_text(f"{text} ▸")
        self.next_button.setVisible(bool(text))

    def set_back(self, text: str) -> None:
        """Name the button that goes back; "" hides it. The arrow is added."""
        self.back_button.set_text(f"◂ {text}")
        self.back_button.setVisible(bool(text))

    def columns(self, *stretches: int, row: int = 0) -> Sequence[QVBoxLayout]:
        """Side-by-side columns of cards in one row of the body, each as tall as its own cards; one
        above the other where the page is narrow (large text)."""
        made, band = [], self.band(row)
        for stretch in stretches:
            column, cards = QVBoxLayout(), QVBoxLayout()
            cards.setSpacing(theme.px(12))
            column.addLayout(cards)
            column.addStretch(1)
            band.addLayout(column, stretch)
            made.append(cards)
        return made

    def band(self, row: int = 0) -> QBoxLayout:
        """A row of the body that becomes a column where the page is narrow."""
        band = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        band.setSpacing(theme.px(12))
        self._bands.append(band)
        self.body.addLayout(band, row, 0, 1, -1)
        return band

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit_header()
        return super().event(event)

    def _fit_header(self) -> None:
        """What stands beside the title stands below it where title and sentence would have too little of the line."""
        room = self.width() - 3 * theme.px(SIDE) - self.header.sizeHint().width()
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        below = room < max(title, 0 if self._sentence.isHidden() else self.width() * WORDS)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._top.direction() != way:
            self._top.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._narrow
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for band in self._bands:
            if band.direction() != way:
                band.setDirection(way)
                band.update()
