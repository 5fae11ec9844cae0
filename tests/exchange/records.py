"""Small FHIR records for the tests: one way to say a Bundle, and the shared records where they are there."""

import json
from pathlib import Path

import pytest

from paindesk.exchange.fhir_in import Imported, read
from tests.exchange.small import KNOWLEDGE

SHARED = Path(__file__).parents[3] / "shared" / "records"
ADA: dict[str, object] = {
    "resourceType": "Patient", "id": "ada", "name": [{"given": ["Ada"], "family": "Núñez"}], "gender": "female",
    "birthDate": "1958-03-02", "identifier": [{"system": "urn:ssn", "type": {"coding": [{"code": "SS"}]}, "value": "1"},
                                              {"type": {"coding": [{"code": "MR"}]}, "value": "MRN-7"}],
}  # fmt: skip


def bundle(*resources: dict[str, object], patient: dict[str, object] | None = ADA) -> bytes:
    """A collection with the patient and these resources, each about her unless it says otherwise."""
    held = [{"subject": {"reference": "Patient/ada"}, **one} for one in resources]
    everyone = [patient, *held] if patient is not None else held
    return json.dumps(
        {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in everyone]}
    ).encode()


def imported(*resources: dict[str, object]) -> Imported:
    """The record of Ada with these resources."""
    return read(bundle(*resources), KNOWLEDGE)


def shared(name: str) -> bytes:
    """A shared record; the test skips where there are none."""
    path = SHARED / name
    if not path.exists():
        pytest.skip("the shared records are not here")
    return path.read_bytes()


def order(text: str, **more: object) -> dict[str, object]:
    """An active order for a medicine."""
    return {
        "resourceType": "MedicationRequest", "id": "1", "status": "active", "intent": "order",
        "medicationCodeableConcept": {"text": text}, **more,
    }  # fmt: skip


def dosage(text: str = "", **more: object) -> dict[str, object]:
    """One dosage instruction."""
    return {**({"text": text} if text else {}), **more}


def every(count: int, period: float, unit: str) -> dict[str, object]:
    """A structured timing."""
    return {"repeat": {"frequency": count, "period": period, "periodUnit": unit}}


def quantity(value: float, unit: str = "") -> list[dict[str, object]]:
    """A structured dose."""
    return [{"doseQuantity": {"value": value, **({"unit": unit} if unit else {})}}]


def result(loinc: str, **value: object) -> dict[str, object]:
    """A final result under a LOINC code."""
    return {
        "resourceType": "Observation", "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": loinc}]},
        "effectiveDateTime": "2026-10-01", **value,
    }  # fmt: skip
