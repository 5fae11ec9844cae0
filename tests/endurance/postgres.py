"""The same over PostgreSQL: the program killed, then the server killed (SIGKILL) or stopped at once, under it."""

import random
from collections.abc import Callable

from sqlalchemy.engine import URL

from paindesk import store
from tests.endurance.kill import Count, hear, kill_once, working
from tests.endurance.work import Told, Where, lost
from tests.store.clinic import ANN, CLINIC, NOW
from tests.store.conftest import ROLE
from tests.store.server import PASSWORD, Server, address

_A_DATABASE = 25  # kills; then a new database, so that looking it through stays quick
# What the program may say of a server that went away: before the commit, or while it was under way.
_GONE = ("cannot be reached", "whether it did is not known")


def kills(clients: int, servers: int, say: Callable[[str], None] = lambda _: None, seed: int = 1) -> Count:
    """So many kills of the program, then so many of the server, each second one with SIGKILL."""
    import psycopg  # noqa: F401 - loaded before the children, which begin to work the sooner

    chance, count = random.Random(seed), Count()
    with Server() as server:
        server.start()
        done = 0
        while done < clients + servers:
            where, told = _database(server, done), Told()
            for _ in range(min(_A_DATABASE, clients + servers - done)):
                if done < clients:
                    kill_once(where, chance.randrange(1 << 30), told, chance)
                else:
                    _server_dies(server, where, told, chance, hard=done % 2 == 0)
                done += 1
                count.kills += 1
                count.faults += lost(where, told)
                count.faults += [said for said in told.trouble if not any(words in said for words in _GONE)]
                told.trouble.clear()
            count.acts += told.acts
            say(str(count))
    return count


def _database(server: Server, number: int) -> Where:
    """An empty clinic."""
    server.order(f"CREATE DATABASE clinic{number}")
    url: URL = server.url.set(database=f"clinic{number}")
    store.prepare(address(url), "", ROLE, "" if number else PASSWORD)
    store.create(address(url), "", CLINIC, ANN, NOW).close()
    return Where(address=address(url.set(username=ROLE)))


def _server_dies(server: Server, where: Where, told: Told, chance: random.Random, *, hard: bool) -> None:
    """A child works; the server goes away under it and comes back. The child says so in a sentence and ends."""
    before = told.acts
    with working(where, chance.randrange(1 << 30)) as (_, reading):
        rest = b""
        while not rest and told.acts == before:
            rest = hear(reading, told, 0.05)
        rest = hear(reading, told, chance.uniform(0, 1.0), rest)
        if hard:
            server.kill()
        else:
            server.stop()
        hear(reading, told, 20, rest)
    assert told.trouble, "the program said nothing when its database was gone"
    server.start()
