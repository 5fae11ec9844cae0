"""A urine drug test as FHIR R4: one Observation, a component for each substance and each measure of the sample.

What `urine_in` reads back. Last doses, what was looked for beyond the results, and talks have no plain place in it.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from paindesk.domain.monitoring import UrineTest
from paindesk.exchange.urine_sample_in import ABNORMAL

Json = dict[str, Any]

_LOINC, _SNOMED = "http://loinc.org", "http://snomed.info/sct"
_FOUND, _NOT_FOUND = ("260373001", "Detected"), ("260415000", "Not detected")
_SAMPLE = (
    ("creatinine", "Creatinine", "2161-8", "mg/dL"), ("specific_gravity", "Specific gravity", "2965-2", ""),
    ("ph", "pH", "2756-5", ""), ("nitrite", "Nitrite", "", "ug/mL"), ("temperature", "Temperature", "", "[degF]"),
)  # fmt: skip


def urine_test(test: UrineTest, about: Json) -> Json:
    """The test with its day, its method and its note."""
    method = "Confirmatory method (LC-MS/MS or GC-MS)" if test.confirmed else "Immunoassay"
    made: Json = {
        "resourceType": "Observation", "status": "final", "subject": about, "effectiveDateTime": test.on.isoformat(),
        "code": {"coding": [{"system": _LOINC, "code": "65750-2"}], "text": "Urine drug test"},
        "method": {"text": method},
    }  # fmt: skip
    if components := list(_components(test)):
        made["component"] = components
    if not test.note and not components:
        made["dataAbsentReason"] = {"text": "no result on record"}
    return made | ({"valueString": test.note} if test.note else {})


def has_more(test: UrineTest) -> bool:
    """Whether it holds what this does not carry."""
    return test.awaited or bool(test.tested or test.last_doses or test.talked_on or test.explanation or test.decided)


def _components(test: UrineTest) -> Iterator[Json]:
    for names, (code, words) in ((test.found, _FOUND), (test.not_found, _NOT_FOUND)):
        for name in names:
            coding = {"system": _SNOMED, "code": code, "display": words}
            yield {"code": {"text": name}, "valueCodeableConcept": {"coding": [coding], "text": words}}
    for key, title, loinc, unit in _SAMPLE:
        value: Decimal | None = getattr(test, key)
        if value is not None:
            coded = {"coding": [{"system": _LOINC, "code": loinc}]} if loinc else {}
            quantity = {"value": float(value)} | ({"unit": unit} if unit else {})
            yield {"code": {"text": title} | coded, "valueQuantity": quantity}
    if test.tampered:
        yield {"code": {"text": "Specimen validity"}, "valueString": f"{ABNORMAL}{test.tampered}"}
