"""What should not be joined and already is, among the medicines taken: nobody else may have looked."""

from dataclasses import dataclass
from itertools import product

from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Interaction
from paindesk.rules import overlap
from paindesk.rules.evidence import listed
from paindesk.rules.facts import Facts
from paindesk.rules.interactions import shown, sides_taken
from paindesk.rules.limits import sentence

# Said by opioid_findings.py in words of its own.
_SAID_ELSEWHERE = frozenset(("opioid-benzodiazepine",))


@dataclass(frozen=True, slots=True)
class _Joined:
    rule: Interaction
    names: tuple[str, ...]


def findings(facts: Facts) -> tuple[Finding, ...]:
    """One finding a rule that says avoid or stop, and whose sides are all taken; what is so on purpose is said so."""
    sides = sides_taken(facts)
    found = [
        _Joined(rule, names)
        for rule in facts.knowledge.interactions
        if (rule.avoid or rule.level is Level.STOP) and rule.id not in _SAID_ELSEWHERE
        if sides.issuperset(rule.sides)
        if (names := _names(rule, facts))
    ]
    rows = (
        Finding(
            id=f"taken.{one.rule.id}",
            level=Level.STOP if one.rule.level is Level.STOP else Level.CAUTION,
            subject="patient",
            title=f"Taken now: {listed(one.names)}",
            because=sentence(one.rule.effect),
            action=one.rule.action,
            sources=(one.rule.source,),
        )
        for one in found
        if not any(_says_more(other, one) for other in found)
    )
    return (*rows, *overlap.taken(facts))


def _names(rule: Interaction, facts: Facts) -> tuple[str, ...]:
    """Who takes part, one different partner a side; () when a side is empty, or all are words of the record.

    The parts of one product were joined by its maker and are no mistake of the list.
    """
    everybody = [shown(side, rule.not_topical, facts) for side in rule.sides]
    sides = [(*one.names, *one.words) for one in everybody]
    meant = overlap.meant(facts)
    joined: dict[str, None] = {}
    for partners in product(*sides):
        lines = [id(facts.taking[one]) for one in partners if one in facts.taking]
        if any(pair.issuperset(partners) for pair in meant):
            continue
        if lines and len(set(partners)) == len(partners) and len(set(lines)) == len(lines):
            joined |= dict.fromkeys(partners)
    return tuple(sorted(joined, key=lambda one: one not in facts.taking))


def _says_more(wider: _Joined, one: _Joined) -> bool:
    """Whether the other is at least as serious, about the same harm, and names everybody and more."""
    if wider is one or not set(wider.names) >= set(one.names):
        return False
    same_harm = bool(one.rule.harm) and wider.rule.harm == one.rule.harm
    inside = {token for side in wider.rule.sides for token in side}.issuperset((*one.rule.a, *one.rule.b))
    if not (same_harm or (wider.rule.third and not one.rule.third and inside)):
        return False
    if wider.rule.verdict.weight != one.rule.verdict.weight:
        return wider.rule.verdict.weight > one.rule.verdict.weight
    return set(wider.names) > set(one.names) or wider.rule.id < one.rule.id
