"""Where a record file may be: on this machine, with its key file, never on a network drive."""

import os
from pathlib import Path

from paindesk.domain.errors import PainDeskError
from paindesk.store import keyfile

# SQLite's write-ahead log needs memory shared between its users: over a network the file is lost sooner or later.
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "fuse.sshfs", "fuse.smbnetfs", "davfs"})


def check_new(path: Path) -> None:
    """Raises PainDeskError unless a new record file may be made there."""
    refuse_network(path)
    if path.exists() or keyfile.beside(path).exists():
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


def refuse_network(path: Path, mounts: Path = Path("/proc/mounts")) -> None:
    """Raises PainDeskError for a path on a network drive."""
    shared = str(path).startswith(("\\\\", "//")) or _file_system(path.absolute(), mounts) in _NETWORK
    if shared:
        raise PainDeskError(
            "A record file on a network drive would be damaged sooner or later.",
            "Keep it on this machine; to share a record use PostgreSQL.",
        )


def remove(path: Path) -> None:
    """Takes away a record file that was only begun, and everything beside it."""
    for ending in ("", "-wal", "-shm", "-journal", ".key", ".key.new", ".tries"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def trouble(error: OSError) -> PainDeskError:
    """What an error of the file system means."""
    return PainDeskError(
        f"The file could not be written: {error.strerror or 'unknown fault'}.",
        "Check the folder, its rights and the free space.",
    )


def _file_system(path: Path, mounts: Path) -> str:
    """The kind of file system that path is on; "" where it cannot be told."""
    try:
        table = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    resolved, best, kind = path.resolve(), -1, ""
    for line in table:
        parts = line.split()
        if len(parts) < 3:
            continue
        mount = Path(parts[1].replace("\\040", " "))
        if len(mount.parts) >= best and resolved.is_relative_to(mount):
            best, kind = len(mount.parts), parts[2]
    return kind
