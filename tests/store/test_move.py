"""The whole record moved elsewhere: every row is there, nothing is there where it was cut off, the source stays."""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, Table, create_engine, text
from sqlalchemy.engine import URL

from paindesk import cli_move, store
from paindesk.domain.errors import NotAllowed, NothingKept, PainDeskError
from paindesk.domain.visit import Appointment, Clinic, VisitKind
from paindesk.store import audit, engine, keyfile, moved, moving, table_rows
from paindesk.store.acting import Acting
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from paindesk.store.table_rows import Values
from tests.store.clinic import (
    ADMINISTRATOR,
    ANN,
    FIRST_DAY,
    NOW,
    NURSE,
    PASSPHRASE,
    desk_of,
    new_clinic,
    rosa,
    signed_first_visit,
)
from tests.store.server import PROGRAMS, Server

WORKED_IN = {"site", "audit", "sitting"}  # every act adds to them, every sign-in


@dataclass
class Full:
    """A clinic with something in nearly every table."""

    path: Path
    file: RecordFile
    cy: Desk

    def move(self, to: Path | str, tell: moving.Tell = lambda *_: None) -> store.Moved:
        return store.move(self.file, self.cy, ADMINISTRATOR.password, str(to), tell)


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Full]:
    (tmp_path / "here").mkdir()
    path, file, ann = new_clinic(tmp_path / "here")
    record = ann.add_record(rosa())
    signed = signed_first_visit(ann, record)
    ann.keep_paper(signed.id, "handout", "en", b"%PDF \x00 \xff")
    ann.begin_visit(record.patient.id, VisitKind.FOLLOW_UP, FIRST_DAY)
    at = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 - the clinic's local time
    ann.book(Appointment(id="a", patient_id=record.patient.id, at=at, kind=VisitKind.FOLLOW_UP, note="Füße, 50 % ☂"))
    cy = desk_of(file, ADMINISTRATOR)
    cy.override_view(record.patient.id, "the pharmacy is on the telephone")
    cy.set_clinic(Clinic(name="Riverside", web="riversidepain.example", logo=b"\x89PNG\r\n\x1a\n\x00", code="web"))
    yield Full(path, file, cy)
    file.close()


def rows_of(file: RecordFile) -> dict[str, set[Values]]:
    with file.reading() as session:
        here = session.connection()
        return {
            one.name: {row for some in table_rows.read(here, one, file.site_id) for row in some}
            for one in moving.TABLES
        }


def opened(path: Path) -> RecordFile:
    return store.open_as(path, ADMINISTRATOR.login, ADMINISTRATOR.password, NOW)


def test_every_row_is_in_the_new_file_and_the_old_one_stays(full: Full, tmp_path: Path) -> None:
    before, there = rows_of(full.file), tmp_path / "moved.paindesk"
    moved = full.move(there)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["here", "moved.paindesk", "moved.paindesk.key"]
    assert {name: one.rows for name, one in moved.sums if name not in WORKED_IN} == {
        name: len(rows) for name, rows in before.items() if name not in WORKED_IN
    }
    file = opened(there)
    after = rows_of(file)
    for name in before.keys() - WORKED_IN:
        assert after[name] == before[name], name
    assert before["audit"] < after["audit"]
    assert file.verify().ok
    assert full.file.verify().ok
    assert rows_of(full.file)["patient_record"] == before["patient_record"]
    file.close()


def test_a_place_that_cannot_write_down_that_it_was_left_does_not_hide_that_the_record_is_elsewhere(
    full: Full, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = audit.write

    def full_disk(acting: Acting, act: str, *rest: str) -> None:
        if act == moved.GONE:
            raise NothingKept("The disk is full, so nothing was saved.", "Make room.")
        write(acting, act, *rest)

    monkeypatch.setattr(audit, "write", full_disk)
    done = full.move(tmp_path / "moved.paindesk")
    assert done.not_told == "The disk is full, so nothing was saved."
    assert done.recovery_key
    said = cli_move._lines(done, "moved.paindesk", "cy", 1.0)
    assert "Nobody should open it there any more: two records would go on beside each other." in said
    file = opened(tmp_path / "moved.paindesk")
    assert file.verify().ok
    file.close()


def test_both_sides_tell_of_it(full: Full, tmp_path: Path) -> None:
    full.move(tmp_path / "moved.paindesk")
    file = opened(tmp_path / "moved.paindesk")
    assert file.notices == ()
    acts = [one.act for one in desk_of(file, ANN).audit(10)]
    assert "record.move.arrived" in acts
    assert "record.move" not in acts
    assert "record.move" in [one.act for one in desk_of(full.file, ANN).audit(10)]
    file.close()
    full.file.close()
    again = store.open_record(full.path, PASSPHRASE, NOW)
    (said,) = again.notices
    assert said.startswith("This record was moved to a record file on 2026-11-2")
    again.close()


def test_who_moved_it_opens_the_new_file_and_everybody_else_with_a_first_password(full: Full, tmp_path: Path) -> None:
    there = tmp_path / "moved.paindesk"
    moved = full.move(there)
    assert set(moved.locked_out) == {ANN.login, NURSE.login}
    with pytest.raises(NotAllowed):
        store.open_as(there, ANN.login, ANN.password, NOW)
    file = opened(there)
    cy = file.sign_in(ADMINISTRATOR.login, ADMINISTRATOR.password)
    ann = next(one.user.id for one in cy.people.everyone() if one.user.login == ANN.login)
    cy.people.give_password(ann, "tea on the veranda")
    file.close()
    again = store.open_as(there, ANN.login, "tea on the veranda", NOW)
    assert again.sign_in(ANN.login, "tea on the veranda").user.must_change
    again.close()
    file, _ = store.recover(there, moved.recovery_key, ADMINISTRATOR.login, "doors all over the house", NOW)
    file.close()
    assert keyfile.read(there).salt != keyfile.read(full.path).salt


def test_a_target_that_is_there_already_is_refused_and_stays(full: Full, tmp_path: Path) -> None:
    there = tmp_path / "letter.txt"
    there.write_text("Dear Dr Osei")
    for target in (there, full.path):
        with pytest.raises(PainDeskError, match="already"):
            full.move(target)
    assert there.read_text() == "Dear Dr Osei"
    assert full.file.verify().ok
    assert "record.move.begun" not in [one.act for one in desk_of(full.file, ANN).audit(10)]


def test_only_who_looks_after_the_people_moves_it(full: Full, tmp_path: Path) -> None:
    for who in (ANN, NURSE):
        with pytest.raises(NotAllowed):
            store.move(full.file, desk_of(full.file, who), who.password, str(tmp_path / "x"), lambda *_: None)
    assert not (tmp_path / "x").exists()


class Stop(Exception):
    """Somebody had enough of waiting."""


@pytest.mark.parametrize(
    "when", ["copied visit", "copied audit", "compared patient", "checking audit, seals and signed visits"]
)
def test_stopped_in_the_middle_nothing_is_there_and_it_may_be_begun_again(
    full: Full, tmp_path: Path, when: str
) -> None:
    def stop(doing: str, _: int, __: int) -> None:
        if doing == when:
            raise Stop

    with pytest.raises(Stop):
        full.move(tmp_path / "moved.paindesk", stop)
    assert [one.name for one in tmp_path.iterdir()] == ["here"]
    assert full.file.verify().ok
    full.move(tmp_path / "moved.paindesk")
    opened(tmp_path / "moved.paindesk").close()


def _killed(path: Path, to: str, when: str) -> None:
    """In a process of its own: it moves the record and is gone at that point, as if the power failed."""
    file = store.open_record(path, PASSPHRASE, NOW)

    def tell(doing: str, _: int, __: int) -> None:
        if doing == when:
            os.kill(os.getpid(), signal.SIGKILL)

    store.move(file, desk_of(file, ADMINISTRATOR), ADMINISTRATOR.password, to, tell)


def killed(full: Full, to: str, when: str) -> None:
    full.file.close()
    process = multiprocessing.get_context("spawn").Process(target=_killed, args=(full.path, to, when))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    full.file = store.open_record(full.path, PASSPHRASE, NOW)
    full.cy = desk_of(full.file, ADMINISTRATOR)
    assert full.file.verify().ok
    assert full.file.notices == ()


def test_killed_in_the_middle_what_was_begun_is_no_record_and_it_may_be_begun_again(full: Full, tmp_path: Path) -> None:
    there = tmp_path / "moved.paindesk"
    killed(full, str(there), "compared visit")
    assert [one.name for one in tmp_path.glob("moved*")] == ["moved.paindesk.moving"]
    with pytest.raises(PainDeskError, match=r"no record file moved\.paindesk"):
        opened(there)
    with pytest.raises(PainDeskError, match="key file"):  # and the half of it has no key
        opened(there.with_name("moved.paindesk.moving"))
    full.move(there)
    assert sorted(one.name for one in tmp_path.glob("moved*")) == ["moved.paindesk", "moved.paindesk.key"]
    file = opened(there)
    assert file.verify().ok
    file.close()


def test_a_byte_that_changed_on_the_way_is_found_and_named(
    full: Full, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = table_rows.write
    changed = list[str]()

    def bad_disk(there: Connection, table: Table, rows: Sequence[Values]) -> None:
        if table.name == "patient_record":
            site, who, body, *rest = rows[0]
            rows = [(site, who, body.replace("hives", "hivee"), *rest)]
            changed.append(f"{site} {who}")
        write(there, table, rows)

    monkeypatch.setattr(table_rows, "write", bad_disk)
    with pytest.raises(PainDeskError) as found:
        full.move(tmp_path / "moved.paindesk")
    assert found.value.message == f"The copy is not what it was copied from: patient_record differs at {changed[0]}."
    assert [one.name for one in tmp_path.iterdir()] == ["here"]


def test_a_row_that_got_lost_and_one_too_many_are_found() -> None:
    one, other = (create_engine("sqlite://") for _ in range(2))
    table = next(one for one in moving.TABLES if one.name == "reason")
    with one.begin() as here, other.begin() as there:
        for connection in (here, there):
            connection.execute(text("CREATE TABLE reason (site_id TEXT, id TEXT, text TEXT)"))
        table_rows.write(here, table, [("s", "1", "a"), ("s", "2", "b"), ("s", "3", "c")])
        table_rows.write(there, table, [("s", "3", "c"), ("s", "4", "d"), ("s", "1", "a")])
        assert table_rows.differences(here, there, table, "s") == ["s 2", "s 4"]
        sums = [table_rows.Sum() for _ in range(2)]
        for connection, each in zip((here, there), sums, strict=True):
            table_rows.write(connection, table, [("another clinic", "5", "e")])  # which is not looked at
            for rows in table_rows.read(connection, table, "s"):
                each.add(rows)
        assert sums[0].rows == sums[1].rows == 3
        assert sums[0] != sums[1]
    one.dispose()
    other.dispose()


def test_a_record_that_was_altered_is_not_moved_as_if_it_were_whole(full: Full, tmp_path: Path) -> None:
    with full.file.writing() as session:
        session.execute(text("UPDATE patient_record SET body = replace(body, 'hives', 'hivee')"))
    with pytest.raises(PainDeskError, match="altered by another program"):
        full.move(tmp_path / "moved.paindesk")
    assert [one.name for one in tmp_path.iterdir()] == ["here"]


def test_nobody_writes_in_the_record_while_it_is_moved(full: Full, tmp_path: Path) -> None:
    other = engine.embedded(full.path, full.file._raw_key)
    tried = list[str]()

    def write(doing: str, _: int, __: int) -> None:
        if doing == "compared visit":
            with other.connect() as connection:
                connection.connection.driver_connection.execute("PRAGMA busy_timeout = 0")
                with pytest.raises(PainDeskError, match="busy"), engine.plain_words():
                    connection.execute(text("UPDATE visit SET number = 7"))
            tried.append(doing)

    full.move(tmp_path / "moved.paindesk", write)
    assert tried
    other.dispose()


# With a server --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server("-c fsync=off") as made:
        made.start()
        yield made


@pytest.fixture
def database(server: Server) -> Iterator[str]:
    server.order("CREATE DATABASE fresh")
    yield address(server.url)
    server.order("DROP DATABASE fresh WITH (FORCE)")


def address(url: URL) -> str:
    return url.set(database="fresh").render_as_string(hide_password=False)


needs_server = [
    pytest.mark.postgres,
    pytest.mark.skipif(PROGRAMS is None, reason="Debian's package `postgresql` is not installed"),
]


class TestWithAServer:
    """There, and back again."""

    pytestmark = needs_server

    def test_to_the_server_and_back_gives_the_same_rows(self, full: Full, tmp_path: Path, database: str) -> None:
        before = rows_of(full.file)
        there = full.move(database)
        assert (there.recovery_key, there.locked_out) == ("", ())
        served = store.open_record(database, "", NOW)
        assert served.verify().ok
        for one in (ANN, NURSE, ADMINISTRATOR):
            served.sign_in(one.login, one.password)  # everybody, with the same password
        ben = desk_of(served, NURSE)
        assert [one.name for one in ben.find("rosa nunes")] == ["Rosa Núñez"]

        cy = desk_of(served, ADMINISTRATOR)
        store.move(served, cy, ADMINISTRATOR.password, str(tmp_path / "back.paindesk"), lambda *_: None)
        served.close()
        back = opened(tmp_path / "back.paindesk")
        after = rows_of(back)
        for name in before.keys() - {*WORKED_IN, "account"}:  # a sign-in counts in the account
            assert after[name] == before[name], name
        assert before["audit"] < after["audit"]
        assert back.verify().ok
        back.close()
        (said,) = self._notices(database)
        assert "moved to a record file" in said

    def _notices(self, database: str) -> tuple[str, ...]:
        file = store.open_record(database, "", NOW)
        file.close()
        return file.notices

    def test_a_database_with_anything_in_it_is_refused(self, full: Full, database: str, server: Server) -> None:
        connections = create_engine(server.url.set(database="fresh"))
        with connections.begin() as connection:
            connection.execute(text("CREATE TABLE theirs (a int)"))
        with pytest.raises(PainDeskError, match="not empty"):
            full.move(database)
        with connections.begin() as connection:
            connection.execute(text("DROP TABLE theirs"))
        connections.dispose()
        full.move(database)
        with pytest.raises(PainDeskError, match="not empty"):
            full.move(database)

    def test_killed_in_the_middle_the_database_is_empty_and_it_may_be_begun_again(
        self, full: Full, database: str
    ) -> None:
        killed(full, database, "compared visit")
        with pytest.raises(PainDeskError, match="not a PainDesk record"):
            store.open_record(database, "", NOW)
        full.move(database)
        served = store.open_record(database, "", NOW)
        assert served.verify().ok
        served.close()
