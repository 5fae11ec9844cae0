"""What a role does not include is closed on the screen and says who does it; a chart opens with a reason."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import VisitKind
from paindesk.kit.banner import PatientBanner
from paindesk.shell.chart_page import ChartPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.panel_page import PanelPage
from paindesk.shell.reason_page import ReasonPage
from paindesk.shell.workplace import Workplace
from paindesk.store import NewUser, RecordFile
from tests.accessibility import nameless

PASSWORDS = {"nurse": "rows on the lake", "administrator": "paints old doors"}
Opens = Callable[[str], MainWindow]


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=60_000)


@pytest.fixture
def opens(qtbot: QtBot, place: Workplace, record_file: RecordFile) -> Iterator[Opens]:
    """Opens the window for somebody of that role."""
    made: list[MainWindow] = []

    def open_for(role: str) -> MainWindow:
        password = PASSWORDS[role]
        place.desk.add_user(NewUser(login=role, name=f"The {role}", password=password, role=role))
        window = MainWindow(replace(place, desk=record_file.sign_in(role, password)), lambda _: None)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        settle(qtbot, window)
        made.append(window)
        return window

    yield open_for
    for window in made:
        window.close()


def button(window: MainWindow, words: str) -> QPushButton:
    return next(one for one in window.findChildren(QPushButton) if one.accessibleName().startswith(words))


def test_an_administrator_sees_who_comes_and_opens_a_chart_with_a_reason(
    qtbot: QtBot, opens: Opens, place: Workplace
) -> None:
    window = opens("administrator")
    assert [line.name for line in window.today.lines()] == ["Rosa Delgado"]
    assert not window.place.notices.isVisible()
    for words in ("New patient", "Import record", "Panel", "Start visit"):
        assert not button(window, words).isEnabled(), words
        assert button(window, words).toolTip()
    window.patients.open_chart(window.today.lines()[0].patient.id)
    page = window.current_page()
    assert isinstance(page, ReasonPage)
    assert nameless(window) == []
    page.submit()
    assert window.current_page() is page
    QTest.keyClicks(page.reason, "complaint 17")
    QTest.mouseClick(page.page.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.current_page(), ChartPage), timeout=30_000)
    chart = window.current_page()
    assert isinstance(chart, ChartPage)
    banner = chart.findChild(PatientBanner)
    assert "Opened with a reason: until" in banner.accessibleDescription()
    assert not chart.page.next_button.isEnabled()
    assert ("record.override", "complaint 17") in {(one.act, one.reason) for one in place.desk.audit(20)}


def test_a_nurse_fills_in_a_visit_and_leaves_the_signature(qtbot: QtBot, opens: Opens) -> None:
    window = opens("nurse")
    window.patients.start_line(window.today.lines()[0])
    settle(qtbot, window)
    page = window.visits.page()
    assert page is not None
    page.open_step("review_sign")
    view = page.views["review_sign"]
    assert view.page.next_button.accessibleName() == "A clinician signs"
    assert not view.page.next_button.isEnabled()
    assert all(not one.isEnabled() for one in view.accepted.reasons.values())
    window.visits.sign_visit()
    assert "A clinician signs" in window.place.notices.accessibleDescription()
    page.open_step("history")
    assert page.views["history"].page.next_button.isEnabled()
    page.session.models["history"].add_condition("Gout")  # type: ignore[attr-defined]
    page.views["history"].changed.emit()
    page.save_now()
    settle(qtbot, window)
    draft = window.place.desk.draft(page.session.visit.id)
    assert draft is not None
    assert draft.kind is VisitKind.FIRST
    assert any(one.text == "Gout" for one in draft.record.conditions)


def test_a_nurse_looks_at_the_panel_and_takes_nothing_out(qtbot: QtBot, opens: Opens) -> None:
    window = opens("nurse")
    window.show_panel()
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, PanelPage)
    assert page.shown() or page.chips
    for one in (page.save, page.report):
        assert not one.isEnabled()
        assert "A clinician takes" in one.toolTip()
