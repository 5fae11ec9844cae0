"""Results out of records: labs in their units, scores from their answers, urine tests, genes, pregnancy, life."""

from datetime import date
from decimal import Decimal

import pytest

from paindesk.domain.patient import Pregnancy, Record
from tests.exchange.records import Resource, concept, result, whole, whys

ON = date(2026, 10, 1)
PHQ9 = ("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8")
AUDIT_C = ("68518-0", "68519-8", "68520-6")
PEG = ("75893-8", "91145-3", "91146-1")
HALF = "LA6570-1 More than half the days"


def value_of(record: Record, code: str) -> Decimal | None:
    newest = record.latest(code, date(2026, 11, 26))
    return None if newest is None else newest.value


def measured(value: float, unit: str) -> dict[str, object]:
    return {"valueQuantity": {"value": value, "unit": unit}}


def answered(code: str) -> dict[str, object]:
    return {"valueCodeableConcept": concept(loinc=code)}


@pytest.mark.parametrize(
    ("loinc", "value", "unit", "code", "expected"),
    [
        ("2160-0", 97, "umol/L", "creatinine", "1.097"),
        ("2160-0", 1.1, "mg/dl", "creatinine", "1.1"),
        ("38483-4", 0.9, "mg/dL", "creatinine", "0.9"),
        ("98979-8", 54, "mL/min/{1.73_m2}", "egfr", "54"),
        ("33914-3", 54, "mL/min/1.73m2", "egfr", "54"),
        ("29463-7", 180, "[lb_av]", "weight", "81.647"),
        ("29463-7", 180, "lbs", "weight", "81.647"),
        ("3141-9", 82, "kg", "weight", "82"),
        ("8302-2", 70, "[in_i]", "height", "177.8"),
        ("8302-2", 70, "inches", "height", "177.8"),
        ("8302-2", 1.78, "m", "height", "178"),
        ("1751-7", 38, "g/L", "albumin", "3.8"),
        ("1975-2", 34, "umol/L", "bilirubin", "1.988"),
        ("6301-6", 1.4, "{INR}", "inr", "1.4"),
        ("6301-6", 1.4, "", "inr", "1.4"),
        ("8636-3", 462, "ms", "qtc", "462"),
        ("76634-5", 0.47, "s", "qtc", "470"),
        ("718-7", 132, "g/L", "hemoglobin", "13.2"),
        ("777-3", 210000, "/uL", "platelets", "210"),
        ("777-3", 210, "10*3/uL", "platelets", "210"),
        ("1742-6", 44, "[iU]/L", "alt", "44"),
        ("2951-2", 139, "mEq/L", "sodium", "139"),
        ("59408-5", 96, "%", "spo2", "96"),
        ("91147-9", 6.3, "{score}", "peg", "6.3"),
        ("44261-6", 14, "{score}", "phq9", "14"),
        ("55758-7", 3, "1", "phq2", "3"),
        ("70274-6", 11, "", "gad7", "11"),
        ("75626-2", 5, "points", "audit_c", "5"),
        ("72514-3", 7, "{score}", "nrs", "7"),
    ],
)
def test_a_number_in_the_unit_of_the_knowledge(loinc: str, value: float, unit: str, code: str, expected: str) -> None:
    assert value_of(whole(result(loinc, **measured(value, unit))).record, code) == Decimal(expected)


@pytest.mark.parametrize(
    ("said", "expected"),
    [("7", "7"), ("7/10", "7"), ("7 out of 10", "7"), ("7 /10", "7"), ("7 of 10", "7"), ("6.5", "6.5")],
)
def test_a_number_in_words(said: str, expected: str) -> None:
    assert value_of(whole(result("72514-3", valueString=said)).record, "nrs") == Decimal(expected)


@pytest.mark.parametrize(
    ("words", "code"),
    [("STOP-Bang", "stop_bang"), ("DN4", "dn4"), ("Opioid use disorder criteria", "oud_dsm5"), ("ORT-OUD", "ort_oud"),
     ("COWS", "cows")],
)  # fmt: skip
def test_a_score_without_a_code_by_its_name(words: str, code: str) -> None:
    assert value_of(whole({**result("0"), "code": {"text": words}, "valueInteger": 4}).record, code) == 4


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"valueString": "see attached report"}, "Creatinine see attached report | not a number"),
        ({"valueQuantity": {"value": 60, "unit": "mL/min", "comparator": ">"}}, "> 60 mL/min | not a number"),
        ({"dataAbsentReason": {"text": "not performed"}}, "no result: not performed"),
        ({"valueQuantity": {"value": 88, "unit": "mg/dL"}}, "outside what is plausible"),
        ({"interpretation": [{"text": "High"}]}, "Creatinine High | not a number"),
        ({"valueRatio": {}}, "a kind of value PainDesk does not read"),
    ],
)
def test_what_is_no_number_is_named(held: dict[str, object], said: str) -> None:
    found = whole(result("2160-0", **held))
    assert found.record.observations == ()
    assert said in whys(found)


def test_a_result_over_a_time_is_dated_by_its_end() -> None:
    spread = result("8636-3", effectivePeriod={"start": "2026-09-01", "end": "2026-09-03"}, **measured(450, "ms"))
    del spread["effectiveDateTime"]
    assert [one.on for one in whole(spread).record.observations] == [date(2026, 9, 3)]


def test_the_total_of_a_questionnaire_from_its_answers() -> None:
    phq9 = {**result("44249-1"), "component": [
        {"code": concept(loinc=item), **answered(HALF if item != "44260-8" else "LA6569-3 Several days")}
        for item in PHQ9]}  # fmt: skip
    record = whole(phq9).record
    assert [value_of(record, code) for code in ("phq9", "phq2", "phq9_item9")] == [17, 4, 1]
    peg = [result(item, valueInteger=number) for item, number in zip(PEG, (7, 6, 8), strict=True)]
    assert value_of(whole(*peg).record, "peg") == 7


def test_the_answers_of_a_questionnaire_response() -> None:
    def response(prefix: str) -> Resource:
        answers = ("LA18928-4", "LA15695-2", "LA18891-4")  # 2-3 times a week; 3 or 4 drinks; weekly
        items = [
            {"linkId": f"{prefix}{item}", "answer": [{"valueCoding": {"system": "http://loinc.org", "code": answer}}]}
            for item, answer in zip(AUDIT_C, answers, strict=True)
        ]
        return {
            "resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2026-10-01",
            "item": [{"linkId": "top", "item": items}],
        }  # fmt: skip

    for prefix in ("", "/", "/72109-2/"):
        assert value_of(whole(response(prefix)).record, "audit_c") == 3 + 1 + 3


def test_thoughts_of_death_are_read_in_every_shape() -> None:
    shapes: tuple[dict[str, object], ...] = (
        {"valueInteger": 1},
        answered("LA6569-3 Several days"),
        {"valueCodeableConcept": {"text": "Several days"}},
        {"valueString": "1 - several days"},
        {"valueQuantity": {"value": 1}},
    )
    for shape in shapes:
        assert value_of(whole(result("44260-8", **shape)).record, "phq9_item9") == 1, shape


def test_missing_answers_make_no_total_and_a_wrong_total_is_said() -> None:
    some = whole(*(result(item, **answered(HALF)) for item in PHQ9[:7]))
    assert value_of(some.record, "phq9") is None
    assert "7 of 9 answers: no total" in whys(some)
    assert "1 of 9 answers: no total" in whys(whole(result(PHQ9[3], **answered(HALF))))
    assert "PHQ-9:" not in whys(whole(*(result(PHQ9[place], **answered(HALF)) for place in (0, 1, 8))))
    wrong = whole(result("44261-6", valueInteger=3), *(result(item, **answered(HALF)) for item in PHQ9))
    assert value_of(wrong.record, "phq9") == 3
    assert "its answers come to 18; the total as written is kept" in whys(wrong)
    odd = whole(result("44250-9", valueString="sometimes, I guess"))
    assert "an answer without points" in whys(odd)


def urine(text: str, found: str | None = None, loinc: str = "", **more: object) -> Resource:
    code = concept(text, **({"loinc": loinc} if loinc else {}))
    said = {"valueString": found} if found is not None else {}
    return {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-10-01", "code": code,
            **said, **more}  # fmt: skip


def test_a_panel_of_urine_tests() -> None:
    panel = urine("Urine drug screen", component=[
        {"code": concept("Oxycodone"), "valueCodeableConcept": concept(snomed="260373001 Detected")},
        {"code": concept("Cocaine metabolite"), "valueString": "Negative"},
        {"code": concept("THC"), "interpretation": [concept(local="POS Positive")]},
        {"code": concept("Fentanyl"), "valueString": "Inconclusive"},
        {"code": concept("Creatinine"), "valueQuantity": {"value": 80, "unit": "mg/dL"}},
    ])  # fmt: skip
    (test,) = whole(panel).record.stewardship.urine_tests
    assert (test.on, test.method) == (ON, "immunoassay")
    assert {one.casefold() for one in test.found} == {"oxycodone", "cannabinoids"}
    assert [one.casefold() for one in test.not_found] == ["cocaine"]
    assert "Inconclusive" in test.note
    assert test.tested == ("fentanyl",)
    assert whole(panel).record.latest("creatinine", date(2026, 11, 26)) is None
    assert test.creatinine == 80


def sample(text: str, value: object, unit: str = "", loinc: str = "") -> Resource:
    said = {"valueQuantity": {"value": value, "unit": unit}} if not isinstance(value, str) else {"valueString": value}
    return {"code": concept(text, **({"loinc": loinc} if loinc else {})), **said}


def test_the_sample_of_a_panel_is_read_in_its_units() -> None:
    panel = urine("Urine drug screen", component=[
        {"code": concept("Oxycodone"), "valueString": "Negative"},
        sample("Creatinine, urine", 7.1, "mmol/L", "14683-7"), sample("Specific gravity", 1.014), sample("pH", 6.5),
        sample("Nitrite", 12, "ug/mL"), sample("Temperature", 35, "Cel"),
        sample("Oxidants", "Negative"), sample("Specimen validity", "Not adulterated"),
    ])  # fmt: skip
    (test,) = whole(panel).record.stewardship.urine_tests
    assert test.creatinine is not None
    assert round(test.creatinine) == 80
    assert (test.specific_gravity, test.ph, test.nitrite, test.temperature) == (
        Decimal("1.014"), Decimal("6.5"), 12, Decimal("95.0"),
    )  # fmt: skip
    assert test.tampered == ""
    assert "Oxidants: Negative" in test.note


@pytest.mark.parametrize("said", ["Invalid", "Adulterated", "Dilute", "Substituted", "oxidants detected"])
def test_a_sample_the_laboratory_doubts_is_not_lost(said: str) -> None:
    panel = urine("Urine drug screen", component=[
        {"code": concept("Oxycodone"), "valueString": "Negative"}, sample("Specimen validity", said),
    ])  # fmt: skip
    (test,) = whole(panel).record.stewardship.urine_tests
    assert test.tampered == f"Specimen validity: {said}"


def test_a_measure_in_no_unit_known_stays_in_the_note() -> None:
    panel = urine("Urine drug screen", component=[sample("Creatinine", 80), sample("Nitrite", "Positive")])
    (test,) = whole(panel).record.stewardship.urine_tests
    assert (test.creatinine, test.nitrite) == (None, None)
    assert "Creatinine: 80" in test.note
    assert "Nitrite: Positive" in test.note


def test_a_measure_by_itself_belongs_to_the_test_of_its_day_only() -> None:
    alone = urine("Creatinine [Mass/volume] in Urine", loinc="2161-8", valueQuantity={"value": 84, "unit": "mg/dL"})
    (test,) = whole(urine("Urine oxycodone screen", "Negative"), alone).record.stewardship.urine_tests
    assert test.creatinine == 84
    without = whole(alone)
    assert without.record.stewardship.urine_tests == ()
    assert "84 mg/dL" in " ".join(one.text for one in without.record.not_understood)


def test_a_screen_and_its_confirmation_of_one_day_are_two_tests_of_one_sample() -> None:
    first, second = whole(
        urine("Urine oxycodone screen", "Negative"),
        urine("Oxycodone [Presence] in Urine by Confirmatory method", "Positive"),
        urine("Specific gravity of Urine", loinc="2965-2", valueQuantity={"value": 1.014}),
    ).record.stewardship.urine_tests
    assert (first.confirmed, first.not_found, second.confirmed, second.found) == (
        False, ("oxycodone",), True, ("oxycodone",),
    )  # fmt: skip
    assert first.specific_gravity == second.specific_gravity == Decimal("1.014")


def test_a_panel_by_mass_spectrometry_confirms_what_is_in_it() -> None:
    panel = urine("Drug monitoring panel, urine, LC-MS/MS", component=[
        {"code": concept("Noroxymorphone"), "valueString": "Positive"},
        {"code": concept("EDDP"), "valueString": "Negative"},
        {"code": concept("Oxycodone"), "valueString": "Positive"},
    ])  # fmt: skip
    (test,) = whole(panel).record.stewardship.urine_tests
    assert (test.method, test.found, test.not_found) == ("confirmatory", ("noroxymorphone", "oxycodone"), ("eddp",))


@pytest.mark.parametrize(
    ("one", "found", "not_found"),
    [
        (urine("x", "Positive", "19642-8"), ["oxycodone"], []),
        (urine("Benzodiazepines [Presence] in Urine by Screen method", "POS"), ["benzodiazepines"], []),
        (urine("oxyCODONE Ur Ql Scn", "Not detected"), [], ["oxycodone"]),
        (urine("Urine fentanyl screen", "None detected"), [], ["fentanyl"]),
        (urine("Methadone, urine", "NEGATIVE"), [], ["methadone"]),
    ],
)
def test_a_single_urine_test(one: Resource, found: list[str], not_found: list[str]) -> None:
    (test,) = whole(one).record.stewardship.urine_tests
    assert [name.casefold() for name in test.found] == found
    assert [name.casefold() for name in test.not_found] == not_found


def test_a_confirmed_urine_test_and_one_of_blood() -> None:
    (test,) = whole(
        urine("Oxycodone [Presence] in Urine by Confirmatory method", "Positive")
    ).record.stewardship.urine_tests
    assert test.method == "confirmatory"
    assert whole(urine("Drug screen, serum", "Negative")).record.stewardship.urine_tests == ()


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (result("79715-9", **answered("LA9657-3 Poor metabolizer")), [("CYP2D6", "poor metabolizer")]),
        (result("79714-2", **answered("LA25390-8 Rapid metabolizer")), [("CYP2C19", "rapid metabolizer")]),
        (result("79716-7", valueString="Intermediate Metabolizer"), [("CYP2C9", "intermediate metabolizer")]),
        (result("57979-7", valueString="Positive"), [("HLA-B*15:02", "positive")]),
        (urine("HLA-B*15:02", "Negative"), [("HLA-B*15:02", "negative")]),
        (urine("HLA-B genotype", "*15:02 positive"), [("HLA-B*15:02", "positive")]),
        (urine("Pharmacogenomic panel", "CYP2D6 poor metabolizer; CYP2C19 normal metabolizer"),
         [("CYP2D6", "poor metabolizer"), ("CYP2C19", "normal metabolizer")]),
        (urine("CYP2D6 phenotype", "PM"), [("CYP2D6", "poor metabolizer")]),
        (urine("CYP2D6 phenotype", "Extensive metaboliser"), [("CYP2D6", "normal metabolizer")]),
        (urine("CYP2D6 gene product metabolic activity", "Ultra-rapid"), [("CYP2D6", "ultrarapid metabolizer")]),
        (urine("PGx", component=[{"code": concept("CYP2D6"), "valueString": "*4/*4, poor metabolizer"}]),
         [("CYP2D6", "poor metabolizer")]),
        (urine("Gene result", component=[
            {"code": concept(loinc="48018-6"), "valueCodeableConcept": {"text": "CYP2D6"}},
            {"code": concept(loinc="53040-2"), **answered("LA9657-3 Poor metabolizer")}]),
         [("CYP2D6", "poor metabolizer")]),
    ],
)  # fmt: skip
def test_a_gene(one: Resource, expected: list[tuple[str, str]]) -> None:
    found = whole(one).record.background.genotypes
    assert [(gene.gene, gene.phenotype) for gene in found] == expected
    assert all(gene.on == ON for gene in found)


@pytest.mark.parametrize("said", ["*4/*41", "intermediate to poor metabolizer", "not a poor metabolizer", "pending"])
def test_a_genotype_without_its_meaning_is_named_and_not_translated(said: str) -> None:
    found = whole(urine("CYP2C19 genotype", said))
    assert found.record.background.genotypes == ()
    assert f"CYP2C19: {said} | a genotype without what it means" in whys(found)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (result("82810-3", valueCodeableConcept=concept(snomed="77386006 Pregnant")), Pregnancy.PREGNANT),
        (result("82810-3", **answered("LA26683-5 Not pregnant")), Pregnancy.NOT_PREGNANT),
        (result("82810-3", valueString="Possible pregnancy"), Pregnancy.POSSIBLE),
        (result("11449-6", valueCodeableConcept={"text": "Not pregnant"}), Pregnancy.NOT_PREGNANT),
        (result("2106-3", valueString="Positive"), Pregnancy.POSSIBLE),
        (result("2106-3", valueString="Negative"), Pregnancy.UNKNOWN),
        (result("82810-3", valueString="unknown"), Pregnancy.UNKNOWN),
    ],
)
def test_pregnancy(one: Resource, expected: Pregnancy) -> None:
    found = whole(one)
    assert found.record.background.pregnancy is expected
    if expected in (Pregnancy.PREGNANT, Pregnancy.POSSIBLE):
        assert "ask whether it still holds" in whys(found)


def test_of_two_answers_about_life_the_newer_counts() -> None:
    def said(day: str, words: str) -> Resource:
        return {**result("82810-3", valueString=words), "effectiveDateTime": day}

    for pair in ((said("2026-01-01", "pregnant"), said("2026-09-01", "not pregnant")),) * 2:
        assert whole(*pair).record.background.pregnancy is Pregnancy.NOT_PREGNANT
        assert whole(*reversed(pair)).record.background.pregnancy is Pregnancy.NOT_PREGNANT
    life = whole(
        result("63895-7", valueString="Yes"),
        result("74013-4", **measured(2, "/d")),
        result("52552-7", valueInteger=3),
        result("72166-2", valueCodeableConcept={"text": "Former smoker"}),
    ).record.background
    assert (life.breastfeeding, life.alcohol_drinks_per_week, life.falls_past_year, life.tobacco) == (
        True, 14, 3, "Former smoker",
    )  # fmt: skip
    unclear = whole(result("74013-4", valueString="socially"))
    assert "Alcohol: socially | an answer that is not plain: ask" in whys(unclear)


def test_other_results_are_counted_with_the_newest() -> None:
    found = whole(*({**result("2093-3", **measured(190 + day, "mg/dL")), "effectiveDateTime": f"2026-01-0{day}",
                     "code": concept("Cholesterol", loinc="2093-3")} for day in (1, 2, 3)))  # fmt: skip
    assert "Observation | Cholesterol: 3 results, the newest 193 mg/dL on 2026-01-03 | not used" in whys(found)
