"""What is said of backups: when, how large, how old, where."""

from datetime import datetime, timedelta
from pathlib import Path

from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import told, tr
from paindesk.rules.evidence import spoken
from paindesk.store import Backup

OLD = timedelta(days=3)  # over a weekend nobody is told


def when(at: datetime) -> str:
    """The moment by the clinic's clock: "26 November 2026, 16:40"."""
    local = at.astimezone()
    return f"{spoken(local.date())}, {local:%H:%M}"


def age(at: datetime, now: datetime) -> str:
    """ "today", "yesterday", "9 days ago"; "" for a time that has not come yet (a clock was set back)."""
    days = (now.astimezone().date() - at.astimezone().date()).days
    if days > 1:
        return tr("{count} days ago", count=days)
    return "" if days < 0 else tr("yesterday") if days else tr("today")


def size(count: int) -> str:
    """Bytes as a person reads them, in thousands: "840 kB", "1.1 GB"."""
    for unit, of in (("GB", 1e9), ("MB", 1e6)):
        if count >= of:
            return f"{count / of:.1f} {unit}"
    return f"{max(1, round(count / 1000))} kB"


def last_line(last: Backup | None, now: datetime) -> str:
    """The last good backup in one sentence; where it is old that comes first."""
    if last is None:
        return tr("There is no backup yet.")
    ago = age(last.made_at, now)
    said = f"{when(last.made_at)}{f' ({ago})' if ago else ''}, {size(last.size)}"
    if now - last.made_at > OLD:
        return tr("! The last good backup is old: {made}.", made=said)
    return tr("✓ Last backup: {made}, opened and checked.", made=said)


def place_line(folder: Path, *, own: bool) -> str:
    """Where they are kept, and why another disk is better."""
    if own:
        return tr("Kept in {folder}.", folder=folder)
    return tr(
        "Kept in {folder}, on the same disk as the record: what breaks that disk takes both. Choose another disk.",
        folder=folder,
    )


def trouble(error: PainDeskError, last: Backup | None, now: datetime) -> PainDeskError:
    """That an automatic backup failed, with how far back the last good one is."""
    since = tr("There is none yet.")
    if last is not None:
        since = tr("The last good one is of {day}.", day=age(last.made_at, now) or when(last.made_at))
    return PainDeskError(f"{told(error.message)} {since}", error.advice)
