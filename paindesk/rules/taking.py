"""The medicine list on one day: the lines really taken, what was stopped and when, and what a line alone can tell.

A line of unknown activity counts as taken: missing an interaction is the worse error. So does one that is called
active after its order ran out, as in the MME: only the patient can say.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.low_dose import daily_amount
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.patient import Record

# In the lungs or the nose these stay there; only by mouth or needle do they act on stomach and kidneys.
_NOT_INHALED = frozenset(("corticosteroid",))
_INHALED = ("inhaled", "nasal")
LONG_ACTING = "long-acting-opioid"  # the group holds methadone; of any other the release tells, or the patch


def lines_taken(record: Record, on: date) -> tuple[MedicineLine, ...]:
    """The lines that speak for what is taken on that day, in the order of the list."""
    return tuple(line for line in record.medicines if not _over(line, on) and not _starts_later(line, on))


def _over(line: MedicineLine, on: date) -> bool:
    ran_out = line.activity is not Activity.ACTIVE and line.ends is not None and line.ends < on
    over = line.activity.is_over or ran_out or used_up(line, on)
    return over or line.not_taking


def used_up(line: MedicineLine, on: date) -> bool:
    """Whether a medicine known only from a pharmacy has run out.

    PainDesk's own convention: twice the days it was handed out for, because what is taken as needed lasts longer.
    """
    if line.activity is not Activity.UNKNOWN or not line.fills:
        return False
    last = max(line.fills, key=lambda fill: fill.on)
    return last.days is not None and last.on + timedelta(days=2 * last.days) < on


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
    tokens = knowledge.groups_taken(name, line)
    if line.route in _INHALED:
        tokens -= _NOT_INHALED
    if name == "aspirin":
        tokens = tokens - {"aspirin-for-pain"} | {_aspirin(line, knowledge)}
    return as_released(tokens, line.release, "transdermal" if line.form == "patch" else line.route)


def as_released(tokens: frozenset[str], release: str, route: str) -> frozenset[str]:
    """The groups of a medicine or of a line, with the one of long-acting opioids where it is that."""
    lasts = release == "er" or route == "transdermal"
    return tokens | {LONG_ACTING} if lasts and "opioid" in tokens else tokens


def _aspirin(line: MedicineLine, knowledge: Knowledge) -> str:
    """For the heart, for pain, or unknown. In a combination with another pain reliever it is for pain."""
    if knowledge.is_low_dose(line):
        return "aspirin-for-heart"
    part = next(one for one in line.ingredients if one.name == "aspirin")
    known = len(line.ingredients) > 1 or (line.sig is not None and daily_amount(line, part) is not None)
    return "aspirin-for-pain" if known else "aspirin-dose-unknown"


def members_of(groups: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """Ingredient -> groups turned around: group, class or name -> the ingredients in it, in their order."""
    members: dict[str, list[str]] = {}
    for name, tokens in groups.items():
        for token in tokens:
            members.setdefault(token, []).append(name)
    return {token: tuple(names) for token, names in members.items()}
