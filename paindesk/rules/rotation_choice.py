"""Which opioids a change is about, which come first in their place, and how long the new one is supplied.

The idea: where an opioid is needed every day, buprenorphine is thought of first. A dose counts as long taken only from
the day on which the visits show it without a break. What somebody else prescribes is named, never changed unasked. A
visit or call comes before the new one runs out.
Edition: VA/DoD Clinical Practice Guideline for the Use of Opioids, 2022 (source key va-dod-2022), for buprenorphine;
CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendation 7 (cdc-2022): 1 to 4 weeks.
"""

from collections.abc import Sequence

from paindesk.domain.visit import Prescription, VisitPoint
from paindesk.rules import opioid_start
from paindesk.rules.facts import Facts
from paindesk.rules.rotation import Taken

FIRST_DAYS = 14
_PREFERRED = ("buprenorphine patch", "buprenorphine film")


def place(name: str) -> int:
    """Where an opioid stands among those to change to; all that are not preferred stand alike."""
    return _PREFERRED.index(name) if name in _PREFERRED else len(_PREFERRED)


def days_on(base: Prescription, facts: Facts, history: Sequence[VisitPoint]) -> int:
    """Days since the dose now taken, or more, was first set without a break; 0 where no visit tells."""
    now, since = base.steps[0].daily, facts.on
    for point in sorted(history, key=lambda one: one.on, reverse=True):
        dose = dict(point.regimen).get(base.medicine)
        if dose is None or dose.unit != now.unit or dose.value < now.value:
            break
        since = point.on
    return (facts.on - since).days


def not_counted(old: Sequence[Taken], facts: Facts) -> tuple[str, ...]:
    """Opioids on the list of medicines that are no part of the change: from others, or without a dose here."""
    counted_here = {one.medicine.name for one in old}
    knowledge = facts.knowledge
    listed_too = [
        knowledge.name_of(line)
        for line in facts.lines
        if any(opioid_start.CLASS in knowledge.groups_of(part.name) for part in line.ingredients)
    ]
    return tuple(name for name in dict.fromkeys(listed_too) if name not in counted_here)
