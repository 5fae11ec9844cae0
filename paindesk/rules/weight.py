"""Weight bands of a medicine (acetaminophen in a light body). An unknown weight changes nothing."""

from paindesk.domain.dose import plain
from paindesk.domain.medicine import Medicine
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied, no_more_than


def weight_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """The band for this weight in kg; nothing outside the bands on file."""
    weight = facts.organ.weight_kg
    bands = () if weight is None else tuple(one for one in medicine.weights if one.below is None or weight < one.below)
    if weight is None or not bands or not bands[0].holds(weight):
        return ()
    limit = no_more_than(bands[0].limit, (one.limit for one in bands[1:]))
    return (applied("weight", "low weight", f"Weight {plain(weight)} kg", limit),)
