"""The day at a glance, and what moves when others work: read often, and so cheaply."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select

from paindesk.domain.advice import Due
from paindesk.domain.visit import Appointment
from paindesk.store import agenda, visits
from paindesk.store.names import PatientLine
from paindesk.store.own_account import OwnAccount
from paindesk.store.repeat import every_act
from paindesk.store.roles import Right
from paindesk.store.tables import AuditRow, VisitRow
from paindesk.store.visits import VisitLine

# After these acts the day's list, or what is due, is another one. Looking is none of them: it would call for looking.
_MOVES_THE_DAY = (
    "appointment.book", "appointment.status", "record.add", "record.import", "record.save", "visit.amend",
    "visit.begin", "visit.discard", "visit.sign",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pulse:
    """Two that are equal: nobody changed the day's list in between, or the visit that was asked for."""

    day: tuple[int, ...]
    visit: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLook:
    """The day's list, each with the version of the patient's record; what is due and which visits are open, where the
    role reads charts."""

    booked: tuple[tuple[Appointment, PatientLine, int], ...]
    due: tuple[tuple[Due, PatientLine], ...] = ()
    drafts: tuple[VisitLine, ...] = ()


@every_act
@dataclass(slots=True)
class DayDesk(OwnAccount):
    """For everybody who sees the day's list."""

    def pulse(self, visit_id: str = "") -> Pulse:
        """Numbers that tell whether somebody changed something: the version of that visit, or, without one, the ends of
        the audit that move the day. One statement that reads a few ends of indexes; it shows nothing of a patient, and
        so asks for no right and is no entry."""
        site_id = self.place.site_id
        with self.place.reading() as session:
            if visit_id:
                version = select(VisitRow.version).where(VisitRow.site_id == site_id, VisitRow.id == visit_id)
                return Pulse((), session.scalar(version))
            newest = [
                select(func.max(AuditRow.seq)).where(AuditRow.site_id == site_id, AuditRow.act == act)
                for act in _MOVES_THE_DAY
            ]
            columns = [one.scalar_subquery().label(f"n{place}") for place, one in enumerate(newest)]
            return Pulse(tuple(one or 0 for one in session.execute(select(*columns)).one()), None)

    def look_at_day(self, day: date, *, again: bool = False) -> DayLook:
        """Everything Today shows. `again`: the same look goes on because somebody changed something: no new entry."""
        self._need(Right.LIST, "day.view")
        charts = self.may(Right.CHART)  # after it: the role as it is now
        with self.place.reading() if again else self.place.writing() as session:
            site_id = self.place.site_id
            if not again:
                self._look_in(session, acted=True)  # before the audit, as every act
            booked = agenda.day(session, site_id, day)
            versions = agenda.record_versions(session, site_id, [patient.id for _, patient in booked])
            if not again:
                self._note(session, "day.view", detail=day.isoformat())
                for act in ("due.view", "drafts.view") if charts else ():
                    self._note(session, act)
            if not charts:  # what they come for is of the chart
                return DayLook(booked=tuple((replace(one, note=""), who, versions[who.id]) for one, who in booked))
            return DayLook(
                booked=tuple((one, who, versions[who.id]) for one, who in booked),
                due=agenda.due(session, site_id, day),
                drafts=visits.drafts(session, site_id),
            )
