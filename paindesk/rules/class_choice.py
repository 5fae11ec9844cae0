"""The classes of pain medicine, ranked for one pain problem of one patient.

The idea: no medicine and skin-applied medicine before tablets, acetaminophen before an NSAID, nerve-pain medicines
for nerve pain, opioids last and locked until the gate opens. What the evidence says of the class is turned down by
what this patient has: when none of its medicines may be used, the class may not; when each that may be used was tried
fairly without benefit, the class comes after the others, and two fair trials make it second thoughts. A local medicine
is listed with its class and never makes it fit better than PainDesk's own medicines do.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 1 and 2 for the
order; each class entry carries its own source (resources/knowledge/classes.toml).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from paindesk.domain.advice import ClassAdvice, ClassVerdict, GateCheck, MedicineAdvice, Reason
from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import MedicineClass
from paindesk.domain.medicine import Verdict
from paindesk.domain.pain import Mechanism, PainProblem
from paindesk.rules import opioid_start
from paindesk.rules.age import not_adult
from paindesk.rules.class_base import base_verdict
from paindesk.rules.class_reasons import reasons_against
from paindesk.rules.earlier_trials import of_medicine
from paindesk.rules.evidence import cite, listed
from paindesk.rules.facts import Facts
from paindesk.rules.mechanism import propose
from paindesk.rules.once import once
from paindesk.rules.opioid_gate import is_open
from paindesk.rules.trials import judge
from paindesk.rules.uses import fitting

_STEPS = ("non_drug", "topical", "acetaminophen", "nsaid", "neuropathic", "muscle_relaxant", "opioid")
# Equal verdicts stand in this order. Nerve pain answers first to nerve-pain medicines, spasm to relaxants.
_ORDER: Mapping[Mechanism | None, tuple[str, ...]] = {
    Mechanism.NEUROPATHIC: (
        "neuropathic",
        "topical",
        "non_drug",
        "acetaminophen",
        "nsaid",
        "muscle_relaxant",
        "opioid",
    ),
    Mechanism.NOCIPLASTIC: (
        "non_drug",
        "neuropathic",
        "topical",
        "acetaminophen",
        "nsaid",
        "muscle_relaxant",
        "opioid",
    ),
    Mechanism.SPASM: ("non_drug", "muscle_relaxant", "topical", "acetaminophen", "nsaid", "neuropathic", "opioid"),
}
_FOR_ANY_PAIN = ("non_drug", "topical", "acetaminophen")  # what speaks for these is not the kind of pain
_VERDICTS = (
    ClassVerdict.SUITS, ClassVerdict.CONSIDER, ClassVerdict.AVOID, ClassVerdict.NO_REASON, ClassVerdict.LOCKED,
)  # fmt: skip


def rank(
    facts: Facts, problem: PainProblem, medicines: Mapping[str, MedicineAdvice], gate: Sequence[GateCheck]
) -> tuple[ClassAdvice, ...]:
    """Every class once, the first to think of at rank 1. Nothing is hidden: what is ruled out says why."""
    order = _ORDER.get(problem.mechanism, _STEPS)
    judged = [_judge(known, facts, problem, medicines, gate) for known in facts.knowledge.classes.values()]
    judged = [one for one in judged if one.id in _STEPS]
    judged.sort(key=lambda one: (_VERDICTS.index(one.verdict), order.index(one.id)))
    return tuple(replace(one, rank=place) for place, one in enumerate(judged, start=1))


def _judge(
    known: MedicineClass,
    facts: Facts,
    problem: PainProblem,
    medicines: Mapping[str, MedicineAdvice],
    gate: Sequence[GateCheck],
) -> ClassAdvice:
    word, text, sources = base_verdict(known, problem, facts.knowledge)
    own = sorted(
        (one for one in medicines.values() if one.class_id == known.id),
        key=lambda one: _usefulness(one, facts, problem),
    )
    ruled_out = bool(own) and all(one.verdict.weight >= Verdict.AVOID.weight for one in _judged_by(own))
    base = ClassVerdict(word)
    failed = _failed_fairly(own, facts)
    verdict = ClassVerdict.AVOID if ruled_out else _after_trials(base, own, failed, facts, problem)
    against = list(reasons_against(known.id, facts))
    about = Reason(text=text, sources=sources)
    for_it: tuple[Reason, ...] = (about,) if base in (ClassVerdict.SUITS, ClassVerdict.CONSIDER) else ()
    if base is ClassVerdict.SUITS and known.id not in _FOR_ANY_PAIN and (signs := _signs(problem, facts)):
        for_it = (Reason(text=signs), *for_it)
    if not for_it:
        against.insert(0, about)
    if failed:
        against.insert(0, Reason(text=f"tried fairly without benefit: {listed(failed)}"))
    if known.id == "opioid" and not is_open(gate):
        verdict = ClassVerdict.LOCKED
        against = [Reason(text=f"{one.title}: {one.detail}", sources=(one.source,)) for one in gate if not one.met]
    return ClassAdvice(
        id=known.id,
        title=known.title,
        rank=0,
        verdict=verdict,
        reasons_for=for_it,
        reasons_against=tuple({one.text: one for one in reversed(against)}.values())[::-1],
        medicines=tuple(own),
        evidence=known.evidence,
    )


def _judged_by(own: Sequence[MedicineAdvice]) -> Sequence[MedicineAdvice]:
    """The medicines that speak for their class: a clinic's own ones only where there are no others."""
    return [one for one in own if not one.local] or own


def _failed_fairly(own: Sequence[MedicineAdvice], facts: Facts) -> tuple[str, ...]:
    """The medicines of the class that an adequate trial showed to do nothing for this patient."""
    if not facts.record.trials:
        return ()
    tried = [
        one.name
        for one in own
        if (known := facts.knowledge.medicines.get(one.name)) is not None
        for trial in of_medicine(known, facts)
        if judge(trial, facts).verdict == "adequate"
    ]
    return tuple(dict.fromkeys(tried))


def _after_trials(
    base: ClassVerdict, own: Sequence[MedicineAdvice], failed: Sequence[str], facts: Facts, problem: PainProblem
) -> ClassVerdict:
    """The class's verdict once what was tried is looked at; a class that had little reason keeps it."""
    if not failed or base not in (ClassVerdict.SUITS, ClassVerdict.CONSIDER):
        return base
    left = [
        one
        for one in _judged_by(own)
        if one.verdict.weight < Verdict.AVOID.weight and one.name not in failed and _is_for(one, facts, problem)
    ]
    if not left:
        return ClassVerdict.AVOID
    return ClassVerdict.CONSIDER if len(failed) > 1 else base


def _is_for(advice: MedicineAdvice, facts: Facts, problem: PainProblem) -> bool:
    known = facts.knowledge.medicines.get(advice.name)
    return not problem.key or (known is not None and fitting(known, facts, problem.key) is not None)


@once
def _signs(problem: PainProblem, facts: Facts) -> str:
    """ "burning, tingling, both feet, diabetes: neuropathic"."""
    proposal = propose(facts.pain, facts.record, facts.knowledge, problem)
    if proposal.mechanism is None or proposal.reasons == (problem.text,):
        return ""
    return f"{', '.join(dict.fromkeys(proposal.reasons))}: {proposal.mechanism}"


def _usefulness(advice: MedicineAdvice, facts: Facts, problem: PainProblem) -> tuple[bool, int, bool, int, int, str]:
    """What may be used first; of that what is used for this problem, then the fewest cautions, its line, its name.

    Among opioids the kind of opioid goes before that (opioid_start.py).
    """
    lines = {"first": 0, "second": 1, "third": 2}
    known = facts.knowledge.medicines.get(advice.name)
    use = None if known is None else fitting(known, facts, problem.key)
    line = 3 if use is None else lines.get(use.line, 2)
    ruled_out = advice.verdict.weight >= Verdict.AVOID.weight
    kind = 0 if known is None else opioid_start.place(known, facts)
    return ruled_out, kind, use is None, advice.verdict.weight, line, advice.name


def findings(classes: Sequence[ClassAdvice], facts: Facts) -> tuple[Finding, ...]:
    """One finding when no class of medicine fits: say so, and offer referral."""
    if not_adult(facts):
        return ()
    usable = (ClassVerdict.SUITS, ClassVerdict.CONSIDER)
    if any(one.verdict in usable for one in classes if one.id != "non_drug"):
        return ()
    ruled_out = listed(one.title for one in classes if one.verdict is ClassVerdict.AVOID)
    return (
        Finding(
            id="no-class-fits",
            level=Level.CAUTION,
            subject="patient",
            title="No medicine class fits",
            because=f"Ruled out here: {ruled_out}." if ruled_out else "None has a reason for this pain.",
            action="Treat without medicine, and consider referral to a colleague or a multidisciplinary clinic.",
            sources=(cite(facts.knowledge, "cdc-2022", "recommendation 2"),),
        ),
    )
