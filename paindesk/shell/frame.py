"""What the pages need of the window around them: a place to stand, and where slow work goes."""

import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from paindesk.shell.workplace import Workplace

T = TypeVar("T")


class Frame(Protocol):
    """The window, as the acts on patients and visits see it."""

    place: Workplace

    def show_today(self) -> None:
        """Back to the front page."""

    def show_page(self, page: QWidget, title: str) -> None:
        """Put a page in front."""

    def current_page(self) -> QWidget | None:
        """The page in front, None on Today."""

    def say_saved(self, text: str, *, of_this_page: bool = False) -> None:
        """What the bottom line says at the left; `of_this_page`: until the page in front is left."""


def in_background(
    place: Workplace, work: Callable[[], T], then: Callable[[T], None], label: str, *, writes: bool = False
) -> None:
    """Run on the record worker; trouble is told on the window. What only reads can be stopped."""
    place.jobs.run(work, then, place.trouble, label=label, cancel=None if writes else threading.Event())
