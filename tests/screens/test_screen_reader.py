"""The real program on a real (virtual) screen, read from outside as Orca reads it: through AT-SPI.

The in-process walk over every window (tests/accessibility.py) asks Qt; here another program asks over D-Bus.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEBIANS = "/usr/bin/python3"  # with python3-gi, which is not on PyPI without a compiler
BUS = Path("/usr/libexec/at-spi-bus-launcher")


def _lacking() -> list[str]:
    found = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    found += [] if BUS.exists() else [str(BUS)]
    gi = subprocess.run(
        [DEBIANS, "-c", "import gi; gi.require_version('Atspi', '2.0')"], capture_output=True, check=False
    )
    return found + ([] if gi.returncode == 0 else ["python3-gi, gir1.2-atspi-2.0"])


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is of Linux")


class BusGone(Exception):
    """The accessibility bus of the machine went away (its registry is not PainDesk's); nothing was found out."""


class Reader:
    """What a person hears and does who does not see the window."""

    def __init__(self, process: "subprocess.Popen[str]", window: "subprocess.Popen[str]") -> None:
        self._process, self._window = process, window

    def ask(self, *order: str) -> Any:
        """One order of screen_reader.py, answered."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            said = self._process.communicate()[1]
            assert self._window.poll() is None, f"PainDesk ended with {self._window.returncode}"
            if "message bus" in said:
                raise BusGone(said)
            raise AssertionError(f"{order}: {said}")
        return json.loads(answer)

    def everything(self) -> list[dict[str, Any]]:
        """All that shows, in the order it is read."""
        return list(self.ask("walk"))


@contextmanager
def reading(home: Path) -> Iterator[Reader]:
    """The sample clinic on a screen of its own, and somebody who reads it."""
    started: list[subprocess.Popen[str]] = []

    def start(*command: str | Path, **more: Any) -> "subprocess.Popen[str]":
        started.append(subprocess.Popen([str(one) for one in command], text=True, cwd=ROOT, **more))
        return started[-1]

    def first_line(process: "subprocess.Popen[str]") -> str:
        assert process.stdout is not None
        return process.stdout.readline().strip()

    quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    env = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    try:
        screen = start("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", env=env, **quiet)
        env["DISPLAY"] = f":{first_line(screen)}"
        bus = start("dbus-daemon", "--session", "--nofork", "--print-address=1", env=env, **quiet)
        env["DBUS_SESSION_BUS_ADDRESS"] = first_line(bus)
        start(BUS, "--launch-immediately", env=env, **silent)
        shown = {**env, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        window = start(sys.executable, "-m", "paindesk", "demo", env=shown, **silent)
        orders = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        script = Path(__file__).with_name("screen_reader.py")
        yield Reader(start(DEBIANS, "-W", "ignore", script, env=env, **orders), window)
    finally:
        for one in reversed(started):
            one.terminate()
            with suppress(ValueError):  # its pipes were read to the end
                one.communicate(timeout=20)


def _nameless(shown: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in shown if "focusable" in one["states"] and not one["name"].strip()]


def _of(shown: list[dict[str, Any]], name: str, role: str = "") -> dict[str, Any]:
    return next(one for one in shown if one["name"] == name and role in ("", one["role"]))


def _begins_a_first_visit(reader: Reader) -> None:
    reader.ask("wait", "push button", "Start visit")
    today = reader.everything()
    assert len(today) > 80
    assert _nameless(today) == []
    assert _of(today, "The day's list")["role"] == "list"
    assert "Rosa Delgado" in _of(today, "The day's list")["description"]
    assert _of(today, "Booked")["role"] == "label"  # a state, which nobody can press
    reader.ask("press", "push button", "Start visit")
    reader.ask("wait", "text", "Add a condition")
    history = reader.everything()
    assert _nameless(history) == []
    assert _of(history, "1. History")["description"].startswith("current step")
    reviewed = _of(history, "Conditions: reviewed")
    assert (reviewed["role"], "checked" in reviewed["states"]) == ("check box", False)
    assert _of(history, "Work", "text")["text"] == "retired teacher"


def _hears_a_new_finding_at_once(reader: Reader) -> None:
    reader.ask("wait", "text", "Add a condition")
    reader.ask("heard")
    reader.ask("write", "Add a condition", "Suicidal ideation")
    reader.ask("press", "push button", "Add a condition")
    reader.ask("wait", "push button", "Suicidal ideation: take off the list")
    heard: list[str] = []
    until = time.monotonic() + 20
    while not heard and time.monotonic() < until:
        heard = reader.ask("heard")
    assert "Stop: Thoughts of suicide" in heard


def _hears_what_is_ticked_as_ticked(reader: Reader) -> None:
    reader.ask("press", "check box", "Conditions: reviewed")
    until = time.monotonic() + 20  # Qt shows the press before it is done
    while "checked" not in _of(reader.everything(), "Conditions: reviewed")["states"]:
        assert time.monotonic() < until


def _reads_numbers_not_answered_and_drawings(reader: Reader) -> None:
    reader.ask("press", "push button", "2. Pain today")
    reader.ask("wait", "slider", "Now")
    pain = reader.everything()
    number, body = _of(pain, "Now", "slider"), _of(pain, "Where it hurts", "image")
    assert (number["value"], number["description"]) == (None, "not answered")
    assert body["description"].endswith("Marked: nothing.")


def test_a_first_visit_is_begun_by_ear(tmp_path_factory: pytest.TempPathFactory) -> None:
    if lacking := _lacking():
        pytest.skip(f"not installed: {', '.join(lacking)}")
    for last in (False, False, True):
        try:
            with reading(tmp_path_factory.mktemp("home")) as reader:
                _begins_a_first_visit(reader)
                _hears_a_new_finding_at_once(reader)
                _hears_what_is_ticked_as_ticked(reader)
                _reads_numbers_not_answered_and_drawings(reader)
            return
        except BusGone:
            if last:
                raise
