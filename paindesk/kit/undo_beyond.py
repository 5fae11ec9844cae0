"""Ctrl+Z in a field takes back what was typed there; where nothing of it is left, the key goes on to the page.

A field keeps the key to itself by default, also when it is empty: the page's own undo would not be reached from it.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


class _Beyond(QObject):
    def __init__(self, field: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(field)
        self._typed = field.document() if isinstance(field, QPlainTextEdit) else field

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Refuse the key where the field has nothing to take back, or to make again."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self._typed.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not self._typed.isRedoAvailable()
        if undo or redo:
            event.ignore()
        return undo or redo


def undo_beyond(field: QLineEdit | QPlainTextEdit) -> None:
    """Let the page have the key when this field has no use for it."""
    field.installEventFilter(_Beyond(field))
