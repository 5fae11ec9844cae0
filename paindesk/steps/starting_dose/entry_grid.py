"""The fields of the step-up plan: one row a step. Every keystroke goes into the model."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from paindesk.domain.dose import When
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.fields import NumberField
from paindesk.kit.language import later, tr
from paindesk.kit.text import label
from paindesk.steps.starting_dose.entries import Entries, StepEntry
from paindesk.steps.starting_dose.model import StartingDoseModel

_MOST_DAYS = 365
_NEEDED = ("dose", "every_hours", "times_per_day")
_WORN = ("dose", "worn_days")
_COLUMNS = {
    When.MORNING.value: later("Morning"),
    When.NOON.value: later("Noon"),
    When.EVENING.value: later("Evening"),
    When.BEDTIME.value: later("Bedtime"),
    "dose": later("Dose"),
    "every_hours": later("Every (hours)"),
    "times_per_day": later("At most a day"),
    "worn_days": later("Patch changed every (days)"),
}
_WHOLE = {"days": _MOST_DAYS, "every_hours": 24, "times_per_day": 24, "worn_days": 30}  # whole numbers: the most


class EntryGrid(QWidget):
    """Rebuilt only when the number of steps or their kind changes; else values are set and the cursor stays."""

    def __init__(self, model: StartingDoseModel, edited: Callable[[], None]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Step-up plan"))
        self.model, self._edited = model, edited
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._holder = QVBoxLayout()
        outer.addLayout(self._holder)
        self._hint = label("", "small")
        outer.addWidget(self._hint)
        self.add = LinkButton(tr("+ Add a step"))
        self.add.clicked.connect(lambda _: self._apply(self.model.entries.longer()))
        outer.addWidget(self.add)
        self._table: QWidget | None = None
        self._shape: tuple[object, ...] = ()
        self._medicine = ""  # whose plan stands in the fields
        self.fields: dict[tuple[int, str], NumberField] = {}
        self.remove: list[LinkButton] = []

    def named(self) -> dict[str, NumberField]:
        """The fields by the medicine, the number of the step and what is asked."""
        medicine = self._medicine
        if medicine != self.model.current or self.model.prescription is None:
            return {}
        return {f"{medicine}.{place}.{key}": field for (place, key), field in self.fields.items()}

    @staticmethod
    def medicine_of(name: str) -> str:
        """The medicine in one of these names."""
        return name.rsplit(".", 2)[0]

    def is_of(self, name: str) -> bool:
        """Whether that field would stand here, by the medicine looked at."""
        return self.medicine_of(name) == self.model.current and self.model.prescription is not None

    def refresh(self) -> None:
        """Show the plan as typed."""
        steps = self.model.entries.steps
        shape = tuple((one.unit, one.as_needed, one.worn) for one in steps)
        if (shape, self.model.current) != (self._shape, self._medicine):
            self._build(steps)
            self._shape, self._medicine = shape, self.model.current
        for (place, key), field in self.fields.items():
            field.set_value(_value(steps[place], key))
        self._hint.setText("" if self.model.entries.laid_out() else self._missing(steps))
        self._hint.setVisible(bool(self._hint.text()))

    def _missing(self, steps: tuple[StepEntry, ...]) -> str:
        empty = [str(place) for place, one in enumerate(steps, start=1) if one.rung() is None]
        if empty:
            open_steps = ", ".join(empty)
            return tr(
                "Enter a dose in step {steps}. Until then nothing of this plan is checked or written.", steps=open_steps
            )
        return tr("Enter the days of every step but the last.")

    def _build(self, steps: tuple[StepEntry, ...]) -> None:
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(5))
        self.fields, self.remove = {}, []
        needed, worn = any(one.as_needed for one in steps), any(one.worn for one in steps)
        keys = _NEEDED if needed else _WORN if worn else tuple(when.value for when in When)
        unit = steps[0].unit if steps else ""
        grid.addWidget(label(tr("in {unit}", unit=unit), "small", wrap=False), 0, 0)
        for column, key in enumerate(keys, start=1):
            grid.addWidget(label(tr(_COLUMNS[key]), "subheading", wrap=needed or worn), 0, column)
        grid.addWidget(label(tr("Days"), "subheading"), 0, len(keys) + 1)
        for place, step in enumerate(steps):
            name = tr("Step {number}", number=place + 1)
            grid.addWidget(label(name, "muted", wrap=False), place + 1, 0)
            for column, key in enumerate((*keys, "days"), start=1):
                most = _WHOLE.get(key, 100_000)
                words = tr("days") if key == "days" else tr(_COLUMNS[key]).lower()
                least = 1 if key in ("days", "worn_days") else 0
                field = NumberField(f"{name}, {words}{_unit(key, step.unit)}", "", least, most)
                field.edit.setMinimumWidth(theme.px(44))
                field.changed.connect(partial(self._typed, place, key))
                self.fields[place, key] = field
                grid.addWidget(field, place + 1, column)
            remove = LinkButton("✕")
            remove.setAccessibleName(tr("Remove step {number}", number=place + 1))
            remove.setEnabled(len(steps) > 1)
            remove.clicked.connect(partial(self._remove, place))
            self.remove.append(remove)
            grid.addWidget(remove, place + 1, len(keys) + 2)
        grid.setColumnStretch(len(keys) + 3, 1)
        self._holder.addWidget(self._table)

    def _typed(self, place: int, key: str) -> None:
        number = self.fields[place, key].value()
        step = self.model.entries.steps[place]
        self._apply(self.model.entries.with_step(place, _with(step, key, number)))

    def _remove(self, place: int, _checked: bool = False) -> None:
        self._apply(self.model.entries.without(place))

    def _apply(self, entries: Entries) -> None:
        self.model.change_entries(entries)
        self._edited()


def _unit(key: str, unit: str) -> str:
    return f" ({unit})" if key == "dose" or key in [when.value for when in When] else ""


def _value(step: StepEntry, key: str) -> Decimal | int | None:
    if key == "days":
        return step.days
    if key == "dose":
        return step.dose
    if key == "worn_days":
        return step.worn_days
    if key in _NEEDED:
        return step.every_hours if key == "every_hours" else step.times_per_day
    return step.at(When(key))


def _with(step: StepEntry, key: str, number: Decimal | None) -> StepEntry:
    whole = None if number is None else int(number)
    if key == "days":
        return replace(step, days=whole)
    if key == "dose":
        return replace(step, dose=number)
    if key == "every_hours":
        return replace(step, every_hours=whole)
    if key == "times_per_day":
        return replace(step, times_per_day=whole)
    if key == "worn_days":
        return replace(step, worn_days=whole)
    return step.with_dose(When(key), number)
