"""Of a plan: which opioids are taken together on purpose for a while, and until which of its days."""

from collections.abc import Sequence

from paindesk.domain.visit import Prescription


def partners(name: str, plan: Sequence[Prescription]) -> tuple[Prescription, ...]:
    """The opioids of the plan that are taken together with this one on purpose, and end."""
    return tuple(one for one in plan if one.together and one.replaced_by == name and one.steps)


def until_day(name: str, plan: Sequence[Prescription]) -> int:
    """The last day of the plan on which both are taken; 0 where nothing is taken together with it."""
    return max((one.together for one in partners(name, plan)), default=0)
