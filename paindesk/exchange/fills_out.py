"""What was handed out as FHIR R4: a MedicationDispense for each fill, with the order it was written on in it.

What `fills_in` reads back. The file it was read in, the payment and the number of the refill have no plain place there.
"""

from collections.abc import Iterator
from typing import Any

from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.monitoring import FilledPrescription
from paindesk.domain.patient import Record
from paindesk.exchange.dosage_out import named, quantity

Json = dict[str, Any]


def dispenses(record: Record, about: Json) -> Iterator[Json]:
    """The fill history, then what only stands beside a line of the list; no fill twice."""
    history = record.stewardship.fills
    yield from (_dispense(one, about) for one in history)
    told = {(one.on, one.name) for one in history}
    for line in record.medicines:
        yield from (_dispense(one, about, line.rxcui) for one in _beside(line) if (one.on, one.name) not in told)


def has_more(fill: FilledPrescription) -> bool:
    """Whether it holds what this does not carry."""
    return bool(fill.payment or fill.refills or any(one.file for one in fill.sources))


def _beside(line: MedicineLine) -> Iterator[FilledPrescription]:
    for one in line.fills:
        yield FilledPrescription(
            on=one.on, text=line.text, ingredients=line.ingredients, quantity=one.quantity, days=one.days
        )


def _dispense(fill: FilledPrescription, about: Json, rxcui: str = "") -> Json:
    made: Json = {
        "resourceType": "MedicationDispense", "status": "completed", "subject": about,
        "medicationCodeableConcept": named(fill.text, rxcui), "whenHandedOver": fill.on.isoformat(),
    }  # fmt: skip
    if fill.quantity is not None:
        made["quantity"] = quantity(fill.quantity)
    if fill.days is not None:
        made["daysSupply"] = {"value": fill.days, "unit": "days", "system": "http://unitsofmeasure.org", "code": "d"}
    if fill.pharmacy:
        made["location"] = {"display": fill.pharmacy}
    if fill.written_on is not None or fill.prescriber:
        made["contained"] = [_order_of(fill, about)]
        made["authorizingPrescription"] = [{"reference": "#order"}]
    return made


def _order_of(fill: FilledPrescription, about: Json) -> Json:
    """Who wrote it and when; more is not known of it."""
    made: Json = {
        "resourceType": "MedicationRequest", "id": "order", "status": "unknown", "intent": "order", "subject": about,
        "medicationCodeableConcept": {"text": fill.text},
    }  # fmt: skip
    if fill.written_on is not None:
        made["authoredOn"] = fill.written_on.isoformat()
    return made | ({"requester": {"display": fill.prescriber}} if fill.prescriber else {})
