"""Therapies without medicine for a pain problem, those with evidence for this very problem first.

The idea: movement, skills and hands-on care stand beside every medicine and before most.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 1 and 2; each
therapy carries its own source (resources/knowledge/therapies.toml).
"""

from paindesk.domain.knowledge import Therapy
from paindesk.domain.pain import PainProblem
from paindesk.rules.facts import Facts


def suggest(facts: Facts, problem: PainProblem) -> tuple[Therapy, ...]:
    """Therapies for the problem, for the wider problem it belongs to, then for this kind of pain."""
    chain: list[str] = []
    key = problem.key
    while key and key not in chain:
        chain.append(key)
        found = facts.knowledge.problems.get(key)
        key = "" if found is None else found.parent
    ranked: list[tuple[int, Therapy]] = []
    for therapy in facts.knowledge.therapies:
        places = [place for place, one in enumerate(chain) if one in therapy.problems]
        by_kind = problem.mechanism is not None and problem.mechanism in therapy.mechanisms
        if places or by_kind or not (therapy.problems or therapy.mechanisms):
            ranked.append((min(places, default=len(chain)), therapy))
    return tuple(therapy for _, therapy in sorted(ranked, key=lambda one: one[0]))
