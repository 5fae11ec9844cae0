"""What holds for every opioid that is started: no ordinary choice, no rise by plan, and a supply for few days.

The idea: for most pain other medicine does as well, so an opioid never simply "suits"; where guidelines advise
against it for a pain problem, so does the verdict. The plan holds the first rung: each increase is a decision at a
visit, where benefit and harm are looked at. The first supply is small, so that the visit comes before it runs out.
Within the class immediate release stands first; where an opioid is taken every day already, buprenorphine does.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 1 to 4, 6 and 7
(source key cdc-2022); VA/DoD guideline, 2022, for buprenorphine (va-dod-2022). The days are this project's own numbers:
the guideline says "a few days or less" for most acute pain, and a first look back after 1-4 weeks for the rest.
"""

from collections.abc import Sequence
from dataclasses import replace

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import DerivationStep, Rung
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.domain.pain import PainProblem
from paindesk.rules.class_base import base_verdict
from paindesk.rules.evidence import cite
from paindesk.rules.facts import Facts
from paindesk.rules.long_acting import OPIOIDS, is_buprenorphine, is_long_acting, not_daily
from paindesk.rules.pain_duration import PainDuration, pain_duration, passes_by_itself

CLASS = OPIOIDS
ACUTE_SUPPLY_DAYS = 3
FIRST_SUPPLY_DAYS = 7
LONGEST_FIRST_SUPPLY_DAYS = 14
_AFTER_SURGERY = "postoperative-pain"


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


def derivation(medicine: Medicine, facts: Facts, first: PlanStep) -> tuple[DerivationStep, ...]:
    """The line of working that says why the plan does not rise."""
    if medicine.class_id != CLASS:
        return ()
    because = "each increase of an opioid is a decision at a visit, never part of a plan"
    source = cite(facts.knowledge, "cdc-2022", "recommendations 4 and 7")
    return (DerivationStep(what="Held at the start", because=because, result=first.text, source=source),)


def first_supply(problem: str) -> int:
    """How many days of a first opioid are drafted: a few for pain that passes by itself, a week for the rest."""
    return ACUTE_SUPPLY_DAYS if passes_by_itself(problem) and problem != _AFTER_SURGERY else FIRST_SUPPLY_DAYS


def longest_supply(facts: Facts, problem: str) -> int:
    """How many days of a first opioid are written without a caution."""
    acute = pain_duration(facts.pain, problem) is PainDuration.ACUTE
    return FIRST_SUPPLY_DAYS if acute else LONGEST_FIRST_SUPPLY_DAYS


def place(medicine: Medicine, facts: Facts) -> int:
    """Where it stands within the opioids: immediate release, buprenorphine, long-acting; other classes stand alike.

    Whoever takes an opioid every day already is offered buprenorphine first.
    """
    if medicine.class_id != CLASS:
        return 0
    if is_buprenorphine(medicine):
        return 1 if not_daily(facts) else -1
    return 2 if is_long_acting(medicine, facts.knowledge) else 0
