"""What a person types into. Every field: `value()`, `set_value()` (emits nothing, keeps the cursor when nothing
changes) and the signal `changed`, emitted only for what a person does."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.check_field import CheckField
from paindesk.kit.date_field import DateField
from paindesk.kit.number_field import NumberField
from paindesk.kit.text import label
from paindesk.kit.undo_beyond import undo_beyond

__all__ = [
    "OF_A_FORM",
    "CheckField",
    "ChoiceField",
    "DateField",
    "LongTextField",
    "NumberField",
    "TextField",
    "labelled",
]

OF_A_FORM = 520  # 100 % pixels: a name, an address, a choice are read at a glance
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TextField(QLineEdit):
    """One line of text."""

    changed = Signal()

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(lambda _: self.changed.emit())
        undo_beyond(self)

    def value(self) -> str:
        """The text as typed."""
        return self.text()

    def set_value(self, text: str) -> None:
        """Show this text."""
        if text != self.text():
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)  # the beginning is what must be seen

    def typed(self) -> str:
        """All that stands in it, to be kept."""
        return self.text()

    def put_typed(self, text: str) -> None:
        """Show it again."""
        self.set_value(text)


class LongTextField(QPlainTextEdit):
    """Several lines; grows with its text from `lines` to `most` lines. Tab leaves the field."""

    changed = Signal()

    def __init__(
        self, name: str, placeholder: str = "", lines: int = 2, most: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines, self._most = lines, most
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._silent = False
        self.textChanged.connect(self._text_changed)
        undo_beyond(self)
        self._grow()

    def value(self) -> str:
        """The text as typed."""
        return self.toPlainText()

    def set_value(self, text: str) -> None:
        """Show this text."""
        if text != self.toPlainText():
            self._silent = True
            self.setPlainText(text)
            self._silent = False

    def typed(self) -> str:
        """All that stands in it, to be kept."""
        return self.toPlainText()

    def put_typed(self, text: str) -> None:
        """Show it again."""
        self.set_value(text)

    def _text_changed(self) -> None:
        self._grow()
        if not self._silent:
            self.changed.emit()

    def _grow(self) -> None:
        needed = int(self.document().size().height())
        count = max(self._lines, min(self._most, needed))
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(count * QFontMetrics(self.font()).lineSpacing() + theme.px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()


class ChoiceField(QComboBox):
    """One of several. Options are words, or (key, words). The wheel does nothing: scrolling must not change a dose."""

    changed = Signal()

    def __init__(self, name: str, options: Sequence[str | tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            name
        )  # on Linux Qt tells a screen reader what is chosen in place of a list's name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._last = ""
        self.activated.connect(self._chosen)
        self.set_options(options)

    def set_options(self, options: Sequence[str | tuple[str, str]]) -> None:
        """Replace the options; keeps the value where it is still among them, else takes the first."""
        pairs = [(option, option) if isinstance(option, str) else option for option in options]
        if pairs == [(str(self.itemData(i)), self.itemText(i)) for i in range(self.count())]:
            return
        kept = self.value()
        self.blockSignals(True)
        self.clear()
        for key, words in pairs:
            self.addItem(words, key)
        self.setCurrentIndex(max(self.findData(kept), 0))
        self.blockSignals(False)
        self._last = self.value()
        self.updateGeometry()

    def value(self) -> str:
        """The key of what is chosen; "" when there is none."""
        data = self.currentData()
        return str(data) if data is not None else ""

    def set_value(self, key: str) -> None:
        """Choose by key; an unknown key shows nothing chosen."""
        if key != self.value():
            self.blockSignals(True)
            self.setCurrentIndex(self.findData(key))
            self.blockSignals(False)
            self._last = key

    def typed(self) -> str:
        """The key of what is chosen, to be kept."""
        return self.value()

    def put_typed(self, text: str) -> None:
        """Choose it again."""
        self.set_value(text)

    def _chosen(self) -> None:
        if self.value() != self._last:
            self._last = self.value()
            self.changed.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(theme.px(150), self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(theme.colour(theme.tokens().muted))
        painter.drawText(self.rect().adjusted(0, 0, -theme.px(9), 0), RIGHT, "▾")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def labelled(words: str, field: QWidget, *, most: int = 0) -> QWidget:
    """The field under its label; no wider than `most` (100 % pixels), where a form has more room than it needs."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(3))
    layout.addWidget(label(words, "small"))
    if not most or not isinstance(field, QLineEdit | QPlainTextEdit | QComboBox):
        layout.addWidget(field)
        return box
    field.setMaximumWidth(min(field.maximumWidth(), theme.px(most)))
    row = QHBoxLayout()
    row.addWidget(field, 1)
    row.addStretch(0)
    layout.addLayout(row)
    return box
