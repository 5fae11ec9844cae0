"""Where there is no dose to write: why, what is missing, and what may be done all the same."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from paindesk.domain.finding import Finding, Level
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.finding_card import FindingCard
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import named, tr
from paindesk.kit.text import label
from paindesk.rules.evidence import capital
from paindesk.rules.why import edition_words
from paindesk.steps.starting_dose.model import StartingDoseModel

_MOST = 6  # the panel has all of them


class NoneCard(Card):
    """A sentence, the findings behind it, and one button where there is something to do."""

    def __init__(self, model: StartingDoseModel, edited: Callable[[], None]) -> None:
        super().__init__()
        self.setAccessibleName(tr("No prescription"))
        self.model, self._edited = model, edited
        self.sentence = label("", "heading")
        self.add(self.sentence)
        self._because = QVBoxLayout()
        self._because.setSpacing(theme.px(8))
        self.add(self._because)
        row = Row()
        self.put_in = Button("")
        self.put_in.clicked.connect(lambda _: self._put_in())
        row.addWidget(self.put_in)
        row.addStretch(1)
        self.add(row)
        self._shown: tuple[Finding, ...] = ()

    def refresh(self) -> None:
        """Show why."""
        model, obstacle = self.model, self.model.obstacle()
        self.sentence.setText(obstacle or tr("{medicine} is not in the plan.", medicine=capital(named(model.current))))
        by_hand = model.may_write_by_hand()
        add = tr("Add {medicine} to the plan", medicine=model.current)
        self.put_in.set_text(tr("Enter a dose of {medicine} by hand", medicine=model.current) if by_hand else add)
        self.put_in.setVisible(bool(model.current) and (by_hand or not obstacle))
        found = model.advised.findings if obstacle and model.advised else ()
        against = tuple(one for one in found if one.level in (Level.STOP, Level.CAUTION) or one.id.endswith("no-plan"))
        if against[:_MOST] != self._shown:
            self._shown = against[:_MOST]
            emptied(self._because)
            for one in self._shown:
                self._because.addWidget(FindingCard(one, edition=edition_words(model.context.knowledge)))

    def _put_in(self) -> None:
        self.model.put_in_plan()
        self._edited()
