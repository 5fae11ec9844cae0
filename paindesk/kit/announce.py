"""Told to a screen reader when it pauses, for what changed by itself: no focus moves, nothing is interrupted."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def politely(piece: QWidget, words: str) -> None:
    """Say these words about that piece of the window, where somebody listens."""
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(piece, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
