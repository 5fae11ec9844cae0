"""A record and its signed visits as a FHIR R4 Bundle (collection). What this writes, `fhir_in` reads back the same.

What FHIR R4 has no plain place for stays out and is named by `left_out`, so that nothing leaves unnoticed.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.patient import Allergy, Condition, Observation, Patient, Record, Sex
from paindesk.domain.visit import Visit
from paindesk.exchange.background_out import background
from paindesk.exchange.background_out import left_out as background_left_out
from paindesk.exchange.dosage_out import dosage, named, number, with_strengths
from paindesk.exchange.fills_out import dispenses, has_more
from paindesk.exchange.orders_out import orders
from paindesk.exchange.own import LINE, kept_as

Json = dict[str, Any]

_SYSTEM = {"icd-10-cm": "http://hl7.org/fhir/sid/icd-10-cm", "snomed": "http://snomed.info/sct"}
_CLINICAL = {Activity.ACTIVE: "active", Activity.REMISSION: "remission", Activity.ENDED: "resolved"}
_STATUS = {Activity.ACTIVE: "active", Activity.ENDED: "completed", Activity.REMISSION: "completed"}
_LOINC = {
    "creatinine": "2160-0", "egfr": "98979-8", "weight": "29463-7", "height": "8302-2", "alt": "1742-6",
    "ast": "1920-8", "bilirubin": "1975-2", "albumin": "1751-7", "inr": "6301-6", "qtc": "8636-3", "hba1c": "4548-4",
    "sodium": "2951-2", "potassium": "2823-3", "vitamin_b12": "2132-9", "hemoglobin": "718-7", "platelets": "777-3",
    "bp_systolic": "8480-6", "bp_diastolic": "8462-4", "heart_rate": "8867-4", "respiratory_rate": "9279-1",
    "spo2": "59408-5", "nrs": "72514-3", "nrs_faces": "38221-8", "peg": "91147-9", "startback": "91351-7",
    "phq2": "55758-7", "phq9": "44261-6", "phq9_item9": "44260-8", "gad7": "70274-6", "audit_c": "75626-2",
    "urine_opiates": "19295-5",
}  # fmt: skip
_CDS_CONNECT = {"mme_reported": "MME"}


def bundle(record: Record, visits: Sequence[Visit] = ()) -> Json:
    """The Bundle. `visits` must be signed; their prescriptions become orders and their scores observations.

    The list of medicines counts as it stands in `record`, after the last of the visits; the orders stand behind it.
    """
    patient_id = record.patient.id or "patient"
    about = {"reference": f"Patient/{patient_id}"}
    ordered = orders(record, visits, about, patient_id)
    listed = [f"{patient_id}-line-{place}"[-64:] for place in range(len(record.medicines))]
    resources = [
        _patient(record.patient, patient_id),
        *(_condition(one, about) for one in record.conditions),
        *(_allergy(one, about) for one in record.allergies),
        *([_no_known_allergy(about)] if record.no_known_allergies else ()),
        *(
            {"id": listed[place], **_medicine(one, about, ordered.of_line.get(place, ()))}
            for place, one in enumerate(record.medicines)
        ),
        *dispenses(record, about, listed),
        *(_observation(one, about) for one in record.observations),
        *background(record, about),
        *(_goal(text, about) for text in record.goals_in_own_words),
        *ordered.made,
        *(one for visit in visits if visit.signature is not None for one in _scores(visit, about)),
    ]
    for place, one in enumerate(resources):
        one.setdefault("id", f"{patient_id}-{place}"[-64:])
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in resources]}


def left_out(record: Record, visits: Sequence[Visit] = ()) -> tuple[str, ...]:
    """What of this record and these visits the Bundle does not carry, in words for the person exporting it."""
    held = {
        "medicines tried before": record.trials,
        "how many pieces were handed out": any(one.quantity is not None for one in record.medicines),
        "other providers": record.providers,
        "pain complaints in words": record.pain_complaints,
        "of fills: in which file they were read, who paid, which refill it was": any(
            map(has_more, record.stewardship.fills)
        ),
        "which medicines are taken together on purpose, other than in words": any(
            one.together_with for one in record.medicines
        ),
        **background_left_out(record),
        "what was not understood at import": record.not_understood,
        "of signed visits: all but orders, pain now and PEG": any(one.signature is not None for one in visits),
    }
    return tuple(words for words, value in held.items() if value)


def _patient(patient: Patient, patient_id: str) -> Json:
    made: Json = {"resourceType": "Patient", "id": patient_id}
    if patient.name:
        name = {"family": patient.family} if patient.family else {}
        made["name"] = [name | ({"given": [patient.given]} if patient.given else {})]
    if patient.mrn:
        kind = {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]}
        made["identifier"] = [{"type": kind, "value": patient.mrn}]
    if patient.sex is not Sex.UNKNOWN:
        made["gender"] = patient.sex.value
    if patient.birth_date is not None:
        made["birthDate"] = patient.birth_date.isoformat()
    if patient.phone:
        made["telecom"] = [{"system": "phone", "value": patient.phone}]
    made["communication"] = [{"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": patient.language}]}}]
    if patient.deceased_on is not None:
        made["deceasedDateTime"] = patient.deceased_on.isoformat()
    elif patient.deceased:
        made["deceasedBoolean"] = True
    return made


def _condition(one: Condition, about: Json) -> Json:
    code: Json = {"text": one.text}
    if one.code and one.system in _SYSTEM:
        code["coding"] = [{"system": _SYSTEM[one.system], "code": one.code}]
    made: Json = {"resourceType": "Condition", "subject": about, "code": code}
    if one.activity in _CLINICAL:
        system = "http://terminology.hl7.org/CodeSystem/condition-clinical"
        made["clinicalStatus"] = {"coding": [{"system": system, "code": _CLINICAL[one.activity]}]}
    if one.since:
        made["onsetDateTime" if one.since[:4].isdigit() else "onsetString"] = one.since
    return made


def _allergy(one: Allergy, about: Json) -> Json:
    made: Json = {"resourceType": "AllergyIntolerance", "patient": about, "code": {"text": one.substance}}
    if one.kind:
        made["type"] = one.kind
    if one.reaction or one.severity:
        made["reaction"] = [
            {"manifestation": [{"text": one.reaction or "reaction not described"}]}
            | ({"severity": one.severity} if one.severity else {})
        ]
    return made


def _no_known_allergy(about: Json) -> Json:
    coding = {"system": "http://snomed.info/sct", "code": "716186003"}
    code = {"coding": [coding], "text": "No known allergies"}
    return {"resourceType": "AllergyIntolerance", "patient": about, "code": code}


def _medicine(one: MedicineLine, about: Json, newest: Sequence[str] = ()) -> Json:
    """A line of the list; `newest` are the ids of the orders it now rests on."""
    made: Json = {
        "resourceType": "MedicationStatement",
        "subject": about,
        "status": "not-taken" if one.not_taking else _STATUS.get(one.activity, "unknown"),
        "medicationCodeableConcept": named(with_strengths(one.text, one.ingredients), one.rxcui),
    }
    period = {"start": one.started, "end": one.ends}
    if any(period.values()):
        made["effectivePeriod"] = {key: day.isoformat() for key, day in period.items() if day is not None}
    directions = dosage(one)
    if directions:
        made["dosage"] = [directions]
    if newest:
        made |= {"basedOn": [{"reference": f"MedicationRequest/{key}"} for key in newest], **kept_as(LINE)}
    return made


def _observation(one: Observation, about: Json) -> Json:
    made: Json = {"resourceType": "Observation", "status": "final", "subject": about, "code": _code(one.code)}
    if one.on is not None:
        made["effectiveDateTime"] = one.on.isoformat()
    if one.value is not None:
        made["valueQuantity"] = {"value": number(one.value)} | ({"unit": one.unit} if one.unit else {})
        if one.text:
            made["interpretation"] = [{"text": one.text}]
    else:
        made["valueString"] = one.text or "no value"
    return made


def _code(code: str) -> Json:
    if code in _LOINC:
        return {"coding": [{"system": "http://loinc.org", "code": _LOINC[code]}], "text": code}
    if code in _CDS_CONNECT:
        return {"coding": [{"system": "http://cds.ahrq.gov/cdsconnect/pms", "code": _CDS_CONNECT[code]}], "text": code}
    return {"text": code.replace("_", " ")}


def _goal(text: str, about: Json) -> Json:
    return {
        "resourceType": "Goal", "lifecycleStatus": "active", "subject": about, "expressedBy": about,
        "description": {"text": text},
    }  # fmt: skip


def _scores(visit: Visit, about: Json) -> Iterator[Json]:
    """The scores of one signed visit, dated by it."""
    scores = {"nrs": next((site.average for site in visit.pain.sites if site.average is not None), None),
              "peg": visit.pain.peg.score}  # fmt: skip
    for code, score in scores.items():
        if score is not None:
            yield _observation(Observation(code=code, value=Decimal(score), on=visit.on), about)
