"""What holds for every step of every flow, whoever writes the next one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from paindesk.domain.advice import Advice
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Patient, Record
from paindesk.domain.visit import Act, Clinic, Prescription, Signature, Visit, VisitKind
from paindesk.rules.consult import consult
from paindesk.sample.named import daniel, mateo, rosa
from paindesk.shell.catalogue import FIRST_VISIT, FOLLOW_UP
from paindesk.steps.step import Context, Step, StepModel
from tests.accessibility import nameless
from tests.builders import TODAY, shipped

STEPS = {step.id: step for step in (*FIRST_VISIT, *FOLLOW_UP)}


def empty() -> Visit:
    return Visit(id="v", kind=VisitKind.FIRST, on=TODAY, number=1, record=Record(patient=Patient(id="p")))


def first() -> Visit:
    return Visit(id="v", kind=VisitKind.FIRST, on=TODAY, number=1, record=rosa(TODAY).record)


def follow_up() -> Visit:
    story = mateo(TODAY)
    last = story.seen[-1]
    taken = tuple(
        Prescription(medicine=one.medicine, act=Act.CONTINUE, strength=one.strength, form=one.form)
        for one in last.takes
    )
    pain = story.pain(last, TODAY)
    return Visit(
        id="v", kind=VisitKind.FOLLOW_UP, on=TODAY, number=3, record=story.record, pain=pain, prescriptions=taken
    )


def on_opioids() -> Visit:
    return Visit(id="v", kind=VisitKind.FOLLOW_UP, on=TODAY, number=9, record=daniel(TODAY).record)


VISITS: dict[str, Callable[[], Visit]] = {
    "nobody asked": empty, "first visit": first, "follow-up": follow_up, "on opioids": on_opioids
}  # fmt: skip


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return shipped()


def advised(visit: Visit, knowledge: Knowledge) -> Advice:
    return consult(visit.record, visit.pain, knowledge, visit.on, problem=visit.choice.problem, choice=visit.choice)


def seen(step: Step, visit: Visit, knowledge: Knowledge) -> StepModel:
    model: StepModel = step.model(Context(knowledge=knowledge, on=TODAY, clinic=Clinic(name="Clinic")))
    model.see(visit, advised(visit, knowledge))
    return model


@pytest.mark.parametrize("who", VISITS)
@pytest.mark.parametrize("step_id", STEPS)
class TestEveryStep:
    """Each step, for each kind of visit."""

    def test_writes_back_what_it_shows_and_nothing_more_the_second_time(
        self, step_id: str, who: str, knowledge: Knowledge
    ) -> None:
        model = seen(STEPS[step_id], VISITS[who](), knowledge)
        once = model.apply_to(VISITS[who]())
        model.see(once, advised(once, knowledge))
        assert model.apply_to(once) == once

    def test_leaves_who_it_is_alone(self, step_id: str, who: str, knowledge: Knowledge) -> None:
        visit = VISITS[who]()
        after = seen(STEPS[step_id], visit, knowledge).apply_to(visit)
        assert (after.id, after.kind, after.on, after.number) == (visit.id, visit.kind, visit.on, visit.number)
        assert after.record.patient == visit.record.patient

    def test_says_its_state_in_few_words(self, step_id: str, who: str, knowledge: Knowledge) -> None:
        model = seen(STEPS[step_id], VISITS[who](), knowledge)
        assert len(model.state().line) <= 60
        assert model.panel_title()
        assert len(model.next_title() or "") <= 40

    def test_shows_each_finding_once(self, step_id: str, who: str, knowledge: Knowledge) -> None:
        ids = [one.id for one in seen(STEPS[step_id], VISITS[who](), knowledge).findings()]
        assert len(ids) == len(set(ids))

    def test_a_signed_visit_is_shown_as_it_was_signed(self, step_id: str, who: str, knowledge: Knowledge) -> None:
        signature = Signature(by="Dr", at=datetime(2026, 11, 23, tzinfo=UTC), digest="x")
        visit = replace(VISITS[who](), signature=signature)
        assert seen(STEPS[step_id], visit, knowledge).state().line is not None

    def test_every_control_has_a_name(
        self, step_id: str, who: str, knowledge: Knowledge, qtbot: QtBot, themed: object
    ) -> None:
        view = STEPS[step_id].view(seen(STEPS[step_id], VISITS[who](), knowledge))
        qtbot.addWidget(view)
        view.resize(887, 650)
        view.show()
        view.refresh()
        assert nameless(view) == []

    def test_fits_the_narrow_window_without_a_sideways_scroll_bar(
        self, step_id: str, who: str, knowledge: Knowledge, qtbot: QtBot, themed: object
    ) -> None:
        view = STEPS[step_id].view(seen(STEPS[step_id], VISITS[who](), knowledge))
        qtbot.addWidget(view)
        view.resize(887, 650)
        view.show()
        view.refresh()
        qtbot.wait(30)
        assert view.width() == 887
        assert view.page.scroller.horizontalScrollBar().maximum() == 0
