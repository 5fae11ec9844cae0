"""The place where backups are kept: what is there, one more of today, and the thinning of the older ones."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from paindesk.domain.errors import PainDeskError
from paindesk.store import backup, keyfile, thinning

_OURS = re.compile(r".+-(\d{4}-\d\d-\d\d-\d{6})Z(-\d+)?(\..+)?")
_ABANDONED = 6 * 3600  # seconds; a copy begun longer ago belongs to a program that was killed


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup. `whole`: its note and key file are there and its size is what was checked when it was made."""

    path: Path
    made_at: datetime
    size: int
    whole: bool
    site: str = ""
    audit_count: int = 0
    audit_head: str = ""


def beside(record: Path) -> Path:
    """The place where nothing else is set: `backups` beside the record file."""
    return record.absolute().parent / "backups"


def listed(folder: Path) -> tuple[Backup, ...]:
    """Every backup there, the newest first; none where the folder is not there or cannot be read."""
    try:
        names = [one for one in folder.iterdir() if one.suffix != ".key" and not one.name.startswith(".")]
        found = [_read(one) for one in names if keyfile.beside(one).is_file() and one.is_file()]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True))


def add(record: Path, raw_key: bytes, folder: Path, at: datetime) -> Backup:
    """One more backup, checked; only then the older ones are thinned. Raises PainDeskError."""
    if folder == beside(record):
        with backup.told(folder):
            folder.mkdir(mode=0o700, exist_ok=True)
    path = _free(folder, record, at)
    backup.make(record, raw_key, path, at)
    made = _read(path)
    with suppress(OSError):  # what cannot be thinned only takes room
        thin(folder, made.site)
        _sweep(folder, at)
    return made


def thin(folder: Path, site: str) -> None:
    """Takes away what thinning does not keep: whole backups of this clinic that the program made by itself."""
    ours = [one for one in listed(folder) if one.whole and one.site == site and _OURS.fullmatch(one.path.name)]
    stay = thinning.kept(one.made_at for one in ours)
    for one in ours:
        if one.made_at not in stay:
            for file in (one.path, backup.note_of(one.path), keyfile.beside(one.path)):
                file.unlink(missing_ok=True)


def _read(path: Path) -> Backup:
    note, there = backup.about(path), path.stat()
    if note is None:
        return Backup(path=path, made_at=_told_by_name(path, there.st_mtime), size=there.st_size, whole=False)
    return Backup(
        path=path, made_at=note.made_at, size=there.st_size, whole=there.st_size == note.size, site=note.site,
        audit_count=note.audit_count, audit_head=note.audit_head,
    )  # fmt: skip


def _told_by_name(path: Path, changed: float) -> datetime:
    if named := _OURS.fullmatch(path.name):
        with suppress(ValueError):
            return datetime.strptime(named[1], "%Y-%m-%d-%H%M%S").replace(tzinfo=UTC)
    return datetime.fromtimestamp(changed, UTC)


def _free(folder: Path, record: Path, at: datetime) -> Path:
    base = f"{record.stem}-{at.astimezone(UTC):%Y-%m-%d-%H%M%S}Z"
    for number in range(1, 100):
        path = folder / (base + (f"-{number}" if number > 1 else "") + record.suffix)
        if not path.exists() and not keyfile.beside(path).exists():
            return path
    raise PainDeskError("There are a hundred backups of this second already.", "Check the clock of this machine.")


def _sweep(folder: Path, at: datetime) -> None:
    """Copies that a killed program had only begun."""
    for begun in folder.glob(".*.new*"):
        if at.timestamp() - begun.stat().st_mtime > _ABANDONED:
            begun.unlink(missing_ok=True)
