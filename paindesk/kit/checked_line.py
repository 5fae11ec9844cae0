"""A line edit with a calm error under it: the base of the number and the date field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from paindesk.kit import theme
from paindesk.kit.language import tr
from paindesk.kit.text import label
from paindesk.kit.undo_beyond import undo_beyond


class CheckedLine(QWidget):
    """`problem()` says in one sentence what is wrong with the text, or ""."""

    changed = Signal()
    keeps = False  # what cannot be read is kept with the draft: no value is shown over it

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(2))
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.px(6))
        self.edit = QLineEdit()
        undo_beyond(self.edit)
        self.edit.setAccessibleName(name)
        self.setAccessibleName(name)
        self.setFocusProxy(self.edit)
        self.row.addWidget(self.edit)
        outer.addLayout(self.row)
        self._error = label("", "error")
        self._error.hide()
        outer.addWidget(self._error)
        self._asks_again = False
        self.edit.textEdited.connect(self._edited)
        self.edit.returnPressed.connect(self._confirm)
        self.edit.editingFinished.connect(self._show_problem)

    def problem(self) -> str:
        """What is wrong with what stands in the field; "" when nothing is."""
        if self._asks_again:
            return tr("Typed earlier and not entered. Check it, then press Enter.")
        return self._problem()

    def _problem(self) -> str:
        raise NotImplementedError

    def ask_again(self) -> None:
        """What stands in the field could not be read when it was typed, and can be now, in another unit or on a later
        day: it is no value before somebody says so, with Enter or by typing."""
        self._asks_again = True
        self._show_problem()

    def typed(self) -> str:
        """All that stands in it, to be kept, also what cannot be read."""
        return self.edit.text()

    def put_typed(self, text: str) -> None:
        """Show it again, with what is wrong with it."""
        self._put(text)

    def error_elsewhere(self) -> QLabel:
        """The label of the problem, to be put where there is more room than under the field."""
        self._outer.removeWidget(self._error)
        return self._error

    def _confirm(self) -> None:
        if self._asks_again:
            self._edited()
            self._show_problem()

    def _edited(self) -> None:
        self._asks_again = False
        if self._error.isVisibleTo(self) and not self.problem():
            self._show_problem()
        self.changed.emit()

    def _show_problem(self) -> None:
        """Shown when the field is left, not while typing: "1" on the way to "120" is no mistake."""
        problem = self.problem()
        self._error.setText(problem)
        self._error.setVisible(bool(problem))
        self.edit.setAccessibleDescription(problem)
        if self.edit.property("wrong") != bool(problem):
            self.edit.setProperty("wrong", bool(problem))
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)

    def _put(self, text: str) -> None:
        if text != self.edit.text():
            self._asks_again = False
            self.edit.setText(text)
        self._show_problem()
