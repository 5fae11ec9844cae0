"""Interactions of one medicine with what is taken, prescribed beside it and on record, two-way and three-way.

One fact, one finding: a three-way rule takes the place of the two-way rules inside it, and of several two-way rules
that name one partner for one harm only the most serious is said. The verdict counts them all.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Interaction, Knowledge
from paindesk.domain.medicine import Caution, Medicine, Verdict
from paindesk.rules import cautions, together
from paindesk.rules.evidence import capital, listed
from paindesk.rules.facts import Facts, is_topical
from paindesk.rules.genotype import CYP2D6_INHIBITORS, converted
from paindesk.rules.limits import sentence
from paindesk.rules.once import once


class Met(NamedTuple):
    """A rule that holds for one medicine, and the partners it names: medicines taken, or the record's own words."""

    rule: Interaction
    partners: tuple[str, ...]


Side = tuple[str, ...]


class Way(NamedTuple):
    """A rule with the medicine on one of its sides, and the sides on which others must stand."""

    rule: Interaction
    others: tuple[Side, ...]


class Shown(NamedTuple):
    """Who stands on one side of a rule: medicines taken, and conditions in the record's words."""

    names: tuple[str, ...]
    words: tuple[str, ...]

    def without(self, own: Collection[str], planned: Collection[str]) -> tuple[str, ...]:
        """All but the medicine itself, each once, what is of this plan first."""
        partners = tuple(dict.fromkeys([*[name for name in self.names if name not in own], *self.words]))
        return tuple(sorted(partners, key=lambda one: one not in planned)) if planned else partners


class Company(NamedTuple):
    """The rules that hold for a medicine among all that is taken.

    `ruled_out`: the partners that it must never meet. `by_harm`: who is named already for each harm, so that a sum over
    many medicines does not repeat a pair.
    """

    met: tuple[Met, ...]
    ruled_out: frozenset[str]
    by_harm: Mapping[str, AbstractSet[str]]


class Open(NamedTuple):
    """A way on which this patient waits: whoever comes that way meets `met`, but never themselves (`names`)."""

    sides: tuple[Shown, ...]
    names: frozenset[str]
    met: Met


@once
def _ways(knowledge: Knowledge) -> tuple[Way, ...]:
    """Every way there is to meet a rule, in the order of the rules: of each as many as it has sides."""
    return tuple(
        Way(rule, rule.sides[:index] + rule.sides[index + 1 :])
        for rule in knowledge.interactions
        for index in range(len(rule.sides))
    )


@once
def _places(medicine: Medicine, knowledge: Knowledge) -> frozenset[int]:
    """The places among the ways of those that the medicine has; of one rule there may be two."""
    tokens = knowledge.groups_of(medicine.name)
    sides = (side for rule in knowledge.interactions for side in rule.sides)
    return frozenset(place for place, mine in enumerate(sides) if not tokens.isdisjoint(mine))


@once
def _sides(knowledge: Knowledge) -> dict[str, frozenset[Side]]:
    """Group, class, name or condition -> the sides of rules that it stands on."""
    found: dict[str, set[Side]] = {}
    for rule in knowledge.interactions:
        for side in rule.sides:
            for token in side:
                found.setdefault(token, set()).add(side)
    return {token: frozenset(sides) for token, sides in found.items()}


@once
def sides_taken(facts: Facts) -> frozenset[Side]:
    """The sides of rules on which there is somebody or something."""
    sides = _sides(facts.knowledge)
    return frozenset([side for token in facts.present if token in sides for side in sides[token]])


@once
def _places_open(facts: Facts) -> frozenset[int]:
    """The places of the ways that this patient leaves open: on each other side there is somebody or something."""
    taken = sides_taken(facts)
    return frozenset([place for place, way in enumerate(_ways(facts.knowledge)) if taken.issuperset(way.others)])


@once
def _looked_at(_: Facts) -> dict[int, Open]:
    """The open ways that some medicine had so far, by their places."""
    return {}


def _open(place: int, facts: Facts) -> Open:
    way = _ways(facts.knowledge)[place]
    others = tuple([shown(side, way.rule.not_topical, facts) for side in way.others])
    names = frozenset([name for side in others for name in side.names])
    return Open(others, names, Met(way.rule, _partners(others, (), facts)))


@once
def shown(side: Side, not_topical: bool, facts: Facts) -> Shown:
    """Who stands on that side; where the rule is `not_topical` without what is hardly absorbed."""
    names = dict.fromkeys([name for token in side for name in facts.members.get(token, ())])
    if not_topical:
        names = {name: None for name in names if not is_topical(facts.taking[name].route)}
    return Shown(tuple(names), tuple([facts.tags[token] for token in side if token in facts.tags]))


def _partners(sides: Sequence[Shown], own: Collection[str], facts: Facts) -> tuple[str, ...]:
    """The partners that complete the rule; empty when it does not hold."""
    if len(sides) == 1:  # a two-way rule names every partner
        return sides[0].without(own, facts.planned)
    found: list[str] = []
    for side in sides:  # a three-way rule one different partner a side
        partner = next((one for one in side.without(own, facts.planned) if one not in found), None)
        if partner is None:
            return ()
        found.append(partner)
    return tuple(found)


@once
def with_medicine(medicine: Medicine, facts: Facts) -> tuple[Met, ...]:
    """Every rule this medicine would bring about, with the partners it names."""
    return company(medicine, facts).met


@once
def company(medicine: Medicine, facts: Facts) -> Company:
    """What this medicine would bring about. Medicines of the same groups that are not taken meet the same."""
    own = together.own(medicine)
    places = _places(medicine, facts.knowledge) & _places_open(facts)
    return _company(places, is_topical(medicine.route), () if facts.groups.keys().isdisjoint(own) else own, facts)


@once
def _company(places: frozenset[int], topical: bool, own: tuple[str, ...], facts: Facts) -> Company:
    """The same for whoever has these of the open ways, but for partners that are the medicine itself (`own`)."""
    looked_at = _looked_at(facts)
    found: list[Met] = []
    for place in sorted(places):
        if place not in looked_at:
            looked_at[place] = _open(place, facts)
        way = looked_at[place]
        met, rule = way.met, way.met.rule
        if (topical and rule.not_topical) or (found and found[-1].rule is rule):
            continue
        if not way.names.isdisjoint(own):
            met = Met(rule, _partners(way.sides, own, facts))
        if met.partners:
            found.append(met)
    return Company(met=tuple(found), ruled_out=_ruled_out(found), by_harm=_partners_by_harm(found))


def worth_saying(found: Company, medicine: Medicine, facts: Facts) -> tuple[Met, ...]:
    """The rules that it meets, without what is said better elsewhere.

    The medicine's own file says better what it says of a partner no less seriously: its cautions about just those
    medicines, and a genotype that comes of them.
    """
    if not found.met:
        return ()
    covered = _covered(medicine, facts.knowledge)
    rows = [
        _without(row, _by_its_file(row, covered[row.rule.id], medicine, facts)) if row.rule.id in covered else row
        for row in found.met
    ]
    return _each_once(rows, facts.knowledge)


def _each_once(rows: list[Met], knowledge: Knowledge) -> tuple[Met, ...]:
    """The same rules in their order, each partner once for each harm."""
    wider = [_inside(knowledge)[row.rule.id] for row in rows if row.rule.third and row.partners]
    if wider:
        inside = frozenset[str]().union(*wider)
        rows = [row for row in rows if row.rule.id not in inside]
    by_harm: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        if row.rule.harm and not row.rule.third:
            by_harm.setdefault(row.rule.harm, []).append(place)
    for same in by_harm.values():
        if len(same) > 1:
            said: set[str] = set()
            for place in sorted(same, key=lambda one: _most_serious_first(rows[one])):
                rows[place] = _without(rows[place], said)
                said.update(rows[place].partners)
    return tuple([row for row in rows if row.partners])


def _most_serious_first(row: Met) -> tuple[int, int]:
    return -row.rule.verdict.weight, row.rule.level.weight


@once
def _inside(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """Three-way rule -> the two-way rules that are a part of it; by their ids."""
    rules = knowledge.interactions
    return {wider.id: frozenset(rule.id for rule in rules if _within(rule, wider)) for wider in rules if wider.third}


@once
def _covered(medicine: Medicine, knowledge: Knowledge) -> dict[str, tuple[Caution, ...]]:
    """The two-way rules that its own file may say better, by their ids, each with its cautions about just those."""
    found = {}
    for rule in knowledge.rules_of(medicine.name):
        sides, least = {*rule.a, *rule.b}, rule.verdict.weight
        about = [one for one in medicine.cautions if one.when and sides.issuperset(one.when)]
        serious = tuple(one for one in about if one.verdict.weight >= least)
        if not rule.third and (serious or not sides.isdisjoint(CYP2D6_INHIBITORS)):
            found[rule.id] = serious
    return found


def _by_its_file(row: Met, about: Sequence[Caution], medicine: Medicine, facts: Facts) -> set[str]:
    said = set[str]()
    held = [one for one, _, _ in cautions.holding(medicine, facts)] if about else []
    for caution in about:
        if caution in held:
            for token in caution.when:
                said.update(facts.members.get(token, ()))
                if token in facts.tags:
                    said.add(facts.tags[token])
    least = row.rule.verdict.weight
    if not {*row.rule.a, *row.rule.b}.isdisjoint(CYP2D6_INHIBITORS):
        said.update([one for one, weight in converted(medicine, facts) if weight >= least])
    return said


def _without(row: Met, said: set[str]) -> Met:
    if said.isdisjoint(row.partners):
        return row
    return Met(row.rule, tuple([one for one in row.partners if one not in said]))


def _partners_by_harm(found: Iterable[Met]) -> Mapping[str, AbstractSet[str]]:
    said: dict[str, set[str]] = {}
    for row in found:
        if row.rule.harm:
            said.setdefault(row.rule.harm, set()).update(row.partners)
    return said


def _ruled_out(found: Iterable[Met]) -> frozenset[str]:
    pairs = [row for row in found if row.rule.verdict is Verdict.CONTRAINDICATED and not row.rule.third]
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
    about = together.subject(medicine, met.partners, facts) if facts.planned else medicine.name
    if about == together.PLAN:
        because = _because((listed(together.everybody(medicine, _everybody(rule, facts), facts)),), rule.effect, facts)
    else:
        because = _because(met.partners, rule.effect, facts)
    key = f"{about}.interaction.{rule.id}"
    return Finding(key, level, about, rule.title, because, rule.action, (rule.source,))


@once
def _because(who: tuple[str, ...], effect: str, facts: Facts) -> str:
    """Many medicines meet the same partners."""
    return sentence(capital(", ".join(who)), effect)


def _everybody(rule: Interaction, facts: Facts) -> list[str]:
    sides = [shown(side, rule.not_topical, facts) for side in rule.sides]
    return [name for side in sides for name in side.without((), facts.planned)]


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
