import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from paindesk.kit.paper_preview import KEPT, PaperPreview
from paindesk.kit.pdf_pages import PdfPages
from paindesk.kit.printing import draw
from tests.accessibility import nameless


@pytest.fixture
def pdf(themed, tmp_path) -> bytes:
    """Three Letter pages, a black bar across the top of each."""
    path = tmp_path / "paper.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    painter = QPainter(writer)
    for page in range(3):
        if page:
            writer.newPage()
        painter.fillRect(0, 0, writer.width(), writer.height() // 4, Qt.GlobalColor.black)
        painter.drawText(
            writer.width() // 3, writer.height() // 2, ("First sheet", "Second sheet", "Third sheet")[page]
        )
    painter.end()
    return path.read_bytes()


@pytest.fixture
def preview(pdf, qtbot):
    made = PaperPreview(pdf)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    made.close_pdf()


def test_only_pages_that_are_looked_at_are_drawn(preview):
    preview.grab()
    assert preview.page_count() == 3
    assert (2, preview.zoom()) not in preview._bitmaps
    assert (0, preview.zoom()) in preview._bitmaps


def test_going_through_the_pages(preview, qtbot):
    qtbot.waitExposed(preview)
    preview.go(1)
    assert preview.page() == 1
    assert preview._where.text() == "Page 2 of 3"
    preview.go(7)
    assert preview.page() == 1


def test_zoom_changes_the_size_within_bounds(preview):
    wide = preview._sheets[0].width()
    preview.set_zoom(200)
    assert preview._sheets[0].width() == pytest.approx(2 * wide, abs=2)
    preview.set_zoom(9999)
    assert preview.zoom() == 300


def test_few_bitmaps_are_kept(preview):
    for zoom in (50, 75, 100):
        preview.set_zoom(zoom)
        for page in range(3):
            preview.bitmap(page)
    assert len(preview._bitmaps) == KEPT


def test_words_of_the_paper_reach_a_screen_reader(preview):
    assert preview._sheets[0].accessibleName() == "Page 1"
    assert "First sheet" in preview._sheets[0].accessibleDescription()
    assert not nameless(preview)


def test_print_button_asks(preview, qtbot):
    with qtbot.waitSignal(preview.print_asked):
        qtbot.mouseClick(preview.print_button, Qt.MouseButton.LeftButton)


def test_what_is_printed_is_the_pdf_page_for_page(pdf, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageSize(QPageSize(QSizeF(612, 792), QPageSize.Unit.Point))
    with PdfPages(pdf) as pages:
        assert draw(printer, pages) == 3
        original = pages.image(0, 0.5)
    with PdfPages((tmp_path / "out.pdf").read_bytes()) as printed:
        assert len(printed) == 3
        copy = printed.image(0, 0.5)
    middle = original.width() // 2
    for y in (60, 300):
        assert original.pixelColor(middle, y).lightness() == pytest.approx(
            copy.pixelColor(middle, y).lightness(), abs=20
        )


def test_a_page_range_is_respected(pdf, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFromTo(2, 2)
    with PdfPages(pdf) as pages:
        assert draw(printer, pages) == 1
    with PdfPages((tmp_path / "out.pdf").read_bytes()) as printed:
        assert len(printed) == 1


def test_a_paper_begins_on_its_first_page_even_before_it_is_shown(pdf, qtbot):
    made = PaperPreview(pdf)
    qtbot.addWidget(made)
    made.resize(900, 500)
    assert made.page_count() > 1
    assert made.page() == 0
    made.close_pdf()
