"""A date, typed in the usual ways or picked from a calendar."""

import re
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from paindesk.domain.months import MONTHS, month_of
from paindesk.kit import icons, theme
from paindesk.kit.checked_line import CheckedLine

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
US = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
DAY_FIRST = re.compile(r"(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")
MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")


def read_date(text: str) -> date | None:
    """ "2026-12-21", "12/21/2026" (month first), "21 Dec 2026" or "Dec 21, 2026"; None for anything else."""
    text = text.strip()
    if match := ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := US.fullmatch(text):
        month, day, year = (int(part) for part in match.groups())
    elif match := DAY_FIRST.fullmatch(text):
        day, month, year = int(match[1]), month_of(match[2]), int(match[3])
    elif match := MONTH_FIRST.fullmatch(text):
        month, day, year = month_of(match[1]), int(match[2]), int(match[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def show_date(day: date) -> str:
    """ "21 Dec 2026": no order of numbers to mistake."""
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"


class DateField(CheckedLine):
    """`value()` is None while empty, unreadable or out of bounds."""

    def __init__(
        self, name: str, earliest: date | None = None, latest: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._earliest, self._latest = earliest, latest
        self.edit.setPlaceholderText("day month year")
        self.edit.setMinimumWidth(theme.px(96))
        self.edit.setMaximumWidth(theme.px(130))
        self._pick = QToolButton()
        self._pick.setIcon(icons.icon("calendar"))
        self._pick.setAccessibleName(f"{name}: open calendar")
        self._pick.setToolTip("Open calendar")
        self._pick.clicked.connect(self._open)
        self.row.addWidget(self._pick)
        self.row.addStretch(1)

    def value(self) -> date | None:
        """The day."""
        return None if self.problem() else read_date(self.edit.text())

    def set_value(self, day: date | None) -> None:
        """Show this day; None empties the field."""
        if day is None:
            if self.value() is not None:
                self._put("")
        elif read_date(self.edit.text()) != day:
            self._put(show_date(day))

    def problem(self) -> str:
        text = self.edit.text().strip()
        if not text:
            return ""
        day = read_date(text)
        if day is None:
            return "Enter a date, such as 21 Dec 2026."
        if self._earliest and day < self._earliest:
            return f"Enter {show_date(self._earliest)} or later."
        if self._latest and day > self._latest:
            return f"Enter {show_date(self._latest)} or earlier."
        return ""

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
            self.set_value(day)
            self.changed.emit()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
