"""What a medicine class is worth for a kind of pain, before anything about the patient is looked at.

The idea: the problem's own evidence goes before that of the wider problem it belongs to, and that before the kind
of pain. Each entry carries its own source (resources/knowledge/classes.toml).
"""

from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge, MedicineClass
from paindesk.domain.pain import Mechanism, PainProblem


def base_verdict(
    known: MedicineClass, problem: PainProblem, knowledge: Knowledge
) -> tuple[str, str, tuple[Source, ...]]:
    """ "suits", "consider", "avoid" or "no_reason", the sentence for it, and its source."""
    key, seen = problem.key, set[str]()
    while key and key not in seen:
        if key in known.by_problem:
            word, reasoned = known.by_problem[key]
            return word, reasoned.text, (reasoned.source,)
        seen.add(key)
        found = knowledge.problems.get(key)
        key = "" if found is None else found.parent
    return _by_mechanism(known, problem.mechanism)


def _by_mechanism(known: MedicineClass, mechanism: Mechanism | None) -> tuple[str, str, tuple[Source, ...]]:
    if mechanism is not None and mechanism in known.by_mechanism:
        word, reasoned = known.by_mechanism[mechanism]
        return word, reasoned.text, (reasoned.source,)
    return "consider", "The kind of pain is not decided yet.", ()
