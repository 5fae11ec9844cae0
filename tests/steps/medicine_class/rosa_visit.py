"""The first-visit patient on the way through the steps: feet with nerve pain, a sore knee, CrCl 41, apixaban."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import Mechanism, PainSite, PainToday
from paindesk.domain.visit import Clinic, Visit, VisitKind
from paindesk.sample.named import rosa
from paindesk.shell.session import Session
from paindesk.steps.step import Context, Step
from tests.builders import TODAY, no_red_flags, shipped


def knowledge() -> Knowledge:
    """The knowledge as shipped, read once."""
    return shipped()


def pain() -> PainToday:
    """Burning feet first, then the left knee; red flags asked, none there."""
    knee = PainSite(number=2, name="Left knee", regions=("left knee front",), qualities=("aching",), average=4)
    flags = no_red_flags(knowledge())
    return PainToday(sites=(rosa(TODAY).site, knee), mechanism=Mechanism.NEUROPATHIC, red_flags=flags)


def opened(*steps: Step, **changes: Any) -> Session:
    """The visit open at these steps; `changes` replace parts of the record."""
    visit = Visit(id="1", kind=VisitKind.FIRST, on=TODAY, number=1, record=replace(rosa(TODAY).record, **changes),
                  pain=pain())  # fmt: skip
    return Session(visit, Context(knowledge=knowledge(), on=TODAY, clinic=Clinic(name="Riverside")), steps)


def shown(session: Session, step: Step, qtbot: Any) -> tuple[Any, list[int]]:
    """The step's view wired as the shell wires it, and a list that grows by one with each `changed`."""
    view = step.view(session.models[step.id])
    qtbot.addWidget(view)
    acts: list[int] = []

    def changed() -> None:
        acts.append(1)
        session.take(step.id, float(len(acts)))
        view.refresh()

    view.changed.connect(changed)
    view.resize(887, 650)
    view.show()
    return view, acts


def order(rows: Sequence[Any]) -> list[str]:
    """The ids of advice, in order."""
    return [one.id for one in rows]
