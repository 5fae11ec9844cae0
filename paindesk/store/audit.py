"""The audit chain: each entry carries the hash of the one before; the site keeps count and head of the whole."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from paindesk.store import clock
from paindesk.store.acting import Acting
from paindesk.store.body import stamp
from paindesk.store.tables import AuditRow, SiteRow

START = "0" * 64
_LAST = "time of the last audit entry"  # of a transaction, so that it is read once
_CODE = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")


class Link(NamedTuple):
    """What of an entry its hash covers, as the table holds it: `at` is text, so that no change of it goes unseen."""

    seq: int
    at: str
    by: str
    act: str
    subject: str
    detail: str
    previous: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditHead:
    """How many entries there are and the hash of the last: kept elsewhere, it shows a tail that was cut off."""

    count: int
    hash: str


def write(acting: Acting, act: str, subject: str = "", detail: str = "") -> None:
    """Adds one entry within the running transaction. `detail` is a code, an id or a hash: never a name or free text."""
    write_all(acting, ((act, subject, detail),))


def write_all(acting: Acting, entries: Iterable[tuple[str, str, str]]) -> None:
    """Adds entries, each with its act, subject and detail, one after the other."""
    session, site_id = acting.session, acting.site_id
    # Locks the site's row on PostgreSQL, so that two writers queue up for the chain; SQLite has one writer anyway. Not
    # its key: whoever put in a row that refers to the site holds that, and two such would wait for each other for good.
    mine = select(SiteRow).where(SiteRow.site_id == site_id).with_for_update(key_share=True)
    site = session.scalars(mine.execution_options(populate_existing=True)).one()
    last = session.info.get(_LAST) or last_at(session, site_id)
    back = () if last is None or acting.at >= last - clock.SLIP else (("clock.back", "", ""),)
    session.info[_LAST] = acting.at
    for act, subject, detail in (*back, *entries):
        link = Link(
            seq=site.audit_count + 1,
            at=stamp(acting.at),
            by=acting.by,
            act=act,
            subject=subject[:36],  # ids; anything longer is not one of ours
            detail=detail,
            previous=site.audit_head,
        )
        row = AuditRow(site_id=site_id, **{**link._asdict(), "at": acting.at}, hash=link_hash(site_id, link))
        session.add(row)
        site.audit_count, site.audit_head = row.seq, row.hash


def last_at(session: Session, site_id: str) -> datetime | None:
    """When the last entry was written (UTC); None where there is none."""
    count = head(session, site_id).count
    return session.scalar(select(AuditRow.at).where(AuditRow.site_id == site_id, AuditRow.seq == count))


def code(said: str) -> str:
    """The words where they are a code of ours; otherwise a short hash, which tells two of them apart and no more."""
    return said if _CODE.fullmatch(said) else f"sha256-{hashlib.sha256(said.encode()).hexdigest()[:12]}"


def link_hash(site_id: str, link: Link) -> str:
    """The hash of one entry, which covers everything in it and the hash before it."""
    return hashlib.sha256(json.dumps([site_id, *link], separators=(",", ":"), default=repr).encode()).hexdigest()


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
