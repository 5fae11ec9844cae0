"""How the opioids of the list come to their MME a day: line by line, with the factors of 2016 beside those of 2022."""

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paindesk.domain.advice import Mme
from paindesk.domain.dose import plain
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.language import later, told, tr
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import bold, label, muted
from paindesk.rules.mme_beside import LineBeside, MmeBeside

_NEVER = later(
    "MME speak for the risk of overdose. They never choose a dose for changing from one opioid to another; 50 a day is "
    "a point to pause at, no ceiling."
)


class OpioidSum(QWidget):
    """One line with the total; the sums open below it, the older factors on demand."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        self._total = label("", "bold", wrap=False)
        self.opener, self.older = LinkButton(""), LinkButton("")
        for toggle in (self.opener, self.older):
            toggle.setCheckable(True)
        self.opener.clicked.connect(lambda _: self._open(self.opener, self.older))
        self.older.clicked.connect(lambda _: self._open(self.older, self.opener))
        for piece in (self._total, self.opener, self.older):
            head.addWidget(piece)
        head.addStretch(1)
        column.addLayout(head)
        self.plain_table = LightTable(
            (tr("Opioid"), tr("MME a day"), tr("Sum")), stretch=(5, 2, 9), name=tr("MME, line by line")
        )
        both = (tr("Opioid"), "2022", "2016", tr("Why it differs"))
        self.table = LightTable(both, stretch=(5, 2, 2, 7), name=tr("MME by the factors of 2022 and 2016"))
        self._note = label(tr(_NEVER), "small")
        for part in (self.plain_table, self.table, self._note):
            column.addWidget(part)
        self._shown: MmeBeside | None = None
        self._show()

    def refresh(self, found: MmeBeside) -> None:
        """Show this record's opioids; nothing where there is none."""
        self.setVisible(bool(found.now.lines))
        if found == self._shown:
            return
        self._shown = found
        self._total.setText(tr("Opioids: {total}", total=total(found.now)))
        counted = [one for one in found.lines if not _elsewhere(one)]
        left = len(found.lines) - len(counted)
        rows: list[list[Cell]] = [[one.line.text, _number(one.line.per_day), told(one.line.reason)] for one in counted]
        both: list[list[Cell]] = [
            [one.line.text, _number(one.line.per_day), _number(one.older), told(one.why) or [muted(tr("the same"))]]
            for one in counted
        ]
        if left:
            note = tr("{count} earlier orders of the same, each counted once.", count=left)
            rows.append([[muted(note)], "", ""])
            both.append([[muted(note)], "", "", ""])
        both.append([[bold(tr("Together"))], [bold(_least(found.now))], [bold(_least(found.older))], ""])
        self.plain_table.set_rows(rows)
        self.table.set_rows(both)
        self._show()

    def _open(self, pressed: LinkButton, other: LinkButton) -> None:
        """One of the two tables at a time."""
        if pressed.isChecked():
            other.setChecked(False)
        self._show()

    def _show(self) -> None:
        opened, older = self.opener.isChecked(), self.older.isChecked()
        self.opener.set_text(tr("How it is worked out") + (" ▴" if opened else " ▸"))
        self.older.set_text(tr("2016 factors") + (" ▴" if older else " ▸"))
        self.opener.setAccessibleName(tr("Opioids: how the MME a day is worked out"))
        self.older.setAccessibleName(tr("Opioids: the factors of 2016 beside those of 2022"))
        self.plain_table.setVisible(opened)
        self.table.setVisible(older)
        self._note.setVisible(opened or older)


def total(mme: Mme) -> str:
    """ "60 MME a day", "at least 47 MME a day", "cannot be calculated"."""
    if mme.per_day is None:
        return tr("MME cannot be calculated")
    if mme.complete:
        return tr("{number} MME a day", number=plain(mme.per_day))
    return tr("at least {number} MME a day", number=plain(mme.per_day))


def _least(mme: Mme) -> str:
    if mme.per_day is None:
        return "—"
    return plain(mme.per_day) if mme.complete else tr("at least {number}", number=plain(mme.per_day))


def _number(value: Decimal | None) -> str:
    return tr("not counted") if value is None else plain(value)


def _elsewhere(one: LineBeside) -> bool:
    """Whether another line counts for it."""
    return one.line.per_day is None and "counted once" in one.line.reason
