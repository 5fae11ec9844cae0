"""Who is signed in where: two programs on one record, and what the one sees and ends of the other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from paindesk import store
from paindesk.domain.errors import NotAllowed, SignedOut
from paindesk.domain.visit import VisitKind
from paindesk.store import sittings
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from tests.store.clinic import (
    ADMINISTRATOR,
    ANN,
    FIRST_DAY,
    NOW,
    NURSE,
    PASSPHRASE,
    Clock,
    desk_of,
    new_clinic,
    rosa,
)


@pytest.fixture
def files(tmp_path: Path) -> Iterator[tuple[RecordFile, RecordFile]]:
    """The same record file, open in two programs."""
    path, one, _ = new_clinic(tmp_path)
    other = store.open_record(path, PASSPHRASE, NOW)
    yield one, other
    other.close()
    one.close()


def signed_in(file: RecordFile) -> Desk:
    return file.sign_in(ANN.login, ANN.password)


def acts(desk: Desk) -> list[str]:
    return [one.act for one in desk.audit(40)]


def test_one_sees_where_one_is_signed_in_and_since_when(files: tuple[RecordFile, RecordFile]) -> None:
    first, second = signed_in(files[0]), signed_in(files[1])
    listed = first.sittings()
    assert [one.id for one in listed] == [second.sitting, first.sitting]
    assert {one.machine for one in listed} == {sittings.machine()}
    assert all(one.here and one.name == ANN.name for one in listed)
    assert listed[1].begun_at <= listed[1].last_act_at


def test_who_looks_after_the_people_sees_everybody_and_the_others_only_themselves(
    files: tuple[RecordFile, RecordFile],
) -> None:
    ann, cy = signed_in(files[0]), files[1].sign_in(ADMINISTRATOR.login, ADMINISTRATOR.password)
    assert {one.name for one in cy.people.sittings()} == {ANN.name, ADMINISTRATOR.name}
    assert {one.name for one in ann.sittings()} == {ANN.name}
    with pytest.raises(NotAllowed, match="somebody else"):
        ann.sign_out(cy.sitting)
    assert cy.sittings()


def test_who_is_signed_out_elsewhere_does_nothing_more_there_and_keeps_what_was_typed(
    files: tuple[RecordFile, RecordFile],
) -> None:
    first, second = signed_in(files[0]), signed_in(files[1])
    patient = first.add_record(rosa()).patient.id
    draft = first.begin_visit(patient, VisitKind.FIRST, FIRST_DAY)
    second.sign_out(first.sitting)
    for act in (first.patients, first.look_in, first.sittings, lambda: first.record(patient)):
        with pytest.raises(SignedOut, match="signed out here"):
            act()
    with pytest.raises(SignedOut):
        files[0].unlock(first.user, ANN.password, first.sitting)
    typed = replace(draft, pain=replace(draft.pain, sleep=4))
    first.save_draft(typed)
    assert second.visit(draft.id).pain.sleep == 4
    [entry] = [one for one in second.audit() if one.act == "sign_out.elsewhere"]
    assert (entry.by, entry.subject, entry.detail) == ("ann", first.user.id, first.sitting)


def test_signing_in_again_goes_on_where_one_was(files: tuple[RecordFile, RecordFile]) -> None:
    first, second = signed_in(files[0]), signed_in(files[1])
    second.sign_out(first.sitting)
    again = signed_in(files[0])
    first.come_back(again)
    assert first.patients() == ()
    assert {one.id for one in second.sittings()} == {again.sitting, second.sitting}


def test_coming_back_while_still_signed_in_leaves_one_sitting(files: tuple[RecordFile, RecordFile]) -> None:
    first = signed_in(files[0])
    first.come_back(signed_in(files[0]))
    assert [one.id for one in first.sittings()] == [first.sitting]


def test_closing_signs_out_and_a_crash_leaves_it_not_closed(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    signed_in(file)
    file._engine.dispose()  # the program is gone without a word
    clock = Clock()
    clock.at = NOW() + timedelta(minutes=4)
    file = store.open_record(path, PASSPHRASE, clock)
    ann = signed_in(file)
    here, lost = ann.sittings()
    assert (here.here, lost.here) == (True, False)
    assert lost.alive_at < here.begun_at
    ann.sign_out(lost.id)
    assert [one.id for one in ann.sittings()] == [ann.sitting]
    file.close()
    file = store.open_record(path, PASSPHRASE, clock)
    ann = signed_in(file)
    assert [one.id for one in ann.sittings()] == [ann.sitting]
    assert "sign_out" in acts(ann)
    file.close()


def test_a_window_that_looks_in_is_there_though_nobody_does_anything(files: tuple[RecordFile, RecordFile]) -> None:
    first, second = signed_in(files[0]), signed_in(files[1])
    first.patients()
    begun = second.sittings()[1].last_act_at
    clock = Clock()
    clock.at = NOW() + timedelta(minutes=10)
    for file in files:
        file.now = clock
    assert not next(one for one in second.sittings() if one.id == first.sitting).here
    first.look_in()
    found = next(one for one in second.sittings() if one.id == first.sitting)
    assert found.here
    assert found.last_act_at == begun


def test_many_crashes_are_not_kept_for_good(tmp_path: Path) -> None:
    _, file, _ = new_clinic(tmp_path)
    ann = next(one.id for one in desk_of(file, ANN).users() if one.login == "ann")
    with file.writing() as session:
        for _ in range(14):
            last = sittings.begin(sittings.Acting(session, file.site_id, NOW(), ann))
            session.flush()
    found = desk_of(file, ANN).sittings()
    assert len(found) == 10
    assert found[0].id == last
    file.close()


@pytest.mark.parametrize("act", ["switch_off", "give_password"])
def test_who_is_switched_off_or_given_a_password_is_signed_out_everywhere(
    files: tuple[RecordFile, RecordFile], act: str
) -> None:
    ben = files[0].sign_in(NURSE.login, NURSE.password)
    cy = desk_of(files[1], ADMINISTRATOR)
    if act == "switch_off":
        cy.people.switch_off(ben.user.id)
    else:
        cy.people.give_password(ben.user.id, "bees on the veranda")
    assert cy.people.sittings() == ()
    with pytest.raises(NotAllowed):
        ben.patients()


def test_an_own_new_password_signs_out_the_other_windows(files: tuple[RecordFile, RecordFile]) -> None:
    first, second = signed_in(files[0]), signed_in(files[1])
    first.set_password(ANN.password, "larks over the barn")
    assert first.patients() == ()
    with pytest.raises(SignedOut):
        second.patients()


def test_a_script_that_opens_by_passphrase_is_no_sitting(tmp_path: Path) -> None:
    path, file, _ = new_clinic(tmp_path)
    file.close()
    file = store.open_record(path, PASSPHRASE, NOW)
    assert desk_of(file, ANN).sittings() == ()
    file.close()


def test_the_name_of_the_computer_is_all_that_is_known_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for node, shown in (("exam-2.clinic.example", "exam-2"), ("", "unnamed"), ("x" * 100, "x" * 64)):
        monkeypatch.setattr("platform.node", lambda node=node: node)
        assert sittings.machine() == shown
