"""What a file of fills holds, before any of it is taken: whose it is, what was read, what was not and why."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.exchange.csv_rows import NotRead
from paindesk.exchange.fills_read import FillsRead
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.flow import Row
from paindesk.kit.language import later, told, tr
from paindesk.kit.table import LightTable
from paindesk.kit.text import label
from paindesk.rules.evidence import listed, spoken
from paindesk.rules.fills import handed_out
from paindesk.steps.monitoring.fills import FillsPart

_SHOWN, _NOT_READ = 6, 8
_COLUMNS = {
    "on": later("filled"), "written": later("written"), "drug": later("medicine"), "strength": later("strength"),
    "form": later("form"), "quantity": later("quantity"), "days": later("days"), "prescriber": later("prescriber"),
    "pharmacy": later("pharmacy"), "refills": later("refills"), "payment": later("payment"),
    "person": later("patient"), "born": later("birth date"),
}  # fmt: skip


class FillsPreview(QWidget):
    """Hidden where no file waits. All of it is taken over, or none."""

    def __init__(self, take: Callable[[], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Fill history read from a file, not taken over yet"))
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.px(7))
        self.words = label("")
        self.whose = label("", "caution")
        self.table = LightTable(
            (tr("Filled"), tr("Medicine"), tr("Quantity"), tr("Days"), tr("Prescriber")),
            stretch=(8, 20, 6, 4, 12),
            name=tr("Fills in the file"),
        )
        self.more = label("", "muted")
        self.not_read = label("", "caution")
        self.not_used = label("", "small")
        for piece in (self.words, self.whose, self.table, self.more, self.not_read, self.not_used):
            body.addWidget(piece)
        choice = Row()
        self.take, self.leave = Button(tr("Take over")), Button(tr("Leave it"))
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
            [spoken(one.on), told(one.text), told(handed_out(one)) or tr("not told"),
             str(one.days or tr("not told")), one.prescriber]
            for one in reversed(read.fills[-_SHOWN:])
        ])  # fmt: skip
        self.table.setVisible(bool(read.fills))
        earlier = len(read.fills) - _SHOWN
        self.more.setText(tr("and 1 earlier one") if earlier == 1 else tr("and {count} earlier ones", count=earlier))
        self.more.setVisible(earlier > 0)
        self.not_read.setText(_not_read(read))
        self.not_read.setVisible(bool(read.not_read))
        self.not_used.setText(tr("Columns without use here: {columns}.", columns=listed(read.not_used, tr("and"))))
        self.not_used.setVisible(bool(read.not_used))
        self.take.set_text(tr("Take over 1 fill") if len(new) == 1 else tr("Take over {count} fills", count=len(new)))
        self.take.setVisible(bool(new))


def _words(read: FillsRead, new: int) -> str:
    """ "pdmp.csv: 14 fills understood, 26 Nov 2025 to 3 Nov 2026; filled, medicine... Nothing is entered yet."."""
    if not read.fills:
        return tr("{file}: nothing in the file was understood.", file=read.file)
    values = {
        "file": read.file,
        "first": spoken(read.fills[0].on),
        "last": spoken(read.fills[-1].on),
        "columns": listed((tr(_COLUMNS[one]) if one in _COLUMNS else one for one in read.columns), tr("and")),
    }
    count, again = len(read.fills), len(read.fills) - new
    said = (
        tr("{file}: 1 fill understood, {first} to {last}; {columns}. Nothing is entered yet.", **values)
        if count == 1
        else tr(
            "{file}: {count} fills understood, {first} to {last}; {columns}. Nothing is entered yet.",
            count=count, **values,
        )
    )  # fmt: skip
    if not again:
        return said
    twice = (
        tr("1 of them stands twice in it or on record already: counted once.")
        if again == 1
        else tr("{count} of them stand twice in it or on record already: counted once.", count=again)
    )
    return f"{said} {twice}"


def _whose(read: FillsRead, another: str) -> str:
    """What to check of whose history it is."""
    if another:
        return tr("The file names “{name}”: check that it is this patient.", name=another)
    if read.born_told or read.names:
        return ""
    return tr("The file does not say whose it is: check that it is this patient.")


def _line(counted: str, one: NotRead) -> str:
    """What was not taken and why."""
    if not one.line:
        return f"{told(one.text)}: {told(one.why)}."
    said = {"number": one.line, "text": one.text, "why": told(one.why)}
    if counted == "Entry":
        return tr("Entry {number}: {text}: {why}.", **said)
    return tr("Line {number}: {text}: {why}.", **said)


def _not_read(read: FillsRead) -> str:
    lines = [_line(read.counted, one) for one in read.not_read[:_NOT_READ]]
    if len(read.not_read) > _NOT_READ:
        more = len(read.not_read) - _NOT_READ
        lines.append(
            tr("and 1 more that was not read") if more == 1 else tr("and {count} more that were not read", count=more)
        )
    return "\n".join(lines)
