"""Signing in: Argon2id hashes, one slow check a try, and a growing wait after five failures."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from paindesk.domain.errors import CodeNeeded, NotAllowed, PainDeskError
from paindesk.store import passwords, seal, second_factor
from paindesk.store.acting import Acting
from paindesk.store.ids import new_id
from paindesk.store.roles import NewUser, Person, Role, User
from paindesk.store.tables import AccountRow, SiteRow

_FREE_TRIES = 5
_LONGEST_WAIT = timedelta(minutes=15)
_KEPT = (Role.CLINICIAN, Role.ADMINISTRATOR)  # the last of each stays
_hasher = PasswordHasher()


def add(session: Session, site_id: str, new: NewUser) -> User:
    """A new account. Raises PainDeskError for an empty or taken login, a password or a role that cannot be."""
    login = new.login.strip().casefold()
    if not login or not new.name.strip():
        raise PainDeskError("A login and a name are needed.", "Type both.")
    _check_password(session, site_id, login, new.password)
    role = _role(new.role)
    if _find(session, site_id, login) is not None:
        raise PainDeskError("That login is taken.", "Choose another one.")
    row = AccountRow(
        site_id=site_id,
        id=new_id(),
        login=login,
        name=new.name.strip(),
        role=role,
        password_hash=_hasher.hash(new.password),
        active=True,
        failed=0,
        failed_at=None,
        must_change=new.must_change,
    )
    session.add(row)
    return as_user(row)


def everyone(session: Session, site_id: str) -> tuple[User, ...]:
    """Every active account by name."""
    return tuple(one.user for one in people(session, site_id) if one.active)


def people(session: Session, site_id: str) -> tuple[Person, ...]:
    """Every account by name, those switched off last."""
    rows = session.scalars(select(AccountRow).where(AccountRow.site_id == site_id).order_by(AccountRow.name))
    with_code = second_factor.whose(session, site_id)
    found = [Person(user=as_user(row), active=row.active, second_factor=row.id in with_code) for row in rows]
    return tuple(sorted(found, key=lambda one: not one.active))


def has_administrator(session: Session, site_id: str) -> bool:
    """Whether somebody is there whose work it is to look after the people."""
    return _active(session, site_id, Role.ADMINISTRATOR) > 0


def of_id(session: Session, site_id: str, user_id: str) -> User | None:
    """The account as it is now; None where it is switched off or not there."""
    row = session.get(AccountRow, (site_id, user_id))
    return None if row is None or not row.active else as_user(row)


def id_of(session: Session, site_id: str, login: str) -> str:
    """The id of the account with that login; "" where there is none."""
    row = _find(session, site_id, login.strip().casefold())
    return "" if row is None else row.id


def recover(session: Session, site_id: str, login: str, password: str) -> User:
    """An own password for somebody who has the recovery key. Raises NotAllowed for a login that may not sign in."""
    row = _find(session, site_id, login.strip().casefold())
    if row is None or not row.active:
        raise NotAllowed("Nobody with that sign-in name may sign in.", "Type the name of somebody who may.")
    _check_password(session, site_id, row.login, password)
    second_factor.end(session, row)
    row.password_hash, row.must_change = _hasher.hash(password), False
    row.failed, row.failed_at = 0, None
    return as_user(row)


def check(
    session: Session, site_id: str, login: str, password: str, now: datetime, *, code: str | None = None
) -> User | PainDeskError:
    """The user, or why not: returned rather than raised, so that the failed try is kept with the transaction.

    `code` of the second factor: "" where none is given yet, None where the password alone is asked (somebody who is
    signed in already).
    """
    row = _find(session, site_id, login.strip().casefold())
    if row is None or not row.active:
        _matches(_nobody(), password)  # the same time as a real check: logins cannot be told by the clock
        return _refused()
    if row.failed_at is not None and row.failed >= _FREE_TRIES:
        row.failed_at = min(row.failed_at, now)  # the clock was set back: the wait begins now, and ends
        wait = min(timedelta(seconds=15) * 2 ** min(row.failed - _FREE_TRIES, 10), _LONGEST_WAIT)
        left = (row.failed_at + wait - now).total_seconds()
        if left > 0:
            return NotAllowed(
                "Too many wrong passwords for this login.", f"Wait {max(1, round(left))} seconds, then try again."
            )
    if not _matches(row.password_hash, password):
        row.failed, row.failed_at = row.failed + 1, now
        return _refused()
    acting = Acting(session, site_id, now, row.id)
    if code is not None and second_factor.is_on(session, site_id, row.id):
        if not code:
            return CodeNeeded("Your account has a second factor.", "Type the code of your app, or a recovery code.")
        if not second_factor.fits(acting, row, password, code):
            row.failed, row.failed_at = row.failed + 1, now
            return CodeNeeded(
                "That code is not right, or was used before.",
                "Wait for the next code and type it. Where none is taken, the telephone's clock or this computer's "
                f"({now.astimezone():%H:%M}) is wrong; a recovery code needs neither.",
            )
    row.failed, row.failed_at = 0, None
    if _hasher.check_needs_rehash(row.password_hash):
        with seal.changing(acting, seal.ACCOUNT, row.id):
            row.password_hash = _hasher.hash(password)
    return as_user(row)


def set_password(session: Session, site_id: str, user_id: str, old: str, new: str) -> User:
    """Another own password; the old one was checked just before."""
    row = _row(session, site_id, user_id)
    if _matches(row.password_hash, new):
        raise PainDeskError("That is the password there is.", "Choose another one.")
    _check_password(session, site_id, row.login, new)
    second_factor.rewrap(session, row, old, new)
    row.password_hash, row.must_change = _hasher.hash(new), False
    return as_user(row)


def give_password(session: Session, site_id: str, user_id: str, first: str) -> User:
    """A first password for somebody else, until the next sign-in; it ends the wait after wrong ones, and the second
    factor, whose secret opens with the old password alone."""
    row = _row(session, site_id, user_id)
    _check_password(session, site_id, row.login, first)
    second_factor.end(session, row)
    row.password_hash, row.must_change = _hasher.hash(first), True
    row.failed, row.failed_at = 0, None
    return as_user(row)


def change(session: Session, site_id: str, user_id: str, name: str, role: str) -> User:
    """Another name or role. Raises PainDeskError where nobody would be left in the old role."""
    row = _row(session, site_id, user_id)
    if not name.strip():
        raise PainDeskError("A name is needed.", "Type it as it is signed and printed.")
    wanted = _role(role)
    if row.active and wanted != row.role:
        _keep_one(session, row)
    row.name, row.role = name.strip(), wanted
    return as_user(row)


def switch(session: Session, site_id: str, user_id: str, on: bool) -> User:
    """Lets somebody sign in, or no more; the account and what it signed stay."""
    row = _row(session, site_id, user_id)
    if row.active and not on:
        _keep_one(session, row)
    row.active = on
    return as_user(row)


def as_user(row: AccountRow) -> User:
    """What the rest of the program sees of an account."""
    return User(id=row.id, login=row.login, name=row.name, role=Role(row.role), must_change=row.must_change)


def _keep_one(session: Session, row: AccountRow) -> None:
    if row.role in _KEPT and _active(session, row.site_id, Role(row.role)) < 2:
        raise PainDeskError(
            f"{row.name} is the last active {row.role} of the clinic.",
            f"Make somebody else {_ANOTHER[Role(row.role)]} first.",
        )


_ANOTHER = {Role.CLINICIAN: "a clinician", Role.ADMINISTRATOR: "an administrator"}


def _active(session: Session, site_id: str, role: Role) -> int:
    counted = select(func.count()).where(AccountRow.site_id == site_id, AccountRow.active, AccountRow.role == role)
    return session.scalar(counted) or 0


def _check_password(session: Session, site_id: str, login: str, password: str) -> None:
    words: Sequence[str] = (login, session.get_one(SiteRow, site_id).name)
    passwords.check(password, words)


def _role(text: str) -> Role:
    if text not in list(Role):
        raise PainDeskError("That role is not known.", "Choose clinician, nurse or administrator.")
    return Role(text)


def _row(session: Session, site_id: str, user_id: str) -> AccountRow:
    row = session.get(AccountRow, (site_id, user_id))
    if row is None:
        raise PainDeskError("There is no such user in this record.", "Look at the list of users again.")
    return row


def _find(session: Session, site_id: str, login: str) -> AccountRow | None:
    return session.scalar(select(AccountRow).where(AccountRow.site_id == site_id, AccountRow.login == login))


def _refused() -> NotAllowed:
    return NotAllowed("The login or the password is not right.", "Type both again.")


def _matches(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


@lru_cache(maxsize=1)
def _nobody() -> str:
    return _hasher.hash("nobody's password")
