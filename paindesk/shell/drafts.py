"""Drafts on their way into the record file: what cannot be saved stays in the window and is tried again."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from paindesk.domain.errors import Conflict, NotAllowed, PainDeskError
from paindesk.domain.visit import Visit
from paindesk.shell.workplace import Workplace

TRY_AGAIN_MS = 5_000
_STAYS = "What was typed is kept in this window, and saved as soon as it can be."
_NOT_SAVED = "✕ Draft NOT saved; tried again every 5 seconds"


class Drafts(QObject):
    """Outlives the page it was typed on: leaving a visit whose draft cannot be saved loses nothing. `say` is the line
    at the bottom of the window."""

    def __init__(self, place: Workplace, say: Callable[[str], None]) -> None:
        super().__init__()
        self._place, self._say = place, say
        self._held: dict[str, Visit] = {}  # not known to be in the record file, by the visit's id
        self._told = False
        self._again = QTimer(self, interval=TRY_AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    def unsaved(self) -> bool:
        """Whether anything typed is in this window only."""
        return bool(self._held)

    def newest(self, visit: Visit) -> Visit:
        """The visit as it was typed last, where the record file does not have that yet."""
        return self._held.get(visit.id, visit)

    def keep(self, visit: Visit) -> None:
        """Hand it to the record file; until that says so it is held here."""
        self._held[visit.id] = visit
        desk = self._place.desk
        self._place.jobs.run(
            lambda: desk.save_draft(visit), lambda _: self._saved(visit), lambda error: self._not_saved(visit, error)
        )

    def forget(self, visit_id: str) -> None:
        """It was signed, with everything that was typed."""
        self._held.pop(visit_id, None)
        self._rest()

    def give_up(self) -> None:
        """The window closes, whatever is held."""
        self._held.clear()
        self._rest()

    def try_again(self) -> None:
        """Everything held, once more."""
        for visit in tuple(self._held.values()):
            self.keep(visit)

    def _saved(self, visit: Visit) -> None:
        if self._held.get(visit.id) is visit:
            del self._held[visit.id]
        if self._told and not self._held:
            self._place.notices.say("The draft is saved now.", level="ok")
        self._rest()
        if not self._held:
            self._say(f"● Draft saved {datetime.now().astimezone():%H:%M:%S}")

    def _not_saved(self, visit: Visit, error: Exception) -> None:
        if self._held.get(visit.id) is not visit:
            return  # a later one is on its way
        if isinstance(error, Conflict | NotAllowed):  # another try would come to the same
            del self._held[visit.id]
            self._say("✕ Draft NOT saved")
            self._place.trouble(error)
            return
        self._say(_NOT_SAVED)
        self._again.start()
        if not self._told:
            self._told = True
            if isinstance(error, PainDeskError):
                error = PainDeskError(f"{error.message} {_STAYS}", error.advice)
            self._place.trouble(error)

    def _rest(self) -> None:
        if not self._held:
            self._again.stop()
            self._told = False
