"""On a server: what the owner of the tables may, what the role may that people work with, and whose rows it sees."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Column, Connection, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import Boolean, Date, Integer, LargeBinary

from paindesk import store
from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import Clinic
from paindesk.store import engine, migrate, privileges, schema
from paindesk.store.record_file import RecordFile
from paindesk.store.tables import Base, Utc
from tests.store.clinic import ANN, CLINIC, NOW, rosa, signed_first_visit
from tests.store.conftest import OWNER, ROLE
from tests.store.server import PASSWORD, address, order

pytestmark = pytest.mark.postgres
HILL = Clinic(name="Hill Pain Clinic")
EVERY_TABLE = sorted(Base.metadata.tables)


@contextmanager
def _as(url: URL) -> Iterator[Connection]:
    """Raw SQL as that user of the server, in one transaction."""
    connections = engine.server(url)
    try:
        with connections.begin() as connection:
            yield connection
    finally:
        connections.dispose()


def _refused(connection: Connection, statement: str) -> str:
    with pytest.raises(DBAPIError) as trouble, connection.begin_nested():
        connection.exec_driver_sql(statement)
    return str(trouble.value.orig)


@pytest.fixture
def signed(database: URL) -> URL:
    """The clinic with a signed visit and a paper of it; the address is the role's."""
    file = store.open_record(address(database), "", NOW)
    desk = file.sign_in(ANN.login, ANN.password)
    visit = signed_first_visit(desk, desk.add_record(rosa()))
    desk.keep_paper(visit.id, "handout", "en", b"%PDF-1.7")
    file.close()
    return database


def _two_clinics(owned: URL) -> tuple[RecordFile, RecordFile]:
    """Riverside with Rosa, Hill with nobody: both as the role that people work with."""
    hill = store.add_clinic(address(owned), "", HILL, ANN, NOW)
    hill.close()
    with _as(owned) as connection:
        ids = dict(connection.execute(text("SELECT name, site_id FROM site")).all())
    role = owned.set(username=ROLE)
    files = [
        store.open_record(address(role.update_query_dict({"clinic": ids[name]})), "", NOW)
        for name in (CLINIC.name, HILL.name)
    ]
    return files[0], files[1]


# What the role may ------------------------------------------------------------------------------------------------


def test_every_table_says_what_the_role_may_do_there() -> None:
    assert set(privileges.MAY) == {*EVERY_TABLE, "alembic_version"}
    for table in ("audit", "paper", "visit_point", "reason"):
        assert privileges.MAY[table] == "SELECT, INSERT", table


def test_the_role_makes_and_changes_no_table(signed: URL) -> None:
    with _as(signed) as connection:
        assert not privileges.owns(connection)
        for statement in (
            "CREATE TABLE mine (a int)",
            "CREATE TEMPORARY TABLE mine (a int)",
            "CREATE SCHEMA mine",
            "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "ALTER TABLE visit DISABLE TRIGGER ALL",
            "ALTER TABLE visit DISABLE ROW LEVEL SECURITY",
            "DROP POLICY visit_of_clinic ON visit",
            "DROP TRIGGER visit_never_update ON visit",
            "TRUNCATE audit",
            "DROP TABLE audit",
            "UPDATE alembic_version SET version_num = '9999'",
            "CREATE ROLE mine",
            f"SET ROLE {OWNER}",
        ):
            said = _refused(connection, statement)
            assert "permission denied" in said or "must be owner" in said, (statement, said)


def test_the_role_changes_nothing_that_was_signed_printed_or_audited(signed: URL) -> None:
    file = store.open_record(address(signed), "", NOW)
    for table in ("audit", "paper", "visit_point", "reason"):
        for statement in (f"UPDATE {table} SET site_id = site_id", f"DELETE FROM {table}"):
            with pytest.raises(PainDeskError, match="refused that to its user"), file.writing() as session:
                session.execute(text(statement))
    for statement in ("UPDATE visit SET body = '{}'", "DELETE FROM visit"):
        with pytest.raises(PainDeskError, match="refused that change"), file.writing() as session:
            session.execute(text(statement))
    for statement in ("DELETE FROM patient", "DELETE FROM account", "INSERT INTO site (site_id) VALUES ('x')"):
        with pytest.raises(PainDeskError, match="refused that to its user"), file.writing() as session:
            session.execute(text(statement))
    assert file.verify().ok
    file.close()


def test_a_role_that_may_too_much_is_refused(owned: URL) -> None:
    with pytest.raises(PainDeskError, match="may do too much"):
        store.prepare(address(owned), "", OWNER)
    with pytest.raises(PainDeskError, match="cannot be the name"):
        store.prepare(address(owned), "", 'a"; DROP TABLE audit; --')
    with pytest.raises(PainDeskError, match="belong to somebody else"):
        store.prepare(address(owned.set(username=ROLE)), "", ROLE)


def test_prepare_may_be_repeated_and_makes_a_role_with_a_password_shown_once(server: URL, owned: URL) -> None:
    first, again = (store.prepare(address(owned), "", "one_more") for _ in range(2))
    password = first[first.index("  which is shown this once.") - 1].strip()
    assert len(password) == 32
    assert password not in "".join(again)
    assert f"revision {schema.HEAD}." in again[0]
    store.open_record(address(owned.set(username="one_more", password=password)), "", NOW).close()
    with _as(server.set(database=owned.database)) as connection:
        connection.exec_driver_sql("DROP OWNED BY one_more")
    order(server, "DROP ROLE one_more")


def test_one_role_for_everything_still_works_in_a_small_clinic(server: URL) -> None:
    order(server, f"CREATE DATABASE small OWNER {OWNER}")
    url = server.set(database="small", username=OWNER)
    file = store.create(address(url), "", CLINIC, ANN, NOW)
    desk = file.sign_in(ANN.login, ANN.password)
    signed_first_visit(desk, desk.add_record(rosa()))
    assert file.verify().ok
    file.close()
    order(server, "DROP DATABASE small WITH (FORCE)")


# Tables of another version ----------------------------------------------------------------------------------------


def test_an_older_server_is_brought_up_to_date_by_its_owner_only(server: URL) -> None:
    order(server, f"CREATE DATABASE old OWNER {OWNER}")
    owner = server.set(database="old", username=OWNER)
    connections = engine.server(owner)
    migrate.run(connections, "0004")
    with connections.begin() as connection:
        for table in privileges.with_site(connection):  # as it was before there was any
            connection.exec_driver_sql(f"DROP POLICY {privileges.policy(table)} ON {table}")
            connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
        connection.exec_driver_sql(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {ROLE}")
    with pytest.raises(PainDeskError, match="older version") as told:
        store.open_record(address(owner.set(username=ROLE)), "", NOW)
    assert "paindesk server prepare" in told.value.advice
    said = store.prepare(address(owner), "", ROLE)
    assert said[0] == f"The tables are at revision {schema.HEAD}; they were at 0004."
    with connections.connect() as connection:
        assert schema.missing_guards(connection) == ()
    connections.dispose()
    store.create(address(owner), "", CLINIC, ANN, NOW).close()
    file = store.open_record(address(owner.set(username=ROLE)), "", NOW)
    assert file.clinic == CLINIC
    file.close()
    order(server, "DROP DATABASE old WITH (FORCE)")


def test_a_policy_that_was_taken_away_is_found(owned: URL) -> None:
    file = store.open_record(address(owned.set(username=ROLE)), "", NOW)
    with _as(owned) as connection:
        connection.exec_driver_sql("ALTER TABLE patient DISABLE ROW LEVEL SECURITY")
    found = file.verify()
    assert not found.ok
    assert any("patient_of_clinic was taken away" in line for line in found.lines)
    file.close()


# One clinic at a time ---------------------------------------------------------------------------------------------


def test_two_clinics_in_one_database_see_nothing_of_each_other(owned: URL) -> None:
    riverside, hill = _two_clinics(owned)
    desk = riverside.sign_in(ANN.login, ANN.password)
    signed = signed_first_visit(desk, desk.add_record(rosa()))
    desk.keep_paper(signed.id, "handout", "en", b"%PDF-1.7")
    other = hill.sign_in(ANN.login, ANN.password)
    assert (desk.clinic.name, other.clinic.name) == (CLINIC.name, HILL.name)
    assert [one.name for one in desk.find("núñ")] == ["Rosa Núñez"]
    assert [one.name for one in desk.find("uñez osa")] == ["Rosa Núñez"]  # by the index, past the policies
    assert other.find("núñ") == other.find("uñez osa") == other.patients() == other.drafts() == ()
    with pytest.raises(PainDeskError, match="no such patient"):
        other.record(signed.record.patient.id)
    assert riverside.verify().ok
    assert hill.verify().ok
    for file in (riverside, hill):
        file.close()


def test_raw_sql_for_the_one_clinic_reaches_no_row_of_the_other(owned: URL) -> None:
    riverside, hill = _two_clinics(owned)
    with _as(owned) as connection:
        for site_id in (riverside.site_id, hill.site_id):
            _fill(connection, site_id)
    theirs = {"site": riverside.site_id}
    for table in EVERY_TABLE:
        with hill.writing() as session:
            assert session.execute(text(f"SELECT DISTINCT site_id FROM {table}")).scalars().all() == [hill.site_id]
            if ", UPDATE," in f"{privileges.MAY[table]},":
                touched = session.execute(text(f"UPDATE {table} SET site_id = :site WHERE site_id = :site"), theirs)
                assert touched.rowcount == 0, table
            if "DELETE" in privileges.MAY[table]:
                assert session.execute(text(f"DELETE FROM {table} WHERE site_id = :site"), theirs).rowcount == 0, table
        others = ", ".join(one.name for one in Base.metadata.tables[table].columns if one.name != "site_id")
        copied = f"INSERT INTO {table} (site_id, {others}) SELECT :site, {others} FROM {table} LIMIT 1"
        with pytest.raises(PainDeskError, match="refused that to its user"), hill.writing() as session:
            session.execute(text(copied), theirs)
    for file in (riverside, hill):
        file.close()


def test_without_a_clinic_named_nothing_is_seen(owned: URL) -> None:
    for file in _two_clinics(owned):
        file.close()
    with _as(owned.set(username=ROLE)) as connection:
        for table in EVERY_TABLE:
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0, table
    with pytest.raises(PainDeskError, match="several clinics") as told:
        store.open_record(address(owned.set(username=ROLE)), "", NOW)
    assert "?clinic=" in told.value.advice
    for named, said in ((store.new_id(), "no clinic with that id"), ("'; DROP TABLE audit; --", "not understood")):
        with pytest.raises(PainDeskError, match=said):
            store.open_record(address(owned.set(username=ROLE).update_query_dict({"clinic": named})), "", NOW)


def test_the_owner_hands_out_an_address_for_each_clinic(owned: URL) -> None:
    for file in _two_clinics(owned):
        file.close()
    said = store.prepare(address(owned), "", ROLE)
    for name in (CLINIC.name, HILL.name):
        [line] = [one for one in said if one.strip().startswith(name)]
        found = store.open_record(line.split(": ", 1)[1], PASSWORD, NOW)
        assert found.clinic.name == name
        found.close()
    assert PASSWORD not in "".join(said)


def test_the_command_line_prepares_a_server_and_adds_a_clinic(
    server: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from paindesk.cli import main

    order(server, f"CREATE DATABASE fresh OWNER {OWNER}")
    url = f"postgresql://{OWNER}@127.0.0.1:{server.port}/fresh"
    monkeypatch.setenv("PAINDESK_SETTINGS", str(tmp_path / "settings.json"))
    monkeypatch.setenv("PAINDESK_PASSPHRASE", PASSWORD)
    monkeypatch.setenv("PAINDESK_PASSWORD", ANN.password)
    clinic = ["server", "clinic", url, "--name", CLINIC.name, "--login", ANN.login, "--person", ANN.name]
    assert main(clinic) == 2
    assert "prepare" in capsys.readouterr().err
    assert main(["server", "prepare", url, "--role", ROLE]) == 0
    assert "no clinic yet" in capsys.readouterr().out
    assert main(clinic) == 0
    role = f"postgresql://{ROLE}@127.0.0.1:{server.port}/fresh"
    assert main(["verify", "--record-file", role]) == 0
    order(server, "DROP DATABASE fresh WITH (FORCE)")


def _fill(connection: Connection, site_id: str) -> None:
    """A row of that clinic in every table that has none, whatever it says."""
    for table in Base.metadata.sorted_tables:
        if not connection.scalar(table.select().where(table.c.site_id == site_id)):
            row = {one.name: _something(one, site_id) for one in table.columns}
            if table.name in ("second_factor", "local_key", "sitting"):
                accounts = Base.metadata.tables["account"]
                row["account_id"] = connection.scalar(
                    accounts.select().where(accounts.c.site_id == site_id).with_only_columns(accounts.c.id)
                )
            connection.execute(table.insert(), row)


def _something(column: Column[object], site_id: str) -> object:
    known = {"site_id": site_id, "status": "draft"}
    if column.name in known:
        return known[column.name]
    if column.name == "id" or column.name.endswith("_id"):
        return "0"
    kinds: tuple[tuple[type, object], ...] = (
        (Utc, datetime(2026, 11, 24, tzinfo=UTC)),
        (Boolean, False),
        (Date, date(2026, 11, 24)),
        (Integer, 1),
        (LargeBinary, b""),
    )
    return next((value for kind, value in kinds if isinstance(column.type, kind)), "")
