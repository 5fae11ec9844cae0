import threading
import time
from functools import partial

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from paindesk.kit.jobs import Jobs


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.close()


def test_work_runs_elsewhere_and_results_come_back_here_in_order(jobs, qtbot):
    here, places, results = threading.current_thread(), [], []
    for number in range(20):

        def work(number: int = number) -> int:
            places.append(threading.current_thread())
            return number

        jobs.run(work, lambda result: results.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: len(results) == 20)
    assert [result for result, _ in results] == list(range(20))
    assert {place for _, place in results} == {here}
    assert here not in places
    assert len(set(places)) == 1


def test_quick_work_never_says_busy(jobs, qtbot):
    done = []
    with qtbot.assertNotEmitted(jobs.busy, wait=400):
        jobs.run(lambda: 1, done.append, label="Saving")
    assert done == [1]


def test_slow_work_says_what_it_does_and_when_it_is_over(jobs, qtbot):
    gate = threading.Event()
    with qtbot.waitSignal(jobs.busy, timeout=2000) as told:
        jobs.run(lambda: gate.wait(5), lambda _: None, label="Importing 20 records")
    assert told.args == ["Importing 20 records"]
    with qtbot.waitSignal(jobs.idle, timeout=2000):
        gate.set()


def test_trouble_goes_to_failed_or_to_the_signal(jobs, qtbot):
    caught = []
    jobs.run(lambda: 1 / 0, lambda _: caught.append("no"), caught.append)
    qtbot.waitUntil(lambda: len(caught) == 1)
    assert isinstance(caught[0], ZeroDivisionError)
    with qtbot.waitSignal(jobs.trouble) as told:
        jobs.run(lambda: {}["missing"], lambda _: None)
    assert isinstance(told.args[0], KeyError)


def test_cancelled_work_delivers_nothing(jobs, qtbot):
    cancel, gate, done = threading.Event(), threading.Event(), []
    jobs.run(lambda: gate.wait(5), done.append, cancel=cancel)
    jobs.run(lambda: done.append("ran"), done.append, cancel=cancel)
    jobs.run(lambda: "after", done.append)
    cancel.set()
    gate.set()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["after"]


def test_who_asked_hears_that_it_was_stopped(jobs, qtbot):
    cancel, gate, heard = threading.Event(), threading.Event(), []
    jobs.run(lambda: gate.wait(5), heard.append, cancel=cancel, stopped=lambda: heard.append("stopped"))
    cancel.set()
    gate.set()
    jobs.run(lambda: "after", heard.append, cancel=threading.Event(), stopped=lambda: heard.append("no"))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["stopped", "after"]


def test_close_waits_delivers_and_leaves_no_thread_behind(qtbot):
    before, done = threading.active_count(), []
    jobs = Jobs()
    jobs.run(lambda: time.sleep(0.05) or "saved", done.append)
    jobs.close()
    jobs.close()
    assert done == ["saved"]
    assert threading.active_count() == before
    assert not jobs._timer.isActive()
    with pytest.raises(RuntimeError, match="closed"):
        jobs.run(lambda: 1, done.append)


def test_close_also_waits_for_what_a_result_asks_for(qtbot):
    jobs, done = Jobs(), []
    jobs.run(lambda: "read", lambda read: jobs.run(lambda: f"{read}, written", done.append))
    jobs.close()
    assert done == ["read, written"]


def test_a_result_for_a_page_that_is_gone_is_delivered_to_nobody(jobs, qtbot):
    class Page(QObject):
        def take(self, number: int, result: int = 0) -> None:
            self.setProperty("taken", number + result)

    page, gone, done = Page(), Page(), []
    gone_too = partial(gone.take, 1)
    delete(gone)
    with qtbot.captureExceptions() as caught:
        for then in (gone.take, gone_too, page.take, done.append):
            jobs.run(lambda: 7, then)
        qtbot.waitUntil(lambda: bool(done))
    assert caught == []
    assert page.property("taken") == 7
