"""The fill history on the screen: a file shown before any of it is taken, the timeline, the table, a fill typed in."""

import threading
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from paindesk.domain.finding import Level
from paindesk.domain.monitoring import FillSource
from paindesk.exchange.fills_in import MOST_BYTES
from paindesk.exchange.fills_read import FillsRead, refused
from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chart_canvas import ChartCanvas, Stop
from paindesk.kit.chip import Chip
from paindesk.kit.fields import ChoiceField
from paindesk.kit.jobs import Jobs
from paindesk.kit.language import later, told, tr
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import RichLabel, bold, label
from paindesk.rules.evidence import spoken
from paindesk.steps.monitoring.fill_entry import FillEntry
from paindesk.steps.monitoring.fills import RANGES, FillRow, FillsPart
from paindesk.steps.monitoring.fills_preview import FillsPreview

if TYPE_CHECKING:
    from paindesk.charts.fill_data import FillsData

_SHOWN, _STEP = 8, 40
_AFTER_PAINT = 30  # milliseconds: the page is on the screen before the chart is drawn
_LEAST, _MOST = 150, 560
_WIDE = 560  # pixels of the chart before its text grows
_NONE = later("No fill history on record. Import what the monitoring program gives as CSV or FHIR, or type a fill in.")


class FillsCard(Card):
    """Looks at `part`; `edited` after everything a person does that changes the record."""

    def __init__(self, part: FillsPart, on: date, edited: Callable[[], None]) -> None:
        super().__init__(tr("Fill history"))
        self.part, self._edited = part, edited
        self._cancel = threading.Event()
        self.destroyed.connect(self._cancel.set)
        self._jobs: Jobs | None = None
        self._rows = _SHOWN
        self.range = ChoiceField(tr("How far back the timeline goes"), [(days, tr(words)) for days, words in RANGES])
        self.range.changed.connect(self._ranged)
        self.load = LinkButton(tr("Import fill history…"))
        self.load.clicked.connect(lambda _: self._choose())
        self.add_beside_title(self.range, self.load, at_end=True)
        self.reading = label(tr("Reading the file…"), "muted")
        self.preview = FillsPreview(self._take, self._leave)
        self.none = label(tr(_NONE), "muted")
        for piece in (self.reading, self.preview, self.none):
            self.add(piece)
        self.history = QWidget()
        held = QVBoxLayout(self.history)
        held.setContentsMargins(0, 0, 0, 0)
        held.setSpacing(theme.px(7))
        self.said = QGridLayout()
        self.said.setHorizontalSpacing(theme.px(7))
        self.said.setVerticalSpacing(theme.px(5))
        self.said.setColumnStretch(1, 1)
        held.addLayout(self.said)
        self.chart = ChartCanvas(
            tr("Fills over their days of supply, and MME a day"), least_height=_LEAST, least_width=_WIDE
        )
        held.addWidget(self.chart)
        self.table = LightTable(
            (tr("Filled"), tr("Medicine"), tr("Quantity"), tr("Days"), tr("Prescriber"), tr("Pharmacy"), ""),
            stretch=(14, 38, 12, 5, 16, 17, 11), name=tr("Fills, newest first"),
        )  # fmt: skip
        held.addWidget(self.table)
        self.more = LinkButton("")
        self.more.clicked.connect(lambda _: self._show_more())
        held.addWidget(self.more)
        self.add(self.history)
        self.entry = FillEntry(part, on, edited)
        self.add(self.entry)
        self.sources = LightTable(
            (tr("Read from"), tr("On", "the day"), tr("Fills"), ""), stretch=(20, 8, 5, 8), name=tr("Where it was read")
        )
        self.add(self.sources)
        self.reading.hide()
        self._shown: object = None
        self._drawn: FillsData | None = None
        self._has_figure = False
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_PAINT)
        self._timer.timeout.connect(self._draw)

    def refresh(self) -> None:
        """Show the model again, where it changed."""
        self.preview.refresh(self.part)
        fills, findings = self.part.fills(), self.part.findings()
        shown = (fills, findings, self._rows, self.part.range)
        if shown == self._shown:
            return
        self._shown = shown
        self.none.setVisible(not fills)
        self.history.setVisible(bool(fills))
        self.range.setVisible(bool(fills))
        self.range.set_value(self.part.range)
        self._say()
        rows = self.part.rows()
        self.table.set_rows([_row(one) for one in rows[: self._rows]])
        left = len(rows) - self._rows
        self.more.setVisible(left > 0)
        self.more.set_text(_more(left))
        imports = self.part.imports()
        self.sources.setVisible(bool(imports))
        self.sources.set_rows([self._source(source, count) for source, count in imports])
        if fills:
            self._timer.start()

    def _say(self) -> None:
        """The findings, a line each; what to do stands in the panel beside the page."""
        while (item := self.said.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, one in enumerate(self.part.findings()):
            caution = one.level is Level.CAUTION
            chip = Chip(tr("to talk about"), "caution") if caution else Chip(tr("to know"), "info")
            words = RichLabel([bold(f"{told(one.title)}: "), told(one.because)])
            act = told(one.action)
            words.setToolTip(act)
            words.setAccessibleDescription(act)
            self.said.addWidget(chip, place, 0, Qt.AlignmentFlag.AlignTop)
            self.said.addWidget(words, place, 1)

    def _source(self, source: FillSource, count: int) -> list[Cell]:
        link = LinkButton(tr("Take back"))
        where = source.file or tr("typed in")
        link.setAccessibleName(
            tr("Take back 1 fill: {where}", where=where)
            if count == 1
            else tr("Take back {count} fills: {where}", count=count, where=where)
        )
        link.clicked.connect(lambda _=False: self._take_back(source))
        return [where, spoken(source.on) if source.on is not None else "", str(count), link]

    # A file ----------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        kinds = tr("Fill history") + " (*.csv *.txt *.tsv *.json)"
        name, _ = QFileDialog.getOpenFileName(self, tr("Fill history as CSV or FHIR"), "", kinds)
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Look into a file, no more of it than is ever read, off the window's thread: ten MB of FHIR take seconds."""
        if self._jobs is not None:
            return
        self.part.forget()
        self.preview.refresh(self.part)
        self.load.setEnabled(False)
        self._jobs = Jobs()
        self._jobs.busy.connect(lambda _: self.reading.show())
        work, told_as = partial(_look, self.part, path), tr("Reading the file…")
        self._jobs.run(work, self._looked, lambda _: self._looked(None), told_as, self._cancel)

    def _looked(self, read: FillsRead | None) -> None:
        jobs, self._jobs = self._jobs, None
        if jobs is not None:
            QTimer.singleShot(0, jobs.close)
        self.reading.hide()
        self.load.setEnabled(True)
        self.part.waiting = read
        self.preview.refresh(self.part)

    def _take(self) -> None:
        if self.part.confirm():
            self._edited()
        self.refresh()

    def _leave(self) -> None:
        self.part.forget()
        self.refresh()

    def _take_back(self, source: FillSource) -> None:
        self.part.take_back(source)
        self._edited()

    # The timeline ----------------------------------------------------------------------------------------------

    def _ranged(self) -> None:
        self.part.range = self.range.value()
        self.refresh()

    def _show_more(self) -> None:
        self._rows += _STEP
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - the name Qt calls
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_timer") and self._drawn is not None:
            self._drawn = None
            self._timer.start()

    def _draw(self) -> None:
        """Bring the timeline up to what the model shows."""
        from paindesk.charts import fills  # noqa: PLC0415 - matplotlib only when a chart is drawn

        data = self.part.data()
        if data == self._drawn:
            return
        self.chart.setFixedHeight(theme.px(max(_LEAST, min(_MOST, int(fills.height_for(data))))))
        if not self._has_figure:
            self._begin_figure()
        self._drawn = data
        self.chart.draw_anew(fills.summary(data))
        first = data.first.toordinal()
        self.chart.set_stops(
            [Stop(max(bar.on.toordinal(), first), bar.words, number + 0.45) for number, bar in data.bars]
        )

    def _begin_figure(self) -> None:
        from matplotlib.figure import Figure  # noqa: PLC0415 - as above

        from paindesk.charts import fills, style  # noqa: PLC0415 - as above

        style.register_fonts(theme.resources() / "fonts")
        self.chart.prepare(Figure(), lambda made: fills.update(made, self._drawn or self.part.data(), theme.name()))
        self._has_figure = True


def _more(left: int) -> str:
    """What the button under the table says while that many fills are not shown."""
    if left > _STEP:
        return tr("Show {part} of {count} earlier fills", part=_STEP, count=left)
    return tr("Show 1 earlier fill") if left == 1 else tr("Show {count} earlier fills", count=left)


def _look(part: FillsPart, path: Path) -> FillsRead:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as trouble:
        why = (told(trouble.strerror or "") or tr("the system does not say why")).lower()
        return refused(path.name, tr("it cannot be opened: {why}", why=why))
    return part.look_into(content, path.name)


def _row(one: FillRow) -> list[Cell]:
    fill = one.fill
    medicine: Cell = [bold(told(fill.text)), f"\n{told(one.sum)}"] if one.sum else (bold(told(fill.text)),)
    chips = QWidget()
    row = QVBoxLayout(chips)
    row.setContentsMargins(0, 0, 0, 0)
    for words in one.notes:
        row.addWidget(Chip(words, "info"))
    days = "" if fill.days is None else str(fill.days)
    return [
        spoken(fill.on),
        medicine,
        told(one.amount) or tr("not told"),
        days or "?",
        fill.prescriber,
        fill.pharmacy,
        chips,
    ]
