"""Backups in the settings: where they are, when the last one was, one now, and the way back to an earlier one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.flow import in_a_row
from paindesk.kit.language import later, tr
from paindesk.kit.text import label
from paindesk.shell.backup_words import last_line, place_line
from paindesk.shell.backups import Backups
from paindesk.shell.workplace import Workplace
from paindesk.store import Backup, Right

_SERVER = later(
    "This record lives on a PostgreSQL server, whose own tools back it up (pg_dump). Ask whoever runs the server."
)

_SAMPLE = later("The sample clinic is gone when it is closed: nothing of it is backed up.")


class BackupCard(Card):
    """Whoever is signed in may make one; where they are kept, and going back, is for who runs the clinic."""

    def __init__(self, place: Workplace, restore: Callable[[], None]) -> None:
        super().__init__(tr("Backups"))
        self._place = place
        self._backups = place.backups
        if self._backups is None:
            self.add(label(tr(_SAMPLE) if place.sample else tr(_SERVER), "muted"))
            return
        may, held = place.desk.user.may(Right.RUN), "backup_folder" in place.site.locked
        self.last = label("")
        self.where = label("", "muted")
        self.add(self.last)
        self.add(self.where)
        self.add(
            label(
                tr("One is made a day while PainDesk runs, and one when it is closed; old ones are thinned."), "muted"
            )
        )
        self.now = Button(tr("Back up now"))
        self.now.clicked.connect(lambda _: self._make())
        self.stop = Button(tr("Stop", "the work"))
        self.stop.setAccessibleName(tr("Stop making the backup"))
        self.stop.clicked.connect(lambda _: self._stop())
        self.back = Button(tr("Restore…"))
        self.back.clicked.connect(lambda _: restore())
        self.other = Button(tr("Choose another place…"))
        self.other.clicked.connect(lambda _: self._ask_where())
        self.add(in_a_row(self.now, self.stop, self.back, self.other))
        self.back.setEnabled(may)
        self.other.setEnabled(may and not held)
        if held:
            self.add(label(tr("The place is locked: set by your administrator."), "small"))
        if not may:
            self.add(label(tr("Whoever runs the clinic may restore, and choose the place."), "muted"))
        self._show()
        self._backups.find(lambda _: self._show())

    def _show(self) -> None:
        if not isValid(self):
            return  # the page was left meanwhile
        self.now.setEnabled(True)
        self.stop.hide()
        kept = self._kept()
        self.last.setText(last_line(kept.last, self._place.desk.place.now()))
        self.where.setText(place_line(kept.folder, own=kept.own_place))

    def _make(self) -> None:
        self.now.setEnabled(False)
        self._kept().make(self._place.desk.user.id, self._made, self._failed)
        self.last.setText(tr("Making a backup…"))
        self.stop.show()

    def _stop(self) -> None:
        self._kept().stop_making()
        self._show()
        self._place.notices.say(
            tr("You stopped the backup: nothing of it was kept, those made before stay."),
            tr("One is made again within a day, or at once with “Back up now”."),
        )

    def _made(self, made: Backup) -> None:
        self._show()
        self._place.notices.say(tr("The backup is made and checked."), tr("It is {file}", file=made.path), "ok")

    def _failed(self, error: Exception) -> None:
        self._show()
        self._place.trouble(error)

    def _ask_where(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Where backups are kept"), str(self._kept().folder))
        if chosen:
            self.use(Path(chosen))

    def use(self, folder: Path) -> None:
        """Keep them there from now on, and begin with one at once: what cannot be written is known now."""
        self._kept().use_folder(str(folder))
        self._make()

    def _kept(self) -> Backups:
        assert self._backups is not None
        return self._backups
