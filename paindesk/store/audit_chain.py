"""Looking through the audit chain: what was altered, put in, taken out or cut off, and where.

Slice by slice, so that a long chain holds nobody up: each slice is a transaction of its own, and what was learnt is
carried from one to the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from paindesk.store.audit import START, Link, link_hash
from paindesk.store.tables import AuditRow, SiteRow

SLICE = 5_000  # entries: about a tenth of a second
_MOST = 20  # faults told one by one
_LINK = (
    AuditRow.seq,
    type_coerce(AuditRow.at, String),
    AuditRow.by,
    AuditRow.act,
    AuditRow.subject,
    AuditRow.detail,
    AuditRow.previous,
)


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """How far a check has come. `seq` is the number of the last entry looked at, `of` how many there should be."""

    seq: int = 0
    of: int = 0
    previous: str = START
    shift: int = 0  # by how many numbers the entries have moved: entries were taken out (+) or put in (-) before
    last: Link | None = None
    faults: tuple[str, ...] = ()
    more: int = 0  # faults beyond those told
    done: bool = False


def go_on(session: Session, site_id: str, check: ChainCheck, size: int = SLICE) -> ChainCheck:
    """Looks at the next `size` entries, and at the end of the chain when there are no more."""
    site = session.get_one(SiteRow, site_id)
    rows = session.execute(
        select(*_LINK, AuditRow.hash)
        .where(AuditRow.site_id == site_id, AuditRow.seq > check.seq)
        .order_by(AuditRow.seq)
        .limit(size)
    ).all()
    check = replace(check, of=site.audit_count)
    for *link, kept in rows:
        check = _entry(site_id, check, Link._make(link), kept)
    return check if len(rows) == size else _end(check, site)


def faults(session: Session, site_id: str) -> tuple[str, ...]:
    """What is wrong with the chain, each fault in a sentence with its place. Empty when it is whole."""
    check = ChainCheck()
    while not check.done:
        check = go_on(session, site_id, check)
    return told(check)


def told(check: ChainCheck) -> tuple[str, ...]:
    """The faults found, and how many more there are."""
    return (*check.faults, f"{check.more} more faults in the audit are not told one by one.")[
        : len(check.faults) + bool(check.more)
    ]


def against_printed(session: Session, site_id: str, printed: str) -> tuple[str, ...]:
    """What is wrong where count and hash were printed on an earlier day: "812 9f8e...", the hash in blocks or whole."""
    first, *rest = printed.split() or [""]
    wanted = "".join(rest).casefold()
    if not (first.isdecimal() and len(wanted) == len(START)):
        return ("What was given of the audit is not a count with a hash of 64 letters and digits.",)
    found = session.get(AuditRow, (site_id, int(first)))
    if found is None:
        return (f"The audit has no entry {first}: its tail was cut off.",)
    if found.hash != wanted:
        return (f"Audit entry {first} is not the one that was printed: it, or one before it, was altered since.",)
    return ()


def _entry(site_id: str, check: ChainCheck, row: Link, kept: str) -> ChainCheck:
    """One more entry: its number, its own hash, and whether it follows the one before."""
    usual = row.seq == check.seq + 1 and row.previous == check.previous and not check.shift
    if usual and link_hash(site_id, row) == kept:
        return replace(check, seq=row.seq, previous=kept, last=row)
    here, before, said = _words(row), _words(check.last), list[str]()
    missing = row.seq - check.seq - 1
    if missing:
        which = f"entry {row.seq - 1} is" if missing == 1 else f"entries {check.seq + 1} to {row.seq - 1} are"
        after = f"after {before}, " if before else ""
        said.append(f"Audit {which} missing: taken out {after}before {here}.")
    written_as = _number(site_id, check, row, kept)
    moved = 0 if written_as is None else written_as - row.seq - check.shift
    follows = row.previous == check.previous
    if written_as is None:
        said.append(f"Audit {here} was altered after it was written.")
    elif moved > 0:
        said.append(f"Before audit {here}, {_entries(moved)} taken out and those after it numbered anew.")
    elif moved < 0:
        said.append(f"Before audit {here}, {_entries(-moved)} put in and those after it numbered anew.")
    elif not follows and not missing and before:
        said.append(f"Audit {here} was not written after {before}: that one was altered, replaced or put in.")
    elif not follows and not missing:
        said.append(f"Audit {here} is not the beginning of the chain.")
    check = _tell(check, said)
    return replace(check, seq=row.seq, previous=kept, shift=check.shift + moved, last=row)


def _number(site_id: str, check: ChainCheck, row: Link, kept: str) -> int | None:
    """The number under which the entry was written; None where its content is not what was written."""
    usual = row.seq + check.shift
    if link_hash(site_id, row._replace(seq=usual)) == kept:
        return usual
    others = [] if check.more else [usual + step * sign for step in range(1, _MOST + 1) for sign in (1, -1)]
    return next((seq for seq in others if link_hash(site_id, row._replace(seq=seq)) == kept), None)


def _end(check: ChainCheck, site: SiteRow) -> ChainCheck:
    said, count, written, last = [], site.audit_count, check.seq + check.shift, _words(check.last)
    if written < count:
        lost = count - written
        ends = f"it ends with {last}" if last else "nothing is left of it"
        said.append(f"The audit was cut off: {ends}, but {count} entries were written; {lost} are gone.")
    elif written > count:
        said.append(f"At the end of the audit, after entry {count}, {_entries(written - count)} put in.")
    elif check.previous != site.audit_head:
        what = f"Audit {last}" if last else "The beginning of the audit"
        said.append(f"{what} is the last, but not the one that was written last: it was altered or replaced.")
    return replace(_tell(check, said), done=True)


def _tell(check: ChainCheck, said: Sequence[str]) -> ChainCheck:
    room = max(_MOST - len(check.faults), 0)
    return replace(check, faults=(*check.faults, *said[:room]), more=check.more + len(said[room:]))


def _entries(count: int) -> str:
    return "an entry was" if count == 1 else f"{count} entries were"


def _words(row: Link | None) -> str:
    """ "entry 812 (2026-11-24 09:00:05 UTC, visit.sign)"; "" for none."""
    if row is None:
        return ""
    return f"entry {row.seq} ({str(row.at)[:19].replace('T', ' ')} UTC, {row.act})"
