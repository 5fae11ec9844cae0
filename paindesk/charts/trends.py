"""Relief, worst side effect and dose on one time axis: the heart of follow-up. Data in, Figure out."""

from datetime import date, timedelta
from math import nan

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from paindesk.charts.ink import Ink, drawing, spread, width_of
from paindesk.charts.style import theme_of
from paindesk.charts.time_axis import Span, lane, months, rule
from paindesk.charts.trend_data import (
    EVENTS,
    LEFT,
    LIMITS_LIFE,
    MEANINGFUL,
    MME_PAUSE,
    RIGHT,
    SUBSTANTIAL,
    TrendData,
    event_title,
    lanes,
    nearest,
    summary,
    table,
)
from paindesk.domain.dose import plain

__all__ = ["TrendData", "day_at", "figure", "nearest", "summary", "table", "update"]

TOP, BOTTOM = 24.0, 24.0
GAP = 21.0  # between lanes: room for the next lane's heading
LANE, LANE_LEAST, MME_HEIGHT, EVENTS_HEIGHT, PEG_HEIGHT = 23.0, 13.0, 44.0, 16.0, 38.0
PEG_FROM = 330.0  # a lower figure has no room for PEG; the table tells it
MARKERS_UP_TO = 60


def figure(data: TrendData, width_px: int, height_px: int, dpi: int = 100, theme: str = "light") -> Figure:
    """A new figure of this size in pixels; `theme` as the window calls it."""
    made = Figure(figsize=(width_px / dpi, height_px / dpi), dpi=dpi)
    update(made, data, theme)
    return made


def update(made: Figure, data: TrendData, theme: str = "light") -> None:
    """Draw other data on a figure that exists, at the size it has."""
    with drawing(made, theme_of(theme)) as ink:
        _draw(ink, data)


def _draw(ink: Ink, data: TrendData) -> None:
    if not data.points and data.window is None:
        middle = ink.height / 2
        ink.write(ink.width / 2, middle - 10, data.said("No visit is signed yet."), size=13, bold=True, ha="center")
        ink.write(
            ink.width / 2,
            middle + 12,
            data.said("The trend starts when the first visit is signed."),
            colour=ink.theme.quiet,
            ha="center",
        )
        return
    span = _span(data, ink.width)
    by_medicine = lanes(data)
    with_mme = any(point.mme for point in (*data.points, *([data.before] if data.before else [])))
    with_events = any(point.events for point in data.points)
    with_peg = ink.height >= PEG_FROM and any(point.peg is not None for point in data.points)
    under = GAP * (1 + bool(by_medicine) + with_mme + with_peg) + MME_HEIGHT * with_mme + PEG_HEIGHT * with_peg
    under += (EVENTS_HEIGHT + 4) * with_events
    doses = min(len(by_medicine) * LANE, 0.3 * ink.height)
    plots = ink.height - TOP - BOTTOM - under - doses
    top = TOP
    top = _relief(ink, span, data, top, plots * 0.6) + GAP
    top = _side_effects(ink, span, data, top, plots * 0.4)
    if with_peg:
        top = _peg(ink, span, data, top + GAP, PEG_HEIGHT)
    if by_medicine:
        top = _doses(ink, span, data, top + GAP, doses)
    if with_mme:
        top = _mme(ink, span, data, top + GAP, MME_HEIGHT)
    grid = months(ink, span, TOP, BOTTOM, data.said)
    if with_events:
        _events(ink, span, data, grid, top + 4)


def _span(data: TrendData, width_px: float) -> Span:
    if data.window is not None:
        first, last = data.window
        return Span(first.toordinal(), max(last.toordinal(), first.toordinal() + 1), width_px - LEFT - RIGHT, LEFT)
    first, last = data.points[0].on, max(data.today, data.points[-1].on)
    days = (last - first).days
    pad = max(7, days // 40, (60 - days) // 2)  # two months at least, so that one visit is not blown up
    begin, end = first - timedelta(days=pad), last + timedelta(days=pad)
    return Span(begin.toordinal(), end.toordinal(), width_px - LEFT - RIGHT, LEFT)


def day_at(data: TrendData, width_px: float, x_px: float) -> date | None:
    """The day under a pointer `x_px` from the left edge of a figure; None beside the lanes or without a visit."""
    if not (data.points or data.window) or not LEFT <= x_px <= width_px - RIGHT:
        return None
    span = _span(data, width_px)
    return date.fromordinal(round(span.first + (x_px - LEFT) / span.day))


def _heading(data: TrendData) -> str:
    heading = "Pain relief, %" if data.baseline_nrs is None else "Pain relief, % of baseline {nrs}/10"
    return data.said(heading, nrs=data.baseline_nrs)


def _relief(ink: Ink, span: Span, data: TrendData, top: float, height: float) -> float:
    theme, told = ink.theme, [point for point in data.points if point.relief_percent is not None]
    ink.write(LEFT, top - 8, _heading(data), colour=theme.relief, size=11, bold=True)
    low = min([0, *(point.relief_percent or 0 for point in told)])
    axes = lane(ink, span, top, height, low=low - 4, high=104)
    axes.axhspan(MEANINGFUL, 104, color=theme.relief_band, zorder=0, linewidth=0)
    ink.mark(axes.yaxis, [0, 50, 100] if height < 90 else [0, 25, 50, 75, 100])
    for level in (MEANINGFUL, SUBSTANTIAL):
        rule(ink, axes, level, theme.relief)
    values = [nan if point.relief_percent is None else point.relief_percent for point in data.points]
    axes.plot(
        [point.on.toordinal() for point in data.points], values, color=theme.relief, linewidth=ink.points(2),
        marker="o" if len(data.points) <= MARKERS_UP_TO else "", markersize=ink.points(6), zorder=3, clip_on=False,
    )  # fmt: skip
    diary = _diary(data)
    if diary:
        days, relief = zip(*diary, strict=True)
        axes.plot(days, relief, color=theme.path, linewidth=0, marker=".", markersize=ink.points(4), zorder=2)
        ink.write(LEFT + 210, top - 8, data.said("· diary days"), colour=theme.quiet, size=10)

    def height_of(percent: float) -> float:
        return top + height * (104 - percent) / (108 - low)

    labels = [
        (height_of(SUBSTANTIAL), data.said("{percent} % substantial", percent=SUBSTANTIAL), False),
        (height_of(MEANINGFUL), data.said("{percent} % meaningful", percent=MEANINGFUL), False),
    ]
    if told:
        when = "today" if told[-1].on == data.today else "last"
        labels.append((height_of(told[-1].relief_percent or 0), f"{told[-1].relief_percent} % {data.said(when)}", True))
    heights = spread([label[0] for label in labels], 14)
    for y, (_, text, bold) in zip(heights, labels, strict=True):
        ink.write(LEFT + span.width + 6, y, text, colour=theme.relief, size=10.5, bold=bold, va="center")
    if data.window is not None and not told:
        ink.write(
            LEFT + span.width / 2, top + 12, data.said("No visit here tells the relief."), colour=theme.quiet,
            ha="center", va="center",
        )  # fmt: skip
    elif len(told) < 3 and data.window is None:
        said = {0: "No visit tells the relief yet.", 1: "1 visit tells the relief: too few for a trend."}
        text = said.get(len(told), "2 visits tell the relief: too few for a trend.")
        ink.write(
            LEFT + span.width / 2, top + 12, data.said(text), colour=theme.quiet, size=10.5, ha="center", va="center"
        )
    return top + height


def _diary(data: TrendData) -> list[tuple[int, float]]:
    """The relief of diary days in sight: as the page says it, else from its average score and the baseline."""
    first, last = data.window or (date.min, date.max)
    found = []
    for day in (day for point in data.points for day in point.diary if first <= day.on <= last):
        if day.relief_percent is not None:
            found.append((day.on.toordinal(), float(day.relief_percent)))
        elif day.average is not None and data.baseline_nrs:
            found.append((day.on.toordinal(), 100 * (data.baseline_nrs - day.average) / data.baseline_nrs))
    return found


def _side_effects(ink: Ink, span: Span, data: TrendData, top: float, height: float) -> float:
    theme = ink.theme
    ink.write(LEFT, top - 8, data.said("Worst side effect, 0–10"), colour=theme.harm, size=11, bold=True)
    axes = lane(ink, span, top, height, low=0, high=10.4)
    ink.mark(axes.yaxis, [0, 5, 10])
    rule(ink, axes, LIMITS_LIFE, theme.harm)
    axes.axhline(0, color=theme.grid, linewidth=ink.points(1))
    at = top + height * (1 - LIMITS_LIFE / 10.4)
    ink.write(LEFT + span.width + 6, at, data.said("limits daily life"), colour=theme.harm, size=10.5, va="center")
    worst = [(point.on, point.worst) for point in data.points if point.worst is not None and point.worst.grade > 0]
    bar = max(1.2, min(9.0, 0.6 * span.width / max(len(data.points), 1)))
    for limiting, colour in ((False, theme.harm_mild), (True, theme.harm)):
        some = [(day.toordinal(), one.grade) for day, one in worst if (one.grade >= LIMITS_LIFE) is limiting]
        if some:
            days, grades = zip(*some, strict=True)
            axes.vlines(days, 0, grades, color=colour, linewidth=ink.points(bar), zorder=2)
            if limiting and len(data.points) <= MARKERS_UP_TO:  # a shape beside the color
                axes.plot(days, grades, color=colour, linewidth=0, marker="v", markersize=ink.points(5), zorder=3)
    none = [point.on.toordinal() for point in data.points if point.burden == 0]
    if none and len(none) <= MARKERS_UP_TO:  # "none" is an open ring; "not asked" leaves the place empty
        axes.plot(
            none, [0.35] * len(none), color=theme.harm, linewidth=0, marker="o", markersize=ink.points(4),
            markerfacecolor="none", markeredgewidth=ink.points(1), zorder=3,
        )  # fmt: skip
    taken: list[tuple[float, float]] = []
    for day, one in sorted(worst, key=lambda each: (-each[1].grade, each[0])):
        if one.grade < LIMITS_LIFE:
            break
        name = data.said(one.name)
        half = width_of(name) / 2
        x = min(max(span.x(day), LEFT + half), LEFT + span.width - half)
        if all(x + half + 6 < left or x - half - 6 > right for left, right in taken):
            taken.append((x - half, x + half))
            y = max(top + height * (1 - one.grade / 10.4) - 7, top + 6)
            ink.write(x, y, name, colour=theme.harm, size=10.5, ha="center")
    return top + height


def _peg(ink: Ink, span: Span, data: TrendData, top: float, height: float) -> float:
    theme = ink.theme
    ink.write(LEFT, top - 8, data.said("PEG, and activity hindered (dotted), 0–10"), size=11, bold=True)
    axes = lane(ink, span, top, height, low=-0.3, high=10.3)
    ink.mark(axes.yaxis, [0, 5, 10])
    days = [point.on.toordinal() for point in data.points]
    few = len(days) <= MARKERS_UP_TO
    peg = [nan if point.peg is None else float(point.peg) for point in data.points]
    activity = [nan if point.function is None else point.function for point in data.points]
    axes.plot(days, activity, color=theme.path, linewidth=ink.points(1.4), linestyle=(0, (1, 2)))
    axes.plot(
        days, peg, color=theme.text, linewidth=ink.points(1.8), marker="s" if few else "", markersize=ink.points(4.5)
    )
    told = [point for point in data.points if point.peg is not None]
    if told and told[-1].peg is not None:
        at = top + height * (10.3 - float(told[-1].peg)) / 10.6
        ink.write(LEFT + span.width + 6, at, f"PEG {told[-1].peg:.1f}", size=10.5, va="center")
    return top + height


def _doses(ink: Ink, span: Span, data: TrendData, top: float, height: float) -> float:
    theme, by_medicine = ink.theme, lanes(data)
    ink.write(LEFT, top - 8, data.said("Dose a day"), size=11, bold=True)
    # The medicines changed last are the ones in question; the others are counted, not squeezed.
    fits = max(1, int(height // LANE_LEAST))
    latest = sorted(by_medicine, key=lambda name: by_medicine[name][-1].from_on, reverse=True)
    shown = [name for name in by_medicine if name in latest[: fits if len(latest) <= fits else fits - 1]] or latest[:1]
    left_out = len(by_medicine) - len(shown)
    rows = len(shown) + bool(left_out)
    axes = lane(ink, span, top, height, low=rows, high=0)
    row = height / rows
    thick = min(0.72, 18 / row) if row >= 18 else 0.86
    size = min(10.5, row * thick - 1.5)
    for number, name in enumerate(shown):
        colour = theme.dose[number % 2]
        bars = [(one.from_on.toordinal(), max((one.to_on - one.from_on).days, 1)) for one in by_medicine[name]]
        axes.broken_barh(
            bars, (number + (1 - thick) / 2, thick), facecolors=colour, edgecolor=theme.ground, linewidth=ink.points(1)
        )
        middle = top + (number + 0.5) * row
        title = data.said(name)
        label = title if width_of(title) <= LEFT - 8 else title[: int((LEFT - 8) / width_of("n")) - 1] + "…"
        ink.write(LEFT - 6, middle, label, size=min(10.5, row), ha="right", va="center")
        for one in by_medicine[name]:
            room = (one.to_on - one.from_on).days * span.day - 8
            bare = plain(one.dose.value)
            fitting = [text for text in (str(one.dose), bare) if width_of(text, size) <= room]
            if fitting:
                x = span.x(one.from_on) + 5
                ink.write(x, middle, fitting[0], colour=theme.on_dose, size=size, va="center")
            elif width_of(bare, size) <= room + 5:  # from edge to edge
                x = span.x(one.from_on) + (room + 8) / 2
                ink.write(x, middle, bare, colour=theme.on_dose, size=size, ha="center", va="center")
            elif one is by_medicine[name][-1]:  # the dose of today is always told, beside its bar if need be
                ink.write(
                    max(span.x(one.to_on), span.x(one.from_on) + 2) + 4, middle, str(one.dose), size=size, va="center"
                )
    if left_out:
        ink.write(
            LEFT + 2,
            top + height - row / 2,
            data.said("and {count} more without a recent change", count=left_out),
            colour=theme.quiet,
            va="center",
        )
    return top + height


def _mme(ink: Ink, span: Span, data: TrendData, top: float, height: float) -> float:
    theme = ink.theme
    ink.write(LEFT, top - 8, data.said("Opioids, MME a day"), size=11, bold=True)
    visits = [(point.on, point.mme) for point in data.points]
    if data.window is not None and data.before is not None:  # it may be the only one: no visit need be in sight
        visits.insert(0, (data.window[0], data.before.mme))
    end = max(data.today, visits[-1][0])
    if data.window is not None:
        end = max(visits[-1][0], min(data.after_on or end, data.window[1]))
    days = [on.toordinal() for on, _ in visits] + [end.toordinal()]
    values = [nan if mme is None else float(mme) for _, mme in visits]
    most = max([MME_PAUSE, *(value for value in values if value == value)])  # noqa: PLR0124 - nan differs from itself
    axes = lane(ink, span, top, height, low=0, high=most * 1.15)
    ink.mark(axes.yaxis, [0, most] if most > 2 * MME_PAUSE else [0, MME_PAUSE])
    axes.plot(days, [*values, values[-1]], color=theme.text, drawstyle="steps-post", linewidth=ink.points(1.8))
    rule(ink, axes, MME_PAUSE, theme.harm)
    at = top + height * (1 - MME_PAUSE / (most * 1.15))
    ink.write(LEFT + span.width + 6, at, data.said("50: reassess"), colour=theme.harm, size=10.5, va="center")
    return top + height


def _events(ink: Ink, span: Span, data: TrendData, axes: Axes, top: float) -> None:
    ink.write(LEFT - 6, top + EVENTS_HEIGHT / 2, data.said("Events"), size=10.5, ha="right", va="center")
    events = sorted((event for point in data.points for event in point.events), key=lambda event: event.on)
    y = 1 - (top + EVENTS_HEIGHT / 2 - TOP) / (ink.height - TOP - BOTTOM)  # on the axes of the months
    used: dict[str, tuple[str, list[float]]] = {}
    right = 0.0
    for event in events:
        letter, title = EVENTS[event.kind][0] if event.kind in EVENTS else "", event_title(event.kind)
        x = span.x(event.on)
        x = max(x, right + 7) if x > right - 10 else x  # two on one day stand side by side
        if LEFT <= x <= LEFT + span.width and x - 7 >= right:
            used.setdefault(letter, (title, []))[1].append(span.first + (x - LEFT) / span.day)
            right = x + 7
    for letter, (_, days) in used.items():  # one stroke a kind: hundreds of single letters take too long
        axes.plot(
            days, [y] * len(days), linewidth=0, marker=f"$\\mathbf{{{letter}}}$" if letter else "o",
            markersize=ink.points(8.5), color=ink.theme.text, markeredgewidth=0,
        )  # fmt: skip
    _key(ink, data, [f"{letter or '•'} {data.said(title)}" for letter, (title, _) in used.items()])


def _key(ink: Ink, data: TrendData, words: list[str]) -> None:
    """What the letters mean, beside the first heading: in two lines where one would run into it."""
    whole, room = "   ".join(words), ink.width - 6 - LEFT - width_of(_heading(data), 11) - 14
    half = (len(words) + 1) // 2
    lines = ["   ".join(words[:half]), "   ".join(words[half:])] if width_of(whole, 10) > room else [whole]
    for number, line in enumerate(lines):
        y = TOP - 8 if len(lines) == 1 else TOP - 14 + 11 * number
        ink.write(ink.width - 6, y, line, colour=ink.theme.quiet, size=10, ha="right")
