"""The code beside the password: RFC 6238, once each, a step early or late, throttled, its secret out of reach."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from paindesk.domain.errors import CodeNeeded, NotAllowed
from paindesk.store import totp
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from tests.store.clinic import ADMINISTRATOR, ANN, desk_of, new_clinic

RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # RFC 6238, appendix B: "12345678901234567890"
OWN = "tea on the veranda"


@pytest.mark.parametrize(
    ("second", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_the_codes_are_those_of_the_rfc(second: int, code: str) -> None:
    assert totp.code_at(RFC_SECRET, second // 30) == code
    assert totp.step_of(RFC_SECRET, code, datetime.fromtimestamp(second, UTC), after=-1) == second // 30


def test_a_clock_may_be_one_step_off_and_no_more() -> None:
    now = datetime(2026, 11, 24, 9, 0, 10, tzinfo=UTC)
    step = int(now.timestamp()) // 30
    good = [off for off in range(-3, 4) if totp.step_of(RFC_SECRET, totp.code_at(RFC_SECRET, step + off), now, -1)]
    assert good == [-1, 0, 1]
    assert totp.step_of(RFC_SECRET, totp.code_at(RFC_SECRET, step), now, after=step) is None
    for typed in ("", "12345", "1234567", "abcdef", "２８７０８２"):
        assert totp.step_of(RFC_SECRET, typed, now, -1) is None


class Enrolled:
    """Ann with a second factor; her clock moves thirty seconds at a time."""

    def __init__(self, file: RecordFile) -> None:
        self.file = file
        self.at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
        file.now = lambda: self.at
        self.desk = desk_of(file, ANN)
        self.secret = self.desk.begin_second_factor()
        self.recovery = self.desk.keep_second_factor(self.secret, self.code(), ANN.password)
        self.wait()

    def wait(self, minutes: float = 0.5) -> None:
        self.at += timedelta(minutes=minutes)

    def code(self, off: int = 0) -> str:
        return totp.code_at(self.secret, int(self.at.timestamp()) // 30 + off)

    def sign_in(self, code: str, password: str = ANN.password) -> Desk:
        return self.file.sign_in("ann", password, code)


@pytest.fixture
def ann(tmp_path: Path) -> Iterator[Enrolled]:
    _, file, _ = new_clinic(tmp_path)
    yield Enrolled(file)
    file.close()


def test_signing_in_wants_the_code_too_and_unlocking_does_not(ann: Enrolled) -> None:
    with pytest.raises(CodeNeeded, match="second factor"):
        ann.file.sign_in("ann", ANN.password)
    with pytest.raises(NotAllowed, match="not right"):
        ann.sign_in(ann.code(), "wrong password")
    assert ann.sign_in(ann.code()).user.login == "ann"
    ann.file.unlock(ann.desk.user, ANN.password)
    with pytest.raises(NotAllowed):
        ann.file.unlock(ann.desk.user, "wrong password")


def test_a_code_is_good_once(ann: Enrolled) -> None:
    code = ann.code()
    ann.sign_in(code)
    with pytest.raises(CodeNeeded, match="used before"):
        ann.sign_in(code)
    with pytest.raises(CodeNeeded, match="used before"):
        ann.sign_in(ann.code(-1))  # nor one before it
    ann.wait()
    ann.sign_in(ann.code())


def test_the_code_of_enrolling_does_not_sign_in(ann: Enrolled) -> None:
    with pytest.raises(CodeNeeded):
        ann.sign_in(ann.code(-1))


def test_wrong_codes_wait_like_wrong_passwords(ann: Enrolled) -> None:
    for guess in range(5):
        with pytest.raises(CodeNeeded):
            ann.file.sign_in("ann", ANN.password)  # asking for the code in between does not begin anew
        with pytest.raises(CodeNeeded, match="not right"):
            ann.sign_in(f"00000{guess}")
    with pytest.raises(NotAllowed, match="Too many"):
        ann.sign_in(ann.code())
    assert sum(one.act == "sign_in.refused" for one in desk_of(ann.file, ANN).audit(30)) == 6
    ann.wait(1)
    ann.sign_in(ann.code())


def test_a_recovery_code_signs_in_once(ann: Enrolled) -> None:
    assert len(set(ann.recovery)) == 8
    ann.sign_in(ann.recovery[3].lower().replace("-", " "))
    with pytest.raises(CodeNeeded):
        ann.sign_in(ann.recovery[3])
    ann.sign_in(ann.recovery[4])


def test_it_goes_along_with_a_new_own_password_and_ends_with_one_that_is_given(ann: Enrolled) -> None:
    ann.desk.set_password(ANN.password, OWN)
    ann.sign_in(ann.code(), OWN)
    cy = desk_of(ann.file, ADMINISTRATOR)
    assert {one.user.login for one in cy.people.everyone() if one.second_factor} == {"ann"}
    cy.people.give_password(ann.desk.user.id, ANN.password)
    assert ann.file.sign_in("ann", ANN.password).user.must_change


def test_it_is_turned_off_with_the_password(ann: Enrolled) -> None:
    with pytest.raises(NotAllowed):
        ann.desk.end_second_factor("wrong password")
    assert ann.desk.has_second_factor()
    ann.desk.end_second_factor(ANN.password)
    assert ann.file.sign_in("ann", ANN.password).user.login == "ann"
    acts = [one.act for one in ann.desk.audit(12) if one.act.startswith(("user.second", "user.password"))]
    assert acts == ["user.second_factor.off", "user.password.refused", "user.second_factor.on"]


def test_a_code_that_does_not_fit_turns_nothing_on(tmp_path: Path) -> None:
    _, file, _ = new_clinic(tmp_path)
    desk = desk_of(file, ANN)
    with pytest.raises(NotAllowed, match="does not fit"):
        desk.keep_second_factor(desk.begin_second_factor(), "000000", ANN.password)
    assert not desk.has_second_factor()
    file.close()


def test_nothing_in_the_record_makes_codes_without_the_password(ann: Enrolled) -> None:
    with ann.file.reading() as session:
        kept = str(session.execute(text("SELECT * FROM second_factor")).all())
    assert ann.secret not in kept
    assert not any(code in kept for code in ann.recovery)
