"""Trends on the screen. The charts are drawn right after the page is shown: matplotlib takes half a second to load."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.charts.trend_data import LEFT, RIGHT, TrendData, summary
from paindesk.domain.visit import VisitPoint
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.chart_canvas import ChartCanvas, Stop
from paindesk.kit.choice_chips import ChoiceChips
from paindesk.kit.language import later, told, tr
from paindesk.kit.page import Page
from paindesk.kit.text import label
from paindesk.steps.trends.beside import CompareCard, VisitCard
from paindesk.steps.trends.model import RANGES, TrendsModel
from paindesk.steps.trends.tables import PeriodsTable, VisitsTable

_REST = 250  # milliseconds after the last pan or zoom until table and balance follow
_LANE = 56  # 100 % pixels that PEG and MME each want more
_KEYS = later(
    "Left and Right walk the visits, Enter shows one.\nDrag or Shift+Left/Right moves through time; "
    "Ctrl+wheel, + and − zoom; 0 shows everything. Ctrl+C copies the image."
)
_BALANCE = later("Each dot is a visit: relief to the right, worst side effect upwards.")
_AFTER_PAINT = 30  # milliseconds: the page is on the screen before the charts are drawn
_BESIDE = 198  # 100 % pixels of the page that are neither chart nor dose periods
_ROW = 33
_WIDE = 460  # pixels of the large chart before its text grows
_LEAST, _MOST = 312, 520
_EMPTY = later(
    "No earlier visit to compare with. When this visit is signed, its relief, side effects and doses become the first "
    "point of the trend."
)


class View(QWidget):
    """`changed` is part of every step's view; nothing here changes the visit."""

    READ_ONLY = True  # so nothing is closed when the visit is signed
    changed = Signal()
    visit_wanted = Signal(str)  # the id of a visit to open
    print_wanted = Signal(object, str)  # what makes the PDF, off the window's thread, and what it is called

    def __init__(self, model: TrendsModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page(tr("Relief against side effects"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.range = ChoiceChips(tr("How far back"), [(days, tr(words)) for days, words in RANGES])
        self.range.changed.connect(self._ranged)
        self.as_table = Button(tr("Show as table"))
        self.as_table.setCheckable(True)
        self.as_table.clicked.connect(lambda _: self._toggled())
        self.copy = Button(tr("Copy as image"))
        self.print = Button(tr("Print"))
        self.print.clicked.connect(lambda _: self.print_wanted.emit(self.model.sheet(), tr("Trend")))
        for piece in (self.range, self.as_table, self.copy, self.print):
            self.page.header.addWidget(piece)
        self.empty = label(tr(_EMPTY), "muted")
        self.page.body.addWidget(self.empty, 0, 0, 1, 2)

        self._charts()
        self._tables()
        self._lay_out()

        self._has_figures = False
        self._trend_of: TrendData | None = None  # what each figure shows: it is drawn again only where that changes
        self._balance_of: TrendData | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.refresh)
        self._stop_points: tuple[VisitPoint, ...] = ()
        self._balance_points: tuple[VisitPoint, ...] = ()
        self._moving = QTimer(self, singleShot=True, interval=0)  # many moves of the pointer, one drawing
        self._moving.timeout.connect(self._move_now)
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_PAINT)
        self._timer.timeout.connect(self._draw)
        self.refresh()

    def _charts(self) -> None:
        self.trend_card = Card()
        self.trend_card.setAccessibleName(tr("Relief, side effects and doses over time"))
        self.trend = ChartCanvas(
            tr("Relief, side effects and doses over time"), least_height=_LEAST, movable=True, least_width=_WIDE
        )
        self.trend.setToolTip(tr(_KEYS))
        self.trend.panned.connect(self._panned)
        self.trend.zoomed.connect(self._zoomed)
        self.trend.picked.connect(lambda index: self._picked(self._stop_points[index]))
        self.copy.clicked.connect(lambda _: self.trend.copy_image())
        self.trend_card.add(self.trend)
        self.balance_card = Card(tr("Balance, visit by visit"))
        self.balance = ChartCanvas(tr("Relief against the worst side effect, visit by visit"), least_height=180)
        self.balance.picked.connect(lambda index: self._picked(self._balance_points[index]))
        self.balance_card.add(self.balance)
        self.visit_card = VisitCard(self._open)

    def _tables(self) -> None:
        self.summary = label("", "muted")
        self.visits = VisitsTable()
        self.visits.chosen.connect(lambda row: self._picked(self.model.data().points[-1 - row]))
        self.visits.opened.connect(lambda row: self._open(self.model.data().points[-1 - row]))
        self.table_card = Card(tr("Visits, newest first"))
        self.table_card.add(self.summary)
        self.table_card.add(self.visits)
        self.table_card.body.addStretch(1)
        self.periods_card = Card()
        self.periods_card.setAccessibleName(tr("Dose periods"))
        self.periods = PeriodsTable()
        self.periods_card.add(self.periods)
        self.compare_card = CompareCard(self.model)

    def _lay_out(self) -> None:
        body = self.page.body
        band = self.page.band(1)
        band.addWidget(self.trend_card, 37)
        band.addWidget(self.table_card, 37)
        side = QVBoxLayout()
        side.addWidget(self.balance_card)
        side.addWidget(self.visit_card)
        side.addStretch(1)
        band.addLayout(side, 10)
        body.addWidget(self.periods_card, 2, 0, 1, 2)
        body.addWidget(self.compare_card, 3, 0, 1, 2)

    def refresh(self) -> None:
        """Show the model again; the charts follow in a moment where their data changed."""
        model, nothing = self.model, self.model.is_empty()
        self.range.set_value(model.shown_range() if model.window is None else "moved")  # no range is chosen then
        tabled = self.as_table.isChecked()
        for piece in (self.range, self.as_table, self.print, self.periods_card):
            piece.setVisible(not nothing)
        self.copy.setVisible(not nothing and not tabled)
        self.empty.setVisible(nothing)
        self.trend_card.setVisible(not nothing and not tabled)
        self.table_card.setVisible(not nothing and tabled)
        self.balance_card.setVisible(not nothing)
        if nothing:
            self.visit_card.hide()
            self.compare_card.hide()
            return
        data = model.data()
        self.summary.setText(summary(data))
        if tabled:
            self.visits.show_data(data)  # a label a cell: not made before somebody wants to read them
        self.periods.show_rows(model.rows(told))
        self.compare_card.refresh()
        self._fit()
        if data != self._trend_of or data != self._balance_of:
            self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As tall a chart as leaves the dose periods in sight."""
        taken = theme.px(_BESIDE + _ROW * self.periods.row_count())
        points = self.model.points
        lanes = any(one.peg is not None for one in points) + any(one.mme for one in points)
        least = _LEAST + _LANE * lanes
        height = max(theme.px(least), min(theme.px(_MOST), self.height() - taken))
        if self.trend.minimumHeight() != height:
            self.trend.setFixedHeight(height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_timer") and self._has_figures:
            self._trend_of = self._balance_of = None
            self._timer.start()

    def _draw(self) -> None:
        """Bring both figures up to what the model shows."""
        if not self._has_figures:
            self._begin_figures()
        self._draw_trend()
        data = self.model.data()
        if data == self._balance_of:
            return
        self._balance_of = data
        self.balance.draw_anew(tr(_BALANCE))
        self._balance_points = tuple(
            one for one in data.points if one.relief_percent is not None and one.burden is not None
        )
        self.balance.set_stops(
            [Stop(one.relief_percent or 0, self.model.words(one), one.burden or 0) for one in self._balance_points]
        )

    def _begin_figures(self) -> None:
        """An empty figure on each canvas. A canvas lays its figure out for the size it has, on the axes it had."""
        from matplotlib.figure import Figure  # noqa: PLC0415 - matplotlib is loaded only where a chart is drawn

        from paindesk.charts import balance, style, trends  # noqa: PLC0415 - as above

        style.register_fonts(theme.resources() / "fonts")
        model = self.model
        self.trend.prepare(Figure(), lambda made: trends.update(made, model.data(), theme.name()))
        self.balance.prepare(Figure(), lambda made: balance.update(made, model.data(), theme.name()))
        self._has_figures = True

    def _draw_trend(self) -> None:
        data = self.model.data()
        if data == self._trend_of:
            return
        self._trend_of = data
        self.trend.draw_anew(summary(data))
        self._stop_points = data.points
        self.trend.set_stops([Stop(one.on.toordinal(), self.model.words(one)) for one in data.points])

    def _ranged(self) -> None:
        self.model.show_range(self.range.value())
        self.refresh()

    def _panned(self, share: float) -> None:
        self.model.pan(share * self._wider())
        self._moving.start()

    def _zoomed(self, factor: float, place: float) -> None:
        self.model.zoom(factor, (place - LEFT * self.trend.grown() / max(self.trend.width(), 1)) * self._wider())
        self._moving.start()

    def _wider(self) -> float:
        """How much wider the whole canvas is than the time axis on it."""
        wide = self.trend.width()
        return wide / max(wide - (LEFT + RIGHT) * self.trend.grown(), 1)

    def _move_now(self) -> None:
        """Draw the other part of the time axis at once; table and balance follow when the hand rests."""
        if self._has_figures:
            self._draw_trend()
            self._rest.start()

    def _picked(self, point: VisitPoint) -> None:
        self.visit_card.show_visit(point, self.model.words(point), can_open=self.model.can_open(point))

    def _open(self, point: VisitPoint) -> None:
        if self.model.can_open(point):
            self.visit_wanted.emit(point.visit_id)

    def _toggled(self) -> None:
        self.as_table.set_text(tr("Show as chart") if self.as_table.isChecked() else tr("Show as table"))
        self.refresh()
