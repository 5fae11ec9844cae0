"""The way in: what is missing is said, and nothing is made before it is there."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from paindesk.domain.errors import CodeNeeded, RecordLocked
from paindesk.domain.visit import Clinic
from paindesk.shell.gate_page import CreatePage, OwnPasswordPage, SignInPage
from paindesk.shell.lock_page import LockPage
from paindesk.shell.recovery_page import RecoverPage, RecoveryKeyPage
from paindesk.shell.recovery_paper import KeySheet
from paindesk.store import NewUser
from tests.accessibility import nameless

SHEET = KeySheet(clinic=Clinic(name="Riverside Pain Clinic"), on=date(2026, 11, 27), paper_size="us-letter")
KEY = "0123 4567 89AB CDEF GHJK MNPQ RSTV WXYZ"

pytestmark = pytest.mark.usefixtures("themed")


def filled(qtbot: QtBot, made: list[tuple[Clinic, NewUser]]) -> CreatePage:
    page = CreatePage("/records/clinic.paindesk", lambda clinic, user, _: made.append((clinic, user)))
    qtbot.addWidget(page)
    page.clinic.set_value("Riverside Pain Clinic")
    page.name.set_value("Dr Amara Osei")
    page.login.set_value("aosei")
    page.password.set_value("correct horse")
    page.again.set_value("correct horse")
    return page


def test_with_everything_there_the_record_file_is_made(qtbot: QtBot) -> None:
    made: list[tuple[Clinic, NewUser]] = []
    filled(qtbot, made).submit()
    ((clinic, user),) = made
    assert clinic.name == "Riverside Pain Clinic"
    assert (user.login, user.role, user.password) == ("aosei", "clinician", "correct horse")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda page: page.clinic.set_value(" "), "Enter the clinic's name."),
        (lambda page: page.name.set_value(""), "Enter your name."),
        (lambda page: page.login.set_value(""), "Enter a sign-in name."),
        (lambda page: page.password.set_value("short"), "The password needs 12 characters or more."),
        (lambda page: page.again.set_value("correct house"), "The two passwords differ."),
    ],
)
def test_what_is_missing_is_said(qtbot: QtBot, spoil: Callable[[CreatePage], None], sentence: str) -> None:
    made: list[tuple[Clinic, NewUser]] = []
    page = filled(qtbot, made)
    spoil(page)
    assert page.missing() == sentence
    page.submit()
    assert made == []


def test_a_wrong_password_is_told_and_can_be_tried_again(qtbot: QtBot) -> None:
    tries: list[tuple[str, str, str, str]] = []
    page = SignInPage("Riverside", lambda *all_of: tries.append(all_of), recover=lambda: None)
    qtbot.addWidget(page)
    page.login.set_value("aosei")
    page.password.set_value("correct horse")
    page.submit()
    assert tries == [("", "aosei", "correct horse", "")]
    assert not page.button.isEnabled()
    assert page.button.text() == "Opening the record…"
    page.show_trouble(RecordLocked("The record file did not open.", "Check the password."))
    assert page.button.isEnabled()
    assert page.button.text() == "Sign in"
    assert page.password.value() == "correct horse"
    page.ask_also("Passphrase of the record file")
    assert page.also is not None
    page.also.set_value("battery staple")
    page.submit()
    assert tries[-1] == ("battery staple", "aosei", "correct horse", "")
    page.ask_code(CodeNeeded("Your account has a second factor.", "Type the code of your app."))
    assert page.code is not None
    page.code.set_value(" 287082 ")
    page.submit()
    assert tries[-1][3] == "287082"


def test_the_recovery_key_holds_only_once_it_is_said_to_be_written_down(qtbot: QtBot) -> None:
    kept: list[str] = []
    page = RecoveryKeyPage(KEY, SHEET, lambda: kept.append("kept"), lambda: kept.append("later"))
    qtbot.addWidget(page)
    page.submit()
    assert kept == []
    assert not page.button.isEnabled()
    page.written.click()
    page.button.click()
    assert kept == ["kept"]


def test_every_control_of_the_way_in_has_a_name(qtbot: QtBot) -> None:
    pages = (
        CreatePage("/records/clinic.paindesk", lambda *_: None),
        SignInPage("Riverside", lambda *_: None, recover=lambda: None),
        SignInPage("Riverside", lambda *_: None, also="Password of the database"),
        OwnPasswordPage("Ben Roe", lambda _: None),
        RecoveryKeyPage(KEY, SHEET, lambda: None, lambda: None),
        RecoverPage(lambda *_: None, lambda: None),
        LockPage("Dr Osei", lambda _: None),
    )
    for page in pages:
        qtbot.addWidget(page)
        assert nameless(page) == []
