"""The audit chain: each entry carries the hash of the one before; the site keeps count and head of the whole."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from paindesk.store.acting import Acting
from paindesk.store.body import stamp
from paindesk.store.tables import AccountRow, AuditRow, ReasonRow, SiteRow

START = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One act: when (UTC), whose login, what, on which patient or visit id; `reason` where one had to be given."""

    seq: int
    at: datetime
    by: str
    act: str
    subject: str
    detail: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditHead:
    """How many entries there are and the hash of the last: kept elsewhere, it shows a tail that was cut off."""

    count: int
    hash: str


def write(acting: Acting, act: str, subject: str = "", detail: str = "") -> None:
    """Adds one entry within the running transaction. `detail` is a code, an id or a hash: never a name or free text."""
    session, site_id = acting.session, acting.site_id
    # Locks the site's row on PostgreSQL, so that two writers queue up for the chain; SQLite has one writer anyway.
    site = session.scalars(
        select(SiteRow).where(SiteRow.site_id == site_id).with_for_update().execution_options(populate_existing=True)
    ).one()
    row = AuditRow(
        site_id=site_id,
        seq=site.audit_count + 1,
        at=acting.at,
        by=acting.by,
        act=act,
        subject=subject[:36],  # ids; anything longer is not one of ours
        detail=detail,
        previous=site.audit_head,
    )
    row.hash = link_hash(row)
    session.add(row)
    site.audit_count, site.audit_head = row.seq, row.hash


def link_hash(row: AuditRow) -> str:
    """The hash of one entry, which covers everything in it and the hash before it."""
    parts = [row.site_id, row.seq, stamp(row.at), row.by, row.act, row.subject, row.detail, row.previous]
    return hashlib.sha256(json.dumps(parts, separators=(",", ":")).encode()).hexdigest()


def newest(session: Session, site_id: str, limit: int) -> tuple[AuditEntry, ...]:
    """The last entries, newest first. Seals are for the machine that verifies, and left out."""
    rows = session.execute(
        select(AuditRow, AccountRow.login, ReasonRow.text)
        .outerjoin(AccountRow, (AccountRow.site_id == AuditRow.site_id) & (AccountRow.id == AuditRow.by))
        .outerjoin(ReasonRow, (ReasonRow.site_id == AuditRow.site_id) & (ReasonRow.id == AuditRow.detail))
        .where(AuditRow.site_id == site_id, ~AuditRow.act.startswith("seal."))
        .order_by(AuditRow.seq.desc())
        .limit(limit)
    )
    return tuple(
        AuditEntry(
            seq=row.seq,
            at=row.at,
            by=login or "",
            act=row.act,
            subject=row.subject,
            detail=row.detail,
            reason=reason or "",
        )
        for row, login, reason in rows
    )


def last_seen(session: Session, site_id: str) -> dict[str, datetime]:
    """When each account signed in or unlocked last, by its id."""
    rows = session.execute(
        select(AuditRow.subject, func.max(AuditRow.at))
        .where(AuditRow.site_id == site_id, AuditRow.act.in_(("sign_in", "unlock")))
        .group_by(AuditRow.subject)
    )
    return {row.subject: row[1] for row in rows}


def head(session: Session, site_id: str) -> AuditHead:
    """Count and head as they are now."""
    site = session.get_one(SiteRow, site_id)
    return AuditHead(count=site.audit_count, hash=site.audit_head)


def against_printed(session: Session, site_id: str, printed: str) -> tuple[str, ...]:
    """What is wrong where count and hash were printed on an earlier day: "812 9f8e...", the hash in blocks or whole."""
    first, *rest = printed.split()
    wanted = "".join(rest).casefold()
    if not (first.isdecimal() and len(wanted) == len(START)):
        return ("What was given of the audit is not a count with a hash of 64 letters and digits.",)
    found = session.get(AuditRow, (site_id, int(first)))
    if found is None:
        return (f"The audit has no entry {first}: its tail was cut off.",)
    return () if found.hash == wanted else (f"Audit entry {first} is not the one that was printed.",)


def faults(session: Session, site_id: str) -> tuple[str, ...]:
    """What is wrong with the chain: an altered, added or removed entry, or a tail cut off. Empty when it is whole."""
    site = session.get_one(SiteRow, site_id)
    previous, count = START, 0
    rows = session.scalars(
        select(AuditRow).where(AuditRow.site_id == site_id).order_by(AuditRow.seq).execution_options(yield_per=1000)
    )
    for row in rows:
        count += 1
        if row.seq != count:
            return (f"Audit entry {count} is missing.",)
        if row.previous != previous:
            return (f"Audit entry {row.seq} does not follow the one before it.",)
        if link_hash(row) != row.hash:
            return (f"Audit entry {row.seq} was altered.",)
        previous = row.hash
    if count != site.audit_count or previous != site.audit_head:
        return (f"The audit ends at entry {count}, but {site.audit_count} were written.",)
    return ()
