"""From the press of Sign to the first page in view and every usual paper made, in the real window, by the clock.

By the clock and not by the processor: somebody stands before it and waits. What else the machine does is in it.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from paindesk.app import application, workplace
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Provider, Section
from paindesk.domain.visit import Choice, Plan, Visit, VisitKind
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.rules.consult import consult
from paindesk.rules.prescription import draft
from paindesk.settings import Settings
from paindesk.shell.catalogue import FIRST_VISIT
from paindesk.shell.main_window import MainWindow
from paindesk.shell.papers_page import PapersPage
from paindesk.shell.signing import chosen_papers
from paindesk.shell.visit_page import VisitPage
from paindesk.store import Desk
from tests.bench import people, timing
from tests.bench.timing import Row
from tests.builders import no_red_flags

RUNS = 12
USUAL = ("handout", "dose_calendar", "letter")
TARGET = 500  # ms
LOOKED_AT = 2.0  # seconds that somebody reads the last step before signing, at the very least
PATIENCE = 60.0
_PROBLEM = "painful-diabetic-neuropathy"


def rows(desk: Desk, knowledge: Knowledge, folder: Path) -> Iterator[Row]:
    """Signed after the last step was looked at, and signed as soon as it was open."""
    qt = application()
    theme.apply(qt)
    desk.set_clinic(replace(desk.clinic, phone="555-0142"))
    place = workplace(desk, knowledge, Settings(), day=lambda: people.ON, log=folder / "bench.log")
    window = MainWindow(place, lambda _: None)
    window.resize(1366, 768)
    window.show()
    runs = min(RUNS, timing.most_runs)
    for what, looked_at in (("", LOOKED_AT), (", pressed at once", 0.0)):
        times = [_signed(qt, window, _visit(desk, knowledge), looked_at) for _ in range(runs)]
        told = f"Sign to preview, 3 papers made{what}, by the clock; the worst {timing.number(max(times))}"
        yield Row(what=told, times=times, target=TARGET)
    window.close()
    wait(qt, lambda: place.jobs.waiting() == 0)
    window.deleteLater()
    qt.processEvents()


def _visit(desk: Desk, knowledge: Knowledge) -> Visit:
    """A first visit ready to be signed, of somebody new: what was made of the last one helps nobody."""
    record, pain = people.of_the_mockups()
    number = time.perf_counter_ns()
    referrer = Provider(name="Dr Patel", role="primary care", referred=True)
    record = replace(
        record,
        patient=replace(record.patient, id="", family=f"Bench {number}"),
        providers=(referrer,),
        confirmed=tuple(Section),
    )
    advice = consult(record, pain, knowledge, people.ON)
    plan = draft(advice.medicine("gabapentin"), knowledge.medicines["gabapentin"], _PROBLEM)
    begun = desk.begin_visit(desk.add_record(record).patient.id, VisitKind.FIRST, people.ON)
    visit = replace(
        begun,
        pain=replace(pain, red_flags=no_red_flags(knowledge)),
        prescriptions=(plan,),
        choice=Choice(problem=_PROBLEM, class_id="neuropathic", medicine="gabapentin"),
        done_steps=tuple(step.id for step in FIRST_VISIT),
        plan=Plan(follow_up_on=people.ON.replace(month=12, day=21)),
    )
    if tuple(one.document for one in chosen_papers(visit, knowledge)) != USUAL:
        raise RuntimeError("these are not the usual papers")
    desk.save_draft(visit)
    return visit


def _signed(qt: QApplication, window: MainWindow, visit: Visit, looked_at: float) -> float:
    """Milliseconds from the press to the paper."""
    window.visits.open_draft(visit.id)
    wait(qt, lambda: isinstance(window.current_page(), VisitPage))
    page = window.current_page()
    assert isinstance(page, VisitPage)
    page.open_step(page.session.steps[-1].id)
    until = time.perf_counter() + looked_at
    wait(qt, lambda: time.perf_counter() >= until)
    if page.session.blockers():
        raise RuntimeError(f"it cannot be signed: {page.session.blockers()}")
    sign = page.stack.currentWidget().page.next_button
    assert isinstance(sign, Button)
    begun = time.perf_counter()
    sign.click()
    wait(qt, lambda: _in_view(window))
    taken = (time.perf_counter() - begun) * 1000
    window.show_today()
    wait(qt, lambda: window.place.jobs.waiting() == 0)
    return taken


def _in_view(window: MainWindow) -> bool:
    """Whether the first page is drawn, and the bytes of every ticked paper are there."""
    page = window.current_page()
    if not isinstance(page, PapersPage) or not page.ready() or page.preview.page_count() == 0:
        return False
    made = [place for place in page.list.places_ticked() if page.pdf(place) is not None]
    return len(made) == len(USUAL) and bool(page.preview.view._bitmaps)


def wait(qt: QApplication, done: Callable[[], bool]) -> None:
    """Let the window live until it is so."""
    until = time.perf_counter() + PATIENCE
    while not done():
        qt.processEvents()
        time.sleep(0.001)
        if time.perf_counter() > until:
            raise RuntimeError("it did not come")
