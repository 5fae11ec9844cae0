"""All the sums one medicine would be part of, and what of its pairs is left to say beside them."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from paindesk.domain.finding import Finding
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules import anticholinergic, cns_active, qt, sedation, serotonin
from paindesk.rules.adding_up import Added
from paindesk.rules.facts import Facts
from paindesk.rules.interactions import Met
from paindesk.rules.once import once

_RULES = (serotonin, sedation, anticholinergic, qt)
KEYS = (cns_active.KEY, *(rule.HARM for rule in _RULES))


def with_medicine(
    medicine: Medicine, facts: Facts, named: Mapping[str, AbstractSet[str]], duplicates: Iterable[str] = ()
) -> tuple[Added, ...]:
    """Every sum, none that only repeats a pair already `named` for its harm or a medicine that should be replaced, not
    joined."""
    adds_to = _adds_to(medicine, facts.knowledge)
    if not adds_to:
        return ()
    doubled = frozenset(duplicates)
    found = list(cns_active.with_medicine(medicine, facts))
    for rule in [one for one in _RULES if one.HARM in adds_to]:
        found += rule.with_medicine(medicine, facts, doubled.union(named.get(rule.HARM, ())))
    return tuple(found)


@once
def _adds_to(medicine: Medicine, knowledge: Knowledge) -> frozenset[str]:
    """What it adds to, whoever takes it: empty for most medicines."""
    own = knowledge.groups_of(medicine.name)
    harms = [rule.HARM for rule in _RULES if not own.isdisjoint(rule.GROUPS)]
    return frozenset((*harms, cns_active.KEY) if cns_active.counts(own) else harms)


def left_over(pairs: Sequence[Met], added: Sequence[Added]) -> tuple[Met, ...]:
    """The pairs that still say something of their own: worse than a caution, or of another harm, or of others."""
    harms = {each.harm for each in added if each.covers}
    if not harms:
        return tuple(pairs)
    return tuple(
        [
            one
            for one in pairs
            if one.rule.harm not in harms
            or one.rule.verdict.weight >= Verdict.AVOID.weight
            or not any(one.rule.harm == each.harm and each.covers.issuperset(one.partners) for each in added)
        ]
    )


def taken(facts: Facts) -> tuple[Finding, ...]:
    """What adds up among the medicines taken already."""
    return (*cns_active.findings(facts), *(one for rule in _RULES for one in rule.findings(facts)))
