"""A computer's clock that is set back or ahead: nothing is lost, nobody is locked out, and it is said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from paindesk.domain.errors import CodeNeeded, NotAllowed
from paindesk.domain.visit import VisitKind
from paindesk.store import clock, totp, tries
from paindesk.store.audit_reading import EVERYTHING
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from paindesk.store.thinning import due
from tests.store.clinic import ADMINISTRATOR, ANN, FIRST_DAY, Clock, desk_of, entered, new_clinic, point, rosa

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HOUR, YEAR = timedelta(hours=1), timedelta(days=365)


@pytest.fixture
def time() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path, time: Clock) -> Iterator[RecordFile]:
    _, opened, _ = new_clinic(tmp_path)
    time.at = NOW + HOUR
    opened.now = time
    opened.sign_in(ANN.login, ANN.password)  # the audit goes on from this hour
    yield opened
    opened.close()


def signed_in(file: RecordFile, code: str = "") -> Desk:
    return file.sign_in(ANN.login, ANN.password, code)


@pytest.mark.parametrize(
    ("later", "says"),
    [
        (timedelta(0), ""),
        (timedelta(days=30), ""),
        (-timedelta(minutes=4), ""),
        (-HOUR, "Set the clock right"),
        (-YEAR, "Set the clock right"),
        (YEAR, "Is the clock ahead?"),
    ],
)
def test_who_signs_in_is_told_in_a_sentence_where_the_clock_cannot_be_right(
    file: RecordFile, time: Clock, later: timedelta, says: str
) -> None:
    time.at += later
    doubt = signed_in(file).doubt
    assert (doubt is not None) is bool(says)
    if doubt is not None:
        assert doubt.message.startswith("This computer's clock says ")
        assert says in doubt.advice


def test_once_the_clock_is_right_again_it_is_said_no_more(file: RecordFile, time: Clock) -> None:
    time.at += YEAR
    assert signed_in(file).doubt is not None
    time.at -= YEAR
    assert signed_in(file).doubt is not None
    assert signed_in(file).doubt is None


def test_a_record_without_entries_tells_nothing() -> None:
    assert clock.doubt(None, NOW) is None


@pytest.mark.parametrize("later", [-HOUR, -YEAR, YEAR])
def test_visits_are_signed_and_stay_in_the_order_of_their_days(file: RecordFile, time: Clock, later: timedelta) -> None:
    desk = signed_in(file)
    record = desk.add_record(rosa())
    first = entered(desk.begin_visit(record.patient.id, VisitKind.FIRST, FIRST_DAY))
    first = desk.sign(first, point(first), ())
    time.at += later
    again = entered(desk.begin_visit(record.patient.id, VisitKind.FOLLOW_UP, FIRST_DAY + timedelta(days=28)))
    again = desk.sign(again, point(again), ())
    assert again.signature is not None
    assert again.signature.at.date() == (NOW + HOUR + later).date()
    assert [one.visit_id for one in desk.visits(record.patient.id)] == [again.id, first.id]
    assert desk.last_signed(record.patient.id) == again
    assert file.verify().ok


def test_the_audit_stands_in_the_order_it_was_written_and_is_found_by_day_all_the_same(
    file: RecordFile, time: Clock
) -> None:
    desk = signed_in(file)
    patient = desk.add_record(rosa()).patient.id
    time.at -= YEAR
    desk.record(patient)
    time.at += YEAR
    desk.points(patient)
    reading = desk.audit_desk()
    acts = [one.act for one in reading.older(4, 1_000_000)]
    assert acts == ["points.view", "record.view", "clock.back", "record.add"]
    day = datetime(2025, 11, 24, tzinfo=UTC)
    found = reading.older(50, 1_000_000, replace(EVERYTHING, since=day, before=day + timedelta(days=1)))
    assert [one.act for one in found] == ["record.view", "clock.back"]
    today = reading.older(50, 1_000_000, replace(EVERYTHING, since=day + YEAR))
    assert {"points.view", "record.add", "sign_in"} <= {one.act for one in today}
    assert file.verify().ok


def test_a_small_slip_is_no_entry(file: RecordFile, time: Clock) -> None:
    time.at -= HOUR
    assert "clock.back" not in {one.act for one in signed_in(file).audit()}


@pytest.mark.parametrize("back", [HOUR, YEAR])
def test_the_wait_after_wrong_passwords_ends_though_the_clock_was_set_back(
    file: RecordFile, time: Clock, back: timedelta
) -> None:
    for _ in range(5):
        with pytest.raises(NotAllowed, match="not right"):
            file.sign_in(ANN.login, "not the password")
    time.at -= back
    with pytest.raises(NotAllowed, match="Too many"):
        signed_in(file)
    time.at += timedelta(seconds=15)
    assert signed_in(file).user.login == "ann"


@pytest.mark.parametrize("back", [HOUR, YEAR])
def test_so_does_the_wait_before_the_file_is_open(tmp_path: Path, back: timedelta) -> None:
    record = tmp_path / "clinic.paindesk"
    for _ in range(5):
        tries.count(record, "ann", NOW)
    with pytest.raises(NotAllowed, match="Too many") as told:
        tries.refuse_hasty(record, "ann", NOW - back)
    assert "15 seconds" in told.value.advice
    tries.refuse_hasty(record, "ann", NOW - back + timedelta(seconds=16))


def test_a_clock_set_ahead_ends_no_more_than_the_wait(file: RecordFile, time: Clock) -> None:
    for _ in range(5):
        with pytest.raises(NotAllowed):
            file.sign_in(ANN.login, "not the password")
    time.at += HOUR
    with pytest.raises(NotAllowed, match="not right"):
        file.sign_in(ANN.login, "not the password")
    with pytest.raises(NotAllowed, match="Too many"):
        signed_in(file)


@pytest.mark.parametrize("later", [-HOUR, -YEAR, HOUR])
def test_a_code_that_does_not_fit_names_the_clock_and_a_recovery_code_needs_none(
    file: RecordFile, time: Clock, later: timedelta
) -> None:
    desk = signed_in(file)
    secret = desk.begin_second_factor()
    codes = desk.keep_second_factor(secret, _code(secret, time.at), ANN.password)
    time.at += timedelta(minutes=5)
    right = time.at  # what the telephone shows
    time.at += later
    with pytest.raises(CodeNeeded) as told:
        signed_in(file, _code(secret, right))
    assert "clock" in told.value.advice
    assert f"{time.at.astimezone():%H:%M}" in told.value.advice
    assert signed_in(file, codes[0]).user.login == "ann"
    time.at -= later
    assert signed_in(file, _code(secret, time.at)).user.login == "ann"


def test_a_reason_opens_a_chart_no_longer_because_the_clock_is_set_back(file: RecordFile, time: Clock) -> None:
    patient = signed_in(file).add_record(rosa()).patient.id
    cy = desk_of(file, ADMINISTRATOR)
    cy.override_view(patient, "complaint 17")
    cy.record(patient)
    time.at -= YEAR
    with pytest.raises(NotAllowed):
        cy.record(patient)


@pytest.mark.parametrize("later", [-HOUR, -YEAR, YEAR])
def test_who_is_signed_in_stays_so_and_is_shown_so(file: RecordFile, time: Clock, later: timedelta) -> None:
    desk = signed_in(file)
    time.at += later
    desk.look_in()
    found = {one.id: one for one in desk.sittings()}
    assert found[desk.sitting].here


@pytest.mark.parametrize("later", [-HOUR, -YEAR, YEAR])
def test_backups_go_on(file: RecordFile, time: Clock, later: timedelta) -> None:
    first = file.back_up()
    time.at += later
    assert due([first.made_at], time.at)  # one dated in the future is none of today
    second = file.back_up()
    assert first.path.exists()
    assert second.path.exists()
    assert first.path != second.path
    assert file.verify().ok


def _code(secret: str, at: datetime) -> str:
    return totp.code_at(secret, int(at.timestamp()) // totp.SECONDS)
