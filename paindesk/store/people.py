"""The people of a clinic: who may sign in, as what."""

from dataclasses import dataclass, replace

from paindesk.domain.errors import PainDeskError
from paindesk.store import accounts, audit, moved, passwords, recovery, seal, sittings
from paindesk.store.acts import Acts
from paindesk.store.keyfile import PASSPHRASE, RECOVERY
from paindesk.store.keys import Keys
from paindesk.store.repeat import every_act
from paindesk.store.roles import NewUser, Person, Right, User
from paindesk.store.sittings import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyState:
    """What opens the record file beside everybody's own password."""

    recovery: bool
    passphrase: bool


@every_act
@dataclass(slots=True)
class People(Acts):
    """For whoever looks after them: the administrator, or the clinician of a clinic without one."""

    def everyone(self) -> tuple[Person, ...]:
        """Every account, those switched off last."""
        with self._act(Right.PEOPLE, "users.view") as session:
            seen = audit.last_seen(session, self.place.site_id)
            found = accounts.people(session, self.place.site_id)
        return tuple(replace(one, last_seen=seen.get(one.user.id)) for one in found)

    def add(self, new: NewUser) -> User:
        """Lets somebody else sign in, and open the record file."""
        with self._act(Right.PEOPLE, "", denied="user.add") as session:
            user = accounts.add(session, self.place.site_id, new)
            seal.note(self._acting(session), seal.ACCOUNT, user.id)
            self._note(session, "user.add", user.id, user.role.value)
            self._open_with(user, new.password)
        return user

    def change(self, user_id: str, name: str, role: str) -> User:
        """Another name or role."""
        with self._act(Right.PEOPLE, "", user_id, denied="user.change") as session:
            with seal.changing(self._acting(session), seal.ACCOUNT, user_id):
                user = accounts.change(session, self.place.site_id, user_id, name, role)
            self._note(session, "user.change", user_id, user.role.value)
        return user

    def give_password(self, user_id: str, first: str) -> None:
        """A first password; the person chooses another one at the next sign-in, and their second factor ends."""
        with self._act(Right.PEOPLE, "user.password.given", user_id) as session:
            sittings.end_all(self._acting(session), user_id)
            with seal.changing(self._acting(session), seal.ACCOUNT, user_id):
                user = accounts.give_password(session, self.place.site_id, user_id, first)
            self._open_with(user, first)
        if self.place.keys is not None:
            with self.place.writing():  # one program at a time changes the key file
                self.place.keys.keep_last(user.login)

    def switch_off(self, user_id: str) -> None:
        """Lets somebody sign in no more; the account and what it signed stay."""
        with self._act(Right.PEOPLE, "user.off", user_id) as session:
            sittings.end_all(self._acting(session), user_id)
            with seal.changing(self._acting(session), seal.ACCOUNT, user_id):
                user = accounts.switch(session, self.place.site_id, user_id, on=False)
        if self.place.keys is not None:
            with self.place.writing():
                self.place.keys.drop(user.login)

    def switch_on(self, user_id: str, first: str) -> None:
        """Lets somebody sign in again, with a first password."""
        with self._act(Right.PEOPLE, "user.on", user_id) as session:
            with seal.changing(self._acting(session), seal.ACCOUNT, user_id):
                accounts.switch(session, self.place.site_id, user_id, on=True)
                user = accounts.give_password(session, self.place.site_id, user_id, first)
            self._open_with(user, first)

    def sittings(self) -> tuple[Sitting, ...]:
        """Who is signed in where."""
        with self._act(Right.PEOPLE, "sittings.view") as session:
            return sittings.listed(session, self.place.site_id, self.place.now())

    def sign_out(self, sitting: str) -> None:
        """Signs somebody out there; a window that is open there locks over what was typed, which is kept."""
        with self._act(Right.PEOPLE, "", denied="sign_out") as session:
            sittings.end(self._acting(session), sitting, "sign_out.elsewhere")

    def _open_with(self, user: User, password: str) -> None:
        """Before the account is kept: a password that opens the file alone lets nobody in, the reverse nobody out."""
        if self.place.keys is not None:
            self.place.keys.add(user.login, password)

    # The keys of the record file --------------------------------------------------------------------------------

    def key_state(self) -> KeyState | None:
        """What opens the file beside the people's passwords; None on a server."""
        self._need(Right.PEOPLE, "keys.view")
        keys = self.place.keys
        return None if keys is None else KeyState(recovery=keys.has(RECOVERY), passphrase=keys.has(PASSPHRASE))

    def keep_recovery_key(self, written_down: str) -> None:
        """From now on this recovery key opens the file, the one before no more. Raises PainDeskError if mistyped."""
        key = recovery.read(written_down)
        with self._act(Right.PEOPLE, "keys.recovery"):
            self._keys().set_secret(RECOVERY, key)

    def set_passphrase(self, new: str) -> None:
        """A passphrase for scripts that open the file without signing in; "" takes it away."""
        if new:
            passwords.check(new, (self.place.clinic.name,))
        with self._act(Right.PEOPLE, "keys.passphrase" if new else "keys.passphrase.off"):
            if new:
                self._keys().set_secret(PASSPHRASE, new)
            else:
                self._keys().drop_secret(PASSPHRASE)

    def rotate_key(self) -> None:
        """Encrypts the file anew under another key; everybody's password and the recovery key open it still."""
        with self._act(Right.PEOPLE, "keys.rotate.begun"):
            self._keys()
        self.place.rotate_key()
        with self._act(Right.PEOPLE, "keys.rotate"):
            pass

    def begin_move(self, kind: str) -> None:
        """Puts on the audit that the whole record is being moved elsewhere; `kind` is "to-server" or "to-file"."""
        with self._act(Right.PEOPLE, moved.BEGUN, detail=kind):
            pass

    def _keys(self) -> Keys:
        if self.place.keys is None:
            raise PainDeskError("A PostgreSQL record has no key file.", "Its encryption is a matter of the server.")
        return self.place.keys
