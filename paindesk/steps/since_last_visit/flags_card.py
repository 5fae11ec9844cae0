"""Red flags are asked at every visit: one press when none is there, one per question otherwise."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.knowledge import RedFlag
from paindesk.domain.pain import RedFlagAnswer
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.fields import CheckField, TextField
from paindesk.kit.language import told, tr
from paindesk.kit.tab_order import move_card
from paindesk.kit.text import label
from paindesk.steps.since_last_visit.model import SinceLastVisitModel


class FlagsCard(Card):
    """Ticked is "yes"; what is not ticked becomes "no" only with the button."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Red flags"))
        self.model, self._edited = model, edited
        self._count = Chip("", "caution")
        self.add_beside_title(self._count)
        self.none = LinkButton(tr("Asked: none of these"))
        self.none.clicked.connect(lambda _: self._none())
        self.title_row.addWidget(self.none)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(3))
        self.add(self._list)
        self.rows: dict[str, _FlagRow] = {}

    def refresh(self) -> None:
        """Show the questions that this pain asks."""
        flags = self.model.flags()
        asked = {flag.id for flag, _ in flags}
        for gone in [one for one in self.rows if one not in asked]:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for flag, answer in flags:
            if flag.id not in self.rows:
                self.rows[flag.id] = _FlagRow(flag, self._answer)
                self._list.addWidget(self.rows[flag.id])
            self.rows[flag.id].show_answer(answer)
        done = sum(answer.present is not None for _, answer in flags)
        self._count.set(tr("{done} of {all}", done=done, all=len(flags)), "ok" if done == len(flags) else "caution")
        yes = any(answer.present for _, answer in flags)
        self.none.set_text(tr("Asked: the rest is no") if yes else tr("Asked: none of these"))
        self.none.setVisible(done < len(flags))

    def _answer(self, flag_id: str, present: bool | None, escalated: str) -> None:
        self.model.answer_flag(flag_id, present, escalated)
        self._edited()

    def _none(self) -> None:
        self.model.no_other_flags()
        if self.none.hasFocus():
            move_card(self.window(), forward=True)  # not to the first question, where one more Space would tick it
        self._edited()


class _FlagRow(QWidget):
    """A question, and where it is yes what to do and what was done."""

    def __init__(self, flag: RedFlag, answered: Callable[[str, bool | None, str], None]) -> None:
        super().__init__()
        self.flag, self._answered = flag, answered
        question = told(flag.question)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(3))
        self.yes = CheckField(question)
        self.yes.changed.connect(self._changed)
        self.action = label(told(flag.action), "stop")
        self.done = TextField(tr("What was done: {question}", question=question), tr("what was done about it"))
        self.done.changed.connect(self._changed)
        layout.addWidget(self.yes)
        layout.addWidget(self.action)
        layout.addWidget(self.done)

    def show_answer(self, answer: RedFlagAnswer) -> None:
        """The answer so far."""
        self.yes.set_value(answer.present is True)
        self.yes.setAccessibleDescription({True: tr("yes"), False: tr("no"), None: tr("not asked")}[answer.present])
        self.action.setVisible(answer.present is True)
        self.done.setVisible(answer.present is True)
        self.done.set_value(answer.escalated)

    def _changed(self) -> None:
        self._answered(self.flag.id, True if self.yes.value() else None, self.done.value())
