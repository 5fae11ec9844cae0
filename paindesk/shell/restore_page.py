"""Back to an earlier backup: a list by date, one button. What is there now is set aside, never deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.language import later, tr
from paindesk.kit.long_table import LongTable, SortedCell
from paindesk.kit.page import Page
from paindesk.kit.text import label

if TYPE_CHECKING:  # shown before the record file's modules are loaded
    from paindesk.store import Backup

_AROUND = 235  # 100 % pixels: what stands above and below the table
_HEADERS = (later("Made"), later("Size"), later("Checked"), later("File"))
_SENTENCE = later(
    "The record goes back to the day of the backup. The record file as it is now is set aside beside it, not deleted. "
    "It opens with the passwords of that day."
)


class RestorePage(QWidget):
    """`show_backups` fills the list; `restore(path)` is called for the one that is chosen."""

    def __init__(self, back: str, leave: Callable[[], None], restore: Callable[[Path], None]) -> None:
        super().__init__()
        self._restore = restore
        self._found: Sequence[Backup] = ()
        self.page = Page(tr("Restore a backup"), tr(_SENTENCE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.table = LongTable([tr(one) for one in _HEADERS], (26, 10, 26, 38), tr("Backups, the newest first"))
        self.table.opened.connect(self._open)
        self.none = label(tr("Looking for backups…"), "muted")
        card = Card()
        card.add(self.none)
        card.add(self.table)
        self.page.body.addWidget(card, 0, 0)
        self.file = Button(tr("Choose a file…"))
        self.file.clicked.connect(lambda _: self._ask_which())
        self.page.header.addWidget(self.file)
        self.page.set_back(back)
        self.page.set_next(tr("Restore this backup"))
        self.page.next_button.setEnabled(False)
        self.page.back.connect(leave)
        self.page.next.connect(self.submit)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        QShortcut(QKeySequence("Escape"), self, leave)
        self.setFocusProxy(self.table)
        self.table.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setFixedHeight(max(theme.px(200), self.height() - theme.px(_AROUND)))

    def show_backups(self, found: Sequence[Backup], folder: Path) -> None:
        """List them, the newest first."""
        from paindesk.shell.backup_words import size, when  # noqa: PLC0415 - see above

        self._found = found
        self.table.set_rows(
            [
                (
                    SortedCell(when(one.made_at), one.made_at),
                    SortedCell(size(one.size), one.size),
                    SortedCell(tr("when it was made") if one.whole else tr("not known to be whole"), one.whole),
                    SortedCell(one.path.name, one.path.name),
                )
                for one in found
            ]
        )
        self.none.setText(
            tr("In {folder}:", folder=folder)
            if found
            else tr("There is no backup in {folder}. Choose a file above.", folder=folder)
        )
        self.table.setVisible(bool(found))
        self.page.next_button.setEnabled(bool(found))
        if found:
            self.table.setFocus()

    def submit(self) -> None:
        """Restore the chosen one."""
        row = self.table.current()
        if row is not None and self.page.next_button.isEnabled():
            self._open(row)

    def _open(self, row: int) -> None:
        self._restore(self._found[row].path)

    def _ask_which(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a backup"), "", tr("Record files (*.paindesk);;All files (*)")
        )
        if name:
            self._restore(Path(name))
