"""Rows of a stranger's CSV file: its encoding, its separator, its days. Bounded; nothing in it is run or looked up.

A text that begins like a formula stays that text; control characters go.
"""

import csv
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from paindesk.domain.months import month_of

MOST_TEXT = 200
MOST_TITLE = 30  # lines in which the headings must stand
_SEPARATORS = (",", ";", "\t")
_MOST_COLUMNS = 50
_CENTURY = 2000
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: .*)?", re.ASCII)
_SLASHED_SHORT = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?: .*)?", re.ASCII)
_DAY_MONTH = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})", re.ASCII)
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRead:
    """A line of the file that was not taken, and why."""

    line: int
    text: str
    why: str


def rows_of(
    content: bytes, most_bytes: int, is_head: Callable[[Sequence[str]], bool] | None = None
) -> list[list[str]] | str:
    """The rows, or in words why the file as a whole cannot be read.

    Where a title may stand above the headings, `is_head` knows them: they tell the separator; else the first line does.
    """
    if len(content) > most_bytes:
        return f"the file is larger than {most_bytes // 1000} kB"
    if b"\0" in content:
        return "it is not a text file"
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    lines = text.splitlines()
    if not any(line.strip() for line in lines):
        return "it is empty"
    try:
        return list(csv.reader(lines, delimiter=_delimiter(lines, is_head)))
    except csv.Error:
        return "it is not a table of comma-separated values"


def _delimiter(lines: Sequence[str], is_head: Callable[[Sequence[str]], bool] | None) -> str:
    first = [line for line in lines if line.strip()][:MOST_TITLE]
    for line in first if is_head is not None else ():
        for one in _SEPARATORS:
            if is_head is not None and is_head(line.split(one)):
                return one
    return max(_SEPARATORS, key=first[0].count)


def columns_of(head: Sequence[str], headings: Mapping[str, Sequence[str]]) -> tuple[dict[str, int], list[str]]:
    """Which column holds what, and the headings nobody knows (or that stand twice)."""
    places: dict[str, int] = {}
    unknown = []
    for number, cell in enumerate(head[:_MOST_COLUMNS]):
        name = re.sub(r"\s*\(.*\)", "", " ".join(cell.replace("_", " ").split())).casefold().strip('" ')
        key = next((key for key, names in headings.items() if name in names), "")
        if key and key not in places:
            places[key] = number
        elif name:
            unknown.append(cell)
    return places, unknown


def cell_of(row: Sequence[str], place: int | None) -> str:
    """The cell without white space around it; "" where there is none."""
    return row[place].strip() if place is not None and place < len(row) else ""


def day_first(cells: Iterable[str]) -> bool | None:
    """Whether "13/11/2026" stands in this file; None when both orders do, so that none can be trusted."""
    found = [(int(match[1]), int(match[2])) for cell in cells if (match := _SLASHED_SHORT.fullmatch(cell))]
    first, second = any(one > 12 for one, _ in found), any(two > 12 for _, two in found)
    return None if first and second else first


def day_of(text: str, first: bool | None, *, short_years: bool = False) -> date | None:
    """The day; `first`: whether the day stands before the month where both are numbers (`day_first`).

    `short_years`: "11/5/26" is this century. Not for birth dates.
    """
    slashed = (_SLASHED_SHORT if short_years else _SLASHED).fullmatch(text)
    if match := _ISO.fullmatch(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif slashed and first is not None:
        one, two, year = int(slashed[1]), int(slashed[2]), int(slashed[3])
        day, month = (one, two) if first else (two, one)
        year += _CENTURY if year < 100 else 0
    elif match := _DAY_MONTH.fullmatch(text):
        day, month, year = int(match[1]), month_of(match[2]), int(match[3])
    elif match := _MONTH_DAY.fullmatch(text):
        month, day, year = month_of(match[1]), int(match[2]), int(match[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def short(text: str) -> str:
    """One bounded line without control characters."""
    clean = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return clean if len(clean) <= MOST_TEXT else clean[: MOST_TEXT - 1] + "…"
