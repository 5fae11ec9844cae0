"""The kind of pain, and the patient's goal."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout

from paindesk.domain.pain import Mechanism
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.chip import FlowLayout, ToggleChip
from paindesk.kit.fields import DateField, LongTextField, TextField
from paindesk.kit.language import tr
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.steps.kept_words import said
from paindesk.steps.pain_today.model import PainTodayModel


class KindCard(Card):
    """Proposed by rule, decided by the clinician."""

    def __init__(self, model: PainTodayModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Kind of pain"))
        self.model, self._edited = model, edited
        kinds = FlowLayout()
        self._chips: dict[Mechanism, ToggleChip] = {}
        for kind in Mechanism:
            chip = ToggleChip(said(kind.value), "ok")
            chip.changed.connect(partial(self._decide, kind))
            self._chips[kind] = chip
            kinds.addWidget(chip)
        self.add(kinds)
        self._why = label("", "muted")
        self.add(self._why)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show the model again."""
        for kind, chip in self._chips.items():
            chip.set_value(kind is self.model.pain.mechanism)
        self._why.setText(self.model.proposal()[1])

    def _decide(self, kind: Mechanism) -> None:
        self.model.decide(kind if self._chips[kind].value() else None)
        self._edited()


class GoalCard(Card):
    """In the patient's own words, measurable, with a day."""

    def __init__(self, model: PainTodayModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("The patient's goal"))
        self.model, self._edited = model, edited
        self.text = LongTextField(tr("The patient's goal"), tr("in their own words"), lines=1)
        self.add(self.text)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(5))
        grid.setColumnStretch(1, 1)
        self.by = DateField(tr("By when"), earliest=model.context.on)
        self.today = TextField(tr("Where it stands today"), tr("such as 2 of 9 blocks"))
        for row, (words, field) in enumerate(((tr("By"), self.by), (tr("Today"), self.today))):
            grid.addWidget(label(words, "muted", wrap=False), row, 0)
            grid.addWidget(field, row, 1)
        self.add(grid)
        self.body.addStretch(1)
        Unentered(self, "goal", {"by": self.by}, only_wrong=True)
        for one in (self.text, self.by, self.today):
            one.changed.connect(self._enter)

    def refresh(self) -> None:
        """Show the model again."""
        goal = self.model.goal()
        self.text.set_value(goal.text)
        self.by.set_value(goal.by)
        self.today.set_value(goal.today)

    def _enter(self) -> None:
        self.model.set_goal(self.text.value(), self.by.value(), self.today.value())
        self._edited()
