"""How the medicines were taken, what happened, the patient's goal, and what others started."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from paindesk.domain.visit import SinceLastVisit
from paindesk.kit import theme
from paindesk.kit.add_line import AddLine
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.dates import shown as show_date
from paindesk.kit.fields import CheckField, ChoiceField, LongTextField, NumberField, TextField, labelled
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import later, tr
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.rules.evidence import spoken
from paindesk.steps.since_last_visit.model import SinceLastVisitModel
from paindesk.steps.since_last_visit.taking import adherence_choices

_COUNTS = (
    ("missed_appointments", later("Missed visits")),
    ("early_refills", later("Early refills")),
    ("ed_visits", later("ED visits")),
    ("falls", later("Falls")),
)
_MOST = 99


class ReportCard(Card):
    """Adherence and events, zero unless told otherwise; missed appointments come from the schedule."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("What happened"))
        self.model, self._edited = model, edited
        self.adherence = ChoiceField(tr("How the medicines are taken"), adherence_choices())
        self.adherence.changed.connect(self._changed)
        self.counts = {key: NumberField(tr(words), "", 0, _MOST) for key, words in _COUNTS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(9))
        grid.setVerticalSpacing(theme.px(5))
        grid.addWidget(labelled(tr("How the medicines are taken"), self.adherence), 0, 0, 1, 4)
        for column, (key, words) in enumerate(_COUNTS):
            self.counts[key].changed.connect(self._changed)
            grid.addWidget(labelled(tr(words), self.counts[key]), 1, column)
            grid.setColumnStretch(column, 1)
        self.add(grid)
        Unentered(self, "counts", self.counts, only_wrong=True)
        self.missed = label("", "muted")
        self.add(self.missed)
        self.note = LongTextField(tr("Note"), tr("note"), lines=1)
        self.note.changed.connect(self._changed)
        self.add(self.note)

    def refresh(self) -> None:
        """Show the answers; a count being emptied stays empty while it is typed."""
        since = self.model.since
        self.adherence.set_value(since.adherence)
        for key, field in self.counts.items():
            value = getattr(since, key)
            if value or not field.edit.hasFocus():
                field.set_value(value)
        days = ", ".join(show_date(day) for day in since.missed_on)
        self.missed.setText(tr("Missed by the schedule: {days}.", days=days) if days else "")
        self.missed.setVisible(bool(days))
        self.note.set_value(since.note)

    def _changed(self) -> None:
        missed, refills, ed_visits, falls = (int(field.value() or 0) for field in self.counts.values())

        def change(since: SinceLastVisit) -> SinceLastVisit:
            return replace(
                since,
                adherence=self.adherence.value(),
                note=self.note.value(),
                missed_appointments=missed,
                early_refills=refills,
                ed_visits=ed_visits,
                falls=falls,
            )

        self.model.report(change)
        self._edited()


class GoalCard(Card):
    """The patient's own goal, in their words."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Goal"))
        self.model, self._edited = model, edited
        self.goal = label("")
        self.add(self.goal)
        self.met = CheckField(tr("Met"))
        self.met.changed.connect(self._met)
        self.progress = TextField(tr("Progress towards the goal"), tr("progress, in the patient's words"))
        self.progress.changed.connect(self._progress)
        line = Row()
        line.setSpacing(theme.px(9))
        line.addWidget(self.met)
        line.addWidget(self.progress, 1)
        self.add(line)

    def refresh(self) -> None:
        """Show the goal and how near it is."""
        goal = self.model.pain.goal
        said = tr("No goal is on record.")
        if goal.text:
            said = f"“{goal.text}”"
            if goal.met_on is not None:
                said += "  " + tr("Met on {day}.", day=spoken(goal.met_on))
        self.goal.setText(said)
        self.met.setVisible(bool(goal.text))
        self.met.set_value(goal.met_on is not None)
        self.progress.set_value(self.model.since.goal_progress)

    def _met(self) -> None:
        self.model.set_goal_met(met=self.met.value())
        self._edited()

    def _progress(self) -> None:
        text = self.progress.value()
        self.model.report(lambda since: replace(since, goal_progress=text))
        self._edited()


class NewMedicinesCard(Card):
    """What somebody else started since the last visit."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("New medicines from others"))
        self.model, self._edited = model, edited
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(4))
        self.add(self._list)
        self.entry = TextField(tr("A medicine somebody else started"), tr("+ sertraline 50 mg once a day"))
        self.add(AddLine(self.entry, tr("Add the medicine"), self._add))
        Unentered(self, "medicine", {"entry": self.entry}, edited)
        self._shown: object = None

    def refresh(self) -> None:
        """Show what was added today."""
        added = self.model.added()
        if added == self._shown:
            return
        self._shown = added
        emptied(self._list)
        for place, text, understood in added:
            words = text if understood else tr("{text}: not fully understood", text=text)
            chip = Chip(f"{words}  ×", "plain" if understood else "caution", pressable=True)
            chip.setAccessibleName(tr("{words}: take off the list", words=words))
            chip.clicked.connect(partial(self._remove, place))
            self._list.addWidget(chip)

    def _add(self) -> None:
        if self.model.add_medicine(self.entry.value()):
            self.entry.set_value("")
            self._edited()

    def _remove(self, place: int, _checked: bool = False) -> None:
        self.model.remove_medicine(place)
        self._edited()
