"""Medicines and drink that sedate and slow breathing, added up.

The idea: each adds to the others; with an opioid among three or more, breathing can stop. The one with the weakest
reason goes first, a benzodiazepine slowly. From 65 years on the count of brain-active medicines (cns_active.py) says
the same with its own reason, and this is not said beside it.
Edition: FDA drug safety communications 2016 (opioids with benzodiazepines and other depressants) and 2019
(gabapentinoids); CDC 2022, recommendation 11 (source keys fda-benzodiazepine-opioid-2016, cdc-2022).
"""

from collections.abc import Collection
from functools import partial

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules import adding_up, cns_active
from paindesk.rules.evidence import cite
from paindesk.rules.facts import Facts
from paindesk.rules.once import once

HARM = "sedation"
GROUPS = ("cns-depressant", "herbal-sedative", "barbiturate", "antipsychotic")
_DRINK = ("alcohol-heavy", "alcohol")
_FIRST = (
    ("alcohol-heavy", "No alcohol."),
    ("alcohol", "No alcohol."),
    ("herbal-sedative", "Stop {name} first."),
    ("cannabis", "Stop {name} first."),
    ("sedating-antihistamine", "Stop {name} first."),
    ("z-drug", "Lower {name} first."),
    ("muscle-relaxant", "Leave out {name} first."),
    ("barbiturate", "Lower {name} first, slowly."),
    ("benzodiazepine", "Lower {name} first, slowly, never at once."),
    ("gabapentinoid", "Lower {name} first, stepwise."),
    ("tca", "Lower {name} first."),
)
_EFFECT = "Sedation, falls and slow breathing add up"


def with_medicine(medicine: Medicine, facts: Facts, said: Collection[str] = ()) -> tuple[adding_up.Added, ...]:
    """The sum this medicine would be part of; of two, only a pair that nothing else names."""
    total = adding_up.with_others(medicine, GROUPS, facts, _drink(facts))
    if total is None or (total.many < adding_up.MANY and _named(total, medicine, said)):
        return ()
    if _said_by_count(total, facts):
        return ()
    # Opioids count once here: how much two of them are together is judged by their MME.
    opioids = _opioids(total, facts)
    heavy = opioids > 0 and total.many - (opioids - 1) >= adding_up.MANY
    verdict = Verdict.AVOID if heavy else Verdict.CAUTION
    return (adding_up.added(partial(_finding, total, facts, opioids), verdict, HARM, total),)


def findings(facts: Facts) -> tuple[Finding, ...]:
    """That three or more are taken already."""
    others = adding_up.taken_in(GROUPS, facts)
    total = adding_up.summed(None, others, _drink(facts) if others else ())
    if total.many < adding_up.MANY or _said_by_count(total, facts):
        return ()
    return (_finding(total, facts, _opioids(total, facts)),)


@once
def _drink(facts: Facts) -> tuple[str, ...]:
    """Alcohol as the record words it, once; a line "alcohol" on the medicine list counts there."""
    if "alcohol" in facts.taking:
        return ()
    return next(((facts.tags[tag],) for tag in _DRINK if tag in facts.tags), ())


def _named(total: adding_up.Sum, medicine: Medicine, said: Collection[str]) -> bool:
    """Whether an interaction, or the medicine's own caution about drink, names the other already."""
    drink = (*total.words, "alcohol") if _warns_of_drink(medicine) else ()
    return {*total.others, *total.words} <= {*said, *drink}


@once
def _warns_of_drink(medicine: Medicine) -> bool:
    return any(not set(_DRINK).isdisjoint(one.when) for one in medicine.cautions)


def _said_by_count(total: adding_up.Sum, facts: Facts) -> bool:
    if total.words or "older-adult" not in facts.tags or total.many < cns_active.MOST:
        return False
    if total.medicine is not None and not cns_active.counts(facts.knowledge.groups_of(total.medicine.name)):
        return False
    return _all_counted(total.others, facts)


@once
def _all_counted(names: tuple[str, ...], facts: Facts) -> bool:
    return all(cns_active.counts(facts.groups[one]) for one in names)


def _opioids(total: adding_up.Sum, facts: Facts) -> int:
    own = total.medicine is not None and "opioid" in facts.knowledge.groups_of(total.medicine.name)
    return own + len(set(facts.members.get("opioid", ())).intersection(total.others))


def _finding(total: adding_up.Sum, facts: Facts, opioid: int) -> Finding:
    many = total.many >= adding_up.MANY
    otherwise = "Count all into the MME; one may be enough." if opioid == total.many else "The lowest dose of each."
    action = adding_up.lower_first(total, _FIRST, facts) or otherwise
    return adding_up.finding(
        total,
        facts,
        key="sedation",
        title="Three or more that sedate" if many else "Two opioids" if opioid == total.many else "Two that sedate",
        effect=f"{_EFFECT}; with an opioid breathing can stop" if opioid and many else _EFFECT,
        action=f"{action} Offer naloxone." if opioid else action,
        level=Level.CAUTION,
        sources=(cite(facts.knowledge, "fda-benzodiazepine-opioid-2016"),)
        if opioid
        else (cite(facts.knowledge, "fda-gabapentinoid-2019"),),
    )
