"""A whole first visit and a stable follow-up with the keyboard alone: from Today to the papers, no mouse.

The walks are those of the tour. Keys go to the window as a hand sends them, and every stop of Tab is found by what a
screen reader says of it; `Watch` sees what comes in from outside.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from paindesk import tour_by_keyboard, tour_keys
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Section
from paindesk.domain.visit import Visit
from paindesk.kit import tab_order
from paindesk.sample.clinic import build
from paindesk.sample.named import daniel, mateo
from paindesk.shell.main_window import MainWindow
from paindesk.shell.workplace import Workplace
from paindesk.tour_hands import SIZE, Tour
from paindesk.tour_keys import Keys
from tests.builders import TODAY

MOST_KEYS = 25  # of a stable follow-up from Today to the signature, each Tab and each letter counted
HELD = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt}
MOUSE = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove, QEvent.Type.Wheel}


class Watch(QObject):
    """Notes the keys that come in from outside, the mouse, and what appears as a window of its own: a piece shown
    before it has its place flashes and takes the keys."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: set[str] = set()
        self.keys = 0
        self.mouse: list[QEvent.Type] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(watched, QWindow):
            if kind is QEvent.Type.Show:
                self.windows.add(watched.objectName())
            if isinstance(event, QKeyEvent) and kind is QEvent.Type.ShortcutOverride and event.key() not in HELD:
                self.keys += event.spontaneous()  # of each key the first thing that a window hears
        if kind in MOUSE:
            self.mouse.append(kind)
        return False


def focus() -> QWidget:
    """What has the keyboard now."""
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


@pytest.fixture
def watch(themed: QApplication) -> Iterator[Watch]:
    """From the first key on."""
    made = Watch()
    themed.installEventFilter(made)
    yield made
    themed.removeEventFilter(made)


Opened = Callable[[Workplace], Keys]


@pytest.fixture
def opened(qtbot: QtBot, watch: Watch, tmp_path: Path) -> Iterator[Opened]:
    """A keyboard at the day's first page."""
    made: list[MainWindow] = []

    def keys(place: Workplace) -> Keys:
        window = MainWindow(place, lambda _: None)
        made.append(window)
        qtbot.addWidget(window)
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
        tour = Tour(window, tmp_path, lambda _: None)
        tour.settle()
        return Keys(tour)

    yield keys
    for window in made:
        window.close()


@pytest.fixture
def seen_before(place: Workplace, knowledge: Knowledge, tmp_path: Path) -> Iterator[Workplace]:
    """Mateo Flores, who does well, and Daniel Price, on an opioid: both with the visits of some years."""
    people = (mateo(TODAY), daniel(TODAY))
    now = datetime.combine(TODAY, time(15, 0), UTC)
    file, desk = build(tmp_path / "seen.paindesk", knowledge, TODAY, lambda: now, people)
    yield replace(place, desk=desk)
    file.close()


def test_a_first_visit_from_today_to_the_papers(opened: Opened, place: Workplace, watch: Watch) -> None:
    keys = opened(place)
    visit = tour_by_keyboard.first_visit(keys)
    assert visit.signature is not None
    assert set(visit.record.confirmed) == set(Section)
    (feet,) = visit.pain.sites
    assert (feet.name, feet.since, feet.now, feet.average, feet.worst) == ("Both feet", "3 years", 7, 6, 9)
    assert ("gabapentin", "painful-diabetic-neuropathy") in [
        (one.medicine, one.for_problem) for one in visit.prescriptions
    ]
    assert [(one.id, one.detail) for one in visit.plan.therapies] == [("physical-therapy", "gait and balance 6 visits")]
    assert keys.count() <= 250
    assert watch.windows <= {"MainWindowClassWindow", "QListWidgetClassWindow"}  # the list below Ctrl+K
    only_keys_were_sent(keys, watch)
    every_answer_stands_at_its_key(keys)


def test_a_stable_follow_up_takes_few_keys(opened: Opened, seen_before: Workplace, watch: Watch) -> None:
    keys = opened(seen_before)
    visit = tour_by_keyboard.stable_follow_up(keys)
    what_was_asked_is_signed(visit, seen_before)
    assert keys.count() <= MOST_KEYS, keys.count()
    only_keys_were_sent(keys, watch)


def what_was_asked_is_signed(visit: Visit, place: Workplace) -> None:
    assert visit.signature is not None
    assert place.desk.last_signed(visit.record.patient.id) == visit
    assert [one.average for one in visit.pain.sites] == [3]  # typed
    assert visit.since is not None
    assert visit.since.unchanged
    assert [one.how for one in visit.since.taking] == ["takes it as prescribed"] * 2
    assert visit.pain.red_flags
    assert {one.present for one in visit.pain.red_flags} == {False}


def only_keys_were_sent(keys: Keys, watch: Watch) -> None:
    assert watch.mouse == []
    assert watch.keys == keys.count()  # what the record counts is what the window got


def every_answer_stands_at_its_key(keys: Keys) -> None:
    """The record says who had the keyboard, what came of the key, and has a picture of it."""
    assert [one.number for one in keys.strokes] == list(range(1, keys.count() + 1))
    said = {(one.on, change.what, change.now) for one in keys.strokes for change in one.changed}
    assert ("burning (check box)", "pain.sites[0].qualities[0]", "burning") in said
    assert ("Average, past week (slider)", "pain.sites[0].average", "6") in said
    assert ("choice.medicine", "gabapentin") in {(what, now) for _, what, now in said}
    pages = [change.now for one in keys.strokes for change in one.changed if change.what == "page"]
    assert pages[0] == "Rosa Delgado"
    assert pages[-1] == "Papers"
    turned = [one for one in keys.strokes if "page" in {change.what for change in one.changed}]
    assert all(QImage(str(keys.out / one.picture)).width() == SIZE[0] for one in turned)


def test_the_walks_have_no_other_way_into_the_program() -> None:
    """No click, no text put in, no focus given: keys go out at one place."""
    called = [name for module in (tour_by_keyboard, tour_keys) for name in calls(Path(str(module.__file__)))]
    assert not {one for one in called if re.match("set[A-Z_]|mouse", one)}
    assert not {"click", "animateClick", "toggle", "emit", "trigger", "open_step", "next"} & set(called)
    assert called.count("keyClick") == 1


def calls(file: Path) -> list[str]:
    """The names of what is called on something."""
    nodes = ast.walk(ast.parse(file.read_text("utf-8")))
    return [one.func.attr for one in nodes if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute)]


def begin(keys: Keys, name: str) -> None:
    """Find somebody on Today, and go into the visit."""
    keys.press("Ctrl+K")
    keys.type(name)
    keys.press("Return")
    keys.go_on()


def test_tab_walks_every_step_as_it_is_read_and_back(opened: Opened, place: Workplace) -> None:
    keys = opened(place)
    begin(keys, "delgado")
    assert {"history", "pain_today", "medicine_class", "starting_dose"} < set(keys.steps())
    walk_every_step(keys)


def test_tab_walks_every_step_of_a_follow_up_with_an_opioid(opened: Opened, seen_before: Workplace) -> None:
    keys = opened(seen_before)
    begin(keys, "price")
    assert {"since_last_visit", "monitoring", "trends", "adjust"} < set(keys.steps())
    walk_every_step(keys)


def walk_every_step(keys: Keys) -> None:
    page = keys.window.visits.page()
    assert page is not None
    for number, step in enumerate(keys.steps(), start=1):
        keys.press(f"Alt+{number}")
        assert page.views[step].isAncestorOf(focus()), f"{step}: the keyboard begins outside of the step"
        comes_round(keys, step)


@pytest.mark.parametrize(
    "way",
    ["Ctrl+Home", "Ctrl+N", "Ctrl+Shift+P", "Ctrl+,", "Ctrl+Shift+U", "Ctrl+Shift+A"],
    ids=["today", "new patient", "panel", "settings", "users", "audit"],
)
def test_tab_walks_every_other_page(opened: Opened, place: Workplace, way: str) -> None:
    keys = opened(place)
    keys.press(way)
    comes_round(keys, way)


def comes_round(keys: Keys, name: str) -> None:
    """Tab comes to everything once and back to where it began; Shift+Tab the same way back; F6 leaves nothing shut."""
    order = tab_order.stops(keys.window)
    tap = partial(QTest.keyClick, keys.window.windowHandle())  # what the record would say of each is not asked here
    tap(Qt.Key.Key_Tab)
    start, there = focus(), []
    for _ in order:
        tap(Qt.Key.Key_Tab)
        there.append(focus())
    assert there[-1] is start, f"{name}: Tab does not come round"
    assert set(there) == set(order), f"{name}: Tab leaves something out"
    for before in [*there[-2::-1], start]:
        tap(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert focus() is before
    cards = [focus()]
    for _ in order:
        tap(Qt.Key.Key_F6)
        if focus() in cards:
            break
        cards.append(focus())
    assert focus() in cards, f"{name}: F6 does not come round"
    for before in reversed(cards[cards.index(focus()) :]):
        tap(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert focus() is before


def test_what_was_pressed_and_goes_away_leaves_the_keyboard_at_its_place(
    opened: Opened, seen_before: Workplace
) -> None:
    keys = opened(seen_before)
    begin(keys, "flo")
    for button, by, after in (
        ("Nothing changed", "Shift+Tab", "NRS now"),
        ("Asked: none of these", "F6", "Import CSV…"),  # beyond the questions: one more Space ticks none
        ("All as prescribed", "F6", "How gabapentin is taken"),
    ):
        keys.choose(button, by)
        assert tour_keys.called(focus()) == after
