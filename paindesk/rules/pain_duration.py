"""How long the pain that is treated has lasted: acute, subacute or chronic.

The idea: in pain that passes by itself an opioid is a matter of days, in lasting pain a decision with goals and an end.
Days since it began, asked in Pain today, tell; where they were not asked, the kind of problem does.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, definitions: acute below 1 month,
subacute 1-3 months, chronic longer (source key cdc-2022).
"""

from enum import StrEnum

from paindesk.domain.pain import PainToday

ACUTE_BELOW_DAYS = 30
CHRONIC_ABOVE_DAYS = 90
# Pain that passes by itself; the first three also come back, so that days since they began do not count.
_ATTACKS = ("dysmenorrhea", "gout", "migraine")
_PASSING = (*_ATTACKS, "acute-injury", "acute-pain", "postoperative-pain", "muscle-spasm")


class PainDuration(StrEnum):
    """The guideline's three, and not told."""

    ACUTE = "acute"
    SUBACUTE = "subacute"
    CHRONIC = "chronic"
    UNKNOWN = "unknown"


def passes_by_itself(problem: str) -> bool:
    """Whether a pain problem (key) is one that ends without treatment."""
    return problem in _PASSING


def pain_duration(pain: PainToday, problem: str) -> PainDuration:
    """How long this problem's pain has lasted. The first place of Pain today is the main problem's."""
    if problem in _ATTACKS:
        return PainDuration.ACUTE
    days = pain.sites[0].since_days if pain.sites else None
    if days is None:
        return PainDuration.ACUTE if passes_by_itself(problem) else PainDuration.UNKNOWN
    if days < ACUTE_BELOW_DAYS:
        return PainDuration.ACUTE
    return PainDuration.SUBACUTE if days <= CHRONIC_ABOVE_DAYS else PainDuration.CHRONIC
