"""What a fill history asks to be talked about: who wrote, early fills, overlaps, gaps, sedatives beside an opioid, MME.

The idea: the history is looked at together with the patient, as a reason to talk and to confirm. Programs hold errors,
names are spelled twice, colleagues cover for each other; each finding says so, counts without scoring, and nobody is
sent away for it. What could harm now is said first: an opioid with a benzodiazepine, a dose nobody has added up, and a
full dose after days without.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 4, 8, 9 and 11 (source
key cdc-2022). Four prescribers or pharmacies: NCQA's measure (ncqa-uop), in 180 days as in PQA's (pqa-omp), where NCQA
counts a year. Overdose is 1.8 times as frequent when opioid and benzodiazepine come from different prescribers, 1.2
times when all else known is allowed for (Chua 2021, chua-2021). Two early fills in 180 days are this project's own
number.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

from paindesk.domain.dose import plain
from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.monitoring import FilledPrescription
from paindesk.rules import fills_against_plan, naloxone
from paindesk.rules.evidence import capital, cite, listed, number_of, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.fills import (
    OPIOID,
    WATCHED,
    Early,
    Gap,
    Overlap,
    days_of,
    days_together,
    each_once,
    early,
    gaps,
    kind_of,
    known_until,
    of_kind,
    overlaps,
)
from paindesk.rules.fills_mme import DayMme, by_day, highest, of_fills
from paindesk.rules.opioid_orders import has_died
from paindesk.rules.opioid_said import said
from paindesk.rules.opioid_scope import outside
from paindesk.rules.prescribers import pharmacy_key, prescriber_key

MANY = 4
WINDOW, NEAR = timedelta(days=180), timedelta(days=90)
_MOST_TOLD = 3
_Found = TypeVar("_Found")
_Group = list[FilledPrescription]
_COVERS = "Colleagues of one practice who cover for each other, a dentist or surgeon, one name spelled in two ways"


def findings(facts: Facts, problem: str = "") -> tuple[Finding, ...]:
    """Findings from the fill history; none without one, and none after a death."""
    fills = tuple([one for one in each_once(facts.record.stewardship.fills) if one.on <= facts.on])
    if not fills or has_died(facts.record, facts.on):
        return ()
    kinds = [(one, kind_of(one, facts.knowledge)) for one in fills]
    watched = [one for one, kind in kinds if kind in WATCHED]
    recent, until = tuple([one for one in watched if (one.ends or one.on) > facts.on - WINDOW]), known_until(fills)
    return (
        *_together(facts, recent),
        *_mme(facts, recent, problem),
        *_several(facts, [one for one in watched if one.on > facts.on - WINDOW]),
        *_overlaps(facts, recent),
        *_early(facts, watched),
        *_gaps(facts, [one for one, kind in kinds if kind == OPIOID], until),
        *fills_against_plan.findings(facts, watched, until),
    )


def among(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of them that come from the fill history."""
    return tuple(one for one in found if one.id.startswith("fills-"))


def _about(fill: FilledPrescription) -> str:
    """ "oxycodone 10 mg of 3 Nov 2026 (Dr Lee)"."""
    return f"{fill.text} of {spoken(fill.on)}" + (f" ({fill.prescriber})" if fill.prescriber else "")


def _newest(found: Sequence[_Found], words: Callable[[_Found], str]) -> str:
    """The newest few of what stands oldest first, in words, and how many more there are."""
    shown = [words(one) for one in reversed(found[-_MOST_TOLD:])]
    more = len(found) - len(shown)
    return "; ".join(shown) + (f"; and {more} earlier" if more else "")


def _together(facts: Facts, recent: Sequence[FilledPrescription]) -> Iterator[Finding]:
    """Supplies of an opioid and a benzodiazepine on the same days of the last 90."""
    first = facts.on - NEAR + timedelta(days=1)
    days = days_together(recent, facts.knowledge, first, facts.on)
    told = bool(days)
    days = days or days_together(recent, facts.knowledge, first, facts.on, perhaps=True)
    if not days:
        return
    both = frozenset(days)
    there = [one for one in recent if not both.isdisjoint(days_of(one, first, facts.on, perhaps=not told))]
    writers = {prescriber_key(one.prescriber) for one in there} - {frozenset()}
    lie = (
        f"The supplies lie together on {_days(len(days))} of the last 90, the newest {spoken(days[-1])}"
        if told
        else "The supplies may lie together: not every fill tells its days"
    )
    because = f"{lie}: {_newest(there, _about)}."
    sources: tuple[Source, ...] = (cite(facts.knowledge, "cdc-2022", "recommendations 9 and 11"),)
    if len(writers) > 1:
        because += " Different prescribers may not know of each other; overdose is then more frequent."
        sources = (*sources, cite(facts.knowledge, "chua-2021"))
    yield Finding(
        id="fills-opioid-benzodiazepine",
        level=Level.CAUTION,
        subject="patient",
        title=f"Filled {'' if told else 'perhaps '}together: an opioid and a benzodiazepine",
        because=because,
        action="Ask what is really taken: one may be kept for a flight or a procedure. Call the other prescriber, "
        "offer naloxone; a benzodiazepine is never stopped at once.",
        sources=sources,
    )


def _mme(facts: Facts, recent: Sequence[FilledPrescription], problem: str) -> Iterator[Finding]:
    """MME today and on the highest of the last 90 days, each with its sums."""
    lines = of_fills(recent, facts.knowledge)
    days = by_day(lines, facts.on - NEAR + timedelta(days=1), facts.on)
    if not any(one.lines for one in days):
        return
    today, most = days[-1], highest(days)
    parts = [f"Today {_sum(today)}"]
    if most is not None and most.total and most.on != facts.on and most.total > (today.total or 0):
        parts.append(f"Highest of the last 90 days on {spoken(most.on)}: {_sum(most)}")
    unknown = dict.fromkeys(one for day in days for one in day.lines if one.per_day is None)
    if earlier := [one for one in unknown if one not in today.lines]:
        parts.append(_newest(earlier, lambda one: one.words))
    until = known_until(recent)
    if until is not None and until < facts.on:
        parts.append(f"The history speaks of days up to {spoken(until)}")
    high = most is not None and most.total is not None and most.total >= naloxone.PAUSE_MME
    beyond = bool(outside(facts, problem))
    yield said(
        facts, "fills-mme", f"By the fills: {_title(today)}", f"{'. '.join(parts)}.",
        action="It is the most that may have been taken as written; an early fill counts twice on the days both cover. "
        "Compare it with how it is taken.",
        section="recommendations 4 and 9", level=Level.CAUTION if high and not beyond else Level.INFO,
    )  # fmt: skip


def _title(day: DayMme) -> str:
    if day.total is None:
        return "MME cannot be calculated"
    return f"{'' if day.complete else 'at least '}{plain(day.total)} MME today"


def _sum(day: DayMme) -> str:
    """ "60 MME: oxycodone ... = 60 MME a day"."""
    if not day.lines:
        return "no opioid supply"
    total = "cannot calculate" if day.total is None else f"{plain(day.total)} MME"
    return f"{total if day.complete or day.total is None else f'at least {total}'}: " + "; ".join(
        one.words for one in day.lines
    )


def _several(facts: Facts, fills: Sequence[FilledPrescription]) -> Iterator[Finding]:
    """How many prescribers and pharmacies, in 90 and in 180 days."""
    near = [one for one in fills if one.on > facts.on - NEAR]
    people, places = _prescribers(fills), _pharmacies(fills)
    if len(people) < 2 and len(places) < 2:
        return
    many = len(people) >= MANY or len(places) >= MANY
    counts, recently = _counts(people, places), _counts(_prescribers(near), _pharmacies(near))
    kinds = {kind_of(one, facts.knowledge) for one in fills}
    what = capital(listed(f"{kind}s" for kind in WATCHED if kind in kinds))
    who = "; ".join(_who(group) for group in people)
    where = listed(group[0].pharmacy for group in places)
    told = [f"In 180 days {counts}, in 90 days {recently}.", f"{who}." if who else "", f"At {where}." if where else ""]
    sources: tuple[Source, ...] = (cite(facts.knowledge, "cdc-2022", "recommendation 9"),)
    if many:
        sources = (*sources, cite(facts.knowledge, "ncqa-uop"))
    yield Finding(
        id="fills-several",
        level=Level.CAUTION if many else Level.INFO,
        subject="patient",
        title=f"{what} from {counts}",
        because=" ".join(one for one in told if one),
        action=f"{_COVERS}, a move, or a pharmacy out of stock explain most. Ask, then agree on one of each.",
        sources=sources,
    )


def _counts(people: Sequence[_Group], places: Sequence[_Group]) -> str:
    return f"{number_of(len(people), 'prescriber')} and {number_of(len(places), 'pharmacy', 'pharmacies')}"


def _grouped(fills: Sequence[FilledPrescription], key: Callable[[FilledPrescription], Hashable]) -> list[_Group]:
    """The fills of each that is named, the one with the newest fill first."""
    groups: dict[Hashable, list[FilledPrescription]] = {}
    for one in reversed(fills):
        if named := key(one):
            groups.setdefault(named, []).append(one)
    return list(groups.values())


def _prescribers(fills: Sequence[FilledPrescription]) -> list[_Group]:
    return _grouped(fills, lambda one: prescriber_key(one.prescriber))


def _pharmacies(fills: Sequence[FilledPrescription]) -> list[_Group]:
    return _grouped(fills, lambda one: pharmacy_key(one.pharmacy))


def _who(group: Sequence[FilledPrescription]) -> str:
    """ "Dr Lee 1 fill, 3 Oct 2026 (hydrocodone/acetaminophen)"."""
    names = listed(one.name for one in group)
    return f"{group[0].prescriber} {number_of(len(group), 'fill')}, last {spoken(group[0].on)} ({names})"


def _overlaps(facts: Facts, recent: Sequence[FilledPrescription]) -> Iterator[Finding]:
    """Two supplies of one class beside each other that are no one's plan."""
    for kind in WATCHED:
        found = overlaps(of_kind(recent, facts.knowledge, kind), facts.knowledge)
        found = tuple(one for one in found if one.to_on > facts.on - WINDOW)
        if not found:
            continue
        found = tuple(sorted(found, key=lambda one: (one.from_on, one.to_on)))
        differ = any(one.prescribers_differ for one in found)
        what = "an opioid" if kind == OPIOID else "a benzodiazepine"
        yield said(
            facts, f"fills-overlap-{kind}", f"Two supplies of {what} at one time", f"{_newest(found, _beside)}.",
            action="A dose changed by the clinic, a covering doctor, or care after an operation explain most. Ask "
            "which was taken, and what is left over at home.",
            section="recommendation 9", level=Level.CAUTION if differ else Level.INFO,
        )  # fmt: skip


def _beside(one: Overlap) -> str:
    last = one.to_on - timedelta(days=1)
    return f"{_about(one.first)} and {_about(one.second)}: {_days(one.days)}, {spoken(one.from_on)} to {spoken(last)}"


def _early(facts: Facts, watched: Sequence[FilledPrescription]) -> Iterator[Finding]:
    """Fills before the supply was through."""
    found = [one for one in early(watched) if one.fill.on > facts.on - WINDOW]
    if not found:
        return
    times = "An early fill" if len(found) == 1 else f"{len(found)} early fills"
    yield Finding(
        id="fills-early",
        level=Level.INFO if len(found) == 1 else Level.CAUTION,
        subject="patient",
        title=f"{times} in 180 days",
        because=f"{_newest(found, _how_early)}.",
        action="Ask before judging: travel, a holiday, tablets lost, a dose raised by the clinic, the rest of a fill "
        "handed out in parts, or pain that is not relieved. Count what is left.",
        sources=(cite(facts.knowledge, "cdc-2022", "recommendation 9"), cite(facts.knowledge, "kern-2020")),
    )


def _how_early(one: Early) -> str:
    carried = f", {_days(one.carried)} with what was left of earlier fills" if one.carried > one.days else ""
    return f"{_about(one.fill)}: {_days(one.days)} early{carried}"


def _gaps(facts: Facts, opioids: Sequence[FilledPrescription], until: date | None) -> Iterator[Finding]:
    """Days without a supply of an opioid filled before and, as a rule, after."""
    found = [one for one in gaps(opioids, until) if (one.to_on or facts.on) > facts.on - WINDOW]
    if not found:
        return
    yield said(
        facts, "fills-gap", "Days without an opioid supply", f"{_newest(found, _without)}.",
        action="Ask how they were bridged: doses saved, a hospital, a fill in another state or by mail. After days "
        "without, tolerance is lower and the old full dose may be too much.",
        section="recommendations 8 and 9", level=Level.INFO,
    )  # fmt: skip


def _without(one: Gap) -> str:
    until = "on" if one.to_on is None else f"to {spoken(one.to_on)}, {_days((one.to_on - one.from_on).days)}"
    return f"{one.name}: none from {spoken(one.from_on)} {until}"


def _days(number: int) -> str:
    return number_of(number, "day")
