"""The medicines of the plan, what goes with them, who is told, and what makes it safe."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from paindesk.domain.knowledge import Therapy
from paindesk.domain.patient import Provider
from paindesk.domain.visit import Act
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.fields import CheckField, ChoiceField, LongTextField, NumberField, TextField, labelled
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import bold, label
from paindesk.steps.plan_safety.model import HOW_TOLD, PlanSafetyModel

_ACT = {Act.START: ("new", "info"), Act.CHANGE: ("changed", "caution"), Act.STOP: ("stop", "stop")}
Edited = Callable[[], None]


class MedicinesCard(Card):
    """What is taken, when it is judged, how it ends."""

    def __init__(self, model: PlanSafetyModel) -> None:
        super().__init__("Medicines")
        self.model = model
        headers = ("Medicine", "", "Plan", "Judge it on", "How it ends")
        self._table = LightTable(headers, stretch=(6, 0, 10, 6, 9), name="Medicines of the plan")
        self._none = label("No medicine in this plan.", "muted")
        self.add(self._table)
        self.add(self._none)
        self._shown: object = None

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        lines = self.model.lines()
        if lines == self._shown:
            return
        self._shown = lines
        rows: list[list[Cell]] = []
        for line in lines:
            words, kind = _ACT.get(line.act, ("", "plain"))
            chip: Cell = Chip(words, kind) if words else ""
            rows.append([bold(line.medicine), chip, line.plan, line.judge, line.ends])
        self._table.set_rows(rows)
        self._table.setVisible(bool(rows))
        self._none.setVisible(not rows)


class TherapiesCard(Card):
    """Non-drug therapies, each with its evidence."""

    def __init__(self, model: PlanSafetyModel, edited: Edited) -> None:
        super().__init__("With the medicines")
        self.model, self._edited = model, edited
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.add(self._grid)
        self._rows: dict[str, _TherapyRow] = {}
        self._order: tuple[str, ...] = ()

    def refresh(self) -> None:
        """Show the model again."""
        therapies = self.model.therapies()
        order = tuple(one.id for one in therapies)
        if order != self._order:
            self._order = order
            for gone in [one for one in self._rows if one not in order]:
                self._rows.pop(gone).take_out()
            for place, therapy in enumerate(therapies):
                if therapy.id not in self._rows:
                    self._rows[therapy.id] = _TherapyRow(therapy, self._choose, self._detail)
                self._grid.addWidget(self._rows[therapy.id].box, place // 2, place % 2)
        chosen = {one.id: one.detail for one in self.model.plan.therapies}
        for therapy_id, row in self._rows.items():
            row.show_choice(chosen.get(therapy_id))

    def _choose(self, therapy: Therapy, on: bool) -> None:
        self.model.choose_therapy(therapy, on=on)
        self._edited()

    def _detail(self, therapy_id: str, text: str) -> None:
        self.model.detail_therapy(therapy_id, text)
        self._edited()


class _TherapyRow:
    """A tick, the evidence below it, and how much of it once chosen."""

    def __init__(
        self, therapy: Therapy, choose: Callable[[Therapy, bool], None], detail: Callable[[str, str], None]
    ) -> None:
        self.box = QWidget()
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1))
        self.tick = CheckField(therapy.title, bold=True)
        self.tick.changed.connect(lambda: choose(therapy, self.tick.value()))
        doubt = "" if therapy.source.confirmed else " (unconfirmed)"
        words = " · ".join(part for part in (therapy.evidence + doubt, therapy.detail) if part)
        evidence = label(words, "small")
        evidence.setIndent(theme.px(23))
        evidence.setToolTip(f"Source: {therapy.source}")
        self.detail = TextField(f"{therapy.title}: how much", "how much, such as 6 visits")
        self.detail.changed.connect(lambda: detail(therapy.id, self.detail.value()))
        column.addWidget(self.tick)
        column.addWidget(evidence)
        column.addWidget(self.detail)
        column.addStretch(1)

    def show_choice(self, detail: str | None) -> None:
        """Ticked with this detail, or not ticked (None)."""
        self.tick.set_value(detail is not None)
        self.detail.setVisible(detail is not None)
        self.detail.set_value(detail or "")

    def take_out(self) -> None:
        """Leave the card."""
        self.box.hide()
        self.box.deleteLater()


class ToldCard(Card):
    """Who else is told, and how."""

    def __init__(self, model: PlanSafetyModel, edited: Edited) -> None:
        super().__init__("Who is told")
        self.model, self._edited = model, edited
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(5))
        self.add(self._rows)
        self._shown: tuple[Provider, ...] | None = None
        self._choices: dict[Provider, ChoiceField] = {}

    def refresh(self) -> None:
        """Show the model again."""
        providers = self.model.providers()
        if providers != self._shown:
            self._shown = providers
            self._fill(providers)
        for provider, choice in self._choices.items():
            choice.set_value(self.model.told_how(provider))

    def _fill(self, providers: tuple[Provider, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._choices.clear()
        for provider in providers:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            name = f"{provider.name}, {provider.role}" if provider.role else provider.name
            choice = ChoiceField(f"{name}: how told", (("", "not told"), *((how, how) for how in HOW_TOLD)))
            choice.changed.connect(partial(self._tell, provider))
            line.addWidget(label(name), 1)
            line.addWidget(choice)
            self._choices[provider] = choice
            self._rows.addWidget(row)
        if not providers:
            self._rows.addWidget(label("Nobody on record. Add providers on History.", "muted"))

    def _tell(self, provider: Provider) -> None:
        self.model.tell(provider, self._choices[provider].value())
        self._edited()


class SafetyCard(Card):
    """Exit plan, agreement, naloxone, co-prescribing, time."""

    def __init__(self, model: PlanSafetyModel, edited: Edited) -> None:
        super().__init__("Safety")
        self.model, self._edited = model, edited
        self.exit = LongTextField("Exit plan", "when and how it ends if it does not help", lines=1)
        self.naloxone = CheckField("Naloxone offered, household shown how")
        self._why = label("", "small")
        self._why.setIndent(theme.px(23))
        self.agreement = CheckField("Agreement signed today")
        self.laxative = CheckField("Laxative with the opioid")
        self.stomach = CheckField("Stomach protection with the NSAID")
        self.minutes = NumberField("Time of the visit", "minutes", 0, 300)
        self.note = LongTextField("Note", "insurance, transport, anything else", lines=1)
        self.add(labelled("Exit plan", self.exit))
        for piece in (self.naloxone, self._why, self.agreement, self.laxative, self.stomach):
            self.add(piece)
        self.add(labelled("Time of the visit", self.minutes))
        self.add(labelled("Note", self.note))
        for field in (self.exit, self.note):
            field.changed.connect(self._enter)
        for tick in (self.naloxone, self.agreement, self.laxative, self.stomach):
            tick.changed.connect(self._enter)
        self.minutes.changed.connect(self._enter)

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
        self._why.setText(f"Because: {', '.join(reasons)}" if reasons else "")
        self._why.setVisible(bool(reasons))
        self.naloxone.setVisible(opioid or bool(reasons) or plan.naloxone_offered)
        self.agreement.setVisible(opioid or plan.agreement_signed)
        self.laxative.setVisible(opioid or plan.laxative)

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
