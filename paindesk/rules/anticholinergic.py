"""Strongly atropine-like medicines, added up, and one of them where it does most harm.

The idea: dry mouth, constipation, retention and confusion add up with each; from 65 years on two are better avoided,
and with dementia, delirium or trouble passing urine even one.
Edition: American Geriatrics Society Beers Criteria, 2023, tables 3 and 5 (source key beers-2023), in own words.
"""

from collections.abc import Collection
from functools import partial

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules import adding_up
from paindesk.rules.evidence import cite
from paindesk.rules.facts import Facts

HARM = "anticholinergic"
GROUPS = ("anticholinergic",)
_WORSE_WITH = ("dementia", "delirium", "urinary-retention")
_FIRST = (
    ("sedating-antihistamine", "Stop {name} first."),
    ("muscle-relaxant", "Leave out {name} first."),
    ("bladder-anticholinergic", "Ask whether {name} still helps; there is a bladder medicine of another kind."),
    ("tca", "Lower {name} first."),
    ("ssri", "Another antidepressant instead of {name} is less atropine-like."),
)
_EFFECT = "Dry mouth, constipation, retention and confusion add up"


def with_medicine(medicine: Medicine, facts: Facts, said: Collection[str] = ()) -> tuple[adding_up.Added, ...]:
    """Two or more with this one; or this one alone where a condition of the record forbids it."""
    found: list[adding_up.Added] = []
    total = adding_up.with_others(medicine, GROUPS, facts)
    if total is not None and not set(total.others) <= set(said):
        worse = Verdict.AVOID if "older-adult" in facts.tags else Verdict.CAUTION
        found.append(adding_up.added(partial(_finding, total, facts), worse, HARM, total))
    words = adding_up.conditions(_WORSE_WITH, facts, medicine) if "older-adult" in facts.tags else ()
    if words and adding_up.with_others(medicine, GROUPS, facts, words) is not None:
        alone = adding_up.summed(medicine, (), words)
        found.append(adding_up.added(partial(_with_condition, alone, facts), Verdict.AVOID, HARM, alone))
    return tuple(found)


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Two or more taken already; or one, from 65 years, with a condition it worsens."""
    others = adding_up.taken_in(GROUPS, facts)
    found = []
    if len(others) > 1:
        found.append(_finding(adding_up.summed(None, others), facts))
    words = adding_up.conditions(_WORSE_WITH, facts)
    if others and words and "older-adult" in facts.tags:
        found.append(_with_condition(adding_up.summed(None, others, words), facts))
    return tuple(found)


def _finding(total: adding_up.Sum, facts: Facts) -> Finding:
    return adding_up.finding(
        total,
        facts,
        key="anticholinergic",
        title="Two or more atropine-like medicines",
        effect=_EFFECT,
        action=adding_up.lower_first(total, _FIRST, facts) or "Keep one of them.",
        level=Level.CAUTION,
        sources=(cite(facts.knowledge, "beers-2023", "table 5"),),
    )


def _with_condition(total: adding_up.Sum, facts: Facts) -> Finding:
    return adding_up.finding(
        total,
        facts,
        key="anticholinergic-condition",
        title="Atropine-like medicine where it harms most",
        effect="From 65 years on atropine-like medicines worsen it",
        action="Choose another medicine." if total.medicine else adding_up.lower_first(total, _FIRST, facts),
        level=Level.CAUTION,
        sources=(cite(facts.knowledge, "beers-2023", "table 3"),),
    )
