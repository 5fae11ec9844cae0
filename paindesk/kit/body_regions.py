"""The named regions of the body map, and which of them a drawing touches. No Qt here.

Figure coordinates: x from the middle line, -55 to 55, y from 0 (top of the head) to 304 (soles). In the front figure
the patient's left is on the viewer's right; in the back figure on the viewer's left. Strokes use 0-1 of the figure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from paindesk.domain.pain import Stroke

WIDTH, HEIGHT = 110.0, 304.0
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Region:
    """A polygon of one figure ("front" or "back") with its name."""

    name: str
    side: str
    polygon: tuple[Point, ...]

    @property
    def centre(self) -> Point:
        """The mean of its corners, figure coordinates."""
        xs, ys = zip(*self.polygon, strict=True)
        return sum(xs) / len(xs), sum(ys) / len(ys)


_ARM: dict[str, tuple[Point, ...]] = {
    "shoulder": ((20, 49), (40, 56), (40, 84), (27, 84)),
    "upper arm": ((27, 84), (40, 84), (43, 114), (31, 114)),
    "elbow": ((31, 114), (43, 114), (47, 132), (35, 132)),
    "forearm": ((35, 132), (47, 132), (51, 154), (39, 154)),
    "wrist": ((39, 154), (51, 154), (53, 163), (40, 163)),
    "hand": ((40, 163), (53, 163), (55, 192), (38, 192)),
}
_LEG: dict[str, tuple[Point, ...]] = {
    "thigh": ((0, 175), (31, 175), (27, 218), (1, 218)),
    "knee": ((1, 218), (27, 218), (25, 242), (1, 242)),
    "shin": ((1, 242), (25, 242), (20, 276), (1, 276)),
    "ankle": ((1, 276), (20, 276), (20, 288), (1, 288)),
    "foot": ((1, 288), (22, 288), (22, 304), (1, 304)),
}
_MIDDLE: dict[str, dict[str, tuple[Point, ...]]] = {
    "front": {
        "head front": ((-18, 0), (18, 0), (18, 38), (-18, 38)),
        "neck front": ((-20, 38), (20, 38), (20, 50), (-20, 50)),
        "abdomen": ((-27, 105), (27, 105), (26, 145), (-26, 145)),
        "groin": ((-10, 145), (10, 145), (10, 175), (-10, 175)),
    },
    "back": {
        "head back": ((-18, 0), (18, 0), (18, 38), (-18, 38)),
        "neck back": ((-20, 38), (20, 38), (20, 50), (-20, 50)),
        "low back": ((-27, 108), (27, 108), (26, 145), (-26, 145)),
    },
}
_PAIRED: dict[str, dict[str, tuple[Point, ...]]] = {
    "front": {
        "chest": ((0, 50), (20, 49), (27, 84), (27, 105), (0, 105)),
        "hip front": ((10, 145), (27, 145), (31, 175), (10, 175)),
        **{f"{name} front": polygon for name, polygon in {**_ARM, **_LEG}.items() if name != "shin"},
        "shin": _LEG["shin"],
    },
    "back": {
        "upper back": ((0, 50), (20, 49), (27, 84), (27, 108), (0, 108)),
        "buttock": ((0, 145), (27, 145), (31, 175), (0, 175)),
        **{f"{name} back": polygon for name, polygon in {**_ARM, **_LEG}.items() if name not in ("shin", "foot")},
        "calf": _LEG["shin"],
        "heel": _LEG["foot"],
    },
}


@cache
def regions() -> tuple[Region, ...]:
    """Every region, front figure first, each named once ("left knee front", "low back", "right calf")."""
    made = []
    for side in ("front", "back"):
        made += [Region(name, side, polygon) for name, polygon in _MIDDLE[side].items()]
        viewers_right = "left" if side == "front" else "right"
        viewers_left = "right" if side == "front" else "left"
        for name, polygon in _PAIRED[side].items():
            made.append(Region(f"{viewers_right} {name}", side, polygon))
            made.append(Region(f"{viewers_left} {name}", side, tuple((-x, y) for x, y in polygon)))
    return tuple(made)


@cache
def named(name: str) -> Region | None:
    """The region of this name, None when the map has none."""
    return next((region for region in regions() if region.name == name), None)


def to_figure(point: Point) -> Point:
    """0-1 coordinates of a stroke as figure coordinates."""
    return point[0] * WIDTH - WIDTH / 2, point[1] * HEIGHT


def region_at(side: str, point: Point) -> Region | None:
    """The region under a point given as 0-1 of the figure; None beside the body."""
    x, y = to_figure(point)
    return next((region for region in regions() if region.side == side and _inside(region.polygon, x, y)), None)


def touched(strokes: Iterable[Stroke]) -> tuple[str, ...]:
    """Names of the regions the strokes pass through, in the order of `regions()`."""
    found = set()
    for stroke in strokes:
        for point in _dense(stroke.points):
            region = region_at(stroke.side, point)
            if region is not None:
                found.add(region.name)
    return tuple(region.name for region in regions() if region.name in found)


def place_name(names: Sequence[str]) -> str:
    """Words for a place: ("left foot front", "right foot front") → "both feet"; "" for none."""
    plain = dict.fromkeys(name if name.endswith(("low back", "upper back")) else _bare(name) for name in names)
    words: list[str] = []
    for name in plain:
        side, _, part = name.partition(" ")
        if side in ("left", "right") and f"left {part}" in plain and f"right {part}" in plain:
            words.append(f"both {_PLURALS.get(part, part + 's')}")
        else:
            words.append(name)
    return ", ".join(dict.fromkeys(words))


_PLURALS = {"foot": "feet", "calf": "calves", "chest": "sides of the chest", "upper back": "sides of the upper back"}


def _bare(name: str) -> str:
    return name.removesuffix(" front").removesuffix(" back")


def _dense(points: Sequence[Point]) -> Iterable[Point]:
    """The points with others between them, at most 1/50 of the figure apart."""
    for one, other in pairwise(points):
        steps = max(1, int(max(abs(other[0] - one[0]), abs(other[1] - one[1])) * 50))
        for step in range(steps):
            share = step / steps
            yield one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
    yield from points[-1:]


def _inside(polygon: Sequence[Point], x: float, y: float) -> bool:
    """Even-odd rule."""
    inside = False
    for (ax, ay), (bx, by) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside
