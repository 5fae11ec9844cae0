"""Tab follows the page as it is read: in the order of the layouts, whenever the pieces were made."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGridLayout,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from paindesk.kit.card import Card

_WHOLE = (QComboBox, QAbstractSpinBox)  # their inner parts are Qt's own
_ROOM = 24  # pixels above and below what has the focus


def stops(root: QWidget, gone: QWidget | None = None) -> list[QWidget]:
    """Everything in there that Tab can reach now, as it is read; and `gone`, where it stood, hidden or closed."""
    found = [root] if _is_stop(root) or root is gone else []
    if not isinstance(root, _WHOLE):
        for child in _as_read(root, gone):
            if child.isVisible() or child is gone or (gone is not None and child.isAncestorOf(gone)):
                found += stops(child, gone)
    return found


def move(root: QWidget, *, forward: bool) -> bool:
    """The focus goes to the next stop of that window, or the one before, and into view. False where there is none.

    Qt asks for this, too, when what has the focus hides or is closed (a button that was pressed and is not needed any
    more): the keyboard goes on from its place, not from the top of the window.
    """
    now = QApplication.focusWidget()
    order = stops(root, now)
    if not order or order == [now]:
        return False
    if now in order:
        to = order[(order.index(now) + (1 if forward else -1)) % len(order)]
    else:
        to = order[0 if forward else -1]
    go_to(to, forward=forward)
    return True


def card_keys(window: QWidget, root: QWidget) -> None:
    """F6 and Shift+F6 in that window: from card to card of what `root` shows, so that a long page needs few Tabs."""
    for keys, forward in (("F6", True), ("Shift+F6", False)):
        QShortcut(QKeySequence(keys), window, partial(move_card, root, forward=forward))


def move_card(root: QWidget, *, forward: bool) -> None:
    """The focus goes to the first stop of the next card, or of the one before; what stands between cards (a heading,
    the side, the foot) counts as one, too."""
    order = stops(root)
    cards = [_card(one) for one in order]
    firsts = [place for place in range(len(order)) if place == 0 or cards[place] is not cards[place - 1]]
    if not firsts:
        return
    now = QApplication.focusWidget()
    at = order.index(now) if now in order else -1
    here = max((number for number, place in enumerate(firsts) if place <= at), default=-1)
    to = (here + 1) % len(firsts) if forward else here - 1 if here >= 0 else -1
    go_to(order[firsts[to]], forward=forward)


def start(page: QWidget, *places: QWidget, again: bool) -> None:
    """The keyboard goes to the first stop of the first place that has one; `again`: where it was on that page."""
    last: QWidget | None = page.focusWidget() if again else None
    if last is None or last is page or not (last.isVisible() and last.isEnabled()):
        last = next((found[0] for place in places if (found := stops(place))), None)
    if last is not None:
        last.setFocus(Qt.FocusReason.OtherFocusReason)


class Layers(QStackedWidget):
    """The keyboard stays on the page that is in front, as on the lock, whatever is opened behind it: Qt gives it to
    what is hidden, too."""

    def __init__(self) -> None:
        super().__init__()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._look)

    def _look(self, _: QWidget | None, now: QWidget | None) -> None:
        front = self.currentWidget()
        if now is None or front is None or now is front or front.isAncestorOf(now):
            return
        if self.isAncestorOf(now):
            front.setFocus(Qt.FocusReason.OtherFocusReason)


def go_to(to: QWidget, *, forward: bool = True) -> None:
    """The focus goes there, as by Tab, and into view."""
    to.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_view(to)


def _card(one: QWidget) -> QWidget | None:
    above = one.parentWidget()
    while above is not None and not isinstance(above, Card):
        above = above.parentWidget()
    return above


def _is_stop(one: QWidget) -> bool:
    return bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.isEnabled() and one.focusProxy() is None


def _as_read(root: QWidget, gone: QWidget | None) -> list[QWidget]:
    """The pieces right below: a layout's in its order, others from top to bottom. What the layout gave up with `gone`
    in it stands before what is below it, or right of it."""
    if isinstance(root, QScrollArea | QStackedWidget):
        inner = root.widget() if isinstance(root, QScrollArea) else root.currentWidget()
        return [inner] if inner is not None else []
    layout = root.layout()
    within = [one for one in root.children() if isinstance(one, QWidget) and not one.isWindow()]
    laid = _of_layout(layout, within) if layout is not None else []
    rest = [one for one in within if one not in laid]
    left = next((one for one in rest if gone is not None and (one is gone or one.isAncestorOf(gone))), None)
    if laid and left is not None:
        rest.remove(left)
        place = next((place for place, one in enumerate(laid) if _is_behind(one, left)), len(laid))
        laid.insert(place, left)
    return laid + sorted(rest, key=lambda one: (one.y(), one.x()))


def _is_behind(one: QWidget, other: QWidget) -> bool:
    beside = one.y() < other.y() + other.height() and other.y() < one.y() + one.height()
    return one.x() > other.x() if beside else one.y() > other.y()


def _of_layout(layout: QLayout, within: list[QWidget]) -> list[QWidget]:
    """The pieces in their order. Not asked with `itemAt`: what that gives to Python outlives what Qt takes out of the
    layout, and stands for whatever comes to the same place in memory."""
    places: dict[int, QWidget | QLayout] = {
        layout.indexOf(one): one for one in (*within, *layout.children()) if isinstance(one, QWidget | QLayout)
    }
    places.pop(-1, None)
    order = sorted(places)
    if isinstance(layout, QGridLayout):
        order.sort(key=layout.getItemPosition)  # type: ignore[arg-type]  # four numbers, row and column first
    found: list[QWidget] = []
    for piece in (places[index] for index in order):
        found += _of_layout(piece, within) if isinstance(piece, QLayout) else [piece]
    return found


def _bring_into_view(one: QWidget) -> None:
    above = one.parentWidget()
    while above is not None:
        inner = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and inner is not None:
            corner = one.mapTo(inner, QPoint(0, 0))
            above.ensureVisible(corner.x(), corner.y() + one.height(), 0, _ROOM)
            above.ensureVisible(corner.x(), corner.y(), 0, _ROOM)
        above = above.parentWidget()
