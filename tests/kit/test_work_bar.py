"""What takes longer than a moment is named at the bottom of the window, and is stopped where nothing is half done."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from paindesk.domain.stopping import stop_here
from paindesk.kit.jobs import Jobs
from paindesk.kit.work_bar import BusyLine, WorkBar


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def line(qtbot: QtBot, jobs: Jobs, themed: object) -> BusyLine:
    made = BusyLine(jobs)
    qtbot.addWidget(made)
    return made


def test_slow_work_is_named_and_goes_away(qtbot: QtBot, jobs: Jobs, line: BusyLine) -> None:
    gate, done = threading.Event(), list[bool]()
    jobs.run(lambda: gate.wait(10), done.append, label="Signing")
    qtbot.waitUntil(line.isVisible, timeout=5_000)
    assert line.words.text() == "Signing…"
    assert line.progress.accessibleName() == "Signing"
    assert not line.stop.isVisible(), "what writes is not left half done"
    gate.set()
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=5_000)
    assert done == [True]


def test_work_that_reads_is_stopped_where_it_looks(qtbot: QtBot, jobs: Jobs, line: BusyLine) -> None:
    begun, wait, delivered, troubles = threading.Event(), threading.Event(), list[object](), list[Exception]()

    def work() -> str:
        begun.set()
        while True:
            wait.wait(0.01)
            stop_here()

    jobs.run(work, delivered.append, troubles.append, "Reading the record", threading.Event())
    jobs.run(lambda: "next", delivered.append, label="Opening the chart")
    qtbot.waitUntil(line.isVisible, timeout=5_000)
    assert begun.is_set()
    assert line.stop.isVisible()
    assert line.stop.accessibleName() == "Stop: Reading the record"
    line.stop.click()
    assert line.words.text() == "Stopping…"
    assert not line.stop.isVisible(), "pressed once is enough"
    qtbot.waitUntil(lambda: bool(delivered), timeout=5_000)
    assert delivered == ["next"]
    assert troubles == []
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=5_000)


def test_work_that_nobody_waits_for_is_not_named(qtbot: QtBot, jobs: Jobs, line: BusyLine) -> None:
    gate = threading.Event()
    jobs.run(lambda: gate.wait(10), lambda _: None)
    with qtbot.assertNotEmitted(jobs.busy, wait=400):
        pass
    assert not line.isVisible()
    gate.set()


def test_a_search_that_runs_before_it_gives_signing_no_stop(qtbot: QtBot, jobs: Jobs, line: BusyLine) -> None:
    gates, done = {"search": threading.Event(), "read": threading.Event(), "sign": threading.Event()}, list[str]()

    def work(name: str) -> str:
        gates[name].wait(10)
        return name

    jobs.run(lambda: work("search"), done.append, cancel=threading.Event())
    jobs.run(lambda: work("sign"), done.append, label="Signing")
    jobs.run(lambda: work("read"), done.append, label="Reading the record", cancel=threading.Event())
    qtbot.waitUntil(line.isVisible, timeout=5_000)
    assert line.words.text() == "Signing…"
    assert not line.stop.isVisible(), "what runs is the search, which nobody named"
    gates["search"].set()
    qtbot.waitUntil(lambda: done == ["search"], timeout=5_000)
    assert line.words.text() == "Signing…"
    assert not line.stop.isVisible()
    gates["sign"].set()
    qtbot.waitUntil(line.stop.isVisible, timeout=5_000)
    assert line.words.text() == "Reading the record…"
    line.stop.click()
    gates["read"].set()
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=5_000)
    assert done == ["search", "sign"]


def test_work_that_can_be_stopped_offers_it_once_it_is_its_turn(qtbot: QtBot, jobs: Jobs, line: BusyLine) -> None:
    first, second = threading.Event(), threading.Event()
    jobs.run(lambda: first.wait(10), lambda _: None)
    jobs.run(lambda: second.wait(10), lambda _: None, label="Reading the record", cancel=threading.Event())
    qtbot.waitUntil(line.isVisible, timeout=5_000)
    assert not line.stop.isVisible()
    first.set()
    qtbot.waitUntil(line.stop.isVisible, timeout=5_000)
    second.set()


def test_whoever_works_moves_the_bar_and_is_asked_to_stop(qtbot: QtBot, themed: object) -> None:
    pressed = list[bool]()
    bar = WorkBar(lambda: pressed.append(True))
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.say("Checking the chain…")
    assert (bar.progress.minimum(), bar.progress.maximum()) == (0, 0), "nobody knows how long"
    assert bar.stop.accessibleName() == "Stop: Checking the chain"
    bar.say("Checking entry 2 of 8…", 2, 8)
    assert (bar.progress.value(), bar.progress.maximum()) == (2, 8)
    assert bar.progress.accessibleName() == "Checking entry 2 of 8"
    assert bar.stop.accessibleName() == "Stop: Checking the chain", "who stands on it is not told at every entry"
    qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    bar.end()
    assert bar.isHidden()


def test_the_next_work_can_be_stopped_after_one_that_was(qtbot: QtBot, themed: object) -> None:
    bar = WorkBar(lambda: None)
    qtbot.addWidget(bar)
    bar.say("Installing the edition…")
    bar.say_stopping()
    assert bar.words.text() == "Stopping…"
    assert not bar.stop.isVisible()
    bar.end()
    bar.say("Reading the entries…")
    assert bar.stop.isVisible()
    assert bar.stop.accessibleName() == "Stop: Reading the entries"
