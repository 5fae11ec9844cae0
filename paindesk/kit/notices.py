"""Trouble, told calmly: what the user can act on in a bar on the window; a bug in a dialog with a reference number."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from paindesk.crash_report import report, write_bug
from paindesk.domain.errors import PainDeskError
from paindesk.kit import theme
from paindesk.kit.announce import at_once, politely
from paindesk.kit.bug_dialog import BugDialog
from paindesk.kit.icon_button import IconButton
from paindesk.kit.language import told, tr
from paindesk.kit.text import RichLabel, bold


class Notices(QFrame):
    """The bar; hidden while there is nothing to say. Bugs are written to `log`; `clock` gives their time, `edition`
    the knowledge they happened with."""

    def __init__(
        self, log: Path, clock: Callable[[], datetime], parent: QWidget | None = None, *, edition: str = ""
    ) -> None:
        super().__init__(parent)
        self._log, self._clock, self._edition = log, clock, edition
        self._bug: BugDialog | None = None
        self._said: tuple[str, str, str] | None = None  # what stands there, until it is dismissed
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(18), theme.px(7), theme.px(12), theme.px(7))
        self._words = RichLabel()
        layout.addWidget(self._words, 1)
        self._close = IconButton("close", tr("Dismiss this notice"), tr("Dismiss"))
        self._close.clicked.connect(lambda _: self.dismiss())
        layout.addWidget(self._close)
        self.setAccessibleName(tr("Notice"))
        self.hide()

    def say(self, message: str, advice: str = "", level: str = "info") -> None:
        """Show one sentence and what to do. `level`: info, ok, caution, stop."""
        if not isValid(self):
            return  # the window is gone, and whoever looked at it
        self._said = message, advice, level
        signs = {"info": "", "ok": "✓ ", "caution": "! ", "stop": "✕ "}
        self.setProperty("level", level)
        for piece in (self, self._words):  # the words take their color from the bar around them
            piece.style().unpolish(piece)
            piece.style().polish(piece)
        self._words.set_parts(
            [bold(signs[level] + message), f" {advice}"] if advice else [bold(signs[level] + message)]
        )
        self.setAccessibleDescription(f"{message} {advice}".strip())
        self.show()
        (at_once if level == "stop" else politely)(self, self.accessibleDescription())  # it comes without the focus

    def tell(self, error: PainDeskError) -> None:
        """Show expected trouble."""
        self.say(told(error.message), told(error.advice), "caution")

    def dismiss(self) -> None:
        """Take the notice away."""
        self._said = None
        self.hide()

    def go_on_from(self, before: "Notices") -> None:
        """With what stands in the window that this one takes the place of: what was refused as it closed, too."""
        if before._said is not None:
            self.say(*before._said)

    def report_bug(self, error: BaseException) -> str:
        """Log a bug without any data, open the dialog that names its reference, and return the reference.

        While that dialog is open others are only logged: what fails at every repaint must not bury the window.
        """
        when = self._clock()
        reference = write_bug(error, self._log, when)
        if isValid(self) and (self._bug is None or not isValid(self._bug) or not self._bug.isVisible()):
            self._bug = BugDialog(reference, report(error, reference, when, self._edition), self.window())
            self._bug.open()
        return reference
