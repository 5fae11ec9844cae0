"""Diary pages: a line typed for a day, or a CSV file shown before any of it is entered."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QGridLayout

from paindesk.domain.visit import DiaryDay
from paindesk.exchange.csv_rows import NotRead
from paindesk.exchange.diary_csv import MOST_BYTES, MOST_ROWS, DiaryRead
from paindesk.kit import theme
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.card import Card
from paindesk.kit.dates import shown as show_date
from paindesk.kit.fields import DateField, NumberField, TextField, labelled
from paindesk.kit.flow import Row
from paindesk.kit.language import later, told, tr
from paindesk.kit.table import LightTable
from paindesk.kit.text import label
from paindesk.kit.unentered import Typed, Unentered
from paindesk.steps.since_last_visit.model import SinceLastVisitModel

_SCORES = (
    ("average", later("Average"), later("Pain on average"), 10),
    ("worst", later("Worst"), later("Worst pain"), 10),
    ("relief_percent", later("Relief %"), later("Relief in percent"), 100),
    ("side_effect", later("Side eff."), later("Worst side effect"), 10),
)
_SHOWN = 14
_SHOWN_NOT_READ = 8
_COLUMNS = {
    "average": later("average"),
    "worst": later("worst"),
    "relief_percent": later("relief"),
    "side_effect": later("side effect"),
    "note": later("note"),
}
_HEADERS = (
    later("Day"), later("Average"), later("Worst"), later("Relief"), later("Side effect"), later("Note"),
)  # fmt: skip


class DiaryCard(Card):
    """Days entered, one line to add a day, and the preview of a file."""

    def __init__(self, model: SinceLastVisitModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Diary the patient brought"))
        self.model, self._edited = model, edited
        self.load = LinkButton(tr("Import CSV…"))
        self.load.clicked.connect(lambda _: self._choose())
        self.add_beside_title(self.load, at_end=True)
        self.on = DateField(tr("Diary day"), latest=model.context.on)
        self.scores = {key: NumberField(tr(name), "", 0, most) for key, _, name, most in _SCORES}
        self.note = TextField(tr("Diary note"), tr("note of that day"))
        fields: dict[str, Typed] = {"on": self.on, **self.scores, "note": self.note}
        self._kept = Unentered(self, "diary", fields, edited)
        self.button = Button(tr("Add day"))
        self.button.clicked.connect(lambda _: self._add())
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(5))
        grid.setVerticalSpacing(theme.px(4))
        grid.addWidget(labelled(tr("Day"), self.on), 0, 0, 1, 2)
        grid.addWidget(labelled(tr("Note"), self.note), 0, 2, 1, 2)
        for column, (key, words, _, _) in enumerate(_SCORES):
            grid.addWidget(labelled(tr(words), self.scores[key]), 1, column)
            grid.setColumnStretch(column, 1)
        self.add(grid)
        line = Row()
        self.drop = LinkButton(tr("Take the newest day out"))
        self.drop.clicked.connect(lambda _: self._drop())
        line.addWidget(self.drop)
        line.addStretch(1)
        line.addWidget(self.button)
        self.add(line)
        self.preview = label("")
        self.not_read = label("", "caution")
        self.take, self.leave = Button(tr("Take over")), Button(tr("Leave it"))
        self.take.clicked.connect(lambda _: self._take())
        self.leave.clicked.connect(lambda _: self._leave())
        self.add(self.preview)
        self.add(self.not_read)
        choice = Row()
        choice.addWidget(self.take)
        choice.addWidget(self.leave)
        choice.addStretch(1)
        self.add(choice)
        self.table = LightTable(tuple(map(tr, _HEADERS)), name=tr("Diary days"))
        self.add(self.table)
        self.more = label("", "muted")
        self.add(self.more)
        self._shown: object = None

    def refresh(self) -> None:
        """Show the days, and the file that waits."""
        days, waiting = self.model.diary.days(), self.model.diary.waiting
        self._preview(waiting)
        self.drop.setVisible(bool(days))
        self.table.setVisible(bool(days))
        earlier = len(days) - _SHOWN
        self.more.setText(tr("and 1 earlier day") if earlier == 1 else tr("and {count} earlier days", count=earlier))
        self.more.setVisible(earlier > 0)
        if days != self._shown:
            self._shown = days
            self.table.set_rows([_row(one) for one in days[:_SHOWN]])

    def _preview(self, read: DiaryRead | None) -> None:
        for piece in (self.preview, self.not_read, self.take, self.leave):
            piece.setVisible(read is not None)
        if read is None:
            self.not_read.setText(self.model.diary.trouble)
            self.not_read.setVisible(bool(self.model.diary.trouble))
            return
        count = len(read.days)
        self.preview.setText(_understood(read) if read.days else tr("Nothing in the file was understood."))
        lines = [_not_read(one) for one in read.not_read[:_SHOWN_NOT_READ]]
        if len(read.not_read) > _SHOWN_NOT_READ:
            more = len(read.not_read) - _SHOWN_NOT_READ
            lines.append(
                tr("and 1 more that was not understood")
                if more == 1
                else tr("and {count} more that were not understood", count=more)
            )
        self.not_read.setText("\n".join(lines))
        self.not_read.setVisible(bool(lines))
        self.take.set_text(tr("Take over 1 day") if count == 1 else tr("Take over {count} days", count=count))
        self.take.setVisible(count > 0)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Diary as CSV"), "", "CSV (*.csv *.txt *.tsv)")
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Look into a file: no more of it than is ever read."""
        try:
            with path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        except OSError as trouble:
            self.model.diary.not_opened((told(trouble.strerror or "") or tr("the system does not say why")).lower())
        else:
            self.model.diary.read(content)
        self.refresh()

    def _take(self) -> None:
        if self.model.diary.confirm():
            self._edited()
        self.refresh()

    def _leave(self) -> None:
        self.model.diary.forget()
        self.refresh()

    def _add(self) -> None:
        on = self.on.value()
        if on is None:
            self.on.edit.setFocus()
            return
        said = {key: None if (value := field.value()) is None else int(value) for key, field in self.scores.items()}
        day = DiaryDay(
            on=on, average=said["average"], worst=said["worst"], relief_percent=said["relief_percent"],
            side_effect=said["side_effect"], note=self.note.value().strip(),
        )  # fmt: skip
        if self.model.diary.add(day):
            self._kept.clear()
            self._edited()

    def _drop(self) -> None:
        days = self.model.diary.days()
        if days:
            self.model.diary.drop(days[0])
            self._edited()


def _understood(read: DiaryRead) -> str:
    """The days and columns of a file, before any of it is entered."""
    first, last = show_date(read.days[0].on), show_date(read.days[-1].on)
    columns = ", ".join(tr(_COLUMNS[one]) for one in read.columns if one != "on")
    if len(read.days) == 1:
        return tr(
            "Understood: 1 day, {first} to {last}; {columns}. Nothing is entered yet; days typed before stay as they "
            "are.",
            first=first, last=last, columns=columns,
        )  # fmt: skip
    return tr(
        "Understood: {count} days, {first} to {last}; {columns}. Nothing is entered yet; days typed before stay as "
        "they are.",
        count=len(read.days), first=first, last=last, columns=columns,
    )  # fmt: skip


def _not_read(one: NotRead) -> str:
    """What was not taken and why; of a file as a whole also what to do."""
    if one.line:
        return tr("Line {number}: {text}: {why}.", number=one.line, text=one.text, why=told(one.why))
    return tr(
        "Of {what} nothing was read: {why}. Save the table as CSV with a heading line (date, and average, worst, "
        "relief or side effect), at most {rows} lines, and choose that file.",
        what=told(one.text), why=told(one.why), rows=f"{MOST_ROWS:,}",
    )  # fmt: skip


def _row(one: DiaryDay) -> list[str]:
    def words(value: int | None, unit: str = "") -> str:
        return "" if value is None else f"{value}{unit}"

    return [
        show_date(one.on), words(one.average), words(one.worst), words(one.relief_percent, " %"),
        words(one.side_effect), one.note,
    ]  # fmt: skip
