"""Somebody opens the record file with another program and changes the audit: every way of it is found, with its place.

Ann signed in, looked and signed; the chain in these tests has entries 1 to 9 at least. Whoever tampers has the
passphrase, takes the guards away first, and in the worse cases works the hashes out anew.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from paindesk.store import audit_chain
from paindesk.store.audit import Link, link_hash
from paindesk.store.record_file import RecordFile
from tests.store.clinic import new_clinic, rosa

COLUMNS = "seq, at, by, act, subject, detail, previous"


@dataclass
class Tampering:
    """What somebody with the passphrase can do below PainDesk."""

    session: Session
    site_id: str

    def run(self, statement: str, **values: object) -> None:
        self.session.execute(text(statement), values)

    def link(self, seq: int) -> Link:
        return Link._make(
            self.session.execute(text(f"SELECT {COLUMNS} FROM audit WHERE seq = :seq"), {"seq": seq}).one()
        )

    def last(self) -> int:
        return int(self.session.execute(text("SELECT max(seq) FROM audit")).scalar_one())

    def put(self, link: Link) -> None:
        """A made-up entry whose own hash is right."""
        self.run(
            f"INSERT INTO audit (site_id, {COLUMNS}, hash) "
            "VALUES (:site, :seq, :at, :by, :act, :subject, :detail, :previous, :hash)",
            site=self.site_id, hash=link_hash(self.site_id, link), **link._asdict(),
        )  # fmt: skip

    def take(self, seq: int) -> None:
        self.run("DELETE FROM audit WHERE seq = :seq", seq=seq)

    def number_anew(self, first: int, by: int) -> None:
        """Every entry from `first` on moves by that many numbers; the detour keeps the numbers unique."""
        self.run("UPDATE audit SET seq = -seq - :by WHERE seq >= :first", first=first, by=by)
        self.run("UPDATE audit SET seq = -seq WHERE seq < 0")

    def forge_from(self, first: int) -> None:
        """Works every hash from `first` on out anew, and the head with them: the chain holds in itself again."""
        for seq in range(first, self.last() + 1):
            previous = self.session.execute(
                text("SELECT hash FROM audit WHERE seq = :seq"), {"seq": seq - 1}
            ).scalar_one()
            made = link_hash(self.site_id, self.link(seq)._replace(previous=previous))
            self.run("UPDATE audit SET previous = :previous, hash = :made WHERE seq = :seq",
                     previous=previous, made=made, seq=seq)  # fmt: skip
        self.run("UPDATE site SET audit_head = (SELECT hash FROM audit WHERE seq = :last)", last=self.last())


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    """A clinic whose audit has a few entries, its guards taken away."""
    _, file, desk = new_clinic(tmp_path)
    patient = desk.add_record(rosa()).patient.id
    for _ in range(5):
        desk.record(patient)
    with file.writing() as session:
        for act in ("update", "delete"):
            session.execute(text(f"DROP TRIGGER audit_never_{act}"))
    yield file
    file.close()


def found_after(file: RecordFile, tamper: Callable[[Tampering], None]) -> list[str]:
    """What the check says once somebody did that."""
    with file.writing() as session:
        tamper(Tampering(session, file.site_id))
    with file.reading() as session:
        return list(audit_chain.faults(session, file.site_id))


def named(file: RecordFile, seq: int) -> str:
    with file.reading() as session:
        link = Tampering(session, file.site_id).link(seq)
    return f"entry {seq} ({link.at[:19].replace('T', ' ')} UTC, {link.act})"


def test_an_audit_that_nobody_touched_is_whole(file: RecordFile) -> None:
    assert found_after(file, lambda by: None) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("by", "somebody else"),
        ("act", "nothing"),
        ("subject", ""),
        ("detail", "more"),
        ("at", "2026-11-24T08:00:00.000000Z"),
        ("at", "not a time"),
        ("previous", "0" * 64),
        ("hash", "f" * 64),
    ],
)
def test_an_altered_entry_is_named(file: RecordFile, column: str, value: str) -> None:
    said = found_after(file, lambda by: by.run(f'UPDATE audit SET "{column}" = :value WHERE seq = 6', value=value))
    assert said[0] == f"Audit {named(file, 6)} was altered after it was written."


def test_an_entry_altered_together_with_its_hash_is_found_at_the_one_after_it(file: RecordFile) -> None:
    def tamper(by: Tampering) -> None:
        link = by.link(6)._replace(by="somebody else")
        by.take(6)
        by.put(link)

    assert found_after(file, tamper) == [
        f"Audit {named(file, 7)} was not written after {named(file, 6)}: that one was altered, replaced or put in."
    ]


def test_a_removed_entry_leaves_a_gap(file: RecordFile) -> None:
    assert found_after(file, lambda by: by.take(6)) == [
        f"Audit entry 6 is missing: taken out after {named(file, 5)}, before {named(file, 7)}."
    ]


def test_several_removed_entries_are_counted(file: RecordFile) -> None:
    def tamper(by: Tampering) -> None:
        for seq in (4, 5, 6):
            by.take(seq)

    assert found_after(file, tamper) == [
        f"Audit entries 4 to 6 are missing: taken out after {named(file, 3)}, before {named(file, 7)}."
    ]


def test_the_beginning_cannot_go_unseen(file: RecordFile) -> None:
    assert found_after(file, lambda by: by.take(1)) == [f"Audit entry 1 is missing: taken out before {named(file, 2)}."]


def test_an_entry_taken_out_and_the_rest_numbered_anew(file: RecordFile) -> None:
    def tamper(by: Tampering) -> None:
        by.take(6)
        by.number_anew(7, -1)

    assert found_after(file, tamper) == [
        f"Before audit {named(file, 6)}, an entry was taken out and those after it numbered anew."
    ]


def test_an_entry_put_in_and_the_rest_numbered_anew(file: RecordFile) -> None:
    def tamper(by: Tampering) -> None:
        by.number_anew(6, 1)
        before = by.link(5)
        by.put(before._replace(seq=6, previous=link_hash(by.site_id, before), act="record.save"))

    assert found_after(file, tamper) == [
        f"Before audit {named(file, 7)}, an entry was put in and those after it numbered anew."
    ]


def test_a_tail_that_was_cut_off(file: RecordFile) -> None:
    with file.reading() as session:
        count = Tampering(session, file.site_id).last()

    def tamper(by: Tampering) -> None:
        by.take(count)
        by.take(count - 1)

    [said] = found_after(file, tamper)
    assert said == (
        f"The audit was cut off: it ends with {named(file, count - 2)}, but {count} entries were written; 2 are gone."
    )


def test_everything_taken_away(file: RecordFile) -> None:
    [said] = found_after(file, lambda by: by.run("DELETE FROM audit"))
    assert said.startswith("The audit was cut off: nothing is left of it")


def test_an_entry_added_at_the_end(file: RecordFile) -> None:
    def tamper(by: Tampering) -> None:
        last = by.link(by.last())
        by.put(last._replace(seq=last.seq + 1, previous=link_hash(by.site_id, last)))

    [said] = found_after(file, tamper)
    assert said.startswith("At the end of the audit, after entry ")
    assert said.endswith("an entry was put in.")


def test_the_last_entry_replaced_by_another(file: RecordFile) -> None:
    def tamper(by: Tampering) -> None:
        last = by.link(by.last())
        by.take(last.seq)
        by.put(last._replace(detail="other"))

    [said] = found_after(file, tamper)
    assert said.endswith("is the last, but not the one that was written last: it was altered or replaced.")


def test_two_entries_that_changed_places(file: RecordFile) -> None:
    def tamper(by: Tampering) -> None:
        by.run("UPDATE audit SET seq = -7 WHERE seq = 6")
        by.run("UPDATE audit SET seq = 6 WHERE seq = 7")
        by.run("UPDATE audit SET seq = 7 WHERE seq = -7")

    assert found_after(file, tamper)[0].startswith("Before audit entry 6 (")


def test_a_chain_forged_to_its_end_holds_in_itself_but_not_against_what_was_printed(file: RecordFile) -> None:
    with file.reading() as session:
        last = Tampering(session, file.site_id).last()
        link = Tampering(session, file.site_id).link(last)
    printed = f"{last} {link_hash(file.site_id, link)}"
    assert file.verify(printed).lines.count("The audit holds the entry that was printed.") == 1

    def tamper(by: Tampering) -> None:
        by.run("UPDATE audit SET subject = '' WHERE seq = 6")
        by.forge_from(6)

    assert found_after(file, tamper) == []  # which is why count and hash are kept elsewhere too
    said = file.verify(printed).lines
    assert (
        f"FAULT: Audit entry {last} is not the one that was printed: it, or one before it, was altered since." in said
    )


def test_every_fault_is_told_and_very_many_are_counted(file: RecordFile) -> None:
    said = found_after(file, lambda by: by.run("UPDATE audit SET detail = 'x' WHERE seq IN (3, 7)"))
    assert [one.split(" (")[0] for one in said] == ["Audit entry 3", "Audit entry 7"]
    with file.writing() as session:
        write_many(file, session, 60)
    said = found_after(file, lambda by: by.run("UPDATE audit SET detail = 'x' WHERE seq > 1"))
    assert len(said) == 21
    assert said[-1].endswith(" more faults in the audit are not told one by one.")


def test_a_check_in_slices_finds_the_same_and_goes_on_with_what_is_written_meanwhile(file: RecordFile) -> None:
    check, slices = audit_chain.ChainCheck(), 0
    while not check.done:
        with file.reading() as session:
            check = audit_chain.go_on(session, file.site_id, check, size=3)
        slices += 1
        if slices == 2:
            with file.writing() as session:
                write_many(file, session, 4)
    assert (check.faults, check.seq) == ((), check.of)
    assert slices > 3

    check = replace(audit_chain.ChainCheck(), seq=0)
    with file.writing() as session:
        session.execute(text("UPDATE audit SET act = 'x' WHERE seq = 5"))
    while not check.done:
        with file.reading() as session:
            check = audit_chain.go_on(session, file.site_id, check, size=2)
    assert [one.split(" (")[0] for one in check.faults] == ["Audit entry 5"]


def write_many(file: RecordFile, session: Session, count: int) -> None:
    from paindesk.store import audit
    from paindesk.store.acting import Acting

    at = file.now()
    for number in range(count):
        audit.write(Acting(session, file.site_id, at + timedelta(seconds=number), "ann"), "record.view")
        session.flush()


def test_the_command_line_says_where(file: RecordFile) -> None:
    assert "The audit chain is whole." in file.verify().lines
    with file.writing() as session:
        session.execute(text("UPDATE audit SET act = 'nothing' WHERE seq = 6"))
    found = file.verify()
    assert not found.ok
    assert f"FAULT: Audit {named(file, 6)} was altered after it was written." in found.lines
