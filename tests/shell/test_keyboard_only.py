"""A whole first visit with the keyboard alone: from Today to the papers, no mouse, no call into the program.

Keys go to the window as a hand sends them. Every stop of Tab is found by what a screen reader says of it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from paindesk.domain.patient import Section
from paindesk.kit import tab_order
from paindesk.shell.main_window import MainWindow
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.workplace import Workplace
from paindesk.tour_hands import SIZE, Tour
from tests.builders import TODAY

Key, Held = Qt.Key, Qt.KeyboardModifier
PLAIN, CTRL, ALT, SHIFT = Held.NoModifier, Held.ControlModifier, Held.AltModifier, Held.ShiftModifier
MOST = 150  # Tabs on one page; more means that it cannot be reached


class WindowsShown(QObject):
    """Notes what appears as a window of its own: a piece shown before it has its place flashes and takes the keys."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWindow):
            self.names.add(watched.objectName())
        return False


class Hand:
    """Ten fingers on one keyboard. `keys` counts them."""

    def __init__(self, walk: Tour) -> None:
        self.walk, self.window, self.keys = walk, walk.window, 0

    def press(self, key: Key, held: Held = PLAIN) -> None:
        """One key, to the window in front."""
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, held)
        self.keys += 1

    def type(self, words: str) -> None:
        """Letters, to whatever has the focus."""
        for letter in words:
            QTest.keyClicks(focus(), letter)
            self.keys += 1

    def go_to(self, name: str) -> None:
        """Tab until the screen reader says this name."""
        passed = []
        for _ in range(MOST):
            if said(focus()) == name or said(focus()).startswith((f"{name}:", f"{name},")):
                return
            passed.append(said(focus()))
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not reach “{name}”; it passed {passed}")

    def go_on(self) -> None:
        """The one next action."""
        self.press(Key.Key_Return, CTRL)
        self.walk.settle()

    def choose(self, name: str) -> None:
        """Press a button, tick a box."""
        self.go_to(name)
        self.press(Key.Key_Space)
        self.walk.settle()

    def rate(self, name: str, digit: str) -> None:
        """Answer a row of numbers."""
        self.go_to(name)
        self.type(digit)


def focus() -> QWidget:
    """What has the keyboard now."""
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def said(widget: QWidget) -> str:
    """What a screen reader calls it; of a list its own name, not what is chosen."""
    if isinstance(widget, QComboBox):
        return widget.accessibleDescription()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


@pytest.fixture
def windows(themed: QApplication) -> Iterator[WindowsShown]:
    """What was shown as a window of its own."""
    made = WindowsShown()
    themed.installEventFilter(made)
    yield made
    themed.removeEventFilter(made)


@pytest.fixture
def hand(qtbot: QtBot, place: Workplace, windows: WindowsShown, tmp_path: Path) -> Iterator[Hand]:
    """A hand at the day's first page."""
    window = MainWindow(place, lambda _: None)
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    walk = Tour(window, tmp_path, lambda _: None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
    walk.settle()
    yield Hand(walk)
    window.close()


def test_a_first_visit_from_today_to_the_papers(hand: Hand, windows: WindowsShown) -> None:
    hand.press(Key.Key_K, CTRL)
    hand.type("delgado")
    hand.walk.settle()
    hand.press(Key.Key_Return)
    hand.walk.settle()
    hand.go_on()  # the chart's "Start first visit"
    hand.choose("Mark all reviewed")
    hand.go_on()
    pain_today(hand)
    hand.go_on()
    hand.choose("gabapentin")
    hand.go_on()
    hand.go_on()  # the dose as proposed
    hand.choose("Physical therapy")
    hand.go_on()
    page = hand.window.visits.page()
    assert page is not None
    assert page.session.blockers() == ()
    visit_id = page.session.visit.id
    hand.go_on()  # signs
    assert isinstance(hand.window.current_page(), PapersPage)
    visit = hand.window.place.desk.visit(visit_id)
    assert visit.signature is not None
    assert set(visit.record.confirmed) == set(Section)
    assert [one.name.casefold() for one in visit.pain.sites] == ["left foot"]
    assert (visit.pain.sites[0].average, visit.pain.sites[0].worst) == (6, 9)
    assert "gabapentin" in [one.medicine for one in visit.prescriptions]
    assert hand.keys <= 250  # Tabs and letters together
    assert windows.names <= {"MainWindowClassWindow", "QListWidgetClassWindow"}  # the list below Ctrl+K


def pain_today(hand: Hand) -> None:
    hand.go_to("Where it hurts")
    for _ in range(MOST):
        if "foot" in focus().accessibleDescription():
            break
        hand.press(Key.Key_Down)
    hand.press(Key.Key_Space)
    hand.walk.settle()
    hand.choose("burning")
    hand.choose("numb")
    hand.rate("Now", "7")
    hand.rate("Average, past week", "6")
    hand.rate("Worst, past week", "9")
    hand.rate("Pain on average", "6")
    hand.rate("Enjoyment of life", "7")
    hand.rate("General activity", "8")
    hand.choose("neuropathic")
    hand.choose("Asked: the rest is no")


def test_tab_walks_every_step_as_it_is_read_and_back(hand: Hand) -> None:
    ((_, patient),) = hand.window.place.desk.appointments(TODAY)
    hand.window.patients.open_chart(patient.id)
    hand.walk.settle()
    hand.go_on()
    page = hand.walk.visit()
    for step in page.session.steps:
        page.open_step(step.id)
        hand.walk.settle()
        stops = tab_order.stops(page.window())
        assert page.views[step.id].isAncestorOf(focus()), f"{step.id}: the keyboard begins outside of the step"
        start, there = focus(), []
        for _ in stops:
            hand.press(Key.Key_Tab)
            there.append(focus())
        assert there[-1] is start, f"{step.id}: Tab does not come round"
        assert set(there) == set(stops), f"{step.id}: Tab leaves something out"
        for before in [*there[-2::-1], start]:
            hand.press(Key.Key_Backtab, SHIFT)
            assert focus() is before
