"""The process dies; every keystroke older than a second is found again."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from paindesk.sample.clinic import CLINIC, LOGIN, PASSWORD
from paindesk.sample.named import rosa
from paindesk.store import NewUser, create, open_record
from tests.builders import TODAY

# Opens the real window on the record file, types a condition into History, says "typed" and then only waits.
TYPING = """
import sys, time
from datetime import UTC, datetime
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from paindesk import app
from paindesk.domain.visit import VisitKind
from paindesk.kit import theme
from paindesk.knowledge import load
from paindesk.settings import Settings
from paindesk.shell.main_window import MainWindow
from paindesk.store import open_record
from pathlib import Path
qt = app.application()
theme.apply(qt)
path, login, password = sys.argv[1:4]
file = open_record(Path(path), password, lambda: datetime.now(UTC))
desk = file.sign_in(login, password)
place = app.workplace(desk, load(), Settings(lock_minutes=60), log=Path(path).with_name("log"))
window = MainWindow(place, lambda _: None)
window.show()
window.visits.begin_visit(desk.patients()[0].id, VisitKind.FIRST)
typed = False
def look():
    global typed
    page = window.visits.page()
    if page is None or typed:
        return
    typed = True
    fields = page.views["history"].findChildren(QLineEdit)
    entry = next(one for one in fields if one.accessibleName() == "Add a condition")
    QTest.keyClicks(entry, "Gout of the left foot\\r")
    QTimer.singleShot(1000, lambda: print("typed", flush=True))
timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
qt.exec()
"""


def test_a_killed_program_loses_no_keystroke_older_than_a_second(tmp_path: Path) -> None:
    path = tmp_path / "clinic.paindesk"
    user = NewUser(login=LOGIN, name="Dr", password=PASSWORD, role="clinician")
    with_clock = lambda: datetime.now(UTC)  # noqa: E731 - the store's clock
    file = create(path, PASSWORD, CLINIC, user, with_clock)
    file.sign_in(LOGIN, PASSWORD).add_record(rosa(TODAY).record)
    file.close()

    typing = subprocess.Popen(
        [sys.executable, "-c", TYPING, str(path), LOGIN, PASSWORD],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert typing.stdout is not None
    try:
        assert typing.stdout.readline() == "typed\n"
    finally:
        typing.send_signal(signal.SIGKILL)
        typing.wait()
        typing.stdout.close()

    again = open_record(path, PASSWORD, with_clock)
    desk = again.sign_in(LOGIN, PASSWORD)
    (line,) = desk.drafts()
    draft = desk.draft(line.visit_id)
    assert draft is not None
    assert draft.record.conditions[-1].text == "Gout of the left foot"
    assert again.verify().ok
    again.close()
