"""A small sample clinic that the windows' tests open: one record file for each test, made quickly."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Appointment, Visit, VisitKind
from paindesk.sample.clinic import CLINIC, CLINICIAN, LOGIN, PASSWORD
from paindesk.sample.named import rosa
from paindesk.settings import Settings
from paindesk.shell.workplace import Workplace
from paindesk.store import Desk, NewUser, RecordFile, create, new_id
from tests.builders import TODAY, shipped

if TYPE_CHECKING:  # the tests without Qt read this file too
    from pytestqt.qtbot import QtBot

    from paindesk.shell.main_window import MainWindow
    from paindesk.shell.papers_page import PapersPage


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The knowledge that ships."""
    return shipped()


@pytest.fixture
def record_file(tmp_path: Path) -> Iterator[RecordFile]:
    """A new record file with one clinician."""
    user = NewUser(login=LOGIN, name=CLINICIAN, password=PASSWORD, role="clinician")
    clock = datetime.combine(TODAY, time(15, 0), UTC)
    file = create(tmp_path / "clinic.paindesk", PASSWORD, CLINIC, user, lambda: clock)
    yield file
    file.close()


@pytest.fixture
def desk(record_file: RecordFile) -> Desk:
    """The clinician's desk, with Rosa Delgado booked for a first visit today."""
    signed_in = record_file.sign_in(LOGIN, PASSWORD)
    record = signed_in.add_record(rosa(TODAY).record)
    signed_in.book(
        Appointment(
            id=new_id(),
            patient_id=record.patient.id,
            at=datetime.combine(TODAY, time(10, 20)),
            kind=VisitKind.FIRST,
            status="in room",
            room="2",
            note="Burning feet for 3 years.",
        )
    )
    return signed_in


@pytest.fixture
def place(desk: Desk, knowledge: Knowledge, tmp_path: Path, themed: object) -> Iterator[Workplace]:
    """The signed-in workplace on the tests' day."""
    from paindesk.kit.jobs import Jobs
    from paindesk.kit.notices import Notices

    ticks = iter(range(1_000_000))
    made = Workplace(
        desk=desk,
        knowledge=knowledge,
        today=lambda: TODAY,
        seconds=lambda: float(next(ticks)),
        jobs=Jobs(),
        notices=Notices(tmp_path / "paindesk.log", lambda: datetime.now(UTC)),
        settings=Settings(lock_minutes=60),
    )
    yield made
    made.jobs.close()


@pytest.fixture
def visit(place: Workplace) -> Visit:
    """Rosa's first visit, signed."""
    from tests.shell.papers import signed_visit

    return signed_visit(place)


@pytest.fixture
def window(qtbot: "QtBot", place: Workplace, visit: Visit) -> "Iterator[MainWindow]":
    """The window on Today after that visit; a file with tests of another window has its own."""
    from tests.shell.papers import on_today

    with on_today(qtbot, place) as made:
        yield made


@pytest.fixture
def page(qtbot: "QtBot", window: "MainWindow", visit: Visit) -> "PapersPage":
    """Its papers in front, those that are ticked made."""
    from tests.shell.papers import papers_of

    return papers_of(qtbot, window, visit)
