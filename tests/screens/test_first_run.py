"""The first start: page by page with the keyboard, back with Esc, what can wait skipped, nothing asked twice."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from paindesk.app import Application
from paindesk.domain.errors import PainDeskError
from paindesk.kit import language, theme
from paindesk.kit.button import Button
from paindesk.settings import Settings, load_settings, save_settings
from paindesk.shell import first_run
from paindesk.shell.first_pages import BackupPlacePage, PaperPage, PeoplePage, ReadyPage, WherePage
from paindesk.shell.gate_page import CreatePage, GatePage, SignInPage
from paindesk.shell.recovery_page import RecoveryKeyPage
from paindesk.site_settings import Site
from tests.accessibility import nameless

P = TypeVar("P", bound=GatePage)
SERVER = "postgresql+psycopg://paindesk@db.example/clinic"


@pytest.fixture
def app(qtbot: QtBot, qapp: Any, tmp_path: Path) -> Iterator[Application]:
    made = Application(tmp_path / "settings.json")
    yield made
    done(made, qtbot)
    theme.apply(qapp)


def done(app: Application, qtbot: QtBot) -> None:
    for window in QApplication.topLevelWidgets():
        window.close()
    qtbot.waitUntil(lambda: not app.is_open(), timeout=30_000)


def page(app: Application, kind: type[P]) -> P:
    assert app.way_in is not None
    app.way_in.window.activateWindow()
    QApplication.processEvents()
    found = app.way_in.page()
    assert isinstance(found, kind), found
    return found


def press(qtbot: QtBot, on: GatePage, key: Qt.Key) -> None:
    QApplication.processEvents()
    qtbot.keyClick(on.focusWidget() or on, key)
    QApplication.processEvents()


def fill(create: CreatePage) -> None:
    create.clinic.set_value("Riverside Pain Clinic")
    create.name.set_value("Dr Amara Osei")
    create.login.set_value("aosei")
    create.password.set_value("correct horse")
    create.again.set_value("correct horse")


def made(app: Application, qtbot: QtBot) -> None:
    """As far as the recovery key, which is kept."""
    app.start()
    press(qtbot, page(app, WherePage), Qt.Key.Key_Return)
    fill(page(app, CreatePage))
    page(app, CreatePage).submit()
    key = page(app, RecoveryKeyPage)
    key.written.click()
    press(qtbot, key, Qt.Key.Key_Return)


def test_every_page_in_turn(app: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(first_run, "print_test", lambda _clinic, _day, size: asked.append(size) or "At the printer.")
    disk = tmp_path / "disk"
    disk.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(disk))
    made(app, qtbot)
    backups = page(app, BackupPlacePage)
    assert "on the disk of the record" in backups.said.text()
    backups.choose.click()
    press(qtbot, backups, Qt.Key.Key_Return)
    people = page(app, PeoplePage)
    people.name.set_value("Ben Roe, RN")
    people.login.set_value("ben")
    press(qtbot, people, Qt.Key.Key_Return)
    assert people.given[0].startswith("Ben Roe, RN (ben): "), "the first password is seen before going on"
    press(qtbot, people, Qt.Key.Key_Return)
    paper = page(app, PaperPage)
    paper.paper.set_value("a4")
    paper.test.click()
    assert (asked, paper.said.text()) == (["a4"], "At the printer.")
    paper.submit()
    ready = page(app, ReadyPage)
    assert nameless(ready) == []
    press(qtbot, ready, Qt.Key.Key_Return)
    assert app.window is not None
    assert {one.user.login for one in app.window.place.desk.people.everyone()} == {"aosei", "ben"}
    kept = load_settings(tmp_path / "settings.json")
    assert (kept.backup_folder, kept.paper_size) == (str(disk), "a4")
    assert app.window.place.settings.paper_size == "a4"


def test_escape_goes_back_and_what_was_chosen_is_still_there(app: Application, qtbot: QtBot, tmp_path: Path) -> None:
    app.start()
    press(qtbot, page(app, WherePage), Qt.Key.Key_Return)
    qtbot.keyClicks(page(app, CreatePage).clinic, "Riverside")
    press(qtbot, page(app, CreatePage), Qt.Key.Key_Escape)
    assert page(app, WherePage)
    press(qtbot, page(app, WherePage), Qt.Key.Key_Return)
    assert page(app, CreatePage).clinic.value() == "Riverside", "what was typed is there again"
    page(app, CreatePage).clinic.clear()
    press(qtbot, page(app, CreatePage), Qt.Key.Key_Escape)
    assert not (tmp_path / "clinic.paindesk").exists(), "nothing is made before it is asked for"
    press(qtbot, page(app, WherePage), Qt.Key.Key_Return)
    fill(page(app, CreatePage))
    page(app, CreatePage).submit()
    key = page(app, RecoveryKeyPage)
    key.written.click()
    key.submit()
    page(app, BackupPlacePage).use(tmp_path)
    page(app, BackupPlacePage).submit()
    press(qtbot, page(app, PeoplePage), Qt.Key.Key_Escape)
    assert page(app, BackupPlacePage).folder == tmp_path


def test_the_rest_can_be_skipped_and_is_not_asked_again(app: Application, qtbot: QtBot, tmp_path: Path) -> None:
    made(app, qtbot)
    next(one for one in page(app, BackupPlacePage).findChildren(Button) if one.text() == "Skip the rest").click()
    assert app.window is not None
    done(app, qtbot)
    again = Application(tmp_path / "settings.json")
    again.start()
    assert page(again, SignInPage)


def test_a_place_that_cannot_be_written_is_refused_in_a_sentence(
    app: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    made(app, qtbot)
    backups = page(app, BackupPlacePage)
    backups.use(tmp_path / "not there")
    assert backups.folder is None
    assert "cannot be written" in backups.trouble_words()


def test_a_login_that_is_taken_is_said_and_a_half_name_stops(app: Application, qtbot: QtBot) -> None:
    made(app, qtbot)
    page(app, BackupPlacePage).submit()
    people = page(app, PeoplePage)
    people.name.set_value("Ann")
    people.submit()
    assert "Enter a name and a sign-in name." in people.trouble_words()
    people.login.set_value("aosei")
    people.submit()
    assert people.given == []
    assert people.trouble_words()
    assert page(app, PeoplePage) is people


def test_a_printer_that_does_not_print_is_said_and_the_page_stays(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise PainDeskError("The printer did not start.", "Look at the printer.")

    monkeypatch.setattr(first_run, "print_test", broken)
    made(app, qtbot)
    page(app, BackupPlacePage).submit()
    page(app, PeoplePage).submit()
    paper = page(app, PaperPage)
    paper.test.click()
    assert paper.trouble_words() == "The printer did not start. Look at the printer."
    assert paper.test.isEnabled()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "That is no address of a server."),
        ("db.example", "That is no address of a server."),
        ("postgresql+psycopg://paindesk:secret@db.example/clinic", "There is a password in the address."),
    ],
)
def test_an_address_that_is_none_is_refused(app: Application, address: str, said: str) -> None:
    app.start()
    where = page(app, WherePage)
    where.way.set_value("join")
    where.address.set_value(address)
    where.submit()
    assert said in where.trouble_words()
    assert page(app, WherePage) is where


@pytest.mark.parametrize(("way", "kind"), [("join", SignInPage), ("make", CreatePage)])
def test_a_server_is_kept_as_the_record_and_its_password_is_asked_for(
    app: Application, qtbot: QtBot, tmp_path: Path, way: str, kind: type[GatePage]
) -> None:
    app.start()
    where = page(app, WherePage)
    where.way.set_value(way)
    where.address.set_value(SERVER)
    where.submit()
    shown = page(app, kind)
    asked = shown.also if isinstance(shown, SignInPage) else getattr(shown, "database", None)
    assert asked is not None
    assert asked.accessibleName() == "Password of the database"
    assert load_settings(tmp_path / "settings.json").record_file == SERVER
    press(qtbot, shown, Qt.Key.Key_Escape)
    page(app, WherePage).submit()
    assert page(app, CreatePage)
    assert load_settings(tmp_path / "settings.json").record_file == "", "changed back"


def test_what_an_administrator_locked_is_not_asked(qtbot: QtBot, qapp: Any, tmp_path: Path) -> None:
    record = str(tmp_path / "set.paindesk")
    values = {"record_file": record, "backup_folder": str(tmp_path), "paper_size": "a4"}
    head = {"name": "Riverside", "phone": "555-0142", "address": "12 Mill Lane", "web": "www.r.org"}
    site = Site(values=values, locked=frozenset(values), letterhead=head)
    app = Application(tmp_path / "settings.json", site)
    app.start()
    create = page(app, CreatePage)
    assert (create.clinic.value(), create.phone.value()) == ("Riverside", "555-0142")
    create.name.set_value("Dr Amara Osei")
    create.login.set_value("aosei")
    create.password.set_value("correct horse")
    create.again.set_value("correct horse")
    create.submit()
    key = page(app, RecoveryKeyPage)
    key.written.click()
    key.submit()
    page(app, PeoplePage).submit()
    page(app, ReadyPage).submit()
    assert app.window is not None
    clinic = app.window.place.desk.clinic
    assert (clinic.name, clinic.address, clinic.web) == ("Riverside", "12 Mill Lane", "www.r.org")
    done(app, qtbot)
    theme.apply(qapp)


def test_every_control_of_the_first_pages_has_a_name(qtbot: QtBot, themed: object, tmp_path: Path) -> None:
    pages = (
        WherePage("/records/clinic.paindesk", lambda *_: None),
        BackupPlacePage(tmp_path / "clinic.paindesk", lambda _: None),
        PeoplePage(lambda *_: "", lambda: None),
        PaperPage("a4", lambda _: "", lambda _: None),
        ReadyPage({"Record": "here"}, lambda: None),
    )
    for one in pages:
        qtbot.addWidget(one)
        assert nameless(one) == []


def test_the_test_page_goes_to_the_printer_that_was_chosen(
    app: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "test-page.pdf"

    def into_a_file(_parent: object, printer: Any, pages: int) -> bool:
        printer.setOutputFileName(str(out))
        return pages == 1

    monkeypatch.setattr("paindesk.kit.print_dialog.asked", into_a_file)
    made(app, qtbot)
    page(app, BackupPlacePage).submit()
    page(app, PeoplePage).submit()
    paper = page(app, PaperPage)
    paper.test.click()
    assert paper.trouble_words() == ""
    assert paper.said.text() == "The test page is at the printer."
    assert out.read_bytes().startswith(b"%PDF")
    monkeypatch.setattr("paindesk.kit.print_dialog.asked", lambda *_: False)
    paper.test.click()
    assert paper.said.text() == "", "nobody printed, so nothing is said"


def test_tab_walks_a_page_as_it_is_read(app: Application, qtbot: QtBot) -> None:
    app.start()
    page(app, WherePage).submit()
    create = page(app, CreatePage)
    passed = []
    for _ in range(11):
        focused = QApplication.focusWidget()
        assert focused is not None
        passed.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert passed[:6] == ["Clinic name", "Clinic phone", "Your name", "Sign-in name", "Your password",
                          "The password again"]  # fmt: skip
    assert passed[6:] == ["Back", "Make the record file", "Practice in the sample clinic", "Help", "Clinic name"]
    assert create.clinic.value() == ""


def test_the_first_page_may_be_read_in_spanish_and_so_is_everything_from_then_on(
    app: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    app.start()
    try:
        link(page(app, WherePage), "En español").click()
        welcome = page(app, WherePage)
        assert language.code() == "es"
        assert load_settings(tmp_path / "settings.json").language == "es"
        assert welcome.button.accessibleName() == language.tr("Next")
        link(welcome, "In English").click()
        assert load_settings(tmp_path / "settings.json").language == "en"
    finally:
        language.use("en")


def test_the_very_first_start_speaks_as_the_system_does(
    qtbot: QtBot, qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("es_MX"))
    file = tmp_path / "settings.json"
    try:
        Application(file)
        assert language.code() == "es"
        save_settings(Settings(), file)
        Application(file)
        assert language.code() == "en", "somebody has chosen since"
        file.unlink()
        Application(file, Site(values={"language": "en"}))
        assert language.code() == "en", "an administrator has chosen"
    finally:
        language.use("en")
        theme.apply(qapp)


def link(page: GatePage, words: str) -> Button:
    return next(one for one in page.findChildren(Button) if one.accessibleName() == words)
