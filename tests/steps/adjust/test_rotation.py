"""Changing the opioid at a follow-up: into the plan, out of it again, and what the next visit finds."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt

from paindesk.documents import handout
from paindesk.domain.dose import CannotTell, Rung, When, describe
from paindesk.domain.medicine_line import Activity
from paindesk.domain.visit import Act, Visit, VisitKind
from paindesk.rules.prescription import check_prescription
from paindesk.rules.rotation import Rotation, Taken
from paindesk.rules.rotation_choice import not_counted
from paindesk.sample.named import daniel, mateo
from paindesk.shell.session import Session
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.options import CONTINUE, DOWN, ROTATE, STOP
from paindesk.steps.adjust.rotation import planned_target
from paindesk.steps.adjust.step import STEP
from paindesk.store.body import from_json, to_json
from paindesk.store.carry import forward
from tests.accessibility import nameless
from tests.builders import amount, facts, patient
from tests.steps.adjust.model import model_of
from tests.steps.trends.follow_up import CLINIC, knowledge, opened, shown


@pytest.fixture
def session() -> Session:
    return opened(daniel, STEP, answered=True)


def rotated(session: Session, target: str) -> Visit:
    assert model_of(session).rotate(target)
    session.take(STEP.id, 0.0)
    return session.visit


def test_only_opioids_have_the_card() -> None:
    gabapentin = model_of(opened(mateo, STEP, answered=True)).options("gabapentin")
    assert ROTATE not in [one.key for one in gabapentin]


def test_little_relief_and_a_side_effect_make_it_possible(session: Session) -> None:
    card = next(one for one in model_of(session).options("oxycodone") if one.key == ROTATE)
    assert (card.reason.mark, card.opens, card.looks) == ("possible", True, "from 60 mg of oral morphine a day")
    assert "constipation 5 of 10" in card.reason.because


def test_every_other_opioid_is_named_buprenorphine_first_and_what_has_no_dose_says_why(session: Session) -> None:
    targets = model_of(session).rotations.targets()
    assert [one.name for one in targets][:2] == ["buprenorphine patch", "buprenorphine film"]
    assert "oxycodone er" not in [one.name for one in targets]
    refused = {one.name: str(one.found) for one in targets if isinstance(one.found, CannotTell)}
    assert "an ECG comes first" in refused["methadone"]
    assert all(refused.values())


def test_to_buprenorphine_the_old_one_is_lowered_for_a_week_and_the_new_one_starts_after_it(session: Session) -> None:
    visit = rotated(session, "buprenorphine patch")
    old, new = visit.prescriptions
    assert (old.act, old.days, old.replaced_by) == (Act.CHANGE, 7, "buprenorphine patch")
    assert old.steps[0].daily == amount("20 mg")
    assert (old.steps[0].from_day, old.steps[0].to_day, old.quantity) == (1, 7, Decimal(28))
    assert (new.act, new.replaces, new.steps[0].from_day) == (Act.START, ("oxycodone",), 8)
    assert (new.strength, new.quantity, new.days) == (amount("10 mcg/h"), Decimal(2), 21)
    assert new.working[0].result == "60 mg of oral morphine"
    assert model_of(session).chosen("oxycodone") == ROTATE


def test_to_morphine_the_old_one_stops_at_once_and_half_is_taken_off_for_the_sleep_apnea(session: Session) -> None:
    visit = rotated(session, "morphine er")
    old, new = visit.prescriptions
    assert (old.act, old.steps, old.replaced_by) == (Act.STOP, (), "morphine er")
    assert new.steps[0].daily == amount("30 mg")
    assert any("sleep apnea" in row.because for row in new.working)


def test_the_mme_after_is_shown(session: Session) -> None:
    line = model_of(session).rotations.mme_line("morphine er", session.visit.prescriptions)
    assert line == "MME a day: 60 now, 30 after the change."
    line = model_of(session).rotations.mme_line("buprenorphine patch", session.visit.prescriptions)
    assert line == "MME a day: 60 now, not calculated (no CDC factor) after the change."


def test_it_is_taken_back_by_any_other_choice_or_by_taking_off_the_new_one(session: Session) -> None:
    before = session.visit.prescriptions
    for undo in (
        lambda model: model.choose("oxycodone", CONTINUE),
        lambda model: model.take_back("buprenorphine patch"),
        lambda model: model.undo_rotation("oxycodone"),
    ):
        rotated(session, "buprenorphine patch")
        undo(model_of(session))
        session.take(STEP.id, 1.0)
        assert [one.medicine for one in session.visit.prescriptions] == ["oxycodone"]
        assert session.visit.prescriptions[0].steps == before[0].steps
        assert session.visit.prescriptions[0].act is Act.CONTINUE


def test_one_change_replaces_another(session: Session) -> None:
    rotated(session, "buprenorphine patch")
    visit = rotated(session, "morphine er")
    assert [(one.medicine, one.act) for one in visit.prescriptions] == [
        ("oxycodone", Act.STOP), ("morphine er", Act.START)
    ]  # fmt: skip
    model_of(session).choose("oxycodone", DOWN)
    session.take(STEP.id, 2.0)
    assert [(one.medicine, one.act) for one in session.visit.prescriptions] == [("oxycodone", Act.CHANGE)]
    assert not session.visit.prescriptions[0].replaced_by


def test_what_has_no_dose_changes_nothing(session: Session) -> None:
    assert not model_of(session).rotate("methadone")
    assert not model_of(session).rotate("no such opioid")
    assert [one.medicine for one in session.visit.prescriptions] == ["oxycodone"]


def test_the_checks_run_and_do_not_take_the_new_one_for_a_second_opioid(session: Session) -> None:
    rotated(session, "morphine er")
    found = {one.id for one in model_of(session).findings()}
    assert not {one for one in found if ".duplicate.kind." in one}
    assert not {one for one in found if "first-supply" in one or "above-start" in one}
    assert "oxycodone.replaced" in found
    assert "oxycodone.stopping" not in found


def test_a_draft_with_it_is_stored_and_read_back_as_it_was(session: Session) -> None:
    visit = rotated(session, "buprenorphine patch")
    assert from_json(to_json(visit), Visit) == visit
    again = Session(visit, session.context, (STEP,))
    assert model_of(again).chosen("oxycodone") == ROTATE
    model_of(again).choose("oxycodone", CONTINUE)
    again.take(STEP.id, 0.0)
    assert [one.medicine for one in again.visit.prescriptions] == ["oxycodone"]


@pytest.mark.parametrize(("days", "names"), [(5, ["oxycodone", "buprenorphine patch"]), (21, ["buprenorphine patch"])])
def test_the_next_visit_finds_the_old_one_only_while_it_is_still_lowered(
    session: Session, days: int, names: list[str]
) -> None:
    visit = rotated(session, "buprenorphine patch")
    on = visit.on + timedelta(days=days)
    fresh = Visit(id="next", kind=VisitKind.FOLLOW_UP, on=on, number=99, record=visit.record)
    following = forward(fresh, visit)
    assert [one.medicine for one in following.prescriptions] == names
    assert not any(one.replaces for one in following.prescriptions)
    active = [
        line.name
        for line in following.record.medicines
        if line.activity is Activity.ACTIVE and line.name in ("oxycodone", "buprenorphine")
    ]
    assert ("oxycodone" in active) == (days == 5)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_handout_says_what_to_stop_what_to_start_and_when(session: Session, language: str) -> None:
    visit = rotated(session, "buprenorphine patch")
    visit = replace(visit, plan=replace(visit.plan, exit_plan="if no better"))
    clinic = replace(CLINIC, phone="555-0100")
    made = handout.build(visit, session.advice, knowledge(), clinic, language=language)
    old, new = made.medicines
    assert "Nov 30" in old.instead or "30" in old.instead
    assert "buprenorphine patch" in old.instead
    assert "oxycodone" in new.instead
    assert not old.stopping
    assert new.stopping


def test_a_prescription_that_gives_way_is_said_calmly(session: Session) -> None:
    visit = rotated(session, "morphine er")
    found = check_prescription(visit.prescriptions[0], session.context.facts(visit.record, visit.pain))
    assert [(one.level.value, one.title) for one in found] == [("info", "Stops for another")]


@pytest.mark.usefixtures("themed")
def test_pressing_rotate_changes_nothing_until_it_is_added(session: Session, qtbot: Any) -> None:
    view, acts = shown(session, STEP, qtbot)
    card = view.cards["oxycodone"]
    card.cards[ROTATE].click()
    assert acts == []
    assert card.rotation.isVisible()
    assert card.cards[ROTATE].isChecked()
    card.rotation.chips["methadone"].click()
    assert "ECG" in card.rotation.why_not.text()
    assert not card.rotation.button.isVisible()
    card.rotation.chips["buprenorphine patch"].click()
    assert card.rotation.table.row_count() == 5
    assert acts == []
    card.rotation.button.click()
    assert acts == [1]
    assert [one.medicine for one in session.visit.prescriptions] == ["oxycodone", "buprenorphine patch"]
    assert nameless(view) == []
    assert view.page.scroller.horizontalScrollBar().maximum() == 0
    card.rotation.button.click()
    assert [one.medicine for one in session.visit.prescriptions] == ["oxycodone"]


@pytest.mark.usefixtures("themed")
def test_another_option_closes_it(session: Session, qtbot: Any) -> None:
    view, _ = shown(session, STEP, qtbot)
    card = view.cards["oxycodone"]
    card.cards[ROTATE].click()
    card.rotation.chips["morphine er"].click()
    assert card.rotation.chips["morphine er"].text() == "morphine ER"
    card.rotation.button.click()
    card.cards[CONTINUE].click()
    assert not card.rotation.isVisible()
    assert [one.medicine for one in session.visit.prescriptions] == ["oxycodone"]


def test_the_working_on_the_screen_is_the_working_in_the_plan(session: Session) -> None:
    found = model_of(session).rotations.found("morphine er")
    assert isinstance(found, Rotation)
    visit = rotated(session, "morphine er")
    assert visit.prescriptions[1].working[: len(found.daily.steps)] == found.daily.steps


def test_what_is_really_taken_is_what_is_changed(session: Session) -> None:
    rotations = model_of(session).rotations
    rotations.set_really("oxycodone", Decimal(20))
    found = rotations.found("buprenorphine patch")
    assert isinstance(found, Rotation)
    assert [row.result for row in found.daily.steps][:2] == ["30 mg of oral morphine", "20 mg a day"]
    assert (found.start_day, found.rung.daily) == (1, amount("10 mcg/h"))
    rotations.set_really("oxycodone", Decimal(400))  # more than written is a talk, not a dose
    found = rotations.found("morphine er")
    assert isinstance(found, Rotation)
    assert found.daily.steps[0].result == "60 mg of oral morphine"
    rotations.set_really("oxycodone", None)
    assert rotations.really("oxycodone") is None


@pytest.mark.usefixtures("themed")
def test_less_taken_is_typed_and_takes_a_planned_change_off(session: Session, qtbot: Any) -> None:
    view, _ = shown(session, STEP, qtbot)
    card = view.cards["oxycodone"]
    card.cards[ROTATE].click()
    card.rotation.chips["morphine er"].click()
    card.rotation.button.click()
    card.rotation.really.edit.setFocus()
    qtbot.keyClicks(card.rotation.really.edit, "30")
    assert [one.medicine for one in session.visit.prescriptions] == ["oxycodone"]
    assert card.rotation.target == "morphine er"
    found = model_of(session).rotations.found("morphine er")
    assert isinstance(found, Rotation)
    assert found.daily.steps[0].result == "45 mg of oral morphine"
    qtbot.keyClicks(card.rotation.really.edit, "00")
    assert card.rotation.really.problem()


def opened_again(session: Session) -> Session:
    """The same draft, stored and opened again."""
    return Session(from_json(to_json(session.visit), Visit), session.context, (STEP,))


def test_the_working_in_the_plan_outlives_the_window(session: Session) -> None:
    """Worked out from what was really taken, the plan must not be shown by what is written instead."""
    model_of(session).rotations.set_really("oxycodone", Decimal(20))
    visit = rotated(session, "buprenorphine patch")
    again = opened_again(session)
    rotations, plan = model_of(again).rotations, again.visit.prescriptions
    assert rotations.really("oxycodone") == amount("20 mg")
    assert rotations.rows("buprenorphine patch", plan) == visit.prescriptions[1].working
    assert rotations.shown("buprenorphine patch", plan) == visit.prescriptions
    assert not rotations.outdated("buprenorphine patch", plan)


def test_what_has_changed_since_is_said_and_the_plan_stands(session: Session) -> None:
    planned = rotated(session, "buprenorphine patch").prescriptions
    model = model_of(session)
    model.rotations.set_really("oxycodone", Decimal(20))  # as an edit of the record elsewhere would change the working
    assert model.rotations.shown("buprenorphine patch", planned) == planned
    assert model.rotations.rows("buprenorphine patch", planned) == planned[1].working
    assert "would be another" in model.rotations.outdated("buprenorphine patch", planned)


def test_a_change_that_has_no_dose_any_more_says_why_and_the_plan_stands(session: Session) -> None:
    planned = rotated(session, "morphine er").prescriptions
    model = model_of(session)
    model.rotations.set_really("oxycodone", Decimal(20))
    assert model.rotations.shown("morphine er", planned) == planned
    assert "less than the smallest morphine ER" in model.rotations.outdated("morphine er", planned)


@pytest.mark.usefixtures("themed")
def test_a_reopened_draft_shows_the_change_that_the_plan_holds(session: Session, qtbot: Any) -> None:
    on_more(session)
    model_of(session).rotations.beside = True
    model_of(session).rotations.set_really("oxycodone", Decimal(20))
    rotated(session, "buprenorphine patch")
    again = opened_again(session)
    view, _ = shown(again, STEP, qtbot)
    card = view.cards["oxycodone"].rotation
    assert card.isVisible()
    assert card.really.value() == Decimal(20)
    new = again.visit.prescriptions[1]
    assert f"New: buprenorphine patch: {new.directions}" in card.plan.text()
    assert card.table.row_count() == len(new.working)
    assert card.button.text() == "Take off the plan"


@pytest.mark.usefixtures("themed")
def test_with_an_unreadable_number_nothing_is_added(session: Session, qtbot: Any) -> None:
    view, _ = shown(session, STEP, qtbot)
    card = view.cards["oxycodone"]
    card.cards[ROTATE].click()
    card.rotation.chips["morphine er"].click()
    card.rotation.really.edit.setFocus()
    qtbot.keyClicks(card.rotation.really.edit, "300")
    assert not card.rotation.button.isEnabled()
    qtbot.keyClick(card.rotation.really.edit, Qt.Key.Key_Backspace)
    assert card.rotation.button.isEnabled()


def test_an_opioid_that_still_gives_way_to_one_of_the_last_visit_is_no_change_of_this_one(session: Session) -> None:
    visit = rotated(session, "buprenorphine patch")
    on = visit.on + timedelta(days=5)
    fresh = Visit(id="next", kind=VisitKind.FOLLOW_UP, on=on, number=99, record=visit.record)
    context = replace(session.context, on=on, previous=visit)
    following = Session(forward(fresh, visit), context, (STEP,))
    model = model_of(following)
    assert planned_target(following.visit.prescriptions) == ""
    model.choose("oxycodone", STOP)
    following.take(STEP.id, 0.0)
    assert model.chosen("oxycodone") == STOP
    model.choose("oxycodone", CONTINUE)
    following.take(STEP.id, 100.0)
    assert [one.medicine for one in following.visit.prescriptions] == ["oxycodone", "buprenorphine patch"]


def test_those_that_follow_each_other_are_not_said_to_be_taken_together(session: Session) -> None:
    for target in ("buprenorphine patch", "morphine er"):
        rotated(session, target)
        found = {one.title for one in model_of(session).findings()}
        assert not found & {"Two opioids", "Mixed or partial opioid"}
        assert "Two opioids" not in model_of(session).rotations.minded(target)


def test_plan_review_and_letter_say_when_each_is_taken(session: Session) -> None:
    old, new = rotated(session, "buprenorphine patch").prescriptions
    assert old.in_the_change == "days 1–7, then buprenorphine patch"
    assert new.in_the_change == "from day 8, in place of oxycodone"
    old, new = rotated(session, "morphine er").prescriptions
    assert (old.in_the_change, new.in_the_change) == ("then morphine er", "in place of oxycodone")


def on_more(session: Session) -> AdjustModel:
    """Daniel on 80 mg a day, so that a tenth of the new dose can be made of tablets."""
    model = model_of(session)
    base = model._first["oxycodone"]
    dose = Rung(slots=tuple((when, amount("20 mg")) for when in When))
    model._first["oxycodone"] = replace(base, steps=(replace(base.steps[0], rung=dose, text=describe(dose)),))
    model.see(session.visit, session.advice)
    return model


def test_the_breakthrough_dose_is_written_beside_it_when_asked_for(session: Session) -> None:
    model = on_more(session)
    model.rotations.beside = True
    assert model.rotate("morphine er")
    _, new, needed = model.prescriptions
    assert (new.medicine, new.steps[0].daily) == ("morphine er", amount("60 mg"))
    assert (needed.medicine, needed.is_breakthrough, needed.in_the_change) == ("morphine", True, "")
    assert needed.directions == "7.5 mg every 4 hours when needed, at most 4 times a day"
    model.take_back("morphine")
    assert [one.medicine for one in model.prescriptions] == ["oxycodone", "morphine er"]
    model.rotate("morphine er")
    model.choose("oxycodone", CONTINUE)
    assert [one.medicine for one in model.prescriptions] == ["oxycodone"]


@pytest.mark.usefixtures("themed")
def test_the_breakthrough_dose_is_a_tick(session: Session, qtbot: Any) -> None:
    view, _ = shown(session, STEP, qtbot)
    card = view.cards["oxycodone"]
    card.cards[ROTATE].click()
    card.rotation.chips["buprenorphine patch"].click()
    assert not card.rotation.beside.isVisible()
    on_more(session)
    card.rotation.chips["morphine er"].click()
    assert card.rotation.beside.isVisible()
    card.rotation.beside.click()
    assert "Until then" not in card.rotation.plan.text()
    assert "morphine: 7.5 mg every 4 hours" in card.rotation.plan.text()


def test_a_change_of_opioids_is_no_increase(session: Session) -> None:
    for target in ("buprenorphine patch", "morphine er"):
        rotated(session, target)
        stops = [one.id for one in model_of(session).findings() if one.level.value == "stop"]
        assert not [one for one in stops if one.startswith(target)]


def test_an_opioid_beside_its_own_extended_release_is_named_as_not_counted() -> None:
    """The last visit gave the tablets; the extended release came from somebody else and is no part of the sum."""
    tablets = Taken(
        medicine=knowledge().medicines["oxycodone"], rung=Rung(slots=((When.MORNING, amount("10 mg")),)), days=90
    )
    release = {"name": "oxycodone", "release": "er", "text": "oxycodone ER 20 mg"}
    assert not_counted((tablets,), facts(patient(medicines=["oxycodone", release]), knowledge())) == ("oxycodone er",)
    assert not_counted((tablets,), facts(patient(medicines=["oxycodone"]), knowledge())) == ()
