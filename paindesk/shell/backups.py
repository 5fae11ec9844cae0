"""Backups while a window is open: one a day by itself, one when asked, one at the end. On a thread of their own."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from paindesk.domain.errors import PainDeskError
from paindesk.kit.jobs import Jobs
from paindesk.kit.language import tr
from paindesk.shell.backup_words import trouble
from paindesk.store import Backup, RecordFile, backup_due, backups_beside, listed

_FIRST_LOOK_MS = 60_000
_LOOK_MS = 600_000  # every ten minutes: is one due?
_SAY_AGAIN = 36  # looks (six hours) until the same trouble is told once more


class Backups(QObject):
    """`told(error)` when one that nobody asked for failed; `use_folder("")` is the place beside the record file.

    Saving a draft never waits for a backup: another thread and another connection make it.
    """

    told = Signal(object)

    def __init__(
        self,
        file: RecordFile,
        folder: str,
        use_folder: Callable[[str], None],
        restore: Callable[[Path], None],
        *,
        automatic: bool = True,
    ) -> None:
        super().__init__()
        assert file.path is not None
        self._file, self._beside = file, backups_beside(file.path)
        self._folder = folder
        self._use_folder, self.restore, self.automatic = use_folder, restore, automatic
        self.last: Backup | None = None
        self.jobs = Jobs(self)
        self._making, self._looking = threading.Event(), threading.Event()  # each stops its own
        self._quiet = 0
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)
        self._first = QTimer(self, singleShot=True, interval=_FIRST_LOOK_MS)
        self._first.timeout.connect(self.look)
        if automatic:
            self._look.start()
            self._first.start()

    @property
    def folder(self) -> Path:
        """Where they are kept."""
        return Path(self._folder) if self._folder else self._beside

    @property
    def own_place(self) -> bool:
        """Whether somebody chose the place."""
        return bool(self._folder)

    def use_folder(self, folder: str) -> None:
        """Keep them there from now on; those in the old place stay."""
        self._folder = "" if folder and Path(folder) == self._beside else folder
        self._use_folder(self._folder)
        self.last = None

    def look(self) -> None:
        """Make one where none is of the last 24 hours."""
        self.jobs.run(self._if_due, self._made, self._failed, cancel=self._looking)

    def make(self, by: str, then: Callable[[Backup], None], failed: Callable[[Exception], None]) -> None:
        """Make one now; `by` is the account that asks."""
        folder = self._folder

        def keep(made: Backup) -> None:
            self.last = made
            then(made)

        self._making = threading.Event()
        work = partial(self._file.back_up, Path(folder) if folder else None, by)
        self.jobs.run(work, keep, failed, tr("Making a backup"), self._making)

    def stop_making(self) -> None:
        """Nothing is kept of the one that was asked for last, and its `then` is not called; any other goes on."""
        self._making.set()

    def give_up(self, then: Callable[[], None]) -> None:
        """Nothing is kept of any that is being made or waits; `then` is called once the last of them has let go."""
        self.jobs.stop_all()
        self.jobs.run(lambda: None, lambda _: then())

    def find(self, then: Callable[[tuple[Backup, ...]], None]) -> None:
        """Every backup there, the newest first."""
        folder = self.folder

        def take(found: tuple[Backup, ...]) -> None:
            self.last = next((one for one in found if one.whole), None)
            then(found)

        self.jobs.run(lambda: listed(folder), take)

    def finish(self, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """The last one, as the program closes; nothing is made after it. Where none is wanted it is done at once."""
        self._look.stop()
        self._first.stop()
        if self.automatic:
            self.make("", lambda _: then(), failed)
        else:
            then()

    def stop(self) -> None:
        """No more backups. The daily one is given up; one that somebody asked for is waited for."""
        self._look.stop()
        self._first.stop()
        self._looking.set()
        self.jobs.close()

    def _if_due(self) -> Backup | None:
        whole = [one for one in listed(self.folder) if one.whole]
        if not backup_due((one.made_at for one in whole), self._file.now()):
            return max(whole, key=lambda one: one.made_at)
        return self._file.back_up(Path(self._folder) if self._folder else None)

    def _made(self, newest: Backup | None) -> None:
        self.last, self._quiet = newest, 0

    def _failed(self, error: Exception) -> None:
        if self._quiet == 0:
            self.find(lambda _: self._tell(error))
        self._quiet = (self._quiet + 1) % _SAY_AGAIN

    def _tell(self, error: Exception) -> None:
        told = trouble(error, self.last, self._file.now()) if isinstance(error, PainDeskError) else error
        self.told.emit(told)
