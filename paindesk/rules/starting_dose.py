"""The lowest dose expected to work for one patient, worked out step by step, each step with its source.

Label start, then age, kidneys, liver, pregnancy, genotype, interactions and earlier trials. The strictest limit
wins; the verdict is the worst of all. Where there is no start, a finding says why.
"""

from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from paindesk.domain.advice import Ceiling, MedicineAdvice, PlanStep, Start
from paindesk.domain.dose import CannotTell, DerivationStep, Rung
from paindesk.domain.finding import Finding, Level, most_serious_first
from paindesk.domain.medicine import Ladder, Medicine, Pace, Verdict
from paindesk.rules import (
    acetaminophen,
    allergy,
    cautions,
    duplicates,
    earlier_trials,
    interactions,
    limits,
    long_acting,
    opioid_start,
    sums,
    uses,
    washout,
)
from paindesk.rules.age import OLDER_FROM, below_adult, not_adult
from paindesk.rules.derivation import derive
from paindesk.rules.facts import Facts
from paindesk.rules.kidney_limits import kidney_matters
from paindesk.rules.ladder import Bounds, choose, climb, plan
from paindesk.rules.limits import Applied
from paindesk.rules.once import once
from paindesk.rules.own_limits import own_limits
from paindesk.rules.pregnancy import contraception

_of_limit, _of_rule, _own = attrgetter("limit.verdict"), attrgetter("rule.verdict"), attrgetter("verdict")
_weight = attrgetter("weight")


class _Weighed(NamedTuple):
    """Everything that bears on one medicine for one patient."""

    limits: tuple[Applied, ...]
    no_start: bool
    findings: tuple[Finding, ...]
    verdict: Verdict
    own: Verdict  # without the house rules


def advise_medicine(medicine: Medicine, facts: Facts, problem: str = "") -> MedicineAdvice:
    """Verdict, findings, start, steps and ceiling of one medicine for one patient."""
    if not_adult(facts):
        return MedicineAdvice(
            name=medicine.name,
            rxcui=medicine.rxcui,
            class_id=medicine.class_id,
            verdict=Verdict.CONTRAINDICATED,
            findings=(below_adult(facts, medicine.name),),
            local=medicine.local,
        )
    weighed = _weigh(medicine, facts, problem)
    ceiling = _ceiling(medicine, weighed.limits)
    found = list(weighed.findings)
    start, steps = None, tuple[PlanStep, ...]()
    effect = earlier_trials.stopped_for(medicine, facts)
    paces = _paces(medicine, facts, slow=bool(effect) or _careful_start(medicine, problem, weighed.limits))
    ladder = choose(medicine, paces, problem)
    if ladder is None:
        found.append(_no_plan(medicine))
    elif weighed.verdict is not Verdict.CONTRAINDICATED and not weighed.no_start:
        rungs, steps = _way_up(ladder, _bounds(weighed.limits, ceiling), medicine)
        if rungs:
            older = medicine.ladder(Pace.OLDER, problem) if Pace.OLDER in paces else None
            adult = medicine.ladder(Pace.ADULT, problem) or ladder
            rows = derive(rungs[0], weighed.limits, medicine, adult=adult, older=older, used=ladder, stopped_for=effect)
            start = _start(medicine, rungs[0], (*rows, *opioid_start.derivation(medicine, facts, rungs[0])))
        else:
            found.append(_no_start(medicine, weighed.limits, ceiling))
    return MedicineAdvice(
        name=medicine.name,
        rxcui=medicine.rxcui,
        class_id=medicine.class_id,
        verdict=weighed.verdict,
        findings=most_serious_first(found),
        start=start,
        steps=steps,
        ceiling=ceiling,
        local=medicine.local,
        own_verdict=weighed.own,
    )


def all_limits(medicine: Medicine, facts: Facts, problem: str = "") -> tuple[Applied, ...]:
    """Every limit that holds, in the order of the derivation."""
    return (
        *uses.limits(medicine, facts, problem),
        *own_limits(medicine, facts),
        *acetaminophen.limits(medicine, facts),
    )


def _weigh(medicine: Medicine, facts: Facts, problem: str) -> _Weighed:
    holding = all_limits(medicine, facts, problem)
    no_start = any(one.limit.no_start for one in holding)
    if no_start:  # no other limit proposes a start beside it
        holding = tuple(
            one if one.limit.start_daily is None else one._replace(limit=replace(one.limit, start_daily=None))
            for one in holding
        )
    # A caution or a use with a dose speaks for itself, below.
    spoken = [one for one in holding if one.kind not in (cautions.KIND, uses.KIND)]
    found = [told for one in spoken if (told := limits.finding(one, medicine)) is not None]
    allergies = allergy.matching(medicine, facts)
    found += [allergy.finding(one, medicine, facts.knowledge) for one in allergies[:1]]
    pairs = interactions.with_medicine(medicine, facts)
    doubled = duplicates.of_a_kind(medicine, facts, besides=interactions.ruled_out(pairs))
    added = sums.with_medicine(medicine, facts, pairs, [name for names in doubled.values() for name in names])
    said = sums.left_over(interactions.worth_saying(pairs, medicine, facts), added)
    found += [interactions.finding(one, medicine, facts) for one in said]
    found += [one.finding for one in added]
    more = (
        *cautions.findings(medicine, facts),
        *duplicates.findings(medicine, facts, doubled),
        *washout.with_medicine(medicine, facts),
        *earlier_trials.findings(medicine, facts),
        *long_acting.findings(medicine, facts, problem),
    )
    found += [one for one, _ in more]
    house = {cautions.finding_id(medicine, one) for one in medicine.house}
    verdicts = (
        opioid_start.verdict(medicine, facts, problem),
        *map(_of_limit, holding),
        *map(_own, allergies),
        *map(_of_rule, pairs),
        *map(_own, added),
        *[one for told, one in more if told.id not in house],
    )
    own = max(verdicts, key=_weight)
    verdict = max((own, *[one for told, one in more if told.id in house]), key=_weight) if house else own
    found += contraception(medicine, facts)
    found += uses.findings(medicine, facts, problem, ruled_out=verdict.weight >= Verdict.AVOID.weight)
    return _Weighed(limits=holding, no_start=no_start, findings=tuple(found), verdict=verdict, own=own)


def _paces(medicine: Medicine, facts: Facts, *, slow: bool) -> tuple[Pace, ...]:
    paces = []
    age = facts.organ.age_years
    unknown_kidneys = isinstance(facts.organ.crcl, CannotTell) and kidney_matters(medicine)
    if age is None or age >= OLDER_FROM or unknown_kidneys:
        paces.append(Pace.OLDER)
    if slow:
        paces.append(Pace.SLOW)
    return tuple(paces)


def _careful_start(medicine: Medicine, problem: str, holding: tuple[Applied, ...]) -> bool:
    """Whether a caution lowers the start: the steps are then slow too, not the adult's days from a smaller dose."""
    adult = medicine.ladder(Pace.ADULT, problem)
    starts = [one.limit.start_daily for one in holding if one.kind == cautions.KIND]
    return adult is not None and any(one is not None and one < adult.rungs[0].daily for one in starts)


def _ceiling(medicine: Medicine, holding: tuple[Applied, ...]) -> Ceiling | None:
    """The lowest of the label's maximum and every limit's ceiling; ties go to the label."""
    found = None
    if medicine.maximum is not None:
        found = Ceiling(daily=medicine.maximum, reason="label maximum", source=medicine.maximum_source)
    for one in holding:
        if one.ceiling is not None and (found is None or one.ceiling < found.daily):
            found = Ceiling(daily=one.ceiling, reason=one.fact, source=one.limit.source)
    return found


def _bounds(holding: tuple[Applied, ...], ceiling: Ceiling | None) -> Bounds:
    hours = [one.limit.every_hours_at_least for one in holding if one.limit.every_hours_at_least is not None]
    return Bounds(
        start_daily=limits.lowest(one.limit.start_daily for one in holding),
        ceiling_daily=None if ceiling is None else ceiling.daily,
        times_per_day=limits.most_often(holding),
        every_hours=max(hours, default=None),
    )


@once
def _way_up(ladder: Ladder, bounds: Bounds, medicine: Medicine) -> tuple[tuple[Rung, ...], tuple[PlanStep, ...]]:
    """The rungs of one of its ladders within these bounds, and the same laid out in days.

    The medicine keeps them: bounds are amounts, and tell nothing of whom they are for.
    """
    rungs = opioid_start.held(medicine, climb(ladder, medicine, bounds))
    return rungs, plan(rungs)


def _start(medicine: Medicine, rung: Rung, derivation: tuple[DerivationStep, ...]) -> Start:
    return Start(
        dose=rung.largest_single_dose(),
        route=medicine.route,
        times_per_day=rung.times_per_day,
        daily=rung.daily,
        as_needed=rung.as_needed is not None,
        rung=rung,
        derivation=derivation,
    )


def _no_plan(medicine: Medicine) -> Finding:
    return Finding(
        id=f"{medicine.name}.no-plan",
        level=Level.INFO,
        subject=medicine.name,
        title="No step-up plan",
        because=medicine.no_ladder,
    )


def _no_start(medicine: Medicine, holding: tuple[Applied, ...], ceiling: Ceiling | None) -> Finding:
    facts = [one.fact for one in holding if one.limit.start_daily is not None or one.ceiling is not None]
    facts += [ceiling.reason] if not facts and ceiling is not None else []
    return Finding(
        id=f"{medicine.name}.no-start",
        level=Level.CAUTION,
        subject=medicine.name,
        title="No strength is small enough",
        because=limits.sentence(", ".join(facts), "No product on file makes a dose within these limits"),
        action="Choose another medicine.",
        sources=tuple(one.limit.source for one in holding if one.ceiling is not None),
    )
