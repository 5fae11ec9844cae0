"""Names for rows: UUIDv7, which sort by the time they were made and can be made anywhere."""

import secrets
import threading
import time
from uuid import UUID

_lock = threading.Lock()
_last_ms = 0


def new_id() -> str:
    """A new UUIDv7 (RFC 9562) as text. Two made one after the other in one process never sort the wrong way round
    by more than their shared millisecond."""
    # The wall clock is part of what a UUIDv7 is; nothing clinical is ever read from it.
    global _last_ms  # noqa: PLW0603 - one counter a process keeps ids in order when the clock steps back
    with _lock:
        _last_ms = max(_last_ms, time.time_ns() // 1_000_000)
        stamp = _last_ms
    number = (stamp << 80) | secrets.randbits(80)
    number = (number & ~(0xF << 76)) | (0x7 << 76)
    number = (number & ~(0x3 << 62)) | (0x2 << 62)
    return str(UUID(int=number))


def is_own_id(text: str) -> bool:
    """Whether that text is a UUIDv7 as written by `new_id`."""
    try:
        found = UUID(text)
    except ValueError:
        return False
    return found.version == 7 and str(found) == text
