"""The taper on Adjust: chosen, slowed, paused, missed, carried to the next visit, ended."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from paindesk.domain.finding import Level
from paindesk.domain.patient import Pregnancy
from paindesk.domain.visit import Act, Override, Prescription, Taper, Visit, VisitKind
from paindesk.rules.declined import mark
from paindesk.rules.facts import gather
from paindesk.rules.monitoring import due
from paindesk.rules.prescription import check_prescription
from paindesk.rules.said_once import open_and_quiet
from paindesk.sample.named import daniel, mateo
from paindesk.shell.session import Session
from paindesk.steps.adjust.options import CONTINUE, LOWER_TO_STOP, STOP
from paindesk.steps.adjust.step import STEP
from paindesk.steps.adjust.tapers import TaperView
from paindesk.steps.plan_safety.model import PlanSafetyModel
from paindesk.steps.plan_safety.step import STEP as PLAN
from paindesk.steps.step import Context
from paindesk.store.body import from_json, to_json
from paindesk.store.carry import forward
from tests.accessibility import nameless
from tests.builders import TODAY, amount
from tests.steps.adjust.model import model_of
from tests.steps.trends.follow_up import CLINIC, knowledge, opened, shown

OXYCODONE, GABAPENTIN = "oxycodone", "gabapentin"


def plan_of(session: Session, name: str = OXYCODONE) -> Prescription:
    return next(one for one in session.visit.prescriptions if one.medicine == name)


def taper_of(session: Session, name: str = OXYCODONE) -> TaperView:
    found = model_of(session).taper(name)
    assert found is not None
    return found


def on_a_taper(person: Any = daniel, name: str = OXYCODONE, **changes: Any) -> Session:
    session = opened(person, STEP, answered=True)
    model_of(session).choose(name, STOP)
    if changes:
        model_of(session).set_taper(name, **changes)
    session.take(STEP.id, 0.0)
    return session


def days_later(session: Session, days: int) -> Session:
    """The next visit, as the shell opens it after this one was signed."""
    last, on = session.visit, TODAY + timedelta(days=days)
    fresh = Visit(id="next", kind=VisitKind.FOLLOW_UP, on=on, number=last.number + 1, record=last.record)
    context = Context(knowledge=knowledge(), on=on, clinic=CLINIC, history=session.context.history, previous=last)
    return Session(forward(fresh, last), context, (STEP,))


def test_daniels_taper_is_the_one_of_the_plan() -> None:
    session = on_a_taper()
    plan, view = plan_of(session), taper_of(session)
    assert (plan.act, plan.because, plan.strength, plan.days) == (Act.CHANGE, LOWER_TO_STOP, amount("5 mg"), 28)
    assert plan.quantity == Decimal(196)  # 35 mg a day are 7 tablets of 5 mg, for 28 days
    assert view.title == "Taper: 5 mg less every 6 weeks, about 9 % a month"
    assert view.unit == "MME per day"
    assert [str(one.value.normalize()) for one in view.bars][:4] == ["6E+1", "52.5", "45", "37.5"]
    assert [one.kind for one in view.bars][:3] == ["now", "next", ""]
    assert view.rows[0].tinted
    assert view.rows[0].dispense == "294 × 5 mg, 42 days"
    assert view.rows[-1].note == "nothing more"


def test_another_medicine_is_counted_in_mg() -> None:
    view = taper_of(on_a_taper(mateo, GABAPENTIN), GABAPENTIN)
    assert view.unit == "mg per day"
    assert [str(one.value) for one in view.bars] == ["1200", "900", "600", "300", "0"]


def test_slower_halves_the_pace_and_a_pause_is_gold_and_moves_the_rest() -> None:
    slow = on_a_taper(speed="slower")
    assert taper_of(slow).title == "Taper: 2.5 mg less every 6 weeks, about 4 % a month"
    paused = on_a_taper(pause_on=TODAY + timedelta(days=42))
    bars = taper_of(paused).bars
    assert [one.kind for one in bars][:4] == ["now", "next", "pause", ""]
    assert bars[3].said == "1 Feb"  # 4 Jan and four weeks
    taken_back = on_a_taper(pause_on=TODAY + timedelta(days=42))
    model_of(taken_back).set_taper(OXYCODONE, pause_on=None)
    assert [one.kind for one in taper_of(taken_back).bars].count("pause") == 0


def test_its_card_says_where_it_leads_as_it_was_changed() -> None:
    def looks(session: Session) -> str:
        return next(one.looks for one in model_of(session).options(OXYCODONE) if one.key == STOP)

    asked = looks(on_a_taper())
    paused = on_a_taper(pause_on=TODAY)
    last = taper_of(paused).rows[-1].day
    assert f"nothing more from {last}" in looks(paused)
    assert f"nothing more from {last}" not in asked
    assert "from 40 mg a day to 35 mg a day first" in looks(paused)
    assert looks(on_a_taper(speed="slower")).startswith("2.5 mg less every 6 weeks")


def test_the_plan_says_when_it_is_at_zero_and_judges_it_on_function() -> None:
    session = opened(daniel, STEP, PLAN, answered=True)
    model_of(session).choose(OXYCODONE, STOP)
    session.take(STEP.id, 0.0)
    plan = session.models[PLAN.id]
    assert isinstance(plan, PlanSafetyModel)
    line = next(one for one in plan.lines() if one.medicine == OXYCODONE)
    assert line.ends == f"lowered step by step to zero by {taper_of(session).rows[-1].day}"
    assert line.judge.endswith("function held, no withdrawal")


def test_held_from_today_on() -> None:
    session = on_a_taper(pause_on=TODAY)
    assert plan_of(session).steps[0].daily == amount("40 mg")
    assert plan_of(session).steps[0].to_day == 28


def test_what_is_kept_is_read_again_and_carried_on() -> None:
    session = on_a_taper(speed="slower", pause_on=TODAY + timedelta(days=84))
    assert from_json(to_json(session.visit), Visit) == session.visit
    later = days_later(session, 28)
    plan = plan_of(later)
    assert (plan.act, plan.taper) == (Act.CONTINUE, plan_of(session).taper)
    assert plan.steps[0].to_day == 14  # of 42 days 28 are over
    assert later.visit.record.medicines[-1].sig_text == plan_of(session).steps[0].text
    assert model_of(later).chosen(OXYCODONE) == CONTINUE
    assert next(one.title for one in model_of(later).options(OXYCODONE)) == "Continue the taper"


def test_the_list_of_medicines_follows_the_taper_over_two_visits() -> None:
    second = days_later(on_a_taper(), 28)
    second.mark_opened(STEP.id)
    third_on = TODAY + timedelta(days=100)
    fresh = Visit(id="third", kind=VisitKind.FOLLOW_UP, on=third_on, number=9, record=second.visit.record)
    third = forward(fresh, second.visit)
    line = next(one for one in third.record.medicines if "oxycodone" in one.text)
    assert line.sig_text == "5 mg in the morning, 5 mg at noon, 5 mg in the evening, 10 mg at bedtime"  # 25 mg a day


def test_a_missed_step_is_worked_out_again_from_what_is_taken() -> None:
    later = days_later(on_a_taper(), 45)  # by the calendar 30 mg since 3 days
    view = taper_of(later)
    assert later.visit.prescriptions[0].steps[0].daily == amount("30 mg")
    assert view.before == "35 mg"
    model_of(later).set_taper(OXYCODONE, behind=True)
    plan = plan_of_model(later)
    assert (plan.act, plan.steps[0].daily, plan.steps[0].from_day, plan.steps[0].to_day) == (
        Act.CHANGE, amount("30 mg"), 1, 42,
    )  # fmt: skip
    model_of(later).set_taper(OXYCODONE, behind=False, speed="slower")
    slower = plan_of_model(later)
    assert slower.steps[0].to_day == 39  # the step that has begun is gone through first
    assert slower.steps[1].daily == amount("27.5 mg")


def test_a_pause_that_comes_after_this_step_stays_whole_when_the_speed_changes_at_the_next_visit() -> None:
    later = days_later(on_a_taper(pause_on=TODAY + timedelta(days=20)), 28)  # 42 days of 35 mg, then 28 of the pause
    assert [(str(one.daily), one.to_day) for one in plan_of(later).steps[:3]] == [
        ("35 mg", 14), ("35 mg", 42), ("30 mg", 84),
    ]  # fmt: skip
    model_of(later).set_taper(OXYCODONE, speed="slower")
    slower = plan_of_model(later)
    assert [(str(one.daily), one.to_day) for one in slower.steps[:2]] == [("35 mg", 14), ("35 mg", 42)]
    assert slower.steps[2].daily == amount("32.5 mg")
    model_of(later).set_taper(OXYCODONE, pause_on=None)
    assert plan_of_model(later).steps[1].daily == amount("32.5 mg")


def test_a_pause_from_today_begins_when_the_step_that_runs_is_through() -> None:
    later = days_later(on_a_taper(), 28)
    model_of(later).set_taper(OXYCODONE, pause_on=TODAY + timedelta(days=28))
    steps = plan_of_model(later).steps
    assert [(str(one.daily), one.to_day) for one in steps[:2]] == [("35 mg", 14), ("35 mg", 42)]
    assert [one.kind for one in taper_of(later).bars][:3] == ["now", "pause", "next"]


def plan_of_model(session: Session) -> Prescription:
    return next(one for one in model_of(session).prescriptions if one.medicine == OXYCODONE)


def test_the_end_is_zero_and_nothing_goes_on() -> None:
    session = on_a_taper()
    ends = plan_of(session).steps[-1].to_day
    assert ends is not None
    last = days_later(session, ends - 1)
    assert plan_of(last).steps[0].daily == amount("5 mg")
    after = days_later(session, ends)
    assert (plan_of(after).act, plan_of(after).steps) == (Act.STOP, ())
    line = next(one for one in after.visit.record.medicines if "oxycodone" in one.text)
    assert line.ends == TODAY + timedelta(days=ends)
    facts = gather(after.visit.record, after.visit.pain, knowledge(), after.visit.on)
    assert check_prescription(plan_of(after), facts) == ()


def test_the_next_step_is_due_on_its_day_and_so_is_zero() -> None:
    session = on_a_taper()
    facts = gather(session.visit.record, session.visit.pain, knowledge(), TODAY)
    step = next(one for one in due(facts, session.advice.mme, session.visit.prescriptions) if one.what == "taper_step")
    assert (step.due_on, step.why) == (date(2027, 1, 4), "oxycodone: to 30 mg a day")
    one_step = replace(plan_of(session), steps=plan_of(session).steps[-1:])
    ends = one_step.steps[0].to_day
    assert ends is not None
    last = next(one for one in due(facts, session.advice.mme, (one_step,)) if one.what == "taper_step")
    assert (last.due_on, last.why) == (TODAY + timedelta(days=ends), "oxycodone: to zero, the last step")


# What must be right ------------------------------------------------------------------------------------------------


def findings_of(session: Session, **background: Any) -> dict[str, Any]:
    record = session.visit.record
    record = replace(record, background=replace(record.background, **background))
    facts = gather(record, session.visit.pain, knowledge(), TODAY)
    return {one.id: one for one in check_prescription(plan_of(session), facts)}


def test_naloxone_and_what_helps_in_withdrawal_are_said() -> None:
    found = findings_of(on_a_taper())
    assert found["oxycodone.taper.naloxone"].level is Level.CAUTION
    assert "COWS" in found["oxycodone.taper.withdrawal"].because
    assert "clonidine" in found["oxycodone.taper.withdrawal"].action


def test_in_pregnancy_an_expert_comes_first() -> None:
    found = findings_of(on_a_taper(), pregnancy=Pregnancy.PREGNANT)
    assert found["oxycodone.taper.pregnant"].level is Level.STOP


def test_at_once_only_when_life_is_at_risk_and_then_in_words() -> None:
    session = on_a_taper()
    model_of(session).stop_now(OXYCODONE)
    session.take(STEP.id, 9.0)
    assert (plan_of(session).act, plan_of(session).taper) == (Act.STOP, None)
    found = findings_of(session)["oxycodone.stopping"]
    assert found.level is Level.STOP
    assert "only if life is at risk" in found.action


def test_a_taper_of_a_rule_this_edition_does_not_have_still_shows() -> None:
    session = on_a_taper()
    odd = replace(plan_of(session), taper=Taper(original=amount("40 mg"), began=TODAY, rule="gone", speed="warp"))
    model = model_of(session)
    model.prescriptions = (odd,)
    assert model.taper(OXYCODONE) is not None


# On the screen -----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("themed")
def test_the_card_shows_bars_and_table_and_changes_the_plan(qtbot: Any) -> None:
    session = opened(daniel, STEP, answered=True)
    view, acts = shown(session, STEP, qtbot)
    card = view.cards[OXYCODONE]
    assert not card.taper.isVisible()
    QTest.mouseClick(card.cards[STOP], Qt.MouseButton.LeftButton)
    assert card.taper.isVisible()
    assert nameless(view) == []
    assert "now: 60; 23 Nov: 52.5; 4 Jan: 45" in card.taper.bars.accessibleDescription()
    assert not card.taper.weeks.isVisible()
    card.taper.speed.setCurrentIndex(1)
    card.taper.speed.activated.emit(1)
    plan = plan_of(session)
    assert plan.taper is not None
    assert plan.taper.speed == "slower"
    card.taper.pause.setCurrentIndex(2)
    card.taper.pause.activated.emit(2)
    assert card.taper.weeks.isVisible()
    assert len(acts) == 3
    assert view.page.scroller.horizontalScrollBar().maximum() == 0
    card.taper.at_once.click()
    assert plan_of(session).act is Act.STOP
    assert not card.taper.isVisible()
    QTest.mouseClick(card.cards[CONTINUE], Qt.MouseButton.LeftButton)
    assert (plan_of(session).act, plan_of(session).taper) == (Act.CONTINUE, None)


def cows(value: int) -> tuple[int, ...]:
    """Answers that make so many points, from the first question on."""
    found = []
    for question in knowledge().instruments["cows"].questions:
        points = max(one for one, _ in question.choices if one <= value)
        found.append(points)
        value -= points
    return tuple(found)


def test_a_withdrawal_score_goes_on_record_and_asks_for_a_pause() -> None:
    session = on_a_taper()
    model_of(session).withdrawal.fill(cows(9))
    session.take(STEP.id, 3.0)
    found = session.visit.record.latest("cows", TODAY)
    assert found is not None
    assert found.value == 9
    assert model_of(session).withdrawal.words() == "9 of 48, mild withdrawal"
    told = findings_of(session)["oxycodone.taper.withdrawal"]
    assert (told.level, told.title) == (Level.CAUTION, "Withdrawal: pause the taper")
    model_of(session).withdrawal.fill(())
    session.take(STEP.id, 6.0)
    assert session.visit.record.latest("cows", TODAY) is None
    assert session.visit.pain.screens == ()


def test_a_withdrawal_score_of_weeks_ago_is_shown_as_old() -> None:
    session = on_a_taper()
    model_of(session).withdrawal.fill(cows(9))
    session.take(STEP.id, 3.0)
    assert model_of(days_later(session, 14)).withdrawal.words() == "9 of 48 on 23 Nov 2026, mild withdrawal"
    old = model_of(days_later(session, 15)).withdrawal.words()
    assert old == "not scored since 9 of 48 on 23 Nov 2026, mild withdrawal"


@pytest.mark.usefixtures("themed")
def test_the_withdrawal_score_is_filled_in_below_the_taper(qtbot: Any) -> None:
    session = opened(daniel, STEP, answered=True)
    view, _ = shown(session, STEP, qtbot)
    card = view.cards[OXYCODONE]
    QTest.mouseClick(card.cards[STOP], Qt.MouseButton.LeftButton)
    assert card.taper.withdrawal.score.text() == "Withdrawal (COWS): not scored ▸"
    card.taper.withdrawal.score.click()
    form = card.taper.withdrawal.form
    assert form is not None
    for question in form.questions:
        QTest.mouseClick(question.chips[1][1], Qt.MouseButton.LeftButton)
    assert card.taper.withdrawal.form is form
    found = session.visit.record.latest("cows", TODAY)
    assert found is not None
    assert found.value == sum(question.chips[1][0] for question in form.questions)
    assert nameless(view) == []
    card.taper.withdrawal.score.click()
    assert card.taper.withdrawal.form is None


def test_one_opioid_in_the_place_of_another_is_no_sudden_stop() -> None:
    session = on_a_taper()
    stop = replace(plan_of(session), act=Act.STOP, steps=(), taper=None)
    facts = gather(session.visit.record, session.visit.pain, knowledge(), TODAY)
    other = Prescription(medicine="morphine er", act=Act.START)
    assert check_prescription(stop, facts, (stop, other)) == ()
    assert [one.level for one in check_prescription(stop, facts, (stop,))] == [Level.STOP]


def test_the_panel_asks_for_naloxone_once_with_both_reasons() -> None:
    shown, _ = open_and_quiet(model_of(on_a_taper()).findings(), ())
    [asked] = [one for one in shown if "naloxone" in one.title.casefold()]
    assert (asked.title, asked.subject, asked.level) == ("Taper without naloxone on record", OXYCODONE, Level.CAUTION)
    assert asked.because.startswith("Tolerance goes within a week or two")
    assert asked.because.endswith("On an opioid, with 60 MME a day and sleep apnea: suspected.")
    assert asked.action == "Offer it today, and show someone at home how to use it."


def test_a_taper_declined_with_a_reason_leaves_the_risk_on_record_and_is_not_told_again() -> None:
    session = on_a_taper()
    facts = gather(session.visit.record, session.visit.pain, knowledge(), TODAY)
    [asked] = [one for one in check_prescription(plan_of(session), facts) if one.id.endswith(".naloxone")]
    declined = Override(finding_id=asked.id, because=asked.because, reason="wants none", declined=mark(asked))
    shown, quiet = open_and_quiet(model_of(session).findings(), (declined,))
    assert [one.id for one in (*shown, *quiet) if "naloxone" in one.id] == ["naloxone-missing"]
