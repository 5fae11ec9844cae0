"""The whole way: the last backup when PainDesk is closed, and back to it from the window and from the first page."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from paindesk.app import Application
from paindesk.kit import theme
from paindesk.settings import load_settings
from paindesk.shell.backup_card import BackupCard
from paindesk.shell.first_pages import WherePage
from paindesk.shell.gate_page import SignInPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.restore_page import RestorePage
from paindesk.shell.waiting import WaitingWindow
from paindesk.store import Backup, RecordFile, listed
from tests.screens.test_app import app, closed, gate, make_record, opened
from tests.store.clinic import rosa

__all__ = ["app"]  # the fixture


def press(window: MainWindow | SignInPage | WherePage | RestorePage, words: str) -> None:
    button = next(one for one in window.findChildren(QPushButton) if one.accessibleName().startswith(words))
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def sign_in(page: SignInPage) -> None:
    page.login.set_value("aosei")
    page.password.set_value("correct horse")
    page.submit()


def restore_page(app: Application, window: MainWindow, qtbot: QtBot) -> RestorePage:
    """Two clicks from the settings."""
    window.show_settings()
    press(window, "Restore…")
    page = window.current_page()
    assert isinstance(page, RestorePage)
    qtbot.waitUntil(page.page.next_button.isEnabled, timeout=30_000)
    return page


def back_at_the_gate(app: Application, qtbot: QtBot) -> SignInPage:
    qtbot.waitUntil(
        lambda: (
            app.way_in is not None
            and isinstance(app.way_in.window.centralWidget(), SignInPage)
            and app.way_in.window.isVisible()
        ),
        timeout=30_000,
    )
    return gate(app, SignInPage)


def test_closing_makes_a_backup_and_lets_go_of_the_file(app: Application, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_record(app, qtbot)
    window.close()
    closed(app, qtbot)
    (made,) = listed(tmp_path / "backups")
    assert made.whole
    assert not (tmp_path / "clinic.paindesk-wal").exists()


def test_a_backup_that_fails_while_closing_waits_until_it_is_read(
    app: Application, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    window = make_record(app, qtbot)
    (tmp_path / "backups").write_text("a file stands where the folder should be", encoding="utf-8")
    window.close()
    closed(app, qtbot)
    (waiting,) = (one for one in qapp.topLevelWidgets() if isinstance(one, WaitingWindow) and one.isVisible())
    assert "backup" in waiting.words.text().casefold()
    assert "saved" in waiting.words.text()
    QTest.mouseClick(waiting.ok, Qt.MouseButton.LeftButton)
    assert not waiting.isVisible()


def test_closing_without_the_last_backup_gives_up_the_daily_one_too(
    app: Application, qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_record(app, qtbot)
    kept = window.place.backups
    assert kept is not None
    goes_on, asked, real = threading.Event(), list[object](), RecordFile.back_up

    def slow(self: RecordFile, *of: object) -> Backup:
        asked.append(of)
        goes_on.wait(20)
        return real(self, *of)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(RecordFile, "back_up", slow)
    kept.look()
    window.close()
    qtbot.waitUntil(lambda: any(isinstance(one, WaitingWindow) and one.isVisible() for one in qapp.topLevelWidgets()))
    (waiting,) = (one for one in qapp.topLevelWidgets() if isinstance(one, WaitingWindow) and one.isVisible())
    assert waiting.stop is not None
    QTest.mouseClick(waiting.stop, Qt.MouseButton.LeftButton)
    assert waiting.words.text() == "Stopping…", "the window is not held up by the backup that is being made"
    assert app.is_open()
    goes_on.set()
    closed(app, qtbot)
    assert not waiting.isVisible()
    assert len(asked) == 1
    assert not listed(tmp_path / "backups")


def test_a_backup_that_was_asked_for_is_made_though_the_window_is_closed_at_once(
    app: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_record(app, qtbot)
    window.show_settings()
    page = window.current_page()
    assert page is not None
    (card,) = page.findChildren(BackupCard)
    with qtbot.captureExceptions() as caught:
        card.now.click()
        window.close()
        closed(app, qtbot)
    assert caught == []
    assert not isValid(window)
    assert listed(tmp_path / "backups")


def test_two_clicks_go_back_and_the_file_of_now_is_kept(app: Application, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_record(app, qtbot)
    kept = window.place.backups
    assert kept is not None
    kept.make("", lambda _: None, lambda trouble: pytest.fail(str(trouble)))
    qtbot.waitUntil(lambda: kept.jobs.waiting() == 0, timeout=30_000)
    window.place.desk.add_record(rosa())
    press_page = restore_page(app, window, qtbot)
    press(press_page, "Restore this backup")
    page = back_at_the_gate(app, qtbot)
    assert not isValid(window)
    (aside,) = (one for one in tmp_path.glob("clinic.paindesk.set-aside-*") if one.suffix != ".key")
    sign_in(page)
    again = opened(app, qtbot)
    assert again.place.desk.patients() == ()
    assert "record.restore" in {one.act for one in again.place.desk.audit(10)}
    assert aside.stat().st_size > 0
    assert len(listed(tmp_path / "backups")) == 1  # going back made none of the file that was set aside


def test_on_a_new_machine_the_first_page_restores(app: Application, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_record(app, qtbot)
    window.place.desk.add_record(rosa())
    window.close()
    closed(app, qtbot)
    for one in tmp_path.glob("clinic.paindesk*"):
        one.unlink()
    again = Application(tmp_path / "settings.json")
    again.start()
    first = gate(again, WherePage)
    press(first, "Restore a backup…")
    assert again.way_in is not None
    page = again.way_in.window.centralWidget()
    assert isinstance(page, RestorePage)
    press(page, "Restore this backup")
    sign_in(back_at_the_gate(again, qtbot))
    assert [one.name for one in opened(again, qtbot).place.desk.patients()]
    opened(again, qtbot).close()
    closed(again, qtbot)


def test_a_damaged_record_is_said_and_the_way_back_offered(app: Application, qtbot: QtBot, tmp_path: Path) -> None:
    make_record(app, qtbot).close()
    closed(app, qtbot)
    damaged = bytearray((tmp_path / "clinic.paindesk").read_bytes())
    damaged[100] ^= 1
    (tmp_path / "clinic.paindesk").write_bytes(damaged)
    again = Application(tmp_path / "settings.json")
    again.start()
    page = gate(again, SignInPage)
    assert not [one for one in page.findChildren(QPushButton) if one.accessibleName().startswith("Restore")]
    sign_in(page)
    press(page, "Restore a backup…")
    assert again.way_in is not None
    chosen = again.way_in.window.centralWidget()
    assert isinstance(chosen, RestorePage)
    press(chosen, "Restore this backup")
    sign_in(back_at_the_gate(again, qtbot))
    opened(again, qtbot).close()
    closed(again, qtbot)


def test_the_place_of_backups_survives_other_settings(app: Application, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_record(app, qtbot)
    other = tmp_path / "other disk"
    other.mkdir()
    window.show_settings()
    page = window.current_page()
    assert page is not None
    (card,) = page.findChildren(BackupCard)
    card.use(other)
    kept = window.place.backups
    assert kept is not None
    qtbot.waitUntil(lambda: kept.jobs.waiting() == 0, timeout=30_000)
    page.theme.set_value("dark")  # type: ignore[attr-defined]  # the settings page
    page.submit()  # type: ignore[attr-defined]
    fresh = opened(app, qtbot)
    assert fresh.place.backups is kept
    fresh.close()
    closed(app, qtbot)
    assert load_settings(tmp_path / "settings.json").backup_folder == str(other)
    assert len(listed(other)) == 1  # the second of this hour took the place of the first
    assert not (tmp_path / "backups").exists()
    assert theme.name() == "dark"
