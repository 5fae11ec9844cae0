"""The desk: everything one signed-in person may do, each act checked against the role and written to the audit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from paindesk.domain.advice import Due
from paindesk.domain.errors import PainDeskError
from paindesk.domain.panel import Standing
from paindesk.domain.patient import Record
from paindesk.domain.visit import Appointment, Clinic, Visit, VisitKind, VisitPoint
from paindesk.store import accounts, agenda, audit, clinics, names, papers, records, seal, visits
from paindesk.store.acts import WITH_REASON
from paindesk.store.audit import AuditHead
from paindesk.store.audit_desk import AuditDesk
from paindesk.store.audit_reading import AuditEntry
from paindesk.store.carry import with_prescribed
from paindesk.store.ids import new_id
from paindesk.store.names import PatientLine
from paindesk.store.papers import PaperLine
from paindesk.store.people import People
from paindesk.store.repeat import every_act
from paindesk.store.roles import NewUser, Right, User
from paindesk.store.shared_drafts import SharedDrafts
from paindesk.store.tables import ReasonRow
from paindesk.store.visits import VisitLine


@every_act
@dataclass(slots=True)
class Desk(SharedDrafts):
    """Patients, the day, visits, papers, the clinic; drafts that others have open too are beside it."""

    @property
    def clinic(self) -> Clinic:
        """Who prints the papers."""
        return self.place.clinic

    @property
    def people(self) -> People:
        """Who may sign in, for whoever looks after them."""
        return People(self.user, self.place, self.sitting)

    # Patients ---------------------------------------------------------------------------------------------------

    def find(self, text: str, limit: int = 20) -> tuple[PatientLine, ...]:
        """Patients by name, number or birth date, as typed so far. Not an entry for every letter typed."""
        self._need(Right.LIST, "find")
        with self.place.reading() as session:
            return names.find(session, self.place.site_id, text, limit, self.place.spellings)

    def patients(self) -> tuple[PatientLine, ...]:
        """Every patient by family name."""
        with self._act(Right.LIST, "patients.list") as session:
            return records.everyone(session, self.place.site_id)

    def add_record(self, record: Record, *, imported: bool = False) -> Record:
        """A new patient, typed in or read from a file; the record that comes back has the id."""
        with self._act(Right.WRITE, "", denied="record.add") as session:
            added = records.add(self._acting(session), record)
            self._note(session, "record.import" if imported else "record.add", added.patient.id)
        self._seen[added.patient.id] = 1
        return added

    def record(self, patient_id: str) -> Record:
        """All that is known of the patient."""
        with self._act(Right.CHART, "record.view", patient_id, patient=patient_id) as session:
            stored = records.row(session, self.place.site_id, patient_id)
            self._seen[patient_id] = stored.version
            return records.read(stored)

    def record_on(self, patient_id: str, day: date) -> Record:
        """All that is known of the patient, with what the last signed visit prescribed as it stands on that day."""
        with self._act(Right.CHART, "record.view", patient_id, patient=patient_id) as session:
            record = records.read(records.row(session, self.place.site_id, patient_id))
            last = visits.last_signed(session, self.place.site_id, patient_id)
            return record if last is None else with_prescribed(record, visits.read(last), day)

    def save_record(self, record: Record) -> None:
        """Replaces the record. Raises Conflict when it was changed since this desk read it."""
        key = record.patient.id
        with self._act(Right.WRITE, "record.save", key) as session:
            stored = records.save(self._acting(session), record, self._seen.get(key))
        self._seen[key] = stored.version

    def note_export(self, patient_id: str) -> None:
        """Puts on the audit that a chart leaves the program as a file."""
        with self._act(Right.EXPORT, "record.export", patient_id, patient=patient_id):
            pass

    def override_view(self, patient_id: str, reason: str) -> None:
        """Opens one chart to this desk outside the role for half an hour, with a reason that is kept.

        It may then be read, and taken along as a file; it is not written in, and nothing is signed.
        """
        if not reason.strip():
            raise PainDeskError("A reason is needed to open this chart.", "Say why you need to see it.")
        with self._act(Right.LIST, "", patient_id, denied="record.override") as session:
            records.row(session, self.place.site_id, patient_id)
            key = new_id()
            session.add(ReasonRow(site_id=self.place.site_id, id=key, text=reason.strip()))
            seal.note(self._acting(session), seal.REASON, key)
            self._note(session, "record.override", patient_id, key)
        self._allowed[patient_id] = self.place.now() + WITH_REASON

    # The day ----------------------------------------------------------------------------------------------------

    def appointments(self, day: date) -> tuple[tuple[Appointment, PatientLine], ...]:
        """The day's list."""
        with self._act(Right.LIST, "day.view", detail=day.isoformat()) as session:
            found = agenda.day(session, self.place.site_id, day)
        if self.may(Right.CHART):
            return found
        return tuple((replace(one, note=""), patient) for one, patient in found)  # what they come for is of the chart

    def missed(self, patient_id: str) -> tuple[date, ...]:
        """The days on which this patient was booked and marked as missed."""
        self._need(Right.LIST, "appointments.missed", patient_id)
        with self.place.reading() as session:
            return agenda.missed(session, self.place.site_id, patient_id)

    def book(self, appointment: Appointment) -> None:
        """Adds or moves an appointment."""
        with self._act(Right.LIST, "appointment.book", appointment.patient_id) as session:
            agenda.book(self._acting(session), appointment)

    def set_status(self, appointment_id: str, status: str, room: str = "") -> None:
        """The patient arrived, is in a room..."""
        with self._act(Right.LIST, "appointment.status", appointment_id) as session:
            agenda.set_status(self._acting(session), appointment_id, status, room)

    def panel(self, day: date) -> tuple[tuple[PatientLine, Standing], ...]:
        """Every living patient and where the last signed visit left them, with what is due by that day."""
        with self._act(Right.CHART, "panel.view") as session:
            return agenda.panel(session, self.place.site_id, day)

    def note_panel_export(self, group: str, patients: int) -> None:
        """Puts on the audit that a list of patients leaves the program."""
        with self._act(Right.EXPORT, "panel.export", detail=f"{group}: {patients} patients"):
            pass

    def note_panel_report(self, patients: int) -> AuditHead:
        """Puts on the audit that the report of the panel leaves the program; count and head with this entry."""
        with self._act(Right.EXPORT, "panel.report", detail=f"{patients} patients"):
            pass
        with self.place.reading() as session:
            return audit.head(session, self.place.site_id)

    # Visits -----------------------------------------------------------------------------------------------------

    def begin_visit(self, patient_id: str, kind: VisitKind, on: date) -> Visit:
        """A new draft, stored at once, with what carries forward; or that day's open draft of the same kind."""
        with self._act(Right.WRITE, "", patient_id, denied="visit.begin") as session:
            visit, row = visits.begin(self._acting(session), patient_id, kind, on)
            # The patient first: a draft that is discarded leaves no row from which to tell whose it was.
            begun = ("visit.begin", patient_id, visit.id) if row in session.new else ("visit.open", visit.id, "")
            self._note(session, *begun)
            agenda.seen(self._acting(session), patient_id, on, "in room")
        self._seen[visit.id] = row.version
        return visit

    def draft(self, visit_id: str) -> Visit | None:
        """The draft as last saved, with what others added to the record meanwhile; None when there is none."""
        with self._act(Right.WRITE, "visit.open", visit_id) as session:
            row = visits.row(session, self.place.site_id, visit_id)
            if row is None or row.status != "draft":
                return None
            visit = visits.reopen(session, row)
        self._seen[visit_id] = row.version
        return visit

    def drafts(self) -> tuple[VisitLine, ...]:
        """Every open draft of the clinic, the last saved first."""
        with self._act(Right.CHART, "drafts.view") as session:
            return visits.drafts(session, self.place.site_id)

    def discard_draft(self, visit_id: str) -> None:
        """Takes a draft away."""
        with self._act(Right.WRITE, "visit.discard", visit_id, self._patient_of(visit_id)) as session:
            draft = visits.row(session, self.place.site_id, visit_id)
            visits.discard(session, self.place.site_id, visit_id, self._seen.get(visit_id))
            if draft is not None and not draft.amends:
                agenda.seen(self._acting(session), draft.patient_id, draft.on_day, "arrived")
        self._seen.pop(visit_id, None)

    def sign(self, visit: Visit, point: VisitPoint, due: Sequence[Due], *, over: int | None = None) -> Visit:
        """Locks the visit and brings record, charts and due list up to it. Raises NotAllowed; Conflict where the draft
        is not at that version (or the one seen last) any more."""
        with self._act(Right.SIGN, "", visit.id, denied="visit.sign") as session:
            version = self._seen.get(visit.id) if over is None else over
            signed = visits.sign(self._acting(session), visit, point, due, version)
            assert signed.signature is not None
            self._note(session, "visit.sign", visit.id, signed.signature.digest)
            for one in visit.overrides:
                if one.reason.strip():
                    act = "finding.decline" if one.declined else "finding.override"
                    self._note(session, act, visit.id, audit.code(one.finding_id))
            if not visit.amends:
                agenda.seen(self._acting(session), visit.record.patient.id, visit.on, "signed")
        self._seen.pop(visit.id, None)
        return signed

    def amend(self, visit_id: str, reason: str) -> Visit:
        """A new draft that will stand beside the signed visit and count in its place."""
        with self._act(Right.SIGN, "", visit_id, denied="visit.amend") as session:
            visit, row = visits.amend(self._acting(session), visit_id, reason)
            self._note(session, "visit.amend", visit_id, visit.id)
        self._seen[visit.id] = row.version
        return visit

    def visits(self, patient_id: str) -> tuple[VisitLine, ...]:
        """Every visit of the patient, the newest first."""
        with self._act(Right.CHART, "visits.view", patient_id, patient=patient_id) as session:
            return visits.of_patient(session, self.place.site_id, patient_id)

    def visit(self, visit_id: str) -> Visit:
        """One visit, signed or draft, as it is stored."""
        with self._act(Right.CHART, "visit.view", visit_id, patient=self._patient_of(visit_id)) as session:
            row = visits.row(session, self.place.site_id, visit_id)
            if row is None:
                raise PainDeskError("There is no such visit in this record file.", "Open the patient again.")
            return visits.read(row)

    def points(self, patient_id: str) -> tuple[VisitPoint, ...]:
        """What the charts show, oldest first."""
        with self._act(Right.CHART, "points.view", patient_id, patient=patient_id) as session:
            return visits.points(session, self.place.site_id, patient_id)

    def last_signed(self, patient_id: str) -> Visit | None:
        """The newest signed visit, amended where it was."""
        with self._act(Right.CHART, "visit.last", patient_id, patient=patient_id) as session:
            row = visits.last_signed(session, self.place.site_id, patient_id)
            return None if row is None else visits.read(row)

    # Papers -----------------------------------------------------------------------------------------------------

    def keep_paper(
        self, visit_id: str, document: str, language: str, pdf: bytes, *, as_file: bool = False
    ) -> PaperLine:
        """Keeps what was printed, or saved as a file, with its signed visit."""
        act = "paper.save" if as_file else "paper.print"
        with self._act(Right.WRITE, act, visit_id, document) as session:
            return papers.keep(self._acting(session), visit_id, document, language, pdf)

    def note_again(self, paper_id: str, *, as_file: bool = False) -> None:
        """Puts on the audit that a kept paper is printed, or saved as a file, once more."""
        with self.place.reading() as session:
            visit_id = papers.visit_of(session, self.place.site_id, paper_id)
        act = "paper.save_again" if as_file else "paper.print_again"
        with self._act(Right.CHART, act, paper_id, patient=self._patient_of(visit_id)):
            pass

    def note_page(self, visit_id: str) -> None:
        """Puts on the audit that a page that is not kept, such as the charts, is printed from a visit."""
        with self._act(Right.CHART, "page.print", visit_id, patient=self._patient_of(visit_id)):
            pass

    def papers(self, visit_id: str) -> tuple[PaperLine, ...]:
        """The papers kept with a visit."""
        with self._act(Right.CHART, "papers.view", visit_id, patient=self._patient_of(visit_id)) as session:
            return papers.of_visit(session, self.place.site_id, visit_id)

    def papers_of(self, patient_id: str) -> tuple[tuple[str, PaperLine], ...]:
        """Every kept paper of a patient with its visit's id, the newest visit first."""
        with self._act(Right.CHART, "papers.view", patient_id, patient=patient_id) as session:
            return papers.of_patient(session, self.place.site_id, patient_id)

    def paper(self, paper_id: str) -> bytes:
        """The PDF as it was printed."""
        with self.place.reading() as session:
            visit_id = papers.visit_of(session, self.place.site_id, paper_id)
        with self._act(Right.CHART, "paper.view", paper_id, patient=self._patient_of(visit_id)) as session:
            return papers.read(session, self.place.site_id, paper_id)

    # The clinic -------------------------------------------------------------------------------------------------

    def audit(self, limit: int = 500) -> tuple[AuditEntry, ...]:
        """The last acts, newest first."""
        return self.audit_desk().look(limit)

    def audit_desk(self) -> AuditDesk:
        """The audit as this person may read it. Raises NotAllowed, and notes the try, where the role has no part."""
        self._need(Right.AUDIT, "audit.view")
        return AuditDesk(self.place.site_id, self._act, self.place.reading)

    def users(self) -> tuple[User, ...]:
        """Everybody who may sign in."""
        self._need(Right.LIST, "users")
        with self.place.reading() as session:
            return accounts.everyone(session, self.place.site_id)

    def add_user(self, new: NewUser) -> User:
        """Lets somebody else sign in."""
        return self.people.add(new)

    def set_clinic(self, clinic: Clinic) -> None:
        """Changes what stands at the top of the papers."""
        with self._act(Right.RUN, "clinic.save") as session:
            clinics.save(self._acting(session), clinic)
        self.place.clinic = clinic

    def change_knowledge(self, put: Callable[[], object], *, edition: str = "", local: str = "") -> None:
        """Lets `put` change what advises on this computer: another edition, or (without one) the clinic's own folder
        of medicines and house rules, whose digest `local` is ("" for no folder). Whatever `put` raises is raised here,
        and nothing is noted."""
        act = "knowledge.install" if edition else "knowledge.local"
        with self._act(Right.PEOPLE, act, detail=edition or local):
            put()
