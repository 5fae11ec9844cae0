"""What was printed is kept: it is shown and printed again as it was, from the chart and from the visit."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import PrintChoice, Visit
from paindesk.kit.button import LinkButton
from paindesk.kit.chip import Chip
from paindesk.rules.consult import consult
from paindesk.rules.papers_wanted import with_copies
from paindesk.shell.chart_page import ChartPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.signing import PaperMaker, sign
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.visit_papers import PaperEntry, VisitPapers, entries
from paindesk.shell.workplace import Workplace
from paindesk.store import RecordFile
from tests.shell.papers import (
    acts,
    answer,
    in_front,
    kept,
    pages_in,
    papers_of,
    place_of,
    settle,
    signed_visit,
    ticked,
)

HELD = Qt.KeyboardModifier.ControlModifier


def test_printed_once_more_the_same_bytes_go_out_and_nothing_is_kept_twice(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path
) -> None:
    for name in ("one.pdf", "two.pdf"):
        answer(tmp_path / name)
        qtbot.keyClick(page, Qt.Key.Key_P, HELD)
        settle(qtbot, window)
    assert pages_in(tmp_path / "one.pdf") == pages_in(tmp_path / "two.pdf") == pages_in(page.pdf(0) or b"")
    assert kept(page) == ["handout"]
    assert acts(window.place) == ["paper.print", "paper.print_again"]


def test_the_kept_paper_is_shown_again_from_the_chart_byte_for_byte(
    qtbot: QtBot, window: MainWindow, page: PapersPage, visit: Visit, tmp_path: Path
) -> None:
    before = page.pdf(0)
    answer(tmp_path / "out.pdf")
    page.print()
    settle(qtbot, window)
    chart = open_chart(qtbot, window, visit)
    (show,) = (one for one in chart.findChildren(LinkButton) if one.accessibleName().startswith("Show Patient handout"))
    show.click()
    again = in_front(qtbot, window)
    assert len(again.entries()) == 1
    assert again.pdf(0) == before
    answer(tmp_path / "again.pdf")
    qtbot.keyClick(again, Qt.Key.Key_P, HELD)
    settle(qtbot, window)
    assert pages_in(tmp_path / "again.pdf") == pages_in(before or b"")
    assert acts(window.place) == ["paper.print", "paper.print_again"]
    assert kept(page) == ["handout"]
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(window.current_page(), ChartPage), timeout=10_000)


def open_chart(qtbot: QtBot, window: MainWindow, visit: Visit) -> ChartPage:
    window.patients.open_chart(visit.record.patient.id)
    qtbot.waitUntil(lambda: isinstance(window.current_page(), ChartPage), timeout=30_000)
    chart = window.current_page()
    assert isinstance(chart, ChartPage)
    return chart


def test_papers_that_are_kept_are_shown_as_they_were_and_not_made_anew(
    qtbot: QtBot, window: MainWindow, page: PapersPage, visit: Visit
) -> None:
    language = page.entries()[0].choice.language
    as_it_was = page.pdf(place_of(page, "letter")) or b""
    window.place.desk.keep_paper(visit.id, "handout", language, as_it_was)  # not what would be made today
    again = papers_of(qtbot, window, visit)
    assert again.entries()[0].kept is not None
    assert ticked(again) == ["dose_calendar", "letter"]
    again.list.choose(0)
    qtbot.waitUntil(lambda: again.pdf(0) is not None, timeout=10_000)
    assert again.pdf(0) == as_it_was


def test_an_altered_paper_is_refused(
    qtbot: QtBot, window: MainWindow, page: PapersPage, visit: Visit, record_file: RecordFile
) -> None:
    window.place.desk.keep_paper(visit.id, "visit_note", "en", page.pdf(0) or b"")
    with record_file.writing() as session:
        for (name,) in session.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'paper'")
        ).all():
            session.execute(text(f"DROP TRIGGER {name}"))
        session.execute(text("UPDATE paper SET content = X'255044462D'"))
    again = papers_of(qtbot, window, visit)
    note = place_of(again, "visit_note")
    again.list.choose(note)
    qtbot.waitUntil(lambda: "altered" in again.preview._instead.text(), timeout=10_000)
    assert again.pdf(note) is None
    assert not again.preview.print_button.isEnabled()
    again.print()
    assert window.place.jobs.waiting() == 0
    with pytest.raises(PainDeskError, match="altered"):
        window.place.desk.paper(window.place.desk.papers(visit.id)[0].id)


def test_an_amended_visit_is_signed_and_its_papers_are_still_reached(
    qtbot: QtBot, window: MainWindow, visit: Visit
) -> None:
    desk = window.place.desk
    desk.keep_paper(visit.id, "handout", "en", b"%PDF of before")
    sign(replace(desk.amend(visit.id, "a wrong date"), amendment_reason="a wrong date"), desk, window.place.knowledge)
    chart = open_chart(qtbot, window, visit)
    assert sorted(one.accessibleName() for one in chart.findChildren(Chip)) == ["Signed, amended", "✓ Signed"]
    papers = [one for one in chart.findChildren(LinkButton) if one.accessibleName().startswith("Papers of")]
    assert len(papers) == 2


def test_ctrl_p_reaches_the_papers_from_the_chart_and_from_the_visit(
    qtbot: QtBot, window: MainWindow, visit: Visit
) -> None:
    chart = open_chart(qtbot, window, visit)
    qtbot.keyClick(chart, Qt.Key.Key_P, HELD)
    page = in_front(qtbot, window)
    assert ticked(page) == ["handout", "dose_calendar", "letter"]
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(window.current_page(), ChartPage), timeout=10_000)
    window.visits.open_other(visit.id)
    qtbot.waitUntil(lambda: isinstance(window.current_page(), VisitPage), timeout=30_000)
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_P, HELD)
    in_front(qtbot, window)


def test_the_hash_of_what_was_kept_is_that_of_what_was_shown(
    qtbot: QtBot, window: MainWindow, page: PapersPage, visit: Visit, tmp_path: Path
) -> None:
    answer(tmp_path / "out.pdf")
    page.print()
    settle(qtbot, window)
    (line,) = window.place.desk.papers(visit.id)
    assert line.sha256 == hashlib.sha256(page.pdf(0) or b"").hexdigest()


def test_a_paper_in_spanish_is_kept_with_its_english_copy_once(place: Workplace) -> None:
    visit, desk, known = signed_visit(place), place.desk, place.knowledge
    advice = consult(visit.record, visit.pain, known, visit.on, visit.choice.problem, visit.choice)
    papers = VisitPapers(desk, visit.id, PaperMaker(visit, advice, known, desk.clinic).make)
    given = PaperEntry(choice=PrintChoice(document="handout", language="es"))
    for _ in range(2):  # printed twice from a page that was opened before
        papers.keep(given, papers.pdf(given), as_file=False)
    lines = desk.papers(visit.id)
    assert [(one.document, one.language) for one in lines].count(("handout_copy_of_es", "en")) == 1
    assert b"Copy for the chart" in desk.paper(next(one.id for one in lines if one.language == "en"))
    found = entries(with_copies((PrintChoice(document="diary_page"), given.choice)), lines)
    assert [one.title for one in found][:2] == ["Patient handout · Spanish", "Patient handout, copy for the chart"]
    assert all(one.kept for one in found[:2])


def test_beside_a_visit_note_in_spanish_the_english_note_is_kept_once(place: Workplace) -> None:
    visit, desk, known = signed_visit(place), place.desk, place.knowledge
    advice = consult(visit.record, visit.pain, known, visit.on, visit.choice.problem, visit.choice)
    papers = VisitPapers(desk, visit.id, PaperMaker(visit, advice, known, desk.clinic).make)
    given = PaperEntry(choice=PrintChoice(document="visit_note", language="es"))
    for _ in range(2):
        papers.keep(given, papers.pdf(given), as_file=False)
    lines = [one for one in desk.papers(visit.id) if one.document == "visit_note"]
    assert [one.language for one in lines].count("en") == 1
    found = entries(with_copies((given.choice,)), lines)
    assert {one.title for one in found} == {"Visit note · Spanish", "Visit note"}
    assert all(one.kept for one in found)
