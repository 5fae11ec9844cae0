import pytest
from matplotlib.figure import Figure
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from paindesk.kit.chart_canvas import ChartCanvas, Stop
from tests.accessibility import nameless


@pytest.fixture
def chart(themed, qtbot):
    figure = Figure(figsize=(5, 3))
    axes = figure.add_subplot()
    axes.plot(range(10), range(10))
    made = ChartCanvas("Pain relief")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.set_figure(figure, "Relief rose from 0 to 9.")
    made.set_stops([Stop(float(x), f"Visit {x}\nNRS {10 - x}") for x in range(10)])
    return made


def spot(chart, index: int) -> QPoint:
    return chart._spot(chart._stops[index]).toPoint()


def test_figure_fills_the_widget_and_follows_its_size(chart, qtbot):
    assert chart.image().width() == 500
    chart.resize(620, 320)
    qtbot.waitUntil(lambda: chart.image().width() == 620)


def test_hover_finds_the_visit_and_says_it(chart, qtbot):
    qtbot.mouseMove(chart, spot(chart, 4))
    assert chart.pointed == 4
    assert chart.accessibleDescription() == "Visit 4, NRS 6. Relief rose from 0 to 9."


def test_click_and_enter_pick_and_arrows_walk(chart, qtbot):
    with qtbot.waitSignal(chart.picked) as told:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot(chart, 7))
    assert told.args == [7]
    chart._point(None)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    with qtbot.waitSignal(chart.picked) as told:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert told.args == [1]


def test_dots_are_taken_only_within_reach(chart):
    chart.set_stops([Stop(5.0, "dot", y=5.0)])
    here = chart._spot(chart._stops[0])
    assert chart.nearest(here) == 0
    assert chart.nearest(here + QPoint(0, 60)) is None


def test_copy_puts_the_figure_on_the_clipboard(chart, qtbot):
    qtbot.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().width() == 500


def test_it_has_a_name(chart):
    assert not nameless(chart)


def test_a_relayout_draws_the_content_for_the_size_it_has(qtbot):
    canvas = ChartCanvas("Relief")
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    sizes = []
    figure = Figure()
    canvas.prepare(figure, lambda made: sizes.append((made.get_figwidth() * made.dpi, made.get_figheight())))
    assert sizes == []
    canvas.draw_anew("Relief, at first")
    canvas.resize(500, 300)
    canvas.redraw()
    canvas.redraw()  # the same size again: nothing to lay out
    assert sizes == [(400, 3), (500, 3)]
    canvas.draw_anew("Relief, later")  # other content at the same size
    assert sizes == [(400, 3), (500, 3), (500, 3)]
    assert canvas.accessibleDescription() == "Relief, later"
