"""Nothing of a patient is left, or lies even for a moment, in the temporary folder, the working folder or the home.

The windows run in a process of their own; meanwhile every file that appears there is opened and held, so that what is
deleted at once is read all the same.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.exchange.records import ADA, bundle, dosage, order

NAME = "Quarrelworthy"
CHART = "MRN-7781234"
KEY = "0123 4567 89AB CDEF GHJK MNPQ RSTV WXYZ"
ROOT = Path(__file__).resolve().parents[2]
WORDS = tuple(
    word.encode(code) for word in (NAME, NAME.upper(), CHART, KEY[20:]) for code in ("utf-8", "utf-16-le", "utf-16-be")
)

DRIVING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from paindesk import app, cli
from paindesk.domain.visit import VisitKind
from paindesk.kit import print_dialog, printing, saving, theme
from paindesk.knowledge import load
from paindesk.settings import Settings
from paindesk.shell.main_window import MainWindow
from paindesk.shell.panel_page import PanelPage
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.recovery_paper import KeyPaperRow, KeySheet
from paindesk.shell.signing import sign
from paindesk.sample.clinic import CLINIC, LOGIN, PASSWORD
from paindesk.store import NewUser, create, open_record
from tests.documents.made import make_papers

record, out, given = (Path(one) for one in sys.argv[1:4])
qt = app.application()
theme.apply(qt)
clock = lambda: datetime.now(UTC)
create(record, PASSWORD, CLINIC, NewUser(login=LOGIN, name="Dr", password=PASSWORD, role="clinician"), clock).close()
assert cli.main(["import", str(given), "--record-file", str(record)]) == 0
file = open_record(record, PASSWORD, clock)
desk = file.sign_in(LOGIN, PASSWORD)
(patient,) = desk.patients()
place = app.workplace(desk, load(), Settings(lock_minutes=60), log=record.with_name("log"))
window = MainWindow(place, lambda _: None)
window.resize(1366, 768)
window.show()

def settle():
    for _ in range(6):
        QTest.qWait(30)
        while place.jobs.waiting():
            QTest.qWait(10)

window.visits.begin_visit(patient.id, VisitKind.FIRST)
settle()
page = window.visits.page()
entry = next(one for one in page.views["history"].findChildren(QLineEdit) if one.accessibleName() == "Add a condition")
QTest.keyClicks(entry, "Gout of Mr Quarrelworthy's foot\\r")
QTest.qWait(600)
settle()
for step in page.session.steps:
    page.open_step(step.id)
    settle()
signed = sign(page.session.visit, desk, place.knowledge)
page.signed(signed)
run = make_papers(signed, page.session.advice, place.knowledge, desk.clinic, history=desk.points(patient.id))
assert run.papers, run.troubles

window.visits._show_papers(window.visits._maker(signed, page.session.advice), (), window.show_today)
settle()
assert isinstance(window.current_page(), PapersPage)
for number, paper in enumerate(run.papers):
    desk.keep_paper(signed.id, paper.document, paper.language, paper.pdf)
    (out / f"saved-{number}.pdf").write_bytes(paper.pdf)
printer = QPrinter(QPrinter.PrinterMode.HighResolution)
printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
printer.setOutputFileName(str(out / "printed.pdf"))
assert printing.print_papers(printer, [paper.pdf for paper in run.papers], duplex=False).papers == len(run.papers)
window.show_panel("everybody")
settle()
panel = window.current_page()
assert isinstance(panel, PanelPage)
panel.save_csv(out / "panel.csv")
panel.save_report(out / "panel.pdf")
settle()

def into_file(parent, printer, pages):
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out / "key printed.pdf"))
    return True

saving.ask_where = lambda *_: out / "key.pdf"
print_dialog.asked = into_file
sheet = KeySheet(clinic=desk.clinic, on=place.today(), paper_size="a4")
key = KeyPaperRow("0123 4567 89AB CDEF GHJK MNPQ RSTV WXYZ", sheet, window.place.trouble)
key.save_it()
key.print_it()
assert key.said.text() == "It is printed."
place.trouble(RuntimeError("Quarrelworthy, MRN-7781234: this is a bug"))
settle()
qt.activeModalWidget().close()
file.back_up()
window.close()
file.close()
assert cli.main(["export", patient.id, "--out", str(out / "patient.json"), "--record-file", str(record)]) == 0
assert cli.main(["print", signed.id, "--document", "visit_note", "--out", str(out / "note.pdf"), "--record-file",
                 str(record)]) == 0
assert cli.main(["advise", str(given)]) == 0
assert cli.main(["verify", "--record-file", str(record)]) == 0
"""


class Watch:
    """Every file that is seen in these folders, held open so that deleting it hides nothing."""

    def __init__(self, *folders: Path) -> None:
        self._folders, self._held = folders, dict[tuple[int, int], tuple[str, int]]()

    def look(self) -> None:
        """Once through."""
        for folder in self._folders:
            for where, _, names in os.walk(folder):
                for name in names:
                    self._take(Path(where) / name)

    def _take(self, path: Path) -> None:
        try:
            there = path.stat()
            if (there.st_dev, there.st_ino) not in self._held and path.is_file():
                opened = os.open(path, os.O_RDONLY)
                self._held[there.st_dev, there.st_ino] = (str(path), opened)
        except OSError:
            return

    def names(self) -> list[str]:
        """What was seen."""
        return sorted(name for name, _ in self._held.values())

    def telling(self) -> list[str]:
        """The files that hold a name or number of the patient, or are a paper (whose words are packed)."""
        found = []
        for name, opened in self._held.values():
            with os.fdopen(opened, "rb") as file:
                file.seek(0)
                content = file.read()
            if content.startswith(b"%PDF") or any(word in content for word in WORDS):
                found.append(name)
        return found


@pytest.mark.skipif(os.name != "posix", reason="a deleted file can be read on through an open one on POSIX only")
def test_no_temporary_file_holds_anything_of_a_patient(tmp_path: Path) -> None:
    temporary, working, home, clinic, out = (tmp_path / one for one in ("tmp", "cwd", "home", "clinic", "out"))
    for one in (temporary, working, home, clinic, out):
        one.mkdir()
    given = out / "given.json"
    who = {**ADA, "name": [{"family": NAME, "given": ["Zebulon"]}], "identifier": [{"value": CHART}]}
    given.write_bytes(
        bundle(order("Gabapentin 300 MG Oral Capsule", dosageInstruction=[dosage("1 capsule at bedtime")]), patient=who)
    )
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary),
        "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "XDG_CONFIG_HOME": str(home / "config"),
        "SQLITE_TMPDIR": str(temporary), "PAINDESK_PASSPHRASE": "demo-clinic-only", "PAINDESK_LOGIN": "demo",
        "PAINDESK_PASSWORD": "demo-clinic-only", "PAINDESK_SETTINGS": str(home / "settings.json"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    said = tmp_path / "said"
    with said.open("wb") as output:
        driving = subprocess.Popen(
            [sys.executable, "-c", DRIVING, str(clinic / "clinic.paindesk"), str(out), str(given)],
            cwd=working, env=environment, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
    watch = Watch(temporary, working, home, clinic)
    while driving.poll() is None:
        watch.look()
        time.sleep(0.003)
    watch.look()
    assert driving.returncode == 0, said.read_text(encoding="utf-8")
    assert any(name.endswith("clinic.paindesk") for name in watch.names())  # the watch sees what is there
    made = {one.name for one in out.iterdir()}
    assert {"patient.json", "note.pdf", "panel.csv", "panel.pdf", "printed.pdf", "key.pdf", "key printed.pdf"} <= made
    assert "RuntimeError" in (clinic / "log").read_text(encoding="utf-8")  # the bug was reported, without its words
    assert any("backups" in name for name in watch.names())
    assert watch.telling() == []
    assert [one for one in watch.names() if one.startswith((str(temporary), str(working)))] == []


def test_the_watch_sees_what_is_deleted_at_once(tmp_path: Path) -> None:
    watch = Watch(tmp_path)
    begun = tmp_path / "deep" / "draft.tmp"
    begun.parent.mkdir()
    begun.write_text(f"name: {NAME}", encoding="utf-8")
    watch.look()
    begun.unlink()
    assert watch.telling() == [str(begun)]
