"""A clinic of any size, in the store's own rows: each patient with 20 observations, every tenth with a signed visit.

Names are as uneven as names are: a few very common, most rare. Audit chain and seals are what the store would write,
so `paindesk verify` goes through it all. Written many rows at a time: through the desk a million would take days.
"""

import random
from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate

from paindesk import store
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Patient, Sex
from paindesk.domain.visit import Visit, VisitKind
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.visit_point import visit_point
from paindesk.store import seal, table_rows
from paindesk.store.audit import Link, link_hash
from paindesk.store.body import digest, stamp, to_json
from paindesk.store.names import fold, spellings
from paindesk.store.tables import AuditRow, Base, PatientRow, PointRow, RecordRow, SiteRow, SpellingRow, VisitRow
from tests.bench import people

OBSERVATIONS, VISITED = 20, 10  # a patient; every so many-eth has a signed visit
BATCH = 5_000  # patients in one transaction
FAMILIES, GIVENS = 150_000, 20_000  # names there are; a million people have two thirds of them
_MEASURED = (
    ("creatinine", "mg/dL", 5, 21, 10), ("alt", "U/L", 8, 90, 1), ("hba1c", "%", 48, 110, 10),
    ("weight", "kg", 45, 140, 1), ("sodium", "mmol/L", 128, 146, 1), ("potassium", "mmol/L", 33, 55, 10),
    ("bp_systolic", "mmHg", 95, 180, 1), ("bp_diastolic", "mmHg", 55, 105, 1), ("heart_rate", "/min", 50, 110, 1),
    ("phq2", "", 0, 6, 1),
)  # fmt: skip


def patients(count: int) -> Iterator[Patient]:
    """So many, the same ones every time but for their ids."""
    chance = random.Random(11)
    family, given = _names(chance, FAMILIES, people.family), _names(chance, GIVENS, people.given)
    for place in range(count):
        yield Patient(
            id=store.new_id(),
            given=given() if chance.random() > 0.05 else f"{given()} {given()}",
            family=family() if chance.random() > 0.03 else f"{family()}-{family()}",
            birth_date=date(1930, 1, 1) + timedelta(days=chance.randrange(33_000)),
            sex=Sex.FEMALE if place % 2 else Sex.MALE,
            mrn=f"{place // 10_000:03d}-{place % 10_000:04d}",
        )


def _names(chance: random.Random, count: int, made: Callable[[random.Random], str]) -> Callable[[], str]:
    """Draws one of so many names, the n-th in proportion to 1/(n + 30)."""
    names = list(dict.fromkeys(made(chance) for _ in range(2 * count)))[:count]
    weights = list(accumulate(1 / (place + 30) for place in range(len(names))))
    return lambda: names[min(bisect(weights, chance.random() * weights[-1]), len(names) - 1)]


def write(file: store.RecordFile, count: int, knowledge: Knowledge, tell: Callable[[int], None]) -> None:
    """Adds so many patients to that record; `tell` gets how many are there."""
    made = _Made(file, knowledge)
    chosen = patients(count)
    for begun in range(0, count, BATCH):
        for place in range(begun, min(begun + BATCH, count)):
            made.add(next(chosen), visited=place % VISITED == 0)
        made.keep()
        tell(min(begun + BATCH, count))


class _Made:
    """The rows of the next transaction, and where the audit chain has come to."""

    def __init__(self, file: store.RecordFile, knowledge: Knowledge) -> None:
        self.file, self.chance = file, random.Random(12)
        self.rows: dict[type[Base], list[table_rows.Values]] = defaultdict(list)
        with file.reading() as session:
            site = session.get_one(SiteRow, file.site_id)
            self.count, self.head = site.audit_count, site.audit_head
        self.names = set[str]()
        self.by, self.at = "", datetime(2026, 1, 5, 8, tzinfo=UTC)
        record, pain = people.of_the_mockups()
        self.record = replace(record, medicines=record.medicines[:2], trials=record.trials[:1])
        visit = Visit(id="", kind=VisitKind.FIRST, on=people.ON, number=1, record=self.record, pain=pain)
        self.visit = visit
        self.point = visit_point(visit, [], knowledge, of_record(record, knowledge, people.ON))
        # The same text for everybody but for what stands between: a million records are not put into JSON one by one.
        marked = to_json(replace(self.record, observations=(), patient=Patient(id="<who>")))
        before, rest = marked.split('"observations":[]')
        middle, after = rest.split(to_json(Patient(id="<who>")))
        self.before, self.middle, self.after = before, middle, after

    def add(self, who: Patient, *, visited: bool) -> None:
        """One patient, as entered; where `visited`, with a signed visit of that record."""
        site, at = self.file.site_id, stamp(self.at)
        self.at += timedelta(seconds=20)
        born = who.birth_date
        body = f'{self.before}"observations":[{self._observations()}]{self.middle}{to_json(who)}{self.after}'
        patient = (site, who.id, who.given, who.family, born, who.sex.value, who.mrn, False, fold(who.family),
                   fold(who.given), spellings(who), 1)  # fmt: skip
        record = (site, who.id, body, at, self.by, 1)
        self.rows[PatientRow].append(patient)
        self.rows[RecordRow].append(record)
        for name in {fold(who.family), fold(who.given)} - self.names:
            self.names.add(name)
            self.rows[SpellingRow].append((site, name, 1))
        self._note("record.add", who.id)
        self._note("seal.record", who.id, seal.hashed([[seal.plain(one) for one in patient], list(record)]))
        if visited:
            self._sign(who.id, body)

    def keep(self) -> None:
        """One transaction with everything added since the last."""
        with self.file.writing() as session:
            connection = session.connection()
            for kind in (SpellingRow, PatientRow, RecordRow, VisitRow, PointRow, AuditRow):
                if self.rows[kind]:
                    table_rows.write(connection, Base.metadata.tables[kind.__tablename__], self.rows[kind])
            site = session.get_one(SiteRow, self.file.site_id)
            site.audit_count, site.audit_head = self.count, self.head
            site.names_version = 1
        self.rows.clear()

    def _observations(self) -> str:
        said = []
        for place in range(OBSERVATIONS):
            code, unit, low, high, part = _MEASURED[place % len(_MEASURED)]
            value = self.chance.randrange(low, high)
            shown = f"{value / part:.1f}" if part > 1 else str(value)
            on = f"2026-{1 + place // 2:02d}-{self.chance.randrange(1, 28):02d}"
            said.append(f'{{"code":"{code}","on":"{on}","text":"","unit":"{unit}","value":"{shown}"}}')
        return ",".join(said)

    def _sign(self, patient_id: str, record: str) -> None:
        site, visit_id, at, on = self.file.site_id, store.new_id(), stamp(self.at), self.visit.on
        mark = to_json(self.visit.record)
        body = to_json(replace(self.visit, id=visit_id)).replace(mark, record)
        signed = (site, visit_id, patient_id, VisitKind.FIRST.value, on, 1, "signed", "", at, self.by, at, self.by,
                  "Ann Doe, MD", digest(body), 1, record, body, 1)  # fmt: skip
        point = (site, visit_id, patient_id, on, to_json(replace(self.point, visit_id=visit_id)))
        self.rows[VisitRow].append(signed)
        self.rows[PointRow].append(point)
        self._note("visit.begin", patient_id, visit_id)
        self._note("seal.visit", visit_id, seal.hashed([[seal.plain(one) for one in row] for row in (signed, point)]))
        self._note("visit.sign", visit_id, digest(body))

    def _note(self, act: str, subject: str, detail: str = "") -> None:
        self.count += 1
        link = Link(self.count, stamp(self.at), self.by, act, subject, detail, self.head)
        self.head = link_hash(self.file.site_id, link)
        self.rows[AuditRow].append((self.file.site_id, *link, self.head))
