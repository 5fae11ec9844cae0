"""A matplotlib figure on the screen: drawn once by Agg, hovered over with a Qt overlay, read out as words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)  # fmt: skip
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from paindesk.kit import theme
from paindesk.kit.language import tr
from paindesk.kit.unparted import unparted

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DPI = 100.0
SETTLE = 60  # milliseconds a window must keep its size before the figure is drawn anew
DRAG_FROM = 4  # pixels from which a press is a drag and no longer a click
PAN_STEP, ZOOM_STEP = 0.2, 1.5
REACH = 18  # 100 % pixels from a point at which it is taken


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in the figure that can be pointed at: data coordinates and the words shown there (plain, several lines).
    Without `y` it is a moment on the time axis: a line through the whole figure."""

    x: float
    words: str
    y: float | None = None


class ChartCanvas(QWidget):
    """`set_figure`, or `prepare` and `draw_anew`, then `set_stops`; `picked(index)` on a click or Enter. Left and Right
    walk the stops, Ctrl+C copies the figure as an image.

    With `movable`, a drag or Shift with Left and Right emits `panned` (the share of the width the content moved to the
    right), Ctrl with the wheel, + and - emit `zoomed` (factor, place 0-1 across), and 0 `zoomed(0, 0)` for everything.
    `least_width` is what the figure wants in pixels before its text grows.
    """

    picked = Signal(int)
    panned = Signal(float)
    zoomed = Signal(float, float)
    role_told = QAccessible.Role.Graphic

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        least_height: int = 200,
        movable: bool = False,
        least_width: int = 200,
    ) -> None:
        super().__init__(parent)
        self._least_width = least_width
        self._movable = movable
        self._pressed: QPointF | None = None
        self._dragged = False
        self._figure: Figure | None = None
        self._canvas: Any = None  # FigureCanvasAgg, imported when there is a figure
        self._relayout: Callable[[Figure], object] | None = None
        self._laid_out = (0, 0)
        self._image = QImage()
        self._stops: tuple[Stop, ...] = ()
        self._axes = 0
        self._spots: tuple[tuple[float, float], ...] = ()  # of the stops, in widget pixels
        self._summary = ""
        self.pointed: int | None = None
        self._least = least_height
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE)
        self._timer.timeout.connect(self.redraw)

    def set_figure(self, figure: "Figure", summary: str) -> None:
        """Show a finished figure, stretched with the widget; `summary` says in words what it shows, for screen
        readers."""
        self._take(figure, None)
        self.draw_anew(summary)

    def prepare(self, figure: "Figure", relayout: "Callable[[Figure], object]") -> None:
        """Take a figure whose content `relayout` draws for the size it then has (at `DPI`): at each new size, and at
        each `draw_anew`. Nothing is drawn before the first of them."""
        self._take(figure, relayout)

    def _take(self, figure: "Figure", relayout: "Callable[[Figure], object] | None") -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415  # matplotlib costs half a second

        self._figure, self._relayout, self._laid_out = figure, relayout, (0, 0)
        self._canvas = FigureCanvasAgg(figure)

    def draw_anew(self, summary: str) -> None:
        """What the figure shows has changed: draw it, its content anew, once. `summary` is the same in words."""
        self._summary, self._laid_out = summary, (0, 0)
        self.setAccessibleDescription(summary)
        self.redraw()

    def set_stops(self, stops: Sequence[Stop], axes: int = 0) -> None:
        """What can be pointed at, in the coordinates of one of the figure's axes."""
        self._stops, self._axes, self.pointed = tuple(stops), axes, None
        self._place_stops()
        self.update()

    def redraw(self) -> None:
        """Draw the figure at the present size."""
        self._timer.stop()
        if self._figure is None or self.width() < 20 or self.height() < 20:
            return
        ratio = self.devicePixelRatioF()
        grown = self.grown()
        self._figure.set_size_inches(self.width() / DPI / grown, self.height() / DPI / grown)
        size = (self.width(), self.height())
        if self._relayout is not None and size != self._laid_out:
            self._figure.set_dpi(DPI)
            self._relayout(self._figure)
            self._laid_out = size
        self._figure.set_dpi(DPI * ratio * grown)
        self._canvas.draw()
        wide, tall = self._canvas.get_width_height(physical=True)
        pixels = bytes(self._canvas.buffer_rgba())
        self._image = QImage(pixels, wide, tall, wide * 4, QImage.Format.Format_RGBA8888).copy()
        self._image.setDevicePixelRatio(ratio)
        self._place_stops()
        self.update()

    def grown(self) -> float:
        """How much larger the figure and its text are drawn: as the text of the windows, as far as the width goes."""
        return max(1.0, min(theme.px(100) / 100, self.width() / self._least_width))

    def copy_image(self) -> None:
        """Put the figure on the clipboard."""
        if not self._image.isNull():
            QGuiApplication.clipboard().setImage(self._image)

    def image(self) -> QImage:
        """The figure as it is drawn."""
        return self._image

    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(self._least + 80))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(140), theme.px(self._least))

    def _place_stops(self) -> None:
        """Work out where the stops are, once a drawing: the pointer asks at every pixel it moves."""
        if self._figure is None or self._image.isNull() or len(self._figure.axes) <= self._axes:
            self._spots = ()
            return
        axes = self._figure.axes[self._axes]
        low = axes.get_ylim()[0]
        ratio, height = self._image.devicePixelRatio(), self._image.height()
        places = [(stop.x, low if stop.y is None else stop.y) for stop in self._stops]
        pixels = axes.transData.transform(places).tolist() if places else []
        self._spots = tuple((x / ratio, (height - y) / ratio) for x, y in pixels)

    def _spot(self, stop: Stop) -> QPointF:
        """A stop in widget pixels."""
        return QPointF(*self._spots[self._stops.index(stop)])

    def nearest(self, spot: QPointF) -> int | None:
        """The stop under a pixel: the nearest in time, or the nearest dot within reach."""
        best, least = None, float("inf")
        x, y, reach = spot.x(), spot.y(), theme.px(REACH)
        for index, (stop, place) in enumerate(zip(self._stops, self._spots, strict=False)):
            far = abs(place[0] - x) if stop.y is None else hypot(place[0] - x, place[1] - y)
            if far < least and far <= (2 * reach if stop.y is None else reach):
                best, least = index, far
        return best

    def _point(self, index: int | None) -> None:
        if index != self.pointed:
            self.pointed = index
            words = "" if index is None else f"{self._stops[index].words}. "
            self.setAccessibleDescription(words.replace("\n", ", ") + self._summary)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._figure is None:
            return
        spot = event.position()
        if self._movable and self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = spot.x() - self._pressed.x()
            if self._dragged or abs(moved) >= DRAG_FROM:
                self._dragged, self._pressed = True, spot
                self._point(None)
                self.panned.emit(moved / max(self.width(), 1))
            return
        self._point(self.nearest(spot))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._figure is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not self._dragged and event.button() == Qt.MouseButton.LeftButton:
            index = self.nearest(event.position())
            if index is not None:
                self.picked.emit(index)
        self._dragged = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._movable or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the wheel alone scrolls the page
            return
        factor = ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP
        self.zoomed.emit(factor, event.position().x() / max(self.width(), 1))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_image()
        elif self._movable and self._move_key(event, step):
            pass
        elif step is not None and self._stops:
            start = (-1 if step > 0 else len(self._stops)) if self.pointed is None else self.pointed
            self._point(max(0, min(len(self._stops) - 1, start + step)))
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.pointed is not None and not event.modifiers()
        ):
            self.picked.emit(self.pointed)
        else:
            super().keyPressEvent(event)

    def _move_key(self, event: QKeyEvent, step: int | None) -> bool:
        """Shift with Left and Right, +, - and 0."""
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.panned.emit(-step * PAN_STEP)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoomed.emit(ZOOM_STEP, 0.5)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoomed.emit(1 / ZOOM_STEP, 0.5)
        elif event.key() == Qt.Key.Key_0:
            self.zoomed.emit(0.0, 0.0)
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Copy image")).triggered.connect(lambda _=False: self.copy_image())
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._image.isNull():
            self.redraw()
        else:
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._image.isNull():
            painter.drawImage(self.rect(), self._image)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour(theme.tokens().accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        if self.pointed is not None and self.pointed < len(self._spots):
            self._paint_pointer(painter, self._stops[self.pointed])

    def _paint_pointer(self, painter: QPainter, stop: Stop) -> None:
        colours = theme.tokens()
        spot = self._spot(stop)
        painter.setPen(QPen(theme.colour(colours.accent), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if stop.y is None:
            painter.drawLine(QPointF(spot.x(), 4), QPointF(spot.x(), self.height() - 4))
        else:
            painter.drawEllipse(spot, theme.px(7), theme.px(7))
        font = QFont(self.font())
        font.setPixelSize(theme.px(12))
        painter.setFont(font)
        room = QRectF(0, 0, min(theme.px(260), self.width() - 8), self.height())
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        drawn = unparted(stop.words)
        words = painter.boundingRect(room, flags, drawn)
        box = words.adjusted(0, 0, theme.px(16), theme.px(10))
        left = spot.x() + theme.px(10)
        if left + box.width() > self.width():
            left = max(2.0, spot.x() - theme.px(10) - box.width())
        top = theme.px(8) if stop.y is None else max(2.0, min(spot.y(), self.height() - box.height() - 2))
        box.moveTo(left, top)
        painter.setPen(QPen(theme.colour(colours.edge), 1))
        painter.setBrush(theme.colour(colours.card))
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        painter.setPen(theme.colour(colours.ink))
        painter.drawText(box.adjusted(theme.px(8), theme.px(5), -theme.px(8), -theme.px(5)), flags, drawn)
