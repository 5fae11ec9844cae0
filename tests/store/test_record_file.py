"""The encrypted file: locked without its passphrase, whole after a crash, honest after tampering."""

import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from paindesk import store
from paindesk.domain.errors import NotAllowed, PainDeskError, RecordLocked
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import VisitKind
from paindesk.store import engine, keyfile, places
from paindesk.store.record_file import RecordFile
from tests.store.clinic import ANN, CLINIC, FIRST_DAY, NOW, PASSPHRASE, new_clinic, rosa, signed_first_visit
from tests.store.shared_contract import SLEEP

GUARDS_OFF = "DROP TRIGGER {}_never_update", "DROP TRIGGER {}_never_delete"


def test_create_lock_open(tmp_path: Path) -> None:
    path = tmp_path / "clinic.paindesk"
    file = store.create(path, PASSPHRASE, CLINIC, ANN, NOW)
    saved = file.sign_in("ann", ANN.password).add_record(rosa())
    file.close()
    with pytest.raises(PainDeskError, match="closed"):
        file.sign_in("ann", ANN.password)
    with pytest.raises(RecordLocked, match="passphrase"):
        store.open_record(path, "not the passphrase", NOW)
    again = store.open_record(path, PASSPHRASE, NOW)
    assert again.clinic == CLINIC
    assert again.sign_in("ann", ANN.password).record(saved.patient.id) == saved
    with pytest.raises(NotAllowed):
        again.sign_in("ann", PASSPHRASE)
    again.close()


@pytest.mark.skipif(os.name != "posix", reason="rights are a matter of POSIX file systems")
def test_only_the_owner_may_read_the_files(tmp_path: Path) -> None:
    _, file, _ = new_clinic(tmp_path)
    file.backup(tmp_path / "copy.paindesk")
    file.close()
    made = tmp_path / "made.paindesk"
    store.create(made, PASSPHRASE, CLINIC, ANN, NOW).close()
    for one in (made, tmp_path / "copy.paindesk"):
        assert one.stat().st_mode & 0o777 == 0o600
        assert keyfile.beside(one).stat().st_mode & 0o777 == 0o600


def test_nothing_of_a_patient_is_readable_in_the_files(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    signed_first_visit(desk, desk.add_record(rosa()))
    while_open = b"".join(one.read_bytes() for one in tmp_path.iterdir())
    file.close()
    closed = b"".join(one.read_bytes() for one in tmp_path.iterdir())
    for bytes_ in (while_open, closed):
        assert len(bytes_) > 50_000
        for word in (b"Rosa", "Núñez".encode(), b"nunez", b"neuropathy", b"gabapentin", b"Riverside", b"SQLite"):
            assert word not in bytes_
    assert path.exists()


def test_without_its_key_file_a_record_says_what_to_do(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    file.close()
    kept = keyfile.beside(path).read_bytes()
    keyfile.beside(path).unlink()
    with pytest.raises(PainDeskError, match="missing") as refused:
        store.open_record(path, PASSPHRASE, NOW)
    assert "backup" in refused.value.advice
    memory = str(keyfile.COSTS[1]).encode()
    for broken in (b"", b"{}", kept[:50], kept.replace(memory, b"99999999999"), kept.replace(b"argon2id", b"none")):
        assert broken != kept
        keyfile.beside(path).write_bytes(broken)
        with pytest.raises(PainDeskError, match="cannot be read"):
            store.open_record(path, PASSPHRASE, NOW)
    keyfile.beside(path).write_bytes(kept)
    store.open_record(path, PASSPHRASE, NOW).close()


def test_the_key_file_of_another_record_does_not_fit(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    file.close()
    keyfile.write(path, keyfile.wrap(os.urandom(32), PASSPHRASE))
    with pytest.raises(PainDeskError, match="key file"):
        store.open_record(path, PASSPHRASE, NOW)


def test_a_new_passphrase_replaces_the_old_one(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    with pytest.raises(RecordLocked):
        file.set_passphrase("wrong passphrase", "another passphrase")
    with pytest.raises(PainDeskError, match="too short"):
        file.set_passphrase(PASSPHRASE, "short")
    file.set_passphrase(PASSPHRASE, "another passphrase")
    file.close()
    with pytest.raises(RecordLocked):
        store.open_record(path, PASSPHRASE, NOW)
    store.open_record(path, "another passphrase", NOW).close()


def test_nothing_is_left_behind_where_a_record_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(PainDeskError, match="password is too short"):
        store.create(tmp_path / "a", PASSPHRASE, CLINIC, replace(ANN, password="1234"), NOW)
    with pytest.raises(PainDeskError, match="passphrase is too short"):
        store.create(tmp_path / "a", "1234", CLINIC, ANN, NOW)
    with pytest.raises(PainDeskError, match="must be a clinician"):
        store.create(tmp_path / "a", PASSPHRASE, CLINIC, replace(ANN, role="nurse"), NOW)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(PainDeskError, match="folder does not exist"):
        store.create(tmp_path / "no" / "a", PASSPHRASE, CLINIC, ANN, NOW)
    (tmp_path / "a").write_text("mine", encoding="utf-8")
    with pytest.raises(PainDeskError, match="already"):
        store.create(tmp_path / "a", PASSPHRASE, CLINIC, ANN, NOW)
    assert (tmp_path / "a").read_text(encoding="utf-8") == "mine"
    with pytest.raises(PainDeskError, match="no record file"):
        store.open_record(tmp_path / "b", PASSPHRASE, NOW)
    with pytest.raises(PainDeskError, match="not understood"):
        store.open_record("mysql://somewhere/else", PASSPHRASE, NOW)


def test_a_network_drive_is_refused(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {tmp_path}/share nfs4 rw 0 0\n", encoding="utf-8")
    places.refuse_network(tmp_path / "clinic", mounts)
    for shared in (tmp_path / "share" / "clinic", tmp_path / "share" / "deep" / "clinic"):
        with pytest.raises(PainDeskError, match="network drive"):
            places.refuse_network(shared, mounts)


def test_one_flipped_byte_is_found(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    signed_first_visit(desk, desk.add_record(rosa()))
    file.close()
    whole = path.read_bytes()

    first_page = bytearray(whole)
    first_page[20] ^= 1
    path.write_bytes(first_page)
    with pytest.raises(PainDeskError, match="damaged"):
        store.open_record(path, PASSPHRASE, NOW)

    last_page = bytearray(whole)
    last_page[-300] ^= 1
    path.write_bytes(last_page)
    opened = store.open_record(path, PASSPHRASE, NOW)
    assert not opened.verify().ok
    opened.close()


@pytest.mark.parametrize(
    ("table", "statement", "said"),
    [
        ("audit", "UPDATE audit SET act = 'nothing' WHERE seq = 2", "UTC, nothing) was altered"),
        ("audit", "DELETE FROM audit WHERE seq = 3", "entry 3 is missing"),
        ("audit", "DELETE FROM audit WHERE seq > 3", "it ends with entry 3 ("),
        (
            "audit",
            "INSERT INTO audit SELECT site_id, seq + 1, at, by, act, subject, detail, hash, hash FROM audit "
            "ORDER BY seq DESC LIMIT 1",
            "was altered",
        ),
        ("visit", "UPDATE visit SET body = replace(body, '100', '900')", "altered after signing"),
        ("visit", "UPDATE visit SET digest = 'x'", "altered after signing"),
        ("paper", "UPDATE paper SET content = X'00'", "altered after printing"),
        ("kept_side", "UPDATE kept_side SET body = replace(body, '9', '2')", "was altered or put in"),
        ("kept_side", "DELETE FROM kept_side", "is missing"),
    ],
)
def test_tampering_with_the_key_in_hand_is_found(tmp_path: Path, table: str, statement: str, said: str) -> None:
    _, file, desk = new_clinic(tmp_path)
    visit = signed_first_visit(desk, desk.add_record(rosa()))
    desk.keep_paper(visit.id, "handout", "en", b"%PDF")
    desk.keep_sides(visit.id, SLEEP)
    assert file.verify().ok
    with file.writing() as session:
        for off in GUARDS_OFF:
            session.execute(text(off.format(table)))
        session.execute(text(statement))
    found = file.verify()
    file.close()
    assert not found.ok
    assert any(said in line for line in found.lines), found.lines
    assert any(f"guard {table}_never_delete was taken away" in line for line in found.lines)


def test_a_changed_visit_is_not_shown_as_signed(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    visit = signed_first_visit(desk, desk.add_record(rosa()))
    with file.writing() as session:
        session.execute(text("DROP TRIGGER visit_never_update"))
        session.execute(text("UPDATE visit SET body = replace(body, '100', '900')"))
    with pytest.raises(PainDeskError, match="altered after signing"):
        desk.visit(visit.id)
    file.close()


def test_a_backup_opens_elsewhere_with_everything_in_it(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    visit = signed_first_visit(desk, desk.add_record(rosa()))
    copy, back = tmp_path / "copy.paindesk", tmp_path / "back.paindesk"
    file.backup(copy)
    with pytest.raises(PainDeskError, match="already"):
        file.backup(copy)
    file.close()
    with pytest.raises(RecordLocked):
        store.restore(copy, back, "not the passphrase")
    store.restore(copy, back, PASSPHRASE)
    with pytest.raises(PainDeskError, match="already"):
        store.restore(copy, path)
    opened = store.open_record(back, PASSPHRASE, NOW)
    assert opened.verify().ok
    assert opened.sign_in("ann", ANN.password).visit(visit.id) == visit
    opened.close()


def test_a_broken_backup_is_not_restored_and_leaves_nothing(tmp_path: Path) -> None:
    _, file, _ = new_clinic(tmp_path)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    copy = tmp_path / "copy.paindesk"
    file.backup(copy)
    file.close()
    broken = bytearray(copy.read_bytes())
    broken[9000] ^= 1
    copy.write_bytes(broken)
    with pytest.raises(PainDeskError, match="damaged"):
        store.restore(copy, folder / "clinic", PASSPHRASE)
    keyfile.beside(copy).unlink()
    with pytest.raises(PainDeskError, match="missing"):
        store.restore(copy, folder / "clinic")
    assert list(folder.iterdir()) == []


def test_trouble_is_told_without_patient_data(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    patient = desk.add_record(rosa())
    with pytest.raises(PainDeskError) as refused, file.writing() as session:
        session.execute(
            text("INSERT INTO patient_record SELECT * FROM patient_record WHERE patient_id = :who"),
            {"who": patient.patient.id},
        )
    assert refused.value.__cause__ is None
    assert patient.patient.id not in f"{refused.value}{refused.value.advice}"
    for said in ("database or disk is full", "attempt to write a readonly database", "database is locked"):
        assert "nothing was saved" in engine.meaning(said).message
        assert engine.meaning(said).advice
    file.close()


def test_a_full_disk_loses_nothing_that_was_there(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    patient = desk.add_record(rosa())
    with file.reading() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(PainDeskError, match="disk is full"):
        desk.save_record(replace(patient, goals_in_own_words=("walk " * 20_000,)))
    with file.reading() as session:
        session.execute(text("PRAGMA max_page_count = 1000000"))
    assert desk.record(patient.patient.id) == patient
    assert file.verify().ok
    file.close()


def test_two_threads_take_turns(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    failed: list[BaseException] = []

    def add_some() -> None:
        try:
            for number in range(15):
                desk.add_record(Record(patient=Patient(id="", given="Tom", family=f"Ng{number}")))
        except BaseException as trouble:  # noqa: BLE001 - a thread's failure must reach the test
            failed.append(trouble)

    threads = [threading.Thread(target=add_some) for _ in range(3)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failed == []
    assert len(desk.patients()) == 45
    assert file.verify().ok
    file.close()


TYPING = """
import sys
from dataclasses import replace
from pathlib import Path
from paindesk.store import engine
from paindesk.store.record_file import RecordFile
from tests.store.clinic import ANN, NOW, desk_of
path = Path(sys.argv[1])
file = RecordFile(engine.embedded(path, bytes.fromhex(sys.stdin.readline())), path, b"", NOW)
desk = desk_of(file, ANN)
visit = desk.draft(sys.argv[2])
for number in range(100_000):
    visit = replace(visit, edition=f"{sys.argv[3]}-{number}")
    desk.save_draft(visit)
    print(visit.edition, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_a_killed_program_loses_nothing_it_had_saved(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    visit = desk.begin_visit(desk.add_record(rosa()).patient.id, VisitKind.FIRST, FIRST_DAY)
    raw_key = file._raw_key
    file.close()
    for kill in range(5):
        process = subprocess.Popen(
            [sys.executable, "-c", TYPING, str(path), visit.id, str(kill)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(raw_key.hex() + "\n")
        process.stdin.flush()
        lines = [process.stdout.readline() for _ in range(5 + 7 * kill)]
        process.send_signal(signal.SIGKILL)
        process.wait()
        last = (lines + process.stdout.read().splitlines())[-1].strip()
        process.stdin.close()
        process.stdout.close()

        again = RecordFile(engine.embedded(path, raw_key), path, raw_key, NOW)
        saved = type(desk)(desk.user, again).draft(visit.id)
        assert saved is not None
        wrote, kept = (int(one.split("-")[1]) for one in (last, saved.edition))
        assert saved.edition.startswith(f"{kill}-")
        assert kept in (wrote, wrote + 1)  # the one after the last said to be saved may be there too
        assert again.verify().ok
        again.close()


def test_the_store_is_light_to_import() -> None:
    heavy = "alembic keyring psycopg PySide6 matplotlib"
    code = f"import sys, paindesk.store; print([m for m in {heavy.split()} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_while_only_the_key_file_is_changed_no_other_program_writes(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    other = store.open_record(path, PASSPHRASE, NOW)
    done = threading.Event()

    def write() -> None:
        with other.writing() as session:
            session.execute(text("UPDATE site SET phone = '1'"))
        done.set()

    thread = threading.Thread(target=write)
    with file.writing():
        thread.start()
        assert not done.wait(0.3)
    thread.join(timeout=10)
    assert done.is_set()
    for one in (file, other):
        one.close()


def test_without_a_key_store_the_passphrase_is_asked_for(tmp_path: Path) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    path, file, _ = new_clinic(tmp_path)
    file.close()
    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    try:
        opened = store.open_record(path, PASSPHRASE, NOW, remember=True)
        assert "no key store" in opened.notices[0]
        opened.close()
        with pytest.raises(RecordLocked, match="locked"):
            store.open_record(path, "", NOW)
    finally:
        keyring.set_keyring(before)


def test_a_key_store_opens_the_record_without_the_passphrase(tmp_path: Path) -> None:
    import keyring
    from keyring.backend import KeyringBackend

    class InMemory(KeyringBackend):
        """A key store that lasts as long as the test."""

        priority = 1.0
        kept: dict[tuple[str, str], str] = {}  # noqa: RUF012 - one store, as the system has

        def get_password(self, service: str, username: str) -> str | None:
            return self.kept.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            self.kept[service, username] = password

    path, file, _ = new_clinic(tmp_path)
    file.close()
    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())
    try:
        store.open_record(path, PASSPHRASE, NOW, remember=True).close()
        opened = store.open_record(path, "", NOW)
        assert opened.clinic == CLINIC
        opened.close()
    finally:
        keyring.set_keyring(before)
