"""The system's print dialog, opened with the printer a paper went to last."""

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from paindesk.kit.language import tr
from paindesk.kit.printing import paper_size
from paindesk.settings import PrinterChoice

_DUPLEX = {
    "none": QPrinter.DuplexMode.DuplexNone,
    "auto": QPrinter.DuplexMode.DuplexAuto,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


def is_gone(wish: PrinterChoice | None) -> bool:
    """Whether a printer was chosen before that this computer no longer has."""
    return bool(wish and wish.printer and QPrinterInfo.printerInfo(wish.printer).isNull())


def prepared(title: str, pdf: bytes, wish: PrinterChoice | None) -> QPrinter:
    """A printer set up as the paper went out last: the system's default where there was none or it is gone."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    if wish is not None and wish.printer and not is_gone(wish):
        printer.setPrinterName(wish.printer)
    printer.setPageSize(paper_size(pdf))
    if wish is not None:
        printer.setCopyCount(wish.copies)
        if wish.duplex in _DUPLEX:
            printer.setDuplex(_DUPLEX[wish.duplex])
    return printer


def asked(parent: QWidget | None, printer: QPrinter, pages: int | None) -> bool:
    """Show the dialog; whether to print. `pages` of a single paper, None for several, which are printed whole."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print: {paper}", paper=printer.docName()))
    if pages is None:
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
    else:
        dialog.setMinMax(1, pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage, True)
    return dialog.exec() == QDialog.DialogCode.Accepted


def prints_both_sides(printer: QPrinter) -> bool:
    """Whether sheets come out printed on both sides."""
    mode = printer.duplex()
    if mode is QPrinter.DuplexMode.DuplexAuto:
        mode = QPrinterInfo(printer).defaultDuplexMode()
    return mode is not QPrinter.DuplexMode.DuplexNone


def choice_of(printer: QPrinter) -> PrinterChoice | None:
    """What to propose for this paper next time; None where it went to a file."""
    if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat or printer.outputFileName():
        return None
    duplex = next(name for name, mode in _DUPLEX.items() if mode is printer.duplex())
    return PrinterChoice(printer=printer.printerName(), copies=printer.copyCount(), duplex=duplex)
