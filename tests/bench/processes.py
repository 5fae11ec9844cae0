"""Whole processes: the first window beside a bare Qt window, and the knowledge read for the first time.

They run with compiled modules kept in a folder of their own, as on a workstation where PainDesk was started before.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.timing import Row

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
qt = QApplication([])
window = QMainWindow()
window.show()
"""
_FIRST_WINDOW = """
import sys
from pathlib import Path
from paindesk.app import Application, application
qt = application()
opened = Application(Path(sys.argv[1]))
opened.start()
"""
_SHOWN = """
qt.processEvents()
print("shown", flush=True)
import os
os._exit(0)
"""
_KNOWLEDGE = """
import time
from paindesk.knowledge import load
begun = time.perf_counter()
load()
print((time.perf_counter() - begun) * 1000)
"""
TURNS = 8  # the first one compiles and does not count
ROOT = Path(__file__).resolve().parents[2]


def rows(folder: Path) -> Iterator[Row]:
    """A window beside a bare one, by turns; the knowledge in a fresh process."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment["PYTHONDONTWRITEBYTECODE"] = ""

    def until_shown(script: str, *arguments: str) -> float:
        begun = time.perf_counter()
        command = [sys.executable, "-c", script + _SHOWN, *arguments]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        with process:
            assert process.stdout is not None
            said = process.stdout.readline()
            took = (time.perf_counter() - begun) * 1000
        if said.strip() != b"shown":
            raise RuntimeError("the window did not show")
        return took

    def read_knowledge() -> float:
        command = [sys.executable, "-c", _KNOWLEDGE]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        return float(done.stdout)

    settings, there = folder / "settings.json", folder / "there" / "settings.json"
    there.parent.mkdir()
    there.with_name("clinic.paindesk").touch()  # the sign-in page asks only whether the file is there
    bare, create, sign_in = [], [], []
    for turn in range(TURNS):
        times = (until_shown(BARE), until_shown(_FIRST_WINDOW, str(settings)), until_shown(_FIRST_WINDOW, str(there)))
        if turn:
            for kept, took in zip((bare, create, sign_in), times, strict=True):
                kept.append(took)
    yield Row(what="process to bare Qt window", times=bare)
    yield Row(what="process to first window, new record file", times=create, target=3.5, beside=bare)
    yield Row(what="process to first window, sign in", times=sign_in, target=3.5, beside=bare)
    read_knowledge()
    yield Row(what="knowledge.load in a fresh process", times=[read_knowledge() for _ in range(5)], target=150)
