"""How many pieces of one strength a plan needs for so many days, with a line for each of its steps."""

from dataclasses import replace
from decimal import ROUND_CEILING, Decimal

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, CannotTell, DerivationStep, Derived, Rung, plain


def quantity(steps: tuple[PlanStep, ...], product_strength: Amount, days: int) -> Derived | CannotTell:
    """Pieces of that strength to hand out for the first `days` days of the plan: what is used, rounded up."""
    found = used(steps, product_strength, days)
    if isinstance(found, CannotTell):
        return found
    return replace(found, value=found.value.quantize(Decimal(1), rounding=ROUND_CEILING))


def used(steps: tuple[PlanStep, ...], product_strength: Amount, days: int) -> Derived | CannotTell:
    """Pieces of that strength taken in the first `days` days of the plan, halves counted, with a line for each step.

    A dose in pieces itself (patch, g, mL) counts as it stands.
    """
    if not steps:
        return CannotTell(because="the plan has no steps", missing=("steps",))
    if days < 1 or product_strength.value <= 0:
        return CannotTell(because="the days or the strength are not given", missing=("days", "strength"))
    total = Decimal(0)
    rows: list[DerivationStep] = []
    covered = 0
    for step in steps:
        first, last = step.from_day, days if step.to_day is None else min(step.to_day, days)
        if first > days:
            break
        daily = pieces_a_day(step.rung, product_strength)
        if isinstance(daily, CannotTell):
            return daily
        worn = step.rung.worn_days
        changes = -(-(last - first + 1) // (worn or 1))  # a patch begun is a patch used
        count = daily * changes
        total += count
        covered = last
        span = f"Days {first}–{last}" if last > first else f"Day {first}"
        because = f"{step.text}: {plain(daily)} " + ("a day" if worn is None else f"every {worn} days")
        rows.append(DerivationStep(what=span, because=because, result=plain(count)))
    if covered < days:
        return CannotTell(because=f"the plan ends on day {covered} of {days}", missing=("steps",))
    return Derived(value=total, unit=f"× {product_strength}", steps=tuple(rows))


def pieces_a_day(rung: Rung, strength: Amount) -> Decimal | CannotTell:
    """How many pieces of that strength a day of the rung takes, as-needed doses at their most."""
    total = Decimal(0)
    for dose in rung.doses:
        if dose.unit != strength.unit and dose.unit not in ("patch", "tablet", "capsule", "g", "mL", "spray", "film"):
            return CannotTell(because=f"{dose} is not counted in pieces of {strength}", missing=("strength",))
        count = dose.value / strength.value if dose.unit == strength.unit else dose.value
        least = 1 if strength.unit.endswith("/h") else Decimal("0.5")  # a patch is never cut: it would give all at once
        if count % least and dose.unit == strength.unit:
            return CannotTell(because=f"{dose} is not a whole number of {strength} pieces", missing=("strength",))
        total += count
    return total
