"""Signed in at two windows: the list, signing the other one out, and what happens there."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import VisitKind
from paindesk.sample.clinic import LOGIN, PASSWORD
from paindesk.shell.lock_page import LockPage, SignedOutPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.sittings_card import SittingsCard
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.workplace import Workplace
from paindesk.store import Desk, RecordFile, open_record
from paindesk.store.clock import doubt
from tests.accessibility import nameless


def settle(qtbot: QtBot, place: Workplace) -> None:
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0, timeout=20_000)


@pytest.fixture
def elsewhere(record_file: RecordFile, tmp_path: Path) -> Iterator[Desk]:
    """The same clinician, signed in by another program that has the file open."""
    file = open_record(tmp_path / "clinic.paindesk", PASSWORD, record_file.now)
    yield file.sign_in(LOGIN, PASSWORD)
    file.close()


@pytest.fixture
def window(qtbot: QtBot, place: Workplace, record_file: RecordFile) -> Iterator[MainWindow]:
    def unlock(password: str) -> None:
        record_file.unlock(place.desk.user, password, place.desk.sitting)

    def switch(window: MainWindow, login: str, password: str, code: str) -> None:
        place.desk.come_back(record_file.sign_in(login, password, code))
        window.uncover()

    made = MainWindow(place, unlock, switch=switch)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, place)
    yield made
    made.close()


def test_the_other_window_is_listed_and_signed_out_from_here(qtbot: QtBot, place: Workplace, elsewhere: Desk) -> None:
    card = SittingsCard(place, everybody=True)
    qtbot.addWidget(card)
    card.show()
    settle(qtbot, place)
    assert [one.id for one in card.sittings] == [elsewhere.sitting, place.desk.sitting]
    assert not card.out.isEnabled()
    assert nameless(card) == []
    card.table.chosen.emit(0)
    card.table.set_current(0)
    card._fit()
    card.out.click()
    settle(qtbot, place)
    assert [one.id for one in card.sittings] == [place.desk.sitting]
    assert "signed out on" in place.notices.accessibleDescription()


def test_a_window_signed_out_elsewhere_keeps_what_was_typed_and_locks(
    qtbot: QtBot, window: MainWindow, place: Workplace, elsewhere: Desk
) -> None:
    (patient,) = place.desk.patients()
    window.visits.begin_visit(patient.id, VisitKind.FIRST)
    settle(qtbot, place)
    page = window.current_page()
    assert isinstance(page, VisitPage)
    elsewhere.sign_out(place.desk.sitting)
    window.looking_in.look()
    settle(qtbot, place)
    cover = window.top.currentWidget()
    assert isinstance(cover, SignedOutPage)
    assert not window.visits.drafts.unsaved()
    QTest.keyClicks(cover.password, "not the password")
    cover.submit()
    assert isinstance(window.top.currentWidget(), SignedOutPage)
    cover.password.set_value(PASSWORD)
    cover.submit()
    settle(qtbot, place)
    assert window.top.count() == 1
    assert window.current_page() is page
    assert {one.id for one in elsewhere.sittings()} == {elsewhere.sitting, place.desk.sitting}


def test_a_locked_window_signed_out_elsewhere_is_not_unlocked_by_the_password_alone(
    qtbot: QtBot, window: MainWindow, place: Workplace, elsewhere: Desk
) -> None:
    window.lock()
    elsewhere.sign_out(place.desk.sitting)
    cover = window.top.currentWidget()
    assert isinstance(cover, LockPage)
    cover.password.set_value(PASSWORD)
    cover.submit()
    assert isinstance(window.top.currentWidget(), SignedOutPage)


def test_the_window_looks_in_by_itself(qtbot: QtBot, window: MainWindow, place: Workplace, elsewhere: Desk) -> None:
    elsewhere.sign_out(place.desk.sitting)
    window._idle.setInterval(20)
    qtbot.waitUntil(lambda: isinstance(window.top.currentWidget(), SignedOutPage), timeout=5_000)


def test_a_clock_that_cannot_be_right_is_told_once_in_the_window(qtbot: QtBot, place: Workplace) -> None:
    place.desk.doubt = doubt(place.desk.place.now() + timedelta(days=1), place.desk.place.now())
    window = MainWindow(place, lambda _: None)
    qtbot.addWidget(window)
    assert "Set the clock right before you go on" in place.notices.accessibleDescription()
    place.notices.dismiss()
    window.lock()
    window.uncover()
    assert place.notices.isHidden()
    window.close()
