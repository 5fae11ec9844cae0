"""The two figures: drawn on with the mouse, walked with the arrow keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from paindesk.domain.pain import PainSite, Stroke
from paindesk.kit import body_drawing, theme
from paindesk.kit.body_figure import outline, region_path
from paindesk.kit.body_regions import HEIGHT, WIDTH, Point, Region, named, regions, to_figure, touched
from paindesk.kit.language import told, tr

# white figures are readable on each of them
COLOURS = ("#B8480A", "#0067A3", "#6A3D9A", "#006B4A", "#A32D68", "#6E5200")
BRUSH = 13.0  # width of a stroke, figure units
SIDES = ("front", "back")


def site_colour(number: int) -> QColor:
    """The colour of a site; its number is always beside it."""
    return QColor(COLOURS[(number - 1) % len(COLOURS)])


class BodyCanvas(QWidget):
    """Shows sites; `drew(sites)` carries what a person's act made of them, `picked(number)` a click on a mark."""

    drew = Signal(object)
    picked = Signal(int)
    role_told = QAccessible.Role.Graphic

    def __init__(self, *, editable: bool) -> None:
        super().__init__()
        self.sites: tuple[PainSite, ...] = ()
        self.current = 1
        self.erasing = False
        self._editable = editable
        self._line: list[Point] = []
        self._side = ""
        self.here: Region = regions()[0]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if editable else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if editable:
            self.setCursor(Qt.CursorShape.CrossCursor)
        self.describe()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(290), theme.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(190), theme.px(250))

    def describe(self) -> None:
        """Say in words what is marked and which region the keys are on."""
        places = [(site.number, ", ".join(map(told, site.regions)) or tr("drawn")) for site in self.sites
                  if site.regions or site.strokes]  # fmt: skip
        marked = "; ".join(tr("place {number}: {regions}", number=number, regions=said) for number, said in places)
        said = tr("Marked: {places}.", places=marked) if marked else tr("Marked: nothing.")
        if self._editable:
            owners = [str(site.number) for site in self.sites if self.here.name in site.regions]
            here, numbers = told(self.here.name), tr(" and ").join(owners)
            if owners:
                where = tr("On {region}, marked for place {numbers}.", region=here, numbers=numbers)
            else:
                where = tr("On {region}.", region=here)
            said = f"{where} {said}"
        self.setAccessibleDescription(said)

    def _box(self, side: str) -> QRectF:
        """Where a figure stands, in pixels."""
        foot = theme.px(20)
        high = self.height() - foot - 4
        scale = min(high / HEIGHT, (self.width() - theme.px(16)) / 2 / WIDTH)
        wide, tall = WIDTH * scale, HEIGHT * scale
        middle = self.width() * (0.25 if side == "front" else 0.75)
        return QRectF(middle - wide / 2, max(2.0, (high - tall) / 2), wide, tall)

    def _transform(self, side: str) -> QTransform:
        box = self._box(side)
        scale = box.width() / WIDTH
        return QTransform().translate(box.center().x(), box.y()).scale(scale, scale)

    def _locate(self, spot: QPointF) -> tuple[str, Point]:
        """Which figure a pixel is on, and where on it, 0-1."""
        side = "front" if spot.x() < self.width() / 2 else "back"
        box = self._box(side)
        x, y = (spot.x() - box.x()) / box.width(), (spot.y() - box.y()) / box.height()
        return side, (min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))

    def point(self, side: str, spot: Point) -> QPointF:
        """The pixel of a spot, 0-1, of the "front" or "back" figure."""
        box = self._box(side)
        return QPointF(box.x() + spot[0] * box.width(), box.y() + spot[1] * box.height())

    def marks(self) -> list[tuple[int, str, QPointF]]:
        """Number, side and pixel of every numbered disc; one for each separate part of a site."""
        found: list[tuple[int, str, QPointF]] = []
        for site in self.sites:
            spots = [(stroke.side, to_figure(stroke.points[len(stroke.points) // 2])) for stroke in site.strokes]
            drawn = set(touched(site.strokes))
            keyed = [region for name in site.regions if name not in drawn and (region := named(name)) is not None]
            spots += [(region.side, region.centre) for region in keyed]
            mine: list[tuple[str, QPointF]] = []
            for side, (x, y) in spots:
                spot = self._transform(side).map(QPointF(x, y))
                if all(side != s or (spot - p).manhattanLength() > theme.px(22) for s, p in mine):
                    mine.append((side, spot))
            found += [(site.number, side, spot) for side, spot in mine]
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = theme.px(10)
        for number, _, spot in self.marks():
            if not self.erasing and (event.position() - spot).manhattanLength() <= near:
                self.picked.emit(number)
                return
        if not self._editable or event.button() != Qt.MouseButton.LeftButton:
            return
        side, point = self._locate(event.position())
        if self.erasing:
            self.drew.emit(body_drawing.erase(self.sites, side, point, BRUSH))
        else:
            self._enter(side, point, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton or not self._editable:
            return
        side, point = self._locate(event.position())
        if self.erasing:
            self.drew.emit(body_drawing.erase(self.sites, side, point, BRUSH))
        elif self._line and side == self._side:
            last = self._line[-1]
            if abs(last[0] - point[0]) + abs(last[1] - point[1]) > 0.008:
                self._line.append(point)
                self.update()
        elif not self._line:  # pressed beside the body: the stroke begins where it comes in
            self._enter(side, point, event.position())

    def _enter(self, side: str, point: Point, spot: QPointF) -> None:
        if self._transform(side).map(outline()).contains(spot):
            self._side, self._line = side, [point]
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._line:
            stroke = Stroke(side=self._side, points=tuple((round(x, 4), round(y, 4)) for x, y in self._line))
            self._line = []
            self.drew.emit(body_drawing.add_stroke(self.sites, self.current, stroke))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        way = ways.get(Qt.Key(event.key()))
        if way is not None:
            self.here = self._neighbour(way)
            self.describe()
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return) and not event.modifiers():
            self.drew.emit(body_drawing.toggle_region(self.sites, self.current, self.here.name))
        else:
            super().keyPressEvent(event)

    def _neighbour(self, way: tuple[int, int]) -> Region:
        """The nearest region in a direction; straight ahead counts more than aside; the figures stand side by side."""

        def place(region: Region) -> Point:
            x, y = region.centre
            return (x if region.side == "front" else x + WIDTH * 1.6), y

        x, y = place(self.here)
        best, least = self.here, float("inf")
        for region in regions():
            dx, dy = place(region)[0] - x, place(region)[1] - y
            ahead = dx * way[0] + dy * way[1]
            aside = abs(dx * way[1]) + abs(dy * way[0])
            if ahead > 1 and ahead + 3 * aside < least and (way[0] or region.side == self.here.side):
                best, least = region, ahead + 3 * aside
        return best

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        for side in SIDES:
            painter.save()
            painter.setTransform(self._transform(side), True)
            pen = QPen(theme.colour(colours.figure_line), 1.2)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(theme.colour(colours.figure))
            painter.drawPath(outline())
            painter.setClipPath(outline())
            for site in self.sites:
                self._paint_site(painter, site, side)
            if self._line and side == self._side:
                self._paint_stroke(painter, self._line, site_colour(self.current))
            painter.restore()
            box = self._box(side)
            painter.setPen(theme.colour(colours.muted))
            base = QRectF(box.x(), box.bottom() + 3, box.width(), theme.px(16))
            right, left = tr("R", "right side of the body"), tr("L", "left side of the body")
            painter.drawText(base, Qt.AlignmentFlag.AlignCenter, tr("front") if side == "front" else tr("back"))
            letters = (right, left) if side == "front" else (left, right)
            for letter, x in zip(
                letters, (box.x() + box.width() * 0.08, box.right() - box.width() * 0.08), strict=True
            ):
                room = QRectF(x - theme.px(8), box.y() + box.height() * 0.16, theme.px(16), theme.px(14))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, letter)
        if self.hasFocus():
            self._paint_here(painter)
        self._paint_marks(painter, font)

    def _paint_site(self, painter: QPainter, site: PainSite, side: str) -> None:
        colour = site_colour(site.number)
        drawn = set(touched(site.strokes))
        for name in site.regions:
            region = named(name)
            if region is not None and region.side == side and name not in drawn:
                painter.fillPath(region_path(region), _washed(colour))
        for stroke in site.strokes:
            if stroke.side == side:
                self._paint_stroke(painter, stroke.points, colour)

    def _paint_stroke(self, painter: QPainter, points: "tuple[Point, ...] | list[Point]", colour: QColor) -> None:
        path = QPainterPath(QPointF(*to_figure(points[0])))
        for point in points[1:]:
            path.lineTo(QPointF(*to_figure(point)))
        if len(points) == 1:
            path.lineTo(path.currentPosition() + QPointF(0.01, 0))
        pen = QPen(_washed(colour), BRUSH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)

    def _paint_here(self, painter: QPainter) -> None:
        pen = QPen(theme.colour(theme.tokens().accent), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._transform(self.here.side).map(region_path(self.here)))
        words = QRectF(0, 0, self.width(), theme.px(15))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, told(self.here.name))

    def _paint_marks(self, painter: QPainter, font: QFont) -> None:
        font.setBold(True)
        painter.setFont(font)
        for number, _, spot in self.marks():
            radius = theme.px(9)
            ring = theme.tokens().ink if number == self.current else theme.tokens().card
            painter.setPen(QPen(theme.colour(ring), 1.6))
            painter.setBrush(site_colour(number))
            painter.drawEllipse(spot, radius, radius)
            painter.setPen(QColor("#FFFFFF"))
            disc = QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))


def _washed(colour: QColor) -> QColor:
    light = QColor(colour)
    light.setAlphaF(0.5 if theme.name() == "light" else 0.85)
    return light
