"""Whether a path is on a drive of another machine, as each system tells it.

SQLite's write-ahead log needs memory shared between its users: over a network the file is lost sooner or later. Drives
shared with a host or another container are the same thing by another name.
"""

import ctypes
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

_NETWORK = frozenset(
    {
        "nfs", "nfs3", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afs", "openafs", "coda", "davfs", "9p",
        "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "ceph", "glusterfs", "lustre", "beegfs", "gpfs", "orangefs", "pvfs2",
        "ocfs2", "gfs2", "fuse.sshfs", "fuse.smbnetfs", "fuse.davfs2", "fuse.rclone", "fuse.s3fs", "fuse.curlftpfs",
        "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.vmhgfs-fuse", "fuse.ceph", "fuse.ceph-fuse",
        "fuse.juicefs", "fuse.mfs", "fuse.google-drive-ocamlfuse",
    }
)  # fmt: skip
MOUNTS = Path("/proc/mounts")
_REMOTE = 4  # what Windows answers for a letter that stands for a network drive (DRIVE_REMOTE)
_OCTAL = re.compile(r"\\([0-7]{3})")
_MOUNTED = re.compile(r"^.* on (?P<where>/.*) \((?P<kind>[^,()]+)(?P<flags>[^()]*)\)$")  # a line of macOS's `mount`


def is_network(path: Path, mounts: Path = MOUNTS) -> bool:
    """Whether that path, which need not exist yet, is on a network drive. False where the system does not tell."""
    whole = path.absolute()
    if is_share(str(path)) or is_share(str(whole.resolve())):
        return True
    if sys.platform == "win32":
        return is_remote_letter(whole) or is_remote_letter(whole.resolve())
    if sys.platform == "darwin":
        return is_not_local(whole, mounted())
    return file_system(whole, mounts) in _NETWORK


def is_share(path: str) -> bool:
    r"""Whether it names a share of another machine: \\server\share, also as \\?\UNC\server\share."""
    plain = path.replace("/", "\\")
    if plain.startswith(("\\\\?\\", "\\\\.\\")):
        return plain[4:8].upper() == "UNC\\"
    return plain.startswith("\\\\")


def is_remote_letter(path: Path) -> bool:
    """Windows: whether the letter of that path ("S:") stands for a drive of another machine."""
    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(f"{path.drive}\\") == _REMOTE


def mounted() -> list[str]:
    """macOS: what `mount` says of each drive; nothing where it cannot be asked."""
    try:
        said = subprocess.run(["/sbin/mount"], capture_output=True, timeout=5, check=False)
    except (OSError, subprocess.SubprocessError):
        return []
    return said.stdout.decode("utf-8", "replace").splitlines()


def is_not_local(path: Path, lines: Iterable[str]) -> bool:
    """macOS: whether the drive of that path lacks the word "local", which every disk of the machine itself has."""
    found = [one for one in map(_MOUNTED.match, lines) if one is not None]
    flags = _of_drive(path, ((Path(one["where"]), one["flags"]) for one in found))
    return flags is not None and "local" not in flags.replace(" ", "").split(",")


def file_system(path: Path, mounts: Path = MOUNTS) -> str:
    """Linux: the kind of file system that path is on; "" where it cannot be told."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    parts = [one for one in (line.split() for line in lines) if len(one) >= 3]
    return _of_drive(path, ((Path(_octal(one[1])), one[2]) for one in parts)) or ""


def _of_drive(path: Path, drives: Iterable[tuple[Path, str]]) -> str | None:
    """What is said of the drive that holds the path: the deepest, and of two in one place the later, which hides the
    other."""
    resolved, best, said = path.resolve(), -1, None
    for where, of in drives:
        if len(where.parts) >= best and resolved.is_relative_to(where):
            best, said = len(where.parts), of
    return said


def _octal(text: str) -> str:
    """A path of /proc/mounts, where a space is written as a backslash with 040."""
    return _OCTAL.sub(lambda one: chr(int(one[1], 8)), text)
