"""A throw-away server for every test that wants one, with two roles: the owner, and the one that people work with."""

from collections.abc import Iterator

import pytest
from sqlalchemy.engine import URL

from paindesk import store
from tests.store.clinic import ADMINISTRATOR, ANN, CLINIC, NOW, NURSE
from tests.store.server import PASSWORD, PROGRAMS, Server, address, order

OWNER, ROLE = "keeper", "paindesk"


@pytest.fixture(scope="session")
def server() -> Iterator[URL]:
    """On a free port of this machine, gone after the tests; the address is its superuser's."""
    if PROGRAMS is None:
        pytest.skip("Debian's package `postgresql` is not installed")
    with Server("-c fsync=off") as made:
        made.start()
        order(made.url, f"CREATE ROLE {OWNER} LOGIN CREATEROLE PASSWORD '{PASSWORD}'")
        yield made.url


@pytest.fixture(scope="session")
def template(server: URL) -> URL:
    """A clinic that every test gets a copy of; the address is its owner's."""
    order(server, f"CREATE DATABASE clinic OWNER {OWNER}")
    url = server.set(database="clinic", username=OWNER)
    store.prepare(address(url), "", ROLE, PASSWORD)
    file = store.create(address(url), "", CLINIC, ANN, NOW)
    desk = file.sign_in(ANN.login, ANN.password)
    desk.add_user(NURSE)
    desk.add_user(ADMINISTRATOR)
    file.close()
    return url


@pytest.fixture
def owned(server: URL, template: URL) -> Iterator[URL]:
    """A database of its own; the address is its owner's."""
    order(server, f"CREATE DATABASE one TEMPLATE {template.database} OWNER {OWNER}")
    # What is granted on a database is not copied with it.
    order(server, "REVOKE ALL ON DATABASE one FROM PUBLIC")
    order(server, f"GRANT CONNECT ON DATABASE one TO {ROLE}")
    yield template.set(database="one")
    order(server, "DROP DATABASE one WITH (FORCE)")


@pytest.fixture
def database(owned: URL) -> URL:
    """The same, as the role that people work with."""
    return owned.set(username=ROLE)
