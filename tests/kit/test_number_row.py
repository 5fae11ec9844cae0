import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from paindesk.kit.announce import name_our_pieces
from paindesk.kit.number_row import NumberRow
from tests.accessibility import nameless


@pytest.fixture
def row(themed, qtbot):
    name_our_pieces()
    made = NumberRow("Now")
    qtbot.addWidget(made)
    made.resize(480, 30)
    made.show()
    return made


def test_unanswered_is_none_not_zero(row):
    assert row.value() is None
    assert row.focusProxy().accessibleDescription() == "not answered"


def test_digits_answer_and_one_then_zero_is_ten(row, qtbot):
    cells = row.focusProxy()
    qtbot.keyClicks(cells, "7")
    assert row.value() == 7
    qtbot.keyClicks(cells, "10")
    assert row.value() == 10
    qtbot.keyClicks(cells, "4")
    assert row.value() == 4


def test_arrows_walk_and_backspace_takes_the_answer_back(row, qtbot):
    cells = row.focusProxy()
    qtbot.keyClick(cells, Qt.Key.Key_Right)
    assert row.value() == 0
    qtbot.keyClick(cells, Qt.Key.Key_Left)
    assert row.value() == 0
    qtbot.keyClick(cells, Qt.Key.Key_End)
    assert row.value() == 10
    qtbot.keyClick(cells, Qt.Key.Key_Backspace)
    assert row.value() is None


def test_a_click_on_a_cell_answers(row, qtbot):
    cells = row.focusProxy()
    with qtbot.waitSignal(row.changed):
        qtbot.mouseClick(cells, Qt.MouseButton.LeftButton, pos=cells._cell(6).center())
    assert row.value() == 6


def test_setting_is_silent_and_the_value_is_read_out(row, qtbot):
    with qtbot.assertNotEmitted(row.changed):
        row.set_value(9)
    assert row.focusProxy().accessibleDescription() == "9 of 10"
    interface = QAccessible.queryAccessibleInterface(row.focusProxy())
    assert interface.text(QAccessible.Text.Name) == "Now"
    assert interface.role() is QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Value) == "9 of 10"
    assert not nameless(row)


def test_a_screen_reader_finds_no_number_where_nothing_is_answered(row, qtbot):
    interface = QAccessible.queryAccessibleInterface(row.focusProxy())
    assert interface.text(QAccessible.Text.Value) == "not answered"
    assert interface.valueInterface() is None  # it would be -1
    qtbot.keyClicks(row.focusProxy(), "0")
    assert interface.text(QAccessible.Text.Value) == "0 of 10"
    qtbot.keyClick(row.focusProxy(), Qt.Key.Key_Backspace)
    assert interface.text(QAccessible.Text.Value) == "not answered"


def test_large_text_puts_the_label_above_the_cells(themed, qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    row = NumberRow("Now", parent=box)
    box.show()
    row.resize(300, 60)
    assert row.focusProxy().x() == 0
    row.resize(480, 30)
    assert row.focusProxy().x() >= 136
