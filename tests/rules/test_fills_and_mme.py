"""What a pharmacy handed out, and what it says of opioids taken now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import Mme
from paindesk.domain.dose import amount
from paindesk.domain.medicine_line import Fill
from paindesk.knowledge import load
from paindesk.rules.morphine_equivalents import of_record
from tests.builders import TODAY, patient

ORDER = {"name": "oxycodone", "form": "tablet", "strengths": ["10 mg"], "dose": "1 tablet", "times": 4}


def counted(fills: Sequence[Fill], **more: object) -> Mme:
    (line,) = patient(medicines=[{**ORDER, **more}]).medicines
    record = replace(patient(), medicines=(replace(line, fills=tuple(fills), quantity=Decimal(120)),))
    return of_record(record, load(), TODAY)


def test_known_only_from_a_pharmacy_it_counts_until_twice_its_days_are_over() -> None:
    recent = counted([Fill(on=date(2026, 11, 1), days=30)], activity="unknown")
    assert recent.per_day == 60
    assert "not known to be active" in recent.lines[0].reason
    old = counted([Fill(on=date(2026, 1, 1), days=30)], activity="unknown")
    assert old.per_day == 0
    assert old.lines[0].reason == "last fetched 1 Jan 2026, and no order is there: used up, not counted"


def test_an_order_that_was_fetched_again_has_not_run_out() -> None:
    begun = date(2026, 9, 1)
    assert "lasted until 1 Oct 2026" in counted([], started=begun).lines[0].reason
    again = counted([Fill(on=begun, days=30), Fill(on=date(2026, 11, 10), days=30)], started=begun)
    assert "lasted" not in again.lines[0].reason
    pieces = counted([Fill(on=date(2026, 10, 1), quantity=amount(60, "tablet"))], started=begun)
    assert "what was fetched last lasted until 16 Oct 2026" in pieces.lines[0].reason
    assert pieces.per_day == 60
