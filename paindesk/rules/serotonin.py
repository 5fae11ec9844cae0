"""Medicines that raise serotonin, added up.

The idea: two together can bring on serotonin syndrome, rarely; each further one makes it likelier, most in the first
days and after each increase. MAO inhibitors are another matter (interactions, washout.py).
Edition: labels of SNRIs and of opioids, sections 5 and 7 (source keys label-duloxetine, label-opioid-interactions).
"""

from collections.abc import Collection
from functools import partial

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules import adding_up
from paindesk.rules.evidence import cite
from paindesk.rules.facts import Facts

HARM = "serotonin"
GROUPS = ("serotonergic", "herbal-serotonergic")
_NOT_COUNTED = "maoi"
# What is easiest to do without, first.
_FIRST = (
    ("herbal-serotonergic", "Stop {name} first."),
    ("dextromethorphan", "Stop {name} first; another cough medicine will do."),
    ("meperidine", "Replace {name} first."),
    ("tramadol", "Replace {name} first."),
    ("muscle-relaxant", "Leave out {name} first."),
    ("trazodone", "Replace {name} first, if it is for sleep."),
    ("tca", "Keep {name} at its lowest dose, or replace it first."),
    ("tapentadol", "Replace {name} first."),
    ("triptan", "Take {name} seldom."),
    ("snri", "Talk with the prescriber of the other antidepressant before {name} goes up."),
)
_EFFECT = (
    "Serotonin syndrome is rare with two and likelier with each more, most in the first days and after an increase"
)
_SIGNS = "Tell the signs: fever, shaking, stiff muscles, confusion."


def with_medicine(medicine: Medicine, facts: Facts, said: Collection[str] = ()) -> tuple[adding_up.Added, ...]:
    """The sum this medicine would be part of; of two, only a pair that no interaction names."""
    total = adding_up.with_others(medicine, GROUPS, facts)
    total = _counted(total, facts)
    if total is None or (total.many < adding_up.MANY and set(total.others) <= set(said)):
        return ()
    return (adding_up.added(partial(_finding, total, facts), Verdict.CAUTION, HARM, total),)


def findings(facts: Facts) -> tuple[Finding, ...]:
    """That three or more are taken already."""
    total = _counted(adding_up.summed(None, adding_up.taken_in(GROUPS, facts)), facts)
    return () if total is None or total.many < adding_up.MANY else (_finding(total, facts),)


def _counted(total: adding_up.Sum | None, facts: Facts) -> adding_up.Sum | None:
    if total is None:
        return None
    kept = tuple([one for one in total.others if _NOT_COUNTED not in facts.groups[one]])
    return adding_up.summed(total.medicine, kept) if kept else None


def _finding(total: adding_up.Sum, facts: Facts) -> Finding:
    many = total.many >= adding_up.MANY
    return adding_up.finding(
        total,
        facts,
        key="serotonin",
        title="Three or more serotonin medicines" if many else "Two serotonin medicines",
        effect=_EFFECT,
        action=f"{adding_up.lower_first(total, _FIRST, facts)} {_SIGNS}".strip(),
        level=Level.CAUTION,
        sources=(cite(facts.knowledge, "label-opioid-interactions", "table 1"),),
    )
