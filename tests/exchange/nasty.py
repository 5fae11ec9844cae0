"""A record with something wrong or unusual in every resource: what an importer must survive, and say."""

from tests.exchange.records import bundle, concept, dosage, every, order, quantity, reference, result

Resource = dict[str, object]


def nasty() -> bytes:
    """The whole of it."""
    return bundle(*RESOURCES)


RESOURCES: tuple[Resource, ...] = (
    {"resourceType": "Practitioner", "id": "p1", "name": [{"given": ["Grace"], "family": "Hopper", "suffix": ["MD"]}]},
    {"resourceType": "Medication", "id": "m1",
     "code": concept(rxnorm="1049621 oxycodone hydrochloride 5 MG Oral Tablet")},
    {"resourceType": "Condition", "id": "c1", "code": concept(snomed="78275009 Obstructive sleep apnea (disorder)"),
     "severity": {"text": "Severe"}, "clinicalStatus": {"coding": [{"code": "active"}]},
     "note": [{"text": "CPAP not tolerated"}]},
    {"resourceType": "Condition", "id": "c2", "code": {"text": "Osteoarthritis"}, "bodySite": [{"text": "left knee"}]},
    {"resourceType": "Condition", "id": "c3", "code": {"text": "Rule out gout"},
     "verificationStatus": {"coding": [{"code": "differential"}]}},
    {"resourceType": "AllergyIntolerance", "id": "a1", "code": concept(rxnorm="2670"), "criticality": "high",
     "reaction": [{"description": "collapsed after one tablet"}]},
    {"resourceType": "AllergyIntolerance", "id": "a2", "code": {"text": "No known food allergy"}},
    order("oxycodone", id="1", medicationCodeableConcept=None,
          medicationReference=reference("http://elsewhere.org/fhir/Medication/m1/_history/4"),
          requester=reference("Practitioner/p1"), authoredOn="2026-09-01",
          dosageInstruction=[dosage("1 tablet every 6 hours as needed", timing=every(1, 8, "h"),
                                    doseAndRate=quantity(1, "tablet"))]),
    order("hydrOXYzine 25 MG Oral Tablet", id="2",
          medicationCodeableConcept=concept("hydrOXYzine 25 MG Oral Tablet", rxnorm="5470 hydrALAZINE")),
    order("tramadol", id="3", medicationCodeableConcept=concept(
        "tramadol 100 mg tablet", rxnorm="835603 tramadol hydrochloride 50 MG Oral Tablet"),
        dosageInstruction=[dosage("take 1 tablet as directed, taper over two weeks")]),
    order("Zorblaxin 40 mg", id="4", dosageInstruction=[dosage("1 tab qd")]),
    order("gabapentin 300 MG Oral Capsule", id="5", dosageInstruction=[
        dosage("1 capsule in the morning and 2 capsules at bedtime")]),
    order("Ibuprofen 600 MG Oral Tablet", id="6", status="stopped", statusReason={"text": "stomach pain"},
          authoredOn="2026-01-05", dosageInstruction=[dosage("1 tablet three times a day")]),
    order("prednisone 10 MG Oral Tablet", id="7", doNotPerform=True),
    {"resourceType": "MedicationDispense", "id": "d1", "status": "completed",
     "medicationCodeableConcept": {"text": "OXYCODONE HCL 5 MG TABS"}, "whenHandedOver": "2026-10-28",
     "quantity": {"value": 60, "unit": "tablet"}, "daysSupply": {"value": 15, "unit": "days"},
     "authorizingPrescription": [reference("MedicationRequest/1")]},
    {"resourceType": "MedicationDispense", "id": "d2", "status": "completed",
     "medicationCodeableConcept": {"text": "LORAZEPAM 1 MG TAB"}, "whenHandedOver": "2026-11-02",
     "daysSupply": {"value": 30}, "dosageInstruction": [{"text": "1 tab qhs"}]},
    {"resourceType": "MedicationAdministration", "id": "ad1", "status": "completed",
     "medicationCodeableConcept": {"text": "ketorolac 30 mg/mL injection"}, "effectiveDateTime": "2026-10-02",
     "dosage": {"dose": {"value": 30, "unit": "mg"}, "route": {"text": "Intramuscular"}}},
    result("2160-0", valueQuantity={"value": 1.4}),
    result("2160-0", valueQuantity={"value": 97, "unit": "umol/L"}, id="o2"),
    result("44260-8", valueCodeableConcept=concept(loinc="LA6569-3 Several days")),
    result("19642-8", valueCodeableConcept=concept(snomed="260373001 Detected")),
    result("14316-4", valueString="Positive"),
    result("79715-9", valueCodeableConcept=concept(loinc="LA9657-3 Poor metabolizer")),
    {**result("1", valueString="*4/*41"), "code": {"text": "CYP2C19 genotype"}},
    result("11502-2", valueString="see attached report"),
    {"resourceType": "Procedure", "id": "pr1", "status": "completed", "performedDateTime": "2025-03-01",
     "code": {"text": "Lumbar epidural steroid injection"}},
    {"resourceType": "Procedure", "id": "pr2", "status": "completed", "code": {"text": "Coronary artery bypass graft"},
     "performedDateTime": "2014"},
    {"resourceType": "ServiceRequest", "id": "s1", "status": "active", "intent": "order", "authoredOn": "2026-10-30",
     "code": {"text": "Physical therapy referral"}},
    {"resourceType": "Encounter", "id": "e1", "status": "finished", "class": {"code": "EMER"},
     "period": {"start": "2024-02-11"}, "reasonCode": [concept(snomed="242253008 Overdose of opiate (disorder)")]},
    {"resourceType": "Flag", "id": "f1", "status": "active", "code": {"text": "Single prescriber agreement"}},
    {"resourceType": "DiagnosticReport", "id": "r1", "status": "final", "code": {"text": "MRI lumbar spine"},
     "conclusion": "Severe stenosis L4/5"},
)  # fmt: skip
