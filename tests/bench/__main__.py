"""Run it all and print the table. A minute or two on two cores; the exit code is 0 whatever the times are.

python -m tests.bench scale --out FOLDER      clinics of 10,000 to 1,000,000 patients (its own --help says the rest)
python -m tests.bench installed paindesk      how long the installed program takes to its first window
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from paindesk.domain.advice import Advice
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Record
from paindesk.knowledge import load
from paindesk.rules.consult import consult
from tests.bench import equivalents, papers, people, preview, processes, record_file, records, screens
from tests.bench.timing import Row, measure, table


def rows(folder: Path) -> Iterator[Row]:
    """Everything, in an order that leaves the processes a quiet machine."""
    yield from processes.rows(folder)
    knowledge = load()
    yield from _consultations(knowledge)
    yield from equivalents.rows(folder, knowledge)
    yield from records.rows(folder, knowledge)
    file, _, built = record_file.sample_clinic(folder / "sample.paindesk", knowledge)
    yield built
    yield from papers.rows(knowledge)
    file.close()
    file, desk = record_file.new_file(folder / "long.paindesk")
    points = record_file.long_history(desk, knowledge)
    yield from record_file.opening(desk)
    yield from record_file.writing(desk, knowledge)
    yield from screens.rows(desk, knowledge, points, folder)
    file.close()
    file, desk = record_file.new_file(folder / "signing.paindesk")
    yield from preview.rows(desk, knowledge, folder)
    file.close()
    yield from record_file.search(folder / "city.paindesk")


def _consultations(knowledge: Knowledge) -> Iterator[Row]:
    """What a change of the record takes. A medicine is written out when it is opened: typed facts open the chosen one
    at most, the page of the classes and the command line every one."""
    for who, (record, pain), target, every_target in (
        ("the mockups' patient", people.of_the_mockups(), 10, 15),
        ("20 medicines, 15 conditions", people.with_everything(), 10, 15),
        ("100 fills", people.with_fills(100, knowledge), 12, 18),
        ("1,000 fills", people.with_fills(1000, knowledge), 20, 26),
    ):

        def consulted(record: Record = record, pain: PainToday = pain) -> Advice:
            advice = consult(record, pain, knowledge, people.ON)
            chosen = advice.medicine("gabapentin")
            if chosen is None or not chosen.findings:
                raise RuntimeError("the chosen medicine has no advice")
            return advice

        def every(consulted: Callable[[], Advice] = consulted) -> int:
            return sum(len(one.findings) for group in consulted().classes for one in group.medicines)

        yield measure(f"consult: {who}", consulted, target, runs=40)
        yield measure(f"consult: {who}, every medicine opened", every, every_target, runs=40)


def main() -> None:
    """Print each row as it comes to standard error, the table at the end. With `scale`: see there."""
    if sys.argv[1:2] == ["scale"]:
        from tests.bench import scale

        scale.main(sys.argv[2:])
        return
    if sys.argv[1:2] == ["installed"]:
        from tests.bench import installed

        installed.main(sys.argv[2:])
        return
    if sys.argv[1:]:  # -h, or a word that is none of them
        print(__doc__)
        return
    begun, found = time.perf_counter(), list[Row]()
    with tempfile.TemporaryDirectory(prefix="paindesk-bench-") as folder:
        for row in rows(Path(folder)):
            found.append(row)
            print(f"  {row.what}", file=sys.stderr)
    print(table(found))
    over = sum(row.limit is not None and sorted(row.times)[len(row.times) // 2] > row.limit for row in found)
    print(f"\n{over} over their target; {time.perf_counter() - begun:.0f} s in all, on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
