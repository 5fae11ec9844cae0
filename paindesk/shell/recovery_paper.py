"""The recovery key onto paper or into a PDF, at once after it was made: the program itself keeps neither."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.domain.paper import LANGUAGES
from paindesk.domain.visit import Clinic
from paindesk.kit.button import Button
from paindesk.kit.fields import ChoiceField
from paindesk.kit.flow import in_a_row
from paindesk.kit.language import later, name_of, tr
from paindesk.kit.text import label

_DANGER = later(
    "Whoever has a PDF of the key and the record file gets in: save it onto a stick to lock away, not here."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySheet:
    """What stands on the sheet beside the key."""

    clinic: Clinic
    on: date
    paper_size: str

    def pdf(self, key: str, language: str) -> bytes:
        """The sheet, in memory alone."""
        from paindesk.documents.recovery_key import build  # noqa: PLC0415 - typst is loaded only when one is made
        from paindesk.documents.render import render  # noqa: PLC0415 - as above

        return render(build(key, self.clinic, self.on, language, self.paper_size))


class KeyPaperRow(QWidget):
    """Print, save as PDF, and in which language. `tell` gets what went wrong."""

    def __init__(self, key: str, sheet: KeySheet, tell: Callable[[PainDeskError], None]) -> None:
        super().__init__()
        self._key, self._sheet, self._tell = key, sheet, tell
        self.language = ChoiceField(tr("Language of the sheet"), [(code, name_of(code)) for code in LANGUAGES])
        self.print = Button(tr("Print…"))
        self.print.clicked.connect(lambda _: self.print_it())
        self.save = Button(tr("Save as PDF…"))
        self.save.clicked.connect(lambda _: self.save_it())
        self.said = label("", "muted")
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(in_a_row(self.print, self.save, self.language))
        column.addWidget(label(tr(_DANGER), "muted"))
        column.addWidget(self.said)

    def print_it(self) -> None:
        """One sheet, through the system's dialog."""
        from paindesk.kit.print_dialog import asked, prepared  # noqa: PLC0415 - loaded when something is printed
        from paindesk.kit.printing import print_papers  # noqa: PLC0415 - as above

        def work() -> str:
            pdf = self._sheet.pdf(self._key, self.language.value())
            printer = prepared("PainDesk", pdf, None)  # the name of the job shows in queues: not what it holds
            if not asked(self, printer, 1):
                return ""
            trouble = print_papers(printer, [pdf], duplex=False).trouble
            if trouble is not None:
                raise trouble
            return tr("It is printed.")

        self._do(work)

    def save_it(self) -> None:
        """A file where the person says."""
        from paindesk.kit.saving import ask_where, write_file  # noqa: PLC0415 - as above

        def work() -> str:
            path = ask_where(self, tr("Save the recovery key"), "recovery-key.pdf")
            if path is None:
                return ""
            write_file(path, self._sheet.pdf(self._key, self.language.value()), tr("The recovery key"))
            return tr("It is saved as {file}.", file=path.name)

        self._do(work)

    def _do(self, work: Callable[[], str]) -> None:
        pressed = self.focusWidget()
        self.setEnabled(False)
        try:
            done = work()
        except PainDeskError as trouble:
            self._tell(trouble)
            done = ""
        self.setEnabled(True)
        # What lies in something closed loses the keyboard, and nothing else has it then.
        if pressed is not None and pressed.isVisible():
            pressed.setFocus()
        self.said.setText(done)
        self.said.setVisible(bool(done))
