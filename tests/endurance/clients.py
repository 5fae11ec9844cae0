"""Many desks on one server, through pgbouncer in transaction mode: they find patients as they type, and open charts.

Each client is a program of its own with its own connection; they think between two patients as people do. What is
measured is what a person waits for: one search after a letter, one whole chart.
"""

import random
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from multiprocessing import get_context

from sqlalchemy import insert, text
from sqlalchemy.engine import URL

from paindesk import store
from paindesk.domain.errors import PainDeskError
from paindesk.domain.patient import Record
from paindesk.store.body import to_json
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from paindesk.store.tables import PatientRow, RecordRow
from tests.bench.people import city, patient_rows
from tests.store.clinic import ANN, CLINIC, NOW, desk_of, rosa, signed_first_visit
from tests.store.conftest import ROLE
from tests.store.pgbouncer import Pgbouncer
from tests.store.server import PASSWORD, Server, address

PATIENTS, SECONDS, THINKING = 20_000, 90, 30.0  # seconds between two patients, on average
_PROCESSES = 4  # the clients' own work shall not be what they wait for
_SEEN = 200  # patients at most with a signed visit
_ON = date(2026, 11, 27)


@dataclass(frozen=True)
class Work:
    """How long, and how long somebody thinks between two patients, on average; both in seconds."""

    where: str
    seconds: float
    thinking: float


@dataclass
class Waits:
    """What the clients waited for, in seconds, and what went wrong."""

    clients: int = 0
    seconds: float = 0
    finds: list[float] = field(default_factory=list)
    charts: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        told = [f"{self.clients} clients for {self.seconds:.0f} s"]
        for what, times in (("search", self.finds), ("chart", self.charts)):
            some = sorted(times) or [0.0]
            middle, late = (1000 * some[int(part * (len(some) - 1))] for part in (0.5, 0.95))
            told.append(
                f"{what}: {len(times)}, {len(times) / max(self.seconds, 1):.0f} a second, "
                f"p50 {middle:.0f} ms, p95 {late:.0f} ms, max {1000 * some[-1]:.0f} ms"
            )
        return "\n".join([*told, f"{len(self.faults)} errors"])


def waits(
    clients: int,
    patients: int = PATIENTS,
    seconds: float = SECONDS,
    thinking: float = THINKING,
    say: Callable[[str], None] = lambda _: None,
) -> Waits:
    """So many clients, on a clinic of so many patients."""
    with Server() as server:
        server.start()
        url = _clinic(server, patients, say)
        with Pgbouncer(url, ROLE, connections=8) as bouncer:
            say(f"{clients} clients begin")
            found = _all(Work(address(bouncer.through(url)), seconds, thinking), clients)
        found.faults += _after(address(url), say)
    return found


def _clinic(server: Server, patients: int, say: Callable[[str], None]) -> URL:
    store.prepare(address(server.url), "", ROLE, PASSWORD)
    store.create(address(server.url), "", CLINIC, ANN, NOW).close()
    url = server.url.set(username=ROLE)
    file = store.open_record(address(url), "", NOW)
    _write(file, patients)
    desk = desk_of(file, ANN)
    for _ in range(min(_SEEN, patients // 20)):
        visit = signed_first_visit(desk, desk.add_record(rosa()))
        desk.keep_paper(visit.id, "handout", "en", b"%PDF-1.7")
    file.close()
    server.order("ANALYZE")
    say(f"{patients:,} patients are there")
    return url


def _write(file: RecordFile, patients: int) -> None:
    at, found = NOW(), list(city(patients))
    names = patient_rows(file.site_id, found)
    records = [
        {
            "site_id": file.site_id, "patient_id": row["id"], "body": to_json(Record(patient=one)), "saved_at": at,
            "saved_by": "", "version": 1,
        }
        for row, one in zip(names, found, strict=True)
    ]  # fmt: skip
    with file.writing() as session:
        session.execute(insert(PatientRow), names)
        session.execute(insert(RecordRow), records)


def _all(work: Work, clients: int) -> Waits:
    processes = min(_PROCESSES, max(clients // 25, 1))
    shares = [(work, len(range(one, clients, processes)), one) for one in range(processes)]
    if processes == 1:
        parts = [_share(*shares[0])]
    else:
        with get_context("spawn").Pool(processes) as pool:
            parts = pool.starmap(_share, shares)
    found = Waits(clients=clients, seconds=work.seconds)
    for one in parts:
        found.finds += one.finds
        found.charts += one.charts
        found.faults += one.faults
    return found


def _share(work: Work, clients: int, seed: int) -> Waits:
    """The clients of one process."""
    found, names = Waits(), [*(one.family for one in city(50)), "Núñez"]

    def client(number: int) -> None:
        _client(work, names, random.Random(1000 * seed + number), found)

    with ThreadPoolExecutor(clients) as desks:
        list(desks.map(client, range(clients)))
    return found


def _client(work: Work, names: Sequence[str], chance: random.Random, found: Waits) -> None:
    try:
        file = store.open_record(work.where, "", NOW)
        desk = desk_of(file, ANN)
        time.sleep(chance.uniform(0, work.thinking))
        until = time.monotonic() + work.seconds
        while time.monotonic() < until:
            name = chance.choice(names)
            lines: tuple[store.PatientLine, ...] = ()
            for letters in range(2, min(len(name), 6)):
                begun = time.monotonic()
                lines = desk.find(name[:letters])
                found.finds.append(time.monotonic() - begun)
            begun = time.monotonic()
            _chart(desk, chance.choice(lines).id)
            found.charts.append(time.monotonic() - begun)
            time.sleep(chance.expovariate(1 / work.thinking))
        file.close()
    except PainDeskError as trouble:
        found.faults.append(f"a client was told: {trouble.message}")


def _chart(desk: Desk, patient_id: str) -> None:
    """What the window reads to show a chart."""
    desk.record_on(patient_id, _ON)
    desk.last_signed(patient_id)
    desk.visits(patient_id)
    desk.papers_of(patient_id)


def _after(where: str, say: Callable[[str], None]) -> list[str]:
    """The audit that they all wrote is one chain, and nobody was sacrificed to a deadlock."""
    file = store.open_record(where, "", NOW)
    try:
        desk = desk_of(file, ANN)
        check = desk.audit_desk().begin_check()
        while not check.done:
            check = desk.audit_desk().go_on(check)
        with file.reading() as session:
            query = text("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
            dead = session.execute(query).scalar_one()
        say(f"{check.seq:,} entries of the audit, {dead} deadlocks")
        return [*check.faults, *([f"{dead} deadlocks"] if dead else [])]
    finally:
        file.close()
