"""Somebody with the key and another program changes one thing in a copy: `verify` must find it and say where."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, inspect

from paindesk.domain.visit import Appointment, VisitKind
from paindesk.store import engine, schema, totp
from paindesk.store.record_file import RecordFile
from paindesk.store.tables import (
    AccountRow,
    AppointmentRow,
    AuditRow,
    DueRow,
    LetterheadRow,
    PaperRow,
    PatientRow,
    PointRow,
    ReasonRow,
    RecordRow,
    SecondFactorRow,
    SiteRow,
    VisitRow,
)
from tests.store.clinic import (
    ADMINISTRATOR,
    ANN,
    FIRST_DAY,
    NOW,
    desk_of,
    due_on,
    entered,
    new_clinic,
    point,
    rosa,
    signed_first_visit,
)

SEALED = (
    VisitRow,
    PointRow,
    PaperRow,
    PatientRow,
    RecordRow,
    DueRow,
    AuditRow,
    AccountRow,
    SecondFactorRow,
    AppointmentRow,
    ReasonRow,
    SiteRow,
    LetterheadRow,
)
# What is counted up with every try, code or save: it says nothing of who may what, nor of any patient.
COUNTED = frozenset(
    {
        "account.failed", "account.failed_at", "account.version", "second_factor.last_step", "second_factor.version",
        "site.names_version", "site.version",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One thing done behind the program's back: what, and the statements that do it."""

    what: str
    statements: tuple[str, ...]
    says: str = ""  # what the line that tells of it must hold


@dataclass
class Count:
    """What came of it."""

    tried: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.tried} changes, {self.tried - len(self.faults)} found and told where"


def columns(ids: dict[str, str]) -> Iterator[Change]:
    """Every column of one row of every table that is sealed, each altered by itself."""
    for row in SEALED:
        table = row.__tablename__
        where = ids[table]
        for column in inspect(row).columns:
            if column.name in ("site_id", "id", "visit_id", "patient_id", "seq") and column.primary_key:
                continue  # taken out and put in below: the row would be another one
            if f"{table}.{column.name}" in COUNTED or (row is SecondFactorRow and column.primary_key):
                continue
            kind = str(column.type)
            if "INT" in kind or "BOOL" in kind:
                new = f'"{column.name}" + 1' if "INT" in kind else f'1 - "{column.name}"'
            elif kind == "DATE":
                new = "'1999-01-01'"
            elif kind == "BLOB":
                new = "X'00'"
            elif column.type.__class__.__name__ == "Utc":
                new = "'1999-01-01T00:00:00.000000Z'"
            else:
                new = f"coalesce(\"{column.name}\", '') || 'x'"
            if row is VisitRow and column.name == "status":
                continue  # a signed visit made a draft is a change of its own
            if f"{table}.{column.name}" == "letterhead.logo":
                new = "X'89504E47'"
            yield Change(f"{table}.{column.name}", (f'UPDATE {table} SET "{column.name}" = {new} WHERE {where}',))


def rows(ids: dict[str, str]) -> Iterator[Change]:
    """Rows taken out, put in, exchanged, and audits cut off or put in another order."""
    for table in (
        "visit_point", "due", "paper", "patient_record", "appointment", "reason", "second_factor", "letterhead",
        "account",
    ):  # fmt: skip
        yield Change(f"a row of {table} taken out", (f"DELETE FROM {table} WHERE {ids[table]}",))
    yield Change(
        "a patient and everything of it taken out",
        tuple(f"DELETE FROM {one}" for one in ("paper", "visit_point", "due", "visit", "patient_record", "patient")),
    )
    yield Change(
        "a signed visit made a draft again", (f"UPDATE visit SET status = 'draft', digest = '' WHERE {ids['visit']}",)
    )
    copied = "SELECT site_id, lower(hex(randomblob(16))), {} FROM {} WHERE {}"
    paper = "visit_id, document, language, made_at, made_by, sha256, size, content"
    yield Change(
        "a paper put in", (f"INSERT INTO paper (site_id, id, {paper}) {copied.format(paper, 'paper', ids['paper'])}",)
    )
    account = "name, role, password_hash, active, failed, failed_at, version, must_change"
    yield Change(
        "an account put in",
        (
            f"INSERT INTO account (site_id, id, login, {account}) SELECT site_id, 'put-in', 'mallory', {account} "
            f"FROM account WHERE {ids['account']}",
        ),
        "put-in",
    )
    meeting = "patient_id, day, minute, kind, status, room, note, version"
    yield Change(
        "an appointment put in",
        (
            f"INSERT INTO appointment (site_id, id, {meeting}) SELECT site_id, 'put-in', {meeting} "
            f"FROM appointment WHERE {ids['appointment']}",
        ),
        "put-in",
    )
    due = "patient_id, due_on, what, body"
    yield Change(
        "a due thing put in", (f"INSERT INTO due (site_id, id, {due}) {copied.format(due, 'due', ids['due'])}",)
    )
    visit = (
        "patient_id, kind, on_day, number, status, amends, saved_at, saved_by, signed_at, signed_by, signed_name, "
        "digest, base_version, base_body, body, version"
    )
    yield Change(
        "a signed visit put in",
        (f"INSERT INTO visit (site_id, id, {visit}) {copied.format(visit, 'visit', ids['visit'])}",),
    )
    yield Change(
        "two patients' records exchanged",
        (
            "UPDATE patient_record SET body = (SELECT body FROM patient_record AS other "
            "WHERE other.patient_id <> patient_record.patient_id)",
        ),
    )
    entry = "site_id, {}, at, by, act, subject, detail, previous, hash"
    yield Change("audit entry 4 taken out", ("DELETE FROM audit WHERE seq = 4",), "4")
    yield Change("the first audit entry taken out", ("DELETE FROM audit WHERE seq = 1",), "1")
    yield Change("the last audit entry cut off", ("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)",))
    yield Change("half of the audit cut off", ("DELETE FROM audit WHERE seq > (SELECT max(seq) / 2 FROM audit)",))
    yield Change(
        "the audit cut off and its count set back",
        (
            "DELETE FROM audit WHERE seq > 5",
            "UPDATE site SET audit_count = 5, audit_head = (SELECT hash FROM audit WHERE seq = 5)",
        ),
    )
    yield Change(
        "an audit entry put in at the end",
        (f"INSERT INTO audit SELECT {entry.format('seq + 1')} FROM audit ORDER BY seq DESC LIMIT 1",),
    )
    yield Change(
        "two audit entries in another order",
        (
            "UPDATE audit SET seq = -1 WHERE seq = 3",
            "UPDATE audit SET seq = 3 WHERE seq = 4",
            "UPDATE audit SET seq = 4 WHERE seq = -1",
        ),
        "3",
    )
    for table in ("visit", "visit_point", "paper", "reason", "audit"):
        yield Change(f"a guard of {table} taken away", (f"DROP TRIGGER {table}_never_update",), f"{table}_never_update")


def made(folder: Path) -> tuple[RecordFile, dict[str, str]]:
    """Two patients, three signed visits, a paper, an appointment, a reason, a letterhead, an account with a second
    factor; and which rows are to be tampered with."""
    _, file, desk = new_clinic(folder)
    record = desk.add_record(rosa())
    desk.save_record(record)
    visit = signed_first_visit(desk, record)
    desk.keep_paper(visit.id, "handout", "en", b"%PDF of the handout")
    other = desk.add_record(rosa())
    signed_first_visit(desk, other)
    again = entered(desk.begin_visit(record.patient.id, VisitKind.FOLLOW_UP, date(2026, 12, 22)))
    desk.sign(again, point(again), (due_on(FIRST_DAY, "a look into the program"),))
    at = datetime(2027, 1, 5, 9, 0)  # noqa: DTZ001 - the clinic's local time
    booked = Appointment(id="an-appointment", patient_id=record.patient.id, at=at, kind=VisitKind.FOLLOW_UP)
    desk.book(booked)
    secret = desk.begin_second_factor()
    desk.keep_second_factor(secret, totp.code_at(secret, int(NOW().timestamp()) // totp.SECONDS), ANN.password)
    desk.set_clinic(replace(desk.clinic, web="riverside.example"))
    cy = desk_of(file, ADMINISTRATOR)
    cy.override_view(record.patient.id, "complaint 17")
    reason = next(one.detail for one in desk.audit() if one.act == "record.override")
    return file, {
        "account": f"id = '{desk.user.id}'",
        "second_factor": f"account_id = '{desk.user.id}'",
        "appointment": f"id = '{booked.id}'",
        "reason": f"id = '{reason}'",
        "site": f"site_id = '{file.site_id}'",
        "letterhead": f"site_id = '{file.site_id}'",
        "visit": f"id = '{visit.id}'",
        "visit_point": f"visit_id = '{visit.id}'",
        "paper": f"visit_id = '{visit.id}'",
        "patient": f"id = '{record.patient.id}'",
        "patient_record": f"patient_id = '{record.patient.id}'",
        "due": f"patient_id = '{record.patient.id}'",
        "audit": "seq = 6",
    }


def all_changes(say: Callable[[str], None] = lambda _: None, every: int = 1) -> Count:
    """Each (or each so-manieth) on a copy of its own."""
    count = Count()
    with TemporaryDirectory(prefix="paindesk-tamper-") as folder:
        file, ids = made(Path(folder))
        assert file.path is not None
        path, raw_key = file.path, file._raw_key
        if not (whole := file.verify()).ok:
            count.faults += whole.lines
        file.close()
        for change in (*columns(ids), *rows(ids))[::every]:
            copy = path.with_name("copy.paindesk")
            shutil.copyfile(path, copy)
            connections = engine.embedded(copy, raw_key)
            _do(connections, change)
            count.tried += 1
            tampered = RecordFile(connections, copy, raw_key, NOW)
            found = [line for line in tampered.verify().lines if line.startswith("FAULT")]
            tampered.close()
            wanted = change.says or _id_of(change, ids)
            if not any(wanted in line for line in found):
                count.faults.append(f"{change.what}: {found or 'not found'}")
        say(str(count))
    return count


def _id_of(change: Change, ids: dict[str, str]) -> str:
    """The place that must be named: the id of the row, or the number of the audit entry."""
    table = change.what.split(".")[0].removeprefix("a row of ").removesuffix(" taken out")
    if change.what in ("site.audit_count", "site.audit_head"):
        return "audit"
    return ids[table].split("'")[1] if table in ids and table not in {"audit", "paper"} else ""


def _do(connections: Engine, change: Change) -> None:
    """The statements, with every guard off for as long as they run."""
    with connections.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("PRAGMA ignore_check_constraints = ON")
        guards = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        dropping = any("DROP TRIGGER" in one for one in change.statements)
        for name, _ in () if dropping else guards:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in change.statements:
            raw.execute(statement)
        for _, sql in () if dropping else guards:
            raw.execute(sql)
        raw.execute("PRAGMA foreign_keys = ON")
    with connections.connect() as connection:
        assert dropping or schema.missing_guards(connection) == ()
