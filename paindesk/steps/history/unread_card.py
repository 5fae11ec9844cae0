"""What an imported record held and nobody could read: where, what it said, and why. Nothing of it is hidden."""

from paindesk.exchange.places import place
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.language import told, tr
from paindesk.kit.table import LightTable
from paindesk.kit.text import label, muted
from paindesk.steps.history.model import HistoryModel

_FIRST = 12  # rows; what matters most stands first, the rest is one press away


class UnreadCard(Card):
    """Hidden where everything was read. What merely is of no use to PainDesk stands last."""

    def __init__(self, model: HistoryModel) -> None:
        super().__init__(tr("From the record, not understood"))
        self.model = model
        self._count = Chip("", "caution")
        self.add_beside_title(self._count)
        self.add(label(tr("No check covers these. Ask, and enter above what still holds."), "muted"))
        headers = (tr("Where"), tr("What it says"), tr("Why it was not taken over"))
        self.table = LightTable(headers, stretch=(2, 5, 4), name=tr("From the record, not understood"))
        self.add(self.table)
        self.more = LinkButton("")
        self.more.clicked.connect(lambda _: self._show(whole=True))
        self.add(self.more)
        self._shown: object = None

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        lines = self.model.record.not_understood
        self.setVisible(bool(lines))
        if lines != self._shown:
            self._shown = lines
            self._count.set(str(len(lines)), "caution")
            self._show(whole=len(lines) <= _FIRST + 2)

    def _show(self, *, whole: bool) -> None:
        lines = self.model.record.not_understood
        shown = lines if whole else lines[:_FIRST]
        self.table.set_rows([[muted(told(place(one.where))), one.text, told(one.why)] for one in shown])
        self.more.setVisible(len(shown) < len(lines))
        self.more.set_text(tr("Show the other {count}", count=len(lines) - len(shown)))
