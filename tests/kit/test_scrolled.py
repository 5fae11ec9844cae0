"""Pages whose words wrap."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from paindesk.domain.finding import Finding, Level
from paindesk.kit.finding_card import FindingCard
from paindesk.kit.page import Page

TITLE = "The oxycodone screen of the last urine test did not find what is prescribed"


def page_of(cards: int, qtbot: Any) -> Page:
    page = Page("Today")
    (column,) = page.columns(1)
    for place in range(cards):
        column.addWidget(
            FindingCard(Finding(id=str(place), level=Level.INFO, subject="patient", title=TITLE, because=TITLE))
        )
    qtbot.addWidget(page)
    page.resize(1000, 320)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.mark.usefixtures("themed")
def test_where_everything_is_seen_there_is_no_scroll_bar_though_narrow_words_would_need_more_height(qtbot: Any) -> None:
    page = page_of(4, qtbot)
    layout = page.scroller.widget().layout()
    needed, narrow = layout.heightForWidth(page.scroller.widget().width()), layout.totalMinimumSize().height()
    assert needed + 10 < narrow
    page.resize(1000, page.height() - page.scroller.viewport().height() + needed + 5)
    qtbot.waitUntil(lambda: page.scroller.viewport().height() == needed + 5)
    assert page.scroller.verticalScrollBar().maximum() == 0


@pytest.mark.usefixtures("themed")
def test_where_something_does_not_fit_all_of_it_can_be_reached(qtbot: Any) -> None:
    page = page_of(12, qtbot)
    bar = page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    inner = page.scroller.widget()
    assert bar.maximum() == inner.height() - page.scroller.viewport().height()
    assert all(words.height() >= words.heightForWidth(words.width()) for words in inner.findChildren(QLabel))
