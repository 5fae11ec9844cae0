"""A white card with a title: the unit every page is made of."""

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.flow import Row
from paindesk.kit.text import label


class Card(QFrame):
    """`body` takes what is in it, `title_row` what stands beside the title (chips, buttons)."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(theme.px(14), theme.px(11), theme.px(14), theme.px(13))
        self._outer.setSpacing(theme.px(7))
        self.title_row = Row()
        self.title_row.setSpacing(theme.px(7))
        self._title = label("", "heading", wrap=False)
        self.title_row.addWidget(self._title)
        self._outer.addLayout(self.title_row)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(7))
        self._outer.addLayout(self.body)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Change the title; an empty one takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        if title:
            self.setAccessibleName(title)

    def add(self, piece: QWidget | QLayout) -> None:
        """Put a widget or a layout at the end of the body."""
        if isinstance(piece, QWidget):
            self.body.addWidget(piece)
        else:
            self.body.addLayout(piece)

    def add_beside_title(self, *pieces: QWidget, at_end: bool = False) -> None:
        """Put pieces right after the title, or at the right end of its row."""
        if at_end:
            self.title_row.addStretch(1)
        for piece in pieces:
            self.title_row.addWidget(piece)
        if not at_end:
            self.title_row.addStretch(1)

    def set_chosen(self, chosen: bool) -> None:
        """Draw the accent border of the one that is chosen."""
        if self.property("chosen") != chosen:
            self.setProperty("chosen", chosen)
            self.style().unpolish(self)
            self.style().polish(self)
