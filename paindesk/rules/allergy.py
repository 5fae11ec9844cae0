"""Allergies and intolerances: by substance, brand, group and cross-reactivity.

A side effect written down as an allergy (itch or nausea from an opioid) does not rule a medicine out; an
anaphylaxis does, whatever it is called; a reaction nobody recorded counts as an allergy until it is asked about.
What cross-reacts, and how far that goes, stands in resources/knowledge/allergens.toml.
"""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.knowledge import Allergen, Knowledge
from paindesk.domain.medicine import Caution, Medicine, SideEffect, Use, Verdict
from paindesk.domain.patient import Allergy
from paindesk.rules.evidence import cite
from paindesk.rules.facts import Facts
from paindesk.rules.limits import sentence
from paindesk.rules.once import once
from paindesk.rules.wording import first_words, normal, says

_WORST = Verdict.CONTRAINDICATED
_SEVERE = ("anaphylaxis", "anaphylactic", "angioedema", "angioedema of", "swelling of the face", "throat swelling",
           "airway", "bronchospasm", "stevens johnson", "sjs", "toxic epidermal necrolysis", "dress", "shock",
           "hives", "urticaria", "trouble breathing", "shortness of breath", "rash", "wheezing",
           "dyspnea", "face swelling", "tongue swelling", "lip swelling",
           "anafilaxia", "anafiláctica", "anafiláctico", "anafilactica", "anafilactico", "choque", "broncoespasmo",
           "urticaria", "ronchas", "habones", "sarpullido", "erupción", "erupcion", "exantema", "sibilancias",
           "dificultad para respirar", "falta de aire", "disnea", "edema de glotis", "necrólisis", "necrolisis",
           "hinchazón de la cara", "hinchazon de la cara", "hinchazón de los labios", "hinchazon de los labios",
           "hinchazón de la lengua", "hinchazon de la lengua")  # fmt: skip
_THREATENED_LIFE = ("anaphylaxis", "anaphylactic", "stevens johnson", "sjs", "toxic epidermal necrolysis", "dress",
                    "shock", "anafilaxia", "anafiláctica", "anafiláctico", "anafilactica", "anafilactico", "choque",
                    "necrólisis", "necrolisis")  # fmt: skip
_TEN = re.compile(r"\bTEN\b")  # toxic epidermal necrolysis; "ten" is a number
_SIDE_EFFECT = ("nausea", "vomiting", "itch", "itching", "pruritus", "constipation", "drowsiness", "drowsy", "sedation",
                "sleepy", "dizziness", "dizzy", "upset stomach", "stomach upset", "gi upset", "stomach pain",
                "abdominal pain", "headache", "dry mouth", "diarrhea", "heartburn", "fatigue", "swelling of legs",
                "leg swelling", "weight gain", "sweating", "insomnia", "jittery", "confusion")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Match:
    """A recorded allergy that speaks of a medicine: of itself, or of a family whose members cross-react."""

    allergy: Allergy
    verdict: Verdict  # how far it rules the medicine out
    family: Allergen | None = None


@once
def matching(medicine: Medicine, facts: Facts) -> tuple[Match, ...]:
    """The recorded allergies that speak of this medicine or of what it cross-reacts with, the worst first."""
    recorded = _recorded(facts) if facts.record.allergies else ()
    if not recorded:
        return ()
    by_word, own_families = _by_first_word(medicine, facts.knowledge), _own_families(medicine, facts.knowledge)
    found = []
    for one in recorded:
        # A plain look at single words first: only the words that may stand there are sought.
        near = frozenset([word for first in one.words if first in by_word for word in by_word[first]])
        if near and _names_one(one.substance, near, facts):
            found.append(Match(one.allergy, one.verdict))
        elif not one.families.isdisjoint(own_families):
            family = next(family for family in own_families if family in one.families)
            crossing = facts.knowledge.allergens[family]
            found.append(Match(one.allergy, _crossing(one, crossing), crossing))
    return tuple(sorted(found, key=lambda one: -one.verdict.weight))


class _Recorded(NamedTuple):
    """A recorded allergy with its single words, the families it is of, and how far it rules a medicine out."""

    allergy: Allergy
    substance: str
    words: frozenset[str]
    families: frozenset[str]
    verdict: Verdict


@once
def _recorded(facts: Facts) -> tuple[_Recorded, ...]:
    return tuple(
        _Recorded(
            allergy=one,
            substance=(said := facts.knowledge.in_english(one.substance)),
            words=frozenset(normal(said).split()),
            families=_families(said, facts.knowledge),
            verdict=verdict(one),
        )
        for one in facts.record.allergies
    )


@once
def _names_one(substance: str, words: frozenset[str], _: Facts) -> bool:
    """Whether what is recorded speaks of one of the words; many medicines share them."""
    return says(substance, words)


@once
def _by_first_word(medicine: Medicine, knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """The word each way to write the medicine begins with -> the ways that begin with it."""
    found: dict[str, tuple[str, ...]] = {}
    for word in _words(medicine, knowledge):
        for first in first_words((word,)):
            found[first] = (*found.get(first, ()), word)
    return found


@once
def _words(medicine: Medicine, knowledge: Knowledge) -> tuple[str, ...]:
    """Every way a record may write this medicine, and the allergens that rule it out without more ado."""
    crossing = _crossing_families(knowledge)
    named = (name for one in medicine.allergens if one not in crossing for name in _names(one, knowledge))
    # Of a local file not its author's memory decides: what it gives rules it out, by every name.
    given = (name for one in medicine.substances for name in _names(one, knowledge)) if medicine.local else ()
    return (medicine.name, *medicine.patient.brands, *named, *given)


@once
def _own_families(medicine: Medicine, knowledge: Knowledge) -> tuple[str, ...]:
    """The families its file names, then those whose words mean its whole class."""
    tokens = knowledge.groups_of(medicine.name)
    classes = (key for key, one in knowledge.allergens.items() if not tokens.isdisjoint(one.of))
    return (*medicine.allergens, *classes)


def _names(allergen: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Every way a record may write this allergen: itself, its family's words, members of a group, and their brands."""
    family = knowledge.allergens.get(allergen)
    written = (allergen, *(family.words if family else ()), *knowledge.groups.get(allergen, ()))
    return (*written, *(brand for one in written for brand in knowledge.brands_of(one)))


@once
def _crossing_families(knowledge: Knowledge) -> dict[str, Allergen]:
    """The families of which a reaction to one member does not rule out every other."""
    return {key: one for key, one in knowledge.allergens.items() if one.cross is not _WORST}


def _families(said: str, knowledge: Knowledge) -> frozenset[str]:
    """The families that the recorded substance is one of, as far as their members cross-react."""
    known = _crossing_families(knowledge)
    return frozenset(key for key, one in known.items() if says(said, one.words) and not says(said, one.not_words))


def _crossing(one: _Recorded, family: Allergen) -> Verdict:
    """A cross-reaction rules out no further than the family allows; what threatened life is not tried again with it."""
    if _threatened_life(one.allergy.reaction):
        return one.verdict
    return min(one.verdict, family.cross, key=lambda one: one.weight)


def _threatened_life(reaction: str) -> bool:
    return says(reaction, _THREATENED_LIFE) or _TEN.search(reaction) is not None


def verdict(allergy: Allergy) -> Verdict:
    """How far it rules a medicine out."""
    if says(allergy.reaction, _SEVERE) or _threatened_life(allergy.reaction):
        return Verdict.CONTRAINDICATED
    mild = says(f"{allergy.reaction} {allergy.severity}", _SIDE_EFFECT)
    if allergy.kind == "intolerance":
        return Verdict.CAUTION
    if mild:
        # An explicit "allergy" whose reaction is a side effect has to be cleared up before it is believed or not.
        return Verdict.AVOID if allergy.kind == "allergy" or allergy.severity == "severe" else Verdict.CAUTION
    return Verdict.CONTRAINDICATED


def finding(match: Match, medicine: Medicine, knowledge: Knowledge) -> Finding:
    """The allergy on the page, in the record's own words."""
    allergy, family, worst = match.allergy, match.family, match.verdict
    reaction = allergy.reaction or "reaction not recorded"
    fact = f"{allergy.substance}: {reaction}" + (f", {allergy.severity}" if allergy.severity else "")
    if family is not None and worst is not _WORST and verdict(allergy).weight >= Verdict.AVOID.weight:
        title = f"{'Allergy to a class' if family.of else 'Can cross-react'}: {allergy.substance}"
        text = family.text
        milder = "Ask how it looked; watch the skin."
        action = "Use another medicine if there is one." if worst is Verdict.AVOID else milder
        action = "Ask which one it was and what happened before using any." if family.of else action
    elif worst is Verdict.CONTRAINDICATED:
        title, action = f"Allergy: {allergy.substance}", "Do not use. Choose another medicine."
        text = "" if allergy.reaction else "It counts as an allergy until the reaction is known"
    elif worst is Verdict.AVOID:
        title, action = f"Allergy to clear up: {allergy.substance}", "Ask what happened before using it."
        text = "Recorded as an allergy, but the reaction is a side effect"
    else:
        title, action = f"Not tolerated before: {allergy.substance}", "Start low, and say what to do if it returns."
        text = "A side effect, not an allergy"
    return Finding(
        id=f"{medicine.name}.allergy",
        level=Level.STOP if worst is Verdict.CONTRAINDICATED else Level.CAUTION,
        subject=medicine.name,
        title=title,
        because=sentence(fact, text),
        action=action,
        sources=(_label(medicine, knowledge) if family is None else family.source,),
    )


@once
def _label(medicine: Medicine, knowledge: Knowledge) -> Source:
    """The medicine's label: among the shared sources, or in its own file."""
    key = f"label-{medicine.name.replace(' ', '-').replace('/', '-')}"
    told: tuple[Caution | Use | SideEffect, ...] = (*medicine.cautions, *medicine.uses, *medicine.side_effects)
    own = next((one.source for one in told if one.source.key == key), None)
    if own is None or key in knowledge.sources:
        return cite(knowledge, key, "contraindications")
    return replace(own, section="contraindications")
