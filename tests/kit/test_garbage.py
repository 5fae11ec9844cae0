"""What nobody holds any more is let go on the window's thread, however busy another thread is."""

import gc
import threading
from typing import Any

from pytestqt.qtbot import QtBot

from paindesk.kit.jobs import Jobs


class Cycle:
    """Held by itself only; it notes which thread lets it go."""

    def __init__(self, seen: list[threading.Thread]) -> None:
        self.itself, self.seen = self, seen

    def __del__(self) -> None:
        self.seen.append(threading.current_thread())


def litter() -> int:
    """Enough objects for Python to collect many times by itself."""
    kept: list[Any] = []
    for number in range(300_000):
        kept.append([number])
    return len(kept)


def test_a_busy_worker_collects_nothing(qtbot: QtBot) -> None:
    jobs, seen, done = Jobs(), [], []
    for _ in range(50):
        Cycle(seen)
    jobs.run(litter, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    jobs.close()
    gc.collect()
    assert len(seen) == 50
    assert set(seen) == {threading.main_thread()}
