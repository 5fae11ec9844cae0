"""One of a few, as chips side by side: Left and Right walk, the mouse or Space chooses."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from paindesk.kit import theme
from paindesk.kit.chip import ToggleChip
from paindesk.kit.flow import Row


class ChoiceChips(QWidget):
    """Options are (key, words). `changed` for a person's act only; a key that is none of them shows nothing chosen."""

    changed = Signal()

    def __init__(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = Row(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.chips: dict[str, ToggleChip] = {}
        for key, words in options:
            self.chips[key] = chip = ToggleChip(words)
            chip.setAccessibleName(f"{name}: {words}")
            chip.changed.connect(partial(self._choose, key))
            row.addWidget(chip)

    def value(self) -> str:
        """The key of what is chosen; "" when nothing is."""
        return next((key for key, chip in self.chips.items() if chip.value()), "")

    def set_value(self, key: str) -> None:
        """Choose by key, without a signal."""
        for own, chip in self.chips.items():
            chip.set_value(own == key)

    def _choose(self, key: str) -> None:
        self.set_value(key)
        self.chips[key].setFocus()
        self.changed.emit()
