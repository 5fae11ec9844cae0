"""Who opens the record file: everybody's own password, the recovery key, the old passphrase; and another key of it."""

import json
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from paindesk import store
from paindesk.domain.errors import NotAllowed, PainDeskError, RecordLocked
from paindesk.store import keyfile, recovery, rekey
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from tests.store.clinic import (
    ADMINISTRATOR,
    ANN,
    CLINIC,
    NOW,
    NURSE,
    PASSPHRASE,
    desk_of,
    new_clinic,
    rosa,
    signed_first_visit,
)

OWN = "tea on the veranda"
FIRST = "K7QM-2XWD-9PHT"


def enter(path: Path, login: str, password: str) -> tuple[RecordFile, Desk]:
    """Open and sign in with one password, as the window does."""
    file = store.open_as(path, login, password, NOW)
    return file, file.sign_in(login, password)


def opens(path: Path, login: str, password: str) -> bool:
    """Whether that password opens the file at all."""
    keys = keyfile.read(path)
    return bool(keyfile.open_slots(keys, keyfile.of_login(keys, login), password))


def account(desk: Desk, login: str) -> str:
    return next(one.id for one in desk.users() if one.login == login)


def first_key_file(path: Path, raw_key: bytes) -> None:
    """The key file as the first version wrote it: one key under one passphrase."""
    old = keyfile.wrapped(raw_key, PASSPHRASE, keyfile._PURPOSE)
    keyfile.write(path, keyfile.KeyFile(salt=b"", slots=(), old=old))
    assert set(json.loads(keyfile.beside(path).read_text("utf-8"))) == {
        "salt", "nonce", "key", "format", "kdf", "time_cost", "memory_kib", "lanes",
    }  # fmt: skip


def test_a_password_that_ships_is_as_slow_to_try_as_rfc_9106_asks() -> None:
    """In a program of its own: the tests here use a quicker setting."""
    ask = (
        "from paindesk.store import accounts, keyfile; print(keyfile.COSTS);"
        "print(accounts._hasher.time_cost, accounts._hasher.memory_cost)"
    )
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout
    assert told.split("\n")[:2] == ["(3, 65536, 4)", "3 65536"]


def test_everybody_opens_the_file_with_their_own_password(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    saved = desk.add_record(rosa())
    file.close()
    for who in (ANN, NURSE):
        file, desk = enter(path, who.login.upper(), who.password)
        assert desk.record(saved.patient.id) == saved
        file.close()
    with pytest.raises(NotAllowed, match="not right") as wrong:
        store.open_as(path, "ann", NURSE.password, NOW)
    with pytest.raises(NotAllowed, match="not right") as nobody:
        store.open_as(path, "zoe", NURSE.password, NOW)
    assert (wrong.value.message, wrong.value.advice) == (nobody.value.message, nobody.value.advice)


def test_the_key_file_names_nobody_and_holds_no_key(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    raw_key = file._raw_key
    file.close()
    said = keyfile.beside(path).read_bytes()
    assert b"ann" not in said
    assert raw_key not in said
    assert raw_key.hex().encode() not in said


def test_a_new_password_opens_the_file_and_the_old_one_no_more(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    file.sign_in("ann", ANN.password).set_password(ANN.password, OWN)
    file.close()
    assert not opens(path, "ann", ANN.password)
    file, _ = enter(path, "ann", OWN)
    desk_of(file, ADMINISTRATOR).people.give_password(account(desk_of(file, ANN), "ben"), FIRST)
    file.close()
    assert not opens(path, "ben", NURSE.password)
    file, ben = enter(path, "ben", FIRST)
    ben.set_password(FIRST, "Ben's boat is green")
    file.close()
    assert not opens(path, "ben", FIRST)
    assert opens(path, "ben", "Ben's boat is green")


def test_who_is_switched_off_does_not_open_the_file(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    cy = desk_of(file, ADMINISTRATOR)
    ben = account(cy, "ben")
    cy.people.switch_off(ben)
    assert not opens(path, "ben", NURSE.password)
    cy.people.switch_on(ben, FIRST)
    assert opens(path, "ben", FIRST)
    file.close()


def test_a_password_change_cut_short_locks_nobody_out(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    assert file.keys is not None
    file.keys.add("ann", OWN)  # the account still has the old one: the program died here
    file.close()
    file, _ = enter(path, "ann", ANN.password)
    file.close()
    assert not opens(path, "ann", OWN)
    assert opens(path, "ann", ANN.password)


def test_a_slot_put_there_by_somebody_without_the_key_goes_at_the_next_sign_in(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    keys = keyfile.read(path)
    forged = keyfile.with_slot(keys, keyfile.of_login(keys, "ben"), "what Mallory knows", os.urandom(32))
    keyfile.write(path, forged)
    assert len(keyfile.read(path).slots) == len(keys.slots) + 1
    file.sign_in("ann", ANN.password)
    assert keyfile.read(path).slots == keys.slots
    file.close()


def test_a_first_key_file_still_opens_and_everybody_gets_a_slot_by_signing_in(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    first_key_file(path, file._raw_key)
    file.close()
    with pytest.raises(RecordLocked):
        store.open_record(path, "not the passphrase", NOW)
    file = store.open_record(path, PASSPHRASE, NOW)
    file.sign_in("ann", ANN.password)
    file.close()
    file, _ = enter(path, "ann", ANN.password)
    file.close()
    assert not opens(path, "ben", NURSE.password)
    file = store.open_record(path, PASSPHRASE, NOW)  # for those who have not signed in yet
    cy = file.sign_in("cy", ADMINISTRATOR.password)
    file.sign_in("ben", NURSE.password)
    cy.people.set_passphrase("")
    file.close()
    with pytest.raises(RecordLocked):
        store.open_record(path, PASSPHRASE, NOW)
    file, _ = enter(path, "ben", NURSE.password)
    file.close()


def test_opened_by_the_key_store_a_first_key_file_stays_as_it_is(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    first_key_file(path, file._raw_key)
    before = keyfile.beside(path).read_bytes()
    cy = file.sign_in("cy", ADMINISTRATOR.password)
    with pytest.raises(PainDeskError, match="first kind"):
        cy.people.add(store.NewUser(login="dee", name="Dee Loe", password=OWN))
    assert "dee" not in {one.login for one in cy.users()}  # nobody is added who could not open the file
    assert keyfile.beside(path).read_bytes() == before
    file.close()
    store.open_record(path, PASSPHRASE, NOW).close()


def test_a_key_file_that_cannot_be_written_changes_no_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, file, _ = new_clinic(tmp_path)
    ann = file.sign_in("ann", ANN.password)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(keyfile, "write", full)
        with pytest.raises(PainDeskError, match="No space left"):
            ann.set_password(ANN.password, OWN)
    file.close()
    file, _ = enter(path, "ann", ANN.password)
    file.close()


def test_a_record_without_a_passphrase_is_opened_by_its_clinician(tmp_path: Path) -> None:
    path = tmp_path / "clinic.paindesk"
    store.create(path, "", CLINIC, ANN, NOW).close()
    file, desk = enter(path, "ann", ANN.password)
    state = desk.people.key_state()
    assert state is not None
    assert (state.recovery, state.passphrase) == (False, False)
    file.close()


# The recovery key -----------------------------------------------------------------------------------------------


def test_a_recovery_key_is_eight_groups_and_forgives_how_it_is_typed() -> None:
    for _ in range(200):
        key = recovery.make()
        assert [len(group) for group in key.split(" ")] == [4] * 8
        assert not set(key) & set("ILOU")
        assert recovery.read(key.lower().replace(" ", "-").replace("0", "o").replace("1", "l")) == key


def test_a_mistyped_recovery_key_is_told_before_anything_is_tried() -> None:
    key = recovery.make()
    for place in (place for place, one in enumerate(key) if one != " "):
        for other in set("0123456789ABCDEFGHJKMNPQRSTVWXYZ") - {key[place]}:
            with pytest.raises(PainDeskError, match="mistyped") as refused:
                recovery.read(key[:place] + other + key[place + 1 :])
            assert key not in f"{refused.value} {refused.value.advice}"
    for broken in ("", key[:-1], key + "7"):
        with pytest.raises(PainDeskError, match="mistyped"):
            recovery.read(broken)


def test_with_the_recovery_key_somebody_gets_in_again(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    key = store.new_recovery_key()
    desk_of(file, ADMINISTRATOR).people.keep_recovery_key(key)
    file.close()
    with pytest.raises(NotAllowed, match="does not open"):
        store.recover(path, store.new_recovery_key(), "ann", OWN, NOW)
    with pytest.raises(NotAllowed, match="Nobody"):
        store.recover(path, key, "zoe", OWN, NOW)
    with pytest.raises(PainDeskError, match="too short"):
        store.recover(path, key, "ann", "short", NOW)
    file, desk = store.recover(path, key.lower(), "ann", OWN, NOW)
    assert desk.user.name == ANN.name
    assert "keys.recovered" in {one.act for one in desk.audit(10)}
    file.close()
    assert not opens(path, "ann", ANN.password)
    file, _ = enter(path, "ann", OWN)
    newer = store.new_recovery_key()
    desk_of(file, ADMINISTRATOR).people.keep_recovery_key(newer)
    file.close()
    with pytest.raises(NotAllowed, match="does not open"):
        store.recover(path, key, "ann", "another fine sentence", NOW)
    file, _ = store.recover(path, newer, "ann", "another fine sentence", NOW)
    file.close()


# Wrong ones before the file is open -----------------------------------------------------------------------------


def test_wrong_passwords_before_opening_wait_and_reach_the_audit(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    ben = account(desk_of(file, ANN), "ben")
    file.close()
    for _ in range(5):
        with pytest.raises(NotAllowed, match="not right"):
            store.open_as(path, "ben", "wrong password", NOW)
    assert b"ben" not in path.with_name(path.name + ".tries").read_bytes()
    with pytest.raises(NotAllowed, match="Too many") as refused:
        store.open_as(path, "ben", NURSE.password, NOW)
    assert "Wait" in refused.value.advice
    file, ann = enter(path, "ann", ANN.password)  # the others do not wait
    [entry] = [one for one in ann.audit(10) if one.act == "sign_in.refused"]
    assert (entry.subject, entry.detail) == (ben, "5-before-opening.login")
    file.close()
    with pytest.raises(NotAllowed, match="Too many"):
        store.open_as(path, "ben", NURSE.password, NOW)
    later = NOW() + timedelta(minutes=1)
    file = store.open_as(path, "ben", NURSE.password, lambda: later)
    file.close()
    file, ann = enter(path, "ann", ANN.password)
    assert sum(one.act == "sign_in.refused" for one in ann.audit(20)) == 1  # told once
    file.close()


# Another key of the file ----------------------------------------------------------------------------------------


def test_another_key_keeps_everything_and_everybody(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    visit = signed_first_visit(desk, desk.add_record(rosa()))
    key = store.new_recovery_key()
    cy = desk_of(file, ADMINISTRATOR)
    cy.people.keep_recovery_key(key)
    old_key = file._raw_key
    cy.people.rotate_key()
    assert file._raw_key != old_key
    assert desk.visit(visit.id) == visit  # the desk goes on
    assert desk.find("nun")
    assert file.verify().ok
    assert [one.act for one in desk.audit(4)][1:3] == ["keys.rotate", "keys.rotate.begun"]
    file.close()
    for who in (ANN, NURSE, ADMINISTRATOR):
        file, _ = enter(path, who.login, who.password)
        file.close()
    store.open_record(path, PASSPHRASE, NOW).close()
    keys = keyfile.read(path)
    assert all(len(slot.seals) == 1 for slot in keys.slots)
    with pytest.raises(PainDeskError):
        store.record_file.open_file(path, (old_key,), NOW)
    file, _ = store.recover(path, key, "ann", OWN, NOW)
    file.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["clinic.paindesk", "clinic.paindesk.key"]


def test_a_forged_slot_does_not_get_the_next_key(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    keys = keyfile.read(path)
    keyfile.write(path, keyfile.with_slot(keys, keyfile.PASSPHRASE, "what Mallory knows", os.urandom(32)))
    file.rotate_key()
    file.close()
    assert keyfile.open_slots(keyfile.read(path), keyfile.PASSPHRASE, "what Mallory knows") == ()


def test_the_key_stays_while_another_program_has_the_file_open(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    other, ben = enter(path, "ben", NURSE.password)
    with pytest.raises(PainDeskError, match="another program"):
        file.rotate_key()
    assert ben.patients() == ()
    other.close()
    file.rotate_key()
    assert desk.patients() == ()
    file.close()


def test_a_full_disk_leaves_the_old_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, file, desk = new_clinic(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rekey, "_change_key", full)
    with pytest.raises(PainDeskError, match="No space left"):
        file.rotate_key()
    assert desk.patients() == ()
    assert not path.with_name(path.name + ".rekeyed").exists()
    file.close()
    file, _ = enter(path, "ann", ANN.password)
    file.close()


ROTATING = """
import os, signal, sys
from pathlib import Path
from paindesk import store
from paindesk.store import keyfile, rekey
from tests.store.clinic import ANN, NOW
path, where = Path(sys.argv[1]), sys.argv[2]
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
file = store.open_as(path, "ann", ANN.password, NOW)
if where == "copied":
    rekey._change_key = die
elif where == "checked":
    rekey.keyfile.read = die
elif where == "both keys":
    rekey._swap = die
elif where == "before the last write":
    rekey.settle = die
file.rotate_key()
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
@pytest.mark.parametrize("where", ["copied", "checked", "both keys", "before the last write"])
def test_killed_while_the_key_is_replaced_the_file_opens_with_everything_in_it(tmp_path: Path, where: str) -> None:
    path, file, desk = new_clinic(tmp_path)
    visit = signed_first_visit(desk, desk.add_record(rosa()))
    old_key = file._raw_key
    file.close()
    done = subprocess.run(
        [sys.executable, "-c", ROTATING, str(path), where],
        check=False,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    file, desk = enter(path, "ann", ANN.password)
    assert desk.visit(visit.id) == visit
    assert file.verify().ok
    assert (file._raw_key != old_key) is (where == "before the last write")
    assert all(len(slot.seals) == 1 for slot in keyfile.read(path).slots)
    assert not path.with_name(path.name + ".rekeyed").exists()
    file.rotate_key()  # and it can be begun again
    assert desk.visit(visit.id) == visit
    file.close()
    file, _ = enter(path, "ben", NURSE.password)
    with file.reading() as session:
        assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    file.close()
