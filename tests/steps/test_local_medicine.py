"""A follow-up of somebody who takes a local medicine: it goes on, and nothing breaks where the folder is gone."""

from typing import Any

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Visit, VisitKind
from paindesk.rules.consult import consult
from paindesk.shell.catalogue import steps_of
from paindesk.shell.session import Session
from paindesk.steps.step import Context
from paindesk.store.carry import forward
from tests.builders import TODAY, shipped
from tests.documents.test_local_papers import NAME, knowledge, visit
from tests.steps.trends.follow_up import CLINIC

pytestmark = pytest.mark.usefixtures("themed")
DAYS = 28


def next_visit(now: Knowledge) -> Session:
    """Four weeks after the visit that prescribed it."""
    last = visit()
    day = TODAY.fromordinal(TODAY.toordinal() + DAYS)
    empty = Visit(id="next", kind=VisitKind.FOLLOW_UP, on=day, number=last.number + 1, record=last.record)
    context = Context(knowledge=now, on=day, clinic=CLINIC, previous=last)
    return Session(forward(empty, last), context, steps_of(VisitKind.FOLLOW_UP))


@pytest.mark.parametrize("now", [knowledge(), shipped()], ids=["with the folder", "the folder is gone"])
def test_every_step_opens_with_it_in_the_plan(qtbot: Any, now: Knowledge) -> None:
    session = next_visit(now)
    assert NAME in [one.medicine for one in session.visit.prescriptions]
    for step in session.steps:
        view = step.view(session.models[step.id])
        qtbot.addWidget(view)
        view.refresh()
        session.take(step.id, 0.0)
    assert NAME in [one.medicine for one in session.visit.prescriptions]


def test_on_the_list_it_is_the_local_file_and_else_the_substance() -> None:
    record = next_visit(shipped()).visit.record
    [line] = [one for one in record.medicines if "lacosamide" in one.text]
    assert [one.name for one in line.ingredients] == ["lacosamide"]
    assert knowledge().name_of(line) == NAME
    assert shipped().name_of(line) == "lacosamide"
    assert "antiepileptic" in shipped().groups_of("lacosamide")


def test_the_advice_goes_on_without_it() -> None:
    session = next_visit(shipped())
    advice = consult(session.visit.record, session.visit.pain, shipped(), session.visit.on)
    assert advice.medicine(NAME) is None
    assert advice.medicine("gabapentin") is not None
