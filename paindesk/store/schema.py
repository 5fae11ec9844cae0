"""What a new record file is made of beside its tables: the search index, and guards that hold below Python too."""

from collections.abc import Mapping

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from paindesk.store import privileges
from paindesk.store.tables import Base

# Every revision of the tables, oldest first. A test compares this with the migrations.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
HEAD = REVISIONS[-1]

# Table → the column in which a server finds parts of words.
_PARTS = {"patient": "folded", "spelling": "name"}

# Table → when its rows may not be changed any more.
_LOCKED = {
    "visit": "OLD.status = 'signed'",
    "visit_point": "",
    "paper": "",
    "reason": "",
    "kept_side": "",
    "audit": "",
}


def create(connection: Connection) -> None:
    """Every table and guard in an empty database, marked with the newest revision.

    Faster than the migrations; a test holds both to the same result.
    """
    Base.metadata.create_all(connection)
    connection.execute(
        text(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc "
            "PRIMARY KEY (version_num))"
        )
    )
    connection.execute(text("INSERT INTO alembic_version (version_num) VALUES (:head)"), {"head": HEAD})
    guard(connection)


def guard(connection: Connection) -> None:
    """Puts the search index and the guards in place, anew: after creation and after every migration."""
    there = {name: when for name, when in _LOCKED.items() if connection.dialect.has_table(connection, name)}
    if connection.dialect.name == "sqlite":
        for statement in (*_SEARCH, *_sqlite_guards(there)):
            connection.execute(text(statement))
        return
    for statement in _postgresql_guards(there):
        connection.execute(text(statement))
    privileges.protect(connection)
    try:
        # Not every server lets its users add the extension; search then reads the whole column.
        with connection.begin_nested():
            connection.execute(text("CREATE EXTENSION IF NOT EXISTS pg_trgm"))
            for table, column in _PARTS.items():
                if connection.dialect.has_table(connection, table):
                    connection.exec_driver_sql(
                        f"CREATE INDEX IF NOT EXISTS ix_{table}_{column} ON {table} USING gin ({column} gin_trgm_ops)"
                    )
    except DBAPIError:
        return


def missing_guards(connection: Connection) -> tuple[str, ...]:
    """The guards that somebody took away."""
    if connection.dialect.name == "sqlite":
        rows = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    else:
        rows = connection.execute(text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'"))
    present = {row[0] for row in rows}
    expected = [f"{table}_never_{act}" for table in _LOCKED for act in ("update", "delete")]
    if connection.dialect.name != "sqlite":
        present |= privileges.protected(connection)
        expected += [privileges.policy(table) for table in privileges.with_site(connection)]
    return tuple(name for name in expected if name not in present)


def revision(connection: Connection) -> str | None:
    """The revision the tables are at; None when there are none."""
    known = connection.dialect.has_table(connection, "alembic_version")
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() if known else None


_SEARCH = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS patient_search USING fts5"
    "(folded, site_id UNINDEXED, patient_id UNINDEXED, tokenize = 'trigram')",
    "DROP TRIGGER IF EXISTS patient_search_insert",
    "CREATE TRIGGER patient_search_insert AFTER INSERT ON patient BEGIN "
    "INSERT INTO patient_search (folded, site_id, patient_id) VALUES (NEW.folded, NEW.site_id, NEW.id); END",
    "DROP TRIGGER IF EXISTS patient_search_update",
    "CREATE TRIGGER patient_search_update AFTER UPDATE ON patient WHEN OLD.folded <> NEW.folded BEGIN "
    "UPDATE patient_search SET folded = NEW.folded WHERE site_id = NEW.site_id AND patient_id = NEW.id; END",
)


def _sqlite_guards(locked: Mapping[str, str]) -> list[str]:
    statements = []
    for table, when in locked.items():
        for act in ("update", "delete"):
            name = f"{table}_never_{act}"
            condition = f"WHEN {when} " if when else ""
            statements.append(f"DROP TRIGGER IF EXISTS {name}")
            statements.append(
                f"CREATE TRIGGER {name} BEFORE {act.upper()} ON {table} {condition}"
                f"BEGIN SELECT RAISE(ABORT, '{table} is never changed'); END"
            )
    return statements


def _postgresql_guards(locked: Mapping[str, str]) -> list[str]:
    statements = [
        "CREATE OR REPLACE FUNCTION paindesk_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is never changed', TG_TABLE_NAME; END $$"
    ]
    for table, when in locked.items():
        for act in ("update", "delete"):
            name = f"{table}_never_{act}"
            condition = f"WHEN ({when}) " if when else ""
            statements.append(f"DROP TRIGGER IF EXISTS {name} ON {table}")
            statements.append(
                f"CREATE TRIGGER {name} BEFORE {act.upper()} ON {table} FOR EACH ROW {condition}"
                "EXECUTE FUNCTION paindesk_refuse()"
            )
        statements.append(f"DROP TRIGGER IF EXISTS {table}_never_truncate ON {table}")
        statements.append(
            f"CREATE TRIGGER {table}_never_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT "
            "EXECUTE FUNCTION paindesk_refuse()"
        )
    return statements
