"""What patients can do themselves, in their own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from paindesk.domain.finding import Source

# Therapies that a person does by moving: with one of these the exercise page is worth taking home.
MOVES = frozenset({"exercise", "physical-therapy", "tai-chi", "yoga", "self-management", "multidisciplinary"})


class Kind(StrEnum):
    """Where it stands on the exercise page."""

    PART = "part"
    MOVEMENT = "movement"  # one of these is chosen: by the problem, else by the place
    CALL_US = "call_us"
    CALL_911 = "call_911"


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCare:
    """One part of the exercise page, in each language. `tick` is its row in the week table, where it has one.

    `minutes`: how long is written beside the tick.
    """

    key: str
    kind: Kind
    title: Mapping[str, str]
    lines: Mapping[str, tuple[str, ...]]
    source: Source
    tick: Mapping[str, str] | None = None
    minutes: bool = False
    problems: tuple[str, ...] = ()
    not_problems: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
