"""The desk over PostgreSQL: a throw-away server of Debian's `postgresql`, and every promise again."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import Engine, TextClause, event, text
from sqlalchemy.engine import URL

from paindesk import store
from paindesk.domain.errors import PainDeskError, RecordLocked
from paindesk.domain.visit import VisitKind
from paindesk.store import engine, migrate, schema
from paindesk.store.record_file import RecordFile
from paindesk.store.tables import Base
from tests.store.clinic import ADMINISTRATOR, ANN, CLINIC, FIRST_DAY, NOW, rosa
from tests.store.conftest import ROLE
from tests.store.contract import DeskContract
from tests.store.people_contract import PeopleContract
from tests.store.server import PASSWORD, PROGRAMS, address, order

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(PROGRAMS is None, reason="Debian's package `postgresql` is not installed"),
]


_TABLES = "|".join(sorted(Base.metadata.tables))
_READ = re.compile(rf"(?:FROM|JOIN|UPDATE|,)\s+({_TABLES})(?:\s+AS\s+(\w+))?(?=\s|$)")


def across_clinics(statement: str) -> set[str]:
    """What the statement reads or changes without saying of which clinic; a distributed database would ask them all."""
    return {alias or name for name, alias in _READ.findall(statement) if f"{alias or name}.site_id = " not in statement}


@pytest.fixture
def one_clinic_only() -> Iterator[None]:
    """Every statement of the program while a test runs names the clinic for every table."""
    found = list[str]()

    def look(_: object, __: object, statement: str, ___: object, context: Any, ____: object) -> None:
        if not isinstance(getattr(context.compiled, "statement", None), TextClause):  # a test's own words
            found.extend(f"{name}: {statement}" for name in across_clinics(statement))

    event.listen(Engine, "before_cursor_execute", look)
    yield
    event.remove(Engine, "before_cursor_execute", look)
    assert found == []


class TestDeskOverPostgres(DeskContract):
    """Every promise, kept by the server."""

    @pytest.fixture
    def file(self, database: URL, one_clinic_only: None) -> Iterator[RecordFile]:
        file = store.open_record(address(database), "", NOW)
        yield file
        file.close()


class TestPeopleOverPostgres(PeopleContract):
    """Without a key file: every account is asked by the server alone."""

    @pytest.fixture
    def file(self, database: URL, one_clinic_only: None) -> Iterator[RecordFile]:
        file = store.open_record(address(database), "", NOW)
        yield file
        file.close()

    def reopened(self, file: RecordFile) -> RecordFile:
        return RecordFile(file._engine, None, b"", file.now)


def test_a_server_has_no_key_file_and_asks_for_the_account_alone(database: URL) -> None:
    file = store.open_as(address(database), ANN.login, ANN.password, NOW)
    desk = file.sign_in(ANN.login, ANN.password)
    cy = file.sign_in(ADMINISTRATOR.login, ADMINISTRATOR.password)
    assert cy.people.key_state() is None
    for act in (cy.people.rotate_key, lambda: cy.people.keep_recovery_key(store.new_recovery_key())):
        with pytest.raises(PainDeskError, match="no key file"):
            act()
    assert desk.patients() == ()
    file.close()


def test_the_passphrase_is_the_servers_password(database: URL) -> None:
    without = f"postgresql+psycopg://{ROLE}@127.0.0.1:{database.port}/{database.database}"
    store.open_record(without, PASSWORD, NOW).close()
    with pytest.raises(RecordLocked, match="password"):
        store.open_record(without, "another password", NOW)


def test_a_record_is_not_made_twice_and_not_opened_where_there_is_none(server: URL, owned: URL) -> None:
    with pytest.raises(PainDeskError, match="already"):
        store.create(address(owned), "", CLINIC, ANN, NOW)
    with pytest.raises(PainDeskError, match="not a PainDesk record"):
        store.open_record(address(server), "", NOW)


def test_a_server_that_is_not_there_is_one_clear_sentence() -> None:
    with pytest.raises(PainDeskError, match="cannot be reached"):
        store.open_record("postgresql+psycopg://postgres@127.0.0.1:1/clinic", PASSWORD, NOW)


def test_two_programs_keep_one_audit_chain(database: URL) -> None:
    files = [store.open_record(address(database), "", NOW) for _ in range(2)]
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


def test_two_desks_that_begin_at_the_same_moment_go_on_with_one_draft(database: URL) -> None:
    files = [store.open_record(address(database), "", NOW) for _ in range(4)]
    desks = [file.sign_in(ANN.login, ANN.password) for file in files]
    for _ in range(3):
        patient = desks[0].add_record(rosa()).patient.id
        with ThreadPoolExecutor(len(desks)) as workers:
            begun = workers.map(lambda desk, key=patient: desk.begin_visit(key, VisitKind.FIRST, FIRST_DAY).id, desks)
            assert len(set(begun)) == 1
    for file in files:
        file.close()


def test_a_statement_across_clinics_is_told() -> None:
    assert across_clinics("SELECT visit.id FROM visit WHERE visit.status = 'draft'") == {"visit"}
    joined = "SELECT p.id FROM visit AS v JOIN patient AS p ON p.id = v.patient_id WHERE v.site_id = %(site)s"
    assert across_clinics(joined) == {"p"}
    assert across_clinics("UPDATE site SET name='' WHERE site.site_id = %(site)s") == set()


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
    policies = text("SELECT tablename, policyname, cmd, qual, with_check FROM pg_policies ORDER BY 1, 2")
    order(server, "CREATE DATABASE by_steps")
    by_steps = engine.server(server.set(database="by_steps"))
    migrate.run(by_steps, "head")
    at_once = engine.server(template)
    with by_steps.connect() as one, at_once.connect() as other:
        for question in (shape, bounds, indexes, policies):
            assert one.execute(question).all() == other.execute(question).all()
        assert schema.missing_guards(one) == schema.missing_guards(other) == ()
    by_steps.dispose()
    at_once.dispose()
