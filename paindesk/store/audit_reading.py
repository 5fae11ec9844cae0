"""Reading the audit: the newest entries first, a page at a time, with the names of what each is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from paindesk.store.clock import SLIP
from paindesk.store.tables import AccountRow, AppointmentRow, AuditRow, PaperRow, PatientRow, ReasonRow, VisitRow


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One act: when (UTC), whose login and name, what, on which patient, visit, paper or account.

    The names are looked up for reading; the chain itself holds ids and codes. `reason` where one had to be given.
    """

    seq: int
    at: datetime
    by: str
    act: str
    subject: str
    detail: str
    reason: str = ""
    who: str = ""
    patient: str = ""
    visit_on: date | None = None
    document: str = ""
    account: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditWanted:
    """Which entries: everything left empty is everything. `by` is an account's id, "" who was not signed in."""

    by: str | None = None
    patient: str = ""
    acts: tuple[str, ...] = ()
    since: datetime | None = None  # UTC, with it
    before: datetime | None = None  # UTC, without it


EVERYTHING = AuditWanted()


def page(
    session: Session, site_id: str, limit: int, wanted: AuditWanted = EVERYTHING, below: int = 0
) -> tuple[AuditEntry, ...]:
    """At most `limit` entries with a number below `below` (0: from the newest), newest first."""
    where = [AuditRow.site_id == site_id, *_where(session, site_id, wanted)]
    # For one patient not by the number itself: to save the sorting, a database would read the whole audit.
    number = AuditRow.seq + 0 if wanted.patient else AuditRow.seq
    if below:
        where.append(number < below)
    if wanted.patient:
        found = select(AuditRow.seq).where(*where).order_by(number.desc()).limit(limit)
    elif wanted.acts:
        # Each kind by itself, so that its index gives them in order; then the newest of all.
        each = [
            select(
                select(AuditRow.seq)
                .where(*where, AuditRow.act == act)
                .order_by(AuditRow.seq.desc())
                .limit(limit)
                .subquery()
            )
            for act in wanted.acts
        ]
        every = union_all(*each).subquery()
        found = select(every.c.seq).order_by(every.c.seq.desc()).limit(limit)
    else:
        found = select(AuditRow.seq).where(*where).order_by(AuditRow.seq.desc()).limit(limit)
    numbers = list(session.scalars(found))
    rows = session.scalars(
        select(AuditRow).where(AuditRow.site_id == site_id, AuditRow.seq.in_(numbers)).order_by(AuditRow.seq.desc())
    )
    return _named(session, site_id, rows)


def people(session: Session, site_id: str) -> tuple[tuple[str, str], ...]:
    """Id and name of everybody who ever could sign in, by name."""
    rows = session.execute(
        select(AccountRow.id, AccountRow.name).where(AccountRow.site_id == site_id).order_by(AccountRow.name)
    )
    return tuple((one.id, one.name) for one in rows)


def _where(session: Session, site_id: str, wanted: AuditWanted) -> list[ColumnElement[bool]]:
    # Seals are for the machine that verifies; they are read only where they are asked for.
    found: list[ColumnElement[bool]] = [] if wanted.acts else [~AuditRow.act.startswith("seal.")]
    if wanted.by is not None:
        found.append(AuditRow.by == wanted.by)
    if wanted.patient:
        found += [AuditRow.act.in_(wanted.acts)] if wanted.acts else []
        found.append(AuditRow.subject.in_(list(session.scalars(_about(site_id, wanted.patient)))))
    if wanted.since is None and wanted.before is None:
        return found
    ordered = _in_order(session, site_id)  # then a period is a stretch of numbers: the others need not be looked at
    if wanted.since is not None:
        found.append(AuditRow.at >= wanted.since)
        found += [AuditRow.seq >= _first_at(session, site_id, wanted.since - SLIP)] if ordered else []
    if wanted.before is not None:
        found.append(AuditRow.at < wanted.before)
        found += [AuditRow.seq <= _first_at(session, site_id, wanted.before + SLIP)] if ordered else []
    return found


def _in_order(session: Session, site_id: str) -> bool:
    """Whether no clock was ever set back by more than a little."""
    back = select(AuditRow.seq).where(AuditRow.site_id == site_id, AuditRow.act == "clock.back").limit(1)
    return session.scalar(back) is None


def _about(site_id: str, patient_id: str) -> Any:
    """Everything an entry about this patient may name: the patient, visits (also discarded), papers, appointments."""
    visits = select(VisitRow.id).where(VisitRow.site_id == site_id, VisitRow.patient_id == patient_id)
    return union_all(
        select(PatientRow.id).where(PatientRow.site_id == site_id, PatientRow.id == patient_id),
        visits,
        select(AuditRow.detail).where(
            AuditRow.site_id == site_id, AuditRow.subject == patient_id, AuditRow.act + "" == "visit.begin"
        ),
        select(PaperRow.id).where(PaperRow.site_id == site_id, PaperRow.visit_id.in_(visits)),
        select(AppointmentRow.id).where(AppointmentRow.site_id == site_id, AppointmentRow.patient_id == patient_id),
    )


def _first_at(session: Session, site_id: str, at: datetime) -> int:
    """The number of the first entry written at that moment or later, found by halving: about twenty looks."""
    last = session.scalar(select(func.max(AuditRow.seq)).where(AuditRow.site_id == site_id))
    low, high = 1, (last or 0) + 1
    while low < high:
        middle = (low + high) // 2
        found = session.execute(
            select(AuditRow.seq, AuditRow.at)
            .where(AuditRow.site_id == site_id, AuditRow.seq >= middle)
            .order_by(AuditRow.seq)
            .limit(1)
        ).one_or_none()
        if found is None or found.at >= at:
            high = middle
        else:
            low = found.seq + 1
    return low


def _named(session: Session, site_id: str, rows: Iterable[AuditRow]) -> tuple[AuditEntry, ...]:
    """The entries with the names of what they are about, looked up for all of them at once."""
    rows = list(rows)
    ids = {one for row in rows for one in (row.by, row.subject, row.detail) if one}

    def look(key: InstrumentedAttribute[str], *columns: Any, keys: Iterable[str] = ids) -> dict[str, Any]:
        table = key.class_
        found = session.execute(select(key, *columns).where(table.site_id == site_id, key.in_(list(keys))))
        return {one[0]: one for one in found}

    accounts = look(AccountRow.id, AccountRow.login, AccountRow.name)
    reasons = look(ReasonRow.id, ReasonRow.text)
    papers = look(PaperRow.id, PaperRow.visit_id, PaperRow.document)
    visits = look(
        VisitRow.id, VisitRow.patient_id, VisitRow.on_day, keys=ids | {one.visit_id for one in papers.values()}
    )
    booked = look(AppointmentRow.id, AppointmentRow.patient_id, AppointmentRow.day)
    of = {one.patient_id for one in (*visits.values(), *booked.values())}
    patients = look(PatientRow.id, PatientRow.given, PatientRow.family, keys=ids | of)

    def entry(row: AuditRow) -> AuditEntry:
        by, paper, about = accounts.get(row.by), papers.get(row.subject), accounts.get(row.subject)
        visit = visits.get(paper.visit_id if paper else row.subject) or visits.get(row.detail)
        meeting = booked.get(row.subject)
        key = visit.patient_id if visit else meeting.patient_id if meeting else row.subject
        patient, reason = patients.get(key) or patients.get(row.detail), reasons.get(row.detail)
        return AuditEntry(
            seq=row.seq,
            at=row.at,
            by=by.login if by else "",
            act=row.act,
            subject=row.subject,
            detail=row.detail,
            reason=reason.text if reason else "",
            who=by.name if by else "",
            patient=f"{patient.given} {patient.family}".strip() if patient else "",
            visit_on=visit.on_day if visit else meeting.day if meeting else None,
            document=paper.document if paper else "",
            account=about.name if about else "",
        )

    return tuple(entry(row) for row in rows)
