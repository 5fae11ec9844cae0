"""What the people of a clinic may do about each other, whatever the record is kept in."""

from datetime import timedelta

import pytest

from paindesk.domain.errors import NotAllowed, PainDeskError
from paindesk.store import NewUser, Right
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from tests.store.clinic import ADMINISTRATOR, ANN, NURSE, desk_of

FIRST = "K7QM-2XWD-9PHT"
OWN = "tea on the veranda"


def account(desk: Desk, login: str) -> str:
    """The id of that login."""
    return next(one.id for one in desk.users() if one.login == login)


class PeopleContract:
    """Needs a fixture `file`: an open record with Ann (clinician), Ben (nurse) and Cy (administrator)."""

    @pytest.fixture
    def cy(self, file: RecordFile) -> Desk:
        return desk_of(file, ADMINISTRATOR)

    def test_a_first_password_lets_in_only_to_choose_an_own_one(self, file: RecordFile, cy: Desk) -> None:
        cy.people.add(NewUser(login="dee", name="Dee Loe", password=FIRST, role="nurse", must_change=True))
        dee = file.sign_in("dee", FIRST)
        assert dee.user.must_change
        with pytest.raises(NotAllowed, match="first one"):
            dee.patients()
        with pytest.raises(NotAllowed, match="first one"):
            dee.find("a")
        with pytest.raises(PainDeskError, match="password there is"):
            dee.set_password(FIRST, FIRST)
        dee.set_password(FIRST, OWN)
        assert dee.patients() == ()
        assert not file.sign_in("dee", OWN).user.must_change
        with pytest.raises(NotAllowed):
            file.sign_in("dee", FIRST)

    def test_who_forgot_the_password_gets_a_first_one_and_waits_no_longer(self, file: RecordFile, cy: Desk) -> None:
        for _ in range(6):
            with pytest.raises(NotAllowed):
                file.sign_in("ben", "forgotten it, sorry")
        cy.people.give_password(account(cy, "ben"), FIRST)
        assert file.sign_in("ben", FIRST).user.must_change
        with pytest.raises(NotAllowed):
            file.sign_in("ben", NURSE.password)

    def test_who_is_switched_off_does_not_sign_in_until_switched_on_again(self, file: RecordFile, cy: Desk) -> None:
        ben = account(cy, "ben")
        cy.people.switch_off(ben)
        with pytest.raises(NotAllowed, match="not right"):
            file.sign_in("ben", NURSE.password)
        assert {one.user.login: one.active for one in cy.people.everyone()} == {"ann": True, "cy": True, "ben": False}
        assert "ben" not in {one.login for one in cy.users()}
        cy.people.switch_on(ben, FIRST)
        assert file.sign_in("ben", FIRST).user.must_change

    def test_who_was_here_last_is_told(self, file: RecordFile, cy: Desk) -> None:
        file.sign_in("ben", NURSE.password)
        seen = {one.user.login: one.last_seen for one in cy.people.everyone()}
        assert seen["cy"] is None
        assert seen["ben"] is not None
        assert seen["ann"] is not None
        assert seen["ben"] > seen["ann"]

    def test_the_last_clinician_and_the_last_administrator_stay(self, file: RecordFile, cy: Desk) -> None:
        for login, role in (("ann", "clinician"), ("cy", "administrator")):
            who = account(cy, login)
            with pytest.raises(PainDeskError, match=f"last active {role}"):
                cy.people.switch_off(who)
            with pytest.raises(PainDeskError, match=f"last active {role}"):
                cy.people.change(who, "Another Name", "nurse")
        ben = account(cy, "ben")
        cy.people.change(ben, "Ben Roe, NP", "clinician")
        cy.people.switch_off(account(cy, "ann"))
        assert file.sign_in("ben", NURSE.password).user.name == "Ben Roe, NP"

    def test_a_clinician_looks_after_the_people_only_where_nobody_else_does(self, file: RecordFile, cy: Desk) -> None:
        ann = desk_of(file, ANN)
        assert not ann.may(Right.PEOPLE)
        with pytest.raises(NotAllowed, match="role"):
            ann.people.switch_off(account(cy, "ben"))
        from paindesk.store.tables import AccountRow

        key = file.site_id, account(cy, "cy")
        with file.writing() as session:
            session.get_one(AccountRow, key).active = False
        assert ann.may(Right.PEOPLE)
        ann.people.switch_off(account(ann, "ben"))

    def test_every_change_of_the_people_is_on_the_audit(self, file: RecordFile, cy: Desk) -> None:
        ben = account(cy, "ben")
        new = cy.people.add(NewUser(login="dee", name="Dee Loe", password=FIRST, role="nurse", must_change=True))
        cy.people.change(ben, "Ben Roe", "nurse")
        cy.people.give_password(ben, FIRST)
        cy.people.switch_off(ben)
        cy.people.switch_on(ben, FIRST)
        desk_of(file, NURSE).set_password(FIRST, OWN)
        acts = [(one.by, one.act, one.subject, one.detail) for one in cy.audit(6)]
        assert acts == [
            ("ben", "user.password", ben, ""),
            ("cy", "user.on", ben, ""),
            ("cy", "user.off", ben, ""),
            ("cy", "user.password.given", ben, ""),
            ("cy", "user.change", ben, "nurse"),
            ("cy", "user.add", new.id, "nurse"),
        ]

    def test_the_wait_after_wrong_passwords_outlives_the_program(self, file: RecordFile) -> None:
        for _ in range(5):
            with pytest.raises(NotAllowed, match="not right"):
                file.sign_in("ann", "wrong password")
        again = self.reopened(file)
        with pytest.raises(NotAllowed, match="Too many"):
            again.sign_in("ann", ANN.password)
        clock, later = again.now, again.now() + timedelta(seconds=20)
        again.now = lambda: later
        assert again.sign_in("ann", ANN.password).user.login == "ann"
        again.now = clock

    def reopened(self, file: RecordFile) -> RecordFile:
        """The same record as a program started anew sees it."""
        return RecordFile(file._engine, file.path, file._raw_key, file.now)
