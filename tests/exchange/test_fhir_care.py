"""What was done, ordered, booked or planned beside medicines, and what a patient was seen for elsewhere."""

import pytest

from paindesk.domain.medicine_line import Activity
from paindesk.domain.monitoring import PdmpReview
from paindesk.exchange.places import place
from tests.exchange.records import Resource, concept, reference, whole, whys


def procedure(text: str, day: str = "2025-03-01", **more: object) -> Resource:
    return {
        "resourceType": "Procedure",
        "status": "completed",
        "code": {"text": text},
        "performedDateTime": day,
        **more,
    }


def ordered(text: str, **more: object) -> Resource:
    return {"resourceType": "ServiceRequest", "status": "active", "intent": "order", "code": {"text": text}, **more}


@pytest.mark.parametrize(
    ("text", "surgery", "treatment"),
    [
        ("L4-L5 lumbar fusion", True, False),
        ("Coronary artery bypass graft", True, False),
        ("Roux-en-Y gastric bypass", True, False),
        ("Hemodialysis", True, False),
        ("Total knee replacement", True, False),
        ("Lumbar epidural steroid injection", False, True),
        ("Radiofrequency ablation of medial branch", False, True),
        ("Spinal cord stimulator implantation (spinal cord stimulation)", False, True),
        ("Physical therapy", False, True),
        ("Acupuncture", False, True),
        ("Cognitive behavioral therapy", False, True),
        ("Colonoscopy", False, False),
        ("MRI of lumbar spine", False, False),
        ("Medication reconciliation", False, False),
        ("Influenza vaccine injection", False, False),
    ],
)
def test_a_procedure(text: str, surgery: bool, treatment: bool) -> None:
    found = whole(procedure(text))
    background = found.record.background
    assert background.surgery == ((f"{text} (2025)",) if surgery else ())
    assert background.treatments == ((f"{text} (2025)",) if treatment else ())
    assert surgery or treatment or f"Procedure | {text}: 2025-03-01 | neither surgery nor a treatment" in whys(found)


def test_where_it_was_done_and_that_it_was_stopped() -> None:
    (done,) = whole(
        procedure("Steroid injection", bodySite=[{"text": "left knee"}], status="stopped")
    ).record.background.treatments
    assert done == "Steroid injection, left knee (2025), stopped"


def test_a_look_into_the_monitoring_program() -> None:
    found = whole(
        {**procedure("x", "2026-10-02"),
         "code": concept(snomed="461621000124108 Review of prescription drug monitoring record")},
        procedure("PDMP review", ""),
    )  # fmt: skip
    (review,) = found.record.stewardship.pdmp_reviews
    assert isinstance(review, PdmpReview)
    assert str(review.on) == "2026-10-02"
    assert "no day on which the monitoring program was looked at" in whys(found)


def test_orders_plans_and_visits_of_treatments() -> None:
    found = whole(
        ordered("Physical therapy referral", authoredOn="2026-10-30"),
        ordered("MRI lumbar spine", authoredOn="2026-10-30"),
        {"resourceType": "CarePlan", "status": "active", "title": "Pain plan", "activity": [
            {"detail": {"code": {"text": "Exercise therapy"}, "status": "in-progress"}},
            {"detail": {"code": {"text": "Yoga"}, "status": "cancelled"}},
            {"detail": {"description": "Quit smoking"}},
        ]},
        {"resourceType": "Appointment", "status": "booked", "start": "2026-12-03T09:00:00Z",
         "serviceType": [{"text": "Physical therapy"}],
         "participant": [{"actor": reference("Patient/ada")}]},
        {"resourceType": "Appointment", "status": "booked", "start": "2026-12-04", "description": "Eye clinic",
         "participant": [{"actor": reference("Patient/ada")}]},
    )  # fmt: skip
    assert found.record.background.treatments == (
        "Ordered: Physical therapy referral (2026)",
        "Planned: Exercise therapy",
        "Booked: Physical therapy on 2026-12-03",
    )
    said = whys(found)
    for lost in ("MRI lumbar spine", "Yoga (cancelled)", "Quit smoking", "Eye clinic on 2026-12-04"):
        assert lost in said


def test_the_goals_of_a_plan() -> None:
    def goal(**more: object) -> Resource:
        return {"resourceType": "Goal", "id": "g", "lifecycleStatus": "active", "description": {"text": "Walk the dog"},
                **more}  # fmt: skip

    own = goal(expressedBy=reference("Patient/ada"))
    assert whole(own).record.goals_in_own_words == ("Walk the dog",)
    inside: Resource = {"resourceType": "CarePlan", "status": "active", "contained": [own]}
    assert whole(inside).record.goals_in_own_words == ("Walk the dog",)
    others = whole(goal(), goal(id="h", expressedBy=reference("Patient/ada"), lifecycleStatus="cancelled"))
    assert others.record.goals_in_own_words == ()
    assert "Goal | Walk the dog | not in the patient's own words" in whys(others)
    assert "Goal | Walk the dog | given up" in whys(others)


def visit(*reasons: Resource, **more: object) -> Resource:
    return {
        "resourceType": "Encounter", "status": "finished", "class": {"code": "EMER", "display": "emergency"},
        "period": {"start": "2024-02-11"}, "reasonCode": list(reasons), **more,
    }  # fmt: skip


def test_an_overdose_may_stand_only_as_the_reason_of_a_visit() -> None:
    overdose = concept(snomed="242253008 Overdose of opiate (disorder)")
    (condition,) = whole(visit(overdose)).record.conditions
    assert (condition.code, condition.activity, condition.since) == ("242253008", Activity.ENDED, "2024-02-11")
    assert condition.text == "Overdose of opiate (reason for a visit)"
    known: Resource = {"resourceType": "Condition", "code": overdose, "clinicalStatus": concept(local="active")}
    assert len(whole(visit(overdose), known).record.conditions) == 1
    assert whole(visit(overdose, status="cancelled")).record.conditions == ()
    again = whole(visit(overdose), visit(overdose, period={"start": "2026-01-02"})).record.conditions
    assert [one.since for one in again] == ["2026-01-02"]


def test_other_visits_are_counted_by_kind_and_an_open_stay_is_said() -> None:
    cold = visit({"text": "Common cold"})
    found = whole(cold, {**cold, "period": {"start": "2025-01-01"}}, visit(status="in-progress"))
    said = whys(found)
    assert "emergency for Common cold: 2 visits, the newest 2025-01-01 | not used by PainDesk" in said
    assert "in hospital since 2024-02-11, says the record" in said
    assert found.record.conditions == ()


def test_a_diagnosis_with_what_stands_beside_its_name() -> None:
    found = whole(
        {"resourceType": "Condition", "code": concept(snomed="78275009 Obstructive sleep apnea (disorder)"),
         "severity": {"text": "Severe"}, "clinicalStatus": concept(local="active")},
        {"resourceType": "Condition", "code": {"text": "Osteoarthritis"}, "bodySite": [{"text": "left knee"}]},
        {"resourceType": "Condition", "code": {"text": "Gout"}, "abatementDateTime": "2020",
         "clinicalStatus": concept(local="active")},
        {"resourceType": "Condition", "code": {"text": "Sciatica"}, "verificationStatus": concept(local="provisional")},
    )  # fmt: skip
    assert [one.text for one in found.record.conditions] == [
        "Severe obstructive sleep apnea", "Osteoarthritis, left knee", "Gout", "Sciatica",
    ]  # fmt: skip
    assert "Gout | written as active, though an end is given" in whys(found)
    assert "Sciatica | taken over as a diagnosis, though written as provisional" in whys(found)


def test_of_several_codes_the_one_a_rule_asks_for() -> None:
    both = concept("CKD", snomed="709044004", icd10="N18.30")
    (one,) = whole({"resourceType": "Condition", "code": both}).record.conditions
    assert one.system in ("icd-10-cm", "snomed")
    unknown_first = concept("Overdose", icd10="Z99.89", snomed="242253008")
    (other,) = whole({"resourceType": "Condition", "code": unknown_first}).record.conditions
    assert (other.system, other.code) == ("snomed", "242253008")


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("MedicationRequest.dosageInstruction.timing", "Medicine ordered, directions"),
        ("MedicationStatement.note", "Medicine taken, remark"),
        ("Observation.valueQuantity", "Result"),
        ("Encounter", "Visit elsewhere"),
        ("Zebra.stripe", "Zebra"),
    ],
)
def test_places_are_told_in_words(where: str, words: str) -> None:
    assert place(where) == words
