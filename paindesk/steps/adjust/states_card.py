"""When an opioid helps less: four things that look alike, and what this record shows of each."""

from paindesk.kit.card import Card
from paindesk.kit.language import cited, told, tr
from paindesk.kit.table import LightTable
from paindesk.kit.text import RichLabel, bold, label, muted
from paindesk.rules.opioid_states import Seen
from paindesk.steps.adjust.model import AdjustModel


class StatesCard(Card):
    """A table of four lines; hidden where no opioid goes on."""

    def __init__(self, model: AdjustModel) -> None:
        super().__init__(tr("When an opioid helps less"))
        self.model = model
        self.add(
            label(tr("All four come from the medicine, none from the person, and none is a use disorder."), "muted")
        )
        self.table = LightTable(
            (tr("What"), tr("How it shows"), tr("What helps"), tr("In this record")), stretch=(15, 32, 29, 24),
            name=tr("Tolerance, dependence, hyperalgesia and withdrawal told apart"),
        )  # fmt: skip
        self.add(self.table)
        self._shown: tuple[Seen, ...] | None = None

    def refresh(self) -> None:
        """Show the four for the opioid that goes on."""
        seen = self.model.weighing.states(self.model.rotations.names())
        self.setVisible(bool(seen))
        if seen == self._shown:
            return
        self._shown = seen
        self.table.set_rows(
            [
                (_what(one), told(one.state.shows), told(one.state.helps), told(one.in_record) or tr("nothing"))
                for one in seen
            ]
        )


def _what(one: Seen) -> RichLabel:
    title, source = told(one.state.title), one.state.source
    made = RichLabel((bold(title), muted(" " + tr("unconfirmed")) if not source.confirmed else ""))
    made.setToolTip(tr("Source: {source}", source=cited(source)))
    made.setAccessibleName(tr("{title}. Source: {source}", title=title, source=cited(source)))
    return made
