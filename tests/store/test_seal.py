"""What was written is sealed on the audit: whatever another program changes is told, with whose it is."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from paindesk.domain.visit import VisitKind
from paindesk.store import seal
from paindesk.store.record_file import RecordFile
from tests.store.clinic import FIRST_DAY, entered, new_clinic, rosa, signed_first_visit


def faults(file: RecordFile) -> list[str]:
    return [line for line in file.verify().lines if line.startswith("FAULT")]


def altered(file: RecordFile, *statements: str) -> list[str]:
    """What verify says after these statements, run with the key in hand but not by the program."""
    with file.writing() as session:
        for one in statements:
            session.execute(text(one))
    return faults(file)


def test_a_record_changed_by_another_program_is_told_with_whose_it_is(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    first, second = desk.add_record(rosa()).patient.id, desk.add_record(rosa()).patient.id
    said = altered(
        file, f"UPDATE patient_record SET body = replace(body, 'hives', 'none') WHERE patient_id = '{first}'"
    )
    assert said == [f"FAULT: The record of patient {first} was altered by another program."]
    assert second not in said[0]
    file.close()


def test_everything_the_program_itself_does_is_no_fault(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    record = desk.add_record(rosa())
    desk.save_record(replace(record, goals_in_own_words=("walk",)))
    visit = signed_first_visit(desk, record)
    desk.keep_paper(visit.id, "handout", "en", b"%PDF")
    again = entered(desk.begin_visit(record.patient.id, VisitKind.FOLLOW_UP, FIRST_DAY))
    desk.save_draft(again)
    desk.discard_draft(again.id)
    amended = desk.amend(visit.id, "a dose was left out")
    desk.save_draft(amended)
    assert faults(file) == []
    file.close()


def test_who_signed_cannot_be_changed_unseen(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    visit = signed_first_visit(desk, desk.add_record(rosa()))
    said = altered(file, "DROP TRIGGER visit_never_update", "UPDATE visit SET signed_name = 'Somebody Else, MD'")
    assert f"FAULT: Signed visit {visit.id} was altered by another program." in said
    file.close()


def test_what_is_due_cannot_be_taken_out_unseen(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    patient = desk.add_record(rosa())
    signed_first_visit(desk, patient)
    (said,) = altered(file, "DELETE FROM due")
    assert patient.patient.id in said
    file.close()


def test_a_record_from_before_there_were_seals_is_in_order_and_gets_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, file, desk = new_clinic(tmp_path)
    with monkeypatch.context() as before:
        for one in ("note_visit", "note_record", "note_paper"):
            before.setattr(seal, one, lambda *_: None)
        old = desk.add_record(rosa())
        visit = signed_first_visit(desk, old)
        desk.keep_paper(visit.id, "handout", "en", b"%PDF")
    assert faults(file) == []
    new = desk.add_record(rosa())
    desk.record(old.patient.id)
    desk.save_record(replace(old, goals_in_own_words=("walk",)))
    assert faults(file) == []
    said = altered(file, "UPDATE patient SET mrn = 'another'")
    assert len(said) == 2
    assert all(any(who in line for line in said) for who in (old.patient.id, new.patient.id))
    file.close()


def test_seals_are_not_shown_among_what_people_did(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    signed_first_visit(desk, desk.add_record(rosa()))
    assert not [one for one in desk.audit() if one.act.startswith("seal.")]
    file.close()
