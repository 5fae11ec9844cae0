"""How the record grows: clinics of ten thousand to a million patients, in the file and on PostgreSQL.

`python -m tests.bench scale --out FOLDER` makes each clinic, measures it and takes it away again. A million patients
need 30 GB of disk for the file with its backup, as much for the server, and an hour for each. Never a part of the
ordinary bench.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from sqlalchemy import text

from paindesk import store
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import Clinic, SinceLastVisit, VisitKind
from paindesk.knowledge import load
from tests.bench import clinic_rows, people
from tests.bench.record_file import ANN, misspelt, now
from tests.bench.scale_told import Measured, Size, plot, table
from tests.store.server import PASSWORD, PROGRAMS, Server

SIZES = (10_000, 100_000, 1_000_000)
TIMES = 200  # each thing is done, with another patient each time
FILE, SERVER = "file", "PostgreSQL"
Found = Measured | Size


def measure(file: store.RecordFile, where: str, patients: int) -> Iterator[Measured]:
    """Searches, an opened chart, a saved step; as people work, each time with another patient."""
    desk = file.sign_in(ANN.login, ANN.password)
    cpu = _Processor(file)
    every = max(1, patients // TIMES)
    some = [one for place, one in enumerate(clinic_rows.patients(patients)) if place % every == 0][:TIMES]

    def p95(what: str, acts: Sequence[Callable[[], object]]) -> Measured:
        times = sorted(cpu.timed(act) for act in acts)
        clock = sorted(one for _, one in times)
        place = int(len(times) * 0.95)
        return Measured(where=where, patients=patients, what=what, processor=times[place][0], clock=clock[place])

    def find(what: str, typed: Sequence[str]) -> Measured:
        return p95(what, [lambda one=one: desk.find(one) for one in typed])

    yield p95("a misspelt name, first of all", [lambda: desk.find("Zzworgini")])
    yield find("two names", [one.name for one in some])
    yield find("a family name", [one.family for one in some])
    yield find("a misspelt name", [misspelt(one.family) for one in some])
    yield find("two misspelt names", [f"{misspelt(one.given)} {misspelt(one.family)}" for one in some])
    yield find("birth date", [f"{one.birth_date:%m/%d/%Y}" for one in some if one.birth_date])
    yield find("chart number", [one.mrn for one in some])
    ids = [_id_of(desk, one) for one in some if int(one.mrn.replace("-", "")) % clinic_rows.VISITED == 0]
    yield p95("open a chart", [lambda one=one: _open(desk, one) for one in ids])
    yield p95("save a step", list(_steps(desk, ids)))
    desk.add_record(Record(patient=Patient(id="", given="Zoltan", family="Zzyzxyz")))
    yield p95("a misspelt name, after a new patient", [lambda: desk.find("Zolten Zzyzyxz")])


def backup(file: store.RecordFile, where: str, patients: int, folder: Path, server: Server | None) -> Size:
    """One backup of the whole: the file's own, or `pg_dump` of the database."""
    target = folder / "backup"
    spent, begun = _all_processes(), time.perf_counter()
    if file.path is not None:
        file.backup(target)
        record = file.path.stat().st_size
    else:
        assert server is not None
        assert PROGRAMS is not None
        with file.reading() as session:
            name, record = session.execute(
                text("SELECT current_database(), pg_database_size(current_database())")
            ).one()
        command = [str(PROGRAMS / "pg_dump"), "-Fc", "-f", str(target), "-h", "127.0.0.1", "-p", str(server.port)]
        subprocess.run([*command, "-U", "postgres", name], check=True, env={**os.environ, "PGPASSWORD": PASSWORD})
    seconds, size = time.perf_counter() - begun, target.stat().st_size
    for one in folder.glob("backup*"):
        one.unlink()
    return Size(
        where=where, patients=patients, record=record, backup=size, seconds=seconds,
        processor=_all_processes() - spent,
    )  # fmt: skip


class _Processor:
    """Processor time of this program and of the server's workers that answer it."""

    def __init__(self, file: store.RecordFile) -> None:
        self._workers: list[Path] = []
        if file.path is None:
            with file.reading() as session:
                found = session.scalars(
                    text("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid IS NOT NULL")
                )
                self._workers = [Path(f"/proc/{pid}/schedstat") for pid in found]

    def timed(self, act: Callable[[], object]) -> tuple[float, float]:
        """Milliseconds of processor time, and on the clock."""
        spent, begun = self._now(), time.perf_counter()
        act()
        return 1000 * (self._now() - spent), 1000 * (time.perf_counter() - begun)

    def _now(self) -> float:
        there = (int(one.read_text().split()[0]) / 1e9 for one in self._workers if one.exists())
        return time.process_time() + sum(there)


def _all_processes() -> float:
    done = os.times()
    return done.user + done.system + done.children_user + done.children_system


def _id_of(desk: store.Desk, one: Patient) -> str:
    return next(found.id for found in desk.find(one.mrn) if found.mrn == one.mrn)


def _open(desk: store.Desk, patient_id: str) -> None:
    desk.record(patient_id)
    desk.points(patient_id)
    desk.last_signed(patient_id)
    desk.visits(patient_id)


def _steps(desk: store.Desk, ids: Sequence[str]) -> Iterator[Callable[[], object]]:
    for place in range(TIMES):
        patient_id = ids[place % len(ids)]
        visit = desk.begin_visit(patient_id, VisitKind.FOLLOW_UP, people.ON)
        typed = replace(visit, since=SinceLastVisit(note="x" * place))
        yield lambda typed=typed: desk.save_draft(typed)


def make(where: str, count: int) -> store.RecordFile:
    """A clinic with so many patients, in a new file or an empty database."""
    file = store.create(where, "", Clinic(name="Bench"), ANN, now)
    with file.reading() as session:
        if file.path is not None:
            session.execute(text("PRAGMA cache_size = -400000"))
    clinic_rows.write(file, count, load(), lambda there: print(f"  {there:,} of {count:,}", file=sys.stderr))
    file.close()
    return store.open_as(where, ANN.login, ANN.password, now)


def in_a_file(count: int, folder: Path) -> Iterator[Found]:
    """Made, measured and taken away."""
    with tempfile.TemporaryDirectory(prefix="paindesk-scale-", dir=folder) as place:
        file = make(f"{place}/clinic.paindesk", count)
        yield from measure(file, FILE, count)
        yield backup(file, FILE, count, Path(place), None)
        file.close()


def on_a_server(count: int, folder: Path) -> Iterator[Found]:
    """The same on a server of its own."""
    words = "-c shared_buffers=1GB -c max_wal_size=4GB"
    with Server(words) as server, tempfile.TemporaryDirectory(prefix="paindesk-scale-", dir=folder) as place:
        server.start()
        server.order("CREATE DATABASE clinic")
        file = make(server.url.set(database="clinic").render_as_string(hide_password=False), count)
        yield from measure(file, SERVER, count)
        yield backup(file, SERVER, count, Path(place), server)
        file.close()


def main(words: Sequence[str]) -> None:
    """Makes, measures, and keeps figures, table and plot in the folder given."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench scale")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--patients", type=int, nargs="+", default=list(SIZES), metavar="COUNT")
    parser.add_argument("--only", choices=(FILE, SERVER), default="", help="one of the two")
    asked = parser.parse_args(words)
    asked.out.mkdir(parents=True, exist_ok=True)
    found: list[Found] = []
    for count in asked.patients:
        for where, run in ((FILE, in_a_file), (SERVER, on_a_server)):
            if asked.only in ("", where):
                found.extend(run(count, asked.out))
                keep(found, asked.out)
    print(table(found))


def keep(found: Sequence[Found], folder: Path) -> None:
    """Figures as JSON, the table as text, the plot as PNG."""
    (folder / "scale.json").write_text(json.dumps([asdict(one) for one in found], indent=1), encoding="utf-8")
    (folder / "scale.txt").write_text(table(found) + "\n", encoding="utf-8")
    plot(found, folder / "scale.png")
