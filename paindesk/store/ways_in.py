"""Into the record with one password: it opens the file and signs in. Or with the recovery key, when nobody can."""

from pathlib import Path

from paindesk.domain.errors import NotAllowed
from paindesk.store import accounts, audit, engine, keyfile, places, recovery, seal, sittings
from paindesk.store.acting import Acting
from paindesk.store.desk import Desk
from paindesk.store.record_file import Clock, RecordFile, opened, unlocked


def open_as(where: Path | str, login: str, password: str, now: Clock, database_password: str = "") -> RecordFile:
    """Opens the record for somebody who will sign in to it with the same password.

    On a server the account is asked alone; `database_password` is the server's, unless the address has it. Raises
    NotAllowed for a wrong login or password; after five the next tries wait, also in a program started anew.
    """
    url = engine.server_of(where)
    if url is not None:
        return opened(engine.server(engine.with_password(url, database_password)), None, b"", now)
    path = Path(where)
    places.check_existing(path)
    keys = keyfile.read(path)
    who = keyfile.of_login(keys, login)
    file = unlocked(path, keys, who, password, now)
    if file is None:
        raise NotAllowed("The login or the password is not right.", "Type both again.")
    assert file.keys is not None
    file.keys.opened_by(login.strip().casefold())
    return file


def recover(where: Path | str, recovery_key: str, login: str, new_password: str, now: Clock) -> tuple[RecordFile, Desk]:
    """Opens the record with its recovery key, gives that login a new password, and signs in with it.

    Raises PainDeskError for a mistyped key, NotAllowed for one that does not open it or a login that may not sign in.
    """
    path = Path(where)
    places.check_existing(path)
    key = recovery.read(recovery_key)
    file = unlocked(path, keyfile.read(path), keyfile.RECOVERY, key, now)
    if file is None:
        raise NotAllowed(
            "That recovery key does not open this record file.",
            "A newer one may have taken its place: look for that one.",
        )
    try:
        with file.writing() as session:
            acting = Acting(session, file.site_id, now(), accounts.id_of(session, file.site_id, login))
            sittings.end_all(acting, acting.by)
            with seal.changing(acting, seal.ACCOUNT, acting.by):
                user = accounts.recover(session, file.site_id, login, new_password)
            audit.write(acting, "keys.recovered", user.id)
        return file, file.sign_in(login, new_password)
    except BaseException:
        file.close()
        raise
