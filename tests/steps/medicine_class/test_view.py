"""The page of the classes under mouse and keyboard."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from paindesk.domain.visit import Clinic
from paindesk.shell.session import Session
from paindesk.steps.medicine_class.step import STEP
from paindesk.steps.medicine_class.view import View
from paindesk.steps.step import Context
from tests.accessibility import nameless
from tests.builders import TODAY
from tests.steps.medicine_class.rosa_visit import knowledge, opened, shown

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def open_view(qtbot: Any) -> tuple[Session, View, list[int]]:
    session = opened(STEP)
    view, acts = shown(session, STEP, qtbot)
    return session, view, acts


def test_seven_cards_in_rank_order_and_every_control_has_a_name(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, _ = open_view
    assert list(view.cards) == [one.id for one in session.advice.classes]
    assert nameless(view) == []


def test_a_click_chooses_once_and_marks_the_card(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, acts = open_view
    view.cards["neuropathic"].rows["gabapentin"].click()
    assert acts == [1]
    assert session.visit.choice.medicine == "gabapentin"
    assert view.cards["neuropathic"].property("chosen")
    assert view.cards["neuropathic"].rows["gabapentin"].accessibleName() == "gabapentin: start low, chosen"
    assert not view.cards["topical"].property("chosen")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keyboard_chooses_and_keeps_its_place(open_view: tuple[Session, View, list[int]], key: Qt.Key) -> None:
    session, view, _ = open_view
    row = view.cards["neuropathic"].rows["pregabalin"]
    row.setFocus()
    QTest.keyClick(row, key)
    assert session.visit.choice.medicine == "pregabalin"
    assert view.focusWidget() is view.cards["neuropathic"].rows["pregabalin"]


def test_the_reason_field_appears_and_keeps_the_cursor(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, acts = open_view
    card = view.cards["nsaid"]
    assert not card.reason.isVisible()
    card.rows["naproxen"].click()
    assert card.reason.isVisible()
    assert "advised against" in card.note.text()
    QTest.keyClicks(card.reason, "own wish ")
    assert session.visit.choice.reason == "own wish "
    assert card.reason.toPlainText() == "own wish "
    assert len(acts) == 1 + len("own wish ")
    assert not card.note.isVisible()


def test_the_mark_of_a_class_opens_its_reasons_with_their_sources(open_view: tuple[Session, View, list[int]]) -> None:
    _, view, acts = open_view
    card = view.cards["non_drug"]
    card.verdict.click()
    assert card.reasons.isVisible()
    assert "CDC opioid guideline 2022" in card.reasons.accessibleName()
    assert acts == []


def test_a_talk_recorded_here_is_met_at_once_and_the_exception_unlocks(
    open_view: tuple[Session, View, list[int]],
) -> None:
    session, view, _ = open_view
    gate = view.gate
    gate.pdmp_seen.setText("two prescribers")
    gate.unexpected.click()
    assert session.visit.record.stewardship.pdmp_reviews[0].as_expected is False
    assert not gate.acts["pdmp"].isVisible()
    QTest.keyClicks(gate.exception, "palliative")
    assert session.visit.choice.opioid_exception == "palliative"
    assert view.cards["opioid"].verdict.text() != "Locked: last resort"


def test_a_problem_in_own_words_keeps_the_spaces_as_typed(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, _ = open_view
    assert not view.own_words.isVisible()
    view.problem.setCurrentIndex(view.problem.count() - 1)
    view.problem.activated.emit(view.problem.count() - 1)
    assert view.own_words.isVisible()
    QTest.keyClicks(view.own_words, "sore knee ")
    assert view.own_words.text() == "sore knee "
    assert session.visit.choice.problem == "sore knee "


def test_open_red_flags_are_said_above_the_classes_and_keep_the_step_open(qtbot: Any) -> None:
    before = opened(STEP).visit
    visit = replace(before, pain=replace(before.pain, red_flags=()))
    session = Session(visit, Context(knowledge=knowledge(), on=TODAY, clinic=Clinic(name="Riverside")), [STEP])
    view, _ = shown(session, STEP, qtbot)
    model = session.models[STEP.id]
    model.choose("neuropathic", "gabapentin")  # type: ignore[attr-defined]  # this step's own model
    view.changed.emit()
    assert "Answer them in Pain today" in view._note.text()
    assert not model.is_complete()
    assert model.state().line == "red flags first"


def test_a_long_list_is_folded_says_what_is_behind_and_opens_by_keyboard(
    open_view: tuple[Session, View, list[int]], qtbot: Any
) -> None:
    _, view, _ = open_view
    card = view.cards["opioid"]
    qtbot.waitUntil(card.unfold.isVisible)
    shown = [name for name, row in card.rows.items() if row.isVisible()]
    assert len(shown) == 5
    assert card.unfold.accessibleName().startswith(f"{len(card.rows) - 5} more")
    card.unfold.setFocus()
    QTest.keyClick(card.unfold, Qt.Key.Key_Space)
    assert all(row.isVisible() for row in card.rows.values())
    QTest.keyClick(card.unfold, Qt.Key.Key_Space)
    assert [name for name, row in card.rows.items() if row.isVisible()] == shown


def test_the_chosen_medicine_stays_in_sight_behind_a_fold(open_view: tuple[Session, View, list[int]]) -> None:
    _, view, _ = open_view
    card = view.cards["opioid"]
    last = list(card.rows)[-1]
    card.rows[last].click()
    assert card.rows[last].isVisible()
