"""From the first window to the last: make the record file, sign in, change the look, close, come back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paindesk.app import Application
from paindesk.kit import theme
from paindesk.settings import PrinterChoice, load_settings
from paindesk.shell.gate_page import CreatePage, SignInPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.settings_page import SettingsPage


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    """PainDesk on an empty folder; every window it leaves is closed."""
    made = Application(tmp_path / "settings.json")
    yield made
    for window in qapp.topLevelWidgets():
        window.close()
    closed(made, qtbot)
    theme.apply(qapp)


def closed(app: Application, qtbot: QtBot) -> None:
    """Until the last backup is made and the record file let go."""
    qtbot.waitUntil(lambda: not app.is_open(), timeout=10_000)


def gate_page(app: Application, kind: type[CreatePage] | type[SignInPage]) -> CreatePage | SignInPage:
    assert app.gate is not None
    page = app.gate.centralWidget()
    assert isinstance(page, kind)
    return page


def make_record(app: Application, qtbot: QtBot) -> MainWindow:
    app.start()
    page = gate_page(app, CreatePage)
    assert isinstance(page, CreatePage)
    page.clinic.set_value("Riverside Pain Clinic")
    page.name.set_value("Dr Amara Osei")
    page.login.set_value("aosei")
    page.password.set_value("correct horse")
    page.passphrase.set_value("battery staple")
    page.again.set_value("battery staple")
    page.submit()
    return opened(app, qtbot)


def opened(app: Application, qtbot: QtBot) -> MainWindow:
    window = app.window
    assert window is not None
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=10_000)
    return window


def test_the_record_file_is_made_closed_and_opened_again(app: Application, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_record(app, qtbot)
    assert window.place.desk.user.name == "Dr Amara Osei"
    assert (tmp_path / "clinic.paindesk").exists()
    window.resize(1200, 700)
    window.close()
    assert load_settings(tmp_path / "settings.json").window[2:] == (1200, 700)

    again = Application(tmp_path / "settings.json")
    again.start()
    page = gate_page(again, SignInPage)
    assert isinstance(page, SignInPage)
    assert page.passphrase is not None
    page.passphrase.set_value("battery stable")
    page.login.set_value("aosei")
    page.password.set_value("correct horse")
    page.submit()
    assert again.window is None
    page.passphrase.set_value("battery staple")
    page.submit()
    assert opened(again, qtbot).size().width() == 1200
    opened(again, qtbot).close()
    closed(again, qtbot)


def test_locking_asks_for_the_same_users_password(app: Application, qtbot: QtBot) -> None:
    window = make_record(app, qtbot)
    window.lock()
    cover = window.top.currentWidget()
    for password, locked in (("wrong password", True), ("correct horse", False)):
        cover.password.set_value(password)  # type: ignore[attr-defined]  # the lock page, as the next line shows
        cover.submit()  # type: ignore[attr-defined]
        assert (window.top.currentWidget() is cover) is locked


def test_new_settings_hold_at_once_and_are_kept(app: Application, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_record(app, qtbot)
    window.show_settings()
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    page.theme.set_value("dark")
    page.scale.set_value("150")
    page.paper.set_value("a4")
    page.submit()
    fresh = opened(app, qtbot)
    assert fresh is not window
    assert fresh.isVisible()
    assert theme.name() == "dark"
    assert theme.px(100) == 150
    fresh.close()
    assert load_settings(tmp_path / "settings.json").text_scale == 150
    assert load_settings(tmp_path / "settings.json").paper_size == fresh.place.settings.paper_size == "a4"


def test_the_printer_of_a_paper_is_kept_at_once_and_outlives_new_settings(
    app: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_record(app, qtbot)
    corridor = PrinterChoice(printer="Corridor", copies=2, duplex="long")
    settings = window.place.settings  # as the settings page was opened before it was printed
    window.place.printers.remember("handout", corridor)
    assert load_settings(tmp_path / "settings.json").printers == {"handout": corridor}
    app._use(window, replace(settings, text_scale=110))
    assert app.window is not None
    assert app.window.place.printers.of("handout") == corridor
    assert app.window.place.printers.of("letter") is None
    app.window.close()
    assert load_settings(tmp_path / "settings.json").printers == {"handout": corridor}
