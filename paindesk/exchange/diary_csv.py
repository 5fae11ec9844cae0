"""A pain diary as CSV: what was understood and what was not. Nothing is kept here; the caller shows it first.

The file is a stranger's: its size, its rows and its texts are bounded, nothing in it is ever run or looked up, and a
score that is not a whole number from 0 to 10 is listed, never rounded.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from paindesk.domain.visit import DiaryDay
from paindesk.exchange.csv_rows import MOST_TEXT, NotRead, cell_of, columns_of, day_first, day_of, rows_of, short

MOST_BYTES = 500_000
MOST_ROWS = 1_000
MOST_NOTE = MOST_TEXT
_OLDEST_DAYS = 3660
_WHOLE = re.compile(r"(\d{1,3})(?:\.0+)?\s*(?:%|/\s*10)?", re.ASCII)
# English and Spanish, as the headings of the printed page and of common diaries.
_HEADINGS = {
    "on": ("date", "day", "fecha", "día", "dia"),
    "average": ("average", "avg", "pain", "average pain", "pain average", "nrs", "score", "dolor", "promedio"),
    "worst": ("worst", "worst pain", "pain worst", "peor", "peor dolor"),
    "relief_percent": ("relief", "relief %", "pain relief", "relief percent", "alivio", "alivio %"),
    "side_effect": ("side effect", "side effects", "worst side effect", "efectos", "efecto secundario"),
    "note": ("note", "notes", "comment", "comments", "nota", "notas"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryRead:
    """The days understood, oldest first, the columns they came from, and what was not understood."""

    days: tuple[DiaryDay, ...] = ()
    columns: tuple[str, ...] = ()
    not_read: tuple[NotRead, ...] = ()


def read_diary(content: bytes, today: date) -> DiaryRead:
    """Read a file. What cannot be read at all comes back as one line of `not_read`."""
    rows = rows_of(content, MOST_BYTES)
    return _refused(rows) if isinstance(rows, str) else _read(rows, today)


def _refused(why: str) -> DiaryRead:
    return DiaryRead(not_read=(NotRead(line=0, text="the whole file", why=why),))


def _read(rows: list[list[str]], today: date) -> DiaryRead:
    start = next((number for number, row in enumerate(rows) if any(cell.strip() for cell in row)), None)
    if start is None:
        return _refused("it holds separators only")
    places, unknown = columns_of(rows[start], _HEADINGS)
    if "on" not in places or not (set(places) & {"average", "worst", "relief_percent", "side_effect"}):
        return _refused('its first line must name the columns: "date" and one of average, worst, relief, side effect')
    problems = [NotRead(line=start + 1, text=short(name), why="this column is not known") for name in unknown]
    body = rows[start + 1 :]
    if len(body) > MOST_ROWS:
        problems.append(
            NotRead(line=start + 2 + MOST_ROWS, text=f"{len(body) - MOST_ROWS} lines", why=f"only {MOST_ROWS} are read")
        )
        body = body[:MOST_ROWS]
    first = day_first(cell_of(row, places["on"]) for row in body)
    days: dict[date, DiaryDay] = {}
    for number, row in enumerate(body, start + 2):
        if not any(cell.strip() for cell in row):
            continue
        found = _day(row, places, today, first)
        if isinstance(found, str):
            problems.append(NotRead(line=number, text=short(", ".join(row)), why=found))
        elif found.on in days:
            problems.append(NotRead(line=number, text=short(", ".join(row)), why="this day is in the file already"))
        else:
            days[found.on] = found
    ordered = tuple(days[day] for day in sorted(days))
    return DiaryRead(days=ordered, columns=tuple(places), not_read=tuple(problems))


def _day(row: list[str], places: dict[str, int], today: date, first: bool | None) -> DiaryDay | str:
    on = day_of(cell_of(row, places["on"]), first)
    if on is None:
        return "the date cannot be read"
    if on > today:
        return "the day is still to come"
    if on < today - timedelta(days=_OLDEST_DAYS):
        return "the day is more than ten years back"
    values: dict[str, int | None] = {}
    for key, most in (("average", 10), ("worst", 10), ("relief_percent", 100), ("side_effect", 10)):
        cell = cell_of(row, places.get(key))
        number = _number(cell, most)
        if cell and number is None:
            return f"{key.replace('_percent', '').replace('_', ' ')} must be a whole number from 0 to {most}"
        values[key] = number
    note = short(cell_of(row, places.get("note")))
    if all(value is None for value in values.values()) and not note:
        return "it has no answer"
    return DiaryDay(
        on=on, average=values["average"], worst=values["worst"], relief_percent=values["relief_percent"],
        side_effect=values["side_effect"], note=note,
    )  # fmt: skip


def _number(text: str, most: int) -> int | None:
    match = _WHOLE.fullmatch(text)
    if match is None or ("%" in text and most != 100) or ("/" in text and most != 10):
        return None
    return int(match[1]) if int(match[1]) <= most else None
