"""What is watched while an opioid is taken: last done, due, and why."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from paindesk.domain.advice import Due
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.language import later, told, tr
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import bold, label
from paindesk.rules.evidence import spoken
from paindesk.steps.monitoring.model import MonitoringModel

_DONE = {
    "agreement": later("Signed today"), "benefit_risk_review": later("Weighed today"),
    "naloxone": later("Offered today"), "laxative": later("Given today"),
}  # fmt: skip


class DueCard(Card):
    """One row each; what is done by talking is recorded here."""

    def __init__(self, model: MonitoringModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Due"))
        self.model, self._edited = model, edited
        headers = (tr("What"), tr("Last", "the day"), tr("Due", "the day"), "", "")
        self._table = LightTable(headers, stretch=(12, 4, 4, 3, 4), name=tr("What is due around the opioid"))
        self._none = label(tr("Nothing is due: no opioid is on the list."), "muted")
        self.add(self._table)
        self.add(self._none)
        self._shown: object = None

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        due = self.model.due()
        if due == self._shown:
            return
        self._shown = due
        self._table.set_rows([self._row(one) for one in due])
        self._table.setVisible(bool(due))
        self._none.setVisible(not due)

    def _row(self, one: Due) -> list[Cell]:
        last = spoken(one.last) if one.last is not None else tr("not on record")
        return [
            [bold(told(one.title)), f"\n{told(one.why)}"],
            last,
            spoken(one.due_on),
            self._chip(one),
            self._act(one),
        ]

    def _chip(self, one: Due) -> Chip:
        if one.overdue:
            return Chip(tr("overdue"), "caution")
        return Chip(tr("due"), "info") if one.due_on <= self.model.context.on else Chip(tr("later"), "plain")

    def _act(self, one: Due) -> QWidget:
        if one.what not in _DONE:
            return QWidget()
        link = LinkButton(tr(_DONE[one.what]))
        link.setAccessibleName(tr("{what}: {done}", what=told(one.title), done=tr(_DONE[one.what]).lower()))
        link.clicked.connect(partial(self._do, one.what))
        return link

    def _do(self, what: str) -> None:
        self.model.record_done(what)
        self._edited()
