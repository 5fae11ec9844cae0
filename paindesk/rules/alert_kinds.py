"""Findings that a clinic may see folded or only counted. Whatever is not listed here is always open.

Listed is only what nobody dies from when it is read a moment later: no interaction, dose, organ, pregnancy, overdose,
withdrawal, suicide or red flag, nothing about fills or urine tests, nothing that is not known. A *stop* is always
open, whatever its kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase

from paindesk.domain.finding import Finding, Level


class Shown(StrEnum):
    """How a finding stands in the panel."""

    OPEN = "open"
    FOLDED = "folded"  # its title, to be opened
    COUNTED = "counted"  # one of a number, to be opened


@dataclass(frozen=True, slots=True)
class AlertKind:
    """`ids` are patterns of finding ids; with `checked`, whatever was looked at and is in order (level OK)."""

    key: str
    title: str
    ids: tuple[str, ...] = ()
    checked: bool = False

    def holds(self, finding: Finding) -> bool:
        """Whether the finding is of this kind."""
        if self.checked:
            return finding.level is Level.OK
        return any(fnmatchcase(finding.id, pattern) for pattern in self.ids)


KINDS = (
    AlertKind("checked", "Looked at and in order", checked=True),
    AlertKind("trials", "Earlier trials that were too small to count", ("trial-too-small-*",)),
    AlertKind("living", "Sleep is the worst hit; vitamin B12 not on record", ("sleep-hit", "vitamin-b12")),
    AlertKind("trend", "What the trend says of a dose", ("trend-higher", "trend-unclear")),
    AlertKind("talks", "Agreement, benefits and risks to talk about", ("due.agreement", "due.benefit_risk_review")),
    AlertKind("other_way", "Buprenorphine to be considered", ("buprenorphine-preferred",)),
)


def how_shown(finding: Finding, chosen: Mapping[str, str]) -> Shown:
    """How the finding stands in the panel, where `chosen` holds what was set for kinds; open where in doubt."""
    if finding.level is Level.STOP:
        return Shown.OPEN
    kind = next((one for one in KINDS if one.holds(finding)), None)
    return Shown.OPEN if kind is None else Shown(chosen.get(kind.key, Shown.OPEN))


def allowed(chosen: Mapping[str, str]) -> dict[str, str]:
    """Of what was set, what may be: known kinds, and ways that lower them."""
    known, ways = {one.key for one in KINDS}, {Shown.FOLDED.value, Shown.COUNTED.value}
    return {key: way for key, way in chosen.items() if key in known and way in ways}
