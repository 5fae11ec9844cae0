"""Review and sign on the screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.flow import emptied
from paindesk.kit.language import tr
from paindesk.kit.page import Page
from paindesk.kit.text import Part, RichLabel, bold
from paindesk.steps.review_sign.accepted_card import AcceptedCard, AmendmentCard
from paindesk.steps.review_sign.model import ReviewSignModel
from paindesk.steps.review_sign.papers_card import PapersCard

_MANY = 3  # findings beside the plan


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: ReviewSignModel) -> None:
        super().__init__()
        self.model = model
        sentence = tr("One page to read before it is final. Signing locks it; later changes become an amendment.")
        self.page = Page(tr("Review and sign"), sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._left, self._right = self.page.columns(13, 10)
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(theme.px(12))
        self._left.addLayout(self._blocks)
        self.amendment = AmendmentCard(model, self._edited)
        self.accepted = AcceptedCard(model, self._edited)
        self.papers = PapersCard(model, self._edited)
        self.next_visit = Card(tr("What comes next"))
        self.coming = RichLabel("")
        self.next_visit.add(self.coming)
        self._left.addWidget(self.next_visit)
        for card in (self.amendment, self.accepted, self.papers):
            self._right.addWidget(card)
        self._shown: object = None
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        blocks = self.model.blocks()
        if (blocks, self.model.signed_line()) != self._shown:
            self._shown = (blocks, self.model.signed_line())
            emptied(self._blocks)
            if self.model.signed_line():
                signed = Card()
                signed.add(RichLabel([Part("✓ ", bold=True, colour="ok"), bold(self.model.signed_line())]))
                self._blocks.addWidget(signed)
            for block in blocks:
                card = Card(block.title)
                for words, rest in block.lines:
                    card.add(RichLabel([bold(words), f" {rest}"]))
                self._blocks.addWidget(card)
        (first, day), *others = self.model.coming()
        later = [piece for what, when in others for piece in (bold(f"\n{when}"), f"  {what}")]
        self.coming.set_parts([bold(f"{first} {day}"), *later])
        self._balance()
        self.amendment.refresh()
        self.accepted.refresh()
        self.papers.refresh()

    def _balance(self) -> None:
        """Papers stand at the right; below the plan where many findings fill the right."""
        column = self._left if len(self.model.serious()) > _MANY else self._right
        if column.indexOf(self.papers) < 0:
            column.addWidget(self.papers)

    def _edited(self) -> None:
        self.changed.emit()
