"""The same substance twice, two medicines of one kind, and acetaminophen added up over all products."""

from dataclasses import replace
from decimal import Decimal

from paindesk.domain.dose import Amount, CannotTell
from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Limit, Medicine, Verdict
from paindesk.domain.patient import MedicineLine
from paindesk.rules.facts import Facts, is_topical
from paindesk.rules.limits import Applied, sentence

_SAID = {"nsaid": "NSAID", "snri": "serotonin-norepinephrine antidepressant", "tca": "tricyclic"}
_ONE_AT_A_TIME = ("nsaid", "muscle_relaxant")  # classes in which two together add harm and hardly relief


def findings(medicine: Medicine, facts: Facts) -> tuple[tuple[Finding, Verdict], ...]:
    """What is taken already that this medicine would double."""
    found: list[tuple[Finding, Verdict]] = []
    substance = medicine.substances[0]
    line = facts.taking.get(substance)
    if line is not None and medicine.low_dose is not None and facts.knowledge.is_low_dose(line):
        title, action = f"Takes low-dose {substance}", "Leave the low dose as it is; choose another pain reliever."
        text = f"{line.text}: {medicine.low_dose.text}"
        found.append((_finding(medicine, "low-dose", title, text, action), Verdict.AVOID))
    elif line is not None:
        title, action = f"{substance.capitalize()} is taken already", "Change that line instead of adding one."
        found.append((_finding(medicine, "same", title, line.text, action), Verdict.CAUTION))
    if is_topical(medicine.route):
        return tuple(found)
    kinds = [one for one in (medicine.subclass, medicine.class_id) if one]
    kinds = [one for one in kinds if one == medicine.subclass or one in _ONE_AT_A_TIME]
    shared = {name: kind for kind in reversed(kinds) for name in facts.members.get(kind, ())}
    for name, kind in shared.items():
        if name in (medicine.name, *medicine.substances) or is_topical(facts.taking[name].route):
            continue
        said = _SAID.get(kind, kind.replace("-", " ").replace("_", " "))
        text = f"{facts.taking[name].text}: also {'an' if said[0] in 'aeiouN' else 'a'} {said}"
        action = "Replace the one by the other; do not join them."
        found.append((_finding(medicine, f"kind.{name}", f"Same kind as {name}", text, action), Verdict.AVOID))
    return tuple(found)


def _finding(medicine: Medicine, part: str, title: str, because: str, action: str) -> Finding:
    return Finding(
        id=f"{medicine.name}.duplicate.{part}",
        level=Level.CAUTION,
        subject=medicine.name,
        title=title,
        because=sentence(because),
        action=action,
    )


def daily_of(line: MedicineLine, ingredient: str) -> Amount | CannotTell:
    """How much of one ingredient a line gives in a day, in mg."""
    part = next((one for one in line.ingredients if one.name == ingredient), None)
    if line.sig is None:
        return CannotTell(because=f"how {line.text} is taken is not clear", missing=("directions",))
    dose = line.sig.dose
    if dose.unit == "mg" and len(line.ingredients) == 1:
        return dose * line.sig.times_per_day
    if part is None or part.strength is None or dose.unit in ("mg", "mcg", "g"):
        return CannotTell(because=f"the strength of {line.text} is not recorded", missing=("strength",))
    return part.strength * dose.value * line.sig.times_per_day


def acetaminophen_limit(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """For acetaminophen: what combination products leave of the daily maximum."""
    if medicine.name != "acetaminophen" or medicine.maximum is None:
        return ()
    lines = [
        one
        for one in dict.fromkeys(facts.taking.values())
        if len(one.ingredients) > 1 and any(part.name == medicine.name for part in one.ingredients)
    ]
    if not lines:
        return ()
    taken = [daily_of(one, medicine.name) for one in lines]
    names = ", ".join(one.text for one in lines)
    unclear = next((one for one in taken if isinstance(one, CannotTell)), None)
    blank = Limit(text="", source=medicine.maximum_source, verdict=Verdict.CAUTION)
    if unclear is not None:
        text = f"How much acetaminophen that gives is unknown: {unclear}"
        limit = replace(blank, text=text, verdict=Verdict.AVOID)
        return (_applied(names, limit, None, "Clear up the line before adding more."),)
    used = sum((one.value for one in taken if isinstance(one, Amount)), Decimal(0))
    left = max(medicine.maximum.value - used, Decimal(0))
    room = Amount(left, medicine.maximum.unit)
    text = f"{Amount(used, 'mg')} of acetaminophen a day are taken already, which leaves {room}"
    verdict = Verdict.CAUTION if left else Verdict.CONTRAINDICATED
    return (_applied(names, replace(blank, text=text, verdict=verdict), room, f"At most {room} a day more."),)


def _applied(fact: str, limit: Limit, ceiling: Amount | None, action: str) -> Applied:
    about = "acetaminophen in other products"
    return Applied(kind="acetaminophen-total", about=about, fact=fact, limit=limit, ceiling=ceiling, action=action)
