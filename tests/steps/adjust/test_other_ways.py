"""Other times, and a swap: into the plan, and back."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from paindesk.domain.dose import Rung, When, describe
from paindesk.domain.visit import Act, Visit
from paindesk.sample.named import daniel, mateo
from paindesk.shell.session import Session
from paindesk.steps.adjust.options import CONTINUE, DOWN, MOVE, STOP, SWAP
from paindesk.steps.adjust.step import STEP
from paindesk.store.body import from_json, to_json
from tests.accessibility import nameless
from tests.builders import amount
from tests.steps.adjust.model import model_of
from tests.steps.trends.follow_up import knowledge, opened, shown


@pytest.fixture
def session() -> Session:
    return opened(mateo, STEP, answered=True)


def test_a_large_dose_at_night_can_be_split_and_stays_the_same_dose(session: Session) -> None:
    model = model_of(session)
    base = model._first["gabapentin"]
    night = Rung(slots=((When.BEDTIME, amount("1200 mg")),))
    model._first["gabapentin"] = replace(base, steps=(replace(base.steps[0], rung=night, text=describe(night)),))
    model.choose("gabapentin", MOVE)
    session.take(STEP.id, 0.0)
    made = session.visit.prescriptions[0]
    assert (made.act, made.directions) == (Act.CHANGE, "600 mg in the morning and at bedtime")
    assert made.steps[0].daily == amount("1200 mg")
    assert model.chosen("gabapentin") == MOVE
    model.choose("gabapentin", CONTINUE)
    session.take(STEP.id, 1.0)
    assert model.chosen("gabapentin") == CONTINUE


def test_a_swap_offers_its_own_class_first_and_no_opioid(session: Session) -> None:
    names = [one.name for one in model_of(session).swaps("gabapentin")]
    classes = [knowledge().medicines[name].class_id for name in names]
    assert names
    assert "opioid" not in classes
    own = [one == "neuropathic" for one in classes]
    assert own == sorted(own, reverse=True)
    assert "gabapentin" not in names


def test_a_swap_starts_the_new_one_and_lowers_what_must_be_lowered(session: Session) -> None:
    model = model_of(session)
    new = model.swaps("gabapentin")[0].name
    assert model.swap("gabapentin", new)
    session.take(STEP.id, 0.0)
    plan = {one.medicine: one for one in session.visit.prescriptions}
    assert plan[new].act is Act.START
    assert (plan[new].why, plan[new].reason) == ("In place of gabapentin", "")
    assert plan["gabapentin"].act is Act.CHANGE
    assert plan["gabapentin"].why == f"Lower to stop, {new} in its place"
    assert plan["gabapentin"].reason == ""
    assert model.chosen("gabapentin") == SWAP


def swapped(session: Session) -> str:
    """Gabapentin stepped down for a reason, then swapped for the first that is offered."""
    model = model_of(session)
    model.choose("gabapentin", DOWN)
    model.set_reason("gabapentin", "drowsy by day")
    session.take(STEP.id, 0.0)
    new = model.swaps("gabapentin")[0].name
    assert model.swap("gabapentin", new)
    session.take(STEP.id, 100.0)
    return new


def test_a_swap_keeps_the_clinicians_reason(session: Session) -> None:
    new = swapped(session)
    assert session.visit.prescriptions[0].why == f"Lower to stop, {new} in its place: drowsy by day"
    assert model_of(session).reason("gabapentin") == "drowsy by day"


@pytest.mark.parametrize("side", ["old", "new"])
@pytest.mark.parametrize("opened_again", [False, True])
def test_a_swap_is_taken_back_from_either_side_as_one(session: Session, side: str, opened_again: bool) -> None:
    model = model_of(session)
    model.choose("gabapentin", DOWN)
    model.set_reason("gabapentin", "drowsy by day")
    session.take(STEP.id, 0.0)
    before = session.visit
    new = swapped(session)
    if opened_again:
        stored = from_json(to_json(session.visit), Visit)
        assert stored == session.visit
        session = Session(stored, session.context, (STEP,))
    model = model_of(session)
    if side == "new":
        model.take_back(new)
    else:
        model.undo_swap("gabapentin")
    session.take(STEP.id, 200.0)
    assert session.visit.prescriptions == before.prescriptions
    assert session.visit.swaps == ()
    assert model.chosen("gabapentin") == DOWN


@pytest.mark.parametrize("key", [CONTINUE, DOWN, STOP])
def test_another_choice_for_the_old_one_takes_the_new_one_off(session: Session, key: str) -> None:
    new = swapped(session)
    model_of(session).choose("gabapentin", key)
    session.take(STEP.id, 200.0)
    assert new not in [one.medicine for one in session.visit.prescriptions]
    assert model_of(session).chosen("gabapentin") == key


def test_another_swap_takes_the_place_of_the_first(session: Session) -> None:
    first = swapped(session)
    second = next(one.name for one in model_of(session).swaps("gabapentin") if one.name != first)
    assert model_of(session).swap("gabapentin", second)
    session.take(STEP.id, 200.0)
    assert [one.medicine for one in session.visit.prescriptions if one.act is Act.START] == [second]
    model_of(session).take_back(second)
    session.take(STEP.id, 300.0)
    assert model_of(session).chosen("gabapentin") == DOWN


def test_a_change_of_its_taper_leaves_the_swap_whole() -> None:
    session = opened(daniel, STEP, answered=True)
    model = model_of(session)
    new = model.swaps("oxycodone")[0].name
    assert model.swap("oxycodone", new)
    session.take(STEP.id, 0.0)
    model.set_taper("oxycodone", speed=model.taper("oxycodone").speeds[-1][0])
    session.take(STEP.id, 100.0)
    assert session.visit.prescriptions[0].why == f"Lower to stop, {new} in its place"
    model.stop_now("oxycodone")
    session.take(STEP.id, 200.0)
    assert session.visit.prescriptions[0].why == f"Stopped at once: life at risk, {new} in its place"
    assert model.chosen("oxycodone") == SWAP
    model.take_back(new)
    session.take(STEP.id, 300.0)
    assert model.chosen("oxycodone") == CONTINUE


def test_a_change_of_opioids_takes_a_swap_off_and_a_swap_takes_the_change_off() -> None:
    session = opened(daniel, STEP, answered=True)
    model = model_of(session)
    new = model.swaps("oxycodone")[0].name
    model.swap("oxycodone", new)
    session.take(STEP.id, 0.0)
    assert model.rotate("morphine er")
    session.take(STEP.id, 100.0)
    assert [one.medicine for one in session.visit.prescriptions] == ["oxycodone", "morphine er"]
    assert session.visit.swaps == ()
    assert model.swap("oxycodone", new)
    session.take(STEP.id, 200.0)
    assert [one.medicine for one in session.visit.prescriptions] == ["oxycodone", new]


@pytest.mark.usefixtures("themed")
def test_the_swap_in_the_plan_is_shown_and_taken_off_again(session: Session, qtbot: Any) -> None:
    view, _ = shown(session, STEP, qtbot)
    card = view.cards["gabapentin"]
    before = session.visit.prescriptions
    card.cards[SWAP].click()
    name = next(iter(card.swap.chips))
    card.swap.chips[name].click()
    card.swap.button.click()
    assert card.cards[SWAP].isChecked()
    assert card.swap.button.text() == "Take off the plan"
    made = {one.medicine: one for one in session.visit.prescriptions}
    assert card.swap.new.text() == f"New: {name}: {made[name].directions}"
    assert card.swap.old.text() == f"gabapentin: lower to stop: {made['gabapentin'].directions}"
    assert any("In place of gabapentin" in one.text() for one in view.start.findChildren(QLabel))
    card.swap.button.click()
    assert [one.medicine for one in session.visit.prescriptions] == ["gabapentin", "naproxen"]
    assert [one.steps for one in session.visit.prescriptions] == [one.steps for one in before]
    assert card.cards[CONTINUE].isChecked() or card.cards[SWAP].isChecked()
    assert nameless(view) == []


def test_what_is_not_offered_is_not_swapped_for(session: Session) -> None:
    model = model_of(session)
    before = session.visit.prescriptions
    assert not model.swap("gabapentin", "oxycodone")
    assert not model.swap("gabapentin", "no such medicine")
    assert session.visit.prescriptions == before
    assert model.prescriptions == before


def test_both_sides_are_told(session: Session) -> None:
    weighing = model_of(session).weighing
    moved = weighing.sides("naproxen", MOVE)
    assert [one.text for one in moved.speaks_for] == ["The same dose a day: no more risk from the dose."]
    assert [one.text for one in moved.against] == [
        "63 % relief as it is, and it is borne.",
        "A new habit: times are missed more easily at first.",
    ]
    step_by_step = "It is lowered step by step, so both are taken for a while."
    for name, lowered in (("gabapentin", True), ("naproxen", False)):
        swapped = weighing.sides(name, SWAP)
        against = [one.text for one in swapped.against]
        assert swapped.speaks_for == ()
        assert "63 % relief on this one, and it is borne." in against
        assert (step_by_step in against) == lowered


def test_an_opioid_can_be_swapped_for_what_is_none() -> None:
    model = model_of(opened(daniel, STEP, answered=True))
    names = [one.name for one in model.swaps("oxycodone")]
    assert SWAP in [one.key for one in model.options("oxycodone")]
    assert {"ibuprofen", "lidocaine patch"} <= set(names)
    assert [name for name in names if knowledge().medicines[name].class_id == "opioid"] == []


@pytest.mark.usefixtures("themed")
def test_a_look_at_a_swap_changes_nothing_until_it_is_added(session: Session, qtbot: Any) -> None:
    view, acts = shown(session, STEP, qtbot)
    card = view.cards["gabapentin"]
    card.cards[SWAP].click()
    assert card.swap.isVisible()
    name = next(iter(card.swap.chips))
    card.swap.chips[name].click()
    assert acts == []
    assert card.swap.new.text().startswith(f"New: {name}")
    card.swap.button.click()
    assert acts
    assert name in [one.medicine for one in session.visit.prescriptions]
    assert card.swap.isVisible()
    assert card.cards[SWAP].isChecked()
    assert view.page.scroller.horizontalScrollBar().maximum() == 0
