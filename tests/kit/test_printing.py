"""What a printer gets: the very pages of the preview, in order; tried with one that writes a PDF."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtGui import QFont, QImage, QPageRanges, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from paindesk.kit import print_dialog
from paindesk.kit.pdf_pages import PdfPages
from paindesk.kit.printing import print_papers
from paindesk.settings import PrinterChoice
from tests.kit.papers import a_paper, pdf_printer

pytestmark = pytest.mark.usefixtures("themed")
THREE = ("First sheet", "Second sheet", "Third sheet")


def darkness(file: Path, spot: tuple[float, float]) -> list[int]:
    """Of each printed page, at a place given as parts of its width and height: 0 is black, 255 white."""
    with PdfPages(file.read_bytes()) as pages:
        images = [pages.image(index, 0.5) for index in range(len(pages))]
    return [
        image.pixelColor(round(spot[0] * image.width()), round(spot[1] * image.height())).lightness()
        for image in images
    ]


def sizes(file: Path) -> list[tuple[int, int]]:
    with PdfPages(file.read_bytes()) as pages:
        return [(round(pages.size(one).width()), round(pages.size(one).height())) for one in range(len(pages))]


def test_what_is_printed_is_the_pdf_page_for_page(tmp_path: Path) -> None:
    pdf, out = a_paper(tmp_path, THREE), tmp_path / "out.pdf"
    assert print_papers(pdf_printer(out), [pdf], duplex=False).papers == 1
    with PdfPages(pdf) as original, PdfPages(out.read_bytes()) as printed:
        assert len(printed) == 3
        for page in range(3):
            one, other = original.image(page, 0.5), printed.image(page, 0.5)
            spots = [(x, y) for x in range(5, one.width() - 5, 20) for y in range(5, one.height() - 5, 20)]
            differing = [
                s for s in spots if abs(one.pixelColor(*s).lightness() - other.pixelColor(*s).lightness()) > 60
            ]
            assert len(differing) < len(spots) / 100  # an edge may fall between two pixels


def ink_by_row(pdf: bytes) -> list[int]:
    """How dark each row of the first page is, seen at the size of a screen."""
    with PdfPages(pdf) as pages:
        image = pages.image(0, 1.5).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [bytes(image.constScanLine(y))[: image.width()] for y in range(image.height())]
    return [sum(255 - grey for grey in row) for row in rows]


def test_no_line_of_a_full_page_is_cut(tmp_path: Path) -> None:
    full, out = tmp_path / "full.pdf", tmp_path / "out.pdf"
    writer = QPdfWriter(str(full))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 14))
    for line in range(30):
        painter.drawText(600, 600 + line * writer.height() // 32, "Do not take more than 1 capsule in the morning")
    painter.end()
    printer = pdf_printer(out)
    printer.setResolution(1200)  # as fine as printers are; the page is then drawn at the most dots an inch
    assert print_papers(printer, [full.read_bytes()], duplex=False).papers == 1
    before, after = ink_by_row(full.read_bytes()), ink_by_row(out.read_bytes())
    tops = [row for row in range(1, len(before)) if before[row] and not before[row - 1]]
    lines = [slice(top - 2, next(row for row in range(top, len(before)) if not before[row]) + 2) for top in tops]
    assert len(lines) == 30
    lost = [line for line in lines if sum(after[line]) < 0.93 * sum(before[line])]
    assert lost == []


def test_several_papers_go_out_in_one_job_in_order(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    black, white = a_paper(tmp_path, THREE), blank(tmp_path, 1)
    run = print_papers(pdf_printer(out), [white, black, white], duplex=False)
    assert (run.papers, run.trouble) == (3, None)
    assert [one < 128 for one in darkness(out, (0.5, 0.1))] == [False, True, True, True, False]


def test_with_both_sides_printed_each_paper_begins_on_a_fresh_sheet(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    run = print_papers(pdf_printer(out), [a_paper(tmp_path, THREE), a_paper(tmp_path, THREE[:1])], duplex=True)
    assert run.papers == 2
    assert [one < 128 for one in darkness(out, (0.5, 0.1))] == [True, True, True, False, True]


def blank(folder: Path, pages: int, wide: int = 612, tall: int = 792) -> bytes:
    path = folder / "blank.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QSizeF(wide, tall), QPageSize.Unit.Point))
    painter = QPainter(writer)
    for _ in range(pages - 1):
        writer.newPage()
    painter.end()
    return path.read_bytes()


def test_a_page_that_lies_lies_on_paper_too(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    upright, lying = blank(tmp_path, 1), blank(tmp_path, 2, 792, 612)
    assert print_papers(pdf_printer(out), [upright, lying, upright], duplex=False).papers == 3
    assert sizes(out) == [(612, 792), (792, 612), (792, 612), (612, 792)]


@pytest.mark.parametrize(("ranges", "count"), [("2", 1), ("2-3", 2), ("1,3", 2), ("2-99", 2)])
def test_a_page_range_is_respected(tmp_path: Path, ranges: str, count: int) -> None:
    out = tmp_path / "out.pdf"
    printer = pdf_printer(out)
    printer.setPageRanges(QPageRanges.fromString(ranges))
    assert print_papers(printer, [a_paper(tmp_path, THREE)], duplex=False).papers == 1
    assert len(sizes(out)) == count


def test_a_range_typed_backwards_prints_the_same_pages(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    printer = pdf_printer(out)
    printer.setFromTo(3, 2)
    assert print_papers(printer, [a_paper(tmp_path, THREE)], duplex=False).papers == 1
    assert len(sizes(out)) == 2


def test_a_range_beyond_the_paper_prints_nothing_and_says_so(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    printer = pdf_printer(out)
    printer.setFromTo(7, 9)
    run = print_papers(printer, [a_paper(tmp_path, THREE)], duplex=False)
    assert run.papers == 0
    assert run.trouble is not None
    assert "7–9" in run.trouble.message
    assert "3" in run.trouble.advice
    assert not out.exists()


def test_the_page_in_view_alone(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    printer = pdf_printer(out)
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert print_papers(printer, [a_paper(tmp_path, THREE)], duplex=False, page=1).papers == 1
    assert len(sizes(out)) == 1


def test_copies_are_made_where_the_printer_makes_none(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    printer = pdf_printer(out)
    printer.setCopyCount(2)
    assert print_papers(printer, [a_paper(tmp_path, THREE)], duplex=False).papers == 1
    assert len(sizes(out)) == 6


def test_papers_before_a_broken_one_are_printed(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    run = print_papers(pdf_printer(out), [a_paper(tmp_path, THREE), b"no PDF", blank(tmp_path, 1)], duplex=False)
    assert run.papers == 1
    assert run.trouble is not None
    assert run.trouble.message == "The paper cannot be read."
    assert len(sizes(out)) == 3


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_start_prints_nothing(tmp_path: Path) -> None:
    printer = pdf_printer(tmp_path / "no such folder" / "out.pdf")
    run = print_papers(printer, [a_paper(tmp_path, THREE)], duplex=False)
    assert run.papers == 0
    assert run.trouble is not None
    assert run.trouble.message == "The printer did not start."


def test_a_printer_that_is_gone_gives_way_to_the_systems(tmp_path: Path) -> None:
    wish = PrinterChoice(printer="Corridor, second floor", copies=2)
    assert print_dialog.is_gone(wish)
    assert not print_dialog.is_gone(None)
    printer = print_dialog.prepared("Patient handout", a_paper(tmp_path, THREE), wish)
    assert printer.isValid()
    assert printer.printerName() != wish.printer
    assert printer.copyCount() == 2
    assert printer.docName() == "Patient handout"


def test_a_paper_that_lies_is_asked_for_on_the_same_sheets(tmp_path: Path) -> None:
    printer = print_dialog.prepared("Diary", blank(tmp_path, 1, 792, 612), None)
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.Letter


def test_what_went_to_a_file_is_no_printer_to_propose_again(tmp_path: Path) -> None:
    assert print_dialog.choice_of(pdf_printer(tmp_path / "out.pdf")) is None


def test_the_systems_dialog_prints_to_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    out, parent = tmp_path / "out.pdf", QWidget()
    qtbot.addWidget(parent)
    pdf = a_paper(tmp_path, THREE)
    printer = print_dialog.prepared("Patient handout", pdf, None)

    def press_print() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        for field in dialog.findChildren(QLineEdit, "filename"):
            field.setText(str(out))
        dialog.accept()

    QTimer.singleShot(0, press_print)
    assert print_dialog.asked(parent, printer, pages=3)
    assert print_papers(printer, [pdf], duplex=print_dialog.prints_both_sides(printer)).papers == 1
    assert len(sizes(out)) == 3
