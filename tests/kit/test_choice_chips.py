"""One of a few, as chips: by mouse, by arrow keys and Space; at most one is on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paindesk.kit.choice_chips import ChoiceChips
from tests.accessibility import nameless


@pytest.fixture
def chips(qtbot: QtBot, themed: object) -> ChoiceChips:
    made = ChoiceChips("How far back", (("91", "3 months"), ("1096", "3 years"), ("", "all")))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def test_a_press_chooses_one_and_says_so_once(chips: ChoiceChips) -> None:
    said: list[str] = []
    chips.changed.connect(lambda: said.append(chips.value()))
    QTest.mouseClick(chips.chips["1096"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(chips.chips["91"], Qt.MouseButton.LeftButton)
    assert said == ["1096", "91"]
    assert [one.value() for one in chips.chips.values()] == [True, False, False]


def test_a_press_on_the_one_that_is_on_leaves_it_on(chips: ChoiceChips) -> None:
    chips.set_value("91")
    QTest.mouseClick(chips.chips["91"], Qt.MouseButton.LeftButton)
    assert chips.value() == "91"


def test_the_arrow_keys_walk_and_space_chooses(chips: ChoiceChips) -> None:
    chips.set_value("91")
    chips.chips["91"].setFocus()
    QTest.keyClick(chips.chips["91"], Qt.Key.Key_Right)
    assert chips.chips["1096"].hasFocus()
    assert chips.value() == "91"
    QTest.keyClick(chips.chips["1096"], Qt.Key.Key_Space)
    assert [key for key, one in chips.chips.items() if one.value()] == ["1096"]


def test_a_key_that_is_none_of_them_shows_nothing_chosen(chips: ChoiceChips) -> None:
    chips.set_value("moved")
    assert not any(one.value() for one in chips.chips.values())
    assert nameless(chips) == []
    assert chips.chips["91"].accessibleName() == "How far back: 3 months"
