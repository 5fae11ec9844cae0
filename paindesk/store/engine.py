"""Connections: one encrypted file, or PostgreSQL by URL; and what database trouble means in plain words."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError, SQLAlchemyError
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from paindesk.domain.errors import Conflict, NothingKept, PainDeskError, RecordDamaged, RecordLocked
from paindesk.store import tls

READING = "paindesk_reading"  # execution option: this transaction writes nothing
_RESTED = 5.0  # seconds after which a connection is asked whether it is still there before it is used
_ID = re.compile(r"[0-9A-Za-z-]{0,36}")
SITE = "paindesk_site"  # execution option: on a server, the clinic whose rows this transaction sees

_PRAGMAS = (
    "cipher_log_level = NONE",
    "busy_timeout = 5000",
    "foreign_keys = ON",
    "journal_mode = WAL",
    "synchronous = FULL",
)


def embedded(path: Path, raw_key: bytes) -> Engine:
    """The encrypted file, through one connection. The caller lets one thread in at a time."""
    url = URL.create("sqlite+pysqlcipher", password=f"x'{raw_key.hex()}'", database=str(path))
    engine = create_engine(
        url,
        poolclass=StaticPool,
        hide_parameters=True,  # parameters hold patient data; no error message may
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        # The driver's own BEGIN is deferred and fails under two writers; ours is below.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get(READING, False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def server(url: URL) -> Engine:
    """PostgreSQL, also behind pgbouncer in transaction mode: nothing is kept in a session, no statement prepared.

    `clinic` in the address is the id of the one that is meant, where a database holds several.
    """
    engine = create_engine(
        tls.checked(url.difference_update_query(["clinic"])),
        pool_size=2,
        max_overflow=2,
        hide_parameters=True,
        execution_options={SITE: _clinic_of(url)},
        connect_args={
            "autocommit": True,  # the BEGIN is ours, below
            "prepare_threshold": None,
            "connect_timeout": 10,
            # A cable that was pulled is noticed within a minute, not after the two hours of most systems.
            "keepalives_idle": 30,
            "keepalives_interval": 10,
            "keepalives_count": 3,
        },
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        begin = "BEGIN READ ONLY" if options.get(READING, False) else "BEGIN"
        # For this transaction only (the next one on the same connection may be another clinic's), and in one message:
        # on a network each costs more than what it asks for.
        site = options.get(SITE, "")
        connection.exec_driver_sql(f"{begin}; SET LOCAL paindesk.site = '{site}'" if site else begin)

    @event.listens_for(engine, "checkin")
    def _rest(_: DBAPIConnection | None, entry: ConnectionPoolEntry) -> None:
        entry.info["rested since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def _look(connection: DBAPIConnection, entry: ConnectionPoolEntry, _: object) -> None:
        if time.monotonic() - entry.info.get("rested since", time.monotonic()) < _RESTED:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error:
            raise DisconnectionError from None  # another one is made and taken

    return engine


def _clinic_of(url: URL) -> str:
    named = url.query.get("clinic", "")
    if not isinstance(named, str) or not _ID.fullmatch(named):
        raise PainDeskError("The id of the clinic in that address is not understood.", "Copy it once more, whole.")
    return named


# What PostgreSQL calls it when it took a transaction back because of others: done again, it may well go through.
_COLLIDED = frozenset({"40001", "40P01"})

_TROUBLE: tuple[tuple[tuple[str, ...], type[PainDeskError], str, str], ...] = (
    (
        ("permission denied for", "must be owner of", "row-level security"),
        PainDeskError,
        "The database refused that to its user, so nothing was saved.",
        "Ask whoever runs the server to run `paindesk server prepare` once more.",
    ),
    (
        ("certificate", "does not support ssl", "unsupported protocol"),
        PainDeskError,
        "The server could not prove which one it is, so nothing was sent to it.",
        "Check the server's name in the address. Where the clinic signs its certificates itself, add "
        "sslrootcert=FILE to the address; the server must offer TLS.",
    ),
    (
        ("disk is full", "no space left"),
        PainDeskError,
        "The disk is full, so nothing was saved.",
        "Free some space, then save again; what is on the screen is still there.",
    ),
    (
        ("readonly", "read-only", "permission denied"),
        PainDeskError,
        "The record file may not be written to, so nothing was saved.",
        "Ask for the right to write to the file and its folder.",
    ),
    (
        ("database is locked", "database table is locked", "lock timeout"),
        PainDeskError,
        "The record file is busy, so nothing was saved.",
        "Wait until the other program is done with it, then try again.",
    ),
    (
        ("password authentication failed", "no password supplied"),
        RecordLocked,
        "The database did not accept the password.",
        "Check the passphrase and try again.",
    ),
    (
        ("unable to open database file",),
        PainDeskError,
        "The record file could not be opened.",
        "Check that the file is there and that you may read and write it and its folder.",
    ),
    (
        ("disk i/o error", "input/output error"),
        PainDeskError,
        "The disk reported an error, so nothing was saved.",
        "Check the disk and its free space, then save again; what is on the screen is still there. If it comes again, "
        "make a backup on another disk.",
    ),
    (
        ("not a database", "malformed", "hmac check failed"),
        RecordDamaged,
        "The record file is damaged, or does not belong to its key file.",
        "Work on nothing else in it: restore the last backup.",
    ),
    (
        (
            "connection refused",
            "could not connect",
            "connection failed",
            "timeout expired",
            "server closed",
            "terminating connection",  # the server was stopped, or started anew after a crash
            "connection is closed",
            "connection is lost",
            "connection reset",
            "consuming input failed",
            "could not receive data",
            "could not send data",
            "is starting up",
            "is shutting down",
            "recovery mode",
            "ssl",  # a connection that was cut, with TLS around it
            "no more connections allowed",
            "too many clients",
            "remaining connection slots",
            "query_wait_timeout",
        ),
        NothingKept,
        "The database server cannot be reached, so nothing was saved.",
        "What is on the screen is still there: check the network and the server, then try again.",
    ),
    (
        ("never changed", "foreign key", "unique constraint", "duplicate key"),
        PainDeskError,
        "The record refused that change, so nothing was saved.",
        "Open it again to see what it holds now.",
    ),
)


@contextmanager
def plain_words() -> Iterator[None]:
    """Turns database errors into one sentence and what to do. Nothing of the statement or its values remains."""
    try:
        yield
    except StaleDataError:
        trouble: PainDeskError = Conflict(
            "Somebody else saved this first, so nothing was saved.", "Open it again, then repeat the change."
        )
    except DBAPIError as error:
        trouble = _collided() if _state(error) in _COLLIDED else meaning(str(error.orig))
    except SQLAlchemyError as error:
        trouble = meaning(type(error).__name__)
    else:
        return
    raise trouble from None


@contextmanager
def keeping() -> Iterator[None]:
    """Around a commit: where the connection is lost just then, nobody here knows whether the server kept it."""
    try:
        yield
    except DBAPIError as error:
        if _state(error) in _COLLIDED or not isinstance(meaning(str(error.orig)), NothingKept):
            raise
    else:
        return
    raise PainDeskError(
        "The connection to the server was lost while it saved: whether it did is not known.",
        "Open it again to see. What is on the screen is still there.",
    ) from None


def _collided() -> PainDeskError:
    return NothingKept("Too many people saved at the same moment, so nothing was saved.", "Try again.")


def _state(error: DBAPIError) -> str:
    """PostgreSQL's code of what happened; "" where there is none."""
    return getattr(error.orig, "sqlstate", None) or ""


def meaning(said: str) -> PainDeskError:
    """What the database's own words mean for the person at the screen."""
    lowered = said.lower()
    for signs, kind, message, advice in _TROUBLE:
        if any(sign in lowered for sign in signs):
            return kind(message, advice)
    return PainDeskError(
        "The record reported an unexpected fault, so nothing was saved.",
        "Run `paindesk verify`, and keep a copy of the file before anything else.",
    )


def with_password(url: URL, passphrase: str) -> URL:
    """The URL with the passphrase as the database user's password, unless it has one."""
    return url if url.password or not passphrase else url.set(password=passphrase)


def server_of(where: Path | str) -> URL | None:
    """The URL of a server, or None for a path. Only PostgreSQL is one."""
    if isinstance(where, Path) or "://" not in where:
        return None
    try:
        url = make_url(where)
    except ArgumentError:
        url = None
    if url is None or url.drivername not in ("postgresql+psycopg", "postgresql"):
        raise PainDeskError("That database address is not understood.", "Write postgresql+psycopg://user@host/name.")
    return url.set(drivername="postgresql+psycopg")
