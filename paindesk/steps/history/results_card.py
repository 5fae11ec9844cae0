"""Labs, vital signs or scores: the newest value with its date, and a field for today's."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout

from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.fields import NumberField
from paindesk.kit.text import Part, RichLabel, bold, label, muted
from paindesk.steps.history.model import HistoryModel, Result


class ResultsCard(Card):
    """One row a code: title, newest value and date, today's field."""

    def __init__(self, title: str, codes: tuple[str, ...], model: HistoryModel, edited: Callable[[], None]) -> None:
        super().__init__(title)
        self.model, self._codes, self._edited = model, codes, edited
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(5))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 4)
        self._grid.setColumnStretch(2, 3)
        self.add(self._grid)
        self._values: dict[str, RichLabel] = {}
        self.fields: dict[str, NumberField] = {}
        for row, code in enumerate(codes):
            self._row(row, code)

    def _row(self, row: int, code: str) -> None:
        known = self.model.context.knowledge.observations[code]
        self._values[code] = RichLabel("")
        field = NumberField(f"{known.title} today", known.unit, known.lowest, known.highest)
        field.edit.setPlaceholderText("today")
        field.edit.setMaximumWidth(theme.px(64))
        field.changed.connect(lambda: self._enter(code))
        self.fields[code] = field
        self._grid.addWidget(label(known.title), row, 0)
        self._grid.addWidget(self._values[code], row, 1)
        self._grid.addWidget(field, row, 2)

    def _enter(self, code: str) -> None:
        field = self.fields[code]
        if not field.problem():
            self.model.set_result(code, field.value())
            self._edited()

    def refresh(self) -> None:
        """Show the model again."""
        for one in self.model.results(self._codes):
            self._values[one.code].set_parts(self._shown(one))
            today = one.value if one.on == self.model.context.on else None
            self.fields[one.code].set_value(today)

    def _shown(self, one: Result) -> list[str | Part]:
        if one.value is None:
            return [muted("not on record")]
        dated = f"  {one.on.day} {one.on:%b %Y}" if one.on is not None else "  no date"
        return [bold(f"{one.value:f} {one.unit}".strip()), muted(dated)]
