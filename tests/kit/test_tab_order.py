"""Tab goes through a page in the order of its layouts."""

import gc
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QLayoutItem, QLineEdit, QVBoxLayout, QWidget

from paindesk.kit import tab_order
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.flow import FlowLayout, emptied


def items() -> set[int]:
    """What Python holds of the inner pieces of layouts."""
    return {id(one) for one in gc.get_objects() if isinstance(one, QLayoutItem) and not isinstance(one, QLayout)}


def page(qtbot: Any) -> tuple[QWidget, list[QLineEdit]]:
    window = QWidget()
    qtbot.addWidget(window)
    fields = [QLineEdit() for _ in range(6)]
    column, row, grid, flow = QVBoxLayout(window), QHBoxLayout(), QGridLayout(), FlowLayout()
    for inner in (row, grid, flow):
        column.addLayout(inner)
    flow.addWidget(fields[5])
    grid.addWidget(fields[4], 1, 0)
    grid.addWidget(fields[3], 0, 1)
    grid.addWidget(fields[2], 0, 0)
    row.addWidget(fields[1])
    row.insertWidget(0, fields[0])
    row.addStretch(1)
    window.show()
    return window, fields


def test_nested_layouts_are_read_in_their_order(qtbot: Any) -> None:
    window, fields = page(qtbot)
    assert tab_order.stops(window) == fields


def test_no_piece_of_a_layout_is_held_by_python(qtbot: Any) -> None:
    """Held, it would stand for whatever Qt puts in its place in memory: the next widget there breaks the program."""
    window, _ = page(qtbot)
    before = items()
    tab_order.stops(window)
    assert items() <= before


class Window(QWidget):
    """The keyboard in it, as in PainDesk's own."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        return tab_order.move(self, forward=next)


class Cards(Window):
    """Two cards of two buttons each, and one button below them."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.buttons: list[Button] = []
        for card in (Card("One"), Card("Two")):
            for _ in range(2):
                self.buttons.append(Button(f"{len(self.buttons)}"))
                card.add(self.buttons[-1])
            column.addWidget(card)
        self.buttons.append(Button("4"))
        column.addWidget(self.buttons[-1])
        tab_order.card_keys(self, self)


@pytest.fixture
def cards(qtbot: Any, themed: object) -> Cards:
    made = Cards()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def at(cards: Cards) -> int:
    return next(place for place, one in enumerate(cards.buttons) if one.hasFocus())


@pytest.mark.parametrize(("gone", "then"), [(0, 1), (1, 2), (4, 0)])
def test_what_hides_or_is_closed_leaves_the_keyboard_at_its_place(cards: Cards, gone: int, then: int) -> None:
    button = cards.buttons[gone]
    button.setFocus()
    button.hide()
    assert at(cards) == then
    button.show()
    button.setFocus()
    button.setEnabled(False)
    assert at(cards) == then


@pytest.mark.parametrize("in_a_box", [False, True])
def test_so_does_what_is_taken_out_of_its_layout(qtbot: Any, themed: object, in_a_box: bool) -> None:
    window = Window()
    column, flow, add = QVBoxLayout(window), FlowLayout(), QLineEdit()
    chips = [Button(words) for words in ("one", "two", "three")]
    column.addLayout(flow)
    for chip in chips:
        piece: QWidget = chip
        if in_a_box:
            piece = QWidget()
            QVBoxLayout(piece).addWidget(chip)
        flow.addWidget(piece)
    column.addWidget(add)
    column.addWidget(Button("another card"))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    chips[1].setFocus()
    emptied(flow)
    assert add.hasFocus()


def test_f6_goes_from_card_to_card_and_round(cards: Cards) -> None:
    cards.buttons[1].setFocus()
    for expected in (2, 4, 0, 2):
        QTest.keyClick(cards, Qt.Key.Key_F6)
        assert at(cards) == expected
    for expected in (0, 4, 2):
        QTest.keyClick(cards, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert at(cards) == expected
