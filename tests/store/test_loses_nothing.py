"""Everything that goes wrong on a workstation: one sentence says what happened, one what to do, and nothing is lost."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from paindesk import store
from paindesk.domain.errors import Conflict, NotAllowed, PainDeskError
from paindesk.domain.visit import VisitKind
from paindesk.store import drives, engine, places
from paindesk.store.record_file import RecordFile
from tests.store.clinic import ANN, CLINIC, FIRST_DAY, NOW, PASSPHRASE, desk_of, entered, new_clinic, point, rosa


def second_window(path: Path, file: RecordFile) -> RecordFile:
    """The same file opened once more."""
    return RecordFile(engine.embedded(path, file._raw_key), path, file._raw_key, NOW)


def test_two_windows_on_one_file_take_turns_and_neither_writes_over_the_other(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    other_file = second_window(path, file)
    other = desk_of(other_file, ANN)
    patient = desk.add_record(rosa()).patient.id
    mine = desk.begin_visit(patient, VisitKind.FIRST, FIRST_DAY)
    theirs = other.begin_visit(patient, VisitKind.FIRST, FIRST_DAY)
    assert theirs.id == mine.id  # the open draft, not a second one
    desk.save_draft(replace(entered(mine), edition="mine"))
    with pytest.raises(Conflict, match="Somebody else changed this meanwhile") as told:
        other.save_draft(replace(theirs, edition="theirs"))
    assert told.value.advice == "Open it again, then go on."
    with pytest.raises(Conflict):
        other.sign(theirs, point(theirs), ())
    assert desk.visit(mine.id).edition == "mine"
    for _ in range(5):
        desk.add_record(rosa())
        other.add_record(rosa())
    assert file.verify().ok
    other_file.close()
    assert len(desk.patients()) == 11
    file.close()


def test_the_clock_set_back_breaks_no_chain_and_locks_nobody_out(tmp_path: Path) -> None:
    at = [datetime(2030, 1, 1, 9, 0, tzinfo=UTC)]
    file = store.create(tmp_path / "clinic.paindesk", PASSPHRASE, CLINIC, ANN, lambda: at[0])
    desk = file.sign_in("ann", ANN.password)
    patient = desk.add_record(rosa()).patient.id
    visit = entered(desk.begin_visit(patient, VisitKind.FIRST, FIRST_DAY))
    desk.sign(visit, point(visit), ())
    for _ in range(5):
        with pytest.raises(NotAllowed):
            file.sign_in("ann", "not the password")
    at[0] -= timedelta(days=1131)  # the battery was changed
    with pytest.raises(NotAllowed, match="Too many") as told:
        file.sign_in("ann", ANN.password)
    assert told.value.advice == "Wait 15 seconds, then try again."
    again = entered(desk.begin_visit(patient, VisitKind.FOLLOW_UP, FIRST_DAY))
    desk.save_draft(again)
    desk.sign(again, point(again), ())
    assert file.verify().ok
    file.close()


def test_a_file_of_a_newer_program_is_left_as_it_is(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    desk.add_record(rosa())
    with file.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    made = tmp_path / "copy.paindesk"
    file.close()
    before = path.read_bytes()
    with pytest.raises(PainDeskError, match="newer version of PainDesk") as told:
        store.open_record(path, PASSPHRASE, NOW)
    assert "Update PainDesk" in told.value.advice
    assert path.read_bytes() == before
    assert not made.exists()


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "vboxsf", "fuse.rclone"])
def test_a_network_drive_is_refused_with_the_way_out(tmp_path: Path, kind: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\n//server/x {tmp_path}/the\\040share {kind} rw 0 0\n", encoding="utf-8")
    with pytest.raises(PainDeskError, match="network drive") as told:
        places.refuse_network(tmp_path / "the share" / "clinic.paindesk", mounts)
    assert "PostgreSQL" in told.value.advice
    places.refuse_network(tmp_path / "beside" / "clinic.paindesk", mounts)


@pytest.mark.parametrize("path", ["//server/share/clinic.paindesk", "\\\\server\\share\\clinic.paindesk"])
def test_a_share_of_windows_is_refused_by_its_name(path: str) -> None:
    with pytest.raises(PainDeskError, match="network drive"):
        store.open_record(path, PASSPHRASE, NOW)


def test_a_record_of_a_network_drive_is_neither_made_nor_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, file, _ = new_clinic(tmp_path)
    file.close()
    monkeypatch.setattr(drives, "file_system", lambda *_: "nfs4")
    for act in (
        lambda: store.open_record(path, PASSPHRASE, NOW),
        lambda: store.create(tmp_path / "new.paindesk", PASSPHRASE, CLINIC, ANN, NOW),
    ):
        with pytest.raises(PainDeskError, match="network drive"):
            act()


TROUBLES = {
    "database or disk is full": "The disk is full",
    "could not extend file: No space left on device": "The disk is full",
    "attempt to write a readonly database": "may not be written to",
    "disk I/O error": "The disk reported an error",
    "database is locked": "is busy",
    "unable to open database file": "could not be opened",
    "file is not a database": "is damaged",
    "connection refused": "cannot be reached",
    "terminating connection due to administrator command": "cannot be reached",
    "server closed the connection unexpectedly": "cannot be reached",
    "the connection is closed": "cannot be reached",
    "the database system is in recovery mode": "cannot be reached",
}


@pytest.mark.parametrize("said", sorted(TROUBLES))
def test_what_a_database_says_is_told_in_plain_words(said: str) -> None:
    told = engine.meaning(said)
    assert TROUBLES[said] in told.message
    assert told.message.endswith(".")
    assert told.message.count(". ") == 0  # one sentence
    assert told.advice.endswith(".")


def test_a_disk_error_is_not_called_a_damaged_record() -> None:
    assert "restore" not in engine.meaning("disk I/O error").advice


CREATING = """
import resource, signal, sys
from pathlib import Path
from paindesk import store
from paindesk.domain.errors import PainDeskError
from tests.store.clinic import ANN, CLINIC, NOW, PASSPHRASE
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    store.create(Path(sys.argv[1]), PASSPHRASE, CLINIC, ANN, NOW)
except PainDeskError as trouble:
    print(trouble.message, trouble.advice)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits as POSIX has them")
def test_a_new_record_that_finds_no_room_leaves_nothing_behind(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CREATING, str(tmp_path / "clinic.paindesk")],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert "nothing was saved" in done.stdout
    assert list(tmp_path.iterdir()) == []
