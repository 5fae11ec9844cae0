"""Rows and tables with large text: what has no room beside each other stands below, and nothing is cut off."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.fields import TextField
from paindesk.kit.flow import Row
from paindesk.kit.table import LightTable


def row_of(qtbot: Any, width: int) -> tuple[QWidget, TextField, Button, QLabel]:
    window = QWidget()
    qtbot.addWidget(window)
    column, row = QVBoxLayout(window), Row()
    field, button, below = TextField("Place", "a place"), Button("Remove this place"), QLabel("below")
    row.addWidget(field, 1)
    row.addWidget(button)
    column.addLayout(row)
    column.addWidget(below)
    column.addStretch(1)
    window.resize(width, 400)
    window.show()
    return window, field, button, below


@pytest.mark.parametrize(("width", "below_each_other"), [(400, True), (900, False)])
def test_a_row_breaks_where_large_text_has_no_room(qtbot: Any, themed: Any, width: int, below_each_other: bool) -> None:
    theme.apply(themed, "light", 200)
    window, field, button, below = row_of(qtbot, width)
    assert window.width() == width
    assert (button.y() >= field.y() + field.height()) is below_each_other
    assert below.y() >= button.y() + button.height()
    assert button.width() >= button.sizeHint().width()


def test_a_row_at_100_per_cent_is_any_row(qtbot: Any, themed: Any) -> None:
    theme.apply(themed, "light", 100)
    window, field, button, _ = row_of(qtbot, 100)
    assert window.width() > 100
    assert field.geometry().center().y() == button.geometry().center().y()


def test_a_piece_that_is_gone_leaves_no_gap(qtbot: Any, themed: Any) -> None:
    theme.apply(themed, "light", 200)
    window, field, button, below = row_of(qtbot, 400)
    button.hide()
    qtbot.waitUntil(lambda: below.y() < field.y() + field.height() + 40)
    window.layout().itemAt(0).layout().removeWidget(field)  # type: ignore[union-attr]  # it is there
    field.deleteLater()
    button.show()
    qtbot.waitUntil(lambda: button.y() < 40)


def test_rows_of_a_table_become_lines_where_large_text_leaves_no_room(qtbot: Any, themed: Any) -> None:
    theme.apply(themed, "light", 200)
    table = LightTable(("Medicine", "Plan", "How it ends"), choosable=True)
    qtbot.addWidget(table)
    table.set_rows(
        [("gabapentin", "300 mg at bedtime, for pain", "Lower step by step over a week"), ("duloxetine", "", "")]
    )
    table.resize(1600, 600)
    table.show()
    shown = {one.text(): one for one in table.findChildren(QLabel) if one.isVisible()}
    assert shown["Plan"].y() < shown["gabapentin"].y() == shown["300 mg at bedtime, for pain"].y()

    table.resize(420, 900)
    qtbot.waitUntil(lambda: table.layout().geometry().width() == 420)  # type: ignore[union-attr]  # it has one
    shown = {one.text(): one for one in table.findChildren(QLabel) if one.isVisible()}
    lines = [shown[text] for text in ("gabapentin", "300 mg at bedtime, for pain", "Lower step by step over a week")]
    assert [one.y() for one in lines] == sorted({one.y() for one in lines})
    assert shown["duloxetine"].y() > lines[-1].y()
    assert all(one.heightForWidth(one.width()) <= one.height() for one in lines)
    table.set_current(1)
    assert "duloxetine" in table.accessibleDescription()
