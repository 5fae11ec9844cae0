"""A record whose visits started, changed, went on with and stopped medicines: exported and read, it is the same."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from paindesk.domain.dose import amount
from paindesk.domain.medicine_line import Activity, Fill, Ingredient, MedicineLine
from paindesk.domain.monitoring import FilledPrescription, Stewardship
from paindesk.domain.patient import Record
from paindesk.domain.visit import Act, Prescription, Signature, Visit, VisitKind
from paindesk.exchange.fhir_in import read
from paindesk.exchange.fhir_out import bundle
from paindesk.exchange.lines import read_line
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.naloxone import lost_tolerance
from paindesk.rules.taking import lines_taken
from paindesk.store.carry import with_prescribed
from tests.builders import facts, rung, shipped
from tests.patches import fentanyl, somebody, written

FIRST = date(2026, 8, 3)
MONTH = timedelta(days=28)


def oxycodone(words: str, act: Act = Act.START) -> Prescription:
    return held(written("oxycodone", rung(words), days=28, act=act))


def held(one: Prescription) -> Prescription:
    """Its last dose goes on until the next decision."""
    return replace(one, steps=(*one.steps[:-1], replace(one.steps[-1], to_day=None)))


def stopped(one: Prescription) -> Prescription:
    return replace(one, act=Act.STOP, steps=(), quantity=None, directions="")


def goes_on(one: Prescription) -> Prescription:
    """As a follow-up carries it along untouched."""
    return replace(one, act=Act.CONTINUE, quantity=None)


START = oxycodone("5 mg morning")
CHANGED = oxycodone("5 mg morning + 5 mg noon + 5 mg evening", Act.CHANGE)
UNEQUAL = oxycodone("5 mg morning + 10 mg bedtime", Act.CHANGE)
GABAPENTIN = held(written("gabapentin", rung("100 mg bedtime"), days=28))
COMBINED = held(written("hydrocodone/acetaminophen", rung("5 mg morning + 5 mg evening"), days=28))
PLANS: dict[str, list[list[Prescription]]] = {
    "started": [[START]],
    "changed": [[START], [CHANGED]],
    "stopped": [[START], [CHANGED], [stopped(CHANGED)]],
    "stopped, and another visit": [[START], [stopped(START)], [GABAPENTIN]],
    "goes on": [[START, GABAPENTIN], [goes_on(START), goes_on(GABAPENTIN)], [goes_on(START)]],
    "without a word": [[START], [GABAPENTIN], []],
    "started again": [[START], [stopped(START)], [START]],
    "unequal doses": [[START], [UNEQUAL]],
    "a combination": [[COMBINED], [goes_on(COMBINED)]],
    "one for another": [[START], [stopped(START), fentanyl()], [fentanyl("50 mcg/h", act=Act.CHANGE)]],
}  # fmt: skip


def visited(record: Record, plans: Sequence[Sequence[Prescription]]) -> tuple[Record, list[Visit], date]:
    """The record as it stands a month after the last of these visits, one a month."""
    visits: list[Visit] = []
    for number, plan in enumerate(plans, 1):
        on = FIRST + MONTH * number
        record = with_prescribed(record, visits[-1], on) if visits else record
        sign = Signature(by="dr", at=datetime(on.year, on.month, on.day, 10, tzinfo=UTC), digest="x")
        kind = VisitKind.FOLLOW_UP if visits else VisitKind.FIRST
        visits.append(
            Visit(id=f"v{number}", kind=kind, on=on, number=number, record=record, prescriptions=tuple(plan),
                  signature=sign)
        )  # fmt: skip
    today = visits[-1].on + MONTH
    return with_prescribed(record, visits[-1], today), visits, today


def again(record: Record, visits: Sequence[Visit] = ()) -> Record:
    return read(json.dumps(bundle(record, visits)).encode(), shipped()).record


def taken(record: Record, on: date) -> list[tuple[object, ...]]:
    """What is taken, how, and since when."""
    return [
        (one.name, one.release, one.form, one.route, dose(one), one.sig_text, one.started, one.ends)
        for one in lines_taken(record, on)
    ]


def dose(line: MedicineLine) -> object:
    """How it is taken; "1 patch" of 50 mcg/h is 50 mcg/h."""
    strength = line.ingredients[0].strength if line.ingredients else None
    if line.sig is None or strength is None or line.sig.dose.unit != "patch":
        return line.sig
    return replace(line.sig, dose=strength * line.sig.dose.value)


def mme(record: Record, on: date) -> tuple[object, ...]:
    found = of_record(record, shipped(), on)
    return found.per_day, found.complete, sum(one.included for one in found.lines)


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("listed", ["", "oxycodone 5 mg tablet, 1 tablet twice a day since 2020-05-01"])
def test_what_is_taken_and_the_mme_are_the_same_after_a_round_trip(name: str, listed: str) -> None:
    from fhir.resources.R4B.bundle import Bundle

    before = somebody()
    if listed:
        before = replace(before, medicines=(*before.medicines, read_line(listed, shipped(), FIRST)))
    record, visits, today = visited(before, PLANS[name])
    Bundle.model_validate_json(json.dumps(bundle(record, visits)))
    back = again(record, visits)
    assert mme(back, today) == mme(record, today)
    assert taken(back, today) == taken(record, today)
    assert lost_tolerance(facts(back, shipped())) == lost_tolerance(facts(record, shipped()))
    once_more = again(back)
    assert (mme(once_more, today), taken(once_more, today)) == (mme(record, today), taken(record, today))


def test_only_the_newest_order_of_a_medicine_that_goes_on_is_active() -> None:
    record, visits, _ = visited(somebody(), [[START], [CHANGED, GABAPENTIN], [stopped(CHANGED)]])
    entries = [one["resource"] for one in bundle(record, visits)["entry"]]
    orders = [one for one in entries if one["resourceType"] == "MedicationRequest"]
    said = [(one["medicationCodeableConcept"]["text"].split()[0], one["status"]) for one in orders]
    assert said == [
        ("oxycodone", "completed"), ("oxycodone", "completed"), ("gabapentin", "active"), ("oxycodone", "stopped"),
    ]  # fmt: skip
    first, second, gabapentin, stop = orders
    assert second["priorPrescription"] == {"reference": f"MedicationRequest/{first['id']}"}
    assert stop["priorPrescription"] == {"reference": f"MedicationRequest/{second['id']}"}
    assert first["dispenseRequest"]["validityPeriod"]["end"] == second["authoredOn"]
    (line,) = [one for one in entries if one["resourceType"] == "MedicationStatement" and one["status"] == "active"]
    assert line["basedOn"] == [{"reference": f"MedicationRequest/{gabapentin['id']}"}]


def test_what_the_list_says_now_counts_and_not_what_was_once_ordered() -> None:
    record, visits, today = visited(somebody(), [[CHANGED]])
    place = next(place for place, line in enumerate(record.medicines) if line.name == "oxycodone")
    edited = read_line("oxycodone 5 mg tablet, 1 tablet twice a day", shipped())
    other = (*record.medicines[:place], edited, *record.medicines[place + 1 :])
    later = [*visits, replace(visits[0], id="v9", number=9, on=today, prescriptions=())]
    for now in (replace(record, medicines=other), replace(record, medicines=())):
        back = again(now, later)
        assert (mme(back, today), taken(back, today)) == (mme(now, today), taken(now, today))


def product(name: str, strength: str | None, **more: object) -> dict[str, object]:
    given = None if strength is None else amount(*strength.split())
    return {"text": f"{name} {strength or ''}".strip(), "ingredients": (Ingredient(name=name, strength=given),), **more}


DAY = date(2026, 11, 1)
QUICK = product("oxycodone", "5 mg", form="tablet")
SLOW = {**product("oxycodone", "20 mg", form="tablet", release="er"), "text": "oxycodone ER 20 mg tablet"}


def test_a_fill_of_another_strength_or_release_on_the_same_day_leaves_too() -> None:
    fills = (Fill(on=DAY, quantity=amount(56, "tablet"), days=28),)
    line = MedicineLine(**SLOW, fills=fills)  # type: ignore[arg-type]  # written as a table
    history = (FilledPrescription(on=DAY, quantity=amount(20, "tablet"), **QUICK),)  # type: ignore[arg-type]  # as above
    record = replace(somebody(), medicines=(line,), stewardship=Stewardship(fills=history))
    back = again(record)
    (kept,) = back.medicines
    assert (kept.release, kept.fills) == ("er", fills)
    assert sorted(
        one.ingredients[0].strength.value for one in back.stewardship.fills if one.ingredients[0].strength
    ) == [5, 20]


def test_of_two_lines_the_one_that_tells_its_strength_has_its_fill_first() -> None:
    vague = MedicineLine(**product("oxycodone", None), fills=(Fill(on=DAY),))  # type: ignore[arg-type]  # as above
    plain = MedicineLine(**QUICK, fills=(Fill(on=DAY),))  # type: ignore[arg-type]  # as above
    history = tuple(
        FilledPrescription(on=DAY, **product("oxycodone", one, form="tablet"))  # type: ignore[arg-type]  # as above
        for one in ("5 mg", "10 mg")
    )
    record = replace(somebody(), medicines=(vague, plain), stewardship=Stewardship(fills=history))
    back = again(record)
    assert len(back.stewardship.fills) == 2
    assert [one.fills for one in back.medicines] == [(Fill(on=DAY),), (Fill(on=DAY),)]


def test_a_fill_of_the_history_makes_no_medicine_that_is_taken() -> None:
    over = MedicineLine(**QUICK, activity=Activity.ENDED, ends=date(2026, 6, 1))  # type: ignore[arg-type]  # as above
    long_ago = FilledPrescription(on=date(2020, 3, 1), **product("hydromorphone", "2 mg"))  # type: ignore[arg-type]  # as above
    before = FilledPrescription(on=date(2026, 5, 1), text="OXYCODONE HCL 5MG", ingredients=QUICK["ingredients"])  # type: ignore[arg-type]  # as above
    record = replace(somebody(), medicines=(over,), stewardship=Stewardship(fills=(long_ago, before)))
    back = again(record)
    assert (taken(back, DAY), mme(back, DAY)) == (taken(record, DAY), mme(record, DAY)) == ([], (0, True, 0))
    assert [(one.on, one.name) for one in back.stewardship.fills] == [(one.on, one.name) for one in (long_ago, before)]
