"""The trend on the screen: charts after the page, hover, the table for those who do not see the charts."""

import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest

from paindesk.charts import trends
from paindesk.kit import theme
from paindesk.kit.chart_canvas import ChartCanvas
from paindesk.sample.named import mateo, rosa
from paindesk.steps.trends.step import STEP
from paindesk.steps.trends.view import View
from tests.accessibility import nameless
from tests.steps.trends.follow_up import first_follow_up_without_history, opened, shown

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def view(qtbot: Any) -> View:
    made, _ = shown(opened(mateo, STEP, answered=True), STEP, qtbot)
    qtbot.waitUntil(lambda: not made.trend.image().isNull(), timeout=30_000)
    assert isinstance(made, View)
    return made


def test_the_step_itself_loads_no_matplotlib() -> None:
    code = "import sys, paindesk.steps.trends.view; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_control_has_a_name_and_the_chart_is_told_in_words(view: View) -> None:
    assert nameless(view) == []
    assert "Lowest effective dose: gabapentin 1,200 mg + naproxen 1,000 mg." in view.trend.accessibleDescription()
    assert view.page.scroller.horizontalScrollBar().maximum() == 0


def test_five_dose_periods_with_their_verdicts(view: View) -> None:
    assert view.periods.row_count() == 5


def test_hovering_names_the_visit(view: View) -> None:
    QTest.mouseMove(view.trend, QPoint(view.trend.width() - 120, 40))
    spot = view.trend._spot(view.trend._stops[-1]).toPoint()
    QTest.mouseMove(view.trend, QPoint(spot.x(), 60))
    assert view.trend.pointed == len(view.trend._stops) - 1
    assert "relief 56 %" in view.trend.accessibleDescription()


def test_the_table_takes_the_place_of_the_chart_and_back(view: View) -> None:
    view.as_table.click()
    assert not view.trend_card.isVisible()
    assert view.visits.isVisible()
    assert view.visits.row_count() == 12
    assert view.summary.text().startswith("12 visits")
    view.as_table.click()
    assert view.trend_card.isVisible()


def test_another_range_is_drawn(view: View, qtbot: Any) -> None:
    view.range.set_value("91")
    view.range.changed.emit()
    qtbot.waitUntil(lambda: len(view.trend._stops) == 3, timeout=10_000)


def test_the_chart_is_copied_as_an_image(view: View) -> None:
    QGuiApplication.clipboard().clear()
    view.copy.click()
    assert QGuiApplication.clipboard().image().width() == view.trend.image().width()


def test_a_change_of_theme_draws_the_charts_anew(view: View, qtbot: Any, qapp: Any) -> None:
    ground = view.trend.image().pixelColor(2, 2).name()
    theme.apply(qapp, "dark")
    qtbot.waitUntil(lambda: view.trend.image().pixelColor(2, 2).name() != ground, timeout=10_000)


def test_without_history_a_sentence_stands_where_the_charts_would(qtbot: Any) -> None:
    made, _ = shown(first_follow_up_without_history(rosa, STEP), STEP, qtbot)
    assert made.empty.isVisible()
    assert not made.trend_card.isVisible()
    assert not made.periods_card.isVisible()


def test_a_click_shows_the_visit_and_opens_it(view: View, qtbot: Any) -> None:
    spot = view.trend._spot(view.trend._stops[3]).toPoint()
    QTest.mouseClick(view.trend, Qt.MouseButton.LeftButton, pos=QPoint(spot.x(), 60))
    assert view.visit_card.isVisible()
    assert view._stop_points[3].relief_percent == 25
    told = view.visit_card.words.text().splitlines()
    assert told == ["relief 25 %", "NRS 6 · PEG 6.0", "drowsiness 4 of 10", "gabapentin 900 mg a day"]
    with qtbot.waitSignal(view.visit_wanted) as wanted:
        view.visit_card.open.click()
    assert wanted.args == [view._stop_points[3].visit_id]
    view._picked(view._stop_points[-1])
    assert not view.visit_card.open.isVisible()  # it is the visit in front


def test_keys_zoom_and_move_through_time_and_0_shows_everything(view: View, qtbot: Any) -> None:
    everything = len(view.trend._stops)
    QTest.keyClick(view.trend, Qt.Key.Key_Plus)
    QTest.keyClick(view.trend, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: len(view.trend._stops) < everything, timeout=10_000)
    window = view.model.window
    QTest.keyClick(view.trend, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert window is not None
    assert view.model.window is not None
    assert view.model.window[0] < window[0]
    QTest.keyClick(view.trend, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: len(view.trend._stops) == 12, timeout=10_000)


def test_a_drag_moves_and_is_no_click(view: View, qtbot: Any) -> None:
    view.model.zoom(3, 1.0)
    before = view.model.window
    assert before is not None
    QTest.mousePress(view.trend, Qt.MouseButton.LeftButton, pos=QPoint(200, 80))
    for x in (230, 260, 300):
        QTest.mouseMove(view.trend, QPoint(x, 80))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(320, 80), QPointF(320, 80), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    view.trend.mouseMoveEvent(event)
    QTest.mouseRelease(view.trend, Qt.MouseButton.LeftButton, pos=QPoint(320, 80))
    assert view.model.window is not None
    assert view.model.window[0] < before[0]
    assert not view.visit_card.isVisible()


def test_two_periods_stand_side_by_side(view: View) -> None:
    assert view.compare_card.isVisible()
    assert view.compare_card.table.row_count() == 7
    view.compare_card.one.set_value("set:gabapentin 900 mg")
    view.compare_card.one.changed.emit()
    view.compare_card.other.set_value("medicine:naproxen")
    view.compare_card.other.changed.emit()
    assert "more relief with naproxen, all doses" in view.compare_card.words.text()


def drawings(canvas: ChartCanvas, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that grows by one with each time the figure is drawn."""
    drawn: list[int] = []
    draw = canvas._canvas.draw

    def counted() -> None:
        drawn.append(1)
        draw()

    monkeypatch.setattr(canvas._canvas, "draw", counted)
    return drawn


def test_a_pan_draws_each_chart_once(view: View, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    view.trend.zoomed.emit(3.0, 1.0)
    qtbot.wait(600)
    trend, balance = drawings(view.trend, monkeypatch), drawings(view.balance, monkeypatch)
    for share in (0.1, 0.1, 0.1):  # many moves of the pointer in one go
        view.trend.panned.emit(share)
    qtbot.waitUntil(lambda: len(trend) == 1, timeout=10_000)
    assert balance == []  # it follows when the hand rests
    qtbot.waitUntil(lambda: len(balance) == 1, timeout=10_000)
    qtbot.wait(600)
    assert (len(trend), len(balance)) == (1, 1)
    view.trend.panned.emit(-5.0)  # to the end of what there is
    qtbot.wait(600)
    view.trend.panned.emit(-5.0)  # there is no more to see
    qtbot.wait(600)
    assert len(trend) == 2


def test_the_page_is_drawn_once_when_it_is_opened(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    update = trends.update
    monkeypatch.setattr(trends, "update", lambda *given: (drawn.append(1), update(*given))[1])
    made, _ = shown(opened(mateo, STEP, answered=True), STEP, qtbot)
    qtbot.waitUntil(lambda: not made.trend.image().isNull(), timeout=30_000)
    qtbot.wait(300)
    assert len(drawn) == 1


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_chart_of_every_theme_stands_on_its_card(view: View, qtbot: Any, qapp: Any, name: str) -> None:
    theme.apply(qapp, name)
    ground = theme.tokens().card.lower()
    qtbot.waitUntil(lambda: view.trend.image().pixelColor(2, 2).name() == ground, timeout=10_000)


def test_print_hands_over_what_makes_the_page_of_what_is_shown(view: View, qtbot: Any) -> None:
    view.trend.zoomed.emit(3.0, 1.0)
    with qtbot.waitSignal(view.print_wanted) as told:
        view.print.click()
    make, title = told.args
    view.model.show_range("")  # what is shown afterwards does not reach the page
    assert make.args[0].window is not None
    assert make().startswith(b"%PDF")
    assert title == "Trend"
