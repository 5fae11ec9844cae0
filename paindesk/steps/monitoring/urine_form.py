"""A urine test as it is entered: day and method, what was found and what was not, the sample, the last doses."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from paindesk.domain.monitoring import SCREEN
from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.check_field import CheckField
from paindesk.kit.chip import ToggleChip
from paindesk.kit.fields import ChoiceField, DateField, NumberField, TextField, labelled
from paindesk.kit.flow import FlowLayout, Row, emptied
from paindesk.kit.language import later, told, tr, tr_each
from paindesk.kit.text import label
from paindesk.kit.unentered import Typed, Unentered
from paindesk.steps.monitoring.urine import METHODS, UrineEntry, UrinePart
from paindesk.steps.step import Context

_SAMPLE = (
    ("creatinine", later("Creatinine"), later("Urine Creatinine"), "mg/dL", 0, 2000),
    ("specific_gravity", later("Specific gravity"), later("Urine Specific gravity"), "", 1, 2),
    ("ph", later("pH"), later("Urine pH"), "", 0, 14),
    ("nitrite", later("Nitrite"), later("Urine Nitrite"), "mcg/mL", 0, 100000),
    ("temperature", later("Temperature"), later("Urine Temperature"), "°F", 30, 130),
)


class UrineForm(QWidget):
    """Nothing of it is on record until its button is pressed."""

    def __init__(
        self, part: UrinePart, context: Context, recorded: Callable[[], None], edited: Callable[[], None]
    ) -> None:
        super().__init__()
        self._edited = edited
        self.part, self._context, self._recorded = part, context, recorded
        self.entry = UrineEntry(on=context.on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(label(tr("A test to record"), "subheading"))
        layout.addLayout(self._head())
        self._results = QWidget()
        inner = QVBoxLayout(self._results)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(8))
        self.found, self.not_found = (
            _Names(tr("Found"), tr("{name}: found"), lambda name, on: self._mark(name, True, on)),
            _Names(tr("Not found"), tr("{name}: not found"), lambda name, on: self._mark(name, False, on)),
        )
        wide = max(names.title.sizeHint().width() for names in (self.found, self.not_found))
        for names in (self.found, self.not_found):
            names.title.setFixedWidth(max(theme.px(66), wide))
            inner.addWidget(names)
        inner.addLayout(self._others())
        inner.addLayout(self._sample())
        layout.addWidget(self._results)
        self._doses = Row()
        self._doses.setSpacing(theme.px(14))
        self._dose_fields: dict[str, DateField] = {}
        layout.addLayout(self._doses)
        layout.addLayout(self._foot())
        self.refresh()
        fixed: dict[str, Typed] = {
            "on": self.on, "method": self.method, "awaited": self.awaited, "found": self.found,
            "not_found": self.not_found, "other": self.other, "tampered": self.tampered, "note": self.note,
            **self.sample,
        }  # fmt: skip
        for one in fixed.values():
            one.changed.connect(edited)
        self._kept = Unentered(
            self,
            "urine_form",
            lambda: {**fixed, **{f"dose.{name}": field for name, field in self._dose_fields.items()}},
            opens=lambda _: self.show(),
            shown=self._take_in,
        )

    def _head(self) -> Row:
        row = Row()
        row.setSpacing(theme.px(10))
        self.on = DateField(tr("Day of the urine test"), latest=self._context.on)
        self.on.set_value(self._context.on)
        self.on.changed.connect(self._day)
        self.method = ChoiceField(tr("Method of the urine test"), tr_each(METHODS))
        self.method.changed.connect(self._method)
        self.awaited = CheckField(tr("Sent, result awaited"))
        self.awaited.changed.connect(self._await)
        row.addWidget(labelled(tr("Day"), self.on))
        row.addWidget(labelled(tr("Method"), self.method))
        row.addWidget(self.awaited, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        return row

    def _others(self) -> Row:
        row = Row()
        row.setSpacing(theme.px(8))
        self.other = TextField(
            tr("Another substance, as the laboratory writes it"), tr("another substance, as written")
        )
        self.add_found, self.add_not_found = Button(tr("Found")), Button(tr("Not found"))
        self.add_found.setAccessibleName(tr("The other substance was found"))
        self.add_not_found.setAccessibleName(tr("The other substance was not found"))
        self.add_found.clicked.connect(lambda _: self._add(found=True))
        self.add_not_found.clicked.connect(lambda _: self._add(found=False))
        self.rest = LinkButton(tr("All the rest not found"))
        self.rest.clicked.connect(lambda _: self._rest())
        row.addWidget(self.other, 1)
        for button in (self.add_found, self.add_not_found, self.rest):
            row.addWidget(button)
        return row

    def _sample(self) -> QVBoxLayout:
        column = QVBoxLayout()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        self.sample = {key: NumberField(tr(name), unit, low, high) for key, _, name, unit, low, high in _SAMPLE}
        for place, (key, words, *_) in enumerate(_SAMPLE):
            grid.addWidget(labelled(tr(words), self.sample[key]), 0, place)
        column.addLayout(grid)
        self.tampered = TextField(
            tr("Anything odd about the sample"), tr("anything odd about the sample: color, smell, cold")
        )
        column.addWidget(self.tampered)
        return column

    def _foot(self) -> Row:
        row = Row()
        row.setSpacing(theme.px(8))
        self.note = TextField(tr("Note on the urine test"), tr("note"))
        self.button = Button(tr("Record this test"))
        self.button.clicked.connect(lambda _: self._record())
        self.cancel = Button(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Throw away the test that is being entered"))
        self.cancel.clicked.connect(lambda _: self._throw_away())
        row.addWidget(self.note, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.button)
        return row

    def is_begun(self) -> bool:
        """Whether anything stands in it."""
        return bool(self._kept.words())

    def _throw_away(self) -> None:
        """What stands in it; Ctrl+Z brings it back."""
        self._kept.throw_away()
        self._recorded()

    def _take_in(self) -> None:
        """Words were put back into the fields: the test is what they say."""
        self.entry.on, self.entry.method = self.on.value(), self.method.value() or SCREEN
        self.entry.awaited = self.awaited.value()
        self.entry.found, self.entry.not_found = self.found.ticked(), self.not_found.ticked()
        self.refresh()

    def open(self, entry: UrineEntry) -> None:
        """Go on with a test: its day and method; the fields of the sample begin empty."""
        self.entry = entry
        self.on.put_typed(entry.on.isoformat() if entry.on is not None else "")
        self.method.set_value(entry.method)
        self.awaited.set_value(entry.awaited)
        for one in self.sample.values():
            one.clear()
        for text in (self.tampered, self.note, self.other):
            text.set_value("")
        for dose in self._dose_fields.values():
            dose.put_typed("")
        self.refresh()

    def refresh(self) -> None:
        """What can be marked, by what is prescribed on that day."""
        day = self.entry.on or self._context.on
        offered = self.part.offered(day, self.entry.method)
        names = tuple(dict.fromkeys((*offered, *self.entry.found, *self.entry.not_found)))
        self.found.show_names(names, self.entry.found)
        self.not_found.show_names(names, self.entry.not_found)
        self._results.setVisible(not self.entry.awaited)
        self._last_doses(self.part.prescribed(day))

    def _last_doses(self, names: tuple[str, ...]) -> None:
        if tuple(self._dose_fields) == names:
            return
        emptied(self._doses)
        self._dose_fields = {
            name: DateField(tr("Last dose of {name}", name=told(name)), latest=self._context.on) for name in names
        }
        for name, field in self._dose_fields.items():
            field.changed.connect(self._edited)
            self._doses.addWidget(labelled(tr("Last dose of {name}", name=told(name)), field))
        self._doses.addStretch(1)

    @property
    def doses(self) -> dict[str, DateField]:
        """When each prescribed medicine was last taken."""
        return self._dose_fields

    def _day(self) -> None:
        self.entry.on = self.on.value()
        self.refresh()

    def _method(self) -> None:
        self.entry.method = self.method.value() or SCREEN
        self.refresh()

    def _await(self) -> None:
        self.entry.awaited = self.awaited.value()
        self.refresh()

    def _mark(self, name: str, found: bool, on: bool) -> None:
        self.entry.mark(name, found=found, on=on)
        self.refresh()

    def _add(self, *, found: bool) -> None:
        name = " ".join(self.other.value().split())
        if not name:
            self.other.setFocus()
            return
        self.other.set_value("")
        self._mark(name, found, True)
        self._edited()

    def _rest(self) -> None:
        self.entry.rest_not_found(self.part.offered(self.entry.on or self._context.on, self.entry.method))
        self.refresh()
        self._edited()

    def _record(self) -> None:
        self.entry.on = self.on.value()
        self.entry.sample = {key: one.value() for key, one in self.sample.items()}
        self.entry.tampered, self.entry.note = self.tampered.value(), self.note.value()
        self.entry.last_doses = {name: one.value() for name, one in self._dose_fields.items()}
        wrong = next((one for one in (*self.sample.values(), *self._dose_fields.values()) if one.problem()), None)
        test = self.entry.made()
        if wrong is not None:
            wrong.edit.setFocus()
        elif test is None:
            (self.on.edit if self.entry.on is None else self.found).setFocus()
        else:
            self.part.record(test)
            self.open(UrineEntry(on=self._context.on))
            self._recorded()


class _Names(QWidget):
    """A row of names to tick; it stays the same widget while names and ticks change."""

    changed = Signal()

    def __init__(self, title: str, spoken: str, marked: Callable[[str, bool], None]) -> None:
        """`spoken` is what a screen reader says of a chip, its {name} in it."""
        super().__init__()
        self._spoken, self._marked = spoken, marked
        row = Row(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.title = label(title, "muted", wrap=False)
        row.addWidget(self.title)
        self._box = QWidget()
        self._flow = FlowLayout(self._box)
        row.addWidget(self._box, 1)
        self.chips: dict[str, ToggleChip] = {}
        self._on: list[str] = []

    def ticked(self) -> list[str]:
        """Those that are ticked."""
        return list(self._on)

    def typed(self) -> str:
        """The same, a line each."""
        return "\n".join(self._on)

    def put_typed(self, text: str) -> None:
        """Tick these, and no others."""
        on = text.splitlines()
        self.show_names(tuple(dict.fromkeys((*self.chips, *on))), on)

    def show_names(self, names: tuple[str, ...], on: list[str]) -> None:
        """Offer these; tick those."""
        self._on = list(on)
        if tuple(self.chips) != names:
            emptied(self._flow)
            self.chips = {name: self._chip(name) for name in names}
            if self.chips:
                self.setFocusProxy(next(iter(self.chips.values())))
        for name, chip in self.chips.items():
            chip.set_value(name in on)

    def _chip(self, name: str) -> ToggleChip:
        chip = ToggleChip(told(name))
        chip.setAccessibleName(self._spoken.format(name=told(name)))
        chip.changed.connect(partial(self._press, name, chip))
        self._flow.addWidget(chip)
        return chip

    def _press(self, name: str, chip: ToggleChip) -> None:
        self._marked(name, chip.value())
        self.changed.emit()
