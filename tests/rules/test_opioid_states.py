"""Tolerance, dependence, hyperalgesia and withdrawal: what the record shows of each, in words that do not accuse."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import Stewardship
from paindesk.domain.visit import VisitPoint
from paindesk.knowledge import load
from paindesk.rules.benefit_and_harm import periods
from paindesk.rules.opioid_states import states
from tests.builders import TODAY, facts, patient
from tests.rules.test_inertia import point


@pytest.fixture(scope="module")
def edition() -> Knowledge:
    return load()


def told(edition: Knowledge, *points: VisitPoint, since: date | None = None, **labs: object) -> dict[str, str]:
    record = replace(patient(age=50, medicines=["oxycodone"], **labs), stewardship=Stewardship(opioid_since=since))
    seen = states("oxycodone", periods(points), facts(record, edition))
    return {one.state.key: one.in_record for one in seen}


def test_relief_that_fades_at_the_same_or_a_higher_dose_fits_tolerance(edition: Knowledge) -> None:
    found = told(
        edition, point(30, None, "20 mg"), point(20, 50, "20 mg"), point(10, 45, "30 mg"), point(0, 35, "30 mg")
    )
    assert found["tolerance"].startswith("Relief 48 % at 20 mg a day, 35 % at 30 mg a day: it fits.")


def test_less_relief_right_after_more_asks_for_hyperalgesia(edition: Knowledge) -> None:
    found = told(
        edition, point(30, None, "20 mg"), point(20, 50, "30 mg"), point(10, 30, "30 mg"), point(0, 30, "30 mg")
    )
    assert "became 30 mg a day relief went from 50 to 30 %" in found["hyperalgesia"]


def test_more_relief_on_more_is_neither(edition: Knowledge) -> None:
    found = told(
        edition, point(30, None, "20 mg"), point(20, 30, "30 mg"), point(10, 50, "30 mg"), point(0, 50, "30 mg")
    )
    assert (found["tolerance"], found["hyperalgesia"]) == ("", "")


def test_a_lower_dose_with_less_relief_is_no_tolerance(edition: Knowledge) -> None:
    found = told(
        edition, point(30, None, "30 mg"), point(20, 50, "20 mg"), point(10, 30, "20 mg"), point(0, 30, "20 mg")
    )
    assert found["tolerance"] == ""


def test_dependence_is_expected_after_long_use(edition: Knowledge) -> None:
    since = TODAY - timedelta(days=400)
    assert "to be expected" in told(edition, since=since)["dependence"]
    assert told(edition)["dependence"] == ""


def test_withdrawal_is_read_from_a_recent_cows(edition: Knowledge) -> None:
    assert told(edition, cows=9)["withdrawal"].endswith("speaks for it.")
    assert told(edition, cows=2)["withdrawal"].endswith("does not speak for it.")
    old = {"value": 9, "on": TODAY - timedelta(days=60)}
    assert told(edition, cows=old)["withdrawal"] == ""


def test_the_words_accuse_nobody(edition: Knowledge) -> None:
    words = " ".join(f"{one.shows} {one.helps}" for one in edition.opioid_states.values()).casefold()
    assert list(edition.opioid_states) == ["tolerance", "dependence", "hyperalgesia", "withdrawal"]
    for accusing in ("abuse", "addict", "drug-seeking", "non-complian", "dirty", "clean", "manipulat", "craving"):
        assert accusing not in words
