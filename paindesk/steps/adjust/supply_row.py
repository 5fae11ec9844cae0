"""The supply of one medicine that goes on: days, repeats, and one press to reach the next visit."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from paindesk.kit.button import LinkButton
from paindesk.kit.fields import ChoiceField
from paindesk.kit.flow import FlowLayout
from paindesk.kit.language import tr
from paindesk.kit.text import label
from paindesk.rules.evidence import day_month
from paindesk.steps.adjust.model import AdjustModel


class SupplyRow(QWidget):
    """Hidden where nothing is counted, or where the plan itself says how long."""

    def __init__(self, name: str, model: AdjustModel, edited: Callable[[], None]) -> None:
        super().__init__()
        self.name, self.model, self._edited = name, model, edited
        row = FlowLayout(self, gap=8)
        row.addWidget(label(tr("Supply"), wrap=False))
        self.days = ChoiceField(tr("Days of supply, {medicine}", medicine=name))
        self.repeats = ChoiceField(tr("Repeats, {medicine}", medicine=name))
        self.reach = LinkButton("")
        for each in (self.days, label(tr("Repeats"), wrap=False), self.repeats, self.reach):
            row.addWidget(each)
        for field in (self.days, self.repeats):
            field.changed.connect(self._chosen)
        self.reach.clicked.connect(self._reached)
        self._reach: int | None = None

    def show_where(self, wanted: bool) -> None:
        """Show the supply as it is written, unless something else is looked at that is not in the plan."""
        can = self.model.supplied(self.name) if wanted else None
        self.setVisible(can is not None)
        if can is None:
            return
        self.days.set_options([(str(days), tr("{days} days", days=days)) for days in can.days])
        self.repeats.set_options([str(number) for number in range(can.repeats + 1)])
        self.days.set_value(str(can.now.days))
        self.repeats.set_value(str(can.now.repeats))
        self._reach = can.reach
        self.reach.setVisible(can.reach is not None)
        if can.reach is not None:
            day = day_month(can.visit_on)
            self.reach.set_text(tr("Until the visit of {day}: repeats {count}", day=day, count=can.reach))

    def _chosen(self) -> None:
        self.model.supply(self.name, int(self.days.value()), int(self.repeats.value()))
        self._edited()

    def _reached(self) -> None:
        if self._reach is not None:
            self.model.supply(self.name, int(self.days.value()), self._reach)
            self.repeats.setFocus()  # the link goes
            self._edited()
