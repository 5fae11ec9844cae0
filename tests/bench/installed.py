"""The installed program's first window beside a bare Qt window and the checkout's, each on the same screen in memory.

`python -m tests.bench installed COMMAND...` starts the program by that command, with no record file yet. The frozen
program cannot be asked when its window is there, so the screen is: an X server tells whoever listens.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from typing import IO

from tests.bench.processes import BARE, ROOT, TURNS
from tests.bench.timing import Row, table


def main(command: Sequence[str]) -> None:
    """Start all three by turns and print the table."""
    missing = [name for name in ("Xvfb", "xev") if shutil.which(name) is None]
    if missing or not command:
        sys.exit(f"python -m tests.bench installed COMMAND...; not on this machine: {', '.join(missing) or 'nothing'}")
    with tempfile.TemporaryDirectory(prefix="paindesk-bench-") as home:
        # a home of its own: neither settings nor a record file are there yet
        environment = {**os.environ, "HOME": home, "QT_QPA_PLATFORM": "xcb", "PYTHONPYCACHEPREFIX": f"{home}/compiled"}
        environment["PYTHONDONTWRITEBYTECODE"] = ""  # the first turn compiles, the others do not
        environment["XDG_CONFIG_HOME"] = environment["XDG_DATA_HOME"] = f"{home}/none"
        display = ["Xvfb", "-noreset", "-displayfd", "1", "-nolisten", "tcp"]
        with subprocess.Popen(display, stdout=subprocess.PIPE, text=True) as screen:
            try:
                environment["DISPLAY"] = f":{_line(screen.stdout)}"
                _by_turns(
                    {
                        "bare Qt window": [sys.executable, "-c", BARE + "qt.exec()"],
                        "first window of the checkout": [sys.executable, "-m", "paindesk"],
                        "first window of the installed program": list(command),
                    },
                    environment,
                )
            finally:
                screen.terminate()


def _by_turns(started: dict[str, list[str]], environment: dict[str, str]) -> None:
    times: dict[str, list[float]] = {what: [] for what in started}
    for turn in range(TURNS):
        for what, command in started.items():
            took = _until_mapped(command, environment)
            if turn:
                times[what].append(took)
    bare, *rest = times
    rows = [Row(what=bare, times=times[bare])]
    rows += [Row(what=what, times=times[what], target=3.5, beside=times[bare]) for what in rest]
    print(table(rows))


def _until_mapped(command: list[str], environment: dict[str, str]) -> float:
    """Milliseconds from the start of the process until its window is on the screen; then it is ended."""
    listen = ["stdbuf", "-oL", "xev", "-root", "-event", "substructure"]
    with subprocess.Popen(listen, env=environment, stdout=subprocess.PIPE, text=True) as screen:
        begun = time.perf_counter()
        with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as process:
            try:
                while not _line(screen.stdout).startswith("MapNotify"):
                    pass
                return (time.perf_counter() - begun) * 1000
            finally:
                process.kill()
                screen.kill()


def _line(said: IO[str] | None) -> str:
    line = said.readline() if said is not None else ""
    if not line:
        raise RuntimeError("the screen went away")
    return line.strip()
