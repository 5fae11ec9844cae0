"""Composition root: builds the windows from their parts. Nobody imports it but the command line and the tour."""

import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Clinic
from paindesk.kit import theme
from paindesk.kit.jobs import Jobs
from paindesk.kit.notices import Notices
from paindesk.knowledge import load
from paindesk.settings import Settings, load_settings, save_settings, settings_file
from paindesk.shell.gate_page import CreatePage, GatePage, SignInPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.waiting import WaitingWindow
from paindesk.shell.workplace import Workplace
from paindesk.store import Desk, NewUser, RecordFile, create, open_record


def now() -> datetime:
    """The clock of the record file, UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The clinic's day."""
    return datetime.now().astimezone().date()


def application() -> QApplication:
    """The one QApplication. Without a display Qt's offscreen platform is used, so that the tour runs anywhere."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QGuiApplication.setApplicationName("PainDesk")
    QGuiApplication.setApplicationDisplayName("")
    return QApplication(sys.argv[:1])


def workplace(
    desk: Desk,
    knowledge: Knowledge,
    settings: Settings,
    *,
    sample: bool = False,
    day: Callable[[], date] = today,
    log: Path | None = None,
) -> Workplace:
    """What every window of a signed-in session shares."""
    return Workplace(
        desk=desk,
        knowledge=knowledge,
        today=day,
        seconds=time.monotonic,
        jobs=Jobs(),
        notices=Notices(log or settings_file().with_name("paindesk.log"), now),
        settings=settings,
        sample=sample,
    )


class Application:
    """From the first window to the last: the way in, then the main window."""

    def __init__(self, file: Path) -> None:
        self._settings_file = file
        self._settings = load_settings(file)
        self._knowledge = load()
        self._record_file: RecordFile | None = None
        self._gate: QMainWindow | None = None
        self._window: MainWindow | None = None

        theme.apply(application(), self._settings.theme, self._settings.text_scale)

    def start(self) -> None:
        """Show the first window: make the record file, or sign in."""
        where = self._where()
        if "://" in where or Path(where).exists():
            self._show_gate(SignInPage(where, self._sign_in))
        else:
            self._show_gate(CreatePage(where, self._create))

    def show_sample(self, file: RecordFile, desk: Desk) -> None:
        """Show the sample clinic; the way in is skipped."""
        self._record_file = file
        self._open_window(desk, sample=True)

    def _where(self) -> str:
        return self._settings.record_file or str(self._settings_file.with_name("clinic.paindesk"))

    def _show_gate(self, page: GatePage) -> None:
        gate = QMainWindow()
        gate.setWindowTitle("PainDesk")
        gate.setCentralWidget(page)
        gate.resize(*self._settings.window[2:])
        gate.show()
        page.setFocus()
        self._gate = gate

    def _create(self, passphrase: str, clinic: Clinic, user: NewUser) -> None:
        def make() -> Desk:
            self._record_file = create(Path(self._where()), passphrase, clinic, user, now)
            return self._record_file.sign_in(user.login, user.password)

        self._enter(make)

    def _sign_in(self, passphrase: str, login: str, password: str) -> None:
        def enter() -> Desk:
            if self._record_file is None:
                self._record_file = open_record(self._where(), passphrase, now)
            return self._record_file.sign_in(login, password)

        self._enter(enter)

    def _enter(self, way: Callable[[], Desk]) -> None:
        assert self._gate is not None
        page = self._gate.centralWidget()
        assert isinstance(page, GatePage)
        try:
            desk = way()
        except PainDeskError as trouble:
            page.show_trouble(trouble)
            return
        self._open_window(desk, sample=False)
        self._gate.close()
        self._gate = None

    def _open_window(self, desk: Desk, *, sample: bool) -> None:
        place = workplace(
            desk,
            self._knowledge,
            self._settings,
            sample=sample,
            log=self._settings_file.with_name("paindesk.log"),
        )
        file = self._record_file
        assert file is not None

        def unlock(password: str) -> None:
            file.sign_in(desk.user.login, password)

        window = MainWindow(place, unlock, self._closed)
        x, y, width, height = self._settings.window
        window.resize(width, height)
        if (x, y) != (0, 0):
            window.move(x, y)
        if self._settings.maximised:
            window.showMaximized()
        else:
            window.show()
        self._window = window

    def _closed(self, window: MainWindow) -> None:
        place = window.normalGeometry()
        self._settings = replace(
            self._settings,
            window=(place.x(), place.y(), place.width(), place.height()),
            maximised=window.isMaximized(),
        )
        with contextlib.suppress(PainDeskError):  # the window's size is not worth a word while closing
            save_settings(self._settings, self._settings_file)
        if self._record_file is not None:
            self._record_file.close()


def run() -> int:
    """Open PainDesk on the clinic's record file."""
    qt = application()
    desk = Application(settings_file())
    desk.start()
    return qt.exec()


def demo() -> int:
    """Open the sample clinic in a throw-away record file, gone when the window is closed."""
    from paindesk.sample.clinic import build  # noqa: PLC0415 - only the demonstration needs it

    qt = application()
    with tempfile.TemporaryDirectory(prefix="paindesk-sample-") as folder:
        shown = Application(Path(folder) / "settings.json")
        waiting = WaitingWindow("Making the sample clinic: invented patients, in a throw-away file…")
        waiting.show()
        jobs = Jobs()

        def ready(made: tuple[RecordFile, Desk]) -> None:
            shown.show_sample(*made)
            waiting.close()

        def failed(trouble: Exception) -> None:
            raise trouble

        jobs.run(lambda: build(Path(folder) / "sample.paindesk", load(), today(), now), ready, failed)
        code = qt.exec()
        jobs.close()
        return code
