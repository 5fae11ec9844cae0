"""Why a class is turned down for this patient, in few words: "apixaban (bleeding)", "CrCl 41", "age 68".

The idea: the same facts that raise the findings of each medicine, said once for the whole class. Every reason
carries the source of the rule it comes from (interaction files, the medicine's own file).
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from paindesk.domain.advice import Reason
from paindesk.domain.dose import Derived, plain
from paindesk.domain.finding import Source
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules import allergy, cautions, interactions
from paindesk.rules.evidence import listed
from paindesk.rules.facts import Facts

# The harm an interaction's own words name, as one word behind the partner; the first that fits.
_HARMS = (("bleed", "bleeding"), ("serotonin", "serotonin"), ("breath", "breathing"), ("respirat", "breathing"),
          ("sedat", "drowsiness"), ("drows", "drowsiness"), ("kidney", "kidneys"), ("renal", "kidneys"),
          ("blood pressure", "blood pressure"), ("hypotens", "low blood pressure"), ("seizure", "seizures"),
          ("qt", "heart rhythm"), ("level", "levels"))  # fmt: skip
_AGE = ("older-adult", "older-adult-75", "young-adult")
_KIDNEY = ("ckd", "kidney-moderate", "kidney-severe", "dialysis")


def reasons_against(class_id: str, facts: Facts) -> tuple[Reason, ...]:
    """What speaks against the class in this patient, most shared by its medicines first, each once."""
    found: dict[str, tuple[int, list[Source]]] = {}
    for medicine in facts.knowledge.of_class(class_id):
        for text, source in dict(_against(medicine, facts)).items():
            count, sources = found.get(text, (0, []))
            found[text] = (count + 1, [*sources, source])
    ordered = sorted(found.items(), key=lambda one: -one[1][0])
    told = [Reason(text=text, sources=tuple(dict.fromkeys(sources))) for text, (_, sources) in ordered]
    return (*told, *_from_trials(class_id, facts))


def _against(medicine: Medicine, facts: Facts) -> Iterator[tuple[str, Source]]:
    yield from _allergy(medicine, facts)
    yield from _interactions(medicine, facts)
    crcl = facts.organ.crcl
    if isinstance(crcl, Derived):
        for band in medicine.kidney:
            if band.holds(crcl.value) and (_warns(band.limit.verdict) or band.limit.ceiling_daily is not None):
                yield f"CrCl {plain(crcl.value)}", band.limit.source
    age = facts.organ.age_years
    for band in medicine.ages:
        if age is not None and band.limit.verdict is not Verdict.SUITS and band.holds(Decimal(age)):
            yield f"age {age}", band.limit.source
    child_pugh = medicine.liver.get(facts.organ.child_pugh_class)
    if child_pugh is not None and _warns(child_pugh.verdict):
        yield f"Child-Pugh {facts.organ.child_pugh_class}", child_pugh.source
    for caution, _ in cautions.holding(medicine, facts):
        shown = next((one for sign in caution.when if (one := _shown(sign, facts, medicine.name))), "")
        if shown and _warns(caution.verdict):
            yield shown, caution.source


def _warns(verdict: Verdict) -> bool:
    return verdict is not Verdict.SUITS


def _shown(tag: str, facts: Facts, besides: str) -> str:
    """A tag as the reader sees it: organs and age as the number they already stand for elsewhere in the list."""
    evidence = facts.evidence(tag, besides)
    if evidence and tag in _AGE:
        return f"age {facts.organ.age_years}"
    if evidence and tag in _KIDNEY and isinstance(facts.organ.crcl, Derived):
        return f"CrCl {plain(facts.organ.crcl.value)}"
    return "" if tag in ("opioid-naive", "not-opioid-tolerant") else evidence


def _allergy(medicine: Medicine, facts: Facts) -> Iterator[tuple[str, Source]]:
    for match in allergy.matching(medicine, facts):
        if match.verdict is not Verdict.CAUTION:
            yield f"{match.allergy.substance} allergy ({medicine.name})", medicine.maximum_source


def _interactions(medicine: Medicine, facts: Facts) -> Iterator[tuple[str, Source]]:
    for met in interactions.with_medicine(medicine, facts):
        tags = {facts.tags[tag]: tag for side in met.rule.sides for tag in side if tag in facts.tags}
        shown = (_shown(tags[one], facts, medicine.name) if one in tags else one for one in met.partners)
        first = next((one for one in shown if one), "")
        if first:
            yield f"{first}{_harm(met.rule.title, met.rule.effect)}", met.rule.source


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
