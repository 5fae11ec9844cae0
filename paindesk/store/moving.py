"""A whole record from a file to a server, or back: copied, compared row by row, and only then there.

On a server everything is one transaction; a file is made under another name and gets its own at the very end. So a
move that is cut off leaves nothing at the target, and may be begun again. The record it came from stays as it was; its
audit says that it was moved, and so does whoever opens it.
"""

import os
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, Table, delete, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session

from paindesk.domain.errors import PainDeskError
from paindesk.store import accounts, audit, backup, engine, keyfile, moved, places, recovery, schema, table_rows, verify
from paindesk.store.acting import Acting
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile
from paindesk.store.table_rows import Sum
from paindesk.store.tables import Base, SittingRow

TABLES: Sequence[Table] = Base.metadata.sorted_tables  # those that others refer to first
_ENDING = ".moving"
_MOST = 20  # differences told one by one
_STAYED = "Nothing was kept at the target; the record is where it was. Run `paindesk verify` there, then try again."
Tell = Callable[[str, int, int], None]  # what is done now, how much of it, of how much


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What was done. `recovery_key` opens a new file; its `locked_out` need a first password before they can.
    `not_told`: why the record that was left could not write down that it was."""

    sums: tuple[tuple[str, Sum], ...]  # by table, the same on both sides
    checks: tuple[str, ...]
    recovery_key: str = ""
    locked_out: tuple[str, ...] = ()
    not_told: str = ""


def move(source: RecordFile, desk: Desk, password: str, to: str, tell: Tell) -> Moved:
    """Copies the record to an empty database, or to a file that is not there yet, and compares every row.

    `desk` is of somebody who looks after the people, `password` theirs: it opens the new file. Nobody writes in the
    source meanwhile. Raises PainDeskError, leaving nothing at the target, where anything is in the way or not alike;
    whatever `tell` raises stops it in the same way.
    """
    url = engine.server_of(to)
    kind = "to-server" if url is not None else "to-file"
    written_down = recovery.make() if url is None else ""
    target = _server(url) if url is not None else _file(Path(to), desk.user.login, password, written_down)
    if url is None:
        places.check_new(Path(to))
    desk.people.begin_move(kind)
    done: Moved | None = None
    try:
        with source.writing() as session:
            here = session.connection()
            _hold_still(here)
            with target as there:
                sums = _copy(here, there, source.site_id, tell)
                if url is None:
                    there.commit()  # the check of the pages looks at the file itself
                _compare(here, there, source.site_id, sums, tell)
                tell("checking audit, seals and signed visits", 0, 0)
                checks, others = _arrived(there, source, desk)
            # The target is there, and nobody could write here meanwhile.
            done = Moved(
                sums=tuple((table.name, sums[table.name]) for table in TABLES),
                checks=checks,
                recovery_key=written_down,
                locked_out=others if url is None else (),
            )
            audit.write(Acting(session, source.site_id, source.now(), desk.user.id), moved.GONE, desk.user.id, kind)
    except PainDeskError as trouble:
        if done is None:
            raise
        return replace(done, not_told=trouble.message)
    assert done is not None
    return done


def _hold_still(here: Connection) -> None:
    """Nobody else writes in the source until this transaction ends. A file has one writer anyway."""
    if here.dialect.name == "postgresql":
        _take_time(here)
        names = ", ".join(f'"{table.name}"' for table in TABLES)
        here.execute(text(f"LOCK TABLE {names} IN SHARE MODE"))


def _take_time(connection: Connection) -> None:
    """A large record takes its minutes; a lock that somebody else holds is not waited for as long."""
    for setting in ("statement_timeout = 0", "idle_in_transaction_session_timeout = 0", "lock_timeout = '10s'"):
        connection.execute(text(f"SET LOCAL {setting}"))


def _copy(here: Connection, there: Connection, site_id: str, tell: Tell) -> dict[str, Sum]:
    """Every row of every table; what was read, counted and hashed."""
    sums = {}
    for table in TABLES:
        of, seen = table_rows.count(here, table, site_id), Sum()
        for rows in table_rows.read(here, table, site_id):
            table_rows.write(there, table, rows)
            seen.add(rows)
            tell(f"copied {table.name}", seen.rows, of)
        sums[table.name] = seen
    return sums


def _compare(here: Connection, there: Connection, site_id: str, sums: dict[str, Sum], tell: Tell) -> None:
    """Reads the target again. Raises PainDeskError, with the keys of the rows, where it is not what was read here."""
    for table in TABLES:
        seen = Sum()
        for rows in table_rows.read(there, table, site_id):
            seen.add(rows)
            tell(f"compared {table.name}", seen.rows, sums[table.name].rows)
        if seen != sums[table.name]:
            keys = table_rows.differences(here, there, table, site_id)
            told = ", ".join(islice(keys, _MOST)) + (f" and {len(keys) - _MOST} more" if len(keys) > _MOST else "")
            raise PainDeskError(f"The copy is not what it was copied from: {table.name} differs at {told}.", _STAYED)


def _arrived(there: Connection, source: RecordFile, desk: Desk) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Everything that `paindesk verify` asks, and the entry on the audit; the answers, and who else may sign in."""
    with Session(there, join_transaction_mode="create_savepoint") as session:
        found = verify.everything(session, source.site_id)
        faults = [line for line in found.lines if line.startswith("FAULT")]
        if not found.ok:
            raise PainDeskError(f"The copy does not stand up to the checks: {faults[0]}", _STAYED)
        acting = Acting(session, source.site_id, source.now(), desk.user.id)
        audit.write(acting, moved.ARRIVED, desk.user.id, "from-server" if source.path is None else "from-file")
        others = [one.login for one in accounts.everyone(session, source.site_id) if one.login != desk.user.login]
        # Nobody is signed in at the new place yet: the windows that are open belong to the old one.
        session.execute(delete(SittingRow).where(SittingRow.site_id == source.site_id))
        session.commit()
    return found.lines, tuple(others)


@contextmanager
def _server(url: URL) -> Iterator[Connection]:
    """The tables in an empty database, in one transaction: all of it, or the database stays empty."""
    connections = engine.server(url)
    try:
        with engine.plain_words(), connections.begin() as connection:
            if inspect(connection).get_table_names():
                raise PainDeskError("The database there is not empty.", "Name one that is: CREATE DATABASE makes it.")
            _take_time(connection)
            schema.create(connection)
            yield connection
    finally:
        connections.dispose()


@contextmanager
def _file(path: Path, login: str, password: str, recovery_key: str) -> Iterator[Connection]:
    """A new file under another name, with its own key; it gets its name when everything in it is right."""
    raw_key = secrets.token_bytes(32)
    keys = keyfile.empty()
    for who, secret in ((keyfile.of_login(keys, login), password), (keyfile.RECOVERY, recovery_key)):
        keys = keyfile.with_slot(keys, who, secret, raw_key)
    begun = path.with_name(path.name + _ENDING)
    try:
        if begun.exists():
            places.refuse_open(begun)  # another move at work
        places.remove(begun)  # or one that was cut off
        os.close(os.open(begun, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            yield from _filled(begun, raw_key)
            keyfile.write(begun, keys)
            backup.to_disk(begun)
            backup.put_in_place(begun, path)
        finally:
            places.remove(begun)
    except OSError as error:
        raise places.trouble(error) from None


def _filled(begun: Path, raw_key: bytes) -> Iterator[Connection]:
    connections = engine.embedded(begun, raw_key)
    try:
        with engine.plain_words(), connections.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            # Cut off in the middle the file is thrown away: it needs no journal, nor to reach the disk row by row.
            for pragma in ("journal_mode = DELETE", "journal_mode = OFF", "synchronous = OFF", "cache_size = -65536"):
                raw.execute(f"PRAGMA {pragma}")
            with connection.begin():
                schema.create(connection)
            yield connection
            connection.commit()
    finally:
        connections.dispose()
