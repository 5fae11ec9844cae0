"""What was typed into a field that is no longer there: shown over the step, until somebody lets it go."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.language import tr
from paindesk.kit.text import RichLabel, bold


class LeftWords(QFrame):
    """Hidden while there is nothing of that kind. Such words stand in the way of the signature."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], None] = lambda: None
        self.setProperty("level", "caution")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(6), theme.px(12), theme.px(6))
        self.words = RichLabel()
        row.addWidget(self.words, 1)
        self.drop = Button(tr("Drop these words"))
        self.drop.clicked.connect(lambda _: self._act())
        row.addWidget(self.drop)
        self.setAccessibleName(tr("Words without a field"))
        self.hide()

    def tell(self, words: Sequence[str], act: Callable[[], None]) -> None:
        """Show these, if any; `act` is what the button does."""
        self._act = act
        first = tr("! Typed here and not entered; its field is no longer here:")
        shown = ", ".join(f"“{one}”" for one in words)
        self.words.set_parts([bold(first), f" {shown}"])
        self.setAccessibleDescription(f"{first} {shown}")
        self.setVisible(bool(words))
