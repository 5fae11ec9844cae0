"""What is kept of a bug: what kind it is and where, under a reference. Never what an exception, a log line or a
warning says: any of them may hold what a patient said, or a name. Without Qt."""

import contextlib
import logging
import os
import platform
import secrets
import sys
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import metadata
from pathlib import Path
from types import TracebackType

MOST_BYTES = 500_000  # of one log; one older one is kept beside it
_MOST_FRAMES = 40
_MOST_ERRORS = 8  # one behind the other


def write_bug(error: BaseException, log: Path, when: datetime) -> str:
    """Append what kind of error happened and where, and return its reference."""
    reference = secrets.token_hex(3).upper()
    _append(log, "\n".join([f"{when.isoformat(timespec='seconds')} {reference}", *frames(error)]))
    return reference


def frames(error: BaseException) -> Iterator[str]:
    """Each error of the chain with the files and lines it came through. No message, no value, no user's folder."""
    for one in _chain(error):
        yield f"  {type(one).__module__}.{type(one).__qualname__}"
        found = list(traceback.walk_tb(one.__traceback__))
        for frame, line in found[:3] + found[3:][-_MOST_FRAMES:]:
            yield f"    {_place(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"


def report(error: BaseException, reference: str, when: datetime, edition: str = "") -> str:
    """All of it as one text that may be sent to support: it holds no patient data."""
    qt = sys.modules.get("PySide6")
    return "\n".join(
        [
            f"PainDesk fault {reference}",
            f"When: {when.isoformat(timespec='seconds')}",
            f"PainDesk {version()}, knowledge {edition or 'not read yet'}",
            f"Python {platform.python_version()}, Qt {getattr(qt, '__version__', 'not loaded')}",
            f"System: {platform.platform()}",
            "Where (kinds, files and lines only; no words of the fault, which could hold patient data):",
            *frames(error),
            "",
        ]
    )


def install(log: Path, clock: Callable[[], datetime], tell: Callable[[BaseException], None]) -> None:
    """From now on nothing unexpected prints its message: a bug on the window's thread goes to `tell`, which logs and
    shows it; one elsewhere, log lines and warnings of libraries go to `log` as kind and place."""

    def in_window(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        try:
            tell(error)
        except Exception as worse:  # noqa: BLE001 - the last resort: what cannot be shown is at least kept
            write_bug(error, log, clock())
            write_bug(worse, log, clock())

    def elsewhere(caught: "threading.ExceptHookArgs | sys.UnraisableHookArgs") -> None:
        if caught.exc_value is not None:
            write_bug(caught.exc_value, log, clock())

    def warned(message: Warning | str, category: type[Warning], filename: str, lineno: int, *_: object) -> None:
        _append(log, f"{clock().isoformat(timespec='seconds')} {category.__name__} {_place(filename)}:{lineno}")

    sys.excepthook, threading.excepthook, sys.unraisablehook = in_window, elsewhere, elsewhere
    warnings.showwarning = warned  # type: ignore[assignment]  # what it leaves out is never used
    logging.raiseExceptions = False
    logging.getLogger().addHandler(_PlacesOnly(log, clock))


class _PlacesOnly(logging.Handler):
    """Who logged, how grave, and where; never what."""

    def __init__(self, log: Path, clock: Callable[[], datetime]) -> None:
        super().__init__(logging.WARNING)
        self._log, self._clock = log, clock

    def emit(self, record: logging.LogRecord) -> None:
        place = f"{_place(record.pathname)}:{record.lineno}"
        _append(self._log, f"{self._clock().isoformat(timespec='seconds')} {record.levelname} {record.name} {place}")


def _chain(error: BaseException) -> list[BaseException]:
    """The error, what it was raised from or beside, and what a group holds; each once."""
    found: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting and len(found) < _MOST_ERRORS:
        one = waiting.pop(0)
        if one is None or any(one is other for other in found):
            continue
        found.append(one)
        waiting += [one.__cause__, None if one.__suppress_context__ else one.__context__]
        waiting += getattr(one, "exceptions", ())
    return found


def _place(filename: str) -> str:
    return "/".join(Path(filename).parts[-2:])


def version() -> str:
    """The version that is installed."""
    try:
        return metadata.version("paindesk")
    except metadata.PackageNotFoundError:
        return "from source"


def _append(log: Path, text: str) -> None:
    """A log that cannot be written must not become the next bug."""
    with contextlib.suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > MOST_BYTES:
            os.replace(log, log.with_name(f"{log.name}.1"))
        with log.open("a", encoding="utf-8", errors="replace") as file:
            file.write(f"{text}\n")
