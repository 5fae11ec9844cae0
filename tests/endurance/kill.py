"""The program is killed (SIGKILL) while it works, again and again: nothing told as saved may be lost."""

import os
import random
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from paindesk.store import backup_place
from tests.endurance.work import Told, Where, day, lost
from tests.store.clinic import new_clinic

_A_FILE = 25  # kills on one record file; then a new one, so that looking it through stays quick
_MOST = 1.0  # seconds that a child may work before it is killed


@dataclass
class Count:
    """What came of it."""

    kills: int = 0
    acts: int = 0
    backups: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.acts} acknowledged acts, {self.backups} backups looked through: "
            f"{len(self.faults)} lost, damaged or half there"
        )


@contextmanager
def working(where: Where, seed: int) -> Iterator[tuple[int, int]]:
    """A child that works in that record: its process id and the pipe it tells on. It is gone afterwards."""
    reading, telling = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        code = 1
        try:
            day(where, seed, telling)
            code = 0
        finally:
            os._exit(code)
    os.close(telling)
    try:
        yield child, reading
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reading)


def hear(reading: int, told: Told, seconds: float, rest: bytes = b"") -> bytes:
    """Takes what is told within that time; returns a line that is not whole yet."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if not select.select([reading], [], [], left)[0]:
            break
        piece = os.read(reading, 1 << 20)
        if not piece:
            break
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            told.take(line.decode())
    return rest


def kill_once(where: Where, seed: int, told: Told, chance: random.Random) -> None:
    """A child works for a moment, and is killed in the middle of whatever it does."""
    before, rest = told.acts, b""
    while_opening = chance.random() < 0.2
    with working(where, seed) as (child, reading):
        while not while_opening and not rest and told.acts == before:
            rest = hear(reading, told, 0.02)
        rest = hear(reading, told, chance.uniform(0, _MOST), rest)
        os.kill(child, signal.SIGKILL)
        hear(reading, told, 5, rest)  # what was told before the kill and lies in the pipe


def file_kills(kills: int, say: Callable[[str], None] = lambda _: None, seed: int = 1) -> Count:
    """On the record file."""
    chance, count = random.Random(seed), Count()
    while count.kills < kills:
        with TemporaryDirectory(prefix="paindesk-kill-") as folder:
            path, file, _ = new_clinic(Path(folder))
            where, told = Where(path=path, raw_key=file._raw_key), Told()
            file.close()
            for _ in range(min(_A_FILE, kills - count.kills)):
                kill_once(where, chance.randrange(1 << 30), told, chance)
                count.kills += 1
                count.faults += lost(where, told) + told.trouble
                told.trouble.clear()
            count.acts += told.acts
            for one in backup_place.listed(path.parent / "backups"):
                if one.whole:
                    count.backups += 1
                    count.faults += lost(Where(path=one.path, raw_key=where.raw_key), Told())
        say(str(count))
    return count
