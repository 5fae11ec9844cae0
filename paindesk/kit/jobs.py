"""Slow work off the window's thread: one worker, so that the record file sees one thing at a time, in order."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from shiboken6 import isValid

from paindesk.domain.stopping import Stopped, may_stop

Result = TypeVar("Result")
PATIENCE = 300  # milliseconds before anything says "working"


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of one job; `deliver` is None when it never began. `stopped` is called in its place."""

    deliver: Callable[[], None] | None
    cancel: threading.Event | None
    stopped: Callable[[], None]


def _unless_gone(then: Callable[[Any], None], result: object) -> None:
    method = then.func if isinstance(then, partial) else then
    page = getattr(method, "__self__", None)
    if not isinstance(page, QObject) or isValid(page):
        then(result)


class Jobs(QObject):
    """`run(work, then)`: `work` on the worker thread, `then(result)` back on the window's thread, in order.

    `busy(label)` is emitted when something that has a label takes longer than 300 ms, and again whenever another job
    begins while one that has waits; `idle()` after the last. What has no label is nobody's waiting, such as a look at
    what others saved. An exception goes to `failed`, or to the signal `trouble` when there is none.
    """

    busy = Signal(str)
    idle = Signal()
    trouble = Signal(object)
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="record file")
        self._waiting: list[tuple[str, threading.Event | None]] = []  # the first one runs
        self._said_busy = False
        self._closing = self._closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._say_busy)
        self._done.connect(self._finish)

    def run(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
        label: str = "",
        cancel: threading.Event | None = None,
        *,
        stopped: Callable[[], None] = lambda: None,
    ) -> None:
        """Queue work. Once `cancel` is set, work that has not begun is left out and no result is delivered, but
        `stopped` called; work that runs may look at it. No result is delivered to a method of a page that is gone.
        Raises RuntimeError after `close`."""
        if self._closed:
            raise RuntimeError("jobs are closed")
        self._waiting.append((label, cancel))
        if label and not self._said_busy and not self._timer.isActive():
            self._timer.start()
        self._worker.submit(self._work, work, then, failed or self.trouble.emit, cancel, stopped)

    def waiting(self) -> int:
        """How many jobs are queued or running."""
        return len(self._waiting)

    def stop_of_named(self) -> threading.Event | None:
        """What stops the job that `busy` names, where it is the one that runs and may be stopped: it only reads, or
        takes back what it began."""
        label, cancel = self._waiting[0] if self._waiting else ("", None)
        return cancel if label else None

    def stop_all(self) -> None:
        """Ask everything that runs or waits, and may be stopped, to stop; no result of it is delivered."""
        for _, cancel in self._waiting:
            if cancel is not None:
                cancel.set()

    def settle(self) -> None:
        """Wait for what is queued now, and deliver it."""
        if not self._closed:
            self._worker.submit(lambda: None).result()
            QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Wait for what is queued and for what its results still ask for, deliver it, and end the thread. May be called
        twice."""
        if self._closing:
            return
        self._closing = True
        while self._waiting:
            self.settle()
        self._closed = True
        self._worker.shutdown(wait=True)
        self._timer.stop()

    def is_closing(self) -> bool:
        """Whether `close` was called: what would go on and on ends here."""
        return self._closing

    def _work(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None],
        cancel: threading.Event | None,
        stopped: Callable[[], None],
    ) -> None:
        deliver: Callable[[], None] | None = None
        if cancel is None or not cancel.is_set():
            try:
                with may_stop(cancel.is_set) if cancel is not None else nullcontext():
                    deliver = partial(_unless_gone, then, work())
            except Stopped:
                deliver = None
            except Exception as error:  # noqa: BLE001  # carried to the window's thread, where it is shown or logged
                deliver = partial(failed, error)
        self._done.emit(_Outcome(deliver, cancel, stopped))

    def _finish(self, outcome: _Outcome) -> None:
        self._waiting.pop(0)
        if not any(label for label, _ in self._waiting):
            self._timer.stop()
            if self._said_busy:
                self._said_busy = False
                self.idle.emit()
        elif self._said_busy:
            self._say_busy()
        if outcome.cancel is not None and outcome.cancel.is_set():
            outcome.stopped()
        elif outcome.deliver is not None:
            outcome.deliver()

    def _say_busy(self) -> None:
        doing = next((label for label, _ in self._waiting if label), "")
        if doing:
            self._said_busy = True
            self.busy.emit(doing)
