"""Weight bands of a medicine (acetaminophen in a light body). An unknown weight changes nothing."""

from paindesk.domain.dose import plain
from paindesk.domain.medicine import Medicine
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied, no_more_than


def weight_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """The band for this weight in kg; nothing outside the bands on file."""
    weight = facts.organ.weight_kg
    band = None if weight is None else next((one for one in medicine.weights if one.holds(weight)), None)
    if weight is None or band is None:
        return ()
    milder = (one.limit for one in medicine.weights if one.at_least is not None and one.at_least > weight)
    limit = no_more_than(band.limit, milder)
    return (applied("weight", "low weight", f"Weight {plain(weight)} kg", limit),)
