"""Who may do what."""

from dataclasses import dataclass, field
from datetime import datetime
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
    EXPORT = "export"  # charts or lists of patients leave the program as a file
    RUN = "run"  # the clinic's letterhead
    PEOPLE = "people"  # who may sign in, the keys of the record file, which knowledge advises
    AUDIT = "audit"


_RIGHTS: dict[Role, frozenset[Right]] = {
    # A clinician may also look after the people (PEOPLE), but only of a clinic that has no administrator: see Acts.may.
    Role.CLINICIAN: frozenset(Right) - {Right.PEOPLE},
    Role.NURSE: frozenset({Right.LIST, Right.CHART, Right.WRITE}),
    Role.ADMINISTRATOR: frozenset({Right.LIST, Right.RUN, Right.PEOPLE, Right.AUDIT}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody signed in. With `must_change` nothing is allowed but choosing an own password."""

    id: str
    login: str
    name: str
    role: Role
    must_change: bool = False

    def may(self, right: Right) -> bool:
        """Whether the role includes it, in every clinic."""
        return right in _RIGHTS[self.role]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUser:
    """Somebody to be added. `role` is "clinician", "nurse" or "administrator".

    `must_change`: the password is a first one from somebody else, and the person chooses their own at once.
    """

    login: str
    name: str
    password: str = field(repr=False)
    role: str = "clinician"
    must_change: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An account as those see it who look after them."""

    user: User
    active: bool
    second_factor: bool = False
    last_seen: datetime | None = None  # UTC, of the last sign-in or unlocking
