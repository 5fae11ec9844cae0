"""Tables for a spreadsheet: read back as written, and nothing that a spreadsheet would run."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.exchange.csv_out import as_csv


def back(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_accents_commas_and_quotes_come_back_as_they_were() -> None:
    rows = [["María José O’Shea", 'says "better", a bit'], ["Ümit", "a; b"]]
    assert back(as_csv(("Patient", "Why"), rows)) == [["Patient", "Why"], *rows]
    assert as_csv(("Patient",), []).startswith(b"\xef\xbb\xbf")  # Excel reads UTF-8 only with this


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")'])
def test_what_a_spreadsheet_would_run_is_shown_as_words(typed: str) -> None:
    [_, [cell]] = back(as_csv(("Patient",), [[typed]]))
    assert cell == f"'{typed}"


@given(st.lists(st.lists(st.text(max_size=30), min_size=2, max_size=2), max_size=5))
def test_every_row_stays_one_row_and_no_cell_begins_like_a_formula(rows: list[list[str]]) -> None:
    read = back(as_csv(("a", "b"), rows))
    assert len(read) == len(rows) + 1
    assert all(len(row) == 2 for row in read)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read[1:] for cell in row)
