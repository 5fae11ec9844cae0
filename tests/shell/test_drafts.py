"""What cannot be saved stays in the window: told, tried again, not lost by leaving the page or closing the program."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from paindesk.domain.visit import Visit, VisitKind
from paindesk.shell.main_window import MainWindow
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.workplace import Workplace
from paindesk.store import RecordFile

GOUT = "Gout of the left foot"


class Shown:
    """The window on Rosa's first visit, and a record file that can be made read-only."""

    def __init__(self, qtbot: QtBot, place: Workplace, file: RecordFile) -> None:
        self.qtbot, self.place, self._file = qtbot, place, file
        self.window = MainWindow(place, lambda _: None)
        self.window.show()
        self.open()

    def open(self) -> VisitPage:
        (patient,) = self.place.desk.patients()
        self.window.visits.begin_visit(patient.id, VisitKind.FIRST)
        self.qtbot.waitUntil(lambda: self.window.visits.page() is not None, timeout=20_000)
        self.settle()
        return self.page()

    def page(self) -> VisitPage:
        page = self.window.visits.page()
        assert page is not None
        return page

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.place.jobs.waiting() == 0, timeout=20_000)

    def type_gout(self) -> None:
        fields = self.page().views["history"].findChildren(QLineEdit)
        entry = next(one for one in fields if one.accessibleName() == "Add a condition")
        QTest.keyClicks(entry, f"{GOUT}\r")

    def read_only(self, yes: bool) -> None:
        with self._file.reading() as session:
            session.execute(text(f"PRAGMA query_only = {int(yes)}"))

    def stored(self) -> Visit:
        (line,) = self.place.desk.drafts()
        return self.place.desk.visit(line.visit_id)

    def line(self) -> str:
        return self.window.line.findChildren(type(self.window.line._left))[0].text()


@pytest.fixture
def shown(qtbot: QtBot, place: Workplace, record_file: RecordFile) -> Iterator[Shown]:
    made = Shown(qtbot, place, record_file)
    yield made
    made.read_only(False)
    made.window.visits.drafts.try_again()
    made.settle()
    made.window.close()


def conditions(visit: Visit) -> list[str]:
    return [one.text for one in visit.record.conditions]


def test_what_is_typed_is_in_the_record_file_within_a_second(qtbot: QtBot, shown: Shown) -> None:
    shown.type_gout()
    qtbot.wait(1000)
    shown.settle()
    assert GOUT in conditions(shown.stored())
    assert shown.line().startswith("● Draft saved")


def test_what_cannot_be_saved_is_told_kept_and_tried_again(qtbot: QtBot, shown: Shown) -> None:
    shown.read_only(True)
    shown.type_gout()
    shown.page().save_now()
    shown.settle()
    assert "NOT saved" in shown.line()
    told = shown.place.notices.accessibleDescription()
    assert "may not be written to" in told
    assert "kept in this window" in told
    assert shown.window.visits.drafts._again.isActive()
    shown.read_only(False)
    shown.window.visits.drafts.try_again()  # what its timer does every five seconds
    shown.settle()
    assert GOUT in conditions(shown.stored())
    assert shown.line().startswith("● Draft saved")
    assert "saved now" in shown.place.notices.accessibleDescription()
    assert not shown.window.visits.drafts._again.isActive()


def test_leaving_the_visit_meanwhile_loses_nothing(shown: Shown) -> None:
    shown.read_only(True)
    shown.type_gout()
    shown.window.show_today()
    shown.settle()
    assert shown.window.visits.drafts.unsaved()
    shown.read_only(False)
    again = shown.open()
    assert GOUT in conditions(again.session.visit)  # as it was typed, not as the file has it
    shown.window.visits.drafts.try_again()
    shown.settle()
    assert GOUT in conditions(shown.stored())


def test_closing_is_refused_once_while_something_is_in_the_window_only(shown: Shown) -> None:
    shown.read_only(True)
    shown.type_gout()
    assert not shown.window.close()
    assert shown.window.isVisible()
    assert "stays open" in shown.place.notices.accessibleDescription()
    shown.read_only(False)
    shown.window.visits.drafts.try_again()
    shown.settle()
    assert GOUT in conditions(shown.stored())
    assert shown.window.close()


def test_closing_twice_gives_it_up(shown: Shown) -> None:
    shown.read_only(True)
    shown.type_gout()
    assert not shown.window.close()
    shown.window.visits.drafts.try_again()
    shown.settle()
    assert shown.window.close()
