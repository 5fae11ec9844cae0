"""Why a line of the plan is as it is, where PainDesk itself put it so: each sentence written once.

What the clinician says stands beside it in `Prescription.reason`. The two are kept apart, so that neither is ever
taken for the other.
"""

from dataclasses import dataclass
from enum import StrEnum


class Cause(StrEnum):
    """What was pressed, or came of itself."""

    LOWER_TO_STOP = "lower_to_stop"
    STOP_AT_ONCE = "stop_at_once"
    TAPER_THROUGH = "taper_through"
    GIVES_WAY = "gives_way"
    CHANGED_TO = "changed_to"
    IN_PLACE_OF = "in_place_of"
    BREAKTHROUGH = "breakthrough"


_SAID = {
    Cause.LOWER_TO_STOP: "Lower to stop",
    Cause.STOP_AT_ONCE: "Stopped at once: life at risk",
    Cause.TAPER_THROUGH: "Taper is through",
    Cause.GIVES_WAY: "",
    Cause.CHANGED_TO: "Changed to",
    Cause.IN_PLACE_OF: "In place of",
    Cause.BREAKTHROUGH: "Breakthrough dose beside",
}
_NAMES_OTHERS = {Cause.CHANGED_TO, Cause.IN_PLACE_OF, Cause.BREAKTHROUGH}  # the sentence goes on with their names


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReason:
    """A cause, and the `others` it is about: the medicines that come, or came, in its place."""

    cause: Cause
    others: tuple[str, ...] = ()

    def __str__(self) -> str:
        said, names = _SAID[self.cause], " and ".join(self.others)
        if self.cause in _NAMES_OTHERS:
            return f"{said} {names}"
        return ", ".join(part for part in (said, f"{names} in its place" if names else "") if part)
