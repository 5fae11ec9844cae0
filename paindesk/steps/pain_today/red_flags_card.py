"""Red flags: each asked, each answered; what is present says what to do and asks what was done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from paindesk.domain.knowledge import RedFlag
from paindesk.domain.pain import RedFlagAnswer
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, ToggleChip
from paindesk.kit.fields import TextField
from paindesk.kit.language import told, tr
from paindesk.kit.tab_order import go_to
from paindesk.kit.text import label
from paindesk.steps.pain_today.model import PainTodayModel


class RedFlagsCard(Card):
    """Before any medicine. Once all is asked the keyboard goes on to `then`."""

    def __init__(self, model: PainTodayModel, edited: Callable[[], None], then: QWidget) -> None:
        super().__init__(tr("Red flags"))
        self.model, self._edited, self._then = model, edited, then
        self._count = Chip("", "caution")
        self.add_beside_title(self._count)
        self._rest = LinkButton(tr("Asked: the rest is no"))
        self._rest.clicked.connect(lambda _: self._rest_no())
        self.title_row.addWidget(self._rest)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(0, 1)
        self.add(self._grid)
        self._rows: dict[str, _Row] = {}

    def refresh(self) -> None:
        """Show the questions that this pain asks."""
        flags = self.model.flags()
        asked = {flag.id for flag, _ in flags}
        for flag_id in [one for one in self._rows if one not in asked]:
            self._rows.pop(flag_id).take_out()
        for row, (flag, answer) in enumerate(flags):
            if flag.id not in self._rows:
                self._rows[flag.id] = _Row(flag, self._answer)
            self._rows[flag.id].show_in(self._grid, row, answer)
        done = sum(answer.present is not None for _, answer in flags)
        self._count.set(tr("{done} of {all}", done=done, all=len(flags)), "ok" if done == len(flags) else "caution")
        self._rest.setVisible(done < len(flags))

    def _answer(self, flag_id: str, present: bool | None, escalated: str) -> None:
        self.model.answer(flag_id, present, escalated)
        self._edited()

    def _rest_no(self) -> None:
        self.model.answer_rest_no()
        if self._rest.hasFocus():
            go_to(self._then)  # not to the first answer, which one more Space would take back
        self._edited()


class _Row:
    """A question, "no" and "yes", and what was done where it is yes."""

    def __init__(self, flag: RedFlag, answer: Callable[[str, bool | None, str], None]) -> None:
        self._flag, self._answer = flag, answer
        self.box = QWidget()
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        top = QHBoxLayout()
        asked = told(flag.question)
        question = label(asked)
        self.no, self.yes = ToggleChip(tr("no"), "ok"), ToggleChip(tr("yes"), "stop")
        self.no.setAccessibleName(tr("{question} no", question=asked))
        self.yes.setAccessibleName(tr("{question} yes", question=asked))
        top.addWidget(question, 1)
        top.addWidget(self.no)
        top.addWidget(self.yes)
        column.addLayout(top)
        self.action = label(told(flag.action), "stop")
        self.done = TextField(tr("Done about: {question}", question=asked), tr("what was done, by whom"))
        column.addWidget(self.action)
        column.addWidget(self.done)
        self.no.changed.connect(partial(self._pressed, self.no, present=False))
        self.yes.changed.connect(partial(self._pressed, self.yes, present=True))
        self.done.changed.connect(self._typed)

    def _pressed(self, chip: ToggleChip, *, present: bool) -> None:
        self._answer(self._flag.id, present if chip.value() else None, self.done.value() if present else "")

    def _typed(self) -> None:
        self._answer(self._flag.id, True, self.done.value())

    def show_in(self, grid: QGridLayout, row: int, answer: RedFlagAnswer) -> None:
        """Stand in this row with this answer."""
        if grid.indexOf(self.box) < 0 or grid.getItemPosition(grid.indexOf(self.box)) != (row, 0, 1, 1):
            grid.addWidget(self.box, row, 0)
        self.no.set_value(answer.present is False)
        self.yes.set_value(answer.present is True)
        self.done.set_value(answer.escalated)
        self.action.setVisible(answer.present is True)
        self.done.setVisible(answer.present is True)

    def take_out(self) -> None:
        """Leave the card."""
        self.box.hide()
        self.box.deleteLater()
