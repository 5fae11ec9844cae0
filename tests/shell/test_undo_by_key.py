"""Ctrl+Z with the keyboard alone: from a field too, whose text was entered with Return and is gone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import Visit, VisitKind
from paindesk.kit.fields import TextField
from paindesk.shell.main_window import MainWindow
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.workplace import Workplace
from tests.builders import TODAY

NEW = "A medicine somebody else started"


@pytest.fixture
def page(qtbot: QtBot, place: Workplace) -> Iterator[VisitPage]:
    """A follow-up of Rosa Delgado, at its first step."""
    window = MainWindow(place, lambda _: None)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    ((_, patient),) = place.desk.appointments(TODAY)
    window.visits.begin_visit(patient.id, VisitKind.FOLLOW_UP)
    qtbot.waitUntil(lambda: window.visits.page() is not None, timeout=20_000)
    opened = window.visits.page()
    assert opened is not None
    opened.open_step("since_last_visit")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
    yield opened
    window.close()


def field(page: VisitPage, name: str) -> TextField:
    return next(one for one in page.findChildren(TextField) if one.accessibleName() == name)


def press(key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    """A key, to whatever has the focus."""
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifiers |= one
    QTest.keyClick(focus, key, modifiers)


def names(visit: Visit) -> list[str]:
    return [one.text for one in visit.record.medicines]


def test_what_was_entered_with_return_is_undone_from_the_same_field(page: VisitPage) -> None:
    before = page.session.visit
    new = field(page, NEW)
    new.setFocus()
    QTest.keyClicks(new, "melatonin 3 mg at bedtime")
    press(Qt.Key.Key_Return)
    assert "melatonin 3 mg at bedtime" in names(page.session.visit)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert new.text() == "melatonin 3 mg at bedtime", "off the list, and still there to be put right"
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.session.visit == before
    for _ in range(2):
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    assert "melatonin 3 mg at bedtime" in names(page.session.visit)


def test_what_is_typed_and_not_yet_entered_is_undone_first(page: VisitPage) -> None:
    new = field(page, NEW)
    new.setFocus()
    QTest.keyClicks(new, "melatonin")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(new, "zinc")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert new.text() == ""
    assert "melatonin" in names(page.session.visit)


def test_undoing_in_a_field_and_then_in_the_visit_never_brings_the_text_back(page: VisitPage) -> None:
    before = page.session.visit
    new = field(page, NEW)
    new.setFocus()
    QTest.keyClicks(new, "melatonin")
    press(Qt.Key.Key_Return)
    function = field(page, "Function")
    function.setFocus()
    QTest.keyClicks(function, "walks")
    since = page.session.visit.since
    assert since is not None
    assert since.function == "walks"
    for _ in range(3):  # the function, the medicine, the words it was made of
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.session.visit == before
