"""How long what goes on is supplied for: days and repeats are chosen here, and one press reaches the next visit."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from paindesk.rules import supply_to_visit
from paindesk.sample.named import daniel, mateo
from paindesk.shell.session import Session
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.options import CONTINUE, DOWN, ROTATE, STOP, changed, continued
from paindesk.steps.adjust.step import STEP
from tests.steps.adjust.test_model import chosen, model_of, option, plan_of
from tests.steps.trends.follow_up import knowledge, opened, shown

pytestmark = pytest.mark.usefixtures("themed")


def supplied(session: Session, name: str, days: int, repeats: int) -> AdjustModel:
    model_of(session).supply(name, days, repeats)
    session.take(STEP.id, 0.0)
    return model_of(session)


def next_visit(model: AdjustModel, name: str) -> date:
    can = model.supplied(name)
    assert can is not None
    return can.visit_on


def test_what_simply_goes_on_is_supplied_as_the_card_says_before_anything_is_pressed() -> None:
    can = model_of(opened(mateo, STEP, answered=True)).supplied("gabapentin")
    assert can is not None
    assert (can.now.quantity, can.now.days, can.now.repeats) == (Decimal(112), 28, 0)


def test_90_days_are_counted_and_the_chosen_card_says_so() -> None:
    session = opened(mateo, STEP, answered=True)
    model = supplied(session, "gabapentin", 90, 1)
    written = plan_of(session, "gabapentin")
    assert (written.quantity, written.days, written.repeats) == (Decimal(360), 90, 1)
    assert model.chosen("gabapentin") == CONTINUE
    assert option(model, "gabapentin", CONTINUE).looks.endswith("360 × 300 mg, 90 days, repeats: 1")
    assert option(model, "gabapentin", DOWN).looks.endswith("84 × 300 mg, 28 days\n25 % less than now")


def test_the_option_that_stands_chosen_again_keeps_its_supply_and_another_is_as_its_card_says() -> None:
    session = opened(mateo, STEP, answered=True)
    supplied(session, "gabapentin", 90, 1)
    assert chosen(session, "gabapentin", CONTINUE).days == 90
    less = chosen(session, "gabapentin", DOWN)
    assert (less.days, less.repeats, less.quantity) == (28, 0, Decimal(84))


def test_another_dose_is_not_dispensed_again_because_the_one_before_was() -> None:
    session = opened(mateo, STEP, answered=True)
    case = model_of(session)._case("gabapentin")
    assert case is not None
    again = replace(case, base=replace(case.base, repeats=5))
    assert (continued(again.base, again.medicine).repeats, changed(again, again.now).repeats) == (5, 0)


def test_the_repeats_that_are_offered_end_the_caution_and_one_less_does_not() -> None:
    session = opened(mateo, STEP, answered=True)
    model = model_of(session)
    can, visit_on = model.supplied("gabapentin"), next_visit(model, "gabapentin")
    assert can is not None
    assert can.reach is not None
    facts = session.context.facts(session.visit.record, session.visit.pain)
    for repeats, cautions in ((can.reach, 0), (can.reach - 1, 1)):
        supplied(session, "gabapentin", 28, repeats)
        found = supply_to_visit.findings((plan_of(session, "gabapentin"),), visit_on, facts)
        assert len(list(found)) == cautions
    supplied(session, "gabapentin", 28, can.reach)
    done = model.supplied("gabapentin")
    assert done is not None
    assert done.reach is None


def test_no_repeats_of_a_c_ii_medicine() -> None:
    session = opened(daniel, STEP, answered=True)
    can = model_of(session).supplied("oxycodone")
    assert can is not None
    assert (can.repeats, can.reach) == (0, None)


@pytest.mark.parametrize("key", [STOP, ROTATE])
def test_a_taper_and_a_change_of_opioids_say_their_days_themselves(key: str) -> None:
    session = opened(daniel, STEP, answered=True)
    if key == ROTATE:
        model_of(session).rotate("morphine")
        session.take(STEP.id, 0.0)
    else:
        chosen(session, "oxycodone", STOP)
    before = plan_of(session, "oxycodone")
    assert model_of(session).supplied("oxycodone") is None
    supplied(session, "oxycodone", 90, 0)
    assert plan_of(session, "oxycodone") == before


def test_a_longer_supply_of_the_last_visit_stays_as_long_and_a_short_first_one_does_not() -> None:
    base = plan_of(opened(mateo, STEP, answered=True), "gabapentin")
    medicine = knowledge().medicines["gabapentin"]
    longer = continued(replace(base, days=90), medicine)
    assert (longer.days, longer.quantity) == (90, Decimal(360))
    assert continued(replace(base, days=7), medicine).days == 28


def test_one_press_reaches_the_next_visit_and_the_focus_stays_in_the_row(qtbot: Any) -> None:
    session = opened(mateo, STEP, answered=True)
    view, acts = shown(session, STEP, qtbot)
    row = view.cards["gabapentin"].supply
    row.reach.setFocus()
    QTest.keyClick(row.reach, Qt.Key.Key_Space)
    assert acts == [1]
    assert plan_of(session, "gabapentin").repeats > 0
    assert row.repeats.value() == str(plan_of(session, "gabapentin").repeats)
    assert not row.reach.isVisible()
    assert view.focusWidget() is row.repeats, view.focusWidget()


def test_days_are_chosen_with_the_keyboard_and_the_row_is_gone_where_it_is_stopped(qtbot: Any) -> None:
    session = opened(mateo, STEP, answered=True)
    view, _ = shown(session, STEP, qtbot)
    card = view.cards["naproxen"]
    card.supply.days.setFocus()
    QTest.keyClick(card.supply.days, Qt.Key.Key_Down)
    assert plan_of(session, "naproxen").days == 30
    assert card.supply.isVisible()
    QTest.mouseClick(card.cards[STOP], Qt.MouseButton.LeftButton)
    assert not card.supply.isVisible()


def test_while_a_change_is_looked_at_that_is_not_in_the_plan_no_supply_is_asked_for(qtbot: Any) -> None:
    view, _ = shown(opened(daniel, STEP, answered=True), STEP, qtbot)
    card = view.cards["oxycodone"]
    assert card.supply.isVisible()
    QTest.mouseClick(card.cards[ROTATE], Qt.MouseButton.LeftButton)
    assert not card.supply.isVisible()
    QTest.mouseClick(card.cards[CONTINUE], Qt.MouseButton.LeftButton)
    assert card.supply.isVisible()
