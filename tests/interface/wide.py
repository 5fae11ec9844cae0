"""What is wider than its place: whoever reads large text scrolls down, never sideways."""

from collections.abc import Iterator

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
            yield f"{area.accessibleName() or type(area).__name__}: {more} px, by {_cause(inside)}"


def _cause(inside: QWidget | None) -> str:
    """The innermost piece that is as wide as it can be made, to find what is to be changed."""
    if inside is None:
        return "its text"
    ways = [one for one in inside.findChildren(QWidget) if one.isVisibleTo(inside) and one.parentWidget() is not None]
    if not ways:
        return type(inside).__name__
    widest = max(ways, key=lambda one: one.mapTo(inside, one.rect().topRight()).x())
    text = getattr(widest, "text", None)
    said = text() if callable(text) else ""
    return f"{type(widest).__name__} “{said or widest.accessibleName()}”"
