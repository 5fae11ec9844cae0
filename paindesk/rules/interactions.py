"""Interactions of one medicine with what is taken and what the record shows, two-way and three-way."""

from collections.abc import Collection, Iterator

from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Interaction
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules.evidence import listed
from paindesk.rules.facts import Facts, is_topical
from paindesk.rules.limits import sentence


def verdict(rule: Interaction) -> Verdict:
    """*stop* contraindicates; `avoid` says avoid; a caution cautions; the rest informs."""
    if rule.level is Level.STOP:
        return Verdict.CONTRAINDICATED
    if rule.avoid:
        return Verdict.AVOID
    return Verdict.CAUTION if rule.level is Level.CAUTION else Verdict.SUITS


def _partners(side: tuple[str, ...], facts: Facts, rule: Interaction, besides: Collection[str]) -> Iterator[str]:
    """The evidence for one side: medicines taken in it (but hardly absorbed ones), then condition tags."""
    for token in side:
        for name in facts.members.get(token, ()):
            if name not in besides and not (rule.not_topical and is_topical(facts.taking[name].route)):
                yield name
    for token in side:
        if token in facts.tags:
            yield facts.tags[token]


def _met(rule: Interaction, tokens: frozenset[str], own: Collection[str], facts: Facts) -> tuple[str, ...]:
    """The partners that complete the rule with this medicine on one of its sides; empty when it does not hold."""
    sides = (rule.a, rule.b, rule.third) if rule.third else (rule.a, rule.b)
    for index, mine in enumerate(sides):
        if tokens.isdisjoint(mine):
            continue
        found: list[str] = []
        for side in sides[:index] + sides[index + 1 :]:
            partners = [one for one in dict.fromkeys(_partners(side, facts, rule, own)) if one not in found]
            if not partners:
                break
            # A two-way rule names every partner; a three-way rule needs one different partner a side.
            found.extend(partners if len(sides) == 2 else partners[:1])
        else:
            return tuple(found)
    return ()


def with_medicine(medicine: Medicine, facts: Facts) -> tuple[tuple[Interaction, tuple[str, ...]], ...]:
    """Every rule this medicine would bring about, with the partners it names."""
    tokens = facts.knowledge.groups_of(medicine.name)
    topical = is_topical(medicine.route)
    found = []
    for rule in facts.knowledge.interactions:
        if topical and rule.not_topical:
            continue
        if tokens.isdisjoint(rule.a) and tokens.isdisjoint(rule.b) and tokens.isdisjoint(rule.third):
            continue
        if partners := _met(rule, tokens, (medicine.name, *medicine.substances), facts):
            found.append((rule, partners))
    return tuple(row for row in found if not any(_within(row[0], other) for other, _ in found))


def _within(rule: Interaction, wider: Interaction) -> bool:
    """Whether a two-way rule is a part of a three-way rule that holds too: the wider one says it all, and worse."""
    if rule.third or not wider.third or wider.level.weight > rule.level.weight or rule.avoid > wider.avoid:
        return False
    sides = {*wider.a, *wider.b, *wider.third}
    return sides.issuperset(rule.a) and sides.issuperset(rule.b)


# Said by opioid_findings.py in words of its own.
_SAID_ELSEWHERE = frozenset(("opioid-benzodiazepine",))


def taken_together(facts: Facts) -> tuple[Finding, ...]:
    """What should not be joined and already is, among the medicines taken: nobody else may have looked."""
    found: list[tuple[Interaction, tuple[str, ...]]] = []
    for rule in facts.knowledge.interactions:
        if not (rule.avoid or rule.level is Level.STOP) or rule.id in _SAID_ELSEWHERE:
            continue
        for name, tokens in facts.groups.items():
            if rule.not_topical and is_topical(facts.taking[name].route):
                continue
            if partners := _met(rule, tokens, (name,), facts):
                found.append((rule, (name, *partners)))
                break
    kept = [row for row in found if not any(_within(row[0], other) for other, _ in found)]
    return tuple(
        Finding(
            id=f"taken.{rule.id}",
            level=Level.STOP if rule.level is Level.STOP else Level.CAUTION,
            subject="patient",
            title=f"Taken now: {listed(names)}",
            because=sentence(rule.effect),
            action=rule.action,
            sources=(rule.source,),
        )
        for rule, names in kept
    )


def finding(rule: Interaction, partners: tuple[str, ...], medicine: Medicine) -> Finding:
    """The interaction on the page, naming the patient's own medicine or condition."""
    level = Level.CAUTION if rule.avoid and rule.level in (Level.INFO, Level.OK) else rule.level
    who = ", ".join(partners)
    return Finding(
        id=f"{medicine.name}.interaction.{rule.id}",
        level=level,
        subject=medicine.name,
        title=rule.title,
        because=sentence(who[:1].upper() + who[1:], rule.effect),
        action=rule.action,
        sources=(rule.source,),
    )


def unrecognised(facts: Facts) -> tuple[Finding, ...]:
    """Lines nobody could read: what is not recognised was not checked, and that is said."""
    unread = [one.text for one in facts.record.medicines if not one.ingredients and not one.not_taking]
    if not unread:
        return ()
    return (
        Finding(
            id="patient.medicines.unrecognised",
            level=Level.CAUTION,
            subject="patient",
            title="Interactions not checked for every medicine",
            because=sentence(f"Not recognised: {', '.join(unread)}"),
            action="Name the medicine in History, or check it by hand.",
        ),
    )
