"""A row to choose."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from paindesk.kit.choice_row import ChoiceRow


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
