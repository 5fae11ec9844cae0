"""Both sides of each option, and what going on unchanged would overlook, for the medicines of this visit."""

from collections.abc import Sequence
from dataclasses import replace

from paindesk.domain.advice import Advice
from paindesk.domain.finding import Finding
from paindesk.domain.visit import Act, Prescription, Visit
from paindesk.kit.language import told, tr
from paindesk.rules import inertia
from paindesk.rules.facts import Facts
from paindesk.rules.for_and_against import About, Sides, sides
from paindesk.rules.inertia import Inertia
from paindesk.rules.opioid_states import Seen, states
from paindesk.steps.adjust.options import DOWN, STOP, Option
from paindesk.steps.adjust.reasons import Reason, Trend

_KEYS = {"stop": STOP, "down": DOWN}


class Weighing:
    """Worked out from the trend for one state of the visit."""

    def __init__(self, visit: Visit, facts: Facts, advice: Advice, trend: Trend) -> None:
        self._facts, self._advice, self._trend = facts, advice, trend
        said = "" if visit.since is None else visit.since.goal_progress
        self._goal = "reached" if visit.pain.goal.met_on is not None else said

    def inertia(self, name: str) -> Inertia | None:
        """What the trend says against leaving it as it is."""
        known = self._facts.knowledge
        medicine = known.medicines.get(name)
        if medicine is None:
            return None
        return inertia.inertia(medicine, self._trend.periods, self._trend.lowest, self._goal, known)

    def marked(self, name: str, options: tuple[Option, ...]) -> tuple[Option, ...]:
        """The options, the one that the trend suggests marked so."""
        found = self.inertia(name)
        if found is None:
            return options
        said = Reason(tr("suggested"), "ok", f"{told(found.title)}: {told(found.because)}")
        wanted = _KEYS[found.suggests]
        return tuple(
            replace(one, reason=said) if one.key == wanted and one.prescription is not None else one for one in options
        )

    def sides(self, name: str, key: str) -> Sides:
        """For and against that option of that medicine."""
        medicine = self._facts.knowledge.medicines.get(name)
        if medicine is None:
            return Sides(speaks_for=(), against=())
        about = About(
            medicine=medicine,
            periods=self._trend.periods,
            inertia=self.inertia(name),
            facts=self._facts,
            advice=self._advice,
        )
        return sides(key, about)

    def states(self, opioids: Sequence[str]) -> tuple[Seen, ...]:
        """What looks alike when an opioid helps less, for the first of these; empty without one."""
        return states(opioids[0], self._trend.periods, self._facts) if opioids else ()

    def findings(self, prescriptions: Sequence[Prescription]) -> tuple[Finding, ...]:
        """Named beside the page while the medicine simply goes on and nobody has said why."""
        found = []
        for one in prescriptions:
            medicine = self._facts.knowledge.medicines.get(one.medicine)
            goes_on = one.act is Act.CONTINUE and not one.replaced_by and not one.reason.strip()
            said = self.inertia(one.medicine) if goes_on else None
            if medicine is not None and said is not None:
                found.append(inertia.finding(medicine, said))
        return tuple(found)
