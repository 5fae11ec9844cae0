"""Between a signed visit and the paper in the hand: seen, ticked, printed, saved, kept, printed again."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QRadioButton, QSpinBox
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import Visit
from paindesk.kit import print_dialog
from paindesk.kit.button import LinkButton
from paindesk.settings import PrinterChoice
from paindesk.shell.chart_page import ChartPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.workplace import Workplace
from paindesk.store import RecordFile
from tests.accessibility import nameless
from tests.shell.papers import (
    answer,
    cancel_next,
    in_front,
    pages_in,
    papers_of,
    place_of,
    settle,
    signed_visit,
)

HELD = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def visit(place: Workplace) -> Visit:
    return signed_visit(place)


@pytest.fixture
def window(qtbot: QtBot, place: Workplace, visit: Visit) -> Iterator[MainWindow]:
    made = MainWindow(place, lambda _: None)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    settle(qtbot, made)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, visit: Visit) -> PapersPage:
    return papers_of(qtbot, window, visit)


def ticked(page: PapersPage) -> list[str]:
    return [page.entries()[place].document for place in page.list.places_ticked()]


def kept(page: PapersPage) -> list[str]:
    return [one.document for one in page._place.desk.papers(page._papers._visit_id)]


def acts(place: Workplace) -> list[str]:
    wanted = ("paper.print", "paper.save", "paper.print_again", "paper.save_again")
    return [one.act for one in reversed(place.desk.audit()) if one.act in wanted]


def test_the_papers_are_ticked_as_at_the_last_step_and_the_first_is_in_view(page: PapersPage) -> None:
    assert ticked(page) == ["handout", "dose_calendar", "letter"]
    assert page.list.place() == 0
    assert page.preview.page_count() == pages_in(page.pdf(0) or b"")
    assert page.print_all_button.accessibleName() == "Print 3 papers…"
    assert not nameless(page)


def test_only_letters_that_somebody_can_get_are_listed(page: PapersPage) -> None:
    listed = {one.document for one in page.entries()}
    assert "letter_therapist" in listed
    assert "letter_surgeon" not in listed


def test_a_paper_that_was_not_ticked_is_made_when_it_is_looked_at(qtbot: QtBot, page: PapersPage) -> None:
    wallet = place_of(page, "wallet_list")
    assert page.pdf(wallet) is None
    page.list.choose(wallet)
    qtbot.waitUntil(lambda: page.preview.page_count() > 0, timeout=10_000)
    assert page.pdf(wallet) is not None
    assert ticked(page) == ["handout", "dose_calendar", "letter"]


def test_a_paper_that_cannot_be_made_says_why_and_is_not_printed(qtbot: QtBot, page: PapersPage) -> None:
    place = place_of(page, "naloxone_sheet")
    page.list.tick(place, on=True)
    qtbot.waitUntil(lambda: "naloxone_sheet" not in ticked(page), timeout=10_000)
    assert "No opioid" in page._place.notices.accessibleDescription()
    page.list.choose(place)
    assert "No opioid" in page.preview._instead.text()
    assert not page.preview.print_button.isEnabled()


def test_every_ticked_paper_is_printed_in_one_go_and_kept(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    answer(out)
    qtbot.keyClick(page, Qt.Key.Key_Return, HELD)
    settle(qtbot, window)
    assert pages_in(out) == sum(
        pages_in(page.pdf(place) or b"") for place in range(len(page.entries())) if page.pdf(place)
    )
    assert kept(page) == ["handout", "dose_calendar", "letter"]
    assert acts(window.place) == ["paper.print"] * 3
    assert ticked(page) == []
    assert "✓ kept" in page.list.item(1).text()
    assert page.list.item(1).toolTip().endswith("Dr Amara Osei")
    assert not window.place.notices.isVisible()


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


def test_a_cancelled_dialog_prints_and_keeps_nothing(qtbot: QtBot, window: MainWindow, page: PapersPage) -> None:
    cancel_next()
    page.print_ticked()
    settle(qtbot, window)
    assert kept(page) == []
    assert ticked(page) == ["handout", "dose_calendar", "letter"]
    assert page.print_all_button.isEnabled()
    assert not window.place.notices.isVisible()


def test_papers_before_a_broken_one_are_printed_and_kept_and_the_missing_are_named(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path
) -> None:
    page._pdfs[place_of(page, "dose_calendar")] = b"no PDF any more"
    answer(tmp_path / "out.pdf")
    page.print_ticked()
    settle(qtbot, window)
    said = window.place.notices.accessibleDescription()
    assert "1 of 3 printed" in said
    assert "Not printed: Dose calendar, Referral letter" in said
    assert kept(page) == ["handout"]
    assert ticked(page) == ["dose_calendar", "letter"]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_keeps_nothing_and_says_so(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to_nowhere(_: object, printer: QPrinter, pages: int | None) -> bool:
        printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
        return True

    monkeypatch.setattr(print_dialog, "asked", to_nowhere)
    page.print_ticked()
    settle(qtbot, window)
    said = window.place.notices.accessibleDescription()
    assert "The printer did not start. 0 of 3 printed." in said
    assert kept(page) == []
    assert ticked(page) == ["handout", "dose_calendar", "letter"]


def test_a_page_range_typed_in_the_dialog_is_respected(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path
) -> None:
    def second_page(dialog: QPrintDialog) -> None:
        (some,) = dialog.findChildren(QRadioButton, "printRange")
        some.click()
        for name in ("from", "to"):
            (number,) = dialog.findChildren(QSpinBox, name)
            number.setValue(2)

    answer(tmp_path / "out.pdf", second_page)
    page.print()
    settle(qtbot, window)
    assert pages_in(page.pdf(0) or b"") > 1
    assert pages_in(tmp_path / "out.pdf") == 1


def test_a_printer_that_is_gone_is_told_and_the_systems_is_proposed(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path
) -> None:
    window.place.printers.remember("handout", PrinterChoice(printer="Corridor", copies=2))
    shown: list[tuple[str, int]] = []

    def look(dialog: QPrintDialog) -> None:
        shown.append((dialog.printer().printerName(), dialog.printer().copyCount()))
        dialog.printer().setCopyCount(1)

    answer(tmp_path / "out.pdf", look)
    page.print()
    settle(qtbot, window)
    assert shown == [("", 2)]
    assert "“Corridor” is not there any more" in window.place.notices.accessibleDescription()
    assert (tmp_path / "out.pdf").exists()


def test_the_printer_is_remembered_for_each_paper_that_was_printed(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corridor = PrinterChoice(printer="Corridor", copies=1, duplex="long")
    monkeypatch.setattr(print_dialog, "choice_of", lambda _: corridor)  # a file is no printer to remember
    page._pdfs[place_of(page, "letter")] = b"no PDF any more"
    answer(tmp_path / "out.pdf")
    page.print_ticked()
    settle(qtbot, window)
    assert window.place.printers.of("handout") == window.place.printers.of("dose_calendar") == corridor
    assert window.place.printers.of("letter") is None


def test_papers_of_different_printers_are_asked_for_one_after_the_other(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path
) -> None:
    window.place.printers.remember("letter", PrinterChoice(printer="Letters"))
    asked: list[str] = []
    answer(
        tmp_path / "one.pdf",
        lambda dialog: (
            asked.append(dialog.windowTitle()),
            answer(tmp_path / "two.pdf", lambda other: asked.append(other.windowTitle())),
        )[0],
    )
    page.print_ticked()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=10_000)
    settle(qtbot, window)
    assert asked == ["Print: 2 papers", "Print: Referral letter"]
    assert kept(page) == ["handout", "dose_calendar", "letter"]


def test_the_window_goes_on_while_it_prints(qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path) -> None:
    answer(tmp_path / "out.pdf")
    page.print_ticked()
    assert window.place.jobs.waiting() == 1
    assert page.doing.text() == "Printing 3 papers…"
    assert not page.print_all_button.isEnabled()
    page.list.choose(1)
    assert page.preview.page_count() > 0
    settle(qtbot, window)
    assert page.doing.text() == ""


def test_every_ticked_paper_is_saved_into_a_folder_and_nothing_is_written_over(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "handout-es.pdf").write_bytes(b"another patient's")
    (tmp_path / "handout-en.pdf").write_bytes(b"another patient's")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.save_ticked()
    settle(qtbot, window)
    files = sorted(file.name for file in tmp_path.glob("*-*.pdf"))
    language = page.entries()[0].choice.language
    assert f"handout-{language} (2).pdf" in files
    assert (tmp_path / f"handout-{language}.pdf").read_bytes() == b"another patient's"
    assert not any("Rosa" in name or "Delgado" in name for name in files)
    assert (tmp_path / f"handout-{language} (2).pdf").read_bytes() == page.pdf(0)
    assert kept(page) == ["handout", "dose_calendar", "letter"]
    assert acts(window.place) == ["paper.save"] * 3


def test_a_folder_that_cannot_be_written_says_what_is_missing(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "gone"))
    page.save_ticked()
    settle(qtbot, window)
    said = window.place.notices.accessibleDescription()
    assert "0 of 3 saved. Not saved: Patient handout" in said
    assert kept(page) == []


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


def test_escape_closes_the_search_first(qtbot: QtBot, window: MainWindow, page: PapersPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F, HELD)
    assert page.preview.finder.isVisible()
    qtbot.keyClicks(page.preview.finder.field, "gabapentin")
    assert " of " in page.preview.finder.count.text()
    qtbot.keyClick(page.preview.finder.field, Qt.Key.Key_Escape)
    assert page.preview.finder.isHidden()
    assert window.current_page() is page
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.current_page() is None


def test_space_ticks_the_paper_in_the_list(qtbot: QtBot, page: PapersPage) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert ticked(page) == ["dose_calendar", "letter"]
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.place() == 1


def test_a_locked_window_holds_no_paper_open(qtbot: QtBot, window: MainWindow, page: PapersPage) -> None:
    window.lock()
    assert page.preview.page_count() == 0


def test_the_hash_of_what_was_kept_is_that_of_what_was_shown(
    qtbot: QtBot, window: MainWindow, page: PapersPage, visit: Visit, tmp_path: Path
) -> None:
    answer(tmp_path / "out.pdf")
    page.print()
    settle(qtbot, window)
    (line,) = window.place.desk.papers(visit.id)
    assert line.sha256 == hashlib.sha256(page.pdf(0) or b"").hexdigest()
