"""A diary from a stranger's file: what is understood, what is not, and that nothing breaks it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paindesk.domain.visit import DiaryDay
from paindesk.exchange.diary_csv import MOST_BYTES, MOST_NOTE, MOST_ROWS, read_diary

TODAY = date(2026, 11, 26)
NO_HEAD = 'its first line must name the columns: "date" and one of average, worst, relief, side effect'


def test_a_plain_diary_is_read() -> None:
    found = read_diary(b"Date,Average,Worst,Relief %,Side effects,Note\n2026-11-20,4,7,50%,2,walked\n", TODAY)
    assert found.not_read == ()
    assert found.days == (
        DiaryDay(on=date(2026, 11, 20), average=4, worst=7, relief_percent=50, side_effect=2, note="walked"),
    )


def test_a_spanish_diary_with_semicolons_from_a_spreadsheet_is_read() -> None:
    found = read_diary("Fecha;Dolor;Alivio;Notas\n20/11/2026;4;30;dormí mal\n".encode("cp1252"), TODAY)
    assert found.days == (DiaryDay(on=date(2026, 11, 20), average=4, relief_percent=30, note="dormí mal"),)


def test_dates_with_slashes_are_month_first_unless_the_file_shows_otherwise() -> None:
    assert read_diary(b"date,pain\n11/05/2026,4\n", TODAY).days[0].on == date(2026, 11, 5)
    both = read_diary(b"date,pain\n11/20/2026,4\n20/11/2026,5\n", TODAY)
    assert both.days == ()
    assert [one.why for one in both.not_read] == ["the date cannot be read"] * 2


def test_what_is_not_understood_is_listed_with_its_line() -> None:
    text = (
        "date,pain,mood today\n"
        "2026-11-20,4,x\n"  # read
        "2026-11-20,5,x\n"  # twice
        "2026-11-21,4.5,x\n"  # no whole number
        "2026-11-22,11,x\n"  # over the scale
        "2026-12-01,4,x\n"  # to come
        "1999-01-01,4,x\n"
        "yesterday,4,x\n"
        "2026-11-23,,x\n"
    )
    found = read_diary(text.encode(), TODAY)
    assert len(found.days) == 1
    assert [(one.line, one.why) for one in found.not_read] == [
        (1, "this column is not known"),
        (3, "this day is in the file already"),
        (4, "average must be a whole number from 0 to 10"),
        (5, "average must be a whole number from 0 to 10"),
        (6, "the day is still to come"),
        (7, "the day is more than ten years back"),
        (8, "the date cannot be read"),
        (9, "it has no answer"),
    ]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (b"\n \n", "it is empty"),
        (b";", "it holds separators only"),
        (b",,\n,\n", "it holds separators only"),
        (b"%PDF-1.7\0\0", "it is not a text file"),
        (b"a" * (MOST_BYTES + 1), f"the file is larger than {MOST_BYTES // 1000} kB"),
        (b"2026-11-20,4\n", NO_HEAD),
        (b'date,pain\n"' + b"x" * 200_000, "it is not a table of comma-separated values"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_diary_is_refused_as_a_whole(content: bytes, why: str) -> None:
    found = read_diary(content, TODAY)
    assert found.days == ()
    assert [one.why for one in found.not_read] == [why]


def test_rows_and_notes_are_bounded_and_control_characters_go() -> None:
    rows = "".join(f"2026-11-20,4,{'n' * 300}\x1b[31m\n" for _ in range(MOST_ROWS + 7))
    found = read_diary(f"date,pain,note\n{rows}".encode(), TODAY)
    assert found.not_read[0].text == "7 lines"
    assert len(found.days[0].note) == MOST_NOTE
    assert "\x1b" not in "".join(one.text for one in found.not_read)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=300).map(lambda text: f"date,pain\n{text}".encode())))
def test_no_content_breaks_it(content: bytes) -> None:
    found = read_diary(content, TODAY)
    assert all(one.on <= TODAY for one in found.days)
    assert all(one.average is None or 0 <= one.average <= 10 for one in found.days)
