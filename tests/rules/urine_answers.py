"""What a case in tests/cases/urine_test expects of a urine test, which `urine` beside `expect` gives.

    lines = ["oxycodone 10 mg every 6 hours"]
    urine = { not_found = ["opiates"], last_doses = { oxycodone = 1 } }   # days before the test
    expect.urine.oxycodone = ["not looked for", "misses oxycodone"]

`urine` knows `days_ago` (5 where left out) and the fields of a UrineTest. `expect.urine` names what a line is about
(in any case) with its verdict and words of its reason, action or source; `sample` is the state of the sample with
words of the reason, `short` what is to be talked about in few words ("" for nothing), `lines` how many there are, and
false is a line that must not be there. Findings are told by `said`.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from paindesk.domain.monitoring import LastDose, UrineTest
from paindesk.domain.patient import Record
from paindesk.domain.urine import UrineLine, UrineReading
from paindesk.rules.facts import Facts
from paindesk.rules.urine_test import in_short, newest, read
from tests.builders import TODAY

_NUMBERS = ("creatinine", "specific_gravity", "ph", "nitrite", "temperature")
_WORDS = ("found", "not_found", "tested")
_PLAIN = ("method", "note", "awaited", "tampered", "talked_on", "explanation", "decided")


def urine_test(given: Mapping[str, Any]) -> UrineTest:
    """The test of a case."""
    on = TODAY - timedelta(days=given.get("days_ago", 5))
    known = {"days_ago", "last_doses", *_NUMBERS, *_WORDS, *_PLAIN}
    assert set(given) <= known, set(given) - known
    more: dict[str, Any] = {key: given[key] for key in _PLAIN if key in given}
    more |= {key: tuple(given[key]) for key in _WORDS if key in given}
    more |= {key: Decimal(str(given[key])) for key in _NUMBERS if key in given}
    doses = tuple(
        LastDose(medicine=medicine, on=on - timedelta(days=days))
        for medicine, days in given.get("last_doses", {}).items()
    )
    return UrineTest(on=on, last_doses=doses, **more)


def with_test(record: Record, case: Mapping[str, Any]) -> Record:
    """The record with the case's test, or its several tests."""
    given = case.get("urine", ())
    tests = tuple(urine_test(one) for one in ([given] if isinstance(given, Mapping) else given))
    kept = record.stewardship
    return replace(record, stewardship=replace(kept, urine_tests=(*kept.urine_tests, *tests)))


def check(expected: Mapping[str, Any], known: Facts, _: Mapping[str, Any]) -> None:
    """Read the newest test and compare."""
    tests = known.record.stewardship.urine_tests
    test = newest(tests, known.on) or tests[-1]
    reading = read(test, known.record, known.knowledge)
    shown = "\n".join(f"{one.what}: {one.verdict}: {one.because} {one.action}" for one in reading.lines)
    by_name = {one.what.casefold(): one for one in reading.lines}
    for about, wanted in expected.items():
        if about == "sample":
            _sample(wanted, reading)
        elif about == "short":
            assert in_short(reading) == wanted, shown
        elif about == "lines":
            assert len(reading.lines) == wanted, shown
        elif wanted is False:
            assert about.casefold() not in by_name, shown
        else:
            assert about.casefold() in by_name, f"no line about {about}:\n{shown}"
            _line(wanted, by_name[about.casefold()])


def _sample(wanted: str | list[str], reading: UrineReading) -> None:
    state, *words = [wanted] if isinstance(wanted, str) else wanted
    said = f"{reading.sample.because} {reading.sample.innocent}"
    assert reading.sample.state.value == state, said
    for one in words:
        assert one.casefold() in said.casefold(), f"“{one}” is not in: {said}"


def _line(wanted: str | list[str], line: UrineLine) -> None:
    verdict, *words = [wanted] if isinstance(wanted, str) else wanted
    said = " ".join((line.because, line.action, line.window, *map(str, line.sources)))
    assert line.verdict.value == verdict, f"{line.verdict}: {said}"
    for one in words:
        assert one.casefold() in said.casefold(), f"“{one}” is not in: {said}"
