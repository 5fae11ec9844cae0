"""Small papers for the tests of preview and printer."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter


def a_paper(folder: Path, sheets: Sequence[str]) -> bytes:
    """Letter pages with a black bar across the top and these words in the middle of each."""
    path = folder / "paper.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 14))  # points: the application's own font is set in pixels of a screen
    for page, words in enumerate(sheets):
        if page:
            writer.newPage()
        painter.fillRect(0, 0, writer.width(), writer.height() // 4, Qt.GlobalColor.black)
        painter.drawText(writer.width() // 3, writer.height() // 2, words)
    painter.end()
    return path.read_bytes()


def pdf_printer(file: Path) -> QPrinter:
    """A printer that writes a PDF of Letter pages, coarse enough to be quick."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(100)
    printer.setOutputFileName(str(file))
    printer.setPageSize(QPageSize(QSizeF(612, 792), QPageSize.Unit.Point))
    return printer
