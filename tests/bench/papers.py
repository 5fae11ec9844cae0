"""Papers: any of them warm, the first one of a run, and the usual ones from the signature to the preview.

In processor time, which another program on the machine does not lengthen; a paper is made on one core.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import pypdfium2

from paindesk.documents.papers import PAPERS, make
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import Goal
from paindesk.shell.signing import chosen_papers
from tests.bench import timing
from tests.bench.timing import Row
from tests.documents.made import make_papers
from tests.documents.two_patients import SHORT, case

_FIRST = """
import time
from dataclasses import replace
from paindesk.domain.visit import Clinic, Visit, VisitKind
from paindesk.knowledge import load
from paindesk.rules.consult import consult
from paindesk.rules.prescription import draft
from tests.bench import people
knowledge, (record, pain) = load(), people.of_the_mockups()
visit = Visit(id="v", kind=VisitKind.FIRST, on=people.ON, number=1, record=record, pain=pain)
advice = consult(record, pain, knowledge, people.ON)
plan = draft(advice.medicine("gabapentin"), knowledge.medicines["gabapentin"], "")
begun = time.process_time()
from paindesk.documents.papers import make
make("handout", replace(visit, prescriptions=(plan,)), advice, knowledge, Clinic(name="Bench", phone="555-0142"))
print((time.process_time() - begun) * 1000)
"""
_ROOT = Path(__file__).resolve().parents[2]


def rows(knowledge: Knowledge) -> Iterator[Row]:
    """The slowest of all papers, the first of a run, the usual ones up to their first page on the screen."""
    yield _slowest(knowledge)
    yield Row(what="the first paper of a run, CPU", times=[_first() for _ in range(_runs())], target=1200)
    yield _to_preview(knowledge)


def _slowest(knowledge: Knowledge) -> Row:
    one = case(SHORT)
    goals = (f"Walk {number} steps" for number in range(1_000))

    def paper(name: str) -> Callable[[], object]:
        def made() -> bytes:
            """Never the same one twice: typst remembers what it has laid out."""
            visit = replace(one.visit, pain=replace(one.visit.pain, goal=Goal(text=next(goals))))
            return make(name, visit, one.advice, knowledge, one.clinic)

        return made

    times = {}
    for name in (known.id for known in PAPERS):
        paper(name)()
        times[name] = [_cpu(paper(name)) for _ in range(_runs())]
    slowest = max(times, key=lambda name: median(times[name]))
    return Row(what=f"any paper, warm, CPU: the slowest is {slowest}", times=times[slowest], target=150)


def _to_preview(knowledge: Knowledge) -> Row:
    one = case(SHORT)
    goals = (f"Climb {number} steps" for number in range(1_000))
    chosen = chosen_papers(one.visit, knowledge)[:3]

    def shown() -> None:
        visit = replace(one.visit, printing=chosen, pain=replace(one.visit.pain, goal=Goal(text=next(goals))))
        ready = make_papers(visit, one.advice, knowledge, one.clinic).papers
        if len(ready) != len(chosen):
            raise RuntimeError("a paper was not made")
        for paper in ready:
            document = pypdfium2.PdfDocument(paper.pdf)
            document[0].render(scale=1.5).to_numpy()
            document.close()

    shown()
    names = ", ".join(one.document for one in chosen)
    return Row(what=f"signed to preview, CPU: {names}", times=[_cpu(shown) for _ in range(_runs())], target=500)


def _runs() -> int:
    return min(5, timing.most_runs)


def _cpu(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000


def _first() -> float:
    command = [sys.executable, "-c", _FIRST]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)
