"""How fast a medicine may be lowered: the facts of resources/knowledge/tapers.toml."""

from dataclasses import dataclass
from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.domain.finding import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class TaperSpeed:
    """One speed of a taper: `percent` of the first dose and `at_most`, whichever is less, every so many days."""

    name: str
    percent: Decimal
    every_days: int
    at_most: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaperRule:
    """How fast a medicine may be lowered after so long a use. The first speed is the usual one.

    `remaining_from_percent`: from this part of the first dose on, `percent` counts what remains. `longest_days`: the
    longest hold where the smallest tablet is much more than a step, at the usual speed. `file_minimum`: the days its
    own file asks for hold too. `danger`: what a sudden stop can do, where that is dangerous.
    """

    key: str
    title: str
    who: tuple[str, ...]
    used_from_days: int
    used_below_days: int | None
    text: str
    source: Source
    speeds: tuple[TaperSpeed, ...] = ()
    stop_at_once: bool = False
    danger: str = ""
    remaining_from_percent: Decimal | None = None
    longest_days: int | None = None
    file_minimum: bool = False

    def speed(self, name: str) -> TaperSpeed:
        """The speed of that name, the usual one where there is none."""
        return next((one for one in self.speeds if one.name == name), self.speeds[0])
