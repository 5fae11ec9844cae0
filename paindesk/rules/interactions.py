"""Interactions of one medicine with what is taken, prescribed beside it and on record, two-way and three-way.

One fact, one finding: a three-way rule takes the place of the two-way rules inside it, and of several two-way rules
that name one partner for one harm only the most serious is said. The verdict counts them all.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Interaction
from paindesk.domain.medicine import Caution, Medicine, Verdict
from paindesk.rules import cautions, together
from paindesk.rules.evidence import capital, listed
from paindesk.rules.facts import Facts, is_topical
from paindesk.rules.genotype import CYP2D6_INHIBITORS, converted
from paindesk.rules.limits import sentence
from paindesk.rules.once import once


@dataclass(frozen=True, slots=True)
class Met:
    """A rule that holds for one medicine, and the partners it names: medicines taken, or the record's own words."""

    rule: Interaction
    partners: tuple[str, ...]


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


def _possible(rule: Interaction, tokens: frozenset[str], facts: Facts) -> bool:
    """A quick look before the closer one: every side is either the medicine's or shown by something."""
    return all(not tokens.isdisjoint(side) or not facts.present.isdisjoint(side) for side in rule.sides)


def _met(rule: Interaction, tokens: frozenset[str], own: Collection[str], facts: Facts) -> tuple[str, ...]:
    """The partners that complete the rule with this medicine on one of its sides; empty when it does not hold."""
    sides = rule.sides
    for index, mine in enumerate(sides):
        if tokens.isdisjoint(mine):
            continue
        found: list[str] = []
        for side in sides[:index] + sides[index + 1 :]:
            partners = [one for one in dict.fromkeys(_partners(side, facts, rule, own)) if one not in found]
            if not partners:
                break
            # A two-way rule names every partner; a three-way rule one different partner a side, of this plan first.
            partners.sort(key=lambda one: one not in facts.planned)
            found.extend(partners if len(sides) == 2 else partners[:1])
        else:
            return tuple(found)
    return ()


@once
def with_medicine(medicine: Medicine, facts: Facts) -> tuple[Met, ...]:
    """Every rule this medicine would bring about, with the partners it names."""
    tokens = facts.knowledge.groups_of(medicine.name)
    topical = is_topical(medicine.route)
    own = together.own(medicine)
    return tuple(
        Met(rule, partners)
        for rule in facts.knowledge.rules_of(medicine.name)
        if not (topical and rule.not_topical)
        and _possible(rule, tokens, facts)
        and (partners := _met(rule, tokens, own, facts))
    )


def worth_saying(found: Sequence[Met], medicine: Medicine, facts: Facts) -> tuple[Met, ...]:
    """The same without what is said better elsewhere: in their order, each partner once for each harm.

    The medicine's own file says better what it says of a partner no less seriously: its cautions about just those
    medicines, and a genotype that comes of them.
    """
    if not found:
        return ()
    held = [one for one, _ in cautions.holding(medicine, facts) if one.when]
    rows = [rest for row in found if (rest := _without(row, _by_its_file(row, held, medicine, facts))).partners]
    wider = [row.rule for row in rows if row.rule.third]
    kept = [row for row in rows if not any(_within(row.rule, other) for other in wider)]
    said: dict[str, set[str]] = {}
    left: dict[str, tuple[str, ...]] = {}
    for row in sorted(kept, key=lambda row: (-verdict(row.rule).weight, row.rule.level.weight)):
        if row.rule.third or not row.rule.harm:
            left[row.rule.id] = row.partners
            continue
        known = said.setdefault(row.rule.harm, set())
        left[row.rule.id] = tuple(one for one in row.partners if one not in known)
        known.update(row.partners)
    return tuple(Met(row.rule, left[row.rule.id]) for row in kept if left[row.rule.id])


def _by_its_file(row: Met, held: Sequence[Caution], medicine: Medicine, facts: Facts) -> Iterator[str]:
    if row.rule.third:
        return
    sides = {*row.rule.a, *row.rule.b}
    least = verdict(row.rule).weight
    for caution in held:
        if caution.verdict.weight >= least and sides.issuperset(caution.when):
            for token in caution.when:
                yield from facts.members.get(token, ())
                if token in facts.tags:
                    yield facts.tags[token]
    if any(token in CYP2D6_INHIBITORS for token in sides):
        yield from (one for one, weight in converted(medicine, facts) if weight >= least)


def _without(row: Met, names: Iterable[str]) -> Met:
    said = set(names)
    return Met(row.rule, tuple(one for one in row.partners if one not in said)) if said else row


def partners_by_harm(found: Iterable[Met]) -> dict[str, frozenset[str]]:
    """Who is named already for each harm, so that a sum over many medicines does not repeat a pair."""
    said: dict[str, frozenset[str]] = {}
    for row in found:
        if row.rule.harm:
            said[row.rule.harm] = said.get(row.rule.harm, frozenset()) | frozenset(row.partners)
    return said


def ruled_out(found: Iterable[Met]) -> frozenset[str]:
    """The partners that this medicine must never meet."""
    pairs = (row for row in found if not row.rule.third and verdict(row.rule) is Verdict.CONTRAINDICATED)
    return frozenset(name for row in pairs for name in row.partners)


def _within(rule: Interaction, wider: Interaction) -> bool:
    """Whether a two-way rule is a part of a three-way rule that holds too: the wider one says it all, and worse."""
    if rule.third or not wider.third or wider.level.weight > rule.level.weight or rule.avoid > wider.avoid:
        return False
    sides = {*wider.a, *wider.b, *wider.third}
    return sides.issuperset(rule.a) and sides.issuperset(rule.b)


def finding(met: Met, medicine: Medicine, facts: Facts) -> Finding:
    """The interaction on the page, naming the patient's own medicine or condition, or all that the plan joins."""
    rule = met.rule
    level = Level.CAUTION if rule.avoid and rule.level in (Level.INFO, Level.OK) else rule.level
    about = together.subject(medicine, met.partners, facts)
    if about == together.PLAN:
        who = listed(together.everybody(medicine, _everybody(rule, facts), facts))
    else:
        who = ", ".join(met.partners)
    return Finding(
        id=f"{about}.interaction.{rule.id}",
        level=level,
        subject=about,
        title=rule.title,
        because=sentence(capital(who), rule.effect),
        action=rule.action,
        sources=(rule.source,),
    )


def _everybody(rule: Interaction, facts: Facts) -> list[str]:
    return [name for side in rule.sides for name in _partners(side, facts, rule, ())]


def unrecognised(facts: Facts) -> tuple[Finding, ...]:
    """Lines taken that nobody could read: what is not recognised was not checked, and that is said."""
    unread = [one.text for one in facts.lines if not one.ingredients]
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
