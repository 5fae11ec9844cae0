"""Run one harness in full (or `--count` of it) and print its figures; the exit code is 1 where anything was found."""

import argparse
import sys
from collections.abc import Callable
from functools import partial

from paindesk.knowledge import load
from tests.endurance import clients, faults, fuzz, kill, postgres, tamper, torture, window

FULL = {
    "clients": 200,
    "faults": 0,
    "fuzz": 60_000,
    "kill": 250,
    "postgres": 150,
    "tamper": 0,
    "torture": 200,
    "window": 30,
}


def main() -> int:
    """One line of progress a step on standard error, the figures at the end."""
    parser = argparse.ArgumentParser(prog="python -m tests.endurance", description=__doc__)
    parser.add_argument("harness", choices=sorted(FULL))
    parser.add_argument("--count", type=int, default=None, help="how many; the full run where left out")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    count = FULL[asked.harness] if asked.count is None else asked.count
    runs: dict[str, Callable[[], object]] = {
        "clients": partial(clients.waits, count, say=_progress),
        "faults": partial(faults.every_fault, _progress),
        "fuzz": lambda: fuzz.run(load(), count, _progress, asked.seed),
        "kill": partial(kill.file_kills, count, _progress, asked.seed),
        "postgres": partial(postgres.kills, count - count // 3, count // 3, _progress, asked.seed),
        "tamper": partial(tamper.all_changes, _progress),
        "torture": lambda: torture.run(8, count, 20, _progress, seed=asked.seed, restarts=2),
        "window": partial(window.kills, count, _progress, asked.seed),
    }
    found = runs[asked.harness]()
    print(found)
    bad: list[str] = getattr(found, "faults", [])
    print("\n".join(bad[:50]))
    return 1 if bad else 0


def _progress(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
