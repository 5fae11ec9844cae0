"""Why a class is turned down for this patient, in few words: "apixaban (bleeding)", "CrCl 41", "age 68".

The idea: the same facts that raise the findings of each medicine, said once for the whole class. Every reason
carries the source of the rule it comes from (interaction files, the medicine's own file).
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from paindesk.domain.advice import Reason
from paindesk.domain.dose import Derived, plain
from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Band, Caution, Medicine, Verdict
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


class Shown(NamedTuple):
    """Each tag as the reader sees it: organs and age as the number they already stand for elsewhere in the list.

    `crcl` in mL/min, None where it cannot be told, and as it is said (`kidneys`).
    """

    conditions: Mapping[str, str]
    crcl: Decimal | None
    kidneys: str


def reasons_against(class_id: str, facts: Facts) -> tuple[Reason, ...]:
    """What speaks against the class in this patient, most shared by its medicines first, each once."""
    shared: dict[str, int] = {}
    found: dict[str, list[Source]] = {}
    shown = _shown(facts)
    for medicine in _of_class(class_id, facts.knowledge):
        for text, source in _against(medicine, shown, facts).items():
            if text not in found:
                shared[text], found[text] = 1, [source]
                continue
            shared[text] += 1
            if found[text][-1] is not source:  # most are one and the same
                found[text].append(source)
    ordered = sorted(found, key=lambda text: -shared[text])
    told = [Reason(text=text, sources=_each_once(found[text])) for text in ordered]
    return (*told, *_from_trials(class_id, facts))


@once
def _of_class(class_id: str, knowledge: Knowledge) -> tuple[Medicine, ...]:
    return knowledge.of_class(class_id)


def _each_once(sources: list[Source]) -> tuple[Source, ...]:
    return tuple(sources) if len(sources) == 1 else tuple(dict.fromkeys(sources))


def _against(medicine: Medicine, shown_as: Shown, facts: Facts) -> dict[str, Source]:
    """What speaks against one medicine, in few words, each with its source."""
    conditions = shown_as.conditions
    told = {
        f"{match.allergy.substance} allergy ({medicine.name})": medicine.maximum_source
        for match in allergy.matching(medicine, facts)
        if match.verdict is not Verdict.CAUTION
    }
    for met in interactions.with_medicine(medicine, facts):
        first = met.partners[0]
        if shown := first if first in facts.taking else _partner(met, conditions, facts):
            told[f"{shown}{_harm(met.rule.title, met.rule.effect)}"] = met.rule.source
    kidney, ages = _warning(medicine)
    if kidney and shown_as.crcl is not None:
        for source in [band.limit.source for band in kidney if band.holds(shown_as.crcl)]:
            told[shown_as.kidneys] = source
    age = facts.organ.age_years
    if ages and age is not None:
        told |= {f"age {age}": band.limit.source for band in ages if band.holds(Decimal(age))}
    child_pugh = medicine.liver.get(facts.organ.child_pugh_class)
    if child_pugh is not None and child_pugh.verdict is not Verdict.SUITS:
        told[f"Child-Pugh {facts.organ.child_pugh_class}"] = child_pugh.source
    for caution, evidence, _ in cautions.holding(medicine, facts):
        if evidence and caution.verdict is not Verdict.SUITS:
            shown = _sign(caution, conditions, facts, medicine)
            if shown:
                told[shown] = caution.source
    return told


@once
def _warning(medicine: Medicine) -> tuple[tuple[Band, ...], tuple[Band, ...]]:
    """Its kidney bands and its age bands that speak against it."""
    kidney = [one for one in medicine.kidney if one.limit.verdict is not Verdict.SUITS or one.limit.ceiling_daily]
    return tuple(kidney), tuple(one for one in medicine.ages if one.limit.verdict is not Verdict.SUITS)


@once
def _shown(facts: Facts) -> Shown:
    shown, crcl, kidneys = dict(facts.tags), None, ""
    shown |= dict.fromkeys([tag for tag in _AGE if shown.get(tag)], f"age {facts.organ.age_years}")
    if isinstance(facts.organ.crcl, Derived):
        crcl, kidneys = facts.organ.crcl.value, f"CrCl {plain(facts.organ.crcl.value)}"
        shown |= dict.fromkeys([tag for tag in _KIDNEY if shown.get(tag)], kidneys)
    return Shown(shown | dict.fromkeys(("opioid-naive", "not-opioid-tolerant"), ""), crcl, kidneys)


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
