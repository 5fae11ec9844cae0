"""The recovery key: shown once to be written down, and typed again when nobody can get in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel

from paindesk.domain.errors import PainDeskError
from paindesk.kit.button import LinkButton
from paindesk.kit.fields import CheckField, TextField
from paindesk.kit.language import later, tr
from paindesk.kit.text import label
from paindesk.shell.gate_page import GatePage, secret_field
from paindesk.shell.recovery_paper import KeyPaperRow, KeySheet

WRITTEN = later("I have it on paper")


def key_label(key: str) -> QLabel:
    """The key in two lines, large; a screen reader spells it."""
    groups = key.split(" ")
    shown = label("  ".join(groups[:4]) + "\n" + "  ".join(groups[4:]), "number")
    shown.setAccessibleName(tr("Recovery key: {key}", key=", ".join(" ".join(group) for group in groups)))
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    return shown


class RecoveryKeyPage(GatePage):
    """Shows a new recovery key; it holds once the person says that it is written down or printed."""

    def __init__(self, key: str, sheet: KeySheet, keep: Callable[[], None], wait: Callable[[], None]) -> None:
        super().__init__(
            tr("Write down or print the recovery key"),
            tr(
                "It is shown this once. When nobody can sign in any more, it opens the record and sets a new password. "
                "Keep it on paper, locked away, and not beside this computer."
            ),
            tr("Go on"),
        )
        self._keep = keep
        self.fields.addWidget(key_label(key))
        self.paper = KeyPaperRow(key, sheet, self.show_trouble)
        self.fields.addWidget(self.paper)
        self.written = CheckField(tr(WRITTEN))
        self.written.changed.connect(lambda: self.button.setEnabled(self.written.value()))
        self.fields.addWidget(self.written)
        self.button.setEnabled(False)
        not_now = LinkButton(tr("Later"))
        not_now.clicked.connect(lambda _: wait())
        self.extra.insertWidget(0, not_now)
        QShortcut(QKeySequence("Return"), self, self.submit)
        self.setFocusProxy(self.written)

    def submit(self) -> None:
        if self.written.value():
            self.show_work(tr("Keeping the key…"))
            self._keep()


class RecoverPage(GatePage):
    """With the recovery key: a new password for somebody who may sign in."""

    def __init__(self, recover: Callable[[str, str, str], None], back: Callable[[], None]) -> None:
        super().__init__(
            tr("Use the recovery key"),
            tr("It opens the record and gives the sign-in name a new password. The audit says that it was used."),
            tr("Open the record"),
        )
        self._recover = recover
        self.key = self.add_field(tr("Recovery key, eight groups of four"), TextField(tr("Recovery key")))
        self.login = self.add_field(tr("Sign-in name"), TextField(tr("Sign-in name")))
        self.password = self.add_field(
            tr("New password: 12 characters or more, best a short sentence"), secret_field(tr("New password"))
        )
        self.again = self.add_field(tr("New password again"), secret_field(tr("New password again")))
        leave = LinkButton(tr("Back to sign in"))
        leave.clicked.connect(lambda _: back())
        self.extra.insertWidget(0, leave)
        self.setFocusProxy(self.key)

    def submit(self) -> None:
        if self.password.value() != self.again.value():
            self.show_trouble(PainDeskError(tr("The two passwords differ."), tr("Type them again.")))
            return
        self.show_work(tr("Opening the record…"))
        self._recover(self.key.value(), self.login.value().strip(), self.password.value())
