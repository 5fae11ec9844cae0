"""One first visit in the real window, by mouse and key, to the signature and beyond."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from paindesk import app, tour
from paindesk.domain.dose import amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Section
from paindesk.sample.clinic import CLINIC, LOGIN, PASSWORD
from paindesk.sample.named import rosa
from paindesk.settings import Settings
from paindesk.shell.main_window import MainWindow
from paindesk.store import NewUser, RecordFile, create
from paindesk.tour_hands import SIZE, Tour
from tests.builders import TODAY, shipped


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The knowledge that ships."""
    return shipped()


@pytest.fixture
def record_file(tmp_path: Path) -> Iterator[RecordFile]:
    """A record file with the mockups' patient."""
    user = NewUser(login=LOGIN, name="Dr Amara Osei", password=PASSWORD, role="clinician")
    file = create(tmp_path / "clinic.paindesk", PASSWORD, CLINIC, user, lambda: datetime.now(UTC))
    file.sign_in(LOGIN, PASSWORD).add_record(rosa(TODAY).record)
    yield file
    file.close()


@pytest.fixture
def walk(qtbot: QtBot, themed: object, record_file: RecordFile, knowledge: Knowledge, tmp_path: Path) -> Iterator[Tour]:
    """A window on that file, driven by the names a screen reader says."""
    desk = record_file.sign_in(LOGIN, PASSWORD)
    place = app.workplace(desk, knowledge, Settings(lock_minutes=60), day=lambda: TODAY, log=tmp_path / "log")
    window = MainWindow(place, lambda _: None)
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    walker = Tour(window, tmp_path, lambda _: None)
    walker.settle()
    window.patients.open_chart(desk.patients()[0].id)
    walker.settle()
    window.current_page().page.next.emit()  # type: ignore[union-attr]  # the chart's "Start first visit"
    yield walker
    window.close()


def signed(walk: Tour) -> str:
    """Go through the visit as the tour does and sign it; the visit's id."""
    walk.walk("first", {"history": tour._history, "pain_today": tour._pain, "medicine_class": tour._class})
    page = walk.visit()
    page.open_step("review_sign")
    visit_id = page.session.visit.id
    walk.sign()
    return visit_id


def test_the_mockups_patient_from_history_to_the_locked_visit(walk: Tour, record_file: RecordFile) -> None:
    visit = walk.window.place.desk.visit(signed(walk))
    assert visit.signature is not None
    assert visit.signature.by == "Dr Amara Osei"
    assert set(visit.record.confirmed) == set(Section)
    (gabapentin,) = [one for one in visit.prescriptions if one.medicine == "gabapentin"]
    assert gabapentin.steps[0].rung.daily == amount(100, "mg")
    assert gabapentin.ceiling == amount(1400, "mg")
    assert gabapentin.quantity == 77
    assert [site.name.casefold() for site in visit.pain.sites] == ["both feet", "left knee"]
    assert visit.pain.goal.text == "Walk to church and back, by March"
    assert visit.plan.follow_up_on is not None
    assert (visit.plan.follow_up_on - TODAY).days == 28
    assert record_file.verify().ok
    the_chart_shows_what_was_just_started(walk, visit.record.patient.id)


def the_chart_shows_what_was_just_started(walk: Tour, patient_id: str) -> None:
    desk = walk.window.place.desk
    record = desk.record_on(patient_id, TODAY)
    (line,) = [one for one in record.medicines if one.name == "gabapentin"]
    assert line.sig_text == "100 mg at bedtime"
    assert "gabapentin" not in {one.name for one in desk.record(patient_id).medicines}


def test_what_is_signed_stays_its_saved_paper_too(walk: Tour, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    visit_id = signed(walk)
    where = tmp_path / "handout.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(where), ""))
    walk.press("Save this paper as PDF")
    desk = walk.window.place.desk
    (kept,) = desk.papers(visit_id)
    assert kept.document == "handout"
    assert desk.paper(kept.id) == where.read_bytes()
    it_can_be_read_but_not_typed_into(walk, visit_id)
    it_is_changed_only_by_an_amendment(walk, visit_id)


def it_can_be_read_but_not_typed_into(walk: Tour, visit_id: str) -> None:
    desk = walk.window.place.desk
    (line,) = desk.visits(desk.visit(visit_id).record.patient.id)
    walk.window.visits.open_visit(line)
    page = walk.visit()
    page.open_step("history")
    walk.settle()
    view = page.views["history"]
    assert not view.page.scroller.widget().isEnabled()
    assert view.page.next_button.isEnabled()


def it_is_changed_only_by_an_amendment(walk: Tour, visit_id: str) -> None:
    desk = walk.window.place.desk
    before = desk.visit(visit_id)
    (line,) = desk.visits(before.record.patient.id)
    walk.window.visits.amend(line)
    page = walk.visit()
    assert page.session.visit.amends == visit_id
    assert page.session.visit.id != visit_id
    assert desk.visit(visit_id) == before
