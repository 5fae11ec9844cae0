"""The second factor of an account: codes of an app beside the password, and recovery codes for when it is lost.

The secret is wrapped under the person's own password, so that neither the clinic's administrator nor whoever has the
key of the record can make codes. A password given by somebody else therefore ends the second factor.
"""

import hashlib
import hmac
import json
import secrets
from datetime import datetime

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from paindesk.domain.errors import NotAllowed
from paindesk.store import keyfile, seal, totp
from paindesk.store.acting import Acting
from paindesk.store.tables import AccountRow, SecondFactorRow

_CODES = 8
_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
_PURPOSE = b"paindesk second factor 1 "


def keep(
    session: Session, account: AccountRow, password: str, *, secret: str, code: str, now: datetime
) -> tuple[str, ...]:
    """Turns it on; the recovery codes, which nobody sees again. Raises NotAllowed for a code that does not fit."""
    step = totp.step_of(secret, code, now, after=-1)
    if step is None:
        raise NotAllowed("That code does not fit the secret.", "Check the telephone's clock and type the next code.")
    codes = tuple(_recovery_code() for _ in range(_CODES))
    end(session, account)
    session.flush()
    session.add(
        SecondFactorRow(
            site_id=account.site_id,
            account_id=account.id,
            secret=_shut(account, secret, password),
            last_step=step,
            codes=json.dumps([_hashed(account, one) for one in codes]),
        )
    )
    return codes


def end(session: Session, account: AccountRow) -> bool:
    """Turns it off; whether it was on."""
    row = session.get(SecondFactorRow, (account.site_id, account.id))
    if row is not None:
        session.delete(row)
    return row is not None


def is_on(session: Session, site_id: str, account_id: str) -> bool:
    """Whether that account has one."""
    return session.get(SecondFactorRow, (site_id, account_id)) is not None


def whose(session: Session, site_id: str) -> frozenset[str]:
    """The accounts that have one."""
    return frozenset(session.scalars(select(SecondFactorRow.account_id).where(SecondFactorRow.site_id == site_id)))


def rewrap(session: Session, account: AccountRow, old: str, new: str) -> None:
    """The secret under the new password of its owner."""
    row = session.get(SecondFactorRow, (account.site_id, account.id))
    if row is not None:
        secret = _opened(account, row, old)
        if secret is None:
            session.delete(row)  # it could never be checked again
        else:
            row.secret = _shut(account, secret, new)


def fits(acting: Acting, account: AccountRow, password: str, code: str) -> bool:
    """Whether it is the code of now, or a recovery code; either is used up by this."""
    row = acting.session.get_one(SecondFactorRow, (account.site_id, account.id))
    secret = _opened(account, row, password)
    step = None if secret is None else totp.step_of(secret, code, acting.at, row.last_step)
    if step is not None:
        row.last_step = step
        return True
    left: list[str] = json.loads(row.codes)
    typed = _hashed(account, code)
    kept = [one for one in left if not hmac.compare_digest(one, typed)]
    if len(kept) == len(left):
        return False
    with seal.changing(acting, seal.ACCOUNT, account.id):
        row.codes = json.dumps(kept)
    return True


def _recovery_code() -> str:
    letters = "".join(secrets.choice(_LETTERS) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def _hashed(account: AccountRow, code: str) -> str:
    plain = "".join(one for one in code.upper() if one.isalnum())
    return hashlib.sha256(f"{account.id} {plain}".encode()).hexdigest()


def _shut(account: AccountRow, secret: str, password: str) -> str:
    return msgspec.json.encode(keyfile.wrapped(secret.encode(), password, _PURPOSE + account.id.encode())).decode()


def _opened(account: AccountRow, row: SecondFactorRow, password: str) -> str | None:
    kept = msgspec.json.decode(row.secret.encode(), type=keyfile.Wrapped)
    found = keyfile.unwrapped(kept, password, _PURPOSE + account.id.encode())
    return None if found is None else found.decode()
