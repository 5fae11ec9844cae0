"""Labs, vital signs or scores: the newest value with its date, and a field for today's."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLabel

from paindesk.domain.dose import plain
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.fields import NumberField
from paindesk.kit.language import told, tr
from paindesk.kit.text import Part, RichLabel, bold, label, muted
from paindesk.kit.unentered import Unentered
from paindesk.steps.history.model import HistoryModel, Result, day_in_short

_JOINED = "\u2060"  # no line is broken here


class ResultsCard(Card):
    """One row a code: title, newest value and date, today's field. `of_highest` shows scores as "1 / 6"."""

    def __init__(
        self,
        title: str,
        codes: tuple[str, ...],
        model: HistoryModel,
        edited: Callable[[], None],
        *,
        of_highest: bool = False,
    ) -> None:
        super().__init__(title)
        self.model, self._codes, self._edited, self._of_highest = model, codes, edited, of_highest
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(7))
        self._grid.setVerticalSpacing(theme.px(3))
        for column, part in ((0, 2), (1, 3)):  # on a wide page a value stands between its name and today's field
            self._grid.setColumnStretch(column, part)
        self.add(self._grid)
        self._values: dict[str, RichLabel] = {}
        self._doubts: dict[str, QLabel] = {}
        self.fields: dict[str, NumberField] = {}
        Unentered(self, "results", lambda: self.fields, only_wrong=True)
        if not of_highest:
            self._grid.addWidget(label(tr("today"), "small"), 0, 2)
        for row, code in enumerate(codes):
            self._row(3 * row + 1, code)

    def _row(self, row: int, code: str) -> None:
        known = self.model.asked(code)
        title = told(known.title)
        self._values[code] = RichLabel("")
        ask = partial(self.model.otherwise, code)
        field = NumberField(
            tr("{what} today", what=title), known.unit, known.lowest, known.highest, beside=False, otherwise=ask
        )
        field.edit.setPlaceholderText(known.unit or tr("today"))
        field.edit.setFixedSize(theme.px(64), theme.px(26))
        field.edit.setStyleSheet(f"padding: 0px {theme.px(5)}px; min-height: {theme.px(18)}px;")
        field.changed.connect(lambda: self._enter(code))
        self.fields[code] = field
        self._grid.addWidget(label(title, wrap=False), row, 0)
        self._grid.addWidget(self._values[code], row, 1)
        self._grid.addWidget(field, row, 2)
        self._grid.addWidget(field.error_elsewhere(), row + 1, 0, 1, 3)
        self._doubts[code] = label("", "caution")
        self._doubts[code].hide()
        self._grid.addWidget(self._doubts[code], row + 2, 0, 1, 3)

    def _enter(self, code: str) -> None:
        # A number out of bounds is no result, and neither are the digits typed on the way to it.
        self.model.set_result(code, self.fields[code].value())
        self._edited()

    def refresh(self) -> None:
        """Show the model again."""
        for one in self.model.results(self._codes):
            self._values[one.code].set_parts(self._shown(one))
            today = one.value if one.on == self.model.context.on else None
            self.fields[one.code].set_value(today)
            doubt = self.model.doubt(one.code)
            self._doubts[one.code].setText(told(doubt))
            self._doubts[one.code].setVisible(bool(doubt))

    def _shown(self, one: Result) -> list[str | Part]:
        if one.value is None:
            words = tr("not asked") if self._of_highest else tr("not on record")
            return [Part(words, colour="caution")]
        unit = f" / {plain(one.highest)}" if self._of_highest and one.highest is not None else f" {one.unit}"
        dated = day_in_short(one.on, self.model.context.on) if one.on is not None else tr("no date")
        value = f"{one.value:f}{unit}".strip().replace(" ", "\u00a0").replace("/", f"{_JOINED}/{_JOINED}")
        return [bold(value), muted(f"  {dated}".replace(" ", "\u00a0"))]
