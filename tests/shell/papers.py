"""A signed visit with papers, the window over it, and a print dialog that answers by itself."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import Visit, VisitKind
from paindesk.kit.pdf_pages import PdfPages
from paindesk.shell.main_window import MainWindow
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.signing import sign
from paindesk.shell.workplace import Workplace
from tests.builders import TODAY
from tests.steps.opened import rosa_visit, start


@contextmanager
def on_today(qtbot: QtBot, place: Workplace) -> Iterator[MainWindow]:
    """The main window on Today, everything read; closed again after it."""
    made = MainWindow(place, lambda _: None)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    settle(qtbot, made)
    yield made
    made.close()


def signed_visit(place: Workplace) -> Visit:
    """Rosa's first visit, gabapentin started, signed."""
    ((_, patient),) = place.desk.appointments(TODAY)
    begun = place.desk.begin_visit(patient.id, VisitKind.FIRST, TODAY)
    planned = replace(begun, pain=rosa_visit().pain, prescriptions=(start("gabapentin"),))
    return sign(planned, place.desk, place.knowledge)


def papers_of(qtbot: QtBot, window: MainWindow, visit: Visit) -> PapersPage:
    """The papers of that visit in front, those that are ticked made."""
    window.show_today()
    window.visits.open_papers(visit.id, window.show_today)
    return in_front(qtbot, window)


def in_front(qtbot: QtBot, window: MainWindow) -> PapersPage:
    """The papers page, once it is in front and the ticked papers are made."""
    qtbot.waitUntil(lambda: isinstance(window.current_page(), PapersPage), timeout=30_000)
    page = window.current_page()
    assert isinstance(page, PapersPage)
    qtbot.waitUntil(lambda: page.ready() and page.pdf(page.list.place()) is not None, timeout=30_000)
    return page


def place_of(page: PapersPage, document: str) -> int:
    """Where in the list a paper stands."""
    return next(place for place, one in enumerate(page.entries()) if one.document == document)


def answer(file: Path, setup: Callable[[QPrintDialog], None] = lambda _: None) -> None:
    """Press Print in the next print dialog, into a file; `setup` sees the dialog first. Call before it opens."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QPrintDialog):
            QTimer.singleShot(20, press)
            return
        (field,) = dialog.findChildren(QLineEdit, "filename")
        field.setText(str(file))
        dialog.printer().setResolution(100)  # quick
        setup(dialog)
        dialog.accept()

    QTimer.singleShot(0, press)


def cancel_next() -> None:
    """Press Cancel in the next print dialog."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QPrintDialog):
            dialog.reject()
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(0, press)


def pages_in(file: Path | bytes) -> int:
    """How many pages a PDF has."""
    with PdfPages(file if isinstance(file, bytes) else file.read_bytes()) as pages:
        return len(pages)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the record worker has nothing to do."""
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=60_000)
    window.activateWindow()  # keys reach it again after a dialog
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)


def ticked(page: PapersPage) -> list[str]:
    """The papers that are ticked."""
    return [page.entries()[place].document for place in page.list.places_ticked()]


def kept(page: PapersPage) -> list[str]:
    """The papers kept with the visit, in the order they were kept."""
    return [one.document for one in page._place.desk.papers(page._papers._visit_id)]


def acts(place: Workplace) -> list[str]:
    """What the audit tells of papers, oldest first."""
    wanted = ("paper.print", "paper.save", "paper.print_again", "paper.save_again")
    return [one.act for one in reversed(place.desk.audit()) if one.act in wanted]
