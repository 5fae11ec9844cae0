"""Records from elsewhere, worked by hand: they lie beside the checkout where there are any."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from paindesk.domain.advice import Advice
from paindesk.domain.pain import PainToday
from paindesk.knowledge import load
from paindesk.rules.consult import consult

RECORDS = Path(__file__).parents[2].parent / "shared" / "records"
ON = date(2026, 11, 24)
pytestmark = pytest.mark.skipif(not RECORDS.is_dir(), reason="the shared records are not here")


def _advice(name: str) -> Advice:
    from paindesk.exchange.fhir_in import read

    edition = load()
    return consult(read((RECORDS / name).read_bytes(), edition).record, PainToday(), edition, ON)


def test_tommy_takes_180_mme_as_two_strengths_every_12_hours() -> None:
    advice = _advice("tommy_jones.json")
    assert (advice.mme.per_day, advice.mme.complete) == (180, True)
    assert [one.per_day for one in advice.mme.lines] == [60, 120]
    assert any(one.id == "directions-disagree-cyclobenzaprine" for one in advice.findings)
    assert any("grandson" in one.detail for one in advice.gate)
    assert advice.problem.key == "shoulder-pain"


def test_padmes_orders_without_directions_are_not_counted_and_repeats_once() -> None:
    advice = _advice("padme_amidala.json")
    assert not advice.mme.complete
    assert advice.mme.per_day == Decimal(47)  # methadone 10 mg once a day × 4.7; the oxycodone has no directions
    assert sum(one.included for one in advice.mme.lines) == 1
    assert {"mme-incomplete", "opioid-benzodiazepine"} <= {one.id for one in advice.findings}


def test_after_a_death_nothing_is_taken() -> None:
    advice = _advice("gilberto_orosco.json")
    assert advice.mme.per_day == 0
    assert advice.findings[0].id == "died"
