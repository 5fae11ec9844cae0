"""How the resources of a record refer to each other, which of them count, and which are gone."""

import json

import pytest

from paindesk.domain.medicine_line import Activity
from tests.exchange.records import ADA, Resource, bundle, concept, order, read_whole, reference, whole, whys

TABLET: Resource = {
    "resourceType": "Medication", "id": "m1", "code": concept(rxnorm="1049621 oxycodone hydrochloride 5 MG Oral Tablet")
}  # fmt: skip


def ordered(address: str, **more: object) -> Resource:
    """An order that only refers to its medicine."""
    return order("", medicationCodeableConcept=None, medicationReference=reference(address), **more)


def entries(*held: tuple[str, Resource]) -> bytes:
    """A Bundle whose entries have these addresses."""
    made = [{"fullUrl": url, "resource": one} if url else {"resource": one} for url, one in held]
    return json.dumps({"resourceType": "Bundle", "type": "searchset", "entry": made}).encode()


@pytest.mark.parametrize(
    "address",
    [
        "Medication/m1", "Medication/m1/_history/4", "http://ehr.example/fhir/Medication/m1",
        "https://elsewhere.example/r4/Medication/m1/_history/2", "urn:uuid:m1", "URN:UUID:M1",
    ],
)  # fmt: skip
def test_every_way_to_refer_to_a_medication(address: str) -> None:
    (line,) = whole(TABLET, ordered(address)).record.medicines
    assert [(one.name, str(one.strength)) for one in line.ingredients] == [("oxycodone", "5 mg")]


def test_a_medication_inside_the_order() -> None:
    (line,) = whole(ordered("#m1", contained=[TABLET])).record.medicines
    assert line.name == "oxycodone"


def test_a_medication_that_is_not_there_leaves_the_name_it_was_shown_by() -> None:
    found = whole(order("", medicationCodeableConcept=None, medicationReference=reference("Medication/x", "tramadol")))
    assert [one.name for one in found.record.medicines] == ["tramadol"]
    assert "its Medication is not in the record" in whys(found)
    unnamed = whole(ordered("Medication/x"))
    assert unnamed.record.medicines == ()
    assert "no medicine in it" in whys(unnamed)


def test_a_medication_known_by_its_ingredients() -> None:
    part = {"itemCodeableConcept": concept(rxnorm="5489 hydrocodone"),
            "strength": {"numerator": {"value": 10, "unit": "mg"}, "denominator": {"value": 1}}}  # fmt: skip
    other = {"itemCodeableConcept": {"text": "acetaminophen"},
             "strength": {"numerator": {"value": 325, "unit": "mg"}, "denominator": {"value": 1}}}  # fmt: skip
    tablet = {"resourceType": "Medication", "id": "m", "form": {"text": "Oral tablet"}, "ingredient": [part, other]}
    (line,) = whole(tablet, ordered("Medication/m")).record.medicines
    assert {(one.name, str(one.strength)) for one in line.ingredients} == {
        ("hydrocodone", "10 mg"), ("acetaminophen", "325 mg"),
    }  # fmt: skip
    assert line.form == "tablet"


def test_two_servers_may_use_the_same_ids() -> None:
    other = {**TABLET, "code": concept("Morphine Sulfate 15 MG Oral Tablet")}
    found = read_whole(
        entries(
            ("http://a.example/Patient/ada", ADA),
            ("http://a.example/Medication/m1", TABLET),
            ("http://b.example/Medication/m1", other),
            ("http://a.example/MedicationRequest/1", ordered("http://a.example/Medication/m1")),
            ("http://b.example/MedicationRequest/1", ordered("http://b.example/Medication/m1/_history/3")),
            ("http://b.example/MedicationRequest/2", ordered("Medication/m1", id="2")),
        )
    )
    assert [one.name for one in found.record.medicines] == ["oxycodone", "morphine"]
    assert "no medicine in it" in whys(found)


def test_what_a_history_deleted_is_gone_and_said() -> None:
    deleted: Resource = {"request": {"method": "DELETE", "url": "MedicationRequest/1"}}
    kept = {"resource": order("tramadol 50 MG Oral Tablet")}

    def history(*rest: Resource) -> bytes:
        return json.dumps({"resourceType": "Bundle", "type": "history", "entry": [{"resource": ADA}, *rest]}).encode()

    gone = read_whole(history(deleted, kept))
    assert gone.record.medicines == ()
    assert "MedicationRequest | tramadol 50 MG Oral Tablet | not taken over: deleted by the record" in whys(gone)
    assert len(read_whole(history(kept, deleted)).record.medicines) == 1


@pytest.mark.parametrize(
    ("subject", "taken"),
    [
        ("Patient/ada", True), ("Patient/ada/_history/2", True), ("urn:uuid:ada", True),
        ("https://ehr.example/Patient/ada", True), ("Patient/mother", False), ("Group/ward", False),
    ],
)  # fmt: skip
def test_only_what_is_about_the_patient(subject: str, taken: bool) -> None:
    found = whole({"resourceType": "Condition", "code": {"text": "Gout"}, "subject": reference(subject)})
    assert bool(found.record.conditions) is taken
    assert taken or "Gout | not taken over: about somebody else" in whys(found)


@pytest.mark.parametrize(
    ("resource", "said"),
    [
        ({"resourceType": "Condition", "code": {"text": "Gout"},
          "verificationStatus": concept(local="refuted")}, "refuted"),
        ({"resourceType": "Condition", "code": {"text": "Gout"},
          "verificationStatus": concept(local="entered-in-error")}, "entered-in-error"),
        ({"resourceType": "Condition", "code": concept(snomed="160245001 No current problems or disability")},
         "says that there is none"),
        ({"resourceType": "AllergyIntolerance", "code": {"text": "codeine"},
          "clinicalStatus": concept(local="resolved")}, "resolved"),
        ({"resourceType": "AllergyIntolerance", "code": {"text": "codeine"},
          "clinicalStatus": concept(local="inactive")}, "inactive"),
        ({"resourceType": "AllergyIntolerance", "code": {"text": "codeine"},
          "verificationStatus": concept(local="refuted")}, "refuted"),
        ({"resourceType": "Procedure", "code": {"text": "Lumbar fusion"}, "status": "not-done"}, "not-done"),
        ({"resourceType": "Procedure", "code": {"text": "Lumbar fusion"}, "status": "entered-in-error"},
         "entered in error"),
        ({"resourceType": "Observation", "code": concept("Creatinine", loinc="2160-0"), "status": "cancelled",
          "valueQuantity": {"value": 1, "unit": "mg/dL"}}, "cancelled"),
        ({"resourceType": "Observation", "code": concept("Creatinine", loinc="2160-0"), "status": "final",
          "focus": [reference("Patient/baby")], "valueQuantity": {"value": 1, "unit": "mg/dL"}}, "something else"),
        ({"resourceType": "MedicationRequest", "status": "draft", "intent": "order",
          "medicationCodeableConcept": {"text": "tramadol"}}, "a draft or proposal"),
        ({"resourceType": "MedicationRequest", "status": "active", "intent": "order", "doNotPerform": True,
          "medicationCodeableConcept": {"text": "tramadol"}}, "an order not to give it"),
        ({"resourceType": "MedicationDispense", "status": "cancelled",
          "medicationCodeableConcept": {"text": "tramadol"}}, "not fetched: cancelled"),
        ({"resourceType": "MedicationAdministration", "status": "not-done",
          "medicationCodeableConcept": {"text": "ketorolac"}}, "not given: not-done"),
        ({"resourceType": "ServiceRequest", "status": "revoked", "intent": "order",
          "code": {"text": "Physical therapy"}}, "not taken over: revoked"),
        ({"resourceType": "ServiceRequest", "status": "active", "intent": "order", "doNotPerform": True,
          "code": {"text": "Epidural steroid injection"}}, "an order not to do it"),
        ({"resourceType": "Appointment", "status": "cancelled", "start": "2026-12-01T09:00:00Z",
          "description": "Physical therapy"}, "cancelled"),
    ],
)  # fmt: skip
def test_what_is_none_is_named_with_its_reason(resource: Resource, said: str) -> None:
    found = whole(resource)
    record = found.record
    assert not record.conditions
    assert not record.allergies
    assert not record.medicines
    assert not record.observations
    assert not record.background.surgery
    assert not record.background.treatments
    code = resource.get("code", resource.get("medicationCodeableConcept", {"text": resource.get("description")}))
    assert isinstance(code, dict)
    name = code.get("text") or code["coding"][0]["display"]
    assert any(name in line and said in line for line in whys(found).splitlines()), whys(found)


def test_statuses_of_a_medicine() -> None:
    statuses = {
        "active": Activity.ACTIVE, "on-hold": Activity.UNKNOWN, "unknown": Activity.UNKNOWN,
        "completed": Activity.ENDED, "stopped": Activity.ENDED, "cancelled": Activity.ENDED,
    }  # fmt: skip
    for status, activity in statuses.items():
        (line,) = whole(order("tramadol 50 MG Oral Tablet", status=status)).record.medicines
        assert line.activity is activity, status
    (untold,) = whole(order("tramadol", status="banana")).record.medicines
    assert untold.activity is Activity.UNKNOWN


def test_a_remark_beside_a_resource_is_shown() -> None:
    found = whole(order("tramadol 50 MG Oral Tablet", note=[{"text": "patient takes twice as much"}]))
    assert "tramadol 50 MG Oral Tablet: patient takes twice as much | a remark" in whys(found)
    assert bundle()


@pytest.mark.parametrize(("amount", "per"), [(10, 0), (0, 0), (0, 5), (0, None)])
def test_a_strength_in_a_volume_of_nothing_is_not_known(amount: int, per: int | None) -> None:
    size = {} if per is None else {"value": per}
    strength = {"numerator": {"value": amount, "unit": "mg"}, "denominator": {**size, "unit": "mL"}}
    part = {"itemCodeableConcept": {"text": "morphine"}, "strength": strength}
    (line,) = whole(
        {"resourceType": "Medication", "id": "m", "ingredient": [part]}, ordered("Medication/m")
    ).record.medicines
    assert [(one.name, one.strength) for one in line.ingredients] == [("morphine", None)]
