"""The disk fails at every point of the way to a signed visit: full, broken, read-only, locked. Nothing is half there.

Without a file system of its own (root, Linux) a full disk is a limit on the size of files, which SQLite meets as
"disk I/O error" or "disk is full" at whatever write comes then.
"""

import json
import os
import resource
import signal
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import VisitKind
from tests.endurance.work import Told, Where, lost
from tests.store.clinic import FIRST_DAY, due_on, entered, new_clinic, point, rosa

_WORDS = 2  # sentences that a person gets: what happened, what to do


@dataclass
class Count:
    """What came of it."""

    tried: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    skipped: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        each = ", ".join(f"{count} {kind}" for kind, count in sorted(self.tried.items()))
        said = "\n".join(f"  {count} × {words}" for words, count in self.said.most_common())
        return f"{each}: {len(self.faults)} lost, half there or badly told\n{said}\n{chr(10).join(self.skipped)}"


def way(where: Where, told: Told) -> None:
    """A patient, a draft, a signature, a paper; each noted once it is acknowledged. Raises what the record raises."""
    file, desk = where.open()
    try:
        patient = desk.add_record(rosa()).patient.id
        told.records.add(patient)
        visit = desk.begin_visit(patient, VisitKind.FIRST, FIRST_DAY)
        told.drafts[visit.id] = 0
        visit = replace(entered(visit), edition="1")
        desk.save_draft(visit)
        told.drafts[visit.id] = 1
        signed = desk.sign(visit, point(visit), (due_on(FIRST_DAY),))
        assert signed.signature is not None
        told.signed[visit.id] = signed.signature.digest
        del told.drafts[visit.id]
        pdf = b"%PDF " + os.urandom(50_000)
        desk.keep_paper(visit.id, "handout", "en", pdf)
        told.papers[visit.id] = pdf
    finally:
        file.close()


def _in_child(where: Where, before: Callable[[], None]) -> tuple[Told, str]:
    """The way in a child process after something was done to it: what was told, and the trouble in words ("" for none).

    A limit on a process cannot be taken back, so each try has one of its own.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        told, trouble = Told(), ""
        try:
            before()
            way(where, told)
        except PainDeskError as error:
            trouble = f"{error.message} | {error.advice}"
        except BaseException as bug:  # noqa: BLE001 - carried to the parent, where it is a fault
            trouble = f"BUG {type(bug).__name__}: {bug}"
        papers = {key: value.hex() for key, value in told.papers.items()}
        answer = [sorted(told.records), told.drafts, told.signed, papers, trouble]
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(json.dumps(answer).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        records, drafts, signed, papers, trouble = json.loads(pipe.read())
    os.waitpid(child, 0)
    papers = {key: bytes.fromhex(value) for key, value in papers.items()}
    return Told(records=set(records), drafts=drafts, signed=signed, papers=papers), trouble


def _look(kind: str, where: Where, told: Told, trouble: str, count: Count) -> None:
    count.tried[kind] += 1
    if trouble:
        count.said[trouble] += 1
        if trouble.startswith("BUG") or len(trouble.split(" | ")) != _WORDS or not all(trouble.split(" | ")):
            count.faults.append(f"{kind}: badly told: {trouble}")
    count.faults += [f"{kind}: {one}" for one in lost(where, told)]


@contextmanager
def _clinic() -> Iterator[Where]:
    with TemporaryDirectory(prefix="paindesk-fault-") as folder:
        path, file, _ = new_clinic(Path(folder))
        where = Where(path=path, raw_key=file._raw_key)
        file.close()
        yield where


def limited(count: Count, step: int) -> None:
    """No file may grow beyond a limit that comes later and later: at some try the whole way is done."""
    with _clinic() as where:
        assert where.path is not None
        limit = 0
        while True:
            here = limit

            def before(bytes_: int = here) -> None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))

            told, trouble = _in_child(where, before)
            _look("no file may grow", where, told, trouble, count)
            if not trouble:
                return
            limit += step


def read_only(count: Count) -> None:
    """The file and its folder may be read only; meant for whoever is not root, whom nothing stops."""
    if os.getuid() == 0:
        count.skipped.append("  read-only files: left out, root may write them")
        return
    with _clinic() as where:
        assert where.path is not None
        where.path.chmod(0o400)
        where.path.parent.chmod(0o500)
        try:
            told, trouble = _in_child(where, lambda: None)
        finally:
            where.path.parent.chmod(0o700)
            where.path.chmod(0o600)
        _look("read-only", where, told, trouble, count)
        if not trouble:
            count.faults.append("a read-only file took a visit")


def locked(count: Count) -> None:
    """Another program holds the file for writing longer than anybody waits."""
    with _clinic() as where:
        file, _ = where.open()
        with file.writing() as session:
            session.connection()
            told, trouble = _in_child(where, lambda: None)
        file.close()
        _look("locked", where, told, trouble, count)
        if "busy" not in trouble:
            count.faults.append(f"a locked file said: {trouble}")


def full_disk(count: Count, step: int) -> None:
    """A small file system of its own (tmpfs) with more and more room left, then mounted read-only under the program."""
    with TemporaryDirectory(prefix="paindesk-disk-") as mount:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", mount], capture_output=True, text=True, check=False
        )
        if done.returncode:
            count.skipped.append(f"  a small disk: left out, {done.stderr.strip() or 'it cannot be mounted'}")
            return
        try:
            path, file, _ = new_clinic(Path(mount))
            where = Where(path=path, raw_key=file._raw_key)
            file.close()
            room = 0
            ballast = Path(mount) / "ballast"
            while True:
                ballast.unlink(missing_ok=True)
                _fill(ballast, leave=room)
                told, trouble = _in_child(where, lambda: None)
                ballast.unlink()
                _look("full disk", where, told, trouble, count)
                if not trouble:
                    break
                room += step
            subprocess.run(["mount", "-o", "remount,ro", mount], check=True)
            told, trouble = _in_child(where, lambda: None)
            subprocess.run(["mount", "-o", "remount,rw", mount], check=True)
            _look("read-only disk", where, told, trouble, count)
            if not trouble:
                count.faults.append("a read-only disk took a visit")
        finally:
            subprocess.run(["umount", mount], check=False)


def _fill(ballast: Path, leave: int) -> None:
    there = os.statvfs(ballast.parent)
    with ballast.open("wb") as file:
        try:
            file.write(b"\0" * max(0, there.f_bavail * there.f_frsize - leave))
            file.flush()
        except OSError:
            return


def every_fault(say: Callable[[str], None] = lambda _: None, step: int = 4096) -> Count:
    """All of them; `step` in bytes is how finely the disk is filled."""
    count = Count()
    for one in (
        lambda: limited(count, step),
        lambda: full_disk(count, step),
        lambda: read_only(count),
        lambda: locked(count),
    ):
        one()
        say(str(count))
    return count
