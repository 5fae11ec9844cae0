"""A caution that was declined with a reason stays quiet until its facts or its rule change.

The idea: what a clinician has weighed and set aside for this patient must not shout again at every visit; what has
changed must. A decline therefore holds for exactly what the finding said: its level, its words, which name the facts,
what it asks for, and each source with its edition. A stop is never quiet.
Edition: this project's own convention.
"""

import hashlib
from collections.abc import Sequence

from paindesk.domain.finding import Finding, Level
from paindesk.domain.visit import Override


def mark(finding: Finding) -> str:
    """What the finding stands on, as a short hash: it changes with its facts, its words, its level or its sources."""
    sources = [(one.key, one.section, str(one.date), str(one.confirmed)) for one in finding.sources]
    parts = (finding.id, finding.level.value, finding.title, finding.because, finding.action, repr(sources))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def may_decline(finding: Finding) -> bool:
    """Cautions alone: a stop asks again each time, and a note asks for nothing."""
    return finding.level is Level.CAUTION


def is_declined(finding: Finding, overrides: Sequence[Override]) -> bool:
    """Whether it was declined with a reason, and nothing it stands on has changed since."""
    stands = {(one.finding_id, one.declined) for one in overrides if one.declined and one.reason.strip()}
    return may_decline(finding) and (finding.id, mark(finding)) in stands


def still_declined(overrides: Sequence[Override], findings: Sequence[Finding]) -> tuple[Override, ...]:
    """The overrides without the declines of earlier visits that hold no longer."""
    now = {(one.id, mark(one)) for one in findings if may_decline(one)}
    return tuple(one for one in overrides if not one.declined or (one.finding_id, one.declined) in now)
