"""Since the last visit on the screen: pain and relief at the left, side effects and the rest at the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit.button import Button
from paindesk.kit.language import later, tr
from paindesk.kit.page import Page
from paindesk.steps.since_last_visit.diary_card import DiaryCard
from paindesk.steps.since_last_visit.effects_card import EffectsCard
from paindesk.steps.since_last_visit.flags_card import FlagsCard
from paindesk.steps.since_last_visit.living_card import LivingCard
from paindesk.steps.since_last_visit.model import SinceLastVisitModel
from paindesk.steps.since_last_visit.pain_card import PainCard, ReliefCard
from paindesk.steps.since_last_visit.report_card import GoalCard, NewMedicinesCard, ReportCard
from paindesk.steps.since_last_visit.taking_card import RefillsCard, TakingCard

_SENTENCE = later("Everything was carried forward. Enter only what is asked anew.")


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: SinceLastVisitModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page(tr("Since last visit"), tr(_SENTENCE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.same = Button("")
        self.same.clicked.connect(lambda _: self._same())
        self.page.header.addWidget(self.same)
        left, right = self.page.columns(1, 1)
        self.pain = PainCard(model, self._edited)
        self.relief = ReliefCard(model, self._edited)
        self.flags = FlagsCard(model, self._edited)
        self.effects = EffectsCard(model, self._edited)
        self.taking = TakingCard(model, self._edited)
        self.refills = RefillsCard(model, self._edited)
        self.living = LivingCard(model, self._edited)
        self.diary = DiaryCard(model, self._edited)
        self.report = ReportCard(model, self._edited)
        self.goal = GoalCard(model, self._edited)
        self.medicines = NewMedicinesCard(model, self._edited)
        self._left = (self.pain, self.relief, self.living, self.flags, self.diary)
        self._right = (self.effects, self.taking, self.report, self.refills, self.goal, self.medicines)
        for card in self._left:
            left.addWidget(card)
        for other in self._right:
            right.addWidget(other)
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        words = self.model.last_time()
        self.same.set_text(tr("Nothing changed"))
        self.same.setAccessibleName(tr("Nothing changed: take over {words}", words=words))
        self.same.setToolTip(
            tr(
                "Last visit: {words}.\nFills only what is empty. Events, red flags, counts and diary are still asked.",
                words=words,
            )
        )
        self.same.setVisible(bool(words) and not self.model.since.unchanged)
        told = tr("What was empty was taken over from the last visit; the record says so.")
        self.page.set_title(tr("Since last visit"), told if self.model.since.unchanged else tr(_SENTENCE))
        for card in (*self._left, *self._right):
            card.refresh()

    def _same(self) -> None:
        self.model.same_as_last()
        self._edited()

    def _edited(self) -> None:
        self.changed.emit()
        self.refresh()
