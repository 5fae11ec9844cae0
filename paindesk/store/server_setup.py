"""What an administrator has done once on a server, and again with a new version: tables, and a role to work with."""

import re
import secrets

from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from paindesk.domain.errors import PainDeskError
from paindesk.store import engine, migrate, privileges, schema
from paindesk.store.tables import SiteRow

_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
# What is never meant to last long does not hold up a whole clinic.
_LIMITS = {"lock_timeout": "10s", "idle_in_transaction_session_timeout": "5min"}


def prepare(address: str, passphrase: str, role: str, role_password: str = "") -> tuple[str, ...]:
    """Makes the tables or brings them up to date, and gives that role what PainDesk needs; what was done, line by line.

    `address` is the owner's, `passphrase` the owner's password unless the address has it. A role that is not there is
    made, with `role_password` or one that is in the lines. May be repeated. Raises PainDeskError.
    """
    url = engine.server_of(address)
    if url is None:
        raise PainDeskError("That is no address of a server.", "Write postgresql+psycopg://owner@host/database.")
    if not _NAME.fullmatch(role):
        raise PainDeskError("That cannot be the name of a role.", "Use small letters, digits and _.")
    connections = engine.server(engine.with_password(url, passphrase))
    try:
        with engine.plain_words():
            return (*_tables(connections), *_role(connections, role, role_password), *_clinics(connections, url, role))
    finally:
        connections.dispose()


def _tables(connections: Engine) -> list[str]:
    with connections.begin() as connection:
        before = schema.revision(connection)
        if before is None:
            schema.create(connection)
        elif not privileges.owns(connection):
            raise PainDeskError(
                "The tables belong to somebody else, so nothing was changed.", "Connect as the owner of the tables."
            )
    if before is not None:
        migrate.bring_up_to_date(connections, None, b"")
    with connections.begin() as connection:
        if before == schema.HEAD:
            schema.guard(connection)
        protected = len(privileges.with_site(connection))
        index = connection.execute(text("SELECT to_regclass('ix_patient_folded')")).scalar()
    said = [f"The tables are at revision {schema.HEAD}" + _since(before)]
    said.append(f"Row-level security by clinic is on for {protected} tables; changes to what is signed are refused.")
    if index is None:
        said.append("The extension pg_trgm may not be added by this user: finding part of a name reads every patient.")
    return said


def _since(before: str | None) -> str:
    if before is None:
        return ": they were made now."
    return "." if before == schema.HEAD else f"; they were at {before}."


def _role(connections: Engine, role: str, password: str) -> list[str]:
    with connections.begin() as connection:
        said = []
        if connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role}) is None:
            given, password = bool(password), password or secrets.token_urlsafe(24)
            _make(connection, role, password)
            said.append(f"The role {role} was made" + (" with the password given." if given else ", with the password"))
            said += [] if given else [f"    {password}", "  which is shown this once."]
        elif password:
            raise PainDeskError(f"The role {role} is there already.", "Leave its password out, or change it in psql.")
        _refuse_mighty(connection, role)
        privileges.grant(connection, role)
        for order in (
            f"REVOKE ALL ON DATABASE {_database(connection)} FROM PUBLIC",
            f"GRANT CONNECT ON DATABASE {_database(connection)} TO {role}",
            *(f"ALTER ROLE {role} SET {name} = '{value}'" for name, value in _LIMITS.items()),
        ):
            said += _tried(connection, order)
        said.append(
            f"{role} reads and writes rows, one clinic at a time; it makes and changes no table, and neither changes "
            "nor deletes what is signed, printed or in the audit."
        )
    return said


def _make(connection: Connection, role: str, password: str) -> None:
    import psycopg  # noqa: PLC0415 - its library is loaded only where there is a server

    raw = connection.connection.driver_connection
    assert isinstance(raw, psycopg.Connection)
    # Hashed here, so that the server's log never holds it.
    hashed = raw.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    connection.exec_driver_sql(f"CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '{hashed}'")


def _refuse_mighty(connection: Connection, role: str) -> None:
    """Raises PainDeskError for a role that none of the grants would bind."""
    mighty = connection.execute(
        text(
            "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb "
            "OR EXISTS (SELECT 1 FROM pg_class c WHERE c.oid = 'site'::regclass AND pg_has_role(r.oid, c.relowner, "
            "'MEMBER')) FROM pg_roles r WHERE rolname = :role"
        ),
        {"role": role},
    ).scalar_one()
    if mighty:
        raise PainDeskError(
            f"The role {role} may do too much: it is a superuser, or owns the tables, or passes row-level security.",
            "Name another one with --role.",
        )


def _tried(connection: Connection, order: str) -> list[str]:
    """Nothing to say where it worked; else what the administrator has to do."""
    try:
        with connection.begin_nested():
            connection.exec_driver_sql(order)
            return []
    except DBAPIError:
        return [f"To do by whoever may: {order};"]


def _database(connection: Connection) -> str:
    return str(connection.execute(text("SELECT quote_ident(current_database())")).scalar_one())


def _clinics(connections: Engine, url: URL, role: str) -> list[str]:
    with connections.begin() as connection:
        rows = connection.execute(select(SiteRow.site_id, SiteRow.name).order_by(SiteRow.name)).all()
    plain = url._replace(username=role, password=None).difference_update_query(["password", "clinic"])
    if not rows:
        return ["There is no clinic yet: `paindesk server clinic` makes the first."]
    said = ["Addresses for the settings of the workstations:"]
    for site_id, name in rows:
        address = plain.update_query_dict({"clinic": site_id}) if len(rows) > 1 else plain
        said.append(f"  {name}: {address.render_as_string()}")
    return said
