"""What a desk promises where several work on the same: over the encrypted file and over PostgreSQL."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from paindesk.domain.errors import Conflict, PainDeskError
from paindesk.domain.kept_side import KeptLine, Sides
from paindesk.domain.patient import Condition, Record
from paindesk.domain.visit import VisitKind
from paindesk.store import fingerprint
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from tests.store.clinic import ANN, FIRST_DAY, NOW, NURSE, desk_of, entered, point

SLEEP = Sides(
    other="Ben Roe, RN",
    other_at=NOW(),
    lines=(KeptLine(what="Sleep", before="7", theirs="9", mine="4", taken="theirs"),),
)


class SharedContract:
    """Needs the fixtures `file`, `desk` (Ann's) and `patient` of the contract of the desk."""

    @pytest.fixture
    def ben(self, file: RecordFile) -> Desk:
        return desk_of(file, NURSE)

    def test_a_draft_is_saved_over_the_version_one_has_seen_and_over_no_other(
        self, desk: Desk, ben: Desk, patient: Record
    ) -> None:
        visit = desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        ben.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        ben.save_draft(entered(visit))
        with pytest.raises(Conflict):
            desk.save_draft(visit)
        theirs = desk.stored(visit.id)
        assert theirs is not None
        assert (theirs.visit, theirs.by) == (entered(visit), "Ben Roe, RN")
        with pytest.raises(Conflict):  # what was only looked at is not seen yet
            desk.save_draft(visit)
        with pytest.raises(Conflict):
            desk.sign(visit, point(visit), ())
        desk.save_draft(visit, over=theirs.version)
        with pytest.raises(Conflict):
            ben.save_draft(entered(visit))

    def test_a_draft_discarded_by_somebody_can_be_saved_anew_and_not_by_accident(
        self, desk: Desk, ben: Desk, patient: Record
    ) -> None:
        visit = desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        ben.discard_draft(visit.id)
        with pytest.raises(Conflict):
            desk.save_draft(visit)
        assert desk.stored(visit.id) is None
        desk.save_draft(visit, over=0)
        assert desk.visit(visit.id) == visit

    def test_both_sides_are_kept_with_what_was_chosen_or_not_at_all(
        self, desk: Desk, ben: Desk, patient: Record
    ) -> None:
        visit = desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        assert not desk.visits(patient.patient.id)[0].kept_sides
        with pytest.raises(Conflict):
            desk.save_merged(entered(visit), SLEEP, over=desk.seen(visit.id) + 1)
        assert desk.kept_sides(visit.id) == ()
        desk.save_merged(entered(visit), SLEEP, over=desk.seen(visit.id))
        desk.keep_sides(visit.id, replace(SLEEP, other="Cy"))
        newest, first = ben.kept_sides(visit.id)
        assert (first.by, first.sides) == ("Ann Doe, MD", SLEEP)
        assert newest.sides.other == "Cy"
        assert desk.visit(visit.id) == entered(visit)
        assert desk.visits(patient.patient.id)[0].kept_sides

    def test_what_is_kept_is_never_changed_nor_taken_away(self, file: RecordFile, desk: Desk, patient: Record) -> None:
        visit = desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        desk.keep_sides(visit.id, SLEEP)
        for statement in ("UPDATE kept_side SET body = '{}'", "DELETE FROM kept_side"):
            with pytest.raises(PainDeskError, match="refused"), file.writing() as session:
                session.execute(text(statement))
        desk.discard_draft(visit.id)
        assert len(desk.kept_sides(visit.id)) == 1

    def test_what_others_learnt_of_the_patient_is_in_the_draft_that_is_read_again(
        self, desk: Desk, ben: Desk, patient: Record
    ) -> None:
        visit = desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        record = ben.record(patient.patient.id)
        ben.save_record(replace(record, conditions=(*record.conditions, Condition(text="Gout"))))
        stored = desk.stored(visit.id)
        assert stored is not None
        assert "Gout" in [one.text for one in stored.visit.record.conditions]
        signed = desk.sign(entered(stored.visit), point(visit), (), over=stored.version)
        assert signed.signature is not None

    def test_the_numbers_move_when_somebody_changes_something_and_not_when_somebody_looks(
        self, desk: Desk, ben: Desk, patient: Record
    ) -> None:
        before = desk.pulse()
        ben.record(patient.patient.id)
        ben.look_at_day(FIRST_DAY)
        assert desk.pulse() == before
        visit = ben.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY)
        assert desk.pulse() != before
        before, version = desk.pulse(), desk.pulse(visit.id).visit
        ben.save_draft(entered(visit))
        assert desk.pulse() == before  # the day's list is the same
        assert desk.pulse(visit.id).visit == ben.seen(visit.id) != version
        assert desk.pulse("no such visit").visit is None

    def test_a_look_that_goes_on_is_no_new_entry(self, desk: Desk, patient: Record) -> None:
        look = desk.look_at_day(FIRST_DAY)
        count = desk.audit(1)[0].seq
        assert desk.look_at_day(FIRST_DAY, again=True) == look
        assert desk.audit(1)[0].seq == count + 1  # this look into the audit

    def test_a_saved_draft_is_known_again_by_its_content(self, desk: Desk, patient: Record) -> None:
        visit = entered(desk.begin_visit(patient.patient.id, VisitKind.FIRST, FIRST_DAY))
        desk.save_draft(visit)
        stored = desk.stored(visit.id)
        assert stored is not None
        assert fingerprint(stored.visit) == fingerprint(visit)
        assert fingerprint(replace(visit, on=date(2026, 11, 25))) != fingerprint(visit)

    def test_the_key_for_this_machine_is_each_persons_own(self, file: RecordFile, desk: Desk, ben: Desk) -> None:
        key = desk.local_key()
        assert desk_of(file, ANN).local_key() == key
        assert ben.local_key() != key
