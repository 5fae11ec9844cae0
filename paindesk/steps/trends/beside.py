"""Beside the charts: the visit that was clicked, and two dose periods or medicines side by side."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from paindesk.domain.visit import VisitPoint
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.dates import shown as show_date
from paindesk.kit.fields import ChoiceField
from paindesk.kit.language import later, told, tr
from paindesk.kit.table import LightTable
from paindesk.kit.text import bold, label
from paindesk.rules.side_by_side import Side, rows, verdict
from paindesk.steps.trends.model import TrendsModel

ROWS = (  # as rules name the rows of the comparison
    later("Doses a day"),
    later("Weeks"),
    later("Visits that tell the relief"),
    later("Relief, middle"),
    later("Worst side effect"),
    later("PEG, last"),
    later("Taken together with"),
)


class VisitCard(Card):
    """What one visit told; hidden until one is clicked."""

    def __init__(self, opened: Callable[[VisitPoint], None]) -> None:
        super().__init__(tr("Visit"))
        self._point: VisitPoint | None = None
        self.words = label("")
        self.add(self.words)
        self.open = Button(tr("Open this visit"))
        self.open.clicked.connect(lambda _: opened(self._point) if self._point is not None else None)
        self.add(self.open)
        self.hide()

    def show_visit(self, point: VisitPoint, words: str, *, can_open: bool) -> None:
        """Show this one."""
        self._point = point
        self.set_title(show_date(point.on))
        self.words.setText("\n".join(words.splitlines()[1:]) or tr("Nothing was told."))
        self.open.setVisible(can_open)
        self.show()


class CompareCard(Card):
    """Two choices, one table, one sentence."""

    def __init__(self, model: TrendsModel) -> None:
        super().__init__(tr("Side by side"))
        self.model = model
        self.one, self.other = ChoiceField(tr("Compare")), ChoiceField(tr("with", "compared with"))
        line = QHBoxLayout()
        line.setSpacing(theme.px(7))
        line.addWidget(self.one, 1)
        line.addWidget(label(tr("with", "compared with"), "muted"))
        line.addWidget(self.other, 1)
        self.add(line)
        self.table = LightTable(("", tr("This"), tr("That")), stretch=(2, 3, 3), name=tr("Side by side"))
        self.add(self.table)
        self.words = label("")
        self.add(self.words)
        for field in (self.one, self.other):
            field.changed.connect(self._show)
        self._shown: object = None

    def refresh(self) -> None:
        """Offer what there is; hidden where there is nothing to compare."""
        sides = self.model.sides()
        self.setVisible(len(sides) > 1)
        if sides == self._shown:
            return
        first = self._shown is None
        self._shown = sides
        options = [(one.key, _title(one)) for one in sides]
        self.one.set_options(options)
        self.other.set_options(options)
        if len(sides) > 1 and (first or self.one.value() == self.other.value()):
            sets = [key for key, _ in options if key.startswith("set:")]
            self.one.set_value(sets[-2] if len(sets) > 1 else options[0][0])
            self.other.set_value(sets[-1] if len(sets) > 1 else options[-1][0])
        self._show()

    def _show(self) -> None:
        found = {one.key: one for one in self.model.sides()}
        one, other = found.get(self.one.value()), found.get(self.other.value())
        if one is not None and other is not None:
            self.table.set_rows([[bold(tr(what)), _side(this), _side(that)] for what, this, that in rows(one, other)])
            self.words.setText(told(verdict(one, other)))


def _title(side: Side) -> str:
    """A set of doses, or a medicine at every dose."""
    kind, _, name = side.key.partition(":")
    return tr("{medicine}, all doses", medicine=name) if kind == "medicine" else told(side.title)


def _side(value: str) -> str:
    """ "5 nausea": the grade stands as it is, what it is of is told; so is "none"."""
    grade, _, effect = value.partition(" ")
    return f"{grade} {told(effect)}" if grade.isdigit() and effect else told(value)
