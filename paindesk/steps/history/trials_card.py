"""Pain medicines tried before, each with what the trial tells."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from paindesk.domain.patient import Relief, Section, Trial
from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.fields import CheckField, ChoiceField, NumberField, TextField, labelled
from paindesk.kit.language import named, told, tr
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import bold, label
from paindesk.kit.unentered import Typed, Unentered
from paindesk.steps.history.entry import AddField
from paindesk.steps.history.model import HistoryModel, daily_dose, taken
from paindesk.steps.kept_words import said

_KIND = {
    "adequate": "stop",
    "too_small": "caution",
    "tolerated": "ok",
    "stopped_for_harm": "stop",
    "cannot_tell": "plain",
}
_NOT_ASKED = ""


class TrialsCard(Card):
    """The table, and a form that opens below it."""

    def __init__(self, model: HistoryModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Pain medicines tried before"))
        self.model, self._edited = model, edited
        headers = (
            tr("Medicine"),
            tr("Highest a day, for"),
            tr("Relief"),
            tr("Side effects", "a narrow column"),
            tr("What it tells us"),
            "",
        )
        self._table = LightTable(headers, stretch=(6, 6, 3, 5, 7, 0), name=tr("Pain medicines tried before"))
        self._none = label("", "muted")
        self.add(self._table)
        self.add(self._none)
        self._open = LinkButton(tr("+ Add a trial"))
        self._open.clicked.connect(lambda _: self._show_form(True))
        self.add(self._open)
        self._form = self._make_form()
        self._form.hide()
        self.add(self._form)
        fields: dict[str, Typed] = {
            "medicine": self.medicine,
            "highest": self.highest,
            "unit": self.unit,
            "days": self.days,
            "ongoing": self.ongoing,
            "relief": self.relief,
            "effects": self.effects,
            "why": self.why,
        }
        self._kept = Unentered(self._form, "trial", fields, edited, opens=lambda _: self._open_form())
        self._shown: object = None

    def _make_form(self) -> QWidget:
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(7))
        self.medicine = AddField(tr("Medicine"), "", self.model.known_medicines())
        self.highest = NumberField(tr("Highest dose a day"), "", 0, 100_000)
        self.unit = ChoiceField(
            tr("Highest dose a day: unit"), (("mg", "mg"), ("g", "g"), ("mcg", "mcg"), ("patch", tr("patches")))
        )
        self.highest.row.insertWidget(1, self.unit)
        self.days = NumberField(tr("Taken for"), tr("days"), 0, 36_500)
        self.ongoing = CheckField(tr("still taken"))
        self.relief = ChoiceField(
            tr("Relief"), ((_NOT_ASKED, tr("not asked")), *((one.value, said(one.value)) for one in Relief))
        )
        self.effects = TextField(tr("Side effects, separated by commas"))
        self.why = TextField(tr("Why it was stopped"))
        for place, (words, field) in enumerate(
            (
                (tr("Medicine"), self.medicine),
                (tr("Highest dose a day"), self.highest),
                (tr("Taken for"), self.days),
                (tr("Relief"), self.relief),
                (tr("Side effects, separated by commas"), self.effects),
                (tr("Why it was stopped"), self.why),
            )
        ):
            grid.addWidget(labelled(words, field), place // 3, place % 3)
        row = QHBoxLayout()
        row.addWidget(self.ongoing)
        row.addStretch(1)
        cancel, save = Button(tr("Cancel")), Button(tr("Add trial"))
        cancel.clicked.connect(lambda _: self._throw_away())
        save.clicked.connect(lambda _: self.enter())
        row.addWidget(cancel)
        row.addWidget(save)
        grid.addLayout(row, 2, 0, 1, 3)
        return form

    def _show_form(self, on: bool) -> None:
        self._open_form(on)
        if on:
            self.medicine.setFocus()
        else:
            self._open.setFocus()

    def _open_form(self, on: bool = True) -> None:
        self._form.setVisible(on)
        self._open.setVisible(not on)

    def _throw_away(self) -> None:
        """What stands in the form; Ctrl+Z brings it back."""
        self._kept.throw_away()
        self._show_form(False)
        self._edited()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden() and not self._kept.words():
            self._show_form(False)  # with something in it, it stays
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Add the trial as filled in; what is not a number is not entered."""
        if self.highest.problem() or self.days.problem():
            return
        highest, days = self.highest.value(), self.days.value()
        relief = self.relief.value()
        trial = Trial(
            medicine=self.medicine.value().strip(),
            highest_daily=None if highest is None else daily_dose(highest, self.unit.value()),
            days=None if days is None else int(days),
            ongoing=self.ongoing.value(),
            relief=Relief(relief) if relief in list(Relief) else None,
            side_effects=tuple(self.model.effect(one) for one in self.effects.value().split(",") if one.strip()),
            why_stopped=self.why.value().strip(),
        )
        if self.model.add_trial(trial):
            self._kept.clear()
            self._show_form(False)
            self._edited()

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        judged, asked = self.model.judged_trials(), self.model.is_confirmed(Section.TRIALS)
        if (judged, asked) == self._shown:
            return
        self._shown = judged, asked
        self._none.setText(tr("None.") if asked else tr("Nothing on record; not asked yet."))
        rows: list[list[Cell]] = []
        for trial, verdict in judged:
            chip = Chip(told(verdict.short), _KIND.get(verdict.verdict, "plain"), wrap=True)
            because = told(verdict.because)
            chip.setToolTip(because)
            chip.setAccessibleDescription(because)
            off = LinkButton("×")
            off.setAccessibleName(tr("Take the trial of {medicine} off", medicine=trial.medicine))
            off.clicked.connect(lambda _=False, trial=trial: self._remove(trial))
            rows.append(
                [
                    bold(named(trial.medicine)),
                    taken(trial),
                    said(trial.relief.value) if trial.relief is not None else tr("not asked"),
                    ", ".join(map(told, trial.side_effects)) or tr("none named"),
                    _with_room(chip),
                    off,
                ]
            )
        self._table.set_rows(rows)
        self._table.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def _remove(self, trial: Trial) -> None:
        self.model.remove_trial(trial)
        self._edited()


def _with_room(chip: Chip) -> QWidget:
    """The chip in a cell as wide as its column: alone the column would be no wider than the shortest chip in it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(chip)
    row.addStretch(1)
    return holder
