"""Opioid use disorder on record: treatment is offered, or goes on.

The idea: medicine treats it; detoxification alone ends in return to use, and in overdose. Who is treated keeps the
treatment, at its own dose, which no guidepost for pain speaks of; pain is treated beside it.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendation 12 (source key
cdc-2022).
"""

from collections.abc import Iterator

from paindesk.domain.finding import Finding, Level
from paindesk.rules.evidence import listed
from paindesk.rules.facts import Facts
from paindesk.rules.opioid_said import said
from paindesk.rules.opioid_scope import treated_for_oud

_SECTION = "recommendation 12"


def findings(facts: Facts) -> Iterator[Finding]:
    """One finding where the disorder is on record."""
    evidence = facts.tags.get("opioid-use-disorder", "")
    if not evidence:
        return
    treatment = (*treated_for_oud(facts), *(["naltrexone"] if "naltrexone" in facts.taking else []))
    if treatment:
        yield said(
            facts, "oud-treatment", "Treatment of opioid use disorder goes on",
            f"{listed(treatment)}, with {evidence} on record. No dose guidepost for pain holds for it.",
            action="Treat pain beside it; speak with whoever prescribes it. A clinic's methadone may not show in the "
            "monitoring program.",
            section=_SECTION, level=Level.INFO,
        )  # fmt: skip
        return
    over = any(word in evidence.casefold() for word in ("remission", "resolved"))
    offer = "Offer buprenorphine or methadone, or arrange it. Detoxification alone is not recommended."
    yield said(
        facts, "oud-untreated", "Opioid use disorder without treatment", f"{evidence}, and no treatment on the list.",
        action="Ask how it stands; offer treatment where it is needed." if over else offer,
        section=_SECTION, level=Level.INFO if over else Level.CAUTION,
    )  # fmt: skip
