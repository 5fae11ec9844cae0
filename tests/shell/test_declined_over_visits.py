"""A caution declined with a reason, over three visits: quiet while nothing changes, there again when its facts do."""

from dataclasses import replace
from datetime import date, timedelta

from paindesk.domain.finding import Finding
from paindesk.domain.visit import Visit, VisitKind
from paindesk.rules.declined import is_declined, may_decline
from paindesk.shell.catalogue import steps_of
from paindesk.shell.session import Session
from paindesk.shell.signing import sign
from paindesk.shell.workplace import Workplace
from paindesk.steps.review_sign.model import ReviewSignModel
from paindesk.steps.step import Context
from tests.builders import TODAY
from tests.steps.opened import rosa_visit, start


def begun(place: Workplace, on: date) -> Session:
    """The next follow-up as it is opened, everything as it was left."""
    ((_, patient),) = place.desk.appointments(TODAY)
    visit = place.desk.begin_visit(patient.id, VisitKind.FOLLOW_UP, on)
    return session(place, visit)


def session(place: Workplace, visit: Visit) -> Session:
    desk, who = place.desk, visit.record.patient.id
    history = tuple(one for one in desk.points(who) if one.on < visit.on)
    context = Context(
        knowledge=place.knowledge, on=visit.on, clinic=desk.clinic, history=history, previous=desk.last_signed(who)
    )
    return Session(visit, context, steps_of(visit.kind))


def cautions(running: Session) -> dict[str, Finding]:
    """What is shown, not folded under "Declined"."""
    shown = (one for one in running.open_findings() if not is_declined(one, running.visit.overrides))
    return {one.id: one for one in shown if may_decline(one)}


def reviewed(running: Session) -> Visit:
    """The last step gone through, as it is before the signature."""
    running.mark_opened("review_sign")
    return running.visit


def test_quiet_at_the_second_and_third_visit_and_back_when_the_facts_change(place: Workplace) -> None:
    ((_, patient),) = place.desk.appointments(TODAY)
    first = place.desk.begin_visit(patient.id, VisitKind.FIRST, TODAY)
    running = session(place, replace(first, pain=rosa_visit().pain, prescriptions=(start("gabapentin"),)))
    review = running.models["review_sign"]
    assert isinstance(review, ReviewSignModel)
    said = next(one for one in review.serious() if one.title == "Lower dose for kidneys")
    review.accept(said, "already the lower dose", decline=True)
    running.take("review_sign", 1.0)
    sign(reviewed(running), place.desk, place.knowledge)

    second = begun(place, TODAY + timedelta(days=28))
    assert said.id not in cautions(second)
    sign(reviewed(second), place.desk, place.knowledge)

    third = begun(place, TODAY + timedelta(days=56))
    assert said.id not in cautions(third)
    record = third.visit.record
    newest = record.latest("creatinine", third.visit.on)
    assert newest is not None
    assert newest.value is not None
    worse = replace(newest, on=third.visit.on, value=newest.value * 2)
    record = replace(record, observations=(*record.observations, worse))
    assert said.id in cautions(session(place, replace(third.visit, record=record)))
