"""Medicines that lengthen the QT interval, added up, with what this patient brings along.

The idea: torsade de pointes is rare with one and comes mostly with two, or with one and low potassium, a long QT, age,
heart disease or female sex. An ECG before and after is cheap.
Edition: which medicines carry a known risk is the ONC high-priority list of interactions (source key
onc-high-priority); what raises the risk: Wenzel-Seifert et al. 2011 (source key qt-2011).
"""

from collections.abc import Collection, Iterator
from functools import partial

from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.domain.patient import Sex
from paindesk.rules import adding_up
from paindesk.rules.evidence import cite, listed
from paindesk.rules.facts import Facts

HARM = "qt"
GROUPS = ("qt-prolonging", "qt-high", "tca")
_HIGH = "qt-high"
_WORST = ("long-qt", "hypokalaemia")
_FIRST = (
    ("antiemetic", "Replace {name} first."),
    ("antibiotic", "Wait until the course of {name} is over, or choose another antibiotic."),
    ("sedating-antihistamine", "Stop {name} first."),
    ("ssri", "Another antidepressant instead of {name} lengthens QT less."),
    ("methadone", "Another opioid instead of {name}."),
    ("tca", "Lower {name} first."),
    ("antipsychotic", "Talk with the prescriber of {name}."),
)


def with_medicine(medicine: Medicine, facts: Facts, said: Collection[str] = ()) -> tuple[adding_up.Added, ...]:
    """Two or more with this one; or this one alone with low potassium or a long QT its own file does not name."""
    total = adding_up.with_others(medicine, GROUPS, facts)
    if total is not None and not set(total.others) <= set(said):
        known = [_HIGH in facts.groups[one] for one in total.others]
        both = _HIGH in facts.knowledge.groups_of(medicine.name) and any(known)
        worse = both or any(tag in facts.tags for tag in _WORST)
        verdict = Verdict.AVOID if worse else Verdict.CAUTION
        return (adding_up.added(partial(_finding, total, facts), verdict, HARM, total),)
    words = adding_up.conditions(_WORST, facts, medicine)
    if not words or _HIGH not in facts.knowledge.groups_of(medicine.name):
        return ()
    alone = adding_up.summed(medicine, (), words)
    return (adding_up.added(partial(_alone, alone, facts), Verdict.AVOID, HARM, alone),)


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Two of a known risk taken already; or one of them with low potassium or a long QT."""
    high = adding_up.taken_in((_HIGH,), facts)
    words = adding_up.conditions(_WORST, facts)
    if len(high) > 1:
        return (_finding(adding_up.summed(None, high), facts),)
    return (_alone(adding_up.summed(None, high, words), facts),) if high and words else ()


def _brings(facts: Facts) -> Iterator[str]:
    """What this patient brings along, in the record's words."""
    for tag in (*_WORST, "heart-failure", "arrhythmia", "heart-block"):
        if tag in facts.tags:
            yield facts.tags[tag]
    if facts.record.patient.sex is Sex.FEMALE:
        yield "female"
    if "older-adult" in facts.tags:
        yield facts.tags["older-adult"]
    if wasting := facts.evidence("loop-diuretic") or facts.evidence("thiazide"):
        yield f"{wasting} (potassium)"


def _sources(facts: Facts) -> tuple[Source, ...]:
    return cite(facts.knowledge, "onc-high-priority"), cite(facts.knowledge, "qt-2011")


def _finding(total: adding_up.Sum, facts: Facts) -> Finding:
    risks = listed(_brings(facts))
    first = adding_up.lower_first(total, _FIRST, facts)
    return adding_up.finding(
        total,
        facts,
        key="qt",
        title="Two or more that lengthen QT",
        effect="Their effects on the heart's rhythm add up" + (f"; here also: {risks}" if risks else ""),
        action=f"{first} ECG and potassium before, and again after 2-4 weeks.".strip(),
        level=Level.CAUTION,
        sources=_sources(facts),
    )


def _alone(total: adding_up.Sum, facts: Facts) -> Finding:
    return adding_up.finding(
        total,
        facts,
        key="qt-condition",
        title="Lengthens QT, and the record shows a reason to fear it",
        effect="Torsade de pointes is likelier",
        action="Correct potassium and magnesium; ECG first, or choose another medicine.",
        level=Level.CAUTION,
        sources=_sources(facts),
    )
