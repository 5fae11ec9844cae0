"""Encrypted copies: made beside their place, opened and checked, and only then put into it; and put back.

A backup is three files: the record, its key file, and a note (`.about.json`) that a person can read without a key.
"""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec
from sqlcipher3 import dbapi2

from paindesk.domain.errors import PainDeskError
from paindesk.domain.stopping import is_asked, stop_here
from paindesk.store import engine, keyfile, places, schema
from paindesk.whole_file import write_whole

RESTORED = ".restored"  # stands beside a record put back from a backup until its audit says so
_LOOKS_EVERY = 1_000  # steps of SQLite between two looks whether somebody asked to stop
_SAVED = "The record itself is whole and saved."
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_SHUT = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class About(msgspec.Struct, frozen=True, kw_only=True):
    """The note beside a backup. No patient data; `sha256` of the record file, `audit` as `paindesk verify` takes it."""

    made_at: datetime
    record: str
    site: str
    size: int
    sha256: str
    audit_count: int
    audit_head: str
    revision: str


def note_of(backup: Path) -> Path:
    """Where the note of that backup is."""
    return backup.with_name(backup.name + ".about.json")


def about(backup: Path) -> About | None:
    """What its note says; None where there is none that can be read."""
    try:
        return msgspec.json.decode(note_of(backup).read_bytes(), type=About)
    except (OSError, msgspec.MsgspecError, UnicodeError):
        return None


def make(record: Path, raw_key: bytes, target: Path, at: datetime) -> About:
    """Copies the open record to `target` through a connection of its own: whoever works in it is not kept waiting.

    Raises PainDeskError, leaving nothing there, when it cannot.
    """
    places.check_copy(target)
    temporary = _temporary(target)
    with told(target.parent):
        key = keyfile.beside(record).read_bytes()
        try:
            _room_for(record, target.parent)
            _copy_of(record, raw_key, temporary)
            stop_here()
            site, count, head, revision = _looked_through(temporary, raw_key)
            _write_new(keyfile.beside(temporary), key)
            found = About(
                made_at=at, record=record.name, site=site, size=temporary.stat().st_size, sha256=_hash(temporary),
                audit_count=count, audit_head=head, revision=revision,
            )  # fmt: skip
            stop_here()  # the last time: from here on it is there as a whole
            put_in_place(temporary, target)
            write_whole(note_of(target), msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")
        finally:
            places.remove(temporary)
    return found


def restore(backup: Path | str, where: Path | str, passphrase: str = "", *, at: datetime | None = None) -> Path | None:
    """Puts a backup in place as the record file; it opens with the passphrase it had.

    The copy is compared with its note, and with the passphrase given it is opened and checked, before anything is
    touched. With `at` a record file that stands there already is set aside, never deleted; its new name comes back.
    Raises PainDeskError, leaving everything as it was.
    """
    source, target = Path(backup), Path(where)
    if not source.is_file():
        raise PainDeskError("There is no backup of that name.", "Choose the backup file.")
    key = keyfile.read(source)
    places.refuse_network(target)
    if target.is_dir():
        raise places.folder(target)
    if at is None:
        places.check_new(target)
    elif not target.parent.is_dir():
        raise PainDeskError("That folder does not exist.", "Make the folder first, or choose another one.")
    raw_key = keyfile.unwrap(key, passphrase) if passphrase else None
    temporary = _temporary(target)
    try:
        _copy(source, temporary)
        _compare(temporary, about(source))
        if raw_key is not None:
            _looked_through(temporary, raw_key)
        _write_new(keyfile.beside(temporary), keyfile.beside(source).read_bytes())
        return _swap(temporary, target, source, at)
    except OSError as error:
        raise places.trouble(error) from None
    finally:
        places.remove(temporary)


def before_change(record: Path, raw_key: bytes, target: Path) -> None:
    """A copy of a record that is about to be migrated, whole or not there; none where one stands already."""
    if target.exists():
        return
    temporary = _temporary(target)
    try:
        _copy_of(record, raw_key, temporary)
        _write_new(keyfile.beside(temporary), keyfile.beside(record).read_bytes())
        put_in_place(temporary, target)
    except OSError as error:
        raise places.trouble(error) from None
    finally:
        places.remove(temporary)


def _swap(temporary: Path, target: Path, source: Path, at: datetime | None) -> Path | None:
    """What stands there goes aside, the copy takes its place; where that fails, what stood there stands there again."""
    aside: Path | None = None
    if at is not None:
        places.refuse_open(target)
        try:
            aside = places.set_aside(target, at)
        except PermissionError:
            raise places.in_use() from None
    try:
        put_in_place(temporary, target)
    except OSError:
        if aside is not None:
            places.put_again(aside, target)
        raise
    with suppress(OSError):  # the record is there; that its audit does not tell of it undoes nothing
        write_whole(target.with_name(target.name + RESTORED), source.name.encode())
    return aside


def _copy_of(record: Path, raw_key: bytes, temporary: Path) -> None:
    """`VACUUM INTO`: a consistent copy, encrypted with the same key, while others read and write."""
    _write_new(temporary, b"")  # by us first, so that nobody else may read it, not even for a moment
    connections = engine.embedded(record, raw_key)
    try:
        raw = connections.raw_connection()
        try:
            _stops(raw.driver_connection)
            try:
                raw.cursor().execute("VACUUM INTO ?", (str(temporary),))
            except dbapi2.Error:
                stop_here()  # it was interrupted, and for no other reason
                raise
        finally:
            raw.close()
    finally:
        connections.dispose()
    to_disk(temporary)


def _stops(connection: Any) -> None:
    """Long work of that connection ends, with an error, once somebody asks to stop."""
    connection.set_progress_handler(is_asked, _LOOKS_EVERY)


def _copy(source: Path, temporary: Path) -> None:
    _write_new(temporary, b"")
    with source.open("rb") as reader, temporary.open("r+b") as writer:
        while piece := reader.read(1 << 20):
            stop_here()
            writer.write(piece)
        writer.flush()
        os.fsync(writer.fileno())


def _write_new(path: Path, data: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _looked_through(copy: Path, raw_key: bytes) -> tuple[str, int, str, str]:
    """Site, audit count and head, revision. Raises PainDeskError unless every page is authentic and it is a record.

    Opened as a file that nobody changes: nothing is written beside it, and a network drive needs no locks.
    """
    place = str(copy.absolute()).replace("\\", "/")
    address = f"file://{'' if place.startswith('/') else '/'}{quote(place)}?mode=ro&immutable=1"
    damaged = PainDeskError("The copy is damaged and was not kept.", "Check the disk, then try again.")
    connection = None
    try:
        connection = dbapi2.connect(address, uri=True)
        _stops(connection)
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{raw_key.hex()}'\"")
        if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
            raise damaged
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        site, count, head = connection.execute("SELECT site_id, audit_count, audit_head FROM site").fetchone()
    except (dbapi2.Error, TypeError):
        stop_here()
        raise damaged from None
    finally:
        if connection is not None:
            connection.close()
    if revision not in schema.REVISIONS:
        raise PainDeskError("That backup is of a newer version of PainDesk.", "Update PainDesk on this machine.")
    return site, count, head, revision


def _compare(copy: Path, note: About | None) -> None:
    if note is not None and (copy.stat().st_size != note.size or _hash(copy) != note.sha256):
        raise PainDeskError(
            "That backup is damaged: it is not what was written when it was made.", "Choose the one before it."
        )


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _room_for(record: Path, folder: Path) -> None:
    if shutil.disk_usage(folder).free < record.stat().st_size:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def put_in_place(temporary: Path, target: Path) -> None:
    """The key file first: a key without a record harms nothing, a record without its key is lost."""
    try:
        os.replace(keyfile.beside(temporary), keyfile.beside(target))
        os.replace(temporary, target)
    except OSError:
        keyfile.beside(target).unlink(missing_ok=True)
        raise
    if os.name == "posix":
        to_disk(target.parent)


def to_disk(path: Path) -> None:
    """Returns when the file, or what a folder holds, is on the disk."""
    opened = os.open(path, os.O_RDONLY if path.is_dir() or os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _temporary(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.new")


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Trouble in words about the backup: the record was not touched by it."""
    try:
        with engine.plain_words():
            try:
                yield
            except dbapi2.Error as error:
                raise engine.meaning(str(error)) from None
    except OSError as error:
        raise _trouble(error.errno, error.strerror or "unknown fault", folder) from None
    except PainDeskError as trouble:
        known = {"The disk is full": errno.ENOSPC, "The record file may not be written": errno.EACCES}
        for words, number in known.items():
            if trouble.message.startswith(words):
                raise _trouble(number, "", folder) from None
        raise


def _trouble(number: int | None, said: str, folder: Path) -> PainDeskError:
    if number in _FULL:
        return PainDeskError(
            f"The disk of the backups is full, so no new backup was made; the older ones are kept. {_SAVED}",
            "Free some space there, or choose another backup place in Settings.",
        )
    if number in _SHUT:
        return PainDeskError(
            f"The backup place {folder} may not be written to, so no backup was made. {_SAVED}",
            "Ask for the right to write there, or choose another backup place in Settings.",
        )
    return PainDeskError(
        f"No backup could be made: {said}. {_SAVED}", "Check that disk, or choose another backup place in Settings."
    )
