"""A line to add to a list with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView

from paindesk.kit.fields import TextField
from paindesk.kit.language import tr


class AddField(TextField):
    """Enter adds (`returnPressed`); known names are offered by any part of the word.

    Enter on an offered name puts it into the line, where a dose can follow; the next Enter adds.
    """

    def __init__(self, name: str, placeholder: str, known: Sequence[str] = ()) -> None:
        super().__init__(name, placeholder)
        if known:
            completer = QCompleter(list(known), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setMaxVisibleItems(8)
            popup = QListView()
            popup.setAccessibleName(tr("{field}: known names", field=name))
            completer.setPopup(popup)
            completer.activated.connect(lambda _: self.changed.emit())
            self.setCompleter(completer)

    def _choosing(self) -> bool:
        """Whether a name is picked out in the open list."""
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible() and popup.currentIndex().isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._choosing():
            event.ignore()  # the list fills the line; only the next Enter adds, once it was seen
        else:
            super().keyPressEvent(event)
