"""A date, typed in the usual ways or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QVBoxLayout, QWidget

from paindesk.domain.months import WORDS
from paindesk.kit import dates, theme
from paindesk.kit.checked_line import CheckedLine
from paindesk.kit.icon_button import IconButton
from paindesk.kit.language import tr


class DateField(CheckedLine):
    """`value()` is None while empty, unreadable or out of bounds. What was typed in another form than the one that is
    set is written in it when the field is left, so that how it was read is seen."""

    def __init__(
        self, name: str, earliest: date | None = None, latest: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._earliest, self._latest = earliest, latest
        self.edit.setPlaceholderText(
            tr("day month year") if dates.form() == WORDS else tr("like {day}", day=dates.example(dates.form()))
        )
        self.edit.editingFinished.connect(self._spell_out)
        self.edit.setMinimumWidth(theme.px(118))  # "day month year"
        self.edit.setMaximumWidth(theme.px(130))
        self._pick = IconButton("calendar", tr("{name}: open calendar", name=name), tr("Open calendar"))
        self._pick.clicked.connect(self._open)
        self.row.addWidget(self._pick)
        self.row.addStretch(1)

    def value(self) -> date | None:
        """The day."""
        return None if self.problem() else dates.read(self.edit.text())

    def set_value(self, day: date | None) -> None:
        """Show this day; None empties the field."""
        if self.keeps and self.problem():
            return
        if day is None:
            if self.value() is not None:
                self._put("")
        elif dates.read(self.edit.text()) != day:
            self._put(dates.shown(day))

    def typed(self) -> str:
        """The day in the form that no setting changes; what is no day as it stands."""
        day = self.value()
        return self.edit.text() if day is None else day.isoformat()

    def put_typed(self, text: str) -> None:
        if text != self.typed():
            try:
                self._put(dates.shown(date.fromisoformat(text)))
            except ValueError:
                self._put(text)

    def _problem(self) -> str:
        text = self.edit.text().strip()
        if not text:
            return ""
        day = dates.read(text)
        if day is None:
            wanted = tr("Enter a date, such as {day}.", day=dates.example(dates.form()))
            return f"{dates.ambiguous(text)} {wanted}".strip()
        if self._earliest and day < self._earliest:
            return tr("Enter {day} or later.", day=dates.shown(self._earliest))
        if self._latest and day > self._latest:
            return tr("Enter {day} or earlier.", day=dates.shown(self._latest))
        return ""

    def _spell_out(self) -> None:
        day = self.value()
        if day is not None:
            self._put(dates.shown(day))

    def _open(self) -> None:
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(0, 0, 0, 0)
        calendar = QCalendarWidget()
        calendar.setAccessibleName(self.accessibleName())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if self._earliest:
            calendar.setMinimumDate(_qt(self._earliest))
        if self._latest:
            calendar.setMaximumDate(_qt(self._latest))
        if day := self.value():
            calendar.setSelectedDate(_qt(day))
        calendar.clicked.connect(lambda chosen: self._picked(chosen, popup))
        calendar.activated.connect(lambda chosen: self._picked(chosen, popup))
        layout.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.edit.height())))
        popup.show()
        calendar.setFocus()

    def _picked(self, chosen: QDate, popup: QWidget) -> None:
        popup.close()
        self.pick(date(chosen.year(), chosen.month(), chosen.day()))

    def pick(self, day: date) -> None:
        """Take a day as a person's choice: shows it and emits `changed`."""
        if day != self.value():
            self._asks_again = False
            self._put(dates.shown(day))
            self.changed.emit()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
