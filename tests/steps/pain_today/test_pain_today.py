"""Pain today: what is drawn and said becomes the visit, and nothing goes on past an open red flag."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from paindesk.domain.finding import Level
from paindesk.domain.pain import Mechanism, Peg
from paindesk.steps.pain_today.model import PainTodayModel
from paindesk.steps.pain_today.step import STEP
from paindesk.steps.step import Mark
from tests.steps.opened import Opened, new_patient, open_step, rosa_visit, session

pytestmark = pytest.mark.usefixtures("themed")
LEFT = Qt.MouseButton.LeftButton


def model_of(visit: Any) -> PainTodayModel:
    model = session(STEP, visit).models["pain_today"]
    assert isinstance(model, PainTodayModel)
    return model


def test_an_unanswered_red_flag_keeps_the_step_open() -> None:
    model = model_of(rosa_visit(asked=False))
    assert model.open_flags()
    assert not model.is_complete()
    model.answer_rest_no()
    assert model.is_complete()
    assert model.state().mark is Mark.DONE


def test_a_red_flag_that_is_there_stops_until_something_is_done_about_it() -> None:
    model = model_of(rosa_visit(asked=False))
    model.answer_rest_no()
    flag = model.flags()[0][0]
    model.answer(flag.id, True)
    assert model.findings()[0].level is Level.STOP
    assert model.state().mark is Mark.ATTENTION
    assert not model.is_complete()
    model.answer(flag.id, True, "sent to the emergency department, Dr Lee told")
    assert all(one.level is not Level.STOP for one in model.findings())
    assert model.is_complete()


def test_nerve_pain_is_proposed_from_burning_feet_and_diabetes() -> None:
    mechanism, why = model_of(rosa_visit(asked=False)).proposal()
    assert mechanism is Mechanism.NEUROPATHIC
    for reason in ("burning", "tingling", "both feet", "diabetes"):
        assert reason in why


def test_with_nothing_said_nothing_is_proposed() -> None:
    mechanism, why = model_of(new_patient()).proposal()
    assert mechanism is None
    assert why.startswith("No proposal")


def test_two_of_three_peg_items_make_no_score() -> None:
    model = model_of(new_patient())
    model.set_peg(Peg(pain=6, enjoyment=7))
    assert model.peg_words() == "3 answers needed"
    model.set_peg(Peg(pain=6, enjoyment=7, activity=8))
    assert model.peg_words() == "7.0"


def test_the_goal_in_the_patients_own_words_is_taken_over_and_stays_empty_when_emptied() -> None:
    running = session(STEP, rosa_visit(asked=False))
    model = running.models["pain_today"]
    assert isinstance(model, PainTodayModel)
    assert model.apply_to(running.visit).pain.goal.text == "Walk to church and back, by March"
    model.set_goal("", None, "")
    assert model.apply_to(running.visit).pain.goal.text == ""


@pytest.fixture
def opened(qtbot: Any) -> Opened:
    return open_step(qtbot, STEP, new_patient())


def test_a_stroke_with_the_mouse_names_the_place(qtbot: Any, opened: Opened) -> None:
    canvas = opened.view.map.canvas
    points = [canvas.point("front", spot).toPoint() for spot in ((0.60, 0.76), (0.64, 0.76), (0.62, 0.78))]
    QTest.mousePress(canvas, LEFT, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, LEFT, pos=points[-1])
    (site,) = opened.visit.pain.sites
    assert site.name == "Left knee"
    assert site.strokes


def test_the_keyboard_marks_a_region(qtbot: Any, opened: Opened) -> None:
    canvas = opened.view.map.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    (site,) = opened.visit.pain.sites
    assert len(site.regions) == 1
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert not any(one.regions for one in opened.visit.pain.sites)


def test_scores_are_typed_by_digit(qtbot: Any, opened: Opened) -> None:
    for row, digit in ((opened.view.site.now, "7"), (opened.view.scores.pain, "6")):
        QTest.keyClicks(row.focusProxy() or row, digit)
    assert opened.visit.pain.sites[0].now == 7
    assert opened.visit.pain.peg.pain == 6


def test_words_for_pain_are_ticked_and_unticked(qtbot: Any, opened: Opened) -> None:
    chip = opened.view.site.words.itemAt(0).widget()
    qtbot.mouseClick(chip, LEFT, pos=QPoint(5, 5))
    assert opened.visit.pain.sites[0].qualities == ("burning",)
    qtbot.mouseClick(chip, LEFT, pos=QPoint(5, 5))
    assert opened.visit.pain.sites[0].qualities == ()
    assert opened.acts == 2


def test_a_present_red_flag_shows_what_to_do(qtbot: Any, opened: Opened) -> None:
    row = next(iter(opened.view.flags._rows.values()))
    assert not row.action.isVisible()
    qtbot.mouseClick(row.yes, LEFT, pos=QPoint(5, 5))
    assert row.action.isVisible()
    QTest.keyClicks(row.done, "told Dr Lee")
    assert opened.visit.pain.red_flags[-1].escalated == "told Dr Lee"
    assert row.done.text() == "told Dr Lee"


# Screens -----------------------------------------------------------------------------------------------------------


def test_a_whole_screen_is_on_record_today_and_an_incomplete_one_is_no_score() -> None:
    visit = rosa_visit(asked=False)
    model = model_of(visit)
    model.fill("gad7", (1, 1, 1, 1, 1, 1))
    assert {one.instrument.key: one.words for one in model.screens()}["gad7"] == "no score: 1 answer is missing"
    assert model.apply_to(visit).record.latest("gad7", model.context.on) is None
    model.fill("gad7", (1, 1, 1, 1, 1, 1, 2))
    found = model.apply_to(visit).record.latest("gad7", model.context.on)
    assert found is not None
    assert (found.value, found.on) == (8, model.context.on)
    assert {one.instrument.key: one.words for one in model.screens()}["gad7"] == "8 of 21, mild"


def test_an_answer_taken_back_leaves_the_record_as_it_was() -> None:
    visit = rosa_visit(asked=False)
    model = model_of(visit)
    model.fill("phq9", (0,) * 8 + (2,))
    filled = model.apply_to(visit)
    assert filled.record.latest("phq9_item9", model.context.on) is not None
    model.fill("phq9")
    assert model.apply_to(filled).record.observations == visit.record.observations


def test_a_screen_is_opened_answered_and_closed_by_keyboard(qtbot: Any) -> None:
    opened = open_step(qtbot, STEP, rosa_visit(asked=False))
    card = opened.view.screens
    card.rows["phq2"].setFocus()
    QTest.keyClick(card.rows["phq2"], Qt.Key.Key_Return)
    assert card.form is not None
    for question in card.form.questions:
        QTest.keyClick(question.chips[3][1], Qt.Key.Key_Space)
    latest = opened.visit.record.latest("phq2", opened.view.model.context.on)
    assert latest is not None
    assert latest.value == 6
    assert "6 of 6, positive" in card.rows["phq2"].accessibleName()
    QTest.keyClick(card.rows["phq2"], Qt.Key.Key_Return)
    assert card.form is None


def test_a_screen_whose_questions_may_not_be_shown_takes_its_total(qtbot: Any) -> None:
    opened = open_step(qtbot, STEP, rosa_visit(asked=False))
    card = opened.view.screens
    card.open("stop_bang")
    assert card.form.total is not None
    QTest.keyClicks(card.form.total.edit, "6")
    assert "high risk of sleep apnea" in card.rows["stop_bang"].accessibleName()
    assert "sleep-apnoea" in opened.view.model.context.facts(opened.visit.record, opened.visit.pain).tags


def test_one_more_space_after_all_is_asked_takes_no_place_away(qtbot: Any) -> None:
    opened = open_step(qtbot, STEP, rosa_visit(asked=False))
    places = opened.visit.pain.sites
    opened.view.flags._rest.setFocus()
    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Space)
    assert all(one.present is False for one in opened.visit.pain.red_flags)
    assert opened.visit.pain.sites == places != ()
