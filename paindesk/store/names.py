"""Finding a patient while typing: beginnings of names first, then any part, then what was misspelt."""

import unicodedata
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import fuzz, process
from sqlalchemy import Select, select, text
from sqlalchemy.orm import Session

from paindesk.domain.patient import Patient, Sex
from paindesk.store.tables import PatientRow, SiteRow

_ALONE = str.maketrans({"ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "\x00": ""})
_CLOSE_ENOUGH = 75  # of 100, rapidfuzz ratio: one or two letters of a name


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientLine:
    """A patient in a list."""

    id: str
    name: str
    birth_date: date | None
    sex: Sex
    mrn: str


@dataclass(slots=True)
class Spellings:
    """The names for the misspelt search, kept between two searches."""

    names: list[str] = field(default_factory=list)
    names_version: int = -1


def fold(words: str) -> str:
    """Small letters without accents, one space between words: "Núñez " and "nunez" are the same."""
    plain = unicodedata.normalize("NFKD", words.casefold()).translate(_ALONE)
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


def spellings(patient: Patient) -> str:
    """Everything a patient is found by: names, number, and the birth date as people write it."""
    born = patient.birth_date
    dates = (
        ""
        if born is None
        else (f"{born.isoformat()} {born:%m/%d/%Y} {born.month}/{born.day}/{born.year} {born:%d.%m.%Y} {born:%Y%m%d}")
    )
    return fold(f"{patient.given} {patient.family} {patient.mrn} {dates}")


def line(row: PatientRow) -> PatientLine:
    """The row as a list shows it."""
    return PatientLine(
        id=row.id,
        name=f"{row.given} {row.family}".strip(),
        birth_date=row.birth_date,
        sex=Sex(row.sex),
        mrn=row.mrn,
    )


def find(session: Session, site_id: str, typed: str, limit: int, kept: Spellings) -> tuple[PatientLine, ...]:
    """At most `limit` patients for what was typed, best first."""
    words = fold(typed).split()
    if not words:
        return ()
    found = {row.id: row for row in _beginnings(session, site_id, words, limit)}
    if len(found) < limit and max(map(len, words)) >= 3:
        for row in _parts(session, site_id, words, limit):
            found.setdefault(row.id, row)
    if not found and any(len(word) >= 4 and not any(map(str.isdigit, word)) for word in words):
        found = {row.id: row for row in _misspelt(session, site_id, words, limit, kept)}
    return tuple(line(row) for row in list(found.values())[:limit])


def _beginnings(session: Session, site_id: str, words: list[str], limit: int) -> list[PatientRow]:
    """Family name, given name or number begins with the first word; every other word occurs."""
    first, rows = words[0], dict[str, PatientRow]()
    after = first[:-1] + chr(min(ord(first[-1]) + 1, 0x10FFFF))
    for column in (PatientRow.family_folded, PatientRow.given_folded):
        query = _of(site_id).where(column >= first, column < after)
        for word in words[1:]:
            query = query.where(PatientRow.folded.contains(word, autoescape=True))
        for row in session.scalars(query.order_by(column).limit(limit)):
            rows.setdefault(row.id, row)
        if len(rows) >= limit:
            break
    return list(rows.values())


def _parts(session: Session, site_id: str, words: list[str], limit: int) -> list[PatientRow]:
    """Every word occurs somewhere."""
    query = _of(site_id)
    if session.get_bind().dialect.name == "sqlite":
        wanted = " AND ".join(f'"{word}"' for word in (one.replace('"', '""') for one in words) if len(word) >= 3)
        ids = session.execute(
            text(
                "SELECT patient_id FROM patient_search "
                "WHERE patient_search MATCH :wanted AND site_id = :site LIMIT :most"
            ),
            {"wanted": f"folded : ({wanted})", "site": site_id, "most": 10 * limit},
        )
        query = query.where(PatientRow.id.in_(list(ids.scalars())))
    for word in words:
        query = query.where(PatientRow.folded.contains(word, autoescape=True))
    return list(session.scalars(query.limit(limit)))


def _misspelt(session: Session, site_id: str, words: list[str], limit: int, kept: Spellings) -> list[PatientRow]:
    """Every word is a letter or two from a family or given name. Names are kept, and read again after a change."""
    now = session.scalar(select(SiteRow.names_version).where(SiteRow.site_id == site_id)) or 0
    if kept.names_version != now:
        columns = (PatientRow.family_folded, PatientRow.given_folded)
        known = {
            name
            for column in columns
            for name in session.scalars(select(column).where(PatientRow.site_id == site_id).distinct())
        }
        kept.names, kept.names_version = sorted(known), now
    near = [
        [name for name, _, _ in process.extract(word, kept.names, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)]
        for word in words
    ]
    if not all(near):
        return []
    rows: dict[str, PatientRow] = {}
    # One index a query: asked for both at once, SQLite reads the whole table.
    for column in (PatientRow.family_folded, PatientRow.given_folded):
        query = _of(site_id).where(column.in_(near[0]))
        for other in near[1:]:
            query = query.where(PatientRow.family_folded.in_(other) | PatientRow.given_folded.in_(other))
        rows.update((row.id, row) for row in session.scalars(query.limit(limit)))
    return list(rows.values())


def _of(site_id: str) -> Select[PatientRow]:
    return select(PatientRow).where(PatientRow.site_id == site_id)
