"""A list of History: chips to look at, one line to add."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout

from paindesk.domain.patient import Section
from paindesk.kit import theme
from paindesk.kit.add_line import AddLine
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, FlowLayout
from paindesk.kit.flow import emptied
from paindesk.kit.language import tr
from paindesk.kit.text import label
from paindesk.kit.unentered import Fields, Unentered
from paindesk.steps.history.entry import AddField
from paindesk.steps.history.model import HistoryModel

Edited = Callable[[], None]


class ListCard(Card):
    """Chips that come off with a press, and a line to add one. `section` tells "none" from "not asked"."""

    section: Section | None = None

    def __init__(
        self, title: str, add_words: str, model: HistoryModel, edited: Edited, known: Sequence[str] = ()
    ) -> None:
        super().__init__(title)
        self.model, self._edited = model, edited
        self.chips = FlowLayout()
        self.add(self.chips)
        self.below = QVBoxLayout()
        self.below.setSpacing(theme.px(4))
        self.add(self.below)
        self.entry = AddField(add_words, f"+ {add_words}", known)
        self.row = AddLine(self.entry, add_words, self.enter)
        self.add(self.row)
        self._shown: object = None

    def keep(self, name: str, more: Fields | None = None, beside: Fields | None = None) -> None:
        """Keep a line that is not entered under this name, with the other fields of the form."""
        fields = {"entry": self.entry, **(more or {})}
        Unentered(self, name, fields, self._edited, beside=beside, shown=self.read)

    def enter(self) -> None:
        """Add what was typed."""
        if self.take(self.entry.value()):
            self.entry.set_value("")
            self._edited()

    def read(self) -> None:
        """How what stands in the line is read, where that is shown."""

    def take(self, text: str) -> bool:
        """Add this; False when there is nothing to add."""
        raise NotImplementedError

    def chip(self, words: str, kind: str, remove: Callable[[], None], whole: str = "") -> Chip:
        """A chip that takes its entry off when pressed; `whole` is the text as written where `words` shorten it."""
        made = Chip(f"{words}  ×", kind, pressable=True)
        made.setAccessibleName(tr("{entry}: take off the list", entry=words))
        made.setAccessibleDescription(whole)
        made.setToolTip(f"{whole or words}\n" + tr("Press to take it off the list; Ctrl+Z brings it back."))

        def press() -> None:
            remove()
            self._edited()

        made.clicked.connect(press)
        return made

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        now = self.content(), self.asked()
        if now == self._shown:
            return
        self._shown = now
        emptied(self.chips)
        emptied(self.below)
        self.fill()
        if not self.chips.count():
            self.chips.addWidget(label(self.empty_words(), "muted", wrap=False))

    def asked(self) -> bool:
        """Whether this part was gone through with the patient."""
        return self.section is None or self.model.is_confirmed(self.section)

    def empty_words(self) -> str:
        """What stands where the list is empty."""
        return tr("None.") if self.asked() else tr("Nothing on record; not asked yet.")

    def content(self) -> object:
        """What is shown, to see whether it changed."""
        raise NotImplementedError

    def fill(self) -> None:
        """Put the chips in."""
        raise NotImplementedError
