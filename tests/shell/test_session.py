"""A visit without a window: taking in, undoing, what blocks the signature."""

from dataclasses import replace
from datetime import timedelta

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import UrineTest
from paindesk.domain.patient import Section
from paindesk.domain.visit import Clinic, Visit, VisitKind, VisitPoint
from paindesk.exchange.lines import read_line
from paindesk.sample.named import rosa
from paindesk.shell.catalogue import steps_of
from paindesk.shell.session import Session
from paindesk.steps.history.model import HistoryModel
from paindesk.steps.monitoring.model import MonitoringModel
from paindesk.steps.step import Context
from tests.builders import TODAY


@pytest.fixture
def session(knowledge: Knowledge) -> Session:
    visit = Visit(id="v", kind=VisitKind.FIRST, on=TODAY, number=1, record=rosa(TODAY).record)
    context = Context(knowledge=knowledge, on=TODAY, clinic=Clinic(name="Clinic"))
    return Session(visit, context, steps_of(VisitKind.FIRST))


def history(session: Session) -> HistoryModel:
    model = session.models["history"]
    assert isinstance(model, HistoryModel)
    return model


def test_what_is_typed_changes_the_advice_at_once(session: Session) -> None:
    before = session.advice.medicine("naproxen")
    history(session).add_condition("Peptic ulcer with bleeding")
    assert session.take("history", at=1.0)
    after = session.advice.medicine("naproxen")
    assert before is not None
    assert after is not None
    assert len(after.findings) > len(before.findings)


def test_nothing_changed_is_nothing_taken(session: Session) -> None:
    assert not session.take("history", at=1.0)
    assert not session.undo()


def test_undo_and_redo_go_through_the_whole_visit(session: Session) -> None:
    history(session).add_condition("Gout")
    session.take("history", at=1.0)
    history(session).confirm(Section.CONDITIONS)
    session.take("history", at=5.0)
    assert session.undo()
    assert Section.CONDITIONS not in session.visit.record.confirmed
    assert session.undo()
    assert all(one.text != "Gout" for one in session.visit.record.conditions)
    assert session.redo()
    assert session.redo()
    assert Section.CONDITIONS in session.visit.record.confirmed
    assert not session.redo()


def test_a_run_of_typing_is_undone_in_one_go(session: Session) -> None:
    for place, text in enumerate(("G", "Go", "Gou", "Gout")):
        record = replace(session.visit.record, goals_in_own_words=(text,))
        history(session).record = record
        session.take("history", at=place * 0.2)
    assert session.undo()
    assert session.visit.record.goals_in_own_words == rosa(TODAY).record.goals_in_own_words


@pytest.mark.parametrize(
    ("kind", "opioid", "step", "leads_to"),
    [
        (VisitKind.FOLLOW_UP, True, "since_last_visit", "Monitoring"),
        (VisitKind.FOLLOW_UP, False, "since_last_visit", "Trends"),
        (VisitKind.FOLLOW_UP, True, "monitoring", "Trends"),
        (VisitKind.FIRST, True, "pain_today", "Monitoring"),
        (VisitKind.FIRST, False, "pain_today", "Medicine class"),
        (VisitKind.FIRST, True, "monitoring", "Medicine class"),
    ],
)
def test_the_button_names_the_step_it_opens(
    kind: VisitKind, opioid: bool, step: str, leads_to: str, knowledge: Knowledge
) -> None:
    record = rosa(TODAY).record
    taken = (read_line("oxycodone 10 mg tablet, 1 tablet every 6 hours", knowledge),) if opioid else ()
    visit = Visit(id="v", kind=kind, on=TODAY, number=2, record=replace(record, medicines=taken))
    running = Session(visit, Context(knowledge=knowledge, on=TODAY, clinic=Clinic(name="Clinic")), steps_of(kind))
    following = running.next_step(step)
    assert running.next_title(step) == leads_to == next(one.title for one in running.steps if one.id == following)


def test_what_is_due_knows_the_visits_before(knowledge: Knowledge) -> None:
    taken = read_line("oxycodone 10 mg tablet, 1 tablet every 6 hours", knowledge)
    record = replace(rosa(TODAY).record, medicines=(taken,))
    seen_on = TODAY - timedelta(days=20)
    before = VisitPoint(visit_id="before", on=seen_on, kind=VisitKind.FIRST, nrs=5)
    visit = Visit(id="v", kind=VisitKind.FOLLOW_UP, on=TODAY, number=2, record=record)
    context = Context(knowledge=knowledge, on=TODAY, clinic=Clinic(name="Clinic"), history=(before,))
    advice = Session(visit, context, steps_of(VisitKind.FOLLOW_UP)).advice
    assert [one.last for one in advice.due if one.what == "reevaluation"] == [seen_on]


@pytest.mark.parametrize("kind", list(VisitKind))
def test_going_through_every_step_leaves_what_monitoring_recorded(kind: VisitKind, knowledge: Knowledge) -> None:
    taken = read_line("oxycodone 10 mg tablet, 1 tablet every 6 hours", knowledge)
    visit = Visit(id="v", kind=kind, on=TODAY, number=2, record=replace(rosa(TODAY).record, medicines=(taken,)))
    running = Session(visit, Context(knowledge=knowledge, on=TODAY, clinic=Clinic(name="Clinic")), steps_of(kind))
    model = running.models["monitoring"]
    assert isinstance(model, MonitoringModel)
    model.record_pdmp("one prescriber", as_expected=True)
    for what in ("agreement", "benefit_risk_review", "naloxone", "laxative"):
        model.record_done(what)
    model.record_talk("a locked box is at home now")
    model.urine.record(UrineTest(on=TODAY, found=("oxycodone",)))
    running.take("monitoring", at=1.0)
    recorded = running.visit.record.stewardship
    for step in running.steps:
        running.mark_opened(step.id)
    assert running.visit.record.stewardship == recorded


def test_an_unfinished_visit_says_what_is_missing(session: Session) -> None:
    assert any(one.startswith("History: reviewed 0 of 6") for one in session.blockers())
    assert any(one.startswith("Pain today") for one in session.blockers())


def test_a_signed_visit_takes_nothing(session: Session) -> None:
    from datetime import UTC, datetime

    from paindesk.domain.visit import Signature

    session.signed(replace(session.visit, signature=Signature(by="Dr", at=datetime.now(UTC), digest="x")))
    history(session).add_condition("Gout")
    assert not session.take("history", at=1.0)
    assert not session.undo()
    assert all(one.text != "Gout" for one in session.visit.record.conditions)


def test_what_was_taken_back_by_hand_is_no_change_to_undo(session: Session) -> None:
    begun = session.visit
    history(session).confirm(Section.CONDITIONS)
    session.take("history", at=1.0)
    confirmed = session.visit
    typed = [replace(confirmed.record, goals_in_own_words=(goal,)) for goal in ("w", "walk")]
    for place, record in enumerate((*typed, confirmed.record)):
        history(session).record = record
        session.take("history", at=5.0 + 4 * place)
    assert session.visit == confirmed
    assert session.undo()
    assert session.visit == begun
    assert session.redo()
    assert session.redo()
    assert session.visit.record.goals_in_own_words == ("w",)
