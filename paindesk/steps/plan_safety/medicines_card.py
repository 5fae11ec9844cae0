"""The medicines of the plan."""

from PySide6.QtWidgets import QWidget

from paindesk.domain.visit import Act
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.flow import Row
from paindesk.kit.language import named, tr
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import label
from paindesk.steps.plan_safety.model import PlanLine, PlanSafetyModel


class MedicinesCard(Card):
    """What is taken, when it is judged, how it ends."""

    def __init__(self, model: PlanSafetyModel) -> None:
        super().__init__(tr("Medicines"))
        self.model = model
        headers = (tr("Medicine"), tr("Plan"), tr("Judge it on"), tr("How it ends"))
        self._table = LightTable(headers, stretch=(7, 9, 6, 9), name=tr("Medicines of the plan"))
        self._none = label(tr("No medicine in this plan."), "muted")
        self.add(self._table)
        self.add(self._none)
        self._shown: object = None

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        lines = self.model.lines()
        if lines == self._shown:
            return
        self._shown = lines
        rows: list[list[Cell]] = []
        for line in lines:
            rows.append([_named(line), line.plan, line.judge, line.ends])
        self._table.set_rows(rows)
        self._table.setVisible(bool(rows))
        self._none.setVisible(not rows)


def _named(line: PlanLine) -> QWidget:
    box = QWidget()
    row = Row(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label(named(line.medicine), "bold"))
    if (chip := _chip(line.act)) is not None:
        row.addWidget(chip)
    row.addStretch(1)
    box.setAccessibleName(named(line.medicine))
    return box


def _chip(act: Act) -> Chip | None:
    """ "new", "changed", "stop"; none for one that goes on."""
    if act is Act.START:
        return Chip(tr("new"), "info")
    if act is Act.CHANGE:
        return Chip(tr("changed"), "caution")
    return Chip(tr("stop", "a medicine"), "stop") if act is Act.STOP else None
