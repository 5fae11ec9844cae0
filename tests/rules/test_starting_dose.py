"""The strictest limit wins, the worst verdict counts, and every step can be dispensed."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.dose import describe
from paindesk.domain.errors import UnitMismatch
from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Interaction, OtherMedicine
from paindesk.domain.medicine import Band, Caution, GenotypeLimit, Pace, Product, Verdict
from paindesk.knowledge import load
from paindesk.rules.dispensing import rung_is_dispensable
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import (
    SOURCE,
    amount,
    facts,
    knowledge,
    ladder,
    limit,
    medicine,
    mockup_patient,
    patient,
    rung,
)

OLD = Band(at_least=Decimal(65), below=None, limit=limit("Start low.", start_daily=amount("100 mg")))
KIDNEY = (
    Band(at_least=Decimal(60), below=None, limit=limit()),
    Band(at_least=Decimal(30), below=Decimal(60), limit=limit(ceiling_daily=amount("1400 mg"), times_per_day=2)),
    Band(
        at_least=Decimal(15),
        below=Decimal(30),
        limit=limit(ceiling_daily=amount("700 mg"), start_daily=amount("200 mg"), times_per_day=1),
    ),
    Band(
        at_least=None,
        below=Decimal(15),
        limit=limit(ceiling_per_crcl=amount("20 mg"), start_daily=amount("100 mg"), times_per_day=1),
    ),
)
DRUG = medicine(ages=(OLD,), kidney=KIDNEY)
HEALTHY = {"weight": 70, "creatinine": "0.7"}


def advise(drug, record, *, interactions=(), others=(), groups=None, problem=""):
    known = knowledge(drug, interactions=interactions, others=others, groups=groups)
    return advise_medicine(drug, facts(record, known), problem)


def ids(advice):
    return {one.id for one in advice.findings}


def test_the_table_of_the_design():
    slow = ladder(Pace.SLOW, rung("100 mg bedtime"), rung("100 mg morning + 300 mg bedtime", 21), because="weekly")
    advice = advise(medicine(ages=(OLD,), kidney=KIDNEY, ladders=(*DRUG.ladders, slow)), mockup_patient(
        trials=[{"medicine": "examplol", "daily": "300 mg", "side_effects": ["drowsiness"]}]
    ))  # fmt: skip
    assert advice.start is not None
    rows = [(row.what, row.result) for row in advice.start.derivation]
    assert rows == [
        ("Usual adult start", "300 mg"),
        ("Age 68", "100 mg"),
        ("CrCl 41 mL/min", "ceiling 1,400 mg"),
        ("Stopped before for drowsiness", "slower steps"),
    ]
    assert str(advice.ceiling.daily) == "1,400 mg"
    assert advice.ceiling.reason == "CrCl 41 mL/min on 12 Nov 2026"
    assert [(step.from_day, step.to_day) for step in advice.steps] == [(1, 7), (8, 28)]


def test_unknown_kidneys_start_low_and_ask_for_creatinine():
    advice = advise(DRUG, patient(age=50))
    assert advice.verdict is Verdict.CAUTION
    assert str(advice.start.daily) == "100 mg"
    finding = next(one for one in advice.findings if one.id == "examplol.kidney")
    assert "unknown" in finding.because
    assert "creatinine" in finding.action


def test_a_ceiling_in_proportion_to_clearance_cuts_the_start():
    advice = advise(DRUG, patient(age=60, weight=50, creatinine=5))
    assert str(advice.ceiling.daily) == "180 mg"
    assert [step.text for step in advice.steps] == ["100 mg at bedtime"]


def test_no_product_small_enough_is_no_start_and_says_why():
    advice = advise(DRUG, patient(age=80, weight=50, creatinine=10))
    assert advice.start is None
    assert advice.steps == ()
    assert "examplol.no-start" in ids(advice)


def test_what_the_label_says_not_to_begin_has_no_start_and_is_said_once():
    never = Band(
        at_least=None, below=Decimal(30), limit=limit("Do not use.", verdict=Verdict.AVOID, no_start=True)
    )  # fmt: skip
    drug = medicine(kidney=(never, Band(at_least=Decimal(30), below=None, limit=limit())))
    advice = advise(drug, patient(age=60, weight=50, creatinine=5))
    assert (advice.verdict, advice.start, advice.steps) == (Verdict.AVOID, None, ())
    (finding,) = [one for one in advice.findings if "Do not use." in one.because]
    assert finding.action == "Choose another medicine."
    assert advise(drug, patient(**HEALTHY)).start is not None


def test_contraindicated_is_no_start():
    advice = advise(DRUG, patient(**HEALTHY, allergies=["examplol: anaphylaxis"]))
    assert advice.verdict is Verdict.CONTRAINDICATED
    assert advice.start is None
    assert advice.findings[0].level is Level.STOP


@pytest.mark.parametrize(
    ("allergy", "verdict"),
    [
        ("sulfa drugs: rash", Verdict.CONTRAINDICATED),
        ("Sulfonamides", Verdict.CONTRAINDICATED),
        ("Bactrim: hives", Verdict.CONTRAINDICATED),
        ("sulfamethoxazole: nausea", Verdict.CAUTION),
        ("sulfites: rash", Verdict.SUITS),
        ("No known drug allergies", Verdict.SUITS),
    ],
)
def test_sulfonamides_under_every_name(allergy, verdict):
    drug = medicine(allergens=("sulfonamide",))
    known = replace(knowledge(drug), allergens=load().allergens)
    assert advise_medicine(drug, facts(patient(**HEALTHY, allergies=[allergy]), known)).verdict is verdict


@pytest.mark.parametrize(
    ("allergy", "verdict"),
    [
        ("examplol: itching (intolerance)", Verdict.CAUTION),
        ("examplol: nausea", Verdict.CAUTION),
        ("examplol: nausea (allergy)", Verdict.AVOID),
        ("examplol: itching and hives", Verdict.CONTRAINDICATED),
        ("examplol", Verdict.CONTRAINDICATED),
    ],
)
def test_a_side_effect_is_not_an_allergy(allergy, verdict):
    assert advise(medicine(), patient(**HEALTHY, allergies=[allergy])).verdict is verdict


NSAID_ANTICOAGULANT = Interaction(
    id="nsaid-anticoagulant", a=("nsaid",), b=("anticoagulant",), level=Level.CAUTION, avoid=True,
    title="Bleeding", effect="Bleeding is likelier", action="Avoid.", source=SOURCE,
)  # fmt: skip
TRIPLE = Interaction(
    id="triple", a=("nsaid",), b=("ace-inhibitor",), third=("diuretic",), level=Level.CAUTION, avoid=True,
    title="Kidneys", effect="Kidney injury", action="Avoid.", source=SOURCE,
)  # fmt: skip
OTHERS = (
    OtherMedicine(name="apixaban", groups=("anticoagulant",)),
    OtherMedicine(name="lisinopril", groups=("ace-inhibitor",)),
    OtherMedicine(name="furosemide", groups=("diuretic",)),
    OtherMedicine(name="diclofenac", groups=("nsaid",)),
)


def with_nsaid(*medicines, route="oral"):
    drug = medicine(groups=("nsaid",), route=route)
    record = patient(**HEALTHY, medicines=medicines)
    return advise(drug, record, interactions=(NSAID_ANTICOAGULANT, TRIPLE), others=OTHERS)


def test_an_interaction_names_the_patients_own_medicine():
    advice = with_nsaid("apixaban")
    assert advice.verdict is Verdict.AVOID
    finding = next(one for one in advice.findings if one.id == "examplol.interaction.nsaid-anticoagulant")
    assert finding.because.startswith("Apixaban.")


def test_three_ways_need_all_three():
    assert "examplol.interaction.triple" not in ids(with_nsaid("lisinopril"))
    assert "examplol.interaction.triple" in ids(with_nsaid("lisinopril", "furosemide"))


def test_what_hardly_enters_the_blood_is_exempt():
    assert with_nsaid("apixaban", route="topical").verdict is Verdict.SUITS
    drug = medicine(groups=("anticoagulant",))
    gel = patient(**HEALTHY, medicines=["diclofenac (topical)"])
    tablet = patient(**HEALTHY, medicines=["diclofenac"])
    assert advise(drug, gel, interactions=(NSAID_ANTICOAGULANT,), others=OTHERS).verdict is Verdict.SUITS
    assert advise(drug, tablet, interactions=(NSAID_ANTICOAGULANT,), others=OTHERS).verdict is Verdict.AVOID


def test_a_strong_inhibitor_makes_a_poor_metabolizer():
    drug = medicine(
        genotypes=(
            GenotypeLimit(gene="CYP2D6", phenotype="poor metabolizer", limit=limit(verdict=Verdict.AVOID)),
            GenotypeLimit(gene="CYP2D6", phenotype="intermediate metabolizer", limit=limit(verdict=Verdict.CAUTION)),
        )
    )
    others = (
        OtherMedicine(name="paroxetine", groups=("cyp2d6-inhibitor-strong",)),
        OtherMedicine(name="duloxetine", groups=("cyp2d6-inhibitor-moderate",)),
    )
    normal = {**HEALTHY, "genotypes": ["CYP2D6 normal metabolizer"]}
    assert advise(drug, patient(**normal), others=others).verdict is Verdict.SUITS
    blocked = advise(drug, patient(**normal, medicines=["paroxetine"]), others=others)
    assert blocked.verdict is Verdict.AVOID
    assert "paroxetine blocks CYP2D6" in blocked.findings[0].because
    assert advise(drug, patient(**normal, medicines=["duloxetine"]), others=others).verdict is Verdict.CAUTION


def test_a_caution_for_everybody_informs_and_one_for_this_patient_counts():
    always = Caution(id="all", verdict=Verdict.CAUTION, title="Drowsy", text="Drowsiness.", source=SOURCE)
    falls = Caution(id="falls", verdict=Verdict.CAUTION, title="Falls", text="Falls.", source=SOURCE, when=("falls",))
    drug = medicine(cautions=(always, falls))
    assert advise(drug, patient(**HEALTHY)).verdict is Verdict.SUITS
    fell = advise(drug, patient(**HEALTHY, falls=2))
    assert fell.verdict is Verdict.CAUTION
    assert "Falls: 2 in the past year." in fell.findings[0].because


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ({"pregnancy": "pregnant"}, Verdict.CONTRAINDICATED),
        ({"pregnancy": "unknown", "age": 30}, Verdict.CAUTION),
        ({"pregnancy": "not pregnant", "age": 30}, Verdict.SUITS),
        ({"pregnancy": "unknown", "age": 60}, Verdict.SUITS),
        ({"breastfeeding": True}, Verdict.AVOID),
    ],
)
def test_pregnancy_is_asked_where_it_matters(more, verdict):
    drug = medicine(pregnancy=limit(verdict=Verdict.CONTRAINDICATED), lactation=limit(verdict=Verdict.AVOID))
    assert advise(drug, patient(**{**HEALTHY, "age": 60, **more})).verdict is verdict


def test_liver_disease_without_a_score_is_taken_as_class_b():
    drug = medicine(
        liver={"A": limit(), "B": limit(ceiling_daily=amount("600 mg")), "C": limit(verdict=Verdict.CONTRAINDICATED)}
    )
    from paindesk.domain.knowledge import ConditionTag

    known = knowledge(drug, conditions=[ConditionTag(tag="cirrhosis", title="Cirrhosis", words=("cirrhosis",))])
    advice = advise_medicine(drug, facts(patient(**HEALTHY, conditions=["Cirrhosis"]), known))
    assert advice.verdict is Verdict.CAUTION
    assert str(advice.ceiling.daily) == "600 mg"
    assert "taken as class B" in advice.findings[0].because


def test_acetaminophen_in_other_products_counts():
    drug = medicine(name="acetaminophen", maximum=amount("3000 mg"))
    tablets = {"name": "hydrocodone/acetaminophen", "strengths": ["5 mg", "325 mg"], "dose": "1 tablet", "times": 6}
    advice = advise(drug, patient(**HEALTHY, medicines=[tablets]))
    assert str(advice.ceiling.daily) == "1,050 mg"
    assert "= 1,950 mg, which leaves 1,050 mg" in next(
        one.because for one in advice.findings if one.id == "acetaminophen.acetaminophen-total"
    )
    unclear = advise(drug, patient(**HEALTHY, medicines=["hydrocodone/acetaminophen"]))
    assert unclear.verdict is Verdict.CAUTION
    assert "how hydrocodone/acetaminophen is taken is not clear" in "".join(one.because for one in unclear.findings)


def test_as_needed_doses_are_spaced_and_counted_down():
    needed = ladder(Pace.ADULT, rung("600 mg every 6 h x 4", None))
    slower = (
        Band(at_least=None, below=Decimal(60), limit=limit(every_hours_at_least=8, ceiling_daily=amount("1400 mg"))),
    )
    advice = advise(medicine(ladders=(needed,), kidney=slower), mockup_patient(trials=[]))
    assert describe(advice.start.rung) == "600 mg every 8 hours when needed, at most 2 times a day"


def test_units_never_mix():
    wrong = (Band(at_least=None, below=None, limit=limit(ceiling_daily=amount("1 g"))),)
    with pytest.raises(UnitMismatch):
        advise(medicine(kidney=wrong), patient(**HEALTHY))


RECORDS = st.fixed_dictionaries(
    {
        "age": st.integers(18, 95),
        "weight": st.integers(40, 150),
        "creatinine": st.decimals("0.4", "8", places=2),
        "falls": st.sampled_from([None, 1]),
    }
)
STRENGTHS = st.lists(st.sampled_from([25, 50, 75, 100, 300, 400]), min_size=1, max_size=3, unique=True)


@given(given=RECORDS, strengths=STRENGTHS)
def test_steps_stay_below_the_ceiling_and_can_be_dispensed(given, strengths):
    products = tuple(Product(form="capsule", strength=amount(f"{one} mg")) for one in strengths)
    drug = medicine(ages=(OLD,), kidney=KIDNEY, products=products)
    advice = advise(drug, patient(**given))
    assert advice.ceiling is not None
    for step in advice.steps:
        assert step.daily <= advice.ceiling.daily
        assert rung_is_dispensable(step.rung, drug)
    assert (advice.start is None) == (not advice.steps)
    daily = [step.daily.value for step in advice.steps]
    assert daily == sorted(daily)


@given(given=RECORDS, more=st.decimals("0.1", "5", places=2))
def test_worse_kidneys_never_raise_the_ceiling_or_the_start(given, more):
    better = advise(DRUG, patient(**given))
    worse = advise(DRUG, patient(**{**given, "creatinine": given["creatinine"] + more}))
    assert worse.ceiling.daily <= better.ceiling.daily
    assert worse.verdict.weight >= better.verdict.weight
    if worse.start is not None:
        assert better.start is not None
        assert worse.start.daily <= better.start.daily


@given(
    taken=st.lists(st.sampled_from([one.name for one in OTHERS]), unique=True),
    added=st.sampled_from([one.name for one in OTHERS]),
)
def test_one_more_medicine_never_removes_a_finding(taken, added):
    before, after = with_nsaid(*taken), with_nsaid(*taken, added)
    assert ids(before) <= ids(after)
    assert before.verdict.weight <= after.verdict.weight
