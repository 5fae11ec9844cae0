"""Patches and films in records: what clinics write, what PainDesk writes, and that both come back the same."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from paindesk.domain.advice import Advice
from paindesk.domain.dose import Sig, amount
from paindesk.domain.pain import PainToday
from paindesk.domain.visit import Prescription, Signature, Visit, VisitKind
from paindesk.exchange.advice_json import advice_json
from paindesk.exchange.advice_text import advice_lines
from paindesk.exchange.fhir_in import read
from paindesk.exchange.fhir_out import bundle
from paindesk.exchange.lines import read_line
from paindesk.exchange.names import recognise
from paindesk.exchange.sig import read_sig
from paindesk.rules.consult import consult
from paindesk.rules.mme_after import mme_after
from paindesk.rules.morphine_equivalents import of_record
from tests.builders import TODAY
from tests.exchange.records import dosage, every, order, quantity
from tests.patches import drafted, fentanyl, shipped, somebody

THIRD, SEVENTH = Decimal(1) / 3, Decimal(1) / 7


# Directions.


@pytest.mark.parametrize(
    "text",
    [
        "apply 1 patch every 72 hours",
        "Apply one patch to skin every 3 days",
        "Place 1 patch onto the skin every 72 (seventy-two) hours",
        "Apply 1 patch (25 mcg/hr total) onto the skin every third day.",
        "Apply 1 patch to skin every 72 hours. Remove old patch.",
        "change patch every 72 hours",
        "change every 72 hours",
        "Apply 1 patch, change every 72 hours",
        "1 patch q72h",
    ],
)
def test_a_patch_every_72_hours(text: str) -> None:
    assert read_sig(text) == Sig(dose=amount(1, "patch"), times_per_day=THIRD)


@pytest.mark.parametrize(
    "text",
    [
        "apply one patch to upper outer arm every 7 days, rotate sites",
        "Apply 1 patch topically once a week",
        "1 patch weekly",
        "Apply 1 patch (5 mcg/h) to the skin and change it every 7 days",
    ],
)
def test_a_patch_once_a_week(text: str) -> None:
    assert read_sig(text) == Sig(dose=amount(1, "patch"), times_per_day=SEVENTH)


def test_a_rate_is_a_dose_of_its_own() -> None:
    assert read_sig("25 mcg/h, patch changed every 3 days") == Sig(dose=amount(25, "mcg/h"), times_per_day=THIRD)
    assert read_sig("25 mcg/hr every 72 hours") == Sig(dose=amount(25, "mcg/h"), times_per_day=THIRD)


def test_two_patches_are_two() -> None:
    assert read_sig("apply 2 patches (25 mcg/h each) every 3 days") == Sig(dose=amount(2, "patch"), times_per_day=THIRD)
    assert read_sig("apply 2 patches and change every 3 days") == Sig(dose=amount(2, "patch"), times_per_day=THIRD)


@pytest.mark.parametrize(
    "text",
    ["25 mcg/h continuous infusion", "25 mcg/h", "remove patch after 12 hours", "apply 1 patch, remove after 12 hours"],
)
def test_what_is_not_said_is_not_guessed(text: str) -> None:
    assert read_sig(text) is None


@pytest.mark.parametrize(
    ("text", "dose"),
    [("place 1 film inside cheek twice daily", "1 film"), ("1 film buccally every 12 hours", "1 film"),
     ("place 75 mcg inside the cheek q12h", "75 mcg")],
)  # fmt: skip
def test_a_film_in_the_cheek(text: str, dose: str) -> None:
    found = read_sig(text)
    assert found is not None
    assert (str(found.dose), found.times_per_day) == (dose, 2)


# Names.


@pytest.mark.parametrize(
    ("text", "name", "strength", "form", "route"),
    [
        ("Duragesic 50 mcg/hr", "fentanyl", "50 mcg/h", "patch", "transdermal"),
        ("72 HR fentanyl 0.025 MG/HR Transdermal System", "fentanyl", "25 mcg/h", "patch", "transdermal"),
        ("fentanyl 25 mcg/hr", "fentanyl", "25 mcg/h", "patch", "transdermal"),
        ("fentanyl patch 12 mcg/h", "fentanyl", "12 mcg/h", "patch", "transdermal"),
        ("Butrans 10 mcg/hour", "buprenorphine", "10 mcg/h", "patch", "transdermal"),
        ("168 HR buprenorphine 0.0075 MG/HR Transdermal System", "buprenorphine", "7.5 mcg/h", "patch", "transdermal"),
        ("Belbuca 150 mcg", "buprenorphine", "150 mcg", "film", "buccal"),
        ("buprenorphine 75 MCG Buccal Film", "buprenorphine", "75 mcg", "film", "buccal"),
    ],
)
def test_the_brand_or_the_rate_says_the_form(text: str, name: str, strength: str, form: str, route: str) -> None:
    found = recognise(text, shipped())
    assert [(one.name, str(one.strength)) for one in found.ingredients] == [(name, strength)]
    assert (found.form, found.route) == (form, route)


def test_an_infusion_by_the_hour_is_no_patch() -> None:
    found = recognise("fentanyl 100 mcg/hr IV infusion", shipped())
    assert (found.form, found.route) == ("", "injection")


def test_tablets_and_films_in_milligrams_belong_to_no_file_of_patch_or_film() -> None:
    for text in ("buprenorphine 8 mg sublingual tablet daily", "Subutex 8 mg daily"):
        assert shipped().file_of(read_line(text, shipped())) is None, text
    combined = shipped().file_of(read_line("Suboxone 8-2 mg film daily", shipped()))
    assert combined is not None
    assert combined.name == "buprenorphine/naloxone"
    line = read_line("Butrans 10 mcg/hr 1 patch weekly", shipped())
    known = shipped().file_of(line)
    assert known is not None
    assert known.name == "buprenorphine patch"


def test_a_patch_as_it_is_typed_gives_its_morphine_equivalents() -> None:
    line = read_line("Duragesic 25 mcg/hr apply 1 patch every 72 hours", shipped())
    found = of_record(replace(somebody(), medicines=(line,)), shipped(), TODAY)
    assert (found.per_day, found.complete) == (60, True)


# Records.


def imported(*resources: dict[str, object]):
    entries = [{"resource": {"resourceType": "Patient", "id": "ada"}}, *({"resource": one} for one in resources)]
    document = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    return read(json.dumps(document).encode(), shipped()).record


def test_apply_1_patch_every_72_hours_is_read_from_an_order() -> None:
    record = imported(
        order("72 HR Fentanyl 0.025 MG/HR Transdermal System", id="1", status="active",
              dosageInstruction=[dosage("apply 1 patch every 72 hours")])
    )  # fmt: skip
    (line,) = record.medicines
    assert line.sig == Sig(dose=amount(1, "patch"), times_per_day=THIRD)
    assert of_record(record, shipped(), TODAY).per_day == 60


def test_text_in_patches_and_structure_in_mcg_an_hour_agree() -> None:
    one = dosage("apply 1 patch every 72 hours", timing=every(1, 72, "h"), doseAndRate=quantity(25, "mcg/h"))
    (line,) = imported(order("fentanyl 25 mcg/h transdermal patch", id="1", dosageInstruction=[one])).medicines
    assert line.disagreement == ""
    assert line.sig is not None


def test_a_patch_ordered_daily_in_the_structure_disagrees_with_its_text() -> None:
    one = dosage("apply 1 patch every 72 hours", timing=every(1, 1, "d"), doseAndRate=quantity(1, "patch"))
    (line,) = imported(order("fentanyl 25 mcg/h transdermal patch", id="1", dosageInstruction=[one])).medicines
    assert line.sig is None
    assert "every 3 days" in line.disagreement


def signed(*prescriptions: Prescription) -> Visit:
    return Visit(
        id="v1", kind=VisitKind.FIRST, on=TODAY, number=1, record=somebody(), prescriptions=prescriptions,
        signature=Signature(by="Dr Lee", at=datetime(2026, 11, 23, tzinfo=UTC), digest="x"),
    )  # fmt: skip


def ordered(one: Prescription) -> dict[str, object]:
    visit = signed(one)
    entries = [entry["resource"] for entry in bundle(visit.record, [visit])["entry"]]
    return next(each for each in entries if each["resourceType"] == "MedicationRequest")


def test_the_order_of_a_patch_says_every_3_days_in_words_and_in_structure() -> None:
    made = ordered(fentanyl())
    assert made["medicationCodeableConcept"] == {"text": "fentanyl patch 25 mcg/h"}
    (directions,) = made["dosageInstruction"]
    assert directions["text"] == "25 mcg/h, patch changed every 3 days"
    assert directions["timing"] == {"repeat": {"frequency": 1, "period": 3, "periodUnit": "d"}}
    assert directions["doseAndRate"] == [{"doseQuantity": {"value": 1, "unit": "patch"}}]
    assert made["dispenseRequest"]["quantity"] == {"value": 10, "unit": "patch"}


@pytest.mark.parametrize(("one", "per_day"), [(fentanyl(), 60), (fentanyl("100 mcg/h"), 240)])
def test_what_is_exported_is_read_back_with_the_same_morphine_equivalents(one: Prescription, per_day: int) -> None:
    visit = signed(one)
    assert mme_after(visit.record, (one,), shipped(), TODAY).per_day == per_day
    back = read(json.dumps(bundle(visit.record, [visit])).encode(), shipped()).record
    assert of_record(back, shipped(), TODAY).per_day == per_day


@pytest.mark.parametrize("name", ["buprenorphine patch", "buprenorphine film"])
def test_exported_buprenorphine_is_read_back_as_it_was(name: str) -> None:
    one = drafted(name, 28)
    visit = signed(one)
    (line,) = read(json.dumps(bundle(visit.record, [visit])).encode(), shipped()).record.medicines
    known = shipped().file_of(line)
    assert known is not None
    assert known.name == name
    assert line.sig is not None
    assert line.disagreement == ""
    assert line.route == known.route


# The advice as JSON and as text.


def advice() -> Advice:
    return consult(somebody(), PainToday(), shipped(), TODAY, problem="severe-chronic-pain")


def test_the_advice_of_a_patch_in_json() -> None:
    found = advice_json(advice(), somebody())
    by_name = {one["name"]: one for group in found["classes"] for one in group["medicines"]}
    one = by_name["buprenorphine patch"]
    start = one["start"]
    assert (start["dose"], start["unit"], start["route"], start["daily"]) == (5, "mcg/h", "transdermal", 5)
    assert (start["times_per_day"], start["worn_days"], start["as_needed"]) == (0.1429, 7, False)
    assert [(step["daily"], step["unit"], step["worn_days"]) for step in one["steps"]] == [(5, "mcg/h", 7)]
    assert (one["ceiling"]["daily"], one["ceiling"]["unit"]) == (20, "mcg/h")
    film = by_name["buprenorphine film"]["start"]
    assert (film["dose"], film["unit"], film["route"], film["times_per_day"], film["worn_days"]) == (
        75, "mcg", "buccal", 1, None,
    )  # fmt: skip
    assert by_name["fentanyl patch"]["start"] is None
    assert by_name["fentanyl patch"]["steps"] is None


def test_the_advice_of_a_patch_on_a_terminal() -> None:
    line = next(one for one in advice_lines(advice(), somebody()) if "buprenorphine patch" in one)
    assert "start 5 mcg/h, patch changed every 7 days, at most 20 mcg/h (label maximum)" in line
