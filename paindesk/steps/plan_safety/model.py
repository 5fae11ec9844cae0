"""Plan and safety, without Qt. What the rules propose is shown, and becomes the plan when the clinician goes on."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from paindesk.domain.advice import Advice
from paindesk.domain.dose import a_day, describe
from paindesk.domain.finding import Finding, Level, most_serious_first
from paindesk.domain.knowledge import Therapy
from paindesk.domain.monitoring import Stewardship
from paindesk.domain.patient import Provider
from paindesk.domain.plan_reason import Cause
from paindesk.domain.visit import Act, Plan, PlannedCheck, PlannedTherapy, Prescription, Told, Visit
from paindesk.kit.language import told, tr
from paindesk.rules import naloxone, supply_to_visit
from paindesk.rules.evidence import day_month, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.follow_up import FollowUp, follow_up, planned_checks
from paindesk.rules.plan_facts import left_as_they_are
from paindesk.rules.prescription import check_plan
from paindesk.rules.therapies import suggest
from paindesk.steps.kept_words import as_taken
from paindesk.steps.step import Context, Mark, StepState

ID = "plan_safety"
HOW_TOLD = ("letter", "referral", "medicine list", "phone call")
_MOST_THERAPIES = 8


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One medicine of the plan: what is done, when it is judged, how it ends."""

    medicine: str
    act: Act
    plan: str
    judge: str
    ends: str


class PlanSafetyModel:
    """Edits a copy of the plan; what is untouched follows the rules."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.plan = Plan()
        self._earlier: Stewardship | None = None  # what was on record before today, for a tick that is taken back
        self._visit: Visit
        self._advice: Advice
        self._facts: Facts

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit; dates and checks not yet decided are filled in by rule."""
        self._visit, self._advice = visit, advice
        self._facts = self.context.facts(visit.record, visit.pain)
        if self._earlier is None:
            self._earlier = self._before_today(visit)
        self.plan = visit.plan if visit.signature is not None else self._ticked(self._filled(visit.plan))

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with this plan; naloxone and agreement of today are put on record with their date."""
        today, kept = self.context.on, visit.record.stewardship
        before = self._earlier or kept
        stewardship = replace(
            kept,
            naloxone_on=_dated(kept.naloxone_on, today, before.naloxone_on, done=self.plan.naloxone_offered),
            agreement_on=_dated(kept.agreement_on, today, before.agreement_on, done=self.plan.agreement_signed),
            laxative_on=self._laxative_on(kept),
        )
        record = replace(visit.record, stewardship=stewardship)
        return replace(visit, plan=self.plan, record=record)

    def is_complete(self) -> bool:
        """A day for the next visit, gone through with "next"."""
        return self.plan.follow_up_on is not None and ID in self._visit.done_steps

    def state(self) -> StepState:
        """ "next visit 21 Dec"."""
        day = self.plan.follow_up_on
        words = tr("goals, therapies, checks") if day is None else tr("next visit {day}", day=day_month(day))
        return StepState(Mark.DONE if self.is_complete() else Mark.TODO, words)

    def findings(self) -> tuple[Finding, ...]:
        """What the whole plan raises: checks of every prescription, supplies that end too early, and what is due."""
        checks = check_plan(self._visit.prescriptions, self._facts)
        ending = supply_to_visit.findings(self._visit.prescriptions, self.plan.follow_up_on, self._facts)
        due = [
            Finding(
                id=f"due.{one.what}",
                level=Level.CAUTION if one.overdue else Level.INFO,
                subject="patient",
                title=one.title or one.what,
                because=one.why,
                sources=(one.source,),
            )
            for one in self._advice.due
            if one.due_on <= self.context.on
        ]
        missing = self.left_out() if self._visit.signature is None else ()
        stale = Finding(
            id="plan.checks-left-out",
            level=Level.CAUTION,
            subject="visit",
            title=tr("The medicines changed after the checks were planned"),
            because=tr("Not in the plan: {checks}.", checks=", ".join(map(told, missing))),
            action=tr('Press "By rule again" to take them in.'),
        )
        return most_serious_first([*checks, *ending, *((stale,) if missing else ()), *due])

    def panel_title(self) -> str:
        """The heading of the findings."""
        return tr("Before this plan stands")

    def next_title(self) -> str:
        """The primary button."""
        return tr("Review")

    def _filled(self, plan: Plan) -> Plan:
        proposed = self.proposed()
        fresh = ID not in self._visit.done_steps and plan.follow_up_on is None
        if not fresh:
            return plan
        told = plan.told or tuple(Told(provider=one) for one in self._visit.record.providers if one.referred)
        return replace(
            plan,
            follow_up_on=proposed.on,
            phone_check_on=proposed.phone_on,
            checks=plan.checks or planned_checks(self._visit.prescriptions, self._facts, self._visit.choice.problem),
            told=told,
        )

    def _ticked(self, plan: Plan) -> Plan:
        """What was put on record today on another step is ticked here too: it is the same act."""
        kept, today = self._visit.record.stewardship, self.context.on
        return replace(
            plan,
            naloxone_offered=plan.naloxone_offered or kept.naloxone_on == today,
            agreement_signed=plan.agreement_signed or kept.agreement_on == today,
            laxative=plan.laxative or kept.laxative_on == today,
        )

    def _laxative_on(self, kept: Stewardship) -> date | None:
        """Since when one is given with the opioid: the tick goes on from visit to visit, its first day stays."""
        if self.plan.laxative and self.has_opioid():
            return kept.laxative_on or self.context.on
        return None if kept.laxative_on == self.context.on else kept.laxative_on

    def _before_today(self, visit: Visit) -> Stewardship:
        """The dates on record when the visit began; those of the last visit where a draft has today's already."""
        today, last = self.context.on, self.context.previous
        records = (visit.record, *(() if last is None else (last.record,)))
        kept = [one.stewardship for one in records]
        return Stewardship(
            naloxone_on=next((one.naloxone_on for one in kept if one.naloxone_on != today), None),
            agreement_on=next((one.agreement_on for one in kept if one.agreement_on != today), None),
        )

    # What the rules propose -------------------------------------------------------------------------------------

    def proposed(self) -> FollowUp:
        """The next visit by rule."""
        return follow_up(self._visit.prescriptions, self._facts, self._visit.choice.problem)

    def therapies(self) -> tuple[Therapy, ...]:
        """Non-drug therapies for this problem, and those already chosen."""
        suggested = suggest(self._facts, self._advice.problem)[:_MOST_THERAPIES]
        chosen = {one.id for one in self.plan.therapies}
        kept = [one for one in self.context.knowledge.therapies if one.id in chosen and one not in suggested]
        return (*suggested, *kept)

    def lines(self) -> tuple[PlanLine, ...]:
        """The medicines of the plan, the new ones first; then pain medicines taken already and left as they are."""
        order = [Act.START, Act.CHANGE, Act.CONTINUE, Act.STOP]
        planned = sorted(self._visit.prescriptions, key=lambda one: order.index(one.act))
        kept = [
            PlanLine(known.name, Act.CONTINUE, as_taken(line) or line.text, "", told(known.stopping.text))
            for known, line in left_as_they_are(self._facts, planned)
        ]
        return (*(self._line(one) for one in planned), *kept)

    def _line(self, one: Prescription) -> PlanLine:
        known = self.context.knowledge.medicines.get(one.medicine)
        ends = told(known.stopping.text) if known is not None else tr("not on file")
        if one.act is Act.STOP:
            return PlanLine(one.medicine, one.act, one.why or tr("stopped"), "", "")
        rungs = [step.rung for step in one.steps]
        plan = told(describe(rungs[0])) if rungs else one.directions
        if one.taper is not None and (last := one.last_day) is not None:
            zero = spoken(self._visit.on + timedelta(days=last))
            ends = tr("lowered step by step to zero by {day}", day=zero)
        elif len(rungs) > 1:
            most = a_day(rungs[-1].daily, " " + tr("a day"))
            plan = tr("{plan}, stepwise to {dose}", plan=plan, dose=most)
        if one.in_the_change:
            plan += f"; {told(one.in_the_change)}"
        if one.replaced_by:
            return PlanLine(one.medicine, one.act, plan, "", tr("gives way to {medicine}", medicine=one.replaced_by))
        day = self.plan.follow_up_on
        if day is None or one.act is Act.CONTINUE:
            return PlanLine(one.medicine, one.act, plan, "", ends)
        lowered = one.taper is not None or (one.because is not None and one.because.cause is Cause.LOWER_TO_STOP)
        less = tr("{day}: 30 % less pain", day=day_month(day))
        held = tr("{day}: function held, no withdrawal", day=day_month(day))
        return PlanLine(one.medicine, one.act, plan, held if lowered else less, ends)

    def naloxone_reasons(self) -> tuple[str, ...]:
        """Why naloxone should be offered; empty when nothing asks for it."""
        return naloxone.reasons(self._facts, self._advice.mme, self._visit.prescriptions)

    def has_opioid(self) -> bool:
        """Whether an opioid is taken or planned."""
        opioids = {one.name for one in self.context.knowledge.of_class("opioid")}
        planned = any(one.medicine in opioids and one.act is not Act.STOP for one in self._visit.prescriptions)
        return planned or any(line.included for line in self._advice.mme.lines)

    def has_nsaid(self) -> bool:
        """Whether an oral NSAID is taken or planned."""
        nsaids = self.context.knowledge.groups.get("nsaid", ())
        planned = [one.medicine for one in self._visit.prescriptions if one.act is not Act.STOP]
        return any(name in nsaids for name in (*planned, *self._facts.members.get("nsaid", ())))

    def left_out(self) -> tuple[str, ...]:
        """Checks the rules ask for that the plan does not hold, as after a later change of medicines."""
        held = {one.what for one in self.plan.checks}
        asked = planned_checks(self._visit.prescriptions, self._facts, self._visit.choice.problem)
        return tuple(one.what for one in asked if one.what not in held)

    # Deciding ---------------------------------------------------------------------------------------------------

    def choose_therapy(self, therapy: Therapy, *, on: bool) -> None:
        """Put a therapy into the plan, or take it out."""
        kept = tuple(one for one in self.plan.therapies if one.id != therapy.id)
        chosen = PlannedTherapy(id=therapy.id, title=therapy.title)
        self.plan = replace(self.plan, therapies=(*kept, chosen) if on else kept)

    def detail_therapy(self, therapy_id: str, detail: str) -> None:
        """How much of it: "gait and balance, 6 visits"."""
        therapies = tuple(replace(one, detail=detail) if one.id == therapy_id else one for one in self.plan.therapies)
        self.plan = replace(self.plan, therapies=therapies)

    def set_follow_up(self, day: date | None, phone: date | None) -> None:
        """The next visit and the phone check; the re-evaluation moves with the visit."""
        checks = self.plan.checks
        if day is not None:
            checks = tuple(replace(one, on=day) if one.what == "Re-evaluation" else one for one in checks)
        self.plan = replace(self.plan, follow_up_on=day, phone_check_on=phone, checks=checks)

    def set_checks(self, checks: tuple[PlannedCheck, ...]) -> None:
        """Replace the checks."""
        self.plan = replace(self.plan, checks=checks)

    def by_rule_again(self) -> None:
        """Put date and checks back to what the rules say."""
        proposed = self.proposed()
        self.plan = replace(
            self.plan,
            follow_up_on=proposed.on,
            phone_check_on=proposed.phone_on,
            checks=planned_checks(self._visit.prescriptions, self._facts, self._visit.choice.problem),
        )

    def providers(self) -> tuple[Provider, ...]:
        """Everybody on record who can be told."""
        return self._visit.record.providers

    def tell(self, provider: Provider, how: str) -> None:
        """Tell this provider in this way; "" tells nobody."""
        kept = tuple(one for one in self.plan.told if one.provider != provider)
        self.plan = replace(self.plan, told=(*kept, Told(provider=provider, how=how)) if how else kept)

    def told_how(self, provider: Provider) -> str:
        """How this provider is told, "" when not."""
        return next((one.how for one in self.plan.told if one.provider == provider), "")

    def set_safety(self, plan: Plan) -> None:
        """Replace exit plan, agreement, naloxone, laxative, stomach protection, minutes, note."""
        self.plan = plan

    def earliest(self) -> date:
        """No visit is planned into the past."""
        return self.context.on + timedelta(days=1)


def _dated(now: date | None, today: date, before: date | None, *, done: bool) -> date | None:
    """Today when it is done; a tick of today taken back leaves the date `before` it."""
    if done:
        return today
    return before if now == today else now
