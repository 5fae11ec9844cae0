"""What was really taken and what is left, medicine by medicine; and the refill log."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from paindesk.domain.visit import RefillRequest
from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.dates import shown as show_date
from paindesk.kit.fields import CheckField, ChoiceField, DateField, NumberField, TextField, labelled
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import named, tr
from paindesk.kit.text import label
from paindesk.kit.unentered import Typed, Unentered
from paindesk.steps.since_last_visit.model import SinceLastVisitModel
from paindesk.steps.since_last_visit.taking import adherence_choices

_MOST = 9999


class TakingCard(Card):
    """One block a medicine: how it is taken, in the patient's words, pieces left against what is expected."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Really taken, and what is left"))
        self.model, self._edited = model, edited
        self.all = LinkButton(tr("All as prescribed"))
        self.all.clicked.connect(lambda _: self._all())
        self.add_beside_title(self.all, at_end=True)
        self.none = label(tr("No medicine of the last visit is on record."), "muted")
        self.add(self.none)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(8))
        self.add(self._list)
        self.rows: dict[str, MedicineBlock] = {}
        Unentered(self, "left", lambda: {name: row.left for name, row in self.rows.items()}, only_wrong=True)

    def refresh(self) -> None:
        """Show the answers."""
        names = self.model.taking.medicines()
        self.none.setVisible(not names)
        self.all.setVisible(any(not self.model.taking.of(name).how for name in names))
        for name in names:
            if name not in self.rows:
                self.rows[name] = MedicineBlock(name, partial(self._changed, name))
                self._list.addWidget(self.rows[name])
            self.rows[name].show_answers(self.model)

    def _changed(self, name: str) -> None:
        row = self.rows[name]
        self.model.taking.set(name, how=row.how.value(), really=row.really.value(), left=row.left.value())
        self._edited()

    def _all(self) -> None:
        self.model.taking.all_as_prescribed()
        self._edited()


class MedicineBlock(QWidget):
    """The answers of one medicine, and the count worked out line by line on demand."""

    def __init__(self, name: str, changed: Callable[[], None]) -> None:
        super().__init__()
        self._name = name
        self.how = ChoiceField(tr("How {name} is taken", name=named(name)), adherence_choices())
        self.left = NumberField(tr("Pieces of {name} left", name=named(name)), tr("left", "pieces"), 0, _MOST)
        self.really = TextField(tr("What was really taken of {name}", name=named(name)), tr("what was really taken"))
        for field in (self.how, self.left, self.really):
            field.changed.connect(changed)
        self._expected, self._told, self._working = label("", "muted"), label(""), label("", "muted")
        self.working = LinkButton(tr("How it is worked out"))
        self.working.setAccessibleName(tr("How the expected count of {name} is worked out", name=named(name)))
        self.working.clicked.connect(lambda _: self._working.setVisible(self._working.isHidden()))
        self._working.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(7))
        grid.setVerticalSpacing(theme.px(3))
        grid.addWidget(label(named(name), "subheading"), 0, 0)
        grid.addWidget(self.how, 0, 1)
        grid.addWidget(self.really, 1, 0)
        grid.addWidget(self.left, 1, 1)
        line = Row()
        line.addWidget(self._expected, 1)
        line.addWidget(self.working)
        grid.addLayout(line, 2, 0, 1, 2)
        grid.addWidget(self._told, 3, 0, 1, 2)
        grid.addWidget(self._working, 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_answers(self, model: SinceLastVisitModel) -> None:
        """The answers and what the count tells."""
        mine, count = model.taking.of(self._name), model.taking.count(self._name)
        self.how.set_value(mine.how)
        self.really.set_value(mine.really)
        if mine.left is not None or not self.left.edit.hasFocus():
            self.left.set_value(mine.left)
        self._expected.setText(count.expected)
        self._told.setText(count.told)
        self._told.setVisible(bool(count.told))
        self._working.setText(count.working)
        self.working.setVisible(bool(count.working))


class RefillsCard(Card):
    """Early requests, each with its day and the patient's reason."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Early refill requests"))
        self.model, self._edited = model, edited
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(4))
        self.add(self._list)
        self.on = DateField(tr("Day of the request"), latest=model.context.on)
        self.medicine = ChoiceField(tr("Medicine asked for"), (("", tr("medicine not said")),))
        self.why = TextField(tr("Why, in the patient's words"), tr("why, in the patient's words"))
        self.filled = CheckField(tr("was filled"))
        self.lost = CheckField(tr("lost or stolen"))
        fields: dict[str, Typed] = {
            "on": self.on, "medicine": self.medicine, "why": self.why, "filled": self.filled, "lost": self.lost,
        }  # fmt: skip
        self._kept = Unentered(self, "refill", fields, edited)
        self.button = Button(tr("Add"))
        self.button.setAccessibleName(tr("Add the early refill request"))
        self.button.clicked.connect(lambda _: self._add())
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(7))
        grid.setVerticalSpacing(theme.px(4))
        grid.addWidget(labelled(tr("Asked on"), self.on), 0, 0)
        grid.addWidget(labelled(tr("Medicine"), self.medicine), 0, 1, 1, 3)
        grid.addWidget(self.why, 1, 0, 1, 4)
        grid.addWidget(self.lost, 2, 0)
        grid.addWidget(self.filled, 2, 1)
        grid.addWidget(self.button, 2, 3)
        grid.setColumnStretch(0, 1)
        self.add(grid)
        self._shown: object = None

    def refresh(self) -> None:
        """Show the log."""
        self.medicine.set_options(
            (("", tr("medicine not said")), *((one, named(one)) for one in self.model.taking.medicines()))
        )
        lines = self.model.since.refills
        if lines == self._shown:
            return
        self._shown = lines
        emptied(self._list)
        for one in lines:
            parts = [
                show_date(one.on),
                named(one.medicine),
                tr("lost") if one.lost else "",
                tr("filled") if one.filled else "",
                one.why,
            ]
            chip = Chip(f"{' · '.join(part for part in parts if part)}  ×", "plain", pressable=True)
            chip.setAccessibleName(tr("Early request of {day}: take off", day=show_date(one.on)))
            chip.clicked.connect(partial(self._drop, one))
            self._list.addWidget(chip)

    def _add(self) -> None:
        day = self.on.value()
        if day is None:
            self.on.edit.setFocus()
            return
        if self.model.taking.add_refill(
            day, self.medicine.value(), self.why.value(), filled=self.filled.value(), lost=self.lost.value()
        ):
            self._kept.clear()
            self._edited()

    def _drop(self, line: RefillRequest, _checked: bool = False) -> None:
        self.model.taking.drop_refill(line)
        self._edited()
