"""Where a window stands, from one start to the next."""

from PySide6.QtWidgets import QWidget

from paindesk.settings import Settings


def place_of(window: QWidget) -> tuple[int, int, int, int]:
    """x, y, width, height, as it is while not maximized."""
    place = window.normalGeometry()
    return place.x(), place.y(), place.width(), place.height()


def show_at(window: QWidget, settings: Settings) -> None:
    """Show it where it was closed last."""
    x, y, width, height = settings.window
    window.resize(width, height)
    if (x, y) != (0, 0):
        window.move(x, y)
    if settings.maximised:
        window.showMaximized()
    else:
        window.show()
