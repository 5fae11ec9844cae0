"""The medicine list on one day: the lines really taken, what was stopped and when, and what a line alone can tell.

A line of unknown activity counts as taken: missing an interaction is the worse error. So does one that is called
active after its order ran out, as in the MME: only the patient can say.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Activity, MedicineLine, Record

# In the lungs or the nose these stay there; only by mouth or needle do they act on stomach and kidneys.
_NOT_INHALED = frozenset(("corticosteroid",))
_INHALED = ("inhaled", "nasal")
# Up to this much a day aspirin is for heart and brain; more, or taken when it hurts, is for pain.
_LOW_ASPIRIN = Amount(Decimal(325), "mg")


def lines_taken(record: Record, on: date) -> tuple[MedicineLine, ...]:
    """The lines that speak for what is taken on that day, in the order of the list."""
    return tuple(line for line in record.medicines if not _over(line, on) and not _starts_later(line, on))


def _over(line: MedicineLine, on: date) -> bool:
    ran_out = line.activity is not Activity.ACTIVE and line.ends is not None and line.ends < on
    return line.activity in (Activity.ENDED, Activity.REMISSION) or ran_out or line.not_taking


def _starts_later(line: MedicineLine, on: date) -> bool:
    return line.started is not None and line.started > on


def ended(record: Record, taking: Iterable[str], on: date) -> dict[str, tuple[date | None, ...]]:
    """Ingredient -> the last day of each line that is over, for what is not taken any more; None where nobody knows.

    An end that lies ahead says nothing of a line that is over already.
    """
    found: dict[str, tuple[date | None, ...]] = {}
    still = set(taking)
    for line in record.medicines:
        if not _over(line, on) or _starts_later(line, on):
            continue
        last = line.ends if line.ends is not None and line.ends <= on else None
        for ingredient in line.ingredients:
            if ingredient.name not in still:
                found[ingredient.name] = (*found.get(ingredient.name, ()), last)
    return found


def groups_of_line(name: str, line: MedicineLine, knowledge: Knowledge) -> frozenset[str]:
    """The groups of one ingredient of a line, with what only the line tells: its route, its dose, its release."""
    tokens = knowledge.groups_of(name)
    if line.route in _INHALED:
        tokens -= _NOT_INHALED
    if name == "aspirin":
        tokens |= {_aspirin(line)}
    if "opioid" in tokens and (line.release == "er" or line.route == "transdermal" or line.form == "patch"):
        tokens |= {"long-acting-opioid"}
    return tokens


def _aspirin(line: MedicineLine) -> str:
    """For the heart, for pain, or unknown. In a combination with another pain reliever it is for pain."""
    if len(line.ingredients) > 1:
        names = {one.name for one in line.ingredients}
        return "aspirin-for-heart" if names <= {"aspirin", "dipyridamole", "omeprazole"} else "aspirin-for-pain"
    strength, sig = line.ingredients[0].strength, line.sig
    dose = None if sig is None else sig.dose if sig.dose.unit == "mg" else None
    if dose is None and sig is not None and strength is not None and strength.unit == "mg":
        dose = Amount(strength.value * sig.dose.value, "mg")
    if dose is None or sig is None:
        # An 81 mg tablet is made for the heart, however the order reads.
        small = strength is not None and strength.unit == "mg" and strength.value < 100
        return "aspirin-for-heart" if small else "aspirin-dose-unknown"
    low = dose * sig.times_per_day <= _LOW_ASPIRIN and not sig.as_needed
    return "aspirin-for-heart" if low else "aspirin-for-pain"


def members_of(groups: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """Ingredient -> groups turned around: group, class or name -> the ingredients in it, in their order."""
    members: dict[str, list[str]] = {}
    for name, tokens in groups.items():
        for token in tokens:
            members.setdefault(token, []).append(name)
    return {token: tuple(names) for token, names in members.items()}
