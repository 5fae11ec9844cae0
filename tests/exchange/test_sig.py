"""Directions: read whole, or not at all."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.dose import Sig, amount
from paindesk.exchange.sig import read_directions, read_sig


def sig(dose: str, unit: str, times: str, as_needed: bool = False) -> Sig:
    return Sig(dose=amount(dose, unit), times_per_day=Decimal(times), as_needed=as_needed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 tablet 3 times a day as directed.", sig("1", "tablet", "3")),
        ("1 tablet every 12 hours as needed", sig("1", "tablet", "2", True)),
        ("10 mg every 6 hours", sig("10", "mg", "4")),
        ("5 mg twice a day", sig("5", "mg", "2")),
        ("Take one (1) tablet by mouth BID", sig("1", "tablet", "2")),
        ("take 1 tab po tid prn", sig("1", "tablet", "3", True)),
        ("Take two capsules by mouth four times daily", sig("2", "capsule", "4")),
        ("1 cap qhs", sig("1", "capsule", "1")),
        ("1/2 tablet at bedtime", sig("0.5", "tablet", "1")),
        ("one and one-half tablets daily", sig("1.5", "tablet", "1")),
        ("1 tablet in the morning and at bedtime", sig("1", "tablet", "2")),
        ("1 tablet every morning and every evening", sig("1", "tablet", "2")),
        ("1 tablet every other day", sig("1", "tablet", "0.5")),
        ("Take 1 tablet (10 mg) by mouth every 8 hours", sig("10", "mg", "3")),
        ("2 10 mg tablets twice a day", sig("2", "tablet", "2")),
        ("1 g every 6 hours", sig("1000", "mg", "4")),
        ("apply 4 g four times a day", sig("4", "g", "4")),
        ("1,000 mg every 8 hours for 7 days", sig("1000", "mg", "3")),
        ("1 tablet q6h prn severe back pain", sig("1", "tablet", "4", True)),
        ("15 mL every 4 hours", sig("15", "mL", "6")),
    ],
)
def test_what_clinics_write(text: str, expected: Sig) -> None:
    assert read_sig(text) == expected


def test_of_a_range_the_most_is_kept() -> None:
    assert read_sig("take 1-2 tablets by mouth every 4-6 hours as needed") == sig("2", "tablet", "6", True)
    assert read_sig("one to two tablets every 4 to 6 hours as needed for pain") == sig("2", "tablet", "6", True)
    assert read_sig("1 tablet 2-3 times a day") == sig("1", "tablet", "3")


def test_a_written_limit_a_day_is_kept() -> None:
    assert read_sig("1 tablet every 6 hours as needed, max 3 tablets per day") == sig("1", "tablet", "3", True)
    assert read_sig("2 tablets every 4 hours, not to exceed 8 tablets in 24 hours") == sig("2", "tablet", "4")


@pytest.mark.parametrize("text", ["1 patch every 72 hours", "Apply 1 patch to skin every 3 days"])
def test_a_patch_every_third_day(text: str) -> None:
    assert read_sig(text) == Sig(dose=amount(1, "patch"), times_per_day=Decimal(1) / Decimal(3))


def test_once_a_week() -> None:
    assert read_sig("1 tablet weekly") == Sig(dose=amount(1, "tablet"), times_per_day=Decimal(1) / Decimal(7))


def _rows(name: str) -> list[tuple[str, ...]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    rows = [tuple(part.strip() for part in line.split("|")) for line in lines if line and not line.startswith("#")]
    assert len({row[0] for row in rows}) == len(rows), "the same direction twice"
    return rows


def assert_read(text: str, dose: str, times: str, how: str) -> None:
    """Those directions are that dose, so many times a day, `how` being "unequal", "as needed" or nothing."""
    found = read_directions(text)
    assert found.sig is not None, found.why
    value, unit = dose.split()
    said = "unequal" if found.sig.unequal else "as needed" if found.sig.as_needed else ""
    assert (found.sig.dose, said) == (amount(value, unit), how)
    assert abs(found.sig.times_per_day - Decimal(times)) < Decimal("0.0001")


@pytest.mark.parametrize("row", _rows("sigs.txt"), ids=lambda row: row[0])
def test_what_clinics_and_pharmacies_write(row: tuple[str, ...]) -> None:
    text, dose, times, how = row
    assert_read(text, dose, times, how)


@pytest.mark.parametrize("row", _rows("sigs_unread.txt"), ids=lambda row: row[0])
def test_what_a_person_must_read(row: tuple[str, ...]) -> None:
    text, why = row
    found = read_directions(text)
    assert found.sig is None
    assert found.why
    assert why in found.why


@pytest.mark.parametrize("text", ["", " ", "take 1 tablet daily " * 50])
def test_nothing_and_far_too_much_are_not_read(text: str) -> None:
    assert read_sig(text) is None


def test_a_bare_number_counts_pieces_of_the_form_that_is_known() -> None:
    assert read_sig("1 every 6 hours", "tablet") == sig("1", "tablet", "4")
    assert read_sig("2 bid", "capsule") == sig("2", "capsule", "2")
    assert read_sig("5 every 6 hours", "solution") is None
    assert read_sig("10 bid", "tablet") is None


_SPACES = st.sampled_from((" ", "  ", "\u00a0", "\t", " \u2009"))


@given(st.sampled_from(_rows("sigs.txt")), st.data())
def test_case_and_spacing_of_a_direction_change_nothing(row: tuple[str, ...], data: st.DataObject) -> None:
    words = row[0].split(" ")
    gaps = data.draw(st.lists(_SPACES, min_size=len(words), max_size=len(words)))
    loud = data.draw(st.booleans())
    written = "".join(word + gap for word, gap in zip(words, gaps, strict=True))
    assert read_sig(written.upper() if loud else written.lower()) == read_sig(row[0])


@given(st.text(max_size=120))
def test_any_text_is_answered(text: str) -> None:
    found = read_sig(text)
    assert found is None or found.times_per_day > 0


@given(
    st.lists(
        st.sampled_from(
            [
                "take",
                "1",
                "2",
                "-",
                "tablets",
                "mg",
                "every",
                "4",
                "hours",
                "daily",
                "bid",
                "prn",
                "max",
                "(",
                ")",
                "/",
                ",",
                "10",
            ]
        ),
        max_size=12,
    )
)
def test_any_mixture_of_its_words_is_answered(words: list[str]) -> None:
    found = read_sig(" ".join(words))
    assert found is None or found.dose.value > 0


@pytest.mark.parametrize("text", ["change every 3 days", "replace q72h", "change patch every 72 hours"])
def test_what_is_changed_is_the_patch_where_it_is_one(text: str) -> None:
    third = Decimal(1) / Decimal(3)
    assert read_sig(text, "patch") == Sig(dose=amount(1, "patch"), times_per_day=third)
    assert "patch" in text or read_sig(text, "tablet") is None


def test_two_doses_in_one_direction_are_none_or_their_sum() -> None:
    assert read_sig("10 mL every morning and 15 mL at bedtime") == Sig(
        dose=amount(25, "mL"), times_per_day=Decimal(1), unequal=True
    )
    assert read_sig("10 mL or 15 mL twice a day") is None
