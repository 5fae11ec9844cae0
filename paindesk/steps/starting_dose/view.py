"""Starting dose on the screen: the dose, why, the steps at the left; the prescription at the right."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.chip import FlowLayout, ToggleChip
from paindesk.kit.flow import emptied
from paindesk.kit.language import named, tr
from paindesk.kit.page import NARROW, Page
from paindesk.steps.starting_dose.model import StartingDoseModel
from paindesk.steps.starting_dose.none_card import NoneCard
from paindesk.steps.starting_dose.plan_card import PlanCard
from paindesk.steps.starting_dose.side_cards import StopCard, SupplyCard
from paindesk.steps.starting_dose.start_card import StartCard
from paindesk.steps.starting_dose.why_card import WhyCard


class View(QWidget):
    """`changed` after every edit a person makes; opening the page drafts the medicine that was chosen."""

    changed = Signal()

    def __init__(self, model: StartingDoseModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page(tr("Starting dose"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._switch = QWidget()
        self._chips = FlowLayout(self._switch)
        self.page.body.addWidget(self._switch, 0, 0, 1, -1)
        self.none = NoneCard(model, self._edited)
        self.page.body.addWidget(self.none, 1, 0, 1, -1)
        left, right = self.page.columns(568, 270, row=2)
        self.start = StartCard(model, self._edited)
        self.why = WhyCard(model)
        self.plan = PlanCard(model, self._edited)
        self.supply = SupplyCard(model, self._edited)
        self.stop = StopCard(model)
        for card in (self.start, self.why, self.plan):
            left.addWidget(card)
        right.addWidget(self.supply)
        right.addWidget(self.stop)
        self.chips: dict[str, ToggleChip] = {}
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        model = self.model
        title = tr("Starting dose: {medicine}", medicine=model.current) if model.current else tr("Starting dose")
        lowest = tr("The lowest dose expected to work for {who}, and how to reach it.", who=model.pronoun())
        self.page.set_title(title, lowest)
        self._show_medicines()
        written = model.prescription is not None
        advised = model.advised is not None and model.advised.start is not None
        for card in (self.start, self.plan, self.supply, self.stop):
            card.setVisible(written)
        self.why.setVisible(written and advised)
        self.none.setVisible(not written)
        if not written:
            self.none.refresh()
            return
        for part in (self.start, self.why, self.plan, self.supply, self.stop):
            part.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.model.wants_draft():
            self.model.put_in_plan()
        if self.model.has_news():
            self._edited()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.start.set_narrow(self.width() < theme.px(NARROW))

    def _show_medicines(self) -> None:
        names = self.model.medicines()
        if list(names) != list(self.chips):
            emptied(self._chips)
            self.chips = {name: ToggleChip(named(name), "accent") for name in names}
            for name, chip in self.chips.items():
                chip.setAccessibleName(tr("Show {medicine}", medicine=name))
                chip.changed.connect(partial(self._look_at, name))
                self._chips.addWidget(chip)
        for name, chip in self.chips.items():
            chip.set_value(name == self.model.current)
        self._switch.setVisible(len(names) > 1)

    def _look_at(self, name: str) -> None:
        self.model.look_at(name)
        if self.model.wants_draft():
            self.model.put_in_plan()
        self.refresh()
        self._edited()

    def _edited(self) -> None:
        self.changed.emit()
