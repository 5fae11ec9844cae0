"""What a case may expect of a fill history: `fills` beside `expect` lists what was handed out.

    fills = ["2026-11-01 oxycodone 10 mg tablet, 120 for 30 days, Dr Osei at Riverside"]
    read = 2026-11-20                                           # when the file was read; TODAY where left out
    typed = true                                                # not out of a file
    expect.fills = { mme = "60", complete = true, reasons = ["120 × 10 mg × 1.5 ÷ 30 days"], highest = "90" }

Quantity, days, prescriber and pharmacy may be left out, from the end or as "?". `mme` is that of today ("none": cannot
be calculated), `highest` of the last 90 days; `early`, `overlaps` and `gaps` are lists of words, one for each that is
found ("9 days, 21 carried"), `together` the number of days with an opioid and a benzodiazepine in the last 90.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import FilledPrescription, FillSource
from paindesk.domain.patient import Record
from paindesk.exchange.fills_csv import quantity_of
from paindesk.exchange.names import recognise
from paindesk.rules.facts import Facts
from paindesk.rules.fills import OPIOID, days_together, each_once, early, gaps, known_until, of_kind, overlaps
from paindesk.rules.fills_mme import by_day, highest, of_fills

_WRITTEN = re.compile(
    r"(?P<on>\d{4}-\d\d-\d\d) (?P<text>[^,]+)(?:, (?P<quantity>\?|[\d.]+(?: mL)?) for (?P<days>\?|\d+) days)?"
    r"(?:, (?P<prescriber>.+?))?(?: at (?P<pharmacy>.+))?"
)


def filled(text: str, edition: Knowledge, source: FillSource) -> FilledPrescription:
    """A fill by one line of words."""
    match = _WRITTEN.fullmatch(text)
    assert match is not None, f"no fill: {text}"
    known = recognise(match["text"], edition)
    made = FilledPrescription(
        on=date.fromisoformat(match["on"]), text=match["text"], ingredients=known.ingredients, form=known.form,
        release=known.release, route=known.route, prescriber=match["prescriber"] or "",
        pharmacy=match["pharmacy"] or "", sources=(source,),
    )  # fmt: skip
    told = match["days"] or "?"
    quantity = None if (match["quantity"] or "?") == "?" else quantity_of(match["quantity"], made)
    return replace(made, quantity=quantity, days=None if told == "?" else int(told))


def with_fills(record: Record, case: Mapping[str, Any], edition: Knowledge, today: date) -> Record:
    """The record with the case's fill history."""
    if "fills" not in case:
        return record
    source = FillSource(file="" if case.get("typed") else "pdmp.csv", on=case.get("read", today))
    fills = tuple(filled(one, edition, source) for one in case["fills"])
    return replace(record, stewardship=replace(record.stewardship, fills=fills))


def fills_answer(expected: Mapping[str, Any], known: Facts, _: Mapping[str, Any]) -> None:
    """Sums and what lies beside what."""
    fills = each_once(known.record.stewardship.fills)
    lines = of_fills(fills, known.knowledge)
    days = by_day(lines, known.on - timedelta(days=89), known.on)
    reasons = "\n".join(one.words for one in lines)
    if "mme" in expected:
        assert _number(days[-1].total) == expected["mme"], reasons
        assert days[-1].complete is expected.get("complete", True), reasons
    if "highest" in expected:
        most = highest(days)
        assert _number(None if most is None else most.total) == expected["highest"], reasons
    for words in expected.get("reasons", ()):
        assert words in reasons, f"no line says “{words}” in:\n{reasons}"
    if "count" in expected:
        assert len(fills) == expected["count"]
    _same([f"{one.days} days, {one.carried} carried" for one in early(fills)], expected.get("early"))
    if "overlaps" in expected:
        found = [one for kind in ("opioid", "benzodiazepine") for one in overlaps(of_kind(fills, known.knowledge, kind),
                 known.knowledge)]  # fmt: skip
        _same([f"{one.days} days from {one.from_on.isoformat()}" for one in found], expected["overlaps"])
    if "gaps" in expected:
        opioids = of_kind(fills, known.knowledge, OPIOID)
        said = [f"{one.name} {one.from_on.isoformat()} to {one.to_on or 'open'}" for one in
                gaps(opioids, known_until(fills))]  # fmt: skip
        _same(said, expected["gaps"])
    if "together" in expected:
        assert len(days_together(fills, known.knowledge, days[0].on, known.on)) == expected["together"]


def _same(found: Sequence[str], wanted: Sequence[str] | None) -> None:
    assert wanted is None or list(found) == list(wanted)


def _number(value: Decimal | None) -> str:
    return "none" if value is None else plain(value)
