"""Since the last visit on the screen: pain and relief at the left, side effects and the rest at the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit.page import Page
from paindesk.steps.since_last_visit.effects_card import EffectsCard
from paindesk.steps.since_last_visit.flags_card import FlagsCard
from paindesk.steps.since_last_visit.model import SinceLastVisitModel
from paindesk.steps.since_last_visit.pain_card import PainCard, ReliefCard
from paindesk.steps.since_last_visit.report_card import GoalCard, NewMedicinesCard, ReportCard


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: SinceLastVisitModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page("Since last visit", "Everything was carried forward. Enter only what is asked anew.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        left, right = self.page.columns(1, 1)
        self.pain = PainCard(model, self._edited)
        self.relief = ReliefCard(model, self._edited)
        self.flags = FlagsCard(model, self._edited)
        self.effects = EffectsCard(model, self._edited)
        self.report = ReportCard(model, self._edited)
        self.goal = GoalCard(model, self._edited)
        self.medicines = NewMedicinesCard(model, self._edited)
        for card in (self.pain, self.relief, self.flags):
            left.addWidget(card)
        for other in (self.effects, self.report, self.goal, self.medicines):
            right.addWidget(other)
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        for card in (self.pain, self.relief, self.flags, self.effects, self.report, self.goal, self.medicines):
            card.refresh()

    def _edited(self) -> None:
        self.changed.emit()
        self.refresh()
