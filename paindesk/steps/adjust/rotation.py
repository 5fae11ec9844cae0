"""Changing the opioid, without Qt: which others there are for this patient, worked out, and what the plan becomes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from paindesk.domain.advice import MedicineAdvice, Mme, PlanStep
from paindesk.domain.dose import Amount, CannotTell, Rung, describe
from paindesk.domain.finding import Level
from paindesk.domain.medicine import Verdict
from paindesk.domain.plan_reason import Cause, PlanReason
from paindesk.domain.visit import Act, Prescription, VisitPoint
from paindesk.kit.language import told, tr
from paindesk.rules import opioid_start
from paindesk.rules.facts import Facts
from paindesk.rules.low_dose_start import low_dose_start
from paindesk.rules.mme_after import mme_after
from paindesk.rules.plan_facts import with_plan
from paindesk.rules.prescription import directions
from paindesk.rules.rotation import Rotation, Taken, lowered, morphine_a_day, rotate
from paindesk.rules.rotation_choice import FIRST_DAYS, days_on, place
from paindesk.rules.starting_dose import advise_medicine
from paindesk.steps.adjust.counted import counted
from paindesk.steps.adjust.options import ROTATE, Option, stopped
from paindesk.steps.adjust.reasons import Reason, Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One opioid to change to: worked out, or why not. `low_dose` is None where nothing is known of such a start."""

    name: str
    found: Rotation | CannotTell
    low_dose: Rotation | CannotTell | None = None
    minded: tuple[str, ...] = ()  # what speaks against it in this patient, where it is advised against

    @property
    def is_open(self) -> bool:
        """Whether there is a dose, by one start or the other."""
        return isinstance(self.found, Rotation) or isinstance(self.low_dose, Rotation)


def taken(
    bases: Sequence[Prescription], facts: Facts, history: Sequence[VisitPoint], really: Mapping[str, Amount]
) -> tuple[Taken, ...]:
    """The opioids that go on from the last visit, as they are taken, and for how long at least."""
    found = []
    for base in bases:
        medicine = facts.knowledge.medicines.get(base.medicine)
        if medicine is not None and medicine.class_id == opioid_start.CLASS and base.steps and not base.replaced_by:
            days = days_on(base, facts, history)
            rung, less = base.steps[0].rung, really.get(base.medicine)
            found.append(Taken(medicine=medicine, rung=rung, days=days, really=less))
    return tuple(found)


def targets(old: Sequence[Taken], bases: Sequence[Prescription], facts: Facts) -> tuple[Target, ...]:
    """Every other opioid, looked at without those it would replace: buprenorphine first, then what has a dose, then
    what has none and why."""
    if not old:
        return ()
    stops = tuple(replace(one, act=Act.STOP, steps=()) for one in bases)
    present = {part for one in old for part in one.medicine.substances}
    found = []
    for medicine in facts.knowledge.of_class(opioid_start.CLASS):
        if medicine.substances[0] in present:
            continue
        start = Prescription(medicine=medicine.name, act=Act.START)
        advised = advise_medicine(medicine, with_plan(facts, start, stops), bases[0].for_problem)
        worked = rotate(old, medicine, facts, advised)
        known = facts.knowledge.rotation is not None and medicine.name in facts.knowledge.rotation.low_dose_start
        low = low_dose_start(old, medicine, facts, advised) if known else None
        found.append(Target(name=medicine.name, found=worked, low_dose=low, minded=_minded(advised)))
    return tuple(sorted(found, key=lambda one: (not one.is_open, place(one.name), one.name)))


def _minded(advised: MedicineAdvice) -> tuple[str, ...]:
    """The cautions of one that is advised against, once those it replaces are gone."""
    if advised.verdict.weight < Verdict.AVOID.weight:
        return ()
    return tuple(one.title for one in advised.findings if one.level in (Level.STOP, Level.CAUTION))


def option(old: Sequence[Taken], facts: Facts, trend: Trend) -> Option:
    """The card: whether another opioid is worth a thought, and how much it would be in oral morphine."""
    table = facts.knowledge.rotation
    morphine = CannotTell(because="no table is on file") if table is None else morphine_a_day(old, table)
    if isinstance(morphine, CannotTell):
        closed = Reason(tr("not open"), "plain", told(morphine.because))
        return Option(key=ROTATE, title=tr("Rotate"), reason=closed, looks="", prescription=None)
    looks = tr("from {dose}", dose=told(str(morphine)))
    return Option(key=ROTATE, title=tr("Rotate"), reason=trend.to_rotate(), looks=looks, prescription=None, opens=True)


def plan(
    found: Rotation,
    old: Sequence[Taken],
    bases: Sequence[Prescription],
    facts: Facts,
    advised: MedicineAdvice | None,
    *,
    beside: bool = False,
) -> tuple[Prescription, ...]:
    """The old ones, stopped or lowered and then ended, and the new one; `beside` it the breakthrough dose."""
    medicine = facts.knowledge.medicines[found.target]
    step = PlanStep(from_day=found.start_day, to_day=None, rung=found.rung, text=describe(found.rung))
    days = FIRST_DAYS + found.start_day - 1
    begins = f"From day {found.start_day} on: " if found.start_day > 1 else ""
    if found.meanwhile:
        table = facts.knowledge.rotation
        assert table is not None
        days = table.low_dose_start[found.target].supply_days
        gone = (_beside(found, *row, days) for row in zip(old, bases, found.meanwhile, strict=True))
        ended = tuple(gone)
    else:
        ended = tuple(_ended(found, one, base) for one, base in zip(old, bases, strict=True))
    extra = () if found.breakthrough is None else (found.breakthrough.step,)
    names = tuple(one.medicine.name for one in old)
    new = Prescription(
        medicine=found.target,
        act=Act.START,
        steps=found.steps or (step,),
        days=days,
        directions=directions(found.steps) or f"{begins}{step.text}",
        together=max((one.together for one in ended), default=0),
        ceiling=None if advised is None or advised.ceiling is None else advised.ceiling.daily,
        for_problem=bases[0].for_problem,
        because=PlanReason(cause=Cause.IN_PLACE_OF, others=names),
        replaces=names,
        working=(*found.daily.steps, *extra),
    )
    needed = (_breakthrough(found, new, facts),) if beside and can_be_beside(found) else ()
    return (*ended, counted(new, medicine), *needed)


def can_be_beside(found: Rotation) -> bool:
    """Whether a breakthrough dose can be written as a line of its own."""
    return found.breakthrough is not None and found.breakthrough.medicine != found.target


def _breakthrough(found: Rotation, new: Prescription, facts: Facts) -> Prescription:
    assert found.breakthrough is not None
    rung = Rung(as_needed=found.breakthrough.as_needed)
    step = PlanStep(from_day=found.start_day, to_day=None, rung=rung, text=describe(rung))
    made = Prescription(
        medicine=found.breakthrough.medicine,
        act=Act.START,
        steps=(step,),
        days=new.days,
        directions=step.text,
        for_problem=new.for_problem,
        because=PlanReason(cause=Cause.BREAKTHROUGH, others=(found.target,)),
        replaces=new.replaces,
        working=(found.breakthrough.step,),
    )
    return counted(made, facts.knowledge.medicines[made.medicine])


def _beside(found: Rotation, one: Taken, base: Prescription, steps: tuple[PlanStep, ...], days: int) -> Prescription:
    """The old one of a low-dose start: it goes on beside the new one, then less, to nothing."""
    last = steps[-1].to_day or 0
    made = replace(
        _ended(found, one, base),
        act=Act.CHANGE,
        steps=steps,
        days=min(days, last),
        directions=f"{directions(steps)}; then none"
        if len(steps) > 1
        else f"Days 1–{last}: {steps[0].text}; then none",
        together=last,
    )
    return counted(made, one.medicine)


def _ended(found: Rotation, one: Taken, base: Prescription) -> Prescription:
    because = PlanReason(cause=Cause.CHANGED_TO, others=(found.target,))
    less = one.daily if one.daily != one.rung.daily else None
    made = replace(stopped(base), because=because, replaced_by=found.target, really=less)
    if found.lower_to_percent is None:
        return made
    rung = lowered(one, found.lower_to_percent)
    if rung is None:
        return made
    last = found.start_day - 1
    step = PlanStep(from_day=1, to_day=last, rung=rung, text=describe(rung))
    made = replace(made, act=Act.CHANGE, steps=(step,), days=last, directions=f"Days 1–{last}: {step.text}; then none")
    return counted(made, one.medicine)


def mme_beside(made: Sequence[Prescription], rest: Sequence[Prescription], facts: Facts) -> Mme:
    """MME a day while old and new are taken together."""
    names = {one.medicine for one in made}
    return mme_after(
        facts.record, (*made, *(one for one in rest if one.medicine not in names)), facts.knowledge, facts.on
    )


def mme_then(made: Sequence[Prescription], rest: Sequence[Prescription], facts: Facts) -> Mme:
    """MME a day once the old ones have ended and the new one is taken."""
    names = {one.medicine for one in made}
    whole = (*made, *(one for one in rest if one.medicine not in names))
    ended = tuple(replace(one, act=Act.STOP, steps=()) if one.replaced_by else one for one in whole)
    return mme_after(facts.record, ended, facts.knowledge, facts.on)


def planned(prescriptions: Sequence[Prescription]) -> tuple[Prescription, ...]:
    """The change of opioids that this visit's plan holds, old ones and new ones; empty without one. An opioid that
    still gives way to one of an earlier visit is no part of it."""
    old = {name for one in prescriptions for name in one.replaces}
    return tuple(one for one in prescriptions if one.replaces or one.medicine in old)


def is_low_dose(prescriptions: Sequence[Prescription]) -> bool:
    """Whether the change that this visit's plan holds is a low-dose start."""
    return any(one.together for one in planned(prescriptions))


def planned_target(prescriptions: Sequence[Prescription]) -> str:
    """The opioid this visit's plan changes to; "" for none."""
    return next((one.replaced_by for one in planned(prescriptions) if one.replaced_by), "")


def with_change(prescriptions: Sequence[Prescription], made: Sequence[Prescription]) -> tuple[Prescription, ...]:
    """The plan with the old opioids as the change leaves them, and the new one."""
    old = {one.medicine: one for one in made if one.act is not Act.START}
    return (*(old.get(one.medicine, one) for one in prescriptions), *(one for one in made if one.act is Act.START))


def without_change(
    prescriptions: Sequence[Prescription], first: Mapping[str, Prescription], name: str
) -> tuple[Prescription, ...]:
    """The plan without the change that this medicine, old or new, is part of; the old ones go on as before."""
    change = planned(prescriptions)
    entry = next((one for one in change if one.medicine == name), None)
    if entry is None:
        return tuple(prescriptions)
    if entry.is_breakthrough:
        return tuple(one for one in prescriptions if one is not entry)
    kept = (one for one in prescriptions if not one.replaces)
    return tuple(first.get(one.medicine, one) if one in change else one for one in kept)
