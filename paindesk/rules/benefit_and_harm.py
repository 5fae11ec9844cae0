"""Relief against side effects, dose by dose, and the lowest dose that works.

The idea: 30 % relief is meaningful, 50 % substantial; a side effect graded 4 or more of 10 limits daily life. A
stretch on one set of doses is judged by the middle (median) of its visits. The lowest effective dose is the smallest
set of doses with a median relief of at least 30 % and no limiting side effect, where two visits or more tell the relief
and two or more tell the side effects ("none" counts, "not asked" does not): with fewer it cannot be told, and what data
would tell is said. One set is smaller than another only when no medicine in it is given at a higher dose. PEG that fell
by 1 point or more since the first visit that tells it is named beside little relief: function may gain where pain does
not.
Edition: IMMPACT recommendations on clinically important change, 2008 (source key immpact-2008): 10-20 % least, 30 %
moderate, 50 % substantial. PEG: one point, within the published 1.0-1.75 by the patient's own judgement (peg-mid). Two
visits at the least, and the limit of 4, are this project's own rules.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from paindesk.domain.dose import Amount, CannotTell
from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import SideEffectReport, VisitPoint
from paindesk.rules.evidence import cite

MEANINGFUL = Decimal(30)  # % of baseline
SUBSTANTIAL = Decimal(50)
SMALLEST_GAIN = Decimal(10)  # IMMPACT: from 10 % on a change is noticed at all
LIMITS_DAILY_LIFE = 4  # grade 0-10
FEWEST_VISITS = 2
PEG_STEP = Decimal(1)  # points of 0-10: the least a patient calls better
_STEADY_WEEKS = 12

Regimen = tuple[tuple[str, Amount], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DosePeriod:
    """One stretch on the same daily doses. Relief in % of baseline; `to_on` None while it lasts.

    `verdict`: "below", "limited", "lowest_effective", "effective", "no_gain", "too_early"; `verdict_text` is for
    the reader. `visits` counts the visits of this stretch that tell the relief.
    """

    regimen: Regimen
    medicine_text: str
    from_on: date
    to_on: date | None
    weeks: int
    relief_low: Decimal | None
    relief_high: Decimal | None
    relief_middle: Decimal | None
    worst: SideEffectReport | None
    peg: Decimal | None
    visits: int
    asked: int = 0  # visits that tell the side effects, "none" among them
    told: tuple[Decimal, ...] = ()  # the relief of each of these visits
    peg_fell: Decimal | None = None  # points since the first PEG on record; negative where it rose
    verdict: str = "too_early"
    verdict_text: str = "too early to tell"


def relief_percent(baseline: int, current: int) -> Decimal | CannotTell:
    """Relief in whole % of the baseline NRS (0-10); negative when it is worse, untold when the baseline was 0."""
    if not (0 <= baseline <= 10 and 0 <= current <= 10):
        return CannotTell(because="pain is rated from 0 to 10")
    if baseline == 0:
        return CannotTell(because="there was no pain at the start to compare with")
    return _whole(Decimal(baseline - current) * 100 / baseline)


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1), rounding=ROUND_HALF_UP)


def relief_of(point: VisitPoint, points: Sequence[VisitPoint]) -> Decimal | None:
    """What the patient said, else worked out from the first NRS on record."""
    if point.relief_percent is not None:
        return Decimal(point.relief_percent)
    baseline = next((one.nrs for one in points if one.nrs is not None), None)
    if baseline is None or point.nrs is None or point is points[0]:
        return None
    found = relief_percent(baseline, point.nrs)
    return None if isinstance(found, CannotTell) else found


def periods(points: Sequence[VisitPoint]) -> tuple[DosePeriod, ...]:
    """The stretches on constant doses, in time, each with its verdict.

    What is reported at a visit belongs to the doses taken up to it, not to those it sets.
    """
    ordered = sorted(points, key=lambda one: one.on)
    stretches: list[DosePeriod] = []
    start = 0
    while start < len(ordered):
        regimen = _sorted(ordered[start].regimen)
        end = start
        while end + 1 < len(ordered) and _sorted(ordered[end + 1].regimen) == regimen:
            end += 1
        last = min(end + 1, len(ordered) - 1)
        if regimen:
            stretches.append(_stretch(regimen, ordered, start, last, ended=end + 1 < len(ordered)))
        start = end + 1
    return _judged(stretches)


def weeks_on(now: DosePeriod, found: Sequence[DosePeriod]) -> int:
    """The weeks on this set of doses, all its stretches together."""
    return sum(one.weeks for one in found if one.regimen == now.regimen)


def _sorted(regimen: Regimen) -> Regimen:
    return tuple(sorted(regimen, key=lambda one: one[0]))


def _stretch(regimen: Regimen, points: Sequence[VisitPoint], start: int, last: int, *, ended: bool) -> DosePeriod:
    inside = points[start + 1 : last + 1]
    relief = [found for one in inside if (found := relief_of(one, points)) is not None]
    effects = [one.worst for one in inside if one.worst is not None]
    peg = next((one.peg for one in reversed(inside) if one.peg is not None), None)
    first = next((one.peg for one in points if one.peg is not None), None)
    return DosePeriod(
        regimen=regimen,
        medicine_text=" + ".join(f"{name} {dose}" for name, dose in regimen),
        from_on=points[start].on,
        to_on=points[last].on if ended else None,
        weeks=(points[last].on - points[start].on).days // 7,
        relief_low=min(relief, default=None),
        relief_high=max(relief, default=None),
        relief_middle=_whole(median(relief)) if relief else None,
        worst=max(effects, key=lambda one: one.grade, default=None),
        peg=peg,
        visits=len(relief),
        told=tuple(relief),
        asked=sum(one.burden is not None for one in inside),
        peg_fell=first - peg if first is not None and peg is not None else None,
    )


def _judged(stretches: Sequence[DosePeriod]) -> tuple[DosePeriod, ...]:
    best = lowest_effective(stretches)
    lowest = best if isinstance(best, DosePeriod) else None
    return tuple(_judge(one, stretches, lowest) for one in stretches)


def _judge(one: DosePeriod, stretches: Sequence[DosePeriod], lowest: DosePeriod | None) -> DosePeriod:
    if one.relief_middle is None:
        return one
    limited = one.worst is not None and one.worst.grade >= LIMITS_DAILY_LIFE
    if lowest is not None and one.regimen == lowest.regimen:
        return replace(one, verdict="lowest_effective", verdict_text="lowest effective dose")
    if _no_gain(one, stretches):
        return replace(one, verdict="no_gain", verdict_text="no gain, more side effects")
    if one.relief_middle < MEANINGFUL:
        text = "below effective dose" if not limited else "little relief, side effects"
        if not limited and one.peg_fell is not None and one.peg_fell >= PEG_STEP:
            text = "little relief, PEG better"
        return replace(one, verdict="below", verdict_text=text)
    if limited:
        return replace(one, verdict="limited", verdict_text="meaningful, side effects")
    enough = one.visits >= FEWEST_VISITS
    text = "effective, higher than needed" if lowest is not None and below(lowest.regimen, one.regimen) else "effective"
    return replace(one, verdict="effective", verdict_text=text if enough else "meaningful, one visit only")


def below(one: Regimen, other: Regimen) -> bool:
    """Whether `one` is the smaller set: every medicine in it is in the other, at the same dose or less."""
    doses = dict(other)
    smaller = all(
        name in doses and dose.unit == doses[name].unit and dose.value <= doses[name].value for name, dose in one
    )
    return smaller and one != other


def _grade(one: DosePeriod) -> int:
    return one.worst.grade if one.worst is not None else 0


def _no_gain(one: DosePeriod, stretches: Sequence[DosePeriod]) -> bool:
    """More medicine than in another stretch, no noticeable gain of relief, worse side effects."""
    return any(
        _less_of(other.regimen, one.regimen)
        and other.relief_middle is not None
        and one.relief_middle is not None
        and one.relief_middle - other.relief_middle < SMALLEST_GAIN
        and _grade(one) > _grade(other)
        for other in stretches
    )


def _less_of(one: Regimen, other: Regimen) -> bool:
    """A lower dose of at least one shared medicine and a higher dose of none."""
    doses = dict(other)
    shared = [(dose, doses[name]) for name, dose in one if name in doses and dose.unit == doses[name].unit]
    return all(a.value <= b.value for a, b in shared) and any(a.value < b.value for a, b in shared)


def lowest_effective(found: Sequence[DosePeriod]) -> DosePeriod | CannotTell:
    """The smallest doses that work (see the top of this file). Of several that cannot be compared, the latest."""
    if not any(one.relief_middle is not None for one in found):
        return CannotTell(because="no visit on a dose tells the relief", missing=("relief at a visit",))
    visits: dict[Regimen, int] = {}
    asked: dict[Regimen, int] = {}
    limited: set[Regimen] = set()
    for one in found:
        visits[one.regimen] = visits.get(one.regimen, 0) + one.visits
        asked[one.regimen] = asked.get(one.regimen, 0) + one.asked
        if _grade(one) >= LIMITS_DAILY_LIFE:
            limited.add(one.regimen)
    works = [
        one
        for one in found
        if one.relief_middle is not None and one.relief_middle >= MEANINGFUL and one.regimen not in limited
    ]
    if not works:
        return CannotTell(
            because="no dose gave 30 % relief without limits",
            missing=("visits on another dose or another medicine",),
        )
    seen = [one for one in works if min(visits[one.regimen], asked[one.regimen]) >= FEWEST_VISITS]
    if not seen:
        best = works[-1]
        told, known = visits[best.regimen], asked[best.regimen]
        why = "it was seen at" if told < FEWEST_VISITS else "its side effects were told at"
        return CannotTell(
            because=f"{why} fewer than {FEWEST_VISITS} visits",
            missing=_wanted(best, FEWEST_VISITS - told, FEWEST_VISITS - known),
        )
    smallest = [one for one in seen if not any(below(other.regimen, one.regimen) for other in seen)]
    return smallest[-1]


def _wanted(one: DosePeriod, relief: int, effects: int) -> tuple[str, ...]:
    """What data would tell: how many more visits on these doses, and what they must say."""
    rows = ((relief, "the relief"), (effects, "the side effects, or that there are none"))
    return tuple(
        f"{count} more visit{'s' if count > 1 else ''} on {one.medicine_text}, telling {what}"
        for count, what in rows
        if count > 0
    )


def findings(points: Sequence[VisitPoint], knowledge: Knowledge, on: date) -> tuple[Finding, ...]:
    """What the trend says of the doses now taken: hold, step down, or too early to tell."""
    known = [one for one in points if one.on <= on]
    found = periods(known)
    if not found or found[-1].to_on is not None:
        return ()
    now, lowest = found[-1], lowest_effective(found)
    if isinstance(lowest, CannotTell):
        because = f"The lowest effective dose cannot be told, because {lowest.because}."
        wanted = f"What would tell: {' and '.join(lowest.missing)}." if lowest.missing else ""
        return (_finding(("trend-unclear", Level.INFO, "Too little to judge the dose"), because, wanted, knowledge),)
    if now.regimen == lowest.regimen:
        weeks = weeks_on(now, found)
        steady = f"{_relief(now)} relief over {weeks} weeks; this is the smallest dose that works."
        action = "Hold. A slow step down can be tried." if weeks >= _STEADY_WEEKS else "Hold."
        return (_finding(("trend-hold", Level.OK, f"Hold at {now.medicine_text}"), steady, action, knowledge),)
    told = {
        "no_gain": ("trend-no-gain", Level.CAUTION, "No gain at this dose, more side effects"),
        "limited": ("trend-limited", Level.CAUTION, "Side effects limit daily life"),
        "below": ("trend-below", Level.INFO, "Below the dose that works"),
        "effective": ("trend-higher", Level.INFO, "A smaller dose worked"),
    }.get(now.verdict)
    if told is None:
        return ()
    because = f"Now {now.medicine_text}: {_relief(now)} relief. Lowest effective: {lowest.medicine_text}."
    found_one = _finding(told, because, f"Consider {lowest.medicine_text}.", knowledge)
    if now.verdict == "below" and now.peg_fell is not None and now.peg_fell >= PEG_STEP:
        because += f" PEG fell by {now.peg_fell} points all the same; a patient notices about {PEG_STEP}."
        found_one = found_one._replace(because=because, sources=(*found_one.sources, cite(knowledge, "peg-mid")))
    return (found_one,)


def _relief(one: DosePeriod) -> str:
    if one.relief_low == one.relief_high:
        return f"{one.relief_low} %"
    return f"{one.relief_low}–{one.relief_high} %"


def _finding(told: tuple[str, Level, str], because: str, action: str, knowledge: Knowledge) -> Finding:
    key, level, title = told
    source = cite(knowledge, "immpact-2008")
    return Finding(
        id=key, level=level, subject="patient", title=title, because=because, action=action, sources=(source,)
    )
