"""Icons: own SVG files, drawn in the theme's ink."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from paindesk.kit import theme

SIDE = 16  # of an icon on a button, in 100 % pixels


def icon(name: str, colour: str = "") -> QIcon:
    """The icon `resources/icons/<name>.svg`, `currentColor` replaced by the given colour or the theme's ink.

    Raises FileNotFoundError for a name that has no file.
    """
    return QIcon(pixmap(name, SIDE, colour))


def pixmap(name: str, size: int, colour: str = "") -> QPixmap:
    """The icon as a square bitmap, `size` in 100 % pixels, drawn at twice that for sharp screens."""
    source = (theme.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    source = source.replace("currentColor", colour or theme.tokens().ink)
    side = theme.px(size)
    drawn = QPixmap(side * 2, side * 2)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side * 2, side * 2))
    painter.end()
    drawn.setDevicePixelRatio(2)
    return drawn
