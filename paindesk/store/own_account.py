"""What everybody does about their own account: the password, the second factor."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.orm import Session

from paindesk.domain.errors import NotAllowed, PainDeskError
from paindesk.store import accounts, seal, second_factor, sittings, totp
from paindesk.store.acts import Acts
from paindesk.store.repeat import every_act
from paindesk.store.roles import Right, User
from paindesk.store.sittings import Sitting
from paindesk.store.tables import AccountRow


@every_act
@dataclass(slots=True)
class OwnAccount(Acts):
    """For whoever is signed in, whatever the role."""

    def set_password(self, old: str, new: str) -> None:
        """Changes one's own password. The one act that is allowed with a first password from somebody else."""
        place, user = self.place, self.user
        with place.writing() as session:
            found = accounts.check(session, place.site_id, user.login, old, place.now())
            if not isinstance(found, PainDeskError):
                sittings.end_all(self._acting(session), user.id, but=self.sitting)
                with seal.changing(self._acting(session), seal.ACCOUNT, user.id):
                    found = accounts.set_password(session, place.site_id, user.id, old, new)
                if place.keys is not None:
                    place.keys.add(user.login, new)  # the old one opens the file until the account has the new one
            self._note(session, "user.password" if isinstance(found, User) else "user.password.refused", user.id)
        if isinstance(found, PainDeskError):
            raise found
        if place.keys is not None:
            with place.writing():  # one program at a time changes the key file
                place.keys.keep_last(user.login)
        self.user = found

    def look_in(self) -> None:
        """That this window is still there. Raises SignedOut where it was signed out from another one."""
        if not self.sitting:
            return
        self._look_again()
        if self._is_due(acted=False):
            with self.place.writing() as session:
                self._look_in(session, acted=False)

    def sittings(self) -> tuple[Sitting, ...]:
        """Where one is signed in oneself."""
        with self._act(Right.LIST, "sittings.view", self.user.id) as session:
            return sittings.listed(session, self.place.site_id, self.place.now(), self.user.id)

    def sign_out(self, sitting: str) -> None:
        """Signs oneself out there; a window that is open there locks. Raises NotAllowed for somebody else's."""
        self._need(Right.LIST, "sign_out")
        with self.place.writing() as session:
            if sittings.account_of(session, self.place.site_id, sitting) not in ("", self.user.id):
                raise NotAllowed("That is somebody else's.", "Ask the administrator of the clinic.")
            sittings.end(self._acting(session), sitting, "sign_out.elsewhere")

    def come_back(self, again: "OwnAccount") -> None:
        """The same person signed in anew: what is open here goes on under that."""
        with self.place.writing() as session:
            if self.sitting != again.sitting:
                sittings.end(again._acting(session), self.sitting, "sign_out")
        self.user, self.sitting, self.doubt = again.user, again.sitting, again.doubt
        self._noted.clear()

    def has_second_factor(self) -> bool:
        """Whether one's own sign-in asks for a code."""
        self._need(Right.LIST, "user.second_factor")
        with self.place.reading() as session:
            return second_factor.is_on(session, self.place.site_id, self.user.id)

    def begin_second_factor(self) -> str:
        """A secret for the app; nothing is kept before `keep_second_factor`."""
        self._need(Right.LIST, "user.second_factor")
        return totp.new_secret()

    def keep_second_factor(self, secret: str, code: str, password: str) -> tuple[str, ...]:
        """Turns it on with a code that the app made; the recovery codes, shown once."""
        with self._confirmed(password, "user.second_factor.on") as (session, account):
            return second_factor.keep(session, account, password, secret=secret, code=code, now=self.place.now())

    def end_second_factor(self, password: str) -> None:
        """Signs in with the password alone again."""
        with self._confirmed(password, "user.second_factor.off") as (session, account):
            second_factor.end(session, account)

    @contextmanager
    def _confirmed(self, password: str, act: str) -> Iterator[tuple[Session, AccountRow]]:
        """An act about one's own account, after the password was typed again; a wrong one is counted."""
        self._need(Right.LIST, act)
        place = self.place
        with place.writing() as session:
            found = accounts.check(session, place.site_id, self.user.login, password, place.now())
            if not isinstance(found, User):
                self._note(session, "user.password.refused", self.user.id)
        if not isinstance(found, User):
            raise found
        with (
            self._act(Right.LIST, act, self.user.id) as session,
            seal.changing(self._acting(session), seal.ACCOUNT, self.user.id),
        ):
            yield session, session.get_one(AccountRow, (place.site_id, self.user.id))
