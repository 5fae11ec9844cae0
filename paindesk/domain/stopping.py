"""Long work that somebody may ask to stop. What does the work calls `stop_here` where nothing is half done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Stopped(BaseException):
    """Somebody asked for it. Not an Exception: nothing on the way may take it for trouble and go on."""


_asked: ContextVar[Callable[[], bool]] = ContextVar("asked", default=lambda: False)


def is_asked() -> bool:
    """Whether this thread's work is to stop."""
    return _asked.get()()


def stop_here() -> None:
    """Go on, unless somebody asked to stop. Raises Stopped."""
    if is_asked():
        raise Stopped


@contextmanager
def may_stop(asked: Callable[[], bool]) -> Iterator[None]:
    """What runs within looks at `asked`."""
    before = _asked.set(asked)
    try:
        yield
    finally:
        _asked.reset(before)
