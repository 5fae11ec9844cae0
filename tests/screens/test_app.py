"""From the first window to the last: make the record file, sign in, change the look, close, come back."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from paindesk.app import Application
from paindesk.domain.errors import PainDeskError
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import VisitKind
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.once_shown import Once
from paindesk.settings import PrinterChoice, load_settings
from paindesk.shell.first_pages import BackupPlacePage, WherePage
from paindesk.shell.gate_page import CreatePage, GatePage, OwnPasswordPage, SignInPage
from paindesk.shell.lock_page import LockPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.new_patient import NewPatientPage
from paindesk.shell.recovery_page import RecoverPage, RecoveryKeyPage
from paindesk.shell.settings_page import SettingsPage
from paindesk.shell.users_page import UsersPage
from paindesk.store import NewUser, listed, new_recovery_key, temporary_password, totp
from tests.accessibility import nameless

P = TypeVar("P", bound=GatePage)


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
    qtbot.waitUntil(lambda: not app.is_open(), timeout=30_000)


def gate(app: Application, kind: type[P]) -> P:
    """The page of the way in that is in front."""
    assert app.way_in is not None
    page = app.way_in.page()
    assert isinstance(page, kind)
    return page


def make_record(app: Application, qtbot: QtBot) -> MainWindow:
    app.start()
    gate(app, WherePage).submit()
    page = gate(app, CreatePage)
    page.clinic.set_value("Riverside Pain Clinic")
    page.name.set_value("Dr Amara Osei")
    page.login.set_value("aosei")
    page.password.set_value("correct horse")
    page.again.set_value("correct horse")
    page.submit()
    key = gate(app, RecoveryKeyPage)
    key.written.click()
    key.submit()
    next(one for one in gate(app, BackupPlacePage).findChildren(LinkButton) if one.text() == "Skip the rest").click()
    return opened(app, qtbot)


def sign_in(again: Application, login: str, password: str) -> None:
    page = gate(again, SignInPage)
    page.login.set_value(login)
    page.password.set_value(password)
    page.submit()


def opened(app: Application, qtbot: QtBot) -> MainWindow:
    window = app.window
    assert window is not None
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=30_000)
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
    sign_in(again, "aosei", "correct house")
    assert again.window is None
    sign_in(again, "aosei", "correct horse")
    assert opened(again, qtbot).size().width() == 1200
    opened(again, qtbot).close()
    closed(again, qtbot)


def test_somebody_new_chooses_an_own_password_before_anything_else(
    app: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_record(app, qtbot)
    first = temporary_password()
    window.place.desk.people.add(
        NewUser(login="ben", name="Ben Roe, RN", password=first, role="nurse", must_change=True)
    )
    window.close()
    closed(app, qtbot)
    again = Application(tmp_path / "settings.json")
    again.start()
    sign_in(again, "ben", first)
    page = gate(again, OwnPasswordPage)
    page.password.set_value("ben-password-1")
    page.again.set_value("ben-password-1")
    page.submit()
    assert again.window is None
    page.password.set_value("rows on the lake")
    page.again.set_value("rows on the lake")
    page.submit()
    assert opened(again, qtbot).place.desk.user.name == "Ben Roe, RN"
    opened(again, qtbot).close()
    closed(again, qtbot)


def test_when_the_password_is_forgotten_the_recovery_key_opens_it(
    app: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_record(app, qtbot)
    key = new_recovery_key()
    window.place.desk.people.keep_recovery_key(key)
    window.close()
    closed(app, qtbot)
    again = Application(tmp_path / "settings.json")
    again.start()
    assert again.way_in is not None
    again.way_in.show_recover()
    page = gate(again, RecoverPage)
    for typed in (key[:-1], key):
        page.key.set_value(typed)
        page.login.set_value("aosei")
        page.password.set_value("tea on the veranda")
        page.again.set_value("tea on the veranda")
        page.submit()
    assert opened(again, qtbot).place.desk.user.login == "aosei"
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


def let_in(window: MainWindow, login: str, password: str) -> LockPage:
    """Over the lock of this window, somebody signs in."""
    window.lock_for_other()
    cover = window.top.currentWidget()
    assert isinstance(cover, LockPage)
    assert cover.login is not None
    assert nameless(cover) == []
    cover.login.set_value(login)
    cover.password.set_value(password)
    cover.submit()
    return cover


def test_two_people_share_a_desk_and_each_comes_back_to_their_own_form(app: Application, qtbot: QtBot) -> None:
    osei = make_record(app, qtbot)
    desk = osei.place.desk
    first = temporary_password()
    desk.people.add(NewUser(login="ben", name="Ben Roe, RN", password=first, role="nurse", must_change=True))
    patient = desk.add_record(Record(patient=Patient(id="", given="Ada", family="Byron"))).patient.id
    osei.visits.begin_visit(patient, VisitKind.FIRST)
    page = opened(app, qtbot) and osei.visits.page()
    assert page is not None
    page.session.models["history"].add_condition("Gout")  # type: ignore[attr-defined]
    page.views["history"].changed.emit()

    cover = let_in(osei, "ben", "wrong password")
    assert osei.top.currentWidget() is cover
    cover.password.set_value(first)
    cover.submit()
    own = osei.top.currentWidget()
    assert isinstance(own, OwnPasswordPage)
    own.password.set_value("rows on the lake")
    own.again.set_value("rows on the lake")
    own.submit()
    ben = opened(app, qtbot)
    assert ben is not osei
    assert (ben.isVisible(), osei.isVisible()) == (True, False)
    assert ben.place.desk.user.name == "Ben Roe, RN"
    assert isinstance(osei.top.currentWidget(), LockPage)
    [draft] = ben.place.desk.drafts()
    seen = ben.place.desk.draft(draft.visit_id)
    assert seen is not None
    assert [one.text for one in seen.record.conditions] == ["Gout"]  # what was typed is saved

    let_in(ben, "aosei", "correct horse")
    assert opened(app, qtbot) is osei
    assert (ben.isVisible(), osei.isVisible()) == (False, True)
    assert osei.visits.page() is page

    let_in(osei, "ben", "rows on the lake")
    assert opened(app, qtbot) is ben
    ben.place.desk.save_draft(replace(seen, edition="of the nurse"))
    let_in(ben, "aosei", "correct horse")
    opened(app, qtbot)
    qtbot.waitUntil(lambda: page.session.visit.edition == "of the nurse", timeout=20_000)
    assert osei.visits.page() is page  # the form as it was left, with what the nurse changed
    assert "Ben Roe, RN" in page.together.accessibleDescription()
    osei.close()
    closed(app, qtbot)
    with pytest.raises(PainDeskError, match="closed"):
        ben.place.desk.patients()


def test_a_second_factor_is_asked_at_the_way_in_and_over_somebody_elses_lock(
    app: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_record(app, qtbot)
    desk = window.place.desk
    secret = desk.begin_second_factor()
    code = totp.code_at(secret, int(desk.place.now().timestamp()) // totp.SECONDS)
    recovery = desk.keep_second_factor(secret, code, "correct horse")
    desk.people.add(NewUser(login="ben", name="Ben Roe, RN", password="rows on the lake", role="nurse"))
    window.close()
    closed(app, qtbot)
    again = Application(tmp_path / "settings.json")
    again.start()
    sign_in(again, "aosei", "correct horse")
    assert again.window is None
    page = gate(again, SignInPage)
    assert page.code is not None
    for typed in (code, recovery[0]):  # the code of enrolling is used up
        assert again.window is None
        page.code.set_value(typed)
        page.submit()
    osei = opened(again, qtbot)
    let_in(osei, "ben", "rows on the lake")
    ben = opened(again, qtbot)
    cover = let_in(ben, "aosei", "correct horse")
    assert opened(again, qtbot) is ben
    assert cover.code is not None
    cover.code.set_value(recovery[1])
    cover.submit()
    assert opened(again, qtbot) is osei
    osei.close()
    closed(again, qtbot)


def test_the_same_person_may_come_back_over_somebody_elses_lock(app: Application, qtbot: QtBot) -> None:
    window = make_record(app, qtbot)
    let_in(window, "aosei", "correct horse")
    assert opened(app, qtbot) is window
    assert not isinstance(window.top.currentWidget(), LockPage)
    assert window.isVisible()
    window.close()


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


def half_typed(app: Application, qtbot: QtBot) -> tuple[MainWindow, MainWindow]:
    """Dr Osei typed a name into New patient and locked; Ben signed in over it."""
    osei = make_record(app, qtbot)
    osei.place.desk.people.add(NewUser(login="ben", name="Ben Roe, RN", password="rows on the lake", role="nurse"))
    osei.patients.new_patient()
    page = osei.current_page()
    assert isinstance(page, NewPatientPage)
    QTest.keyClicks(page.given, "Zelda")
    let_in(osei, "ben", "rows on the lake")
    return osei, opened(app, qtbot)


def test_closing_names_who_else_typed_something_and_closing_again_leaves_no_window(
    app: Application, qtbot: QtBot
) -> None:
    osei, ben = half_typed(app, qtbot)
    assert not ben.close()
    said = ben.place.notices.accessibleDescription()
    assert "What Dr Amara Osei typed in “New patient” is not entered yet" in said
    assert (ben.isVisible(), isValid(osei)) == (True, True)
    assert ben.close()
    closed(app, qtbot)
    qtbot.waitUntil(lambda: not isValid(osei) and not isValid(ben))


def test_restoring_names_who_else_typed_something_and_their_window_ends_with_the_record(
    app: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    osei, ben = half_typed(app, qtbot)
    kept = ben.place.backups
    assert kept is not None
    kept.make("", lambda _: None, lambda trouble: pytest.fail(str(trouble)))
    qtbot.waitUntil(lambda: kept.jobs.waiting() == 0, timeout=30_000)
    [backup] = listed(tmp_path / "backups")
    app._go_back(backup.path)
    assert app.is_open()
    assert "Dr Amara Osei" in ben.place.notices.accessibleDescription()
    app._go_back(backup.path)
    qtbot.waitUntil(lambda: not isValid(osei) and not isValid(ben))
    qtbot.waitUntil(lambda: app.way_in is not None and app.way_in.window.isVisible(), timeout=30_000)
    sign_in(app, "aosei", "correct horse")
    opened(app, qtbot).close()
    closed(app, qtbot)


def test_a_window_that_was_left_closes_nothing_of_the_one_that_is_open(app: Application, qtbot: QtBot) -> None:
    left = make_record(app, qtbot)
    app._use(left, replace(left.place.settings, text_scale=110))
    app._closed(left)
    assert app.is_open()
    assert app.window is not None
    assert app.window.place.desk.patients() == ()
    app.window.close()


def test_a_password_shown_once_goes_on_into_the_window_dressed_anew_and_stands_behind_a_lock(
    app: Application, qtbot: QtBot
) -> None:
    before = make_record(app, qtbot)
    before.place.once.give(Once("First password of Cy", "tea on the veranda", "Hand it over."), seen=True)
    app._use(before, replace(before.place.settings, text_scale=110))
    osei = opened(app, qtbot)
    assert osei is not before
    assert osei.place.once.titles() == ("First password of Cy",)
    osei.place.desk.people.add(NewUser(login="ben", name="Ben Roe, RN", password="rows on the lake", role="nurse"))
    let_in(osei, "ben", "rows on the lake")
    ben = opened(app, qtbot)
    assert ben.place.once.titles() == ()
    assert not ben.close()
    said = ben.place.notices.accessibleDescription()
    assert "Dr Amara Osei has not said yet" in said
    assert "First password of Cy" in said
    assert "tea on the veranda" not in said
    assert ben.close()
    closed(app, qtbot)


def adding_ben(app: Application, qtbot: QtBot) -> MainWindow:
    """Ben is typed in and sent, the record is slow, and its person went on to the settings."""
    window = make_record(app, qtbot)
    window.show_users()
    page = window.current_page()
    assert isinstance(page, UsersPage)
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=30_000)
    QTest.keyClicks(page.name, "Ben Roe, RN")
    QTest.keyClicks(page.login, "ben")
    goes_on = threading.Event()
    window.place.jobs.run(lambda: goes_on.wait(20), lambda _: None)
    page.submit()
    window.show_settings()
    threading.Timer(0.3, goes_on.set).start()
    return window


def test_what_was_on_its_way_as_the_window_is_dressed_anew_is_entered_once_and_told(
    app: Application, qtbot: QtBot
) -> None:
    before = adding_ben(app, qtbot)
    app._use(before, replace(before.place.settings, text_scale=110))
    fresh = opened(app, qtbot)
    assert fresh is not before
    assert fresh.place.forms.names() == (), "it is in the record"
    assert fresh.place.once.titles() == ("First password of ben",)
    assert "Ben Roe, RN is added." in fresh.place.notices.accessibleDescription()
    fresh.place.once.drop("First password of ben")
    assert fresh.close()
    closed(app, qtbot)


def test_what_was_refused_as_the_window_is_dressed_anew_stands_in_its_form_and_is_told_to_that_person_alone(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*_: object) -> None:
        raise PainDeskError("That sign-in name is taken.", "Choose another.")

    with monkeypatch.context() as patched:
        patched.setattr("paindesk.store.people.People.add", taken)
        before = adding_ben(app, qtbot)
        app._use(before, replace(before.place.settings, text_scale=110))
    osei = opened(app, qtbot)
    assert osei is not before
    assert "That sign-in name is taken." in osei.place.notices.accessibleDescription()
    assert osei.place.notices.isVisible()
    osei.place.desk.people.add(NewUser(login="cy", name="Cy Poe, RN", password="rows on the lake", role="nurse"))
    let_in(osei, "cy", "rows on the lake")
    cy = opened(app, qtbot)
    assert cy.place.forms.names() == ()
    assert "sign-in name" not in cy.place.notices.accessibleDescription()
    cy.show_today()
    let_in(cy, "aosei", "correct horse")
    assert opened(app, qtbot) is osei
    osei.show_users()
    page = osei.current_page()
    assert isinstance(page, UsersPage)
    assert (page.name.text(), page.login.text()) == ("Ben Roe, RN", "ben")
    assert not osei.close()
    assert osei.close()
    closed(app, qtbot)


def test_a_bug_while_the_last_backup_is_made_does_not_look_for_the_window_that_is_gone(
    app: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_record(app, qtbot)
    window.close()
    qtbot.waitUntil(lambda: not isValid(window))
    app.crashed(ValueError("of the last backup"))
    assert "ValueError" in (tmp_path / "paindesk.log").read_text("utf-8")
    closed(app, qtbot)


def test_backups_found_after_the_window_is_closed_are_shown_nowhere(app: Application, qtbot: QtBot) -> None:
    window, goes_on = make_record(app, qtbot), threading.Event()
    kept = window.place.backups
    assert kept is not None
    kept.jobs.run(lambda: goes_on.wait(20), lambda _: None)
    window.show_backups()
    window.close()
    qtbot.waitUntil(lambda: not isValid(window))
    with qtbot.captureExceptions() as caught:
        goes_on.set()
        closed(app, qtbot)
    assert caught == []


def test_a_window_that_was_left_is_gone_with_what_it_showed(app: Application, qtbot: QtBot) -> None:
    app.start()
    first = app.way_in
    assert first is not None
    window = make_record(app, qtbot)
    app._use(window, replace(window.place.settings, text_scale=110))
    qtbot.waitUntil(lambda: not isValid(window) and not isValid(first.window))
    assert app.window is not None
    assert app.window.isVisible()
    app.window.close()


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
