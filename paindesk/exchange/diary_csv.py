"""A pain diary as CSV: what was understood and what was not. Nothing is kept here; the caller shows it first.

The file is a stranger's: its size, its rows and its texts are bounded, nothing in it is ever run or looked up, and a
score that is not a whole number from 0 to 10 is listed, never rounded.
"""

import csv
import re
from dataclasses import dataclass
from datetime import date, timedelta

from paindesk.domain.visit import DiaryDay

MOST_BYTES = 500_000
MOST_ROWS = 1_000
MOST_NOTE = 200
_OLDEST_DAYS = 3660
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)
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
class NotRead:
    """A line of the file that was not taken, and why."""

    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryRead:
    """The days understood, oldest first, the columns they came from, and what was not understood."""

    days: tuple[DiaryDay, ...] = ()
    columns: tuple[str, ...] = ()
    not_read: tuple[NotRead, ...] = ()


def read_diary(content: bytes, today: date) -> DiaryRead:
    """Read a file. What cannot be read at all comes back as one line of `not_read`."""
    if len(content) > MOST_BYTES:
        return _refused(f"the file is larger than {MOST_BYTES // 1000} kB")
    if b"\0" in content:
        return _refused("it is not a text file")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    lines = text.splitlines()
    if not any(line.strip() for line in lines):
        return _refused("it is empty")
    try:
        rows = list(csv.reader(lines, delimiter=_delimiter(lines)))
    except csv.Error:
        return _refused("it is not a table of comma-separated values")
    return _read(rows, today)


def _refused(why: str) -> DiaryRead:
    return DiaryRead(not_read=(NotRead(line=0, text="the whole file", why=why),))


def _delimiter(lines: list[str]) -> str:
    head = next(line for line in lines if line.strip())
    return max((",", ";", "\t"), key=head.count)


def _read(rows: list[list[str]], today: date) -> DiaryRead:
    start = next((number for number, row in enumerate(rows) if any(cell.strip() for cell in row)), None)
    if start is None:
        return _refused("it holds separators only")
    places, unknown = _columns(rows[start])
    if "on" not in places or not (set(places) & {"average", "worst", "relief_percent", "side_effect"}):
        return _refused('its first line must name the columns: "date" and one of average, worst, relief, side effect')
    problems = [NotRead(line=start + 1, text=_short(name), why="this column is not known") for name in unknown]
    body = rows[start + 1 :]
    if len(body) > MOST_ROWS:
        problems.append(
            NotRead(line=start + 2 + MOST_ROWS, text=f"{len(body) - MOST_ROWS} lines", why=f"only {MOST_ROWS} are read")
        )
        body = body[:MOST_ROWS]
    day_first = _day_first([_cell(row, places["on"]) for row in body])
    days: dict[date, DiaryDay] = {}
    for number, row in enumerate(body, start + 2):
        if not any(cell.strip() for cell in row):
            continue
        found = _day(row, places, today, day_first)
        if isinstance(found, str):
            problems.append(NotRead(line=number, text=_short(", ".join(row)), why=found))
        elif found.on in days:
            problems.append(NotRead(line=number, text=_short(", ".join(row)), why="this day is in the file already"))
        else:
            days[found.on] = found
    ordered = tuple(days[day] for day in sorted(days))
    return DiaryRead(days=ordered, columns=tuple(places), not_read=tuple(problems))


def _columns(head: list[str]) -> tuple[dict[str, int], list[str]]:
    places: dict[str, int] = {}
    unknown = []
    for number, cell in enumerate(head[:50]):
        name = re.sub(r"\s*\(.*\)", "", " ".join(cell.replace("_", " ").split())).casefold()
        key = next((key for key, names in _HEADINGS.items() if name in names), "")
        if key and key not in places:
            places[key] = number
        elif name:
            unknown.append(cell)
    return places, unknown


def _day_first(cells: list[str]) -> bool | None:
    """Whether "13/11/2026" stands in this file; None when both orders do, so that none can be trusted."""
    found = [(int(match[1]), int(match[2])) for cell in cells if (match := _SLASHED.fullmatch(cell))]
    day_first, month_first = any(one > 12 for one, _ in found), any(two > 12 for _, two in found)
    return None if day_first and month_first else day_first


def _day(row: list[str], places: dict[str, int], today: date, day_first: bool | None) -> DiaryDay | str:
    on = _date(_cell(row, places["on"]), day_first)
    if on is None:
        return "the date cannot be read"
    if on > today:
        return "the day is still to come"
    if on < today - timedelta(days=_OLDEST_DAYS):
        return "the day is more than ten years back"
    values: dict[str, int | None] = {}
    for key, most in (("average", 10), ("worst", 10), ("relief_percent", 100), ("side_effect", 10)):
        cell = _cell(row, places.get(key))
        number = _number(cell, most)
        if cell and number is None:
            return f"{key.replace('_percent', '').replace('_', ' ')} must be a whole number from 0 to {most}"
        values[key] = number
    note = _short(_cell(row, places.get("note")))
    if all(value is None for value in values.values()) and not note:
        return "it has no answer"
    return DiaryDay(
        on=on, average=values["average"], worst=values["worst"], relief_percent=values["relief_percent"],
        side_effect=values["side_effect"], note=note,
    )  # fmt: skip


def _cell(row: list[str], place: int | None) -> str:
    return row[place].strip() if place is not None and place < len(row) else ""


def _number(text: str, most: int) -> int | None:
    match = _WHOLE.fullmatch(text)
    if match is None or ("%" in text and most != 100) or ("/" in text and most != 10):
        return None
    return int(match[1]) if int(match[1]) <= most else None


def _date(text: str, day_first: bool | None) -> date | None:
    if match := _ISO.fullmatch(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif (match := _SLASHED.fullmatch(text)) and day_first is not None:
        one, two, year = int(match[1]), int(match[2]), int(match[3])
        day, month = (one, two) if day_first else (two, one)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _short(text: str) -> str:
    """One bounded line without control characters."""
    clean = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return clean if len(clean) <= MOST_NOTE else clean[: MOST_NOTE - 1] + "…"
