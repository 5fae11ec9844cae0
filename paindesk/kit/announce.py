"""For a screen reader: what changed by itself is told, and our own pieces are called what they are."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def politely(piece: QWidget, words: str) -> None:
    """Say these words about that piece of the window when the reader pauses: no focus moves, nothing is interrupted."""
    _say(piece, words, QAccessible.AnnouncementPoliteness.Polite)


def at_once(piece: QWidget, words: str) -> None:
    """Say these words now, whatever the reader is in the middle of: for what must not be missed."""
    _say(piece, words, QAccessible.AnnouncementPoliteness.Assertive)


def _say(piece: QWidget, words: str, how: QAccessible.AnnouncementPoliteness) -> None:
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(piece, words)
        event.setPoliteness(how)
        QAccessible.updateAccessibility(event)


def name_our_pieces() -> None:
    """From now on a widget with `role_told` is told as that, and one with `value_told()` has those words for its value;
    Qt knows only the roles of its own widgets, and of a slider only the number."""
    QAccessible.installFactory(_told_as)


def _told_as(_: str, piece: QObject) -> QAccessibleInterface | None:
    role = getattr(piece, "role_told", None)
    if isinstance(piece, QWidget) and isinstance(role, QAccessible.Role):
        value = getattr(piece, "value_told", None)
        return _WithValue(piece, role, value) if callable(value) else QAccessibleWidget(piece, role, "")
    return None


class _WithValue(QAccessibleWidget):
    """A value in words. It has no number: readers that find one say it, and "-1" is not an answer."""

    def __init__(self, piece: QWidget, role: QAccessible.Role, value: Callable[[], str]) -> None:
        super().__init__(piece, role, "")
        self._value = value

    def text(self, kind: QAccessible.Text) -> str:
        return self._value() if kind is QAccessible.Text.Value else super().text(kind)
