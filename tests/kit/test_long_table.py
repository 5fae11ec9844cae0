"""A long table with large text: every column in sight, in two lines where one line has no room for all."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from paindesk.kit import theme
from paindesk.kit.long_table import LongTable, SortedCell

HEADERS = ("Patient", "Born", "MRN", "Why", "MME/day", "Last visit", "Next visit")
ROW = (
    "Dorothea Castillo", "22 Dec 1990", "106-9967", "PHQ-9, QTc, Sodium and Re-evaluation, since 31 Aug 2026",
    "52.5", "31 Aug 2026", "28 Sep 2026",
)  # fmt: skip


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light", 200)
    yield
    theme.apply(qapp, "light", 100)


def shown(qtbot: Any, width: int) -> LongTable:
    table = LongTable(HEADERS, (17, 12, 9, 49, 14, 12, 12), "Patients")
    qtbot.addWidget(table)
    table.set_rows([[SortedCell(words) for words in ROW]] * 3)
    table.resize(width, 500)
    table.show()
    qtbot.waitExposed(table)
    return table


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize(("width", "two_lines"), [(1750, False), (1230, True)])
def test_no_column_is_out_of_sight_with_large_text(qtbot: Any, width: int, two_lines: bool) -> None:
    table = shown(qtbot, width)
    assert table.horizontalScrollBar().maximum() == 0
    assert table.wordWrap() is two_lines
    metrics = table.fontMetrics()
    for column, words in enumerate(ROW):
        longest = max(map(metrics.horizontalAdvance, words.split() if two_lines else [words[:18]]))
        assert table.columnWidth(column) > longest
    assert table.rowHeight(0) > metrics.lineSpacing() * (2 if two_lines else 1)


@pytest.mark.usefixtures("themed")
def test_at_the_usual_size_a_row_is_one_line(qtbot: Any) -> None:
    table = shown(qtbot, 1230)
    assert not table.wordWrap()
    assert table.horizontalScrollBar().maximum() == 0
