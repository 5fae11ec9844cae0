"""A visit goes into the record and comes out the same, to the last digit."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paindesk.domain.dose import amount
from paindesk.domain.errors import PainDeskError
from paindesk.domain.medicine_line import Ingredient
from paindesk.domain.monitoring import FilledPrescription, FillSource
from paindesk.domain.patient import Observation, Patient, Record
from paindesk.domain.visit import Visit, VisitKind
from paindesk.store.body import digest, from_json, to_json
from paindesk.store.ids import is_own_id, new_id
from tests.store.clinic import FIRST_DAY, entered

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
st.register_type_strategy(Decimal, DECIMALS)
# Coordinates of the body map; a float that is no number cannot be drawn.
st.register_type_strategy(float, st.floats(0, 1))

VISIT = entered(Visit(id="v", kind=VisitKind.FIRST, on=FIRST_DAY, number=1, record=Record(patient=Patient(id="p"))))


@settings(max_examples=40, deadline=None)
@given(st.builds(Visit))
def test_any_visit_comes_back_the_same(visit: Visit) -> None:
    written = to_json(visit)
    again = from_json(written, Visit)
    assert again == visit
    assert to_json(again) == written


@settings(max_examples=60, deadline=None)
@given(DECIMALS, st.text())
def test_any_number_and_text_come_back_the_same(value: Decimal, text: str) -> None:
    record = Record(
        patient=Patient(id="p", given=text), observations=(Observation(code="creatinine", value=value, text=text),)
    )
    again = from_json(to_json(record), Record)
    assert again == record
    assert str(again.observations[0].value) == str(value)


def test_a_field_this_version_does_not_know_is_refused_by_its_place() -> None:
    known = msgspec.json.decode(to_json(VISIT))
    known["pain"]["sites"][0]["itch"] = "secret of the patient"
    with pytest.raises(PainDeskError, match=r"unknown field pain\.sites\.itch") as refused:
        from_json(msgspec.json.encode(known).decode(), Visit)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("broken", ["", "{}", "[]", "null", '{"id": 7}', to_json(VISIT)[:-9], "\ud800"])
def test_what_is_not_a_visit_is_refused(broken: str) -> None:
    with pytest.raises(PainDeskError, match="cannot be read"):
        from_json(broken, Visit)


def test_an_older_visit_without_a_newer_field_is_read() -> None:
    older = msgspec.json.decode(to_json(VISIT))
    del older["edition"]
    assert from_json(msgspec.json.encode(older).decode(), Visit) == VISIT


def test_a_urine_test_of_before_panel_and_sample_is_read() -> None:
    """What a test looked for, its sample, the last doses and the talk about it came later."""
    older = msgspec.json.decode(to_json(VISIT))
    old = {"on": "2026-11-18", "method": "confirmatory", "found": ["oxycodone"], "not_found": [], "note": "as expected"}
    older["record"]["stewardship"]["urine_tests"] = [old]
    (test,) = from_json(msgspec.json.encode(older).decode(), Visit).record.stewardship.urine_tests
    assert (test.confirmed, test.has_result, test.found) == (True, True, ("oxycodone",))
    assert (test.tested, test.creatinine, test.last_doses, test.talked_on, test.awaited) == ((), None, (), None, False)


def test_equal_visits_have_equal_digests() -> None:
    assert digest(to_json(VISIT)) == digest(to_json(from_json(to_json(VISIT), Visit)))
    assert digest(to_json(VISIT)) != digest(to_json(entered_on(date(2026, 11, 25))))


def entered_on(day: date) -> Visit:
    """The same visit on another day."""
    return entered(Visit(id="v", kind=VisitKind.FIRST, on=day, number=1, record=Record(patient=Patient(id="p"))))


def test_ids_are_uuid7_and_sort_by_time() -> None:
    made = [new_id() for _ in range(2000)]
    assert len(set(made)) == 2000
    assert all(is_own_id(one) for one in made)
    assert [one[:13] for one in made] == sorted(one[:13] for one in made)
    assert not is_own_id("11111111-1111-4111-8111-111111111111")
    assert not is_own_id("Patient/1")


def test_a_follow_up_of_before_diary_and_refill_log_is_read() -> None:
    """Fields that came later have defaults; a side effect had no day, and "none" was not told from "not asked"."""
    body = (
        '{"id":"v","kind":"follow_up","number":2,"on":"2026-11-24","record":{"patient":{"id":"p"}},"since":{'
        '"relief_percent":40,"side_effects":[{"grade":3,"limits":"","name":"nausea"}],"pill_count":12,'
        '"missed_appointments":1,"early_refills":0,"ed_visits":0,"falls":0,"adherence":"","goal_progress":"","note":""}}'
    )
    since = from_json(body, Visit).since
    assert since is not None
    assert (since.pill_count, since.side_effects[0].began, since.taking, since.diary) == (12, None, (), ())
    assert not since.no_side_effects


def test_a_visit_of_before_the_fill_history_is_read_and_one_with_it_comes_back_the_same() -> None:
    body = (
        '{"id":"v","kind":"first","number":1,"on":"2026-11-24","record":{"patient":{"id":"p"},'
        '"stewardship":{"agreement_on":"2026-01-02"}}}'
    )
    old = from_json(body, Visit)
    assert (old.record.stewardship.fills, old.record.stewardship.laxative_on) == ((), None)
    fill = FilledPrescription(
        on=date(2026, 11, 1), text="=oxycodone 10 mg", ingredients=(Ingredient(name="oxycodone"),),
        quantity=amount(120, "tablet"), days=30, sources=(FillSource(file="pdmp.csv", on=date(2026, 11, 24)),),
    )  # fmt: skip
    kept = replace(old.record.stewardship, fills=(fill,), laxative_on=date(2026, 11, 24))
    new = replace(old, record=replace(old.record, stewardship=kept))
    assert from_json(to_json(new), Visit) == new
