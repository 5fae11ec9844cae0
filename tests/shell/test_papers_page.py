"""Between a signed visit and the paper in the hand: seen, ticked, printed, saved, kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QRadioButton, QSpinBox
from pytestqt.qtbot import QtBot

from paindesk.domain.errors import PainDeskError
from paindesk.kit import print_dialog
from paindesk.settings import PrinterChoice
from paindesk.shell.main_window import MainWindow
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.visit_papers import PaperEntry
from paindesk.store import PaperLine
from tests.accessibility import nameless
from tests.shell.papers import acts, answer, cancel_next, kept, pages_in, place_of, settle, ticked

HELD = Qt.KeyboardModifier.ControlModifier


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


def test_a_paper_that_was_printed_but_could_not_be_kept_is_named(
    qtbot: QtBot, window: MainWindow, page: PapersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = page._papers.keep

    def full(entry: PaperEntry, pdf: bytes, *, as_file: bool) -> PaperLine:
        if entry.document == "dose_calendar":
            raise PainDeskError("The disk is full.", "Make room, then print again.")
        return keep(entry, pdf, as_file=as_file)

    monkeypatch.setattr(page._papers, "keep", full)
    answer(tmp_path / "out.pdf")
    page.print_ticked()
    settle(qtbot, window)
    said = window.place.notices.accessibleDescription()
    assert "The disk is full. 3 of 3 printed. Printed but not kept with the visit: Dose calendar." in said
    assert kept(page) == ["handout", "letter"]
    assert ticked(page) == ["dose_calendar"]


def test_a_paper_that_could_not_be_made_is_tried_again_when_it_is_ticked_again(
    qtbot: QtBot, window: MainWindow, page: PapersPage
) -> None:
    place = place_of(page, "naloxone_sheet")
    for _ in range(2):
        page.list.tick(place, on=True)
        assert "naloxone_sheet" in ticked(page)
        qtbot.waitUntil(lambda: "naloxone_sheet" not in ticked(page), timeout=10_000)
        assert window.place.notices.isVisible()
        window.place.notices.dismiss()


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
