"""Why a class is turned down for this patient, in few words: "apixaban (bleeding)", "CrCl 41", "age 68".

The idea: the same facts that raise the findings of each medicine, said once for the whole class. Every reason
carries the source of the rule it comes from (interaction files, the medicine's own file).
"""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from paindesk.domain.advice import Reason
from paindesk.domain.dose import Derived, plain
from paindesk.domain.finding import Source
from paindesk.domain.medicine import Caution, Medicine, Verdict
from paindesk.rules import allergy, cautions, interactions
from paindesk.rules.evidence import listed
from paindesk.rules.facts import Facts
from paindesk.rules.once import once

# The harm an interaction's own words name, as one word behind the partner; the first that fits.
_HARMS = (("bleed", "bleeding"), ("serotonin", "serotonin"), ("breath", "breathing"), ("respirat", "breathing"),
          ("sedat", "drowsiness"), ("drows", "drowsiness"), ("kidney", "kidneys"), ("renal", "kidneys"),
          ("blood pressure", "blood pressure"), ("hypotens", "low blood pressure"), ("seizure", "seizures"),
          ("qt", "heart rhythm"), ("level", "levels"))  # fmt: skip
_AGE = ("older-adult", "older-adult-75", "young-adult")
_KIDNEY = ("ckd", "kidney-moderate", "kidney-severe", "dialysis")


def reasons_against(class_id: str, facts: Facts) -> tuple[Reason, ...]:
    """What speaks against the class in this patient, most shared by its medicines first, each once."""
    shared = Counter[str]()
    found: dict[str, list[Source]] = {}
    for medicine in facts.knowledge.of_class(class_id):
        against = _against(medicine, facts)
        shared.update(against.keys())
        for text, source in against.items():
            if text not in found:
                found[text] = [source]
            elif found[text][-1] is not source:
                found[text].append(source)
    ordered = sorted(found, key=lambda text: -shared[text])
    told = [Reason(text=text, sources=_each_once(found[text])) for text in ordered]
    return (*told, *_from_trials(class_id, facts))


def _each_once(sources: list[Source]) -> tuple[Source, ...]:
    return tuple(sources) if len(sources) == 1 else tuple(dict.fromkeys(sources))


def _against(medicine: Medicine, facts: Facts) -> dict[str, Source]:
    """What speaks against one medicine, in few words, each with its source."""
    conditions = _conditions(facts)
    told = {
        f"{match.allergy.substance} allergy ({medicine.name})": medicine.maximum_source
        for match in allergy.matching(medicine, facts)
        if match.verdict is not Verdict.CAUTION
    }
    for met in interactions.with_medicine(medicine, facts):
        first = met.partners[0]
        if shown := first if first in facts.taking else _partner(met, conditions, facts):
            told[f"{shown}{_harm(met.rule.title, met.rule.effect)}"] = met.rule.source
    crcl = facts.organ.crcl
    if isinstance(crcl, Derived):
        for band in medicine.kidney:
            warns = band.limit.verdict is not Verdict.SUITS or band.limit.ceiling_daily is not None
            if warns and band.holds(crcl.value):
                told[f"CrCl {plain(crcl.value)}"] = band.limit.source
    age = facts.organ.age_years
    for band in medicine.ages:
        if age is not None and band.limit.verdict is not Verdict.SUITS and band.holds(Decimal(age)):
            told[f"age {age}"] = band.limit.source
    child_pugh = medicine.liver.get(facts.organ.child_pugh_class)
    if child_pugh is not None and child_pugh.verdict is not Verdict.SUITS:
        told[f"Child-Pugh {facts.organ.child_pugh_class}"] = child_pugh.source
    for caution, _ in cautions.holding(medicine, facts):
        warns = bool(caution.when) and caution.verdict is not Verdict.SUITS
        if warns and (shown := _sign(caution, conditions, facts, medicine)):
            told[shown] = caution.source
    return told


@once
def _conditions(facts: Facts) -> dict[str, str]:
    """Each tag as the reader sees it: organs and age as the number they already stand for elsewhere in the list."""
    shown = dict(facts.tags)
    shown |= dict.fromkeys([tag for tag in _AGE if shown.get(tag)], f"age {facts.organ.age_years}")
    if isinstance(facts.organ.crcl, Derived):
        shown |= dict.fromkeys([tag for tag in _KIDNEY if shown.get(tag)], f"CrCl {plain(facts.organ.crcl.value)}")
    return shown | dict.fromkeys(("opioid-naive", "not-opioid-tolerant"), "")


def _sign(caution: Caution, conditions: Mapping[str, str], facts: Facts, medicine: Medicine) -> str:
    """The first thing that shows the caution."""
    for token in caution.when:
        shown = conditions[token] if token in conditions else facts.evidence(token, medicine.name)
        if shown:
            return shown
    return ""


def _partner(met: interactions.Met, conditions: Mapping[str, str], facts: Facts) -> str:
    """The first partner of an interaction: a medicine taken, or a condition that is one of its sides."""
    for one in met.partners:
        if one in facts.taking:
            return one
        tags = [tag for side in met.rule.sides for tag in side if facts.tags.get(tag) == one]
        shown = conditions[tags[-1]] if tags else one
        if shown:
            return shown
    return ""


@cache
def _harm(title: str, effect: str) -> str:
    words = f"{title} {effect}".casefold()
    harm = next((name for stem, name in _HARMS if stem in words), "")
    return f" ({harm})" if harm else ""


def _from_trials(class_id: str, facts: Facts) -> tuple[Reason, ...]:
    """Side effects the patient has had from this class."""
    told = []
    for trial in facts.record.trials:
        name = trial.medicine.strip().casefold()
        known = facts.knowledge.medicines.get(name)
        same = known.class_id == class_id if known else class_id in facts.knowledge.groups_of(name)
        if same and trial.side_effects:
            told.append(Reason(text=f"{listed(trial.side_effects)} on {name}"))
    return tuple(told)
