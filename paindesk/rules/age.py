"""Age bands of a medicine. Without a birth date nobody is taken to be young."""

from dataclasses import replace
from decimal import Decimal

from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied

OLDER_FROM = 65  # years; the age from which labels and AGS Beers speak of older adults


def age_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """The band for this age; with the age unknown, the band for 65 with a caution that says so."""
    age = facts.organ.age_years
    if age is None:
        band = next((one for one in medicine.ages if one.holds(Decimal(OLDER_FROM))), None)
        if band is None:
            return ()
        worst = max(band.limit.verdict, Verdict.CAUTION, key=lambda one: one.weight)
        return (applied("age", "age", "Age not on record: taken as older", replace(band.limit, verdict=worst)),)
    band = next((one for one in medicine.ages if one.holds(Decimal(age))), None)
    if band is None:
        if not medicine.ages or age >= 18:
            return ()
        # A band list starts at 18: below it the file says nothing, and nothing said is not permission.
        least = medicine.ages[0].limit
        return (
            applied(
                "age", "age", f"Age {age}", replace(least, verdict=Verdict.AVOID, text="Facts here are for adults")
            ),
        )
    return (applied("age", "age", f"Age {age}", band.limit),)
