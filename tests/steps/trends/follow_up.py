"""Follow-up visits of the sample clinic's people, their history made as the shell makes it, without a record file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Clinic, Visit, VisitKind, VisitPoint
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.visit_point import visit_point
from paindesk.sample.story import Story, prescriptions, since_last
from paindesk.shell.session import Session
from paindesk.steps.step import Context, Step
from paindesk.store.carry import forward
from tests.builders import TODAY, shipped

CLINIC = Clinic(name="Riverside")


def knowledge() -> Knowledge:
    """The knowledge as shipped, read once."""
    return shipped()


@cache
def lived(person: Callable[[date], Story]) -> tuple[tuple[VisitPoint, ...], Visit]:
    """The points of every visit before today, and the last of these visits."""
    story = person(TODAY)
    points: list[VisitPoint] = []
    last: Visit | None = None
    before: tuple[Any, ...] = ()
    for seen in (one for one in story.seen if one.days_ago > 0):
        day = TODAY - timedelta(days=seen.days_ago)
        kind = VisitKind.FOLLOW_UP if points else VisitKind.FIRST
        visit = forward(Visit(id=f"{day}", kind=kind, on=day, number=len(points) + 1, record=story.record), last)
        last = replace(
            visit,
            pain=story.pain(seen, day),
            since=since_last(seen) if points else None,
            prescriptions=prescriptions(before, seen, story.problem.key, days=28),
        )
        points.append(visit_point(last, points, knowledge(), of_record(last.record, knowledge(), day)))
        before = seen.takes
    assert last is not None
    return tuple(points), last


def opened(person: Callable[[date], Story], *steps: Step, answered: bool = False) -> Session:
    """Today's follow-up open at these steps; `answered` with what the story says of today (else of the last visit)."""
    story = person(TODAY)
    points, last = lived(person)
    visit = forward(
        Visit(id="today", kind=VisitKind.FOLLOW_UP, on=TODAY, number=len(points) + 1, record=story.record), last
    )
    if answered:
        visit = replace(visit, pain=story.pain(story.seen[-1], TODAY), since=since_last(story.seen[-1]))
    context = Context(knowledge=knowledge(), on=TODAY, clinic=CLINIC, history=points, previous=last)
    return Session(visit, context, steps)


def first_follow_up_without_history(person: Callable[[date], Story], *steps: Step) -> Session:
    """A follow-up of somebody of whom no visit is signed here."""
    visit = Visit(id="today", kind=VisitKind.FOLLOW_UP, on=TODAY, number=1, record=person(TODAY).record)
    return Session(visit, Context(knowledge=knowledge(), on=TODAY, clinic=CLINIC), steps)


def shown(session: Session, step: Step, qtbot: Any) -> tuple[Any, list[int]]:
    """The step's view wired as the shell wires it, and a list that grows by one with each `changed`."""
    view = step.view(session.models[step.id])
    qtbot.addWidget(view)
    acts: list[int] = []

    def changed() -> None:
        acts.append(1)
        if session.take(step.id, float(len(acts))):
            view.refresh()

    view.changed.connect(changed)
    view.resize(887, 650)
    view.show()
    return view, acts
