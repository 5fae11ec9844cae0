"""What must be on record before an opioid dose is raised, and the pause before 50 MME a day.

The idea: more opioid is only worth its risk where the opioid has already shown that it helps: at least 30 % in pain and
in function, both. Before every increase the monitoring program is looked at, benefits and risks are weighed with the
patient, and naloxone is there where the risk is high. Before 50 MME a day one pauses and weighs again: most people gain
little above it. That is a guidepost: it asks, and forbids nothing. An opioid in the place of another is no increase
where it comes to no more. Outside the guideline's scope these conditions are not asked for.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 4, 7, 8 and 9 (source
key cdc-2022); three months for the talk about risk as for every review.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from paindesk.domain.advice import Advice, GateCheck, Mme
from paindesk.domain.dose import CannotTell, plain
from paindesk.domain.finding import Finding, Level
from paindesk.domain.visit import Act, Prescription, Visit, VisitPoint
from paindesk.rules import naloxone
from paindesk.rules.benefit_and_harm import MEANINGFUL, relief_of
from paindesk.rules.evidence import capital, cite, listed, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.follow_up import STEADY
from paindesk.rules.long_acting import is_buprenorphine
from paindesk.rules.mme_after import mme_after
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.opioid_gate import check, pdmp
from paindesk.rules.opioid_scope import outside
from paindesk.rules.visit_point import so_far

_GUIDELINE = "cdc-2022"


def of_visit(visit: Visit, history: Sequence[VisitPoint], facts: Facts, advice: Advice) -> tuple[Finding, ...]:
    """The findings of a visit's plan; `history` are the signed visits before it."""
    if not any(raises(one, facts) for one in visit.prescriptions):
        return ()
    points = so_far(visit, history, facts.knowledge, advice.mme)
    return findings(visit.prescriptions, facts, points, advice.problem.key)


def findings(
    prescriptions: Sequence[Prescription], facts: Facts, points: Sequence[VisitPoint], problem: str = ""
) -> tuple[Finding, ...]:
    """A stop for each opioid raised while conditions are missing, and the pause before 50 MME a day."""
    now = of_record(facts.record, facts.knowledge, facts.on)
    after = mme_after(facts.record, prescriptions, facts.knowledge, facts.on)
    raised = [
        one for one in prescriptions if raises(one, facts) and not _instead(one, prescriptions, now, after, facts)
    ]
    if not raised or outside(facts, problem):
        return ()
    checks = conditions(facts, points, after)
    return tuple(found for one in raised for found in _of(one, checks, now, after, facts))


def raises(one: Prescription, facts: Facts) -> bool:
    """Whether this prescription gives somebody who takes an opioid more of it."""
    if one.act not in (Act.START, Act.CHANGE) or "opioid" not in facts.knowledge.groups_of(one.medicine):
        return False
    if "opioid-naive" in facts.tags or not one.steps:
        return False
    before = of_record(facts.record, facts.knowledge, facts.on)
    after = mme_after(facts.record, [one], facts.knowledge, facts.on)
    if one.act is Act.START:
        return True
    more = before.per_day is not None and after.per_day is not None and after.per_day > before.per_day
    return more or _larger(one, facts)


def _instead(one: Prescription, prescriptions: Sequence[Prescription], now: Mme, after: Mme, facts: Facts) -> bool:
    """Whether it only takes the place of an opioid stopped in the same plan: no more MME than before.

    Buprenorphine has no factor; it is the safer of the two, at the dose its file starts it with.
    """
    known = facts.knowledge
    stopped = any(
        (other.act is Act.STOP or other.replaced_by) and "opioid" in known.groups_of(other.medicine)
        for other in prescriptions
    )
    if one.act is not Act.START or not stopped:
        return False
    medicine = known.medicines.get(one.medicine)
    if medicine is not None and is_buprenorphine(medicine):
        return one.advised
    if now.per_day is None or after.per_day is None:
        return False
    return now.complete and after.complete and after.per_day <= now.per_day


def _larger(one: Prescription, facts: Facts) -> bool:
    """More by the dose itself, for opioids without a factor."""
    planned = max((step.daily for step in one.steps), key=lambda dose: dose.value)
    for order in facts.opioids:
        line = order.line
        known, sig = facts.knowledge.file_of(line), line.sig
        if known is None or known.name != one.medicine or sig is None:
            continue
        strength = line.ingredients[0].strength
        if sig.dose.unit == planned.unit:
            return planned.value > sig.dose.value * (1 if planned.unit == "mcg/h" else sig.times_per_day)
        if strength is not None and strength.unit == planned.unit:
            times = Decimal(1) if planned.unit == "mcg/h" else sig.times_per_day
            return planned.value > strength.value * sig.dose.value * times
    return False


def conditions(facts: Facts, points: Sequence[VisitPoint], after: Mme) -> tuple[GateCheck, ...]:
    """Each condition before an increase, met or with what is missing. `points`: the visits up to today's."""
    return (_pain(facts, points), _function(facts, points), pdmp(facts), _talk(facts), _naloxone(facts, after))


def _pain(facts: Facts, points: Sequence[VisitPoint]) -> GateCheck:
    relief = relief_of(points[-1], points) if points else None
    met = relief is not None and relief >= MEANINGFUL
    detail = "No visit tells the relief." if relief is None else f"{plain(relief)} % relief."
    return check(facts, "benefit-pain", "Pain 30 % better", met=met, detail=detail, section="recommendation 7")


def _function(facts: Facts, points: Sequence[VisitPoint]) -> GateCheck:
    gained = function_gained(points)
    met = not isinstance(gained, CannotTell) and gained >= MEANINGFUL
    detail = f"{capital(gained.because)}." if isinstance(gained, CannotTell) else f"PEG {plain(gained)} % better."
    return check(facts, "benefit-function", "Function 30 % better", met=met, detail=detail, section="recommendation 7")


def function_gained(points: Sequence[VisitPoint]) -> Decimal | CannotTell:
    """How much better the PEG is than at the first visit that has one, in % of it."""
    scores = [one.peg for one in points if one.peg is not None]
    if len(scores) < 2 or points[-1].peg is None:
        return CannotTell(because="function was not scored now and before (PEG)", missing=("PEG",))
    if scores[0] == 0:
        return CannotTell(because="function was not limited at the start")
    return ((scores[0] - scores[-1]) * 100 / scores[0]).quantize(Decimal(1))


def _talk(facts: Facts) -> GateCheck:
    last = facts.record.stewardship.risk_talk_on
    met = last is not None and facts.on - STEADY <= last <= facts.on
    detail = "Not on record." if last is None else f"Last on {spoken(last)}."
    title = "Benefits and risks weighed"
    return check(facts, "risk-talk", title, met=met, detail=detail, section="recommendations 4 and 8")


def _naloxone(facts: Facts, after: Mme) -> GateCheck:
    reasons = naloxone.reasons(facts, after)
    met = not reasons or naloxone.has_it(facts)
    detail = "Offered." if naloxone.has_it(facts) else f"Offer it: {listed(reasons)}." if reasons else "No raised risk."
    return check(facts, "naloxone", "Naloxone", met=met, detail=detail, section="recommendation 8")


def _of(one: Prescription, checks: Sequence[GateCheck], now: Mme, after: Mme, facts: Facts) -> Iterator[Finding]:
    missing = [each for each in checks if not each.met]
    if missing:
        yield Finding(
            id=f"{one.medicine}.increase",
            level=Level.STOP,
            subject=one.medicine,
            title=f"Before an opioid is raised: {len(missing)} missing",
            because=" ".join(f"{each.title}: {each.detail}" for each in missing),
            action="Record them, keep the dose, or write why it is raised all the same.",
            sources=tuple(dict.fromkeys(each.source for each in missing)),
        )
    if after.per_day is not None and after.per_day >= naloxone.PAUSE_MME:
        before = "an unknown dose" if now.per_day is None else f"{plain(now.per_day)} MME a day"
        least = "" if after.complete else "at least "
        yield Finding(
            id=f"{one.medicine}.pause",
            level=Level.CAUTION,
            subject=one.medicine,
            title=f"Pause: {least}{plain(after.per_day)} MME a day",
            because=f"From {before}. From 50 on most people gain little, and overdose is likelier with each step.",
            action="Weigh it again with the patient; see them more often; naloxone at home. A guidepost, no ceiling.",
            sources=(cite(facts.knowledge, _GUIDELINE, "recommendation 4"),),
        )
