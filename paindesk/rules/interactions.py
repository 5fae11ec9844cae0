"""Interactions of one medicine with what is taken, prescribed beside it and on record, two-way and three-way.

One fact, one finding: a three-way rule takes the place of the two-way rules inside it, and of several two-way rules
that name one partner for one harm only the most serious is said. The verdict counts them all.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Interaction, Knowledge
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


Side = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A rule with the medicine on one of its sides, and the sides on which others must stand."""

    rule: Interaction
    others: tuple[Side, ...]


def verdict(rule: Interaction) -> Verdict:
    """*stop* contraindicates; `avoid` says avoid; a caution cautions; the rest informs."""
    if rule.level is Level.STOP:
        return Verdict.CONTRAINDICATED
    if rule.avoid:
        return Verdict.AVOID
    return Verdict.CAUTION if rule.level is Level.CAUTION else Verdict.SUITS


@once
def _ways(medicine: Medicine, knowledge: Knowledge) -> tuple[Way, ...]:
    """Every way to meet a rule that the medicine has; of one rule there may be two."""
    tokens = knowledge.groups_of(medicine.name)
    return tuple(
        Way(rule, rule.sides[:index] + rule.sides[index + 1 :])
        for rule in knowledge.rules_of(medicine.name)
        for index, mine in enumerate(rule.sides)
        if not tokens.isdisjoint(mine)
    )


@once
def _shown(facts: Facts) -> frozenset[Side]:
    """The sides that something of this patient may stand on."""
    sides = (side for rule in facts.knowledge.interactions for side in rule.sides)
    return frozenset(side for side in sides if not facts.present.isdisjoint(side))


def _possible(medicine: Medicine, facts: Facts) -> tuple[Way, ...]:
    """A quick look before the closer one: the rules whose other sides are all shown by something."""
    shown = _shown(facts)
    return tuple([way for way in _ways(medicine, facts.knowledge) if shown.issuperset(way.others)])


@once
def _evidence(side: Side, not_topical: bool, facts: Facts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The evidence for one side: medicines taken in it (but hardly absorbed ones), and condition tags."""
    names = (name for token in side for name in facts.members.get(token, ()))
    if not_topical:
        names = (name for name in names if not is_topical(facts.taking[name].route))
    return tuple(dict.fromkeys(names)), tuple(facts.tags[token] for token in side if token in facts.tags)


def _partners(side: Side, rule: Interaction, besides: Collection[str], facts: Facts) -> tuple[str, ...]:
    """The evidence for one side without the medicine itself, each once, what is of this plan first."""
    names, words = _evidence(side, rule.not_topical, facts)
    partners = dict.fromkeys([*[name for name in names if name not in besides], *words])
    return tuple(sorted(partners, key=lambda one: one not in facts.planned) if facts.planned else partners)


def _met(way: Way, own: Collection[str], facts: Facts) -> tuple[str, ...]:
    """The partners that complete the rule; empty when it does not hold."""
    if len(way.others) == 1:  # a two-way rule names every partner
        return _partners(way.others[0], way.rule, own, facts)
    found: list[str] = []
    for side in way.others:  # a three-way rule one different partner a side
        partner = next((one for one in _partners(side, way.rule, own, facts) if one not in found), None)
        if partner is None:
            return ()
        found.append(partner)
    return tuple(found)


@once
def with_medicine(medicine: Medicine, facts: Facts) -> tuple[Met, ...]:
    """Every rule this medicine would bring about, with the partners it names."""
    topical = is_topical(medicine.route)
    own = together.own(medicine)
    found: list[Met] = []
    for way in _possible(medicine, facts):
        rule = way.rule
        if (topical and rule.not_topical) or (found and found[-1].rule is rule):
            continue
        if partners := _met(way, own, facts):
            found.append(Met(rule, partners))
    return tuple(found)


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
    kept = [row for row in rows if not any(_within(row.rule, other) for other in wider)] if wider else rows
    said: dict[str, set[str]] = {}
    left: dict[str, Met] = {}
    for row in sorted(kept, key=lambda row: (-verdict(row.rule).weight, row.rule.level.weight)):
        if row.rule.third or not row.rule.harm:
            left[row.rule.id] = row
            continue
        known = said.setdefault(row.rule.harm, set())
        left[row.rule.id] = _without(row, known)
        known.update(row.partners)
    return tuple([rest for row in kept if (rest := left[row.rule.id]).partners])


def _by_its_file(row: Met, held: Sequence[Caution], medicine: Medicine, facts: Facts) -> set[str]:
    said = set[str]()
    if row.rule.third:
        return said
    sides, least = {*row.rule.a, *row.rule.b}, verdict(row.rule).weight
    for caution in held:
        if caution.verdict.weight >= least and sides.issuperset(caution.when):
            for token in caution.when:
                said.update(facts.members.get(token, ()))
                if token in facts.tags:
                    said.add(facts.tags[token])
    if not sides.isdisjoint(CYP2D6_INHIBITORS):
        said.update([one for one, weight in converted(medicine, facts) if weight >= least])
    return said


def _without(row: Met, said: set[str]) -> Met:
    if said.isdisjoint(row.partners):
        return row
    return Met(row.rule, tuple([one for one in row.partners if one not in said]))


def partners_by_harm(found: Iterable[Met]) -> dict[str, frozenset[str]]:
    """Who is named already for each harm, so that a sum over many medicines does not repeat a pair."""
    said: dict[str, frozenset[str]] = {}
    for row in found:
        if row.rule.harm:
            said[row.rule.harm] = said.get(row.rule.harm, frozenset()) | frozenset(row.partners)
    return said


def ruled_out(found: Iterable[Met]) -> frozenset[str]:
    """The partners that this medicine must never meet."""
    pairs = [row for row in found if verdict(row.rule) is Verdict.CONTRAINDICATED and not row.rule.third]
    return frozenset([name for row in pairs for name in row.partners])


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
    return [name for side in rule.sides for name in _partners(side, rule, (), facts)]


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
