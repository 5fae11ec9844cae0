"""What gets in an act's way on a server: others at the same moment, a server started anew, pgbouncer in between."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.engine.interfaces import DBAPICursor

from paindesk import store
from paindesk.domain.errors import Conflict, NothingKept, PainDeskError
from paindesk.domain.visit import VisitKind
from paindesk.store import engine, repeat
from paindesk.store.record_file import RecordFile
from paindesk.store.repeat import every_act, repeated
from tests.store.clinic import ANN, CLINIC, FIRST_DAY, NOW, desk_of, entered, rosa, signed_first_visit
from tests.store.conftest import ROLE
from tests.store.pgbouncer import PROGRAM, Pgbouncer
from tests.store.server import PASSWORD, PROGRAMS, Server, address, order

BUSY = NothingKept("Too many people saved at the same moment, so nothing was saved.", "Try again.")


# The one place that does an act again ------------------------------------------------------------------------------


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "PAUSES", (0, 0, 0))


def _failing(times: int, trouble: Exception) -> Callable[[], int]:
    tries = list[int]()

    def act() -> int:
        tries.append(1)
        if len(tries) <= times:
            raise trouble
        return len(tries)

    return act


@pytest.mark.usefixtures("no_pauses")
def test_an_act_of_which_nothing_was_kept_is_done_again_a_few_times_then_told() -> None:
    assert repeated(_failing(3, BUSY))() == 4
    with pytest.raises(PainDeskError, match="same moment") as told:
        repeated(_failing(4, BUSY))()
    assert not isinstance(told.value, NothingKept)  # whoever called this act does not begin all over


@pytest.mark.usefixtures("no_pauses")
def test_nothing_else_is_done_again() -> None:
    for trouble in (Conflict("Somebody else was first.", ""), PainDeskError("Not known whether kept.", "")):
        act = _failing(1, trouble)
        with pytest.raises(PainDeskError):
            repeated(act)()
        assert act() == 2


def test_every_public_method_is_an_act_and_no_other() -> None:
    class Acts:
        def shown(self) -> None:
            """An act."""

        def _part(self) -> None:
            """A part of one."""

    every_act(Acts)
    assert hasattr(Acts.shown, "__wrapped__")
    assert not hasattr(Acts._part, "__wrapped__")
    for one in (
        store.Desk.sign,
        store.Desk.save_draft,
        store.Desk.set_password,
        store.People.add,
        store.AuditDesk.look,
    ):
        assert hasattr(one, "__wrapped__"), one


# Others at the same moment ----------------------------------------------------------------------------------------


@pytest.fixture
def file(database: URL) -> Iterator[RecordFile]:
    found = store.open_record(address(database), "", NOW)
    yield found
    found.close()


@pytest.mark.postgres
@pytest.mark.parametrize("state", ["40001", "40P01"])
def test_what_the_server_took_back_is_done_again_and_kept_once(file: RecordFile, state: str) -> None:
    desk, fails = desk_of(file, ANN), [state, state]

    def fail(connection: object, cursor: DBAPICursor, statement: str, *_: object) -> None:
        if statement.startswith("INSERT INTO audit") and fails:
            raised = f"DO $$ BEGIN RAISE EXCEPTION 'taken back' USING ERRCODE = '{fails.pop()}'; END $$"
            cursor.execute(raised)

    event.listen(file._engine, "before_cursor_execute", fail)
    desk.add_record(rosa())
    assert fails == []
    assert len(desk.patients()) == 1
    assert file.verify().ok


@pytest.mark.postgres
def test_many_who_add_and_save_at_once_all_come_through(database: URL) -> None:
    """Each adds rows that refer to the clinic's row, then writes the audit, whose end stands in that very row."""

    def work(_: int) -> int:
        file = store.open_record(address(database), "", NOW)
        desk = desk_of(file, ANN)
        for _ in range(5):
            signed_first_visit(desk, desk.add_record(rosa()))
        file.close()
        return 5

    with ThreadPoolExecutor(6) as people:
        done = sum(people.map(work, range(6)))
    file = store.open_record(address(database), "", NOW)
    with file.reading() as session:
        dead = session.execute(text("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
        assert dead.scalar() == 0  # they queue up; none is taken back to let another through
    assert len(desk_of(file, ANN).patients()) == done
    assert file.verify().ok
    file.close()


@pytest.mark.postgres
def test_where_the_server_takes_back_whoever_came_second_all_come_through(
    server: URL, database: URL, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Distributed databases work on a snapshot: what another changed since is an error (40001), not a wait."""
    order(server, f"ALTER DATABASE {database.database} SET default_transaction_isolation = 'repeatable read'")
    monkeypatch.setattr(repeat, "PAUSES", (*repeat.PAUSES, 1, 1, 1, 1, 1, 1))  # more than people who think would need
    taken_back = list[str]()

    def look(context: ExceptionContext) -> None:
        taken_back.append(getattr(context.original_exception, "sqlstate", None) or "")

    def work(_: int) -> None:
        file = store.open_record(address(database), "", NOW)
        event.listen(file._engine, "handle_error", look)
        desk = desk_of(file, ANN)
        for _ in range(4):
            signed_first_visit(desk, desk.add_record(rosa()))
        file.close()

    with ThreadPoolExecutor(3) as people:
        list(people.map(work, range(3)))
    assert "40001" in taken_back
    file = store.open_record(address(database), "", NOW)
    assert len(desk_of(file, ANN).patients()) == 12
    assert file.verify().ok
    file.close()


# A server that goes away ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def own() -> Iterator[tuple[Server, URL]]:
    """A server that may be stopped, with a clinic; the address is the role's."""
    if PROGRAMS is None:
        pytest.skip("Debian's package `postgresql` is not installed")
    with Server("-c fsync=off") as made:
        made.start()
        store.prepare(address(made.url), "", ROLE, PASSWORD)
        store.create(address(made.url), "", CLINIC, ANN, NOW).close()
        yield made, made.url.set(username=ROLE)


@pytest.mark.postgres
def test_after_a_restart_of_the_server_the_program_goes_on_by_itself(own: tuple[Server, URL]) -> None:
    server, url = own
    file = store.open_record(address(url), "", NOW)
    desk = desk_of(file, ANN)
    record = desk.add_record(rosa())
    visit = desk.begin_visit(record.patient.id, VisitKind.FIRST, FIRST_DAY)
    server.stop()
    with pytest.raises(PainDeskError, match="cannot be reached") as told:
        desk.save_draft(entered(visit))
    assert "still there" in told.value.advice
    server.start()
    desk.save_draft(entered(visit))
    assert desk.draft(visit.id) == entered(visit)
    assert file.verify().ok
    file.close()


@pytest.mark.postgres
def test_a_server_that_is_back_soon_is_not_even_told(own: tuple[Server, URL], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "PAUSES", (*repeat.PAUSES, 5, 10))  # starting a server takes what it takes
    server, url = own
    file = store.open_record(address(url), "", NOW)
    desk = desk_of(file, ANN)
    before = len(desk.patients())
    server.stop()
    back = threading.Thread(target=server.start)
    back.start()
    desk.add_record(rosa())
    back.join()
    assert len(desk.patients()) == before + 1
    file.close()


@pytest.mark.postgres
def test_a_connection_that_rested_is_looked_at_before_it_is_used(
    own: tuple[Server, URL], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, url = own
    file = store.open_record(address(url), "", NOW)
    with file.reading():
        pass
    desk = desk_of(file, ANN)
    monkeypatch.setattr(repeat, "PAUSES", ())  # not by doing the act again
    _cut_all(server)
    with pytest.raises(PainDeskError, match="cannot be reached"):
        desk.patients()  # used a moment ago, so nobody looks
    desk.patients()
    monkeypatch.setattr(engine, "_RESTED", 0)
    _cut_all(server)
    desk.patients()
    file.close()


@pytest.mark.postgres
def test_a_connection_cut_in_the_middle_of_an_act_does_the_act_again_once(own: tuple[Server, URL]) -> None:
    server, url = own
    file = store.open_record(address(url), "", NOW)
    desk, cut = desk_of(file, ANN), ["once"]
    before = len(desk.patients())

    def pull(_: object, __: object, statement: str, *___: object) -> None:
        if statement.startswith("INSERT INTO audit") and cut:
            cut.clear()
            _cut_all(server)

    event.listen(file._engine, "before_cursor_execute", pull)
    desk.add_record(rosa())
    assert cut == []
    assert len(desk.patients()) == before + 1
    assert file.verify().ok
    file.close()


@pytest.mark.postgres
def test_a_connection_cut_at_the_commit_is_told_as_not_known_and_never_done_twice(own: tuple[Server, URL]) -> None:
    server, url = own
    file = store.open_record(address(url), "", NOW)
    desk = desk_of(file, ANN)
    before, cut = len(desk.patients()), ["once"]

    def pull(_: object) -> None:
        if cut:
            cut.clear()
            _cut_all(server)

    @contextmanager
    def saving() -> Iterator[None]:
        with file.writing() as session:
            session.execute(text("UPDATE site SET phone = phone"))
            event.listen(file._engine, "commit", pull)
            yield

    with pytest.raises(PainDeskError, match="whether it did is not known"), saving():
        pass
    assert cut == []
    assert len(desk.patients()) == before
    file.close()


def _cut_all(server: Server) -> None:
    server.order(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename = 'paindesk'"
    )
    time.sleep(0.2)


# pgbouncer in between ---------------------------------------------------------------------------------------------


@pytest.fixture
def bouncer(server: URL) -> Iterator[Pgbouncer]:
    """One connection to the server for everybody: whatever somebody left behind in it would reach the next one."""
    if PROGRAM is None:
        pytest.skip("Debian's package `pgbouncer` is not installed")
    with Pgbouncer(server, ROLE, connections=1) as made:
        yield made


@pytest.mark.postgres
def test_two_clinics_share_one_connection_and_see_nothing_of_each_other(owned: URL, bouncer: Pgbouncer) -> None:
    made = store.add_clinic(address(owned), "", replace(CLINIC, name="Hill Pain Clinic"), ANN, NOW)
    made.close()
    connections = engine.server(owned)
    with connections.connect() as connection:
        ids = connection.execute(text("SELECT site_id FROM site")).scalars().all()
    connections.dispose()
    role = bouncer.through(owned.set(username=ROLE))
    files = [store.open_record(address(role.update_query_dict({"clinic": one})), "", NOW) for one in ids]

    def work(file: RecordFile) -> set[str]:
        desk = desk_of(file, ANN)
        for _ in range(4):
            visit = signed_first_visit(desk, desk.add_record(rosa()))
            assert desk.visit(visit.id) == visit
            assert desk.find("rosa")
        with file.reading() as session:
            return set(session.execute(text("SELECT DISTINCT site_id FROM patient")).scalars())

    with ThreadPoolExecutor(2) as both:
        assert list(both.map(work, files)) == [{one} for one in ids]
    for file in files:
        assert file.verify().ok
        assert len(desk_of(file, ANN).patients()) == 4
        file.close()


@pytest.mark.postgres
def test_pgbouncer_started_anew_is_no_more_than_a_connection_cut(owned: URL, bouncer: Pgbouncer) -> None:
    file = store.open_record(address(bouncer.through(owned.set(username=ROLE))), "", NOW)
    desk = desk_of(file, ANN)
    desk.add_record(rosa())
    bouncer.stop()
    with pytest.raises(PainDeskError, match="cannot be reached"):
        desk.add_record(rosa())
    bouncer.start()
    desk.add_record(rosa())
    assert len(desk.patients()) == 2
    file.close()
