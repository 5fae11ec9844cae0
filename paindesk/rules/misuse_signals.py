"""What was noticed around an opioid in the past year, newest first: a list to talk about, never a score.

The idea: missed visits, early refills, lost supplies, a dose the patient raised, side effects that grow, other
prescribers, tests and entries of the monitoring program that were not expected have innocent reasons more often than
not. They are listed with their day, the innocent reasons beside each, and a way to begin the talk; nothing is added up
and nobody is accused.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 7, 9 and 10 (source key
cdc-2022); which events are worth a talk, a year, and two grades of a side effect are this project's own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import Noticed, Stewardship
from paindesk.domain.patient import Record
from paindesk.domain.visit import Visit, VisitPoint
from paindesk.rules import fills, urine_test
from paindesk.rules.prescribers import prescriber_key
from paindesk.rules.visit_point import events

_WITHIN = timedelta(days=365)
_WORSE_BY = 2  # grades of 0-10 from one visit to the next
_Found = tuple[str, date, str]  # key of the signal, day, words


def noticed(visit: Visit, history: Sequence[VisitPoint], knowledge: Knowledge) -> tuple[Noticed, ...]:
    """Everything of the past year, the newest first. `history` are the signed visits before this one."""
    before = sorted((one for one in history if one.on <= visit.on and one.visit_id != visit.id), key=lambda one: one.on)
    first = visit.on - _WITHIN
    found = (
        *_told(visit, before),
        *_program(visit.record.stewardship),
        *_fills(visit.record, knowledge),
        *_tests(visit.record, first, knowledge),
        *_worse(visit, before),
    )
    known = knowledge.signals
    listed = {
        Noticed(signal=known[key], on=day, what=words)
        for key, day, words in found
        if key in known and first <= day <= visit.on
    }
    return tuple(sorted(listed, key=lambda one: (-one.on.toordinal(), one.signal.key, one.what)))


def _told(visit: Visit, before: Sequence[VisitPoint]) -> Iterator[_Found]:
    """What was reported at this visit and at those before it."""
    now = events(visit, before[-1].on if before else None)
    for one in (*(each for point in before for each in point.events), *now):
        yield one.kind, one.on, one.text


def _program(kept: Stewardship) -> Iterator[_Found]:
    for one in kept.pdmp_reviews:
        if not one.as_expected:
            yield "pdmp_unexpected", one.on, one.seen or "what it showed was not written down"


def _fills(record: Record, knowledge: Knowledge) -> Iterator[_Found]:
    """Early fills of opioids and sedatives, and those that somebody else than the usual prescribers wrote.

    Usual is whoever the list names, and whoever wrote the most; where several wrote as many, each of them is.
    """
    watched = fills.of_kind(fills.each_once(record.stewardship.fills), knowledge, *fills.WATCHED)
    for early in fills.early(watched):
        yield "early_refill", early.fill.on, f"{early.fill.text}, {early.days} days early by the fills"
    writers = Counter(key for one in watched if (key := prescriber_key(one.prescriber)))
    most = max(writers.values(), default=0)
    usual = {key for key, count in writers.items() if count == most}
    usual |= {prescriber_key(line.prescriber) for line in record.medicines}
    for one in watched:
        if prescriber_key(one.prescriber) not in (*usual, frozenset()):
            yield "another_prescriber", one.on, f"{one.text}, written by {one.prescriber}"


def _tests(record: Record, first: date, knowledge: Knowledge) -> Iterator[_Found]:
    """Results that did not match, from that day on: reading one takes a while, and older ones are not told."""
    for test in record.stewardship.urine_tests:
        if (
            test.on >= first
            and test.has_result
            and (words := urine_test.in_short(urine_test.read(test, record, knowledge)))
        ):
            yield "unexpected_test", test.on, words


def _worse(visit: Visit, before: Sequence[VisitPoint]) -> Iterator[_Found]:
    """A side effect two grades or more above the visit before; one that was not there before had grade 0."""
    since = visit.since
    today = () if since is None else tuple((one.name, one.grade) for one in since.side_effects)
    told = [(one.on, {each.name: each.grade for each in one.side_effects}) for one in before if one.burden is not None]
    if since is not None and (today or since.no_side_effects):
        told.append((visit.on, dict(today)))
    for (_, earlier), (day, later) in pairwise(told):
        for name, grade in later.items():
            if grade - earlier.get(name, 0) >= _WORSE_BY:
                yield "worse_side_effects", day, f"{name} {earlier.get(name, 0)} → {grade}"
