"""Opening one chart outside the role: the reason is typed, kept and looked at, and the chart closes again by itself."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from paindesk.kit.card import Card
from paindesk.kit.fields import LongTextField
from paindesk.kit.language import tr
from paindesk.kit.page import Page
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered


class ReasonPage(QWidget):
    """`open_with(reason)` is called for a reason that is not empty."""

    def __init__(self, open_with: Callable[[str], None], leave: Callable[[], None], patient_id: str = "") -> None:
        super().__init__()
        self._open_with = open_with
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.page = Page(
            tr("This chart is not open to your role"), tr("It can be opened with a reason, as in an emergency.")
        )
        layout.addWidget(self.page)
        card = Card(tr("Why do you need to see it?"))
        self.reason = LongTextField(
            tr("Reason"), tr("for instance: patient in the emergency department, asks for the list")
        )
        card.add(self.reason)
        self.kept = Unentered(self, f"reason.{patient_id}", {"text": self.reason})
        self.said = label(
            tr(
                "You see this one chart for 30 minutes, and cannot write in it. Your name, the time and the reason are "
                "kept in the audit, where they cannot be taken out."
            ),
            "muted",
        )
        card.add(self.said)
        self.page.body.addWidget(card, 0, 0)
        self.page.set_back(tr("Today"))
        self.page.back.connect(leave)
        self.page.set_next(tr("Open the chart"))
        self.page.next.connect(self.submit)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        QShortcut(QKeySequence("Escape"), self, leave)
        self.setFocusProxy(self.reason)

    def wait(self) -> None:
        """The reason is on the way into the record: once is enough."""
        self.page.next_button.setEnabled(False)

    def go_on(self) -> None:
        """It was refused: the form is open again, where it is still there."""
        if isValid(self):
            self.page.next_button.setEnabled(True)

    def submit(self) -> None:
        """Open it, unless no reason is given."""
        if not self.page.next_button.isEnabled():
            return
        reason = self.reason.value().strip()
        if reason:
            self._open_with(reason)
        else:
            self.said.setText(tr("Type a reason: it is kept, and somebody will read it."))
            self.reason.setFocus()
