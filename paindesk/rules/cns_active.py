"""Three or more medicines that act on the brain, in a person of 65 or older.

The idea: each one adds to falls and broken bones, whatever it is taken for; from the third on, the next is better
left out or takes the place of another.
Edition: American Geriatrics Society Beers Criteria, 2023, drug interactions (source key beers-2023), in own words.
Gabapentin and pregabalin count: they are antiepileptics.
"""

from collections.abc import Collection
from functools import partial

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules import together
from paindesk.rules.adding_up import Added, taken_in
from paindesk.rules.evidence import capital, cite, listed
from paindesk.rules.facts import Facts
from paindesk.rules.once import once

MOST = 3  # from this many on
KEY = "cns-active"
HARM = "sedation"
KINDS = (
    "ssri", "snri", "tca", "antiepileptic", "gabapentinoid", "antipsychotic", "benzodiazepine", "z-drug", "opioid",
    "muscle-relaxant",
)  # fmt: skip
_KINDS = frozenset(KINDS)
_LIKELIER = ": falls and broken bones are likelier."


def counts(groups: Collection[str]) -> bool:
    """Whether a medicine of these groups is one of them."""
    return not _KINDS.isdisjoint(groups)


def with_medicine(medicine: Medicine, facts: Facts) -> tuple[Added, ...]:
    """Whether this medicine would be the third or later one; empty below 65 years."""
    if "older-adult" not in facts.tags or not counts(facts.knowledge.groups_of(medicine.name)):
        return ()
    others = taken_in(KINDS, facts, together.own(medicine))
    if len(others) + 1 < MOST:
        return ()
    return (Added(partial(_beside, medicine, others, facts), Verdict.AVOID, HARM, frozenset(others)),)


def _beside(medicine: Medicine, others: tuple[str, ...], facts: Facts) -> Finding:
    about = together.subject(medicine, others, facts)
    because = _joined(others, facts)
    if about == together.PLAN:
        names = together.everybody(medicine, others, facts)
        because = f"{listed(names)} are {len(names)}{_LIKELIER}"
    action = "Lower or stop one of them first, or choose another medicine."
    return _finding(facts, about, f"{about}.{KEY}", because, action)


@once
def _joined(others: tuple[str, ...], _: Facts) -> str:
    """Most medicines would join the same ones."""
    return f"With {listed(others)} it makes {len(others) + 1}{_LIKELIER}"


def findings(facts: Facts) -> tuple[Finding, ...]:
    """That three or more are taken already."""
    names = taken_in(KINDS, facts)
    if "older-adult" not in facts.tags or len(names) < MOST:
        return ()
    because = f"{listed(names)}: falls and broken bones are likelier with each."
    action = "Ask which is still needed; lower one at a time, slowly."
    return (_finding(facts, "patient", KEY, because, action),)


def _finding(facts: Facts, subject: str, key: str, because: str, action: str) -> Finding:
    return Finding(
        id=key,
        level=Level.CAUTION,
        subject=subject,
        title="Three or more brain-active medicines at 65 or older",
        because=capital(because),
        action=action,
        sources=(cite(facts.knowledge, "beers-2023", "table 5"),),
    )
