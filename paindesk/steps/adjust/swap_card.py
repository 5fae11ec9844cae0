"""Something else in its place: of the same class, or of another, begun as advised while the old one ends."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from paindesk.domain.advice import MedicineAdvice
from paindesk.domain.dose import describe
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, FlowLayout
from paindesk.kit.flow import Row, emptied
from paindesk.kit.language import named, told, tr
from paindesk.kit.text import label
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.options import STOP


class SwapCard(Card):
    """Nothing is in the plan until the button is pressed."""

    def __init__(self, name: str, model: AdjustModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Something else in its place"))
        self.name, self.model, self._edited = name, model, edited
        self.add(label(tr("What suits, or needs care only; others are under “Start another medicine”."), "muted"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(5))
        self.add(self._rows)
        self.chips: dict[str, Chip] = {}
        self.new = label("", "bold")
        self.old = label("", "small")
        self.add(self.new)
        self.add(self.old)
        row = Row()
        self.button = Button(tr("Add to plan"))
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
        swapped = self.model.swapped(self.name)
        if self.target not in self.chips:
            self.target = ""
        target = self.target or ("" if swapped is None else swapped.new)
        for name, chip in self.chips.items():
            chip.set(name, "accent" if name == target else "info")
            chip.setAccessibleName(tr("Swap {old} for {new}", old=self.name, new=name))
        new, old = self._in_plan() if swapped is not None and target == swapped.new else self._would_be(target)
        self.new.setText(tr("New: {medicine}", medicine=f"{target}: {new}"))
        self.old.setText(f"{named(self.name)}: {old}")
        for one in (self.new, self.old, self.button):
            one.setVisible(bool(new))
        self.button.set_text(
            tr("Take off the plan") if swapped is not None and target == swapped.new else tr("Add to plan")
        )
        self.button.setAccessibleDescription(tr("{new} in place of {old}", new=target, old=self.name))

    def _in_plan(self) -> tuple[str, str]:
        """Both sides as the plan holds them."""
        swapped = self.model.swapped(self.name)
        by_name = {one.medicine: one for one in self.model.prescriptions}
        if swapped is None:
            return "", ""
        old = by_name[swapped.old]
        ends = "" if old.because is None else told(str(replace(old.because, others=()))).lower()
        said = (ends or tr("stop", "a medicine"), told(old.directions))
        return told(by_name[swapped.new].directions), ": ".join(part for part in said if part)

    def _would_be(self, target: str) -> tuple[str, str]:
        """What it would be; empty where nothing is looked at."""
        advised = next((one for one in self._offered if one.name == target), None)
        if advised is None or advised.start is None:
            return "", ""
        ending = next((one for one in self.model.options(self.name) if one.key == STOP), None)
        title, looks = (
            (tr("stop", "a medicine"), "")
            if ending is None
            else (ending.title.lower(), ending.looks.replace("\n", "; "))
        )
        return tr("{dose}, stepped up as advised", dose=told(describe(advised.start.rung))), f"{title}: {looks}"

    def _fill(self, offered: tuple[MedicineAdvice, ...]) -> None:
        emptied(self._rows)
        self.chips = {}
        group: FlowLayout | None = None
        title = ""
        for one in offered:
            own = tr("Same class") if self._is_own(one) else tr("Another class")
            if own != title:
                title = own
                self._rows.addWidget(label(own, "muted", wrap=False))
                group = FlowLayout()
                self._rows.addLayout(group)
            chip = Chip(named(one.name), "info", pressable=True)
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
        swapped = self.model.swapped(self.name)
        if swapped is not None and self.target in ("", swapped.new):
            self.model.undo_swap(self.name)
        elif not self.target or not self.model.swap(self.name, self.target):
            return
        self.target = ""
        self._edited()
