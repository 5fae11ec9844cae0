"""The options under mouse and keyboard."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from paindesk.domain.visit import Act
from paindesk.kit import tab_order, theme
from paindesk.kit.button import LinkButton
from paindesk.sample.named import daniel, mateo, rosa
from paindesk.shell.session import Session
from paindesk.steps.adjust.options import CONTINUE, DOWN, STOP, SWAP, UP
from paindesk.steps.adjust.step import STEP
from paindesk.steps.adjust.view import View
from tests.accessibility import nameless
from tests.steps.trends.follow_up import first_follow_up_without_history, opened, shown


class Window(QMainWindow):
    """The keyboard in it, as in PainDesk's own."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        return tab_order.move(self, forward=next)


pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def open_view(qtbot: Any) -> tuple[Session, View, list[int]]:
    session = opened(mateo, STEP, answered=True)
    view, acts = shown(session, STEP, qtbot)
    return session, view, acts


def test_cards_for_each_medicine_all_named(open_view: tuple[Session, View, list[int]]) -> None:
    _, view, _ = open_view
    assert nameless(view) == []
    assert {name: list(card.cards) for name, card in view.cards.items()} == {
        "gabapentin": [CONTINUE, UP, DOWN, SWAP, STOP],
        "naproxen": [CONTINUE, UP, DOWN, SWAP, STOP],
    }
    assert view.cards["gabapentin"].cards[CONTINUE].accessibleName() == "gabapentin, continue: suggested, chosen"
    assert not view.cards["naproxen"].cards[UP].isEnabled()
    assert view.page.scroller.horizontalScrollBar().maximum() == 0


def test_a_click_chooses_once_and_the_reason_field_appears(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, acts = open_view
    card = view.cards["naproxen"]
    QTest.mouseClick(card.cards[STOP], Qt.MouseButton.LeftButton)
    assert acts == [1]
    assert session.visit.prescriptions[1].act is Act.STOP
    assert card.cards[STOP].isChecked()
    assert not card.cards[CONTINUE].isChecked()
    # the one that has the focus is outlined too: the sign tells which is chosen
    assert {key for key, one in card.cards.items() if one.findChildren(QLabel)[0].text().startswith("✓ ")} == {STOP}
    card.why.setFocus()
    QTest.keyClicks(card.why, "kidneys")
    assert session.visit.prescriptions[1].reason == "kidneys"
    assert card.why.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keyboard_chooses_and_the_focus_stays(open_view: tuple[Session, View, list[int]], key: Qt.Key) -> None:
    session, view, _ = open_view
    view.cards["gabapentin"].cards[DOWN].setFocus()
    QTest.keyClick(view.focusWidget(), key)
    assert session.visit.prescriptions[0].act is Act.CHANGE
    assert view.focusWidget() is view.cards["gabapentin"].cards[DOWN]


def test_another_medicine_is_started_and_taken_off(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, _ = open_view
    view.start.group.set_value("neuropathic")
    view.start.group.changed.emit()
    view.start.chips["duloxetine"].click()
    assert session.visit.prescriptions[-1].medicine == "duloxetine"
    assert "duloxetine" not in view.start.chips
    (off,) = view.start.findChildren(LinkButton)
    off.click()
    assert [one.medicine for one in session.visit.prescriptions] == ["gabapentin", "naproxen"]


def test_a_locked_class_offers_nothing_and_says_why(open_view: tuple[Session, View, list[int]]) -> None:
    _, view, _ = open_view
    view.start.group.set_value("opioid")
    view.start.group.changed.emit()
    assert view.start.chips == {}
    assert view.start.locked.isVisible()


def test_one_medicine_gives_the_page_its_title(qtbot: Any) -> None:
    view, _ = shown(opened(daniel, STEP, answered=True), STEP, qtbot)
    assert view.page.accessibleName() == "Adjust: oxycodone 40 mg a day"


def test_without_prescriptions_a_sentence_says_so(qtbot: Any) -> None:
    view, _ = shown(first_follow_up_without_history(rosa, STEP), STEP, qtbot)
    assert view.none.isVisible()
    assert view.cards == {}


def test_with_large_text_the_page_stays_at_the_card_that_is_made_anew(qtbot: Any, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 200)
    session = opened(daniel, STEP, answered=True)
    view = STEP.view(session.models["adjust"])
    view.changed.connect(lambda: session.take("adjust", 1.0) and view.refresh())
    window = Window()
    qtbot.addWidget(window)
    window.setCentralWidget(view)
    window.resize(860, 560)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    before = view.cards["oxycodone"].cards[STOP]
    before.setFocus()
    view.page.scroller.ensureWidgetVisible(before)
    QTest.keyClick(before, Qt.Key.Key_Space)
    qtbot.wait(1)
    at = view.page.scroller.verticalScrollBar().value()
    card = view.cards["oxycodone"]
    card.taper.pause.setCurrentIndex(4)
    card.taper.pause.activated.emit(4)
    qtbot.wait(1)
    assert card.cards[STOP] is not before, "the cards say what the plan is now"
    assert QApplication.focusWidget() is card.cards[STOP]
    assert view.page.scroller.verticalScrollBar().value() == at > 0
