"""The whole advice for one record: what the side panel and `paindesk advise` both show.

Facts are gathered once; every rule reads the same. Nothing here is a rule of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from paindesk.domain.advice import Advice, MedicineAdvice
from paindesk.domain.finding import most_serious_first
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainProblem, PainToday
from paindesk.domain.patient import Record
from paindesk.domain.visit import Choice, VisitPoint
from paindesk.rules import (
    acetaminophen,
    allergy,
    butalbital,
    cautions,
    class_choice,
    duplicates,
    fill_findings,
    history_findings,
    interactions,
    mme_told,
    monitoring,
    opioid_findings,
    red_flags,
    sums,
    taken_together,
    urine_test,
    washout,
)
from paindesk.rules.facts import Facts, gather
from paindesk.rules.kidney_limits import kidney_limits
from paindesk.rules.mechanism import named, propose
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.opioid_gate import gate
from paindesk.rules.starting_dose import advise_medicine

_NOT_FOR_PAIN = ("rescue", "opioid_use_disorder")


def consult(  # noqa: PLR0917 - one signature, called alike from steps, command line and tests
    record: Record,
    pain: PainToday,
    knowledge: Knowledge,
    on: date,
    problem: str = "",
    choice: Choice | None = None,
    history: Sequence[VisitPoint] = (),
) -> Advice:
    """Everything the rules say on that day. `problem` is a key or words; "" is the most specific on record.

    `history` are the signed visits before, where there are any.
    """
    choice = choice or Choice()
    facts = gather(record, pain, knowledge, on, history)
    found = facts.problems
    about = _about(problem or choice.problem, found, facts)
    proposal = propose(pain, record, knowledge, about if about.mechanism is not None else None, found)
    decided = pain.mechanism if about in found[:1] else None  # the clinician's word is about the main problem
    about = replace(about, mechanism=decided or about.mechanism or proposal.mechanism)
    medicines = _advise(facts, about)
    mme = of_record(record, knowledge, on)
    checks = gate(facts, choice.opioid_exception, problem=about, medicines=medicines, mme=mme)
    classes = class_choice.rank(facts, about, medicines, checks)
    findings = (
        *red_flags.findings(facts),
        *history_findings.findings(facts),
        *mme_told.findings(facts, mme),
        *opioid_findings.findings(facts, mme, about.key),
        *urine_test.findings(facts),
        *fill_findings.findings(facts, about.key),
        *taken_together.findings(facts),
        *duplicates.taken(facts),
        *acetaminophen.taken(facts),
        *washout.taken(facts),
        *sums.taken(facts),
        *butalbital.findings(facts),
        *class_choice.findings(classes, facts),
    )
    return Advice(
        on=on,
        organ=facts.organ,
        problem=about,
        problems=found,
        proposal=proposal,
        mme=mme,
        classes=classes,
        gate=checks,
        findings=most_serious_first(findings),
        due=monitoring.due(facts, mme, problem=about.key),
        not_understood=record.not_understood,
        edition=knowledge.edition,
        reviewed_on=knowledge.reviewed_on,
    )


def _about(words: str, found: tuple[PainProblem, ...], facts: Facts) -> PainProblem:
    """The problem asked for, by key or words, else the first on record."""
    main = next(iter(found), PainProblem(text="pain"))
    chosen = next((one for one in found if words in (one.key, one.text)), None) if words else main
    return chosen or next(iter(named(words, facts.knowledge)), main)


def _advise(facts: Facts, problem: PainProblem) -> Mapping[str, MedicineAdvice]:
    medicines = [one for one in facts.knowledge.medicines.values() if one.class_id not in _NOT_FOR_PAIN]
    # What several rules ask of each medicine is worked out first, one rule over all of them and then the next: 8 %
    # quicker than one medicine after the other, because the same few lines stay close to the processor.
    for rule in (kidney_limits, allergy.matching, interactions.with_medicine, cautions.holding):
        for one in medicines:
            rule(one, facts)
    return {one.name: advise_medicine(one, facts, problem.key) for one in medicines}
