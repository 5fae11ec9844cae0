"""The real window is killed while somebody types: every keystroke older than a second is found again."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from paindesk.domain.visit import VisitKind
from paindesk.sample.clinic import CLINIC, LOGIN, PASSWORD
from paindesk.store import NewUser, create, open_record
from tests.store.clinic import FIRST_DAY, rosa

ROOT = Path(__file__).resolve().parents[2]

# Types one condition after the other into History and prints its number and when the last key was pressed.
TYPING = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from paindesk import app
from paindesk.kit import theme
from paindesk.knowledge import load
from paindesk.settings import Settings
from paindesk.shell.main_window import MainWindow
from paindesk.store import open_record
qt = app.application()
theme.apply(qt)
path, login, password, visit, begin = sys.argv[1:6]
file = open_record(Path(path), password, lambda: datetime.now(UTC))
desk = file.sign_in(login, password)
place = app.workplace(desk, load(), Settings(lock_minutes=60), log=Path(path).with_name("log"))
window = MainWindow(place, lambda _: None)
window.show()
window.visits.open_draft(visit)
number = int(begin)
def type_one():
    global number
    page = window.visits.page()
    if page is None:
        return
    page.open_step("history")
    fields = page.views["history"].findChildren(QLineEdit)
    entry = next(one for one in fields if one.accessibleName() == "Add a condition")
    number += 1
    QTest.keyClicks(entry, f"Finding {number}\\r")
    print(number, time.monotonic(), flush=True)
timer = QTimer(interval=150)
timer.timeout.connect(type_one)
timer.start()
qt.exec()
"""


@dataclass
class Count:
    """What came of it."""

    kills: int = 0
    typed: int = 0
    older: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} windows killed, {self.typed} entries typed, {self.older} of them more than a second before: "
            f"{len(self.faults)} lost or damaged"
        )


def kills(count: int, say: Callable[[str], None] = lambda _: None, seed: int = 1) -> Count:
    """So many windows on one draft, each killed between one and four seconds after it began to type."""
    chance, found = random.Random(seed), Count()
    with TemporaryDirectory(prefix="paindesk-window-") as folder:
        path = Path(folder) / "clinic.paindesk"
        user = NewUser(login=LOGIN, name="Dr", password=PASSWORD, role="clinician")
        file = create(path, PASSWORD, CLINIC, user, _clock)
        desk = file.sign_in(LOGIN, PASSWORD)
        draft = desk.begin_visit(desk.add_record(rosa()).patient.id, VisitKind.FIRST, FIRST_DAY)
        file.close()
        for number in range(count):
            _one(path, draft.id, number * 1000, chance.uniform(1, 4), found)
            say(str(found))
    return found


def _clock() -> datetime:
    return datetime.now(UTC)


def _one(path: Path, visit: str, begin: int, seconds: float, found: Count) -> None:
    window = subprocess.Popen(
        [sys.executable, "-c", TYPING, str(path), LOGIN, PASSWORD, visit, str(begin)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert window.stdout is not None
    first = window.stdout.readline()
    time.sleep(seconds)
    window.send_signal(signal.SIGKILL)
    killed = time.monotonic()
    window.wait()
    lines = [first, *window.stdout.read().splitlines(keepends=True)]
    window.stdout.close()
    typed = [(int(one.split()[0]), float(one.split()[1])) for one in lines if one.endswith("\n") and one.strip()]
    file = open_record(path, PASSWORD, _clock)
    kept = file.sign_in(LOGIN, PASSWORD).draft(visit)
    assert kept is not None
    there = {one.text for one in kept.record.conditions}
    older = [number for number, at in typed if at <= killed - 1]
    found.kills += 1
    found.typed += len(typed)
    found.older += len(older)
    found.faults += [f"finding {number} is lost" for number in older if f"Finding {number}" not in there]
    if not (looked := file.verify()).ok:
        found.faults += looked.lines
    file.close()
