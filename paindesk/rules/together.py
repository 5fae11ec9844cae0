"""How a finding about several medicines is named, so that it reads the same from whichever of them it is seen.

Two medicines of one plan that do not go together are one fact: it has one id and one text, wherever it is looked at,
so that a reason given once holds. A medicine against what is taken already is a finding of that medicine.
"""

from collections.abc import Iterable

from paindesk.domain.medicine import Medicine
from paindesk.rules.facts import Facts
from paindesk.rules.once import once

PLAN = "plan"


def own(medicine: Medicine) -> tuple[str, ...]:
    """The names under which the medicine itself may stand on the list."""
    return (medicine.name, *medicine.substances)


def subject(medicine: Medicine, others: Iterable[str], facts: Facts) -> str:
    """ "plan" where one of the others is prescribed at the same visit, else the medicine's name."""
    if not facts.planned:
        return medicine.name
    here = set(own(medicine))
    return PLAN if any(one in facts.planned and one not in here for one in others) else medicine.name


def everybody(medicine: Medicine, others: Iterable[str], facts: Facts) -> tuple[str, ...]:
    """All who take part: the plan in its order, what is taken in the order of the list, then what is no medicine."""
    names = dict.fromkeys([facts.planned.get(one, one) for one in (medicine.name, *others)], (2, 0))
    plan, taken = _places(facts)
    places = {**names, **taken, medicine.name: (1, -1), **plan}
    return tuple(sorted(names, key=places.__getitem__))


@once
def _places(facts: Facts) -> tuple[dict[str, tuple[int, int]], dict[str, tuple[int, int]]]:
    """Who stands where: the plan before what is taken."""
    plan = {name: (0, place) for place, name in enumerate(dict.fromkeys(facts.planned.values()))}
    return plan, {name: (1, place) for place, name in enumerate(facts.taking)}
