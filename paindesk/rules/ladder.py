"""Which step-up ladder serves a patient, and how far up it this patient may go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, AsNeeded, Rung, When, describe
from paindesk.domain.medicine import Ladder, Medicine, Pace
from paindesk.rules.dispensing import can_be_made, is_measured, rung_is_dispensable

__all__ = ["Bounds", "choose", "climb", "plan"]

_KEEP_FIRST = (When.BEDTIME, When.MORNING, When.EVENING, When.NOON)  # where fewer doses a day are allowed
_DAYS_ON_A_MADE_RUNG = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What this patient's rungs must keep to; None is no bound."""

    start_daily: Amount | None
    ceiling_daily: Amount | None
    times_per_day: int | None
    every_hours: int | None


def choose(medicine: Medicine, paces: Sequence[Pace], problem: str) -> Ladder | None:
    """The slowest ladder asked for that the file has; without one, the adult ladder, else any."""
    wanted = [pace for pace in (Pace.SLOW, Pace.OLDER) if pace in paces]
    # Slow steps stand in for a missing older ladder and the other way round: both are the careful ones.
    order = (*wanted, *((Pace.OLDER, Pace.SLOW) if wanted else ()), Pace.ADULT, Pace.OLDER, Pace.SLOW)
    return next((found for pace in order if (found := medicine.ladder(pace, problem)) is not None), None)


def climb(ladder: Ladder, medicine: Medicine, bounds: Bounds) -> tuple[Rung, ...]:
    """The rungs this patient may stand on, lowest first; empty when not even a first one can be made.

    A ladder that is cut short is held on its last rung until the next decision.
    """
    rungs = [_fit(rung, bounds) for rung in ladder.rungs]
    first = rungs[0]
    if first is None or first != ladder.rungs[0] or _too_high(first, bounds.start_daily):
        first = _first(ladder, medicine, bounds)
        if first is None:
            return ()
        own = first.daily
        rungs = [first, *(one for one in rungs if one is None or one.daily > own)]
    allowed: list[Rung] = []
    for rung in rungs:
        if rung is None or _too_high(rung, bounds.ceiling_daily) or not rung_is_dispensable(rung, medicine):
            break
        allowed.append(rung)
    if allowed and len(allowed) < len(rungs):
        allowed[-1] = replace(allowed[-1], days=None)
    return tuple(allowed)


def _too_high(rung: Rung, bound: Amount | None) -> bool:
    return bound is not None and rung.daily > bound


def _fit(rung: Rung, bounds: Bounds) -> Rung | None:
    """The rung within the bounds on how often; an as-needed rung also gives fewer doses to stay under the ceiling."""
    if rung.as_needed is None:
        return None if bounds.times_per_day is not None and len(rung.slots) > bounds.times_per_day else rung
    as_needed = rung.as_needed
    hours = max(as_needed.every_hours, bounds.every_hours or 0)
    times = min(as_needed.times_per_day, bounds.times_per_day or as_needed.times_per_day, max(24 // hours, 1))
    if bounds.ceiling_daily is not None and as_needed.dose * times > bounds.ceiling_daily:
        times = int(bounds.ceiling_daily.value // as_needed.dose.value)
    if times < 1:
        return None
    if (hours, times) == (as_needed.every_hours, as_needed.times_per_day):
        return rung
    return replace(rung, as_needed=AsNeeded(dose=as_needed.dose, every_hours=hours, times_per_day=times))


def _first(ladder: Ladder, medicine: Medicine, bounds: Bounds) -> Rung | None:
    """A first rung within every bound: the highest of any ladder, else the rung with doses left out or halved."""
    highest = [one for one in (bounds.start_daily, bounds.ceiling_daily) if one is not None]
    problems = (ladder.problem, "")
    others = [rung for one in medicine.ladders if one.problem in problems for rung in one.rungs]
    fitting = [fitted for rung in (*ladder.rungs, *others) if (fitted := _fit(rung, bounds)) is not None]
    fitting += _made(ladder.rungs[0], medicine, bounds)
    # No higher than this ladder's own first rung, whatever the bounds would still allow.
    highest.append(ladder.rungs[0].daily)
    fitting = [
        one
        for one in fitting
        if not any(_too_high(one, bound) for bound in highest) and rung_is_dispensable(one, medicine)
    ]
    return max(fitting, key=lambda one: one.daily.value, default=None)


def _made(rung: Rung, medicine: Medicine, bounds: Bounds) -> Iterable[Rung]:
    """Rungs made for this patient: fewer times a day, or the smallest strengths that exist."""
    unit = rung.largest_single_dose().unit
    doses = [rung.largest_single_dose()]
    for product in medicine.products:
        if product.strength.unit == unit and not is_measured(product.form):
            doses += dict.fromkeys((product.strength, Amount(product.piece, unit)))
    days = rung.days or _DAYS_ON_A_MADE_RUNG
    for dose in doses:
        if dose > rung.largest_single_dose() or not can_be_made(dose, medicine):
            continue
        if rung.as_needed is not None:
            made = _fit(replace(rung, as_needed=replace(rung.as_needed, dose=dose)), bounds)
            if made is not None:
                yield made
            continue
        most = min(len(rung.slots), bounds.times_per_day or len(rung.slots))
        own = {when for when, _ in rung.slots}
        kept = [when for when in _KEEP_FIRST if when in own]
        for count in range(1, most + 1):
            slots = tuple((when, dose) for when in When if when in kept[:count])
            yield Rung(slots=slots, days=days, worn_days=rung.worn_days)


def plan(rungs: Sequence[Rung]) -> tuple[PlanStep, ...]:
    """The rungs laid out in days from day 1; a rung held until the next decision ends the plan."""
    steps: list[PlanStep] = []
    day = 1
    for index, rung in enumerate(rungs):
        last = rung.days is None
        to_day = None if rung.days is None else day + rung.days - 1
        steps.append(PlanStep(from_day=day, to_day=to_day, rung=rung, text=describe(rung)))
        if last or to_day is None or index == len(rungs) - 1:
            break
        day = to_day + 1
    return tuple(steps)
