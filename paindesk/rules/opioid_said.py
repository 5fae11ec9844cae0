"""One shape for every finding about opioids: about the patient, from the guideline unless another source is given."""

from paindesk.domain.finding import Finding, Level, Source
from paindesk.rules.evidence import cite
from paindesk.rules.facts import Facts


def said(
    facts: Facts,
    key: str,
    title: str,
    because: str,
    *,
    action: str,
    section: str,
    level: Level = Level.CAUTION,
    source: Source | None = None,
) -> Finding:
    """The finding; `section` is the guideline's, and a caution is what it mostly is."""
    return Finding(
        id=key,
        level=level,
        subject="patient",
        title=title,
        because=because,
        action=action,
        sources=(source or cite(facts.knowledge, "cdc-2022", section),),
    )
