"""One fill typed in: what a patient, a bottle or a pharmacy on the phone says."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.fields import DateField, NumberField, TextField, labelled
from paindesk.kit.flow import Row
from paindesk.kit.language import tr
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.steps.monitoring.fills import FillsPart

_MOST_PIECES, _MOST_DAYS = 10_000, 400


class FillEntry(QWidget):
    """A line of fields; the day and the medicine are needed, the rest may stay unknown."""

    def __init__(self, part: FillsPart, on: date, edited: Callable[[], None]) -> None:
        super().__init__()
        self._part, self._edited = part, edited
        self.on = DateField(tr("Day of the fill"), latest=on)
        self.medicine = TextField(tr("Medicine with its strength"), tr("oxycodone 10 mg tablet"))
        self.quantity = NumberField(tr("Quantity"), "", 0, _MOST_PIECES)
        self.days = NumberField(tr("Days of supply"), "", 1, _MOST_DAYS)
        self.prescriber = TextField(tr("Prescriber"), tr("who wrote it"))
        self.pharmacy = TextField(tr("Pharmacy"), tr("where"))
        self._kept = Unentered(
            self,
            "fill",
            {
                "on": self.on,
                "medicine": self.medicine,
                "quantity": self.quantity,
                "days": self.days,
                "prescriber": self.prescriber,
                "pharmacy": self.pharmacy,
            },
            edited,
        )
        self.button = Button(tr("Add fill"))
        self.button.clicked.connect(lambda _: self._add())
        self.problem = label("", "caution")
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        row = Row()
        row.setSpacing(theme.px(7))
        for words, field, share in (
            (tr("Filled"), self.on, 5), (tr("Medicine"), self.medicine, 9), (tr("Quantity"), self.quantity, 3),
            (tr("Days"), self.days, 3), (tr("Prescriber"), self.prescriber, 5),
            (tr("Pharmacy"), self.pharmacy, 5),
        ):  # fmt: skip
            row.addWidget(labelled(words, field), share)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(self.problem)

    def _add(self) -> None:
        problem = self._wrong()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        on, quantity, days = self.on.value(), self.quantity.value(), self.days.value()
        if problem or on is None:
            return
        number = None if days is None else int(days)
        self._part.add(
            on, self.medicine.value(), quantity or None, number, self.prescriber.value(), self.pharmacy.value()
        )
        self._kept.clear()
        self._edited()

    def _wrong(self) -> str:
        """What stands in the way, in words."""
        if self.on.value() is None:
            self.on.edit.setFocus()
            return self.on.problem() or tr("Enter the day of the fill.")
        if not self.medicine.value().strip():
            self.medicine.setFocus()
            return tr("Enter the medicine with its strength.")
        if self.quantity.problem() or self.days.problem():
            return self.quantity.problem() or self.days.problem()
        days = self.days.value()
        return tr("The days of supply are whole days.") if days is not None and days % 1 else ""
