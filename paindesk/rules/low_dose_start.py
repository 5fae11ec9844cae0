"""A low-dose start of buprenorphine: the old opioid goes on while buprenorphine rises, then it is lowered to nothing.

The idea: the usual start waits until the old opioid is nearly gone, and that wait is withdrawal and pain. Begun very
low and raised slowly, buprenorphine takes the old opioid's place bit by bit, and nobody is a day without an opioid.
Doses and pace are the label's first dose and its shortest step; that both are taken at once is off label. The old one
loses a quarter of today's dose a week, in pieces of one strength, once buprenorphine stands at its first dose.
Edition: Cohen et al., J Addict Med 2022 (source key cohen-2022); J Am Board Fam Med, table 2 (jabfm-microinduction);
the film's label; all in equianalgesic.toml.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from paindesk.domain.advice import MedicineAdvice, PlanStep
from paindesk.domain.dose import Amount, CannotTell, DerivationStep, Rung, describe, plain
from paindesk.domain.medicine import Medicine, Product
from paindesk.domain.rotation import Barred, LowDoseStart, band_of
from paindesk.rules.dispensing import pieces
from paindesk.rules.facts import Facts
from paindesk.rules.rotation import (
    TIMES,
    Rotation,
    Taken,
    derived,
    morphine_a_day,
    table_of,
    why_not,
)
from paindesk.rules.rotation_tables import every, organ_start
from paindesk.rules.taper_doses import below, products


def low_dose_start(
    taken: Sequence[Taken], target: Medicine, facts: Facts, advised: MedicineAdvice | None = None
) -> Rotation | CannotTell:
    """The plan day by day, new and old, or why it is not for this patient or not written here."""
    table = table_of(facts)
    rule = table.low_dose_start.get(target.name)
    if rule is None:
        return CannotTell(because=f"no schedule for {target.name}")
    if (barred := why_not(taken, target, facts, advised)) is not None:
        return barred
    refused = next((_told(one) for tag, one in rule.not_for.items() if tag in facts.tags), "")
    if refused:
        return CannotTell(because=refused)
    if all(one.rung.as_needed is not None for one in taken):
        return CannotTell(because="the old opioid is taken only when needed: the usual start waits for one dose alone")
    morphine = morphine_a_day(taken, table)
    if isinstance(morphine, CannotTell):
        return CannotTell(because=f"{morphine.because} {rule.elsewhere.text}")
    own = table.buprenorphine[target.name]
    band = band_of(own.bands, morphine.value)
    if morphine.value < rule.from_mg:
        because = f"below {plain(rule.from_mg)} mg of oral morphine a day the usual start is as low already"
        return CannotTell(because=because)
    if band.amount is None:
        return CannotTell(because=f"{band.refuse} {rule.elsewhere.text}")
    limit = organ_start(target, facts, own.unit)
    first = band.amount * rule.steps[0].percent / 100
    if limit is not None and limit.start_daily is not None and limit.start_daily.value <= first:
        return CannotTell(because=f"the usual start is as low already: {limit.text}")
    full = rule.days * len(rule.steps)
    old = tuple(_lowered(one, rule, full) for one in taken)
    if missing := [one.medicine.name for one, steps in zip(taken, old, strict=True) if not steps]:
        because = f"the dose of {missing[0]} is not made of one strength, so that it could be lowered step by step"
        return CannotTell(because=because)
    dose = Amount(band.amount, own.unit)
    new = tuple(_rises(rule, dose))
    ends = max(steps[-1].to_day or full for steps in old)
    extended = any(one.medicine.release for one in taken)
    wait = Barred(text=table.wait_after_extended if extended else table.wait_after_short, source=table.wait.source)
    rows = (*morphine.steps, *_working(rule, dose, full, ends, wait))
    last = new[-1].rung
    return Rotation(
        target=target.name,
        daily=derived(last, rows, target, band.amount),
        rung=last,
        notes=tuple(_told(one) for one in rule.watch),
        steps=new,
        meanwhile=old,
    )


def _told(one: Barred) -> str:
    return one.text if one.source.confirmed else f"{one.text} (unconfirmed)"


def _rises(rule: LowDoseStart, full: Amount) -> Iterator[PlanStep]:
    """The steps of buprenorphine to the label's first dose; the last has no end."""
    for place, step in enumerate(rule.steps):
        dose = Amount(full.value * step.percent / 100, full.unit)
        rung = Rung(slots=tuple((when, dose) for when in TIMES[step.times]))
        ends = None if place == len(rule.steps) - 1 else rule.days * (place + 1)
        yield PlanStep(from_day=rule.days * place + 1, to_day=ends, rung=rung, text=describe(rung))


def _working(rule: LowDoseStart, dose: Amount, full: int, ends: int, wait: Barred) -> Iterator[DerivationStep]:
    """`wait`: the hours without an opioid that the usual start would be."""
    first, last = rule.steps[0], rule.steps[-1]
    yield DerivationStep(
        what="Taken every day",
        because=f"the usual start would be {wait.text} without any opioid first",
        result="low-dose start",
        source=wait.source,
    )
    yield DerivationStep(
        what="Label's first dose",
        because="where the rise ends; nothing more is taken off",
        result=f"{dose}, {every(last.times)}",
        source=rule.pace_source,
    )
    yield DerivationStep(
        what="Begun with",
        because=rule.begins.text,
        result=f"{dose * (first.percent / 100)}, {every(first.times)}",
        source=rule.begins.source,
    )
    yield DerivationStep(
        what="Raised",
        because=f"no step sooner than after {rule.days} days",
        result=f"days {', '.join(str(rule.days * place + 1) for place in range(1, len(rule.steps)))}",
        source=rule.pace_source,
    )
    yield DerivationStep(
        what="Both together",
        because=rule.together.text,
        result=f"the old one unchanged, days 1-{full}",
        source=rule.together.source,
    )
    yield DerivationStep(
        what="Then less of the old one",
        because=f"{plain(rule.lower_percent)} % of today's dose every {rule.lower_days} days, in pieces that exist",
        result=f"last day {ends}",
        source=rule.lower_source,
    )
    yield DerivationStep(
        what="As a whole", because=rule.off_label.text, result="off label", source=rule.off_label.source
    )


def _lowered(one: Taken, rule: LowDoseStart, full: int) -> tuple[PlanStep, ...]:
    """The old one: as it is taken now through day `full`, then less step by step to nothing, all in pieces of one
    strength; empty where no strength makes it."""
    found = []
    for product in products(one.medicine, "", one.rung.daily.unit):
        if all(pieces(dose, product) is not None for dose in one.rung.doses):
            rungs = _rungs(one, product, rule)
            if rungs and rungs[0] is not None:
                found.append((_ease(rungs, product, one.daily.value, rule), rungs))
    if not found:
        return ()
    _, rungs = min(found, key=lambda row: row[0])
    return tuple(_as_steps(rungs, full, rule.lower_days))


def _rungs(one: Taken, product: Product, rule: LowDoseStart) -> list[Rung | None]:
    """Today's dose, then the largest that is no more than what is left of it each time; None for nothing left."""
    smaller = below(one.rung, product)
    now, left = one.daily.value, Decimal(100)
    rungs: list[Rung | None] = []
    while left > 0:
        most = now * left / 100
        fitting = [value for value in smaller if value <= most]
        same = left == 100 and now == one.rung.daily.value
        rungs.append(one.rung if same else smaller[max(fitting)] if fitting else None)
        left -= rule.lower_percent
    return [None if rung is None else replace(rung, days=None) for rung in rungs]


def _ease(
    rungs: Sequence[Rung | None], product: Product, now: Decimal, rule: LowDoseStart
) -> tuple[Decimal, bool, Decimal]:
    """Of several strengths: the one that comes nearest to the quarters, without halves, in the fewest pieces."""
    off = sum(
        (
            now * (100 - rule.lower_percent * place) / 100 - (Decimal(0) if rung is None else rung.daily.value)
            for place, rung in enumerate(rungs)
        ),
        Decimal(0),
    )
    halves = any(dose.value % product.strength.value for rung in rungs if rung is not None for dose in rung.doses)
    return off, halves, -product.strength.value


def _as_steps(rungs: Sequence[Rung | None], full: int, every_days: int) -> Iterator[PlanStep]:
    """With their days; equal doses that follow each other are one step."""
    step: PlanStep | None = None
    for place, rung in enumerate(rungs):
        ends = full + every_days * place
        if step is not None and rung is not None and rung == step.rung:
            step = replace(step, to_day=ends)
            continue
        if step is not None:
            yield step
        if rung is None:
            return
        begins = 1 if place == 0 else ends - every_days + 1
        step = PlanStep(from_day=begins, to_day=ends, rung=rung, text=describe(rung))
    if step is not None:
        yield step
