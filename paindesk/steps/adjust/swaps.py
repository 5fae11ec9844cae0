"""Something else in place of a medicine: both sides go into the plan together, and come out of it together."""

from collections.abc import Sequence
from dataclasses import replace

from paindesk.domain.plan_reason import Cause, PlanReason
from paindesk.domain.visit import Prescription, Swap

Swaps = tuple[Swap, ...]
Plan = tuple[Prescription, ...]


def standing(swaps: Sequence[Swap], plan: Sequence[Prescription]) -> Swaps:
    """Those of which both sides are still in the plan."""
    names = {one.medicine for one in plan}
    return tuple(one for one in swaps if one.old in names and one.new in names)


def swap_of(swaps: Sequence[Swap], name: str) -> Swap | None:
    """The swap that this medicine, old or new, is part of."""
    return next((one for one in swaps if name in (one.old, one.new)), None)


def with_swap(plan: Plan, swaps: Swaps, ending: Prescription, new: Prescription) -> tuple[Plan, Swaps]:
    """The old one as `ending` leaves it, in its place in the plan, and the new one; what stood there is kept."""
    before = next(one for one in plan if one.medicine == ending.medicine)
    cause = Cause.GIVES_WAY if ending.because is None else ending.because.cause
    old = replace(ending, because=PlanReason(cause=cause, others=(new.medicine,)), reason=before.reason)
    begun = replace(new, because=PlanReason(cause=Cause.IN_PLACE_OF, others=(old.medicine,)))
    made = Swap(old=old.medicine, new=begun.medicine, before=before)
    return (*(old if one is before else one for one in plan), begun), (*swaps, made)


def without_swap(plan: Plan, swaps: Swaps, name: str) -> tuple[Plan, Swaps]:
    """Both sides taken back: the new one is gone, the old one is what it was before."""
    found = swap_of(swaps, name)
    if found is None:
        return plan, swaps
    kept = (one for one in plan if one.medicine != found.new)
    return (
        tuple(found.before if one.medicine == found.old else one for one in kept),
        tuple(one for one in swaps if one is not found),
    )
