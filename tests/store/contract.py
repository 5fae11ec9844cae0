"""What a desk promises, whatever the record is kept in. Run over the encrypted file and over PostgreSQL."""

import re
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import text

from paindesk import store
from paindesk.domain.errors import Conflict, NotAllowed, PainDeskError
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.panel import PanelFacts, Standing
from paindesk.domain.patient import Allergy, Condition, Patient, Record
from paindesk.domain.visit import Act, Appointment, Clinic, VisitKind
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from tests.store.clinic import (
    ADMINISTRATOR,
    ANN,
    FIRST_DAY,
    NURSE,
    desk_of,
    due_on,
    entered,
    mg,
    point,
    rosa,
    signed_first_visit,
)
from tests.store.shared_contract import SharedContract

MONTH_LATER = date(2026, 12, 22)
STATEMENTS_REFUSED = (
    "UPDATE visit SET body = '{}' WHERE status = 'signed'",
    "DELETE FROM visit WHERE status = 'signed'",
    "UPDATE visit_point SET body = '{}'",
    "DELETE FROM visit_point",
    "UPDATE paper SET language = 'es'",
    "DELETE FROM paper",
    "UPDATE audit SET act = 'nothing'",
    "DELETE FROM audit",
)


class DeskContract(SharedContract):
    """Needs a fixture `file`: an open record with Ann (clinician), Ben (nurse) and Cy (administrator)."""

    @pytest.fixture
    def desk(self, file: RecordFile) -> Desk:
        return desk_of(file, ANN)

    @pytest.fixture
    def patient(self, desk: Desk) -> Record:
        return desk.add_record(rosa())

    # Records ----------------------------------------------------------------------------------------------------

    def test_a_record_comes_back_as_it_was_saved(self, desk: Desk, patient: Record) -> None:
        assert patient == replace(rosa(), patient=replace(rosa().patient, id=patient.patient.id))
        assert desk.record(patient.patient.id) == patient
        changed = replace(patient, goals_in_own_words=("Walk to the market",))
        desk.save_record(changed)
        assert desk.record(patient.patient.id) == changed

    def test_two_desks_do_not_overwrite_each_others_record(self, file: RecordFile, patient: Record) -> None:
        ann, ben = desk_of(file, ANN), desk_of(file, NURSE)
        ann.record(patient.patient.id)
        ben.record(patient.patient.id)
        ben.save_record(replace(patient, no_known_allergies=True))
        with pytest.raises(Conflict):
            ann.save_record(replace(patient, goals_in_own_words=("Sleep",)))
        assert ann.record(patient.patient.id).no_known_allergies

    def test_an_unknown_patient_is_one_clear_sentence(self, desk: Desk) -> None:
        with pytest.raises(PainDeskError, match="no such patient"):
            desk.record(store.new_id())

    # Finding ----------------------------------------------------------------------------------------------------

    @pytest.mark.parametrize(
        "typed",
        ["nu", "núñ", "NUNEZ", "rosa nun", "nunez, r", "nunez rosa", "a-1207", "1207", "3/4/1957", "1957-03-04",
         "Mar 4 1957", "3/4/57 nunes", "nunes", "rosa nunes"],
    )  # fmt: skip
    def test_a_patient_is_found_as_typed(self, desk: Desk, patient: Record, typed: str) -> None:
        desk.add_record(Record(patient=Patient(id="", given="Tom", family="Ng", birth_date=date(1990, 1, 2))))
        assert [line.id for line in desk.find(typed)] == [patient.patient.id]

    @pytest.mark.parametrize("typed", ["", "  ", "%", "_", '"', "zzz", "' OR 1=1 --", "NOT *", "x" * 500])
    def test_what_is_typed_is_never_a_command(self, desk: Desk, patient: Record, typed: str) -> None:
        assert desk.find(typed) == ()

    def test_a_new_name_is_found_and_the_old_one_is_not(self, desk: Desk, patient: Record) -> None:
        assert desk.find("nunes")  # the misspelt search has read the names once
        desk.save_record(replace(patient, patient=replace(patient.patient, family="Okonkwo")))
        assert len(desk.find("okonk")) == len(desk.find("konkwo")) == len(desk.find("okonkvo")) == 1
        assert desk.find("nunez") == ()

    # The day ----------------------------------------------------------------------------------------------------

    def test_the_days_list_is_in_order_of_time(self, desk: Desk, patient: Record) -> None:
        key = patient.patient.id
        late = Appointment(id="b", patient_id=key, at=datetime(2026, 11, 24, 14, 30), kind=VisitKind.FOLLOW_UP)  # noqa: DTZ001 - the clinic's local time
        early = replace(late, id="a", at=datetime(2026, 11, 24, 9, 5), kind=VisitKind.FIRST)  # noqa: DTZ001 - as above
        desk.book(late)
        desk.book(early)
        desk.set_status("b", "in room", "3")
        assert [one for one, _ in desk.appointments(FIRST_DAY)] == [early, replace(late, status="in room", room="3")]
        assert desk.appointments(MONTH_LATER) == ()
        desk.set_status(early.id, "missed")
        assert desk.missed(early.patient_id) == (FIRST_DAY,)
        assert desk.missed("nobody") == ()

    def test_a_visit_begun_signed_or_discarded_shows_on_the_days_list(self, desk: Desk, patient: Record) -> None:
        key = patient.patient.id
        at = datetime(2026, 11, 24, 9, 5)  # noqa: DTZ001 - the clinic's local time
        desk.book(Appointment(id="a", patient_id=key, at=at, kind=VisitKind.FIRST, status="arrived"))
        desk.book(Appointment(id="z", patient_id=key, at=at.replace(hour=15), kind=VisitKind.FOLLOW_UP))

        def day() -> list[str]:
            return [one.status for one, _ in desk.appointments(FIRST_DAY)]

        desk.discard_draft(desk.begin_visit(key, VisitKind.FIRST, FIRST_DAY).id)
        assert day() == ["arrived", "booked"]
        visit = entered(desk.begin_visit(key, VisitKind.FIRST, FIRST_DAY))
        assert day() == ["in room", "booked"]
        desk.sign(visit, point(visit), ())
        assert day() == ["signed", "booked"]
        amended = desk.amend(visit.id, "a word was missing")
        desk.discard_draft(amended.id)
        assert day() == ["signed", "booked"]

    def test_what_is_due_says_what_is_overdue(self, desk: Desk, patient: Record) -> None:
        visit = entered(desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY))
        desk.sign(visit, point(visit), (due_on(date(2026, 12, 1)), due_on(date(2027, 3, 1), "lab")))
        assert desk.look_at_day(date(2026, 11, 30)).due == ()
        [(one, line)] = desk.look_at_day(date(2026, 12, 2)).due
        assert (one.what, one.overdue, line.id) == ("pdmp", True, patient.patient.id)
        assert not desk.look_at_day(date(2026, 12, 1)).due[0][0].overdue

    def test_signing_replaces_what_was_due(self, desk: Desk, patient: Record) -> None:
        signed_first_visit(desk, patient)
        visit = desk.begin_visit(patient.patient.id, VisitKind.FOLLOW_UP, MONTH_LATER)
        desk.sign(visit, point(visit), (due_on(date(2027, 3, 22), "lab"),))
        assert [one.what for one, _ in desk.look_at_day(date(2028, 1, 1)).due] == ["lab"]

    def test_the_panel_has_every_living_patient_with_the_newest_signed_point(self, desk: Desk, patient: Record) -> None:
        new = desk.add_record(Record(patient=Patient(id="", given="Tom", family="Abe")))
        desk.add_record(Record(patient=Patient(id="", given="Al", family="Gone", deceased=True)))
        first = entered(desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY))
        desk.sign(first, replace(point(first), panel=PanelFacts(goal="Walk")), (due_on(date(2026, 12, 1)),))
        later = desk.begin_visit(patient.patient.id, VisitKind.FOLLOW_UP, MONTH_LATER)
        held = replace(point(later), panel=PanelFacts(goal="Dance"), mme=Decimal(60))
        desk.sign(later, held, (due_on(date(2026, 12, 23)), due_on(date(2027, 3, 1), "lab")))
        (who, unseen), (_, seen) = desk.panel(date(2026, 12, 24))
        assert (who.id, unseen) == (new.patient.id, Standing())
        assert (seen.seen_on, seen.facts, seen.mme) == (MONTH_LATER, PanelFacts(goal="Dance"), Decimal(60))
        assert [one.what for one in seen.due] == ["pdmp"]

    def test_an_amended_visit_stands_on_the_panel_as_amended(self, desk: Desk, patient: Record) -> None:
        first = entered(desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY))
        desk.sign(first, replace(point(first), panel=PanelFacts(goal="Walk")), ())
        again = desk.amend(first.id, "wrong goal")
        desk.sign(again, replace(point(again), panel=PanelFacts(goal="Dance")), ())
        [(_, standing)] = desk.panel(FIRST_DAY)
        assert standing.facts == PanelFacts(goal="Dance")

    # Drafts -----------------------------------------------------------------------------------------------------

    def test_a_draft_is_found_again_as_last_saved(self, file: RecordFile, desk: Desk, patient: Record) -> None:
        visit = desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        assert visit.number == 1
        assert visit.record == patient
        desk.save_draft(entered(visit))
        again = desk_of(file, ANN)
        [line] = again.drafts()
        assert (line.visit_id, line.patient_name, line.status) == (visit.id, "Rosa Núñez", "draft")
        assert again.draft(visit.id) == entered(visit)

    def test_beginning_twice_goes_on_with_the_open_draft(self, desk: Desk, patient: Record) -> None:
        visit = entered(desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY))
        desk.save_draft(visit)
        assert desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY) == visit

    def test_two_desks_do_not_overwrite_each_others_draft(self, file: RecordFile, patient: Record) -> None:
        ann, ben = desk_of(file, ANN), desk_of(file, NURSE)
        visit = ben.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        theirs = ann.draft(visit.id)
        assert theirs is not None
        ben.save_draft(entered(visit))
        with pytest.raises(Conflict):
            ann.save_draft(replace(visit, edition="other"))
        with pytest.raises(Conflict):
            ann.sign(visit, point(visit), ())
        assert ann.draft(visit.id) == entered(visit)

    def test_what_somebody_else_added_to_the_record_is_not_lost_by_signing(
        self, file: RecordFile, patient: Record
    ) -> None:
        ann, ben = desk_of(file, ANN), desk_of(file, NURSE)
        visit = ann.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        asthma = Condition(text="Asthma")
        visit = replace(visit, record=replace(visit.record, conditions=(*visit.record.conditions, asthma)))
        ann.save_draft(visit)
        latex = Allergy(substance="latex")
        theirs = ben.record(patient.patient.id)
        ben.save_record(replace(theirs, allergies=(*theirs.allergies, latex)))

        with pytest.raises(Conflict, match="record"):
            ann.sign(visit, point(visit), ())
        merged = ann.draft(visit.id)
        assert merged is not None
        assert latex in merged.record.allergies
        assert asthma in merged.record.conditions
        ann.sign(merged, point(merged), ())
        assert ann.record(patient.patient.id) == merged.record

    def test_a_discarded_draft_is_gone(self, desk: Desk, patient: Record) -> None:
        visit = desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        desk.discard_draft(visit.id)
        assert desk.drafts() == ()
        assert desk.draft(visit.id) is None

    # Signing ----------------------------------------------------------------------------------------------------

    def test_a_signed_visit_is_locked_and_brings_the_record_up_to_it(self, desk: Desk, patient: Record) -> None:
        visit = entered(desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY))
        visit = replace(visit, record=replace(visit.record, no_known_allergies=True, allergies=()))
        signed = desk.sign(visit, point(visit), ())
        assert signed.signature is not None
        assert signed.signature.by == "Ann Doe, MD"
        assert re.fullmatch("[0-9a-f]{64}", signed.signature.digest)
        assert replace(signed, signature=None) == visit
        assert desk.visit(visit.id) == desk.last_signed(patient.patient.id) == signed
        assert desk.record(patient.patient.id) == visit.record
        assert desk.points(patient.patient.id) == (point(visit),)
        assert desk.drafts() == ()
        with pytest.raises(Conflict):
            desk.save_draft(visit)
        with pytest.raises(PainDeskError, match="never taken away"):
            desk.discard_draft(visit.id)
        with pytest.raises(Conflict):
            desk.sign(visit, point(visit), ())

    @pytest.mark.parametrize("statement", STATEMENTS_REFUSED)
    def test_below_python_nothing_signed_is_changed(
        self, file: RecordFile, desk: Desk, patient: Record, statement: str
    ) -> None:
        visit = signed_first_visit(desk, patient)
        desk.keep_paper(visit.id, "handout", "en", b"%PDF-1.7 handout")
        with pytest.raises(PainDeskError, match="refused"), file.writing() as session:
            session.execute(text(statement))
        assert desk.visit(visit.id) == visit

    def test_an_amendment_counts_and_the_original_stays(self, desk: Desk, patient: Record) -> None:
        first = signed_first_visit(desk, patient)
        with pytest.raises(PainDeskError, match="reason"):
            desk.amend(first.id, " ")
        draft = desk.amend(first.id, "NRS was typed wrong")
        assert (draft.amends, draft.amendment_reason, draft.signature) == (first.id, "NRS was typed wrong", None)
        with pytest.raises(Conflict):
            desk.amend(first.id, "again")
        second = desk.sign(draft, point(draft, nrs=5), ())
        assert desk.visit(first.id) == first
        assert desk.last_signed(patient.patient.id) == second
        assert [one.nrs for one in desk.points(patient.patient.id)] == [5]
        assert {line.visit_id: line.status for line in desk.visits(patient.patient.id)} == {
            first.id: "amended",
            second.id: "signed",
        }

    def test_amending_an_old_visit_does_not_undo_what_was_learnt_since(self, desk: Desk, patient: Record) -> None:
        first = signed_first_visit(desk, patient)
        visit = desk.begin_visit(patient.patient.id, VisitKind.FOLLOW_UP, MONTH_LATER)
        falls = replace(visit.record, background=replace(visit.record.background, falls_past_year=2))
        visit = replace(visit, record=falls)
        desk.sign(visit, point(visit), (due_on(date(2027, 1, 1)),))

        draft = desk.amend(first.id, "one more allergy")
        latex = Allergy(substance="latex")
        draft = replace(draft, record=replace(draft.record, allergies=(*draft.record.allergies, latex)))
        desk.sign(draft, point(draft), ())
        now = desk.record(patient.patient.id)
        assert latex in now.allergies
        assert now.background.falls_past_year == 2
        assert now.medicines == visit.record.medicines
        assert len(desk.look_at_day(date(2027, 1, 2)).due) == 1

    # Follow-up --------------------------------------------------------------------------------------------------

    def test_a_follow_up_begins_where_the_last_visit_ended(self, desk: Desk, patient: Record) -> None:
        first = signed_first_visit(desk, patient)
        visit = desk.begin_visit(patient.patient.id, VisitKind.FOLLOW_UP, MONTH_LATER)
        assert visit.number == 2
        [site] = visit.pain.sites
        assert (site.name, site.now, site.average, site.worst) == ("both feet", None, None, None)
        assert visit.pain.goal == first.pain.goal
        assert visit.pain.peg.score is None
        assert visit.pain.red_flags == ()
        assert visit.plan.therapies == first.plan.therapies
        assert visit.plan.exit_plan == first.plan.exit_plan
        assert visit.plan.minutes is None
        [again] = visit.prescriptions
        assert again.act is Act.CONTINUE
        [step] = again.steps
        assert (step.from_day, step.to_day, step.rung.daily) == (1, None, mg("200"))
        [line] = [one for one in visit.record.medicines if one.name == "gabapentin"]
        assert (line.activity, line.started, line.sig_text) == (
            Activity.ACTIVE,
            FIRST_DAY,
            "100 mg in the morning and at bedtime",
        )
        assert line.sig is not None
        assert line.sig.dose * line.sig.times_per_day == mg("200")

    def test_an_early_follow_up_does_not_jump_up_the_plan(self, desk: Desk, patient: Record) -> None:
        signed_first_visit(desk, patient)
        visit = desk.begin_visit(patient.patient.id, VisitKind.FOLLOW_UP, date(2026, 11, 28))  # day 5 of 7
        now, later = visit.prescriptions[0].steps
        assert (now.from_day, now.to_day, now.rung.daily) == (1, 3, mg("100"))
        assert (later.from_day, later.rung.daily) == (4, mg("200"))
        assert visit.record.medicines[0].sig_text == "100 mg at bedtime"

    def test_a_stopped_medicine_ends_on_the_list(self, desk: Desk, patient: Record) -> None:
        signed_first_visit(desk, patient)
        visit = desk.begin_visit(patient.patient.id, VisitKind.FOLLOW_UP, MONTH_LATER)
        stopped = replace(visit, prescriptions=(replace(visit.prescriptions[0], act=Act.STOP),))
        desk.sign(stopped, point(stopped), ())
        third = desk.begin_visit(patient.patient.id, VisitKind.FOLLOW_UP, date(2027, 1, 20))
        assert third.prescriptions == ()
        assert [(one.name, one.activity, one.ends) for one in third.record.medicines] == [
            ("gabapentin", Activity.ENDED, MONTH_LATER)
        ]

    def test_what_the_nurse_heard_between_visits_stays_on_the_list(self, desk: Desk, patient: Record) -> None:
        signed_first_visit(desk, patient)
        second = desk.begin_visit(patient.patient.id, VisitKind.FOLLOW_UP, MONTH_LATER)
        desk.sign(second, point(second), ())
        record = desk.record(patient.patient.id)
        not_taken = tuple(replace(line, not_taking=True) for line in record.medicines)
        aspirin = MedicineLine(text="aspirin 81 mg")
        desk.save_record(replace(record, medicines=(*not_taken, aspirin)))
        third = desk.begin_visit(patient.patient.id, VisitKind.FOLLOW_UP, date(2027, 1, 20))
        assert third.record.medicines == (*not_taken, aspirin)

    # Papers -----------------------------------------------------------------------------------------------------

    def test_papers_are_kept_as_printed(self, desk: Desk, patient: Record) -> None:
        pdf = bytes(range(256)) * 10
        draft = desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        with pytest.raises(PainDeskError, match="signed visits only"):
            desk.keep_paper(draft.id, "handout", "en", pdf)
        desk.sign(draft, point(draft), ())
        desk.keep_paper(draft.id, "handout", "en", pdf)
        desk.keep_paper(draft.id, "letter", "es", b"%PDF letter")
        first, second = desk.papers(draft.id)
        assert (first.document, first.language, first.size) == ("handout", "en", 2560)
        assert second.document == "letter"
        assert second.by == desk.user.name
        assert desk.paper(first.id) == pdf
        assert [(visit_id, one.id) for visit_id, one in desk.papers_of(patient.patient.id)] == [
            (draft.id, first.id),
            (draft.id, second.id),
        ]

    def test_printing_saving_and_printing_again_stand_on_the_audit(self, desk: Desk, patient: Record) -> None:
        visit = signed_first_visit(desk, patient)
        kept = desk.keep_paper(visit.id, "handout", "en", b"%PDF handout")
        desk.keep_paper(visit.id, "letter", "en", b"%PDF letter", as_file=True)
        desk.note_again(kept.id)
        desk.note_again(kept.id, as_file=True)
        noted = [(one.act, one.subject) for one in reversed(desk.audit()) if one.act.startswith("paper.")]
        assert noted == [
            ("paper.print", visit.id),
            ("paper.save", visit.id),
            ("paper.print_again", kept.id),
            ("paper.save_again", kept.id),
        ]
        assert len(desk.papers(visit.id)) == 2

    # Roles ------------------------------------------------------------------------------------------------------

    def test_a_nurse_prepares_but_does_not_sign(self, file: RecordFile, desk: Desk, patient: Record) -> None:
        nurse = desk_of(file, NURSE)
        visit = entered(nurse.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY))
        nurse.save_draft(visit)
        with pytest.raises(NotAllowed):
            nurse.sign(visit, point(visit), ())
        with pytest.raises(NotAllowed):
            nurse.audit()
        opened = desk.draft(visit.id)
        assert opened is not None
        signed = desk.sign(opened, point(opened), ())
        with pytest.raises(NotAllowed):
            nurse.amend(signed.id, "no")
        assert [(one.by, one.detail) for one in desk.audit() if one.act == "denied"] == [
            ("ben", "visit.amend"),
            ("ben", "audit.view"),
            ("ben", "visit.sign"),
        ]

    def test_an_administrator_sees_no_chart_without_a_reason(
        self, file: RecordFile, desk: Desk, patient: Record
    ) -> None:
        visit = signed_first_visit(desk, patient)
        desk.keep_paper(visit.id, "handout", "en", b"%PDF")
        paper = desk.papers(visit.id)[0]
        other = desk.add_record(Record(patient=Patient(id="", given="Tom", family="Ng")))
        cy = desk_of(file, ADMINISTRATOR)
        key = patient.patient.id
        charts = (
            lambda: cy.record(key),
            lambda: cy.visit(visit.id),
            lambda: cy.visits(key),
            lambda: cy.points(key),
            lambda: cy.last_signed(key),
            lambda: cy.papers(visit.id),
            lambda: cy.paper(paper.id),
        )
        for look in (*charts, cy.drafts):
            with pytest.raises(NotAllowed):
                look()
        with pytest.raises(PainDeskError, match="reason"):
            cy.override_view(key, "  ")
        cy.override_view(key, "Complaint 17 of the patient")
        for look in charts:
            look()
        with pytest.raises(NotAllowed):
            cy.record(other.patient.id)
        with pytest.raises(NotAllowed):
            cy.save_record(patient)
        [entry] = [one for one in desk.audit() if one.act == "record.override"]
        assert (entry.by, entry.subject, entry.reason) == ("cy", key, "Complaint 17 of the patient")
        assert "Complaint" not in entry.detail

    def test_an_administrator_runs_the_clinic(self, file: RecordFile) -> None:
        cy = desk_of(file, ADMINISTRATOR)
        cy.set_clinic(Clinic(name="Riverside Pain Clinic", phone="555-0199"))
        assert cy.clinic.phone == file.clinic.phone == "555-0199"
        for wrong in (
            {"logo": b"GIF89a"},
            {"logo": b"\x89PNG\r\n\x1a\n" * 20_000},
            {"head_mm": 400},
            {"code": "patient"},
        ):
            with pytest.raises(PainDeskError, match="not in order"):
                cy.set_clinic(replace(cy.clinic, **wrong))
        assert file.clinic == Clinic(name="Riverside Pain Clinic", phone="555-0199")
        cy.add_user(store.NewUser(login=" Dee ", name="Dee Loe", password="Dee bakes at dawn", role="nurse"))
        assert {user.login for user in cy.users()} == {"ann", "ben", "cy", "dee"}
        with pytest.raises(PainDeskError, match="taken"):
            cy.add_user(store.NewUser(login="DEE", name="Another", password="Dee bakes at dawn", role="nurse"))
        with pytest.raises(PainDeskError, match="role"):
            cy.add_user(store.NewUser(login="eve", name="Eve", password="Eve sings in tune", role="owner"))
        with pytest.raises(NotAllowed):
            desk_of(file, NURSE).add_user(store.NewUser(login="eve", name="Eve", password="Eve sings in tune"))

    # Audit ------------------------------------------------------------------------------------------------------

    def test_looking_is_noted_too_and_never_by_name(self, file: RecordFile, desk: Desk, patient: Record) -> None:
        visit = signed_first_visit(desk, patient)
        desk.record(patient.patient.id)
        desk.visit(visit.id)
        acts = [(one.act, one.subject) for one in desk.audit()]
        assert acts[:5] == [
            ("visit.view", visit.id),
            ("record.view", patient.patient.id),
            ("visit.sign", visit.id),
            ("visit.begin", patient.patient.id),
            ("record.add", patient.patient.id),
        ]
        with file.reading() as session:
            kept = str(session.execute(text("SELECT act, subject, detail FROM audit")).all())
        assert not re.search("rosa|núñez|neuropathy|1957|1207", kept, re.IGNORECASE)

    def test_the_audit_is_read_by_person_kind_patient_and_period(
        self, file: RecordFile, desk: Desk, patient: Record
    ) -> None:
        visit = signed_first_visit(desk, patient)
        desk_of(file, NURSE).visit(visit.id)
        desk.panel(FIRST_DAY)
        audit, ids = desk.audit_desk(), {}
        for key, name in audit.people():
            ids[name] = key
        [looked] = audit.older(9, 9_999, store.AuditWanted(by=ids[NURSE.name]))
        assert (looked.act, looked.who, looked.patient, looked.visit_on) == (
            "visit.view", NURSE.name, "Rosa Núñez", FIRST_DAY,
        )  # fmt: skip
        about = audit.older(9, 9_999, store.AuditWanted(patient=patient.patient.id))
        assert [one.act for one in about] == ["visit.view", "visit.sign", "visit.begin", "record.add"]
        kinds = audit.older(9, 9_999, store.AuditWanted(acts=("panel.view", "visit.sign")))
        assert [one.act for one in kinds] == ["panel.view", "visit.sign"]
        since = store.AuditWanted(since=looked.at, before=kinds[0].at)
        assert audit.older(9, 9_999, since) == (looked,)
        assert audit.older(9, looked.seq, since) == ()

    def test_the_whole_record_verifies(self, file: RecordFile, desk: Desk, patient: Record) -> None:
        visit = signed_first_visit(desk, patient)
        desk.keep_paper(visit.id, "handout", "en", b"%PDF")
        found = file.verify()
        assert found.ok, found.lines
        # Eight checks, a ninth of the file where it is one, and the audit's count and head.
        assert len(found.lines) == 9 + (file.path is not None)
        assert found.lines[-1].startswith("The audit has ")

    def test_a_head_that_was_printed_is_found_again_and_another_one_is_not(
        self, file: RecordFile, desk: Desk, patient: Record
    ) -> None:
        printed = desk.note_panel_report(1)
        signed_first_visit(desk, patient)  # the chain goes on
        blocks = " ".join(printed.hash[start : start + 8] for start in range(0, 64, 8))
        for said in (f"{printed.count} {printed.hash}", f"{printed.count} {blocks.upper()}"):
            assert file.verify(said).ok
        assert "The audit holds the entry that was printed." in file.verify(f"{printed.count} {blocks}").lines
        for wrong, why in (
            (f"{printed.count - 1} {printed.hash}", "is not the one that was printed"),
            (f"9999 {printed.hash}", "no entry 9999: its tail was cut off"),
            (printed.hash, "is not a count with a hash"),
            (f"{printed.count} {printed.hash[:-1]}", "is not a count with a hash"),
        ):
            found = file.verify(wrong)
            assert not found.ok
            assert any(why in line for line in found.lines), found.lines

    # Signing in -------------------------------------------------------------------------------------------------

    def test_five_wrong_passwords_make_the_next_one_wait(self, file: RecordFile) -> None:
        for _ in range(5):
            with pytest.raises(NotAllowed, match="not right"):
                file.sign_in("ann", "wrong password")
        with pytest.raises(NotAllowed, match="Too many") as refused:
            file.sign_in("ann", ANN.password)
        assert "Wait" in refused.value.advice
        with pytest.raises(NotAllowed, match="not right"):
            file.sign_in("nobody", "wrong password")
        clock = file.now
        later = clock().timestamp() + 60
        file.now = lambda: datetime.fromtimestamp(later, clock().tzinfo)
        assert file.sign_in(" ANN ", ANN.password).user.name == ANN.name
        file.now = clock
        refusals = [one for one in desk_of(file, ANN).audit() if one.act == "sign_in.refused"]
        assert len(refusals) == 7

    def test_a_password_can_be_changed(self, file: RecordFile, desk: Desk) -> None:
        with pytest.raises(NotAllowed):
            desk.set_password("wrong", "a new password")
        desk.set_password(ANN.password, "a new password")
        assert file.sign_in("ann", "a new password").user.login == "ann"

    def test_amounts_keep_their_every_digit(self, desk: Desk, patient: Record) -> None:
        visit = desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        exact = replace(point(visit), mme=Decimal("180.10"), regimen=(("oxycodone", mg("0.1")),))
        desk.sign(visit, exact, ())
        [kept] = desk.points(patient.patient.id)
        assert str(kept.mme) == "180.10"
        assert kept == exact
