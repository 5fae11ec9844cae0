"""Seals: the hash of every column of what was written, noted on the audit in the same transaction.

What the guards protect below Python, somebody with the key and another program could still change. The seal shows it,
and the audit's own chain (with its count and head in every backup) shows a seal that was changed.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from paindesk.store import audit
from paindesk.store.acting import Acting
from paindesk.store.body import stamp
from paindesk.store.tables import AuditRow, DueRow, PaperRow, PatientRow, PointRow, RecordRow, VisitRow

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

# What the audit of a version without seals says of the same things: a paper there by its visit's id.
_UNSEALED = {
    "record.add": "seal.record",
    "record.save": "seal.record",
    "visit.sign": "seal.visit",
    "paper.keep": "seal.paper",
    "paper.print": "seal.paper",
    "paper.save": "seal.paper",
}


def note_visit(acting: Acting, visit_id: str) -> None:
    """Seals a visit as it was signed, with its point on the charts."""
    acting.session.flush()
    row = acting.session.get_one(VisitRow, (acting.site_id, visit_id))
    audit.write(acting, "seal.visit", visit_id, _of_visit(acting.session, row))


def note_record(acting: Acting, patient_id: str) -> None:
    """Seals a patient's record as it is now, with what it is found by and what is due."""
    acting.session.flush()
    row = acting.session.get_one(PatientRow, (acting.site_id, patient_id))
    audit.write(acting, "seal.record", patient_id, _of_patient(acting.session, row))


def note_paper(acting: Acting, row: PaperRow) -> None:
    """Seals a paper; its bytes are in its own hash."""
    acting.session.flush()
    audit.write(acting, "seal.paper", row.id, _hash([_columns(row, _PAPER)]))


def faults(session: Session, site_id: str) -> Iterator[str]:
    """What is not as it was sealed, what is missing, and what was put in. Read once, row by row."""
    seals: dict[tuple[str, str], str] = {}
    first = 0
    entries = session.execute(
        select(AuditRow.seq, AuditRow.act, AuditRow.subject, AuditRow.detail)
        .where(AuditRow.site_id == site_id, AuditRow.act.in_(("seal.visit", "seal.record", "seal.paper")))
        .order_by(AuditRow.seq)
    )
    for seq, act, subject, detail in entries:
        first = first or seq
        seals[act, subject] = detail
    before = _before(session, site_id, first)
    for act, what, subject, owner, found in _rows(session, site_id):
        kept = seals.pop((act, subject), None)
        if kept is None and (act, owner) not in before:
            yield f"{what} {subject} was put in by another program."
        elif kept is not None and kept != found:
            yield f"{what} {subject} was altered by another program."
    names = {"seal.visit": "Signed visit", "seal.record": "The record of patient", "seal.paper": "Paper"}
    for act, subject in seals:
        yield f"{names[act]} {subject} is missing, or no longer what it was."


def _before(session: Session, site_id: str, first: int) -> frozenset[tuple[str, str]]:
    """What was written before this record had seals: which seal it lacks, and the id its audit entry has."""
    entries = select(AuditRow.act, AuditRow.subject).where(AuditRow.site_id == site_id, AuditRow.act.in_(_UNSEALED))
    found = session.execute(entries.where(AuditRow.seq < first) if first else entries)
    return frozenset((_UNSEALED[act], subject) for act, subject in found)


def _rows(session: Session, site_id: str) -> Iterator[tuple[str, str, str, str, str]]:
    """Seal, what it is, its id, whose audit entry tells of it, and the seal it would get now."""
    signed = select(VisitRow).where(VisitRow.site_id == site_id, VisitRow.status == "signed")
    for visit in session.scalars(signed.execution_options(yield_per=100)):
        yield "seal.visit", "Signed visit", visit.id, visit.id, _of_visit(session, visit)
    patients = select(PatientRow).where(PatientRow.site_id == site_id)
    for patient in session.scalars(patients.execution_options(yield_per=100)):
        yield "seal.record", "The record of patient", patient.id, patient.id, _of_patient(session, patient)
    papers = select(PaperRow).where(PaperRow.site_id == site_id)
    for paper in session.scalars(papers.execution_options(yield_per=100)):
        yield "seal.paper", "Paper", paper.id, paper.visit_id, _hash([_columns(paper, _PAPER)])


def _of_visit(session: Session, row: VisitRow) -> str:
    point = session.get(PointRow, (row.site_id, row.id))
    return _hash([_columns(row, _VISIT), None if point is None else _columns(point, _POINT)])


def _of_patient(session: Session, row: PatientRow) -> str:
    record = session.get(RecordRow, (row.site_id, row.id))
    due = session.scalars(
        select(DueRow).where(DueRow.site_id == row.site_id, DueRow.patient_id == row.id).order_by(DueRow.id)
    )
    parts = [_columns(row, _PATIENT), None if record is None else _columns(record, _RECORD)]
    return _hash([*parts, *(_columns(one, _DUE) for one in due)])


def _columns(row: object, names: Iterable[str]) -> list[object]:
    return [_plain(getattr(row, name)) for name in names]


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return stamp(value)
    return value.isoformat() if isinstance(value, date) else value


def _hash(parts: list[list[object] | None]) -> str:
    return hashlib.sha256(json.dumps(parts, separators=(",", ":")).encode()).hexdigest()
