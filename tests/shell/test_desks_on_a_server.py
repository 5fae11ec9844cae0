"""Two windows on the clinic's PostgreSQL: they merge, and what is typed while the server is away comes back."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paindesk import store
from paindesk.domain.knowledge import Knowledge
from paindesk.sample.clinic import CLINIC, CLINICIAN, LOGIN, PASSWORD
from paindesk.sample.named import rosa
from paindesk.store import NewUser
from tests.builders import TODAY
from tests.shell.desks import AtDesk, mood, sleep
from tests.store.server import PROGRAMS, Server

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(PROGRAMS is None, reason="Debian's package `postgresql` is not installed"),
    pytest.mark.usefixtures("themed"),
]
BEN = NewUser(login="ben", name="Ben Roe, RN", password="Ben rows on the lake", role="nurse")
GOUT = "Gout of the left foot"


class Clinic:
    """The server with one patient, and everybody's windows on it."""

    def __init__(self, server: Server, qtbot: QtBot, knowledge: Knowledge, folder: Path) -> None:
        self.server = server
        self._qtbot, self._knowledge, self.folder = qtbot, knowledge, folder
        self.address = self.server.url.render_as_string(hide_password=False)
        user = NewUser(login=LOGIN, name=CLINICIAN, password=PASSWORD, role="clinician")
        file = store.create(self.address, "", CLINIC, user, lambda: datetime.now(UTC))
        desk = file.sign_in(LOGIN, PASSWORD)
        desk.add_record(rosa(TODAY).record)
        desk.people.add(BEN)
        file.close()
        self._open: list[tuple[AtDesk, store.RecordFile]] = []

    def sign_in(self, login: str = LOGIN, password: str = PASSWORD) -> AtDesk:
        """Another program, with what it keeps on this machine."""
        file = store.open_record(self.address, "", lambda: datetime.now(UTC))
        desk = file.sign_in(login, password)
        at = AtDesk(self._qtbot, desk, self._knowledge, self.folder, self.folder / "drafts")
        self._open.append((at, file))
        return at

    def close(self) -> None:
        for at, file in self._open:
            at.close()
            file.close()


@pytest.fixture
def clinic(qtbot: QtBot, knowledge: Knowledge, tmp_path: Path) -> Iterator[Clinic]:
    with Server("-c fsync=off") as server:
        server.start()
        made = Clinic(server, qtbot, knowledge, tmp_path)
        yield made
        made.close()


def kept(clinic: Clinic) -> list[Path]:
    return list((clinic.folder / "drafts").glob("*.draft"))


def test_two_windows_on_one_server_lose_nothing_of_each_other(clinic: Clinic) -> None:
    ann, ben = clinic.sign_in(), clinic.sign_in(BEN.login, BEN.password)
    ann.open()
    ben.open()
    ann.type_condition(GOUT)
    ann.change(sleep(9))
    ann.save()
    ben.change(mood(3))
    ben.change(sleep(4))
    ben.save()
    assert CLINICIAN in ben.told()
    page = ben.compare()
    page.cards[0]["theirs"].click()
    page.finish()
    ben.settle()
    ann.look()
    assert ann.visit() == ben.visit()
    assert GOUT in [one.text for one in ann.visit().record.conditions]
    assert (ann.visit().pain.sleep, ann.visit().pain.mood) == (9, 3)
    assert ann.desk.kept_sides(ann.visit().id)[0].sides.lines[0].mine == "4"


def test_what_is_typed_while_the_server_is_away_is_kept_here_and_saved_when_it_is_back(
    clinic: Clinic, qtbot: QtBot
) -> None:
    ann = clinic.sign_in()
    ann.open()
    clinic.server.stop()
    ann.type_condition(GOUT)
    ann.save()
    qtbot.waitUntil(lambda: "on this machine only (encrypted)" in ann.bottom(), timeout=10_000)
    assert "cannot be reached" in ann.place.notices.accessibleDescription()
    [path] = kept(clinic)
    assert GOUT.encode() not in path.read_bytes()
    clinic.server.start()
    ann.look()  # the clock's next look finds it, and saves
    ann.settle()
    assert GOUT in [one.text for one in ann.desk.visit(ann.visit().id).record.conditions]
    ann.window.visits.drafts.kept_here()
    assert kept(clinic) == []


TYPING = """
import os, sys, time
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from paindesk import app
from paindesk.kit import theme
from paindesk.knowledge import load
from paindesk.settings import Settings
from paindesk.shell.main_window import MainWindow
from paindesk.domain.visit import VisitKind
from paindesk.store import open_record
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
qt = app.application()
theme.apply(qt)
address, folder, login, password, day = sys.argv[1:6]
file = open_record(address, "", lambda: datetime.now(UTC))
desk = file.sign_in(login, password)
today = datetime.fromisoformat(day).date()
place = app.workplace(desk, load(), Settings(lock_minutes=60), day=lambda: today, log=Path(folder, "log"),
                      local_drafts=Path(folder, "drafts"))
window = MainWindow(place, lambda _: None)
window.show()
window.visits.begin_visit(desk.patients()[0].id, VisitKind.FIRST)
told, typed = False, False
def look():
    global told, typed
    page = window.visits.page()
    if page is not None and not told and not place.jobs.waiting():
        told = True
        print("open", flush=True)
    if told and not typed and Path(folder, "go").exists():
        typed = True
        entry = next(one for one in page.views["history"].findChildren(QLineEdit)
                     if one.accessibleName() == "Add a condition")
        QTest.keyClicks(entry, "Gout of the left foot\\r")
        QTimer.singleShot(1000, lambda: print("typed", flush=True))
timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
qt.exec()
"""


def test_a_program_killed_while_the_server_is_away_loses_nothing_older_than_a_second(clinic: Clinic) -> None:
    words = (clinic.address, str(clinic.folder), LOGIN, PASSWORD, TODAY.isoformat())
    typing = subprocess.Popen(
        [sys.executable, "-c", TYPING, *words],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert typing.stdout is not None
    try:
        assert typing.stdout.readline() == "open\n"
        clinic.server.stop()
        (clinic.folder / "go").touch()
        assert typing.stdout.readline() == "typed\n"
    finally:
        typing.send_signal(signal.SIGKILL)
        typing.wait()
        typing.stdout.close()
    assert len(kept(clinic)) == 1
    clinic.server.start()
    ann = clinic.sign_in()
    until = time.monotonic() + 10
    while kept(clinic) and time.monotonic() < until:
        ann.window.visits.drafts.kept_here()
    [line] = ann.desk.drafts()
    assert GOUT in [one.text for one in ann.desk.visit(line.visit_id).record.conditions]
    assert kept(clinic) == []
