"""What a case in tests/cases/taper expects of a taper: `taper` beside `expect` gives the dose taken now.

`now` as in tests/builders.py (`rung`), `used_days`, `speed`, `original` ("40 mg"), `pause_from_day` (1 is today),
`lead` (days still to go on the present dose), `worn_days`.
`expect.taper` knows `rule`, `cannot`, `says`, `first`, `steps`, `begins`, `set_by_tablet`, `lasts_at_least`.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from paindesk.domain.dose import CannotTell, describe
from paindesk.domain.visit import Taper
from paindesk.rules.facts import Facts
from paindesk.rules.taper import TaperPlan, in_one_line, rule_for, work_out
from tests.builders import TODAY, amount, rung


def check(expected: Mapping[str, Any], known: Facts, case: Mapping[str, Any]) -> None:
    """Work the taper out and compare."""
    given = case["taper"]
    medicine = known.knowledge.medicines[given["medicine"]]
    rule = rule_for(medicine, known.knowledge, given.get("used_days"))
    if "rule" in expected:
        assert (rule.key if rule else "none") == expected["rule"]
    if rule is None:
        assert expected["rule"] == "none"
        return
    now = replace(rung(given["now"]), worn_days=given.get("worn_days"))
    taper = Taper(
        original=amount(given["original"]) if "original" in given else now.daily,
        began=TODAY,
        rule=rule.key,
        speed=given.get("speed", "usual"),
        pause_on=TODAY + timedelta(days=given["pause_from_day"] - 1) if "pause_from_day" in given else None,
    )
    found = work_out(now, medicine, rule, taper, form="", start=TODAY, lead=given.get("lead", 0))
    if "cannot" in expected:
        assert isinstance(found, CannotTell)
        assert expected["cannot"] in found.because
        return
    assert isinstance(found, TaperPlan), found
    _compare(expected, found)


def _compare(expected: Mapping[str, Any], found: TaperPlan) -> None:
    before = (found.now, *(one.daily for one in found.steps))
    said = [
        f"day {one.from_day}: {one.daily}{' (held)' if one.daily == last else ''}"
        for last, one in zip(before, found.steps, strict=False)
    ]
    if "says" in expected:
        assert in_one_line(found) == expected["says"]
    if "first" in expected:
        assert found.steps[0].rung is not None
        assert describe(found.steps[0].rung) == expected["first"]
    if "steps" in expected:
        assert said == expected["steps"]
    if "begins" in expected:
        assert said[: len(expected["begins"])] == expected["begins"]
    if "set_by_tablet" in expected:
        assert [str(one.daily) for one in found.steps if one.by_tablet] == expected["set_by_tablet"]
    if "lasts_at_least" in expected:
        assert found.days >= expected["lasts_at_least"]
