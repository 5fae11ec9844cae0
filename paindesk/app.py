"""Composition root: builds the windows from their parts. Nobody imports it but the command line and the tour.

Only what the first window shows is imported at once; the rest is read in the background while the person types.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from paindesk.clock import now, today
from paindesk.crash_report import install
from paindesk.domain.errors import PainDeskError
from paindesk.kit.announce import name_our_pieces
from paindesk.kit.garbage import keep_on_this_thread
from paindesk.kit.language import tr
from paindesk.knowledge_here import KnowledgeHome, read_ahead
from paindesk.settings import Settings, settings_file
from paindesk.settings_in_use import SettingsInUse
from paindesk.shell.closing import last_backup, put_back
from paindesk.shell.dress import begin, dress
from paindesk.shell.first_run import computer
from paindesk.shell.way_in import WayIn
from paindesk.shell.window_place import place_of, show_at
from paindesk.site_settings import Site, load_site, site_file

if TYPE_CHECKING:
    from paindesk.domain.knowledge import Knowledge
    from paindesk.shell.backups import Backups
    from paindesk.shell.gate_page import GatePage
    from paindesk.shell.half_typed import StaysOpen
    from paindesk.shell.main_window import MainWindow
    from paindesk.shell.printers import PrinterMemory
    from paindesk.shell.workplace import Workplace
    from paindesk.store import Desk, RecordFile


def application() -> QApplication:
    """The one QApplication. Without a display Qt's offscreen platform is used, so that the tour runs anywhere."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QGuiApplication.setApplicationName("PainDesk")
    QGuiApplication.setApplicationDisplayName("")
    made = QApplication(sys.argv[:1])
    keep_on_this_thread(made)
    name_our_pieces()
    return made


def workplace(
    desk: Desk,
    knowledge: Knowledge,
    settings: Settings,
    *,
    sample: bool = False,
    day: Callable[[], date] = today,
    log: Path | None = None,
    printers: PrinterMemory | None = None,
    backups: Backups | None = None,
    site: Site | None = None,
    local_drafts: Path | None = None,
    knowledge_home: KnowledgeHome | None = None,
) -> Workplace:
    """What every window of a signed-in session shares."""
    from paindesk.kit.jobs import Jobs  # noqa: PLC0415 - the first window needs none of these
    from paindesk.kit.notices import Notices  # noqa: PLC0415 - as above
    from paindesk.shell.printers import PrinterMemory  # noqa: PLC0415 - as above
    from paindesk.shell.workplace import Workplace  # noqa: PLC0415 - as above

    return Workplace(
        desk=desk,
        knowledge=knowledge,
        today=day,
        seconds=time.monotonic,
        jobs=Jobs(),
        notices=Notices(log or settings_file().with_name("paindesk.log"), now, edition=knowledge.edition),
        settings=settings,
        sample=sample,
        printers=printers or PrinterMemory(settings.printers),
        backups=backups,
        site=site or Site(),
        local_drafts=local_drafts,
        knowledge_home=knowledge_home,
    )


class Application:
    """From the first window to the last: the way in, then the main window."""

    def __init__(self, file: Path, site: Site | None = None) -> None:
        self._site = site or Site()
        self._log = file.with_name("paindesk.log")
        self._settings = SettingsInUse(begin(file, self._site), file, self._site)
        self._knowledge: Future[Knowledge] = Future()
        self._record_file: RecordFile | None = None
        self._backups: Backups | None = None
        self.way_in: WayIn | None = None
        self.window: MainWindow | None = None
        self._windows: dict[str, MainWindow] = {}  # by account: one is shown, the others are locked and hidden

        dress(application(), self._settings.now)

    def watch(self) -> None:
        """From now on a bug is a reference and a report; nothing that a patient said is printed anywhere."""
        install(self._log, now, self.crashed)

        def said(kind: QtMsgType, context: QMessageLogContext, _: str) -> None:
            if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
                logging.getLogger(f"qt.{context.category or 'default'}").warning(kind.name)

        qInstallMessageHandler(said)

    def start(self) -> None:
        """Show the first window: make the record file, or sign in. What the next one needs is read meanwhile."""
        self._show_way_in()
        reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="start")
        self._knowledge = reader.submit(read_ahead, self._settings.now, self._settings.file, self._site)
        reader.shutdown(wait=False)

    def show_sample(self, file: RecordFile, desk: Desk, knowledge: Knowledge) -> None:
        """Show the sample clinic; the way in is skipped."""
        self._record_file = file
        self._open_window(desk, knowledge, sample=True)

    def _show_way_in(self, said: str = "") -> None:
        before, size = self.way_in, self._settings.now.window[2:]
        self.way_in = WayIn(
            self._settings.record,
            size,
            now,
            self._entered,
            restore=self._choose_backup,
            said=said,
            preset=self._site.letterhead,
            computer=computer(self._site, lambda: self._settings.now, self._settings.keep),
        )
        if before is not None:
            _end(before.window)

    def is_open(self) -> bool:
        """Whether the record file is still held: after the window is closed the last backup takes a moment."""
        return self._record_file is not None

    def crashed(self, error: BaseException) -> None:
        """A bug on the window's thread: keep what was typed, then say so. Expected trouble that nobody caught is told
        as such."""
        window = self.window
        if window is None:
            from paindesk.shell.gate_bug import tell  # noqa: PLC0415 - hardly ever needed

            tell(error, None if self.way_in is None else self.way_in.window, self._log, now())
            return
        try:
            window.save_now()
        finally:
            window.place.trouble(error if isinstance(error, Exception) else RuntimeError())

    def _entered(self, file: RecordFile, desk: Desk) -> None:
        """Somebody is signed in: their window takes the place of the small one."""
        assert self.way_in is not None
        try:
            knowledge = self._knowledge.result()
        except PainDeskError as trouble:
            file.close()
            self.way_in.page().show_trouble(trouble)
            return
        self._record_file = file
        self._open_window(desk, knowledge, sample=False)
        _end(self.way_in.window)
        self.way_in = None

    def _open_window(self, desk: Desk, knowledge: Knowledge, *, sample: bool, before: MainWindow | None = None) -> None:
        from paindesk.shell.main_window import MainWindow  # noqa: PLC0415 - the first window does without
        from paindesk.shell.printers import PrinterMemory  # noqa: PLC0415 - as above

        place = workplace(
            desk,
            knowledge,
            self._settings.now,
            sample=sample,
            log=self._log,
            printers=PrinterMemory(self._settings.now.printers, self._settings.keep_printers),
            backups=self._kept(sample=sample),
            site=self._site,
            local_drafts=None if sample else self._settings.file.with_name("drafts"),
            knowledge_home=None if sample else self._settings.knowledge_home(),
        )
        file = self._record_file
        assert file is not None

        def unlock(password: str) -> None:
            file.unlock(desk.user, password, desk.sitting)

        window = MainWindow(place, unlock, self._closed, self._use, self._switch)
        window.others = lambda: self._others_typed(window)
        if before is not None:
            place.forms.go_on_from(before.place.forms)
            place.once.go_on_from(before.place.once)
            place.notices.go_on_from(before.place.notices)
        show_at(window, self._settings.now)
        self.window = window
        self._windows[desk.user.id] = window

    def _switch(self, window: MainWindow, login: str, password: str, code: str) -> None:
        """Somebody signs in over the lock of `window`: their own window is shown, as they left it or anew."""
        assert self._record_file is not None
        desk = self._record_file.sign_in(login, password, code)
        if not desk.user.must_change:
            self._show_for(desk, window)
            return
        from paindesk.shell.gate_page import OwnPasswordPage  # noqa: PLC0415 - seldom needed

        def choose(new: str) -> None:
            try:
                desk.set_password(password, new)
            except PainDeskError as trouble:
                page.show_trouble(trouble)
                return
            window.lock_again()
            self._show_for(desk, window)

        page = OwnPasswordPage(desk.user.name, choose)
        window.cover_with(page)

    def _show_for(self, desk: Desk, window: MainWindow) -> None:
        theirs = self._windows.get(desk.user.id)
        self._settings.stood_at(place_of(window), maximised=window.isMaximized())
        if theirs is None:
            self._open_window(desk, window.place.knowledge, sample=window.place.sample)
        else:
            theirs.place.desk.come_back(desk)
            theirs.uncover()
            theirs.show()
            theirs.activateWindow()
            self.window = theirs
        if theirs is not window:
            window.lock_again()
            window.hide()

    def _use(self, window: MainWindow, settings: Settings) -> None:
        """Keep new settings and show a new window dressed by them; the record file stays open."""
        self._settings.changed_by(settings)
        self._settings.stood_at(place_of(window), maximised=window.isMaximized())
        desk, sample, file = window.place.desk, window.place.sample, self._record_file
        self._record_file = None  # the window that closes must not close the record
        dress(application(), self._settings.now)
        keep_running = application().quitOnLastWindowClosed()
        application().setQuitOnLastWindowClosed(False)
        gone = window.give_way()  # not where something typed is not saved yet
        self._record_file = file
        if gone:
            self._open_window(desk, window.place.knowledge, sample=sample, before=window)
        application().setQuitOnLastWindowClosed(keep_running)

    def _closed(self, window: MainWindow) -> None:
        window.deleteLater()  # nothing of a patient stays behind in a window that nobody sees
        if self._windows.get(window.place.desk.user.id) is not window:
            return  # it was left before: what is open now is not its own
        if window is self.window:
            self._settings.closed_at(place_of(window), maximised=window.isMaximized())
        if self._record_file is None:  # another window takes the place of this one
            return
        self.window = None
        self._close_others(window)
        if self._backups is not None:
            last_backup(self._backups, self._close_record)
        else:
            self._close_record()

    def _others_typed(self, window: MainWindow) -> list[StaysOpen]:
        """What those who work here too would lose if `window` were closed, and theirs with it."""
        return [why for other in self._windows.values() if other is not window for why in other.not_entered()]

    def _close_others(self, window: MainWindow) -> None:
        """Of those who work here too: what they typed was told, and given up, in `window`."""
        file, self._record_file = self._record_file, None
        for other in tuple(self._windows.values()):
            if other is not window:
                other.close_unasked()
        self._windows.clear()
        self._record_file = file

    def _close_record(self) -> None:
        file, backups = self._record_file, self._backups
        self._record_file = self._backups = None  # before the wait, in which whatever ends then may come here again
        if backups is not None:
            backups.stop()
        if file is not None:
            file.close()

    # Backups ----------------------------------------------------------------------------------------------------

    def _kept(self, *, sample: bool) -> Backups | None:
        """The backups of the open record file; the sample clinic is thrown away and makes none by itself."""
        from paindesk.shell.backups import Backups  # noqa: PLC0415 - the first window does without

        file = self._record_file
        assert file is not None
        if self._backups is None and file.path is not None:
            folder, use = self._settings.now.backup_folder, self._settings.keep_backup_folder
            self._backups = Backups(file, folder, use, self._go_back, automatic=not sample)
        return self._backups

    def _choose_backup(self) -> None:
        """From the first window: there is no record, or none that opens."""
        from paindesk.shell.restore_page import RestorePage  # noqa: PLC0415 - rarely needed
        from paindesk.store import backups_beside, listed  # noqa: PLC0415 - SQL is loaded after the first window

        assert self.way_in is not None
        page = RestorePage(tr("Back"), self._show_way_in, self._go_back)
        self.way_in.window.setCentralWidget(page)
        chosen = self._settings.now.backup_folder
        folder = Path(chosen) if chosen else backups_beside(Path(self._settings.record))
        page.show_backups(listed(folder), folder)

    def _go_back(self, backup: Path) -> None:
        """Close the record, put the backup in its place, and ask to sign in."""
        keep_running = application().quitOnLastWindowClosed()
        application().setQuitOnLastWindowClosed(False)
        file, self._record_file = self._record_file, None  # the window that closes must make no backup
        if self.window is not None and not self.window.close():  # something typed is not saved yet
            self._record_file = file
            application().setQuitOnLastWindowClosed(keep_running)
            return
        if self.window is not None:
            self._close_others(self.window)
        self.window = None
        if self.way_in is not None:
            self.way_in.window.hide()
        self._record_file = file
        self._close_record()

        def shown(said: str) -> GatePage:
            self._show_way_in(said)
            application().setQuitOnLastWindowClosed(keep_running)
            assert self.way_in is not None
            return self.way_in.page()

        def then(aside: Path | None) -> None:
            kept = "" if aside is None else tr("The file as it was is kept as {file}.", file=aside.name)
            said = tr("The backup {file} is in place; sign in with the passwords of that day.", file=backup.name)
            shown(f"{said} {kept}".strip())

        put_back(backup, Path(self._settings.record), now(), then, lambda trouble: shown("").show_trouble(trouble))


def _end(window: QMainWindow) -> None:
    """A window that is hidden only would stay until the program ends."""
    window.close()
    window.deleteLater()


def run() -> int:
    """Open PainDesk on the clinic's record file. Raises PainDeskError, once it was shown, where it cannot start."""
    qt = application()
    try:
        desk = Application(settings_file(), load_site(site_file()))
    except PainDeskError as trouble:
        from paindesk.shell.stopped_page import stopped  # noqa: PLC0415 - hardly ever needed

        dress(qt, Settings())
        stopped(qt, trouble)
        raise
    desk.watch()
    desk.start()
    return qt.exec()
