"""What others do shows by itself: every few seconds a few numbers are asked for, and only what moved is read again."""

import random
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import tr
from paindesk.shell.today_page import TodayPage
from paindesk.shell.visit_acts import VisitActs
from paindesk.shell.workplace import Workplace
from paindesk.store import Pulse

EVERY_MS = 3_000
_APART_MS = 600  # more or less: two hundred desks that were switched on together do not ask together


class Window(Protocol):
    """The window, as seen from here."""

    today: TodayPage
    visits: VisitActs

    def current_page(self) -> QWidget | None:
        """The page in front, None on Today."""

    def is_covered(self) -> bool:
        """Whether it lies locked."""

    def isVisible(self) -> bool:
        """Whether it is shown."""

    def isMinimized(self) -> bool:
        """Whether it is an icon."""

    def say_saved(self, text: str) -> None:
        """What the bottom line says at the left."""


class Live(QObject):
    """Asks while Today or an open visit is in front; not while the window is minimized, locked or busy."""

    def __init__(self, place: Workplace, window: Window) -> None:
        super().__init__()
        self._place, self._window = place, window
        self._asked = self._away = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.ask)
        self._again()

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()

    def ask(self) -> None:
        """Ask once, where there is somebody to see it."""
        self._again()
        window = self._window
        seen = window.isVisible() and not window.isMinimized() and not window.is_covered()
        page = window.visits.page()
        visit_id = page.session.visit.id if page is not None and not page.session.locked else ""
        on_today = window.current_page() is None
        if not seen or not (on_today or visit_id) or self._asked or self._place.jobs.waiting():
            return
        self._asked = True
        desk = self._place.desk
        self._place.jobs.run(lambda: desk.pulse(visit_id), lambda pulse: self._told(pulse, visit_id), self._failed)

    def _told(self, pulse: Pulse, visit_id: str) -> None:
        self._asked = False
        if self._away:
            self._away = False
            self._window.say_saved(tr("● The record answers again"))
        self._window.visits.drafts.try_again()  # at once, not only when its own timer comes round
        if visit_id:
            self._window.visits.together.moved(visit_id, pulse.visit)
        shown = self._window.today.shown()
        if self._window.current_page() is None and shown is not None and shown.day != pulse.day:
            self._window.today.refresh()

    def _failed(self, error: Exception) -> None:
        """Told once, in the line at the bottom: nothing is lost by looking."""
        self._asked = False
        if not isinstance(error, PainDeskError):
            self._place.trouble(error)
        elif not self._away:
            self._away = True
            if not self._window.visits.drafts.unsaved():
                self._window.say_saved(tr("! The record cannot be reached; what you see may be out of date"))

    def _again(self) -> None:
        self._timer.start(EVERY_MS + random.randint(-_APART_MS, _APART_MS))  # noqa: S311 - no secret
