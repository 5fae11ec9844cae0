"""What a rule says: one finding, with its reason, its action and where it is written."""

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - the field `date` would hide the type of the same name
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple


class Level(StrEnum):
    """How much a finding asks for. Only `STOP` blocks signing, until overridden with a reason."""

    STOP = "stop"
    CAUTION = "caution"
    INFO = "info"
    OK = "ok"

    weight: int  # 0 for the most serious, so that sorting by it puts *stop* first

    def __init__(self, _: str) -> None:
        self.weight = len(type(self).__members__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact is written. `confirmed` is False when nobody has yet seen it there; screens say so.

    `local`: it stands in the clinic's own folder, not in PainDesk; the title says so as well.
    """

    key: str
    title: str
    section: str = ""
    date: Day | None = None
    url: str = ""
    confirmed: bool = True
    local: bool = False

    def __hash__(self) -> int:
        """By what tells sources apart; the rest follows from it."""
        return hash((self.key, self.section))

    def __str__(self) -> str:
        text = f"{self.title} {self.section}".strip()
        return text if self.confirmed else f"{text} (unconfirmed)"


class Finding(NamedTuple):
    """One thing that matters now. A named tuple: a consultation writes a thousand, and a dataclass freezes slowly.

    `id` is stable (an override refers to it), `subject` is what it is about (a medicine, a class, "patient").
    """

    id: str
    level: Level
    subject: str
    title: str
    because: str
    action: str = ""
    sources: tuple[Source, ...] = ()


def most_serious_first(findings: "tuple[Finding, ...] | list[Finding]") -> tuple[Finding, ...]:
    """The same findings, *stop* first; each id once, at its most serious; order otherwise kept."""
    first: dict[str, Finding] = {}
    for one in sorted(findings, key=attrgetter("level.weight")):
        if one.id not in first:
            first[one.id] = one
    return tuple(first.values())
