"""What the medicine files and the interactions say, fact by fact, on the edition that ships."""

import re
from decimal import Decimal
from typing import Any

import pytest

from paindesk.domain.advice import MedicineAdvice
from paindesk.domain.dose import Rung, describe
from paindesk.domain.finding import Source
from paindesk.domain.medicine import Limit, Medicine, Pace, Verdict
from paindesk.knowledge import load
from paindesk.rules.dispensing import dispensable
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import facts, mockup_patient, patient, shipped

NAMES = tuple(sorted(load().medicines))
WITH_LADDERS = tuple(name for name in NAMES if load().medicines[name].ladders)
ORAL_NSAIDS = ("ibuprofen", "naproxen", "celecoxib")
OPIOIDS = ("tramadol", "oxycodone")


def of(name: str) -> Medicine:
    return shipped().medicines[name]


def advice(name: str, problem: str = "", **who: Any) -> MedicineAdvice:
    """What is advised for a person of these facts, with healthy kidneys unless said otherwise."""
    record = patient(**{"age": 45, "weight": 70, "creatinine": "0.8", **who})
    return advise_medicine(of(name), facts(record, shipped()), problem)


def rungs(name: str, pace: Pace, problem: str = "") -> list[tuple[int | None, str]]:
    ladder = of(name).ladder(pace, problem)
    assert ladder is not None
    return [(one.days, describe(one)) for one in ladder.rungs]


def kidney(name: str, clearance: str) -> Limit:
    return next(band.limit for band in of(name).kidney if band.holds(Decimal(clearance)))


def age(name: str, years: int) -> Limit:
    return next(band.limit for band in of(name).ages if band.holds(Decimal(years)))


def sources_of(medicine: Medicine) -> list[Source]:
    limits = [band.limit for band in (*medicine.ages, *medicine.kidney)]
    limits += [*medicine.liver.values(), medicine.pregnancy, medicine.lactation]
    found = [one.source for one in medicine.uses] + [one.source for one in medicine.ladders]
    found += [one.source for one in medicine.cautions] + [one.source for one in medicine.side_effects]
    found += [one.source for one in medicine.checks]
    return [*found, *(one.source for one in limits)]


# Every medicine.


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_of_a_medicine_names_its_section(name: str) -> None:
    from_label = [one for one in sources_of(of(name)) if one.key.startswith("label-")]
    assert from_label
    # a numbered section keeps its sign, a named one ("contraindications", old labels) is words
    assert all(re.match(r"§\d|[A-Za-z]", one.section) for one in from_label)


@pytest.mark.parametrize("name", WITH_LADDERS)
@pytest.mark.parametrize("pace", list(Pace))
def test_every_ladder_can_be_dispensed_and_stays_below_the_maximum(name: str, pace: Pace) -> None:
    medicine = of(name)
    ladders = [one for one in medicine.ladders if one.pace is pace]
    assert ladders, f"{name} has no {pace} ladder"
    for rung in (rung for ladder in ladders for rung in ladder.rungs):
        doses = [rung.as_needed.dose] if rung.as_needed else [dose for _, dose in rung.slots]
        assert all(dispensable(dose, medicine) for dose in doses), describe(rung)
        assert medicine.maximum is None or rung.daily <= medicine.maximum


@pytest.mark.parametrize("name", WITH_LADDERS)
@pytest.mark.parametrize("pace", [Pace.OLDER, Pace.SLOW])
def test_older_and_slow_ladders_never_start_higher_than_the_adult_one(name: str, pace: Pace) -> None:
    def first(which: Pace) -> Rung:
        ladder = of(name).ladder(which)
        assert ladder is not None
        return ladder.rungs[0]

    assert first(pace).daily <= first(Pace.ADULT).daily


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_patient_words_are_whole_and_short(name: str, language: str) -> None:
    words = of(name).patient
    for said in (words.notice, words.call_911, words.call_us, words.do_not_mix):
        assert said[language]
        assert all(len(one.split()) <= 14 for one in said[language])
    assert words.how[language].endswith(".")
    assert words.stopping[language].endswith(".")
    assert words.for_what["en"] != words.for_what["es"]


# Gabapentin.


def test_gabapentin_for_an_adult_is_300_then_600_then_900_on_the_first_three_days() -> None:
    assert rungs("gabapentin", Pace.ADULT)[:3] == [
        (1, "300 mg at bedtime"),
        (1, "300 mg in the morning and at bedtime"),
        (5, "300 mg in the morning, at noon and at bedtime"),
    ]
    ladder = of("gabapentin").ladder(Pace.ADULT)
    assert ladder is not None
    assert str(ladder.rungs[-1].daily) == "1,800 mg"


@pytest.mark.parametrize("pace", [Pace.OLDER, Pace.SLOW])
def test_gabapentin_from_65_or_after_intolerance_begins_at_night_and_steps_weekly(pace: Pace) -> None:
    assert rungs("gabapentin", pace) == [
        (7, "100 mg at bedtime"),
        (7, "100 mg in the morning and at bedtime"),
        (14, "100 mg in the morning, 300 mg at bedtime"),
    ]


@pytest.mark.parametrize(
    ("clearance", "ceiling", "times"),
    [("60", "3,600 mg", 3), ("59.9", "1,400 mg", 2), ("30", "1,400 mg", 2), ("29.9", "700 mg", 1), ("15", "700 mg", 1)],
)
def test_gabapentin_follows_the_kidneys(clearance: str, ceiling: str, times: int) -> None:
    limit = kidney("gabapentin", clearance)
    assert (str(limit.ceiling_daily), limit.times_per_day) == (ceiling, times)


def test_gabapentin_below_15_ml_a_minute_is_in_proportion_to_clearance() -> None:
    limit = kidney("gabapentin", "14.9")
    assert (str(limit.ceiling_per_crcl), limit.times_per_day) == ("20 mg", 1)


# What one patient's fact does to a medicine.


@pytest.mark.parametrize(
    ("name", "clearance", "verdict"),
    [(name, *row) for name in ORAL_NSAIDS for row in (("60", "suits"), ("41", "caution"), ("29.9", "avoid"))]
    + [("duloxetine", "30", "suits"), ("duloxetine", "29.9", "avoid"), ("diclofenac gel", "29.9", "avoid")]
    + [("tizanidine", "24.9", "caution"), ("lidocaine patch", "10", "suits")],
)
def test_kidney_function_and_verdict(name: str, clearance: str, verdict: str) -> None:
    assert kidney(name, clearance).verdict == verdict


@pytest.mark.parametrize(
    ("name", "clearance", "ceiling", "times"),
    [
        ("pregabalin", "60", "600 mg", 3), ("pregabalin", "30", "300 mg", 3), ("pregabalin", "15", "150 mg", 2),
        ("pregabalin", "14", "75 mg", 1), ("tramadol", "29", "200 mg", 2), ("acetaminophen", "9", "None", 3),
    ],
)  # fmt: skip
def test_kidney_function_and_dose(name: str, clearance: str, ceiling: str, times: int) -> None:
    limit = kidney(name, clearance)
    assert (str(limit.ceiling_daily), limit.times_per_day) == (ceiling, times)


@pytest.mark.parametrize(
    ("name", "years", "ceiling"),
    [("acetaminophen", 64, "4,000 mg"), ("acetaminophen", 65, "3,000 mg"), ("tramadol", 76, "300 mg"),
     ("nortriptyline", 65, "50 mg")],
)  # fmt: skip
def test_age_and_ceiling(name: str, years: int, ceiling: str) -> None:
    assert str(age(name, years).ceiling_daily) == ceiling


@pytest.mark.parametrize(
    ("name", "maximum"),
    [("acetaminophen", "4,000 mg"), ("ibuprofen", "3,200 mg"), ("naproxen", "1,000 mg"), ("celecoxib", "400 mg"),
     ("diclofenac gel", "32 g"), ("lidocaine patch", "3 patch"), ("gabapentin", "3,600 mg"), ("pregabalin", "600 mg"),
     ("duloxetine", "60 mg"), ("nortriptyline", "150 mg"), ("tramadol", "400 mg"), ("cyclobenzaprine", "30 mg"),
     ("tizanidine", "36 mg")],
)  # fmt: skip
def test_the_most_in_a_day(name: str, maximum: str) -> None:
    assert str(of(name).maximum) == maximum


@pytest.mark.parametrize("name", ["oxycodone", "oxycodone/acetaminophen"])
def test_oxycodone_is_advised_against_in_the_last_stage_of_kidney_or_liver_disease(name: str) -> None:
    kidneys = advice(name, "cancer-pain", sex="male", crcl=20)
    assert kidneys.verdict is Verdict.AVOID
    assert kidneys.start is not None
    assert describe(kidneys.start.rung) == "2.5 mg every 8 hours when needed, at most 3 times a day"
    # 1.25 mg a dose: less than the smallest step of any plan
    assert advice(name, "cancer-pain", sex="male", liver="C").start is None


def test_oxycodone_has_no_fixed_maximum_but_the_guidepost_of_50_mme() -> None:
    medicine = of("oxycodone")
    assert medicine.maximum is None
    assert "50 MME" in medicine.maximum_note
    assert medicine.maximum_source.key == "cdc-2022"


@pytest.mark.parametrize(
    ("name", "grade", "expected"),
    [("acetaminophen", "A", "2,000 mg"), ("acetaminophen", "B", "2,000 mg"), ("celecoxib", "B", "200 mg"),
     ("tramadol", "C", "100 mg"), ("oxycodone", "B", "None")],
)  # fmt: skip
def test_liver_and_ceiling(name: str, grade: str, expected: str) -> None:
    assert str(of(name).liver[grade].ceiling_daily) == expected


NSAID_CONDITIONS = [
    (name, condition, verdict)
    for name in ORAL_NSAIDS
    for condition, verdict in (
        ("Heart failure", "avoid"), ("Peptic ulcer disease", "avoid"), ("Hypertension", "caution"),
        ("Aspirin-sensitive asthma", "contraindicated"),
    )
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "condition", "verdict"),
    [
        *NSAID_CONDITIONS,
        ("cyclobenzaprine", "Heart failure", "contraindicated"),
        ("cyclobenzaprine", "Hyperthyroidism", "contraindicated"),
        ("cyclobenzaprine", "Atrial fibrillation", "contraindicated"),
        ("tramadol", "Epilepsy", "avoid"),
        ("nortriptyline", "Long QT syndrome", "avoid"),
        ("duloxetine", "Chronic liver disease", "avoid"),
        ("gabapentin", "COPD", "caution"),
        ("gabapentin", "Type 2 diabetes", "suits"),
    ],
)
def test_a_condition_and_the_verdict(name: str, condition: str, verdict: str) -> None:
    assert advice(name, conditions=[condition]).verdict == verdict


@pytest.mark.parametrize(
    ("name", "taken", "verdict"),
    [
        ("naproxen", "lisinopril + hydrochlorothiazide", "avoid"),
        ("naproxen", "apixaban", "avoid"), ("naproxen", "lithium", "avoid"), ("naproxen", "lisinopril", "caution"),
        ("diclofenac gel", "apixaban", "caution"), ("celecoxib", "prednisone", "caution"),
        ("tizanidine", "ciprofloxacin", "contraindicated"), ("tizanidine", "fluvoxamine", "contraindicated"),
        ("tizanidine", "famotidine", "avoid"), ("duloxetine", "phenelzine", "contraindicated"),
        ("duloxetine", "linezolid", "contraindicated"), ("duloxetine", "ciprofloxacin", "avoid"),
        ("duloxetine", "sertraline", "caution"), ("nortriptyline", "paroxetine", "avoid"),
        ("tramadol", "sertraline", "avoid"), ("tramadol", "phenelzine", "contraindicated"),
        ("tramadol", "bupropion", "avoid"), ("oxycodone", "alprazolam", "avoid"),
        ("oxycodone", "gabapentin", "caution"),
        ("oxycodone", "clarithromycin", "avoid"), ("oxycodone", "rifampin", "avoid"),
        ("oxycodone", "naltrexone", "contraindicated"), ("oxycodone", "buprenorphine", "avoid"),
        ("gabapentin", "oxycodone", "caution"), ("gabapentin", "pregabalin", "avoid"),
        ("ibuprofen", "naproxen", "avoid"), ("lidocaine patch", "flecainide", "caution"),
        ("cyclobenzaprine", "phenelzine", "contraindicated"), ("acetaminophen", "apixaban", "suits"),
    ],
)  # fmt: skip
def test_medicines_taken_and_the_verdict(name: str, taken: str, verdict: str) -> None:
    assert advice(name, medicines=taken.split(" + ")).verdict == verdict


@pytest.mark.parametrize(
    ("name", "genotype", "verdict"),
    [("celecoxib", "CYP2C9 poor metabolizer", "caution"), ("tramadol", "CYP2D6 poor metabolizer", "avoid"),
     ("tramadol", "CYP2D6 ultrarapid metabolizer", "avoid")],
)  # fmt: skip
def test_a_genotype_and_the_verdict(name: str, genotype: str, verdict: str) -> None:
    assert advice(name, genotypes=[genotype]).verdict == verdict


def test_celecoxib_in_a_cyp2c9_poor_metaboliser_starts_at_half() -> None:
    said = advice("celecoxib", genotypes=["CYP2C9 poor metabolizer"])
    assert said.start is not None
    assert str(said.start.daily) == "100 mg"


@pytest.mark.parametrize("name", [*ORAL_NSAIDS, "diclofenac gel"])
def test_nsaids_are_avoided_in_pregnancy_for_the_weeks_from_20_on(name: str) -> None:
    limit = of(name).pregnancy
    assert limit.verdict is Verdict.AVOID
    assert "20 weeks" in limit.text


@pytest.mark.parametrize("name", [*ORAL_NSAIDS, *OPIOIDS, "diclofenac gel", "duloxetine", "nortriptyline"])
def test_boxed_warnings_are_marked(name: str) -> None:
    assert any(one.boxed for one in of(name).cautions)


@pytest.mark.parametrize(
    ("name", "schedule"), [("oxycodone", "C-II"), ("tramadol", "C-IV"), ("pregabalin", "C-V"), ("gabapentin", "none")]
)
def test_schedules(name: str, schedule: str) -> None:
    assert of(name).schedule == schedule


# Starts as they reach the page.


@pytest.mark.parametrize(
    ("name", "problem", "years", "start"),
    [
        ("oxycodone", "", 45, "5 mg every 6 hours when needed, at most 4 times a day"),
        ("oxycodone", "", 70, "2.5 mg every 6 hours when needed, at most 4 times a day"),
        ("tramadol", "", 45, "25 mg in the morning"),
        ("pregabalin", "painful-diabetic-neuropathy", 45, "50 mg in the morning, at noon and at bedtime"),
        ("pregabalin", "postherpetic-neuralgia", 45, "75 mg in the morning and at bedtime"),
        ("duloxetine", "fibromyalgia", 45, "30 mg in the morning"),
        ("nortriptyline", "", 45, "10 mg at bedtime"),
        ("cyclobenzaprine", "muscle-spasm", 45, "5 mg in the morning, at noon and at bedtime"),
        ("tizanidine", "", 45, "2 mg every 8 hours when needed, at most 3 times a day"),
        ("acetaminophen", "", 45, "500 mg every 6 hours when needed, at most 4 times a day"),
        ("ibuprofen", "", 45, "400 mg every 6 hours when needed, at most 3 times a day"),
        ("celecoxib", "", 45, "100 mg in the morning and in the evening"),
        ("naproxen", "", 45, "250 mg in the morning and in the evening"),
        ("lidocaine patch", "", 45, "1 patch in the morning"),
        ("diclofenac gel", "knee-osteoarthritis", 45, "4 g in the morning, at noon, in the evening and at bedtime"),
        ("diclofenac gel", "hand-osteoarthritis", 45, "2 g in the morning, at noon, in the evening and at bedtime"),
    ],
)  # fmt: skip
def test_the_start(name: str, problem: str, years: int, start: str) -> None:
    said = advice(name, problem, age=years)
    assert said.start is not None
    assert describe(said.start.rung) == start


def test_naloxone_is_rescue_and_never_a_pain_medicine() -> None:
    medicine = of("naloxone")
    assert (medicine.class_id, medicine.uses, medicine.ladders) == ("rescue", (), ())
    assert "naloxone" not in shipped().groups["opioid"]


@pytest.mark.parametrize(("name", "days"), [("gabapentin", 7), ("pregabalin", 7), ("duloxetine", 14)])
def test_it_is_lowered_and_never_stopped_at_once(name: str, days: int) -> None:
    stopping = of(name).stopping
    assert stopping.taper
    assert stopping.over_days_at_least == days


@pytest.mark.parametrize(
    ("name", "effect", "percent", "placebo"),
    [("duloxetine", "nausea", 23, 8), ("pregabalin", "dizziness", 21, 5), ("cyclobenzaprine", "drowsiness", 29, 10)],
)
def test_side_effects_against_placebo(name: str, effect: str, percent: int, placebo: int) -> None:
    found = next(one for one in of(name).side_effects if one.name == effect)
    assert (found.percent, found.placebo_percent) == (Decimal(percent), Decimal(placebo))


# The patient of the design.


def mockup(name: str) -> MedicineAdvice:
    return advise_medicine(of(name), facts(mockup_patient(), shipped()), "painful-diabetic-neuropathy")


@pytest.mark.parametrize("name", ["naproxen", "ibuprofen"])
def test_an_nsaid_by_mouth_is_avoided_for_four_reasons(name: str) -> None:
    said = mockup(name)
    assert said.verdict is Verdict.AVOID
    because = {one.id.removeprefix(f"{name}."): one.because for one in said.findings}
    assert because["interaction.nsaid-antidepressant-anticoagulant"].startswith("Apixaban, sertraline")
    assert because["interaction.nsaid-ace-inhibitor"].startswith("Lisinopril")
    assert "CrCl 41" in because["kidney"]
    assert "Age 68" in because["age"]
    assert "proton-pump" in because["age"]


def test_celecoxib_is_contraindicated_by_her_sulfonamide_rash() -> None:
    said = mockup("celecoxib")
    assert said.verdict is Verdict.CONTRAINDICATED
    assert said.findings[0].id == "celecoxib.allergy"


def test_gabapentin_suits_her_from_100_mg_at_bedtime_up_to_1400_mg_a_day() -> None:
    said = mockup("gabapentin")
    assert said.verdict is Verdict.SUITS
    assert said.start is not None
    assert describe(said.start.rung) == "100 mg at bedtime"
    assert said.ceiling is not None
    assert str(said.ceiling.daily) == "1,400 mg"
    assert [(one.from_day, one.to_day) for one in said.steps] == [(1, 7), (8, 14), (15, 28)]


# What no plan reaches by itself.


@pytest.mark.parametrize("creatinine", ["0.8", "1.7", "4"])
def test_pregabalin_in_diabetic_neuropathy_never_climbs_above_half_of_its_300_mg(creatinine: str) -> None:
    said = advice("pregabalin", "painful-diabetic-neuropathy", creatinine=creatinine, conditions=["Type 2 diabetes"])
    assert said.steps
    assert max(one.daily.value for one in said.steps) <= Decimal(150)


@pytest.mark.parametrize("who", [{"drinks": 30}, {"conditions": ["Cirrhosis"]}, {"age": 80}])
def test_acetaminophen_never_climbs_above_2000_mg_by_itself(who: dict[str, Any]) -> None:
    said = advice("acetaminophen", **who)
    assert said.steps
    assert max(one.daily.value for one in said.steps) <= Decimal(2000)
