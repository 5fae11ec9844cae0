"""How an act goes: checked against the role, in one transaction with its audit entry."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy.orm import Session

from paindesk.domain.errors import NotAllowed, PainDeskError, SignedOut
from paindesk.domain.visit import Clinic
from paindesk.store import accounts, audit, sittings
from paindesk.store.acting import Acting
from paindesk.store.keys import Keys
from paindesk.store.repeat import every_act
from paindesk.store.roles import Right, Role, User
from paindesk.store.spelling import Spellings

# How long a chart stays open to somebody who gave a reason, and what the reason opens: it is read, and may be taken
# along in an emergency; it is never a reason to write, to sign or to change who may what.
WITH_REASON = timedelta(minutes=30)
BY_REASON = frozenset({Right.CHART, Right.EXPORT})
_ADVICE = {
    Right.CHART: "Give a reason to open this one chart.",
    Right.EXPORT: "Ask a clinician, or give a reason for this one patient.",
    Right.PEOPLE: "Ask the administrator of the clinic.",
    Right.RUN: "Ask the administrator of the clinic.",
}


class Place(Protocol):
    """Where a desk works: the open record file."""

    site_id: str
    clinic: Clinic
    now: Callable[[], datetime]
    spellings: Spellings
    notices: tuple[str, ...]  # what whoever opened it should know

    @property
    def keys(self) -> Keys | None:
        """Who opens the file; None on a server, which has no key file."""

    def rotate_key(self) -> None:
        """Encrypts the file anew under another key."""

    def reading(self) -> AbstractContextManager[Session]:
        """A transaction that writes nothing."""

    def writing(self) -> AbstractContextManager[Session]:
        """A transaction that is kept whole or not at all."""


@every_act
@dataclass(slots=True)
class Acts:
    """What somebody signed in does at a place, and what their role lets them do there."""

    user: User
    place: Place
    sitting: str = ""  # the id of what signing in began; "" where nobody can be signed out, as in a script
    doubt: PainDeskError | None = None  # of the computer's clock, to be told once
    _noted: dict[bool, datetime] = field(default_factory=dict, repr=False)  # an act (True), a look-in: when noted last
    _allowed: dict[str, datetime] = field(default_factory=dict, repr=False)  # charts opened with a reason, until when

    def may(self, right: Right) -> bool:
        """Whether this person may do it here. The people of a clinic without administrator: a clinician."""
        if self.user.may(right):
            return True
        if right is not Right.PEOPLE or self.user.role is not Role.CLINICIAN:
            return False
        with self.place.reading() as session:
            return not accounts.has_administrator(session, self.place.site_id)

    def access_until(self, patient_id: str) -> datetime | None:
        """Until when (UTC) this chart is open because a reason was given; None where none holds."""
        until = self._allowed.get(patient_id)
        now = self.place.now()  # before the reason was given where the clock was set back: it holds no longer by that
        return until if until is not None and until - WITH_REASON <= now < until else None

    @contextmanager
    def _act(
        self, right: Right, act: str, subject: str = "", detail: str = "", *, patient: str = "", denied: str = ""
    ) -> Iterator[Session]:
        """One transaction with its audit entry: both are kept, or neither. An empty `act` is noted by the caller."""
        self._need(right, act or denied or right.value, subject, patient=patient)
        with self.place.writing() as session:
            self._look_in(session, acted=True)  # first: whoever signs this out waits for its row before the audit's
            yield session
            if act:
                self._note(session, act, subject, detail)

    def _note(self, session: Session, act: str, subject: str = "", detail: str = "") -> None:
        session.flush()
        audit.write(self._acting(session), act, subject, detail)

    def _acting(self, session: Session) -> Acting:
        return Acting(session, self.place.site_id, self.place.now(), self.user.id, self.user.name)

    def _need(self, right: Right, act: str, subject: str = "", *, patient: str = "", signed_out: bool = False) -> None:
        """Raises NotAllowed, and notes the try, where the role does not include it; SignedOut where this was ended
        from another window, but for an act that is let through even then (`signed_out`)."""
        if self.user.must_change:
            raise NotAllowed("Your password is a first one.", "Choose your own before anything else.")
        self._look_again(signed_out=signed_out)
        if self.may(right) or (right in BY_REASON and self.access_until(patient) is not None):
            return
        with self.place.writing() as session:
            self._note(session, "denied", subject, act)
        raise NotAllowed(
            f"Your role ({self.user.role.value}) does not include this.", _ADVICE.get(right, "Ask a clinician.")
        )

    def _look_in(self, session: Session, *, acted: bool) -> None:
        """Notes, once a minute, that this window is still there."""
        if self.sitting and self._is_due(acted=acted):
            now = self.place.now()
            sittings.look_in(session, self.place.site_id, self.sitting, now, acted=acted)
            self._noted |= {False: now, acted: now}

    def _is_due(self, *, acted: bool) -> bool:
        before = self._noted.get(acted)
        return before is None or abs(self.place.now() - before) >= sittings.LOOK_IN

    def _look_again(self, *, signed_out: bool = False) -> None:
        """Role and name as they are now. Raises NotAllowed where the account was switched off meanwhile."""
        with self.place.reading() as session:
            now = accounts.of_id(session, self.place.site_id, self.user.id)
            over = bool(self.sitting) and not sittings.is_open(session, self.place.site_id, self.sitting)
        if over and now is not None and not signed_out:
            raise SignedOut("You were signed out here from another window.", "Sign in again to go on where you were.")
        if now is None:
            raise NotAllowed("You may not sign in to this record any more.", "Ask the administrator of the clinic.")
        if (now.role, now.name) != (self.user.role, self.user.name):
            self.user = replace(self.user, role=now.role, name=now.name)
