"""Plan and safety on the screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit.language import tr
from paindesk.kit.page import Page
from paindesk.steps.plan_safety.checks_card import ChecksCard
from paindesk.steps.plan_safety.medicines_card import MedicinesCard
from paindesk.steps.plan_safety.model import PlanSafetyModel
from paindesk.steps.plan_safety.safety_cards import SafetyCard, ToldCard
from paindesk.steps.plan_safety.therapies_card import TherapiesCard


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: PlanSafetyModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page(
            tr("Plan and safety"), tr("Medicine is one part. What else helps, what is checked, and how it ends.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.medicines = MedicinesCard(model)
        self.therapies = TherapiesCard(model, self._edited)
        self.page.body.addWidget(self.medicines, 0, 0)
        self.page.body.addWidget(self.therapies, 1, 0)
        left, right = self.page.columns(1, 1, row=2)
        self.checks, self.told = ChecksCard(model, self._edited), ToldCard(model, self._edited)
        self.safety = SafetyCard(model, self._edited)
        left.addWidget(self.checks)
        right.addWidget(self.told)
        right.addWidget(self.safety)
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        self.medicines.refresh()
        self.therapies.refresh()
        self.checks.refresh()
        self.told.refresh()
        self.safety.refresh()

    def _edited(self) -> None:
        self.changed.emit()
