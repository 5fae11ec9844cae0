"""The same substance twice, and two medicines of one kind that should replace each other, not be joined."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.domain.medicine_line import MedicineLine
from paindesk.rules import acetaminophen, overlap, together
from paindesk.rules.adding_up import taken_in
from paindesk.rules.evidence import capital, listed
from paindesk.rules.facts import Facts, is_topical
from paindesk.rules.limits import sentence
from paindesk.rules.once import once
from paindesk.rules.plan_facts import PLAN_LINE
from paindesk.rules.taking import LONG_ACTING, as_released


@dataclass(frozen=True, slots=True)
class Kind:
    """A group of which one is enough, what it is called, and what joining two does to the verdict."""

    group: str
    said: str
    why: str
    verdict: Verdict = Verdict.AVOID


KINDS = (
    Kind("nsaid", "an NSAID", "more bleeding and kidney injury, no more relief"),
    Kind("snri", "an SNRI antidepressant", "the same action twice"),
    Kind("tca", "a tricyclic", "the same action twice"),
    Kind("dibenzazepine", "a dibenzazepine anticonvulsant", "the same action twice, lower sodium"),
    Kind("gabapentinoid", "a gabapentinoid", "the same action twice, more sedation"),
    Kind("muscle-relaxant", "a muscle relaxant", "more sedation, no more relief"),
    Kind("triptan", "a triptan", "narrowed vessels add up: 24 hours apart"),
    Kind(LONG_ACTING, "a long-acting opioid", "one long-acting opioid is enough"),
    Kind("nsaid-topical", "an NSAID for the skin", "one is enough", Verdict.CAUTION),
)
_ASPIRIN = "aspirin"  # the interactions with it tell apart what it is for; nobody is told to replace it


def findings(
    medicine: Medicine, facts: Facts, doubled: Mapping[Kind, tuple[str, ...]]
) -> tuple[tuple[Finding, Verdict], ...]:
    """What is taken or prescribed already that this medicine would double: itself, and what `of_a_kind` found."""
    found = [*_same(medicine, facts)]
    for kind, others in doubled.items():
        about = together.subject(medicine, others, facts)
        if about == together.PLAN:
            names = together.everybody(medicine, others, facts)
            title, text = f"Same kind: {listed(names)}", f"{capital(listed(names))}: each is {kind.said}; {kind.why}"
        else:
            title = f"Same kind as {listed(others)}"
            text = f"{', '.join(facts.taking[one].text for one in others)}: also {kind.said}; {kind.why}"
        key = f"{about}.duplicate.kind.{kind.group}"
        action = "Replace the one by the other; do not join them."
        found.append((_finding(about, key, title, text, action), kind.verdict))
    return tuple(found)


def of_a_kind(medicine: Medicine, facts: Facts, besides: Collection[str] = ()) -> dict[Kind, tuple[str, ...]]:
    """The kinds this medicine is of, each with the other members taken or prescribed; nobody under two kinds.

    `besides` are those it must never meet anyway: an interaction says so.
    """
    kinds = _kinds(medicine, facts.knowledge)
    if not kinds:
        return {}
    found: dict[Kind, tuple[str, ...]] = {}
    seen = {*together.own(medicine), *besides, _ASPIRIN}
    for kind in kinds:
        if is_topical(medicine.route):
            others = tuple(name for name in facts.members.get(kind.group, ()) if name not in seen)
        else:
            others = taken_in((kind.group,), facts, seen)
        if others:
            found[kind] = others
            seen |= set(others)
    return found


@once
def _kinds(medicine: Medicine, knowledge: Knowledge) -> tuple[Kind, ...]:
    """The kinds this medicine is of."""
    tokens = as_released(knowledge.groups_of(medicine.name), medicine.release, medicine.route)
    if _ASPIRIN in medicine.substances:
        tokens -= {"nsaid"}
    topical = is_topical(medicine.route)
    return tuple(one for one in KINDS if one.group in tokens and topical == (one.group == "nsaid-topical"))


def _same(medicine: Medicine, facts: Facts) -> list[tuple[Finding, Verdict]]:
    """The substance itself: on the list, or prescribed in another form at the same visit."""
    first = medicine.substances[0]
    line = _line(medicine, facts)
    if line is None or (medicine.class_id == "rescue" and len(line.ingredients) > 1):
        return []  # the naloxone in a combination is no rescue, and none is doubled by it
    if medicine.low_dose is not None and (low := _low_dose(first, facts)) is not None:
        title, action = f"Takes low-dose {first}", "Leave the low dose as it is; choose another pain reliever."
        said = f"{low.text}: {medicine.low_dose.text}"
        return [(_finding(medicine.name, f"{medicine.name}.duplicate.low-dose", title, said, action), Verdict.AVOID)]
    if line.source_id == PLAN_LINE:
        if first == acetaminophen.SUBSTANCE:
            return []
        names = tuple(dict.fromkeys((line.text, medicine.name)))
        text = f"{listed(sorted(names))} are prescribed together: both hold {first}"
        about, key = together.PLAN, f"{together.PLAN}.duplicate.same.{first}"
        return [
            (_finding(about, key, f"{capital(first)} twice", text, "Count both as one daily dose."), Verdict.CAUTION)
        ]
    title, action = (
        f"{capital('/'.join(medicine.substances))} is taken already",
        "Change that line instead of adding one.",
    )
    if len(line.ingredients) != len(medicine.substances):
        if first == acetaminophen.SUBSTANCE:
            return []  # added up in acetaminophen.py
        where = " in a combination" if len(line.ingredients) > len(medicine.substances) else " already"
        title, action = f"{capital(first)} is taken{where}", "Count both as one daily dose."
    elif line.release != medicine.release or facts.knowledge.file_of(line) is not medicine:
        title, action = f"{capital(first)} is taken in another form", "Count both as one daily dose."
    same = _finding(medicine.name, f"{medicine.name}.duplicate.same", title, line.text, action)
    return [(same, Verdict.CAUTION)]


def _line(medicine: Medicine, facts: Facts) -> MedicineLine | None:
    """The line of the medicine's own file, else the one on which its substance is taken."""
    return _lines(facts).get(medicine) or facts.taking.get(medicine.substances[0])


@once
def _lines(facts: Facts) -> dict[Medicine, MedicineLine]:
    """The files of what is taken and not only planned, each with its first line of the same release."""
    found: dict[Medicine, MedicineLine] = {}
    for line in facts.lines:
        known = facts.knowledge.file_of(line) if line.source_id != PLAN_LINE else None
        if known is not None and known.release == line.release:
            found.setdefault(known, line)
    return found


def _low_dose(substance: str, facts: Facts) -> MedicineLine | None:
    """The line on which it is taken at its low dose."""
    return next((one for one in facts.lines if _holds(one, substance) and facts.knowledge.is_low_dose(one)), None)


def _holds(line: MedicineLine, substance: str) -> bool:
    return any(one.name == substance for one in line.ingredients)


def taken(facts: Facts) -> tuple[Finding, ...]:
    """Two of one kind among the medicines taken already."""
    found = []
    seen = {_ASPIRIN}
    for kind in KINDS:
        names = tuple(one for one in taken_in((kind.group,), facts) if one not in seen)
        if len({id(facts.taking[one]) for one in names}) < 2:
            continue
        if any(pair.issuperset(names) for pair in overlap.meant(facts)):
            continue
        seen |= set(names)
        text = f"{capital(listed(names))}: each is {kind.said}; {kind.why}"
        key = f"taken.duplicate.{kind.group}"
        found.append(
            _finding("patient", key, f"Taken now: {listed(names)}", text, "Ask which one helps; stop the other.")
        )
    return tuple(found)


def _finding(subject: str, key: str, title: str, because: str, action: str) -> Finding:
    return Finding(id=key, level=Level.CAUTION, subject=subject, title=title, because=sentence(because), action=action)
