"""A record file on a drive of another machine is refused, on each system as that system tells it.

Windows and macOS are told here by what their own calls answer, copied from their documentation: neither was run.
"""

import ctypes
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from paindesk.store import drives

NETWORK = (
    "nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "afs", "ceph", "fuse.gvfsd-fuse", "fuse.rclone", "virtiofs",
)  # fmt: skip
LOCAL = ("ext4", "xfs", "btrfs", "zfs", "overlay", "tmpfs", "fuseblk", "fuse.mergerfs", "vfat")

MACOS = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//ann@files/clinic%20share on /Volumes/clinic share (smbfs, nodev, nosuid, mounted by ann)
files:/export on /Volumes/export (nfs, nodev, nosuid, mounted by ann)
//ann@files/a on b on /Volumes/a on b (smbfs, nodev, nosuid, mounted by ann)
sshfs@macfuse0 on /Users/ann/far (macfuse, nodev, nosuid, synchronous, mounted by ann)
/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev, nosuid, noowners)
""".splitlines()


@pytest.mark.parametrize("kind", NETWORK + LOCAL)
def test_linux_tells_the_kind_of_file_system(tmp_path: Path, kind: str) -> None:
    share = tmp_path / "the share"
    share.mkdir()
    mounts = tmp_path / "mounts"
    where = str(share).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nthere {where} {kind} rw,relatime 0 0\n", encoding="utf-8")
    assert drives.is_network(share / "clinic.paindesk", mounts) is (kind in NETWORK)
    assert not drives.is_network(tmp_path / "clinic.paindesk", mounts)
    (tmp_path / "link").symlink_to(share)
    assert drives.is_network(tmp_path / "link" / "clinic.paindesk", mounts) is (kind in NETWORK)


def test_of_two_drives_in_one_place_the_later_one_counts(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"auto {tmp_path} autofs rw 0 0\nfiles:/x {tmp_path} nfs4 rw 0 0\n", encoding="utf-8")
    assert drives.is_network(tmp_path / "clinic.paindesk", mounts)
    mounts.write_text(f"files:/x {tmp_path} nfs4 rw 0 0\n/dev/sdb1 {tmp_path} ext4 rw 0 0\n", encoding="utf-8")
    assert not drives.is_network(tmp_path / "clinic.paindesk", mounts)


def test_a_system_that_does_not_tell_is_no_reason_to_refuse(tmp_path: Path) -> None:
    assert drives.file_system(tmp_path, tmp_path / "there is none") == ""
    assert not drives.is_network(tmp_path / "clinic.paindesk", tmp_path / "there is none")


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/Users/ann/clinic.paindesk", False),
        ("/Volumes/STICK/clinic.paindesk", False),
        ("/Volumes/clinic share/clinic.paindesk", True),
        ("/Volumes/export/deep/clinic.paindesk", True),
        ("/Volumes/a on b/clinic.paindesk", True),
        ("/Users/ann/far/clinic.paindesk", True),
        ("/System/Volumes/Data/home/ann/clinic.paindesk", True),
        ("/Volumes/clinic share 2/clinic.paindesk", False),
    ],
)
def test_macos_calls_its_own_disks_local(path: str, network: bool) -> None:
    assert drives.is_not_local(Path(path), MACOS) is network


def test_macos_is_asked_by_its_own_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: list[str], **_: object) -> SimpleNamespace:
        assert command == ["/sbin/mount"]
        return SimpleNamespace(stdout=f"//a@b/c on {tmp_path.resolve()} (smbfs, nodev)\n".encode())

    monkeypatch.setattr(drives.sys, "platform", "darwin")
    monkeypatch.setattr(subprocess, "run", run)
    assert drives.is_network(tmp_path / "clinic.paindesk")

    def fails(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", fails)
    assert not drives.is_network(tmp_path / "clinic.paindesk")


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\files\clinic\clinic.paindesk", True),
        ("//files/clinic/clinic.paindesk", True),
        (r"\\?\UNC\files\clinic\clinic.paindesk", True),
        (r"\\wsl.localhost\Debian\home\ann\clinic.paindesk", True),
        (r"\\?\C:\Users\ann\clinic.paindesk", False),
        (r"C:\Users\ann\clinic.paindesk", False),
        ("/home/ann/clinic.paindesk", False),
    ],
)
def test_a_share_is_known_by_its_name(path: str, share: bool) -> None:
    assert drives.is_share(path) is share


@pytest.mark.parametrize(("answer", "remote"), [(2, False), (3, False), (4, True), (1, False), (6, False)])
def test_windows_tells_what_a_letter_stands_for(monkeypatch: pytest.MonkeyPatch, answer: int, remote: bool) -> None:
    asked: list[str] = []

    def drive_type(root: str) -> int:
        asked.append(root)
        return answer

    kernel = SimpleNamespace(GetDriveTypeW=drive_type)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    path = SimpleNamespace(drive="S:")
    assert drives.is_remote_letter(path) is remote  # type: ignore[arg-type]  # a Windows path, which only Windows makes
    assert asked == ["S:\\"]


def test_there_is_no_such_call_elsewhere() -> None:
    assert not drives.is_remote_letter(Path("/srv"))
