"""The kind of pain, proposed with its reasons, and the pain problems a record speaks of.

The idea: words such as burning and tingling, in a place that a nerve can explain, speak for nerve pain; aching on
load for nociceptive pain; pain in many places for nociplastic pain. When it comes (in attacks, stiff in the morning)
and a questionnaire (DN4) speak too. One word alone is too little. Where signs for two kinds stand side by side the
pain is mixed. The clinician decides.
Edition: each word and each problem carries its own source in the knowledge files. Two signs at the least and twice
as many as for the next kind is this project's own rule; it grades nothing.
"""

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache

from paindesk.domain.advice import MechanismProposal
from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge, Problem
from paindesk.domain.medicine_line import Activity
from paindesk.domain.pain import Mechanism, PainProblem, PainSite, PainToday
from paindesk.domain.patient import Condition, Record
from paindesk.rules.evidence import listed
from paindesk.rules.once import once
from paindesk.rules.wording import first_words, normal, says

_WIDESPREAD = 5  # body-map sites; fewer is a few places that each have their own reason
_ENOUGH = 2
# What damages nerves by their length, feet first: as it is said, the words of records, ICD-10-CM codes.
_NERVE_DAMAGE = (
    ("diabetes", ("diabetes", "diabetic"), ("E08", "E09", "E10", "E11", "E13")),
    ("chemotherapy", ("chemotherapy",), ("T45.1", "Z92.21", "G62.0")),
    ("HIV", ("hiv",), ("B20", "Z21")),
    ("alcohol use disorder", ("alcohol use disorder", "alcoholism", "alcohol dependence"), ("F10.2", "G62.1")),
    ("vitamin B12 deficiency", ("b12 deficiency", "vitamin b12 deficiency"), ("E53.8", "D51")),
)
_DN4 = "dn4"
_NERVE_PAIN, _DIABETIC = "neuropathic-pain", "painful-diabetic-neuropathy"
_OF_FEET = (_DIABETIC, "chemotherapy-neuropathy", "hiv-neuropathy")


def propose(
    pain: PainToday,
    record: Record,
    knowledge: Knowledge,
    problem: PainProblem | None = None,
    known: tuple[PainProblem, ...] | None = None,
) -> MechanismProposal:
    """The kind of pain and the signs for it; None, with the reason, where they are too few.

    `known` are the problems on record where the caller has them already. With a `problem`, the kind it is known for
    stands, unless the only place on the map speaks clearly for another.
    """
    if problem is not None and problem.mechanism is not None:
        return _for_problem(problem.mechanism, problem, pain, record, knowledge)
    if len(pain.sites) >= _WIDESPREAD:
        return MechanismProposal(mechanism=Mechanism.NOCIPLASTIC, reasons=(f"pain in {len(pain.sites)} places",))
    for site in pain.sites:
        if (found := _weigh(_signs(site, record, knowledge))) is not None:
            return found
    return _from_problems(problems(pain, record, knowledge) if known is None else known, pain)


def _for_problem(
    kind: Mechanism, problem: PainProblem, pain: PainToday, record: Record, knowledge: Knowledge
) -> MechanismProposal:
    signs = [_signs(site, record, knowledge) for site in pain.sites]
    if len(signs) == 1 and (clear := _weigh(signs[0])) is not None:
        return clear
    words = tuple(dict.fromkeys(word for place in signs for one, word in place if one is kind))
    return MechanismProposal(mechanism=kind, reasons=words or (problem.text,))


def _signs(site: PainSite, record: Record, knowledge: Knowledge) -> list[tuple[Mechanism, str]]:
    """What speaks for a kind of pain in one place, in the record's words."""
    signs = [
        (known.points_to, word)
        for word in (*site.qualities, *site.worse_with)
        if (known := knowledge.qualities.get(word)) is not None and known.points_to is not None
    ]
    neuropathic = any(kind is Mechanism.NEUROPATHIC for kind, _ in signs)
    if neuropathic and both_feet(site):
        signs.append((Mechanism.NEUROPATHIC, "both feet"))
        signs += [(Mechanism.NEUROPATHIC, cause) for cause in _nerve_damage(record)]
    return signs + _screened(record, knowledge)


def _screened(record: Record, knowledge: Knowledge) -> list[tuple[Mechanism, str]]:
    """A DN4 at or above its threshold, as one sign among the others."""
    instrument, found = knowledge.instruments.get(_DN4), record.latest(_DN4, date.max)
    if instrument is None or instrument.positive_from is None or found is None or found.value is None:
        return []
    sign = f"{instrument.title} {plain(found.value)} of {instrument.highest}"
    return [(Mechanism.NEUROPATHIC, sign)] if found.value >= instrument.positive_from else []


def _weigh(signs: list[tuple[Mechanism, str]]) -> MechanismProposal | None:
    """The leading kind when it has at least twice the signs of the next; mixed when two stand side by side."""
    count = Counter(kind for kind, _ in signs)
    if sum(count.values()) < _ENOUGH:
        return None
    (lead, most), *rest = count.most_common()
    if rest and rest[0][1] * 2 > most:
        return MechanismProposal(mechanism=Mechanism.MIXED, reasons=tuple(f"{word} ({kind})" for kind, word in signs))
    if most < _ENOUGH:
        return None
    return MechanismProposal(mechanism=lead, reasons=tuple(word for kind, word in signs if kind is lead))


def _from_problems(found: tuple[PainProblem, ...], pain: PainToday) -> MechanismProposal:
    kinds = {one.mechanism for one in found if one.mechanism is not None}
    if len(kinds) == 1:
        return MechanismProposal(mechanism=kinds.pop(), reasons=tuple(one.text for one in found if one.mechanism))
    if kinds:
        words = tuple(f"{one.text} ({one.mechanism})" for one in found if one.mechanism is not None)
        return MechanismProposal(mechanism=Mechanism.MIXED, reasons=words)
    said = f"only “{listed(pain.qualities)}” speaks for a kind" if pain.qualities else "no words for the pain recorded"
    return MechanismProposal(mechanism=None, reasons=(f"cannot tell, because {said}, and no diagnosis names one",))


def both_feet(site: PainSite) -> bool:
    """Whether one place covers both feet: what nerves damaged by length do first."""
    words = normal(" ".join((site.name, *site.regions)))
    return _of_foot(site) and (" both " in words or " feet " in words or (" left " in words and " right " in words))


def _of_foot(site: PainSite) -> bool:
    words = normal(" ".join((site.name, *site.regions)))
    return any(f" {word} " in words for word in ("foot", "feet", "toes", "sole", "soles"))


def _nerve_damage(record: Record) -> list[str]:
    """The conditions on record that are known to damage the nerves of the feet."""
    standing = [one for one in record.conditions if one.activity is not Activity.ENDED]
    coded = [one.code.upper() for one in standing if one.code]
    # A plain look at single words first, over all conditions at once.
    spoken = frozenset(normal(" ".join([one.text for one in standing])).split())
    return [
        cause
        for cause, words, codes in _NERVE_DAMAGE
        if any(code.startswith(codes) for code in coded)
        or (not spoken.isdisjoint(first_words(words)) and any(says(one.text, words) for one in standing))
    ]


def damages_nerves(text: str) -> bool:
    """Whether a condition of that text counts among those that damage the nerves of the feet."""
    return any(says(text, words) for _, words, _ in _NERVE_DAMAGE)


def problems(pain: PainToday, record: Record, knowledge: Knowledge) -> tuple[PainProblem, ...]:
    """The pain problems on record: those the clinician named, then those of the pain map in its order, then those of
    the conditions and complaints, the most specific first. A wider problem gives way to a narrower one of its kind."""
    stated = [_completed(one, knowledge) for one in pain.problems]
    found = [
        *(one for condition in record.conditions for one in _from_condition(condition, knowledge)),
        *(one for text in record.pain_complaints for one in named(text, knowledge)),
    ]
    found.sort(key=lambda one: -_depth(one.key, knowledge))
    marked = [one for site in pain.sites for one in _from_site(site, pain, record, knowledge)]
    general = {parent for one in (*stated, *marked, *found) for parent in _parents(one.key, knowledge)}
    general -= {one.key for one in marked if one.key == _NERVE_PAIN}  # shingles on record explain no numb foot
    kept: dict[str, PainProblem] = {}
    for one in (*stated, *(each for each in (*marked, *found) if each.key not in general)):
        kept.setdefault(one.key or one.text, one)
    return tuple(kept.values())


def _completed(stated: PainProblem, knowledge: Knowledge) -> PainProblem:
    """A problem the clinician named, with the kind of pain it is known for where none was given."""
    known = knowledge.problems.get(stated.key)
    return stated if stated.mechanism is not None or known is None else replace(stated, mechanism=known.mechanism)


def _as_problem(known: Problem) -> PainProblem:
    return PainProblem(text=known.title, key=known.key, mechanism=known.mechanism)


def _from_site(site: PainSite, pain: PainToday, record: Record, knowledge: Knowledge) -> list[PainProblem]:
    """Nerve pain of a foot, and places that name their own problem ("low back")."""
    nerve = knowledge.problems.get(_nerve_pain_of_foot(site, pain, record, knowledge))
    if nerve is not None:
        return [_as_problem(nerve)]
    return _from_place(normal(" ".join((site.name, *site.regions))), knowledge)


def _nerve_pain_of_foot(site: PainSite, pain: PainToday, record: Record, knowledge: Knowledge) -> str:
    """The key of the problem; "" for none. Diabetic where both feet burn in diabetes, or where that is diagnosed; one
    foot alone may be a nerve root or a trapped nerve, so that it is nerve pain and not told which, but never the
    arthritis of a knee that happens to be on record."""
    if not _of_foot(site) or not _speaks_of_nerves(site, record, knowledge):
        return ""
    damage, found = _nerve_damage(record), _weigh(_signs(site, record, knowledge))
    feet = [one for one in pain.sites if _of_foot(one) and _speaks_of_nerves(one, record, knowledge)]
    words = [word for one in feet for word in (one.name, *one.regions)]  # each foot may be a place of its own
    if both_feet(replace(site, regions=tuple(words))) and "diabetes" in damage:
        return _DIABETIC
    diagnosed = {one.key for condition in record.conditions for one in _from_condition(condition, knowledge)}
    if known := next((key for key in _OF_FEET if key in diagnosed), ""):
        return known
    clear = found is not None and found.mechanism is Mechanism.NEUROPATHIC
    return _NERVE_PAIN if damage or clear else ""


def _speaks_of_nerves(site: PainSite, record: Record, knowledge: Knowledge) -> bool:
    return any(kind is Mechanism.NEUROPATHIC for kind, _ in _signs(site, record, knowledge))


def _from_place(padded: str, knowledge: Knowledge) -> list[PainProblem]:
    """Problems that are no more than their place: "low back", "shoulders"."""
    return [
        _as_problem(known)
        for known in knowledge.problems.values()
        if known.key.endswith("-pain") and known.mechanism is Mechanism.NOCICEPTIVE
        if any(f"{one}{ending} " in padded for one in _plain(known.regions) for ending in ("", "s"))
    ]


def _from_condition(condition: Condition, knowledge: Knowledge) -> list[PainProblem]:
    if condition.activity.is_over:
        return []
    code = condition.code.replace(".", "").upper()
    if code:
        lengths = {
            key: len(one)
            for key, known in knowledge.problems.items()
            for one in (known.snomed if condition.system == "snomed" else known.icd10)
            if _matches(code, one, condition.system)
        }
        if lengths:
            return [_as_problem(knowledge.problems[max(lengths, key=lambda key: lengths[key])])]
    return [one for one in named(condition.text, knowledge) if one.key]


def _matches(code: str, known: str, system: str) -> bool:
    """SNOMED CT codes match whole, ICD-10-CM codes from the left."""
    return code == known if system == "snomed" else code.startswith(known.replace(".", "").upper())


def named(text: str, knowledge: Knowledge) -> list[PainProblem]:
    """The problem of that key, or problems whose words stand in the text, the most specific first; else the text
    itself, without a key."""
    if text in knowledge.problems:
        return [_as_problem(knowledge.problems[text])]
    padded = normal(text)
    # A plain look at single words first: reading for denial costs a hundred times as much.
    begins = _by_first_word(knowledge)
    near = {key for word in padded.split() for key in begins.get(word, ())}
    found: list[PainProblem] = []
    for known in knowledge.problems.values() if near else ():
        if known.key in near and says(text, (*known.words, known.title)):
            found.append(_as_problem(known))
    if not found and says(text, ("pain", "hurt", "ache")):
        found = _from_place(padded, knowledge)
    found.sort(key=lambda one: -_depth(one.key, knowledge))
    return found or ([PainProblem(text=text)] if text.strip() else [])


@once
def _by_first_word(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """A word -> the problems of which one of the words begins with it."""
    found: dict[str, tuple[str, ...]] = {}
    for known in knowledge.problems.values():
        for word in first_words((*known.words, known.title)):
            found[word] = (*found.get(word, ()), known.key)
    return found


@cache
def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(normal(word).rstrip() for word in words)


def _parents(key: str, knowledge: Knowledge) -> tuple[str, ...]:
    chain: list[str] = []
    while (known := knowledge.problems.get(key)) is not None and known.parent and known.parent not in chain:
        chain.append(known.parent)
        key = known.parent
    return tuple(chain)


def _depth(key: str, knowledge: Knowledge) -> int:
    """How specific: text alone least, then by the number of wider problems above it."""
    return len(_parents(key, knowledge)) + 1 if key else 0
