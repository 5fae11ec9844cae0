"""A low-dose start under way, put off: the same doses a while longer, then both go on as planned."""

from dataclasses import replace

from paindesk.domain.medicine import Medicine
from paindesk.domain.visit import Act, Prescription
from paindesk.kit.language import tr
from paindesk.rules.prescription import directions
from paindesk.steps.adjust.counted import counted
from paindesk.steps.adjust.options import DAYS, HOLD, Option, option_of
from paindesk.steps.adjust.reasons import Reason

LONGER = 7  # days


def hold(base: Prescription, medicine: Medicine) -> Option:
    """The card of the old opioid, and of the new one while a rise is ahead."""
    made = held(base, medicine)
    because = tr("Withdrawal or drowsiness: the same doses of both a week more, then on as planned.")
    return option_of(HOLD, tr("Hold {days} days", days=LONGER), Reason("", "plain", because), made)


def held(base: Prescription, medicine: Medicine) -> Prescription:
    """Its present dose so many days longer; what follows moves by as many."""
    if base.last_day is None and len(base.steps) == 1:
        return replace(base, together=base.together + LONGER)  # nothing of it changes but how long it has company
    first, *rest = base.steps
    later = [
        replace(one, from_day=one.from_day + LONGER, to_day=None if one.to_day is None else one.to_day + LONGER)
        for one in rest
    ]
    now = replace(first, to_day=None if first.to_day is None else first.to_day + LONGER)
    steps = (now, *later)
    last = steps[-1].to_day
    made = replace(
        base,
        act=Act.CHANGE,
        steps=steps,
        days=DAYS if last is None else min(DAYS, last),
        directions=directions(steps),
        reason="",
        together=base.together + LONGER,
    )
    return counted(made, medicine)


def can_be_held(base: Prescription) -> bool:
    """Whether it is one of a low-dose start under way, with something ahead that can be put off."""
    return base.together > 0 and (bool(base.replaced_by) or len(base.steps) > 1)


def go_together(one: Prescription, other: Prescription) -> bool:
    """Whether two different opioids are of one low-dose start under way: old and new, or two old ones."""
    if not (one.together and other.together) or one.medicine == other.medicine:
        return False
    pair = one.replaced_by == other.medicine or other.replaced_by == one.medicine
    return pair or (bool(one.replaced_by) and one.replaced_by == other.replaced_by)


def is_held(entry: Prescription, base: Prescription | None) -> bool:
    """Whether the plan holds it longer than the last visit did."""
    return base is not None and base.together > 0 and entry.together > base.together
