"""Who is told, and what makes the plan safe."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.patient import Provider
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.fields import CheckField, ChoiceField, LongTextField, NumberField, labelled
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import told, tr
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.steps.kept_words import said
from paindesk.steps.plan_safety.model import HOW_TOLD, PlanSafetyModel

Edited = Callable[[], None]


class ToldCard(Card):
    """Who else is told, and how."""

    def __init__(self, model: PlanSafetyModel, edited: Edited) -> None:
        super().__init__(tr("Who is told"))
        self.model, self._edited = model, edited
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(5))
        self.add(self._rows)
        self._shown: tuple[Provider, ...] | None = None
        self.choices: dict[Provider, ChoiceField] = {}

    def refresh(self) -> None:
        """Show the model again."""
        providers = self.model.providers()
        if providers != self._shown:
            self._shown = providers
            self._fill(providers)
        for provider, choice in self.choices.items():
            choice.set_value(self.model.told_how(provider))

    def _fill(self, providers: tuple[Provider, ...]) -> None:
        emptied(self._rows)
        self.choices.clear()
        for provider in providers:
            row = QWidget()
            line = Row(row)
            line.setContentsMargins(0, 0, 0, 0)
            name = f"{provider.name}, {said(provider.role)}" if provider.role else provider.name
            choice = ChoiceField(
                tr("{name}: how told", name=name),
                (("", tr("not told", "somebody of the plan")), *((how, said(how)) for how in HOW_TOLD)),
            )
            choice.changed.connect(partial(self._tell, provider))
            line.addWidget(label(name), 1)
            line.addWidget(choice)
            self.choices[provider] = choice
            self._rows.addWidget(row)
        if not providers:
            self._rows.addWidget(label(tr("Nobody on record. Add providers on History."), "muted"))

    def _tell(self, provider: Provider) -> None:
        self.model.tell(provider, self.choices[provider].value())
        self._edited()


class SafetyCard(Card):
    """Exit plan, agreement, naloxone, co-prescribing, time."""

    def __init__(self, model: PlanSafetyModel, edited: Edited) -> None:
        super().__init__(tr("Safety"))
        self.model, self._edited = model, edited
        self.exit = LongTextField(tr("Exit plan"), tr("when and how it ends if it does not help"), lines=1)
        self.naloxone = CheckField(tr("Naloxone offered, household shown how"))
        self._why = label("", "small")
        self._why.setIndent(theme.px(23))
        self.agreement = CheckField(tr("Agreement signed today"))
        self.laxative = CheckField(tr("Laxative with the opioid"))
        self.stomach = CheckField(tr("Stomach protection with the NSAID"))
        self.minutes = NumberField(tr("Time of the visit"), tr("minutes"), 0, 300)
        self.note = LongTextField(tr("Note"), tr("insurance, transport, anything else"), lines=1)
        self.add(labelled(tr("Exit plan"), self.exit))
        for piece in (self.naloxone, self._why, self.agreement, self.laxative, self.stomach):
            self.add(piece)
        self.add(labelled(tr("Note"), self.note))
        time = Row()
        time.addWidget(label(tr("Time of the visit"), "muted", wrap=False))
        time.addWidget(self.minutes, 1)
        self.add(time)
        for field in (self.exit, self.note):
            field.changed.connect(self._enter)
        for tick in (self.naloxone, self.agreement, self.laxative, self.stomach):
            tick.changed.connect(self._enter)
        self.minutes.changed.connect(self._enter)
        Unentered(self, "minutes", {"": self.minutes}, only_wrong=True)

    def refresh(self) -> None:
        """Show the model again."""
        plan, opioid = self.model.plan, self.model.has_opioid()
        self.exit.set_value(plan.exit_plan)
        self.naloxone.set_value(plan.naloxone_offered)
        self.agreement.set_value(plan.agreement_signed)
        self.laxative.set_value(plan.laxative)
        self.stomach.set_value(plan.stomach_protection)
        self.minutes.set_value(plan.minutes)
        self.note.set_value(plan.note)
        reasons = self.model.naloxone_reasons()
        self._why.setText(tr("Because: {reasons}", reasons=", ".join(map(told, reasons))) if reasons else "")
        self._why.setVisible(bool(reasons))
        self.naloxone.setVisible(opioid or bool(reasons) or plan.naloxone_offered)
        self.agreement.setVisible(opioid or plan.agreement_signed)
        self.laxative.setVisible(opioid or plan.laxative)
        self.stomach.setVisible(self.model.has_nsaid() or plan.stomach_protection)

    def _enter(self) -> None:
        minutes = self.minutes.value()
        self.model.set_safety(
            replace(
                self.model.plan,
                exit_plan=self.exit.value(),
                naloxone_offered=self.naloxone.value(),
                agreement_signed=self.agreement.value(),
                laxative=self.laxative.value(),
                stomach_protection=self.stomach.value(),
                minutes=None if minutes is None else int(minutes),
                note=self.note.value(),
            )
        )
        self._edited()
