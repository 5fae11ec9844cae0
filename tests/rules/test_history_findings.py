"""What matters from History, said once and only when the record shows it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from paindesk.domain.dose import Sig, amount
from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import NotUnderstood, Record
from paindesk.knowledge import load
from paindesk.rules import interactions
from paindesk.rules.facts import gather
from paindesk.rules.history_findings import findings
from tests.builders import TODAY, patient
from tests.rules.rosa import PAIN, rosa


@pytest.fixture(scope="module")
def edition() -> Knowledge:
    return load()


def said(record: Record, edition: Knowledge, pain: PainToday | None = None) -> dict[str, str]:
    """Each finding's reason, by id."""
    return {one.id: one.because for one in findings(gather(record, pain or PainToday(), edition, TODAY))}


def test_reduced_kidneys_show_how_it_was_worked_out(edition: Knowledge) -> None:
    assert said(rosa(), edition)["kidney-reduced"] == (
        "CrCl 41 mL/min (Cockcroft-Gault, 61 kg, creatinine 1.26 mg/dL on 12 Nov 2026)."
    )


def test_the_weight_shown_is_the_one_the_clearance_was_worked_out_with(edition: Knowledge) -> None:
    """By hand: (140 - 72) × 54.2 × 0.85 / (72 × 1.4) = 31; with the actual 62 kg it would be 36."""
    record = patient(age=72, weight=62, height=162, creatinine="1.4")
    assert said(record, edition)["kidney-reduced"] == (
        "CrCl 31 mL/min (Cockcroft-Gault, ideal weight 54.2 kg, actual 62 kg, creatinine 1.4 mg/dL on 12 Nov 2026)."
    )


def test_healthy_kidneys_are_not_mentioned(edition: Knowledge) -> None:
    found = said(patient(age=40, weight=70, creatinine="0.8"), edition)
    assert not {"kidney-reduced", "kidney-unknown"} & set(found)


def test_what_is_missing_for_the_kidneys_is_named(edition: Knowledge) -> None:
    assert "reatinine" in said(patient(weight=70), edition)["kidney-unknown"]


def test_a_blood_thinner_is_said(edition: Knowledge) -> None:
    assert said(rosa(), edition)["blood-thinner"] == "Apixaban with an NSAID raises bleeding risk."
    assert "blood-thinner" not in said(patient(medicines=["lisinopril"]), edition)


def test_metformin_and_nerve_pain_ask_for_vitamin_b12(edition: Knowledge) -> None:
    assert "vitamin-b12" in said(rosa(), edition, PAIN)
    assert "vitamin-b12" not in said(rosa(vitamin_b12=400), edition, PAIN)
    assert "vitamin-b12" not in said(rosa(medicines=["apixaban"]), edition, PAIN)


def test_metformin_for_a_few_months_does_not(edition: Knowledge) -> None:
    record = rosa()
    lines = tuple(replace(one, started=date(2026, 9, 1)) for one in record.medicines)
    assert "vitamin-b12" not in said(replace(record, medicines=lines), edition, PAIN)


@pytest.mark.parametrize(("sleep", "mood", "expected"), [(9, 4, True), (7, 9, False), (6, 2, False), (None, 2, False)])
def test_sleep_is_said_when_it_is_the_worst_hit(
    edition: Knowledge, sleep: int | None, mood: int, expected: bool
) -> None:
    assert ("sleep-hit" in said(patient(), edition, PainToday(sleep=sleep, mood=mood))) is expected


@pytest.mark.parametrize("record", [patient(suicidal_thoughts=True), patient(phq9_item9=2)])
def test_thoughts_of_suicide_stop_whoever_asked(edition: Knowledge, record: Record) -> None:
    first = findings(gather(record, PainToday(), edition, TODAY))[0]
    assert (first.id, first.level) == ("suicidal-thoughts", Level.STOP)


def test_what_nobody_asked_is_one_line(edition: Knowledge) -> None:
    assert said(patient(age=30), edition)["not-asked"].startswith("Alcohol, pregnancy, sleep apnea")
    asked = patient(
        age=45, sex="male", drinks=0, sleep_apnoea="none", suicidal_thoughts=False, allergies=["penicillin"]
    )
    assert "not-asked" not in said(asked, edition)


def test_what_was_not_understood_is_never_silent(edition: Knowledge) -> None:
    unread = patient(medicines=[{"name": "Zorblax 5", "unread": True}])
    assert said(unread, edition)["medicines-unread"] == "No check covers: Zorblax 5."
    record = replace(patient(), not_understood=(NotUnderstood(where="Observation", text="?", why="no code"),))
    assert "record-unread" in said(record, edition)


@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ({}, True),
        ({"activity": "unknown"}, True),
        ({"activity": "ended"}, False),
        ({"activity": "unknown", "ends": date(2026, 1, 31)}, False),
        ({"activity": "ended", "ends": date(2026, 1, 31)}, False),
        ({"not_taking": True}, False),
    ],
)
def test_only_what_is_taken_can_go_unchecked(edition: Knowledge, more: Mapping[str, object], counts: bool) -> None:
    record = patient(medicines=[{"name": "Zorblax 5", "unread": True, **more}])
    known = gather(record, PainToday(), edition, TODAY)
    assert ("medicines-unread" in said(record, edition)) is counts
    assert bool(interactions.unrecognised(known)) is counts


def test_what_the_record_says_twice_and_unlike_is_asked(edition: Knowledge) -> None:
    once, twice = (Sig(dose=amount(1, "tablet"), times_per_day=Decimal(times)) for times in (1, 2))
    (line,) = patient(medicines=["tramadol"]).medicines
    by_dose = replace(line, sig=None, sig_choices=(once, twice), disagreement="the text says once, the label twice")
    by_name = replace(line, ingredients=(), text="tramadol", disagreement="the text says tramadol, the code trazodone")
    found = [
        one
        for which in (by_dose, by_name)
        for one in findings(gather(replace(patient(), medicines=(which,)), PainToday(), edition, TODAY))
        if one.level is Level.CAUTION and "disagree" in one.id
    ]
    assert [(one.id, one.action) for one in found] == [
        ("directions-disagree-tramadol", "Ask how it is taken, and choose one."),
        ("names-disagree-tramadol", "Ask what is taken, and correct it."),
    ]
    assert [one.because for one in found] == [by_dose.disagreement, by_name.disagreement]


def test_after_a_death_the_record_is_questioned(edition: Knowledge) -> None:
    record = patient()
    dead = replace(record, patient=replace(record.patient, deceased=True, deceased_on=date(2026, 1, 2)))
    assert said(dead, edition)["died"] == "The record says so on 2 Jan 2026."
