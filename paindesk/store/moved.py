"""That a record was moved elsewhere: noted where it came from, told whenever it is opened there again."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from paindesk.store.tables import AuditRow

BEGUN, ARRIVED, GONE = "record.move.begun", "record.move.arrived", "record.move"
_PLACES = {"to-server": "a PostgreSQL server", "to-file": "a record file"}


def notices(session: Session, site_id: str) -> tuple[str, ...]:
    """What whoever opens this record should know; nothing where it was never moved away."""
    query = select(AuditRow.at, AuditRow.detail).where(AuditRow.site_id == site_id, AuditRow.act == GONE)
    last = session.execute(query.order_by(AuditRow.seq.desc()).limit(1)).first()
    if last is None:
        return ()
    where = _PLACES.get(last.detail, "another place")
    return (f"This record was moved to {where} on {last.at:%Y-%m-%d}. What is written here does not get there.",)
