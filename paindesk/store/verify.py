"""Looking through a whole record: is it what was written, all of it, and nothing else?"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session, undefer

from paindesk.store import audit, audit_chain, schema, seal_check
from paindesk.store.backup_place import Backup
from paindesk.store.body import digest
from paindesk.store.tables import AuditRow, KeptSideRow, PaperRow, VisitRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Whether everything holds, and one line a check; lines that found fault say what and where, by id."""

    ok: bool
    lines: tuple[str, ...]


def everything(session: Session, site_id: str, printed: str = "", backups: Sequence[Backup] = ()) -> Verification:
    """Runs every check and reports all of them.

    `printed` is count and hash of the audit from an earlier paper; `backups` are those that noted both beside them.
    """
    embedded = session.get_bind().dialect.name == "sqlite"
    checks = {"The file is whole and its encryption intact": _file(session)} if embedded else {}
    checks |= {
        "Every reference leads somewhere": _references(session),
        "The tables are at the newest revision": _revision(session),
        "The guards against changing signed content are in place": _guards(session),
        "The audit chain is whole": iter(audit_chain.faults(session, site_id)),
        "Every signed visit is as it was signed": _visits(session, site_id),
        "Every kept paper is as it was printed": _papers(session, site_id),
        "What two desks wrote side by side is as it was kept": _sides(session, site_id),
        "Nothing was altered outside the program": seal_check.faults(session, site_id),
    }
    if printed:
        checks["The audit holds the entry that was printed"] = iter(
            audit_chain.against_printed(session, site_id, printed)
        )
    noted = [one for one in backups if one.site == site_id and one.audit_head]
    if noted:
        checks[f"The audit holds what is noted of it beside its backups ({len(noted)})"] = _against(
            session, site_id, noted
        )
    lines: list[str] = []
    ok = True
    for title, found in checks.items():
        faults = list(found)
        ok = ok and not faults
        lines += [f"FAULT: {one}" for one in faults] or [f"{title}."]
    head = audit.head(session, site_id)
    lines.append(f"The audit has {head.count} entries; the last has the hash {head.hash}.")
    return Verification(ok=ok, lines=tuple(lines))


def _file(session: Session) -> Iterator[str]:
    for (fault,) in session.execute(text("PRAGMA cipher_integrity_check")):
        yield f"A page of the file was altered ({fault})."
    for (said,) in session.execute(text("PRAGMA integrity_check(20)")):
        if said != "ok":
            yield "The structure of the file is damaged."


def _against(session: Session, site_id: str, noted: Sequence[Backup]) -> Iterator[str]:
    """Count and head beside each backup. What came after one that was gone back to was set aside with its file."""
    rows = session.execute(
        select(AuditRow.seq, AuditRow.at).where(AuditRow.site_id == site_id, AuditRow.act == "record.restore")
    )
    restored = [(seq, at) for seq, at in rows]
    for one in noted:
        if any(one.audit_count >= seq and one.made_at <= at for seq, at in restored):
            continue
        found = session.get(AuditRow, (site_id, one.audit_count))
        if found is None or found.hash != one.audit_head:
            yield f"The audit was altered or cut off before entry {one.audit_count}, as {one.path.name} noted it."


def _references(session: Session) -> Iterator[str]:
    if session.get_bind().dialect.name != "sqlite":
        return  # PostgreSQL holds them itself, always
    for table, rowid, parent, _ in session.execute(text("PRAGMA foreign_key_check")):
        yield f"Row {rowid} of {table} has no {parent}."


def _revision(session: Session) -> Iterator[str]:
    found = schema.revision(session.connection())
    if found != schema.HEAD:
        yield f"The tables are at revision {found}, not {schema.HEAD}."


def _guards(session: Session) -> Iterator[str]:
    for name in schema.missing_guards(session.connection()):
        yield f"The guard {name} was taken away."


def _visits(session: Session, site_id: str) -> Iterator[str]:
    """The digest must be of the body, and the one that the audit noted when it was signed."""
    signings = session.execute(
        select(AuditRow.subject, AuditRow.detail).where(AuditRow.site_id == site_id, AuditRow.act == "visit.sign")
    )
    noted = dict(signings.all())
    rows = session.scalars(
        select(VisitRow)
        .where(VisitRow.site_id == site_id, VisitRow.status == "signed")
        .execution_options(yield_per=100)
    )
    for row in rows:
        kept = noted.pop(row.id, None)
        if digest(row.body) != row.digest or row.digest != kept:
            yield f"Signed visit {row.id} was altered after signing."
    for visit_id in noted:
        yield f"Signed visit {visit_id} is missing."


def _sides(session: Session, site_id: str) -> Iterator[str]:
    """Each must have its digest in the audit, and each digest its row."""
    merges = session.execute(
        select(AuditRow.subject, AuditRow.detail).where(AuditRow.site_id == site_id, AuditRow.act == "visit.merge")
    )
    noted = Counter((visit_id, detail) for visit_id, detail in merges)
    for row in session.scalars(select(KeptSideRow).where(KeptSideRow.site_id == site_id)):
        key = (row.visit_id, f"sha256-{digest(row.body)}")
        if not noted[key]:
            yield f"What was kept of both sides of visit {row.visit_id} was altered or put in."
        noted[key] -= 1
    for (visit_id, _), missing in noted.items():
        if missing > 0:
            yield f"What was kept of both sides of visit {visit_id} is missing."


def _papers(session: Session, site_id: str) -> Iterator[str]:
    rows = session.scalars(
        select(PaperRow)
        .where(PaperRow.site_id == site_id)
        .options(undefer(PaperRow.content))
        .execution_options(yield_per=20)
    )
    for row in rows:
        if hashlib.sha256(row.content).hexdigest() != row.sha256:
            yield f"Paper {row.id} was altered after printing."
