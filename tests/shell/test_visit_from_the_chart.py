"""A visit clicked on the chart is opened to read; missed appointments of the schedule reach the follow-up; a wide
window gives the findings more room."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import Appointment, VisitKind, VisitPoint
from paindesk.shell.main_window import MainWindow
from paindesk.shell.workplace import Workplace
from paindesk.store.ids import new_id
from tests.builders import TODAY

BEFORE = TODAY - timedelta(days=30)


@pytest.fixture
def window(qtbot: QtBot, place: Workplace) -> Iterator[MainWindow]:
    made = MainWindow(place, lambda _: None)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()


def test_a_click_opens_the_signed_visit_and_the_draft_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.place.desk
    ((_, patient),) = desk.appointments(TODAY)
    first = desk.begin_visit(patient.id, VisitKind.FIRST, BEFORE)
    desk.sign(first, VisitPoint(visit_id=first.id, on=BEFORE, kind=VisitKind.FIRST, nrs=7), ())
    for days in (10, 40):
        at = datetime.combine(TODAY - timedelta(days=days), time(9))
        desk.book(Appointment(id=new_id(), patient_id=patient.id, at=at, kind=VisitKind.FOLLOW_UP, status="missed"))
    window.visits.begin_visit(patient.id, VisitKind.FOLLOW_UP)
    qtbot.waitUntil(lambda: window.visits.page() is not None, timeout=20_000)
    page = window.visits.page()
    assert page is not None
    draft = page.session.visit
    assert page.views["since_last_visit"].report.counts["missed_appointments"].value() == 1
    assert "Missed by the schedule" in page.views["since_last_visit"].report.missed.text()
    page.views["since_last_visit"].report.note.setPlainText("came late")
    page.open_step("trends")
    page.views["trends"].visit_wanted.emit(first.id)
    qtbot.waitUntil(lambda: window.visits.page() is not page, timeout=20_000)
    other = window.visits.page()
    assert other is not None
    assert other.session.visit.id == first.id
    assert other.session.locked
    kept = desk.draft(draft.id)
    assert kept is not None
    assert kept.since is not None
    assert (kept.since.note, kept.since.missed_on) == ("came late", (TODAY - timedelta(days=10),))


def test_on_a_wide_window_the_findings_have_a_part_of_the_room(qtbot: QtBot, window: MainWindow) -> None:
    ((_, patient),) = window.place.desk.appointments(TODAY)
    window.visits.begin_visit(patient.id, VisitKind.FIRST)
    qtbot.waitUntil(lambda: window.visits.page() is not None, timeout=20_000)
    page = window.visits.page()
    assert page is not None
    narrow, step = page.panel.width(), page.stack.width()
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: page.panel.width() == narrow + 100, timeout=5_000)
    assert page.stack.width() > step
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: page.panel.width() == narrow, timeout=5_000)
