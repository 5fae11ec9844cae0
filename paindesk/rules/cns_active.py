"""Three or more medicines that act on the brain, in a person of 65 or older.

The idea: each one adds to falls and broken bones, whatever it is taken for; from the third on, the next is better
left out or takes the place of another.
Edition: American Geriatrics Society Beers Criteria, 2023, drug interactions (source key beers-2023), in own words.
Gabapentin and pregabalin count: they are antiepileptics.
"""

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules.evidence import cite, listed
from paindesk.rules.facts import Facts, is_topical

MOST = 3  # from this many on
KINDS = (
    "ssri", "snri", "tca", "antiepileptic", "gabapentinoid", "antipsychotic", "benzodiazepine", "z-drug", "opioid",
    "muscle-relaxant",
)  # fmt: skip


def taken(facts: Facts, besides: str = "") -> tuple[str, ...]:
    """The CNS-active medicines taken, other than `besides`; gels and patches for the skin do not count."""
    return tuple(
        name
        for name, groups in facts.groups.items()
        if name != besides and not groups.isdisjoint(KINDS) and not is_topical(facts.taking[name].route)
    )


def with_medicine(medicine: Medicine, facts: Facts) -> tuple[tuple[Finding, Verdict], ...]:
    """Whether this medicine would be the third or later one; empty below 65 years."""
    if "older-adult" not in facts.tags or facts.knowledge.groups_of(medicine.name).isdisjoint(KINDS):
        return ()
    others = taken(facts, besides=medicine.name)
    if len(others) + 1 < MOST:
        return ()
    one = _finding(
        facts,
        medicine.name,
        f"{medicine.name}.cns-active",
        f"With {listed(others)} it makes {len(others) + 1}: falls and broken bones are likelier.",
        "Lower or stop one of them first, or choose another medicine.",
    )
    return ((one, Verdict.AVOID),)


def findings(facts: Facts) -> tuple[Finding, ...]:
    """That three or more are taken already."""
    names = taken(facts)
    if "older-adult" not in facts.tags or len(names) < MOST:
        return ()
    because = f"{listed(names)}: falls and broken bones are likelier with each."
    action = "Ask which is still needed; lower one at a time, slowly."
    return (_finding(facts, "patient", "cns-active", because[:1].upper() + because[1:], action),)


def _finding(facts: Facts, subject: str, key: str, because: str, action: str) -> Finding:
    return Finding(
        id=key,
        level=Level.CAUTION,
        subject=subject,
        title="Three or more brain-active medicines at 65 or older",
        because=because,
        action=action,
        sources=(cite(facts.knowledge, "beers-2023", "table 5"),),
    )
