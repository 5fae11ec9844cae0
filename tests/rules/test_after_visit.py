"""How it stands after a visit: what the plan starts is taken, what it stops is not, and no sum is guessed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from paindesk.domain.advice import AfterVisit, PlanStep
from paindesk.domain.dose import Amount, CannotTell, Rung, When
from paindesk.domain.visit import Act, Prescription, Visit, VisitKind
from paindesk.rules.after_visit import after_visit
from tests.builders import TODAY, amount, line, patient, shipped


def after(*prescriptions: Prescription, medicines: tuple[Any, ...] = ()) -> AfterVisit:
    record = replace(patient(age=58, sex="male"), medicines=tuple(line(one) for one in medicines))
    visit = Visit(id="v", kind=VisitKind.FIRST, on=TODAY, number=1, record=record, prescriptions=prescriptions)
    return after_visit(visit, shipped())


def step(dose: str, first: int = 1, last: int | None = None) -> PlanStep:
    return PlanStep(
        from_day=first, to_day=last, rung=Rung(slots=((When.BEDTIME, amount(dose)),)), text=f"{dose} at bedtime"
    )


OXYCODONE = {"name": "oxycodone", "dose": "10 mg", "times": 4, "text": "oxycodone 10 mg four times a day"}


def test_what_the_plan_starts_is_taken_and_what_it_stops_is_not() -> None:
    found = after(
        Prescription(medicine="gabapentin", act=Act.START, steps=(step("100 mg", 1, 7), step("300 mg", 8))),
        Prescription(medicine="naproxen", act=Act.STOP, reason="stomach"),
        medicines=("naproxen", "apixaban"),
    )
    assert [(one.name, one.act) for one in found.taken] == [("gabapentin", "start"), ("apixaban", "")]
    assert found.names_in("gabapentinoid", "anticoagulant", "nsaid") == ("gabapentin", "apixaban")
    assert found.stopped == {"naproxen": "stomach"}
    days = [(one.first, one.last) for one in found.taken[0].how]
    assert days == [(date(2026, 11, 23), date(2026, 11, 29)), (date(2026, 11, 30), None)]


def test_what_goes_on_without_a_dose_keeps_its_line_and_its_supply() -> None:
    kept = Prescription(medicine="oxycodone", act=Act.CONTINUE, quantity=Decimal(112), days=28)
    (only,) = after(kept, medicines=(OXYCODONE,)).taken
    assert (only.act, only.how[0].text) == ("continue", "oxycodone 10 mg four times a day")
    assert (only.supply, only.fill_on) == ("112", date(2026, 12, 21))


def test_mme_is_of_the_plan_and_cannot_be_told_where_the_plan_cannot() -> None:
    lowered = Prescription(medicine="oxycodone", act=Act.CHANGE, steps=(step("20 mg"),))
    assert after(lowered, medicines=(OXYCODONE,)).mme.per_day == 30
    assert after(medicines=(OXYCODONE,)).mme.per_day == 60
    assert after(medicines=("oxycodone",)).mme.per_day is None
    assert after().mme.per_day == 0


def test_acetaminophen_is_added_up_over_what_is_taken_and_started() -> None:
    combined = {"name": "hydrocodone/acetaminophen", "dose": "1 tablet", "times": 4, "strengths": ["5 mg", "325 mg"]}
    room = after(medicines=(combined, {"name": "acetaminophen", "dose": "500 mg", "times": 2})).acetaminophen
    assert room is not None
    assert room.taken == Amount(Decimal(2300), "mg")
    unclear = after(medicines=("acetaminophen",)).acetaminophen
    assert unclear is not None
    assert isinstance(unclear.taken, CannotTell)
    assert after().acetaminophen is not None


def test_low_dose_aspirin_is_no_nsaid() -> None:
    assert after(medicines=({"name": "aspirin", "dose": "81 mg"},)).names_in("nsaid") == ()


def test_a_rule_speaks_once_though_both_are_prescribed() -> None:
    both = (
        Prescription(medicine="oxycodone", act=Act.START, steps=(step("5 mg"),)),
        Prescription(medicine="gabapentin", act=Act.START, steps=(step("100 mg"),)),
    )
    ids = [one.id.split(".")[-1] for one in after(*both, medicines=("lorazepam",)).to_watch]
    assert "opioid-benzodiazepine" in ids
    assert len(ids) == len(set(ids))
