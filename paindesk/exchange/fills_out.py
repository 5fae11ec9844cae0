"""What was handed out as FHIR R4: a MedicationDispense for each fill, with the order it was written on in it.

What `fills_in` reads back. A fill that stands beside a line of the list says which, and one of the history alone says
so: read back it is no medicine that is taken. The file it was read in, the payment and the number of the refill have no
plain place there.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.monitoring import FilledPrescription
from paindesk.domain.patient import Record
from paindesk.exchange.dosage_out import named, quantity
from paindesk.exchange.own import HISTORY, beside, kept_as

Json = dict[str, Any]


def dispenses(record: Record, about: Json, line_ids: Sequence[str]) -> Iterator[Json]:
    """The fill history, then what only stands beside a line of the list; no fill twice. `line_ids`: of the lines."""
    history = record.stewardship.fills
    of_line: dict[int, str] = {}  # the place in the history -> the line it stands beside too
    only_there: list[Json] = []
    # What does not tell its strength could be any: it looks last.
    for line, key in sorted(zip(record.medicines, line_ids, strict=True), key=lambda each: _is_vague(each[0])):
        for one in _beside(line):
            same = (place for place, fill in enumerate(history) if place not in of_line and _is_same(fill, one))
            if (place := next(same, None)) is not None:
                of_line[place] = key
            else:
                only_there.append(_dispense(one, about, line.rxcui) | beside(key))
    for place, fill in enumerate(history):
        yield _dispense(fill, about) | (beside(of_line[place]) if place in of_line else kept_as(HISTORY))
    yield from only_there


def _is_vague(line: MedicineLine) -> bool:
    return any(one.strength is None for one in line.ingredients)


def _is_same(one: FilledPrescription, other: FilledPrescription) -> bool:
    """Whether both tell of one fill: the day and the product; what one of them does not tell does not part them."""
    strengths = {part.name: part.strength for part in other.ingredients}
    if (one.on, one.name, one.release) != (other.on, other.name, other.release):
        return False
    known = [(part.strength, strengths.get(part.name)) for part in one.ingredients]
    counted = (one.quantity and one.quantity.value, other.quantity and other.quantity.value)
    return all(None in pair or pair[0] == pair[1] for pair in (*known, counted, (one.days, other.days))) and (
        not one.form or not other.form or one.form == other.form
    )


def has_more(fill: FilledPrescription) -> bool:
    """Whether it holds what this does not carry."""
    return bool(fill.payment or fill.refills or any(one.file for one in fill.sources))


def _beside(line: MedicineLine) -> Iterator[FilledPrescription]:
    for one in line.fills:
        yield FilledPrescription(
            on=one.on, text=line.text, ingredients=line.ingredients, form=line.form, release=line.release,
            route=line.route, quantity=one.quantity, days=one.days,
        )  # fmt: skip


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
