"""Which backups stay, told by a calendar."""

from datetime import UTC, datetime, timedelta

from paindesk.store.thinning import due, kept

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def every(step: timedelta, count: int) -> list[datetime]:
    """That many backups, the newest at noon."""
    return [NOON - step * number for number in range(count)]


def test_of_one_hour_the_newest_stays() -> None:
    quarter_hours = [NOON.replace(hour=9, minute=minute) for minute in (0, 15, 30, 45)]
    assert kept(quarter_hours) == {NOON.replace(hour=9, minute=45)}


def test_of_the_last_day_every_hour_stays() -> None:
    assert kept(every(timedelta(hours=1), 24)) == set(every(timedelta(hours=1), 24))


def test_a_clinic_that_closes_the_program_every_evening_keeps_twenty_four_evenings_then_weeks_and_months() -> None:
    stay = sorted(kept(every(timedelta(days=1), 400)), reverse=True)
    assert stay[:24] == every(timedelta(days=1), 24)
    older = [one.date().isoformat() for one in stay[24:]]
    assert older == [
        "2026-11-01",  # the Sunday that ends the fifth week
        "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30",
        "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31",
    ]  # fmt: skip


def test_hourly_backups_of_a_year_are_thinned_to_less_than_fifty() -> None:
    stay = kept(every(timedelta(hours=1), 24 * 366))
    assert 24 + 5 + 3 + 10 <= len(stay) <= 24 + 7 + 5 + 12
    assert min(stay).date().isoformat() == "2025-12-31"
    assert {NOON - timedelta(hours=number) for number in range(24)} <= stay


def test_after_a_year_off_nothing_is_thinned_that_was_kept() -> None:
    before = kept(every(timedelta(hours=1), 24 * 100))
    much_later = NOON + timedelta(days=800)
    assert len(before - kept({*before, much_later})) <= 3  # it takes one place of an hour, a day, a week, a month


def test_a_clock_that_was_wrong_for_a_day_takes_no_backup_with_it() -> None:
    right = kept(every(timedelta(days=1), 60))
    wrong = NOON.replace(year=2038)
    left = kept({*right, wrong, NOON + timedelta(days=1)})
    assert NOON in left
    assert len(right - left) <= 4


def test_thinning_twice_is_thinning_once() -> None:
    once = kept(every(timedelta(hours=5), 3000))
    assert kept(once) == once


def test_nothing_stays_of_nothing() -> None:
    assert kept([]) == frozenset()


def test_a_backup_is_due_a_day_after_the_last() -> None:
    assert due([], NOON)
    assert not due([NOON - timedelta(hours=23)], NOON)
    assert due([NOON - timedelta(hours=24)], NOON)


def test_a_backup_from_the_future_does_not_stand_in_the_way() -> None:
    """The clock was set back: what says it was made tomorrow does not tell that today is safe."""
    assert due([NOON + timedelta(days=1)], NOON)
    assert not due([NOON + timedelta(minutes=2)], NOON)
