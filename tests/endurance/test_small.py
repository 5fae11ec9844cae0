"""The harnesses in small, with every run of the tests; `python -m tests.endurance NAME` runs one in full."""

import os
import sys

import pytest

from paindesk.knowledge import load
from tests.endurance import clients, faults, fuzz, kill, postgres, tamper, torture
from tests.store import pgbouncer
from tests.store.server import PROGRAMS

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks and sends SIGKILL: POSIX only")
# The main thread is the only one that matters to a child that is killed anyway; Python 3.12 and later warn.
alone = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


@forks
@alone
def test_a_program_killed_at_work_loses_nothing() -> None:
    found = kill.file_kills(6)
    assert found.faults == []
    assert found.kills == 6
    assert found.acts > 6


@forks
@alone
@pytest.mark.postgres
@pytest.mark.skipif(PROGRAMS is None, reason="Debian's package `postgresql` is not installed")
def test_a_server_killed_at_work_loses_nothing_and_the_program_says_so() -> None:
    found = postgres.kills(1, 2)
    assert found.faults == []
    assert found.acts > 0


@pytest.mark.postgres
@pytest.mark.skipif(PROGRAMS is None, reason="Debian's package `postgresql` is not installed")
@pytest.mark.skipif(pgbouncer.PROGRAM is None, reason="Debian's package `pgbouncer` is not installed")
def test_many_desks_through_pgbouncer_find_patients_and_open_charts_without_an_error() -> None:
    found = clients.waits(20, patients=300, seconds=3, thinking=0.5)
    assert found.faults == []
    assert len(found.charts) >= 20
    assert len(found.finds) > len(found.charts)
    assert "p95" in str(found)


@forks
@alone
@pytest.mark.postgres
@pytest.mark.skipif(PROGRAMS is None, reason="Debian's package `postgresql` is not installed")
def test_desks_on_the_same_patients_lose_no_edit() -> None:
    found = torture.run(3, 12, 2)
    assert found.faults == []
    assert found.acknowledged == found.edits == 36
    assert found.merged + found.asked > 0


@forks
@alone
@pytest.mark.skipif(sys.platform != "linux", reason="limits and small disks as Linux has them")
def test_a_failing_disk_leaves_nothing_half_there() -> None:
    found = faults.every_fault(step=90_000)
    assert found.faults == []
    assert found.tried["no file may grow"] > 2
    assert found.tried["locked"] == 1


def test_every_kind_of_tampering_is_found() -> None:
    found = tamper.all_changes(every=4)
    assert found.faults == []
    assert found.tried > 15


def test_garbled_files_are_read_or_refused() -> None:
    found = fuzz.run(load(), 400)
    assert found.faults == []
    kinds = {"FHIR JSON", "NDJSON", "fills CSV", "diary CSV", "settings"}
    assert set(found.tried) == kinds | ({"letterhead picture"} if fuzz.HAS_QT else set())
