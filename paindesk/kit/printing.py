"""Papers on a printer: the very PDFs that were previewed, page for page, each on a fresh sheet."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter

from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import later, tr
from paindesk.kit.pdf_pages import PdfPages
from paindesk.kit.print_order import Side, chosen_pages, sides

MOST_DPI = 300  # sharper than paper text needs, and a page stays under 35 MB
_STOPPED = later("Look at the printer: is it on, has it paper? Then print again.")


@dataclass(frozen=True, slots=True)
class Printed:
    """How many papers, from the first, went to the printer whole; what went wrong with the one after."""

    papers: int
    trouble: PainDeskError | None = None


def print_papers(printer: QPrinter, pdfs: Sequence[bytes], *, duplex: bool, page: int = 0) -> Printed:
    """One job, in order. Copies, collation, range and order are the printer's; a range goes by the pages of a single
    paper, `page` is the one in view. May be called on any thread.

    Those before a paper that cannot be read, or before the printer stops, are printed.
    """
    open_papers: list[PdfPages] = []
    trouble: PainDeskError | None = None
    try:
        for pdf in pdfs:
            try:
                open_papers.append(PdfPages(pdf))
            except RuntimeError:  # how the library says that these bytes are no PDF
                trouble = PainDeskError(
                    tr("The paper cannot be read."), tr("Open it again; if it stays so, run a check.")
                )
                break
        whole = [_wanted(printer, len(pages), page, alone=len(pdfs) == 1) for pages in open_papers]
        if not open_papers:
            return Printed(0, trouble)
        own = printer.copyCount() if not printer.supportsMultipleCopies() else 1
        order = sides(
            whole,
            duplex=duplex,
            copies=own,
            collate=printer.collateCopies(),
            reverse=printer.pageOrder() == QPrinter.PageOrder.LastPageFirst,
            whole_sheets=printer.copyCount() > own,
        )
        done, stopped = _draw(printer, open_papers, order)
        return Printed(done, stopped or trouble)
    except PainDeskError as refused:
        return Printed(0, refused)
    finally:
        for pages in open_papers:
            pages.close()


def _wanted(printer: QPrinter, total: int, page: int, *, alone: bool) -> tuple[int, ...]:
    """The pages of one paper that the dialog asks for. Raises PainDeskError where the paper has none of them."""
    if not alone:
        return tuple(range(total))
    if printer.printRange() is QPrinter.PrintRange.CurrentPage:
        return (page,)
    ranges: list[Any] = printer.pageRanges().toRangeList()
    pages = chosen_pages([(one.from_, one.to) for one in ranges], total)
    if not pages:
        asked = ", ".join(f"{one.from_}–{one.to}" for one in ranges)
        raise PainDeskError(
            tr("Nothing was printed: pages {pages} were asked for.", pages=asked),
            tr("The paper ends at page {last}.", last=total),
        )
    return pages


def _draw(printer: QPrinter, papers: Sequence[PdfPages], order: Sequence[Side]) -> tuple[int, PainDeskError | None]:
    """Draw these sides; how many papers are whole, and why it ended early."""
    printer.setFullPage(True)
    left = {paper: sum(side is not None and side[0] == paper for side in order) for paper in range(len(papers))}
    painter = QPainter()
    for place, side in enumerate(order):
        if side is not None:
            _lie(printer, papers[side[0]].size(side[1]))
        if place == 0:
            if not painter.begin(printer):
                return 0, PainDeskError(tr("The printer did not start."), tr(_STOPPED))
        elif not printer.newPage():
            painter.end()
            return _whole(left), PainDeskError(tr("The printer stopped."), tr(_STOPPED))
        if side is not None:
            _draw_page(painter, printer, papers[side[0]], side[1])
            left[side[0]] -= 1
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        return 0, PainDeskError(tr("The printer did not take the papers."), tr(_STOPPED))
    return len(papers), None


def _whole(left: dict[int, int]) -> int:
    """Papers from the first of which no side is missing."""
    return next((paper for paper in sorted(left) if left[paper]), len(left))


def _lie(printer: QPrinter, size: QSizeF) -> None:
    """Turn the next sheet as its page lies, without margins; the size of the sheet stays what the dialog said."""
    wide = size.width() > size.height()
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    if printer.pageLayout().orientation() is not way:
        printer.setPageOrientation(way)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)


def _draw_page(painter: QPainter, printer: QPrinter, pages: PdfPages, index: int) -> None:
    room, size = printer.paperRect(QPrinter.Unit.DevicePixel), pages.size(index)
    turned = (size.width() > size.height()) != (room.width() > room.height())  # the driver would not turn the sheet
    if turned:
        size = size.transposed()
    scale = min(room.width() / size.width(), room.height() / size.height())
    image = pages.image(index, min(scale, MOST_DPI / 72))
    if turned:
        image = image.transformed(QTransform().rotate(90))
    wide, tall = size.width() * scale, size.height() * scale
    # In one piece: in strips, what shows or prints the job smaller cuts the lines at their edges.
    painter.drawImage(QRectF((room.width() - wide) / 2, (room.height() - tall) / 2, wide, tall), image)
    time.sleep(0)  # drawing keeps Python to itself; here the window may go on


def paper_size(pdf: bytes) -> QPageSize:
    """The size of sheet a paper is made for, upright."""
    with PdfPages(pdf) as pages:
        size = pages.size(0)
    upright = size if size.width() <= size.height() else size.transposed()
    return QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
