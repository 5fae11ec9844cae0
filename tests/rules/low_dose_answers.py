"""What a case in tests/cases/rotation expects of a low-dose start: a list `taken` beside `expect`, as for a rotation.

`expect.low_dose_start.<new opioid>` knows `new` and `old` (each step as "first day-last day: dose", the old ones with
their name before it), `lines` of the working, or `cannot`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import CannotTell
from paindesk.rules.facts import Facts
from paindesk.rules.low_dose_start import low_dose_start
from paindesk.rules.rotation import Taken
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import rung


def check(expected: Mapping[str, Any], known: Facts, case: Mapping[str, Any]) -> None:
    """Work the start out and compare."""
    medicines = known.knowledge.medicines
    taken = [Taken(medicine=medicines[one["medicine"]], rung=rung(one["dose"]), days=90) for one in case["taken"]]
    for name, wanted in expected.items():
        advised = advise_medicine(medicines[name], known, case.get("problem", ""))
        found = low_dose_start(taken, medicines[name], known, advised)
        if isinstance(found, CannotTell):
            assert wanted.get("cannot", "\0").lower() in str(found).lower(), f"{name}: {found}"
            continue
        shown = "\n".join(f"{row.what}: {row.because} = {row.result}" for row in found.daily.steps)
        assert "cannot" not in wanted, shown
        if "new" in wanted:
            assert _said(found.steps) == wanted["new"]
        if "old" in wanted:
            old = zip(taken, found.meanwhile, strict=True)
            assert [line for one, steps in old for line in _said(steps, f"{one.medicine.name} ")] == wanted["old"]
        for words in wanted.get("lines", ()):
            assert words.lower() in shown.lower(), f"nothing says “{words}” in:\n{shown}"


def _said(steps: Sequence[PlanStep], name: str = "") -> list[str]:
    return [f"{name}{one.from_day}-{one.to_day or ''}: {one.text}" for one in steps]
