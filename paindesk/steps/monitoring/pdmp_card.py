"""Looks into the prescription monitoring program: one line to add today's, then those on record."""

from collections.abc import Callable

from paindesk.domain.monitoring import PdmpReview
from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.fields import TextField
from paindesk.kit.flow import Row
from paindesk.kit.language import tr
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.rules.evidence import spoken
from paindesk.steps.monitoring.model import MonitoringModel

_SHOWN = 4  # the newest; the others stand in Trends and in the record


class PdmpCard(Card):
    """What was seen is kept with its day; today's can be taken back."""

    def __init__(self, model: MonitoringModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Prescription monitoring program"))
        self.model, self._edited = model, edited
        row = Row()
        row.setSpacing(theme.px(8))
        self.seen = TextField(tr("What the monitoring program showed"), tr("what it showed"))
        Unentered(self, "pdmp", {"": self.seen}, edited)
        self.expected = Button(tr("As expected"))
        self.expected.setAccessibleName(tr("Monitoring program seen today, as expected"))
        self.expected.clicked.connect(lambda _: self._record(as_expected=True))
        self.unexpected = Button(tr("Not as expected"))
        self.unexpected.setAccessibleName(tr("Monitoring program seen today, not as expected"))
        self.unexpected.clicked.connect(lambda _: self._record(as_expected=False))
        row.addWidget(label(tr("Seen today"), "muted", wrap=False))
        row.addWidget(self.seen, 1)
        row.addWidget(self.expected)
        row.addWidget(self.unexpected)
        self.add(row)
        self._table = LightTable(
            (tr("Day"), tr("What it showed"), ""), stretch=(3, 12, 4), name=tr("Looks into the program")
        )
        self._none = label(tr("No look on record."), "muted")
        self._more = label("", "small")
        for piece in (self._table, self._none, self._more):
            self.add(piece)
        self.take_back = LinkButton(tr("Take today's look back"))
        self.take_back.clicked.connect(lambda _: self._take_back())
        self.add_beside_title(self.take_back, at_end=True)
        self._shown: object = None

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        reviews = self.model.reviews()
        if reviews == self._shown:
            return
        self._shown = reviews
        self.take_back.setVisible(any(one.on == self.model.context.on for one in reviews))
        self._table.set_rows([_row(one) for one in reviews[:_SHOWN]])
        self._table.setVisible(bool(reviews))
        self._none.setVisible(not reviews)
        earlier = len(reviews) - _SHOWN
        self._more.setText(
            tr("1 earlier one on record.") if earlier == 1 else tr("{count} earlier ones on record.", count=earlier)
        )
        self._more.setVisible(len(reviews) > _SHOWN)

    def _record(self, *, as_expected: bool) -> None:
        self.model.record_pdmp(self.seen.value(), as_expected=as_expected)
        self.seen.set_value("")
        self._edited()

    def _take_back(self) -> None:
        self.model.take_back_pdmp()
        self._edited()


def _row(one: PdmpReview) -> list[Cell]:
    chip = Chip(tr("as expected"), "ok") if one.as_expected else Chip(tr("to talk about"), "caution")
    return [spoken(one.on), one.seen or tr("nothing written down"), chip]
