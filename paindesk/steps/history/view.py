"""History on the screen: six parts, each with its own tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.patient import Section
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.fields import CheckField
from paindesk.kit.language import tr
from paindesk.kit.page import Page
from paindesk.steps.history.background_card import BackgroundCard
from paindesk.steps.history.lists import AllergiesCard, ConditionsCard, ProvidersCard
from paindesk.steps.history.medicines_card import MedicinesCard
from paindesk.steps.history.model import LABS, SCREENS, HistoryModel
from paindesk.steps.history.results_card import ResultsCard
from paindesk.steps.history.trials_card import TrialsCard
from paindesk.steps.history.unread_card import UnreadCard


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page(
            tr("History"), tr("Confirm what came with the referral. Anything unticked is not yet reviewed.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        left, right = self.page.columns(5, 3)
        edited = self._edited
        self.conditions, self.allergies = ConditionsCard(model, edited), AllergiesCard(model, edited)
        self.medicines, self.trials = MedicinesCard(model, edited), TrialsCard(model, edited)
        self.labs = ResultsCard(tr("Kidney, liver, heart"), LABS, model, edited)
        self.screens = ResultsCard(tr("Risk screens, total scores"), SCREENS, model, edited, of_highest=True)
        self.background, self.providers = BackgroundCard(model, edited), ProvidersCard(model, edited)
        for one in (self.conditions, self.medicines, self.trials):
            left.addWidget(one)
        for other in (self.allergies, self.labs, self.screens):
            right.addWidget(other)
        self.page.body.addWidget(self.background, 1, 0)
        self.page.body.addWidget(self.providers, 2, 0)
        self.unread = UnreadCard(model)
        self.page.body.addWidget(self.unread, 3, 0)
        self._cards = (
            self.conditions, self.medicines, self.trials, self.allergies, self.labs, self.screens, self.background,
            self.providers, self.unread,
        )  # fmt: skip
        self.ticks = {
            Section.CONDITIONS: self._tick(self.conditions, Section.CONDITIONS),
            Section.MEDICINES: self._tick(self.medicines, Section.MEDICINES),
            Section.TRIALS: self._tick(self.trials, Section.TRIALS),
            Section.LABS: self._tick(self.labs, Section.LABS),
            Section.ALLERGIES: self._tick(self.allergies, Section.ALLERGIES),
            Section.BACKGROUND: self._tick(self.background, Section.BACKGROUND),
        }
        everything = Button(tr("Mark all reviewed"))
        everything.clicked.connect(lambda _: self._confirm_all())
        self.page.footer_actions.addWidget(everything)
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        for section, tick in self.ticks.items():
            tick.set_value(self.model.is_confirmed(section))
        for card in self._cards:
            card.refresh()

    def _tick(self, card: Card, section: Section) -> CheckField:
        tick = CheckField(tr("Reviewed"), name=tr("{part}: reviewed", part=card.accessibleName()))
        tick.changed.connect(lambda: self._confirm(section, on=tick.value()))
        card.add_beside_title(tick, at_end=True)
        return tick

    def _confirm(self, section: Section, *, on: bool) -> None:
        self.model.confirm(section, on=on)
        self._edited()

    def _confirm_all(self) -> None:
        self.model.confirm_all()
        self._edited()

    def _edited(self) -> None:
        self.changed.emit()
