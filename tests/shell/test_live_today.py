"""Today shows what others do within seconds: only what moved is read, and nothing loses focus, choice or place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Appointment, VisitKind
from paindesk.kit import announce
from paindesk.sample.named import rosa
from paindesk.shell.attention_card import AttentionCard
from paindesk.shell.signing import sign
from paindesk.store import Desk, NewUser, RecordFile, new_id
from tests.builders import TODAY
from tests.shell.desks import AtDesk, planned

BEN = NewUser(login="ben", name="Ben Roe, RN", password="Ben rows on the lake", role="nurse")


@pytest.fixture
def ann(qtbot: QtBot, desk: Desk, knowledge: Knowledge, tmp_path: Path, themed: object) -> Iterator[AtDesk]:
    made = AtDesk(qtbot, desk, knowledge, tmp_path)
    yield made
    made.close()


@pytest.fixture
def ben(ann: AtDesk, record_file: RecordFile) -> Desk:
    ann.desk.add_user(BEN)
    return record_file.sign_in(BEN.login, BEN.password)


def booked(desk: Desk, hour: int) -> Appointment:
    """Somebody else comes today."""
    record = rosa(TODAY).record
    other = desk.add_record(replace(record, patient=replace(record.patient, id="", given="Maria", mrn=str(hour))))
    at = datetime.combine(TODAY, time(hour))
    appointment = Appointment(id=new_id(), patient_id=other.patient.id, at=at, kind=VisitKind.FIRST)
    desk.book(appointment)
    return appointment


def shown(at: AtDesk) -> list[tuple[str, str]]:
    return [(one.time, one.status) for one in at.window.today.lines()]


def test_booked_arrived_begun_and_signed_show_by_themselves(ann: AtDesk, ben: Desk) -> None:
    assert shown(ann) == [("10:20", "● In room 2")]
    one = booked(ben, 11)
    ann.look()
    assert shown(ann)[1] == ("11:00", "Booked")
    ben.set_status(one.id, "arrived")
    ann.look()
    assert shown(ann)[1] == ("11:00", "Arrived")
    begun = ben.begin_visit(one.patient_id, VisitKind.FIRST, TODAY)
    ann.look()
    assert shown(ann)[1] == ("11:00", "● In room")
    assert any(card.one.title == "Visit not signed" for card in ann.window.findChildren(AttentionCard))
    other = Desk(ann.desk.user, ann.desk.place)
    draft = other.draft(begun.id)
    assert draft is not None
    sign(planned(draft), other, ann.place.knowledge)
    ann.look()
    assert shown(ann)[1] == ("11:00", "✓ Signed")


def test_the_chosen_patient_the_focus_and_the_place_stay(ann: AtDesk, ben: Desk, qtbot: QtBot) -> None:
    for hour in range(11, 18):
        booked(ben, hour)
    ann.look()
    today = ann.window.today
    ann.window.resize(1366, 600)
    ann.window.activateWindow()
    today._table.set_current(3)
    today._table.setFocus()
    scroll = today.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: scroll.maximum() > 0)
    scroll.setValue(scroll.maximum() // 2)
    place, chosen = scroll.value(), today.lines()[3].patient.id
    booked(ben, 9)  # stands above the chosen one
    ann.look()
    row = today._table.current()
    assert row == 4
    assert today.lines()[row].patient.id == chosen
    assert ann.window.focusWidget() is today._table
    assert scroll.value() == place


def test_the_focus_on_something_open_stays_there(ann: AtDesk, ben: Desk, qtbot: QtBot) -> None:
    ben.begin_visit(booked(ben, 11).patient_id, VisitKind.FIRST, TODAY)
    ann.look()
    ann.window.activateWindow()
    card = next(one for one in ann.window.findChildren(AttentionCard) if one.one.visit_id)
    qtbot.waitUntil(card.isVisible)
    card.setFocus()
    booked(ben, 12)
    ann.look()
    now = ann.window.focusWidget()
    assert isinstance(now, AttentionCard)
    assert now.one == card.one


def test_what_moved_is_told_politely(ann: AtDesk, ben: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("paindesk.shell.today_page.politely", lambda _, words: said.append(words))
    booked(ben, 11)
    ann.look()
    assert said == ["Maria Delgado, 11:00: Booked"]
    ann.look()
    assert len(said) == 1
    assert announce.politely is not None


def test_only_what_moved_is_read_and_looking_leaves_no_entry(ann: AtDesk, ben: Desk) -> None:
    one = booked(ben, 11)
    ann.look()
    before = ann.desk.audit(1)[0].seq
    ben.set_status(one.id, "arrived")
    ann.look()
    ann.look()
    acts = [entry.act for entry in ann.desk.audit(20) if entry.seq > before + 1]
    assert acts == ["appointment.status"]


def test_nobody_asks_while_the_window_is_locked_or_minimized(
    ann: AtDesk, ben: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    pulse = Desk.pulse
    monkeypatch.setattr(Desk, "pulse", lambda desk, visit="": (asked.append(visit), pulse(desk, visit))[1])
    ann.look()
    assert len(asked) == 1
    ann.window.lock()
    ann.look()
    ann.window._take_cover_off()
    ann.window.showMinimized()
    ann.look()
    assert len(asked) == 1
    ann.window.showNormal()
    ann.look()
    assert len(asked) == 2


def test_a_look_at_today_reads_what_is_due_once(ann: AtDesk) -> None:
    before = ann.desk.audit(1)[0].seq
    ann.window.show_today()
    ann.settle()
    acts = [one.act for one in ann.desk.audit(50) if one.seq > before + 1]
    assert acts.count("due.view") == acts.count("day.view") == 1


def test_the_day_after_tomorrow_is_not_shown(ann: AtDesk, ben: Desk) -> None:
    one = booked(ben, 11)
    ben.book(replace(one, at=one.at + timedelta(days=2)))
    ann.look()
    assert len(shown(ann)) == 1
