"""Allergies and intolerances: by substance, brand, group and cross-reactivity.

A side effect written down as an allergy (itch or nausea from an opioid) does not rule a medicine out; an
anaphylaxis does, whatever it is called; a reaction nobody recorded counts as an allergy until it is asked about.
"""

from dataclasses import replace

from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Caution, Medicine, SideEffect, Use, Verdict
from paindesk.domain.patient import Allergy
from paindesk.rules.evidence import cite
from paindesk.rules.facts import Facts
from paindesk.rules.limits import sentence
from paindesk.rules.wording import says

# Names under which records write a cross-reacting substance.
_ALSO_WRITTEN: dict[str, tuple[str, ...]] = {
    "sulfonamide": ("sulfonamide", "sulphonamide", "sulfa", "sulpha", "sulfamethoxazole", "bactrim", "septra",
                    "sulfadiazine", "sulfasalazine", "sulfonamide antibiotic", "cotrimoxazole", "co trimoxazole"),
    "nsaid": ("nsaid", "non steroidal anti inflammatory", "nonsteroidal anti inflammatory", "anti inflammatories"),
    "aspirin": ("aspirin", "asa", "acetylsalicylic acid", "salicylate"),
    "acetaminophen": ("acetaminophen", "paracetamol", "tylenol", "apap"),
    "opioid": ("opioid", "opiate", "narcotic", "codeine", "morphine"),
    # One chemical family: a severe reaction to one speaks against all of them.
    "phenanthrene opioid": ("opioid", "opiate", "narcotic", "codeine", "morphine", "hydrocodone", "hydromorphone",
                            "oxymorphone", "dihydrocodeine", "opium", "heroin", "percocet", "norco", "vicodin",
                            "ms contin", "dilaudid", "tylenol 3"),
    "lidocaine": ("lidocaine", "lignocaine", "xylocaine", "amide anesthetic", "amide local anesthetic"),
}  # fmt: skip
_SEVERE = ("anaphylaxis", "anaphylactic", "angioedema", "angioedema of", "swelling of the face", "throat swelling",
           "airway", "bronchospasm", "stevens johnson", "sjs", "toxic epidermal necrolysis", "dress", "shock",
           "hives", "urticaria", "trouble breathing", "shortness of breath", "rash", "wheezing",
           "dyspnea", "face swelling", "tongue swelling", "lip swelling")  # fmt: skip
_SIDE_EFFECT = ("nausea", "vomiting", "itch", "itching", "pruritus", "constipation", "drowsiness", "drowsy", "sedation",
                "sleepy", "dizziness", "dizzy", "upset stomach", "stomach upset", "gi upset", "stomach pain",
                "abdominal pain", "headache", "dry mouth", "diarrhea", "heartburn", "fatigue", "swelling of legs",
                "leg swelling", "weight gain", "sweating", "insomnia", "jittery", "confusion")  # fmt: skip


def _names(allergen: str, facts: Facts) -> tuple[str, ...]:
    """Every way a record may write this allergen: itself, its other names, members and brands of a group."""
    written = (allergen, *_ALSO_WRITTEN.get(allergen, ()), *facts.knowledge.groups.get(allergen, ()))
    known = facts.knowledge.medicines.get(allergen)
    other = facts.knowledge.other_medicines.get(allergen)
    return (*written, *(known.patient.brands if known else ()), *(other.brands if other else ()))


def matching(medicine: Medicine, facts: Facts) -> tuple[Allergy, ...]:
    """The recorded allergies that speak of this medicine or of what it cross-reacts with."""
    if not facts.record.allergies:
        return ()
    own = (medicine.name, *medicine.patient.brands)
    words = (*own, *(name for allergen in medicine.allergens for name in _names(allergen, facts)))
    return tuple(one for one in facts.record.allergies if says(one.substance, words))


def verdict(allergy: Allergy) -> Verdict:
    """How far it rules a medicine out."""
    told = f"{allergy.reaction} {allergy.severity}"
    if says(allergy.reaction, _SEVERE):
        return Verdict.CONTRAINDICATED
    mild = says(told, _SIDE_EFFECT)
    if allergy.kind == "intolerance":
        return Verdict.CAUTION
    if mild:
        # An explicit "allergy" whose reaction is a side effect has to be cleared up before it is believed or not.
        return Verdict.AVOID if allergy.kind == "allergy" or allergy.severity == "severe" else Verdict.CAUTION
    return Verdict.CONTRAINDICATED


def finding(allergy: Allergy, medicine: Medicine, knowledge: Knowledge) -> Finding:
    """The allergy on the page, in the record's own words."""
    worst = verdict(allergy)
    reaction = allergy.reaction or "reaction not recorded"
    fact = f"{allergy.substance}: {reaction}" + (f", {allergy.severity}" if allergy.severity else "")
    if worst is Verdict.CONTRAINDICATED:
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
        sources=(_label(medicine, knowledge),),
    )


def _label(medicine: Medicine, knowledge: Knowledge) -> Source:
    """The medicine's label: among the shared sources, or in its own file."""
    key = f"label-{medicine.name.replace(' ', '-').replace('/', '-')}"
    told: tuple[Caution | Use | SideEffect, ...] = (*medicine.cautions, *medicine.uses, *medicine.side_effects)
    own = next((one.source for one in told if one.source.key == key), None)
    if own is None or key in knowledge.sources:
        return cite(knowledge, key, "contraindications")
    return replace(own, section="contraindications")
