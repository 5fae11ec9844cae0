"""The desk over PostgreSQL: a throw-away server of Debian's `postgresql`, and every promise again."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL

from paindesk import store
from paindesk.domain.errors import PainDeskError, RecordLocked
from paindesk.domain.visit import VisitKind
from paindesk.store import engine, migrate, schema
from paindesk.store.record_file import RecordFile
from tests.store.clinic import ADMINISTRATOR, ANN, CLINIC, FIRST_DAY, NOW, NURSE, rosa
from tests.store.contract import DeskContract
from tests.store.people_contract import PeopleContract
from tests.store.server import PASSWORD, PROGRAMS, Server

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(PROGRAMS is None, reason="Debian's package `postgresql` is not installed"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[URL]:
    """A server on a free port of this machine, gone after the tests."""
    made = Server("-c fsync=off")
    try:
        made.start()
        try:
            yield made.url
        finally:
            made.stop()
    finally:
        made.remove()


def _address(url: URL) -> str:
    return url.render_as_string(hide_password=False)


def _order(server: URL, command: str) -> None:
    connections = create_engine(server, isolation_level="AUTOCOMMIT")
    with connections.connect() as connection:
        connection.execute(text(command))
    connections.dispose()


@pytest.fixture(scope="module")
def template(server: URL) -> URL:
    """A clinic that every test gets a copy of: Argon2id is slow on purpose."""
    _order(server, "CREATE DATABASE clinic")
    url = server.set(database="clinic")
    file = store.create(_address(url), "", CLINIC, ANN, NOW)
    desk = file.sign_in(ANN.login, ANN.password)
    desk.add_user(NURSE)
    desk.add_user(ADMINISTRATOR)
    file.close()
    return url


@pytest.fixture
def database(server: URL, template: URL) -> Iterator[URL]:
    """A database of its own."""
    _order(server, f"CREATE DATABASE one TEMPLATE {template.database}")
    yield server.set(database="one")
    _order(server, "DROP DATABASE one WITH (FORCE)")


class TestDeskOverPostgres(DeskContract):
    """Every promise, kept by the server."""

    @pytest.fixture
    def file(self, database: URL) -> Iterator[RecordFile]:
        file = store.open_record(_address(database), "", NOW)
        yield file
        file.close()


class TestPeopleOverPostgres(PeopleContract):
    """Without a key file: every account is asked by the server alone."""

    @pytest.fixture
    def file(self, database: URL) -> Iterator[RecordFile]:
        file = store.open_record(_address(database), "", NOW)
        yield file
        file.close()

    def reopened(self, file: RecordFile) -> RecordFile:
        return RecordFile(file._engine, None, b"", file.now)


def test_a_server_has_no_key_file_and_asks_for_the_account_alone(database: URL) -> None:
    file = store.open_as(_address(database), ANN.login, ANN.password, NOW)
    desk = file.sign_in(ANN.login, ANN.password)
    cy = file.sign_in(ADMINISTRATOR.login, ADMINISTRATOR.password)
    assert cy.people.key_state() is None
    for act in (cy.people.rotate_key, lambda: cy.people.keep_recovery_key(store.new_recovery_key())):
        with pytest.raises(PainDeskError, match="no key file"):
            act()
    assert desk.patients() == ()
    file.close()


def test_the_passphrase_is_the_servers_password(database: URL) -> None:
    without = f"postgresql+psycopg://postgres@127.0.0.1:{database.port}/{database.database}"
    store.open_record(without, PASSWORD, NOW).close()
    with pytest.raises(RecordLocked, match="password"):
        store.open_record(without, "another password", NOW)


def test_a_record_is_not_made_twice_and_not_opened_where_there_is_none(server: URL, database: URL) -> None:
    with pytest.raises(PainDeskError, match="already"):
        store.create(_address(database), "", CLINIC, ANN, NOW)
    with pytest.raises(PainDeskError, match="not a PainDesk record"):
        store.open_record(_address(server), "", NOW)


def test_a_server_that_is_not_there_is_one_clear_sentence() -> None:
    with pytest.raises(PainDeskError, match="cannot be reached"):
        store.open_record("postgresql+psycopg://postgres@127.0.0.1:1/clinic", PASSWORD, NOW)


def test_two_programs_keep_one_audit_chain(database: URL) -> None:
    files = [store.open_record(_address(database), "", NOW) for _ in range(2)]
    desks = [file.sign_in(ANN.login, ANN.password) for file in files]
    for _ in range(5):
        for desk in desks:
            desk.add_record(rosa())
    assert files[0].verify().ok
    assert len(desks[1].patients()) == 10
    with pytest.raises(PainDeskError, match="backed up by the server"):
        files[0].backup("anywhere")
    for file in files:
        file.close()


def test_programs_that_add_at_the_same_moment_do_not_wait_for_each_other_for_good(database: URL) -> None:
    """Each puts in a row that refers to the clinic, then writes the audit, whose head stands in the clinic's row."""
    files = [store.open_record(_address(database), "", NOW) for _ in range(4)]
    desks = [file.sign_in(ANN.login, ANN.password) for file in files]

    def work(desk: store.Desk) -> None:
        for _ in range(8):
            desk.add_record(rosa())

    with ThreadPoolExecutor(len(desks)) as workers:
        for done in [workers.submit(work, desk) for desk in desks]:
            done.result(timeout=60)
    assert files[0].verify().ok
    for file in files:
        file.close()


def test_two_desks_that_begin_at_the_same_moment_go_on_with_one_draft(database: URL) -> None:
    files = [store.open_record(_address(database), "", NOW) for _ in range(4)]
    desks = [file.sign_in(ANN.login, ANN.password) for file in files]
    for _ in range(3):
        patient = desks[0].add_record(rosa()).patient.id
        with ThreadPoolExecutor(len(desks)) as workers:
            begun = workers.map(lambda desk, key=patient: desk.begin_visit(key, VisitKind.FIRST, FIRST_DAY).id, desks)
            assert len(set(begun)) == 1
    for file in files:
        file.close()


def test_migrations_make_the_same_tables(server: URL, template: URL) -> None:
    shape = text(
        "SELECT table_name, column_name, data_type, is_nullable, collation_name, character_maximum_length "
        "FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2"
    )
    bounds = text(
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2"
    )
    indexes = text("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1")
    _order(server, "CREATE DATABASE by_steps")
    by_steps = engine.server(server.set(database="by_steps"))
    migrate.run(by_steps, "head")
    at_once = engine.server(template)
    with by_steps.connect() as one, at_once.connect() as other:
        for question in (shape, bounds, indexes):
            assert one.execute(question).all() == other.execute(question).all()
        assert schema.missing_guards(one) == schema.missing_guards(other) == ()
    by_steps.dispose()
    at_once.dispose()
