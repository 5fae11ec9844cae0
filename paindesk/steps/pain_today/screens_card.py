"""Questionnaires: each with its last result; one is opened at a time and answered in place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paindesk.domain.knowledge import Instrument, Question
from paindesk.domain.pain import ScreenAnswers
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.chip import FlowLayout, ToggleChip
from paindesk.kit.choice_row import ChoiceRow
from paindesk.kit.number_field import NumberField
from paindesk.kit.text import label
from paindesk.steps.pain_today.model import PainTodayModel, ScreenLine


class ScreensCard(Card):
    """The list, and beside it the form of the one that is open."""

    def __init__(self, model: PainTodayModel, edited: Callable[[], None]) -> None:
        super().__init__("Screens")
        self.model, self._edited = model, edited
        self.rows: dict[str, ChoiceRow] = {}
        self.form: _Form | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2))
        listed = QVBoxLayout()
        listed.addLayout(self._list)
        listed.addStretch(1)
        self._beside = QVBoxLayout()
        self._hint = label("Choose one to fill it in. A whole score goes on record with today's date.", "muted")
        self._beside.addWidget(self._hint)
        both = QHBoxLayout()
        both.setSpacing(theme.px(18))
        both.addLayout(listed, 33)
        both.addLayout(self._beside, 51)
        self.add(both)
        self._shown: dict[str, tuple[str, str]] = {}

    def refresh(self) -> None:
        """Show the model again; a row is made anew only when its result changed."""
        for place, line in enumerate(self.model.screens()):
            key = line.instrument.key
            if self._shown.get(key) != (line.words, line.kind):
                self._put(place, line)
            self.rows[key].show_chosen(self.form is not None and self.form.instrument.key == key)
            if self.form is not None and self.form.instrument.key == key:
                self.form.set_value(line.given)

    def open(self, key: str) -> None:
        """Open this questionnaire, or close it when it is the open one."""
        before = self.form
        if before is not None:
            self._beside.removeWidget(before)
            before.hide()
            before.deleteLater()
            self.form = None
        if before is None or before.instrument.key != key:
            line = next(one for one in self.model.screens() if one.instrument.key == key)
            self.form = _Form(line.instrument, partial(self._filled, key))
            self._beside.addWidget(self.form)
            self.form.first().setFocus()
        self._hint.setVisible(self.form is None)
        self.refresh()

    def _put(self, place: int, line: ScreenLine) -> None:
        key = line.instrument.key
        row = ChoiceRow(line.instrument.title, line.words, line.kind, line.instrument.licence)
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


class _Form(QWidget):
    """The questions with their answers as chips, or one field for a total that was scored on paper."""

    def __init__(self, instrument: Instrument, filled: Callable[[tuple[int | None, ...], int | None], None]) -> None:
        super().__init__()
        self.instrument, self._filled = instrument, filled
        self.setAccessibleName(instrument.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self.questions = [_Answers(one, self._answered) for one in instrument.questions]
        self.total: NumberField | None = None
        for one in self.questions:
            column.addWidget(one)
        if not self.questions:
            column.addWidget(label(f"Score it on its own form, then enter the total ({instrument.licence}).", "muted"))
            self.total = NumberField(f"{instrument.title} total", "", instrument.lowest, instrument.highest)
            self.total.changed.connect(self._answered)
            column.addWidget(self.total)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        if self.total is not None:
            return self.total.edit
        return self.questions[0].chips[0][1]

    def set_value(self, given: ScreenAnswers) -> None:
        """Show these answers."""
        if self.total is not None:
            self.total.set_value(given.total)
        for number, one in enumerate(self.questions):
            one.set_value(given.answers[number] if number < len(given.answers) else None)

    def _answered(self) -> None:
        if self.total is None:
            self._filled(tuple(one.value() for one in self.questions), None)
            return
        value = self.total.value()
        whole = value is not None and value == int(value)
        self._filled((), int(value) if value is not None and whole else None)


class _Answers(QWidget):
    """One question; one chip an answer, at most one of them on."""

    def __init__(self, question: Question, answered: Callable[[], None]) -> None:
        super().__init__()
        self._answered = answered
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(label(question.text))
        flow = FlowLayout()
        self.chips: list[tuple[int, ToggleChip]] = []
        for points, words in question.choices:
            chip = ToggleChip(f"{points} {words}", "accent")
            chip.setAccessibleName(f"{question.text}: {words}")
            chip.changed.connect(partial(self._pressed, chip))
            flow.addWidget(chip)
            self.chips.append((points, chip))
        column.addLayout(flow)

    def value(self) -> int | None:
        """The points chosen."""
        return next((points for points, chip in self.chips if chip.value()), None)

    def set_value(self, points: int | None) -> None:
        """Show this answer."""
        for value, chip in self.chips:
            chip.set_value(value == points)

    def _pressed(self, pressed: ToggleChip) -> None:
        for _, chip in self.chips:
            if chip is not pressed:
                chip.set_value(False)
        self._answered()
