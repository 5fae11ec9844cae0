"""A bug whose words hold a patient's name: neither the log, nor the report, nor what is printed holds it."""

import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from paindesk import crash_report
from paindesk.app import Application
from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import VisitKind
from paindesk.kit.bug_dialog import BugDialog
from paindesk.shell.main_window import MainWindow
from paindesk.shell.visit_page import VisitPage
from paindesk.store import Desk, RecordFile
from tests.accessibility import nameless
from tests.builders import shipped
from tests.shell.test_main_window import settle

SAID = "Rosa Delgado, MRN 004-2817, burning feet"


@pytest.fixture
def running(
    tmp_path: Path, qtbot: QtBot, desk: Desk, record_file: RecordFile, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Application]:
    """PainDesk as it runs, with the sample clinic open, on its own settings file."""
    for owner, name in (
        (sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook"), (warnings, "showwarning"),
        (logging, "raiseExceptions"),
    ):  # fmt: skip
        monkeypatch.setattr(owner, name, getattr(owner, name))  # put back after the test
    handlers = list(logging.getLogger().handlers)
    application = Application(tmp_path / "settings.json")
    crash_report.install(tmp_path / "paindesk.log", record_file.now, application.crashed)
    application.show_sample(record_file, desk, shipped())
    window = application.window
    assert window is not None
    settle(qtbot, window)
    yield application
    window.close()
    logging.getLogger().handlers[:] = handlers


def window_of(application: Application) -> MainWindow:
    assert application.window is not None
    return application.window


def told(qtbot: QtBot, application: Application) -> BugDialog:
    """The dialog, once it is there."""
    window = window_of(application)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(BugDialog)))
    return next(one for one in window.findChildren(BugDialog) if one.isVisible())


def nothing_is_said(dialog: BugDialog, log: Path, capfd: pytest.CaptureFixture[str], place: str) -> None:
    """No word of the fault anywhere; but kind, place and reference are."""
    kept, printed = log.read_text("utf-8"), capfd.readouterr()
    shown = dialog.text.toPlainText()
    for text in (kept, shown, printed.out, printed.err):
        for word in ("Rosa", "Delgado", "2817", "burning"):
            assert word not in text
    for text in (kept, shown):
        assert "builtins.ValueError" in text
        assert place in text
        assert dialog.accessibleName().split()[-1] in text
    dialog.accept()


def test_a_bug_in_what_a_press_does(
    running: Application, qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def pressed() -> None:
        raise ValueError(SAID)

    QTimer.singleShot(0, pressed)
    nothing_is_said(told(qtbot, running), tmp_path / "paindesk.log", capfd, "pressed")


def test_a_bug_in_a_job(running: Application, qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def work() -> None:
        try:
            int(SAID)
        except ValueError as error:
            raise KeyError(SAID) from error

    place = window_of(running).place
    place.jobs.run(work, lambda _: None, place.trouble)
    nothing_is_said(told(qtbot, running), tmp_path / "paindesk.log", capfd, "work")


def test_a_bug_in_what_follows_a_job(
    running: Application, qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def then(_: object) -> None:
        raise ValueError(SAID)

    window_of(running).place.jobs.run(lambda: None, then)
    nothing_is_said(told(qtbot, running), tmp_path / "paindesk.log", capfd, "then")


def test_a_bug_in_a_rule_and_the_draft_is_kept(
    running: Application, qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    window = window_of(running)
    [patient] = window.place.desk.patients()
    window.visits.begin_visit(patient.id, VisitKind.FIRST)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, VisitPage)

    def rule(*_: object, **__: object) -> None:
        raise ValueError(SAID)

    monkeypatch.setattr(type(page.session), "states", rule)
    model = page.session.models["history"]
    model.record = replace(model.record, goals_in_own_words=("Walk to the market",))
    QTimer.singleShot(0, page.views["history"].changed.emit)
    nothing_is_said(told(qtbot, running), tmp_path / "paindesk.log", capfd, "rule")
    settle(qtbot, window)
    draft = window.place.desk.draft(page.session.visit.id)
    assert draft is not None
    assert draft.record.goals_in_own_words == ("Walk to the market",)


def test_expected_trouble_that_nobody_caught_is_told_as_such(running: Application, qtbot: QtBot) -> None:
    def pressed() -> None:
        raise PainDeskError("The printer is out of paper.", "Put some in.")

    QTimer.singleShot(0, pressed)
    notices = window_of(running).place.notices
    qtbot.waitUntil(lambda: "out of paper" in notices.accessibleDescription())


def test_a_bug_at_every_repaint_opens_one_dialog(running: Application, qtbot: QtBot, tmp_path: Path) -> None:
    for _ in range(5):
        running.crashed(ValueError(SAID))
    assert len([one for one in window_of(running).findChildren(BugDialog) if one.isVisible()]) == 1
    assert (tmp_path / "paindesk.log").read_text("utf-8").count("builtins.ValueError") == 5
    told(qtbot, running).accept()


def test_a_bug_before_anybody_signed_in(
    tmp_path: Path, themed: object, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    application = Application(tmp_path / "settings.json")
    application.start()
    application._knowledge.result()
    try:
        raise ValueError(SAID)
    except ValueError as error:
        application.crashed(error)
    assert application.way_in is not None
    dialog = application.way_in.window.findChild(BugDialog)
    assert isinstance(dialog, BugDialog)
    nothing_is_said(dialog, tmp_path / "paindesk.log", capfd, "test_crash.py")
    application.way_in.window.close()


def test_the_report_can_be_read_and_saved_and_sending_it_is_the_persons_act(
    running: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.crashed(ValueError(SAID))
    dialog = told(qtbot, running)
    assert nameless(dialog) == []
    assert dialog.text.isHidden()
    dialog.show_report.click()
    assert dialog.text.isVisible()
    knowledge = window_of(running).place.knowledge
    for part in ("PainDesk fault", f"knowledge {knowledge.edition}", "Python 3", "Qt 6", "System: "):
        assert part in dialog.text.toPlainText()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "fault.txt"), ""))
    dialog.save.click()
    assert (tmp_path / "fault.txt").read_text("utf-8") == dialog.text.toPlainText()
    assert "saved as fault.txt" in dialog.said.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "fault.txt"), ""))
    dialog.save.click()
    assert "could not be saved" in dialog.said.text()
    dialog.accept()


def test_threads_warnings_and_libraries_leave_no_words_either(
    running: Application, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def work() -> None:
        raise ValueError(SAID)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    logging.getLogger("library").warning("cannot read %s", SAID)
    warnings.showwarning(UserWarning(SAID), UserWarning, "/usr/lib/library/reader.py", 12)
    kept, printed = (tmp_path / "paindesk.log").read_text("utf-8"), capfd.readouterr()
    assert "builtins.ValueError" in kept
    assert "WARNING library shell/test_crash.py" in kept
    assert "UserWarning library/reader.py:12" in kept
    for text in (kept, printed.out, printed.err):
        assert "Rosa" not in text
        assert "2817" not in text


def test_the_log_is_bounded_and_one_that_cannot_be_written_is_no_bug(
    tmp_path: Path, record_file: RecordFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crash_report, "MOST_BYTES", 2_000)
    log = tmp_path / "paindesk.log"
    for _ in range(200):
        crash_report.write_bug(ValueError(SAID), log, record_file.now())
    assert log.stat().st_size < 2_200
    assert (tmp_path / "paindesk.log.1").stat().st_size < 2_200
    assert len(list(tmp_path.glob("paindesk.log*"))) == 2
    blocked = tmp_path / "a file"
    blocked.write_text("not a folder")
    assert len(crash_report.write_bug(ValueError(SAID), blocked / "paindesk.log", record_file.now())) == 6


def test_errors_that_hold_each_other_and_very_deep_ones_end() -> None:
    first, second = ValueError(SAID), KeyError(SAID)
    first.__context__, second.__context__ = second, first
    group = ExceptionGroup(SAID, [first, RuntimeError(SAID)])

    def deep(left: int) -> None:
        if left == 0:
            raise group
        deep(left - 1)

    with pytest.raises(ExceptionGroup) as caught:
        deep(300)
    lines = list(crash_report.frames(caught.value))
    assert [one.strip() for one in lines if not one.startswith("    ")] == [
        "builtins.ExceptionGroup", "builtins.ValueError", "builtins.RuntimeError", "builtins.KeyError",
    ]  # fmt: skip
    assert len(lines) < 60
    assert "Rosa" not in "".join(lines)
