"""Drafts and signed visits: begun, saved, signed, amended, never changed after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, delete, exists, func, select
from sqlalchemy.orm import Session, aliased

from paindesk.domain.advice import Due
from paindesk.domain.errors import Conflict, PainDeskError
from paindesk.domain.patient import Record
from paindesk.domain.visit import Signature, Visit, VisitKind, VisitPoint
from paindesk.store import carry, records, seal
from paindesk.store.acting import Acting
from paindesk.store.body import digest, from_json, to_json
from paindesk.store.ids import new_id
from paindesk.store.tables import DueRow, KeptSideRow, PatientRow, PointRow, VisitRow


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """A visit in a list. `status`: "draft", "signed" or "amended" (signed, and replaced by an amendment)."""

    visit_id: str
    patient_id: str
    patient_name: str
    kind: VisitKind
    on: date
    number: int
    status: str
    saved_at: datetime
    signed_at: datetime | None
    kept_sides: bool = False  # two people had changed the same: what was not taken is kept beside it


def row(session: Session, site_id: str, visit_id: str) -> VisitRow | None:
    """The visit's row, if there is one."""
    return session.get(VisitRow, (site_id, visit_id))


def read(stored: VisitRow) -> Visit:
    """The visit of that row, with its signature. Raises PainDeskError when signed content was altered."""
    visit = from_json(stored.body, Visit)
    if stored.status == "draft" or stored.signed_at is None:
        return visit
    if digest(stored.body) != stored.digest:
        raise PainDeskError(
            "A signed visit was altered after signing.", "Run `paindesk verify`, and restore the last backup."
        )
    signature = Signature(by=stored.signed_name, at=stored.signed_at, digest=stored.digest)
    return replace(visit, signature=signature)


def begin(acting: Acting, patient_id: str, kind: VisitKind, on: date) -> tuple[Visit, VisitRow]:
    """A new draft with what carries forward; or the open draft of that patient, kind and day, where there is one."""
    session, site_id = acting.session, acting.site_id
    # Two desks that begin at the same moment go on with one draft; SQLite has one writer anyway.
    mine = select(PatientRow.id).where(PatientRow.site_id == site_id, PatientRow.id == patient_id)
    session.execute(mine.with_for_update(key_share=True))
    started = session.scalar(
        select(VisitRow).where(
            VisitRow.site_id == site_id,
            VisitRow.patient_id == patient_id,
            VisitRow.status == "draft",
            VisitRow.kind == kind.value,
            VisitRow.on_day == on,
            VisitRow.amends == "",
        )
    )
    if started is not None:
        return reopen(session, started), started
    stored = records.row(session, site_id, patient_id)
    before = last_signed(session, site_id, patient_id)
    last = read(before) if before is not None else None
    number = before.number + 1 if before is not None else 1
    fresh = Visit(id=new_id(), kind=kind, on=on, number=number, record=records.read(stored))
    visit = carry.forward(fresh, last)
    return visit, _add(acting, visit, stored.version, stored.body)


def save(acting: Acting, visit: Visit, seen: int) -> VisitRow:
    """Writes a draft over the one seen at version `seen` (0: a draft not stored yet). Raises Conflict otherwise."""
    stored = row(acting.session, acting.site_id, visit.id)
    if stored is None and seen == 0:
        record = records.row(acting.session, acting.site_id, visit.record.patient.id)
        return _add(acting, visit, record.version, record.body)
    checked = _open_draft(stored, visit, seen)
    checked.body = to_json(replace(visit, signature=None))
    checked.on_day, checked.kind, checked.number = visit.on, visit.kind.value, visit.number
    checked.saved_at, checked.saved_by = acting.at, acting.by
    return checked


def lifts_a_stop(session: Session, site_id: str, visit: Visit) -> bool:
    """Whether this draft holds a reason to go on in spite of a stop that the stored one does not."""
    stored = row(session, site_id, visit.id)
    before = None if stored is None else read(stored)
    known = () if before is None else before.overrides
    exception = "" if before is None else before.choice.opioid_exception
    return not set(visit.overrides) <= set(known) or visit.choice.opioid_exception not in ("", exception)


def reopen(session: Session, stored: VisitRow) -> Visit:
    """A draft opened again. What others added to the patient's record meanwhile is taken into it."""
    visit = read(stored)
    record = records.row(session, stored.site_id, stored.patient_id)
    if stored.amends or record.version == stored.base_version:
        return visit
    merged = records.merge(from_json(stored.base_body, Record), records.read(record), visit.record)
    visit = replace(visit, record=merged)
    stored.body = to_json(visit)
    stored.base_version, stored.base_body = record.version, record.body
    return visit


def discard(session: Session, site_id: str, visit_id: str, seen: int | None) -> None:
    """Takes a draft away. Raises PainDeskError for a signed visit."""
    stored = row(session, site_id, visit_id)
    if stored is None:
        return
    if stored.status != "draft":
        raise PainDeskError("A signed visit is never taken away.", "Amend it instead.")
    if seen is not None and stored.version != seen:
        raise records.changed_elsewhere()
    session.delete(stored)


def sign(acting: Acting, visit: Visit, point: VisitPoint, due: Sequence[Due], seen: int | None) -> Visit:
    """Locks the visit, its point on the charts, what is due next, and brings the patient's record up to it.

    Raises Conflict when the draft, or the patient's record, is another one by now.
    """
    session, site_id = acting.session, acting.site_id
    stored = _open_draft(row(session, site_id, visit.id), visit, seen)
    if point.visit_id != visit.id:
        raise PainDeskError(
            "What the charts keep was worked out for another visit, so nothing was signed.",
            "Open the visit again, then sign.",
        )
    record = records.row(session, site_id, stored.patient_id)
    if not stored.amends and record.version != stored.base_version:
        raise Conflict(
            "Somebody else changed this patient's record during the visit, so it is not signed yet.",
            "The visit takes the change in when it is opened, or within seconds here: read it, then sign.",
        )
    if stored.amends and _amended(session, site_id, stored.amends):
        raise Conflict("Somebody else amended this visit already.", "Discard this draft and amend theirs.")
    newest = last_signed(session, site_id, stored.patient_id)
    is_newest = newest is None or (visit.on, visit.number) >= (newest.on_day, newest.number)

    unsigned = replace(visit, signature=None)
    stored.body = to_json(unsigned)
    stored.digest = digest(stored.body)
    stored.on_day, stored.kind, stored.number = visit.on, visit.kind.value, visit.number
    stored.status, stored.saved_at, stored.saved_by = "signed", acting.at, acting.by
    stored.signed_at, stored.signed_by, stored.signed_name = acting.at, acting.by, acting.name
    now = records.merge(from_json(stored.base_body, Record), records.read(record), visit.record)
    records.put(acting, record, now)
    session.flush()
    session.add(
        PointRow(site_id=site_id, visit_id=visit.id, patient_id=stored.patient_id, on_day=visit.on, body=to_json(point))
    )
    if is_newest:  # amending an old visit says nothing about what is due now
        _replace_due(session, site_id, stored.patient_id, due)
    seal.note(acting, seal.VISIT, visit.id)
    seal.note(acting, seal.RECORD, stored.patient_id)
    return replace(unsigned, signature=Signature(by=acting.name, at=acting.at, digest=stored.digest))


def amend(acting: Acting, visit_id: str, reason: str) -> tuple[Visit, VisitRow]:
    """A new draft that begins as the signed visit was; the signed one stays as it is."""
    session, site_id = acting.session, acting.site_id
    stored = row(session, site_id, visit_id)
    if stored is None or stored.status != "signed":
        raise PainDeskError("Only a signed visit can be amended.", "Change the draft itself.")
    if not reason.strip():
        raise PainDeskError("An amendment needs a reason.", "Say why the visit is amended.")
    if session.scalar(select(VisitRow.id).where(VisitRow.site_id == site_id, VisitRow.amends == visit_id)):
        raise Conflict("This visit is amended already.", "Open the amendment instead.")
    signed = read(stored)
    visit = replace(signed, id=new_id(), amends=visit_id, amendment_reason=reason.strip(), signature=None, typed=())
    # What the amendment changes is told from the record as that visit left it.
    return visit, _add(acting, visit, 0, to_json(signed.record))


def last_signed(session: Session, site_id: str, patient_id: str) -> VisitRow | None:
    """The newest signed visit, in its amended form where there is one."""
    newest = session.scalar(  # the key alone: sorting whole visits would read every one of them
        select(VisitRow.id)
        .where(VisitRow.site_id == site_id, VisitRow.patient_id == patient_id, VisitRow.status == "signed")
        .order_by(VisitRow.on_day.desc(), VisitRow.number.desc(), VisitRow.signed_at.desc(), VisitRow.id.desc())
        .limit(1)
    )
    return None if newest is None else row(session, site_id, newest)


def points(session: Session, site_id: str, patient_id: str) -> tuple[VisitPoint, ...]:
    """One point a signed visit, oldest first; an amended visit gives only its amendment's."""
    bodies = session.scalars(
        select(PointRow.body)
        .where(PointRow.site_id == site_id, PointRow.patient_id == patient_id, ~_replaced(site_id))
        .order_by(PointRow.on_day, PointRow.visit_id)
    )
    return tuple(from_json(body, VisitPoint) for body in bodies)


def latest_points(session: Session, site_id: str) -> Iterator[tuple[str, VisitPoint]]:
    """Each patient's id and newest point: where one day has two signed visits, the later one."""
    ranked = (
        select(
            PointRow.patient_id,
            PointRow.visit_id,
            func.row_number()
            .over(partition_by=PointRow.patient_id, order_by=(PointRow.on_day.desc(), PointRow.visit_id.desc()))
            .label("place"),
        )
        .where(PointRow.site_id == site_id, ~_replaced(site_id))
        .subquery()
    )
    rows = session.execute(
        select(PointRow.patient_id, PointRow.body)
        .join(ranked, ranked.c.visit_id == PointRow.visit_id)
        .where(PointRow.site_id == site_id, ranked.c.place == 1)
    )
    for patient_id, body in rows:
        yield patient_id, from_json(body, VisitPoint)


def _replaced(site_id: str) -> ColumnElement[bool]:
    """Whether the visit of a point was amended since."""
    later = aliased(VisitRow)
    return exists().where(later.site_id == site_id, later.amends == PointRow.visit_id, later.status == "signed")


def drafts(session: Session, site_id: str) -> tuple[VisitLine, ...]:
    """Every open draft, the last saved first."""
    return _lines(session, site_id, VisitRow.status == "draft")


def of_patient(session: Session, site_id: str, patient_id: str) -> tuple[VisitLine, ...]:
    """Every visit of a patient, signed or not, the newest first."""
    found = _lines(session, site_id, VisitRow.patient_id == patient_id)
    return tuple(sorted(found, key=lambda one: (one.on, one.number, one.saved_at), reverse=True))


def _lines(session: Session, site_id: str, *where: object) -> tuple[VisitLine, ...]:
    query = (
        select(
            VisitRow.site_id,
            VisitRow.id,
            VisitRow.patient_id,
            PatientRow.given,
            PatientRow.family,
            VisitRow.kind,
            VisitRow.on_day,
            VisitRow.number,
            VisitRow.status,
            VisitRow.saved_at,
            VisitRow.signed_at,
        )
        .join(PatientRow, (PatientRow.site_id == VisitRow.site_id) & (PatientRow.id == VisitRow.patient_id))
        .where(VisitRow.site_id == site_id, *where)  # type: ignore[arg-type]  # column comparisons; SQLAlchemy's own type for them is private
        .order_by(VisitRow.saved_at.desc(), VisitRow.id.desc())
    )
    rows = session.execute(query).all()
    amended = set(
        session.scalars(
            select(VisitRow.amends).where(
                VisitRow.site_id == site_id,
                VisitRow.amends.in_([one.id for one in rows]),
                VisitRow.status == "signed",
            )
        )
    )
    theirs = KeptSideRow.visit_id.in_([one.id for one in rows])
    kept = set(session.scalars(select(KeptSideRow.visit_id).where(KeptSideRow.site_id == site_id, theirs)))
    return tuple(
        VisitLine(
            visit_id=one.id,
            patient_id=one.patient_id,
            patient_name=f"{one.given} {one.family}".strip(),
            kind=VisitKind(one.kind),
            on=one.on_day,
            number=one.number,
            status="amended" if one.id in amended else one.status,
            saved_at=one.saved_at,
            signed_at=one.signed_at,
            kept_sides=one.id in kept,
        )
        for one in rows
    )


def _open_draft(stored: VisitRow | None, visit: Visit, seen: int | None) -> VisitRow:
    if stored is None or stored.version != seen or stored.status != "draft":
        raise records.changed_elsewhere()
    if stored.patient_id != visit.record.patient.id or stored.amends != visit.amends:
        raise PainDeskError("The draft is of another patient.", "Open the visit again.")
    return stored


def _amended(session: Session, site_id: str, visit_id: str) -> bool:
    query = select(VisitRow.id).where(
        VisitRow.site_id == site_id, VisitRow.amends == visit_id, VisitRow.status == "signed"
    )
    return session.scalar(query) is not None


def _add(acting: Acting, visit: Visit, base_version: int, base_body: str) -> VisitRow:
    stored = VisitRow(
        site_id=acting.site_id,
        id=visit.id,
        patient_id=visit.record.patient.id,
        kind=visit.kind.value,
        on_day=visit.on,
        number=visit.number,
        status="draft",
        amends=visit.amends,
        saved_at=acting.at,
        saved_by=acting.by,
        signed_at=None,
        signed_by="",
        signed_name="",
        digest="",
        base_version=base_version,
        base_body=base_body,
        body=to_json(replace(visit, signature=None)),
    )
    acting.session.add(stored)
    return stored


def _replace_due(session: Session, site_id: str, patient_id: str, due: Sequence[Due]) -> None:
    session.execute(delete(DueRow).where(DueRow.site_id == site_id, DueRow.patient_id == patient_id))
    session.add_all(
        DueRow(site_id=site_id, id=new_id(), patient_id=patient_id, due_on=one.due_on, what=one.what, body=to_json(one))
        for one in due
    )
