"""The panel: every patient of the clinic by what the last signed visit left."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import Due


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelFacts:
    """What the panel asks of a patient, as a signed visit left it.

    `opioids` and `benzodiazepines` are what is taken after the visit; `changed` are the medicines it started, changed
    or stopped; `tapers` those it lowers to the end.
    """

    opioids: tuple[str, ...] = ()
    benzodiazepines: tuple[str, ...] = ()
    naloxone: bool = False
    goal: str = ""
    goal_met_on: date | None = None
    changed: tuple[str, ...] = ()
    tapers: tuple[str, ...] = ()
    next_visit: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a patient stands: the day of the last signed visit, its facts and MME a day, and what is due.

    `seen_on` is None before the first signed visit; `facts` is None too where an earlier version signed it. `mme` is
    None where a line could not be calculated.
    """

    seen_on: date | None = None
    facts: PanelFacts | None = None
    mme: Decimal | None = None
    due: tuple[Due, ...] = ()
