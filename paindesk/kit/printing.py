"""Paper on a printer: the very PDF that was previewed, page for page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit.pdf_pages import PdfPages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MOST_DPI = 300  # sharper than paper text needs, and a page stays under 35 MB


def print_pdf(parent: QWidget | None, pdf: bytes, title: str) -> bool:
    """Ask which printer and print. Returns whether it was printed; raises PainDeskError when the printer refuses."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # loads the print system, rarely needed

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    with PdfPages(pdf) as pages:
        printer.setPageSize(_paper(pages.size(0)))
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, len(pages))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        draw(printer, pages)
    return True


def draw(printer: "QPrinter", pages: PdfPages) -> int:
    """Draw the chosen pages on a printer; returns how many. Raises PainDeskError when it cannot be started."""
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    first = (printer.fromPage() or 1) - 1
    last = min(printer.toPage() or len(pages), len(pages))
    painter = QPainter()
    if not painter.begin(printer):
        raise PainDeskError("The printer did not start.", "Check that it is on and has paper, then print again.")
    for index in range(first, last):
        if index > first:
            printer.newPage()
        room = printer.paperRect(printer.Unit.DevicePixel)
        size = pages.size(index)
        scale = min(room.width() / size.width(), room.height() / size.height())
        wide, tall = size.width() * scale, size.height() * scale
        target = QRectF((room.width() - wide) / 2, (room.height() - tall) / 2, wide, tall)
        painter.drawImage(target, pages.image(index, min(scale, MOST_DPI / 72)))
    painter.end()
    return last - first


def _paper(points: QSizeF) -> QPageSize:
    return QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
