"""What is saved is there whole, or what stood there before is."""

import errno
import os
import stat
import threading
from pathlib import Path

import pytest

from paindesk.domain.errors import PainDeskError
from paindesk.settings import Settings, load_settings, save_settings
from paindesk.whole_file import write_whole

needs_posix = pytest.mark.skipif(os.name != "posix", reason="links, pipes and modes of POSIX")


def full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_new_file_is_written_and_nothing_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "letter.pdf", b"new")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("letter.pdf", b"new")]


def test_a_full_disk_leaves_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space left"):
        write_whole(file, b"half")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("letter.pdf", b"before")]


def test_the_settings_of_before_outlive_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    save_settings(Settings(theme="dark"), file)
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(PainDeskError):
        save_settings(Settings(theme="light"), file)
    assert load_settings(file).theme == "dark"


@needs_posix
def test_who_may_read_it_and_where_a_link_leads_stay_as_they_were(tmp_path: Path) -> None:
    file, link = tmp_path / "letter.pdf", tmp_path / "newest.pdf"
    file.write_bytes(b"before")
    file.chmod(0o640)
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@needs_posix
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"through")
    reader.join(timeout=10)
    assert got == [b"through"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
