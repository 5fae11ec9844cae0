"""The day's list, and what is due."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from paindesk.domain.advice import Due
from paindesk.domain.errors import PainDeskError
from paindesk.domain.panel import Standing
from paindesk.domain.stopping import stop_here
from paindesk.domain.visit import Appointment, VisitKind, VisitPoint
from paindesk.store import seal
from paindesk.store.acting import Acting
from paindesk.store.body import from_json
from paindesk.store.names import PatientLine, line
from paindesk.store.tables import AppointmentRow, DueRow, PatientRow, RecordRow
from paindesk.store.visits import latest_points


def day(session: Session, site_id: str, on: date) -> tuple[tuple[Appointment, PatientLine], ...]:
    """The appointments of that day in order of time."""
    rows = session.execute(
        select(AppointmentRow, PatientRow)
        .join(PatientRow, (PatientRow.site_id == AppointmentRow.site_id) & (PatientRow.id == AppointmentRow.patient_id))
        .where(AppointmentRow.site_id == site_id, AppointmentRow.day == on)
        .order_by(AppointmentRow.minute, AppointmentRow.id)
    )
    return tuple((_appointment(row), line(patient)) for row, patient in rows)


def record_versions(session: Session, site_id: str, patients: Sequence[str]) -> dict[str, int]:
    """The version of each patient's record: another one after every signature and every change."""
    rows = session.execute(
        select(RecordRow.patient_id, RecordRow.version).where(
            RecordRow.site_id == site_id, RecordRow.patient_id.in_(patients)
        )
    )
    return {row.patient_id: row.version for row in rows}


def missed(session: Session, site_id: str, patient_id: str) -> tuple[date, ...]:
    """The days of this patient's appointments that were marked as missed, oldest first."""
    rows = session.scalars(
        select(AppointmentRow.day)
        .where(
            AppointmentRow.site_id == site_id,
            AppointmentRow.patient_id == patient_id,
            AppointmentRow.status == "missed",
        )
        .order_by(AppointmentRow.day)
    )
    return tuple(dict.fromkeys(rows))


def book(acting: Acting, wanted: Appointment) -> None:
    """Adds the appointment, or moves it where its id is known."""
    session, site_id = acting.session, acting.site_id
    if session.get(PatientRow, (site_id, wanted.patient_id)) is None:
        raise PainDeskError("There is no such patient in this record file.", "Add the patient first.")
    with seal.changing(acting, seal.APPOINTMENT, wanted.id):
        row = session.get(AppointmentRow, (site_id, wanted.id))
        if row is None:
            row = AppointmentRow(site_id=site_id, id=wanted.id)
            session.add(row)
        row.patient_id, row.day = wanted.patient_id, wanted.at.date()
        row.minute = wanted.at.hour * 60 + wanted.at.minute
        row.kind, row.status, row.room, row.note = wanted.kind.value, wanted.status, wanted.room, wanted.note


def set_status(acting: Acting, appointment_id: str, status: str, room: str) -> None:
    """The patient arrived, is in a room, was missed... An empty room keeps the one there is."""
    row = acting.session.get(AppointmentRow, (acting.site_id, appointment_id))
    if row is None:
        raise PainDeskError("That appointment is not there any more.", "Look at the day's list again.")
    with seal.changing(acting, seal.APPOINTMENT, appointment_id):
        row.status, row.room = status, room or row.room


def seen(acting: Acting, patient_id: str, on: date, status: str) -> None:
    """A visit of that day was begun ("in room"), signed or discarded: the first line of the day's list that is still
    open shows it, wherever the visit was opened from. Nobody needs an appointment to be seen."""
    row = acting.session.scalars(
        select(AppointmentRow)
        .where(
            AppointmentRow.site_id == acting.site_id,
            AppointmentRow.patient_id == patient_id,
            AppointmentRow.day == on,
            AppointmentRow.status.not_in(("signed", "cancelled")),
        )
        .order_by(AppointmentRow.minute, AppointmentRow.id)
    ).first()
    if row is not None and row.status != status:
        with seal.changing(acting, seal.APPOINTMENT, row.id):
            row.status = status


def due(session: Session, site_id: str, on: date) -> tuple[tuple[Due, PatientLine], ...]:
    """Everything due on or before that day for living patients, the longest overdue first."""
    rows = session.execute(
        select(DueRow, PatientRow)
        .join(PatientRow, (PatientRow.site_id == DueRow.site_id) & (PatientRow.id == DueRow.patient_id))
        .where(DueRow.site_id == site_id, DueRow.due_on <= on, PatientRow.deceased.is_(False))
        .order_by(DueRow.due_on, PatientRow.family_folded, DueRow.id)
    )
    return tuple((replace(from_json(row.body, Due), overdue=row.due_on < on), line(patient)) for row, patient in rows)


def panel(session: Session, site_id: str, on: date) -> tuple[tuple[PatientLine, Standing], ...]:
    """Every living patient by name, with the newest signed visit's point and what is due on or before that day."""
    newest = dict(latest_points(session, site_id))
    late: dict[str, list[Due]] = defaultdict(list)
    for one, patient in due(session, site_id, on):
        late[patient.id].append(one)
    rows = session.scalars(
        select(PatientRow)
        .where(PatientRow.site_id == site_id, PatientRow.deceased.is_(False))
        .order_by(PatientRow.family_folded, PatientRow.id)
    )
    found = []
    for row in rows:
        stop_here()
        found.append((line(row), _standing(newest.get(row.id), tuple(late[row.id]))))
    return tuple(found)


def _standing(point: VisitPoint | None, late: tuple[Due, ...]) -> Standing:
    if point is None:
        return Standing(due=late)
    return Standing(seen_on=point.on, facts=point.panel, mme=point.mme, due=late)


def _appointment(row: AppointmentRow) -> Appointment:
    return Appointment(
        id=row.id,
        patient_id=row.patient_id,
        at=datetime.combine(row.day, time(row.minute // 60, row.minute % 60)),
        kind=VisitKind(row.kind),
        status=row.status,
        room=row.room,
        note=row.note,
    )
