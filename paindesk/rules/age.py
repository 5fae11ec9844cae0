"""Age bands of a medicine. Without a birth date nobody is taken to be young; nobody below 18 is advised on."""

from dataclasses import replace
from decimal import Decimal

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied, restricts

OLDER_FROM = 65  # years; the age from which labels and AGS Beers speak of older adults
ADULT_FROM = 18


def not_adult(facts: Facts) -> bool:
    """Whether the patient is known to be below 18: every fact on file is about adults."""
    age = facts.organ.age_years
    return age is not None and age < ADULT_FROM


def below_adult(facts: Facts, subject: str) -> Finding:
    """That PainDesk does not advise, and why; `subject` is a medicine or "patient"."""
    return Finding(
        id="not-adult" if subject == "patient" else f"{subject}.age",
        level=Level.STOP,
        subject=subject,
        title="Below 18: PainDesk advises on adults only",
        because=f"Age {facts.organ.age_years}. Doses and warnings on file are for adults.",
        action="Use a pediatric source, or refer.",
    )


def age_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """The band for this age; with the age unknown, the band for 65, with a caution where it changes something."""
    age = facts.organ.age_years
    if age is None:
        band = next((one for one in medicine.ages if one.holds(Decimal(OLDER_FROM))), None)
        if band is None:
            return ()
        least = Verdict.CAUTION if restricts(band.limit) else Verdict.SUITS
        worst = max(band.limit.verdict, least, key=lambda one: one.weight)
        return (applied("age", "age", "Age not on record: taken as older", replace(band.limit, verdict=worst)),)
    years = Decimal(age)
    for one in medicine.ages:
        if one.holds(years):
            return (applied("age", "age", f"Age {age}", one.limit),)
    return ()
