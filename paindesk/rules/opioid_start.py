"""What holds for every opioid that is started: no ordinary choice, no rise by plan, and a supply for few days.

The idea: for most pain other medicine does as well, so an opioid never simply "suits"; where guidelines advise
against it for a pain problem, so does the verdict. The plan holds the first rung: each increase is a decision at a
visit, where benefit and harm are looked at. The first supply is small, so that the visit comes before it runs out.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 1, 2, 4, 6 and 7
(source key cdc-2022). Seven days is this project's own number: the guideline says "a few days or less" for acute pain
and a first look back after 1-4 weeks for the rest.
"""

from collections.abc import Sequence
from dataclasses import replace

from paindesk.domain.dose import DerivationStep, Rung
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.domain.pain import PainProblem
from paindesk.rules.class_base import base_verdict
from paindesk.rules.evidence import cite
from paindesk.rules.facts import Facts
from paindesk.rules.ladder import describe

CLASS = "opioid"
FIRST_SUPPLY_DAYS = 7
LONGEST_FIRST_SUPPLY_DAYS = 14
# Pain that passes by itself: the guideline's "few days or less".
_ACUTE = ("acute-injury", "postoperative-pain", "dysmenorrhea", "gout", "muscle-spasm")


def against(medicine: Medicine, facts: Facts, problem: str) -> str:
    """Why guidelines advise against opioids in this problem; "" where they do not, and for other medicines."""
    known = facts.knowledge.classes.get(CLASS)
    if medicine.class_id != CLASS or known is None or not problem:
        return ""
    about = facts.knowledge.problems.get(problem)
    if about is None:
        return ""
    word, text, _ = base_verdict(
        known, PainProblem(text=about.title, key=problem, mechanism=about.mechanism), facts.knowledge
    )
    return text if word == "avoid" else ""


def verdict(medicine: Medicine, facts: Facts, problem: str) -> Verdict:
    """*avoid* where guidelines advise against opioids in this problem, else *caution*; other medicines *suit*."""
    if medicine.class_id != CLASS:
        return Verdict.SUITS
    return Verdict.AVOID if against(medicine, facts, problem) else Verdict.CAUTION


def held(medicine: Medicine, rungs: Sequence[Rung]) -> tuple[Rung, ...]:
    """The first rung alone for an opioid, held until the next decision; the same rungs for other medicines."""
    if medicine.class_id != CLASS or not rungs:
        return tuple(rungs)
    return (replace(rungs[0], days=None),)


def derivation(medicine: Medicine, facts: Facts, first: Rung) -> tuple[DerivationStep, ...]:
    """The line of working that says why the plan does not rise."""
    if medicine.class_id != CLASS:
        return ()
    because = "each increase of an opioid is a decision at a visit, never part of a plan"
    source = cite(facts.knowledge, "cdc-2022", "recommendations 4 and 7")
    return (DerivationStep(what="Held at the start", because=because, result=describe(first), source=source),)


def longest_supply(problem: str) -> int:
    """How many days of a first opioid are written without a caution."""
    return FIRST_SUPPLY_DAYS if problem in _ACUTE else LONGEST_FIRST_SUPPLY_DAYS
