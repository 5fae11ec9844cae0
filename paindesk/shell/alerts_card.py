"""In the settings: which findings stand open in the panel of a visit, are folded, or only counted."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout

from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.fields import ChoiceField
from paindesk.kit.language import told, tr
from paindesk.kit.text import label
from paindesk.rules.alert_kinds import KINDS, Shown, allowed


class AlertsCard(Card):
    """One choice for each kind that may be lowered."""

    def __init__(self, chosen: Mapping[str, str]) -> None:
        super().__init__(tr("Findings beside a visit"))
        self.add(
            label(
                tr(
                    "Every stop is open, and so is whatever somebody could die from: interactions, doses, kidneys and "
                    "liver, opioid safety, red flags, fills, urine tests. Of the rest, what is lowered stays below as "
                    "“2 folded” with the titles, or as a number, and opens with a press."
                ),
                "muted",
            )
        )
        self.ways: dict[str, ChoiceField] = {}
        ways = (
            (Shown.OPEN.value, tr("open", "findings")),
            (Shown.FOLDED.value, tr("folded", "findings")),
            (Shown.COUNTED.value, tr("counted", "findings")),
        )
        table = QGridLayout()
        table.setHorizontalSpacing(theme.px(10))
        table.setColumnStretch(0, 1)
        for row, kind in enumerate(KINDS):
            field = self.ways[kind.key] = ChoiceField(told(kind.title), ways)
            field.set_value(chosen.get(kind.key, Shown.OPEN.value))
            table.addWidget(label(told(kind.title)), row, 0)
            table.addWidget(field, row, 1)
        self.add(table)

    def hold(self, words: str) -> None:
        """Closed, with the reason."""
        for field in self.ways.values():
            field.setEnabled(False)
            field.setAccessibleDescription(f"{field.accessibleName()}, {words}")
        self.add(label(tr("Locked: {reason}", reason=words), "small"))

    def chosen(self) -> dict[str, str]:
        """What is lowered, by kind."""
        return allowed({key: field.value() for key, field in self.ways.items()})
