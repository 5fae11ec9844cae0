"""Trends, without Qt: the visits, the dose periods and what they say. Nothing is entered here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from paindesk.charts.trend_data import TrendData, in_window
from paindesk.domain.advice import Advice
from paindesk.domain.dose import a_day, plain
from paindesk.domain.finding import Finding
from paindesk.domain.trend_page import PeriodLine, TrendPage
from paindesk.domain.visit import Event, SideEffectReport, Visit, VisitPoint
from paindesk.kit.dates import shown
from paindesk.kit.language import later, named, told, tr
from paindesk.rules import onset, side_by_side
from paindesk.rules.benefit_and_harm import DosePeriod, findings, periods
from paindesk.rules.side_by_side import Side
from paindesk.rules.visit_point import so_far
from paindesk.steps.step import Context, Mark, StepState
from paindesk.steps.trends.chart_words import chart_words, event_words
from paindesk.steps.trends.report import trend_page

ID = "trends"
RANGES = (("91", later("3 months")), ("274", later("9 months")), ("1096", later("3 years")), ("", later("all")))
KINDS = {
    "below": "plain",
    "limited": "caution",
    "lowest_effective": "ok",
    "effective": "info",
    "no_gain": "stop",
    "too_early": "plain",
}
_LEAST_DAYS = 28  # nothing is to be seen in less
_ENOUGH_VISITS = 5  # a shorter range with fewer visits than this shows no trend


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """One set of doses, its stretches joined: "11 + 13" weeks."""

    medicine: str
    weeks: str
    relief: str
    worst: str
    peg: str
    verdict: str
    verdict_text: str


class TrendsModel:
    """Shows; changes nothing."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.range: str | None = None  # days as text, "" is everything; None until the clinician chose
        self.window: tuple[date, date] | None = None  # zoomed or panned to; then `range` is not looked at
        self.points: tuple[VisitPoint, ...] = ()
        self.periods: tuple[DosePeriod, ...] = ()
        self._seen: tuple[VisitPoint, ...] | None = None
        self._visit: Visit

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit."""
        self._visit = visit
        knowledge = self.context.knowledge
        seen = so_far(visit, self.context.history, knowledge, advice.mme)
        if seen != self._seen:
            self._seen = seen
            self.points = _with_changes(seen)
            self.periods = periods(seen)

    def apply_to(self, visit: Visit) -> Visit:
        """The same visit."""
        return visit

    def is_complete(self) -> bool:
        """There is nothing to fill in."""
        return True

    def state(self) -> StepState:
        """ "12 visits · 56 % today"."""
        relief = self.points[-1].relief_percent if self.points else None
        parts = [tr("{count} visits", count=len(self.points))] if len(self.points) > 1 else []
        parts += [tr("{percent} % today", percent=relief)] if relief is not None else []
        done = ID in self._visit.done_steps
        return StepState(Mark.DONE if done else Mark.TODO, " · ".join(parts) or tr("relief vs side effects"))

    def findings(self) -> tuple[Finding, ...]:
        """What the trend says of the doses now taken."""
        return findings(self.points, self.context.knowledge, self.context.on)

    def panel_title(self) -> str:
        """The heading of the findings."""
        return tr("What the trend says")

    def next_title(self) -> None:
        """The title of the step that follows."""

    def shown_range(self) -> str:
        """The range that is shown: the chosen one, else 9 months where they hold enough visits, else everything."""
        if self.range is not None:
            return self.range
        return "274" if len(self._since("274")) >= _ENOUGH_VISITS else ""

    def _since(self, days: str) -> tuple[VisitPoint, ...]:
        if not days:
            return self.points
        first = self.context.on - timedelta(days=int(days))
        return tuple(one for one in self.points if one.on >= first)

    def data(self) -> TrendData:
        """What the charts draw. Relief stays relief of the first visit, whatever range is shown."""
        whole = TrendData(
            points=self.points if self.window is not None else self._since(self.shown_range()),
            periods=tuple({one.medicine_text: one for one in self.periods}.values()),  # each set of doses once
            baseline_nrs=next((one.nrs for one in self.points if one.nrs is not None), None),
            title="Pain relief against side effects",
            today=self.context.on,
            words=chart_words(self.points) | {one.medicine_text: told(one.medicine_text) for one in self.periods},
        )
        return whole if self.window is None else in_window(whole, *self.window)

    # The part of the time axis that is looked at ----------------------------------------------------------------

    def show_range(self, days: str) -> None:
        """A range button: so many days up to today, or everything."""
        self.range, self.window = days, None

    def pan(self, share: float) -> None:
        """Move by a share of what is shown; a positive one looks further back. It stops at both ends."""
        first, last = self._shown()
        days = round((last - first).days * share)
        least, most = self._ends()
        days = min(max(days, (last - most).days), (first - least).days)
        self.window = (first - timedelta(days=days), last - timedelta(days=days))

    def zoom(self, factor: float, place: float) -> None:
        """Show `factor` times less, keeping the day at `place` (0-1 across) where it is; 0 shows everything."""
        if factor <= 0:
            self.show_range("")
            return
        first, last = self._shown()
        least, most = self._ends()
        length = (last - first).days
        new = min(max(round(length / factor), _LEAST_DAYS), max((most - least).days, _LEAST_DAYS))
        begin = first + timedelta(days=round((length - new) * min(max(place, 0.0), 1.0)))
        begin = max(least, min(begin, most - timedelta(days=new)))
        self.window = (begin, begin + timedelta(days=new))

    def _shown(self) -> tuple[date, date]:
        if self.window is not None:
            return self.window
        shown = self._since(self.shown_range())
        first = shown[0].on if shown else self.context.on
        pad = timedelta(days=max(7, (self.context.on - first).days // 40))
        return (first - pad, self.context.on + pad)

    def _ends(self) -> tuple[date, date]:
        first = self.points[0].on if self.points else self.context.on
        pad = timedelta(days=max(_LEAST_DAYS // 2, (self.context.on - first).days // 40))
        return (first - pad, self.context.on + pad)

    # A visit, and two of anything side by side ------------------------------------------------------------------

    def can_open(self, point: VisitPoint) -> bool:
        """Whether that point is another visit than the one in front."""
        return point.visit_id != self._visit.id

    def sides(self) -> tuple[Side, ...]:
        """What can be compared."""
        return side_by_side.sides(self.periods)

    def sheet(self) -> Callable[[], bytes]:
        """What makes the printed report, one PDF, of what is shown now. It reads nothing of the model any more, so that
        it can run beside the window."""
        return partial(_sheet, self.data(), self.periods, self.lines(), self._visit, self.context)

    def lines(self) -> tuple[PeriodLine, ...]:
        """The dose periods as the report prints them."""
        return tuple(
            PeriodLine(
                medicine=one.medicine,
                weeks=one.weeks,
                relief=one.relief,
                worst=one.worst,
                peg=one.peg,
                verdict=one.verdict_text,
            )
            for one in self.rows()
        )

    def is_empty(self) -> bool:
        """Whether there is no earlier visit to compare with."""
        return len(self.points) < 2

    def words(self, point: VisitPoint) -> str:
        """A visit in a few lines, for the pointer."""
        lines, day = [shown(point.on)], tr("a day")
        if point.relief_percent is not None:
            lines.append(tr("relief {percent} %", percent=point.relief_percent))
        scores = [f"NRS {point.nrs}"] if point.nrs is not None else []
        scores += [f"PEG {point.peg:.1f}"] if point.peg is not None else []
        lines += [" · ".join(scores)] if scores else []
        lines += map(_effect, point.side_effects)
        lines += [tr("told as unchanged")] if point.unchanged else []
        if point.burden is None:
            lines.append(tr("side effects not asked"))
        elif not point.side_effects:
            lines.append(tr("no side effects"))
        lines += [f"{named(name)} {a_day(dose, ' ' + day)}" for name, dose in point.regimen]
        lines += [told(one.text) or event_words(one.kind) for one in point.events]
        return "\n".join(lines)

    def rows(self, say: Callable[[str], str] = str) -> tuple[PeriodRow, ...]:
        """The dose periods in the order they were first taken, those on the same doses joined; the words of the rules
        as `say` says them, in English for the papers, which translate them for the patient's."""
        together: dict[object, list[DosePeriod]] = {}
        for one in self.periods:
            together.setdefault(one.regimen, []).append(one)
        return tuple(_row(same, say) for same in together.values())


def _sheet(
    data: TrendData, periods: tuple[DosePeriod, ...], lines: tuple[PeriodLine, ...], visit: Visit, context: Context
) -> bytes:
    from paindesk.documents import papers, render, sentences, trend_report  # noqa: PLC0415 - only when a paper is made

    in_english = sentences.told("en", context.knowledge, visit)
    sheet = trend_report.of_page(trend_page(data, periods, lines, in_english), visit, context.clinic)
    return render.render(papers.dressed(sheet, context.clinic, context.paper_size))


def whole_trend(visit: Visit, advice: Advice, context: Context, language: str = "en") -> TrendPage:
    """The page of everything up to this visit, for its papers, in that language."""
    from paindesk.documents.sentences import told  # noqa: PLC0415 - loaded only when a paper is made

    model = TrendsModel(context)
    model.see(visit, advice)
    model.show_range("")
    return trend_page(model.data(), model.periods, model.lines(), told(language, context.knowledge, visit))


def _with_changes(points: tuple[VisitPoint, ...]) -> tuple[VisitPoint, ...]:
    """The points with each visit's dose changes among their events."""
    changed: dict[date, list[str]] = {}
    for one in onset.of_points(points):
        changed.setdefault(one.on, []).append(one.words)
    return tuple(
        replace(
            one,
            events=(*one.events, Event(kind="dose_change", on=one.on, text="; ".join(changed[one.on]))),
        )
        if one.on in changed
        else one
        for one in points
    )


def _effect(one: SideEffectReport) -> str:
    """ "nausea 4 of 10, limits eating"."""
    name = told(one.name)
    if one.limits:
        return tr("{name} {grade} of 10, limits {what}", name=name, grade=one.grade, what=one.limits)
    return tr("{name} {grade} of 10", name=name, grade=one.grade)


def _row(same: list[DosePeriod], say: Callable[[str], str]) -> PeriodRow:
    lows = [one.relief_low for one in same if one.relief_low is not None]
    highs = [one.relief_high for one in same if one.relief_high is not None]
    relief = ""
    if lows and highs:
        low, high = min(lows), max(highs)
        relief = f"{plain(low)} %" if low == high else f"{plain(low)}–{plain(high)} %"
    worst = max((one.worst for one in same if one.worst is not None), key=lambda one: one.grade, default=None)
    peg = next((one.peg for one in reversed(same) if one.peg is not None), None)
    judged = next((one for one in reversed(same) if one.verdict != "too_early"), same[-1])
    return PeriodRow(
        medicine=same[0].medicine_text,
        weeks=" + ".join(str(one.weeks) for one in same),
        relief=relief or say("not told"),
        worst=say("none" if any(one.asked for one in same) else "not asked")
        if worst is None
        else f"{worst.grade} {say(worst.name)}",
        peg="" if peg is None else f"{peg:.1f}",
        verdict=judged.verdict,
        verdict_text=say(judged.verdict_text),
    )
