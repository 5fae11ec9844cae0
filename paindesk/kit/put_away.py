"""Pieces put away under a line that opens them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import LinkButton


class PutAway(QWidget):
    """A quiet line ("Declined (2)"); pressed, it shows what it holds, and puts it away again."""

    def __init__(self, words: str, pieces: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self.button = LinkButton(f"{words} ▸")
        self.button.setCheckable(True)
        self.button.clicked.connect(lambda _: self._toggle())
        column.addWidget(self.button)
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(8))
        for piece in pieces:
            inner.addWidget(piece)
        self._inner.hide()
        column.addWidget(self._inner)

    def _toggle(self) -> None:
        opened = self.button.isChecked()
        self._inner.setVisible(opened)
        self.button.set_text(f"{self._words} {'▴' if opened else '▸'}")
        self.button.setAccessibleName(self._words)
