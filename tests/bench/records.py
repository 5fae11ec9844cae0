"""A record of 4 MB imported, and `paindesk mme` over 1,000 records in one run."""

import contextlib
import io
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from paindesk.cli import main
from paindesk.domain.knowledge import Knowledge
from paindesk.exchange.fhir_in import read
from tests.bench import people
from tests.bench.timing import Row, measure

RECORDS, BYTES = 1_000, 4_000_000
Resource = dict[str, object]
_LOINC, _RXNORM, _SNOMED = (
    "http://loinc.org",
    "http://www.nlm.nih.gov/research/umls/rxnorm",
    "http://snomed.info/sct",
)
_MEASURED = (
    ("29463-7", "Body weight", 82, "kg"), ("8302-2", "Body height", 171, "cm"),
    ("2160-0", "Creatinine [Mass/volume] in Serum or Plasma", 1, "mg/dL"), ("72514-3", "Pain severity", 5, "{score}"),
    ("2093-3", "Cholesterol [Mass/volume] in Serum or Plasma", 190, "mg/dL"), ("4548-4", "Hemoglobin A1c", 7, "%"),
    ("6299-2", "Urea nitrogen [Mass/volume] in Blood", 14, "mg/dL"), ("6301-6", "INR", 1, "{INR}"),
)  # fmt: skip
_ORDERED = (
    ("1049621", "oxycodone hydrochloride 5 MG Oral Tablet", "Take 1 tablet by mouth every 6 hours as needed for pain"),
    ("892494", "12 HR morphine sulfate 30 MG Extended Release Oral Tablet", "1 tablet twice daily"),
    ("310430", "gabapentin 300 MG Oral Capsule", "Take one capsule in the morning and 2 capsules at bedtime"),
    ("314076", "lisinopril 10 MG Oral Tablet", "1 tab po qd"),
    ("860975", "24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet", "2 tablets with the evening meal"),
    (
        "857005",
        "acetaminophen 325 MG / hydrocodone bitartrate 7.5 MG Oral Tablet",
        "1-2 tabs q4-6h prn, max 8 tabs per day",
    ),
    ("0", "Zorblaxin 40 MG Oral Tablet", "use as directed"),
    ("245134", "72 HR Fentanyl 0.025 MG/HR Transdermal System", "apply 1 patch every 72 hours"),
)  # fmt: skip


def rows(folder: Path, knowledge: Knowledge) -> Iterator[Row]:
    """The import of one large record, and records per second from the command line, knowledge and all."""
    large = long_record(BYTES)
    yield measure(f"import a record of {len(large) / 1_000_000:.1f} MB", lambda: read(large, knowledge), 1500, runs=5)
    file = folder / "thousand.ndjson"
    file.write_bytes(b"\n".join(_bundle(number, _month(number, people.ON)) for number in range(RECORDS)))

    def command() -> None:
        with contextlib.redirect_stdout(io.StringIO()):
            assert main(["mme", str(file), "--on", people.ON.isoformat(), "--json"]) == 0

    found = measure("", command, runs=2, warm=0)
    a_second = RECORDS / median(found.times) * 1000
    yield Row(what=f"paindesk mme, {RECORDS:,} records: {a_second:.0f} a second", times=found.times)


def long_record(size: int) -> bytes:
    """The record of one patient over so many months that it comes to that many bytes."""
    one = len(_bundle(0, _month(0, people.ON)))
    months = [_month(number, people.ON - timedelta(days=30 * number)) for number in range(size // one + 1)]
    return _bundle(0, [resource for month in months for resource in month])


def _month(number: int, day: date) -> list[Resource]:
    """A visit with what was measured, ordered, fetched, done and billed."""
    at, visit = f"{day.isoformat()}T09:30:00-05:00", {"reference": f"Encounter/e{number}"}
    made: list[Resource] = [
        {"resourceType": "Encounter", "id": f"e{number}", "status": "finished", "period": {"start": at, "end": at},
         "class": {"code": "AMB"}, "type": [_coded(_SNOMED, "185349003", "Encounter for check up (procedure)")]},
        {"resourceType": "Procedure", "id": f"p{number}", "status": "completed", "performedDateTime": at,
         "code": _coded(_SNOMED, "430193006", "Medication reconciliation (procedure)"), "encounter": visit},
        {"resourceType": "Claim", "id": f"c{number}", "status": "active", "use": "claim", "total": {"value": 129.16}},
    ]  # fmt: skip
    for place, (code, title, value, unit) in enumerate(_MEASURED):
        measured = {"value": value + (number + place) % 3, "unit": unit, "system": "http://unitsofmeasure.org"}
        made.append({
            "resourceType": "Observation", "id": f"o{number}-{place}", "status": "final", "encounter": visit,
            "category": [_coded("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory", "Lab")],
            "code": _coded(_LOINC, code, title), "effectiveDateTime": at, "issued": at, "valueQuantity": measured,
        })  # fmt: skip
    for place in range(3):
        code, title, said = _ORDERED[(number + place) % len(_ORDERED)]
        product, key = _coded(_RXNORM, code, title), f"m{number}-{place}"
        made.append({
            "resourceType": "MedicationRequest", "id": key, "intent": "order", "authoredOn": at, "encounter": visit,
            "status": "active" if number < 12 else "stopped", "medicationCodeableConcept": product,
            "dosageInstruction": [{"sequence": 1, "text": said}],
        })  # fmt: skip
        made.append({
            "resourceType": "MedicationDispense", "id": f"d{key}", "status": "completed", "whenHandedOver": at,
            "authorizingPrescription": [{"reference": f"MedicationRequest/{key}"}],
            "medicationCodeableConcept": product, "quantity": {"value": 60, "unit": "tablet"},
        })  # fmt: skip
    return made


def _coded(system: str, code: str, display: str) -> Resource:
    return {"coding": [{"system": system, "code": code, "display": display}], "text": display}


def _bundle(number: int, held: list[Resource]) -> bytes:
    """A Bundle with its patient, each resource about her."""
    who: Resource = {"resourceType": "Patient", "id": f"p{number}", "gender": "female", "birthDate": "1960-01-01"}
    about = [{"subject": {"reference": f"Patient/p{number}"}, **one} for one in held]
    entries = [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in (who, *about)]
    return json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}).encode()
