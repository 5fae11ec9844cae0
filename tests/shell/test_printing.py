"""The trend on paper: made beside the window, printed from the visit in front, trouble in the bar on the window."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from paindesk.documents import trend_report
from paindesk.documents.trend_report import TrendReport
from paindesk.domain.visit import VisitKind, VisitPoint
from paindesk.kit import print_dialog
from paindesk.shell.main_window import MainWindow
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.workplace import Workplace
from tests.builders import TODAY
from tests.shell.papers import answer, pages_in, settle
from tests.shell.test_visit_from_the_chart import BEFORE


@pytest.fixture
def window(qtbot: QtBot, place: Workplace) -> Iterator[MainWindow]:
    made = MainWindow(place, lambda _: None)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> VisitPage:
    """A follow-up open at its charts."""
    desk = window.place.desk
    ((_, patient),) = desk.appointments(TODAY)
    first = desk.begin_visit(patient.id, VisitKind.FIRST, BEFORE)
    desk.sign(first, VisitPoint(visit_id=first.id, on=BEFORE, kind=VisitKind.FIRST, nrs=7), ())
    window.visits.begin_visit(patient.id, VisitKind.FOLLOW_UP)
    qtbot.waitUntil(lambda: window.visits.page() is not None, timeout=20_000)
    found = window.visits.page()
    assert found is not None
    found.open_step("trends")
    return found


def test_the_page_is_made_and_printed_beside_the_window(
    window: MainWindow, page: VisitPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made_on: list[threading.Thread] = []
    made = trend_report.of_page

    def noted(*given: Any) -> TrendReport:
        made_on.append(threading.current_thread())
        return made(*given)

    monkeypatch.setattr(trend_report, "of_page", noted)
    answer(tmp_path / "out.pdf")
    page.views["trends"].print.click()
    qtbot.waitUntil((tmp_path / "out.pdf").exists, timeout=30_000)
    settle(qtbot, window)
    assert pages_in(tmp_path / "out.pdf") == 2  # the charts, then their words
    assert made_on[0] is not threading.main_thread()
    assert [one.act for one in window.place.desk.audit()].count("page.print") == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told_in_the_bar(
    window: MainWindow, page: VisitPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to_nowhere(_: object, printer: QPrinter, pages: int | None) -> bool:
        printer.setOutputFileName("/no such folder/out.pdf")
        return True

    monkeypatch.setattr(print_dialog, "asked", to_nowhere)
    page.views["trends"].print.click()
    qtbot.waitUntil(window.place.notices.isVisible, timeout=30_000)
    assert "The printer did not start." in window.place.notices.accessibleDescription()


def test_a_page_whose_visit_was_left_meanwhile_is_not_printed(
    window: MainWindow, page: VisitPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(print_dialog, "asked", lambda *given: asked.append(given))
    page.views["trends"].print.click()
    window.show_today()
    settle(qtbot, window)
    assert asked == []
