"""Pages that come when something is imported, when two people changed the same, and when something went wrong."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from paindesk import app
from paindesk.domain.kept_side import Kept, KeptLine, Sides
from paindesk.domain.merge import Difference
from paindesk.domain.visit import Visit
from paindesk.kit.bug_dialog import BugDialog
from paindesk.shell.error_page import ErrorPage
from paindesk.shell.main_window import MainWindow
from paindesk.shell.merge_page import KeptPage, MergePage
from paindesk.shell.settling import Apart
from paindesk.store import Stored
from tests.exchange.records import bundle, dosage, order

AT = datetime(2026, 11, 23, 15, 2, tzinfo=UTC)
BEN, ANN = "Ben Roe, RN", "Ann Doe"
TYPED = ("Gout of the left foot", "Gout of both feet", "Gout", "Gabapentin 300 MG Oral Capsule", "no such thing at all")
OWN = (BEN, ANN, *TYPED, "AB12CD", "rare.json", "broken.json", "Núñez", "Ada Núñez", "MRN-7", "MedicationRequest")


def import_file(folder: Path) -> Path:
    """A record with a line that is understood and one that is not."""
    file = folder / "rare.json"
    known = order("Gabapentin 300 MG Oral Capsule", dosageInstruction=[dosage("1 capsule at bedtime")])
    file.write_bytes(bundle(known, order("no such thing at all")))
    return file


def show_refused(window: MainWindow, folder: Path) -> None:
    """A file that is no record: a notice says so."""
    file = folder / "broken.json"
    file.write_text("{", "utf-8")
    window.patients.show_import(file)


def rare_pages(visit: Visit) -> dict[str, QWidget]:
    """Each as it looks once, over that visit."""

    def nothing(*_: object) -> None:
        """Nobody presses anything."""

    differences = (
        Difference(way=("pain",), parts=("sleep",), before=(None,), theirs=(3,), mine=(7,)),
        Difference(way=("pain", "goal"), parts=("text",), before=(TYPED[2],), theirs=(TYPED[0],), mine=(TYPED[1],)),
        Difference(way=("plan", "exit_plan"), before="", theirs=TYPED[0], mine=""),
    )
    apart = Apart(stored=Stored(visit=visit, version=2, by=BEN, at=AT), differences=differences)
    line = KeptLine(what=TYPED[0], before=TYPED[2], theirs=TYPED[0], mine=TYPED[1], taken="mine")
    kept = (Kept(by=ANN, at=AT, sides=Sides(other=BEN, other_at=AT, lines=(line,))),)
    return {
        "merge": MergePage(apart, nothing, nothing),
        "kept-sides": KeptPage(kept, ANN, nothing),
        "error": ErrorPage(TYPED[0], "AB12CD"),
        "bug": BugDialog("AB12CD", TYPED[0]),
    }


def shown(page: QWidget, wide: int, high: int) -> QWidget:
    """On the screen, in the size of the window."""
    page.resize(wide, high)
    page.show()
    app.application().processEvents()
    return page
