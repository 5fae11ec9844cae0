"""Cards of which one is chosen: pressed by mouse and keyboard, laid out by the room there is."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from paindesk.kit.choice_cards import ChoiceCard, ChoiceCards
from paindesk.kit.text import label

pytestmark = pytest.mark.usefixtures("themed")


def four(qtbot: Any, width: int) -> tuple[ChoiceCards, list[ChoiceCard]]:
    row = ChoiceCards()
    qtbot.addWidget(row)
    cards = [ChoiceCard(name) for name in ("one", "two", "three", "four")]
    for card in cards:
        card.body.addWidget(label(card.accessibleName()))
    row.set_cards(cards)
    row.resize(width, 300)
    row.show()
    return row, cards


def test_four_stand_in_a_row_and_two_where_it_is_narrow(qtbot: Any) -> None:
    row, cards = four(qtbot, 800)
    assert len({card.y() for card in cards}) == 1
    row.resize(400, 300)
    qtbot.wait(1)
    assert len({card.y() for card in cards}) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_press_is_said_once_and_chooses_nothing_by_itself(qtbot: Any, key: Qt.Key) -> None:
    row, cards = four(qtbot, 800)
    card = cards[1]
    pressed: list[int] = []
    card.clicked.connect(lambda _: pressed.append(1))
    QTest.keyClick(card, key)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert pressed == [1, 1]
    assert not card.isChecked()
    card.set_chosen(True)
    assert card.accessibleName() == "two, chosen"
    assert row.isVisible()


def test_one_that_is_not_open_cannot_be_pressed(qtbot: Any) -> None:
    card = ChoiceCard("shut", open_to_choose=False)
    qtbot.addWidget(card)
    pressed: list[int] = []
    card.clicked.connect(lambda _: pressed.append(1))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert pressed == []
