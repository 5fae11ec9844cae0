"""Backups by themselves: made and checked, thinned, refused in a sentence, put back with nothing deleted."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from paindesk import store
from paindesk.domain.errors import PainDeskError
from paindesk.domain.stopping import Stopped, may_stop
from paindesk.store import backup, backup_place, drives, keyfile
from tests.store.clinic import ANN, NOW, PASSPHRASE, new_clinic, rosa, signed_first_visit

LATER = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_a_backup_is_three_files_and_its_note_can_be_read_without_a_key(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    signed_first_visit(desk, desk.add_record(rosa()))
    made = file.back_up()
    assert made.path.parent == tmp_path / "backups"
    assert names(made.path.parent) == {made.path.name, f"{made.path.name}.key", f"{made.path.name}.about.json"}
    note = json.loads(backup.note_of(made.path).read_text(encoding="utf-8"))
    assert note["record"] == path.name
    assert note["size"] == made.path.stat().st_size
    assert (note["audit_count"], len(note["audit_head"])) == (made.audit_count, 64)
    assert "Rosa" not in json.dumps(note)
    assert file.verify(f"{made.audit_count} {made.audit_head}").ok
    assert desk.audit(1)[0].act == "record.backup"
    file.close()


@pytest.mark.parametrize("looks", [0, 1])
def test_a_backup_that_is_stopped_leaves_nothing_and_keeps_the_others(tmp_path: Path, looks: int) -> None:
    _, file, _ = new_clinic(tmp_path)
    made = file.back_up()
    before = names(made.path.parent)
    looked = iter([False] * looks)
    with pytest.raises(Stopped), may_stop(lambda: next(looked, True)):
        file.back_up()
    assert names(made.path.parent) == before
    assert file.verify().ok
    assert file.back_up().path != made.path
    file.close()


def test_going_back_that_is_stopped_leaves_the_record_as_it_was(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    made = file.back_up()
    desk.add_record(rosa())
    file.close()
    before, content = names(tmp_path), path.read_bytes()
    with pytest.raises(Stopped), may_stop(lambda: True):
        store.restore(made.path, path, at=LATER)
    assert names(tmp_path) == before
    assert path.read_bytes() == content


@pytest.mark.skipif(os.name != "posix", reason="rights are a matter of POSIX file systems")
def test_only_the_owner_may_read_a_backup(tmp_path: Path) -> None:
    _, file, _ = new_clinic(tmp_path)
    made = file.back_up()
    file.close()
    assert made.path.parent.stat().st_mode & 0o777 == 0o700
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert keyfile.beside(made.path).stat().st_mode & 0o777 == 0o600


def test_while_a_backup_is_made_others_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, file, desk = new_clinic(tmp_path)
    saved = []
    look = backup._looked_through

    def slowly(copy: Path, raw_key: bytes) -> tuple[str, int, str, str]:
        saved.append(desk.add_record(rosa()))
        return look(copy, raw_key)

    monkeypatch.setattr(backup, "_looked_through", slowly)
    file.back_up()
    assert desk.record(saved[0].patient.id) == saved[0]
    file.close()


def test_the_older_ones_are_thinned_and_nothing_else_is_touched(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    folder = backup_place.beside(path)
    made = file.back_up()
    note = backup.note_of(made.path).read_text(encoding="utf-8")
    for days in range(1, 90):  # one an evening, as if it had been made then
        at = made.made_at - timedelta(days=days)
        copy = folder / f"clinic-{at:%Y-%m-%d-%H%M%S}Z.paindesk"
        os.link(made.path, copy)
        os.link(keyfile.beside(made.path), keyfile.beside(copy))
        dated = {**json.loads(note), "made_at": at.isoformat()}
        backup.note_of(copy).write_text(json.dumps(dated), encoding="utf-8")
    by_hand = folder / "before the new version.paindesk"
    file.backup(by_hand)
    another = folder / "clinic-2020-01-01-000000Z.paindesk"  # of another clinic that keeps its backups here too
    shutil.copy(made.path, another)
    shutil.copy(keyfile.beside(made.path), keyfile.beside(another))
    backup.note_of(another).write_text(note.replace(made.site, "another"), encoding="utf-8")
    assert len(backup_place.listed(folder)) == 92

    newest = file.back_up()
    left = backup_place.listed(folder)
    assert newest in left
    assert 24 <= len(left) <= 24 + 5 + 4 + 2
    assert {by_hand, another} < {one.path for one in left}
    assert len(names(folder)) == 3 * len(left)
    file.close()


def test_a_place_that_is_gone_is_said_and_not_made(tmp_path: Path) -> None:
    _, file, _ = new_clinic(tmp_path)
    gone = tmp_path / "stick" / "paindesk"
    with pytest.raises(PainDeskError, match="is not there") as told:
        file.back_up(gone)
    assert "Connect that disk" in told.value.advice
    assert not gone.parent.exists()
    assert file.verify().ok
    file.close()


def test_a_full_disk_is_said_and_keeps_the_older_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, file, _ = new_clinic(tmp_path)
    before = file.back_up()
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(PainDeskError, match=r"older ones are kept\. The record itself is whole"):
        file.back_up()
    assert backup_place.listed(before.path.parent) == (before,)
    assert len(names(before.path.parent)) == 3
    file.close()


def test_a_backup_cut_short_is_not_called_whole(tmp_path: Path) -> None:
    _, file, _ = new_clinic(tmp_path)
    made = file.back_up()
    file.close()
    os.truncate(made.path, 5000)
    (found,) = backup_place.listed(made.path.parent)
    assert not found.whole
    with pytest.raises(PainDeskError, match="damaged"):
        store.restore(made.path, tmp_path / "back.paindesk")
    assert not (tmp_path / "back.paindesk").exists()


def test_a_copy_begun_by_a_killed_program_is_swept_away(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    folder = backup_place.beside(path)
    folder.mkdir()
    begun = folder / ".clinic.paindesk.4711.new"
    begun.write_bytes(b"half")
    os.utime(begun, (0, 0))
    file.back_up()
    assert not begun.exists()
    file.close()


def test_restoring_sets_the_present_file_aside_and_the_audit_says_so(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    first = desk.add_record(rosa())
    made = file.back_up()
    second = desk.add_record(rosa())
    file.close()
    keys = keyfile.beside(path).read_bytes()

    aside = store.restore(made.path, path, at=LATER)
    assert aside == tmp_path / "clinic.paindesk.set-aside-20261201-083000"
    back = store.open_record(path, PASSPHRASE, NOW)
    again = back.sign_in("ann", ANN.password)
    assert again.record(first.patient.id) == first
    with pytest.raises(PainDeskError, match="no such patient"):
        again.record(second.patient.id)
    assert "record.restore" in {one.act for one in again.audit(10)}
    assert back.verify().ok
    back.close()

    assert keyfile.beside(aside).read_bytes() == keys
    kept = store.open_record(aside, PASSPHRASE, NOW)
    assert kept.sign_in("ann", ANN.password).record(second.patient.id) == second
    kept.close()


def test_on_another_machine_the_key_file_comes_with_it(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "new").mkdir()
    _, file, desk = new_clinic(tmp_path / "old")
    saved = desk.add_record(rosa())
    made = file.back_up()
    file.close()
    there = tmp_path / "new" / "clinic.paindesk"
    assert store.restore(made.path, there, at=LATER) is None
    opened = store.open_record(there, PASSPHRASE, NOW)
    assert opened.sign_in("ann", ANN.password).record(saved.patient.id) == saved
    opened.close()


def test_a_log_left_by_a_crash_goes_aside_with_its_file(tmp_path: Path) -> None:
    """A log that stayed beside a restored file would be played into it."""
    path, file, desk = new_clinic(tmp_path)
    made = file.back_up()
    saved = desk.add_record(rosa())
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for ending in ("", "-wal", ".key"):  # as the disk is found after the power went
        shutil.copy(path.with_name(path.name + ending), crashed)
    file.close()
    assert (crashed / f"{path.name}-wal").stat().st_size > 0

    aside = store.restore(made.path, crashed / path.name, at=LATER)
    assert aside is not None
    back = store.open_record(crashed / path.name, PASSPHRASE, NOW)
    assert back.verify().ok
    assert back.sign_in("ann", ANN.password).patients() == ()
    back.close()
    kept = store.open_record(aside, PASSPHRASE, NOW)
    assert kept.sign_in("ann", ANN.password).record(saved.patient.id) == saved
    kept.close()


HOLDING = """
import sys
from pathlib import Path
from paindesk.store import engine
from sqlalchemy import text
held = engine.embedded(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
with held.connect() as connection:
    connection.execute(text("SELECT count(*) FROM site"))
print("open", flush=True)
sys.stdin.readline()
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows refuses by itself to rename an open file")
def test_a_file_that_another_window_has_open_is_not_set_aside(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    made, raw_key = file.back_up(), file._raw_key
    file.close()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path), raw_key.hex()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    before = names(tmp_path)
    with pytest.raises(PainDeskError, match="Another program has the record file open"):
        store.restore(made.path, path, at=LATER)
    assert names(tmp_path) == before
    holder.communicate("\n")
    assert store.restore(made.path, path, at=LATER) is not None


def test_where_the_copy_cannot_be_put_in_place_what_stood_there_stands_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, file, desk = new_clinic(tmp_path)
    made = file.back_up()
    saved = desk.add_record(rosa())
    file.close()

    def cannot(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(backup, "put_in_place", cannot)
    with pytest.raises(PainDeskError, match="Input/output error"):
        store.restore(made.path, path, at=LATER)
    opened = store.open_record(path, PASSPHRASE, NOW)
    assert opened.sign_in("ann", ANN.password).record(saved.patient.id) == saved
    opened.close()


def test_a_backup_may_lie_on_a_network_drive_and_a_record_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, file, _ = new_clinic(tmp_path)
    share = tmp_path / "share"
    share.mkdir()
    monkeypatch.setattr(drives, "file_system", lambda path, _: "cifs" if path.is_relative_to(share) else "ext4")
    made = file.back_up(share)
    file.close()
    assert made.whole
    with pytest.raises(PainDeskError, match="network drive"):
        store.restore(made.path, share / "back.paindesk")


def test_what_a_backup_noted_of_the_audit_shows_that_its_tail_was_cut(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    desk.add_record(rosa())
    made = file.back_up()
    assert file.verify().ok
    assert "The audit holds what is noted of it beside its backups (1)." in file.verify().lines
    with file.writing() as session:
        session.execute(text("DROP TRIGGER audit_never_delete"))
        session.execute(text("DELETE FROM audit WHERE seq > 2"))
        session.execute(text("UPDATE site SET audit_count = 2, audit_head = (SELECT max(hash) FROM audit)"))
    found = [line for line in file.verify().lines if made.path.name in line]
    assert found == [
        f"FAULT: The audit was altered or cut off before entry {made.audit_count}, as {made.path.name} noted it."
    ]
    file.close()


def test_what_was_set_aside_by_going_back_is_no_fault(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    made = file.back_up()
    desk.add_record(rosa())
    file.backup(made.path.with_name("later.paindesk"))
    file.close()
    store.restore(made.path, path, at=LATER)
    back = store.open_record(path, PASSPHRASE, NOW)
    assert back.verify().ok
    back.close()
