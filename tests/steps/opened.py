"""A visit opened as the shell opens it: what is entered in a view goes through the session and is shown again."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QApplication

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import Mechanism, PainToday, Peg
from paindesk.domain.patient import Patient, Record
from paindesk.domain.units import Units
from paindesk.domain.visit import Act, Clinic, Prescription, Visit, VisitKind
from paindesk.kit.unentered import field_names, show_unentered, unentered, was_thrown_away
from paindesk.rules.consult import consult
from paindesk.rules.prescription import draft
from paindesk.sample.named import rosa
from paindesk.shell.session import Session
from paindesk.steps.step import Context, Step
from tests.builders import no_red_flags, shipped

ON = date(2026, 11, 23)
PROBLEM = "painful-diabetic-neuropathy"


def knowledge() -> Knowledge:
    """The edition that ships, read once."""
    return shipped()


def rosa_visit(*, asked: bool = True, **changes: Any) -> Visit:
    """Rosa Delgado's first visit: burning feet, CrCl 41, apixaban, three earlier trials; nothing confirmed yet.

    `asked`: the red flags were asked, and none is there.
    """
    story = rosa(ON)
    pain = PainToday(
        sites=(story.site,),
        peg=Peg(pain=6, enjoyment=7, activity=8),
        mechanism=Mechanism.NEUROPATHIC,
        sleep=9,
        red_flags=no_red_flags(knowledge()) if asked else (),
    )
    visit = Visit(id="v1", kind=VisitKind.FIRST, on=ON, number=1, record=story.record, pain=pain)
    return replace(visit, **changes)


def new_patient() -> Visit:
    """Nothing known."""
    return Visit(id="v1", kind=VisitKind.FIRST, on=ON, number=1, record=Record(patient=Patient(id="")))


def start(medicine: str, act: Act = Act.START) -> Prescription:
    """The prescription the rules draft of that medicine for Rosa."""
    visit = rosa_visit()
    advice = consult(visit.record, visit.pain, knowledge(), ON, problem=PROBLEM).medicine(medicine)
    assert advice is not None
    return replace(draft(advice, knowledge().medicines[medicine], PROBLEM), act=act)


def session(step: Step, visit: Visit, units: Units | None = None) -> Session:
    """The visit open at one step."""
    clinic = Clinic(name="Riverside Pain Clinic")
    return Session(visit, Context(knowledge=knowledge(), on=ON, clinic=clinic, units=units or Units()), [step])


@dataclass
class Opened:
    """A step on the screen; `acts` counts what `changed` said."""

    step: Step
    session: Session
    view: Any
    acts: int = field(default=0)
    shown: frozenset[str] = frozenset()

    def take(self) -> None:
        """What the shell does at every change; each act a minute after the last."""
        self.acts += 1
        thrown = was_thrown_away(self.view)
        typed = unentered(self.view, self.session.typed(self.step.id), self.shown)
        self.session.take(self.step.id, 60.0 * self.acts, typed, anew=thrown)
        self.show()

    def undo(self) -> None:
        """Ctrl+Z."""
        self.session.undo()
        self.show()

    def show(self) -> None:
        """What the visit holds, and what is typed and not entered."""
        gone = show_unentered(self.view, self.session.typed(self.step.id))
        self.shown = field_names(self.view) - gone
        QApplication.processEvents()  # Qt shows new widgets a moment after they were added

    @property
    def visit(self) -> Visit:
        """The visit as it stands."""
        return self.session.visit


def open_step(qtbot: Any, step: Step, visit: Visit, units: Units | None = None) -> Opened:
    """Show the step in the space it has on a small laptop."""
    running = session(step, visit, units)
    view = step.view(running.models[step.id])
    qtbot.addWidget(view)
    opened = Opened(step, running, view)
    view.changed.connect(opened.take)
    opened.show()
    view.resize(887, 650)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    QApplication.processEvents()
    return opened
