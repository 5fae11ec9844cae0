"""Immediate-release opioids and combinations: the first dose, what limits it, and the morphine equivalents it gives."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from paindesk.domain.advice import MedicineAdvice
from paindesk.domain.dose import describe
from paindesk.domain.medicine import Verdict
from paindesk.domain.visit import Act
from paindesk.rules.mme_after import mme_after
from paindesk.rules.prescription import draft
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import TODAY, facts, patient, shipped

# name: the first dose of an adult of 45, of one of 70, and the MME a day of each
FIRST = {
    "tapentadol": ("50 mg every 6 hours when needed, at most 2 times a day", 40, 40),
    "codeine": ("30 mg every 6 hours when needed, at most 4 times a day", 18, 9),
    "codeine/acetaminophen": ("30 mg every 6 hours when needed, at most 4 times a day", 18, 9),
    "hydrocodone/acetaminophen": ("5 mg every 6 hours when needed, at most 4 times a day", 20, 10),
    "oxycodone/acetaminophen": ("5 mg every 6 hours when needed, at most 4 times a day", 30, 15),
    "morphine": ("10 mg every 6 hours when needed, at most 3 times a day", 30, 15),
    "hydromorphone": ("2 mg every 6 hours when needed, at most 3 times a day", 30, 15),
    "oxymorphone": ("5 mg every 6 hours when needed, at most 2 times a day", 30, 30),
    "tramadol/acetaminophen": ("37.5 mg every 6 hours when needed, at most 4 times a day", 30, Decimal("22.5")),
}
COMBINED = tuple(name for name in FIRST if "/" in name)


def advice(name: str, **who: Any) -> MedicineAdvice:
    record = patient(**{"age": 45, "weight": 70, "creatinine": "0.8", "sex": "male", **who})
    return advise_medicine(shipped().medicines[name], facts(record, shipped()), "acute-pain")


def mme_of_plan(name: str, **who: Any) -> Decimal | None:
    said = advice(name, **who)
    written = draft(said, shipped().medicines[name], "acute-pain")
    assert written.quantity is not None, "no single strength makes every dose"
    return mme_after(patient(**{"age": 45, **who}), (written,), shipped(), TODAY).per_day


@pytest.mark.parametrize("name", FIRST)
def test_the_first_dose_of_an_adult(name: str) -> None:
    start = advice(name).start
    assert start is not None
    assert describe(start.rung) == FIRST[name][0]


@pytest.mark.parametrize("name", FIRST)
def test_the_first_day_stays_below_50_mme(name: str) -> None:
    assert mme_of_plan(name) == FIRST[name][1]
    assert mme_of_plan(name, age=70) == FIRST[name][2]
    assert max(FIRST[name][1:], key=Decimal) < 50


@pytest.mark.parametrize("name", FIRST)
def test_a_changed_order_takes_the_place_of_the_line_on_the_list(name: str) -> None:
    substance = shipped().medicines[name].substances[0]
    taken = [{"name": name, "dose": "1 tablet", "times": 8, "strengths": ["10 mg", "325 mg"][: 1 + ("/" in name)]}]
    written = draft(advice(name), shipped().medicines[name], "acute-pain")
    changed = mme_after(patient(medicines=taken), (replace(written, act=Act.CHANGE),), shipped(), TODAY)
    assert changed.per_day == FIRST[name][1], substance


@pytest.mark.parametrize("name", COMBINED)
def test_a_combination_is_checked_for_both_its_parts(name: str) -> None:
    tokens = shipped().groups_of(name)
    assert {"opioid", "contains-acetaminophen", *shipped().medicines[name].substances} <= tokens
    with_warfarin = {one.id for one in advice(name, medicines=["warfarin"]).findings}
    one_of = {f"{name}.interaction.{each}" for each in ("acetaminophen-warfarin", "tramadol-warfarin")}
    assert with_warfarin & one_of  # one finding for one harm
    assert advice(name, allergies=["acetaminophen: hives"]).verdict is Verdict.CONTRAINDICATED


@pytest.mark.parametrize(
    ("name", "who", "verdict", "start"),
    [
        ("codeine", {"creatinine": "3.5"}, "avoid", "45 mg"),
        ("codeine", {"genotypes": ["CYP2D6 ultrarapid metabolizer"]}, "avoid", "120 mg"),
        ("codeine/acetaminophen", {"medicines": ["paroxetine"]}, "avoid", "120 mg"),
        ("hydrocodone/acetaminophen", {"medicines": ["paroxetine"]}, "caution", "20 mg"),
        ("hydrocodone/acetaminophen", {"creatinine": "1.8"}, "caution", "10 mg"),
        ("oxycodone/acetaminophen", {"creatinine": "3.5"}, "avoid", "7.5 mg"),
        ("morphine", {"creatinine": "1.8"}, "caution", "15 mg"),
        ("morphine", {"creatinine": "3.5"}, "avoid", "6 mg"),
        ("morphine", {"liver": "C"}, "avoid", "6 mg"),
        ("morphine", {"weight": 49}, "caution", "15 mg"),
        ("hydromorphone", {"creatinine": "1.8"}, "caution", "3 mg"),
        ("hydromorphone", {"creatinine": "3.5"}, "caution", "1.5 mg"),
        ("hydromorphone", {"liver": "B"}, "caution", "2 mg"),
        ("hydromorphone", {"liver": "C"}, "avoid", "1.5 mg"),
        ("oxymorphone", {"drinks": 20}, "avoid", "10 mg"),
        ("tramadol/acetaminophen", {"creatinine": "3.5"}, "caution", "75 mg"),
        ("tramadol/acetaminophen", {"conditions": ["Epilepsy"]}, "avoid", "150 mg"),
    ],
)  # fmt: skip
def test_what_lowers_it_or_speaks_against_it(name: str, who: dict[str, Any], verdict: str, start: str) -> None:
    said = advice(name, **who)
    assert said.verdict == verdict
    assert said.start is not None
    assert str(said.start.daily) == start


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("tapentadol", {"creatinine": "3.5"}),
        ("tapentadol", {"conditions": ["Hemodialysis"]}),
        ("tapentadol", {"liver": "C"}),
        *(("tramadol/acetaminophen", {"liver": grade}) for grade in "ABC"),
        ("tramadol/acetaminophen", {"conditions": ["Fatty liver disease"]}),
    ],
)
def test_what_the_label_says_not_to_begin_has_no_start(name: str, who: dict[str, Any]) -> None:
    said = advice(name, **who)
    assert said.verdict is Verdict.AVOID
    assert said.start is None


@pytest.mark.parametrize("name", FIRST)
def test_failing_breath_or_severe_asthma_rules_an_opioid_out(name: str) -> None:
    assert advice(name, conditions=["Severe asthma"]).verdict is Verdict.CONTRAINDICATED
    mild = advice(name, conditions=["Mild intermittent asthma"])
    assert mild.verdict is Verdict.CAUTION
    assert f"{name}.caution.lungs" in {one.id for one in mild.findings}


@pytest.mark.parametrize("name", ["codeine", "codeine/acetaminophen", "tramadol/acetaminophen"])
def test_no_breastfeeding_with_what_cyp2d6_turns_into_a_stronger_opioid(name: str) -> None:
    assert shipped().medicines[name].lactation.verdict is Verdict.AVOID


@pytest.mark.parametrize("grade", ["B", "C"])
def test_oxymorphone_is_contraindicated_in_moderate_and_severe_liver_impairment(grade: str) -> None:
    assert shipped().medicines["oxymorphone"].liver[grade].verdict is Verdict.CONTRAINDICATED


@pytest.mark.parametrize("name", FIRST)
def test_each_boxed_warning_has_its_own_caution(name: str) -> None:
    boxed = {one.id for one in shipped().medicines[name].cautions if one.boxed}
    every = {"boxed-addiction", "boxed-breathing", "boxed-accident", "boxed-sedatives", "boxed-newborn", "boxed-rems"}
    assert every <= boxed
    assert ("boxed-liver" in boxed) == ("/" in name)


def test_a_lower_bound_is_said_as_one() -> None:
    said = next(one for one in advice("tapentadol").findings if one.id == "tapentadol.side-effects")
    assert said.because.startswith("Nausea 10 % or more")


@pytest.mark.parametrize("name", FIRST)
def test_an_allergy_names_the_label_of_the_file(name: str) -> None:
    substance = shipped().medicines[name].substances[0]
    found = next(one for one in advice(name, allergies=[f"{substance}: hives"]).findings if one.id.endswith(".allergy"))
    assert found.sources[0].title.endswith("prescribing information")
    assert found.sources[0].section == "contraindications"


def test_tramadol_with_acetaminophen_is_written_for_5_days_at_most() -> None:
    assert draft(advice("tramadol/acetaminophen"), shipped().medicines["tramadol/acetaminophen"], "").days == 5
