"""One open visit, without Qt: what is shown, what may be undone, whether it may be signed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from paindesk.domain.advice import Advice
from paindesk.domain.finding import Finding
from paindesk.domain.visit import Visit
from paindesk.kit.language import know, told, tr
from paindesk.rules.consult import consult
from paindesk.rules.said_once import said_once
from paindesk.rules.signing import blockers
from paindesk.steps.step import Context, Mark, Step, StepModel, StepState

_TYPING_PAUSE = 0.8  # seconds: changes of one step closer together than this are undone together
_UNDO_DEPTH = 200
_NOTHING = ("", "", float("-inf"))


class Session:
    """The visit is the truth; the models show its parts. Every change goes through `take`."""

    def __init__(self, visit: Visit, context: Context, steps: Sequence[Step]) -> None:
        self.context = context
        self._flow = tuple(steps)
        self.models: dict[str, StepModel] = {step.id: step.model(context) for step in steps}
        self._past: list[Visit] = []
        self._future: list[Visit] = []
        self._last_change: tuple[str, str, float] = _NOTHING
        self.visit = visit
        self.advice = self._consult(visit)
        self._show()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps this visit needs as it stands, and those where something is typed and not entered, in order."""
        return tuple(
            one
            for one in self._flow
            if one.needed is None or one.needed(self.visit, self.advice) or (self._is_typed(one.id) and not self.locked)
        )

    @property
    def locked(self) -> bool:
        """Whether the visit is signed; then nothing changes any more."""
        return self.visit.signature is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past) and not self.locked

    @property
    def can_redo(self) -> bool:
        """Whether something was undone and may be made again."""
        return bool(self._future) and not self.locked

    def take(self, step_id: str, at: float, typed: Mapping[str, str] | None = None, *, anew: bool = False) -> bool:
        """Take what was entered in a step; False when that changed nothing. `at` is a monotonic second. `typed` is all
        that stands in its fields and is not entered; None leaves that as it was. `anew`: an act of its own to undo,
        also where the visit becomes what it was before."""
        if self.locked:
            return False
        visit = self.models[step_id].apply_to(self.visit)
        if typed is not None:
            others = [one for one in visit.typed if not one[0].startswith(f"{step_id}.")]
            mine = ((f"{step_id}.{key}", words) for key, words in typed.items())
            visit = replace(visit, typed=tuple(sorted((*others, *mine))))
        if visit == self.visit:
            return False
        if visit in self._past and not anew:  # taken back by hand, as a field does with Ctrl+Z: nothing new to undo
            while self.visit != visit:
                self.undo()
            return True
        last_step, last_field, last_at = self._last_change
        field = self._field_typed(visit)
        goes_on = not anew and step_id == last_step and (at - last_at <= _TYPING_PAUSE or field == last_field != "")
        if not goes_on or not self._past:
            self._past.append(self.visit)
            del self._past[:-_UNDO_DEPTH]
        self._last_change = (step_id, field, at)
        self._future.clear()
        self._become(visit)
        return True

    def _field_typed(self, visit: Visit) -> str:
        """The one field that was typed in and whose words are not entered: they are undone as a whole. Else ""."""
        changed = {key for key, _ in set(visit.typed) ^ set(self.visit.typed)}
        return changed.pop() if len(changed) == 1 and changed <= dict(visit.typed).keys() else ""

    def mark_opened(self, step_id: str) -> None:
        """Remember that a step was gone through with "next", and take what it showed as decided."""
        if self.locked:
            return
        visit = self.models[step_id].apply_to(self.visit)
        if step_id not in visit.done_steps:
            visit = replace(visit, done_steps=(*visit.done_steps, step_id))
        if visit != self.visit:
            self._past.append(self.visit)
            self._become(visit)

    def undo(self) -> bool:
        """Back to the visit before the last change; False when there is none."""
        return self._step_through(self._past, self._future)

    def redo(self) -> bool:
        """Forward again after an undo; False when there is nothing to redo."""
        return self._step_through(self._future, self._past)

    def take_over(self, rebase: Callable[[Visit], Visit]) -> None:
        """Others changed something: `rebase` gives any state of this visit with it. What may be undone goes on from
        there, so that an undo takes back what was typed here and nothing of theirs."""
        now = rebase(self.visit)
        self._past, self._future = (
            [one for one, then in pairwise((*map(rebase, states), now)) if one != then]  # else an undo changes nothing
            for states in (self._past, self._future)
        )
        self._last_change = _NOTHING
        self._become(now)

    def typed(self, step_id: str) -> dict[str, str]:
        """What was typed into the fields of that step and is not entered, by field."""
        mine = f"{step_id}."
        return {key.removeprefix(mine): words for key, words in self.visit.typed if key.startswith(mine)}

    def strays(self, step_id: str) -> dict[str, str]:
        """What is kept for steps that no visit of this kind has, as another edition of PainDesk may: by its whole name,
        at the last step."""
        if step_id != self._flow[-1].id:
            return {}
        known = {one.id for one in self._flow}
        return {key: words for key, words in self.visit.typed if key.partition(".")[0] not in known}

    def drop_typed(self, names: Collection[str]) -> None:
        """Let go of these words, by their whole names, as somebody asked; an undo brings them back."""
        if self.locked:
            return
        self._past.append(self.visit)
        self._future.clear()
        self._last_change = _NOTHING
        self._become(replace(self.visit, typed=tuple(one for one in self.visit.typed if one[0] not in names)))

    def states(self) -> dict[str, StepState]:
        """What the rail shows for each step; what was typed and not entered goes before."""
        return {step.id: self._state(step.id) for step in self.steps}

    def _is_typed(self, step_id: str) -> bool:
        return any(words.strip() for words in (*self.typed(step_id).values(), *self.strays(step_id).values()))

    def _state(self, step_id: str) -> StepState:
        if self._is_typed(step_id):
            return StepState(Mark.ATTENTION, tr("typed, not entered"))
        return self.models[step_id].state()

    def next_step(self, step_id: str) -> str | None:
        """The step after this one; None on the last."""
        return self._beside(step_id, 1)

    def next_title(self, step_id: str) -> str:
        """What the primary button says: the step's own words, else where it leads."""
        following = self.next_step(step_id)
        there = next((tr(step.title) for step in self.steps if step.id == following), "")
        return self.models[step_id].next_title() or there

    def step_before(self, step_id: str) -> str | None:
        """The step before this one; None on the first."""
        return self._beside(step_id, -1)

    def open_findings(self) -> tuple[Finding, ...]:
        """Every finding of the visit as it stands, each fact once, most serious first."""
        return said_once([one for model in self.models.values() for one in model.findings()])

    def blockers(self) -> tuple[str, ...]:
        """Why the visit may not be signed yet, in words; empty when it may."""
        missing = [
            f"{tr(step.title)}: {self._state(step.id).line}"
            for step in self.steps
            if self._is_typed(step.id) or not self.models[step.id].is_complete()
        ]
        return (*missing, *map(told, blockers(self.visit, self.advice, self.open_findings())))

    def signed(self, visit: Visit) -> None:
        """The store has signed it: show the locked visit."""
        self._past.clear()
        self._future.clear()
        self._become(visit)

    def _beside(self, step_id: str, by: int) -> str | None:
        ids = [step.id for step in self.steps]
        if step_id not in ids:  # what made it needed has just gone
            ids = [one.id for one in self._flow if one.id in ids or one.id == step_id]
        place = ids.index(step_id) + by
        return ids[place] if 0 <= place < len(ids) else None

    def _step_through(self, source: list[Visit], target: list[Visit]) -> bool:
        if self.locked or not source:
            return False
        target.append(self.visit)
        self._last_change = _NOTHING
        self._become(source.pop())
        return True

    def _become(self, visit: Visit) -> None:
        before, self.visit = self.visit, visit
        if _asked(before) != _asked(visit):
            self.advice = self._consult(visit)
        self._show()

    def _show(self) -> None:
        know(self.context.knowledge, self.visit)
        for model in self.models.values():
            model.see(self.visit, self.advice)

    def _consult(self, visit: Visit) -> Advice:
        context = self.context
        return consult(
            visit.record, visit.pain, context.knowledge, context.on,
            problem=visit.choice.problem, choice=visit.choice, history=context.history,
        )  # fmt: skip


def _asked(visit: Visit) -> tuple[object, ...]:
    """What the advice depends on; everything else may change without asking the rules again."""
    return visit.record, visit.pain, visit.choice.problem, visit.choice.opioid_exception
