"""A clinic's day by script: what a child process does until it is killed, telling each act once it is acknowledged."""

import os
import random
from dataclasses import dataclass, field, replace
from pathlib import Path

from paindesk import store
from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import VisitKind
from paindesk.store import engine
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from tests.store.clinic import ANN, FIRST_DAY, NOW, desk_of, due_on, entered, point, rosa


@dataclass(frozen=True)
class Where:
    """A record file with its raw key, or the address of a database."""

    path: Path | None = None
    raw_key: bytes = b""
    address: str = ""

    def open(self) -> tuple[RecordFile, Desk]:
        """The record, and Ann's desk in it."""
        if self.path is None:
            file = store.open_record(self.address, "", NOW)
        else:
            file = RecordFile(engine.embedded(self.path, self.raw_key), self.path, self.raw_key, NOW)
        return file, desk_of(file, ANN)


@dataclass
class Told:
    """What the program said was saved: ids, with the draft's number, the digest, the hash."""

    records: set[str] = field(default_factory=set)
    drafts: dict[str, int] = field(default_factory=dict)
    signed: dict[str, str] = field(default_factory=dict)
    papers: dict[str, bytes] = field(default_factory=dict)
    backups: set[str] = field(default_factory=set)
    trouble: list[str] = field(default_factory=list)
    acts: int = 0

    def take(self, line: str) -> None:
        """One line of the child; one that was cut off by the kill was not told."""
        kind, key, value = line.split(" ", 2)
        self.acts += 1
        if kind == "record":
            self.records.add(key)
        elif kind == "draft":
            self.drafts[key] = int(value)
        elif kind == "signed":
            self.drafts.pop(key, None)
            self.signed[key] = value
        elif kind == "paper":
            self.papers[key] = bytes.fromhex(value)
        elif kind == "backup":
            self.backups.add(value)
        else:
            self.trouble.append(value)


def day(where: Where, seed: int, tell: int, *, acts: int = 10_000) -> None:
    """Patients, drafts, signatures, papers and backups without end; `tell` is the pipe to the parent."""
    chance = random.Random(seed)

    def told(kind: str, key: str = "-", value: str = "-") -> None:
        os.write(tell, f"{kind} {key} {value}\n".encode())

    try:
        file, desk = where.open()
        for _ in range(acts):
            patient = desk.add_record(rosa()).patient.id
            told("record", patient)
            visit = desk.begin_visit(patient, VisitKind.FIRST, FIRST_DAY)
            told("draft", visit.id, "0")
            for number in range(1, chance.randint(2, 6)):
                visit = replace(entered(visit), edition=str(number))
                desk.save_draft(visit)
                told("draft", visit.id, str(number))
            if chance.random() < 0.7:
                signed = desk.sign(visit, point(visit), (due_on(FIRST_DAY),))
                assert signed.signature is not None
                told("signed", visit.id, signed.signature.digest)
                pdf = b"%PDF " + chance.randbytes(chance.choice((40, 4000, 60_000)))
                desk.keep_paper(visit.id, "handout", "en", pdf)
                told("paper", visit.id, pdf.hex())
            if where.path is not None and chance.random() < 0.25:
                told("backup", "-", file.back_up().path.name)
    except PainDeskError as trouble:
        told("trouble", "-", f"{trouble.message} {trouble.advice}")


def lost(where: Where, told: Told) -> list[str]:
    """What the record does not hold although it was told, and what is half there. Empty when all is well."""
    file, desk = where.open()
    try:
        faults = [line for line in file.verify().lines if line.startswith("FAULT")]
        known = {one.id for one in desk.patients()}
        faults += [f"record {key} is lost" for key in told.records - known]
        for key, number in told.drafts.items():
            kept = desk.visit(key)
            if kept.signature is None and int(kept.edition or 0) < number:
                faults.append(f"draft {key} is at {kept.edition}, told was {number}")
        for key, digest in told.signed.items():
            visit = desk.visit(key)
            if visit.signature is None or visit.signature.digest != digest:
                faults.append(f"signed visit {key} is lost")
            elif key not in {one.visit_id for one in desk.points(visit.record.patient.id)}:
                faults.append(f"signed visit {key} is half there")
        for key, pdf in told.papers.items():
            if pdf not in [desk.paper(one.id) for one in desk.papers(key)]:
                faults.append(f"the paper of {key} is lost")
    finally:
        file.close()
    return faults
