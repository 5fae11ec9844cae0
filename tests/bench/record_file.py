"""The record file: a patient with 700 visits, a clinic of 100,000 patients, signing, saving, the sample clinic."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from sqlalchemy import insert

from paindesk import store
from paindesk.domain.dose import amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Patient
from paindesk.domain.visit import Act, Clinic, Prescription, SideEffectReport, SinceLastVisit, VisitKind, VisitPoint
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.visit_point import visit_point
from paindesk.sample.clinic import build
from paindesk.shell.signing import sign
from paindesk.store import spelling
from paindesk.store.tables import PatientRow
from tests.bench import people
from tests.bench.timing import Row, measure, timed

VISITS, PATIENTS = 700, 100_000
ANN = store.NewUser(login="ann", name="Ann Doe, MD", password="ann's own password", role="clinician")


def now() -> datetime:
    """The clock of the bench's record files."""
    return datetime.now(UTC)


def new_file(path: Path) -> tuple[store.RecordFile, store.Desk]:
    """An empty clinic, signed in."""
    file = store.create(path, "a long enough passphrase", Clinic(name="Bench"), ANN, now)
    return file, file.sign_in(ANN.login, ANN.password)


def long_history(desk: store.Desk, knowledge: Knowledge) -> tuple[VisitPoint, ...]:
    """The mockups' patient over fourteen years, a signed visit a week; the chart points of it."""
    record, pain = people.of_the_mockups()
    added = desk.add_record(record)
    points: list[VisitPoint] = []
    for week in range(VISITS):
        day = people.ON - timedelta(weeks=VISITS - week)
        visit = desk.begin_visit(added.patient.id, VisitKind.FOLLOW_UP if week else VisitKind.FIRST, day)
        nrs = 8 - (week % 40) // 10
        effects = (SideEffectReport(name=("drowsiness", "nausea", "dizziness")[week % 3], grade=week % 7),)
        visit = replace(
            visit,
            pain=replace(pain, sites=(replace(pain.sites[0], average=nrs), *pain.sites[1:])),
            since=SinceLastVisit(relief_percent=12 * (week % 6), side_effects=effects, no_side_effects=not effects)
            if week
            else None,
            prescriptions=(Prescription(medicine="gabapentin", act=Act.CONTINUE, strength=amount(300, "mg")),),
        )
        point = visit_point(visit, points[-1:], knowledge, of_record(visit.record, knowledge, day))
        dose = amount(Decimal(300 * (1 + week % 60 // 15)), "mg")
        point = replace(point, regimen=(("gabapentin", dose), ("duloxetine", amount(60, "mg"))))
        desk.sign(visit, point, ())
        points.append(point)
    return tuple(points)


def opening(desk: store.Desk) -> Iterator[Row]:
    """What the chart and a follow-up read of a patient with 700 visits, and what is written at the next one."""
    (patient,) = desk.patients()
    yield measure(f"{VISITS} visits: read points", lambda: desk.points(patient.id), runs=10)
    yield measure(f"{VISITS} visits: read last signed", lambda: desk.last_signed(patient.id))
    yield measure(f"{VISITS} visits: list", lambda: desk.visits(patient.id), runs=10)

    def all_of_it() -> None:
        desk.record(patient.id)
        desk.points(patient.id)
        desk.last_signed(patient.id)
        desk.visits(patient.id)

    yield measure(f"{VISITS} visits: open the patient", all_of_it, 300, runs=10)


def writing(desk: store.Desk, knowledge: Knowledge) -> Iterator[Row]:
    """Saving a draft while typing, and signing."""
    (patient,) = desk.patients()
    visit = desk.begin_visit(patient.id, VisitKind.FOLLOW_UP, people.ON)
    drafts = iter(replace(visit, since=SinceLastVisit(note="x" * length)) for length in range(100))
    yield measure("save a draft", lambda: desk.save_draft(next(drafts)))
    desk.discard_draft(visit.id)
    record, pain = people.of_the_mockups()
    signings = []
    for _ in range(10):
        fresh = desk.begin_visit(desk.add_record(record).patient.id, VisitKind.FIRST, people.ON)
        ready = replace(fresh, pain=pain)
        signings.append(timed(lambda ready=ready: sign(ready, desk, knowledge)))
    yield Row(what="sign a first visit", times=signings)


def sample_clinic(path: Path, knowledge: Knowledge) -> tuple[store.RecordFile, store.Desk, Row]:
    """The sample clinic, built once."""
    begun = time.perf_counter()
    file, desk = build(path, knowledge, people.ON, now)
    took = (time.perf_counter() - begun) * 1000
    return file, desk, Row(what="build the sample clinic", times=[took])


def search(path: Path) -> Iterator[Row]:
    """Finding one of 100,000 patients, as it is typed in practice."""
    file, desk = new_file(path)
    patients = list(people.city(PATIENTS))
    yield Row(what=f"write {PATIENTS:,} patients", times=[timed(lambda: _write(file, patients))])
    some = patients[:: PATIENTS // 20]
    for what, typed in (
        ("family name", [one.family for one in some]),
        ("two letters", [one.family[:2] for one in some]),
        ("given and family", [one.name for one in some]),
        ("parts of both", [f"{one.family[:4]} {one.given[:3]}" for one in some]),
        ("inside a name", [one.family[1:5] for one in some]),
        ("a letter wrong", [misspelt(one.family) for one in some]),
        ("both misspelt", [f"{misspelt(one.given)} {misspelt(one.family)}" for one in some]),
        ("birth date", [f"{one.birth_date:%m/%d/%Y}" for one in some if one.birth_date]),
        ("record number", [one.mrn for one in some]),
        ("nobody", [f"qxqxq{place}" for place in range(20)]),
    ):
        if what == "a letter wrong":
            yield Row(what="find, a letter wrong: first time", times=[timed(lambda: desk.find("Zzworgini"))])
        queries = iter(typed * 2)
        yield measure(f"find, {what}", lambda queries=queries: desk.find(next(queries)), 20, runs=len(typed))
    file.close()


def _write(file: store.RecordFile, patients: list[Patient]) -> None:
    rows = people.patient_rows(file.site_id, patients)
    with file.writing() as session:
        session.execute(insert(PatientRow), rows)
        names = {name for row in rows for name in (row["family_folded"], row["given_folded"])}
        spelling.add(session, file.site_id, names)


def misspelt(name: str) -> str:
    """Two letters in the middle changed places, and one doubled, as in haste."""
    middle = len(name) // 2
    return name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :] + name[-1]
