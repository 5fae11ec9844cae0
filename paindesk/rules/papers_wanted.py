"""Which papers a visit asks for by what was decided at it.

The idea: an agreement belongs to the first opioid, before the first tablet; a page of moves belongs to a therapy that
is done by moving.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 1 and 2 (source key
cdc-2022); the ticks themselves are PainDesk's own convention.
"""

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.self_care import MOVES
from paindesk.domain.visit import Act, Visit
from paindesk.rules.taking import lines_taken

_OPIOID = "opioid"


def agreement(visit: Visit, knowledge: Knowledge) -> bool:
    """Signed today, or the first opioid starts and no agreement is on record."""
    if visit.plan.agreement_signed:
        return True
    starts = any(one.act is Act.START and _OPIOID in knowledge.groups_of(one.medicine) for one in visit.prescriptions)
    return starts and visit.record.stewardship.agreement_on is None and not _takes_opioid(visit, knowledge)


def exercise(visit: Visit) -> bool:
    """A therapy that is done by moving was chosen."""
    return any(one.id in MOVES for one in visit.plan.therapies)


def _takes_opioid(visit: Visit, knowledge: Knowledge) -> bool:
    parts = (part.name for line in lines_taken(visit.record, visit.on) for part in line.ingredients)
    return any(_OPIOID in knowledge.groups_of(name) for name in parts)
