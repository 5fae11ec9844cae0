"""What was fetched, given, taken and ordered, put together: each medicine once."""

from datetime import date

import pytest

from paindesk.domain.medicine_line import Activity
from tests.exchange.records import Resource, concept, dosage, every, order, quantity, reference, whole, whys

TRAMADOL = "tramadol hydrochloride 50 MG Oral Tablet"


def fetched(text: str, day: str, **more: object) -> Resource:
    """A medicine handed out by a pharmacy."""
    return {
        "resourceType": "MedicationDispense", "status": "completed", "medicationCodeableConcept": {"text": text},
        "whenHandedOver": day, **more,
    }  # fmt: skip


def given(text: str, day: str, **more: object) -> Resource:
    """A medicine given at a clinic."""
    return {
        "resourceType": "MedicationAdministration", "status": "completed", "effectiveDateTime": day,
        "medicationCodeableConcept": {"text": text}, **more,
    }  # fmt: skip


def taken(text: str, **more: object) -> Resource:
    """What a patient says of a medicine."""
    return {
        "resourceType": "MedicationStatement", "id": "s", "status": "active",
        "medicationCodeableConcept": {"text": text}, **more,
    }  # fmt: skip


def directions(text: str) -> dict[str, object]:
    return {"dosageInstruction": [dosage(text)]}


@pytest.mark.parametrize(
    "fill",
    [
        fetched("Tramadol", "2026-10-28", authorizingPrescription=[reference("http://x.example/MedicationRequest/1")]),
        fetched("TRAMADOL HCL 50 MG TABS", "2026-10-28T10:00:00Z"),
        fetched("Ultram 50mg tablet", "2026-10-28"),
    ],
)
def test_a_fill_belongs_to_its_order_and_is_no_second_medicine(fill: Resource) -> None:
    supply = {"quantity": {"value": 60, "unit": "TAB"}, "daysSupply": {"value": 15, "unit": "days"}}
    (line,) = whole(order(TRAMADOL, authoredOn="2026-10-01"), {**fill, **supply}).record.medicines
    (one,) = line.fills
    assert (one.on, str(one.quantity), one.days) == (date(2026, 10, 28), "60 tablet", 15)
    assert line.activity is Activity.ACTIVE


def test_a_fill_of_another_strength_or_release_is_another_medicine() -> None:
    found = whole(order(TRAMADOL), fetched("tramadol ER 100 mg tablet", "2026-10-28"))
    ordered, other = found.record.medicines
    assert (ordered.fills, other.release, len(other.fills)) == ((), "er", 1)


def test_of_two_orders_the_newest_before_the_fill_has_it() -> None:
    old, new = (order(TRAMADOL, id=each, authoredOn=f"2026-0{each}-01") for each in ("1", "5"))
    first, second = whole(old, new, fetched(TRAMADOL, "2026-06-01")).record.medicines
    assert (first.fills, len(second.fills)) == ((), 1)


def test_a_medicine_known_only_from_the_pharmacy_is_not_known_to_be_taken() -> None:
    fills = [fetched("LORAZEPAM 1 MG TAB", day, **directions("1 tab qhs")) for day in ("2026-09-02", "2026-10-02")]
    (line,) = whole(*fills).record.medicines
    assert (line.name, line.activity, line.started, len(line.fills)) == (
        "lorazepam", Activity.UNKNOWN, date(2026, 9, 2), 2,
    )  # fmt: skip
    assert line.sig is not None


def test_a_label_fills_a_gap_in_the_order_and_contests_it_where_they_differ() -> None:
    label = fetched(TRAMADOL, "2026-10-28", **directions("take 2 tablets by mouth three times daily"))
    (open_order,) = whole(order(TRAMADOL), label).record.medicines
    assert open_order.sig is not None
    assert open_order.sig_text == "take 2 tablets by mouth three times daily"
    (contested,) = whole(order(TRAMADOL, **directions("1 tablet twice daily")), label).record.medicines
    assert (contested.sig, len(contested.sig_choices)) == (None, 2)
    assert "the pharmacy's label says" in contested.disagreement
    (agreed,) = whole(order(TRAMADOL, **directions("100 mg three times a day as needed")), label).record.medicines
    assert agreed.disagreement == ""


def test_without_an_order_the_last_label_counts() -> None:
    first = fetched(TRAMADOL, "2026-08-28", **directions("1 tablet twice daily"))
    last = fetched(TRAMADOL, "2026-09-28", **directions("1 tablet three times daily"))
    (line,) = whole(last, first).record.medicines
    assert (line.sig_text, line.disagreement) == ("1 tablet three times daily", "")


@pytest.mark.parametrize("status", ["cancelled", "declined", "stopped", "on-hold"])
def test_what_was_never_fetched_is_no_fill(status: str) -> None:
    found = whole(order(TRAMADOL), fetched(TRAMADOL, "2026-10-28", status=status))
    assert found.record.medicines[0].fills == ()
    assert f"not fetched: {status}" in whys(found)


def test_what_a_clinic_gave_has_ended_and_is_said_once() -> None:
    doses = [given("ketorolac 30 mg/mL injection", f"2026-10-0{day}") for day in (1, 2, 3)]
    found = whole(*doses)
    (line,) = found.record.medicines
    assert (line.name, line.activity, line.started) == ("ketorolac", Activity.ENDED, date(2026, 10, 3))
    assert "3 times, last 2026-10-03 | given at a clinic" in whys(found)
    (only,) = whole(order(TRAMADOL), given(TRAMADOL, "2026-10-02")).record.medicines
    assert only.activity is Activity.ACTIVE


def test_a_statement_about_an_order_is_one_line_with_it() -> None:
    about = {"basedOn": [reference("MedicationRequest/1")]}
    (stopped,) = whole(order(TRAMADOL), taken("tramadol", status="not-taken", **about)).record.medicines
    assert (stopped.not_taking, str(stopped.ingredients[0].strength)) == (True, "50 mg")
    other = {"dosage": [dosage("2 tablets three times a day")], "derivedFrom": [reference("MedicationRequest/1")]}
    (contested,) = whole(
        order(TRAMADOL, **directions("1 tablet twice daily")), taken("tramadol", **other)
    ).record.medicines
    assert "the order says “1 tablet twice daily”; the statement says" in contested.disagreement
    assert len(whole(order(TRAMADOL), taken("sertraline 50 mg")).record.medicines) == 2


def test_an_order_that_was_replaced_has_ended() -> None:
    new = order(TRAMADOL, id="2", priorPrescription=reference("MedicationRequest/1/_history/2"))
    found = whole(order(TRAMADOL), new)
    assert [one.activity for one in found.record.medicines] == [Activity.ENDED, Activity.ACTIVE]
    assert "replaces an earlier order, which counts as ended" in whys(found)


def test_the_end_of_an_order_and_when_it_was_last_fetched() -> None:
    bounds = {"repeat": {**every(1, 1, "d")["repeat"], "boundsPeriod": {"start": "2026-01-01", "end": "2026-01-10"}}}
    supply = {
        "expectedSupplyDuration": {"value": 30, "unit": "days"},
        "extension": [{"url": "http://x.example/lastFill", "valueDateTime": "2026-10-05"}],
    }
    (line,) = whole(
        order(
            TRAMADOL,
            authoredOn="2026-01-01",
            dispenseRequest=supply,
            dosageInstruction=[dosage("1 tablet daily", timing=bounds, doseAndRate=quantity(1, "tablet"))],
        )
    ).record.medicines
    assert (line.started, line.ends) == (date(2026, 1, 1), date(2026, 1, 10))
    assert [(one.on, one.days) for one in line.fills] == [(date(2026, 10, 5), 30)]


@pytest.mark.parametrize(
    ("length", "days", "why"),
    [
        ({"value": 30, "unit": "days"}, 30, ""),
        ({"value": 30, "unit": "day", "code": "d"}, 30, ""),
        ({"value": 30}, 30, ""),
        ({"value": 4, "unit": "weeks"}, 28, ""),
        ({"value": 4, "code": "wk"}, 28, ""),
        ({"value": 1, "unit": "month", "code": "mo"}, 30, ""),
        ({"value": 72, "unit": "hrs"}, 3, ""),
        ({"value": 12, "unit": "h"}, 1, ""),
        ({"value": 1, "unit": "{month}"}, 30, ""),
        ({"value": 0, "unit": "days"}, None, "0 days"),
        ({"value": -30, "unit": "days"}, None, "-30 days"),
        ({"value": 401, "unit": "days"}, None, "401 days"),
        ({"value": 60, "unit": "wk"}, None, "60 wk"),
        ({"value": 30, "unit": "tablets"}, None, "30 tablets"),
    ],
)
def test_the_days_of_a_supply_are_read_alike_wherever_they_stand(
    length: dict[str, object], days: int | None, why: str
) -> None:
    handed = fetched(TRAMADOL, "2026-10-05", daysSupply=length)
    ordered = {"expectedSupplyDuration": length, "extension": [{"url": "x/lastFill", "valueDateTime": "2026-10-05"}]}
    for found in (whole(handed), whole(order(TRAMADOL, dispenseRequest=ordered))):
        assert [one.days for one in found.record.medicines[0].fills] == [days]
        assert ("days of supply that PainDesk does not read" in whys(found)) == bool(why)
        assert why in whys(found)


def test_what_ended_was_tried_before_with_its_highest_dose() -> None:
    found = whole(
        order("gabapentin 300 MG Oral Capsule", id="1", status="completed", authoredOn="2026-01-01",
              dispenseRequest={"validityPeriod": {"end": "2026-03-02"}}, **directions("1 capsule three times a day")),
        order("gabapentin 300 MG Oral Capsule", id="2", status="stopped", statusReason={"text": "too drowsy"},
              **directions("2 capsules three times a day")),
        order("duloxetine 30 MG Delayed Release Oral Capsule", id="3", status="stopped"),
        order("duloxetine 60 MG Delayed Release Oral Capsule", id="4"),
        order("amoxicillin 500 MG Oral Capsule", id="5", status="completed"),
    )  # fmt: skip
    (trial,) = found.record.trials
    assert (trial.medicine, str(trial.highest_daily), trial.days, trial.why_stopped) == (
        "gabapentin", "1,800 mg", 60, "too drowsy",
    )  # fmt: skip


def test_who_ordered_it_and_how() -> None:
    doctor: Resource = {
        "resourceType": "Practitioner", "id": "p", "name": [{"given": ["Grace"], "family": "Hopper", "suffix": ["MD"]}]
    }  # fmt: skip
    role: Resource = {"resourceType": "PractitionerRole", "id": "r", "practitioner": reference("Practitioner/p")}
    spoken = dosage("1 dose", route=concept(snomed="26643006 Oral route"))
    (line,) = whole(
        doctor, role, order(TRAMADOL, requester=reference("PractitionerRole/r"), dosageInstruction=[spoken])
    ).record.medicines
    assert (line.prescriber, line.route) == ("Grace Hopper, MD", "oral")
