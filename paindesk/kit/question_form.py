"""A questionnaire to fill in: its questions with their answers as chips, or one field for its total."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.instrument import Instrument, Question
from paindesk.domain.pain import ScreenAnswers
from paindesk.kit import theme
from paindesk.kit.chip import FlowLayout, ToggleChip
from paindesk.kit.language import told, tr
from paindesk.kit.number_field import NumberField
from paindesk.kit.text import label


class QuestionForm(QWidget):
    """The questions with their answers as chips, or one field for a total that was scored on paper."""

    def __init__(self, instrument: Instrument, filled: Callable[[tuple[int | None, ...], int | None], None]) -> None:
        super().__init__()
        self.instrument, self._filled = instrument, filled
        self.setAccessibleName(told(instrument.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self.questions = [_Answers(one, self._answered) for one in instrument.questions]
        self.total: NumberField | None = None
        for one in self.questions:
            column.addWidget(one)
        if not self.questions:
            column.addWidget(
                label(
                    tr("Score it on its own form, then enter the total ({licence}).", licence=told(instrument.licence)),
                    "muted",
                )
            )
            self.total = NumberField(
                tr("{instrument} total", instrument=told(instrument.title)), "", instrument.lowest, instrument.highest
            )
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
        column.addWidget(label(told(question.text)))
        flow = FlowLayout()
        self.chips: list[tuple[int, ToggleChip]] = []
        for points, words in question.choices:
            chip = ToggleChip(f"{points} {told(words)}", "accent")
            chip.setAccessibleName(f"{told(question.text)}: {told(words)}")
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
