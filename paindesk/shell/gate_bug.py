"""What went wrong before anybody signed in: trouble on the page of the way in, a bug in its dialog."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from paindesk.crash_report import report, write_bug
from paindesk.domain.errors import PainDeskError
from paindesk.kit.bug_dialog import BugDialog
from paindesk.shell.gate_page import GatePage


def tell(error: BaseException, gate: QMainWindow | None, log: Path, when: datetime) -> None:
    """Keep it in the log and say it; expected trouble is said on the page itself. Without a window: the log alone."""
    page = gate.centralWidget() if gate is not None else None
    if isinstance(error, PainDeskError) and isinstance(page, GatePage):
        page.show_trouble(error)
        return
    reference = write_bug(error, log, when)
    if gate is not None:
        BugDialog(reference, report(error, reference, when), gate).open()
