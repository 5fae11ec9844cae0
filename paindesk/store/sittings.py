"""Who is signed in where: one row from signing in until signing out, at the window itself or from another one.

A window whose row is gone does nothing more. A row whose window no longer looks in was left by a crash.
"""

import platform
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import Session

from paindesk.store import audit
from paindesk.store.acting import Acting
from paindesk.store.ids import new_id
from paindesk.store.tables import AccountRow, SittingRow

LOOK_IN = timedelta(seconds=60)  # how often a window notes that it is still there
_LOST = 3 * LOOK_IN  # not heard of for so long: it was never closed
_MOST = 10  # of one person; beyond it those that began longest ago are forgotten, as crashes leave them


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Somebody signed in on a computer. Times are UTC; `here` where the window still looks in."""

    id: str
    account_id: str
    name: str
    machine: str
    begun_at: datetime
    last_act_at: datetime
    alive_at: datetime
    here: bool


def begin(acting: Acting) -> str:
    """The id of a new one, of the account that acts, on this computer."""
    session, mine = acting.session, _of(acting.site_id, acting.by)
    session.execute(delete(SittingRow).where(*mine, SittingRow.id.in_(_oldest(acting))))
    row = SittingRow(
        site_id=acting.site_id,
        id=new_id(),
        account_id=acting.by,
        machine=machine(),
        begun_at=acting.at,
        last_act_at=acting.at,
        alive_at=acting.at,
    )
    session.add(row)
    return row.id


def machine() -> str:
    """What this computer calls itself on the network; nothing else of it or its owner."""
    return platform.node().split(".")[0][:64] or "unnamed"


def is_open(session: Session, site_id: str, sitting: str) -> bool:
    """Whether nobody signed out there."""
    return session.get(SittingRow, (site_id, sitting)) is not None


def look_in(session: Session, site_id: str, sitting: str, now: datetime, *, acted: bool) -> None:
    """Notes that its window is still there, and whether somebody does something in it."""
    values = {"alive_at": now, "last_act_at": now} if acted else {"alive_at": now}
    session.execute(update(SittingRow).where(SittingRow.site_id == site_id, SittingRow.id == sitting).values(values))


def listed(session: Session, site_id: str, now: datetime, account_id: str = "") -> tuple[Sitting, ...]:
    """Everybody's, or those of one account, the last begun first."""
    who = (AccountRow.site_id == SittingRow.site_id) & (AccountRow.id == SittingRow.account_id)
    wanted = select(SittingRow, AccountRow.name).join(AccountRow, who).where(SittingRow.site_id == site_id)
    if account_id:
        wanted = wanted.where(SittingRow.account_id == account_id)
    rows = session.execute(wanted.order_by(SittingRow.begun_at.desc(), SittingRow.id.desc()))
    return tuple(
        Sitting(
            id=row.id,
            account_id=row.account_id,
            name=name,
            machine=row.machine,
            begun_at=row.begun_at,
            last_act_at=row.last_act_at,
            alive_at=row.alive_at,
            here=abs(now - row.alive_at) <= _LOST,  # a clock that was set back makes "now" the earlier
        )
        for row, name in rows
    )


def account_of(session: Session, site_id: str, sitting: str) -> str:
    """Whose it is; "" where it is over."""
    row = session.get(SittingRow, (site_id, sitting))
    return "" if row is None else row.account_id


def end(acting: Acting, sitting: str, act: str) -> None:
    """Signs out there, with its entry; does nothing where it is over already."""
    row = acting.session.get(SittingRow, (acting.site_id, sitting))
    if row is not None:
        acting.session.delete(row)
        audit.write(acting, act, row.account_id, sitting)


def end_all(acting: Acting, account_id: str, but: str = "") -> None:
    """Signs an account out everywhere, but for that one sitting. To be called before other entries of the audit: on a
    server a window that acts holds its own row, and then waits for the audit's."""
    session, where = acting.session, (*_of(acting.site_id, account_id), SittingRow.id != but)
    ids = session.scalars(select(SittingRow.id).where(*where)).all()
    session.execute(delete(SittingRow).where(*where, SittingRow.id.in_(ids)))
    audit.write_all(acting, [("sign_out.elsewhere", account_id, one) for one in ids])


def _of(site_id: str, account_id: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return SittingRow.site_id == site_id, SittingRow.account_id == account_id


def _oldest(acting: Acting) -> list[str]:
    mine = select(SittingRow.id).where(*_of(acting.site_id, acting.by)).order_by(SittingRow.begun_at.desc())
    return list(acting.session.scalars(mine.offset(_MOST - 1)))
