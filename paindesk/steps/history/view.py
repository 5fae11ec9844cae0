"""History on the screen: six parts, each with its own tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.patient import Section
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.fields import CheckField
from paindesk.kit.page import Page
from paindesk.steps.history.background_card import BackgroundCard
from paindesk.steps.history.lists import AllergiesCard, ConditionsCard, MedicinesCard, ProvidersCard
from paindesk.steps.history.model import LABS, SCREENS, HistoryModel
from paindesk.steps.history.results_card import ResultsCard
from paindesk.steps.history.trials_card import TrialsCard


class View(QWidget):
    """`changed` after every edit a person makes."""

    changed = Signal()

    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page("History", "Confirm what came with the referral. Anything unticked is not yet reviewed.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        left, right = self.page.columns(3, 2)
        edited = self._edited
        conditions, allergies = ConditionsCard(model, edited), AllergiesCard(model, edited)
        medicines, trials = MedicinesCard(model, edited), TrialsCard(model, edited)
        labs = ResultsCard("Kidney, liver, heart", LABS, model, edited)
        screens = ResultsCard("Risk screens, total scores", SCREENS, model, edited)
        background, providers = BackgroundCard(model, edited), ProvidersCard(model, edited)
        self._cards = (conditions, medicines, trials, labs, allergies, background, screens, providers)
        for one in (conditions, medicines, trials, labs):
            left.addWidget(one)
        for other in (allergies, background, screens, providers):
            right.addWidget(other)
        self._ticks = {
            Section.CONDITIONS: self._tick(conditions, Section.CONDITIONS),
            Section.MEDICINES: self._tick(medicines, Section.MEDICINES),
            Section.TRIALS: self._tick(trials, Section.TRIALS),
            Section.LABS: self._tick(labs, Section.LABS),
            Section.ALLERGIES: self._tick(allergies, Section.ALLERGIES),
            Section.BACKGROUND: self._tick(background, Section.BACKGROUND),
        }
        everything = Button("Mark all reviewed")
        everything.clicked.connect(lambda _: self._confirm_all())
        self.page.footer_actions.addWidget(everything)
        self.refresh()

    def refresh(self) -> None:
        """Show the model again."""
        for section, tick in self._ticks.items():
            tick.set_value(self.model.is_confirmed(section))
        for card in self._cards:
            card.refresh()

    def _tick(self, card: Card, section: Section) -> CheckField:
        tick = CheckField("Reviewed", name=f"{card.accessibleName()}: reviewed")
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
