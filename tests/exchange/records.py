"""Small FHIR records for the tests: one way to say a Bundle, and the shared records where they are there."""

import json
from pathlib import Path

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.exchange.fhir_in import Imported, read
from tests.builders import shipped
from tests.exchange.small import KNOWLEDGE

SHARED = Path(__file__).parents[3] / "shared" / "records"
_SYSTEMS = {
    "rxnorm": "http://www.nlm.nih.gov/research/umls/rxnorm", "loinc": "http://loinc.org",
    "snomed": "http://snomed.info/sct", "icd10": "http://hl7.org/fhir/sid/icd-10-cm", "local": "urn:local",
}  # fmt: skip
Resource = dict[str, object]
ADA: Resource = {
    "resourceType": "Patient", "id": "ada", "name": [{"given": ["Ada"], "family": "Núñez"}], "gender": "female",
    "birthDate": "1958-03-02", "identifier": [{"system": "urn:ssn", "type": {"coding": [{"code": "SS"}]}, "value": "1"},
                                              {"type": {"coding": [{"code": "MR"}]}, "value": "MRN-7"}],
}  # fmt: skip


def bundle(*resources: Resource, patient: Resource | None = ADA) -> bytes:
    """A collection with the patient and these resources, each about her unless it says otherwise."""
    held = [{"subject": {"reference": "Patient/ada"}, **one} for one in resources]
    everyone = [patient, *held] if patient is not None else held
    return json.dumps(
        {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in everyone]}
    ).encode()


def imported(*resources: Resource) -> Imported:
    """The record of Ada with these resources."""
    return read(bundle(*resources), KNOWLEDGE)


def edition() -> Knowledge:
    """The knowledge PainDesk is delivered with."""
    return shipped()


def read_whole(data: bytes) -> Imported:
    """These bytes, read with the whole knowledge."""
    return read(data, edition())


def whole(*resources: Resource) -> Imported:
    """The record of Ada with these resources, read with the whole knowledge."""
    return read_whole(bundle(*resources))


def whys(found: Imported) -> str:
    """What was not understood: "where | what | why", a line each."""
    return "\n".join(f"{one.where} | {one.text} | {one.why}" for one in found.record.not_understood)


def concept(text: str = "", **codes: str) -> Resource:
    """A CodeableConcept: `concept("Gout", snomed="90560007")`; a code may carry its name: `"LA6569-3 Several days"`."""
    codings = [
        {"system": _SYSTEMS[system], "code": code.split(" ")[0]}
        | ({"display": code.split(" ", 1)[1]} if " " in code else {})
        for system, code in codes.items()
    ]
    return ({"text": text} if text else {}) | ({"coding": codings} if codings else {})


def reference(address: str, display: str = "") -> Resource:
    """A Reference."""
    return {"reference": address} | ({"display": display} if display else {})


def shared(name: str) -> bytes:
    """A shared record; the test skips where there are none."""
    path = SHARED / name
    if not path.exists():
        pytest.skip("the shared records are not here")
    return path.read_bytes()


def order(text: str, **more: object) -> Resource:
    """An active order for a medicine."""
    return {
        "resourceType": "MedicationRequest", "id": "1", "status": "active", "intent": "order",
        "medicationCodeableConcept": {"text": text}, **more,
    }  # fmt: skip


def dosage(text: str = "", **more: object) -> Resource:
    """One dosage instruction."""
    return {**({"text": text} if text else {}), **more}


def every(count: int, period: float, unit: str) -> Resource:
    """A structured timing."""
    return {"repeat": {"frequency": count, "period": period, "periodUnit": unit}}


def quantity(value: float, unit: str = "") -> list[Resource]:
    """A structured dose."""
    return [{"doseQuantity": {"value": value, **({"unit": unit} if unit else {})}}]


def result(loinc: str, **value: object) -> Resource:
    """A final result under a LOINC code."""
    return {
        "resourceType": "Observation", "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": loinc}]},
        "effectiveDateTime": "2026-10-01", **value,
    }  # fmt: skip
