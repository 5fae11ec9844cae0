"""In the settings: the settings of this computer as a file, and those of a file shown before they are taken over."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from paindesk.domain.errors import PainDeskError
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.language import told, tr
from paindesk.kit.saving import ask_where, write_file
from paindesk.kit.table import LightTable
from paindesk.kit.text import label
from paindesk.settings import Settings
from paindesk.settings_share import MOST_BYTES, differences, exported, imported


class ShareCard(Card):
    """`take` gets the settings of a file once a person has seen what they change. `hold` keeps what may not change."""

    def __init__(
        self,
        settings: Settings,
        take: Callable[[Settings], None],
        tell: Callable[[Exception], None],
        hold: Callable[[Settings], Settings] = lambda new: new,
    ) -> None:
        super().__init__(tr("Export and import"))
        self._settings, self._take, self._tell, self._hold = settings, take, tell, hold
        self._new: Settings | None = None
        self.add(
            label(
                tr(
                    "Look, lock, paper, units, dates and findings, for another computer. Its own printers, record and "
                    "backups stay as they are there, and nothing of a patient is in the file."
                ),
                "muted",
            )
        )
        self.out, self.choose = Button(tr("Export…")), Button(tr("Import…"))
        self.out.clicked.connect(lambda _: self._export())
        self.choose.clicked.connect(lambda _: self._ask())
        row = QHBoxLayout()
        row.addWidget(self.out)
        row.addWidget(self.choose)
        row.addStretch(1)
        self.add(row)
        self.said = label("")
        self.table = LightTable(
            (tr("Setting"), tr("Now"), tr("In the file")), stretch=(30, 35, 35), name=tr("What the file changes")
        )
        self.use = Button(tr("Take these over"), primary=True)
        self.use.clicked.connect(lambda _: self._use())
        taking = QHBoxLayout()
        taking.addWidget(self.use)
        taking.addStretch(1)
        for one in (self.said, self.table, taking):
            self.add(one)
        for hidden in (self.said, self.table, self.use):
            hidden.hide()

    def _export(self) -> None:
        path = ask_where(self, tr("Export the settings"), "paindesk-settings.json")
        if path is None:
            return
        try:
            write_file(path, exported(self._settings), tr("The settings"))
        except PainDeskError as trouble:
            self._tell(trouble)
            return
        self._say(tr("The settings are in {file}.", file=path.name))

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Import settings"), "", tr("Settings (*.json);;All files (*)"))
        if name:
            self.look_at(Path(name))

    def look_at(self, path: Path) -> None:
        """Show what the file would change; nothing changes yet."""
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
            self._new = self._hold(imported(data, self._settings))
        except OSError:
            self._show_none(
                PainDeskError(
                    tr("That file could not be read."),
                    tr("Nothing was taken over. Check that it is there and may be read."),
                )
            )
            return
        except PainDeskError as trouble:
            self._show_none(trouble)
            return
        changed = differences(self._settings, self._new)
        self.table.set_rows([(tr(title), told(now), told(then)) for title, now, then in changed])
        self.table.setVisible(bool(changed))
        self.use.setVisible(bool(changed))
        self._say(_changes(path.name, len(changed)))
        if changed:
            self.use.setFocus()

    def _show_none(self, trouble: PainDeskError) -> None:
        self._new = None
        self.table.hide()
        self.use.hide()
        self._say(f"{told(trouble.message)} {told(trouble.advice)}")

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()

    def _use(self) -> None:
        if self._new is not None:
            self._take(self._new)


def _changes(file: str, n: int) -> str:
    if not n:
        return tr("It changes nothing.")
    if n == 1:
        return tr("{file} changes 1 setting. Nothing is taken over yet.", file=file)
    return tr("{file} changes {n} settings. Nothing is taken over yet.", file=file, n=n)
