"""What is kept where two people had changed the same of a visit, so that neither side is lost."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """One thing that both had changed: what, both sides in words, and which was taken ("theirs", "mine")."""

    what: str
    before: str
    theirs: str
    mine: str
    taken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Whose the two sides were: the other person, and when they saved theirs (UTC)."""

    other: str
    other_at: datetime
    lines: tuple[KeptLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The same as it was kept: who chose, and when (UTC)."""

    by: str
    at: datetime
    sides: Sides
