"""Whether Tab follows the page as it is read: down a column, then to the top of the next one, never back up."""

from itertools import pairwise

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from paindesk.kit import tab_order

_NEAR = 6  # pixels: pieces of one line need not begin at the same height


def jumps_back(root: QWidget) -> list[str]:
    """Each step of Tab that goes up without going on to a column at the right, or left within a line."""
    found, stops = [], tab_order.stops(root)
    for before, after in pairwise(stops):
        if _scrolled(before) is not _scrolled(after):
            continue  # what is scrolled may reach below what stands under it
        one, other = (piece.mapTo(root, QPoint(0, 0)) for piece in (before, after))
        up = other.y() + after.height() <= one.y() + _NEAR
        beside = other.x() >= one.x() + before.width() - _NEAR
        same_line = abs(other.y() - one.y()) <= _NEAR and abs(after.height() - before.height()) <= _NEAR
        left = same_line and other.x() < one.x() - _NEAR
        if (up and not beside) or left:
            found.append(f"{_said(before)} → {_said(after)}")
    return found


def _scrolled(piece: QWidget) -> QScrollArea | None:
    """The scroll area it lies in."""
    above = piece.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _said(piece: QWidget) -> str:
    return f"{piece.accessibleName() or type(piece).__name__} ({piece.x()}, {piece.y()})"
