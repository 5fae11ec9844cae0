"""The outline of the body map's two figures."""

from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from paindesk.kit.body_regions import Region

# one half, from the crown down the outer side to the crotch; figure coordinates of body_regions
HALF = (
    (0, 1), (8, 2.5), (13, 9), (14, 18), (12.5, 27), (8.5, 35), (7.5, 41), (9, 46), (17, 50.5), (27, 53.5),
    (34, 59), (37, 70), (38, 86), (40, 102), (43, 118), (45.5, 134), (48.5, 150), (50, 160), (52.5, 171), (51.5, 183),
    (47, 187.5), (43.5, 181), (42.5, 170), (42, 160), (39, 146), (35.5, 130), (32.5, 114), (29.5, 98), (27.5, 86),
    (26.5, 97), (24, 112), (23, 124), (24.5, 137), (27.5, 152), (29.5, 168), (28.5, 188), (26, 207), (23.5, 221),
    (22.5, 233), (23, 246), (21.5, 261), (17.5, 277), (15.5, 286), (18, 294), (18.5, 300), (12, 302.5), (5, 301.5),
    (4.5, 293), (6, 283), (5.5, 268), (4, 252), (4.5, 238), (4.5, 224), (3, 204), (1.2, 178), (0, 170),
)  # fmt: skip


@cache
def outline() -> QPainterPath:
    """The silhouette, smoothed through its points, in figure coordinates."""
    other = [(-x, y) for x, y in reversed(HALF[1:-1])]
    points = [QPointF(x, y) for x, y in (*HALF, *other)]
    path = QPainterPath(points[0])
    count = len(points)
    for index in range(count):
        before, start, end, after = (points[(index + step) % count] for step in (-1, 0, 1, 2))
        path.cubicTo(start + (end - before) / 6, end - (after - start) / 6, end)
    path.closeSubpath()
    return path


def region_path(region: Region) -> QPainterPath:
    """The part of the silhouette that lies in a region."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in region.polygon]))
    path.closeSubpath()
    return path.intersected(outline())
