"""Opioid monitoring on the screen: what is due, then one card a record."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit.language import tr
from paindesk.kit.page import Page
from paindesk.steps.monitoring.due_card import DueCard
from paindesk.steps.monitoring.fills_card import FillsCard
from paindesk.steps.monitoring.model import MonitoringModel
from paindesk.steps.monitoring.oud_card import OudCard
from paindesk.steps.monitoring.pdmp_card import PdmpCard
from paindesk.steps.monitoring.signs_card import SignsCard
from paindesk.steps.monitoring.urine_card import UrineCard


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: MonitoringModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page(tr("Monitoring"), tr("What keeps an opioid safe: looked at together, as a reason to talk."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.due = DueCard(model, self.changed.emit)
        self.pdmp = PdmpCard(model, self.changed.emit)
        self.fills = FillsCard(model.fills, model.context.on, self.changed.emit)
        self.urine = UrineCard(model, self.changed.emit)
        self.signs = SignsCard(model, self.changed.emit)
        self.oud = OudCard(model, self.changed.emit)
        self._cards = (self.due, self.signs, self.pdmp, self.fills, self.urine, self.oud)
        for row, card in enumerate(self._cards):
            self.page.body.addWidget(card, row, 0)
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        for card in self._cards:
            card.refresh()
