"""Signing in: Argon2id hashes, one slow check a try, and a growing wait after five failures."""

from datetime import datetime, timedelta
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from paindesk.domain.errors import NotAllowed, PainDeskError
from paindesk.store.ids import new_id
from paindesk.store.roles import NewUser, Role, User
from paindesk.store.tables import AccountRow

_FREE_TRIES = 5
_LONGEST_WAIT = timedelta(minutes=15)
_hasher = PasswordHasher()


def add(session: Session, site_id: str, new: NewUser) -> User:
    """A new account. Raises PainDeskError for an empty or taken login, a short password or an unknown role."""
    login = new.login.strip().casefold()
    if not login or not new.name.strip():
        raise PainDeskError("A login and a name are needed.", "Type both.")
    if len(new.password) < 8:
        raise PainDeskError("The password is too short.", "Use eight characters or more.")
    if new.role not in list(Role):
        raise PainDeskError("That role is not known.", "Choose clinician, nurse or administrator.")
    if _find(session, site_id, login) is not None:
        raise PainDeskError("That login is taken.", "Choose another one.")
    row = AccountRow(
        site_id=site_id,
        id=new_id(),
        login=login,
        name=new.name.strip(),
        role=new.role,
        password_hash=_hasher.hash(new.password),
        active=True,
        failed=0,
        failed_at=None,
    )
    session.add(row)
    return as_user(row)


def everyone(session: Session, site_id: str) -> tuple[User, ...]:
    """Every active account by name."""
    rows = session.scalars(
        select(AccountRow).where(AccountRow.site_id == site_id, AccountRow.active).order_by(AccountRow.name)
    )
    return tuple(as_user(row) for row in rows)


def check(session: Session, site_id: str, login: str, password: str, now: datetime) -> User | PainDeskError:
    """The user, or why not: returned rather than raised, so that the failed try is kept with the transaction."""
    row = _find(session, site_id, login.strip().casefold())
    if row is None or not row.active:
        _matches(_nobody(), password)  # the same time as a real check: logins cannot be told by the clock
        return _refused()
    if row.failed_at is not None and row.failed >= _FREE_TRIES:
        wait = min(timedelta(seconds=15) * 2 ** min(row.failed - _FREE_TRIES, 10), _LONGEST_WAIT)
        left = (min(row.failed_at, now) + wait - now).total_seconds()  # the clock may have been set back
        if left > 0:
            return NotAllowed(
                "Too many wrong passwords for this login.", f"Wait {max(1, round(left))} seconds, then try again."
            )
    if not _matches(row.password_hash, password):
        row.failed, row.failed_at = row.failed + 1, now
        return _refused()
    row.failed, row.failed_at = 0, None
    if _hasher.check_needs_rehash(row.password_hash):
        row.password_hash = _hasher.hash(password)
    return as_user(row)


def id_of(session: Session, site_id: str, login: str) -> str:
    """The id of the account with that login, active or not; "" where there is none."""
    row = _find(session, site_id, login.strip().casefold())
    return "" if row is None else row.id


def set_password(session: Session, site_id: str, user_id: str, old: str, new: str) -> None:
    """Replaces one's own password."""
    row = session.get_one(AccountRow, (site_id, user_id))
    if not _matches(row.password_hash, old):
        raise NotAllowed("The old password is not right.", "Type it again.")
    if len(new) < 8:
        raise PainDeskError("The new password is too short.", "Use eight characters or more.")
    row.password_hash = _hasher.hash(new)


def as_user(row: AccountRow) -> User:
    """What the rest of the program sees of an account."""
    return User(id=row.id, login=row.login, name=row.name, role=Role(row.role))


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
