"""The next visit, the phone check, and every other check with its date: by rule, or moved."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QGridLayout

from paindesk.domain.visit import PlannedCheck
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.fields import DateField
from paindesk.kit.language import told, tr
from paindesk.kit.text import RichLabel, bold, label, muted
from paindesk.kit.unentered import Unentered
from paindesk.steps.plan_safety.model import PlanSafetyModel

_IN_VISIT = "Re-evaluation"


class ChecksCard(Card):
    """One row a check."""

    def __init__(self, model: PlanSafetyModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Checks, by rule"))
        self.model, self._edited = model, edited
        again = LinkButton(tr("By rule again"))
        again.clicked.connect(lambda _: self._again())
        self.add_beside_title(again, at_end=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(7))
        self._grid.setColumnStretch(0, 1)
        self.add(self._grid)
        self.visit = DateField(tr("Next visit"), earliest=model.earliest())
        self.phone = DateField(tr("Phone check"), earliest=model.earliest())
        self._why = RichLabel("")
        self._grid.addWidget(self._why, 0, 0)
        self._grid.addWidget(label(tr("Phone check")), 1, 0)
        for row, field in enumerate((self.visit, self.phone)):
            self._grid.addWidget(field, row, 1)
            field.changed.connect(self._dates)
        self.dated: dict[str, DateField] = {}
        self._shown: tuple[tuple[str, str], ...] | None = None
        Unentered(self, "dates", {"visit": self.visit, "phone": self.phone}, only_wrong=True)
        Unentered(self, "checks", lambda: self.dated, only_wrong=True)

    def refresh(self) -> None:
        """Show the model again."""
        plan = self.model.plan
        self.visit.set_value(plan.follow_up_on)
        self.phone.set_value(plan.phone_check_on)
        self._why.set_parts([bold(tr("Next visit")), muted(f"\n{told(self.model.proposed().because)}")])
        checks = tuple(one for one in plan.checks if one.what != _IN_VISIT)
        names = tuple((one.what, one.because) for one in checks)
        if names != self._shown:
            self._shown = names
            self._fill(checks)
        for one in checks:
            self.dated[one.what].set_value(one.on)

    def _fill(self, checks: tuple[PlannedCheck, ...]) -> None:
        for index in reversed(range(self._grid.count())):
            if self._grid.getItemPosition(index)[0] >= 2:  # type: ignore[index]  # the stub says object, Qt a tuple
                item = self._grid.takeAt(index)
                if item is not None and (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
        self.dated.clear()
        for row, check in enumerate(checks, 2):
            what = told(check.what)
            field = DateField(what, earliest=self.model.earliest())
            field.changed.connect(partial(self._move, check.what))
            self.dated[check.what] = field
            because = f"\n{told(check.because)}" if check.because else ""
            self._grid.addWidget(RichLabel([what, muted(because)]), row, 0)
            self._grid.addWidget(field, row, 1)

    def _dates(self) -> None:
        plan = self.model.plan  # a day that cannot be read moves nothing
        self.model.set_follow_up(
            plan.follow_up_on if self.visit.problem() else self.visit.value(),
            plan.phone_check_on if self.phone.problem() else self.phone.value(),
        )
        self._edited()

    def _move(self, what: str) -> None:
        day: date | None = self.dated[what].value()
        if day is not None:
            moved = tuple(replace(one, on=day) if one.what == what else one for one in self.model.plan.checks)
            self.model.set_checks(moved)
        self._edited()

    def _again(self) -> None:
        self.model.by_rule_again()
        self._edited()
