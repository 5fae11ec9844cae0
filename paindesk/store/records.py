"""Patients and what is known of them."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from paindesk.domain.errors import Conflict, PainDeskError
from paindesk.domain.patient import Record
from paindesk.store import seal, spelling
from paindesk.store.acting import Acting
from paindesk.store.body import from_json, to_json
from paindesk.store.ids import is_own_id, new_id
from paindesk.store.names import PatientLine, fold, line, spellings
from paindesk.store.tables import PatientRow, RecordRow

T = TypeVar("T")


def changed_elsewhere() -> Conflict:
    """What is said when two people changed the same thing."""
    return Conflict("Somebody else changed this meanwhile, so nothing was saved.", "Open it again, then go on.")


def add(acting: Acting, record: Record) -> Record:
    """A new patient. Keeps an id that is a UUIDv7 and new here; gives one otherwise."""
    session, site_id = acting.session, acting.site_id
    given = record.patient.id
    if not is_own_id(given) or session.get(PatientRow, (site_id, given)) is not None:
        record = replace(record, patient=replace(record.patient, id=new_id()))
    patient = PatientRow(site_id=site_id, id=record.patient.id)
    _show(patient, record)
    session.add(patient)
    session.flush()
    session.add(
        RecordRow(site_id=site_id, patient_id=patient.id, body=to_json(record), saved_at=acting.at, saved_by=acting.by)
    )
    spelling.add(session, site_id, (patient.family_folded, patient.given_folded))
    seal.note(acting, seal.RECORD, patient.id)
    return record


def row(session: Session, site_id: str, patient_id: str) -> RecordRow:
    """The stored record. Raises PainDeskError when there is no such patient."""
    found = session.get(RecordRow, (site_id, patient_id))
    if found is None:
        raise PainDeskError("There is no such patient in this record file.", "Find the patient on the Today page.")
    return found


def read(stored: RecordRow) -> Record:
    """The record of that row."""
    return from_json(stored.body, Record)


def save(acting: Acting, record: Record, seen: int | None) -> RecordRow:
    """Replaces the record that was seen at version `seen`. Raises Conflict when it is another one by now."""
    stored = row(acting.session, acting.site_id, record.patient.id)
    if stored.version != seen:
        raise changed_elsewhere()
    put(acting, stored, record)
    seal.note(acting, seal.RECORD, stored.patient_id)
    return stored


def put(acting: Acting, stored: RecordRow, record: Record) -> None:
    """Writes the record into its row, and what it is found by beside it."""
    stored.body, stored.saved_at, stored.saved_by = to_json(record), acting.at, acting.by
    patient = acting.session.get_one(PatientRow, (stored.site_id, stored.patient_id))
    before = (patient.folded, patient.given, patient.family)
    _show(patient, record)
    if before != (patient.folded, patient.given, patient.family):
        spelling.add(acting.session, stored.site_id, (patient.family_folded, patient.given_folded))


def everyone(session: Session, site_id: str) -> tuple[PatientLine, ...]:
    """Every patient by family name."""
    rows = session.scalars(
        select(PatientRow)
        .where(PatientRow.site_id == site_id)
        .order_by(PatientRow.family_folded, PatientRow.given_folded, PatientRow.id)
    )
    return tuple(line(one) for one in rows)


def merge(base: T, theirs: T, ours: T) -> T:
    """`theirs` with what was changed from `base` to `ours`, part by part.

    A part that only one side changed is that side's. Lists changed by both keep what either added and lose what
    either took away. Where both changed the same single value, `ours` holds.
    """
    if ours in (base, theirs):
        return theirs
    if theirs == base:
        return ours
    if is_dataclass(ours) and type(ours) is type(theirs) is type(base):
        parts = {
            one.name: merge(getattr(base, one.name), getattr(theirs, one.name), getattr(ours, one.name))
            for one in fields(ours)
        }
        return cast(T, replace(cast(Any, ours), **parts))
    if isinstance(ours, tuple) and isinstance(theirs, tuple) and isinstance(base, tuple):
        kept = [one for one in theirs if one in ours or one not in base]
        return cast(T, tuple(kept + [one for one in ours if one not in base and one not in theirs]))
    return ours


def _show(patient: PatientRow, record: Record) -> None:
    who = record.patient
    patient.given, patient.family, patient.mrn = (one.replace("\x00", "") for one in (who.given, who.family, who.mrn))
    patient.birth_date, patient.sex, patient.deceased = who.birth_date, who.sex.value, who.deceased
    patient.family_folded, patient.given_folded, patient.folded = fold(who.family), fold(who.given), spellings(who)
