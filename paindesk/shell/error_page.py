"""What stands in place of a page that could not be shown; everything else of the visit stays reachable."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit.card import Card
from paindesk.kit.text import label


class ErrorPage(QWidget):
    """Says which page broke, that nothing is lost, and the reference to give."""

    changed = Signal()

    def __init__(self, title: str, reference: str) -> None:
        super().__init__()
        card = Card(f"“{title}” cannot be shown")
        card.add(label("Everything typed is saved. The other steps work. Close and open the visit to try again."))
        card.add(label(f"If it happens again, report reference {reference}.", "muted"))
        layout = QVBoxLayout(self)
        layout.addWidget(card)
        layout.addStretch(1)
