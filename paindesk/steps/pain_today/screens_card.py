"""Questionnaires: each with its last result; one is opened at a time and answered in place."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.choice_row import ChoiceRow, line_up
from paindesk.kit.flow import Row
from paindesk.kit.language import told, tr
from paindesk.kit.number_field import NumberField
from paindesk.kit.question_form import QuestionForm
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.steps.pain_today.model import PainTodayModel, ScreenLine

_RESULT = 170  # 100 % pixels for "✓ 1 of 6 · 27 Nov 2026"


class ScreensCard(Card):
    """The list, and beside it the form of the one that is open."""

    def __init__(self, model: PainTodayModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Screens"))
        self.model, self._edited = model, edited
        self.rows: dict[str, ChoiceRow] = {}
        self.form: QuestionForm | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2))
        listed = QVBoxLayout()
        listed.addLayout(self._list)
        listed.addStretch(1)
        self._beside = QVBoxLayout()
        self._hint = label(tr("Choose one to fill it in. A whole score goes on record with today's date."), "muted")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._beside.addWidget(self._hint)
        both = Row()
        both.setSpacing(theme.px(18))
        both.addLayout(listed, 33)
        both.addLayout(self._beside, 51)
        self.add(both)
        self._shown: dict[str, tuple[str, str]] = {}
        Unentered(self, "screens", self._totals, only_wrong=True, opens=self._open_kept)

    def refresh(self) -> None:
        """Show the model again; a row is made anew only when its result changed."""
        for place, line in enumerate(self.model.screens()):
            key = line.instrument.key
            if self._shown.get(key) != (line.words, line.kind):
                self._put(place, line)
            self.rows[key].show_chosen(self.form is not None and self.form.instrument.key == key)
            if self.form is not None and self.form.instrument.key == key:
                self.form.set_value(line.given)
        line_up(self.rows.values(), _RESULT)

    def _totals(self) -> dict[str, NumberField]:
        form = self.form
        return {} if form is None or form.total is None else {form.instrument.key: form.total}

    def _open_kept(self, keys: Sequence[str]) -> None:
        if self.form is None and keys[0] in self.rows:
            self.open(keys[0], first=False)

    def open(self, key: str, *, first: bool = True) -> None:
        """Open this questionnaire, or close it when it is the open one; `first`: the keyboard goes there."""
        before = self.form
        if before is not None and before.total is not None and before.total.problem():
            before.total.edit.setFocus()  # closed, what was typed would be gone
            return
        if before is not None:
            self._beside.removeWidget(before)
            before.hide()
            before.deleteLater()
            self.form = None
        if before is None or before.instrument.key != key:
            line = next(one for one in self.model.screens() if one.instrument.key == key)
            self.form = QuestionForm(line.instrument, partial(self._filled, key))
            self._beside.addWidget(self.form)
            if first:
                self.form.first().setFocus()
        self._hint.setVisible(self.form is None)
        self.refresh()

    def _put(self, place: int, line: ScreenLine) -> None:
        key = line.instrument.key
        row = ChoiceRow(told(line.instrument.title), line.words, line.kind, told(line.instrument.licence))
        row.clicked.connect(lambda *_: self.open(key))
        focused = False
        if (old := self.rows.get(key)) is not None:
            focused = old.hasFocus()
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._list.insertWidget(place, row)
        self.rows[key] = row
        self._shown[key] = (line.words, line.kind)
        if focused:
            row.setFocus()

    def _filled(self, key: str, answers: tuple[int | None, ...], total: int | None) -> None:
        self.model.fill(key, answers, total)
        self._edited()
