"""Looking through the seals: what another program altered, put in or took out, with whose it is.

Slice by slice, as the audit chain is looked through: each slice is a transaction of its own and holds nobody up.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from paindesk.store import seal
from paindesk.store.tables import AuditRow, SiteRow, VisitRow

SLICE = 200  # rows; of the entries that must still have their row, ten times as many
_MOST = 20  # faults told one by one
_KINDS = tuple(seal.KINDS)

# What the audit of a version without seals says of the same things: a paper there by its visit's id.
_UNSEALED = {
    seal.RECORD: ("record.add", "record.save"),
    seal.VISIT: ("visit.sign",),
    seal.PAPER: ("paper.keep", "paper.print", "paper.save"),
}


@dataclass(frozen=True, slots=True)
class SealCheck:
    """How far a check has come: first every row for its seal, kind by kind, then every seal for its row."""

    kind: int = 0
    last: str = ""  # id of the last row looked at in this kind
    seq: int = 0  # of the last seal looked at
    rows: int = 0
    faults: tuple[str, ...] = ()
    more: int = 0  # faults beyond those told
    done: bool = False


def go_on(session: Session, site_id: str, check: SealCheck, size: int = SLICE) -> SealCheck:
    """Looks at the next rows, or at the next seals when there are no more rows."""
    if check.kind == len(_KINDS):
        return _seals(session, site_id, check, size * 10)
    act = _KINDS[check.kind]
    if act == seal.ACCOUNT and not seal.has_stock(session, site_id):
        return replace(check, kind=len(_KINDS))  # written by a version without the kinds that follow
    rows = _rows(session, site_id, act, check.last, size)
    check = _tell(check, list(_altered(session, site_id, act, rows)))
    check = replace(check, rows=check.rows + len(rows), last=seal.id_of(rows[-1]) if rows else "")
    return check if len(rows) == size else replace(check, kind=check.kind + 1, last="")


def faults(session: Session, site_id: str) -> Iterator[str]:
    """What is not as it was sealed, what is missing, and what was put in."""
    check = SealCheck()
    while not check.done:
        check = go_on(session, site_id, check)
        session.expunge_all()
    yield from told(check)


def told(check: SealCheck) -> tuple[str, ...]:
    """The faults found, and how many more there are."""
    more = (f"{check.more} more things altered by another program are not told one by one.",) if check.more else ()
    return (*check.faults, *more)


def _rows(session: Session, site_id: str, act: str, after: str, size: int) -> Sequence[Any]:
    row = seal.KINDS[act][0]
    key = row.site_id if row is SiteRow else row.id
    wanted = select(row).where(row.site_id == site_id, key > after).order_by(key).limit(size)
    return session.scalars(wanted.where(VisitRow.status == "signed") if row is VisitRow else wanted).all()


def _altered(session: Session, site_id: str, act: str, rows: Sequence[Any]) -> Iterator[str]:
    kept = _newest(session, site_id, act, [seal.id_of(row) for row in rows])
    seals = seal.all_of(session, act, rows)
    name = seal.KINDS[act][1]
    for row in rows:
        who = seal.id_of(row)
        if who not in kept:
            if not _before_seals(session, site_id, act, row):
                yield f"{name} {who} was put in by another program."
        elif kept[who] != seals[who] and not _changed_now(session, site_id, act, row):
            yield f"{name} {who} was altered by another program."


def _changed_now(session: Session, site_id: str, act: str, row: Any) -> bool:
    """Whether it fits when read once more: on a server somebody may have saved between row and seal."""
    session.expire_all()
    who = seal.id_of(row)
    return _newest(session, site_id, act, [who]).get(who) == seal.of(session, act, row)


def _newest(session: Session, site_id: str, act: str, ids: Sequence[str]) -> dict[str, str]:
    found = session.execute(
        select(AuditRow.subject, AuditRow.detail)
        .where(AuditRow.site_id == site_id, AuditRow.subject.in_(ids), AuditRow.act == act)
        .order_by(AuditRow.seq)
    )
    return dict(found.all())  # the newest of each comes last


def _before_seals(session: Session, site_id: str, act: str, row: Any) -> bool:
    """Whether it was written before this record had seals, as its audit entry tells."""
    owner = row.visit_id if act == seal.PAPER else seal.id_of(row)
    first = session.scalar(select(func.min(AuditRow.seq)).where(_sealing(site_id, _UNSEALED)))
    earlier = select(AuditRow.seq).where(
        AuditRow.site_id == site_id, AuditRow.subject == owner, AuditRow.act.in_(_UNSEALED.get(act, ()))
    )
    return session.scalar((earlier.where(AuditRow.seq < first) if first else earlier).limit(1)) is not None


def _sealing(site_id: str, acts: Any) -> ColumnElement[bool]:
    return (AuditRow.site_id == site_id) & AuditRow.act.in_(tuple(acts))


def _seals(session: Session, site_id: str, check: SealCheck, size: int) -> SealCheck:
    """Every seal must have its row; and what was found altered before it was sealed anew stays told."""
    entries = session.execute(
        select(AuditRow.seq, AuditRow.act, AuditRow.subject, AuditRow.detail)
        .where(_sealing(site_id, (*_KINDS, seal.BROKEN)), AuditRow.seq > check.seq)
        .order_by(AuditRow.seq)
        .limit(size)
    ).all()
    said = []
    for act in _KINDS:
        wanted = dict.fromkeys(one.subject for one in entries if one.act == act)
        there = _there(session, site_id, act, tuple(wanted))
        name = seal.KINDS[act][1]
        said += [f"{name} {who} is missing, or no longer what it was." for who in wanted if who not in there]
    for seq, act, subject, detail in entries:
        if act == seal.BROKEN:
            name = seal.KINDS[detail][1] if detail in seal.KINDS else "What is"
            said.append(f"{name} {subject} had been altered by another program, as entry {seq} found.")
    check = _tell(check, [one for one in said if one not in check.faults])
    return replace(check, seq=entries[-1].seq if entries else check.seq, done=len(entries) < size)


def _there(session: Session, site_id: str, act: str, ids: Sequence[str]) -> frozenset[str]:
    row = seal.KINDS[act][0]
    key = row.site_id if row is SiteRow else row.id
    found = select(key).where(row.site_id == site_id, key.in_(ids))
    return frozenset(session.scalars(found.where(VisitRow.status == "signed") if row is VisitRow else found))


def _tell(check: SealCheck, said: Sequence[str]) -> SealCheck:
    room = max(_MOST - len(check.faults), 0)
    return replace(check, faults=(*check.faults, *said[:room]), more=check.more + len(said[room:]))
