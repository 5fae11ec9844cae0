"""What is really taken of an opioid, typed for a change that is looked at: kept until that change is in the plan."""

from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt

from paindesk.domain.visit import Visit
from paindesk.rules.rotation import Rotation
from paindesk.sample.named import daniel
from paindesk.shell.session import Session
from paindesk.steps.adjust.options import ROTATE, STOP
from paindesk.steps.adjust.rotation_card import RotationCard
from paindesk.steps.adjust.step import STEP
from paindesk.store.body import from_json, to_json
from tests.steps.adjust.model import model_of
from tests.steps.opened import Opened
from tests.steps.trends.follow_up import opened

NUMBER = "taken.oxycodone"


@pytest.fixture
def session() -> Session:
    return opened(daniel, STEP, answered=True)


def opened_again(session: Session) -> Session:
    """The same draft, stored and opened again."""
    return Session(from_json(to_json(session.visit), Visit), session.context, (STEP,))


def kept_open(qtbot: Any, session: Session) -> Opened:
    """Adjust as the shell shows it, with what is typed and not entered."""
    made = Opened(STEP, session, STEP.view(session.models[STEP.id]))
    qtbot.addWidget(made.view)
    made.view.changed.connect(made.take)
    made.show()
    made.view.show()
    return made


def really_takes(qtbot: Any, there: Opened, text: str) -> RotationCard:
    """The change of oxycodone looked at, and a number typed into it."""
    card = there.view.cards["oxycodone"]
    qtbot.mouseClick(card.cards[ROTATE], Qt.MouseButton.LeftButton)
    card.rotation.really.edit.setFocus()
    qtbot.keyClicks(card.rotation.really.edit, text)
    return card.rotation  # type: ignore[no-any-return]  # the view's


@pytest.mark.usefixtures("themed")
def test_what_is_really_taken_stands_there_when_the_visit_is_opened_again_and_is_worked_with(
    session: Session, qtbot: Any
) -> None:
    there = kept_open(qtbot, session)
    really_takes(qtbot, there, "30")
    assert session.typed(STEP.id) == {NUMBER: "30"}
    again = kept_open(qtbot, opened_again(session))
    card = again.view.cards["oxycodone"].rotation
    assert card.isVisible(), "who comes back sees the number"
    assert card.really.value() == Decimal(30)
    qtbot.mouseClick(card.chips["morphine er"], Qt.MouseButton.LeftButton)
    found = model_of(again.session).rotations.found("morphine er")
    assert isinstance(found, Rotation)
    assert found.daily.steps[0].result == "45 mg of oral morphine", "not 60, which is written"
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert again.visit.prescriptions[1].medicine == "morphine er"
    assert again.session.typed(STEP.id) == {}, "it is in the plan"
    again.undo()
    assert again.session.typed(STEP.id) == {NUMBER: "30"}
    assert card.really.value() == Decimal(30)


@pytest.mark.usefixtures("themed")
def test_an_undo_takes_the_number_back_from_the_working_too(session: Session, qtbot: Any) -> None:
    there = kept_open(qtbot, session)
    card = really_takes(qtbot, there, "30")
    there.undo()
    assert card.really.edit.text() == ""
    assert model_of(session).rotations.really("oxycodone") is None


@pytest.mark.usefixtures("themed")
def test_another_option_gives_the_number_up_and_is_not_covered_by_it(session: Session, qtbot: Any) -> None:
    there = kept_open(qtbot, session)
    rotation = really_takes(qtbot, there, "30")
    card = there.view.cards["oxycodone"]
    qtbot.mouseClick(card.cards[STOP], Qt.MouseButton.LeftButton)
    assert session.typed(STEP.id) == {}
    assert not rotation.isVisible()
    assert model_of(session).chosen("oxycodone") == STOP


@pytest.mark.usefixtures("themed")
def test_a_number_that_cannot_be_is_seen_when_the_visit_is_opened_again(session: Session, qtbot: Any) -> None:
    there = kept_open(qtbot, session)
    really_takes(qtbot, there, "300")
    assert session.typed(STEP.id) == {"really.oxycodone": "300"}
    again = kept_open(qtbot, opened_again(session))
    card = again.view.cards["oxycodone"].rotation
    assert card.isVisible()
    assert card.really.problem()
    assert model_of(again.session).rotations.really("oxycodone") is None
