"""When an opioid helps less: four things that look alike, and what this record shows of each."""

from paindesk.kit.card import Card
from paindesk.kit.table import LightTable
from paindesk.kit.text import RichLabel, bold, label, muted
from paindesk.rules.opioid_states import Seen
from paindesk.steps.adjust.model import AdjustModel


class StatesCard(Card):
    """A table of four lines; hidden where no opioid goes on."""

    def __init__(self, model: AdjustModel) -> None:
        super().__init__("When an opioid helps less")
        self.model = model
        self.add(label("All four come from the medicine, none from the person, and none is a use disorder.", "muted"))
        self.table = LightTable(
            ("What", "How it shows", "What helps", "In this record"), stretch=(15, 32, 29, 24),
            name="Tolerance, dependence, hyperalgesia and withdrawal told apart",
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
            [(_what(one), one.state.shows, one.state.helps, one.in_record or "nothing") for one in seen]
        )


def _what(one: Seen) -> RichLabel:
    source = one.state.source
    made = RichLabel((bold(one.state.title), muted(" unconfirmed") if not source.confirmed else ""))
    made.setToolTip(f"Source: {source}")
    made.setAccessibleName(f"{one.state.title}. Source: {source}")
    return made
