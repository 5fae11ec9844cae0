"""Adjust on the screen: one card for each medicine that goes on, then a line to start another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.dose import a_day
from paindesk.kit import theme
from paindesk.kit.language import tr
from paindesk.kit.page import Page
from paindesk.kit.text import label
from paindesk.steps.adjust.medicine_card import MedicineCard
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.start_card import StartCard
from paindesk.steps.adjust.states_card import StatesCard


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: AdjustModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page(tr("Adjust"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        (column,) = self.page.columns(1)
        self.none = label(tr("No medicine was prescribed at the last visit."), "muted")
        column.addWidget(self.none)
        self._medicines = QVBoxLayout()
        self._medicines.setSpacing(theme.px(12))
        column.addLayout(self._medicines)
        self.start = StartCard(model, self._edited)
        column.addWidget(self.start)
        self.states = StatesCard(model)
        column.addWidget(self.states)
        self.cards: dict[str, MedicineCard] = {}
        self.refresh()

    def refresh(self) -> None:
        """Show the model again; a medicine's card stays while the medicine does."""
        going_on = self.model.going_on()
        now = [one for one in going_on if one.steps]
        title = tr("Adjust")
        if len(going_on) == len(now) == 1:
            dose = a_day(now[0].steps[0].daily, " " + tr("a day"))
            title = tr("Adjust: {medicine} {dose}", medicine=now[0].medicine, dose=dose)
        self.page.set_title(title, self.model.trend.sentence())
        names = {one.medicine for one in going_on}
        for gone in [name for name in self.cards if name not in names]:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for one in going_on:
            if one.medicine not in self.cards:
                self.cards[one.medicine] = MedicineCard(one, self.model, self._edited)
                self._medicines.addWidget(self.cards[one.medicine])
            self.cards[one.medicine].refresh()
        self.none.setVisible(not going_on)
        self.states.refresh()
        self.start.refresh()

    def _edited(self) -> None:
        self.changed.emit()
        self.refresh()
