"""The four things that can be done with a medicine that goes on, each with its reason and what it would look like."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from paindesk.domain.advice import Advice, MedicineAdvice, PlanStep
from paindesk.domain.dose import Rung, a_day, describe, plain
from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine
from paindesk.domain.plan_reason import Cause, PlanReason
from paindesk.domain.visit import Act, Prescription
from paindesk.kit.language import told, tr
from paindesk.rules import opioid_start
from paindesk.rules.facts import Facts
from paindesk.rules.next_dose import next_down, next_up, piece_more
from paindesk.rules.prescription import check_prescription, directions
from paindesk.steps.adjust.counted import counted
from paindesk.steps.adjust.reasons import Reason, Trend

CONTINUE, UP, DOWN, STOP, ROTATE = "continue", "up", "down", "stop", "rotate"
MOVE, SWAP, HOLD = "move", "swap", "hold"
LOWER_TO_STOP = PlanReason(cause=Cause.LOWER_TO_STOP)  # the plan keeps saying where a taper leads
DAYS = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that bears on one medicine; `base` is the prescription as it was carried forward, with a dose.

    `raised` says what must be on record before these prescriptions raise an opioid.
    """

    base: Prescription
    medicine: Medicine
    advised: MedicineAdvice
    advice: Advice
    facts: Facts
    trend: Trend
    raised: Callable[[tuple[Prescription, ...]], tuple[Finding, ...]]
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


def options(case: Case, ending: Option | None = None) -> tuple[Option, ...]:
    """Continue, step up, step down, stop; `ending` where it ends by a taper that is worked out."""
    lower = next_down(case.now, case.medicine, case.base.for_problem)
    reason = case.trend.to_continue()
    return (
        option_of(
            CONTINUE,
            tr("Continue", "a medicine") if case.base.taper is None else tr("Continue the taper"),
            reason,
            continued(case.base, case.medicine),
        ),
        _up(case, _higher(case)),
        _down(case, lower),
        ending or _stop(case, lower),
    )


def supply_words(made: Prescription) -> str:
    """ "56 × 300 mg, 28 days, 2 repeats"; "" where nothing is counted."""
    if made.quantity is None:
        return ""
    said = tr("{count} × {strength}, {days} days", count=plain(made.quantity), strength=made.strength, days=made.days)
    return tr("{supply}, repeats: {count}", supply=said, count=made.repeats) if made.repeats else said


def option_of(key: str, title: str, reason: Reason, made: Prescription | None, looks: str = "") -> Option:
    if made is not None and made.steps:
        looks = "\n".join(part for part in (told(made.directions), supply_words(made), looks) if part)
    return Option(key=key, title=title, reason=reason, looks=looks, prescription=made)


def continued(base: Prescription, medicine: Medicine | None) -> Prescription:
    """As carried forward, with its directions and quantity for the next days; a longer supply stays as long."""
    ends = base.taper is not None or bool(base.replaced_by)  # nothing is taken after its last step
    days = min(DAYS, base.last_day or DAYS) if ends else max(DAYS, base.days)
    within = [step for step in base.steps if base.taper is None or step.from_day <= days]
    made = replace(base, act=Act.CONTINUE, days=days, directions=directions(within))
    return made if medicine is None else counted(made, medicine)


def changed(case: Case, rung: Rung) -> Prescription:
    """One dose, held until the next visit. What could be dispensed again was another dose: of this one nothing yet."""
    step = PlanStep(from_day=1, to_day=None, rung=replace(rung, days=None), text=describe(rung))
    ceiling = case.base.ceiling if case.advised.ceiling is None else case.advised.ceiling.daily
    made = replace(
        case.base,
        act=Act.CHANGE,
        steps=(step,),
        days=DAYS,
        repeats=0,
        directions=step.text,
        ceiling=ceiling,
        reason="",
        because=None,
        taper=None,
        replaced_by="",  # held at a dose of its own, it gives way to nothing
        together=0,
    )
    return counted(made, case.medicine)


def stopped(base: Prescription) -> Prescription:
    """Ended at once, with nothing more to hand out; whoever ends it says why."""
    made = replace(base, act=Act.STOP, steps=(), quantity=None, directions="", reason="", because=None, taper=None)
    return replace(made, together=0)


def _higher(case: Case) -> Rung | None:
    """The next dose up: on the patient's ladder, and of an opioid the smallest piece more."""
    if case.medicine.class_id != opioid_start.CLASS or any(one.level is Level.STOP for one in case.advised.findings):
        return next_up(case.now, case.advised)
    ceiling = case.advised.ceiling
    return piece_more(case.now, case.medicine, None if ceiling is None else ceiling.daily)


def _up(case: Case, rung: Rung | None) -> Option:
    title, advised = tr("Step up"), case.advised
    if rung is None:
        stops = [one.title for one in advised.findings if one.level is Level.STOP]
        why = f"{told(stops[0])}." if stops else _top(case)
        return option_of(UP, title, Reason(tr("not advised") if stops else tr("not open"), "plain", why), None)
    made = changed(case, rung)
    refused = [one for one in check_prescription(made, case.facts, case.plan) if one.level is Level.STOP]
    if refused:
        why = f"{told(refused[0].title)}: {told(refused[0].because)}"
        return option_of(UP, title, Reason(tr("not advised"), "stop", why), None)
    if held := case.raised((made,)):
        return option_of(UP, title, _held(held), made)
    return option_of(UP, title, case.trend.to_step_up(case.medicine.name, case.now.daily), made)


def _held(found: Sequence[Finding]) -> Reason:
    """An opioid is raised with its conditions on record, and after a pause before 50 MME a day; never shut."""
    first = found[0]
    mark = tr("conditions missing") if first.level is Level.STOP else tr("pause first")
    return Reason(mark, "caution", " ".join(f"{told(one.title)}." for one in found))


def _top(case: Case) -> str:
    ceiling = case.advised.ceiling
    if ceiling is None:
        return tr("No higher step on its ladder.")
    return tr(
        "No higher step within {dose} ({why}).",
        dose=a_day(ceiling.daily, " " + tr("a day")), why=told(ceiling.reason),
    )  # fmt: skip


def _down(case: Case, rung: Rung | None) -> Option:
    if rung is None:
        return option_of(
            DOWN, tr("Step down"), Reason(tr("not open"), "plain", tr("This is the smallest dose there is.")), None
        )
    now, lower = case.now.daily, rung.daily
    less = (now.value - lower.value) * 100 / now.value
    reason = case.trend.to_step_down(case.medicine.name, now, lower)
    looks = tr("{percent} % less than now", percent=f"{less:.0f}")
    return option_of(DOWN, tr("Step down"), reason, changed(case, rung), looks)


def _stop(case: Case, lower: Rung | None) -> Option:
    """What must be lowered is never stopped at once: while there is a smaller dose, that is the way to the end."""
    rule = case.medicine.stopping
    reason = case.trend.to_stop(told(rule.text))
    if rule.taper and lower is not None:
        made = replace(changed(case, lower), because=LOWER_TO_STOP)
        return option_of(STOP, told(str(LOWER_TO_STOP)), reason, made)
    made = stopped(case.base)
    return option_of(STOP, tr("Stop", "a medicine"), reason, made, tr("nothing more is handed out"))
