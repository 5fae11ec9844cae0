"""The two commands about backups: make one, put one back. What is set in the window holds here too."""

from datetime import datetime
from pathlib import Path

from paindesk.domain.errors import PainDeskError
from paindesk.settings import record_place, settings_file
from paindesk.site_settings import settings_here
from paindesk.store import RecordFile, backups_beside, listed, restore


def make(record: RecordFile, file: Path | None) -> None:
    """A copy as that file, or one more among the automatic ones, thinned like them."""
    if file is not None:
        record.backup(file)
    made = file or record.back_up(folder_set()).path
    print(f"{made} is written and checked.")


def show(named: str) -> bool:
    """Every backup of that record file (or the one that is set), the newest first; False where there is none."""
    folder = folder_set() or backups_beside(_where(named))
    found = listed(folder)
    for one in found:
        state = "checked" if one.whole else "not known to be whole"
        print(f"{one.made_at.astimezone():%Y-%m-%d %H:%M}  {one.size:>12,} bytes  {state}  {one.path}")
    if not found:
        print(f"There is no backup in {folder}.")
    return bool(found)


def put_back(file: Path, named: str, passphrase: str, at: datetime) -> None:
    """The backup becomes the record file; what stood there is set aside, never deleted."""
    where, place = _where(named), file.absolute()
    checked = bool(passphrase) or any(one.whole for one in listed(place.parent) if one.path == place)
    aside = restore(file, where, passphrase, at=at)
    print(f"{where} is restored.")
    if not checked:
        print("It had no note to be compared with: run `paindesk verify` before anybody works in it.")
    if aside is not None:
        print(f"The file as it was is kept as {aside}.")


def _where(named: str) -> Path:
    where = named or record_place(settings_here(settings_file()), settings_file())
    if "://" in where:
        raise PainDeskError("A PostgreSQL record is restored by the server.", "Use pg_restore or the server's tools.")
    return Path(where)


def folder_set() -> Path | None:
    """Where the settings say that backups go; None: beside the record file."""
    chosen = settings_here(settings_file()).backup_folder
    return Path(chosen) if chosen else None
