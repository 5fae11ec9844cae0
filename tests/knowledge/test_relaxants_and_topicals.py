"""What the files of the muscle relaxants and of the medicines put on the skin say, fact by fact."""

from typing import Any

import pytest

from paindesk.domain.advice import MedicineAdvice
from paindesk.domain.dose import describe
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules.prescription import draft
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import facts, patient, shipped

SPASM_ONLY = ("carisoprodol", "chlorzoxazone", "cyclobenzaprine", "metaxalone", "methocarbamol", "orphenadrine")


def of(name: str) -> Medicine:
    return shipped().medicines[name]


def advice(name: str, problem: str = "", **who: Any) -> MedicineAdvice:
    """What is advised for a man of these facts, with healthy kidneys unless said otherwise."""
    record = patient(**{"age": 45, "weight": 70, "creatinine": "0.8", "sex": "male", **who})
    return advise_medicine(of(name), facts(record, shipped()), problem)


@pytest.mark.parametrize(
    ("name", "maximum"),
    [
        ("methocarbamol", "6,000 mg"), ("baclofen", "80 mg"), ("metaxalone", "3,200 mg"), ("carisoprodol", "1,400 mg"),
        ("chlorzoxazone", "3,000 mg"), ("orphenadrine", "200 mg"), ("dantrolene", "400 mg"),
        ("capsaicin patch", "4 patch"), ("capsaicin cream", "4 application"), ("diclofenac patch", "2 patch"),
        ("diclofenac solution", "4 application"),
    ],
)  # fmt: skip
def test_the_most_in_a_day(name: str, maximum: str) -> None:
    assert str(of(name).maximum) == maximum


@pytest.mark.parametrize(
    ("name", "problem", "years", "start"),
    [
        ("methocarbamol", "muscle-spasm", 45, "750 mg in the morning, at noon, in the evening and at bedtime"),
        ("methocarbamol", "muscle-spasm", 70, "500 mg at bedtime"),
        ("baclofen", "spasticity", 45, "5 mg in the morning, at noon and at bedtime"),
        ("baclofen", "spasticity", 70, "5 mg at bedtime"),
        ("metaxalone", "muscle-spasm", 45, "800 mg in the morning, at noon and at bedtime"),
        ("carisoprodol", "muscle-spasm", 45, "250 mg in the morning, at noon, in the evening and at bedtime"),
        ("chlorzoxazone", "muscle-spasm", 45, "250 mg in the morning, at noon and at bedtime"),
        ("orphenadrine", "muscle-spasm", 45, "100 mg in the morning and in the evening"),
        ("dantrolene", "spasticity", 45, "25 mg in the morning"),
        ("diclofenac patch", "acute-injury", 45, "1 patch in the morning and at bedtime"),
        ("capsaicin cream", "knee-osteoarthritis", 45, "1 application in the morning, at noon and at bedtime"),
    ],
)
def test_the_start(name: str, problem: str, years: int, start: str) -> None:
    said = advice(name, problem, age=years)
    assert said.start is not None
    assert describe(said.start.rung) == start


@pytest.mark.parametrize(
    ("name", "condition", "verdict"),
    [
        ("orphenadrine", "Open-angle glaucoma", "contraindicated"),
        ("orphenadrine", "Benign prostatic hyperplasia", "contraindicated"),
        ("orphenadrine", "Myasthenia gravis", "contraindicated"),
        ("orphenadrine", "Achalasia", "contraindicated"),
        ("orphenadrine", "Glaucoma suspect", "suits"),
        ("metaxalone", "Autoimmune hemolytic anemia", "contraindicated"),
        ("metaxalone", "Iron deficiency anemia", "contraindicated"),
        ("carisoprodol", "Acute intermittent porphyria", "contraindicated"),
        ("carisoprodol", "Porphyria cutanea tarda", "suits"),
        ("carisoprodol", "Opioid use disorder", "avoid"),
        ("dantrolene", "Cirrhosis", "contraindicated"),
        ("dantrolene", "Chronic hepatitis C", "contraindicated"),
        ("chlorzoxazone", "Chronic hepatitis C", "avoid"),
        ("baclofen", "Stroke", "avoid"),
        ("baclofen", "Autonomic dysreflexia", "caution"),
        ("methocarbamol", "Myasthenia gravis", "caution"),
        ("diclofenac patch", "Eczema", "contraindicated"),
        ("diclofenac solution", "Aspirin-sensitive asthma", "contraindicated"),
        ("capsaicin patch", "Hypertension", "caution"),
        ("capsaicin cream", "Hypertension", "suits"),
    ],
)
def test_a_condition_and_the_verdict(name: str, condition: str, verdict: str) -> None:
    assert advice(name, conditions=[condition]).verdict == verdict


@pytest.mark.parametrize(
    ("creatinine", "age", "verdict", "ceiling"),
    [("0.8", 45, "suits", "80 mg"), ("2", 45, "caution", "40 mg"), ("4", 45, "avoid", "5 mg"),
     ("0.8", 70, "caution", "80 mg"), ("1.4", 70, "avoid", "40 mg")],
)  # fmt: skip
def test_baclofen_follows_the_kidneys_and_is_avoided_from_65_with_weak_ones(
    creatinine: str, age: int, verdict: str, ceiling: str
) -> None:
    said = advice("baclofen", "spasticity", creatinine=creatinine, age=age)
    assert said.ceiling is not None
    assert (said.verdict, str(said.ceiling.daily)) == (verdict, ceiling)


def test_metaxalone_is_contraindicated_in_severe_kidney_disease() -> None:
    assert advice("metaxalone", creatinine="4").verdict is Verdict.CONTRAINDICATED


def test_carisoprodol_in_a_cyp2c19_poor_metaboliser_starts_at_night_only() -> None:
    said = advice("carisoprodol", genotypes=["CYP2C19 poor metabolizer"])
    assert said.start is not None
    assert describe(said.start.rung) == "250 mg at bedtime"


@pytest.mark.parametrize("name", SPASM_ONLY)
def test_a_relaxant_for_spasm_is_avoided_from_65_and_supplied_for_two_weeks(name: str) -> None:
    assert advice(name, age=65).verdict is Verdict.AVOID
    course = of(name).course
    assert course is not None
    assert course.longest_days == 21
    assert draft(advice(name), of(name), "muscle-spasm").days == 14


def test_only_three_relaxants_are_labelled_for_spasticity() -> None:
    for_spasticity = {
        name
        for name, one in shipped().medicines.items()
        if one.class_id == "muscle_relaxant" and any(use.problem == "spasticity" for use in one.uses)
    }
    assert for_spasticity == {"baclofen", "dantrolene", "tizanidine"}


@pytest.mark.parametrize("name", ["baclofen", "carisoprodol"])
def test_it_is_lowered_and_never_stopped_at_once(name: str) -> None:
    stopping = of(name).stopping
    assert stopping.taper
    assert stopping.over_days_at_least == 14


def test_the_strong_capsaicin_patch_is_only_for_the_clinic() -> None:
    said = advice("capsaicin patch", "postherpetic-neuralgia")
    assert (said.start, said.steps) == (None, ())
    assert any("Applied in the clinic" in one.because for one in said.findings)


@pytest.mark.parametrize("name", ["dantrolene", "diclofenac patch", "diclofenac solution"])
def test_boxed_warnings_are_marked(name: str) -> None:
    assert any(one.boxed for one in of(name).cautions)


def test_the_two_per_cent_pump_does_not_fit_the_plan_of_the_drops() -> None:
    written = draft(advice("diclofenac solution", "knee-osteoarthritis"), of("diclofenac solution"), "")
    assert (written.form, str(written.strength)) == ("1.5 % solution", "1 application")
