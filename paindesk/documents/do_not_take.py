"""Medicines the patient must leave alone, each with its reason in plain words."""

from collections import defaultdict

from paindesk.documents.words import Words
from paindesk.domain.advice import Advice, MedicineAdvice
from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Verdict, on_label
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.visit import Act, Visit

# The finding's own words → the reason as patients are told it. First match wins; a finding nobody foresaw gets
# the general sentence, because a clinician's phrase must not reach the paper.
PLAIN = (
    ("allergy", ("allerg", "reaction", "anaphyl")),
    ("bleeding", ("bleed", "anticoagul")),
    ("kidneys", ("kidney", "renal", "crcl", "ckd", "dialysis")),
    ("liver", ("liver", "hepat", "cirrho")),
    ("bowels", ("slow bowel", "constipat", "ileus")),
    ("stomach", ("ulcer", "stomach", "gastro", "gi-", "bowel")),
    ("heart", ("heart", "cardi", "coronary", "arrhythm", "stroke", "qt")),
    ("pregnancy", ("pregnan", "child-bearing", "foet", "fetal")),
    ("breathing", ("breath", "apnoea", "apnea", "respirat", "copd")),
    ("mood", ("suicid", "bipolar", "psychos")),
)

# What an age finding says of itself is only "Age: avoid"; where its reason is bleeding, the patient is told that.
AGE, _BLEEDS = "age_bleeding", "bleed"
_Reason = tuple[str, str]  # the key of its sentence, and the medicine of the patient that it names, or ""


def ruled_out(medicine: MedicineAdvice) -> bool:
    """Whether the advice is not to take it."""
    return medicine.verdict in (Verdict.AVOID, Verdict.CONTRAINDICATED)


def takes(visit: Visit) -> tuple[MedicineLine, ...]:
    """The medicines on the list that the patient does take."""
    return tuple(line for line in visit.record.medicines if line.activity is Activity.ACTIVE and not line.not_taking)


def may_take(visit: Visit) -> tuple[MedicineLine, ...]:
    """The medicines on the list that the patient takes or, as far as the record tells, may take."""
    return tuple(line for line in visit.record.medicines if not line.activity.is_over and not line.not_taking)


def names_on(line: MedicineLine, knowledge: Knowledge) -> frozenset[str]:
    """What a plan may call the medicine of a line: by its file, which tells tablets from extended release; a
    combination by each of its parts as well."""
    parts = [one.name for one in line.ingredients] if len(line.ingredients) > 1 else []
    return frozenset((knowledge.name_of(line), *parts))


def _names(visit: Visit) -> frozenset[str]:
    return frozenset(one.name for line in takes(visit) for one in line.ingredients)


def prescribed(visit: Visit) -> frozenset[str]:
    """The medicines the plan starts, changes or continues."""
    return frozenset(one.medicine for one in visit.prescriptions if one.act is not Act.STOP)


def left_open(visit: Visit, advice: Advice, knowledge: Knowledge) -> tuple[str, ...]:
    """Taken, ruled out, and not decided on at this visit: nobody may stop them by a printed line alone.

    Aspirin for the heart is not meant: what is ruled out is aspirin for pain.
    """
    decided = {one.medicine for one in visit.prescriptions}
    every = (one for group in advice.classes for one in group.medicines if ruled_out(one))
    taken = {name for line in takes(visit) for name in names_on(line, knowledge)}
    return tuple(sorted({one.name for one in every} & taken - low_dose(visit, knowledge) - decided))


def low_dose(visit: Visit, knowledge: Knowledge) -> frozenset[str]:
    """What is taken at its low dose, which no line of the paper may speak against."""
    lines = (line for line in takes(visit) if knowledge.is_low_dose(line))
    return frozenset(one.name for line in lines for one in line.ingredients)


def _deciding(medicine: MedicineAdvice) -> tuple[Finding, ...]:
    """Its stops; without one its cautions, those first that say it is not to be taken ("Age: avoid")."""
    stops = tuple(one for one in medicine.findings if one.level is Level.STOP)
    cautions = [one for one in medicine.findings if one.level is Level.CAUTION]
    return stops or tuple(sorted(cautions, key=lambda one: not one.title.endswith(f": {Verdict.AVOID.value}")))


def _plain_reasons(medicine: MedicineAdvice, visit: Visit) -> tuple[_Reason, ...]:
    """At most two reasons why, as the patient is told them."""
    mine = sorted(_names(visit) - {medicine.name})
    reasons: list[_Reason] = []
    for finding in _deciding(medicine):
        said = f"{finding.id} {finding.title}".lower()
        everything = f"{said} {finding.because}".lower()
        other = next((name for name in mine if name.lower() in everything), "")
        key = next((key for key, marks in PLAIN if any(mark in said for mark in marks)), "")
        if not key and finding.id.endswith(".age") and _BLEEDS in everything:
            key = AGE
        if key == "bleeding" and other:
            reasons.append(("bleeding_with", other))
        elif key:
            reasons.append((key, ""))
        elif other:
            reasons.append(("with", other))
    # Bleeding is said once, in its first place, with the medicine that it comes from.
    bleeding = next((one for one in reasons if one[0].startswith("bleeding")), (AGE, ""))
    reasons = [bleeding if one[0] == AGE else one for one in reasons]
    return tuple(dict.fromkeys(reasons))[:2] or (("general", ""),)


def _sentences(reasons: tuple[_Reason, ...], words: Words, *, several: bool) -> str:
    return " ".join(words.reason(key, several=several, other=other) for key, other in reasons)


def named(name: str, knowledge: Knowledge) -> str:
    """ "ibuprofen (Advil, Motrin)"."""
    known = knowledge.medicines.get(name)
    brands = known.patient.brands if known is not None else ()
    return f"{on_label(name)} ({', '.join(brands)})" if brands else on_label(name)


def do_not_take(
    visit: Visit, advice: Advice, knowledge: Knowledge, words: Words
) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Groups of (names with brands, reason): ruled out, and either bought freely, tried before or stopped today."""
    before = {trial.medicine for trial in visit.record.trials}
    stopped = {one.medicine for one in visit.prescriptions if one.act is Act.STOP}
    hands_off = prescribed(visit) | frozenset(left_open(visit, advice, knowledge)) | low_dose(visit, knowledge)
    bought = {name for name, known in knowledge.medicines.items() if known.without_prescription}
    groups: dict[tuple[_Reason, ...], list[str]] = defaultdict(list)
    for group in advice.classes:
        for medicine in group.medicines:
            likely = medicine.name in before | stopped | bought
            if ruled_out(medicine) and likely and medicine.name not in hands_off:
                groups[_plain_reasons(medicine, visit)].append(named(medicine.name, knowledge))
    return tuple(
        (names, _sentences(reasons, words, several=len(names) > 1))
        for reasons, every in groups.items()
        for names in (tuple(dict.fromkeys(every)),)
    )
