"""Seals: the hash of every column of what was written, noted on the audit in the same transaction.

What the guards protect below Python, somebody with the key and another program could still change. The seal shows it,
and the audit's own chain (with its count and head in every backup) shows a seal that was changed.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from paindesk.store import audit
from paindesk.store.acting import Acting
from paindesk.store.body import stamp
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

# By name, not "every column there is": a column that a later version adds must not break the seals of today.
_VISIT = (
    "site_id", "id", "patient_id", "kind", "on_day", "number", "status", "amends", "saved_at", "saved_by", "signed_at",
    "signed_by", "signed_name", "digest", "base_version", "base_body", "body", "version",
)  # fmt: skip
_POINT = ("site_id", "visit_id", "patient_id", "on_day", "body")
_PATIENT = (
    "site_id", "id", "given", "family", "birth_date", "sex", "mrn", "deceased", "family_folded", "given_folded",
    "folded", "version",
)  # fmt: skip
_RECORD = ("site_id", "patient_id", "body", "saved_at", "saved_by", "version")
_DUE = ("site_id", "id", "patient_id", "due_on", "what", "body")
_PAPER = ("site_id", "id", "visit_id", "document", "language", "made_at", "made_by", "sha256", "size")
# Not the counting of wrong passwords, which every try changes, nor the step of the last code.
_ACCOUNT = ("site_id", "id", "login", "name", "role", "password_hash", "active", "must_change")
_FACTOR = ("site_id", "account_id", "secret", "codes")
_APPOINTMENT = ("site_id", "id", "patient_id", "day", "minute", "kind", "status", "room", "note", "version")
_REASON = ("site_id", "id", "text")
# Not count and head of the audit, which are checked with it, nor what only says that the search should look again.
_CLINIC = ("site_id", "name", "phone", "address", "made_at")
_LETTERHEAD = ("site_id", "web", "logo", "own_paper", "head_mm", "code", "version")

VISIT, RECORD, PAPER = "seal.visit", "seal.record", "seal.paper"
ACCOUNT, APPOINTMENT, REASON, CLINIC = "seal.account", "seal.appointment", "seal.reason", "seal.clinic"
BROKEN = "altered.found"  # by the program, as it was about to change what another one had changed before

# Each seal: of which rows it is, and what they are called.
KINDS: dict[str, tuple[Any, str]] = {
    VISIT: (VisitRow, "Signed visit"),
    RECORD: (PatientRow, "The record of patient"),
    PAPER: (PaperRow, "Paper"),
    ACCOUNT: (AccountRow, "The account"),
    APPOINTMENT: (AppointmentRow, "Appointment"),
    REASON: (ReasonRow, "The reason"),
    CLINIC: (SiteRow, "Name or letterhead of the clinic"),
}
_LATER = (ACCOUNT, APPOINTMENT, REASON, CLINIC)  # a version before had only the first three
# The columns of the row itself (a paper's bytes are in its own hash), and of what belongs to it: by which column.
_OWN = {
    VISIT: _VISIT, RECORD: _PATIENT, PAPER: _PAPER, ACCOUNT: _ACCOUNT, APPOINTMENT: _APPOINTMENT, REASON: _REASON,
    CLINIC: _CLINIC,
}  # fmt: skip
_BESIDE: dict[str, tuple[tuple[Any, str, tuple[str, ...]], ...]] = {
    VISIT: ((PointRow, "visit_id", _POINT),),
    RECORD: ((RecordRow, "patient_id", _RECORD), (DueRow, "patient_id", _DUE)),
    ACCOUNT: ((SecondFactorRow, "account_id", _FACTOR),),
    CLINIC: ((LetterheadRow, "site_id", _LETTERHEAD),),
}


def note(acting: Acting, act: str, subject: str) -> None:
    """Seals it as it is now: a visit as signed with its point, a record with what is due, an account, the clinic..."""
    acting.session.flush()
    audit.write(acting, act, subject, _of_id(acting, act, subject))


@contextmanager
def changing(acting: Acting, act: str, subject: str) -> Iterator[None]:
    """Seals it anew after the change made within.

    Where it was not as sealed before, the audit gets that first: else the new seal would cover it up.
    """
    acting.session.flush()
    kept = acting.session.scalar(
        select(AuditRow.detail)
        .where(AuditRow.site_id == acting.site_id, AuditRow.subject == subject, AuditRow.act == act)
        .order_by(AuditRow.seq.desc())
        .limit(1)
    )
    if kept is not None and kept != _of_id(acting, act, subject):
        audit.write(acting, BROKEN, subject, act)
    yield
    note(acting, act, subject)


def take_stock(acting: Acting) -> None:
    """Seals what a version with fewer seals left; from then on whatever has none was put in."""
    session, site_id = acting.session, acting.site_id
    for act in _LATER:
        rows = session.scalars(select(KINDS[act][0]).where(KINDS[act][0].site_id == site_id)).all()
        seals = all_of(session, act, rows)
        audit.write_all(acting, [(act, id_of(row), seals[id_of(row)]) for row in rows])


def has_stock(session: Session, site_id: str) -> bool:
    """Whether every kind of seal is kept in this record: the clinic's is the last."""
    found = select(AuditRow.seq).where(AuditRow.site_id == site_id, AuditRow.act == CLINIC).limit(1)
    return session.scalar(found) is not None


def id_of(row: Any) -> str:
    """What its seal names it by."""
    return row.site_id if isinstance(row, SiteRow) else row.id


def of(session: Session, act: str, row: Any) -> str:
    """The seal that this row gets, with what belongs to it."""
    return all_of(session, act, [row])[id_of(row)]


def all_of(session: Session, act: str, rows: Sequence[Any]) -> dict[str, str]:
    """The seals that these rows of one kind and clinic get, by id; what belongs to them is read for all at once."""
    parts: dict[str, list[list[object] | None]] = {id_of(row): [_columns(row, _OWN[act])] for row in rows}
    for kind, owner, names in _BESIDE.get(act, ()) if rows else ():
        column = getattr(kind, owner)
        wanted = select(kind).where(kind.site_id == rows[0].site_id, column.in_(tuple(parts)))
        beside: dict[str, list[list[object] | None]] = {}
        for one in session.scalars(wanted.order_by(kind.id) if kind is DueRow else wanted):
            beside.setdefault(getattr(one, owner), []).append(_columns(one, names))
        none = [] if kind is DueRow else [None]  # there may be any number of dues, or none
        for who in parts:
            parts[who] += beside.get(who, none)
    return {who: hashed(whole) for who, whole in parts.items()}


def _columns(row: Any, names: tuple[str, ...]) -> list[object]:
    return [plain(getattr(row, name)) for name in names]


def hashed(whole: list[list[object] | None]) -> str:
    """The seal of rows whose columns are plain values already, as what writes many at once has them."""
    return hashlib.sha256(json.dumps(whole, separators=(",", ":")).encode()).hexdigest()


def _of_id(acting: Acting, act: str, subject: str) -> str:
    """The seal it would get now; "" where there is no such row."""
    key = acting.site_id if act == CLINIC else (acting.site_id, subject)
    row = acting.session.get(KINDS[act][0], key)
    return "" if row is None else of(acting.session, act, row)


def plain(value: object) -> object:
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    return value.isoformat() if isinstance(value, date) else value
