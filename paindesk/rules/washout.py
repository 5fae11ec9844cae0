"""Too soon after another medicine: the days that must pass between the last dose of the one and the first of the other.

The idea: a monoamine oxidase inhibitor, and fluoxetine, act on for weeks after they were stopped. The way matters:
14 days after an MAO inhibitor, 5 days before one after duloxetine, 5 weeks before one after fluoxetine. Where nobody
knows when it was stopped, that is asked.
Edition: each rule carries its own days and source (resources/knowledge/interactions, sections 4 of the labels).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Interaction
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules.evidence import capital, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.limits import sentence
from paindesk.rules.together import own


@dataclass(frozen=True, slots=True)
class _Soon:
    """A wash-out that is not over: after what, for how long; `last` None where nobody knows the last day."""

    rule: Interaction
    after: str
    days: int
    last: date | None

    @property
    def over_on(self) -> date | None:
        """The first day on which the other may be started."""
        return None if self.last is None else self.last + timedelta(days=self.days)

    @property
    def words(self) -> str:
        """What was stopped when, and until when it counts."""
        if self.last is None or self.over_on is None:
            return f"Cannot tell when it was stopped: {self.days} days must pass"
        stopped = f"{capital(self.after)} was stopped on {spoken(self.last)}"
        return f"{stopped}: {self.days} days must pass, until {spoken(self.over_on)}"


def with_medicine(medicine: Medicine, facts: Facts) -> tuple[tuple[Finding, Verdict], ...]:
    """The wash-outs that are not over for this medicine, the longest for each medicine stopped."""
    if not facts.ended:
        return ()
    tokens = facts.knowledge.groups_of(medicine.name)
    longest: dict[str, _Soon] = {}
    for rule in facts.knowledge.rules_of(medicine.name):
        for mine, theirs, days in _ways(rule):
            if tokens.isdisjoint(mine):
                continue
            for name in _ended_in(theirs, facts):
                soon = _soon(rule, name, days, facts)
                if soon is not None and name not in own(medicine) and _outlasts(soon, longest.get(name)):
                    longest[name] = soon
    return tuple((_finding(one, medicine), _verdict(one)) for one in longest.values())


def _ways(rule: Interaction) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], int]]:
    """(the side that is started, the side that was stopped, the days between)."""
    if rule.a_after_b_days is not None:
        yield rule.a, rule.b, rule.a_after_b_days
    if rule.b_after_a_days is not None:
        yield rule.b, rule.a, rule.b_after_a_days


def _ended_in(side: tuple[str, ...], facts: Facts) -> Iterator[str]:
    for name in facts.ended:
        if not facts.knowledge.groups_of(name).isdisjoint(side):
            yield name


def _soon(rule: Interaction, name: str, days: int, facts: Facts) -> _Soon | None:
    """The latest end that is too near; an unknown one where no known one is; None when all are long over."""
    ends = facts.ended[name]
    near = [one for one in ends if one is not None and (facts.on - one).days < days]
    if near:
        return _Soon(rule, name, days, max(near))
    return _Soon(rule, name, days, None) if None in ends else None


def _outlasts(one: _Soon, other: _Soon | None) -> bool:
    return other is None or (one.rule.verdict.weight, one.days) > (other.rule.verdict.weight, other.days)


def _verdict(one: _Soon) -> Verdict:
    """What is too near is as bad as together; what nobody knows is at most *avoid*, and a caution where the rule is."""
    full = one.rule.verdict
    if one.last is not None:
        return full
    return Verdict.AVOID if full is Verdict.CONTRAINDICATED else min(full, Verdict.CAUTION, key=lambda v: v.weight)


def _finding(one: _Soon, medicine: Medicine) -> Finding:
    over, level = one.over_on, one.rule.level
    if over is None and level is Level.STOP:
        level = Level.CAUTION
    return Finding(
        id=f"{medicine.name}.washout.{one.after}",
        level=level,
        subject=medicine.name,
        title=f"When was {one.after} stopped?" if over is None else f"Too soon after {one.after}",
        because=sentence(one.words, one.rule.effect),
        action="Ask, and record the day." if over is None else f"Not before {spoken(over)}.",
        sources=(one.rule.source,),
    )


def taken(facts: Facts) -> tuple[Finding, ...]:
    """What is taken now and was begun too soon after something that still acts on."""
    found: dict[str, Finding] = {}
    for rule in facts.knowledge.interactions if facts.ended else ():
        for started, stopped, days in _ways(rule):
            for after in _ended_in(stopped, facts):
                soon = _soon(rule, after, days, facts)
                if soon is None or soon.over_on is None:
                    continue
                for name in dict.fromkeys(one for token in started for one in facts.members.get(token, ())):
                    begun = facts.taking[name].started
                    if begun is None or begun < soon.over_on:
                        found.setdefault(f"taken.washout.{name}.{after}", _taken(soon, name))
    return tuple(found.values())


def _taken(soon: _Soon, name: str) -> Finding:
    return Finding(
        id=f"taken.washout.{name}.{soon.after}",
        level=Level.STOP if soon.rule.level is Level.STOP else Level.CAUTION,
        subject="patient",
        title=f"Taken now: {name}, too soon after {soon.after}",
        because=sentence(soon.words, soon.rule.effect),
        action="Ask whether both were taken, and watch for it.",
        sources=(soon.rule.source,),
    )
