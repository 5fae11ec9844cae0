"""The four things that can be done with a medicine that goes on, each with its reason and what it would look like."""

from dataclasses import dataclass, replace

from paindesk.domain.advice import Advice, MedicineAdvice, PlanStep
from paindesk.domain.dose import Rung, a_day, plain
from paindesk.domain.finding import Level
from paindesk.domain.medicine import Medicine
from paindesk.domain.visit import Act, Prescription
from paindesk.rules.facts import Facts
from paindesk.rules.prescription import check_prescription, describe
from paindesk.steps.adjust.counted import counted
from paindesk.steps.adjust.reasons import Reason, Trend
from paindesk.steps.adjust.rungs import next_down, next_up

CONTINUE, UP, DOWN, STOP, ROTATE = "continue", "up", "down", "stop", "rotate"
MOVE, SWAP = "move", "swap"
LOWER_TO_STOP = "Lower to stop"  # how the reason of a taper begins, so that the plan says where it leads
DAYS = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that bears on one medicine; `base` is the prescription as it was carried forward, with a dose."""

    base: Prescription
    medicine: Medicine
    advised: MedicineAdvice
    advice: Advice
    facts: Facts
    trend: Trend
    plan: tuple[Prescription, ...] = ()  # what else this visit prescribes

    @property
    def now(self) -> Rung:
        """What is taken today."""
        return self.base.steps[0].rung


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One card. `prescription` is None where it is not open to choose; `reason` then says why. One that `opens` shows
    more below and is chosen there."""

    key: str
    title: str
    reason: Reason
    looks: str
    prescription: Prescription | None
    opens: bool = False


def options(case: Case) -> tuple[Option, ...]:
    """Continue, step up, step down, stop."""
    lower = next_down(case.now, case.medicine, case.base.for_problem)
    reason = case.trend.to_continue()
    return (
        option_of(CONTINUE, "Continue", reason, continued(case.base, case.medicine)),
        _up(case, next_up(case.now, case.advised)),
        _down(case, lower),
        _stop(case, lower),
    )


def option_of(key: str, title: str, reason: Reason, made: Prescription | None, looks: str = "") -> Option:
    if made is not None and made.steps:
        supply = f"{plain(made.quantity)} × {made.strength}, {made.days} days" if made.quantity is not None else ""
        looks = "\n".join(part for part in (made.directions, supply, looks) if part)
    return Option(key=key, title=title, reason=reason, looks=looks, prescription=made)


def continued(base: Prescription, medicine: Medicine | None) -> Prescription:
    """As carried forward, with its directions and quantity for the next days."""
    last = base.steps[-1].to_day if base.replaced_by and base.steps else None  # it ends then, for another
    made = replace(
        base, act=Act.CONTINUE, days=last or DAYS, directions="; then ".join(step.text for step in base.steps)
    )
    return made if medicine is None else counted(made, medicine)


def changed(case: Case, rung: Rung) -> Prescription:
    """One dose, held until the next visit."""
    step = PlanStep(from_day=1, to_day=None, rung=replace(rung, days=None), text=describe(rung))
    ceiling = case.base.ceiling if case.advised.ceiling is None else case.advised.ceiling.daily
    made = replace(
        case.base, act=Act.CHANGE, steps=(step,), days=DAYS, directions=step.text, ceiling=ceiling, reason=""
    )
    return counted(made, case.medicine)


def _up(case: Case, rung: Rung | None) -> Option:
    title, advised = "Step up", case.advised
    passed = _passes_pause(case, rung)
    if rung is None:
        stops = [one.title for one in advised.findings if one.level is Level.STOP]
        why = passed or (f"{stops[0]}." if stops else _top(case))
        return option_of(UP, title, Reason("not advised" if passed or stops else "not open", "plain", why), None)
    made = changed(case, rung)
    refused = [one for one in check_prescription(made, case.facts, case.plan) if one.level is Level.STOP]
    if refused:
        why = f"{refused[0].title}: {refused[0].because}"
        return option_of(UP, title, Reason("not advised", "stop", why), None)
    tried = case.trend.to_step_up(case.medicine.name, case.now.daily)
    return option_of(UP, title, Reason("not advised", "stop", passed) if passed else tried, made)


def _top(case: Case) -> str:
    ceiling = case.advised.ceiling
    if ceiling is None:
        return "No higher step on its ladder."
    return f"No higher step within {a_day(ceiling.daily)} ({ceiling.reason})."


def _passes_pause(case: Case, rung: Rung | None) -> str:
    """In words that more would pass the MME a day at which to pause; "" when it would not, or is no opioid."""
    mme, pause = case.advice.mme, case.facts.knowledge.thresholds["mme.pause"].value
    names = (case.medicine.name, "/".join(case.medicine.substances))
    line = next((one for one in mme.lines if one.medicine in names and one.factor is not None), None)
    if line is None or line.factor is None or mme.per_day is None:
        return ""
    if mme.per_day >= pause:
        return f"{plain(mme.per_day)} MME a day already; from {plain(pause)} on, pause."
    total = mme.per_day if rung is None else mme.per_day + line.factor * (rung.daily.value - case.now.daily.value)
    return f"Would come to {plain(total)} MME a day; from {plain(pause)} on, pause." if total >= pause else ""


def _down(case: Case, rung: Rung | None) -> Option:
    if rung is None:
        return option_of(DOWN, "Step down", Reason("not open", "plain", "This is the smallest dose there is."), None)
    now, lower = case.now.daily, rung.daily
    less = (now.value - lower.value) * 100 / now.value
    reason = case.trend.to_step_down(case.medicine.name, now, lower)
    return option_of(DOWN, "Step down", reason, changed(case, rung), f"{less:.0f} % less than now")


def _stop(case: Case, lower: Rung | None) -> Option:
    """What must be lowered is never stopped at once: while there is a smaller dose, that is the way to the end."""
    rule = case.medicine.stopping
    reason = case.trend.to_stop(rule.text)
    if rule.taper and lower is not None:
        made = replace(changed(case, lower), reason=LOWER_TO_STOP)
        return option_of(STOP, LOWER_TO_STOP, reason, made)
    made = replace(case.base, act=Act.STOP, steps=(), quantity=None, directions="", reason="")
    return option_of(STOP, "Stop", reason, made, "nothing more is handed out")
