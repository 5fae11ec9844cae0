"""Trends on the screen. The charts are drawn right after the page is shown: matplotlib takes half a second to load."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.charts.trend_data import TrendData, summary
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.chart_canvas import ChartCanvas, Stop
from paindesk.kit.fields import ChoiceField
from paindesk.kit.page import Page
from paindesk.kit.text import label
from paindesk.steps.trends.model import RANGES, TrendsModel
from paindesk.steps.trends.tables import PeriodsTable, VisitsTable

_AFTER_PAINT = 30  # milliseconds: the page is on the screen before the charts are drawn
_BESIDE = 198  # 100 % pixels of the page that are neither chart nor dose periods
_ROW = 33
_LEAST, _MOST = 284, 520
_EMPTY = (
    "No earlier visit to compare with. When this visit is signed, its relief, side effects and doses become the first "
    "point of the trend."
)


class View(QWidget):
    """`changed` is part of every step's view; nothing here changes the visit."""

    READ_ONLY = True  # so nothing is closed when the visit is signed
    changed = Signal()

    def __init__(self, model: TrendsModel) -> None:
        super().__init__()
        self.model = model
        self.page = Page("Pain relief against side effects")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.range = ChoiceField("How far back", RANGES)
        self.range.changed.connect(self._ranged)
        self.as_table = Button("Show as table")
        self.as_table.setCheckable(True)
        self.as_table.clicked.connect(lambda _: self._toggled())
        self.copy = Button("Copy as image")
        for piece in (self.range, self.as_table, self.copy):
            self.page.header.addWidget(piece)
        self.empty = label(_EMPTY, "muted")
        self.page.body.addWidget(self.empty, 0, 0, 1, 2)

        self.trend_card = Card()
        self.trend_card.setAccessibleName("Relief, side effects and doses over time")
        self.trend = ChartCanvas("Relief, side effects and doses over time", least_height=_LEAST)
        self.copy.clicked.connect(lambda _: self.trend.copy_image())
        self.trend_card.add(self.trend)
        self.summary = label("", "muted")
        self.visits = VisitsTable()
        self.table_card = Card("Visits, newest first")
        self.table_card.add(self.summary)
        self.table_card.add(self.visits)
        self.table_card.body.addStretch(1)
        self.balance_card = Card("Balance, visit by visit")
        self.balance = ChartCanvas("Relief against the worst side effect, visit by visit", least_height=180)
        self.balance_card.add(self.balance)
        self.periods_card = Card()
        self.periods_card.setAccessibleName("Dose periods")
        self.periods = PeriodsTable()
        self.periods_card.add(self.periods)
        body = self.page.body
        body.addWidget(self.trend_card, 1, 0, 2, 1)
        body.addWidget(self.table_card, 1, 0, 2, 1)
        body.addWidget(self.balance_card, 1, 1)
        body.addWidget(self.periods_card, 3, 0, 1, 2)
        body.setRowStretch(2, 1)
        body.setColumnStretch(0, 37)
        body.setColumnStretch(1, 10)

        self._drawn: TrendData | None = None
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_PAINT)
        self._timer.timeout.connect(self._draw)
        self.refresh()

    def refresh(self) -> None:
        """Show the model again; the charts follow in a moment where their data changed."""
        model, nothing = self.model, self.model.is_empty()
        self.range.set_value(model.shown_range())
        tabled = self.as_table.isChecked()
        for piece in (self.range, self.as_table, self.periods_card):
            piece.setVisible(not nothing)
        self.copy.setVisible(not nothing and not tabled)
        self.empty.setVisible(nothing)
        self.trend_card.setVisible(not nothing and not tabled)
        self.table_card.setVisible(not nothing and tabled)
        self.balance_card.setVisible(not nothing)
        if nothing:
            return
        data = model.data()
        self.summary.setText(summary(data))
        self.visits.show_data(data)
        self.periods.show_rows(model.rows())
        self._fit()
        if data != self._drawn:
            self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As tall a chart as leaves the dose periods in sight."""
        taken = theme.px(_BESIDE + _ROW * self.periods.row_count())
        height = max(theme.px(_LEAST), min(theme.px(_MOST), self.height() - taken))
        if self.trend.minimumHeight() != height:
            self.trend.setFixedHeight(height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_timer") and self._drawn is not None:
            self._drawn = None
            self._timer.start()

    def _draw(self) -> None:
        from paindesk.charts import balance, style, trends  # noqa: PLC0415 - matplotlib only when a chart is drawn

        style.register_fonts(theme.resources() / "fonts")
        data = self.model.data()
        looks = theme.name() if theme.name() in style.THEMES else "light"
        self.trend.set_figure(
            trends.figure(data, max(self.trend.width(), 300), max(self.trend.height(), 200), theme=looks),
            summary(data),
            lambda made: trends.update(made, data, looks),
        )
        self.balance.set_figure(
            balance.figure(data, max(self.balance.width(), 150), max(self.balance.height(), 150), theme=looks),
            "Each dot is a visit: relief to the right, worst side effect upwards.",
            lambda made: balance.update(made, data, looks),
        )
        self.trend.set_stops([Stop(one.on.toordinal(), self.model.words(one)) for one in data.points])
        self.balance.set_stops(
            [
                Stop(one.relief_percent, self.model.words(one), one.worst.grade if one.worst is not None else 0)
                for one in data.points
                if one.relief_percent is not None
            ]
        )
        self._drawn = data

    def _ranged(self) -> None:
        self.model.range = self.range.value()
        self.refresh()

    def _toggled(self) -> None:
        self.as_table.set_text("Show as chart" if self.as_table.isChecked() else "Show as table")
        self.refresh()
