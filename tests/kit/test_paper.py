"""The preview of a paper: pages drawn when they are looked at, sizes, words that are found and read out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paindesk.kit.button import Button
from paindesk.kit.paper_preview import PaperPreview
from paindesk.kit.paper_view import KEPT_BYTES, Fit
from tests.accessibility import nameless
from tests.kit.papers import a_paper

pytestmark = pytest.mark.usefixtures("themed")
SHEETS = ("First sheet: take gabapentin", "Second sheet: gabapentin again", "Third sheet: cápsula")


@pytest.fixture
def preview(qtbot: QtBot, tmp_path: Path) -> Iterator[PaperPreview]:
    made = PaperPreview(a_paper(tmp_path, SHEETS))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close_pdf()


def press(preview: PaperPreview, name: str) -> None:
    (button,) = (one for one in preview.findChildren(Button) if one.accessibleName() == name)
    button.click()


def test_only_pages_that_are_looked_at_are_drawn(preview: PaperPreview) -> None:
    preview.grab()
    assert preview.page_count() == 3
    assert {page for page, _ in preview.view._bitmaps} == {0}


def test_forty_pages_are_shown_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    made = PaperPreview(a_paper(tmp_path, [f"Sheet {page}" for page in range(40)]))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.grab()
    assert made.page_count() == 40
    assert len(made.view._bitmaps) == 1
    made.go(39)
    made.grab()
    assert len(made.view._bitmaps) <= 3
    qtbot.waitUntil(lambda: len(made.view._words) == 40, timeout=5_000)
    made.close_pdf()


def test_going_through_the_pages(preview: PaperPreview, qtbot: QtBot) -> None:
    preview.go(1)
    assert preview.page() == 1
    assert preview._where.text() == "Page 2 of 3"
    preview.go(7)
    assert preview.page() == 1
    press(preview, "Next page")
    assert preview._where.text() == "Page 3 of 3"
    press(preview, "Next page")
    assert preview.page() == 2
    qtbot.keyClick(preview.view, Qt.Key.Key_PageUp)
    qtbot.keyClick(preview.view, Qt.Key.Key_PageUp)
    assert preview.page() == 0
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert preview.page() == 1


def test_the_last_page_is_reached_where_it_cannot_come_to_the_top(preview: PaperPreview) -> None:
    preview.view.set_fit(Fit.PAGE)
    preview.view.set_zoom(25)
    preview.go(2)
    assert preview._where.text() == "Page 3 of 3"


def test_zoom_changes_the_size_within_bounds(preview: PaperPreview) -> None:
    preview.view.set_zoom(100)
    wide = preview.view._sheets[0].width()
    preview.view.set_zoom(200)
    assert preview.view._sheets[0].width() == pytest.approx(2 * wide, abs=2)
    preview.view.set_zoom(9999)
    assert preview.view.zoom() == 300
    preview.view.set_zoom(1)
    assert preview.view.zoom() == 25


def test_zoom_by_keys_buttons_and_wheel(preview: PaperPreview, qtbot: QtBot) -> None:
    preview.view.set_zoom(100)
    qtbot.keyClick(preview.view, Qt.Key.Key_Plus)
    assert preview.view.zoom() == 125
    qtbot.keyClick(preview.view, Qt.Key.Key_Minus)
    qtbot.keyClick(preview.view, Qt.Key.Key_Minus)
    assert preview.view.zoom() == 75
    press(preview, "Larger")
    assert preview.view.zoom() == 100
    turn(preview, 120, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.zoom() == 125
    before = preview.view.verticalScrollBar().value()
    turn(preview, -120, Qt.KeyboardModifier.NoModifier)
    assert preview.view.zoom() == 125
    assert preview.view.verticalScrollBar().value() > before


def turn(preview: PaperPreview, notch: int, held: Qt.KeyboardModifier) -> None:
    middle = QPointF(preview.view.viewport().rect().center())
    event = QWheelEvent(
        middle, preview.view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, notch), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(preview.view.viewport(), event)


def test_a_whole_page_or_its_width_fits_and_follows_the_window(preview: PaperPreview, qtbot: QtBot) -> None:
    view = preview.view
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view._sheets[0].height() < view.viewport().height()
    press(preview, "Fit width")
    width = view._sheets[0].width()
    assert 0 < view.viewport().width() - width < 60
    preview.resize(1200, 700)
    qtbot.waitUntil(lambda: view._sheets[0].width() > width, timeout=1_000)
    assert view.horizontalScrollBar().maximum() == 0


def test_a_zoom_keeps_the_place_that_is_read(preview: PaperPreview) -> None:
    preview.go(1)
    for zoom in (200, 50, 300):
        preview.view.set_zoom(zoom)
        assert preview.page() == 1


def test_bitmaps_take_little_memory(preview: PaperPreview) -> None:
    for zoom in (100, 200, 300):
        preview.view.set_zoom(zoom)
        for page in range(3):
            preview.view.bitmap(page)
    assert sum(one.sizeInBytes() for one in preview.view._bitmaps.values()) <= KEPT_BYTES


def test_words_of_the_paper_reach_a_screen_reader(preview: PaperPreview, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "First sheet" in preview.view.accessibleDescription(), timeout=2_000)
    assert preview.view.accessibleName() == "Page 1 of 3"
    preview.go(2)
    qtbot.waitUntil(lambda: "Third sheet" in preview.view.accessibleDescription(), timeout=2_000)
    assert preview.view.accessibleName() == "Page 3 of 3"
    preview.open_search()
    assert not nameless(preview)


def test_words_are_found_counted_and_walked_through(preview: PaperPreview, qtbot: QtBot) -> None:
    qtbot.keyClick(preview.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert preview.finder.isVisible()
    qtbot.keyClicks(preview.finder.field, "GABAPENTIN")
    assert preview.finder.count.text() == "1 of 2"
    qtbot.keyClick(preview.finder.field, Qt.Key.Key_Return)
    assert preview.finder.count.text() == "2 of 2"
    assert preview.page() == 1
    qtbot.keyClick(preview.finder.field, Qt.Key.Key_Return)
    assert preview.finder.count.text() == "1 of 2"
    qtbot.keyClick(preview.finder.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert preview.finder.count.text() == "2 of 2"
    qtbot.keyClicks(preview.finder.field, "0-+")  # typed, not a zoom
    assert preview.finder.field.value() == "GABAPENTIN0-+"
    assert preview.finder.count.text() == "Not found"
    assert preview.finder.field.accessibleDescription() == "Not found"
    preview.finder.field.clear()
    qtbot.keyClicks(preview.finder.field, "capsula")
    assert preview.finder.count.text() == "1 of 1"
    assert preview.close_search()
    assert not preview.close_search()
    assert not preview.view.hits()


def test_what_is_found_is_marked_where_it_stands(preview: PaperPreview) -> None:
    before = preview.view._sheets[0].grab().toImage()
    preview.open_search()
    assert preview.view.search("gabapentin") == 2
    others, (area,) = preview.view.marked(0)
    assert others == []
    after = preview.view._sheets[0].grab().toImage()
    assert before.pixelColor(area.topLeft()) != after.pixelColor(area.topLeft())
    inside = [(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())]
    assert any(before.pixelColor(x, y).lightness() < 170 for x, y in inside)  # letters stand there
    beside = area.topRight() + QPoint(30, 0)
    assert before.pixelColor(beside) == after.pixelColor(beside)


def test_another_paper_is_searched_for_the_same_words(preview: PaperPreview, tmp_path: Path) -> None:
    preview.open_search()
    preview.finder.field.setText("sheet")
    preview._find("sheet")
    assert preview.finder.count.text() == "1 of 3"
    preview.set_pdf(a_paper(tmp_path, ["One sheet only"]))
    assert preview.finder.count.text() == "1 of 1"


def test_a_sentence_stands_in_place_of_a_paper(preview: PaperPreview) -> None:
    preview.say("This paper was altered after it was kept.")
    assert preview.page_count() == 0
    assert not preview.print_button.isEnabled()
    assert not preview.save_button.isEnabled()
    assert not preview.view.isVisible()


def test_print_button_asks(preview: PaperPreview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.print_asked):
        qtbot.mouseClick(preview.print_button, Qt.MouseButton.LeftButton)


def test_a_paper_begins_on_its_first_page_even_before_it_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    made = PaperPreview(a_paper(tmp_path, SHEETS))
    qtbot.addWidget(made)
    made.resize(900, 500)
    assert made.page_count() == 3
    assert made.page() == 0
    made.close_pdf()
