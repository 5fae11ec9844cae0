from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from paindesk.crash_report import write_bug
from paindesk.domain.errors import PainDeskError
from paindesk.kit.bug_dialog import BugDialog
from paindesk.kit.notices import Notices
from tests.accessibility import nameless

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def notices(themed, qtbot, tmp_path):
    made = Notices(tmp_path / "log" / "bugs.log", lambda: NOON)
    qtbot.addWidget(made)
    return made


def test_expected_trouble_is_told_on_the_page_and_can_be_dismissed(notices, qtbot):
    assert notices.isHidden()
    notices.tell(PainDeskError("The file is open elsewhere.", "Close it there, then try again."))
    assert notices.isVisible()
    assert notices.accessibleDescription() == "The file is open elsewhere. Close it there, then try again."
    qtbot.mouseClick(notices.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert notices.isHidden()
    assert not nameless(notices)


def test_a_screen_reader_is_told_what_comes_without_the_focus(notices, monkeypatch):
    heard = []
    for how in ("politely", "at_once"):
        monkeypatch.setattr(f"paindesk.kit.notices.{how}", lambda _, words, how=how: heard.append((how, words)))
    notices.tell(PainDeskError("That name is taken.", "Choose another."))
    notices.say("The record cannot be reached.", level="stop")
    assert heard == [
        ("politely", "That name is taken. Choose another."),
        ("at_once", "The record cannot be reached."),
    ]


def test_the_next_window_goes_on_with_what_nobody_dismissed(notices, qtbot, tmp_path):
    notices.tell(PainDeskError("That name is taken.", "Choose another."))
    after = Notices(tmp_path / "log" / "bugs.log", lambda: NOON)
    qtbot.addWidget(after)
    after.go_on_from(notices)
    assert after.isVisible()
    assert after.accessibleDescription() == "That name is taken. Choose another."
    assert after.property("level") == "caution"
    after.dismiss()
    last = Notices(tmp_path / "log" / "bugs.log", lambda: NOON)
    qtbot.addWidget(last)
    last.go_on_from(after)
    assert last.isHidden()


def test_typed_text_does_not_become_markup(notices):
    notices.say("<b>Rosa</b>")
    assert "&lt;b&gt;" in notices._words.text()


def test_a_bug_is_logged_without_what_the_patient_said(tmp_path):
    def read() -> None:
        raise ValueError("Rosa Delgado, MRN 004-2817")

    log = tmp_path / "bugs.log"
    try:
        try:
            read()
        except ValueError as error:
            raise RuntimeError("while reading Rosa") from error
    except RuntimeError as error:
        reference = write_bug(error, log, NOON)
    text = log.read_text(encoding="utf-8")
    assert reference in text
    assert "builtins.ValueError" in text
    assert "builtins.RuntimeError" in text
    assert "test_notices.py" in text
    assert "Rosa" not in text


def test_the_dialog_names_the_reference(notices, qtbot):
    reference = notices.report_bug(ValueError("x"))
    dialog = notices.findChild(BugDialog)
    assert reference in dialog.accessibleName()
    assert not nameless(dialog)
    dialog.accept()
