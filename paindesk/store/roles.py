"""Who may do what."""

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """The three roles of a clinic."""

    CLINICIAN = "clinician"
    NURSE = "nurse"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What an act needs."""

    LIST = "list"  # names and the day's list, no clinical content
    CHART = "chart"  # see a patient's chart
    WRITE = "write"  # change it: records, drafts
    SIGN = "sign"
    RUN = "run"  # people and the clinic's letterhead
    AUDIT = "audit"


_RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CLINICIAN: frozenset(Right),
    Role.NURSE: frozenset({Right.LIST, Right.CHART, Right.WRITE}),
    Role.ADMINISTRATOR: frozenset({Right.LIST, Right.RUN, Right.AUDIT}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody signed in."""

    id: str
    login: str
    name: str
    role: Role

    def may(self, right: Right) -> bool:
        """Whether the role includes it."""
        return right in _RIGHTS[self.role]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUser:
    """Somebody to be added. `role` is "clinician", "nurse" or "administrator"."""

    login: str
    name: str
    password: str = field(repr=False)
    role: str = "clinician"
