"""The real window on a real record file: from Today to a signed visit, and nothing typed is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from paindesk.domain.errors import NotAllowed
from paindesk.domain.patient import Patient, Record
from paindesk.kit.button import Button
from paindesk.shell.chart_page import ChartPage
from paindesk.shell.import_page import ImportPage
from paindesk.shell.lock_page import LockPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.new_patient import NewPatientPage
from paindesk.shell.settings_page import SettingsPage
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.workplace import Workplace
from tests.accessibility import nameless

SMALL = """{"resourceType": "Bundle", "type": "collection", "entry": [
 {"resource": {"resourceType": "Patient", "id": "p", "name": [{"given": ["Ada"], "family": "Byron"}],
  "gender": "female", "birthDate": "1961-10-23"}},
 {"resource": {"resourceType": "Claim", "id": "c", "status": "active"}}]}"""


@pytest.fixture
def window(qtbot: QtBot, place: Workplace) -> Iterator[MainWindow]:
    """The main window on the small clinic, settled on Today."""

    def unlock(password: str) -> None:
        if password != "right":
            raise NotAllowed("The password is wrong.", "Try again.")

    made = MainWindow(place, unlock)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    settle(qtbot, made)
    yield made
    made.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=60_000)


def test_a_record_that_was_moved_says_so_when_it_is_opened(qtbot: QtBot, place: Workplace) -> None:
    place.desk.place.notices = ("This record was moved to a PostgreSQL server on 2026-11-24.",)
    made = MainWindow(place, lambda _: None)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, made)
    assert place.notices.isVisible()
    assert place.notices.accessibleDescription() == "This record was moved to a PostgreSQL server on 2026-11-24."
    made.close()


def open_first_visit(qtbot: QtBot, window: MainWindow) -> VisitPage:
    window.patients.start_line(window.today.lines()[0])
    settle(qtbot, window)
    page = window.visits.page()
    assert page is not None
    return page


def test_today_shows_the_day_and_starts_a_visit(qtbot: QtBot, window: MainWindow) -> None:
    assert [line.name for line in window.today.lines()] == ["Rosa Delgado"]
    page = open_first_visit(qtbot, window)
    assert page.session.visit.record.patient.name == "Rosa Delgado"


def test_a_keystroke_is_in_the_record_file_within_a_second(qtbot: QtBot, window: MainWindow) -> None:
    page = open_first_visit(qtbot, window)
    history = page.views["history"]
    model = page.session.models["history"]
    model.add_condition("Gout")  # type: ignore[attr-defined]  # the history step's own model
    history.changed.emit()
    visit_id = page.session.visit.id

    def saved() -> bool:
        drafts = {one.visit_id for one in window.place.desk.drafts()}
        draft = window.place.desk.draft(visit_id) if visit_id in drafts else None
        return draft is not None and any(one.text == "Gout" for one in draft.record.conditions)

    qtbot.waitUntil(saved, timeout=1_000)


def test_a_closed_window_keeps_the_visit_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    page = open_first_visit(qtbot, window)
    page.session.models["history"].add_condition("Gout")  # type: ignore[attr-defined]
    page.views["history"].changed.emit()
    desk, visit_id = window.place.desk, page.session.visit.id
    window.close()
    draft = desk.draft(visit_id)
    assert draft is not None
    assert any(one.text == "Gout" for one in draft.record.conditions)


def test_undo_reaches_over_steps(qtbot: QtBot, window: MainWindow) -> None:
    page = open_first_visit(qtbot, window)
    page.session.models["history"].add_condition("Gout")  # type: ignore[attr-defined]
    page.views["history"].changed.emit()
    page.open_step("pain_today")
    page.undo()
    assert all(one.text != "Gout" for one in page.session.visit.record.conditions)


def test_an_unfinished_visit_is_not_signed_and_says_why(qtbot: QtBot, window: MainWindow) -> None:
    page = open_first_visit(qtbot, window)
    window.visits.sign_visit()
    assert window.place.notices.isVisible()
    assert "History" in window.place.notices.accessibleDescription()
    assert page.session.visit.signature is None


def test_locking_covers_the_window_and_keeps_the_form(qtbot: QtBot, window: MainWindow) -> None:
    page = open_first_visit(qtbot, window)
    assert window.windowTitle() == "Rosa Delgado · PainDesk"
    window.lock()
    assert window.windowTitle() == "Locked · PainDesk"
    cover = window.top.currentWidget()
    assert isinstance(cover, LockPage)
    cover.password.set_value("wrong")
    cover.submit()
    assert window.top.currentWidget() is cover
    cover.password.set_value("right")
    cover.submit()
    assert window.visits.page() is page
    assert window.windowTitle() == "Rosa Delgado · PainDesk"


def test_what_opens_behind_the_lock_does_not_take_the_password(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.lock()
    cover = window.top.currentWidget()
    assert isinstance(cover, LockPage)
    window.patients.new_patient()  # as an answer of the record that came late
    behind = window.current_page()
    assert isinstance(behind, NewPatientPage)
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClicks(focus, "right")
    assert behind.given.value() == ""
    assert cover.password.value() == "right"
    cover.submit()
    assert not window.is_covered()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()


def test_a_new_patient_needs_a_name_and_begins_a_first_visit(qtbot: QtBot, window: MainWindow) -> None:
    window.patients.new_patient()
    page = window.current_page()
    assert isinstance(page, NewPatientPage)
    page.submit()
    assert window.current_page() is page
    page.given.set_value("Ada")
    page.submit()
    settle(qtbot, window)
    visit = window.visits.page()
    assert visit is not None
    assert visit.session.visit.record.patient.name == "Ada"


def test_an_import_writes_nothing_until_it_is_confirmed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "ada.json"
    file.write_text(SMALL, "utf-8")
    window.patients.show_import(file)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, ImportPage)
    assert len(window.place.desk.patients()) == 1
    page.page.next.emit()
    settle(qtbot, window)
    assert {one.name for one in window.place.desk.patients()} == {"Rosa Delgado", "Ada Byron"}
    qtbot.waitUntil(lambda: isinstance(window.current_page(), ChartPage), timeout=5_000)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"resourceType": "Bundle", "type": "collection"}'])
def test_a_bad_file_gets_one_sentence_and_writes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "bad.json"
    file.write_text(content, "utf-8")
    window.patients.show_import(file)
    settle(qtbot, window)
    assert window.place.notices.isVisible()
    assert len(window.place.desk.patients()) == 1


def test_search_as_you_type_finds_in_any_order(qtbot: QtBot, window: MainWindow) -> None:
    window.place.desk.add_record(Record(patient=Patient(id="", given="José", family="Ñandú", mrn="7")))
    finder = window.today.finder
    for text, name in (("delgado ro", "Rosa Delgado"), ("jose", "José Ñandú"), ("004-2817", "Rosa Delgado")):
        finder.begin()
        finder.clear()
        qtbot.keyClicks(finder, text)
        qtbot.waitUntil(lambda name=name: finder.shown() == (name,), timeout=3_000)


def test_every_control_of_every_step_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    page = open_first_visit(qtbot, window)
    for step in page.session.steps:
        page.open_step(step.id)
        assert nameless(window) == [], step.id


def test_the_formulary_is_saved_from_the_settings(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "formulary.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    window.show_settings()
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    button = next(one for one in page.findChildren(Button) if "formulary" in one.accessibleName())
    button.click()
    settle(qtbot, window)
    assert out.read_bytes().startswith(b"%PDF")
    assert "formulary.pdf" in window.place.notices.accessibleDescription()
    out.unlink()
    out.mkdir()
    button.click()
    settle(qtbot, window)
    assert "could not be saved" in window.place.notices.accessibleDescription()


def test_what_takes_longer_than_a_moment_is_named_and_a_file_being_read_can_be_stopped(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """A record with nineteen thousand entries: a third of a second here, less on a faster machine."""
    window.place.jobs._timer.setInterval(0)  # said at once
    claim = '{"resource": {"resourceType": "Claim", "id": "c%d", "status": "active"}}'
    many = ",\n ".join(claim % number for number in range(19_000))
    file = tmp_path / "large.json"
    file.write_text(f"{SMALL.removesuffix(']}')},\n {many}]}}", "utf-8")
    before = window.current_page()
    window.patients.show_import(file)
    qtbot.waitUntil(window.busy.isVisible, timeout=20_000)
    assert window.busy.words.text() == "Reading the record…"
    window.busy.stop.click()
    settle(qtbot, window)
    assert window.current_page() is before, "nothing of it is shown"
    assert not window.busy.isVisible()
    assert len(window.place.desk.patients()) == 1
