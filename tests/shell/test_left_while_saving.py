"""A form whose page is left while the record is slow, or whose button is pressed twice: entered once, and told."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from paindesk.domain.errors import PainDeskError
from paindesk.domain.patient import Record
from paindesk.shell.clinic_card import ClinicCard
from paindesk.shell.main_window import MainWindow
from paindesk.shell.new_patient import NewPatientPage
from paindesk.shell.settings_page import SettingsPage
from paindesk.shell.users_page import UsersPage
from paindesk.store import Desk, RecordFile
from tests.shell.papers import settle


@contextmanager
def slow_record(qtbot: QtBot, window: MainWindow) -> Iterator[None]:
    """Nothing is written before the end of the block; then all of it, and no exception is left in a window."""
    gate = threading.Event()
    with qtbot.captureExceptions() as caught:
        window.place.jobs.run(gate.wait, lambda _: None)
        yield
        gate.set()
        settle(qtbot, window)
    assert caught == []


def leave(window: MainWindow) -> None:
    """Esc; the page is gone."""
    window.show_today()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def new_patient(window: MainWindow) -> NewPatientPage:
    window.patients.new_patient()
    page = window.current_page()
    assert isinstance(page, NewPatientPage)
    return page


def with_name(window: MainWindow) -> NewPatientPage:
    page = new_patient(window)
    QTest.keyClicks(page.given, "Zelda")
    QTest.keyClicks(page.family, "Quux")
    return page


def in_record(window: MainWindow) -> list[str]:
    return [one.name for one in window.place.desk.find("Quux", limit=5)]


def test_a_patient_whose_form_was_left_is_added_once_and_the_visit_opens(qtbot: QtBot, window: MainWindow) -> None:
    page = with_name(window)
    with slow_record(qtbot, window):
        page.submit()
        leave(window)
    assert in_record(window) == ["Zelda Quux"]
    assert window.visits.page() is not None
    assert new_patient(window).given.text() == ""
    assert window.close()


def test_a_second_press_adds_nobody_also_not_from_the_form_opened_again(qtbot: QtBot, window: MainWindow) -> None:
    page = with_name(window)
    with slow_record(qtbot, window):
        page.submit()
        page.submit()
        assert not page.given.isEnabled()
        leave(window)
        again = new_patient(window)
        assert not again.page.next_button.isEnabled()
        again.submit()
    assert in_record(window) == ["Zelda Quux"]
    assert window.visits.page() is not None


def test_a_patient_who_could_not_be_added_stands_in_the_form_and_can_be_added(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_desk: Desk, _record: Record) -> Record:
        raise PainDeskError("The record file is full.", "Make room.")

    page = with_name(window)
    with monkeypatch.context() as broken, slow_record(qtbot, window):
        broken.setattr(Desk, "add_record", refuse)
        page.submit()
        leave(window)
        page = new_patient(window)
    assert page.given.text() == "Zelda"
    page.submit()
    settle(qtbot, window)
    assert in_record(window) == ["Zelda Quux"]


def test_the_clinics_papers_saved_from_a_page_that_was_left_are_entered(qtbot: QtBot, window: MainWindow) -> None:
    window.show_settings()
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    card = page.findChild(ClinicCard)
    assert isinstance(card, ClinicCard)
    QTest.keyClicks(card.name, "East ")
    name = card.name.text()
    with slow_record(qtbot, window):
        card.submit()
        leave(window)
    assert window.place.desk.clinic.name == name
    assert window.place.forms.names() == ()
    assert window.close()


def users(qtbot: QtBot, window: MainWindow) -> UsersPage:
    window.show_users()
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, UsersPage)
    return page


def test_the_first_password_of_somebody_added_from_a_page_that_was_left_is_told(
    qtbot: QtBot, window: MainWindow, record_file: RecordFile
) -> None:
    page = users(qtbot, window)
    QTest.keyClicks(page.name, "Ben Roe")
    QTest.keyClicks(page.login, "ben")
    with slow_record(qtbot, window):
        page.submit()
        page.submit()
        leave(window)
    assert window.place.once.titles() == ("First password of ben",)
    [first] = [one.text() for one in window.place.once.findChildren(QLabel) if one.property("role") == "heading"]
    assert record_file.sign_in("ben", first).user.must_change
    assert users(qtbot, window).name.text() == ""


def test_another_act_leaves_a_name_that_is_not_saved_in_the_form(qtbot: QtBot, window: MainWindow) -> None:
    """A new first password is given while the name is being corrected."""
    page = users(qtbot, window)
    QTest.keyClicks(page.name, "Ben Ro")
    QTest.keyClicks(page.login, "ben")
    page.submit()
    settle(qtbot, window)
    QTest.keyClicks(page.name, "e, RN")
    page.give_password()
    settle(qtbot, window)
    assert page.name.text() == "Ben Roe, RN"
    assert window.place.once.titles() == ("First password of ben",), "the newer one alone"
    page.submit()
    settle(qtbot, window)
    assert "Ben Roe, RN" in [one.user.name for one in page.people]
    window.show_today()
    assert window.place.forms.names() == ()
