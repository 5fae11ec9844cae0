"""A page that is left while something is read, saved or refused for it: nothing answers into it, and what was done is
said on the window."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from paindesk.shell.account_card import PasswordCard
from paindesk.shell.audit_page import AuditPage
from paindesk.shell.clinic_card import ClinicCard
from paindesk.shell.in_slices import InSlices
from paindesk.shell.keys_card import KeysCard
from paindesk.shell.main_window import MainWindow
from paindesk.shell.users_page import UsersPage
from paindesk.shell.workplace import Workplace
from tests.shell.papers import settle


@pytest.fixture
def window(qtbot: QtBot, place: Workplace) -> Iterator[MainWindow]:
    made = MainWindow(place, lambda _: None)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, made)
    yield made
    made.close()
    made.close()


def only(window: MainWindow, kind: type[QWidget]) -> QWidget:
    page = window.current_page()
    assert page is not None
    [found] = [page] if isinstance(page, kind) else page.findChildren(kind)
    return found


def save_the_clinic(window: MainWindow) -> None:
    card = only(window, ClinicCard)
    assert isinstance(card, ClinicCard)
    card.name.set_value("Lakeside")
    card.submit()


def change_the_password(window: MainWindow) -> None:
    card = only(window, PasswordCard)
    assert isinstance(card, PasswordCard)
    for field, text in (
        (card.old, "not the password"),
        (card.new, "rows on the lake"),
        (card.again, "rows on the lake"),
    ):
        field.set_value(text)
    card.submit()


def add_a_user(window: MainWindow) -> None:
    page = only(window, UsersPage)
    assert isinstance(page, UsersPage)
    page.begin_new()
    page.name.set_value("Ben Roe, RN")
    page.login.set_value("ben")
    page.submit()


def no_passphrase(window: MainWindow) -> None:
    card = only(window, KeysCard)
    assert isinstance(card, KeysCard)
    card.no_passphrase.click()


def check_the_chain(window: MainWindow) -> None:
    page = only(window, AuditPage)
    assert isinstance(page, AuditPage)
    button: QPushButton = page.check
    button.click()


def nothing(_: MainWindow) -> None:
    """Only read it."""


LEFT: dict[str, tuple[Callable[[MainWindow], None], Callable[[MainWindow], None], str]] = {
    "settings read": (MainWindow.show_settings, nothing, ""),
    "users read": (MainWindow.show_users, nothing, ""),
    "audit read": (MainWindow.show_audit, nothing, ""),
    "panel read": (MainWindow.show_panel, nothing, ""),
    "clinic saved": (MainWindow.show_settings, save_the_clinic, "The clinic's papers are saved."),
    "password refused": (MainWindow.show_settings, change_the_password, "password"),
    "user added": (MainWindow.show_users, add_a_user, "Ben Roe, RN"),
    "keys changed": (MainWindow.show_users, no_passphrase, "The passphrase opens the file no more."),
    "chain checked": (MainWindow.show_audit, check_the_chain, ""),
}


@pytest.mark.parametrize("case", LEFT)
def test_nothing_answers_into_a_page_that_was_left(qtbot: QtBot, window: MainWindow, case: str) -> None:
    opens, act, said = LEFT[case]
    goes_on = threading.Event()
    if act is not nothing:
        opens(window)
        settle(qtbot, window)
    window.place.jobs.run(lambda: goes_on.wait(20), lambda _: None)
    if act is nothing:
        opens(window)
    page = window.current_page()
    act(window)
    window.show_today()
    qtbot.waitUntil(lambda: not isValid(page))
    with qtbot.captureExceptions() as caught:
        goes_on.set()
        settle(qtbot, window)
    assert caught == []
    assert said in window.place.notices.accessibleDescription()


def test_a_window_that_closes_ends_work_in_slices_without_a_word(qtbot: QtBot, window: MainWindow) -> None:
    shown, ended = list[int](), list[object]()
    work = InSlices(
        window.place, lambda at: at + 1, lambda at: at >= 50, shown=shown.append, then=ended.append, failed=ended.append
    )
    work.go_on(0)
    with qtbot.captureExceptions() as caught:
        assert window.close()
    assert caught == []
    assert len(shown) < 5, "no more than was under way"
    assert ended == []
