"""A row to choose."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from paindesk.kit.choice_row import ChoiceRow, line_up


@pytest.mark.usefixtures("themed")
def test_it_speaks_its_mark_and_is_pressed_with_enter_and_space(qtbot: Any) -> None:
    row = ChoiceRow("gabapentin & more", "start low", "ok", "Lower dose for kidneys")
    qtbot.addWidget(row)
    row.show()
    pressed: list[int] = []
    row.clicked.connect(lambda _: pressed.append(1))
    QTest.keyClick(row, Qt.Key.Key_Return)
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert len(pressed) == 2
    assert not row.isChecked()
    row.show_chosen(True)
    assert row.accessibleName() == "gabapentin & more: start low, chosen"
    assert row.accessibleDescription() == "Lower dose for kidneys"


@pytest.mark.usefixtures("themed")
def test_names_begin_below_one_another_whatever_the_marks_say(qtbot: Any) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    rows = [ChoiceRow("gabapentin", mark, "ok") for mark in ("avoid", "no starting dose")]
    for row in rows:
        column.addWidget(row)
    line_up(rows)
    box.show()
    first, second = (row.findChild(QLabel).x() for row in rows)
    assert first == second
