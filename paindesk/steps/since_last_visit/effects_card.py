"""Side effects by name: one press names it, a number from 0 to 10 grades it."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.add_line import AddLine
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, FlowLayout, ToggleChip
from paindesk.kit.fields import DateField, TextField
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import told, tr
from paindesk.kit.number_row import NumberRow
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.steps.since_last_visit.model import SinceLastVisitModel


class EffectsCard(Card):
    """The common ones of what is taken are offered; any other is typed."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Side effects"))
        self.model, self._edited = model, edited
        self.none = ToggleChip(tr("Asked: none"), "ok")
        self.none.changed.connect(self._none)
        self.add_beside_title(self.none, at_end=True)
        self.add(label(tr("0–10; 4 or more limits daily life"), "muted"))
        self._offered = FlowLayout()
        self.add(self._offered)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(5))
        self.add(self._list)
        self.rows: dict[str, _EffectRow] = {}
        self.entry = TextField(tr("Another side effect"), tr("+ another side effect"))
        self.add(AddLine(self.entry, tr("Add the side effect"), self._typed))
        Unentered(self, "effects", {"entry": self.entry}, edited)
        Unentered(self, "began", lambda: {name: row.began for name, row in self.rows.items()}, only_wrong=True)
        self._shown: object = None

    def refresh(self) -> None:
        """Show what was named; rows of the same names stay."""
        effects = self.model.effects()
        self.none.setVisible(not effects)
        self.none.set_value(self.model.since.no_side_effects)
        named = [name for name, _ in effects]
        for gone in [name for name in self.rows if name not in named]:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for name, grade in effects:
            if name not in self.rows:
                self.rows[name] = _EffectRow(
                    name,
                    self.model.context.on,
                    graded=partial(self._graded, name),
                    detailed=partial(self._detailed, name),
                    dropped=partial(self._dropped, name),
                )
                self._list.addWidget(self.rows[name])
            self.rows[name].show_grade(grade, limits=self.model.limits(grade))
            report = self.model.effect(name)
            if report is not None:
                self.rows[name].show_detail(report.limits, report.began, self.model.onset_words(name))
        offered = _each_once(self.model.offered_effects(), named)
        if offered != self._shown:
            self._shown = offered
            emptied(self._offered)
            for name in offered:
                said = told(name)
                chip = Chip(f"+ {said}", "plain", pressable=True)
                chip.setAccessibleName(tr("Add {name}", name=said))
                chip.clicked.connect(lambda _=False, name=name: self._name(name))
                self._offered.addWidget(chip)

    def _typed(self) -> None:
        if self._name(self.entry.value()):
            self.entry.set_value("")

    def _name(self, name: str) -> bool:
        added = self.model.name_effect(name)
        if added:
            self._edited()
            row = self.rows.get(self.model.ungraded[-1])
            if row is not None:
                row.grade.setFocus()  # the grade is what comes next
        return added

    def _graded(self, name: str) -> None:
        self.model.grade_effect(name, self.rows[name].grade.value())
        self._edited()

    def _detailed(self, name: str) -> None:
        row = self.rows[name]
        self.model.detail_effect(name, limits=row.limits.value(), began=row.began.value())
        self._edited()

    def _none(self) -> None:
        self.model.set_no_effects(none=self.none.value())
        self._edited()

    def _dropped(self, name: str) -> None:
        self.model.drop_effect(name)
        self._edited()


class _EffectRow(QWidget):
    """Name, 0-10, whether it limits daily life; once it is graded what it limits and since when."""

    def __init__(
        self,
        name: str,
        today: date,
        *,
        graded: Callable[[], None],
        detailed: Callable[[], None],
        dropped: Callable[[], None],
    ) -> None:
        super().__init__()
        said = told(name)  # what the files name; what was typed stays as it is
        self.grade = NumberRow(said, label_width=92)
        self.grade.setToolTip(said)
        self.grade.changed.connect(graded)
        off = LinkButton("×")
        off.setAccessibleName(tr("Take {name} off", name=said))
        off.clicked.connect(lambda _=False: dropped())
        line = Row()
        line.setSpacing(theme.px(4))
        line.addWidget(self.grade, 1)
        line.addWidget(off)
        self._state = Chip("", "plain")
        self.limits = TextField(tr("What {name} limits", name=said), tr("what it limits"))
        self.began = DateField(tr("The day {name} began", name=said), latest=today)
        for field in (self.limits, self.began):
            field.changed.connect(detailed)
        self._more = QWidget()
        more = Row(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(theme.px(5))
        more.addWidget(self.limits, 1)
        more.addWidget(label(tr("began"), "small"))
        more.addWidget(self.began)
        self._onset = label("", "muted")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(3))
        outer.addLayout(line)
        for piece in (self._state, self._more, self._onset):
            outer.addWidget(piece)
        self._more.hide()
        self._onset.hide()

    def show_detail(self, limits: str, began: date | None, onset: str) -> None:
        """What it limits, the day it began, and how that lies against the last dose change."""
        self.limits.set_value(limits)
        if began is not None or not self.began.edit.hasFocus():
            self.began.set_value(began)
        self._onset.setText(f"{onset[:1].upper()}{onset[1:]}." if onset else "")
        self._onset.setVisible(bool(onset))

    def show_grade(self, grade: int | None, *, limits: bool) -> None:
        """The grade, and what it means where it means something."""
        self.grade.set_value(grade)
        words, kind = (tr("limits daily life"), "caution") if limits else (tr("grade it 0–10"), "plain")
        self._state.set(words, kind)
        self._state.setVisible(limits or grade is None)
        self._more.setVisible(grade is not None)


def _each_once(offered: Sequence[str], named: Sequence[str]) -> tuple[str, ...]:
    """Those not yet named. What another language calls by one word ("drowsiness", "somnolence") is offered once."""
    there = {told(name).casefold() for name in named}
    kept: dict[str, str] = {}
    for name in offered:
        kept.setdefault(told(name).casefold(), name)
    return tuple(name for said, name in kept.items() if said not in there)
