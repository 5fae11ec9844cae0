"""Papers are made while the last step is read, so that they are in view right after the signature."""

import threading
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import PrintChoice, VisitKind
from paindesk.shell.main_window import MainWindow
from paindesk.shell.signing import PaperMaker
from paindesk.shell.visit_page import VisitPage
from tests.builders import TODAY
from tests.shell.papers import settle
from tests.steps.opened import rosa_visit, start

USUAL = ["handout", "dose_calendar", "letter"]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The papers made so far, in their order."""
    names: list[str] = []
    make = PaperMaker.make

    def noted(maker: PaperMaker, one: PrintChoice) -> bytes:
        names.append(one.document)
        return make(maker, one)

    monkeypatch.setattr(PaperMaker, "make", noted)
    return names


def opened(qtbot: QtBot, window: MainWindow) -> VisitPage:
    """Rosa's first visit, gabapentin started, at its first step."""
    desk = window.place.desk
    ((_, patient),) = desk.appointments(TODAY)
    begun = desk.begin_visit(patient.id, VisitKind.FIRST, TODAY)
    desk.save_draft(replace(begun, pain=rosa_visit().pain, prescriptions=(start("gabapentin"),)))
    window.visits.open_draft(begun.id)
    qtbot.waitUntil(lambda: window.visits.page() is not None, timeout=30_000)
    page = window.visits.page()
    assert page is not None
    return page


def test_what_is_ticked_is_made_once_the_last_step_is_open(qtbot: QtBot, window: MainWindow, made: list[str]) -> None:
    page = opened(qtbot, window)
    settle(qtbot, window)
    assert made == []
    page.open_step(page.session.steps[-1].id)
    settle(qtbot, window)
    assert made == USUAL


def test_nobody_waits_for_papers_of_a_draft_that_were_not_begun(
    qtbot: QtBot, window: MainWindow, made: list[str]
) -> None:
    page = opened(qtbot, window)
    busy = threading.Event()
    window.place.jobs.run(lambda: busy.wait(30), lambda _: None)
    last, before = page.session.steps[-1].id, page.session.steps[-2].id
    for step in (last, before, last):
        page.open_step(step)
    busy.set()
    settle(qtbot, window)
    assert made == USUAL
