"""Wrong passwords before the record is open: counted in a small file beside it, and told to the audit once it opens.

Whoever can copy the key file is held up by Argon2id alone; this slows down whoever sits at the keyboard.
"""

import contextlib
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from paindesk.domain.errors import NotAllowed
from paindesk.whole_file import write_whole

_FREE = 5
_LONGEST_WAIT = timedelta(minutes=15)
_MOST = 50  # names tried; beyond it the one longest ago is forgotten


class Try(msgspec.Struct, frozen=True):
    """How often one slot's secret was wrong, when last, and how many of these the audit has."""

    failed: int
    at: datetime
    noted: int = 0


def beside(record: Path) -> Path:
    """Where they are counted."""
    return record.with_name(record.name + ".tries")


def read(record: Path) -> dict[str, Try]:
    """What was counted; nothing where there is no such file, or it is no longer one."""
    try:
        return msgspec.json.decode(beside(record).read_bytes(), type=dict[str, Try])
    except (OSError, msgspec.MsgspecError, UnicodeError):
        return {}


def refuse_hasty(record: Path, who: str, now: datetime) -> None:
    """Raises NotAllowed while the wait after five wrong ones lasts."""
    kept = read(record).get(who)
    if kept is None or kept.failed < _FREE:
        return
    if kept.at > now:  # the clock was set back: the wait begins now, and ends
        kept = Try(kept.failed, now, kept.noted)
        _write(record, {**read(record), who: kept})
    wait = min(timedelta(seconds=15) * 2 ** min(kept.failed - _FREE, 10), _LONGEST_WAIT)
    left = (kept.at + wait - now).total_seconds()
    if left > 0:
        raise NotAllowed("Too many wrong tries.", f"Wait {max(1, round(left))} seconds, then try again.")


def count(record: Path, who: str, now: datetime) -> None:
    """One more wrong one."""
    all_of = read(record)
    before = all_of.pop(who, Try(0, now))
    all_of[who] = Try(before.failed + 1, now, before.noted)
    latest = sorted(all_of.items(), key=lambda one: one[1].at)[-_MOST:]
    _write(record, dict(latest))


def unnoted(record: Path) -> dict[str, int]:
    """How many wrong ones there are by slot that the audit does not have yet."""
    return {who: one.failed - one.noted for who, one in read(record).items() if one.failed > one.noted}


def all_noted(record: Path, right: str) -> None:
    """The audit has them; what was `right` now begins anew, the others wait as before."""
    all_of = read(record)
    if all_of:
        _write(record, {who: Try(one.failed, one.at, one.failed) for who, one in all_of.items() if who != right})


def _write(record: Path, all_of: dict[str, Try]) -> None:
    # A folder that cannot be written to: opening the record will say so, and why.
    with contextlib.suppress(OSError):
        if all_of:
            write_whole(beside(record), msgspec.json.encode(all_of))
        else:
            beside(record).unlink(missing_ok=True)
