"""Where a record file may be: on this machine, with its key file, never on a network drive."""

import errno
import os
from datetime import datetime
from pathlib import Path

from paindesk.domain.errors import PainDeskError
from paindesk.store import drives, keyfile

_BELONGS = ("", ".key", "-wal", "-shm", "-journal")  # a record file and what stands beside it, by ending


def check_new(path: Path) -> None:
    """Raises PainDeskError unless a new record file may be made there."""
    refuse_network(path)
    if path.is_dir():
        raise folder(path)
    if any(path.with_name(path.name + ending).exists() for ending in _BELONGS):
        raise PainDeskError(f"There is a file {path.name} already.", "Choose another name, or open that file.")
    if not path.parent.is_dir():
        raise PainDeskError("That folder does not exist.", "Make the folder first, or choose another one.")


def check_existing(path: Path) -> None:
    """Raises PainDeskError unless there is a file that may be opened there."""
    refuse_network(path)
    if not path.is_file():
        raise PainDeskError(f"There is no record file {path.name} there.", "Choose the file, or make a new one.")
    if not os.access(path, os.R_OK | os.W_OK):
        raise PainDeskError(
            "The record file may not be read and written.", "Ask for the right to write to the file and its folder."
        )


def check_copy(path: Path) -> None:
    """Raises PainDeskError unless a backup may be made there. A network drive is fine: nobody works in a copy."""
    if not path.parent.is_dir():
        raise PainDeskError(
            f"The backup place {path.parent} is not there.", "Connect that disk, or choose another place in Settings."
        )
    if path.is_dir():
        raise folder(path)
    if path.exists() or keyfile.beside(path).exists():
        raise PainDeskError(f"There is a file {path.name} already.", "Choose another name for the backup.")


def folder(path: Path) -> PainDeskError:
    """What is said where a file was wanted."""
    return PainDeskError(f"{path} is a folder.", "Name a file in it.")


def refuse_network(path: Path, mounts: Path = drives.MOUNTS) -> None:
    """Raises PainDeskError for a path on a network drive."""
    if drives.is_network(path, mounts):
        raise PainDeskError(
            "A record file on a network drive would be damaged sooner or later.",
            "Keep it on this machine. To share one record between machines use PostgreSQL; backups may go there.",
        )


def remove(path: Path) -> None:
    """Takes away a record file that was only begun, and everything beside it."""
    for ending in (*_BELONGS, ".key.new", ".tries"):
        one = path.with_name(path.name + ending)
        if one.exists():  # a disk that is read-only refuses to take away even what is not there
            one.unlink(missing_ok=True)


def refuse_open(path: Path) -> None:
    """Raises PainDeskError while another program has the record open. Our own connections must be closed before.

    SQLite holds a shared lock on these bytes of a file in use; Windows refuses to rename such a file by itself.
    """
    try:
        import fcntl  # noqa: PLC0415 - POSIX only
    except ImportError:
        return
    try:
        with path.open("r+b") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN) and os.access(path, os.W_OK):
            raise in_use() from None


def in_use() -> PainDeskError:
    """What is said when somebody else works in the file that is to be moved."""
    return PainDeskError(
        "Another program has the record file open, so nothing was changed.",
        "Close every other PainDesk window, then try again.",
    )


def set_aside(path: Path, at: datetime) -> Path | None:
    """Renames the record file and all that belongs to it; None where there was nothing. Nothing is deleted.

    The record goes first: cut off in the middle it is missing loudly, never there without its log.
    """
    present = [ending for ending in _BELONGS if path.with_name(path.name + ending).exists()]
    if not present:
        return None
    aside = _free(path, f"set-aside-{at:%Y%m%d-%H%M%S}")
    try:
        for ending in present:
            os.replace(path.with_name(path.name + ending), aside.with_name(aside.name + ending))
    except OSError:
        put_again(aside, path)
        raise
    return aside


def put_again(aside: Path, path: Path) -> None:
    """Takes back what was set aside."""
    for ending in _BELONGS:
        if aside.with_name(aside.name + ending).exists():
            os.replace(aside.with_name(aside.name + ending), path.with_name(path.name + ending))


def _free(path: Path, ending: str) -> Path:
    for number in range(1, 1000):
        found = path.with_name(f"{path.name}.{ending}" + (f"-{number}" if number > 1 else ""))
        if not found.exists() and not keyfile.beside(found).exists():
            return found
    raise OSError(errno.EEXIST, "no free name beside the record file")


def trouble(error: OSError) -> PainDeskError:
    """What an error of the file system means."""
    return PainDeskError(
        f"The file could not be written: {error.strerror or 'unknown fault'}.",
        "What was there stays as it was. Check the folder, its rights and the free space.",
    )
