"""The people of a clinic: who may sign in, as what."""

from dataclasses import dataclass

from paindesk.store import accounts
from paindesk.store.acts import Acts
from paindesk.store.roles import NewUser, Person, Right, User


@dataclass(slots=True)
class People(Acts):
    """For whoever looks after them: the administrator, or the clinician of a clinic without one."""

    def everyone(self) -> tuple[Person, ...]:
        """Every account, those switched off last."""
        with self._act(Right.PEOPLE, "users.view") as session:
            return accounts.people(session, self.place.site_id)

    def add(self, new: NewUser) -> User:
        """Lets somebody else sign in."""
        with self._act(Right.PEOPLE, "", denied="user.add") as session:
            user = accounts.add(session, self.place.site_id, new)
            self._note(session, "user.add", user.id, user.role.value)
        return user

    def change(self, user_id: str, name: str, role: str) -> User:
        """Another name or role."""
        with self._act(Right.PEOPLE, "", user_id, denied="user.change") as session:
            user = accounts.change(session, self.place.site_id, user_id, name, role)
            self._note(session, "user.change", user_id, user.role.value)
        return user

    def give_password(self, user_id: str, first: str) -> None:
        """A first password; the person chooses another one at the next sign-in."""
        with self._act(Right.PEOPLE, "user.password.given", user_id) as session:
            accounts.give_password(session, self.place.site_id, user_id, first)

    def switch(self, user_id: str, *, on: bool) -> None:
        """Lets somebody sign in again, or no more."""
        with self._act(Right.PEOPLE, "user.on" if on else "user.off", user_id) as session:
            accounts.switch(session, self.place.site_id, user_id, on)
