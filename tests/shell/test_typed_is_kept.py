"""Nothing typed is lost by Esc, a wrong key, a lock, another look or a closed window: every form outside of a visit's
steps, and the visit's own draft in the real window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import VisitKind
from paindesk.shell.clinic_card import ClinicCard
from paindesk.shell.half_typed import whys_open
from paindesk.shell.lock_page import LockPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.new_patient import NewPatientPage
from paindesk.shell.reason_page import ReasonPage
from paindesk.shell.settings_page import SettingsPage
from paindesk.shell.users_page import UsersPage
from paindesk.shell.workplace import Workplace
from tests.shell.papers import on_today, settle

Opener = Callable[[MainWindow], QWidget]
ROSA = "Rosanna"


def new_patient(window: MainWindow) -> QWidget:
    window.patients.new_patient()
    return in_front(window, NewPatientPage)


def users(window: MainWindow) -> QWidget:
    window.show_users()
    return in_front(window, UsersPage)


def settings(window: MainWindow) -> QWidget:
    window.show_settings()
    return in_front(window, SettingsPage)


def reason(window: MainWindow) -> QWidget:
    window.show_page(ReasonPage(lambda _: None, window.show_today, "p1"), "")
    return in_front(window, ReasonPage)


def in_front(window: MainWindow, kind: type[QWidget]) -> QWidget:
    page = window.current_page()
    assert isinstance(page, kind)
    return page


# Every form with the names of its fields for text. Passwords and codes are never kept; what is only looked for neither.
FORMS: dict[str, tuple[Opener, tuple[str, ...]]] = {
    "new patient": (new_patient, ("Given name", "Family name", "Birth date", "MRN")),
    "reason": (reason, ("Reason",)),
    "users": (users, ("Name", "Sign-in name")),
    "settings": (
        settings,
        (
            "Clinic name",
            "Clinic phone",
            "Clinic web page",
            "Clinic address",
            "Lock after, minutes without a key or a click",
        ),
    ),
}


def fields(page: QWidget) -> dict[str, QLineEdit | QPlainTextEdit]:
    found: list[QLineEdit | QPlainTextEdit] = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    return {one.accessibleName(): one for one in found}


def text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


@pytest.fixture
def window(qtbot: QtBot, place: Workplace) -> Iterator[MainWindow]:
    with on_today(qtbot, place) as made:
        yield made
        made.close()


@pytest.mark.parametrize("form", FORMS)
def test_what_is_typed_stands_there_after_esc_and_closing_asks_first(
    qtbot: QtBot, window: MainWindow, form: str
) -> None:
    opens, names = FORMS[form]
    page = opens(window)
    settle(qtbot, window)
    shown = fields(page)
    for name in names:
        shown[name].setFocus()
        QTest.keyClicks(shown[name], "17q")
    typed = {name: text(shown[name]) for name in names}
    QTest.keyClick(shown[names[-1]], Qt.Key.Key_Escape)
    window.show_today()
    page = opens(window)
    settle(qtbot, window)
    assert {name: text(fields(page)[name]) for name in names} == typed
    window.lock()
    window.uncover()
    assert {name: text(fields(page)[name]) for name in names} == typed
    assert not window.close()
    assert "stays open" in window.place.notices.accessibleDescription()
    assert window.isVisible()
    assert window.close()


def test_what_is_typed_after_it_was_told_is_asked_about_anew(window: MainWindow) -> None:
    page = new_patient(window)
    field = fields(page)["Given name"]
    QTest.keyClicks(field, "R")
    assert not window.close()
    QTest.keyClicks(field, "osa Delgado de la Cruz")
    assert not window.close(), "only “R” was given up"
    assert window.close()


def test_over_a_lock_nobody_gives_up_what_somebody_typed(window: MainWindow) -> None:
    page = new_patient(window)
    QTest.keyClicks(fields(page)["Given name"], ROSA)
    window.lock()
    cover = window.top.currentWidget()
    assert isinstance(cover, LockPage)
    for _ in range(3):
        assert not window.close()
        assert "typed in “New patient” is not entered yet" in cover.trouble_words()
        assert "Unlock, or sign in as somebody else" in cover.trouble_words()
    window.uncover()
    assert text(fields(page)["Given name"]) == ROSA
    assert not window.close()
    assert "Closing again gives it up" in window.place.notices.accessibleDescription()
    assert window.close()


def test_a_form_that_was_entered_is_empty_again(qtbot: QtBot, window: MainWindow) -> None:
    page = new_patient(window)
    QTest.keyClicks(fields(page)["Given name"], ROSA)
    assert isinstance(page, NewPatientPage)
    page.submit()
    settle(qtbot, window)
    assert window.visits.page() is not None
    assert text(fields(new_patient(window))["Given name"]) == ""
    assert window.close()


def test_somebody_half_added_is_still_there_after_a_look_at_somebody_else(qtbot: QtBot, window: MainWindow) -> None:
    page = users(window)
    settle(qtbot, window)
    assert isinstance(page, UsersPage)
    QTest.keyClicks(page.name, "Ben Ro")
    page.choose(0)
    assert page.name.text() != "Ben Ro"
    page.begin_new()
    assert page.name.text() == "Ben Ro"


def test_another_look_keeps_what_is_typed_about_the_clinic(qtbot: QtBot, window: MainWindow, place: Workplace) -> None:
    page = settings(window)
    card = page.findChild(ClinicCard)
    assert isinstance(card, ClinicCard)
    QTest.keyClicks(card.web, "www.example.org")
    assert window.give_way(), "a window that comes in its place is no reason to ask"
    assert tuple(whys_open(window.visits.drafts, place))


def test_a_line_of_a_visit_that_was_not_entered_is_there_when_it_is_opened_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    (patient,) = window.place.desk.patients()
    for time in range(2):
        window.visits.begin_visit(patient.id, VisitKind.FIRST)
        settle(qtbot, window)
        page = window.visits.page()
        assert page is not None
        page.open_step("history")
        entry = fields(page)["Add a substance"]
        if time == 0:
            QTest.keyClicks(entry, "penicil")
            QTest.keyClick(entry, Qt.Key.Key_Escape)
            window.show_today()
            settle(qtbot, window)
        else:
            assert text(entry) == "penicil"
            assert page.session.states()["history"].line == "typed, not entered"
