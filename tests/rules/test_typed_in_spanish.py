"""What is typed in Spanish, in whatever language the screens are: seen by the rules, or said not to be seen."""

from dataclasses import replace

import pytest

from paindesk.domain.finding import Level
from paindesk.domain.medicine import Verdict
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.patient import Allergy
from paindesk.exchange.lines import read_line
from paindesk.rules.allergy import finding, matching
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.named_medicine import files_named
from paindesk.rules.recognized import reads_allergy, reads_condition
from tests.builders import TODAY, facts, patient, shipped

KNOWN = shipped()


@pytest.mark.parametrize(
    ("typed", "per_day"),
    [
        ("morfina 30 mg dos veces al día", 60),
        ("Morfina 30 mg 2 veces al dia", 60),
        ("oxicodona 10 mg cada 6 horas si hay dolor", 60),
        ("oxicodona 2,5 mg, 1 tableta c/6h", 15),
        ("fentanilo parche 25 mcg/h cada 72 horas", 60),
        ("morfina 15 mg, tomar 1 tableta por la mañana y 2 por la noche", 45),
        ("hidrocodona/acetaminofén 5-325, 1 a 2 tabletas cada 6 horas, máximo 6 tabletas al día", 30),
    ],
)
def test_spanish_directions_count_as_english_ones(typed: str, per_day: int) -> None:
    record = replace(patient(), medicines=(read_line(typed, KNOWN),))
    found = of_record(record, KNOWN, TODAY)
    assert (found.per_day, found.complete) == (per_day, True)


@pytest.mark.parametrize(
    "typed",
    [
        "morfina 30 mg cada tercer día",
        "oxicodona 10 mg cada 6 horas con jugo",
        "oxicodona 10 mg every 6 horas",
        "fentanilo parche 25 mcg/h cada ocho días",
        "morfina 1.000 mg al día",
        "CODEÍNA 30 mg once veces",
        "metadona 10 mg según indicación",
        "tramadol 50 mg, tomar 1 tableta cada 6 horas, luego 2",
        "morfina 15 mg de lunes a viernes",
        "hidrocodona/acetaminofén 5-325, 1 a 2 tabletas cada 6 horas, máximo 6 al día",
        "morfina 30 mg al día cada 8 horas",
    ],
)
def test_an_opioid_whose_spanish_directions_are_not_read_makes_the_sum_incomplete_and_never_0(typed: str) -> None:
    record = replace(patient(), medicines=(read_line(typed, KNOWN),))
    found = of_record(record, KNOWN, TODAY)
    assert (found.per_day, found.complete) == (None, False)
    assert "opioid-naive" not in facts(record, KNOWN).tags


def test_a_line_kept_before_the_name_was_known_counts_as_an_opioid_too() -> None:
    record = replace(patient(), medicines=(MedicineLine(text="morfina 30 mg dos veces al día"),))
    assert not of_record(record, KNOWN, TODAY).complete
    assert "opioid-naive" not in facts(record, KNOWN).tags


def test_directions_in_figures_and_latin_are_read_beside_a_spanish_name() -> None:
    record = replace(patient(), medicines=(read_line("morfina 15 mg BID", KNOWN),))
    assert of_record(record, KNOWN, TODAY).per_day == 30


@pytest.mark.parametrize(
    ("typed", "release"),
    [
        ("morfina 30 mg por la noche", ""),
        ("morfina 30 mg en la mañana", ""),
        ("morfina de liberación prolongada 30 mg", "er"),
        ("tolterodine LA 4 mg", "er"),
    ],
)
def test_the_spanish_article_is_no_extended_release(typed: str, release: str) -> None:
    assert read_line(typed, KNOWN).release == release


@pytest.mark.parametrize(
    ("substance", "reaction", "kind", "medicine"),
    [
        ("ibuprofeno", "anafilaxia", "allergy", "ibuprofen"),
        ("Ibuprofeno", "anafilaxia", "intolerance", "ibuprofen"),
        ("codeína", "urticaria", "intolerance", "codeine"),
        ("aspirina", "", "", "aspirin"),
        ("ácido acetilsalicílico", "broncoespasmo", "", "aspirin"),
        ("AINE", "anafilaxia", "", "naproxen"),
        ("opioides", "anafilaxia", "", "morphine"),
    ],
)
def test_an_allergy_written_in_spanish_stops_its_medicine(
    substance: str, reaction: str, kind: str, medicine: str
) -> None:
    one = Allergy(substance=substance, reaction=reaction, kind=kind)
    seen = facts(replace(patient(), allergies=(one,)), KNOWN)
    [match, *_] = matching(KNOWN.medicines[medicine], seen)
    assert match.verdict is Verdict.CONTRAINDICATED
    told = finding(match, KNOWN.medicines[medicine], KNOWN)
    assert told.level is Level.STOP
    assert substance in told.title, "in the record's own words"


def test_a_trial_written_in_spanish_is_of_that_medicine() -> None:
    assert [one.name for one in files_named("gabapentina 300 mg", KNOWN)] == ["gabapentin"]
    assert [one.name for one in files_named("hidrocodona/acetaminofén", KNOWN)] == ["hydrocodone/acetaminophen"]


@pytest.mark.parametrize("answer", ["ninguno", "ninguna", "Niega", "no", "no usa", "nunca", "nada", "marihuana"])
def test_who_uses_nothing_has_no_substance_use_disorder(answer: str) -> None:
    assert "substance-use-disorder" not in facts(patient(substances=[answer]), KNOWN).tags


def test_what_is_used_is_a_disorder_in_spanish_too() -> None:
    assert "substance-use-disorder" in facts(patient(substances=["cocaína"]), KNOWN).tags


@pytest.mark.parametrize("typed", ["Heart failure", "no diabetes", "diabetic neuropathy", "knee osteoarthritis"])
def test_a_condition_that_rules_ask_for_is_recognized(typed: str) -> None:
    assert reads_condition(typed, KNOWN)


@pytest.mark.parametrize("typed", ["insuficiencia cardíaca descompensada", "ingrown toenail", "gota"])
def test_a_condition_that_no_rule_reads_is_not(typed: str) -> None:
    assert not reads_condition(typed, KNOWN)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("Percocet", True), ("codeína", True), ("sulfas", True), ("Bactrim", True), ("amoxicillin", True),
     ("penicilina", False), ("nueces", False)],
)  # fmt: skip
def test_an_allergy_is_recognized_by_medicine_brand_or_family(typed: str, read: bool) -> None:
    assert reads_allergy(typed, KNOWN) is read


@pytest.mark.parametrize("key", [key for key, one in KNOWN.conditions.items() if one.words or one.icd10])
def test_every_condition_that_is_offered_is_one_for_the_rules(key: str) -> None:
    title = KNOWN.conditions[key].title
    assert key in facts(patient(conditions=[title]), KNOWN).tags
    assert reads_condition(title, KNOWN)
