"""What the record says, in the words rules ask for: condition tags with their evidence, and medicines taken."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from paindesk.domain.advice import OrganFunction
from paindesk.domain.dose import Derived, plain
from paindesk.domain.knowledge import ConditionTag, Knowledge
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.pain import PainProblem, PainToday
from paindesk.domain.patient import Apnoea, Background, Condition, Pregnancy, Record, Sex
from paindesk.domain.visit import VisitPoint
from paindesk.rules.evidence import spoken
from paindesk.rules.mechanism import problems
from paindesk.rules.once import once
from paindesk.rules.opioid_orders import OpioidOrder, taken
from paindesk.rules.opioid_tolerance import Tolerance, tolerance
from paindesk.rules.organs import organ_function
from paindesk.rules.taking import ended, groups_of_line, lines_taken, members_of
from paindesk.rules.tobacco import smokes
from paindesk.rules.wording import first_words, normal, says

# What once was still counts for these; anything else that has ended no longer does.
_ONCE_IS_ENOUGH = frozenset(
    ("gi-bleed", "peptic-ulcer", "stroke", "coronary-disease", "overdose-before", "substance-use-disorder",
     "opioid-use-disorder", "aspirin-sensitive-asthma", "seizures", "bipolar", "psychosis", "recent-mi", "recent-cabg",
     "bone-marrow-depression", "severe-skin-reaction", "kidney-stones")
)  # fmt: skip
_RECENT_DAYS = 365
_NEPHROTOXIC = ("nsaid", "ace-inhibitor", "arb", "diuretic", "lithium", "calcineurin-inhibitor", "methotrexate")
_NOT_A_DISORDER = (
    "none",
    "no",
    "never",
    "cannabis",
    "marijuana",
    "thc",
    "cbd",
    "caffeine",
    "tobacco",
    "nicotine",
    "alcohol",
    "ninguno",
    "ninguna",
    "nada",
    "nunca",
    "jamás",
    "niega",
    "marihuana",
    "cafeína",
    "cafeina",
    "tabaco",
    "nicotina",
    "sin consumo",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One record on one day. `tags`: condition tag -> its evidence in the record's words. `problems`: what hurts.

    `lines`: what is really taken. `taking`: ingredient -> the line it is on. `groups`: ingredient taken -> its groups;
    `members`: the same turned around, group, class or name -> the ingredients taken that belong to it. `ended`:
    ingredient no longer taken -> the last day of each line. `planned`: ingredient -> the medicine by which this visit
    prescribes it; empty unless a whole plan is looked at (plan_facts.py). `history`: the signed visits before.
    `opioids`: the opioid orders on record that count.
    """

    record: Record
    pain: PainToday
    knowledge: Knowledge
    on: date
    organ: OrganFunction
    tags: Mapping[str, str]
    taking: Mapping[str, MedicineLine]
    problems: tuple[PainProblem, ...] = ()
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    present: AbstractSet[str] = frozenset()  # every token that something shows: tags, groups and names
    lines: tuple[MedicineLine, ...] = ()
    ended: Mapping[str, tuple[date | None, ...]] = field(default_factory=dict)
    planned: Mapping[str, str] = field(default_factory=dict)
    history: tuple[VisitPoint, ...] = ()
    opioids: tuple[OpioidOrder, ...] = ()
    # Question -> answer (once.py); never carried over by `replace`: other facts have other answers.
    told: dict[tuple[object, ...], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def evidence(self, token: str, besides: str = "") -> str:
        """What shows a condition tag, a group or a medicine taken; "" when nothing does.

        `besides` is a medicine that is no evidence against itself, nor are its substances.
        """
        if token in self.tags:
            return self.tags[token]
        known = self.knowledge.medicines.get(besides)
        for name in self.members.get(token, ()):
            if name != besides and (known is None or name not in known.substances):
                return name
        return ""


def gather(
    record: Record, pain: PainToday, knowledge: Knowledge, on: date, history: Sequence[VisitPoint] = ()
) -> Facts:
    """Everything rules read of a record: tags, organ function, medicines taken. Pure; no clock."""
    lines = lines_taken(record, on)
    taking = by_ingredient(lines)
    groups = groups_taken(taking, lines, knowledge)
    members = members_of(groups)
    nephrotoxic = {name for group in _NEPHROTOXIC for name in members.get(group, ())}
    organ = organ_function(record, on, nephrotoxic)
    tags: dict[str, str] = {}
    for source in (
        _from_conditions(record, knowledge, on),
        _from_background(record.background, record.patient.sex),
        _from_age(organ.age_years, record.patient.sex, record.background.pregnancy),
        _from_organs(record, organ, on),
    ):
        for tag, evidence in source:
            tags.setdefault(tag, evidence)
    found = tolerance(record, knowledge, on)
    # An opioid the table of factors does not hold is an opioid all the same.
    naive = found.tolerance is Tolerance.NAIVE and "opioid" not in members
    if naive:
        tags["opioid-naive"] = found.because
    tolerant = found.tolerance is Tolerance.TOLERANT
    tags["opioid-tolerant" if tolerant else "not-opioid-tolerant"] = found.because
    return Facts(
        record=record,
        pain=pain,
        knowledge=knowledge,
        on=on,
        organ=organ,
        tags=tags,
        taking=taking,
        problems=problems(pain, record, knowledge),
        groups=groups,
        members=members,
        lines=lines,
        ended=ended(record, taking, on),
        opioids=taken(record, knowledge, on),
        present=tags.keys() | members.keys(),
        history=tuple(history),
    )


def by_ingredient(lines: Iterable[MedicineLine]) -> dict[str, MedicineLine]:
    """Ingredient -> the line it is on: a tablet says more about the patient than a gel of the same substance."""
    taking: dict[str, MedicineLine] = {}
    for line in lines:
        for ingredient in line.ingredients:
            known = taking.get(ingredient.name)
            if known is None or is_topical(known.route):
                taking[ingredient.name] = line
    return taking


def groups_taken(
    taking: Mapping[str, MedicineLine], lines: Iterable[MedicineLine], knowledge: Knowledge
) -> dict[str, frozenset[str]]:
    """Ingredient taken -> its groups, over all the lines it is on: aspirin for the heart, and for pain as well."""
    groups = {name: groups_of_line(name, line, knowledge) for name, line in taking.items()}
    for line in lines:
        for ingredient in line.ingredients:
            if taking[ingredient.name] is not line and not is_topical(line.route):
                groups[ingredient.name] |= groups_of_line(ingredient.name, line, knowledge)
    return groups


def is_topical(route: str) -> bool:
    """Whether hardly any of it enters the blood. A transdermal opioid patch is not topical."""
    return route.lower() in ("topical", "cutaneous", "ophthalmic", "otic")


def _evidence(condition: Condition) -> str:
    past = {Activity.REMISSION: " (in remission)", Activity.ENDED: " (resolved)"}.get(condition.activity, "")
    return condition.text + past


def _older_than_recent(condition: Condition, on: date) -> bool:
    found = re.search(r"(19|20)\d\d(?:-(\d\d))?(?:-(\d\d))?", condition.since or condition.text)
    if found is None:
        return normal(condition.text).startswith(" old ")
    year, month, day = int(found[0][:4]), int(found[2] or 12), int(found[3] or 28)
    try:
        since = date(year, month, day)
    except ValueError:
        return False
    return (on - since).days > _RECENT_DAYS


@once
def _by_first_word(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """A word -> the condition tags of which one of the words begins with it."""
    found: dict[str, set[str]] = {}
    for key, tag in knowledge.conditions.items():
        for word in first_words(tag.words):
            found.setdefault(word, set()).add(key)
    return {word: frozenset(tags) for word, tags in found.items()}


@once
def titles_of_tags(knowledge: Knowledge) -> dict[str, str]:
    """The title of each condition that can be on a list, in small letters -> its tag; the lists offer these titles."""
    return {tag.title.casefold(): key for key, tag in knowledge.conditions.items() if tag.words or tag.icd10}


def _from_conditions(record: Record, knowledge: Knowledge, on: date) -> Iterator[tuple[str, str]]:
    surgeries = tuple(Condition(text=text) for text in record.background.surgery)
    begins, titles = _by_first_word(knowledge), titles_of_tags(knowledge)
    # A plain look at single words first; only what it finds is read closely.
    rows = [
        (
            one,
            {tag for word in normal(one.text).split() if word in begins for tag in begins[word]}
            | {titles.get(one.text.casefold(), "")},
            one.code.upper().replace(".", ""),
        )
        for one in (*record.conditions, *surgeries)
    ]
    near_any = frozenset().union(*(near for _, near, _ in rows))
    by_words_only = not any(code for _, _, code in rows)
    for key, tag in knowledge.conditions.items():
        if by_words_only and key not in near_any:
            continue
        for condition, near, code in rows:
            coded = code and _coded(tag, condition.system, code)
            titled = titles.get(condition.text.casefold()) == key
            if not (coded or titled or (key in near and says(condition.text, tag.words, tag.not_words))):
                continue
            if condition.activity is Activity.ENDED and tag.tag not in _ONCE_IS_ENOUGH:
                continue
            if tag.tag.startswith("recent-") and _older_than_recent(condition, on):
                continue
            yield tag.tag, _evidence(condition)
            break


def _coded(tag: ConditionTag, system: str, code: str) -> bool:
    if system == "snomed":
        return code in tag.snomed
    return any(code.startswith(one.upper().replace(".", "")) for one in tag.icd10)


def _from_background(background: Background, sex: Sex) -> Iterator[tuple[str, str]]:
    if background.sleep_apnoea in (Apnoea.SUSPECTED, Apnoea.MILD, Apnoea.MODERATE_OR_SEVERE):
        evidence = f"sleep apnea: {background.sleep_apnoea.value}"
        yield "sleep-apnoea", evidence
        if background.sleep_apnoea is Apnoea.MODERATE_OR_SEVERE:
            yield "sleep-apnoea-severe", evidence
    if background.falls_past_year:
        yield "falls", f"falls: {background.falls_past_year} in the past year"
    drinks = background.alcohol_drinks_per_week
    if drinks:
        evidence = f"alcohol: {drinks} drinks a week"
        yield "alcohol", evidence
        # CDC, "Alcohol and public health": heavy drinking is 8 or more a week for women, 15 or more for men.
        if drinks >= (15 if sex is Sex.MALE else 8):
            yield "alcohol-heavy", evidence
    if background.suicidal_thoughts:
        yield "suicidal-thoughts", "suicidal thoughts reported"
    if background.overdose_before:
        yield "overdose-before", "overdose before"
    if background.pregnancy in (Pregnancy.PREGNANT, Pregnancy.POSSIBLE):
        yield "pregnant", "pregnant" if background.pregnancy is Pregnancy.PREGNANT else "pregnancy possible"
    if background.breastfeeding:
        yield "breastfeeding", "breastfeeding"
    if smokes(background.tobacco):
        yield "smoking", f"tobacco: {background.tobacco}"
    uses = [one for one in background.substances if not any(f" {word} " in normal(one) for word in _NOT_A_DISORDER)]
    if uses:
        yield "substance-use-disorder", f"uses {', '.join(uses)}"


def _from_age(age: int | None, sex: Sex, pregnancy: Pregnancy) -> Iterator[tuple[str, str]]:
    if age is None:
        return
    if age >= 65:
        yield "older-adult", f"age {age}"
    if age >= 75:
        yield "older-adult-75", f"age {age}"
    if age < 25:
        yield "young-adult", f"age {age}"
    if sex is not Sex.MALE and 12 <= age <= 55 and pregnancy is not Pregnancy.NOT_APPLICABLE:
        yield "child-bearing", f"{sex.value}, age {age}" if sex is Sex.FEMALE else f"sex not recorded, age {age}"


# Tag, observation, how its number is said, and when it holds. QTc: AHA/ACCF/HRS recommendations 2009, prolonged from
# 450 ms in men and 460 in women, torsade from 500; sodium and potassium: the lower limit of laboratories. Screens: the
# bands of their files (two criteria are a mild opioid use disorder; five points of STOP-Bang a high risk of sleep
# apnea).
_FROM_LABS: tuple[tuple[str, str, str, Callable[[Decimal, Sex], bool]], ...] = (
    ("hyponatraemia", "sodium", "sodium {} mmol/L", lambda value, _: value < 135),
    ("hypokalaemia", "potassium", "potassium {} mmol/L", lambda value, _: value < Decimal("3.5")),
    ("long-qt", "qtc", "qtc {} ms", lambda value, sex: value >= (450 if sex is Sex.MALE else 460)),
    ("qtc-500", "qtc", "qtc {} ms", lambda value, _: value >= 500),
    ("suicidal-thoughts", "phq9_item9", "PHQ-9 item 9: {}", lambda value, _: value > 0),
    ("alcohol", "audit_c", "AUDIT-C {} of 12", lambda value, _: value > 0),
    ("opioid-use-disorder", "oud_dsm5", "{} criteria of opioid use disorder", lambda value, _: value >= 2),
    ("sleep-apnoea", "stop_bang", "STOP-Bang {} of 8", lambda value, _: value >= 5),
)


def _from_organs(record: Record, organ: OrganFunction, on: date) -> Iterable[tuple[str, str]]:
    if organ.on_dialysis:
        yield "dialysis", "on dialysis"
        yield "kidney-moderate", "on dialysis"
        yield "kidney-severe", "on dialysis"
    if isinstance(organ.crcl, Derived):
        for tag, below in (("kidney-moderate", 60), ("kidney-severe", 30)):
            if organ.crcl.value < below:
                yield tag, f"CrCl {organ.crcl}{measured_on(record, 'creatinine', on)}"
    for tag, code, said, holds in _FROM_LABS:
        found = record.latest(code, on)
        if found is not None and found.value is not None and holds(found.value, record.patient.sex):
            yield tag, said.format(plain(found.value)) + measured_on(record, code, on)
    height, weight = record.latest("height", on), organ.weight_kg
    if height is not None and height.value and height.unit.lower() in ("", "cm") and weight is not None:
        index = weight / (height.value / 100) ** 2
        if index >= 30:
            yield "obesity", f"BMI {plain(index.quantize(Decimal('0.1')))} kg/m²"


def measured_on(record: Record, code: str, on: date) -> str:
    """ " on 12 Nov 2026" for the newest observation of that code, or "" when it has no date."""
    found = record.latest(code, on)
    return "" if found is None or found.on is None else f" on {spoken(found.on)}"
