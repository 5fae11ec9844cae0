"""What PainDesk writes, others can read, and PainDesk reads back the same."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from paindesk.domain.dose import amount
from paindesk.domain.monitoring import FilledPrescription, PdmpReview, Stewardship, UrineTest
from paindesk.domain.pain import PainSite, PainToday, Peg
from paindesk.domain.patient import Background, Genotype, Observation, Patient, Pregnancy, Record, Sex, Trial
from paindesk.domain.visit import Act, Prescription, Signature, Visit, VisitKind
from paindesk.exchange.fhir_in import read
from paindesk.exchange.fhir_out import bundle, left_out
from tests.exchange.records import dosage, edition, every, imported, order, quantity, read_whole, result
from tests.exchange.small import KNOWLEDGE


def rich() -> Record:
    """A record with something of everything."""
    return imported(
        order(
            "cyclobenzaprine 10 MG Oral Tablet", id="1", authoredOn="2026-01-02",
            dosageInstruction=[
                dosage("1 tablet 3 times a day", timing=every(3, 3, "d"), doseAndRate=quantity(1, "tablet")),
            ],
        ),
        order("Fentanyl 25 MCG/HR Transdermal Patch", id="2", status="stopped",
              dosageInstruction=[dosage("1 patch every 72 hours")]),
        order("Oxycodone 10 MG Oral Tablet", id="3", dosageInstruction=[dosage("1-2 tablets every 6 hours as needed")]),
        order("blorpizole", id="4"),
        {"resourceType": "Condition", "clinicalStatus": {"coding": [{"code": "active"}]}, "onsetDateTime": "2019-04",
         "code": {"text": "Low back pain",
                  "coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M54.5"}]}},
        {"resourceType": "Condition", "code": {"text": "Gicht, früher"}},
        {"resourceType": "AllergyIntolerance", "code": {"text": "Sulfonamide"}, "type": "allergy",
         "reaction": [{"manifestation": [{"text": "Rash"}], "severity": "moderate"}]},
        result("2160-0", valueQuantity={"value": 1.1, "unit": "mg/dL"}),
        result("19295-5", valueQuantity={"value": 2500, "unit": "ng/mL"}, interpretation=[{"text": "Positive"}]),
        result("72166-2", valueCodeableConcept={"text": "Former smoker"}),
        {"resourceType": "Procedure", "status": "completed", "code": {"text": "Fusion"}, "performedDateTime": "2012"},
        {"resourceType": "Goal", "lifecycleStatus": "active", "expressedBy": {"reference": "Patient/ada"},
         "description": {"text": "Walk to the market"}},
    ).record  # fmt: skip


def again(record: Record) -> Record:
    return read(json.dumps(bundle(record)).encode(), KNOWLEDGE).record


def test_a_record_comes_back_the_same() -> None:
    record, back = rich(), again(rich())
    for name in ("patient", "conditions", "allergies", "observations", "background", "goals_in_own_words"):
        assert getattr(back, name) == getattr(record, name), name
    assert len(back.medicines) == 4
    for was, now in zip(record.medicines, back.medicines, strict=True):
        assert replace(now, source_id="", disagreement="") == replace(was, source_id="", disagreement="")
        assert bool(now.disagreement) == bool(was.disagreement)


def test_a_person_who_died_and_has_no_known_allergies() -> None:
    record = Record(
        patient=Patient(id="", family="Orosco", sex=Sex.MALE, deceased=True, deceased_on=date(1994, 4, 11)),
        no_known_allergies=True,
    )
    assert again(record) == record


def test_others_can_read_it() -> None:
    from fhir.resources.R4B.bundle import Bundle

    made = Bundle.model_validate_json(json.dumps(bundle(rich(), (signed(),))))
    assert len(made.entry) == len(bundle(rich(), (signed(),))["entry"])


def signed() -> Visit:
    return Visit(
        id="v", kind=VisitKind.FIRST, on=date(2026, 11, 24), number=1, record=rich(),
        pain=PainToday(sites=(PainSite(number=1, average=7),), peg=Peg(pain=7, enjoyment=6, activity=8)),
        prescriptions=(
            Prescription(medicine="gabapentin", act=Act.START, strength=amount(100, "mg"), form="capsule",
                         directions="1 capsule at bedtime", quantity=Decimal(28)),
        ),
        signature=Signature(by="dr", at=datetime(2026, 11, 24, 10, 0, tzinfo=UTC), digest="x"),
    )  # fmt: skip


def test_a_signed_visit_becomes_orders_and_scores_and_a_draft_nothing() -> None:
    back = read(json.dumps(bundle(rich(), (signed(),))).encode(), KNOWLEDGE).record
    line = back.medicines[-1]
    assert (line.name, str(line.sig.dose) if line.sig else "") == ("gabapentin", "1 capsule")
    nrs, peg = (back.latest(code, date(2026, 11, 24)) for code in ("nrs", "peg"))
    assert nrs is not None
    assert peg is not None
    assert (nrs.value, peg.value) == (7, 7)
    assert bundle(rich(), (replace(signed(), signature=None),)) == bundle(rich())


def test_what_was_asked_comes_back_the_same() -> None:
    asked = Background(
        pregnancy=Pregnancy.POSSIBLE, breastfeeding=False, alcohol_drinks_per_week=9, falls_past_year=2,
        tobacco="Former smoker", family_history=("mother: alcohol use disorder",), family_substance_use=True,
        surgery=("Lumbar fusion (2012)",), treatments=("Physical therapy (2025)", "Ordered: yoga"),
        genotypes=(Genotype(gene="CYP2D6", phenotype="poor metabolizer", on=date(2026, 1, 2)),
                   Genotype(gene="HLA-A*31:01", phenotype="negative")),
    )  # fmt: skip
    tests = (
        UrineTest(on=date(2026, 10, 1), note="sent"),
        UrineTest(on=date(2026, 10, 2), found=("oxycodone", "xylazine"), not_found=("opiates", "cocaine"), note="cup",
                  creatinine=Decimal(84), specific_gravity=Decimal("1.014"), ph=Decimal("6.5"), nitrite=Decimal(12),
                  temperature=Decimal("95.5"), tampered="smells of bleach"),
        UrineTest(on=date(2026, 10, 3), method="confirmatory", found=("noroxycodone", "heroin (6-MAM)"),
                  not_found=("noroxymorphone",)),
    )  # fmt: skip
    kept = Stewardship(pdmp_reviews=(PdmpReview(on=date(2026, 10, 1)),), urine_tests=tests)
    codes = ("creatinine", "peg", "phq9_item9", "gad7", "audit_c", "mme_reported", "stop_bang", "dn4")
    known = edition().observations
    measured = tuple(
        Observation(code=one, value=Decimal(3 if one == "phq9_item9" else 5), unit=known[one].unit, on=date(2026, 9, 1))
        for one in codes
    )
    record = Record(patient=Patient(id=""), background=asked, stewardship=kept, observations=measured)
    assert left_out(record) == ("treatments ordered or planned",)
    back = read_whole(json.dumps(bundle(record)).encode()).record
    assert back.background == replace(asked, treatments=asked.treatments[:1])
    assert back.stewardship == kept
    assert sorted(back.observations, key=lambda one: one.code) == sorted(measured, key=lambda one: one.code)


def test_a_urine_test_carries_its_talk_and_last_doses_nowhere_and_says_so() -> None:
    bare = UrineTest(on=date(2026, 10, 2), found=("oxycodone",))
    (talked, awaited) = (replace(bare, talked_on=date(2026, 10, 9)), UrineTest(on=date(2026, 10, 8), awaited=True))
    for one, named in ((bare, False), (talked, True), (awaited, True)):
        record = Record(patient=Patient(id=""), stewardship=Stewardship(urine_tests=(one,)))
        assert any("urine tests" in words for words in left_out(record)) is named
    others = bundle(Record(patient=Patient(id=""), stewardship=Stewardship(urine_tests=(awaited,))))["entry"]
    assert not any(one["resource"]["resourceType"] == "Observation" for one in others)


def test_what_stays_behind_is_named() -> None:
    assert left_out(Record(patient=Patient(id=""))) == ()
    assert left_out(Record(patient=Patient(id=""), trials=(Trial(medicine="ibuprofen"),))) == (
        "medicines tried before",
    )
    filled = Stewardship(fills=(FilledPrescription(on=date(2026, 10, 1), text="oxycodone 10 mg"),))
    assert left_out(Record(patient=Patient(id=""), stewardship=filled)) == ("when medicines were fetched",)


def test_what_was_typed_leaves_and_comes_back_as_typed() -> None:
    typed = '#x \\ $y$ *b* _i_ @r <script>alert(1)</script> =1+1 \U0001f600 O\'Brien & Ñandú "q"'
    record = replace(rich(), goals_in_own_words=(typed,))
    record = replace(
        record,
        patient=replace(record.patient, given=typed, family="משה"),
        conditions=(*record.conditions, replace(record.conditions[0], text=typed)),
        allergies=(replace(record.allergies[0], substance=typed, reaction=typed),),
    )
    written = json.dumps(bundle(record)).encode()
    back = read(written, KNOWLEDGE).record
    assert (back.patient.given, back.patient.family) == (typed, "משה")
    assert back.goals_in_own_words == (typed,)
    assert typed in [one.text for one in back.conditions]
    assert [(one.substance, one.reaction) for one in back.allergies] == [(typed, typed)]
