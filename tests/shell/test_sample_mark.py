"""The sample clinic is marked on every page, and practiced in beside one's own work."""

import subprocess
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import Visit
from paindesk.shell.commands import COMMANDS, why_not
from paindesk.shell.main_window import MainWindow
from paindesk.shell.practice import sample_program
from paindesk.shell.workplace import Workplace
from tests.builders import TODAY
from tests.shell.papers import papers_of, settle
from tests.shell.test_commands import opened

MARK = "SAMPLE CLINIC"


@pytest.fixture
def sample(qtbot: QtBot, place: Workplace, visit: Visit) -> MainWindow:
    """The window on the sample clinic."""
    made = MainWindow(replace(place, sample=True), lambda _: None)
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    settle(qtbot, made)
    return made


def marks(window: MainWindow) -> list[str]:
    found = window.line.findChildren(QAbstractButton)
    return [one.accessibleName() for one in found if MARK in one.accessibleName() and one.isVisible()]


def _chart(window: MainWindow) -> None:
    ((_, patient),) = window.place.desk.appointments(TODAY)
    window.patients.open_chart(patient.id)


PAGES: tuple[Callable[[MainWindow], None], ...] = (
    MainWindow.show_today,
    MainWindow.show_settings,
    MainWindow.show_panel,
    MainWindow.show_audit,
    MainWindow.show_users,
    lambda window: window.patients.new_patient(),
    _chart,
)


def test_every_page_says_that_it_is_the_sample_clinic(qtbot: QtBot, sample: MainWindow, visit: Visit) -> None:
    seen = set()
    for show in PAGES:
        show(sample)
        settle(qtbot, sample)
        assert len(marks(sample)) == 1, sample.windowTitle()
        assert MARK in sample.windowTitle()
        seen.add(sample.windowTitle())
    assert len(seen) == len(PAGES)
    page = opened(sample, qtbot)
    for step in page.session.steps:
        page.open_step(step.id)
        assert len(marks(sample)) == 1
        assert MARK in sample.windowTitle()
    papers_of(qtbot, sample, visit)
    assert MARK in sample.windowTitle()
    sample.lock()
    assert MARK in sample.windowTitle()
    sample.close()


def test_a_clinics_own_record_has_no_such_mark(window: MainWindow) -> None:
    assert not marks(window)
    assert MARK not in window.windowTitle()


def test_practicing_is_offered_but_not_in_the_sample_clinic_itself(window: MainWindow, sample: MainWindow) -> None:
    practice = next(one for one in COMMANDS if one.name.startswith("Practice"))
    assert not why_not(practice, window)
    assert why_not(practice, sample)
    sample.close()


def test_the_program_it_starts_is_this_one() -> None:
    program, words = sample_program()
    said = subprocess.run([program, *words, "--help"], capture_output=True, text=True, check=True)
    assert "a sample clinic in a throw-away record file" in said.stdout
