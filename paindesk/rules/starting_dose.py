"""The lowest dose expected to work for one patient, worked out step by step, each step with its source.

Label start, then age, kidneys, liver, pregnancy, genotype, interactions and earlier trials. The strictest limit
wins; the verdict is the worst of all. Where there is no start, a finding says why.
"""

from dataclasses import replace
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from paindesk.domain.advice import Ceiling, MedicineAdvice, Opened, PlanStep, Start
from paindesk.domain.dose import CannotTell, DerivationStep
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
from paindesk.rules.adding_up import Added
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
    """Everything that bears on one medicine for one patient, and the verdict; `more` are findings with their own."""

    limits: tuple[Applied, ...]
    no_start: bool
    allergies: tuple[allergy.Match, ...]
    pairs: interactions.Company
    added: tuple[Added, ...]
    more: tuple[tuple[Finding, Verdict], ...]
    verdict: Verdict
    own: Verdict  # without the house rules
    ceiling: Ceiling | None


def advise_medicine(medicine: Medicine, facts: Facts, problem: str = "") -> MedicineAdvice:
    """Verdict, findings, start, steps and ceiling of one medicine for one patient.

    Verdict and ceiling are worked out here; the rest, which takes as long, when the medicine is opened.
    """
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
    return MedicineAdvice.later(
        partial(_opened, medicine, facts, problem, weighed),
        name=medicine.name,
        rxcui=medicine.rxcui,
        class_id=medicine.class_id,
        verdict=weighed.verdict,
        ceiling=weighed.ceiling,
        local=medicine.local,
        own_verdict=weighed.own,
    )


def _opened(medicine: Medicine, facts: Facts, problem: str, weighed: _Weighed) -> Opened:
    """Findings, start and steps."""
    ceiling = weighed.ceiling
    found = _findings(medicine, facts, problem, weighed)
    start, steps = None, tuple[PlanStep, ...]()
    effect = earlier_trials.stopped_for(medicine, facts)
    paces = _paces(medicine, facts, slow=bool(effect) or _careful_start(medicine, problem, weighed.limits))
    ladder = choose(medicine, paces, problem)
    if ladder is None:
        found.append(_no_plan(medicine))
    elif weighed.verdict is not Verdict.CONTRAINDICATED and not weighed.no_start:
        steps, first = _way_up(ladder, _bounds(weighed.limits, ceiling), medicine)
        if first is not None:
            older = medicine.ladder(Pace.OLDER, problem) if Pace.OLDER in paces else None
            adult = medicine.ladder(Pace.ADULT, problem) or ladder
            rows = derive(steps[0], weighed.limits, medicine, adult=adult, older=older, used=ladder, stopped_for=effect)
            start = _start(first, (*rows, *opioid_start.derivation(medicine, facts, steps[0])))
        else:
            found.append(_no_start(medicine, weighed.limits, ceiling))
    return Opened(findings=most_serious_first(found), start=start, steps=steps)


def all_limits(medicine: Medicine, facts: Facts, problem: str = "") -> tuple[Applied, ...]:
    """Every limit that holds, in the order of the derivation."""
    return (
        *uses.limits(medicine, facts, problem),
        *own_limits(medicine, facts),
        *acetaminophen.limits(medicine, facts),
    )


def _weigh(medicine: Medicine, facts: Facts, problem: str) -> _Weighed:
    holding = all_limits(medicine, facts, problem)
    no_start = True in [one.limit.no_start for one in holding]
    if no_start:  # no other limit proposes a start beside it
        holding = tuple(
            one if one.limit.start_daily is None else one._replace(limit=replace(one.limit, start_daily=None))
            for one in holding
        )
    allergies = allergy.matching(medicine, facts)
    pairs = interactions.company(medicine, facts)
    doubled = duplicates.of_a_kind(medicine, facts, besides=pairs.ruled_out)
    added = sums.with_medicine(medicine, facts, pairs.by_harm, [name for names in doubled.values() for name in names])
    more = (
        *duplicates.findings(medicine, facts, doubled),
        *washout.with_medicine(medicine, facts),
        *earlier_trials.findings(medicine, facts),
        *long_acting.findings(medicine, facts, problem),
    )
    verdicts = (
        opioid_start.verdict(medicine, facts, problem),
        *map(_of_limit, holding),
        *map(_own, allergies),
        *map(_of_rule, pairs.met),
        *map(_own, added),
        *cautions.verdicts(medicine, facts),
        *[one for _, one in more],
    )
    own = max(verdicts, key=_weight)
    return _Weighed(
        limits=holding,
        no_start=no_start,
        allergies=allergies,
        pairs=pairs,
        added=added,
        more=more,
        verdict=max((own, *cautions.house_verdicts(medicine, facts)), key=_weight),
        own=own,
        ceiling=_ceiling(medicine, holding),
    )


def _findings(medicine: Medicine, facts: Facts, problem: str, weighed: _Weighed) -> list[Finding]:
    """Everything that bears on the medicine, said."""
    # A caution or a use with a dose speaks for itself, below.
    spoken = [one for one in weighed.limits if one.kind not in (cautions.KIND, uses.KIND)]
    found = [told for one in spoken if (told := limits.finding(one, medicine)) is not None]
    found += [allergy.finding(one, medicine, facts.knowledge) for one in weighed.allergies[:1]]
    said = sums.left_over(interactions.worth_saying(weighed.pairs, medicine, facts), weighed.added)
    found += [interactions.finding(one, medicine, facts) for one in said]
    found += [one.say() for one in weighed.added]
    found += cautions.findings(medicine, facts)
    found += [one for one, _ in weighed.more]
    found += contraception(medicine, facts)
    found += uses.findings(medicine, facts, problem, ruled_out=weighed.verdict.weight >= Verdict.AVOID.weight)
    return found


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
    starts = [one.limit.start_daily for one in holding if one.kind == cautions.KIND]
    adult = medicine.ladder(Pace.ADULT, problem) if starts else None
    return adult is not None and any(one is not None and one < adult.rungs[0].daily for one in starts)


def _ceiling(medicine: Medicine, holding: tuple[Applied, ...]) -> Ceiling | None:
    """The lowest of the label's maximum and every limit's ceiling; ties go to the label."""
    found = _label_maximum(medicine)
    for one in holding:
        if one.ceiling is not None and (found is None or one.ceiling < found.daily):
            found = Ceiling(daily=one.ceiling, reason=one.fact, source=one.limit.source)
    return found


@once
def _label_maximum(medicine: Medicine) -> Ceiling | None:
    if medicine.maximum is None:
        return None
    return Ceiling(daily=medicine.maximum, reason="label maximum", source=medicine.maximum_source)


def _bounds(holding: tuple[Applied, ...], ceiling: Ceiling | None) -> Bounds:
    hours = [one.limit.every_hours_at_least for one in holding if one.limit.every_hours_at_least is not None]
    return Bounds(
        start_daily=limits.lowest([one.limit.start_daily for one in holding]),
        ceiling_daily=None if ceiling is None else ceiling.daily,
        times_per_day=limits.most_often(holding),
        every_hours=max(hours) if hours else None,
    )


@once
def _way_up(ladder: Ladder, bounds: Bounds, medicine: Medicine) -> tuple[tuple[PlanStep, ...], Start | None]:
    """The rungs of one of its ladders within these bounds, laid out in days, and the first of them as a start whose
    working is still to be told; None where there is none.

    The medicine keeps them: bounds are amounts, and tell nothing of whom they are for.
    """
    rungs = opioid_start.held(medicine, climb(ladder, medicine, bounds))
    if not rungs:
        return (), None
    first = Start(
        dose=rungs[0].largest_single_dose(),
        route=medicine.route,
        times_per_day=rungs[0].times_per_day,
        daily=rungs[0].daily,
        as_needed=rungs[0].as_needed is not None,
        rung=rungs[0],
        derivation=(),
    )
    return plan(rungs), first


def _start(first: Start, derivation: tuple[DerivationStep, ...]) -> Start:
    """The same with its working; `replace` takes ten times as long."""
    return Start(
        dose=first.dose,
        route=first.route,
        times_per_day=first.times_per_day,
        daily=first.daily,
        as_needed=first.as_needed,
        rung=first.rung,
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
