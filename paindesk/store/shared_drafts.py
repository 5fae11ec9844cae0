"""Drafts that several desks may have open at once: saved over the version one has seen, and never over another."""

import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from paindesk.domain.kept_side import Kept, Sides
from paindesk.domain.visit import Visit
from paindesk.store import visits
from paindesk.store.body import digest, from_json, to_json
from paindesk.store.day_desk import DayDesk
from paindesk.store.ids import new_id
from paindesk.store.repeat import every_act
from paindesk.store.roles import Right
from paindesk.store.tables import AccountRow, KeptSideRow, LocalKeyRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A visit as it is stored now, draft or signed; who saved it last, and when (UTC)."""

    visit: Visit
    version: int
    by: str
    at: datetime


@every_act
@dataclass(slots=True)
class SharedDrafts(DayDesk):
    """What was opened here is remembered by version, so that nobody's later change is overwritten unseen."""

    _seen: dict[str, int] = field(default_factory=dict, repr=False)

    def save_draft(self, visit: Visit, *, over: int | None = None) -> None:
        """Keeps the draft over that version (0: over none), or over the one seen last.

        Not an audit entry: the program saves by itself at every pause in typing.

        Raises Conflict where somebody else saved, signed or discarded it meanwhile; NotAllowed for a reason to go on in
        spite of a stop, from somebody who does not sign.
        """
        self._may_save(visit)
        with self.place.writing() as session:
            row = visits.save(self._acting(session), visit, self.seen(visit.id) if over is None else over)
        self._seen[visit.id] = row.version

    def save_merged(self, visit: Visit, sides: Sides, *, over: int) -> None:
        """Keeps the draft as somebody chose where two had changed the same, and with it both sides.

        Raises Conflict where it was changed once more, and keeps nothing.
        """
        self._may_save(visit)
        with self._act(Right.WRITE, "", visit.id, denied="visit.merge") as session:
            row = visits.save(self._acting(session), visit, over)
            self._keep(session, visit.id, sides)
        self._seen[visit.id] = row.version

    def keep_sides(self, visit_id: str, sides: Sides) -> None:
        """Keeps what somebody had typed into a visit that was signed before it could be saved."""
        with self._act(Right.WRITE, "", visit_id, denied="visit.merge") as session:
            self._keep(session, visit_id, sides)

    def kept_sides(self, visit_id: str) -> tuple[Kept, ...]:
        """What was kept of a visit, the newest first."""
        with self._act(Right.CHART, "visit.view", visit_id, patient=self._patient_of(visit_id)) as session:
            rows = session.scalars(
                select(KeptSideRow)
                .where(KeptSideRow.site_id == self.place.site_id, KeptSideRow.visit_id == visit_id)
                .order_by(KeptSideRow.kept_at.desc(), KeptSideRow.id.desc())
            ).all()
            return tuple(
                Kept(by=self._name(session, one.kept_by), at=one.kept_at, sides=from_json(one.body, Sides))
                for one in rows
            )

    def stored(self, visit_id: str) -> Stored | None:
        """The visit as it is now; None where it was discarded. What others added to the patient's record meanwhile is
        taken into a draft.

        It does not count as seen: what is saved next says itself over which version. Not an audit entry: it is for a
        desk that has the visit open; opening it was one.
        """
        self._need(Right.WRITE, "visit.open", visit_id)
        with self.place.writing() as session:
            row = visits.row(session, self.place.site_id, visit_id)
            if row is None:
                return None
            visit = visits.reopen(session, row) if row.status == "draft" else visits.read(row)
            session.flush()
            by = self._name(session, row.saved_by)
            return Stored(visit=visit, version=row.version, by=by, at=row.saved_at)

    def seen(self, visit_id: str) -> int:
        """The version that this desk read or saved last; 0 for a draft that is not stored."""
        return self._seen.get(visit_id, 0)

    def has_seen(self, stored: Stored) -> None:
        """What is stored has been taken in as it is."""
        self._seen[stored.visit.id] = stored.version

    def local_key(self) -> bytes:
        """The key for what this workstation keeps while the record cannot be reached: this person's, 32 bytes, made
        when it is asked for first. It lives in the record: what lies on the workstation is worth nothing alone."""
        where = (self.place.site_id, self.user.id)
        with self.place.reading() as session:
            known = session.get(LocalKeyRow, where)
            if known is not None:
                return known.key
        with self.place.writing() as session:
            session.get_one(AccountRow, where, with_for_update=True)  # two programs make one key
            known = session.get(LocalKeyRow, where)
            if known is None:
                known = LocalKeyRow(site_id=where[0], account_id=where[1], key=secrets.token_bytes(32))
                session.add(known)
        return known.key

    def _keep(self, session: Session, visit_id: str, sides: Sides) -> None:
        acting, body = self._acting(session), to_json(sides)
        session.add(
            KeptSideRow(
                site_id=acting.site_id, id=new_id(), visit_id=visit_id, kept_at=acting.at, kept_by=acting.by, body=body
            )
        )
        self._note(session, "visit.merge", visit_id, f"sha256-{digest(body)}")

    def _may_save(self, visit: Visit) -> None:
        # Somebody signed out from elsewhere still keeps what was typed until then: nothing is read by it.
        self._need(Right.WRITE, "visit.save", visit.id, signed_out=True)
        if not self.may(Right.SIGN):
            with self.place.reading() as session:
                lifts = visits.lifts_a_stop(session, self.place.site_id, visit)
            if lifts:
                self._need(Right.SIGN, "visit.override", visit.id)

    def _name(self, session: Session, account_id: str) -> str:
        row = session.get(AccountRow, (self.place.site_id, account_id))
        return "somebody" if row is None else row.name

    def _patient_of(self, visit_id: str) -> str:
        with self.place.reading() as session:
            row = visits.row(session, self.place.site_id, visit_id)
            return "" if row is None else row.patient_id


def fingerprint(visit: Visit) -> str:
    """The same for the same content: by it a desk knows its own save again whose answer was lost on the way."""
    return digest(to_json(replace(visit, signature=None)))
