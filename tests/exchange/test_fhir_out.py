"""What PainDesk writes, others can read, and PainDesk reads back the same."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Sig, amount
from paindesk.domain.medicine_line import Fill, Ingredient
from paindesk.domain.monitoring import FilledPrescription, PdmpReview, Stewardship, UrineTest
from paindesk.domain.pain import PainSite, PainToday, Peg
from paindesk.domain.patient import Background, Genotype, Observation, Patient, Pregnancy, Record, Sex, Trial
from paindesk.domain.visit import Act, Prescription, Signature, Visit, VisitKind
from paindesk.exchange.fhir_in import read
from paindesk.exchange.fhir_out import bundle, left_out
from tests.builders import rung
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


def again(record: Record, visits: Sequence[Visit] = ()) -> Record:
    return read(json.dumps(bundle(record, visits)).encode(), KNOWLEDGE).record


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
    bare = FilledPrescription(on=date(2026, 10, 1), text="oxycodone 10 mg")
    said = ("of fills: in which file they were read, who paid, which refill it was",)
    for fill, named in ((bare, ()), (replace(bare, payment="cash"), said), (replace(bare, refills="1 of 2"), said)):
        assert left_out(Record(patient=Patient(id=""), stewardship=Stewardship(fills=(fill,)))) == named
    assert left_out(Record(patient=Patient(id="")), (signed(),)) == (
        "of signed visits: all but orders, pain now and PEG",
    )


FILLS = (
    FilledPrescription(on=date(2026, 9, 1), text="oxycodone hydrochloride 10 MG Oral Tablet", days=30,
                       quantity=amount(90, "tablet"), written_on=date(2026, 8, 30), prescriber="Amara Osei, MD",
                       pharmacy="Riverside Pharmacy",
                       ingredients=(Ingredient(name="oxycodone", strength=amount(10, "mg")),), form="tablet"),
    FilledPrescription(on=date(2026, 10, 1), text="blorpizole"),
)  # fmt: skip


def test_fills_come_back_the_same() -> None:
    record = Record(patient=Patient(id=""), stewardship=Stewardship(fills=FILLS))
    back = again(record)
    assert [replace(one, sources=()) for one in back.stewardship.fills] == list(FILLS)
    assert back.medicines == ()  # none was on the list of what is taken


def test_a_fill_beside_its_line_leaves_once_and_comes_back_to_its_line() -> None:
    line = rich().medicines[2]
    fetched = replace(line, fills=(Fill(on=date(2026, 9, 1), quantity=amount(90, "tablet"), days=30),))
    for kept in ((), FILLS[:1]):
        record = Record(patient=Patient(id=""), medicines=(fetched,), stewardship=Stewardship(fills=kept))
        resources = [one["resource"] for one in bundle(record)["entry"]]
        assert [one["resourceType"] for one in resources].count("MedicationDispense") == 1
        (back,) = again(record).medicines
        assert (back.fills, back.sig_text) == (fetched.fills, line.sig_text)


def overlap() -> Visit:
    """A low-dose start of buprenorphine: the film rises while oxycodone goes on, then oxycodone is lowered to none."""
    old = "10 mg morning + 10 mg noon + 10 mg evening"
    film = Prescription(
        medicine="buprenorphine film", act=Act.START, strength=amount(75, "mcg"), form="film",
        replaces=("oxycodone",), together=8, directions="Days 1–4: 75 mcg in the morning, then more",
        quantity=Decimal(40), days=28, steps=(
            PlanStep(from_day=1, to_day=4, rung=rung("75 mcg morning"), text="75 mcg in the morning"),
            PlanStep(from_day=5, to_day=8, rung=rung("75 mcg morning + 150 mcg evening"),
                     text="75 mcg in the morning and 150 mcg in the evening"),
            PlanStep(from_day=9, to_day=None, rung=rung("150 mcg morning + 150 mcg evening"),
                     text="150 mcg in the morning and in the evening"),
        ))  # fmt: skip
    oxycodone = Prescription(
        medicine="oxycodone", act=Act.CHANGE, strength=amount(10, "mg"), form="tablet",
        replaced_by="buprenorphine film", together=8, steps=(
            PlanStep(from_day=1, to_day=8, rung=rung(old), text="10 mg in the morning, at noon and in the evening"),
            PlanStep(from_day=9, to_day=15, rung=rung("10 mg morning"), text="10 mg in the morning"),
        ))  # fmt: skip
    return replace(signed(), prescriptions=(film, oxycodone))


def test_a_low_dose_start_leaves_step_by_step_and_can_be_read_by_others() -> None:
    from fhir.resources.R4B.bundle import Bundle

    made = bundle(Record(patient=Patient(id="a"), stewardship=Stewardship(fills=FILLS)), (overlap(),))
    Bundle.model_validate_json(json.dumps(made))
    film, oxycodone = [
        one["resource"] for one in made["entry"] if one["resource"]["resourceType"] == "MedicationRequest"
    ]
    assert [one["sequence"] for one in film["dosageInstruction"]] == [1, 2, 3]
    first, unequal, last = film["dosageInstruction"]
    assert first["patientInstruction"] == "Days 1–4: 75 mcg in the morning, then more"
    assert first["timing"]["repeat"] == {
        "boundsPeriod": {"start": "2026-11-24", "end": "2026-11-27"}, "frequency": 1, "period": 1, "periodUnit": "d",
    }  # fmt: skip
    assert "doseAndRate" not in unequal  # two doses a day that differ: the words say it
    assert last["timing"]["repeat"]["boundsPeriod"] == {"start": "2026-12-02"}
    assert oxycodone["dispenseRequest"] == {"validityPeriod": {"start": "2026-11-24", "end": "2026-12-08"}}


def test_a_low_dose_start_comes_back_with_every_step_its_end_and_that_both_are_taken() -> None:
    back = again(Record(patient=Patient(id="")), (overlap(),))
    film, oxycodone = back.medicines
    assert film.sig_text == (
        "days 1–4: 75 mcg in the morning; with oxycodone on purpose through day 8, then in its place; "
        "days 5–8: 75 mcg in the morning and 150 mcg in the evening; "
        "from day 9: 150 mcg in the morning and in the evening"
    )
    assert (film.sig, film.ends) == (None, None)
    assert (oxycodone.sig, oxycodone.ends) == (None, date(2026, 12, 8))
    assert "with buprenorphine film on purpose; last day 8" in oxycodone.sig_text
    unread = [one for one in back.not_understood if "several directions in one order" in one.why]
    assert len(unread) == 2  # a plan with steps is for a person to read
    (other,) = [one.text for one in back.not_understood if "told to the patient in other words" in one.why]
    assert other == "buprenorphine film 75 mcg: Days 1–4: 75 mcg in the morning, then more"


def test_a_medicine_taken_together_on_purpose_says_so_in_words() -> None:
    line = replace(rich().medicines[0], together_with="buprenorphine film", ends=date(2026, 12, 1))
    record = Record(patient=Patient(id=""), medicines=(line,))
    assert left_out(record) == ("which medicines are taken together on purpose, other than in words",)
    (back,) = again(record).medicines
    assert back.sig_text == "1 tablet 3 times a day; taken together with buprenorphine film on purpose"
    assert (back.sig, back.ends) == (line.sig, line.ends)


BOTH = "buprenorphine film"


@pytest.mark.parametrize(
    ("sig", "text", "beside"),
    [
        (Sig(dose=amount(2, "piece"), times_per_day=Decimal(3)), "", ""),
        (Sig(dose=amount(1250, "mg"), times_per_day=Decimal(1), unequal=True), "", ""),
        (Sig(dose=amount(3, "tablet"), times_per_day=Decimal(1), unequal=True, as_needed=True), "", BOTH),
        (
            Sig(dose=amount(15, "mg"), times_per_day=Decimal(1), unequal=True),
            "5 mg in the morning, 10 mg at bedtime",
            "",
        ),
        (
            Sig(dose=amount(15, "mg"), times_per_day=Decimal(1), unequal=True),
            "5 mg in the morning, 10 mg at bedtime",
            BOTH,
        ),
    ],
)
def test_pieces_and_unequal_doses_come_back_as_they_were_and_again(sig: Sig, text: str, beside: str) -> None:
    line = replace(rich().medicines[2], form="tablet", sig=sig, sig_text=text, together_with=beside)
    (once,) = again(Record(patient=Patient(id=""), medicines=(line,))).medicines
    (twice,) = again(Record(patient=Patient(id=""), medicines=(once,))).medicines
    assert (once.sig, twice.sig) == (sig, sig)
    assert (once.disagreement, twice.sig_text) == ("", once.sig_text)


def test_how_many_pieces_an_order_hands_out_is_read_back() -> None:
    order = replace(signed().prescriptions[0], form="")
    (line,) = again(Record(patient=Patient(id="")), (replace(signed(), prescriptions=(order,)),)).medicines
    assert line.quantity == 28


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
