"""How an act goes: checked against the role, in one transaction with its audit entry."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from sqlalchemy.orm import Session

from paindesk.domain.errors import NotAllowed
from paindesk.domain.visit import Clinic
from paindesk.store import accounts, audit, names
from paindesk.store.acting import Acting
from paindesk.store.keys import Keys
from paindesk.store.roles import Right, Role, User

_ADVICE = {
    Right.CHART: "Give a reason to open this one chart.",
    Right.PEOPLE: "Ask the administrator of the clinic.",
    Right.RUN: "Ask the administrator of the clinic.",
}


class Place(Protocol):
    """Where a desk works: the open record file."""

    site_id: str
    clinic: Clinic
    now: Callable[[], datetime]
    spellings: names.Spellings

    @property
    def keys(self) -> Keys | None:
        """Who opens the file; None on a server, which has no key file."""

    def rotate_key(self) -> None:
        """Encrypts the file anew under another key."""

    def reading(self) -> AbstractContextManager[Session]:
        """A transaction that writes nothing."""

    def writing(self) -> AbstractContextManager[Session]:
        """A transaction that is kept whole or not at all."""


@dataclass(slots=True)
class Acts:
    """What somebody signed in does at a place, and what their role lets them do there."""

    user: User
    place: Place
    _allowed: set[str] = field(default_factory=set, repr=False)  # charts opened with a reason

    def may(self, right: Right) -> bool:
        """Whether this person may do it here. The people of a clinic without administrator: a clinician."""
        if self.user.may(right):
            return True
        if right is not Right.PEOPLE or self.user.role is not Role.CLINICIAN:
            return False
        with self.place.reading() as session:
            return not accounts.has_administrator(session, self.place.site_id)

    @contextmanager
    def _act(
        self, right: Right, act: str, subject: str = "", detail: str = "", *, patient: str = "", denied: str = ""
    ) -> Iterator[Session]:
        """One transaction with its audit entry: both are kept, or neither. An empty `act` is noted by the caller."""
        self._need(right, act or denied or right.value, subject, patient=patient)
        with self.place.writing() as session:
            yield session
            if act:
                self._note(session, act, subject, detail)

    def _note(self, session: Session, act: str, subject: str = "", detail: str = "") -> None:
        session.flush()
        audit.write(self._acting(session), act, subject, detail)

    def _acting(self, session: Session) -> Acting:
        return Acting(session, self.place.site_id, self.place.now(), self.user.id, self.user.name)

    def _need(self, right: Right, act: str, subject: str = "", *, patient: str = "") -> None:
        """Raises NotAllowed, and notes the try, where the role does not include it."""
        if self.user.must_change:
            raise NotAllowed("Your password is a first one.", "Choose your own before anything else.")
        if self.may(right) or (right is Right.CHART and patient in self._allowed):
            return
        with self.place.writing() as session:
            self._note(session, "denied", subject, act)
        raise NotAllowed(
            f"Your role ({self.user.role.value}) does not include this.", _ADVICE.get(right, "Ask a clinician.")
        )
