"""What a step is: a Qt-free model that decides, and a view that shows it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from paindesk.domain.advice import Advice
from paindesk.domain.finding import Finding
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.domain.paper import LETTER
from paindesk.domain.patient import Record
from paindesk.domain.units import Units
from paindesk.domain.visit import Clinic, Visit, VisitPoint
from paindesk.rules.facts import Facts, gather


class Mark(StrEnum):
    """The state of a step on the rail."""

    DONE = "done"
    TODO = "to do"
    ATTENTION = "needs attention"


@dataclass(frozen=True, slots=True)
class StepState:
    """What the rail shows: the mark and one short line ("NRS 7 · PEG 7.0")."""

    mark: Mark
    line: str


@dataclass(slots=True, kw_only=True)
class Context:
    """What a model may read beside the visit, fixed while the visit is open."""

    knowledge: Knowledge
    on: date
    clinic: Clinic
    paper_size: str = LETTER
    units: Units = field(default_factory=Units)
    history: tuple[VisitPoint, ...] = ()
    previous: Visit | None = None
    missed: tuple[date, ...] = ()  # days of the schedule marked as missed
    signs: bool = True  # whether the person at the screen may sign, and go on in spite of a stop
    _facts: Facts | None = field(default=None, init=False, repr=False, compare=False)

    def facts(self, record: Record, pain: PainToday) -> Facts:
        """What the rules read of this record and pain; gathered once for all the steps that look at the same."""
        last = self._facts
        if last is None or last.record is not record or last.pain is not pain:
            self._facts = last = gather(record, pain, self.knowledge, self.on, self.history)
        return last


class StepModel(Protocol):
    """The visit is the truth; a model shows a part of it and writes that part back. No Qt here."""

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit as it stands now and what the rules say of it."""

    def apply_to(self, visit: Visit) -> Visit:
        """The same visit with this step's part replaced by what was entered here."""

    def is_complete(self) -> bool:
        """Whether everything this step must have is there."""

    def state(self) -> StepState:
        """What the rail shows."""

    def findings(self) -> tuple[Finding, ...]:
        """What matters for what is being looked at, most serious first: the right panel."""

    def panel_title(self) -> str:
        """The heading above the findings."""

    def next_title(self) -> str | None:
        """What the primary button at the bottom right says; None: the title of the step that follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One entry of a flow. `view` imports Qt only when called and returns a QWidget with one signal, `changed`,
    and a method `refresh()` that shows the model again without losing focus or cursor. A step that is not `needed` for
    this visit as it stands is left out of the flow."""

    id: str
    title: str
    subtitle: str
    model: Callable[[Context], StepModel]
    view: Callable[[Any], Any]
    needed: Callable[[Visit, Advice], bool] | None = None  # None: always
