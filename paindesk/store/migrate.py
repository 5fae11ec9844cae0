"""Bringing the tables of an older record up to date. Alembic is imported only when there is something to do."""

from pathlib import Path

from sqlalchemy import Connection, Engine, text

from paindesk.domain.errors import PainDeskError
from paindesk.store import backup, privileges, schema

SCRIPTS = Path(__file__).with_name("migrations")


def bring_up_to_date(connections: Engine, path: Path | None, raw_key: bytes) -> None:
    """Does nothing when the revision is the newest. Raises PainDeskError for one that this version does not know."""
    with connections.connect() as connection:
        found = schema.revision(connection)
    if found == schema.HEAD:
        return
    if found is None:
        raise PainDeskError("This is not a PainDesk record.", "Choose another file, or make a new one.")
    if found not in schema.REVISIONS:
        raise PainDeskError(
            "This record was last used with a newer version of PainDesk.", "Update PainDesk on this machine."
        )
    if path is None:
        _refuse_guest(connections)
    else:
        backup.before_change(path, raw_key, path.with_name(f"{path.name}.before-{found}"))
    run(connections, "head")


def _refuse_guest(connections: Engine) -> None:
    """Raises PainDeskError for a user of the server who may work in the tables and not change them."""
    with connections.connect() as connection:
        if privileges.owns(connection):
            return
    raise PainDeskError(
        "The tables on the server are those of an older version of PainDesk; nothing was changed.",
        "Ask whoever runs the server to run `paindesk server prepare` of this version. Until then the version of "
        "before goes on working.",
    )


def run(connections: Engine, to: str, *more: Path) -> None:
    """Migrates to that revision in one transaction; `more` are further folders of revisions."""
    from alembic import command  # noqa: PLC0415 - 0.4 s to import, and rarely needed
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    folders = "\n".join(str(one).replace("%", "%%") for one in (SCRIPTS / "versions", *more))
    config.set_main_option("version_locations", folders)
    lite = connections.dialect.name == "sqlite"
    with connections.connect() as connection:
        # A batch change copies and drops a table. With foreign keys on, that would take other tables' rows along;
        # SQLite only heeds this pragma outside a transaction.
        _foreign_keys(connection, on=False, lite=lite)
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, to)
                broken = connection.execute(text("PRAGMA foreign_key_check")).first() if lite else None
                if broken is not None:
                    raise PainDeskError(
                        "The record could not be brought up to date and stays as it was.",
                        "Keep the file, and ask for help with it.",
                    )
                schema.guard(connection)
        finally:
            _foreign_keys(connection, on=True, lite=lite)


def _foreign_keys(connection: Connection, *, on: bool, lite: bool) -> None:
    if lite:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")
