"""Encrypted copies: made beside their place, opened and checked, and only then put into it."""

import os
import shutil
from pathlib import Path

from sqlalchemy import Engine, text

from paindesk.domain.errors import PainDeskError
from paindesk.store import engine, keyfile, places, schema


def make(connections: Engine, target: Path, record: Path, raw_key: bytes) -> None:
    """Copies the open record to `target`. Raises PainDeskError, leaving nothing there, when it cannot."""
    places.check_new(target)
    key = keyfile.read(record)
    temporary = _temporary(target)
    raw = connections.raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(temporary),))
        os.chmod(temporary, 0o600)
        keyfile.write(temporary, key)
        _check(temporary, raw_key)
        _put_in_place(temporary, target)
    except OSError as error:
        raise places.trouble(error) from None
    finally:
        raw.close()
        places.remove(temporary)


def restore(backup: Path | str, where: Path | str, passphrase: str = "") -> None:
    """Puts a backup into a place where there is no record file; it opens with the passphrase it had.

    With the passphrase given the copy is opened and checked first. Raises PainDeskError, leaving nothing there.
    """
    source, target = Path(backup), Path(where)
    if not source.is_file():
        raise PainDeskError("There is no backup of that name.", "Choose the backup file.")
    key = keyfile.read(source)
    places.check_new(target)
    raw_key = keyfile.unwrap(key, passphrase) if passphrase else None
    temporary = _temporary(target)
    try:
        _copy(source, temporary)
        keyfile.write(temporary, key)
        if raw_key is not None:
            _check(temporary, raw_key)
        _put_in_place(temporary, target)
    except OSError as error:
        raise places.trouble(error) from None
    finally:
        places.remove(temporary)


def _copy(source: Path, temporary: Path) -> None:
    with (
        source.open("rb") as reader,
        os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as writer,
    ):
        shutil.copyfileobj(reader, writer, 1 << 20)
        writer.flush()
        os.fsync(writer.fileno())


def _check(copy: Path, raw_key: bytes) -> None:
    """Raises PainDeskError unless the copy opens, every page is authentic, and it is a record."""
    connections = engine.embedded(copy, raw_key)
    try:
        with engine.plain_words(), connections.connect() as connection:
            broken = connection.execute(text("PRAGMA cipher_integrity_check")).first()
            found = schema.revision(connection)
    finally:
        connections.dispose()
    if broken is not None or found is None:
        raise PainDeskError("The copy is damaged and was not kept.", "Check the disk, then try again.")


def _put_in_place(temporary: Path, target: Path) -> None:
    """The key file first: a key without a record harms nothing, a record without its key is lost."""
    try:
        os.replace(keyfile.beside(temporary), keyfile.beside(target))
        os.replace(temporary, target)
    except OSError:
        keyfile.beside(target).unlink(missing_ok=True)
        raise
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _temporary(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.new")
