"""The sample clinic beside the work: a program of its own with a throw-away record, neither reaches the other."""

import sys

from PySide6.QtCore import QProcess

from paindesk.domain.errors import PainDeskError
from paindesk.kit import theme
from paindesk.kit.chip import Chip
from paindesk.kit.language import tr

_LARGE = 150  # per cent of text size, above which the bottom line has room for the two words that matter


def sample_program() -> tuple[str, list[str]]:
    """What opens it: the packaged program itself, or this Python."""
    return sys.executable, ["demo"] if getattr(sys, "frozen", False) else ["-m", "paindesk", "demo"]


def sample_chip() -> Chip:
    """Marks the window of the sample clinic."""
    whole = tr("SAMPLE CLINIC · invented patients")
    made = Chip(tr("SAMPLE CLINIC") if theme.px(100) > _LARGE else whole, "caution")
    made.setToolTip(whole)
    made.setMinimumWidth(made.sizeHint().width())
    return made


def window_title(page: str, *, sample: bool) -> str:
    """The page, the program, and whether it is the sample clinic."""
    return " · ".join((page, "PainDesk", *((tr("SAMPLE CLINIC, invented patients"),) if sample else ())))


def open_sample() -> None:
    """Open it in a window of its own, which stays when this one is closed.

    Raises:
        PainDeskError: the program could not be started.
    """
    started = QProcess.startDetached(*sample_program())
    if not (started[0] if isinstance(started, tuple) else started):
        raise PainDeskError(
            tr("The sample clinic could not be opened."), tr("Start it with the command: paindesk demo")
        )
