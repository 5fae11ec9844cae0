"""Who may sign in, in the real window: added, changed, given a first password, switched off and on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from paindesk.domain.errors import NotAllowed
from paindesk.sample.clinic import LOGIN, PASSWORD
from paindesk.shell.account_card import PasswordCard, UsersCard
from paindesk.shell.users_page import UsersPage
from paindesk.shell.workplace import Workplace
from paindesk.store import NewUser, RecordFile
from tests.accessibility import nameless

OWN = "tea on the veranda"


def settle(qtbot: QtBot, place: Workplace) -> None:
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0, timeout=20_000)


@pytest.fixture
def page(qtbot: QtBot, place: Workplace) -> UsersPage:
    """The page of a one-person clinic, opened by its clinician."""
    made = UsersPage(place, lambda: None)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, place)
    return made


def add(qtbot: QtBot, page: UsersPage, place: Workplace) -> str:
    """Add Ben by mouse and keys; the first password that is shown."""
    QTest.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.name, "Ben Roe, RN")
    QTest.keyClicks(page.login, "Ben")
    QTest.mouseClick(page.page.next_button, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    return first_password(place)


def first_password(place: Workplace) -> str:
    """Of Ben, as it stands over every page."""
    assert place.once.titles() == ("First password of ben",)
    found = place.once.findChildren(QLabel)  # one whose place another took is there until Qt deletes it
    [shown] = [one for one in found if one.property("role") == "heading" and one.isVisible()]
    return shown.text()


def test_somebody_is_added_and_signs_in_with_the_password_that_is_shown(
    qtbot: QtBot, page: UsersPage, place: Workplace, record_file: RecordFile
) -> None:
    assert [one.user.login for one in page.people] == [LOGIN]
    first = add(qtbot, page, place)
    assert [(one.user.login, one.user.role.value) for one in page.people] == [("ben", "nurse"), (LOGIN, "clinician")]
    assert record_file.sign_in("ben", first).user.must_change
    assert nameless(page) == []


def test_role_off_and_on_and_a_new_first_password(
    qtbot: QtBot, page: UsersPage, place: Workplace, record_file: RecordFile
) -> None:
    first = add(qtbot, page, place)
    page.role.set_value("clinician")
    page.submit()
    settle(qtbot, place)
    assert page.people[0].user.role.value == "clinician"
    QTest.mouseClick(page.off, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    with pytest.raises(NotAllowed):
        record_file.sign_in("ben", first)
    QTest.mouseClick(page.off, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    QTest.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    other = first_password(place)
    assert other != first
    assert record_file.sign_in("ben", other).user.must_change
    page.choose(0)
    assert first_password(place) == other, "it stands until it was kept, whoever is looked at"


def test_the_last_clinician_stays_and_it_says_why(qtbot: QtBot, page: UsersPage, place: Workplace) -> None:
    page.choose(0)
    assert not page.reset.isVisible()  # one's own password is changed in the settings
    QTest.mouseClick(page.off, Qt.MouseButton.LeftButton)
    settle(qtbot, place)
    assert "last active clinician" in place.notices.accessibleDescription()
    assert page.people[0].active


def test_where_there_is_an_administrator_the_clinician_is_sent_to_them(
    qtbot: QtBot, place: Workplace, record_file: RecordFile
) -> None:
    alone = UsersCard(place, lambda: None)
    qtbot.addWidget(alone)
    settle(qtbot, place)
    assert alone.button.isEnabled()
    place.desk.add_user(NewUser(login="cy", name="Cy Poe", password=OWN, role="administrator"))
    card = UsersCard(place, lambda: None)
    qtbot.addWidget(card)
    settle(qtbot, place)
    assert not card.button.isEnabled()
    assert "administrator" in card.said.text()
    theirs = UsersCard(replace(place, desk=record_file.sign_in("cy", OWN)), lambda: None)
    qtbot.addWidget(theirs)
    settle(qtbot, place)
    assert theirs.button.isEnabled()


def test_the_own_password_is_changed_in_the_settings(qtbot: QtBot, place: Workplace, record_file: RecordFile) -> None:
    card = PasswordCard(place)
    qtbot.addWidget(card)
    card.show()
    assert nameless(card) == []

    def typed(old: str, new: str, again: str) -> str:
        for field, text in ((card.old, old), (card.new, new), (card.again, again)):
            field.clear()
            QTest.keyClicks(field, text)
        QTest.mouseClick(card.button, Qt.MouseButton.LeftButton)
        settle(qtbot, place)
        return card.said.text()

    assert "differ" in typed(PASSWORD, OWN, OWN + "!")
    assert "not right" in typed("not my password", OWN, OWN)
    assert "too short" in typed(PASSWORD, "short", "short")
    assert "is changed" in typed(PASSWORD, OWN, OWN)
    assert card.new.value() == ""
    assert record_file.sign_in(LOGIN, OWN).user.login == LOGIN
