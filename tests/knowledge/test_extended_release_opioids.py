"""What the files of extended-release opioids and of buprenorphine/naloxone say, fact by fact."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from paindesk.domain.advice import MedicineAdvice
from paindesk.domain.dose import describe
from paindesk.domain.finding import Level
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import PainToday
from paindesk.knowledge import load
from paindesk.rules.consult import consult
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import TODAY, facts, patient

EDITION = load()
ER = ("oxycodone er", "morphine er", "hydrocodone er", "hydromorphone er", "tramadol er", "tapentadol er")
FOR_ANYBODY = tuple(name for name in ER if name != "hydromorphone er")
OXYCODONE = {"name": "oxycodone", "dose": "10 mg", "times": 4}
# An opioid taken every day, and none of the same kind.
DAILY = {"name": "levorphanol", "dose": "2 mg", "times": 4, "started": date(2026, 1, 5)}
# One that makes used to opioids by the labels' definition, as hydromorphone ER asks for.
USED_TO_IT = {"name": "oxymorphone", "dose": "10 mg", "times": 4, "started": date(2026, 1, 5)}
SUBOXONE = {"name": "buprenorphine/naloxone", "route": "sublingual", "strengths": ["8 mg", "2 mg"]}


def advice(name: str, *, naive: bool = False, **who: Any) -> MedicineAdvice:
    """For somebody on oxycodone unless `naive`, healthy unless said otherwise."""
    taken = [] if naive else [OXYCODONE]
    record = patient(**{"age": 45, "sex": "male", "weight": 70, "creatinine": "0.8", "medicines": taken, **who})
    return advise_medicine(EDITION.medicines[name], facts(record, EDITION), "severe-chronic-pain")


def before(name: str) -> dict[str, Any]:
    """What is taken before this one without speaking against it."""
    return USED_TO_IT if name == "hydromorphone er" else DAILY


def ids(said: MedicineAdvice) -> set[str]:
    return {one.id.removeprefix(f"{said.name}.") for one in said.findings}


# Nobody's first opioid, and never as needed.


@pytest.mark.parametrize("name", FOR_ANYBODY)
def test_without_an_opioid_on_the_list_it_is_avoided_for_immediate_release(name: str) -> None:
    said = advice(name, naive=True)
    assert said.verdict is Verdict.AVOID
    assert "caution.immediate-release-first" in ids(said)
    assert "caution.immediate-release-first" not in ids(advice(name))


def test_hydromorphone_er_is_contraindicated_in_people_not_used_to_opioids() -> None:
    said = advice("hydromorphone er", naive=True)
    assert (said.verdict, said.start) == (Verdict.CONTRAINDICATED, None)
    assert said.findings[0].level is Level.STOP


@pytest.mark.parametrize("name", ER)
def test_it_is_extended_release_taken_by_the_clock(name: str) -> None:
    medicine = EDITION.medicines[name]
    assert medicine.release == "er"
    assert medicine.substances == (name.removesuffix(" er"),)
    assert all("extended-release" in one.form and not one.scored for one in medicine.products)
    assert all(rung.as_needed is None for ladder in medicine.ladders for rung in ladder.rungs)


@pytest.mark.parametrize("name", ER)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_patient_reads_to_swallow_it_whole_without_alcohol(name: str, language: str) -> None:
    words = EDITION.medicines[name].patient
    assert {"en": "Swallow it whole", "es": "Tráguelo entero"}[language] in words.how[language]
    assert any("lcohol" in one for one in words.do_not_mix[language])


@pytest.mark.parametrize("name", ER)
def test_each_boxed_warning_stands_on_its_own(name: str) -> None:
    boxed = {one.id for one in EDITION.medicines[name].cautions if one.boxed}
    every = ("addiction", "breathing", "whole", "accident", "sedatives", "newborn", "rems")
    assert {f"boxed-{one}" for one in every} <= boxed


# Starts and the most in a day.


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("oxycodone er", "10 mg in the morning and in the evening"),
        ("morphine er", "15 mg in the morning and in the evening"),
        ("hydrocodone er", "20 mg in the morning"),
        ("tramadol er", "100 mg in the morning"),
        ("tapentadol er", "50 mg in the morning and in the evening"),
    ],
)
def test_the_start_is_the_labels_smallest(name: str, start: str) -> None:
    said = advice(name)
    assert said.start is not None
    assert describe(said.start.rung) == start
    assert len(said.steps) == 1


@pytest.mark.parametrize(
    ("name", "ceiling"),
    [("oxycodone er", "80 mg"), ("morphine er", "120 mg"), ("hydrocodone er", "70 mg"), ("tramadol er", "300 mg"),
     ("tapentadol er", "500 mg")],
)  # fmt: skip
def test_the_most_in_a_day_for_people_not_used_to_opioids(name: str, ceiling: str) -> None:
    said = advice(name, naive=True)
    assert said.ceiling is not None
    assert str(said.ceiling.daily) == ceiling


@pytest.mark.parametrize("name", ["oxycodone er", "morphine er", "hydrocodone er", "hydromorphone er"])
def test_no_full_opioid_has_a_fixed_maximum(name: str) -> None:
    medicine = EDITION.medicines[name]
    assert medicine.maximum is None
    assert "50 MME" in medicine.maximum_note


# Kidneys and liver. "-" is no start.


def starts(name: str, **who: Any) -> str:
    said = advice(name, **who)
    return describe(said.start.rung) if said.start is not None else "-"


@pytest.mark.parametrize(
    ("name", "clearance", "verdict", "no_start"),
    [
        ("oxycodone er", "59", "caution", False), ("oxycodone er", "29", "avoid", True),
        ("morphine er", "49", "caution", False), ("morphine er", "29", "avoid", True),
        ("hydrocodone er", "59", "caution", True), ("hydrocodone er", "29", "avoid", True),
        ("hydromorphone er", "59", "caution", False), ("hydromorphone er", "29", "avoid", True),
        ("tramadol er", "30", "suits", False), ("tramadol er", "29", "avoid", True),
        ("tapentadol er", "30", "suits", False), ("tapentadol er", "29", "avoid", True),
    ],
)  # fmt: skip
def test_kidneys(name: str, clearance: str, verdict: str, no_start: bool) -> None:
    bands = EDITION.medicines[name].kidney
    limit = next(one.limit for one in bands if one.holds(Decimal(clearance)))
    assert (str(limit.verdict), limit.no_start) == (verdict, no_start)


@pytest.mark.parametrize(
    ("name", "grade", "verdict", "no_start"),
    [
        ("oxycodone er", "A", "caution", True), ("oxycodone er", "B", "avoid", True),
        ("morphine er", "C", "avoid", True), ("hydrocodone er", "C", "avoid", True),
        ("hydromorphone er", "B", "caution", False), ("hydromorphone er", "C", "avoid", True),
        ("tramadol er", "C", "avoid", True), ("tapentadol er", "C", "avoid", True),
    ],
)  # fmt: skip
def test_liver(name: str, grade: str, verdict: str, no_start: bool) -> None:
    limit = EDITION.medicines[name].liver[grade]
    assert (str(limit.verdict), limit.no_start) == (verdict, no_start)


@pytest.mark.parametrize("name", ER)
def test_on_dialysis_none_is_begun(name: str) -> None:
    said = advice(name, conditions=["Hemodialysis"], medicines=[before(name)])
    assert (said.verdict, said.start) == (Verdict.AVOID, None)


def test_morphine_er_in_older_light_people_and_in_kidney_disease_begins_with_the_smallest_capsule() -> None:
    smallest = "10 mg in the morning and in the evening"
    assert starts("morphine er", age=70) == smallest
    assert starts("morphine er", weight=45, creatinine="0.6") == smallest
    assert starts("morphine er", age=60, creatinine="2") == smallest


def test_tapentadol_er_in_moderate_liver_disease_is_50_mg_once_a_day_and_100_mg_at_most() -> None:
    said = advice("tapentadol er", conditions=["Cirrhosis"])
    assert said.start is not None
    assert said.ceiling is not None
    assert (describe(said.start.rung), str(said.ceiling.daily)) == ("50 mg in the morning", "100 mg")


def test_where_no_start_is_proposed_no_other_line_proposes_one() -> None:
    said = advice("morphine er", age=78, weight=60, creatinine="2.2")
    assert said.start is None
    assert not [one for one in said.findings if "Start with" in one.action]


# Conditions and medicines.


@pytest.mark.parametrize(
    ("name", "condition", "verdict"),
    [
        *((name, "Small bowel obstruction", "contraindicated") for name in ER),
        *((name, "Opioid use disorder", "avoid") for name in ER),
        ("hydromorphone er", "Roux-en-Y gastric bypass", "contraindicated"),
        ("oxycodone er", "Esophageal stricture", "caution"),
        ("hydrocodone er", "Long QT syndrome", "avoid"),
        ("oxycodone er", "Long QT syndrome", "caution"),
        ("tramadol er", "Epilepsy", "avoid"), ("tapentadol er", "Epilepsy", "caution"),
        ("oxycodone er", "Epilepsy", "caution"),
    ],
)  # fmt: skip
def test_a_condition_and_the_verdict(name: str, condition: str, verdict: str) -> None:
    assert advice(name, conditions=[condition], medicines=[before(name)]).verdict == verdict


@pytest.mark.parametrize(
    ("name", "taken", "verdict"),
    [
        ("oxycodone er", "clarithromycin", "avoid"), ("oxycodone er", "rifampin", "avoid"),
        ("oxycodone er", "alprazolam", "avoid"), ("oxycodone er", "naltrexone", "contraindicated"),
        ("tramadol er", "phenelzine", "contraindicated"), ("tramadol er", "sertraline", "avoid"),
        ("tramadol er", "bupropion", "avoid"), ("morphine er", "gabapentin", "caution"),
    ],
)  # fmt: skip
def test_an_interaction_of_the_substance_holds_in_extended_release(name: str, taken: str, verdict: str) -> None:
    assert advice(name, medicines=[DAILY, taken]).verdict == verdict


def test_the_substance_taken_in_short_acting_form_counts_into_the_same_daily_dose() -> None:
    said = advice("oxycodone er")
    (finding,) = [one for one in said.findings if one.id.endswith("duplicate.same")]
    assert finding.title == "Oxycodone is taken in another form"
    assert finding.action == "Count both as one daily dose."


@pytest.mark.parametrize(
    ("name", "allergy"),
    [
        ("oxycodone", "OxyContin: anaphylaxis"), ("oxycodone er", "Roxicodone: hives"),
        ("morphine er", "MS Contin: anaphylaxis"), ("hydromorphone er", "sulfites: anaphylaxis"),
        ("tapentadol er", "Nucynta ER: angioedema"),
    ],
)  # fmt: skip
def test_an_allergy_by_any_brand_of_the_substance(name: str, allergy: str) -> None:
    assert advice(name, medicines=[DAILY], allergies=[allergy]).verdict is Verdict.CONTRAINDICATED


# Buprenorphine/naloxone: for opioid use disorder only, and no rescue spray.


def test_buprenorphine_naloxone_is_never_offered_for_pain() -> None:
    medicine = EDITION.medicines["buprenorphine/naloxone"]
    assert (medicine.class_id, medicine.uses, medicine.ladders) == ("opioid_use_disorder", (), ())
    offered = consult(patient(medicines=[SUBOXONE]), PainToday(), EDITION, TODAY)
    assert "buprenorphine/naloxone" not in {one.name for group in offered.classes for one in group.medicines}


def test_who_takes_it_is_not_warned_of_itself() -> None:
    said = advice("buprenorphine/naloxone", medicines=[SUBOXONE])
    assert "caution.precipitated-withdrawal" not in ids(said)
    assert not [one for one in ids(said) if one.startswith("interaction.")]
    assert "caution.precipitated-withdrawal" in ids(advice("buprenorphine/naloxone"))


def test_a_full_opioid_beside_it_is_avoided() -> None:
    said = advice("oxycodone er", medicines=[SUBOXONE])
    assert said.verdict is Verdict.AVOID
    assert "interaction.opioid-mixed-opioid" in ids(said)


def test_it_has_no_maximum_of_16_or_24_mg() -> None:
    medicine = EDITION.medicines["buprenorphine/naloxone"]
    assert medicine.maximum is None
    assert "neither 16 mg nor 24 mg" in medicine.maximum_note
