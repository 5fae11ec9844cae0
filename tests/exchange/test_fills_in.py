"""A fill history out of FHIR: each MedicationDispense, by itself or in a whole record."""

import json
from datetime import date

from paindesk.domain.dose import amount
from paindesk.domain.patient import Patient
from paindesk.exchange.fills_in import read_fills
from paindesk.exchange.fills_read import FillsRead, is_named
from tests.exchange.records import Resource, edition, whole
from tests.exchange.test_supply import fetched

TODAY = date(2026, 11, 26)
DANIEL = Patient(id="p", given="Daniel", family="Price", birth_date=date(1979, 1, 9))
ORDER: Resource = {
    "resourceType": "MedicationRequest", "id": "r1", "status": "active", "intent": "order", "authoredOn": "2026-10-30",
    "medicationCodeableConcept": {"text": "oxycodone hydrochloride 10 MG Oral Tablet"},
    "requester": {"reference": "Practitioner/d1"},
}  # fmt: skip
OSEI: Resource = {
    "resourceType": "Practitioner",
    "id": "d1",
    "name": [{"family": "Osei", "given": ["Amara"], "suffix": ["MD"]}],
}
PERSON: Resource = {
    "resourceType": "Patient",
    "id": "1",
    "birthDate": "1979-01-09",
    "name": [{"family": "Price", "given": ["Daniel"]}],
}
FILL = fetched(
    "Oxycodone HCl 10 MG Oral Tablet", "2026-11-01T16:00:00Z", quantity={"value": 120, "unit": "TABLET"},
    daysSupply={"value": 30}, authorizingPrescription=[{"reference": "MedicationRequest/r1"}],
    performer=[{"actor": {"reference": "Practitioner/x", "display": "Pat Pharmacist"}},
               {"actor": {"reference": "Organization/o1", "display": "Riverside Pharmacy"}}],
)  # fmt: skip


def read(*resources: Resource) -> FillsRead:
    bundle = {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": one} for one in resources]}
    return read_fills(json.dumps(bundle).encode(), "fills.json", DANIEL, edition(), TODAY)


def test_who_prescribed_and_which_pharmacy_are_kept() -> None:
    found = read(PERSON, OSEI, ORDER, FILL)
    (fill,) = found.fills
    assert found.not_read == ()
    assert (fill.on, fill.written_on) == (date(2026, 11, 1), date(2026, 10, 30))
    assert (fill.quantity, fill.days) == (amount(120, "tablet"), 30)
    assert (fill.prescriber, fill.pharmacy) == ("Amara Osei, MD", "Riverside Pharmacy")
    assert [one.name for one in fill.ingredients] == ["oxycodone"]
    assert (found.names, found.born_told) == (("Daniel Price",), True)


def test_every_dispense_is_a_line_also_of_the_same_order() -> None:
    again = {**FILL, "whenHandedOver": "2026-10-02"}
    assert [one.on for one in read(OSEI, ORDER, FILL, again).fills] == [date(2026, 10, 2), date(2026, 11, 1)]


def test_a_single_dispense_without_a_bundle_is_read() -> None:
    found = read_fills(json.dumps(FILL).encode(), "one.json", DANIEL, edition(), TODAY)
    assert [one.name for one in found.fills] == ["oxycodone"]
    assert found.names == ()


def test_what_is_no_fill_is_listed_with_its_reason() -> None:
    found = read(
        {**FILL, "status": "declined"},
        {**FILL, "status": "entered-in-error"},
        {**FILL, "whenHandedOver": "2026-12-24"},
        {**FILL, "whenHandedOver": "2026-11"},
        {key: value for key, value in FILL.items() if key != "medicationCodeableConcept"},
        {**FILL, "modifierExtension": [{"url": "x", "valueBoolean": True}]},
    )
    assert found.fills == ()
    whys = [one.why for one in found.not_read]
    assert whys[:6] == [
        "not fetched: declined",
        "entered in error",
        "the day of the fill is still to come",
        "no day on which it was fetched",
        "it names no medicine",
        "it carries a modifier PainDesk does not know",
    ]
    assert "not a whole date" in whys


def test_fills_of_somebody_else_are_not_taken() -> None:
    assert read({**PERSON, "birthDate": "1980-01-09"}, FILL).not_read[0].why == (
        "the birth date in it is another patient's"
    )
    other = {**FILL, "subject": {"reference": "Patient/2"}}
    found = read(PERSON, other)
    assert (found.fills, [one.why for one in found.not_read]) == ((), ["it is about somebody else"])
    two = read(PERSON, {**PERSON, "id": "2"}, FILL)
    assert two.not_read[0].why == "it holds 2 patients"


def test_a_record_without_fills_says_so() -> None:
    assert read(PERSON).not_read[0].why == "there is no MedicationDispense in it"


def test_a_whole_record_keeps_its_fills_beside_its_orders() -> None:
    record = whole(ORDER, OSEI, FILL, fetched("LORAZEPAM 1 MG TAB", "2026-10-01")).record
    assert [(one.on, one.name, one.prescriber) for one in record.stewardship.fills] == [
        (date(2026, 10, 1), "lorazepam", ""),
        (date(2026, 11, 1), "oxycodone", "Amara Osei, MD"),
    ]
    assert [len(one.fills) for one in record.medicines if one.name == "oxycodone"] == [1]
    assert (
        record.not_understood
        == whole(ORDER, OSEI, FILL, fetched("LORAZEPAM 1 MG TAB", "2026-10-01")).record.not_understood
    )


def test_a_name_is_the_patients_in_any_order() -> None:
    assert is_named("PRICE, DANIEL J", DANIEL)
    assert not is_named("Price, Dana", DANIEL)
