"""A taper, worked out to the tablet: which step from when to when, until nothing is left.

The idea: never faster than the rule for this medicine and this length of use allows; opioids after a year or more about
10 % a month or slower, after weeks to months 10 % of the first dose a week and, from about 30 % of it, 10 % of what
remains. A step is what tablets can make; one that is larger than the rule's is held longer in proportion, so that the
pace stays the same. Only where the smallest piece is more than a step and the hold would go on and on is it shortened,
and that is said. Pauses are part of a taper; a dose rises again only when somebody chooses it.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendation 5 (key cdc-2022); the
other medicines by resources/knowledge/tapers.toml.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, CannotTell, Rung, a_day, describe, plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Medicine, Product
from paindesk.domain.taper import TaperRule, TaperSpeed
from paindesk.domain.visit import Taper
from paindesk.rules.taper_doses import below, products

NOT_HERE = frozenset(("opioid_use_disorder", "rescue"))  # ended only by those who treat with it, or never
_ENOUGH = Decimal("0.75")  # a step of so much of what is allowed is taken, else the next larger one, held longer
_TOO_LARGE = Decimal("1.5")  # ...unless it is more than so much of what is allowed
_LOW = Decimal("0.3")  # below this part of the first dose tablets cannot keep up with any rule
_WEEK = 7
_MOST_STEPS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class TaperStep:
    """Days `from_day`-`to_day` on one dose; the last has no rung, no end and the dose 0.

    `allowed` is what the rule allowed this step to be less than the one before; `by_tablet`: the smallest piece made it
    faster than that.
    """

    from_day: int
    to_day: int | None
    rung: Rung | None
    daily: Amount
    allowed: Decimal = Decimal(0)
    by_tablet: bool = False

    def on(self, start: date) -> date:
        """Its first day; day 1 is `start`."""
        return start + timedelta(days=self.from_day - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaperPlan:
    """The steps to zero, and the rule and product they were made with."""

    rule: TaperRule
    speed: TaperSpeed
    product: Product
    original: Amount
    now: Amount
    steps: tuple[TaperStep, ...]

    @property
    def days(self) -> int:
        """The last day on which any is taken."""
        return self.steps[-1].from_day - 1

    def plan_steps(self) -> tuple[PlanStep, ...]:
        """As a prescription keeps it: the last step ends, and nothing follows."""
        return tuple(
            PlanStep(from_day=one.from_day, to_day=one.to_day, rung=one.rung, text=describe(one.rung))
            for one in self.steps
            if one.rung is not None
        )


def rules_for(medicine: Medicine, knowledge: Knowledge) -> tuple[TaperRule, ...]:
    """The rules that name the medicine, shortest use first; those of its own name before those of its class."""
    if medicine.class_id in NOT_HERE:
        return ()
    tokens = knowledge.groups_of(medicine.name)
    own = [one for one in knowledge.tapers.values() if medicine.name in one.who]
    found = own or [one for one in knowledge.tapers.values() if tokens.intersection(one.who)]
    return tuple(sorted(found, key=lambda one: one.used_from_days))


def rule_for(medicine: Medicine, knowledge: Knowledge, used_days: int | None) -> TaperRule | None:
    """The rule for so long a use; the one for the longest use, the slowest, where it is not known."""
    found = rules_for(medicine, knowledge)
    if used_days is None:
        return found[-1] if found else None
    fitting = [one for one in found if used_days >= one.used_from_days]
    return next(
        (one for one in reversed(fitting) if one.used_below_days is None or used_days < one.used_below_days), None
    )


def work_out(
    now: Rung, medicine: Medicine, rule: TaperRule, taper: Taper, *, form: str, start: date, lead: int = 0
) -> TaperPlan | CannotTell:
    """The taper from the dose taken now: the first step on `start`, or after `lead` days still to go on this dose."""
    if rule.stop_at_once:
        return CannotTell(because="after so short a use it is stopped without a taper")
    if now.worn_days is not None:
        return CannotTell(because="patches go down strength by strength, decided at each visit")
    if not now.slots and now.as_needed is None:
        return CannotTell(because="no dose is on record")
    speed = rule.speed(taper.speed)
    if speed.at_most is not None and speed.at_most.unit != now.daily.unit:
        return CannotTell(because=f"the rule counts in {speed.at_most.unit}, the dose in {now.daily.unit}")
    plans = [
        TaperPlan(rule=rule, speed=speed, product=one, original=taper.original, now=now.daily, steps=steps)
        for one in products(medicine, form, now.daily.unit)
        if (steps := _steps(now, one, rule, speed, taper.original.value))
    ]
    made = [one for one in plans if one.days]
    if not made and taper.original > now.daily:
        made = plans[-1:]  # it has come to its smallest dose: nothing is left below it
    if not made:
        return CannotTell(because=f"no one strength makes steps below {a_day(now.daily)}")
    best = min(made, key=_ease)
    steps = _later(_slow_enough(best, medicine, (start - taper.began).days), lead)
    steps = _paused(steps, now, taper, start, lead)
    if lead:
        steps = (TaperStep(from_day=1, to_day=lead, rung=now, daily=now.daily), *steps)
    return replace(best, steps=steps)


def _steps(now: Rung, product: Product, rule: TaperRule, speed: TaperSpeed, original: Decimal) -> tuple[TaperStep, ...]:
    """The steps of one product; at once to zero where it makes no smaller dose."""
    doses = below(now, product)
    unit, current, day, found = now.daily.unit, now.daily.value, 1, list[TaperStep]()
    while current > 0 and len(found) < _MOST_STEPS:
        allowed = _allowed(current, rule, speed, original)
        value = _next(current, allowed, [Decimal(0), *doses])
        hold = _hold(current - value, allowed, speed.every_days)
        # Only a tablet that is too large shortens a hold: a slower speed is never made faster by it.
        longest = _longest(rule, speed) if current - value > allowed * _TOO_LARGE else None
        short = longest is not None and hold > longest
        hold = hold if longest is None else min(hold, longest)
        found.append(
            TaperStep(
                from_day=day,
                to_day=day + hold - 1 if value else None,
                rung=doses.get(value),
                daily=Amount(value, unit),
                allowed=allowed,
                by_tablet=short or (not value and current > allowed * _TOO_LARGE),
            )
        )
        current, day = value, day + hold
    return tuple(found)


def _allowed(current: Decimal, rule: TaperRule, speed: TaperSpeed, original: Decimal) -> Decimal:
    from_here = rule.remaining_from_percent
    remaining = from_here is not None and current <= original * from_here / 100
    allowed = (current if remaining else original) * speed.percent / 100
    return allowed if speed.at_most is None else min(allowed, speed.at_most.value)


def _next(current: Decimal, allowed: Decimal, doses: Sequence[Decimal]) -> Decimal:
    """The dose after this: the largest step within what is allowed, or a larger one where that is much too small."""
    lower = sorted((one for one in doses if one < current), reverse=True)
    within = [one for one in lower if current - one <= allowed]
    beyond = next((one for one in lower if current - one > allowed), None)
    best = within[-1] if within else None
    if best is not None and (current - best >= allowed * _ENOUGH or beyond is None):
        return best
    if beyond is not None and (best is None or current - beyond <= allowed * _TOO_LARGE):
        return beyond
    assert best is not None, "0 is always below"
    return best


def _hold(less: Decimal, allowed: Decimal, every_days: int) -> int:
    """Days until the next step: in proportion to the step, rounded up; whole weeks for rules that count in weeks."""
    days = every_days * less / allowed
    whole = _WEEK if every_days >= _WEEK else 1
    return int((days / whole).quantize(Decimal(1), rounding=ROUND_CEILING)) * whole


def _longest(rule: TaperRule, speed: TaperSpeed) -> int | None:
    """The rule's longest hold; of a slower speed longer in proportion."""
    return None if rule.longest_days is None else rule.longest_days * speed.every_days // rule.speeds[0].every_days


def _ease(plan: TaperPlan) -> tuple[Decimal, int, bool, Decimal, Decimal]:
    """Of several products: no step much more than what is allowed, or the smallest such; few made faster by the
    tablet, no halves, few pieces."""
    low = plan.original.value * _LOW
    before = (plan.now.value, *(one.daily.value for one in plan.steps))
    rough = max(
        (
            high - one.daily.value
            for place, (high, one) in enumerate(zip(before, plan.steps, strict=False))
            if high - one.daily.value > one.allowed * _TOO_LARGE and (place == 0 or high > low)
        ),
        default=Decimal(0),
    )
    faster = sum(one.by_tablet for one in plan.steps)
    halves = any(one.daily.value % plan.product.strength.value for one in plan.steps)
    first = plan.steps[0]
    off = abs((plan.now.value - first.daily.value) / first.allowed - 1)
    return rough, faster, halves, off, -plan.product.strength.value


def _slow_enough(plan: TaperPlan, medicine: Medicine, since: int) -> tuple[TaperStep, ...]:
    """Longer holds where the file asks for more days, from the day the taper began, than the steps take."""
    least = medicine.stopping.over_days_at_least if plan.rule.file_minimum else None
    held = [one for one in plan.steps if one.to_day is not None]
    if least is None or plan.days + since >= least or not held:
        return plan.steps
    more = -(-(least - since - plan.days) // len(held))
    return tuple(
        replace(
            one,
            from_day=one.from_day + more * place,
            to_day=None if one.to_day is None else one.to_day + more * (place + 1),
        )
        for place, one in enumerate(plan.steps)
    )


def _paused(steps: tuple[TaperStep, ...], now: Rung, taper: Taper, start: date, lead: int) -> tuple[TaperStep, ...]:
    """With the pause: the dose reached on that day is held for so many days more, and the rest moves by them.

    Of a pause from before `start` what is left is held; the `lead` days still to go are a part of it then.
    """
    if taper.pause_on is None:
        return steps
    day = (taper.pause_on - start).days + 1
    days = taper.pause_days if day >= 1 else taper.pause_days - (1 - day) - lead
    place = next((place for place, one in enumerate(steps) if one.from_day >= day), None)
    if days < 1 or place is None:
        return steps  # it is over, or comes after the end
    held, daily = (steps[place - 1].rung, steps[place - 1].daily) if place else (now, now.daily)
    begins = steps[place].from_day
    rest = TaperStep(from_day=begins, to_day=begins + days - 1, rung=held, daily=daily)
    return (*steps[:place], rest, *_later(steps[place:], days))


def _later(steps: Sequence[TaperStep], days: int) -> tuple[TaperStep, ...]:
    return tuple(
        replace(one, from_day=one.from_day + days, to_day=None if one.to_day is None else one.to_day + days)
        for one in steps
    )


def in_one_line(plan: TaperPlan) -> str:
    """ "5 mg less every 6 weeks, about 9 % a month", by its first step."""
    now = plan.now
    first = next(one for one in plan.steps if one.daily < now)
    less = now.value - first.daily.value
    if first.to_day is None:
        return f"stop after {a_day(now)}"
    hold = first.to_day - first.from_day + 1
    months = less / plan.original.value * 100 * 30 / hold
    pace = f", about {plain(months.quantize(Decimal(1)))} % a month" if hold >= _WEEK and months <= 50 else ""
    number, word = (hold // _WEEK, "week") if hold % _WEEK == 0 else (hold, "day")
    every = word if number == 1 else f"{number} {word}s"
    return f"{plain(less)} {now.unit} less every {every}{pace}"


def made_of(rung: Rung, strength: Amount, days: int) -> Decimal:
    """Pieces of that strength for so many days on this dose."""
    return (rung.daily.value / strength.value * days).quantize(Decimal(1), rounding=ROUND_CEILING)


__all__ = ["TaperPlan", "TaperStep", "in_one_line", "made_of", "rule_for", "rules_for", "work_out"]
