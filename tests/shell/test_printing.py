"""The trend on paper: made beside the window, printed from the visit in front, trouble in the bar on the window."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from paindesk.documents import trend_report
from paindesk.documents.trend_report import TrendReport
from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import VisitKind, VisitPoint
from paindesk.kit import printing
from paindesk.shell.main_window import MainWindow
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.workplace import Workplace
from tests.builders import TODAY
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


def test_the_page_is_made_beside_the_window_and_goes_to_the_printer(
    page: VisitPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_on: list[threading.Thread] = []
    printed: list[tuple[bytes, str, threading.Thread]] = []
    made = trend_report.of_page

    def noted(*given: Any) -> TrendReport:
        made_on.append(threading.current_thread())
        return made(*given)

    monkeypatch.setattr(trend_report, "of_page", noted)
    monkeypatch.setattr(
        printing, "print_pdf", lambda _, pdf, title: printed.append((pdf, title, threading.current_thread()))
    )
    page.views["trends"].print.click()
    qtbot.waitUntil(lambda: bool(printed), timeout=30_000)
    ((pdf, title, thread),) = printed
    assert pdf.startswith(b"%PDF")
    assert title == "Trend"
    assert made_on[0] is not threading.main_thread()
    assert thread is threading.main_thread()  # the dialog is the window's


def test_a_printer_that_refuses_is_told_in_the_bar(
    window: MainWindow, page: VisitPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> bool:
        raise PainDeskError("The printer did not start.", "Check that it is on.")

    monkeypatch.setattr(printing, "print_pdf", refused)
    page.views["trends"].print.click()
    qtbot.waitUntil(window.place.notices.isVisible, timeout=30_000)
    assert "The printer did not start." in window.place.notices.accessibleDescription()


def test_a_page_whose_visit_was_left_meanwhile_is_not_printed(
    window: MainWindow, page: VisitPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[object] = []
    monkeypatch.setattr(printing, "print_pdf", lambda *given: printed.append(given))
    page.views["trends"].print.click()
    window.show_today()
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=30_000)
    assert printed == []
