"""Who is offered naloxone.

The idea: everyone on an opioid whose risk of overdose is raised: 50 MME a day or more, a benzodiazepine, disturbed
breathing in sleep, a substance use disorder, an overdose before.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 4, 8 and 11 (source
key cdc-2022).
"""

from decimal import Decimal

from paindesk.domain.advice import Mme
from paindesk.domain.dose import plain
from paindesk.rules.facts import Facts

PAUSE_MME = Decimal(50)
_RISKS = ("overdose-before", "substance-use-disorder", "opioid-use-disorder", "sleep-apnoea", "benzodiazepine")


def reasons(facts: Facts, mme: Mme | None = None) -> tuple[str, ...]:
    """Why it is offered, in the record's words, the dose first; empty when there is no reason on record."""
    found = [evidence for token in _RISKS if (evidence := facts.evidence(token))]
    if mme is not None and mme.per_day is not None and mme.per_day >= PAUSE_MME:
        found.insert(0, f"{plain(mme.per_day)} MME a day")
    return tuple(dict.fromkeys(found))


def has_it(facts: Facts) -> bool:
    """Whether it was offered, or is on the medicine list.

    Only naloxone alone rescues: in buprenorphine/naloxone it is there so that nobody injects it.
    """
    alone = any(tuple(one.name for one in line.ingredients) == ("naloxone",) for line in facts.lines)
    return facts.record.stewardship.naloxone_on is not None or alone
