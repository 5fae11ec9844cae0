"""Long work on the record file, a slice at a time: others get their turn between two slices, and it can be stopped."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from paindesk.shell.workplace import Workplace

T = TypeVar("T")


class InSlices(Generic[T]):
    """`step(state)` runs on the record worker until `done(state)`; `shown(state)` after each slice, `then(state)` at
    the end, `failed(error)` instead of it. Nothing more is called once `stop()` was, or the window closes."""

    def __init__(
        self,
        place: Workplace,
        step: Callable[[T], T],
        done: Callable[[T], bool],
        *,
        shown: Callable[[T], None],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._place, self._step, self._done = place, step, done
        self._shown, self._then, self._failed = shown, then, failed
        self._stopped = threading.Event()

    def go_on(self, state: T) -> None:
        """The next slice; none once the window closes."""
        if self._place.jobs.is_closing():
            self._stopped.set()
            return
        self._place.jobs.run(lambda: self._step(state), self._take, self._failed, cancel=self._stopped)

    def stop(self) -> None:
        """No further slice."""
        self._stopped.set()

    def _take(self, state: T) -> None:
        if self._done(state):
            self._then(state)
            return
        self._shown(state)
        self.go_on(state)
