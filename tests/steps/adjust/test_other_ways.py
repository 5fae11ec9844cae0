"""Other times, and a swap: into the plan, and back."""

from dataclasses import replace
from typing import Any

import pytest

from paindesk.domain.dose import Rung, When, describe
from paindesk.domain.visit import Act
from paindesk.sample.named import daniel, mateo
from paindesk.shell.session import Session
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.options import CONTINUE, LOWER_TO_STOP, MOVE, STOP, SWAP
from paindesk.steps.adjust.step import STEP
from tests.builders import amount
from tests.steps.trends.follow_up import knowledge, opened, shown


@pytest.fixture
def session() -> Session:
    return opened(mateo, STEP, answered=True)


def model_of(session: Session) -> AdjustModel:
    model = session.models[STEP.id]
    assert isinstance(model, AdjustModel)
    return model


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
    assert plan[new].reason == "In place of gabapentin"
    assert plan["gabapentin"].act is Act.CHANGE
    assert plan["gabapentin"].reason.startswith(LOWER_TO_STOP)
    assert model.chosen("gabapentin") == STOP


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
