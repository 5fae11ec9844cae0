"""NSAIDs to swallow: what their files say, and what it comes to for one patient."""

from dataclasses import replace
from typing import Any

import pytest

from paindesk.domain.dose import describe
from paindesk.domain.finding import Level
from paindesk.domain.medicine import Verdict
from paindesk.domain.visit import Prescription
from paindesk.rules.prescription import check_prescription, draft
from tests.builders import facts, patient, shipped
from tests.knowledge.test_medicines_content import ORAL_NSAIDS, advice, kidney, of

NEW = ("meloxicam", "diclofenac", "etodolac", "nabumetone", "indomethacin", "piroxicam", "salsalate")


def drafted(name: str, problem: str, **who: Any) -> Prescription:
    """The prescription PainDesk proposes for a healthy man of 45."""
    return draft(advice(name, problem, **{"sex": "male", **who}), of(name), problem)


def checked(prescription: Prescription) -> dict[str, Level]:
    record = patient(age=45, weight=70, creatinine="0.8", sex="male")
    return {one.id: one.level for one in check_prescription(prescription, facts(record, shipped()))}


# Doses.


@pytest.mark.parametrize(
    ("name", "problem", "start"),
    [
        ("meloxicam", "osteoarthritis", "7.5 mg in the morning"),
        ("diclofenac", "osteoarthritis", "50 mg in the morning and in the evening"),
        ("diclofenac", "acute-pain", "50 mg every 8 hours when needed, at most 3 times a day"),
        ("diclofenac", "postoperative-pain", "50 mg every 8 hours when needed, at most 3 times a day"),
        ("ketorolac", "postoperative-pain", "10 mg every 6 hours when needed, at most 4 times a day"),
        ("etodolac", "osteoarthritis", "300 mg in the morning and in the evening"),
        ("etodolac", "acute-pain", "200 mg every 6 hours when needed, at most 4 times a day"),
        ("nabumetone", "osteoarthritis", "1,000 mg in the morning"),
        ("indomethacin", "rheumatoid-arthritis", "25 mg in the morning and in the evening"),
        ("indomethacin", "gout", "50 mg in the morning, at noon and in the evening"),
        ("naproxen", "gout", "250 mg in the morning, at noon and in the evening"),
        ("piroxicam", "osteoarthritis", "20 mg in the morning"),
        ("salsalate", "osteoarthritis", "1,500 mg in the morning and in the evening"),
        ("aspirin", "tension-headache", "650 mg every 6 hours when needed, at most 4 times a day"),
    ],
)
def test_an_adult_starts_with(name: str, problem: str, start: str) -> None:
    said = advice(name, problem, sex="male")
    assert said.start is not None
    assert describe(said.start.rung) == start


@pytest.mark.parametrize(
    ("name", "most"),
    [("meloxicam", "15 mg"), ("diclofenac", "150 mg"), ("ketorolac", "40 mg"), ("etodolac", "1,000 mg"),
     ("nabumetone", "2,000 mg"), ("indomethacin", "200 mg"), ("piroxicam", "20 mg"), ("salsalate", "3,000 mg"),
     ("aspirin", "3,900 mg")],
)  # fmt: skip
def test_the_most_in_a_day(name: str, most: str) -> None:
    assert str(of(name).maximum) == most


@pytest.mark.parametrize(
    ("name", "problem", "form", "strength"),
    [
        # Delayed release comes too late for a pain that is there now.
        ("diclofenac", "acute-pain", "tablet", "50 mg"),
        ("diclofenac", "dysmenorrhea", "tablet", "50 mg"),
        ("diclofenac", "ankylosing-spondylitis", "delayed-release tablet", "25 mg"),
        # The 1,000 mg tablet is another product that is not taken milligram for milligram.
        ("nabumetone", "osteoarthritis", "tablet", "500 mg"),
        ("etodolac", "acute-pain", "capsule", "200 mg"),
        ("indomethacin", "gout", "capsule", "25 mg"),
    ],
)
def test_what_the_pharmacy_gives(name: str, problem: str, form: str, strength: str) -> None:
    one = drafted(name, problem)
    assert (one.form, str(one.strength)) == (form, strength)


@pytest.mark.parametrize(
    ("name", "problem", "days"),
    [("ketorolac", "postoperative-pain", 5), ("indomethacin", "gout", 6), ("naproxen", "gout", 7),
     ("diclofenac", "acute-pain", 5), ("ibuprofen", "acute-injury", 10), ("aspirin", "tension-headache", 5),
     ("diclofenac", "osteoarthritis", 28), ("indomethacin", "rheumatoid-arthritis", 28)],
)  # fmt: skip
def test_what_ends_is_drafted_for_no_longer(name: str, problem: str, days: int) -> None:
    assert drafted(name, problem).days == days


def test_six_days_of_ketorolac_are_stopped_five_are_not() -> None:
    five = drafted("ketorolac", "postoperative-pain")
    assert "ketorolac.course" not in checked(five)
    assert checked(replace(five, days=6))["ketorolac.course"] is Level.STOP


def test_a_gout_flare_is_not_treated_for_a_month_unsaid() -> None:
    assert checked(replace(drafted("indomethacin", "gout"), days=28))["indomethacin.course"] is Level.CAUTION


# Kidneys, liver, age and weight.


@pytest.mark.parametrize("name", [*NEW, "aspirin"])
@pytest.mark.parametrize(("clearance", "verdict"), [("60", "suits"), ("41", "caution"), ("29.9", "avoid")])
def test_kidneys(name: str, clearance: str, verdict: str) -> None:
    assert kidney(name, clearance).verdict == verdict


def test_ketorolac_is_forbidden_in_advanced_kidney_disease() -> None:
    assert kidney("ketorolac", "29.9").verdict is Verdict.CONTRAINDICATED


@pytest.mark.parametrize(
    ("clearance", "start", "most"),
    [("50", "None", "None"), ("49.9", "750 mg", "1,500 mg"), ("30", "750 mg", "1,500 mg")],
)  # fmt: skip
def test_nabumetone_is_lowered_with_the_kidneys(clearance: str, start: str, most: str) -> None:
    limit = kidney("nabumetone", clearance)
    assert (str(limit.start_daily), str(limit.ceiling_daily)) == (start, most)


@pytest.mark.parametrize(("weight", "most"), [(50, "2,000 mg"), (49, "1,000 mg")])
def test_nabumetone_below_50_kg_stays_at_1000_mg(weight: int, most: str) -> None:
    said = advice("nabumetone", "osteoarthritis", sex="male", weight=weight, height=160)
    assert said.ceiling is not None
    assert str(said.ceiling.daily) == most


def test_diclofenac_in_cirrhosis_is_half_of_it_at_first() -> None:
    said = advice("diclofenac", "osteoarthritis", sex="male", liver="B")
    assert said.start is not None
    assert said.ceiling is not None
    assert (str(said.start.daily), str(said.ceiling.daily)) == ("50 mg", "100 mg")


@pytest.mark.parametrize("name", ["indomethacin", "ketorolac", "piroxicam", "aspirin"])
def test_some_are_avoided_from_65_years(name: str) -> None:
    assert advice(name, age=65, sex="male").verdict is Verdict.AVOID


@pytest.mark.parametrize("name", ["meloxicam", "diclofenac", "etodolac", "nabumetone", "salsalate"])
def test_the_others_are_used_with_care_from_65_years(name: str) -> None:
    assert advice(name, age=65, sex="male").verdict is Verdict.CAUTION


# Who must not have it.


@pytest.mark.parametrize("name", [*NEW, "aspirin"])
@pytest.mark.parametrize(
    ("condition", "verdict"),
    [("Heart failure", "avoid"), ("Peptic ulcer disease", "avoid"), ("Hypertension", "caution"),
     ("Hemophilia", "avoid"), ("Aspirin-sensitive asthma", "contraindicated")],
)  # fmt: skip
def test_a_condition_and_the_verdict(name: str, condition: str, verdict: str) -> None:
    assert advice(name, sex="male", conditions=[condition]).verdict == verdict


@pytest.mark.parametrize(
    "condition",
    ["Peptic ulcer disease", "Gastrointestinal hemorrhage", "Subdural hematoma", "Hemophilia", "Dehydration"],
)
def test_ketorolac_is_forbidden_where_others_are_avoided(condition: str) -> None:
    assert advice("ketorolac", sex="male", conditions=[condition]).verdict is Verdict.CONTRAINDICATED


def test_ketorolac_is_never_simply_advised() -> None:
    said = advice("ketorolac", "postoperative-pain", sex="male")
    assert said.verdict is Verdict.AVOID
    assert "Only to go on after injections" in [one.title for one in said.findings]


@pytest.mark.parametrize(
    ("name", "genotype", "verdict"),
    [
        ("meloxicam", "CYP2C9 poor metabolizer", "avoid"),
        ("meloxicam", "CYP2C9 intermediate metabolizer", "caution"),
        ("piroxicam", "CYP2C9 poor metabolizer", "avoid"),
        ("ibuprofen", "CYP2C9 poor metabolizer", "caution"),
        ("etodolac", "CYP2C9 poor metabolizer", "suits"),
    ],
)
def test_slow_metabolizers(name: str, genotype: str, verdict: str) -> None:
    assert advice(name, sex="male", genotypes=[genotype]).verdict == verdict


@pytest.mark.parametrize("name", [*NEW, "ketorolac", "aspirin"])
def test_pregnancy_is_avoided_from_20_weeks(name: str) -> None:
    limit = of(name).pregnancy
    assert limit.verdict is Verdict.AVOID
    assert "20 weeks" in limit.text


@pytest.mark.parametrize("name", [*NEW, "ketorolac"])
def test_boxed_warnings_are_marked(name: str) -> None:
    assert any(one.boxed for one in of(name).cautions)


def test_aspirin_has_no_boxed_warning() -> None:
    assert not any(one.boxed for one in of("aspirin").cautions)


@pytest.mark.parametrize("written", ["ketorolac", "Toradol", "Advil", "salsalate", "NSAIDs"])
@pytest.mark.parametrize("name", ["meloxicam", "naproxen", "diclofenac gel"])
def test_hives_from_one_nsaid_under_any_name_rule_out_the_others(name: str, written: str) -> None:
    assert advice(name, sex="male", allergies=[f"{written}: hives"]).verdict is Verdict.CONTRAINDICATED


# What it is for.


@pytest.mark.parametrize(
    ("name", "problem", "title"),
    [
        ("meloxicam", "knee-osteoarthritis", "Second line in knee osteoarthritis"),
        ("diclofenac", "knee-osteoarthritis", "Third line in knee osteoarthritis"),
        ("aspirin", "tension-headache", "Second line in tension-type headache"),
        ("ibuprofen", "tension-headache", "Suits tension-type headache"),
        ("ketorolac", "knee-osteoarthritis", "No recorded use in knee osteoarthritis"),
        ("naproxen", "ankylosing-spondylitis", "Second line in ankylosing spondylitis"),
    ],
)
def test_what_it_is_for(name: str, problem: str, title: str) -> None:
    assert title in [one.title for one in advice(name, problem, sex="male").findings]


@pytest.mark.parametrize("name", [*ORAL_NSAIDS, *NEW, "ketorolac"])
def test_each_is_of_its_group(name: str) -> None:
    assert name in shipped().groups["nsaid"]


def test_aspirin_and_salsalate_keep_their_groups() -> None:
    for group in ("nsaid", "salicylate", "antiplatelet"):
        assert "aspirin" in shipped().groups[group]
    assert "salsalate" in shipped().groups["salicylate"]
    assert "salsalate" not in shipped().groups["antiplatelet"]


# The gel and the tablet are two files of one substance.


def test_a_gel_on_the_list_is_not_the_tablet() -> None:
    gel, tablet = patient(medicines=["diclofenac (topical)", "diclofenac"]).medicines
    assert shipped().file_of(gel) is not of("diclofenac")
    assert shipped().file_of(tablet) is of("diclofenac")
