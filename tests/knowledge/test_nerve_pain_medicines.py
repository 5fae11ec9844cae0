"""Antiepileptics, SNRIs and tricyclics for pain: what their files say, and what it comes to for one patient."""

from typing import Any

import pytest

from paindesk.domain.dose import describe
from paindesk.domain.medicine import Pace, Verdict
from tests.knowledge.test_medicines_content import advice, kidney, of, rungs

# Doses.


@pytest.mark.parametrize(
    ("name", "problem", "start"),
    [
        ("carbamazepine", "trigeminal-neuralgia", "100 mg in the morning and at bedtime"),
        ("oxcarbazepine", "trigeminal-neuralgia", "150 mg in the morning and at bedtime"),
        ("lamotrigine", "trigeminal-neuralgia", "25 mg at bedtime"),
        ("topiramate", "migraine", "25 mg at bedtime"),
        ("venlafaxine er", "painful-diabetic-neuropathy", "37.5 mg in the morning"),
        ("milnacipran", "fibromyalgia", "12.5 mg in the morning"),
        ("amitriptyline", "neuropathic-pain", "10 mg at bedtime"),
        ("desipramine", "neuropathic-pain", "10 mg in the morning"),
    ],
)
def test_an_adult_starts_low(name: str, problem: str, start: str) -> None:
    said = advice(name, problem, sex="male")
    assert said.start is not None
    assert describe(said.start.rung) == start


@pytest.mark.parametrize(
    ("name", "most"),
    [("carbamazepine", "1,200 mg"), ("oxcarbazepine", "1,800 mg"), ("lamotrigine", "400 mg"), ("topiramate", "100 mg"),
     ("venlafaxine er", "225 mg"), ("milnacipran", "200 mg"), ("amitriptyline", "150 mg"), ("desipramine", "150 mg")],
)  # fmt: skip
def test_the_most_in_a_day(name: str, most: str) -> None:
    assert str(of(name).maximum) == most


def test_milnacipran_takes_the_first_week_in_the_steps_of_its_label() -> None:
    assert rungs("milnacipran", Pace.ADULT) == [
        (1, "12.5 mg in the morning"),
        (2, "12.5 mg in the morning and in the evening"),
        (4, "25 mg in the morning and in the evening"),
        (None, "50 mg in the morning and in the evening"),
    ]


@pytest.mark.parametrize(
    ("name", "clearance", "start", "most", "verdict"),
    [
        ("carbamazepine", "9.9", "100 mg", "900 mg", "caution"),
        ("oxcarbazepine", "30", "None", "None", "suits"),
        ("oxcarbazepine", "29.9", "150 mg", "None", "caution"),
        ("topiramate", "70", "None", "None", "suits"),
        ("topiramate", "69.9", "12.5 mg", "50 mg", "caution"),
        ("venlafaxine er", "89", "None", "150 mg", "suits"),
        ("venlafaxine er", "59", "37.5 mg", "112.5 mg", "suits"),
        ("venlafaxine er", "29", "37.5 mg", "75 mg", "caution"),
        ("milnacipran", "29", "12.5 mg", "50 mg", "caution"),
        ("milnacipran", "4", "12.5 mg", "50 mg", "avoid"),
    ],
)
def test_kidneys(name: str, clearance: str, start: str, most: str, verdict: str) -> None:
    limit = kidney(name, clearance)
    assert (str(limit.start_daily), str(limit.ceiling_daily), limit.verdict) == (start, most, verdict)


# Lamotrigine has steps of its own beside valproate: half of everything.


def lamotrigine(**who: Any) -> list[str]:
    said = advice("lamotrigine", "trigeminal-neuralgia", sex="male", **who)
    return [f"day {one.from_day}: {one.daily}" for one in said.steps]


ALONE = ["day 1: 25 mg", "day 15: 50 mg", "day 29: 100 mg", "day 43: 150 mg", "day 57: 200 mg"]


def test_lamotrigine_alone_takes_two_weeks_for_each_step() -> None:
    assert lamotrigine() == ALONE


def test_lamotrigine_beside_valproate_starts_at_half_and_may_reach_200_mg() -> None:
    # the slow plan ends at 100 mg: a new decision leads on
    assert lamotrigine(medicines=["valproate"]) == [
        "day 1: 12.5 mg",
        "day 15: 25 mg",
        "day 29: 50 mg",
        "day 43: 100 mg",
    ]
    said = advice("lamotrigine", medicines=["valproate"])
    assert said.ceiling is not None
    assert str(said.ceiling.daily) == "200 mg"


def test_lamotrigine_beside_an_inducer_keeps_the_slower_steps_and_says_so() -> None:
    assert lamotrigine(medicines=["carbamazepine"]) == ALONE
    said = advice("lamotrigine", medicines=["carbamazepine"])
    assert any(one.id.endswith("caution.inducer") for one in said.findings)


def test_valproate_wins_over_an_inducer() -> None:
    said = advice("lamotrigine", medicines=["valproate", "phenytoin"])
    ids = {one.id for one in said.findings}
    assert "lamotrigine.caution.valproate" in ids
    assert "lamotrigine.caution.inducer" not in ids


# Who must not have it.


@pytest.mark.parametrize(
    ("name", "who", "verdict"),
    [
        ("carbamazepine", {"genotypes": ["HLA-B*15:02 positive"]}, "contraindicated"),
        ("carbamazepine", {"genotypes": ["HLA-A*31:01 positive"]}, "avoid"),
        ("oxcarbazepine", {"genotypes": ["HLA-B*15:02 positive"]}, "contraindicated"),
        ("carbamazepine", {"conditions": ["Aplastic anemia (resolved)"]}, "contraindicated"),
        ("carbamazepine", {"conditions": ["Stevens-Johnson syndrome (resolved)"]}, "avoid"),
        ("carbamazepine", {"allergies": ["amitriptyline: hives"]}, "contraindicated"),
        ("oxcarbazepine", {"allergies": ["carbamazepine: rash"]}, "avoid"),
        ("oxcarbazepine", {"medicines": ["carbamazepine"]}, "avoid"),
        ("lamotrigine", {"medicines": ["carbamazepine"]}, "caution"),
        ("oxcarbazepine", {"conditions": ["Hyponatremia"]}, "avoid"),
        ("topiramate", {"pregnancy": "pregnant"}, "contraindicated"),
        ("topiramate", {"conditions": ["Kidney stones"]}, "avoid"),
        ("topiramate", {"conditions": ["Narrow angle glaucoma"]}, "avoid"),
        ("milnacipran", {"conditions": ["Cirrhosis"]}, "avoid"),
        ("amitriptyline", {"age": 70}, "avoid"),
        ("amitriptyline", {"conditions": ["Acute myocardial infarction"]}, "contraindicated"),
        ("amitriptyline", {"genotypes": ["CYP2C19 poor metabolizer"]}, "caution"),
        ("desipramine", {"genotypes": ["CYP2C19 poor metabolizer"]}, "suits"),
        ("desipramine", {"conditions": ["Epilepsy"]}, "avoid"),
    ],
)
def test_one_fact_and_the_verdict(name: str, who: dict[str, Any], verdict: str) -> None:
    assert advice(name, **{"sex": "male", **who}).verdict == verdict


def test_a_woman_who_can_become_pregnant_is_asked_before_topiramate() -> None:
    said = advice("topiramate", "migraine", age=30)
    assert said.verdict is Verdict.CAUTION
    assert any("Ask about pregnancy" in one.action for one in said.findings)


BOXED = ["carbamazepine", "lamotrigine", "venlafaxine er", "milnacipran", "amitriptyline", "desipramine"]


@pytest.mark.parametrize("name", BOXED)
def test_boxed_warnings_are_marked(name: str) -> None:
    assert any(one.boxed for one in of(name).cautions)


@pytest.mark.parametrize("name", ["oxcarbazepine", "topiramate"])
def test_no_boxed_warning_is_made_up(name: str) -> None:
    assert not any(one.boxed for one in of(name).cautions)


# What it is for.


@pytest.mark.parametrize(
    ("name", "problem", "title"),
    [
        ("carbamazepine", "trigeminal-neuralgia", "Suits trigeminal neuralgia"),
        ("oxcarbazepine", "trigeminal-neuralgia", "Suits trigeminal neuralgia"),
        ("lamotrigine", "trigeminal-neuralgia", "Second line in trigeminal neuralgia"),
        ("lamotrigine", "postherpetic-neuralgia", "No recorded use in postherpetic neuralgia"),
        ("topiramate", "migraine", "Suits migraine"),
        ("gabapentin", "migraine", "No recorded use in migraine"),
    ],
)
def test_what_it_is_for(name: str, problem: str, title: str) -> None:
    said = advice(name, problem, sex="male")
    assert title in [one.title for one in said.findings]


def test_a_side_effect_known_only_by_a_lower_bound_says_or_more() -> None:
    said = advice("oxcarbazepine", "trigeminal-neuralgia", sex="male")
    shown = next(one for one in said.findings if one.id.endswith("side-effects"))
    assert "Dizziness 5 % or more" in shown.because
