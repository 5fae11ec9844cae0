"""The audit in the window: what was done in sentences, what is asked for, the check, the list as CSV."""

import ast
import csv
import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from paindesk.domain.errors import NotAllowed
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import VisitKind
from paindesk.shell import audit_acts, audit_page
from paindesk.shell.audit_lines import KINDS, sentence, who
from paindesk.shell.audit_page import AuditPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.workplace import Workplace
from paindesk.store import AuditEntry, NewUser, RecordFile, audit_chain
from paindesk.store.audit_chain import ChainCheck
from tests.accessibility import nameless
from tests.builders import TODAY
from tests.shell.papers import on_today
from tests.shell.test_main_window import settle

ROOT = Path(__file__).resolve().parents[2]
NURSE = NewUser(login="ben", name="Ben Roe, RN", password="Ben rows at dawn", role="nurse")
NOON = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)
ENTRY = AuditEntry(seq=7, at=NOON, by="lee", who="Dr. Lee", act="", subject="", detail="")
MARIA = replace(ENTRY, patient="Maria Vega", visit_on=date(2026, 11, 3))


@pytest.fixture
def window(qtbot: QtBot, place: Workplace) -> Iterator[MainWindow]:
    """The clinic with Rosa booked; Ben the nurse looked at her chart, and somebody's name is a formula."""
    desk = place.desk
    desk.add_user(NURSE)
    file = desk.place
    assert isinstance(file, RecordFile)
    ben = file.sign_in(NURSE.login, NURSE.password)
    [rosa] = desk.patients()
    ben.record(rosa.id)
    ben.discard_draft(ben.begin_visit(rosa.id, VisitKind.FIRST, TODAY).id)
    desk.add_record(Record(patient=Patient(id="", given="=1+1", family="Ågren")))
    with on_today(qtbot, place) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> AuditPage:
    QTest.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, window)
    shown = window.current_page()
    assert isinstance(shown, AuditPage)
    return shown


def lines(page: AuditPage) -> list[tuple[str, str]]:
    """Who and what, newest first."""
    return [(row[1], row[2]) for row in page.table.words()]


def settled(qtbot: QtBot, page: AuditPage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    settle(qtbot, window)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (replace(MARIA, act="visit.sign"), "signed the visit of 3 Nov 2026 of Maria Vega"),
        (replace(MARIA, act="record.view"), "looked at the chart of Maria Vega"),
        (replace(MARIA, act="paper.print_again", document="taper_calendar"),
         "printed the paper “taper calendar” of the visit of 3 Nov 2026 of Maria Vega again"),
        (replace(MARIA, act="finding.override", detail="oxycodone.dose.above-maximum"),
         "accepted a finding when signing the visit of 3 Nov 2026 of Maria Vega: oxycodone · dose · above maximum"),
        (replace(MARIA, visit_on=None, act="visit.begin"), "began a visit of Maria Vega, discarded since"),
        (replace(ENTRY, act="record.override", patient="Maria Vega", reason="complaint 17"),
         "opened the chart of Maria Vega outside the role: “complaint 17”"),
        (replace(ENTRY, act="sign_in.refused", account="Dr. Lee"), "tried to sign in as Dr. Lee and was refused"),
        (replace(ENTRY, act="sign_in.refused"), "tried to sign in as an unknown login and was refused"),
        (replace(MARIA, act="denied", detail="record.view"),
         "was refused, as the role does not include it: “looked at the chart of Maria Vega”"),
        (replace(ENTRY, act="day.view", detail="2026-11-03"), "looked at the day's list of 3 Nov 2026"),
        (replace(ENTRY, act="panel.export", detail="due: 3 patients"), "saved the panel as CSV (due: 3 patients)"),
        (replace(MARIA, act="not.known.yet"), "did “not.known.yet” of Maria Vega"),
    ],
)  # fmt: skip
def test_an_entry_is_a_sentence(entry: AuditEntry, said: str) -> None:
    assert sentence(entry) == said


def test_who_was_not_signed_in_is_said(page: AuditPage) -> None:
    assert who(replace(ENTRY, by="", who="")) == "Nobody signed in"


def test_every_code_that_is_written_has_a_sentence() -> None:
    """Acts look like "visit.sign"; they are given to `_act`, `_note` and `audit.write` in the store."""
    written: set[str] = set()
    for file in (ROOT / "paindesk" / "store").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in {"_act", "act", "_note", "write"}:
                texts = [one.value for part in node.args for one in ast.walk(part) if isinstance(one, ast.Constant)]
                written |= {one for one in texts if isinstance(one, str) and re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", one)}
    known = {act for acts in KINDS.values() for act in acts}
    assert len(written) > 25
    assert written - known == set()


def test_the_page_shows_the_newest_first_and_its_own_look(page: AuditPage, place: Workplace) -> None:
    assert ("Ben Roe, RN", "looked at the chart of Rosa Delgado") in lines(page)
    assert ("Ben Roe, RN", "discarded the open visit of Rosa Delgado") in lines(page)
    numbers = [int(row[3]) for row in page.table.words()]
    assert numbers == sorted(numbers, reverse=True)
    assert "audit.view" in {one.act for one in place.desk.audit(5)}
    assert nameless(page) == []


def test_person_kind_and_patient_narrow_it(qtbot: QtBot, page: AuditPage, place: Workplace) -> None:
    settled(qtbot, page)
    page.by.set_value(next(page.by.itemData(i) for i in range(page.by.count()) if page.by.itemText(i) == NURSE.name))
    page.look()
    settled(qtbot, page)
    assert {one for one, _ in lines(page)} == {NURSE.name}
    page.kind.set_value("Charts looked at")
    page.look()
    settled(qtbot, page)
    assert lines(page) == [(NURSE.name, "looked at the chart of Rosa Delgado")]
    [other] = [one for one in place.desk.patients() if one.name.startswith("=1")]
    page.choose_patient(other)
    settled(qtbot, page)
    assert lines(page) == []
    assert page.table.isHidden()
    assert page._none.isVisible()
    assert not page.save.isEnabled()
    page.clear.click()
    settled(qtbot, page)
    assert len(lines(page)) == 1


def test_days_narrow_it(qtbot: QtBot, page: AuditPage) -> None:
    page.until.pick(date(2026, 1, 1))
    settled(qtbot, page)
    assert lines(page) == []
    page.until.set_value(None)
    page.since.pick(date(2026, 1, 1))
    settled(qtbot, page)
    assert lines(page)


@pytest.mark.parametrize("size", [2, 3, 4])  # one of them leaves nothing over on the last page
def test_older_and_newer_turn_the_pages(
    qtbot: QtBot, page: AuditPage, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit_page, "PAGE", size)
    page.look()
    settled(qtbot, page)
    first = [one.seq for one in page.entries]
    assert len(first) == size
    assert not page.newer.isEnabled()
    page.older.click()
    settled(qtbot, page)
    assert max(one.seq for one in page.entries) < first[-1]
    page.newer.click()
    settled(qtbot, page)
    assert [one.seq for one in page.entries] == first
    while page.older.isEnabled():
        page.older.click()
        settled(qtbot, page)
    assert page.entries[-1].seq == 1


def test_the_chain_is_checked_and_all_is_well(qtbot: QtBot, page: AuditPage, place: Workplace) -> None:
    page.check.click()
    settled(qtbot, page)
    assert place.notices.accessibleDescription().startswith("All well: each of the ")
    assert page.acts.bar.isHidden()


def test_an_altered_entry_is_named(qtbot: QtBot, page: AuditPage, place: Workplace) -> None:
    file = place.desk.place
    assert isinstance(file, RecordFile)
    with file.writing() as session:
        session.execute(text("DROP TRIGGER audit_never_update"))
        session.execute(text("UPDATE audit SET \"by\" = '' WHERE seq = 3"))
    page.check.click()
    settled(qtbot, page)
    said = place.notices.accessibleDescription()
    assert said.startswith("Audit entry 3 (")
    assert "was altered after it was written" in said
    assert "paindesk verify" in said


def test_a_check_can_be_stopped_and_says_how_far_it_is(
    qtbot: QtBot, page: AuditPage, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One entry a slice, and the third waits until the person has pressed Stop."""
    pressed = threading.Event()

    def one_by_one(_: object, check: ChainCheck) -> ChainCheck:
        if check.seq >= 2:
            assert pressed.wait(20)
        with page._audit.reading() as session:
            return audit_chain.go_on(session, page._audit.site_id, check, size=1)

    monkeypatch.setattr(type(page._audit), "go_on", one_by_one)
    page.check.click()
    qtbot.waitUntil(lambda: page.acts.bar.words.text().startswith("Checking entry 2 of "))
    assert page.acts.bar.isVisible()
    page.acts.bar.stop.click()
    pressed.set()
    settled(qtbot, page)
    assert page.acts.bar.isHidden()
    assert place.notices.isHidden()


def test_the_list_is_saved_formula_safe_and_the_audit_says_so(
    qtbot: QtBot, page: AuditPage, place: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit_acts, "_SLICE", 4)
    page.acts.save_csv(tmp_path / "audit.csv", page.wanted(), "Everything")
    settled(qtbot, page)
    with (tmp_path / "audit.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["When", "Who", "What", "Entry"]
    numbers = [int(row[3]) for row in rows[1:]]
    assert numbers == sorted(set(numbers), reverse=True)
    assert numbers[-1] == 1
    assert any(row[2] == "added =1+1 Ågren" for row in rows)  # the cell begins with a word, so nothing runs
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert rows[1][2] == "saved entries of the audit as CSV (Everything)"
    assert "entries are saved as audit.csv" in place.notices.accessibleDescription()


def test_a_folder_that_cannot_be_written_is_one_sentence(
    qtbot: QtBot, page: AuditPage, place: Workplace, tmp_path: Path
) -> None:
    page.acts.save_csv(tmp_path / "nowhere" / "audit.csv", page.wanted(), "Everything")
    settled(qtbot, page)
    assert "could not be saved" in place.notices.accessibleDescription()
    assert page.acts.bar.isHidden()


def test_count_and_hash_are_copied_as_verify_takes_them(qtbot: QtBot, page: AuditPage, place: Workplace) -> None:
    page.copy.click()
    settled(qtbot, page)
    copied = QGuiApplication.clipboard().text()
    file = place.desk.place
    assert isinstance(file, RecordFile)
    assert "The audit holds the entry that was printed." in file.verify(copied).lines


def test_a_nurse_is_refused_in_a_sentence_and_the_try_is_noted(
    qtbot: QtBot, window: MainWindow, place: Workplace
) -> None:
    file = place.desk.place
    assert isinstance(file, RecordFile)
    ben = file.sign_in(NURSE.login, NURSE.password)
    with pytest.raises(NotAllowed):
        ben.audit_desk()
    window.place = replace(place, desk=ben)
    window.show_audit()
    assert window.current_page() is None
    assert "does not include this" in place.notices.accessibleDescription()
    assert [one.act for one in place.desk.audit(2)] == ["denied", "denied"]


def test_a_patient_is_chosen_by_typing_and_escape_empties_the_field_before_it_leaves(
    qtbot: QtBot, window: MainWindow, page: AuditPage
) -> None:
    QTest.keyClicks(page.finder, "delg")
    QTest.keyClick(page.finder, Qt.Key.Key_Escape)
    assert page.finder.value() == ""
    assert window.current_page() is page
    QTest.keyClicks(page.finder, "delg")
    qtbot.waitUntil(lambda: page.finder.shown() == ("Rosa Delgado",))
    QTest.keyClick(page.finder, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert page.wanted().patient != ""
    assert {one.patient for one in page.entries} == {"Rosa Delgado"}


def test_escape_goes_back(qtbot: QtBot, window: MainWindow, page: AuditPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert window.current_page() is None
