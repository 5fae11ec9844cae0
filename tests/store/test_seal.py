"""What was written is sealed on the audit: whatever another program changes is told, with whose it is."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from paindesk import store
from paindesk.domain.visit import Appointment, VisitKind
from paindesk.store import seal, seal_check
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from paindesk.store.seal_check import SealCheck
from tests.store.clinic import (
    ADMINISTRATOR,
    ANN,
    FIRST_DAY,
    NOW,
    PASSPHRASE,
    desk_of,
    entered,
    new_clinic,
    rosa,
    signed_first_visit,
)


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
        before.setattr(seal, "note", lambda *_: None)
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


def booked(desk: Desk, patient_id: str) -> Appointment:
    at = datetime(2026, 12, 1, 9, 0)  # noqa: DTZ001 - the clinic's local time
    one = Appointment(id="meeting", patient_id=patient_id, at=at, kind=VisitKind.FIRST)
    desk.book(one)
    return one


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE account SET role = 'clinician' WHERE login = 'ben'", "The account"),
        ("UPDATE account SET active = 0 WHERE login = 'cy'", "The account"),
        ("UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE login = 'cy')", "The account"),
        ("UPDATE appointment SET day = '2026-12-02'", "Appointment meeting was altered"),
        ("DELETE FROM appointment", "Appointment meeting is missing"),
        ("UPDATE site SET name = 'Another clinic'", "Name or letterhead of the clinic"),
        ("UPDATE letterhead SET web = 'elsewhere.example'", "Name or letterhead of the clinic"),
    ],
)
def test_rights_appointments_and_the_letterhead_cannot_be_changed_unseen(
    tmp_path: Path, statement: str, says: str
) -> None:
    _, file, desk = new_clinic(tmp_path)
    booked(desk, desk.add_record(rosa()).patient.id)
    desk.set_clinic(replace(desk.clinic, web="riverside.example"))
    assert faults(file) == []
    said = altered(file, statement)
    assert said
    assert all(says in line for line in said)
    file.close()


def test_the_reason_for_looking_at_a_chart_cannot_be_changed_unseen(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    desk_of(file, ADMINISTRATOR).override_view(desk.add_record(rosa()).patient.id, "complaint 17")
    (said,) = altered(file, "DROP TRIGGER reason_never_update", "UPDATE reason SET text = 'asked to'")[1:]
    assert said.startswith("FAULT: The reason ")
    file.close()


def test_what_the_program_does_to_accounts_and_appointments_is_no_fault(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    cy = desk_of(file, ADMINISTRATOR)
    ben = next(one.id for one in cy.users() if one.login == "ben")
    cy.people.change(ben, "Ben Roe", "clinician")
    cy.people.give_password(ben, "bees on the veranda")
    cy.people.switch_off(ben)
    cy.people.switch_on(ben, "tea on the veranda")
    desk.set_password(ANN.password, "larks over the barn")
    file.sign_in(ANN.login, "larks over the barn")
    record = desk.add_record(rosa())
    meeting = booked(desk, record.patient.id)
    desk.book(replace(meeting, room="2"))
    desk.set_status(meeting.id, "arrived")
    signed_first_visit(desk, record)
    desk.set_clinic(replace(desk.clinic, web="riverside.example"))
    assert faults(file) == []
    file.close()


def test_a_change_by_the_program_does_not_cover_up_one_by_another(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    with file.writing() as session:
        session.execute(text("UPDATE account SET role = 'administrator' WHERE login = 'ann'"))
    desk.set_password(ANN.password, "larks over the barn")  # the account is sealed anew, with the role it has now
    (said,) = faults(file)
    assert said.startswith(f"FAULT: The account {desk.user.id} had been altered by another program, as entry ")
    assert [one.detail for one in desk_of(file, ADMINISTRATOR).audit() if one.act == seal.BROKEN] == [seal.ACCOUNT]
    file.close()


def test_a_record_of_the_version_with_three_seals_gets_the_others_when_it_is_opened(tmp_path: Path) -> None:
    path, file, desk = new_clinic(tmp_path)
    booked(desk, desk.add_record(rosa()).patient.id)
    with file.writing() as session:  # as that version left it: a chain without the later seals
        session.execute(text("DROP TRIGGER audit_never_delete"))
        session.execute(text("DELETE FROM audit"))
        session.execute(text(f"UPDATE site SET audit_count = 0, audit_head = '{'0' * 64}'"))
    assert not any("account" in line for line in faults(file))
    file.close()
    file = store.open_record(path, PASSPHRASE, NOW)
    assert not any("account" in line for line in faults(file))
    said = altered(file, "UPDATE account SET role = 'clinician' WHERE login = 'ben'", "DELETE FROM appointment")
    assert sum("The account" in line for line in said) == 1
    assert "FAULT: Appointment meeting is missing, or no longer what it was." in said
    file.close()


def test_seals_are_looked_through_slice_by_slice(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    for _ in range(3):
        signed_first_visit(desk, desk.add_record(rosa()))
    altered(file, "UPDATE patient SET mrn = 'another'", "UPDATE account SET role = 'nurse' WHERE login = 'ann'")
    check, slices = SealCheck(), 0
    while not check.done:
        with file.reading() as session:
            check = seal_check.go_on(session, file.site_id, check, size=1)
        slices += 1
    assert slices > 10
    assert [line.removeprefix("FAULT: ") for line in faults(file) if "FAULT" in line] == list(seal_check.told(check))
    assert len(check.faults) == 4
    file.close()


def test_more_faults_than_can_be_read_are_counted(tmp_path: Path) -> None:
    _, file, desk = new_clinic(tmp_path)
    for _ in range(23):
        desk.add_record(rosa())
    said = altered(file, "UPDATE patient SET mrn = 'another'")
    assert len(said) == 21
    assert said[-1] == "FAULT: 3 more things altered by another program are not told one by one."
    file.close()
