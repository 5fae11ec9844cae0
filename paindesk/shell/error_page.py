"""What stands in place of a page that could not be shown; everything else of the visit stays reachable."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit.card import Card
from paindesk.kit.language import tr
from paindesk.kit.text import label


class ErrorPage(QWidget):
    """Says which page broke, that nothing is lost, and the reference to give."""

    changed = Signal()

    def __init__(self, title: str, reference: str) -> None:
        super().__init__()
        card = Card(tr("“{page}” cannot be shown", page=title))
        card.add(label(tr("Everything typed is saved. The other steps work. Close and open the visit to try again.")))
        card.add(label(tr("If it happens again, report reference {reference}.", reference=reference), "muted"))
        layout = QVBoxLayout(self)
        layout.addWidget(card)
        layout.addStretch(1)
