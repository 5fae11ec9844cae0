"""On the screen: a keystroke to repainted findings, and the trend of a patient with 700 visits."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from paindesk.app import application, workplace
from paindesk.charts import trends
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Choice, Clinic, Visit, VisitKind, VisitPoint
from paindesk.kit import theme
from paindesk.kit.chart_canvas import ChartCanvas, Stop
from paindesk.rules.benefit_and_harm import periods
from paindesk.rules.consult import consult
from paindesk.settings import Settings
from paindesk.shell.catalogue import FIRST_VISIT
from paindesk.shell.session import Session
from paindesk.shell.visit_page import VisitPage
from paindesk.steps.step import Context
from paindesk.steps.trends.model import TrendsModel
from paindesk.steps.trends.view import View
from paindesk.store import Desk
from tests.bench import people
from tests.bench.timing import Row, measure, timed
from tests.builders import no_red_flags


def rows(desk: Desk, knowledge: Knowledge, points: tuple[VisitPoint, ...], folder: Path) -> Iterator[Row]:
    """Everything measured with real widgets, offscreen."""
    qt = application()
    theme.apply(qt)
    yield from _keystrokes(qt, desk, knowledge, folder)
    yield from _trend(qt, knowledge, points)


def _keystrokes(qt: QApplication, desk: Desk, knowledge: Knowledge, folder: Path) -> Iterator[Row]:
    record, pain = people.of_the_mockups()
    visit = desk.begin_visit(desk.add_record(record).patient.id, VisitKind.FIRST, people.ON)
    choice = Choice(problem="painful-diabetic-neuropathy", class_id="neuropathic", medicine="gabapentin")
    # No medicine is drafted before the red flags were asked.
    visit = replace(visit, pain=replace(pain, red_flags=no_red_flags(knowledge)), choice=choice)
    place = workplace(desk, knowledge, Settings(), day=lambda: people.ON, log=folder / "bench.log")
    session = Session(visit, Context(knowledge=knowledge, on=people.ON, clinic=desk.clinic), FIRST_VISIT)
    page = VisitPage(session, place, leave=lambda: None, sign=lambda: None, keep=lambda _: None)
    page.resize(1366, 730)
    page.show()

    def to_paint(act: Callable[[], object]) -> float:
        qt.processEvents()

        def done() -> None:
            act()
            qt.processEvents()

        return timed(done)

    yield Row(what="open Starting dose", times=[to_paint(lambda: page.open_step("starting_dose"))])
    view = page.stack.currentWidget()
    view.plan.change.click()
    dose = view.plan.grid.fields[0, "bedtime"].edit
    dose.setFocus()
    times = []
    for typed in ("9", "90", "9000", "100", "300", "2400"):
        dose.selectAll()
        for letter in typed:
            times.append(to_paint(lambda letter=letter: QTest.keyClicks(dose, letter)))
    if session.visit.prescriptions[0].steps[0].rung.daily.value != 2400:
        raise RuntimeError("what was typed did not become the dose")
    yield Row(what="a keystroke on Starting dose", times=times[1:], target=50)
    steps = [step.id for step in session.steps if step.id != "starting_dose"]  # those that this patient has
    for step in steps:
        page.open_step(step)
    turns = [to_paint(lambda step=step: page.open_step(step)) for step in (*steps, *steps)]
    yield Row(what="go to a step that was open before", times=turns)
    page.save_now()
    while place.jobs.waiting():
        qt.processEvents()
    place.jobs.close()
    page.hide()
    page.deleteLater()
    desk.discard_draft(visit.id)


def _trend(qt: QApplication, knowledge: Knowledge, points: tuple[VisitPoint, ...]) -> Iterator[Row]:
    count = len(points)
    yield measure(f"{count} visits: dose periods", lambda: periods(points), runs=5)
    data = trends.TrendData(points=points, periods=periods(points), baseline_nrs=8, today=people.ON)
    canvas = ChartCanvas("Trend")
    canvas.resize(900, 520)
    canvas.show()
    qt.processEvents()

    def first() -> None:
        canvas.set_figure(trends.figure(data, 900, 520), trends.summary(data))
        canvas.set_stops([Stop(one.on.toordinal(), f"{one.on:%d %b %Y}\nNRS {one.nrs}") for one in data.points])
        qt.processEvents()

    yield Row(what=f"{count} visits: trend, first drawing", times=[timed(first)], target=300)
    yield measure(f"{count} visits: trend, drawn again", first, 300, runs=5)
    figure = trends.figure(data, 900, 520)
    canvas.set_figure(figure, trends.summary(data))
    windows = iter(range(100))

    def pan() -> None:
        begin = 10 * next(windows)
        trends.update(figure, replace(data, points=points[begin : begin + 52]))
        canvas.redraw()
        qt.processEvents()

    yield measure("trend: another year of it", pan, 80, runs=12)
    canvas.set_figure(trends.figure(data, 900, 520), trends.summary(data))
    spots = iter(range(300, 800, 7))  # where the visits are, from the first on

    def hover() -> None:
        QTest.mouseMove(canvas, QPoint(next(spots), 200))
        qt.processEvents()

    yield from _trends_step(qt, knowledge, points)
    begun = time.perf_counter()
    yield measure(f"{count} visits: trend, hover", hover, 10, runs=60)
    if canvas.pointed is None or time.perf_counter() - begun > 30:
        raise RuntimeError("nothing was pointed at")
    canvas.hide()
    canvas.deleteLater()


def _trends_step(qt: QApplication, knowledge: Knowledge, points: tuple[VisitPoint, ...]) -> Iterator[Row]:
    """The step as it is used: the next patient's chart, a drag through time, the pointer over it."""
    count, (record, pain) = len(points), people.of_the_mockups()
    visit = Visit(id="now", kind=VisitKind.FOLLOW_UP, on=people.ON, number=count + 1, record=record, pain=pain)
    advice = consult(record, pain, knowledge, people.ON)

    def opened() -> View:
        model = TrendsModel(Context(knowledge=knowledge, on=people.ON, clinic=Clinic(name="Bench"), history=points))
        model.see(visit, advice)
        view = View(model)
        view.resize(1060, 650)
        view.show()
        while view._balance_of is None:  # drawn after the trend
            qt.processEvents()
        qt.processEvents()
        return view

    opened().deleteLater()  # the first one of all loads fonts
    times = []
    for _ in range(5):
        qt.processEvents()
        began = time.perf_counter()
        view = opened()
        times.append(1000 * (time.perf_counter() - began))
        view.hide()
        view.deleteLater()
    yield Row(what=f"{count} visits: the next patient's Trends", times=times, target=300)
    view = opened()

    def pan() -> None:
        view.trend.panned.emit(0.04)
        while view._moving.isActive():
            qt.processEvents()

    yield measure(f"{count} visits: Trends, a drag", pan, 80, runs=20)
    if view.model.window is None or not view.trend._stops:
        raise RuntimeError("nothing was moved")
    places = iter(range(150, 750, 9))

    def hover() -> None:
        QTest.mouseMove(view.trend, QPoint(next(places), 120))
        qt.processEvents()

    view._rest.stop()
    yield measure(f"{count} visits: Trends, hover", hover, 10, runs=60)
    view.hide()
    view.deleteLater()
