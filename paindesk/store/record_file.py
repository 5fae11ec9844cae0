"""The record file: opened by a person's password or a passphrase, signed in to. Or PostgreSQL by URL."""

import secrets
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from paindesk.domain.errors import CodeNeeded, PainDeskError, RecordLocked, SignedOut
from paindesk.store import (
    accounts,
    audit,
    backup,
    backup_place,
    clinics,
    clock,
    engine,
    keychain,
    keyfile,
    migrate,
    moved,
    places,
    rekey,
    schema,
    seal,
    sittings,
    tries,
    verify,
)
from paindesk.store.acting import Acting
from paindesk.store.backup_place import Backup
from paindesk.store.desk import Desk
from paindesk.store.keys import Keys
from paindesk.store.repeat import repeated
from paindesk.store.roles import User
from paindesk.store.spelling import Spellings
from paindesk.store.verify import Verification

Clock = Callable[[], datetime]


class RecordFile:
    """An open record. Any thread may use it; one at a time is let in. `notices` are for the person who opened it."""

    def __init__(self, connections: Engine, path: Path | None, raw_key: bytes, now: Clock) -> None:
        with engine.plain_words():
            self.site_id = clinics.which(connections)
        self._engine: Engine = connections.execution_options(**{engine.SITE: self.site_id})
        self._for_reading = self._engine.execution_options(**{engine.READING: True})
        self._lock = threading.RLock()
        self._raw_key = raw_key
        self._keys = None if path is None else Keys(path, raw_key)
        self._closed = False
        self._sittings: dict[str, str] = {}  # begun through this connection: whose each is
        self.path = path
        self.now = now
        self.spellings = Spellings()
        with self.reading() as session:
            self.clinic = clinics.read(session, self.site_id)
            self.notices = moved.notices(session, self.site_id)

    @property
    def keys(self) -> Keys | None:
        """Who opens the file; None on a server."""
        return self._keys

    @repeated
    def sign_in(self, login: str, password: str, code: str = "") -> Desk:
        """The desk of that person. Raises NotAllowed; five wrong passwords or codes make the next tries wait.

        Raises CodeNeeded where the password is right and the account wants the code of its second factor too.
        """
        with self.writing() as session:
            at = self.now()
            found = accounts.check(session, self.site_id, login, password, at, code=code)
            session.flush()
            acting = Acting(session, self.site_id, at, found.id if isinstance(found, User) else "")
            doubt = clock.doubt(audit.last_at(session, self.site_id), at)
            sitting = sittings.begin(acting) if isinstance(found, User) else ""
            if isinstance(found, User):
                audit.write(acting, "sign_in", found.id, sitting)
            else:
                asked = isinstance(found, CodeNeeded) and not code  # no failure: the password was right
                who = accounts.id_of(session, self.site_id, login)
                audit.write(acting, "sign_in.code" if asked else "sign_in.refused", who)
            if isinstance(found, User) and self._keys is not None:  # in the transaction: one program at a time
                logins = [one.login for one in accounts.everyone(session, self.site_id)]
                self._keys.settle(found.login, password, logins)
        if isinstance(found, PainDeskError):
            raise found
        self._sittings[sitting] = found.id
        return Desk(found, self, sitting, doubt)

    @repeated
    def unlock(self, user: User, password: str, sitting: str = "") -> None:
        """The same person's password again, over what they left open. Raises NotAllowed, and counts the wrong ones;
        SignedOut where that sitting was ended from another window."""
        with self.writing() as session:
            at = self.now()
            found = accounts.check(session, self.site_id, user.login, password, at)
            if isinstance(found, User) and sitting and not sittings.is_open(session, self.site_id, sitting):
                found = SignedOut("You were signed out here from another window.", "Sign in again.")
            act = "unlock" if isinstance(found, User) else "unlock.refused"
            session.flush()
            audit.write(Acting(session, self.site_id, at, user.id), act, user.id)
        if isinstance(found, PainDeskError):
            raise found

    def note_tries(self, wrong: Mapping[str, int]) -> None:
        """Tells the audit of wrong passwords before the file was open: how many, by slot of the key file."""
        if self.path is None or not wrong:
            return
        keys = keyfile.read(self.path)
        with self.writing() as session:
            people = accounts.people(session, self.site_id)
            known = {keyfile.of_login(keys, one.user.login): one.user.id for one in people}
            for who, count in wrong.items():
                slot = who if who in (keyfile.PASSPHRASE, keyfile.RECOVERY) else "login"
                acting = Acting(session, self.site_id, self.now(), "")
                audit.write(acting, "sign_in.refused", known.get(who, ""), f"{count}-before-opening.{slot}")

    def rotate_key(self) -> None:
        """Encrypts the file anew under another key. Raises PainDeskError where another program has it open."""
        if self.path is None or self._keys is None:
            raise PainDeskError("A PostgreSQL record has no key file.", "Its encryption is a matter of the server.")
        with self._entered():
            fresh = secrets.token_bytes(32)
            kept = self._raw_key
            try:
                rekey.run(self._engine, self.path, kept, fresh)
                kept = fresh
            finally:  # whichever file lies there now
                self._raw_key = self._keys.raw_key = kept
                self._engine = engine.embedded(self.path, kept)
                self._for_reading = self._engine.execution_options(**{engine.READING: True})
            if keychain.recall(self.path) is not None:
                keychain.remember(self.path, fresh)

    def verify(self, printed: str = "", backups: Path | None = None) -> Verification:
        """Looks through the whole file: cipher, references, revision, audit chain, signed visits, papers, seals.

        `printed`: count and hash of the audit, as a panel report shows them. `backups`: where the backups are, beside
        the record file where none is named; each of them noted the audit's count and head.
        """
        folder = backups or (backup_place.beside(self.path) if self.path is not None else None)
        noted = () if folder is None else backup_place.listed(folder)
        self._log_into_file()
        try:
            with self.reading() as session:
                return verify.everything(session, self.site_id, printed, noted)
        except PainDeskError as trouble:
            return Verification(ok=False, lines=(trouble.message,))

    def _log_into_file(self) -> None:
        """The check of the pages looks at the file alone. Where a full disk cut the last such copying short, half a
        page may stand there, whose whole is in the log."""
        if self.path is None:
            return
        with self._entered(), suppress(DBAPIError, dbapi2.Error):
            raw = self._engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(FULL)")
            finally:
                raw.close()

    def backup(self, path: Path | str, by: str = "") -> None:
        """An encrypted copy at `path` with its key file beside it, opened and checked before it is put in place.

        Made through a connection of its own: whoever saves meanwhile does not wait for it.
        """
        backup.make(self._file(), self._raw_key, Path(path), self.now())
        self._note("record.backup", by)

    def back_up(self, folder: Path | None = None, by: str = "") -> Backup:
        """One more backup in that place (beside the record file where none is named), and the older ones thinned.

        `by` is the account that asked for it, "" where the program did by itself.
        """
        record = self._file()
        made = backup_place.add(record, self._raw_key, folder or backup_place.beside(record), self.now())
        self._note("record.backup", by)
        return made

    def _note(self, act: str, by: str) -> None:
        with self.writing() as session:
            audit.write(Acting(session, self.site_id, self.now(), by), act)

    def _file(self) -> Path:
        if self.path is None:
            raise PainDeskError("A PostgreSQL record is backed up by the server.", "Use pg_dump or the server's tools.")
        return self.path

    def note_restored(self) -> None:
        """Puts on the audit that this file was put back from a backup, where it was and nothing says so yet."""
        sign = self.path.with_name(self.path.name + backup.RESTORED) if self.path is not None else None
        if sign is None or not sign.exists():
            return
        self._note("record.restore", "")
        with suppress(OSError):
            sign.unlink()

    def take_stock(self) -> None:
        """Seals what a version that had fewer seals left in this record."""
        with self.reading() as session:
            if seal.has_stock(session, self.site_id):
                return
        with self.writing() as session:
            seal.take_stock(Acting(session, self.site_id, self.now(), ""))

    def set_passphrase(self, old: str, new: str) -> None:
        """Another passphrase for scripts. Backups made before keep the old one."""
        if self.path is None:
            raise PainDeskError("The passphrase of a PostgreSQL record is its user's password.", "Change it there.")
        fit(new)
        keyfile.unwrap(keyfile.read(self.path), old)
        Keys(self.path, self._raw_key).set_secret(keyfile.PASSPHRASE, new)

    def close(self) -> None:
        """Lets go of the file; everything saved is in it."""
        with self._lock:
            if not self._closed:
                with suppress(PainDeskError):  # a server that is gone: those rows look like a crash, as it was one
                    self._leave()
            self._closed = True
            self._engine.dispose()

    def _leave(self) -> None:
        """Everybody who signed in through this connection signs out."""
        if not self._sittings:
            return
        with self.writing() as session:
            for sitting, who in self._sittings.items():
                sittings.end(Acting(session, self.site_id, self.now(), who), sitting, "sign_out")
        self._sittings.clear()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that writes nothing."""
        with self._entered(), engine.plain_words(), Session(self._for_reading) as session, session.begin():
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction that is kept whole or not at all; no other program writes in the file meanwhile."""
        with self._entered(), engine.plain_words(), Session(self._engine, expire_on_commit=False) as session:
            session.connection()  # begins, and so locks, even where only the key file is written
            yield session  # left by an exception, the session gives up what was begun
            session.flush()
            with engine.keeping():
                session.commit()

    @contextmanager
    def _entered(self) -> Iterator[None]:
        with self._lock:
            if self._closed:
                raise PainDeskError("The record file is closed.", "Open it again.")
            yield


def open_record(where: Path | str, passphrase: str, now: Clock, *, remember: bool = False) -> RecordFile:
    """Opens a record, bringing its tables up to date first.

    An empty passphrase asks the system's key store; `remember` keeps the key there. Raises RecordLocked for a wrong
    passphrase, PainDeskError for anything else that is in the way.
    """
    url = engine.server_of(where)
    if url is not None:
        return opened(engine.server(engine.with_password(url, passphrase)), None, b"", now)
    path = Path(where)
    places.check_existing(path)
    if not passphrase:
        kept = keychain.recall(path)
        if kept is None:
            raise RecordLocked("The record file is locked.", "Type its passphrase.")
        return open_file(path, (kept,), now)
    keys = keyfile.read(path)
    file = unlocked(path, keys, keyfile.PASSPHRASE, passphrase, now)
    if file is None:
        raise RecordLocked("That passphrase does not open this record file.", "Check it and type it again.")
    raw_key = file._raw_key
    if keys.old is not None:  # a first key file: from now on everybody who signs in gets a slot of their own
        keyfile.write(path, keyfile.wrap(raw_key, passphrase))
    if remember and not keychain.remember(path, raw_key):
        file.notices += ("This machine has no key store, so the passphrase is asked for every time.",)
    return file


def unlocked(path: Path, keys: keyfile.KeyFile, who: str, secret: str, now: Clock) -> RecordFile | None:
    """The file, opened by that slot; None where the secret is wrong, which is counted and told to the audit later.

    Raises NotAllowed, with how long to wait, after five wrong ones.
    """
    tries.refuse_hasty(path, who, now())
    found = keyfile.open_slots(keys, who, secret)
    if not found:
        tries.count(path, who, now())
        return None
    file = open_file(path, found, now)
    try:
        file.note_tries(tries.unnoted(path))
        tries.all_noted(path, who)
    except BaseException:
        file.close()
        raise
    return file


def open_file(path: Path, raw_keys: Sequence[bytes], now: Clock) -> RecordFile:
    """Opens the file with the one of these keys that is its key: two where replacing it was interrupted."""
    for raw_key in raw_keys[:-1]:
        connections = engine.embedded(path, raw_key)
        try:
            with engine.plain_words(), connections.connect() as connection:
                schema.revision(connection)
        except PainDeskError:
            continue
        finally:
            connections.dispose()
        break
    else:
        raw_key = raw_keys[-1]
    file = opened(engine.embedded(path, raw_key), path, raw_key, now)
    rekey.clear(path)
    if len(raw_keys) > 1:
        rekey.settle(path, raw_key)
    return file


def opened(connections: Engine, path: Path | None, raw_key: bytes, now: Clock) -> RecordFile:
    """The record behind that connection, its tables brought up to date."""
    try:
        with engine.plain_words():
            migrate.bring_up_to_date(connections, path, raw_key)
        file = RecordFile(connections, path, raw_key, now)
        file.note_restored()
        file.take_stock()
        return file
    except BaseException:
        connections.dispose()
        raise


def fit(passphrase: str) -> None:
    """For scripts: longer than what somebody types each day need not be, but no shorter than it ever was."""
    if len(passphrase) < 8:
        raise PainDeskError("The passphrase is too short.", "Use eight characters or more; a short sentence is best.")
