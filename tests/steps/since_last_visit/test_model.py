"""What the follow-up asks, and what it makes of the answers."""

from dataclasses import replace
from typing import Any

from paindesk.domain.dose import CannotTell
from paindesk.domain.pain import Peg
from paindesk.sample.named import daniel, mateo
from paindesk.shell.session import Session
from paindesk.steps.since_last_visit.model import ReliefProposal, SinceLastVisitModel
from paindesk.steps.since_last_visit.step import STEP
from paindesk.steps.step import Mark, StepState
from tests.builders import TODAY
from tests.steps.trends.follow_up import first_follow_up_without_history, opened


def model_of(session: Session) -> SinceLastVisitModel:
    model = session.models[STEP.id]
    assert isinstance(model, SinceLastVisitModel)
    return model


def mateo_answers(**scores: int | None) -> tuple[Session, SinceLastVisitModel]:
    session = opened(mateo, STEP)
    model = model_of(session)
    if scores:
        model.rate(1, now=scores.get("now"), average=scores.get("average"), worst=scores.get("worst"))
        session.take(STEP.id, 0.0)
    return session, model


def test_the_place_comes_along_and_its_scores_are_asked_anew() -> None:
    _, model = mateo_answers()
    assert [(one.name, one.now, one.average, one.worst) for one in model.sites()] == [
        ("Neck and right arm", None, None, None)
    ]
    assert not model.is_complete()


def test_relief_is_proposed_from_the_first_score_on_record() -> None:
    _, model = mateo_answers(average=4)
    assert model.proposal() == ReliefProposal(50, "50 % by NRS, from 8 to 4")
    assert model.since.relief_percent is None  # a suggestion is not an answer


def test_worse_pain_is_said_to_be_worse() -> None:
    _, model = mateo_answers(average=9)
    assert model.proposal() == ReliefProposal(-13, "13 % worse by NRS, from 8 to 9")


def test_without_history_or_score_there_is_no_proposal() -> None:
    _, model = mateo_answers()
    assert isinstance(model.proposal(), CannotTell)
    fresh = model_of(first_follow_up_without_history(mateo, STEP))
    fresh.rate(1, now=None, average=5, worst=None)
    assert isinstance(fresh.proposal(), CannotTell)


def test_average_and_relief_complete_the_step() -> None:
    session, model = mateo_answers(average=4)
    model.set_relief(56)
    model.set_peg(Peg(pain=4, enjoyment=3, activity=3))
    model.name_effect("dry mouth")
    model.grade_effect("dry mouth", 1)
    session.take(STEP.id, 1.0)
    assert model.is_complete()
    assert model.state() == StepState(Mark.TODO, "relief 56 % · worst 1 · red flags not asked")
    model.no_other_flags()
    assert model.state() == StepState(Mark.DONE, "relief 56 % · worst 1")
    assert session.visit.since is not None
    assert session.visit.since.relief_percent == 56
    assert session.visit.pain.peg.score is not None


def test_a_side_effect_without_a_grade_keeps_the_step_open_and_is_never_written_as_zero() -> None:
    session, model = mateo_answers(average=4)
    model.set_relief(50)
    assert model.name_effect("dizziness")
    session.take(STEP.id, 1.0)
    assert session.visit.since is not None
    assert session.visit.since.side_effects == ()
    assert not model.is_complete()
    assert model.state().line == "grade dizziness"
    model.grade_effect("dizziness", 5)
    session.take(STEP.id, 2.0)
    assert model.effects() == (("dizziness", 5),)
    assert model.state().line == "relief 50 % · worst 5 · red flags not asked"
    assert model.limits(5)
    assert not model.limits(3)


def test_a_grade_can_be_taken_back_and_the_side_effect_dropped() -> None:
    _, model = mateo_answers()
    model.name_effect("nausea")
    assert not model.name_effect(" Nausea ")
    model.grade_effect("nausea", 2)
    model.grade_effect("nausea", None)
    assert model.effects() == (("nausea", None),)
    model.drop_effect("nausea")
    assert model.effects() == ()


def test_what_is_offered_is_last_times_first_then_the_common_ones_of_what_is_taken() -> None:
    _, model = mateo_answers()
    offered = model.offered_effects()
    assert offered[0] == "dry mouth"
    assert "dizziness" in offered
    assert "constipation" in model_of(opened(daniel, STEP)).offered_effects()


def test_a_fall_counts_among_those_of_the_past_year_and_a_mistyped_one_does_not_stay() -> None:
    session, model = mateo_answers()
    model.report(lambda since: replace(since, falls=12))
    session.take(STEP.id, 0.0)
    model.report(lambda since: replace(since, falls=1))
    session.take(STEP.id, 1.0)
    assert session.visit.record.background.falls_past_year == 1
    model.report(lambda since: replace(since, falls=0))
    session.take(STEP.id, 9.0)
    assert session.visit.record.background.falls_past_year == 0


def test_the_goal_is_met_today_until_the_tick_is_taken_back() -> None:
    session, model = mateo_answers()
    model.set_goal_met(met=True)
    session.take(STEP.id, 0.0)
    assert session.visit.pain.goal.met_on == TODAY
    model.set_goal_met(met=False)
    session.take(STEP.id, 5.0)
    assert session.visit.pain.goal.met_on is None


def test_a_medicine_somebody_else_started_joins_the_list_and_is_checked_at_once() -> None:
    session, model = mateo_answers()
    assert not model.add_medicine("  ")
    assert model.add_medicine("warfarin 5 mg once a day")
    session.take(STEP.id, 0.0)
    assert session.visit.record.medicines[-1].name == "warfarin"
    naproxen = session.advice.medicine("naproxen")
    assert naproxen is not None
    assert any("bleed" in f"{one.title} {one.because}".casefold() for one in naproxen.findings)
    (added,) = model.added()
    model.remove_medicine(added[0])
    session.take(STEP.id, 5.0)
    assert "warfarin" not in [one.name for one in session.visit.record.medicines]


def test_red_flags_are_asked_again_and_one_that_is_there_wants_attention() -> None:
    session, model = mateo_answers(average=4)
    first = model.flags()[0][0]
    assert all(answer.present is None for _, answer in model.flags())
    model.answer_flag(first.id, True)
    model.no_other_flags()
    session.take(STEP.id, 1.0)
    assert model.state().mark is Mark.ATTENTION
    assert session.blockers()
    model.answer_flag(first.id, True, "sent to the emergency department")
    session.take(STEP.id, 5.0)
    assert model.state().mark is not Mark.ATTENTION


def test_an_unchanged_visit_stays_as_it_is() -> None:
    session = opened(mateo, STEP, answered=True)
    before: Any = session.visit
    assert not session.take(STEP.id, 0.0)
    assert session.visit == before
