"""Search as you type over every patient: name in any order, birth date, MRN."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from paindesk.kit import dates, theme
from paindesk.kit.fields import TextField
from paindesk.kit.language import later, tr
from paindesk.rules.evidence import spoken
from paindesk.shell.workplace import Workplace
from paindesk.store import PatientLine

_WORDS = later("Find a patient by name, birth date or MRN")
_PAUSE_MS = 60  # short enough to feel live, long enough not to ask for every letter of a fast typist


class FindBox(TextField):
    """Results drop below the field. Down and Up choose, Enter opens, Esc clears."""

    def __init__(self, place: Workplace, found: Callable[[PatientLine], None], parent: QWidget | None = None) -> None:
        super().__init__(tr(_WORDS), tr(_WORDS), parent)
        self.setMinimumWidth(theme.px(140))
        self.setMaximumWidth(theme.px(420))
        self.setMinimumHeight(theme.px(30))
        self._place, self._found = place, found
        self._asked = ""
        self._results: tuple[PatientLine, ...] = ()
        self.list = QListWidget(self)
        self.list.setWindowFlags(Qt.WindowType.ToolTip)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("Patients found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _: self._open())
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._search)
        self.changed.connect(self._timer.start)
        self.returnPressed.connect(self._open)
        self.installEventFilter(self)

    def begin(self) -> None:
        """Put the cursor here, ready to type."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def shown(self) -> tuple[str, ...]:
        """The names in the list below the field."""
        return tuple(line.name for line in self._results)

    def _search(self) -> None:
        text = self.value().strip()
        self._asked = text
        if not text:
            self._show_results("", ())
            return
        place = self._place
        place.jobs.run(
            lambda: place.desk.find(text, limit=12),
            lambda lines: self._show_results(text, lines),
            place.trouble,
        )

    def _show_results(self, text: str, lines: tuple[PatientLine, ...]) -> None:
        if text != self._asked:
            return  # a later search is already under way
        self._results = lines
        self.list.clear()
        for line in lines:
            born = tr("born {day}", day=spoken(line.birth_date)) if line.birth_date else ""
            number = "MRN " + (line.mrn or tr("none", "a chart number"))
            QListWidgetItem(dates.told(" · ".join(part for part in (line.name, born, number) if part)), self.list)
        if text and not lines:
            none = QListWidgetItem(tr("Nobody found. Check the spelling, or add a new patient."), self.list)
            none.setFlags(Qt.ItemFlag.NoItemFlags)
        if not text or not self.isVisible():
            self.list.hide()
            return
        self.list.setCurrentRow(0)
        self.list.setFixedSize(self.width(), self.list.sizeHintForRow(0) * max(1, len(lines)) + theme.px(8))
        self.list.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self.list.show()

    def _open(self) -> None:
        row = self.list.currentRow()
        if self.list.isVisible() and 0 <= row < len(self._results):
            chosen = self._results[row]
            self._close()
            self._found(chosen)

    def _close(self) -> None:
        self.set_value("")
        self._asked = ""
        self.list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.list.hide()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape and self.value():
                event.accept()  # it empties this field first; only the next one leaves the page
                return True
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.list.isVisible() and self._results:
                self.list.setCurrentRow((self.list.currentRow() + step) % len(self._results))
                return True
            if event.key() == Qt.Key.Key_Escape and self.value():
                self._close()
                return True
        return super().eventFilter(watched, event)
