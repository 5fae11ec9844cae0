"""Several windows on one record, as several people at several desks see it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Visit, VisitKind
from paindesk.kit.jobs import Jobs
from paindesk.kit.notices import Notices
from paindesk.settings import Settings
from paindesk.shell.main_window import MainWindow
from paindesk.shell.merge_page import MergePage
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.workplace import Workplace
from paindesk.store import Desk
from tests.builders import TODAY
from tests.steps.opened import rosa_visit, start


class AtDesk:
    """One person's window. It asks for others' changes when the test says so, not by the clock."""

    def __init__(self, qtbot: QtBot, desk: Desk, knowledge: Knowledge, folder: Path, local: Path | None = None) -> None:
        ticks = iter(range(1_000_000))
        self.qtbot, self.desk = qtbot, desk
        self.place = Workplace(
            desk=desk,
            knowledge=knowledge,
            today=lambda: TODAY,
            seconds=lambda: float(next(ticks)),
            jobs=Jobs(),
            notices=Notices(folder / "paindesk.log", desk.place.now),
            settings=Settings(lock_minutes=600),
            local_drafts=local,
        )
        self.window = MainWindow(self.place, lambda _: None)
        self.window.live.stop()
        self.window.resize(1366, 768)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        """Until nothing is on its way."""
        drafts = self.window.visits.drafts
        self.qtbot.waitUntil(lambda: not self.place.jobs.waiting() and not drafts.busy(), timeout=20_000)

    def open(self) -> VisitPage:
        """The one patient's visit of today: begun, or gone on with."""
        (patient,) = self.desk.patients()
        self.window.visits.begin_visit(patient.id, VisitKind.FIRST)
        self.qtbot.waitUntil(lambda: self.window.visits.page() is not None, timeout=20_000)
        self.settle()
        return self.page()

    def page(self) -> VisitPage:
        """The visit in front."""
        page = self.window.visits.page()
        assert page is not None
        return page

    def visit(self) -> Visit:
        """As it is on the screen."""
        return self.page().session.visit

    def type_condition(self, words: str) -> None:
        """In History."""
        page = self.page()
        page.open_step("history")
        fields = page.views["history"].findChildren(QLineEdit)
        entry = next(one for one in fields if one.accessibleName() == "Add a condition")
        QTest.keyClicks(entry, f"{words}\r")

    def change(self, how: Callable[[Visit], Visit]) -> None:
        """Something typed in a step that need not be shown; it is saved after the pause in typing."""
        page = self.page()
        page.session._past.append(page.session.visit)
        page.session._become(how(page.session.visit))
        page._mark_unsaved()
        page._show()

    def save(self) -> None:
        """The pause in typing is over."""
        self.page().save_now()
        self.settle()

    def sign(self) -> None:
        """The one next action of the last step; what must be filled in before is another test's matter."""
        self.page().session.blockers = lambda: ()  # type: ignore[method-assign]
        self.window.visits.sign_visit()
        self.settle()

    def look(self) -> None:
        """What the clock does every three seconds."""
        self.window.live.ask()
        self.window.live.stop()
        self.settle()

    def told(self) -> str:
        """The quiet line over the visit."""
        bar = self.page().together
        return bar.accessibleDescription() if bar.isVisible() else ""

    def bottom(self) -> str:
        """The line at the bottom."""
        return self.window.line.accessibleName() and self.window.line._left.text()

    def compare(self) -> MergePage:
        """Both sides beside each other."""
        self.page().together.button.click()
        page = self.page().covered()
        assert page is not None
        return page

    def close(self) -> None:
        """Twice, where something is not saved."""
        if not self.window.close():
            self.window.close()
        self.place.jobs.close()


def sleep(points: int) -> Callable[[Visit], Visit]:
    """An answer on Pain today."""
    return lambda visit: replace(visit, pain=replace(visit.pain, sleep=points))


def planned(visit: Visit) -> Visit:
    """Pain told, gabapentin started."""
    return replace(visit, pain=rosa_visit().pain, prescriptions=(start("gabapentin"),))


def mood(points: int) -> Callable[[Visit], Visit]:
    """Another one."""
    return lambda visit: replace(visit, pain=replace(visit.pain, mood=points))
