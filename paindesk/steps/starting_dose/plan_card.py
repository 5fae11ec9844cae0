"""The step-up plan: bars to look at, and fields when it is changed."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import a_day
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.language import told, tr
from paindesk.kit.share_bar import ShareBar
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.rules.evidence import spoken
from paindesk.steps.starting_dose.entries import Entries, read_written, written
from paindesk.steps.starting_dose.entry_grid import EntryGrid
from paindesk.steps.starting_dose.model import StartingDoseModel


class PlanCard(Card):
    """Bars for stretches of days, the review, the ceiling; "Change" turns them into fields."""

    def __init__(self, model: StartingDoseModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Step-up plan"))
        self.model, self._edited = model, edited
        self.pace = Chip("")
        self.add_beside_title(self.pace)
        self.advised = LinkButton(tr("Use the advised plan"))
        self.advised.clicked.connect(lambda _: self._use_advised())
        self.change = LinkButton(tr("Change"))
        self.change.setAccessibleName(tr("Change the step-up plan"))
        self.change.setCheckable(True)
        self.change.clicked.connect(lambda _: self._show_fields())
        self.title_row.addWidget(self.advised)
        self.title_row.addSpacing(theme.px(6))
        self.title_row.addWidget(self.change)
        self.grid = EntryGrid(model, edited)
        self.grid.hide()
        self.add(self.grid)
        half: dict[str, _Unfinished] = {}
        Unentered(
            self,
            "unfinished",
            lambda: {one: half.setdefault(one, _Unfinished(model, one)) for one in model.medicines()},
            shown=self.refresh,
        )
        Unentered(
            self,
            "plan",
            self.grid.named,
            only_wrong=True,
            opens=lambda keys: self._open() if any(map(self.grid.is_of, keys)) else None,
            elsewhere=lambda key: not self.grid.is_of(key) and EntryGrid.medicine_of(key) in model.medicines(),
        )
        self._bars = _Bars()
        self.add(self._bars)

    def refresh(self) -> None:
        """Show the plan again."""
        one = self.model.prescription
        if one is None:
            return
        if not one.steps and not self.change.isChecked():  # nothing to look at: the fields are the plan
            self.change.setChecked(True)
            self._show_fields()
            return
        self.pace.set(_pace(one.steps))
        self.pace.setVisible(bool(one.steps))
        advised = self.model.advised
        self.advised.setVisible(advised is not None and advised.start is not None and not self.model.is_advised())
        self._bars.show_rows(self._rows(one.steps))
        if self.change.isChecked():
            self.grid.refresh()

    def _rows(self, steps: tuple[PlanStep, ...]) -> list["_Row"]:
        ceiling = self.model.advised.ceiling if self.model.advised else None
        highest = max((one.daily.value for one in steps), default=0)
        unit = steps[0].daily.unit if steps else ""
        comparable = ceiling is not None and ceiling.daily.unit == unit
        whole = max(highest, ceiling.daily.value) if ceiling is not None and comparable else highest
        rows = []
        for place, one in enumerate(steps):
            share = float(one.daily.value / whole) if whole and one.daily.unit == unit else 0.0
            rows.append(_Row(_days(one), told(one.text), "bold", share, max(1.0 - 0.2 * place, 0.4)))
        if steps:
            decide = tr("{day}, then decide", day=spoken(self.model.review_on()))
            rows.append(_Row(tr("Review here"), decide, "info", 0.0, 1.0))
        if ceiling is not None:
            who = self.model.pronoun()
            name = tr("Ceiling for {who}", who=who) if who != tr("this patient") else tr("Ceiling")
            most = a_day(ceiling.daily, " " + tr("a day"))
            rows.append(_Row(name, f"{most}: {told(ceiling.reason)}", "bold", 1.0, 0.15))
        return rows

    def _use_advised(self) -> None:
        self.model.use_advised()
        self._edited()

    def _open(self) -> None:
        if not self.change.isChecked():
            self.change.setChecked(True)
            self._show_fields()

    def _show_fields(self) -> None:
        on = self.change.isChecked()
        self.change.set_text(tr("Done") if on else tr("Change"))
        self.change.setAccessibleName(tr("Done changing the plan") if on else tr("Change the step-up plan"))
        self.grid.setVisible(on)
        self.refresh()


class _Unfinished:
    """The plan of one medicine as typed, looked at or not, kept while it is none: a dose or days are missing."""

    def __init__(self, model: StartingDoseModel, medicine: str) -> None:
        self._model, self._medicine, self.changed = model, medicine, None

    def typed(self) -> str:
        """A line a step; "" for a whole plan, which is in the visit."""
        half = self._model.half_plan(self._medicine)
        return "" if half is None else written(half)

    def put_typed(self, text: str) -> None:
        """Go on with it; what cannot be read is left alone."""
        if text == self.typed():
            return
        if not text:
            if self._medicine != self._model.current:
                self._model.keep_half(self._medicine, Entries())
        elif (found := read_written(text)) is not None:
            self._model.keep_half(self._medicine, found)


class _Row(NamedTuple):
    """One bar with the words at both sides; `strength` is that of its colour."""

    days: str
    words: str
    role: str
    share: float
    strength: float


class _Bars(QWidget):
    """The rows; widgets are kept and only rewritten, so that typing stays fast."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(11))
        self._grid.setVerticalSpacing(theme.px(5))
        self._grid.setColumnMinimumWidth(0, theme.px(92))
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 5)
        self._made: list[tuple[QLabel, ShareBar, QLabel]] = []

    def show_rows(self, rows: list[_Row]) -> None:
        """Write the rows; rows too many are hidden."""
        while len(self._made) < len(rows):
            place = len(self._made)
            made = (label("", "muted", wrap=False), ShareBar(), label("", "bold"))
            for column, piece in enumerate(made):
                self._grid.addWidget(piece, place, column)
            self._made.append(made)
        for place, (days, bar, words) in enumerate(self._made):
            shown = place < len(rows)
            for piece in (days, bar, words):
                piece.setVisible(shown)
            if shown:
                row = rows[place]
                days.setText(row.days)
                bar.set(row.share, row.strength)
                words.setText(row.words)
                if words.property("role") != row.role:
                    words.setProperty("role", row.role)
                    words.style().unpolish(words)
                    words.style().polish(words)


def _days(step: PlanStep) -> str:
    if step.to_day is None:
        if step.from_day > 1:
            return tr("From day {day}", day=step.from_day)
        return tr("Each day") if step.rung.worn_days is None else tr("Day and night")
    if step.from_day == step.to_day:
        return tr("Day {day}", day=step.from_day)
    return tr("Days {first}–{last}", first=step.from_day, last=step.to_day)


def _pace(steps: tuple[PlanStep, ...]) -> str:
    """How far the steps are apart: "weekly", "every 3 days or more", "one step"."""
    lengths = [one.to_day - one.from_day + 1 for one in steps[:-1] if one.to_day is not None]
    if not lengths:
        return tr("one step")
    shortest = min(lengths)
    usual = {1: tr("daily"), 7: tr("weekly"), 14: tr("every 2 weeks")}
    return usual.get(shortest, tr("every {days} days or more", days=shortest))
