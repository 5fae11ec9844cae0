"""What can be done with each medicine that goes on, and what must never happen to it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from paindesk.domain.dose import Rung, When, describe
from paindesk.domain.finding import Level
from paindesk.domain.visit import Act, Prescription
from paindesk.rules.choosing import needs_reason
from paindesk.rules.next_dose import next_down
from paindesk.sample.named import daniel, mateo
from paindesk.shell.session import Session
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.options import CONTINUE, DOWN, LOWER_TO_STOP, STOP, UP, Option, continued
from paindesk.steps.adjust.step import STEP
from paindesk.steps.step import Mark
from tests.builders import amount
from tests.steps.adjust.model import model_of
from tests.steps.trends.follow_up import knowledge, opened


def option(model: AdjustModel, name: str, key: str) -> Option:
    return next(one for one in model.options(name) if one.key == key)


def plan_of(session: Session, name: str) -> Prescription:
    return next(one for one in session.visit.prescriptions if one.medicine == name)


def chosen(session: Session, name: str, key: str) -> Prescription:
    model_of(session).choose(name, key)
    session.take(STEP.id, 0.0)
    return plan_of(session, name)


# Each option with its reason -----------------------------------------------------------------------------------


def test_mateos_dose_that_works_is_suggested_to_go_on() -> None:
    model = model_of(opened(mateo, STEP, answered=True))
    assert [one.medicine for one in model.going_on()] == ["gabapentin", "naproxen"]
    held = option(model, "gabapentin", CONTINUE)
    assert (held.reason.mark, held.reason.because) == (
        "suggested", "56–63 % relief over 23 weeks; the smallest dose that works."
    )  # fmt: skip
    assert held.looks == "300 mg in the morning, 300 mg at noon, 600 mg at bedtime\n112 × 300 mg, 28 days"


def test_more_is_not_advised_where_more_was_tried_in_vain() -> None:
    up = option(model_of(opened(mateo, STEP, answered=True)), "gabapentin", UP)
    assert up.reason.mark == "not advised"
    assert up.reason.because.startswith("Tried: gabapentin 1,500 mg + naproxen 1,000 mg: no gain")


def test_less_says_what_less_did() -> None:
    down = option(model_of(opened(mateo, STEP, answered=True)), "gabapentin", DOWN)
    assert down.reason.because == "gabapentin 900 mg: 25–38 % relief only."
    assert down.looks.endswith("25 % less than now")


def test_there_is_no_step_above_the_maximum() -> None:
    up = option(model_of(opened(mateo, STEP, answered=True)), "naproxen", UP)
    assert up.prescription is None
    assert up.reason.because == "No higher step within 1,000 mg a day (label maximum)."


def test_daniels_opioid_has_little_reason_to_go_on_and_more_of_it_waits_for_its_conditions() -> None:
    model = model_of(opened(daniel, STEP, answered=True))
    assert option(model, "oxycodone", CONTINUE).reason.mark == "little reason"
    up = option(model, "oxycodone", UP)
    assert up.reason.mark == "conditions missing"
    assert up.reason.because == "Before an opioid is raised: 5 missing. Pause: 67.5 MME a day."


def test_an_opioid_goes_up_by_the_smallest_piece_and_only_with_a_reason() -> None:
    """50 MME a day is a guidepost: the step is open, and what is missing stops the signature."""
    session = opened(daniel, STEP, answered=True)
    made = chosen(session, "oxycodone", UP)
    assert made.act is Act.CHANGE
    assert made.steps[0].daily == amount("45 mg")  # 40 mg before
    (found,) = [one for one in model_of(session).findings() if one.id == "oxycodone.increase"]
    assert found.level is Level.STOP


# Choosing ------------------------------------------------------------------------------------------------------


def test_a_step_down_is_written_with_its_pieces() -> None:
    session = opened(mateo, STEP, answered=True)
    made = chosen(session, "naproxen", DOWN)
    assert (made.act, made.directions, made.days) == (Act.CHANGE, "250 mg in the morning and in the evening", 28)
    assert (made.strength, made.quantity) == (amount("250 mg"), Decimal(56))  # no half tablets of 500 mg
    assert model_of(session).chosen("naproxen") == DOWN


def test_what_may_stop_at_once_is_stopped() -> None:
    session = opened(mateo, STEP, answered=True)
    made = chosen(session, "naproxen", STOP)
    assert (made.act, made.steps, made.quantity) == (Act.STOP, (), None)


def test_what_must_be_lowered_is_lowered_and_never_stopped_at_once() -> None:
    for person, name in ((mateo, "gabapentin"), (daniel, "oxycodone")):
        session = opened(person, STEP, answered=True)
        assert option(model_of(session), name, STOP).title == "Lower to stop"
        made = chosen(session, name, STOP)
        assert made.act is Act.CHANGE
        assert made.steps
        assert (made.because, made.why, made.reason) == (LOWER_TO_STOP, "Lower to stop", "")
        assert model_of(session).chosen(name) == STOP


def test_a_taper_keeps_saying_where_it_leads_beside_the_clinicians_reason() -> None:
    session = opened(daniel, STEP, answered=True)
    chosen(session, "oxycodone", STOP)
    model = model_of(session)
    model.set_reason("oxycodone", "he agrees, wants a clear head")
    session.take(STEP.id, 5.0)
    assert plan_of(session, "oxycodone").why == "Lower to stop: he agrees, wants a clear head"
    assert plan_of(session, "oxycodone").reason == "he agrees, wants a clear head"
    assert model.reason("oxycodone") == "he agrees, wants a clear head"
    assert chosen(session, "oxycodone", DOWN).reason == "he agrees, wants a clear head"
    assert chosen(session, "oxycodone", CONTINUE).reason == ""


def test_what_the_plan_says_of_itself_is_never_taken_for_the_clinicians_words() -> None:
    session = opened(daniel, STEP, answered=True)
    chosen(session, "oxycodone", STOP)
    model = model_of(session)
    model.stop_now("oxycodone")
    session.take(STEP.id, 1.0)
    assert plan_of(session, "oxycodone").why == "Stopped at once: life at risk"
    assert model.reason("oxycodone") == ""
    down = chosen(session, "oxycodone", DOWN)
    assert (down.reason, down.because, down.why) == ("", None, "")


def test_what_the_clinician_typed_is_hers_even_where_it_begins_like_the_plans_own_sentence() -> None:
    session = opened(mateo, STEP, answered=True)
    chosen(session, "gabapentin", DOWN)
    model_of(session).set_reason("gabapentin", "Lower to stop: not yet, he wants to wait")
    session.take(STEP.id, 1.0)
    assert model_of(session).chosen("gabapentin") == DOWN
    assert model_of(session).reason("gabapentin") == "Lower to stop: not yet, he wants to wait"
    model_of(session).set_reason("gabapentin", "Changed to what he can bear")
    assert chosen(session, "gabapentin", STOP).why == "Lower to stop: Changed to what he can bear"


def test_life_at_risk_keeps_what_was_typed() -> None:
    session = opened(daniel, STEP, answered=True)
    chosen(session, "oxycodone", STOP)
    model_of(session).set_reason("oxycodone", "found asleep, hard to wake")
    model_of(session).stop_now("oxycodone")
    session.take(STEP.id, 1.0)
    assert plan_of(session, "oxycodone").why == "Stopped at once: life at risk: found asleep, hard to wake"


def test_a_plan_in_steps_goes_on_with_the_days_of_each_step() -> None:
    base = opened(mateo, STEP, answered=True).visit.prescriptions[0]
    steps = tuple(
        replace(base.steps[0], from_day=first, to_day=last, rung=slots(bedtime=dose), text=f"{dose} at bedtime")
        for first, last, dose in ((1, 7, "300 mg"), (8, None, "600 mg"))
    )
    made = continued(replace(base, steps=steps), knowledge().medicines["gabapentin"])
    assert made.directions == "Days 1–7: 300 mg at bedtime; Day 8 on: 600 mg at bedtime"


def test_a_choice_can_be_taken_back() -> None:
    session = opened(mateo, STEP, answered=True)
    before = session.visit.prescriptions
    chosen(session, "gabapentin", DOWN)
    again = chosen(session, "gabapentin", CONTINUE)
    assert (again.act, again.steps) == (Act.CONTINUE, before[0].steps)


def test_an_option_that_is_not_open_changes_nothing() -> None:
    session = opened(mateo, STEP, answered=True)
    model_of(session).choose("naproxen", UP)
    assert model_of(session).chosen("naproxen") == CONTINUE


def test_going_through_the_step_decides_what_simply_goes_on() -> None:
    session = opened(mateo, STEP, answered=True)
    assert not model_of(session).is_complete()
    session.mark_opened(STEP.id)
    assert model_of(session).is_complete()
    assert model_of(session).state().mark is Mark.DONE
    assert [(one.act, one.quantity) for one in session.visit.prescriptions] == [
        (Act.CONTINUE, Decimal(112)),
        (Act.CONTINUE, Decimal(56)),
    ]


def test_a_reopened_draft_still_knows_the_dose_it_came_from() -> None:
    session = opened(mateo, STEP, answered=True)
    chosen(session, "gabapentin", DOWN)
    again = Session(session.visit, session.context, (STEP,))
    assert model_of(again).chosen("gabapentin") == DOWN
    assert option(model_of(again), "gabapentin", CONTINUE).looks.startswith(
        "300 mg in the morning, 300 mg at noon, 600"
    )


# The step down itself ------------------------------------------------------------------------------------------


def slots(**doses: str) -> Rung:
    return Rung(slots=tuple((When(when), amount(dose)) for when, dose in doses.items()))


def test_an_opioid_goes_down_by_one_piece() -> None:
    oxycodone = knowledge().medicines["oxycodone"]
    now = slots(morning="10 mg", noon="10 mg", evening="10 mg", bedtime="10 mg")
    found = next_down(now, oxycodone, "")
    assert found is not None
    assert describe(found) == "10 mg in the morning, 7.5 mg at noon, 10 mg in the evening, 10 mg at bedtime"


@pytest.mark.parametrize("name", ["oxycodone", "gabapentin", "pregabalin", "duloxetine", "tramadol", "tizanidine"])
def test_going_down_and_down_always_gets_smaller_and_ends(name: str) -> None:
    medicine = knowledge().medicines[name]
    rung: Rung | None = max((one.rungs[-1] for one in medicine.ladders), key=lambda one: one.daily.value)
    seen: list[Decimal] = []
    while rung is not None:
        seen.append(rung.daily.value)
        assert len(seen) < 200
        rung = next_down(rung, medicine, "")
    assert seen == sorted(set(seen), reverse=True)


def test_the_smallest_dose_of_what_must_be_lowered_may_end() -> None:
    session = opened(mateo, STEP, answered=True)
    model = model_of(session)
    base = model._first["gabapentin"]
    smallest = replace(base.steps[0], rung=slots(bedtime="100 mg"), text="100 mg at bedtime")
    model._first["gabapentin"] = replace(base, steps=(smallest,))
    ends = option(model, "gabapentin", STOP)
    assert ends.prescription is not None
    assert (ends.title, ends.prescription.act) == ("Stop", Act.STOP)


# Another medicine ----------------------------------------------------------------------------------------------


def test_a_medicine_that_suits_is_drafted_as_advised() -> None:
    session = opened(mateo, STEP, answered=True)
    model = model_of(session)
    assert model.start("duloxetine")
    session.take(STEP.id, 0.0)
    made = plan_of(session, "duloxetine")
    advised = session.advice.medicine("duloxetine")
    assert advised is not None
    assert (made.act, made.steps) == (Act.START, advised.steps)
    assert "duloxetine" not in [one.name for one in model.offered("neuropathic")]
    model.take_back("duloxetine")
    session.take(STEP.id, 5.0)
    assert [one.medicine for one in session.visit.prescriptions] == ["gabapentin", "naproxen"]


def test_what_is_advised_against_needs_a_reason() -> None:
    session = opened(mateo, STEP, answered=True)
    model = model_of(session)
    against = next(
        one
        for group in model.classes()
        if not model.locked(group.id)
        for one in model.offered(group.id)
        if needs_reason(one)
    )
    assert not model.start(against.name)
    assert not model.start(against.name, "  ")
    if model.start(against.name, "tried before with success"):
        assert model.started()[0].reason == "tried before with success"


def test_a_locked_class_starts_nothing_and_says_why() -> None:
    model = model_of(opened(mateo, STEP, answered=True))
    assert model.locked("opioid").startswith("Locked: last resort. Missing:")
    assert not model.start("oxycodone", "he asks for it")


def test_what_must_be_right_is_checked_at_once() -> None:
    session = opened(mateo, STEP, answered=True)
    model_of(session).start("duloxetine")
    session.take(STEP.id, 0.0)
    subjects = {one.subject for one in model_of(session).findings()}
    assert "duloxetine" in subjects


# What going on would overlook --------------------------------------------------------------------------------------


def test_daniels_opioid_without_benefit_is_named_and_stopping_suggested() -> None:
    session = opened(daniel, STEP, answered=True)
    model = model_of(session)
    assert option(model, "oxycodone", STOP).reason.mark == "suggested"
    assert "oxycodone.inertia" in {one.id for one in model.findings()}
    chosen(session, "oxycodone", DOWN)
    assert "oxycodone.inertia" not in {one.id for one in model.findings()}


def test_mateos_dose_that_works_is_left_alone() -> None:
    model = model_of(opened(mateo, STEP, answered=True))
    assert not [one.id for one in model.findings() if one.id.endswith(".inertia")]
    both = model.weighing.sides("gabapentin", DOWN)
    assert any("gabapentin 900 mg" in one.text for one in both.against)


def test_the_facts_are_gathered_once_for_a_record_and_pain() -> None:
    session = opened(mateo, STEP, answered=True)
    assert model_of(session)._facts is session.context.facts(session.visit.record, session.visit.pain)
