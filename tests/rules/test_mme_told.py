"""What the sender of a record counted, held against what the list comes to."""

from dataclasses import replace

import pytest

from paindesk.domain.finding import Finding, Level
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Record
from paindesk.knowledge import load
from paindesk.rules.facts import gather
from paindesk.rules.mme_told import findings
from paindesk.rules.morphine_equivalents import of_record
from tests.builders import TODAY, patient

FORTY = {"name": "morphine", "strengths": ["10 mg"], "dose": "10 mg", "times": 4}


def said(record: Record) -> list[Finding]:
    edition = load()
    return list(findings(gather(record, PainToday(), edition, TODAY), of_record(record, edition, TODAY)))


@pytest.mark.parametrize("told", [40, 36, 44, 45])
def test_nearly_the_same_is_not_mentioned(told: int) -> None:
    assert said(patient(medicines=[FORTY], mme_reported=told)) == []


def test_more_than_the_list_comes_to_is_a_caution() -> None:
    (one,) = said(patient(medicines=[FORTY], mme_reported=220))
    assert (one.level, one.title) == (Level.CAUTION, "The record itself counts 220 MME a day")
    assert one.because == "Its sender counted 220 on 12 Nov 2026; the list comes to 40."


def test_less_is_said_too() -> None:
    (one,) = said(patient(medicines=[FORTY], mme_reported=10))
    assert one.level is Level.INFO


def test_what_is_not_counted_is_said_with_it() -> None:
    (one,) = said(patient(medicines=[FORTY, "oxycodone"], mme_reported=220))
    assert "the list comes to at least 40." in one.because
    (alone,) = said(patient(mme_reported=30))
    assert "the list comes to 0." in alone.because


def test_nobody_told_or_the_patient_has_died() -> None:
    assert said(patient(medicines=[FORTY])) == []
    record = patient(medicines=[FORTY], mme_reported=220)
    assert said(replace(record, patient=replace(record.patient, deceased=True))) == []
