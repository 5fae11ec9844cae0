"""Every patient by what is open: groups to choose from, a table that sorts, and the same table as CSV."""

import threading
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from paindesk.domain.panel import Standing
from paindesk.domain.paper import CHART_LANGUAGE, LANGUAGES
from paindesk.exchange.csv_out import as_csv
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.chip import FlowLayout, ToggleChip
from paindesk.kit.fields import ChoiceField, TextField
from paindesk.kit.flow import in_a_row
from paindesk.kit.language import code, later, told, tr, tr_each
from paindesk.kit.long_table import LongTable, SortedCell
from paindesk.kit.page import Page
from paindesk.kit.saving import ask_where, write_file
from paindesk.kit.text import label
from paindesk.rules.panel import GROUPS
from paindesk.shell.allowed import restrict
from paindesk.shell.in_english import in_english
from paindesk.shell.panel_lines import EVERYBODY, HEADERS, PanelLine, counts, of_group
from paindesk.shell.panel_report import write_report
from paindesk.shell.workplace import Workplace
from paindesk.store import PatientLine, Right

_AROUND = 225  # 100 % pixels: what stands above and below the table
_EMPTY = later("Nobody is in this group.")
_NOT_CALLED_SO = later("Nobody in this group has this name or MRN. Choose Everybody, or empty the field above.")
_NOBODY_CALLED_SO = later("Nobody has this name or MRN. Empty the field above to see everybody.")
_NOT_READ = later("The panel was not read, so nobody is shown.")
_SENTENCE = later("Every patient, by what the last signed visit left open. Enter opens the chart.")
Standings = Sequence[tuple[PatientLine, Standing]]


class PanelPage(QWidget):
    """Reads the panel on the record worker when it is made; `group` is the one shown first."""

    def __init__(
        self, place: Workplace, open_chart: Callable[[str], None], leave: Callable[[], None], group: str = "due"
    ) -> None:
        super().__init__()
        self._place, self._open_chart, self._day = place, open_chart, place.today()
        self._standings: Standings | None = None  # not read
        self._lines: tuple[PanelLine, ...] = ()
        self.group = group
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.page = Page(tr("Panel"), tr(_SENTENCE))
        layout.addWidget(self.page)
        self.page.set_back(tr("Today"))
        self.page.back.connect(leave)
        QShortcut(QKeySequence("Escape"), self, leave)
        self.name = TextField(tr("Only patients with this name or number"), tr("name or MRN"))
        self.name.setMinimumWidth(theme.px(180))
        self.name.changed.connect(self._show)
        self.save = Button(tr("Save as CSV…"))
        self.save.clicked.connect(lambda _: self._ask_where())
        self.report = Button(tr("Report as PDF…"))
        self.report.clicked.connect(lambda _: self._ask_where_report())
        self.language = ChoiceField(tr("Language of the report"), tr_each(LANGUAGES.items()))
        self.language.set_value(code() if code() in LANGUAGES else CHART_LANGUAGE)
        for button in (self.save, self.report):
            restrict(button, place.desk.user, Right.EXPORT)
        for piece in (self.name, self.save, self.report, self.language):
            self.page.header.addWidget(piece)
        self.chips: dict[str, ToggleChip] = {}
        self._chip_row = FlowLayout()
        card = Card()
        card.add(self._chip_row)
        self.table = LongTable(tuple(map(tr, HEADERS)), (17, 12, 9, 49, 14, 12, 12), tr("Patients of this group"))
        self.table.opened.connect(self._open)
        self._none = label(tr(_EMPTY), "muted")
        self.again = Button(tr("Read again"))
        self.again.clicked.connect(lambda _: self.reload())
        card.add(self.table)
        card.add(self._none)
        card.add(in_a_row(self.again))
        self._none.hide()
        self.again.hide()
        self.page.body.addWidget(card, 0, 0)
        self.setFocusProxy(self.table)
        for key, title in ((EVERYBODY, tr("Everybody")), *((one.key, told(one.title)) for one in GROUPS)):
            self.chips[key] = chip = ToggleChip(title)
            chip.clicked.connect(partial(self.choose, key))
            self._chip_row.addWidget(chip)
        self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setFixedHeight(max(theme.px(200), self.height() - theme.px(_AROUND)))

    def reload(self) -> None:
        """Read the panel again. Until it is read no group is known to be empty."""
        place, day = self._place, self._day
        self._standings = None
        self._none.hide()
        self.again.hide()
        for one in (*self.chips.values(), self.save, self.report):
            one.setEnabled(False)

        def failed(trouble: Exception) -> None:
            self._not_read()
            place.trouble(trouble)

        place.jobs.run(
            lambda: place.desk.panel(day),
            self._take,
            failed,
            tr("Reading the panel"),
            threading.Event(),
            stopped=self._not_read,
        )

    def _not_read(self) -> None:
        if isValid(self):
            self.table.hide()
            self._none.setText(tr(_NOT_READ))
            for piece in (self._none, self.again):
                piece.show()

    def choose(self, key: str, *_: object) -> None:
        """Show this group."""
        self.group = key
        self._show()

    def shown(self) -> tuple[PanelLine, ...]:
        """The lines shown, in the order of the names."""
        return self._lines

    def _take(self, standings: Standings) -> None:
        if not isValid(self):
            return  # the page was left meanwhile
        self._standings = standings
        self.report.setEnabled(bool(standings) and self._place.desk.user.may(Right.EXPORT))
        numbers = counts(standings, self._day)
        numbers[EVERYBODY] = len(standings)
        for key, chip in self.chips.items():
            title = next((told(one.title) for one in GROUPS if one.key == key), tr("Everybody"))
            chip.set_text(f"{title} {numbers[key]}")
            chip.setEnabled(bool(numbers[key]) or key == EVERYBODY)
        if not numbers.get(self.group):
            self.group = EVERYBODY
        self._show()

    def _show(self) -> None:
        for key, chip in self.chips.items():
            chip.set_value(key == self.group)
        if self._standings is None:
            return
        self._lines = of_group(self.group, self._standings, self._day, self.name.value())
        self.table.set_rows([_row(line) for line in self._lines])
        self.table.setVisible(bool(self._lines))
        not_called_so = _NOBODY_CALLED_SO if self.group == EVERYBODY else _NOT_CALLED_SO
        self._none.setText(tr(not_called_so if self.name.value().strip() else _EMPTY))
        self._none.setVisible(not self._lines)
        self.save.setEnabled(bool(self._lines) and self._place.desk.user.may(Right.EXPORT))

    def _open(self, row: int) -> None:
        self._open_chart(self._lines[row].patient.id)

    def _ask_where(self) -> None:
        proposed = f"panel-{self.group.replace('_', '-')}-{self._day.isoformat()}.csv"
        path = ask_where(self, tr("Save the list"), proposed)
        if path is not None:
            self.save_csv(path)

    def save_csv(self, path: Path) -> None:
        """Write what is shown, in the order it is shown and in English; the audit says that it left the program."""
        place, group = self._place, self.group
        english = {line.cells(): line.cells(in_english, in_english) for line in self._lines}
        rows = [english[tuple(shown)] for shown in self.table.words()]

        def write() -> int:
            place.desk.note_panel_export(group, len(rows))
            write_file(path, as_csv(HEADERS, rows), tr("The list"))
            return len(rows)

        def done(count: int) -> None:
            said = tr("It holds names: keep it where patient records may be kept.")
            place.notices.say(tr("{count} patients are saved as {file}.", count=count, file=path.name), said, "ok")

        place.jobs.run(write, done, place.trouble, label=tr("Saving the list"))

    def _ask_where_report(self) -> None:
        path = ask_where(self, tr("Save the report"), f"panel-report-{self._day.isoformat()}.pdf")
        if path is not None:
            self.save_report(path)

    def save_report(self, path: Path) -> None:
        """Write every group with its patients as a PDF, whatever is shown; the audit's head stands on it."""
        place, standings, day, language = self._place, self._standings or (), self._day, self.language.value()

        def done(count: int) -> None:
            said = tr("It holds names: keep it where patient records may be kept.")
            words = tr("The report of {count} patients is saved as {file}.", count=count, file=path.name)
            place.notices.say(words, said, "ok")

        place.jobs.run(
            lambda: write_report(
                place.desk,
                standings,
                day,
                path,
                knowledge=place.knowledge,
                language=language,
                paper_size=place.settings.paper_size,
            ),
            done,
            place.trouble,
            tr("Making the report"),
            threading.Event(),
        )


def _row(line: PanelLine) -> tuple[SortedCell, ...]:
    words = line.cells()
    by: tuple[object, ...] = (
        words[0].casefold(),
        line.patient.birth_date,
        line.patient.mrn or None,
        words[3].casefold(),
        line.standing.mme if line.mme else None,
        line.standing.seen_on or date.min,
        line.next_visit,
    )
    return tuple(SortedCell(each, key) for each, key in zip(words, by, strict=True))
