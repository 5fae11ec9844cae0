"""Medicines that each do a little of one harm, added up: what serotonin.py, sedation.py, qt.py and the like share.

A pair that an interaction names already is not said again; from the third on the sum is said, and takes the place
of the milder pairs inside it.
"""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules import together
from paindesk.rules.evidence import capital, listed
from paindesk.rules.facts import Facts, is_topical
from paindesk.rules.limits import sentence
from paindesk.rules.once import once

MANY = 3  # from this many on a sum says more than its pairs
Groups = tuple[str, ...]
Order = tuple[tuple[str, str], ...]  # groups, the easiest to do without first, each with how it is said


class Sum(NamedTuple):
    """Everybody who adds to one harm: the medicine looked at (None: only what is taken), the others, other words."""

    medicine: Medicine | None
    others: tuple[str, ...]
    words: tuple[str, ...]  # what is no medicine: "alcohol: 10 drinks a week"
    many: int  # how many add up


def summed(medicine: Medicine | None, others: tuple[str, ...], words: tuple[str, ...] = ()) -> Sum:
    """The sum of them all."""
    return Sum(medicine, others, words, len(others) + len(words) + (medicine is not None))


class Added(NamedTuple):
    """A sum, and how to say it: milder pairs of the same harm among those it `covers` are not said beside it."""

    say: Callable[[], Finding]
    verdict: Verdict
    harm: str
    covers: frozenset[str] = frozenset()


def added(say: Callable[[], Finding], verdict: Verdict, harm: str, total: Sum) -> Added:
    """The sum; it covers pairs only when it is more than a pair."""
    covers = frozenset((*total.others, *total.words)) if total.many >= MANY else frozenset()
    return Added(say, verdict, harm, covers)


def taken_in(groups: Groups, facts: Facts, besides: Collection[str] = ()) -> tuple[str, ...]:
    """What is taken and belongs to one of the groups; what hardly enters the blood does not count."""
    found = _taken_in(groups, facts)
    return found if set(besides).isdisjoint(found) else tuple([name for name in found if name not in besides])


@once
def _taken_in(groups: Groups, facts: Facts) -> tuple[str, ...]:
    members = {name for group in groups if group in facts.members for name in facts.members[group]}
    return tuple(name for name in facts.groups if name in members and not is_topical(facts.taking[name].route))


def with_others(medicine: Medicine, groups: Groups, facts: Facts, words: tuple[str, ...] = ()) -> Sum | None:
    """The sum this medicine would be part of; None when it does not belong to it or nobody else does."""
    if is_topical(medicine.route) or facts.knowledge.groups_of(medicine.name).isdisjoint(groups):
        return None
    others = taken_in(groups, facts, together.own(medicine))
    return summed(medicine, others, words) if others or words else None


def conditions(tags: Sequence[str], facts: Facts, medicine: Medicine | None = None) -> tuple[str, ...]:
    """Those of the conditions that the record shows, in its words, and no caution of the medicine's own file names."""
    named = set() if medicine is None else {tag for one in medicine.cautions for tag in one.when}
    return tuple(dict.fromkeys(facts.tags[tag] for tag in tags if tag in facts.tags and tag not in named))


def finding(
    total: Sum,
    facts: Facts,
    *,
    key: str,
    title: str,
    effect: str,
    action: str,
    level: Level,
    sources: tuple[Source, ...],
) -> Finding:
    """The sum on the page, naming all who take part; the same from whichever of a plan's medicines it is seen."""
    others = (*total.others, *total.words)
    if total.medicine is None:
        about, shown = "patient", f"taken.{key}"
        because = sentence(capital(listed(others)), effect)
    elif facts.planned:
        about = together.subject(total.medicine, total.others, facts)
        shown = f"{about}.{key}"
        names = (*together.everybody(total.medicine, total.others, facts), *total.words)
        because = sentence(capital(listed(names)), effect)
    else:  # as on the list
        about = total.medicine.name
        shown = f"{about}.{key}"
        because = capital(about) + _beside(others, effect, facts)
    return Finding(id=shown, level=level, subject=about, title=title, because=because, action=action, sources=sources)


@once
def _beside(others: tuple[str, ...], effect: str, _: Facts) -> str:
    """What is said behind a medicine's own name: most medicines would join the same ones."""
    join = " and " if len(set(others)) == 1 else ", "
    return sentence(join + listed(others), effect)


def lower_first(total: Sum, order: Order, facts: Facts) -> str:
    """Whom to do without first, in words: the first that belongs to the earliest group of `order`.

    Of a plan in the plan's order; else what is taken already before the medicine that is only thought of.
    """
    names, last = total.others, total.medicine
    if facts.planned and last is not None and together.subject(last, total.others, facts) == together.PLAN:
        names, last = together.everybody(last, total.others, facts), None
    place, name = _earliest(names, order, facts)
    if last is not None:
        sooner = _place_of(_groups(last.name, facts), order)
        place, name = (sooner, last.name) if sooner < place else (place, name)
    for group, how in order[:place] if total.words else ():
        if facts.tags.get(group) in total.words:
            return how.format(name=group)
    return order[place][1].format(name=facts.planned.get(name, name)) if place < len(order) else ""


def _place_of(groups: frozenset[str], order: Order) -> int:
    """The earliest place of `order` that one of the groups has; its end where none does."""
    for place, (group, _) in enumerate(order):
        if group in groups:
            return place
    return len(order)


@once
def _earliest(names: tuple[str, ...], order: Order, facts: Facts) -> tuple[int, str]:
    """The earliest place of `order` that one of them belongs to, and the first who does; its end where nobody does."""
    groups = [(name, _groups(name, facts)) for name in names]
    found = ((place, name) for place, (group, _) in enumerate(order) for name, own in groups if group in own)
    return next(found, (len(order), ""))


def _groups(name: str, facts: Facts) -> frozenset[str]:
    return facts.groups.get(name) or facts.knowledge.groups_of(name)
