"""What takes a while between two windows: the last backup as PainDesk closes, and putting a backup in place."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from paindesk.domain.errors import PainDeskError
from paindesk.domain.stopping import Stopped, may_stop
from paindesk.kit.jobs import Jobs
from paindesk.kit.language import later, tr
from paindesk.shell.waiting import WaitingWindow

if TYPE_CHECKING:
    from paindesk.shell.backups import Backups

_LAST = later("Making the last backup. PainDesk closes by itself.")
_BACK = later("Putting the backup in place…")


def last_backup(backups: Backups, done: Callable[[], None]) -> None:
    """Make it after the window is gone; a small window says so where it takes longer than a moment, or fails.

    `done` closes the record; the program ends after it, or once the trouble is read.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    quits = application.quitOnLastWindowClosed()
    application.setQuitOnLastWindowClosed(False)
    waiting = WaitingWindow(tr(_LAST))
    backups.jobs.busy.connect(waiting.show_busy)

    ended = False

    def finish() -> None:
        nonlocal ended
        if ended:
            return
        ended = True
        done()
        application.setQuitOnLastWindowClosed(quits)

    def well() -> None:
        finish()
        waiting.close()
        if quits and not any(window.isVisible() for window in application.topLevelWidgets()):
            application.quit()

    def badly(error: Exception) -> None:
        finish()
        if not isinstance(error, PainDeskError):
            words = tr("No backup could be made. The record itself is whole and saved.")
            error = PainDeskError(words, tr("Try again later."))
        waiting.show_trouble(error)

    def stop() -> None:
        waiting.say_stopping()
        backups.give_up(well)

    waiting.offer_stop(tr("Close without it"), stop)
    backups.finish(well, badly)


def put_back(
    backup: Path, where: Path, at: datetime, then: Callable[[Path | None], None], failed: Callable[[Exception], None]
) -> None:
    """Put the backup in place as the record file, off the window's thread; `then` gets what was set aside."""
    waiting, jobs, stopped = WaitingWindow(tr(_BACK)), Jobs(), threading.Event()
    waiting.offer_stop(tr("Stop", "the work"), stopped.set)
    waiting.show()

    def work() -> Path | None:
        from paindesk.store import restore  # noqa: PLC0415 - SQL is loaded after the first window

        try:
            with may_stop(stopped.is_set):
                return restore(backup, where, at=at)
        except Stopped:
            raise PainDeskError(
                tr("You stopped it before the backup was in place: the record is as it was."),
                tr("Sign in as before, or choose a backup again."),
            ) from None

    def well(aside: Path | None) -> None:
        jobs.close()
        then(aside)
        waiting.close()

    def badly(error: Exception) -> None:
        jobs.close()
        failed(error)
        waiting.close()

    jobs.run(work, well, badly)
