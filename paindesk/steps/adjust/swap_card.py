"""Something else in its place: of the same class, or of another, begun as advised while the old one ends."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from paindesk.domain.advice import MedicineAdvice
from paindesk.domain.dose import describe
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, FlowLayout
from paindesk.kit.text import label
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.options import STOP


class SwapCard(Card):
    """Nothing is in the plan until the button is pressed."""

    def __init__(self, name: str, model: AdjustModel, edited: Callable[[], None]) -> None:
        super().__init__("Something else in its place")
        self.name, self.model, self._edited = name, model, edited
        self.add(label("What suits, or needs care only; others are under “Start another medicine”.", "muted"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(5))
        self.add(self._rows)
        self.chips: dict[str, Chip] = {}
        self.new = label("", "bold")
        self.old = label("", "small")
        self.add(self.new)
        self.add(self.old)
        row = QHBoxLayout()
        self.button = Button("Add to plan")
        self.button.clicked.connect(self._put)
        row.addWidget(self.button)
        row.addStretch(1)
        self.add(row)
        self.target = ""
        self._offered: tuple[MedicineAdvice, ...] = ()

    def refresh(self) -> None:
        """Show what there is, the same class first, and what the one looked at would be."""
        offered = self.model.swaps(self.name)
        if offered != self._offered:
            self._offered = offered
            self._fill(offered)
        if self.target not in self.chips:
            self.target = ""
        for name, chip in self.chips.items():
            chip.set(name, "accent" if name == self.target else "info")
            chip.setAccessibleName(f"Swap {self.name} for {name}")
        advised = next((one for one in offered if one.name == self.target), None)
        for one in (self.new, self.old, self.button):
            one.setVisible(advised is not None)
        if advised is None or advised.start is None:
            return
        self.new.setText(f"New: {advised.name}: {describe(advised.start.rung)}, stepped up as advised")
        ending = next((one for one in self.model.options(self.name) if one.key == STOP), None)
        looks = "" if ending is None else ending.looks.replace("\n", "; ")
        self.old.setText(f"{self.name}: {ending.title.lower() if ending is not None else 'stop'}: {looks}")

    def _fill(self, offered: tuple[MedicineAdvice, ...]) -> None:
        _emptied(self._rows)
        self.chips = {}
        group: FlowLayout | None = None
        title = ""
        for one in offered:
            own = "Same class" if one.class_id == offered[0].class_id and self._is_own(one) else "Another class"
            if own != title:
                title = own
                self._rows.addWidget(label(own, "muted", wrap=False))
                group = FlowLayout()
                self._rows.addLayout(group)
            chip = Chip(one.name, "info").make_pressable()
            chip.clicked.connect(lambda _=False, name=one.name: self._look(name))
            self.chips[one.name] = chip
            if group is not None:
                group.addWidget(chip)

    def _is_own(self, one: MedicineAdvice) -> bool:
        known = self.model.context.knowledge.medicines.get(self.name)
        return known is not None and known.class_id == one.class_id

    def _look(self, name: str) -> None:
        self.target = name
        self.refresh()

    def _put(self) -> None:
        if self.target and self.model.swap(self.name, self.target):
            self.target = ""
            self._edited()


def _emptied(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            _emptied(inner)
        elif (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
