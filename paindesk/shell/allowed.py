"""What a role does not include stands on the screen all the same, closed, and says who does it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import later, tr
from paindesk.shell.choices import ROLES_IN_A_SENTENCE
from paindesk.store import Desk, Right, User

_WHO = {
    Right.CHART: later("Charts are opened by clinicians and nurses; give a reason to open a single one."),
    Right.WRITE: later("Clinicians and nurses write in charts."),
    Right.SIGN: later("A clinician signs and amends."),
    Right.EXPORT: later("A clinician takes charts and lists of patients out of PainDesk."),
}


def restrict(control: QWidget, user: User, right: Right) -> bool:
    """Close the control where the role does not include it, with the reason; True where it stays open."""
    if user.may(right):
        return True
    control.setEnabled(False)
    who = tr(_WHO[right])
    control.setToolTip(who)
    control.setAccessibleDescription(who)
    return False


def refusal(user: User, right: Right) -> PainDeskError | None:
    """What to say where an act is asked for by its shortcut; None where it may go on."""
    if user.may(right):
        return None
    return PainDeskError(tr("Your role is {role}.", role=tr(ROLES_IN_A_SENTENCE[user.role])), tr(_WHO[right]))


def leave_when_lapsed(page: QWidget, desk: Desk, patient_id: str, leave: Callable[[], None]) -> None:
    """A chart that is open because a reason was given closes when that no longer holds."""
    until = desk.access_until(patient_id)
    if until is None or desk.user.may(Right.CHART):
        return
    left = (until - desk.place.now()).total_seconds()
    timer = QTimer(page, singleShot=True, interval=max(0, round(left * 1000)))
    timer.timeout.connect(leave)
    timer.start()
