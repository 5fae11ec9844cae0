"""A window tells the record that it is still there, and learns where it was signed out from another one."""

from collections.abc import Callable

from paindesk.domain.errors import SignedOut
from paindesk.shell.workplace import Workplace


class LookingIn:
    """`out()` is called on the window's thread where somebody signed it out."""

    def __init__(self, place: Workplace, out: Callable[[], None]) -> None:
        self._place, self._out = place, out
        self._under_way = False

    def look(self) -> None:
        """On the record worker; not once more while one look is under way."""
        if not self._under_way:
            self._under_way = True
            self._place.jobs.run(self._place.desk.look_in, self._looked, self._looked)

    def _looked(self, trouble: Exception | None) -> None:
        self._under_way = False
        if isinstance(trouble, SignedOut):  # anything else is told where somebody does something
            self._out()
