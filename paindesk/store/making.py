"""A new record: an encrypted file, or a clinic in the tables of a server."""

import os
import secrets
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import Clinic
from paindesk.store import accounts, audit, clinics, engine, keyfile, places, schema, seal
from paindesk.store.acting import Acting
from paindesk.store.ids import new_id
from paindesk.store.record_file import Clock, RecordFile, fit
from paindesk.store.roles import NewUser
from paindesk.store.tables import SiteRow


def create(where: Path | str, passphrase: str, clinic: Clinic, clinician: NewUser, now: Clock) -> RecordFile:
    """A new record with its first user, who must be a clinician.

    `where` is a path that does not exist yet, or a `postgresql+psycopg://` URL of a database without a clinic, by its
    owner; there the passphrase is the database user's password unless the URL has one. A file is opened by the
    clinician's password, and by the passphrase if there is one. Raises PainDeskError, and leaves nothing behind, when
    it cannot be made.
    """
    _check(clinic, clinician)
    url = engine.server_of(where)
    if url is not None:
        return _on_server(engine.server(engine.with_password(url, passphrase)), clinic, clinician, now)
    path = Path(where)
    if passphrase:
        fit(passphrase)
    places.check_new(path)
    raw_key = secrets.token_bytes(32)
    connections = engine.embedded(path, raw_key)
    try:
        keys = keyfile.wrap(raw_key, passphrase) if passphrase else keyfile.empty()
        keyfile.write(
            path, keyfile.with_slot(keys, keyfile.of_login(keys, clinician.login), clinician.password, raw_key)
        )
        # Made by us first, so that the file is never readable by others, not even for a moment.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with engine.plain_words():
            _fill(connections, clinic, clinician, now)
        return RecordFile(connections, path, raw_key, now)
    except BaseException as trouble:
        connections.dispose()
        places.remove(path)
        if isinstance(trouble, OSError):
            raise places.trouble(trouble) from None
        raise


def add_clinic(address: str, passphrase: str, clinic: Clinic, clinician: NewUser, now: Clock) -> RecordFile:
    """One more clinic in the tables of a server, by their owner. Raises PainDeskError where they are not there yet."""
    _check(clinic, clinician)
    url = engine.server_of(address)
    if url is None:
        raise PainDeskError("A record file holds one clinic.", "Give the address of a PostgreSQL server.")
    url = engine.with_password(url.difference_update_query(["clinic"]), passphrase)
    return _on_server(engine.server(url), clinic, clinician, now, another=True)


def _check(clinic: Clinic, clinician: NewUser) -> None:
    if clinician.role != "clinician":
        raise PainDeskError("The first user must be a clinician.", "Add the others later.")
    if not clinic.name.strip():
        raise PainDeskError("The clinic needs a name.", "Type the name that stands on the papers.")


def _on_server(
    connections: Engine, clinic: Clinic, clinician: NewUser, now: Clock, *, another: bool = False
) -> RecordFile:
    try:
        with engine.plain_words():
            site_id = _fill(connections, clinic, clinician, now, another=another)
        return RecordFile(connections.execution_options(**{engine.SITE: site_id}), None, b"", now)
    except BaseException:
        connections.dispose()
        raise


def _fill(connections: Engine, clinic: Clinic, clinician: NewUser, now: Clock, *, another: bool = False) -> str:
    """The clinic and its first user, in tables that are made where there are none; the clinic's id."""
    with connections.begin() as connection:
        found = schema.revision(connection)
        if another and found != schema.HEAD:
            raise PainDeskError("The tables of this version are not there yet.", "Run `paindesk server prepare` first.")
        if found is None:
            schema.create(connection)
        elif not another and (found != schema.HEAD or connection.scalar(select(SiteRow.site_id).limit(1))):
            raise PainDeskError("There is a record in this database already.", "Open it instead.")
        site_id, at = new_id(), now()
        with Session(connection) as session:
            session.add(
                SiteRow(
                    site_id=site_id,
                    name=clinic.name,
                    phone=clinic.phone,
                    address=clinic.address,
                    made_at=at,
                    audit_count=0,
                    audit_head=audit.START,
                    names_version=0,
                )
            )
            session.flush()
            user = accounts.add(session, site_id, clinician)
            session.flush()
            acting = Acting(session, site_id, at, user.id)
            audit.write(acting, "site.create", user.id)
            if clinic.web:
                clinics.save(acting, clinic)
            seal.take_stock(acting)
            session.flush()
            session.commit()
    return site_id
