"""Another key for the record file: a copy is encrypted anew, checked, and put in place of the file.

At every moment the key file opens what lies there: before the swap it holds both keys, after it the new one alone. So
a crash leaves either the file as it was or the new one, and never one that nobody opens.
"""

import os
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import Engine, func, select, text
from sqlcipher3 import dbapi2

from paindesk.domain.errors import PainDeskError
from paindesk.store import engine, keyfile, places, schema
from paindesk.store.tables import Base

_ENDING = ".rekeyed"


def run(connections: Engine, path: Path, old: bytes, new: bytes) -> None:
    """Encrypts the file anew; its connection is closed afterwards. Raises PainDeskError, and leaves it as it was."""
    copy = path.with_name(path.name + _ENDING)
    clear(path)
    try:
        _alone(connections)
        _copy(connections, copy)
        _change_key(copy, old, new)
        _check(copy, new, _content(connections))
        keys = keyfile.read(path)
        ours = tuple(slot for slot in keys.slots if keyfile.is_ours(slot, old))
        keyfile.write(path, replace(keys, slots=tuple(keyfile.sealed(slot, old, new) for slot in ours)))
        _swap(connections, copy, path)
    except OSError as error:
        raise places.trouble(error) from None
    finally:
        connections.dispose()
        clear(path)
    settle(path, new)


def settle(path: Path, raw_key: bytes) -> None:
    """The key file holds that key alone."""
    keys = keyfile.read(path)
    if any(len(slot.seals) > 1 for slot in keys.slots):
        keyfile.write(path, replace(keys, slots=tuple(keyfile.sealed(slot, raw_key) for slot in keys.slots)))


def clear(path: Path) -> None:
    """Takes away a copy that was only begun."""
    places.remove(path.with_name(path.name + _ENDING))


def _alone(connections: Engine) -> None:
    """Shuts every other program out of the file, until the connection is closed."""
    raw = connections.raw_connection()
    try:
        cursor = raw.cursor()
        # Leaving the write-ahead log needs the file for itself: it fails while another program has it open.
        left = cursor.execute("PRAGMA journal_mode = DELETE").fetchone()
        if left is None or left[0] != "delete":
            raise _elsewhere()
        cursor.execute("PRAGMA locking_mode = EXCLUSIVE")
        cursor.execute("BEGIN EXCLUSIVE")
        cursor.execute("COMMIT")
    except dbapi2.OperationalError:
        raise _elsewhere() from None
    finally:
        raw.close()


def _elsewhere() -> PainDeskError:
    return PainDeskError(
        "The record file is open in another program too, so its key stays as it is.",
        "Close PainDesk everywhere else on this computer, then try again.",
    )


def _copy(connections: Engine, copy: Path) -> None:
    raw = connections.raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(copy),))
    finally:
        raw.close()
    os.chmod(copy, 0o600)


def _change_key(copy: Path, old: bytes, new: bytes) -> None:
    connection = dbapi2.connect(str(copy), isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"""PRAGMA key = "x'{old.hex()}'" """)
        connection.execute(f"""PRAGMA rekey = "x'{new.hex()}'" """)
    finally:
        connection.close()


def _check(copy: Path, new: bytes, before: dict[str, object]) -> None:
    """Raises PainDeskError unless the copy opens with the new key, every page is authentic, and all is in it."""
    connections = engine.embedded(copy, new)
    try:
        with engine.plain_words(), connections.connect() as connection:
            broken = connection.execute(text("PRAGMA cipher_integrity_check")).first()
            said = connection.execute(text("PRAGMA integrity_check(1)")).scalar()
            missing = schema.missing_guards(connection)
        if broken is not None or said != "ok" or missing or _content(connections) != before:
            raise PainDeskError("The new copy is damaged and was not used.", "Check the disk, then try again.")
        with connections.connect() as connection:
            connection.connection.cursor().execute("PRAGMA journal_mode = DELETE")  # no log stays beside the copy
    finally:
        connections.dispose()


def _content(connections: Engine) -> dict[str, object]:
    """How many rows every table has, and where the audit ends."""
    with engine.plain_words(), connections.connect() as connection:
        found: dict[str, object] = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar()
            for table in Base.metadata.sorted_tables
        }
        found["head"] = connection.execute(text("SELECT group_concat(audit_head) FROM site")).scalar()
    return found


def _swap(connections: Engine, copy: Path, path: Path) -> None:
    if os.name != "posix":
        connections.dispose()  # a file that is open cannot be replaced there
        os.replace(copy, path)
        return
    os.replace(copy, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    # A program that was waiting for the old file would now write into what no folder holds any more. It is told to
    # stop: this revision is none it knows. No journal on disk, for its name would be that of the new file's.
    raw = connections.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = MEMORY")
        raw.cursor().execute("UPDATE alembic_version SET version_num = 'replaced'")
    finally:
        raw.close()
