"""What asks something in front of a window, when the window is locked."""

from PySide6.QtWidgets import QDialog, QWidget

from paindesk.kit.bug_dialog import BugDialog
from paindesk.kit.help_window import HelpWindow


def put_away(window: QWidget) -> None:
    """Answer all of it with no, as Esc does: it names patients, takes the keys, and a paper could be saved or printed
    from over the lock. Help and the reference number of a bug may stay."""
    for one in window.findChildren(QDialog):
        if not isinstance(one, BugDialog | HelpWindow):
            one.reject()
