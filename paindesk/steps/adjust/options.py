"""The four things that can be done with a medicine that goes on, each with its reason and what it would look like."""

from dataclasses import dataclass, replace

from paindesk.domain.advice import Advice, MedicineAdvice, PlanStep
from paindesk.domain.dose import Amount, Derived, Rung, plain
from paindesk.domain.finding import Level
from paindesk.domain.medicine import Medicine
from paindesk.domain.visit import Act, Prescription
from paindesk.rules.dispensing import best_product
from paindesk.rules.facts import Facts
from paindesk.rules.prescription import check_prescription, describe, quantity
from paindesk.steps.adjust.reasons import Reason, Trend
from paindesk.steps.adjust.rungs import next_down, next_up

CONTINUE, UP, DOWN, STOP = "continue", "up", "down", "stop"
LOWER_TO_STOP = "Lower to stop"  # how the reason of a taper begins, so that the plan says where it leads
DAYS = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One card. `prescription` is None where it is not open to choose; `reason` then says why."""

    key: str
    title: str
    reason: Reason
    looks: str
    prescription: Prescription | None


def options(base: Prescription, medicine: Medicine, advised: MedicineAdvice, advice: Advice, facts: Facts,
            trend: Trend) -> tuple[Option, ...]:  # fmt: skip
    """Continue, step up, step down, stop; `base` is the prescription as it was carried forward."""
    now = base.steps[0].rung
    up = next_up(now, advised)
    down = next_down(now, medicine, base.for_problem)
    return (
        _option(CONTINUE, "Continue", trend.to_continue(medicine.name, now.daily), continued(base, medicine)),
        _up(base, medicine, advised, advice, facts, trend, up),
        _down(base, medicine, trend, down),
        _stop(base, medicine, trend, down),
    )


def _option(key: str, title: str, reason: Reason, made: Prescription | None, looks: str = "") -> Option:
    if made is not None and made.steps:
        supply = f"{plain(made.quantity)} × {made.strength}, {made.days} days" if made.quantity is not None else ""
        looks = "\n".join(part for part in (made.directions, supply) if part)
    return Option(key=key, title=title, reason=reason, looks=looks, prescription=made)


def continued(base: Prescription, medicine: Medicine | None) -> Prescription:
    """As carried forward, with its directions and quantity for the next days."""
    made = replace(base, act=Act.CONTINUE, days=DAYS, directions="; then ".join(step.text for step in base.steps))
    return made if medicine is None else _counted(made, medicine)


def _changed(base: Prescription, medicine: Medicine, rung: Rung, ceiling: Amount | None) -> Prescription:
    step = PlanStep(from_day=1, to_day=None, rung=replace(rung, days=None), text=describe(rung))
    made = replace(
        base, act=Act.CHANGE, steps=(step,), days=DAYS, directions=step.text, ceiling=ceiling or base.ceiling, reason=""
    )
    return _counted(made, medicine)


def _counted(made: Prescription, medicine: Medicine) -> Prescription:
    """With the strength that makes every dose (the one now used if it does) and the pieces to hand out."""
    if made.strength is not None:
        known = quantity(made.steps, made.strength, made.days)
        if isinstance(known, Derived):
            return replace(made, quantity=known.value)
    product = best_product([step.rung for step in made.steps if step.from_day <= made.days], medicine)
    if product is None:
        return replace(made, strength=None, quantity=None)
    known = quantity(made.steps, product.strength, made.days)
    count = known.value if isinstance(known, Derived) else None
    return replace(made, strength=product.strength, form=product.form, quantity=count)


def _up(base: Prescription, medicine: Medicine, advised: MedicineAdvice, advice: Advice, facts: Facts, trend: Trend,
        rung: Rung | None) -> Option:  # fmt: skip
    title = "Step up"
    if rung is None:
        limit = f"{advised.ceiling.daily} a day ({advised.ceiling.reason})" if advised.ceiling is not None else ""
        stops = [one.title for one in advised.findings if one.level is Level.STOP]
        why = f"{stops[0]}." if stops else f"No higher step within {limit}." if limit else "No higher step on its ladder."
        return _option(UP, title, Reason("not open", "plain", why), None)
    made = _changed(base, medicine, rung, None if advised.ceiling is None else advised.ceiling.daily)
    stops = [one for one in check_prescription(made, facts) if one.level is Level.STOP]
    if stops:
        return _option(UP, title, Reason("not advised", "stop", f"{stops[0].title}: {stops[0].because}"), None)
    now = base.steps[0].rung.daily
    passed = _passes_pause(medicine.name, rung.daily, now, advice, facts)
    reason = Reason("not advised", "stop", passed) if passed else trend.to_step_up(medicine.name, now)
    return _option(UP, title, reason, made)


def _passes_pause(name: str, planned: Amount, now: Amount, advice: Advice, facts: Facts) -> str:
    """In words that the step would reach the MME a day at which to pause; "" when it would not, or is no opioid."""
    line = next((one for one in advice.mme.lines if one.medicine == name and one.factor is not None), None)
    pause = facts.knowledge.thresholds["mme.pause"].value
    if line is None or line.factor is None or advice.mme.per_day is None:
        return ""
    total = advice.mme.per_day + line.factor * (planned.value - now.value)
    return f"Would come to {plain(total)} MME a day; from {plain(pause)} on, pause." if total >= pause else ""


def _down(base: Prescription, medicine: Medicine, trend: Trend, rung: Rung | None) -> Option:
    if rung is None:
        return _option(DOWN, "Step down", Reason("not open", "plain", "This is the smallest dose there is."), None)
    made = _changed(base, medicine, rung, None)
    return _option(DOWN, "Step down", trend.to_step_down(medicine.name, base.steps[0].daily, rung.daily), made)


def _stop(base: Prescription, medicine: Medicine, trend: Trend, lower: Rung | None) -> Option:
    """What must be lowered is never stopped at once: while there is a smaller dose, that is the way to the end."""
    text = medicine.stopping.text
    if medicine.stopping.taper and lower is not None:
        made = replace(_changed(base, medicine, lower, None), reason=LOWER_TO_STOP)
        return _option(STOP, "Lower to stop", trend.to_stop(text), made)
    made = replace(base, act=Act.STOP, steps=(), quantity=None, directions="", reason="")
    return _option(STOP, "Stop", trend.to_stop(text), made, looks="nothing more is handed out")
