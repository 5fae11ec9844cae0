"""How a finding about several medicines is named, so that it reads the same from whichever of them it is seen.

Two medicines of one plan that do not go together are one fact: it has one id and one text, wherever it is looked at,
so that a reason given once holds. A medicine against what is taken already is a finding of that medicine.
"""

from collections.abc import Iterable

from paindesk.domain.medicine import Medicine
from paindesk.rules.facts import Facts

PLAN = "plan"


def own(medicine: Medicine) -> tuple[str, ...]:
    """The names under which the medicine itself may stand on the list."""
    return (medicine.name, *medicine.substances)


def subject(medicine: Medicine, others: Iterable[str], facts: Facts) -> str:
    """ "plan" where one of the others is prescribed at the same visit, else the medicine's name."""
    here = set(own(medicine))
    return PLAN if any(one in facts.planned and one not in here for one in others) else medicine.name


def everybody(medicine: Medicine, others: Iterable[str], facts: Facts) -> tuple[str, ...]:
    """All who take part: the plan in its order, what is taken in the order of the list, then what is no medicine."""
    names = dict.fromkeys(facts.planned.get(one, one) for one in (medicine.name, *others))
    plan, taken = list(dict.fromkeys(facts.planned.values())), list(facts.taking)

    def place(name: str) -> tuple[int, int]:
        if name in plan:
            return 0, plan.index(name)
        if name == medicine.name:
            return 1, -1
        return (1, taken.index(name)) if name in facts.taking else (2, 0)

    return tuple(sorted(names, key=place))
