"""The way in: what is missing is said, and nothing is made before it is there."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from paindesk.domain.errors import RecordLocked
from paindesk.domain.visit import Clinic
from paindesk.shell.gate_page import CreatePage, LockPage, SignInPage
from paindesk.store import NewUser
from tests.accessibility import nameless

pytestmark = pytest.mark.usefixtures("themed")


def filled(qtbot: QtBot, made: list[tuple[str, Clinic, NewUser]]) -> CreatePage:
    page = CreatePage("/records/clinic.paindesk", lambda *all_of: made.append(all_of))
    qtbot.addWidget(page)
    page.clinic.set_value("Riverside Pain Clinic")
    page.name.set_value("Dr Amara Osei")
    page.login.set_value("aosei")
    page.password.set_value("correct horse")
    page.passphrase.set_value("battery staple")
    page.again.set_value("battery staple")
    return page


def test_with_everything_there_the_record_file_is_made(qtbot: QtBot) -> None:
    made: list[tuple[str, Clinic, NewUser]] = []
    filled(qtbot, made).submit()
    ((passphrase, clinic, user),) = made
    assert passphrase == "battery staple"
    assert clinic.name == "Riverside Pain Clinic"
    assert (user.login, user.role) == ("aosei", "clinician")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda page: page.clinic.set_value(" "), "Enter the clinic's name."),
        (lambda page: page.name.set_value(""), "Enter your name."),
        (lambda page: page.login.set_value(""), "Enter a sign-in name."),
        (lambda page: page.password.set_value("short"), "The password needs 12 characters or more."),
        (lambda page: page.passphrase.set_value("short"), "The passphrase needs 12 characters or more."),
        (lambda page: page.again.set_value("battery stable"), "The two passphrases differ."),
    ],
)
def test_what_is_missing_is_said(qtbot: QtBot, spoil: Callable[[CreatePage], None], sentence: str) -> None:
    made: list[tuple[str, Clinic, NewUser]] = []
    page = filled(qtbot, made)
    spoil(page)
    assert page.missing() == sentence
    page.submit()
    assert made == []


def test_a_wrong_passphrase_is_told_and_can_be_tried_again(qtbot: QtBot) -> None:
    tries: list[tuple[str, str, str]] = []
    page = SignInPage("Riverside", lambda *all_of: tries.append(all_of))
    qtbot.addWidget(page)
    assert page.passphrase is not None
    page.passphrase.set_value("wrong")
    page.login.set_value("aosei")
    page.password.set_value("correct horse")
    page.submit()
    assert tries == [("wrong", "aosei", "correct horse")]
    assert not page.button.isEnabled()
    page.show_trouble(RecordLocked("The record file did not open.", "Check the passphrase."))
    assert page.button.isEnabled()
    assert page.password.value() == "correct horse"


def test_every_control_of_the_way_in_has_a_name(qtbot: QtBot) -> None:
    pages = (
        CreatePage("/records/clinic.paindesk", lambda *_: None),
        SignInPage("Riverside", lambda *_: None),
        LockPage("Dr Osei", lambda _: None),
    )
    for page in pages:
        qtbot.addWidget(page)
        assert nameless(page) == []
