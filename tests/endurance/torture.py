"""Eight desks work on the same twenty patients at once: every edit that was acknowledged must be found at the end.

Each desk is a process with visits open that others have open too. An edit is a word of its own, typed where others type
as well: into a text, as a new line of a list, into the reason of a prescription, or beside a place that hurts. Where
two typed into the same, the desk chooses one side by chance. At the end each word stands in the visit it was typed
into, or in what is kept beside it. Now and then a visit is signed, and a desk is told so with its words kept.
"""

import os
import random
import select
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from statistics import median, quantiles

from paindesk import store
from paindesk.domain.errors import Conflict, PainDeskError
from paindesk.domain.kept_side import Sides
from paindesk.domain.merge import chosen, merge
from paindesk.domain.patient import Condition
from paindesk.domain.visit import Visit, VisitKind
from paindesk.shell.merge_words import kept_lines
from paindesk.shell.settling import Apart, Saved, SignedMeanwhile, Typed, settle
from paindesk.store import Desk, fingerprint
from paindesk.store.body import to_json
from tests.endurance.work import Where
from tests.store.clinic import ANN, CLINIC, FIRST_DAY, NOW, due_on, entered, point, rosa
from tests.store.server import Server

_SIGNED = 0.01  # of the edits are followed by a signature
_LOOKS_AGAIN = 0.25  # of the edits begin by looking what others did


@dataclass
class Count:
    """What came of it."""

    desks: int = 0
    edits: int = 0
    acknowledged: int = 0
    merged: int = 0
    asked: int = 0
    signed: int = 0
    after_signature: int = 0
    retried: int = 0
    seconds: float = 0
    milliseconds: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        slow = quantiles(self.milliseconds, n=100)[98] if len(self.milliseconds) > 1 else 0
        return (
            f"{self.desks} desks, {self.edits} edits, {self.acknowledged} acknowledged in {self.seconds:.0f} s: "
            f"{self.merged} merged by themselves, {self.asked} chosen by a person, {self.signed} visits signed, "
            f"{self.after_signature} edits of a visit that was signed meanwhile, {self.retried} tried again. "
            f"A save took {median(self.milliseconds or [0]):.0f} ms (median), {slow:.0f} ms (99 of 100). "
            f"Lost updates: {len(self.faults)}"
        )


@dataclass
class _Open:
    """A visit as it is open at one desk."""

    mine: Visit
    common: Visit
    version: int | None


class _AtDesk:
    """One desk's work; `tell` writes one line to the parent for everything that is acknowledged."""

    def __init__(self, desk: Desk, number: int, patients: list[str], seed: int, tell: Callable[[str], None]) -> None:
        self._desk, self._number, self._patients, self._tell = desk, number, patients, tell
        self._chance = random.Random(seed)
        self._open: dict[str, _Open] = {}

    def edit(self, number: int) -> None:
        """One edit of one patient's visit, until it is acknowledged."""
        patient, chance = self._chance.choice(self._patients), self._chance
        held = self._open.get(patient)
        if held is None or chance.random() < _LOOKS_AGAIN:
            held = self._open[patient] = self._opened(patient)
        word = f"w{self._number}x{number}."
        held.mine = typed(held.mine if held.mine.pain.sites else entered(held.mine), word, chance)
        visit_id, began = held.mine.id, time.monotonic()
        in_visit = self._settled(held)
        self._tell(f"took - {(time.monotonic() - began) * 1000:.1f}")
        self._tell(f"word {visit_id} {word}")
        if not in_visit:
            self._tell(f"late {visit_id} {word}")
            del self._open[patient]
        elif chance.random() < _SIGNED:
            self._sign(patient, held)

    def _opened(self, patient: str) -> _Open:
        while True:
            try:
                visit = self._desk.begin_visit(patient, VisitKind.FIRST, FIRST_DAY)
            except PainDeskError as trouble:
                self._wait(trouble)
            else:
                return _Open(visit, visit, self._desk.seen(visit.id))

    def _settled(self, held: _Open) -> bool:
        """Whether it is in the visit; False where that was signed meanwhile, and the words are kept beside it."""
        sent: set[str] = set()
        sides: Sides | None = None
        while True:
            attempt = Typed(mine=held.mine, common=held.common, version=held.version, sent=frozenset(sent), sides=sides)
            sent.add(fingerprint(held.mine))
            try:
                outcome = settle(self._desk, attempt)
            except PainDeskError as trouble:
                self._wait(trouble)
                continue
            if isinstance(outcome, SignedMeanwhile):
                return False
            if isinstance(outcome, Saved):
                if outcome.by:
                    self._tell(f"merged {held.mine.id} -")
                held.mine = held.common = outcome.visit
                held.version = outcome.version
                return True
            sides = self._choose(held, outcome)
            sent.clear()

    def _wait(self, trouble: PainDeskError) -> None:
        """The server is away, or busy with another desk."""
        self._tell(f"again - {trouble.message}")
        time.sleep(0.2)

    def _choose(self, held: _Open, apart: Apart) -> Sides:
        both = merge(held.common, apart.stored.visit, held.mine)
        takes = [self._chance.random() < 0.5 for _ in both.differences]
        lines = kept_lines(both.differences, ["theirs" if one else "mine" for one in takes])
        held.mine, held.common = chosen(both, takes), apart.stored.visit
        held.version = apart.stored.version
        self._tell(f"asked {held.mine.id} -")
        return Sides(other=apart.stored.by, other_at=apart.stored.at, lines=lines)

    def _sign(self, patient: str, held: _Open) -> None:
        assert held.version is not None
        try:
            self._desk.sign(held.mine, point(held.mine), (due_on(FIRST_DAY),), over=held.version)
        except Conflict:
            return  # somebody saved in between: it is read again before it is signed
        except PainDeskError:
            self._tell(f"again {held.mine.id} -")
            return
        self._tell(f"signed {held.mine.id} -")
        self._open.pop(patient)


def typed(visit: Visit, word: str, chance: random.Random) -> Visit:
    """The visit with that word typed somewhere."""
    where = chance.randrange(5)
    if where == 0:
        return replace(visit, plan=replace(visit.plan, note=f"{visit.plan.note} {word}"))
    if where == 1:
        goal = replace(visit.pain.goal, text=f"{visit.pain.goal.text} {word}")
        return replace(visit, pain=replace(visit.pain, goal=goal))
    if where == 2:
        conditions = (*visit.record.conditions, Condition(text=word))
        return replace(visit, record=replace(visit.record, conditions=conditions))
    if where == 3:
        first, *others = visit.prescriptions
        return replace(visit, prescriptions=(replace(first, reason=f"{first.reason} {word}"), *others))
    first_site, *sites = visit.pain.sites
    site = replace(first_site, course=f"{first_site.course} {word}")
    return replace(visit, pain=replace(visit.pain, sites=(site, *sites)))


def run(
    desks: int,
    edits: int,
    patients: int,
    say: Callable[[str], None] = lambda _: None,
    *,
    seed: int = 1,
    restarts: int = 0,
) -> Count:
    """So many desks, each with so many edits, on the same patients; the server is stopped at once so many times."""
    import psycopg  # noqa: F401 - loaded before the children, which begin to work the sooner

    count, words = Count(desks=desks, edits=desks * edits), _Words()
    with Server() as server:
        server.start()
        url = server.url.set(database="clinic")
        server.order("CREATE DATABASE clinic")
        where = Where(address=url.render_as_string(hide_password=False))
        keys = _clinic(where, patients)
        began = time.monotonic()
        pipes = [_begun(where, number, edits, keys, seed) for number in range(desks)]

        def restart() -> None:
            say(f"{count.acknowledged} acknowledged; the server is stopped and started")
            server.stop()
            server.start()

        _listen(pipes, words, count, restart, restarts)
        count.seconds = time.monotonic() - began
        count.faults += [f"desk {number} ended with {code}" for number, code in _ended(pipes) if code]
        count.faults += _lost(where, words)
    return count


class _Words:
    """What was acknowledged: each word with the visit it was typed into."""

    def __init__(self) -> None:
        self.of: list[tuple[str, str]] = []


def _clinic(where: Where, patients: int) -> list[str]:
    store.create(where.address, "", CLINIC, ANN, NOW).close()
    file, desk = where.open()
    desk.people.add(store.NewUser(login="ben", name="Ben Roe, RN", password="Ben rows on the lake", role="nurse"))
    keys = [desk.add_record(rosa()).patient.id for _ in range(patients)]
    for key in keys:
        desk.save_draft(entered(desk.begin_visit(key, VisitKind.FIRST, FIRST_DAY)))
    file.close()
    return keys


def _begun(where: Where, number: int, edits: int, patients: list[str], seed: int) -> tuple[int, int]:
    """A desk at work: its process id and the pipe it tells on."""
    reading, telling = os.pipe()
    child = os.fork()
    if child:
        os.close(telling)
        return child, reading
    os.close(reading)
    code = 1
    try:
        file, desk = where.open()
        at = _AtDesk(desk, number, patients, seed * 1000 + number, lambda line: _write(telling, line))
        for one in range(edits):
            at.edit(one)
        file.close()
        code = 0
    finally:
        os._exit(code)


def _write(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


def _listen(pipes: list[tuple[int, int]], words: _Words, count: Count, restart: Callable[[], None], times: int) -> None:
    rests = {pipe: b"" for _, pipe in pipes}
    stops = [count.edits * (one + 1) // (times + 1) for one in range(times)]
    while rests:
        for pipe in select.select(list(rests), [], [])[0]:
            piece = os.read(pipe, 1 << 16)
            if not piece:
                del rests[pipe]
                os.close(pipe)
                continue
            *lines, rests[pipe] = (rests[pipe] + piece).split(b"\n")
            for line in lines:
                _take(line.decode(), words, count)
        if stops and count.acknowledged >= stops[0]:
            stops.pop(0)
            restart()


def _take(line: str, words: _Words, count: Count) -> None:
    kind, visit_id, value = line.split(" ", 2)
    if kind == "word":
        words.of.append((visit_id, value))
        count.acknowledged += 1
    elif kind == "took":
        count.milliseconds.append(float(value))
    else:
        counted = {
            "merged": "merged",
            "asked": "asked",
            "signed": "signed",
            "late": "after_signature",
            "again": "retried",
        }
        setattr(count, counted[kind], getattr(count, counted[kind]) + 1)


def _ended(pipes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(number, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])) for number, (child, _) in enumerate(pipes)]


def _lost(where: Where, words: _Words) -> list[str]:
    """Every word that stands neither in its visit nor in what is kept beside it; and what `verify` finds."""
    file, desk = where.open()
    try:
        faults = [line for line in file.verify().lines if line.startswith("FAULT")]
        doubled = Counter(one.patient_id for one in desk.drafts())
        faults += [f"patient {key} has {times} drafts" for key, times in doubled.items() if times > 1]
        texts = {key: to_json(desk.visit(key)) + to_json(desk.kept_sides(key)) for key in {one for one, _ in words.of}}
    finally:
        file.close()
    return faults + [
        f"{word} of visit {visit_id} is lost" for visit_id, word in words.of if word not in texts[visit_id]
    ]
