"""What is wider than its place: whoever reads large text scrolls down, never sideways."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QPlainTextEdit, QScrollArea, QWidget

from paindesk.kit.chart_canvas import ChartCanvas
from paindesk.kit.paper_view import PaperView


def too_wide(window: QWidget, width: int) -> Iterator[str]:
    """Each place whose content is wider than what is seen of it, by how many pixels. Tables, charts and papers scroll
    within their own frame."""
    if window.width() > width:
        yield f"the window itself: {window.width() - width} px"
    for area in window.findChildren(QAbstractScrollArea):
        if not area.isVisibleTo(window) or isinstance(area, QAbstractItemView | QPlainTextEdit | PaperView):
            continue
        inside = area.widget() if isinstance(area, QScrollArea) else None
        if inside is not None and isinstance(inside, ChartCanvas):
            continue
        more = area.horizontalScrollBar().maximum()
        if inside is not None:  # where there is no bar the rest is cut off
            more = max(more, inside.width() - area.viewport().width())
        if more > 0:
            said = ", ".join(_causes(inside, area.viewport().width())) if inside is not None else "its text"
            yield f"{area.accessibleName() or type(area).__name__}: {more} px, by {said}"


def _causes(inside: QWidget, room: int) -> Iterator[str]:
    """The innermost pieces that cannot be as narrow as their place."""
    shown = [one for one in inside.findChildren(QWidget) if one.isVisibleTo(inside)]
    wide = [one for one in shown if one.mapTo(inside, QPoint()).x() + one.minimumSizeHint().width() > room]
    for one in wide:
        if not any(one.isAncestorOf(other) for other in wide if other is not one):
            yield f"{type(one).__name__} “{one.accessibleName()}”"
