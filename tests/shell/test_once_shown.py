"""Codes and passwords that are shown only once, when the record is slow: they wait for the person, wherever that is,
and the window does not close over them without a word."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from paindesk.domain.errors import PainDeskError
from paindesk.kit.once_shown import Once
from paindesk.kit.text import plain
from paindesk.sample.clinic import LOGIN, PASSWORD
from paindesk.shell.account_card import PasswordCard
from paindesk.shell.keys_card import KeysCard
from paindesk.shell.lock_page import LockPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.second_factor_card import SecondFactorCard
from paindesk.shell.users_page import UsersPage
from paindesk.shell.workplace import Workplace
from paindesk.store import RecordFile, totp
from tests.shell.papers import on_today, settle

CODES = "Recovery codes of your second factor"


@pytest.fixture
def window(qtbot: QtBot, place: Workplace) -> Iterator[MainWindow]:
    with on_today(qtbot, place) as made:
        yield made
        for title in place.once.titles():
            place.once.drop(title)
            place.once.let_go(title)


def slow(window: MainWindow) -> threading.Event:
    """The record answers nobody until this is set."""
    goes_on = threading.Event()
    window.place.jobs.run(lambda: goes_on.wait(20), lambda _: None)
    return goes_on


def secrets(window: MainWindow) -> list[str]:
    found = window.place.once.findChildren(QLabel)
    return [one.text() for one in found if one.property("role") == "heading" and one.isVisible()]


def press(window: MainWindow, words: str) -> None:
    [button] = [one for one in window.place.once.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def turn_on(qtbot: QtBot, window: MainWindow) -> SecondFactorCard:
    """The second factor, as far as the button that is pressed last."""
    window.show_settings()
    settle(qtbot, window)
    page = window.current_page()
    assert page is not None
    card = page.findChild(SecondFactorCard)
    assert isinstance(card, SecondFactorCard)
    card.begin.click()
    settle(qtbot, window)
    now = window.place.desk.place.now()
    code = totp.code_at(card.shown.text().replace(" ", ""), int(now.timestamp()) // 30)
    card.code.set_value(code)
    card.password.set_value(PASSWORD)
    return card


def test_codes_that_come_after_the_page_was_left_wait_until_they_are_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    card = turn_on(qtbot, window)
    goes_on = slow(window)
    card.button.click()
    window.show_today()
    qtbot.waitUntil(lambda: not isValid(card))
    goes_on.set()
    settle(qtbot, window)
    assert window.place.once.isVisible()
    assert secrets(window) == [], "another page is in front, and a patient may look on"
    window.show_panel()
    press(window, "Show it")
    [codes] = secrets(window)
    assert len(codes.split()) == 8
    assert not window.close()
    said = window.place.notices.accessibleDescription()
    assert CODES in said
    assert "stays open" in said
    assert codes.split()[0] not in said
    press(window, "I have kept it")
    assert not window.place.once.isVisible()
    assert window.close()
    log = tmp_path / "paindesk.log"
    assert not log.exists() or codes.split()[0] not in log.read_text("utf-8")


def test_codes_that_come_at_once_show_where_they_were_asked_for_and_not_over_the_next_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    turn_on(qtbot, window).button.click()
    settle(qtbot, window)
    assert len(secrets(window)) == 1
    window.show_today()
    assert secrets(window) == []
    assert window.place.once.titles() == (CODES,)


def test_behind_the_lock_nothing_shows_and_nobody_gives_it_up(qtbot: QtBot, window: MainWindow) -> None:
    card = turn_on(qtbot, window)
    goes_on = slow(window)
    card.button.click()
    window.lock()
    goes_on.set()
    settle(qtbot, window)
    assert not window.place.once.isVisible()
    cover = window.top.currentWidget()
    assert isinstance(cover, LockPage)
    for _ in range(2):
        assert not window.close()
        assert CODES in cover.trouble_words()
    window.uncover()
    assert window.place.once.isVisible()
    assert secrets(window) == []
    press(window, "Show it")
    assert len(secrets(window)) == 1


def test_whoever_closes_while_they_are_on_their_way_is_told(qtbot: QtBot, window: MainWindow) -> None:
    card = turn_on(qtbot, window)
    goes_on = slow(window)
    card.button.click()
    threading.Timer(0.3, goes_on.set).start()
    assert not window.close()
    assert CODES in window.place.notices.accessibleDescription()
    assert window.close(), "closing again gives it up, as was said"


def test_giving_up_one_secret_gives_up_no_other(qtbot: QtBot, window: MainWindow) -> None:
    once = window.place.once
    once.give(Once("First password of ben", "rows on the lake", ""), seen=True)
    assert not window.close()
    once.give(Once("First password of ben", "tea on the veranda", ""), seen=True)
    assert not window.close(), "nobody was told of this one"
    once.drop("First password of ben")
    for _ in range(2):
        once.hold("New recovery key")
        assert not window.close(), "the second key is another one"
    window.show_today()
    assert not window.close(), "another page: it is asked anew"
    assert window.close()


def test_turned_off_after_the_page_was_left_is_said(qtbot: QtBot, window: MainWindow) -> None:
    card = turn_on(qtbot, window)
    card.button.click()
    settle(qtbot, window)
    card.password.set_value(PASSWORD)
    goes_on = slow(window)
    card.button.click()
    window.show_today()
    qtbot.waitUntil(lambda: not isValid(card))
    with qtbot.captureExceptions() as caught:
        goes_on.set()
        settle(qtbot, window)
    assert caught == []
    assert window.place.once.titles() == ()
    assert "second factor is off" in window.place.notices.accessibleDescription()


def test_a_first_password_waits_where_the_list_cannot_be_read_after_it(
    qtbot: QtBot, window: MainWindow, record_file: RecordFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_users()
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, UsersPage)
    page.begin_new()
    page.name.set_value("Ben Roe, RN")
    page.login.set_value("ben")

    def gone(*_: object) -> None:
        raise PainDeskError("The record cannot be reached.", "Try again.")

    monkeypatch.setattr(type(window.place.desk.people), "everyone", gone)
    page.submit()
    settle(qtbot, window)
    monkeypatch.undo()
    window.show_today()
    press(window, "Show it")
    [first] = secrets(window)
    assert record_file.sign_in("ben", first).user.must_change


def test_a_changed_password_is_said_where_the_page_was_left(
    qtbot: QtBot, window: MainWindow, record_file: RecordFile
) -> None:
    window.show_settings()
    settle(qtbot, window)
    page = window.current_page()
    assert page is not None
    card = page.findChild(PasswordCard)
    assert isinstance(card, PasswordCard)
    for one, text in ((card.old, PASSWORD), (card.new, "rows on the lake"), (card.again, "rows on the lake")):
        one.set_value(text)
    goes_on = slow(window)
    card.submit()
    window.show_today()
    qtbot.waitUntil(lambda: not isValid(card))
    goes_on.set()
    settle(qtbot, window)
    assert "Your password is changed" in window.place.notices.accessibleDescription()
    assert record_file.sign_in(LOGIN, "rows on the lake").user.login == LOGIN


def keys(qtbot: QtBot, window: MainWindow) -> KeysCard:
    window.show_users()
    settle(qtbot, window)
    page = window.current_page()
    assert page is not None
    card = page.findChild(KeysCard)
    assert isinstance(card, KeysCard)
    card.recovery.click()
    return card


def test_a_recovery_key_that_nobody_said_is_on_paper_is_told_when_its_page_is_left(
    qtbot: QtBot, window: MainWindow
) -> None:
    card = keys(qtbot, window)
    assert not window.close()
    assert "New recovery key" in window.place.notices.accessibleDescription()
    window.show_today()
    qtbot.waitUntil(lambda: not isValid(card))
    said = window.place.notices.accessibleDescription()
    assert "does not hold" in said
    assert "opened the file before" in said
    assert window.place.once.titles() == ()
    state = window.place.desk.people.key_state()
    assert state is not None
    assert not state.recovery


def test_a_recovery_key_that_is_on_paper_is_no_reason_to_stay(qtbot: QtBot, window: MainWindow) -> None:
    card = keys(qtbot, window)
    QTest.keyClick(card.written, Qt.Key.Key_Space)
    window.show_today()
    qtbot.waitUntil(lambda: not isValid(card))
    settle(qtbot, window)
    assert "holds from now on" in window.place.notices.accessibleDescription()
    assert window.close()


def test_a_recovery_key_that_was_refused_is_to_be_thrown_away(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = keys(qtbot, window)

    def refused(*_: object) -> None:
        raise PainDeskError("The key file cannot be written.", "Try again.")

    monkeypatch.setattr(type(window.place.desk.people), "keep_recovery_key", refused)
    QTest.keyClick(card.written, Qt.Key.Key_Space)
    settle(qtbot, window)
    said = plain(window.place.notices.accessibleDescription())
    assert said.startswith("The key file cannot be written.")
    assert "does not hold" in said
