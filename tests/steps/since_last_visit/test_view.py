"""The follow-up questions under mouse and keyboard."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from paindesk.kit import language
from paindesk.kit.chip import Chip
from paindesk.sample.more_named import walter
from paindesk.sample.named import mateo
from paindesk.shell.session import Session
from paindesk.steps.since_last_visit.step import STEP
from paindesk.steps.since_last_visit.view import View
from tests.accessibility import nameless
from tests.steps.trends.follow_up import opened, shown

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def open_view(qtbot: Any) -> tuple[Session, View, list[int]]:
    session = opened(mateo, STEP)
    view, acts = shown(session, STEP, qtbot)
    return session, view, acts


def since(session: Session) -> Any:
    return session.visit.since


def test_every_control_has_a_name_and_nothing_scrolls_sideways(open_view: tuple[Session, View, list[int]]) -> None:
    _, view, _ = open_view
    assert nameless(view) == []
    assert view.page.scroller.horizontalScrollBar().maximum() == 0


def test_a_digit_rates_the_average_and_the_suggestion_appears(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, acts = open_view
    average = view.pain.rows[1][1]
    average.setFocus()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_4)
    assert acts == [1]
    assert session.visit.pain.sites[0].average == 4
    assert view.relief.words.text() == "Suggested: 50 % by NRS, from 8 to 4."
    assert view.focusWidget() is average.focusProxy()
    view.relief.take.click()
    assert since(session).relief_percent == 50
    assert view.relief.said.value() == 50
    assert not view.relief.take.isVisible()


def test_typing_relief_keeps_the_cursor(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, acts = open_view
    edit = view.relief.said.edit
    edit.setFocus()
    QTest.keyClicks(edit, "56")
    assert (since(session).relief_percent, len(acts), edit.text(), edit.hasFocus()) == (56, 2, "56", True)
    QTest.keyClicks(edit, "0")
    assert since(session).relief_percent is None  # 560 % is no answer


def test_worse_pain_that_was_taken_over_is_said_in_words(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, _ = open_view
    view.pain.rows[1][1].setFocus()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_9)
    view.relief.take.click()
    assert since(session).relief_percent == -13
    assert view.relief.words.text() == "Recorded: 13 % worse by NRS, from 8 to 9."


def test_one_press_names_a_side_effect_and_the_grade_is_next(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, _ = open_view
    chip = next(one for one in view.effects.findChildren(Chip) if one.text() == "+ dizziness")
    chip.click()
    assert view.focusWidget() is view.effects.rows["dizziness"].grade.focusProxy()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_5)
    assert [(one.name, one.grade) for one in since(session).side_effects] == [("dizziness", 5)]
    assert view.effects.rows["dizziness"]._state.text() == "limits daily life"
    assert view.focusWidget() is view.effects.rows["dizziness"].grade.focusProxy()


def test_a_typed_side_effect_is_taken_with_enter(open_view: tuple[Session, View, list[int]]) -> None:
    _, view, _ = open_view
    QTest.keyClicks(view.effects.entry, "<b>itch</b>")
    QTest.keyClick(view.effects.entry, Qt.Key.Key_Return)
    assert list(view.effects.rows) == ["<b>itch</b>"]
    assert view.effects.entry.value() == ""


def test_counts_note_goal_and_flags_reach_the_visit(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, _ = open_view
    edit = view.report.counts["falls"].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "2")
    QTest.keyClicks(view.report.note, "slept better")
    view.goal.met.click()
    view.flags.none.click()
    assert (since(session).falls, since(session).note) == (2, "slept better")
    assert session.visit.pain.goal.met_on == session.context.on
    assert all(one.present is False for one in session.visit.pain.red_flags)
    assert not view.flags.none.isVisible()


def test_a_medicine_from_elsewhere_is_typed_shown_and_taken_off(open_view: tuple[Session, View, list[int]]) -> None:
    session, view, _ = open_view
    QTest.keyClicks(view.medicines.entry, "sertraline 50 mg once a day")
    QTest.keyClick(view.medicines.entry, Qt.Key.Key_Return)
    assert session.visit.record.medicines[-1].name == "sertraline"
    (chip,) = view.medicines.findChildren(Chip)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert session.visit.record.medicines[-1].name != "sertraline"


def test_what_spanish_calls_by_one_word_is_offered_once_and_not_beside_its_row(qtbot: Any) -> None:
    language.use("es")
    try:
        session = opened(walter, STEP)
        language.know(session.context.knowledge, session.visit)
        view, _ = shown(session, STEP, qtbot)
        assert _offered(view).count("+ somnolencia") == 1
        assert len(_offered(view)) == len(set(_offered(view)))
        assert view.effects._name("somnolence")
        assert "+ somnolencia" not in _offered(view)
    finally:
        language.use(language.ENGLISH)


def _offered(view: View) -> list[str]:
    chips = (view.effects._offered.itemAt(place).widget() for place in range(view.effects._offered.count()))
    return [chip.text() for chip in chips if isinstance(chip, Chip)]
