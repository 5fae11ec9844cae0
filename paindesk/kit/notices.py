"""Trouble, told calmly: what the user can act on in a bar on the window; a bug in a dialog with a reference number."""

import secrets
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit import icons, theme
from paindesk.kit.button import Button
from paindesk.kit.text import RichLabel, bold, label


class Notices(QFrame):
    """The bar; hidden while there is nothing to say. Bugs are written to `log`; `clock` gives their time."""

    def __init__(self, log: Path, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log, self._clock = log, clock
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(18), theme.px(7), theme.px(12), theme.px(7))
        self._words = RichLabel()
        layout.addWidget(self._words, 1)
        self._close = QToolButton()
        self._close.setIcon(icons.icon("close"))
        self._close.setAccessibleName("Dismiss this notice")
        self._close.setToolTip("Dismiss")
        self._close.clicked.connect(lambda _: self.dismiss())
        layout.addWidget(self._close)
        self.setAccessibleName("Notice")
        self.hide()

    def say(self, message: str, advice: str = "", level: str = "info") -> None:
        """Show one sentence and what to do. `level`: info, ok, caution, stop."""
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

    def tell(self, error: PainDeskError) -> None:
        """Show expected trouble."""
        self.say(error.message, error.advice, "caution")

    def dismiss(self) -> None:
        """Take the notice away."""
        self.hide()

    def report_bug(self, error: BaseException) -> str:
        """Log a bug without any data, open the dialog that names its reference, and return the reference."""
        reference = write_bug(error, self._log, self._clock())
        dialog = BugDialog(reference, self.window())
        dialog.open()
        return reference


class BugDialog(QDialog):
    """One calm sentence, a reference to read out on the telephone, and OK."""

    def __init__(self, reference: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("PainDesk")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        layout.setSpacing(theme.px(10))
        layout.addWidget(label("Something went wrong in PainDesk", "title"))
        layout.addWidget(label("Your draft is saved. You can go on; if it happens again, tell support this reference:"))
        layout.addWidget(label(reference, "number"))
        layout.addWidget(label("The report holds no patient data.", "small"))
        ok = Button("OK", primary=True)
        ok.setDefault(True)
        ok.clicked.connect(lambda _: self.accept())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(ok)
        layout.addLayout(row)
        self.setAccessibleName(f"Something went wrong. Reference {reference}")


def write_bug(error: BaseException, log: Path, when: datetime) -> str:
    """Append what kind of error happened and where, and return its reference.

    Neither messages nor values are written: either may hold what a patient said.
    """
    reference = secrets.token_hex(3).upper()
    lines = [f"{when.isoformat(timespec='seconds')} {reference}"]
    current: BaseException | None = error
    while current is not None:
        lines.append(f"  {type(current).__module__}.{type(current).__qualname__}")
        for frame in traceback.extract_tb(current.__traceback__):
            place = "/".join(Path(frame.filename).parts[-2:])
            lines.append(f"    {place}:{frame.lineno} {frame.name}")
        current = current.__cause__ or current.__context__
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return reference
