"""The panel: groups, a search, a table that sorts, the chart behind a row, and the same list as CSV."""

import csv
import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from paindesk.domain.pain import Goal, PainToday
from paindesk.domain.patient import Patient
from paindesk.domain.visit import VisitKind
from paindesk.exchange.lines import read_line
from paindesk.sample.named import daniel
from paindesk.shell.chart_page import ChartPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.panel_page import PanelPage
from paindesk.shell.signing import sign
from paindesk.shell.workplace import Workplace
from paindesk.store import Desk, RecordFile
from tests.accessibility import nameless
from tests.builders import TODAY
from tests.shell.test_main_window import settle


@pytest.fixture
def page(qtbot: QtBot, place: Workplace) -> Iterator[PanelPage]:
    """The panel with Rosa (never signed), Daniel (60 MME, no naloxone) and one whose name is a formula."""
    known, story = place.knowledge, daniel(TODAY)
    oxycodone = read_line("oxycodone 10 mg tablet, 1 tablet every 6 hours", known)
    for patient, goal in ((story.record.patient, "Coach"), (Patient(id="", given="=1+1", family="Ågren", mrn="9"), "")):
        record = replace(story.record, patient=patient, medicines=(oxycodone,))
        added = place.desk.add_record(record)
        visit = place.desk.begin_visit(added.patient.id, VisitKind.FIRST, TODAY)
        sign(replace(visit, pain=PainToday(goal=Goal(text=goal))), place.desk, known)
    window = MainWindow(place, lambda _: None)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.show_panel("mme")
    settle(qtbot, window)
    shown = window.current_page()
    assert isinstance(shown, PanelPage)
    yield shown
    window.close()


def names(page: PanelPage) -> list[str]:
    return [row[0] for row in page.table.words()]


def test_a_group_shows_its_patients_with_the_reason(page: PanelPage) -> None:
    assert [(line.patient.name, line.why) for line in page.shown()] == [
        ("=1+1 Ågren", "60 MME a day"),
        ("Daniel Price", "60 MME a day"),
    ]
    page.choose("not_known")
    assert [(line.patient.name, line.why) for line in page.shown()] == [("Rosa Delgado", "no signed visit")]
    page.choose("no_goal")
    assert names(page) == ["=1+1 Ågren"]


def test_the_chips_count_and_an_empty_group_cannot_be_chosen(page: PanelPage) -> None:
    assert page.chips["everybody"].text() == "Everybody 3"
    assert page.chips["naloxone"].text() == "Opioid without naloxone 2"
    assert not page.chips["taper"].isEnabled()
    assert nameless(page) == []


def test_a_name_or_number_narrows_the_list_and_nothing_left_is_said(page: PanelPage) -> None:
    page.choose("everybody")
    QTest.keyClicks(page.name, "dan pri")
    assert names(page) == ["Daniel Price"]
    QTest.keyClicks(page.name, "zz")
    assert names(page) == []
    assert not page.save.isEnabled()
    assert page.table.isHidden()
    assert page._none.text() == "Nobody has this name or MRN. Empty the field above to see everybody."
    page.choose("goal_met")
    assert "Choose Everybody, or empty the field" in page._none.text()
    page.name.clear()
    page.choose("goal_met")
    assert page._none.text() == "Nobody is in this group."


def test_a_press_on_a_heading_sorts_and_enter_opens_that_chart(qtbot: QtBot, page: PanelPage) -> None:
    page.choose("everybody")
    assert names(page)[0] == "=1+1 Ågren"
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert names(page) == ["Rosa Delgado", "Daniel Price", "=1+1 Ågren"]
    page.table.selectRow(1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    window = page.window()
    assert isinstance(window, MainWindow)
    settle(qtbot, window)
    assert isinstance(window.current_page(), ChartPage)
    assert "Daniel Price" in window.windowTitle()


def test_the_list_is_saved_as_shown_and_the_audit_says_so(
    qtbot: QtBot, page: PanelPage, place: Workplace, tmp_path: Path
) -> None:
    page.save_csv(tmp_path / "panel.csv")
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0)
    with (tmp_path / "panel.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0][:2] == ["Patient", "Born"]
    assert [row[0] for row in rows[1:]] == ["'=1+1 Ågren", "Daniel Price"]
    assert any(one.act == "panel.export" and one.detail == "mme: 2 patients" for one in place.desk.audit(5))


def test_the_report_holds_every_group_and_the_audits_head_which_verify_knows(
    qtbot: QtBot, page: PanelPage, place: Workplace, tmp_path: Path
) -> None:
    page.choose("mme")
    QTest.keyClicks(page.name, "dan")  # what is shown is no limit of the report
    page.save_report(tmp_path / "panel.pdf")
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0)
    reader = pypdf.PdfReader(tmp_path / "panel.pdf")
    text = " ".join(" ".join(one.extract_text() for one in reader.pages).split())
    for said in (
        "3 patients were looked at", "50 MME and more 2", "Nothing signed to tell from 1", "On a taper 0",
        "=1+1 Ågren", "60 MME a day", "Rosa Delgado", "no signed visit",
    ):  # fmt: skip
        assert said in text, said
    noted = place.desk.audit(1)[0]
    assert (noted.act, noted.detail) == ("panel.report", "3 patients")
    printed = re.search(r"with the hash ((?:[0-9a-f]{8} ?){8})", text)
    assert printed is not None
    record_file = place.desk.place
    assert isinstance(record_file, RecordFile)
    assert record_file.verify(f"{noted.seq} {printed[1]}").ok
    other = printed[1].translate(str.maketrans("0123456789abcdef", "123456789abcdef0"))
    assert not record_file.verify(f"{noted.seq} {other}").ok
    assert "3 patients" in place.notices.accessibleDescription()


def test_the_report_comes_in_spanish_where_that_is_chosen(
    qtbot: QtBot, page: PanelPage, place: Workplace, tmp_path: Path
) -> None:
    assert page.language.value() == "en"  # the interface's
    page.language.set_value("es")
    page.save_report(tmp_path / "panel.pdf")
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0)
    text = " ".join(" ".join(one.extract_text() for one in pypdf.PdfReader(tmp_path / "panel.pdf").pages).split())
    for said in ("Se revisó a 3 pacientes", "50 MME o más 2", "=1+1 Ågren", "60 MME al día", "ninguna visita firmada"):
        assert said in text, said


@pytest.fixture
def goes_on(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """From here on the panel is read only once this is set."""
    told, real = threading.Event(), Desk.panel

    def slow(self: Desk, day: date) -> object:
        told.wait(20)
        return real(self, day)

    monkeypatch.setattr(Desk, "panel", slow)
    return told


def test_a_reading_that_is_stopped_says_so_and_calls_no_group_empty(
    qtbot: QtBot, page: PanelPage, goes_on: threading.Event
) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    window.show_panel()
    shown = window.current_page()
    assert isinstance(shown, PanelPage)
    qtbot.waitUntil(window.busy.stop.isVisible, timeout=20_000)
    assert not any(chip.isEnabled() for chip in shown.chips.values()), "not read yet"
    window.busy.stop.click()
    goes_on.set()
    qtbot.waitUntil(shown.again.isVisible, timeout=20_000)
    assert shown._none.text() == "The panel was not read, so nobody is shown."
    assert not any(chip.isEnabled() for chip in shown.chips.values())
    shown.name.set_value("Daniel")
    shown.name.changed.emit()
    assert shown._none.text() == "The panel was not read, so nobody is shown."
    shown.name.set_value("")
    assert nameless(shown) == []
    QTest.mouseClick(shown.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(shown.shown()), timeout=20_000)
    assert not shown.again.isVisible()
    assert shown.chips["mme"].isEnabled()


def test_a_page_left_while_the_panel_is_read_does_no_harm(
    qtbot: QtBot, page: PanelPage, goes_on: threading.Event
) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    page.reload()
    window.show_today()
    qtbot.waitUntil(lambda: not isValid(page))
    with qtbot.captureExceptions() as caught:
        goes_on.set()
        settle(qtbot, window)
    assert caught == []


def test_without_patients_there_is_no_report(qtbot: QtBot, page: PanelPage) -> None:
    assert page.report.isEnabled()
    page._take(())
    assert not page.report.isEnabled()


def test_a_folder_that_cannot_be_written_is_one_sentence(
    qtbot: QtBot, page: PanelPage, place: Workplace, tmp_path: Path
) -> None:
    page.save_csv(tmp_path / "nowhere" / "panel.csv")
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0)
    assert "could not be saved" in place.notices.accessibleDescription()
