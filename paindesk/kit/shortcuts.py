"""The sheet of shortcuts (F1)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.table import LightTable
from paindesk.kit.text import bold, label

Group = tuple[str, Sequence[tuple[str, str]]]


class ShortcutSheet(QDialog):
    """Groups of (keys, what they do)."""

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.resize(theme.px(520), theme.px(520))
        layout = QVBoxLayout(self)
        layout.addWidget(label("Keyboard shortcuts", "title"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName("Keyboard shortcuts")
        inner = QWidget()
        inner.setObjectName("page_body")
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(0, 0, theme.px(8), 0)
        for title, lines in groups:
            card = Card(title)
            table = LightTable(["", ""], stretch=(1, 3), name=title)
            table.set_rows([[[bold(keys)], what] for keys, what in lines])
            card.add(table)
            cards.addWidget(card)
        cards.addStretch(1)
        scroll.setWidget(inner)
        layout.addWidget(scroll, 1)
        close = Button("Close", hint="Esc")
        close.clicked.connect(lambda _: self.accept())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout.addLayout(row)
