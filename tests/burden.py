"""How much PainDesk says: findings, stops and repeats in one visit, over the sample clinic and other records.

    python -m tests.burden [FOLDER]

The next visit of every patient of the sample clinic is opened, and the first visit of every FHIR record in the folder
(also the variable PAINDESK_RECORDS). Counted is what the panels of all steps show together, each finding once. A repeat
is one fact said twice in a visit: the same title, the same reason, or one interaction both as taken and of a medicine.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from statistics import median

from paindesk.domain.errors import PainDeskError
from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Visit, VisitKind
from paindesk.exchange.fhir_in import read
from paindesk.knowledge import load
from paindesk.sample.clinic import CLINIC, build
from paindesk.shell.catalogue import steps_of
from paindesk.shell.session import Session
from paindesk.steps.step import Context
from paindesk.store import Desk
from tests.builders import TODAY


@dataclass(frozen=True)
class Said:
    """What one visit says. `repeats` holds pairs of ids."""

    who: str
    kind: VisitKind
    findings: tuple[Finding, ...]
    repeats: tuple[tuple[str, str], ...]

    def of(self, level: Level) -> int:
        """How many of a level."""
        return sum(one.level is level for one in self.findings)


def sample_visits(knowledge: Knowledge, *, most: int = 1000) -> Iterator[Session]:
    """The next visit of everybody in the sample clinic, opened as the window opens it."""
    with tempfile.TemporaryDirectory(prefix="paindesk-burden-") as folder:
        file, desk = build(Path(folder) / "x.paindesk", knowledge, TODAY, lambda: datetime.combine(TODAY, time(9), UTC))
        for one in desk.patients()[:most]:
            kind = VisitKind.FOLLOW_UP if desk.last_signed(one.id) is not None else VisitKind.FIRST
            yield opened(desk.begin_visit(one.id, kind, TODAY), knowledge, desk)
        file.close()


def record_visits(folder: Path, knowledge: Knowledge) -> Iterator[Session]:
    """The first visit of every record that can be read; a refused one is left out."""
    for file in sorted(folder.glob("*.json")):
        try:
            record = read(file.read_bytes(), knowledge, name=file.name).record
        except PainDeskError:
            continue
        yield opened(Visit(id="v", kind=VisitKind.FIRST, on=TODAY, number=1, record=record), knowledge)


def opened(visit: Visit, knowledge: Knowledge, desk: Desk | None = None) -> Session:
    """The visit with what the visits before it tell."""
    patient = visit.record.patient.id
    context = Context(
        knowledge=knowledge,
        on=TODAY,
        clinic=CLINIC,
        history=() if desk is None else tuple(one for one in desk.points(patient) if one.on <= TODAY),
        previous=None if desk is None else desk.last_signed(patient),
    )
    return Session(visit, context, steps_of(visit.kind))


def said(session: Session) -> Said:
    """What that visit says."""
    findings = session.open_findings()
    return Said(session.visit.record.patient.name, session.visit.kind, findings, tuple(repeats(findings)))


def repeats(findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    """Each finding that says again what an earlier one said."""
    seen: dict[object, str] = {}
    for one in findings:
        for fact in _facts(one):
            if seen.setdefault(fact, one.id) != one.id:
                yield seen[fact], one.id
                break


def _facts(one: Finding) -> Iterator[object]:
    yield "title", one.title
    if one.because:
        yield "because", one.because
    for mark in (".interaction.", "taken."):
        if mark in one.id:
            yield "rule", one.id.rpartition(mark)[2]


def table(name: str, visits: Iterable[Said]) -> str:
    """The counts as lines."""
    found = tuple(visits)
    lines = [f"{name}: {len(found)} visits"]
    for level in Level:
        each = [one.of(level) for one in found]
        lines.append(f"  {level.value:8} median {median(each):4}   most {max(each):3}   all {sum(each)}")
    lines.append(f"  visits with a stop: {sum(one.of(Level.STOP) > 0 for one in found)}")
    again = Counter(pair for one in found for pair in one.repeats)
    lines.append(f"  repeats of one fact: {sum(again.values())}")
    lines += [f"    {count} × {first} and {second}" for (first, second), count in again.most_common(12)]
    commonest = Counter(one.id for each in found for one in each.findings if one.level in (Level.STOP, Level.CAUTION))
    lines.append("  most often a stop or a caution:")
    lines += [f"    {count} × {key}" for key, count in commonest.most_common(12)]
    return "\n".join(lines)


def main(words: Sequence[str]) -> int:
    """Print the tables; with -h what this is."""
    if {"-h", "--help"} & set(words):
        sys.stdout.write(__doc__ or "")
        return 0
    knowledge = load()
    told = [table("Sample clinic", map(said, sample_visits(knowledge)))]
    folder = Path(words[0] if words else os.environ.get("PAINDESK_RECORDS", ""))
    if (words or "PAINDESK_RECORDS" in os.environ) and folder.is_dir():
        told.append(table("Records", map(said, record_visits(folder, knowledge))))
    sys.stdout.write("\n".join([*told, ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
