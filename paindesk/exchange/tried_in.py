"""Medicines of the list that have ended, as what was tried before: nothing else shows that they were taken.

Only what PainDesk advises on. How much it helped is not told by an order, so the trial stays open until it is asked.
"""

from collections.abc import Mapping, Sequence

from paindesk.domain.dose import Amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.patient import Trial

_GIVEN = "MedicationAdministration"  # a dose given in an emergency room is no trial of it
_MASSES = ("mg", "mcg")


def tried(lines: Sequence[MedicineLine], why_ended: Mapping[str, str], knowledge: Knowledge) -> list[Trial]:
    """One trial a medicine, with the highest dose and the longest time its ended orders tell.

    `why_ended`: the source of a line -> why it was stopped, in the record's words.
    """
    names = {place: known.name for place, line in enumerate(lines) if (known := knowledge.file_of(line)) is not None}
    still = {names[place] for place, line in enumerate(lines) if place in names and not _over(line)}
    found: dict[str, Trial] = {}
    for place, line in enumerate(lines):
        name = names.get(place, "")
        if not name or name in still or not _over(line) or line.source_id.startswith(_GIVEN):
            continue
        before = found.get(name, Trial(medicine=name))
        why = [one for one in (before.why_stopped, why_ended.get(line.source_id, "")) if one]
        found[name] = Trial(
            medicine=name,
            highest_daily=_higher(before.highest_daily, _daily(line)),
            days=max((one for one in (before.days, _days(line)) if one is not None), default=None),
            why_stopped="; ".join(dict.fromkeys(why)),
        )
    return list(found.values())


def _over(line: MedicineLine) -> bool:
    return line.activity is Activity.ENDED or line.not_taking


def _daily(line: MedicineLine) -> Amount | None:
    """What was ordered a day of its leading substance, in mg or mcg."""
    if line.sig is None or not line.ingredients:
        return None
    dose, strength = line.sig.dose, line.ingredients[0].strength
    if dose.unit not in _MASSES:
        if strength is None or strength.unit not in _MASSES or dose.unit in ("mL", "g"):
            return None
        dose = strength * dose.value
    elif len(line.ingredients) > 1:
        return None
    return dose * line.sig.times_per_day


def _days(line: MedicineLine) -> int | None:
    if line.started is not None and line.ends is not None and line.ends > line.started:
        return (line.ends - line.started).days
    supplied = [one.days for one in line.fills if one.days is not None]
    return sum(supplied) or None


def _higher(one: Amount | None, other: Amount | None) -> Amount | None:
    if one is None or other is None or one.unit != other.unit:
        return one or other
    return max(one, other, key=lambda amount: amount.value)
