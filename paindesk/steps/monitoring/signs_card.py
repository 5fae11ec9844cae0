"""What was noticed in the past year: each with its day, innocent explanations beside it, and a way to begin."""

from collections.abc import Callable

from paindesk.domain.monitoring import Noticed
from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.card import Card
from paindesk.kit.fields import TextField
from paindesk.kit.flow import Row
from paindesk.kit.language import told, tr
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import bold, label, muted
from paindesk.kit.unentered import Unentered
from paindesk.rules.evidence import listed, spoken
from paindesk.steps.monitoring.model import MonitoringModel


class SignsCard(Card):
    """A list to talk about; no count, no score."""

    def __init__(self, model: MonitoringModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Worth a talk"))
        self.model, self._edited = model, edited
        headers = (tr("Day"), tr("What"), tr("May well be"), tr("To begin with"))
        self._table = LightTable(headers, stretch=(7, 13, 17, 19), name=tr("What was noticed in the past year"))
        self._none = label(tr("Nothing of the past year stands out."), "muted")
        self.add(self._table)
        self.add(self._none)
        row = Row()
        row.setSpacing(theme.px(8))
        self.said = TextField(
            tr("What was talked about, in the patient's words"), tr("what was talked about, in their words")
        )
        Unentered(self, "talk", {"": self.said}, edited)
        self.said.returnPressed.connect(self._talked)
        self.button = Button(tr("Talked about today"))
        self.button.clicked.connect(lambda _: self._talked())
        row.addWidget(self.said, 1)
        row.addWidget(self.button)
        self.add(row)
        self._talks = label("", "small")
        self.add(self._talks)
        self.take_back = LinkButton(tr("Take today's talk back"))
        self.take_back.clicked.connect(lambda _: self._take_back())
        self.add_beside_title(self.take_back, at_end=True)
        self._shown: object = None

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        found, talks = self.model.noticed(), self.model.stewardship.talks
        if (found, talks) == self._shown:
            return
        self._shown = found, talks
        self._table.set_rows([_row(one) for one in found])
        self._table.setVisible(bool(found))
        self._none.setVisible(not found)
        self._talks.setText("\n".join(f"{spoken(one.on)}: {one.said}" for one in reversed(talks)))
        self._talks.setVisible(bool(talks))
        self.take_back.setVisible(any(one.on == self.model.context.on for one in talks))

    def _talked(self) -> None:
        if self.model.record_talk(self.said.value()):
            self.said.set_value("")
            self._edited()
        else:
            self.said.setFocus()

    def _take_back(self) -> None:
        self.model.take_back_talk()
        self._edited()


def _row(one: Noticed) -> list[Cell]:
    what = one.what if one.what.casefold() != one.signal.title.casefold() else ""
    title = told(one.signal.title)
    words: Cell = [bold(title), muted(f"\n{told(what)}")] if what else [bold(title)]
    return [spoken(one.on), words, listed(map(told, one.signal.innocent), tr("or")), told(one.signal.ask)]
