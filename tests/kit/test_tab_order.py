"""Tab goes through a page in the order of its layouts."""

import gc
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QLayoutItem, QLineEdit, QVBoxLayout, QWidget

from paindesk.kit import tab_order
from paindesk.kit.flow import FlowLayout


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
