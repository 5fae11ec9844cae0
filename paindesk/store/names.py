"""Finding a patient while typing: number, birth date, beginnings of names, then any part, then what was misspelt."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz
from sqlalchemy import ColumnElement, Select, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from paindesk.domain.patient import Patient, Sex
from paindesk.store.birth_dates import birth_dates
from paindesk.store.spelling import CLOSE_ENOUGH, Spellings
from paindesk.store.tables import PatientRow

_ALONE = str.maketrans({"ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "\x00": ""})
_MOST_BORN = 500  # of one day: more than a clinic of a million patients has
_GRAM = 3  # letters: the shortest that the search index knows
_LIKE, _ESCAPED = re.compile(r"[\\%_]"), r"\\\g<0>"
_BETWEEN = re.compile(r"[\s,'’`]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientLine:
    """A patient in a list."""

    id: str
    name: str
    birth_date: date | None
    sex: Sex
    mrn: str


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
    said = fold(typed)
    if not said:
        return ()
    found = {row.id: row for row in _numbered(session, site_id, typed.strip(), limit)}
    days, beside = birth_dates(said)
    if days:
        found |= {row.id: row for row in _born(session, site_id, days, _words(beside))}
    exact = any(row.mrn.casefold() == typed.strip().casefold() for row in found.values())
    if not found or not (days or exact):
        for row in _called(session, site_id, _words(said), limit, kept):
            found.setdefault(row.id, row)
    return tuple(line(row) for row in list(found.values())[:limit])


def _words(said: str) -> list[str]:
    """The words of a name; "Núñez, R." and "o'shea" are two each, whatever the apostrophe on record."""
    return [word for one in _BETWEEN.split(said) if (word := one.strip(".;:"))]


def _called(session: Session, site_id: str, words: list[str], limit: int, kept: Spellings) -> list[PatientRow]:
    if not words:
        return []
    found = {row.id: row for row in _beginnings(session, site_id, words, limit)}
    if len(found) < limit and max(map(len, words)) >= _GRAM:
        for row in _parts(session, site_id, words, limit):
            found.setdefault(row.id, row)
    if not found and any(len(word) >= 4 and not any(map(str.isdigit, word)) for word in words):
        return _misspelt(session, site_id, words, limit, kept)
    return list(found.values())


def _numbered(session: Session, site_id: str, typed: str, limit: int) -> list[PatientRow]:
    """The chart number is what was typed, or begins with it."""
    if not any(map(str.isdigit, typed)) or "\x00" in typed:
        return []
    rows: dict[str, PatientRow] = {}
    for said in dict.fromkeys((typed, typed.upper(), typed.lower())):
        query = _of(site_id).where(PatientRow.mrn >= said, PatientRow.mrn < _after(said))
        rows.update((row.id, row) for row in session.scalars(query.order_by(PatientRow.mrn).limit(limit)))
    return list(rows.values())


def _born(session: Session, site_id: str, days: Sequence[date], words: list[str]) -> list[PatientRow]:
    """Born on one of those days; the words beside it are in the name, or a letter or two from one."""
    # Put in order here: asked to do it, SQLite walks through every name instead of through the days.
    rows = session.scalars(_of(site_id).where(PatientRow.birth_date.in_(days)).limit(_MOST_BORN)).all()
    rows = sorted(rows, key=lambda row: (row.family_folded, row.given_folded, row.id))
    exact = [row for row in rows if all(word in row.folded for word in words)]
    return exact or [row for row in rows if all(_near(word, row) for word in words)]


def _near(word: str, row: PatientRow) -> bool:
    names = _BETWEEN.split(f"{row.given_folded} {row.family_folded}")
    return any(word in name or fuzz.ratio(word, name) >= CLOSE_ENOUGH for name in names)


def _beginnings(session: Session, site_id: str, words: list[str], limit: int) -> list[PatientRow]:
    """Family or given name begins with the one word; of several, one begins the family name and one the given name."""
    family, given = PatientRow.family_folded, PatientRow.given_folded
    if len(words) == 1:
        queries = [_of(site_id).where(*_begins(column, words[0])).order_by(column) for column in (family, given)]
    else:
        # By the index over both names: it alone tells who fits, however many share the commoner one of them.
        queries = [
            _of(site_id).where(*_begins(family, one), *_begins(given, other)).order_by(family, given)
            for one, other in ((words[-1], words[0]), (words[0], words[-1]))
            if len(one) > 1
        ]
    rows = dict[str, PatientRow]()
    between = [PatientRow.folded.contains(word, autoescape=True) for word in words[1:-1]]
    for query in queries:
        for row in session.scalars(query.where(*between).limit(limit)):
            rows.setdefault(row.id, row)
        if len(rows) >= limit:
            break
    return list(rows.values())


def _parts(session: Session, site_id: str, words: list[str], limit: int) -> list[PatientRow]:
    """Every word occurs somewhere."""
    query = _of(site_id)
    long = [word for word in words if len(word) >= _GRAM]
    if session.get_bind().dialect.name == "sqlite":
        wanted = " AND ".join(f'"{word}"' for word in (one.replace('"', '""') for one in long))
        ids = session.execute(
            text(
                "SELECT patient_id FROM patient_search "
                "WHERE patient_search MATCH :wanted AND site_id = :site LIMIT :most"
            ),
            {"wanted": f"folded : ({wanted})", "site": site_id, "most": limit if long == words else 10 * limit},
        )
        query = query.where(PatientRow.id.in_(list(ids.scalars())))
    else:
        parts = sorted((f"%{_LIKE.sub(_ESCAPED, word)}%" for word in words), key=len, reverse=True)
        ids = session.execute(
            text("SELECT paindesk_find(:part, CAST(:others AS text[]), :most)"),
            {"part": parts[0], "others": parts[1:], "most": limit},
        )
        return list(session.scalars(query.where(PatientRow.id.in_(list(ids.scalars())))))
    for word in words:
        query = query.where(PatientRow.folded.contains(word, autoescape=True))
    return list(session.scalars(query.limit(limit)))


def _misspelt(session: Session, site_id: str, words: list[str], limit: int, kept: Spellings) -> list[PatientRow]:
    """Every word is a letter or two from a family or given name, the nearest first."""
    kept.catch_up(session, site_id)
    near = [kept.near(word) for word in words]
    if not all(near):
        return []
    family, given = PatientRow.family_folded, PatientRow.given_folded
    if len(words) == 1:
        queries = [_of(site_id).where(column.in_(near[0])) for column in (family, given)]
    else:
        queries = [
            _of(site_id).where(family.in_(one), given.in_(other))
            for one, other in ((near[-1], near[0]), (near[0], near[-1]))
        ]
    between = [family.in_(names) | given.in_(names) for names in near[1:-1]]
    rows: dict[str, PatientRow] = {}
    for query in queries:
        rows.update((row.id, row) for row in session.scalars(query.where(*between).limit(3 * limit)))

    def nearness(row: PatientRow) -> float:
        return sum(max(names.get(row.family_folded, 0), names.get(row.given_folded, 0)) for names in near)

    return sorted(rows.values(), key=nearness, reverse=True)


def _begins(column: InstrumentedAttribute[str], word: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return column >= word, column < _after(word)


def _after(word: str) -> str:
    """The first text that no longer begins with this word."""
    return word[:-1] + chr(min(ord(word[-1]) + 1, 0x10FFFF))


def _of(site_id: str) -> Select[PatientRow]:
    return select(PatientRow).where(PatientRow.site_id == site_id)
