"""Records from elsewhere: what is taken over, and what is said of the rest."""

from datetime import date
from decimal import Decimal

import pytest

from paindesk.domain.dose import Sig, amount
from paindesk.domain.errors import RecordRefused
from paindesk.domain.medicine_line import Activity
from paindesk.domain.patient import Pregnancy, Sex
from paindesk.exchange.fhir_in import Imported, read, read_many
from tests.exchange.records import ADA, bundle, dosage, every, imported, order, quantity, result, shared, whys
from tests.exchange.small import KNOWLEDGE


def test_the_patient() -> None:
    found = imported()
    ada = found.record.patient
    assert (ada.id, ada.name, ada.mrn, ada.sex) == ("", "Ada Núñez", "MRN-7", Sex.FEMALE)
    assert ada.birth_date == date(1958, 3, 2)
    assert found.understood == (("patient", 1),)


def test_a_birth_year_alone_is_not_filled_up() -> None:
    found = read(bundle(patient={**ADA, "birthDate": "1958-03"}), KNOWLEDGE)
    assert found.record.patient.birth_date is None
    assert "not a whole date" in whys(found)


def test_a_condition_keeps_its_code_and_how_it_stands() -> None:
    found = imported(
        {
            "resourceType": "Condition", "clinicalStatus": {"coding": [{"code": "remission"}]}, "onsetDateTime": "2019",
            "code": {"text": "Depression", "coding": [{"system": "http://snomed.info/sct", "code": "35489007"}]},
        },
        {"resourceType": "Condition", "code": {"text": "Gout"},
         "verificationStatus": {"coding": [{"code": "refuted"}]}},
        {"resourceType": "Condition", "code": {"text": "Asthma"}, "clinicalStatus": {"coding": [{"code": "banana"}]}},
    )  # fmt: skip
    depression, asthma = found.record.conditions
    assert (depression.system, depression.code, depression.since) == ("snomed", "35489007", "2019")
    assert depression.activity is Activity.REMISSION
    assert asthma.activity is Activity.UNKNOWN
    assert "Condition | Gout | not taken over: refuted" in whys(found)
    assert "banana" in whys(found)


def test_text_and_timing_that_disagree_are_both_shown_and_none_is_chosen() -> None:
    found = imported(
        order(
            "cyclobenzaprine hydrochloride 10 MG Oral Tablet",
            dosageInstruction=[
                dosage("1 tablet 3 times a day", timing=every(3, 3, "d"), doseAndRate=quantity(1, "tablet"))
            ],
        )
    )
    (line,) = found.record.medicines
    assert line.sig is None
    assert [str(one.times_per_day) for one in line.sig_choices] == ["3", "1"]
    assert "3 times a day" in line.disagreement
    assert "3 times every 3 days" in line.disagreement


def test_text_and_timing_that_agree_are_one_sig_as_needed_when_either_says_so() -> None:
    found = imported(
        order(
            "Oxycodone Hydrochloride 20 MG Oral Tablet",
            dosageInstruction=[
                dosage("20 mg every 12 hours as needed", timing=every(1, 12, "h"), doseAndRate=quantity(1, "{tablet}"))
            ],
        )
    )
    (line,) = found.record.medicines
    assert line.sig == Sig(dose=amount(20, "mg"), times_per_day=Decimal(2), as_needed=True)


def test_an_order_without_directions_has_none() -> None:
    (line,) = imported(order("Oxycodone Hydrochloride 10 MG Oral Capsule")).record.medicines
    assert (line.sig, line.sig_text, line.activity) == (None, "", Activity.ACTIVE)


def test_a_dose_without_a_unit_counts_tablets_and_says_so() -> None:
    found = imported(
        order(
            "METHADONE HCL 10 MG TABLET", dosageInstruction=[dosage(timing=every(1, 1, "d"), doseAndRate=quantity(1))]
        )
    )
    assert found.record.medicines[0].sig == Sig(dose=amount(1, "tablet"), times_per_day=Decimal(1))
    assert "read as 1 tablet" in whys(found)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"doNotPerform": True}, "an order not to give it"),
        ({"status": "entered-in-error"}, "entered in error"),
        ({"intent": "proposal"}, "a draft or proposal"),
        ({"modifierExtension": [{"url": "x"}]}, "a modifier"),
        ({"subject": {"reference": "Patient/somebody-else"}}, "about somebody else"),
    ],
)
def test_an_order_that_is_none_is_listed_and_not_taken_over(change: dict[str, object], said: str) -> None:
    found = imported(order("Oxycodone 10 MG Oral Tablet", **change))
    assert found.record.medicines == ()
    assert said in whys(found)
    assert "Oxycodone 10 MG Oral Tablet" in whys(found)


def test_stopped_and_ended_are_kept_as_written() -> None:
    found = imported(
        order("ibuprofen", status="stopped", id="1"),
        order("Tylenol", id="2", authoredOn="2020-01-02", dispenseRequest={"validityPeriod": {"end": "2020-06-01"}}),
    )
    stopped, old = found.record.medicines
    assert stopped.activity is Activity.ENDED
    assert (old.activity, old.started, old.ends) == (Activity.ACTIVE, date(2020, 1, 2), date(2020, 6, 1))


def test_a_medication_is_found_by_reference_and_inside() -> None:
    tablet = {"resourceType": "Medication", "id": "m", "code": {"text": "Gabapentin 300 MG Oral Capsule"}}
    ordered = {"resourceType": "MedicationRequest", "status": "active", "intent": "order"}
    found = imported(
        tablet,
        {**ordered, "id": "1", "medicationReference": {"reference": "Medication/m"}},
        {**ordered, "id": "2", "medicationReference": {"reference": "#m"}, "contained": [tablet]},
    )
    assert [one.name for one in found.record.medicines] == ["gabapentin", "gabapentin"]


def test_results_in_the_units_of_the_knowledge() -> None:
    found = imported(
        result("2160-0", valueQuantity={"value": 100, "unit": "umol/L"}),
        result("29463-7", valueQuantity={"value": 150, "unit": "[lb_av]"}),
        result("8480-6", component=[]),
        {
            **result("55284-4"),
            "component": [
                {"code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]},
                 "valueQuantity": {"value": 120, "unit": "mm[Hg]"}},
            ],
        },
    )  # fmt: skip
    values = {one.code: (one.value, one.unit) for one in found.record.observations}
    assert values["creatinine"] == (Decimal("1.131"), "mg/dL")
    assert values["weight"] == (Decimal("68.039"), "kg")
    assert values["bp_systolic"] == (Decimal(120), "mmHg")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"valueQuantity": {"value": 1.1}}, "no unit"),
        ({"valueQuantity": {"value": 1.1, "unit": "furlong"}}, "not in mg/dL"),
        ({"valueQuantity": {"value": 5000, "unit": "mg/dL"}}, "outside what is plausible"),
        ({"valueQuantity": {"value": "1.1", "unit": "mg/dL"}}, "not a number"),
        ({"valueQuantity": {"value": 1.1, "unit": "mg/dL"}, "status": "entered-in-error"}, "entered in error"),
        ({"valuePeriod": {"start": "2020"}}, "a kind of value"),
        ({}, "no value"),
    ],
)
def test_a_result_that_cannot_be_trusted_is_listed(value: dict[str, object], said: str) -> None:
    found = imported({**result("2160-0"), **value})
    assert found.record.observations == ()
    assert said in whys(found)


def test_a_result_that_was_only_issued_is_dated_by_that() -> None:
    one = {**result("72514-3", valueInteger=7), "issued": "2019-04-15T16:00:00Z"}
    del one["effectiveDateTime"]
    assert imported(one).record.observations[0].on == date(2019, 4, 15)


def test_smoking_pregnancy_and_genes_go_to_the_background() -> None:
    background = imported(
        result("72166-2", valueCodeableConcept={"text": "Former smoker"}),
        result("82810-3", valueCodeableConcept={"coding": [{"system": "http://snomed.info/sct", "code": "77386006"}]}),
        {**result("1"), "code": {"text": "CYP2D6 phenotype"}, "valueCodeableConcept": {"text": "Poor metabolizer"}},
    ).record.background
    assert background.tobacco == "Former smoker"
    assert background.pregnancy is Pregnancy.PREGNANT
    assert [(one.gene, one.phenotype) for one in background.genotypes] == [("CYP2D6", "poor metabolizer")]


def test_allergies_and_none_known() -> None:
    sulfa = {
        "resourceType": "AllergyIntolerance", "code": {"text": "Sulfonamide"}, "type": "allergy",
        "reaction": [{"manifestation": [{"text": "Rash"}], "severity": "moderate"}],
    }  # fmt: skip
    (allergy,) = imported(sulfa).record.allergies
    assert (allergy.substance, allergy.reaction, allergy.severity, allergy.kind) == (
        "Sulfonamide", "Rash", "moderate", "allergy",
    )  # fmt: skip
    none = {"resourceType": "AllergyIntolerance", "code": {"text": "No known allergies"}}
    assert imported(none).record.no_known_allergies
    assert not imported(none, sulfa).record.no_known_allergies


def test_what_is_not_used_is_counted_and_never_dropped() -> None:
    claims = [{"resourceType": "Claim", "id": str(number)} for number in range(34)]
    assert "Claim | 34 Claim resources | not used by PainDesk" in whys(imported(*claims))


def test_of_two_versions_of_a_resource_the_newer_counts() -> None:
    old = {"resourceType": "Condition", "id": "c", "code": {"text": "Gout"}, "meta": {"lastUpdated": "2020-01-01"}}
    new = {**old, "code": {"text": "Pseudogout"}, "meta": {"lastUpdated": "2021-01-01"}}
    for order_of in ((old, new), (new, old)):
        found = imported(*order_of)
        assert [one.text for one in found.record.conditions] == ["Pseudogout"]
        assert "an older version" in whys(found)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b'{"resourceType": "Bundle",\n "entry": [}', "broken at line 2"),
        (b"<Bundle/>", "is XML"),
        (b"[]", "is not a FHIR resource"),
        (b'"Patient"', "is not a FHIR resource"),
        (b'{"a": 1}', "no resourceType"),
        (b'{"resource": {"resourceType": "Patient"}, "request": {}}', "one entry of a Bundle"),
        (b'{"resourceType": "Bundle", "entry": 5}', "entries are not a list"),
        (b'{"resourceType": "Bundle"}', "has no patient"),
        (b'{"resourceType": "Patient", "id": "a", "id": "b"}', "the same thing twice"),
        (b'{"resourceType": "Patient", "x": NaN}', "a number that is not one"),
        (b'{"resourceType": "Patient", "x": ' + b"[" * 100_000, "nested too deeply"),
        (b'{"resourceType": "Patient", "x": ' + b"[" * 100 + b"]" * 100 + b"}", "nested too deeply"),
        (b'{"resourceType": "Patient", "x": ' + b"9" * 5000 + b"}", "a number that is not one"),
        (b'{"resourceType": "Patient", "x": 1e' + b"9" * 40 + b"}", "a number that is not one"),
        (b"\xff\xfe{", "not text in UTF-8"),
        (b'{"resourceType": "Patient", "name": [{"family": ["Jones"]}]}', "FHIR DSTU2"),
        (bundle(ADA | {"id": "2"}), "holds 2 patients"),
        (bundle({"resourceType": "Condition", "clinicalStatus": "active"}), "FHIR STU3"),
        (b" " * 10_000_001, "larger than 10 MB"),
    ],
)
def test_what_is_no_record_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(RecordRefused) as refused:
        read(data, KNOWLEDGE)
    assert said in refused.value.message
    assert refused.value.message.count(". ") == 0


def test_one_record_a_line() -> None:
    good, bad = bundle(), b'{"resourceType": "Bundle"}'
    found = read_many(b"\n".join((good, bad, b"{broken}", good)), KNOWLEDGE, name="all.ndjson")
    assert [isinstance(one, Imported) for one in found] == [True, False, False, True]
    assert [one.message for one in found if isinstance(one, RecordRefused)] == [
        "Line 2 of all.ndjson has no patient in it.",
        "Line 3 of all.ndjson is not JSON: it is broken at line 1.",
    ]


def test_one_resource_a_line_is_put_together_by_patient() -> None:
    lines = (
        b'{"resourceType": "Patient", "id": "a"}',
        b'{"resourceType": "Patient", "id": "b"}',
        b'{"resourceType": "Condition", "subject": {"reference": "Patient/b"}, "code": {"text": "Gout"}}',
    )
    found = [one for one in read_many(b"\n".join(lines), KNOWLEDGE) if isinstance(one, Imported)]
    assert [[c.text for c in one.record.conditions] for one in found] == [[], ["Gout"]]
    only = read(b"\n".join((lines[1], lines[2])), KNOWLEDGE)
    assert [one.text for one in only.record.conditions] == ["Gout"]


def test_tommy_jones() -> None:
    record = read(shared("tommy_jones.json"), KNOWLEDGE).record
    assert record.goals_in_own_words == (
        "I want to be able to play with my grandkids, specifically play catch with my grandson.",
    )
    assert record.pain_complaints == ("Shoulders pain: stabbing", "Back pain: crushing", "Pain right now: severe")
    muscle_relaxant, *opioids = record.medicines
    assert muscle_relaxant.sig is None
    assert muscle_relaxant.disagreement
    assert [(str(one.ingredients[0].strength), one.sig) for one in opioids] == [
        (strength, Sig(dose=amount(1, "tablet"), times_per_day=Decimal(2), as_needed=True))
        for strength in ("20 mg", "40 mg")
    ]
    assert {one.medicine for one in record.trials} >= {"muscle relaxant", "opioid", "topical"}


def test_gilberto_orosco_has_died() -> None:
    record = read(shared("gilberto_orosco.json"), KNOWLEDGE).record
    assert (record.patient.deceased, record.patient.deceased_on) == (True, date(1994, 4, 11))


def test_padme_amidala_has_dates_only_where_results_were_issued() -> None:
    record = read(shared("padme_amidala.json"), KNOWLEDGE).record
    newest = record.latest("peg", date(2026, 11, 24))
    assert newest is not None
    assert (newest.value, newest.on) == (5, date(2018, 10, 9))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("odd_dstu2_brenda_jackson.json", "FHIR DSTU2"),
        ("odd_invalid_json.json", "broken at line 511"),
        ("odd_entry_without_bundle.json", "one entry of a Bundle"),
    ],
)
def test_the_odd_ones_are_refused(name: str, said: str) -> None:
    with pytest.raises(RecordRefused, match=said):
        read(shared(name), KNOWLEDGE)


@pytest.mark.parametrize(
    "ordered",
    [
        order("Patient denies oxycodone use"),
        order(
            "Oxycodone 10 MG Oral Tablet", dosageInstruction=[dosage("Take 1 tablet (Patient not taking: Reported)")]
        ),
        order("Oxycodone 10 MG Oral Tablet", status="not-taken"),
    ],
)
def test_what_the_text_denies_is_kept_as_not_taken(ordered: dict[str, object]) -> None:
    (line,) = imported(ordered).record.medicines
    assert line.not_taking


def test_directions_that_forbid_something_deny_nothing() -> None:
    (line,) = imported(
        order(
            "Oxycodone 10 MG Oral Tablet", dosageInstruction=[dosage("1 tablet twice a day. Do not take with alcohol")]
        )
    ).record.medicines
    assert not line.not_taking


@pytest.mark.parametrize(
    "said",
    [
        "Tomar 1 tableta cada 6 horas. No toma otros opioides",
        "Tomar 1 tableta cada 6 horas si no está usando el parche",
        "Take 1 tablet every 6 hours. Not using alcohol",
        "Take 1 tablet every 6 hours if not taking morphine",
    ],
)
def test_directions_that_deny_something_else_leave_the_order_taken(said: str) -> None:
    (line,) = imported(order("Oxycodone 10 MG Oral Tablet", dosageInstruction=[dosage(said)])).record.medicines
    assert not line.not_taking


@pytest.mark.parametrize(
    ("supply", "pieces"),
    [
        ({"quantity": {"value": 10, "unit": "patch"}}, "10"),
        ({"quantity": {"value": 28, "unit": "{tablet}"}, "numberOfRepeatsAllowed": 2}, "84"),
        ({"quantity": {"value": 30}}, "30"),
        ({"quantity": {"value": 240, "unit": "mL"}}, "None"),
        ({}, "None"),
    ],
)
def test_pieces_handed_out_count_their_refills(supply: dict[str, object], pieces: str) -> None:
    (line,) = imported(order("Fentanyl 25 MCG/HR Patch", dispenseRequest=supply)).record.medicines
    assert str(line.quantity) == pieces
