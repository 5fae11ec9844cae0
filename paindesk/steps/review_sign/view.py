"""Review and sign on the screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit.card import Card
from paindesk.kit.page import Page
from paindesk.kit.text import Part, RichLabel, bold, muted
from paindesk.steps.review_sign.accepted_card import AcceptedCard, AmendmentCard
from paindesk.steps.review_sign.model import ReviewSignModel
from paindesk.steps.review_sign.papers_card import PapersCard


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: ReviewSignModel) -> None:
        super().__init__()
        self.model = model
        sentence = "One page to read before it is final. Signing locks it; later changes become an amendment."
        self.page = Page("Review and sign", sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._blocks, right = self.page.columns(13, 10)
        self.amendment = AmendmentCard(model, self._edited)
        self.accepted = AcceptedCard(model, self._edited)
        self.papers = PapersCard(model, self._edited)
        self.next_visit = Card("Next visit")
        self._when = RichLabel("")
        self.next_visit.add(self._when)
        for card in (self.amendment, self.accepted, self.papers, self.next_visit):
            right.addWidget(card)
        self._shown: object = None
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        blocks = self.model.blocks()
        if (blocks, self.model.signed_line()) != self._shown:
            self._shown = (blocks, self.model.signed_line())
            while (item := self._blocks.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            if self.model.signed_line():
                signed = Card()
                signed.add(RichLabel([Part("✓ ", bold=True, colour="ok"), bold(self.model.signed_line())]))
                self._blocks.addWidget(signed)
            for block in blocks:
                card = Card(block.title)
                for words, rest in block.lines:
                    card.add(RichLabel([bold(words), f" {rest}"]))
                self._blocks.addWidget(card)
        day, phone = self.model.next_visit()
        self._when.set_parts([bold(day), muted(f"   {phone}")])
        self.amendment.refresh()
        self.accepted.refresh()
        self.papers.refresh()

    def _edited(self) -> None:
        self.changed.emit()
