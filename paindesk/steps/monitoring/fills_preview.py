"""What a file of fills holds, before any of it is taken: whose it is, what was read, what was not and why."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paindesk.exchange.fills_read import FillsRead
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.table import LightTable
from paindesk.kit.text import label
from paindesk.rules.evidence import listed, number_of, spoken
from paindesk.rules.fills import handed_out
from paindesk.steps.monitoring.fills import FillsPart

_SHOWN, _NOT_READ = 6, 8
_COLUMNS = {"on": "filled", "written": "written", "drug": "medicine", "born": "birth date", "person": "patient"}


class FillsPreview(QWidget):
    """Hidden where no file waits. All of it is taken over, or none."""

    def __init__(self, take: Callable[[], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self.setAccessibleName("Fill history read from a file, not taken over yet")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.px(7))
        self.words = label("")
        self.whose = label("", "caution")
        self.table = LightTable(
            ("Filled", "Medicine", "Quantity", "Days", "Prescriber"),
            stretch=(8, 20, 6, 4, 12),
            name="Fills in the file",
        )
        self.more = label("", "muted")
        self.not_read = label("", "caution")
        self.not_used = label("", "small")
        for piece in (self.words, self.whose, self.table, self.more, self.not_read, self.not_used):
            body.addWidget(piece)
        choice = QHBoxLayout()
        self.take, self.leave = Button("Take over"), Button("Leave it")
        self.take.clicked.connect(lambda _: take())
        self.leave.clicked.connect(lambda _: leave())
        choice.addWidget(self.take)
        choice.addWidget(self.leave)
        choice.addStretch(1)
        body.addLayout(choice)
        self._shown: FillsRead | None = None

    def refresh(self, part: FillsPart) -> None:
        """Show the file that waits."""
        read = part.waiting
        self.setVisible(read is not None)
        if read is None or read is self._shown:
            self._shown = read
            return
        self._shown = read
        new = part.new()
        self.words.setText(_words(read, len(new)))
        self.whose.setText(_whose(read, part.another_name()))
        self.whose.setVisible(bool(read.fills) and bool(self.whose.text()))
        self.table.set_rows([
            [spoken(one.on), one.text, handed_out(one) or "not told", str(one.days or "not told"), one.prescriber]
            for one in reversed(read.fills[-_SHOWN:])
        ])  # fmt: skip
        self.table.setVisible(bool(read.fills))
        earlier = len(read.fills) - _SHOWN
        self.more.setText(f"and {number_of(earlier, 'earlier one')}")
        self.more.setVisible(earlier > 0)
        self.not_read.setText(_not_read(read))
        self.not_read.setVisible(bool(read.not_read))
        self.not_used.setText(f"Columns without use here: {listed(read.not_used)}.")
        self.not_used.setVisible(bool(read.not_used))
        self.take.set_text(f"Take over {number_of(len(new), 'fill')}")
        self.take.setVisible(bool(new))


def _words(read: FillsRead, new: int) -> str:
    """ "pdmp.csv: 14 fills understood, 26 Nov 2025 to 3 Nov 2026; filled, medicine... Nothing is entered yet."."""
    if not read.fills:
        return f"{read.file}: nothing in the file was understood."
    columns = listed(_COLUMNS.get(one, one) for one in read.columns)
    again = len(read.fills) - new
    known = "" if not again else (
        f" {again} of them stand{'s' if again == 1 else ''} twice in it or on record already: counted once."
    )  # fmt: skip
    days = f"{spoken(read.fills[0].on)} to {spoken(read.fills[-1].on)}"
    understood = f"{number_of(len(read.fills), 'fill')} understood, {days}; {columns}"
    return f"{read.file}: {understood}. Nothing is entered yet.{known}"


def _whose(read: FillsRead, another: str) -> str:
    """What to check of whose history it is."""
    if another:
        return f"The file names “{another}”: check that it is this patient."
    return "" if read.born_told or read.names else "The file does not say whose it is: check that it is this patient."


def _not_read(read: FillsRead) -> str:
    lines = [
        f"{f'{read.counted} {one.line}: ' if one.line else ''}{one.text}: {one.why}."
        for one in read.not_read[:_NOT_READ]
    ]
    if len(read.not_read) > _NOT_READ:
        lines.append(f"and {len(read.not_read) - _NOT_READ} more that were not read")
    return "\n".join(lines)
