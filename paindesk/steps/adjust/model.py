"""Adjust, without Qt. Each medicine that goes on is decided; another may be started. Nothing stops abruptly that
must be lowered."""

from dataclasses import replace
from typing import Any

from paindesk.domain.advice import Advice, ClassAdvice, ClassVerdict, MedicineAdvice
from paindesk.domain.dose import CannotTell, Rung
from paindesk.domain.finding import Finding, Level, most_serious_first
from paindesk.domain.medicine import Verdict
from paindesk.domain.plan_reason import Cause, PlanReason
from paindesk.domain.visit import Act, Prescription, Swap, Visit, VisitKind
from paindesk.kit.language import told, tr
from paindesk.rules import opioid_increase, opioid_start
from paindesk.rules.choosing import needs_reason
from paindesk.rules.facts import Facts
from paindesk.rules.length_of_use import used_days
from paindesk.rules.prescription import check_plan, draft
from paindesk.rules.visit_point import so_far
from paindesk.steps.adjust import holding, swaps, tapers
from paindesk.steps.adjust.options import (
    CONTINUE,
    DOWN,
    HOLD,
    MOVE,
    ROTATE,
    STOP,
    SWAP,
    UP,
    Case,
    Option,
    continued,
    options,
    stopped,
)
from paindesk.steps.adjust.other_ways import other_ways
from paindesk.steps.adjust.reasons import Trend
from paindesk.steps.adjust.rotation import planned, with_change, without_change
from paindesk.steps.adjust.rotations import Rotations
from paindesk.steps.adjust.supplied import Supplied, as_written, supplied, with_supply
from paindesk.steps.adjust.weighing import Weighing
from paindesk.steps.screen_part import ScreenPart
from paindesk.steps.step import Context, Mark, StepState
from paindesk.store.carry import forward

ID = "adjust"


class AdjustModel:
    """Edits a copy of the visit's prescriptions; `apply_to` puts it back."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.prescriptions: tuple[Prescription, ...] = ()
        self._swaps: swaps.Swaps = ()
        self.trend = Trend(())
        self.withdrawal = ScreenPart(context, "cows")
        self._first: dict[str, Prescription] = {}
        self._options: dict[str, tuple[Option, ...]] = {}
        self._visit: Visit
        self._advice: Advice
        self._facts: Facts
        self.weighing: Weighing
        self.rotations = Rotations(context)

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit."""
        self._visit, self._advice, self.prescriptions = visit, advice, visit.prescriptions
        self._swaps = swaps.standing(visit.swaps, visit.prescriptions)
        self.withdrawal.see(visit)
        self._facts = self.context.facts(visit.record, visit.pain)
        points = so_far(visit, self.context.history, self.context.knowledge, advice.mme)
        self.trend = Trend(points)
        self._options = {}
        if not self._first:
            self._first = self._carried(visit)
        self.weighing = Weighing(visit, self._facts, advice, self.trend)
        self.rotations.see(tuple(self._first.values()), self.prescriptions, self._facts, advice, self.trend)

    def _carried(self, visit: Visit) -> dict[str, Prescription]:
        """The prescriptions as the last visit left them, so that every choice can be taken back."""
        found = {one.medicine: one for one in visit.prescriptions if one.act is Act.CONTINUE}
        if self.context.previous is not None:
            fresh = Visit(id=visit.id, kind=VisitKind.FOLLOW_UP, on=visit.on, number=visit.number, record=visit.record)
            found |= {one.medicine: one for one in forward(fresh, self.context.previous).prescriptions}
        return found

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with these prescriptions; what simply goes on gets its directions and quantity."""
        visit = self.withdrawal.apply_to(visit)
        made = tuple(self._complete(one) for one in self.prescriptions)
        return replace(visit, prescriptions=made, swaps=self._swaps)

    def _complete(self, one: Prescription) -> Prescription:
        if one.act is not Act.CONTINUE or one.directions or not one.steps:
            return one
        return continued(one, self.context.knowledge.medicines.get(one.medicine))

    def is_complete(self) -> bool:
        """Every medicine that goes on was decided; "continue" counts once the step was gone through."""
        undecided = any(one.act is Act.CONTINUE for one in self.prescriptions)
        return ID in self._visit.done_steps or not undecided

    def state(self) -> StepState:
        """ "gabapentin less, naproxen stop"."""
        if any(one.level is Level.STOP for one in self.findings()):
            return StepState(Mark.ATTENTION, tr("see what must be right"))
        said = [tr("{medicine} {what}", medicine=one.medicine, what=self._said(one)) for one in self.prescriptions]
        words = ", ".join(said) if len(said) < 3 else tr("{count} medicines", count=len(said))
        return StepState(Mark.DONE if self.is_complete() else Mark.TODO, words or tr("no medicine yet"))

    def _said(self, one: Prescription) -> str:
        if one.replaced_by or self.chosen(one.medicine) == SWAP:
            return tr("gives way")
        if one.act is not Act.CHANGE:
            return {
                Act.START: tr("new", "a medicine"),
                Act.CONTINUE: tr("as it is"),
                Act.STOP: tr("stop", "a medicine"),
            }[one.act]
        return {UP: tr("more", "a dose"), DOWN: tr("less", "a dose"), STOP: tr("less, to stop")}.get(
            self.chosen(one.medicine), tr("changed")
        )

    def findings(self) -> tuple[Finding, ...]:
        """What must be right: the checks of every prescription, and what the opioids on record ask for."""
        checks = check_plan(self.prescriptions, self._facts)
        return most_serious_first(
            [
                *checks,
                *self._raised(self.prescriptions),
                *self.weighing.findings(self.prescriptions),
                *self._advice.findings,
            ]
        )

    def _raised(self, prescriptions: tuple[Prescription, ...]) -> tuple[Finding, ...]:
        """What must be on record before an opioid is raised."""
        visit = replace(self._visit, prescriptions=prescriptions)
        return opioid_increase.of_visit(visit, self.context.history, self._facts, self._advice)

    def panel_title(self) -> str:
        """The heading of the findings."""
        return tr("What must be right")

    def next_title(self) -> None:
        """The title of the step that follows."""

    # What goes on -----------------------------------------------------------------------------------------------

    def going_on(self) -> tuple[Prescription, ...]:
        """The medicines carried forward, as the last visit left them."""
        return tuple(self._first.get(one.medicine, one) for one in self.prescriptions if one.act is not Act.START)

    def options(self, name: str) -> tuple[Option, ...]:
        """The cards of one medicine; empty where it has no file or no dose, so that nothing can be worked out."""
        if name not in self._options:
            case = self._case(name)
            found: tuple[Option, ...] = ()
            if case is not None:
                ending = tapers.ending(case, used_days(self._facts, case.medicine), self.context.on)
                *usual, last = options(case, ending)
                rotate = (self.rotations.option(),) if name in self.rotations.names() else ()
                found = (*usual, *self._hold(case), *other_ways(case, self.swaps(name)), *rotate, last)
            ends = case is not None and bool(case.base.replaced_by)  # it ends already: nothing else is suggested
            self._options[name] = found if ends else self.weighing.marked(name, found)
        now = self.chosen(name)
        return tuple(as_written(one, self._entry(name)) if one.key == now else one for one in self._options[name])

    def _case(self, name: str) -> Case | None:
        base, medicine = self._first.get(name), self.context.knowledge.medicines.get(name)
        advised = self._advice.medicine(name)
        if base is None or not base.steps or medicine is None or advised is None:
            return None
        return Case(
            base=base,
            medicine=medicine,
            advised=advised,
            advice=self._advice,
            facts=self._facts,
            trend=self.trend,
            raised=self._raised,
            plan=self.prescriptions,
        )

    def _hold(self, case: Case) -> tuple[Option, ...]:
        """A low-dose start under way may be put off."""
        return (holding.hold(case.base, case.medicine),) if holding.can_be_held(case.base) else ()

    def chosen(self, name: str) -> str:
        """The key of the option that stands in the plan; "" when it was decided elsewhere."""
        entry = self._entry(name)
        if entry is None or entry.act is Act.CONTINUE:
            return CONTINUE
        if entry in planned(self.prescriptions):
            return ROTATE
        if holding.is_held(entry, self._first.get(name)):
            return HOLD
        if self.swapped(name) is not None:
            return SWAP
        if entry.act is Act.STOP or (entry.because is not None and entry.because.cause is Cause.LOWER_TO_STOP):
            return STOP
        base = self._first.get(name)
        if base is None or not base.steps or not entry.steps or base.steps[0].daily.unit != entry.steps[0].daily.unit:
            return ""
        if entry.steps[0].daily == base.steps[0].daily:
            return MOVE
        return UP if entry.steps[0].daily > base.steps[0].daily else DOWN

    def choose(self, name: str, key: str) -> None:
        """Put an option into the plan; what is not open to choose changes nothing."""
        option = next((one for one in self.options(name) if one.key == key), None)
        if option is None or option.prescription is None:
            return
        said = self.reason(name)
        self._undo_changes(name)
        self._put(option.prescription if key == CONTINUE else replace(option.prescription, reason=said))
        if key in (HOLD, CONTINUE):
            self._put_partners(name, key)

    def _put_partners(self, name: str, key: str) -> None:
        """Both opioids of a low-dose start are held, or go on as planned, together."""
        base = self._first.get(name)
        for other in self._first.values():
            entry, medicine = self._entry(other.medicine), self.context.knowledge.medicines.get(other.medicine)
            if base is None or entry is None or medicine is None or not holding.go_together(base, other):
                continue
            if entry.act is not Act.STOP and entry.taper is None:
                made = holding.held(other, medicine) if key == HOLD else other
                self._put(replace(made, reason=entry.reason))

    def swaps(self, name: str) -> tuple[MedicineAdvice, ...]:
        """What can be started in its place as it is advised: its own class first. To opioids nothing is swapped."""
        own, made = self._advice.medicine(name), self.swapped(name)
        if own is None:
            return ()
        found = [
            one
            for group in self.classes()
            if group.id != opioid_start.CLASS and group.verdict in (ClassVerdict.SUITS, ClassVerdict.CONSIDER)
            for one in self.offered(group.id, "" if made is None else made.new)
            if not needs_reason(one) and one.verdict is not Verdict.CONTRAINDICATED
        ]
        return tuple(sorted(found, key=lambda one: one.class_id != own.class_id))

    def swapped(self, name: str) -> Swap | None:
        """The swap in the plan that this medicine ends by."""
        return next((one for one in self._swaps if one.old == name), None)

    def swap(self, name: str, new: str) -> bool:
        """Start the new one as advised and let the old one end as its file says; False where it is not open."""
        advised, medicine = self._advice.medicine(new), self.context.knowledge.medicines.get(new)
        ending = next((one.prescription for one in self.options(name) if one.key == STOP), None)
        if advised not in self.swaps(name) or advised is None or medicine is None or ending is None:
            return False
        self._undo_changes(name)
        begun = draft(advised, medicine, self._advice.problem.key)
        self.prescriptions, self._swaps = swaps.with_swap(self.prescriptions, self._swaps, ending, begun)
        return True

    def undo_swap(self, name: str) -> None:
        """Take back the swap that this medicine, old or new, is part of: both sides, as they were before."""
        self.prescriptions, self._swaps = swaps.without_swap(self.prescriptions, self._swaps, name)

    def rotate(self, target: str) -> bool:
        """Put the change of opioids into the plan; False where it has no dose."""
        made = self.rotations.plan(target)
        if not made or target in {one.medicine for one in self.prescriptions if not one.replaces}:
            return False
        said = {name: self.reason(name) for name in self.rotations.names()}
        for name in said:
            self._undo_changes(name)
        made = tuple(replace(one, reason=said.get(one.medicine, "")) for one in made)
        self.prescriptions = with_change(self.prescriptions, made)
        return True

    def is_beside(self, name: str) -> bool:
        """Whether it is the old opioid of a low-dose start that is planned or under way."""
        entry = self._entry(name)
        return entry is not None and bool(entry.together and entry.replaced_by)

    def undo_rotation(self, name: str) -> None:
        """Take back a change of opioids that this medicine, old or new, is part of."""
        self.prescriptions = without_change(self.prescriptions, self._first, name)

    def _undo_changes(self, name: str) -> None:
        """Before anything else is done with a medicine, what it was bound to comes out of the plan with it."""
        self.undo_swap(name)
        self.undo_rotation(name)

    # Its taper, while one is in the plan ----------------------------------------------------------------------------

    def taper(self, name: str) -> tapers.TaperView | None:
        """What its card shows; None where no taper is in the plan."""
        case, entry = self._case(name), self._entry(name)
        if case is None or entry is None:
            return None
        return tapers.view_of(case, entry, self._before(case), self.context.on)

    def set_taper(self, name: str, **changes: Any) -> None:
        """Another rule, speed or pause, or the last step not taken: worked out again from what is taken now."""
        case, entry = self._case(name), self._entry(name)
        if case is None or entry is None or entry.taper is None:
            return
        taper = replace(entry.taper, **changes)
        plan = tapers.work(case, taper, self._before(case), self.context.on)
        if isinstance(plan, CannotTell):
            return
        made = tapers.prescribed(case, taper, plan)
        because = made.because
        if because is not None and entry.because is not None:  # a swap still names what comes in its place
            because = replace(because, others=entry.because.others)
        self._put(replace(made, because=because, reason=entry.reason))

    def stop_now(self, name: str) -> None:
        """Stopped at once because life is at risk; the check of the plan asks for that in words."""
        if (entry := self._entry(name)) is not None:
            others = () if entry.because is None else entry.because.others
            because = PlanReason(cause=Cause.STOP_AT_ONCE, others=others)
            self._put(replace(stopped(entry), because=because, reason=entry.reason))

    def _before(self, case: Case) -> Rung | None:
        last = () if self.context.previous is None else self.context.previous.prescriptions
        return tapers.earlier(last, case.medicine.name, case.now)

    def _entry(self, name: str) -> Prescription | None:
        return next((one for one in self.prescriptions if one.medicine == name), None)

    def supplied(self, name: str) -> Supplied | None:
        """What can be chosen of its supply; None where the plan itself says how long it lasts."""
        entry = self._entry(name)
        return None if entry is None else supplied(self._complete(entry), self._visit, self._facts)

    def supply(self, name: str, days: int, repeats: int) -> None:
        """Supply the same doses for so many days, and so many times again."""
        if (can := self.supplied(name)) is not None:
            self._put(with_supply(can.now, days, repeats, self._facts))

    def reason(self, name: str) -> str:
        """Why, in the clinician's words."""
        entry = self._entry(name)
        return "" if entry is None else entry.reason

    def set_reason(self, name: str, text: str) -> None:
        """Why, in the clinician's words; what the plan says of itself stays beside them."""
        if (entry := self._entry(name)) is not None:
            self._put(replace(entry, reason=text))

    def _put(self, made: Prescription) -> None:
        self.prescriptions = tuple(made if one.medicine == made.medicine else one for one in self.prescriptions)

    # Another medicine -------------------------------------------------------------------------------------------

    def classes(self) -> tuple[ClassAdvice, ...]:
        """The classes to start from, the first to think of first."""
        return tuple(one for one in self._advice.classes if one.medicines)

    def offered(self, class_id: str, besides: str = "") -> tuple[MedicineAdvice, ...]:
        """The medicines of a class that can be started: with a dose for this patient, and not in the plan already,
        but for one that may be named."""
        planned = {one.medicine for one in self.prescriptions} - {besides}
        group = next((one for one in self.classes() if one.id == class_id), None)
        if group is None:
            return ()
        return tuple(one for one in group.medicines if one.start is not None and one.name not in planned)

    def locked(self, class_id: str) -> str:
        """Why nothing of this class may be started here; "" when it may."""
        group = next((one for one in self.classes() if one.id == class_id), None)
        if group is None or group.verdict is not ClassVerdict.LOCKED:
            return ""
        missing = ", ".join(told(one.title).lower() for one in self._advice.gate if not one.met)
        return tr("Locked: last resort. Missing: {missing}.", missing=missing)

    def start(self, name: str, reason: str = "") -> bool:
        """Draft it as advised; False when it may not be started without a reason, or not at all."""
        advised = self._advice.medicine(name)
        medicine = self.context.knowledge.medicines.get(name)
        if advised is None or medicine is None or advised.verdict is Verdict.CONTRAINDICATED:
            return False
        if advised not in self.offered(advised.class_id) or self.locked(advised.class_id):
            return False
        if needs_reason(advised) and not reason.strip():
            return False
        made = draft(advised, medicine, self._advice.problem.key)
        self.prescriptions = (*self.prescriptions, replace(made, reason=reason.strip()))
        return True

    def started(self) -> tuple[Prescription, ...]:
        """What this visit starts."""
        return tuple(one for one in self.prescriptions if one.act is Act.START)

    def take_back(self, name: str) -> None:
        """Not to be started after all; what it was to replace is as it was before."""
        self._undo_changes(name)
        self.prescriptions = tuple(
            one for one in self.prescriptions if not (one.medicine == name and one.act is Act.START)
        )
