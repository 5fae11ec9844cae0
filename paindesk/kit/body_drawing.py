"""What a drawing on the body map does to the pain sites. No Qt here: sites in, sites out."""

from collections.abc import Callable
from dataclasses import replace

from paindesk.domain.pain import PainSite, Stroke
from paindesk.kit.body_regions import HEIGHT, WIDTH, Point, region_at, touched

Sites = tuple[PainSite, ...]


def add_stroke(sites: Sites, number: int, stroke: Stroke) -> Sites:
    """The sites with a stroke added to one of them; the site is made when there is none of that number."""
    sites = _ensure(sites, number)
    site = next(one for one in sites if one.number == number)
    names = dict.fromkeys((*site.regions, *touched((stroke,))))
    return _swap(sites, replace(site, strokes=(*site.strokes, stroke), regions=tuple(names)))


def toggle_region(sites: Sites, number: int, name: str) -> Sites:
    """Mark a region for a site, or take the mark and whatever is drawn in it away."""
    sites = _ensure(sites, number)
    site = next(one for one in sites if one.number == number)
    if name not in site.regions:
        return _swap(sites, replace(site, regions=(*site.regions, name)))

    def outside(side: str, point: Point) -> bool:
        region = region_at(side, point)
        return region is None or region.name != name

    strokes = tuple(piece for stroke in site.strokes for piece in _pieces(stroke, outside))
    left = tuple(region for region in site.regions if region != name)
    return _swap(sites, replace(site, strokes=strokes, regions=left))


def erase(sites: Sites, side: str, spot: Point, radius: float) -> Sites:
    """Every site without what lies within `radius` (in figure units, of 110 × 304) of the spot; a region marked by
    keyboard goes when the spot is in it and nothing is drawn there."""
    under = region_at(side, spot)

    def far(stroke_side: str, point: Point) -> bool:
        dx, dy = (point[0] - spot[0]) * WIDTH, (point[1] - spot[1]) * HEIGHT
        return stroke_side != side or dx * dx + dy * dy > radius * radius

    result = []
    for site in sites:
        strokes = tuple(piece for stroke in site.strokes for piece in _pieces(stroke, far))
        drawn = set(touched(site.strokes))
        by_hand = [name for name in site.regions if name not in drawn and not (under and under.name == name)]
        result.append(replace(site, strokes=strokes, regions=tuple(dict.fromkeys((*by_hand, *touched(strokes))))))
    return tuple(result)


def next_number(sites: Sites) -> int:
    """The number a new site gets."""
    return max((site.number for site in sites), default=0) + 1


def _pieces(stroke: Stroke, keep: Callable[[str, Point], bool]) -> list[Stroke]:
    runs: list[list[Point]] = [[]]
    for point in stroke.points:
        if keep(stroke.side, point):
            runs[-1].append(point)
        elif runs[-1]:
            runs.append([])
    return [replace(stroke, points=tuple(run)) for run in runs if run]


def _ensure(sites: Sites, number: int) -> Sites:
    return sites if any(site.number == number for site in sites) else (*sites, PainSite(number=number))


def _swap(sites: Sites, site: PainSite) -> Sites:
    return tuple(site if one.number == site.number else one for one in sites)
