"""Two dose periods, or two medicines, beside each other.

The idea: the same numbers for both, and a word on the difference only where it can be noticed: 10 points of relief and
1 point of PEG (the thresholds of `benefit_and_harm`), two grades of the worst side effect (this project's own). With
fewer than two visits on a side nothing is concluded. Medicines taken together share their relief; that is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from paindesk.domain.dose import plain
from paindesk.domain.visit import SideEffectReport
from paindesk.rules.benefit_and_harm import FEWEST_VISITS, PEG_STEP, SMALLEST_GAIN, DosePeriod

GRADES_APART = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side: a set of doses, or a medicine at every dose it was taken. `relief` is the median of its visits."""

    key: str
    title: str
    doses: str
    weeks: int
    visits: int
    asked: int
    relief: Decimal | None
    worst: SideEffectReport | None
    peg: Decimal | None
    together: tuple[str, ...] = ()  # other medicines taken at the same time


def sides(found: Sequence[DosePeriod]) -> tuple[Side, ...]:
    """Every set of doses, then every medicine that was taken at more than one dose or in more than one set."""
    sets: dict[object, list[DosePeriod]] = {}
    medicines: dict[str, list[DosePeriod]] = {}
    for one in found:
        sets.setdefault(one.regimen, []).append(one)
        for name, _ in one.regimen:
            medicines.setdefault(name, []).append(one)
    rows = [_side(f"set:{same[0].medicine_text}", same[0].medicine_text, "", same, ()) for same in sets.values()]
    for name, same in medicines.items():
        doses = {dose for one in same for each, dose in one.regimen if each == name}
        units = {dose.unit for dose in doses}
        low, high = min(doses, key=lambda one: one.value), max(doses, key=lambda one: one.value)
        span = str(low) if low == high else f"{plain(low.value)}–{high}"
        others = sorted({each for one in same for each, _ in one.regimen if each != name})
        words = span if len(units) == 1 else ", ".join(sorted(str(dose) for dose in doses))
        rows.append(_side(f"medicine:{name}", f"{name}, all doses", words, same, tuple(others)))
    return tuple(rows)


def _side(key: str, title: str, doses: str, same: Sequence[DosePeriod], together: tuple[str, ...]) -> Side:
    told = [relief for one in same for relief in one.told]
    return Side(
        key=key,
        title=title,
        doses=doses,
        weeks=sum(one.weeks for one in same),
        visits=sum(one.visits for one in same),
        asked=sum(one.asked for one in same),
        relief=median(told).quantize(Decimal(1), rounding=ROUND_HALF_UP) if told else None,
        worst=max((one.worst for one in same if one.worst is not None), key=lambda one: one.grade, default=None),
        peg=next((one.peg for one in reversed(same) if one.peg is not None), None),
        together=together,
    )


def rows(one: Side, other: Side) -> tuple[tuple[str, str, str], ...]:
    """The table: what, this side, that side."""
    return (
        ("Doses a day", one.doses or one.title, other.doses or other.title),
        ("Weeks", str(one.weeks), str(other.weeks)),
        ("Visits that tell the relief", str(one.visits), str(other.visits)),
        ("Relief, middle", _percent(one), _percent(other)),
        ("Worst side effect", _effect(one), _effect(other)),
        ("PEG, last", _peg(one), _peg(other)),
        ("Taken together with", ", ".join(one.together) or "none", ", ".join(other.together) or "none"),
    )


def verdict(one: Side, other: Side) -> str:
    """What the two tell, in a sentence or two."""
    if one.key == other.key:
        return "Choose two different ones."
    short = [side.title for side in (one, other) if side.visits < FEWEST_VISITS]
    if short:
        return f"Too little to tell: fewer than {FEWEST_VISITS} visits tell the relief on {' and on '.join(short)}."
    parts = []
    if one.relief is not None and other.relief is not None:
        gain = one.relief - other.relief
        parts.append(
            f"Relief differs by less than {SMALLEST_GAIN} points, which is hardly noticed."
            if abs(gain) < SMALLEST_GAIN
            else f"{plain(abs(gain))} points more relief with {(one if gain > 0 else other).title}."
        )
    if min(one.asked, other.asked) < FEWEST_VISITS:
        parts.append("Side effects were asked for at too few visits to compare.")
    else:
        grades = [0 if side.worst is None else side.worst.grade for side in (one, other)]
        if abs(grades[0] - grades[1]) >= GRADES_APART:
            parts.append(f"Worse side effects with {(one if grades[0] > grades[1] else other).title}.")
        else:
            parts.append("Side effects are about as bad.")
    if one.peg is not None and other.peg is not None and abs(one.peg - other.peg) >= PEG_STEP:
        parts.append(f"Better PEG with {(one if one.peg < other.peg else other).title}.")
    if one.together or other.together:
        parts.append("Medicines taken together share what is told here.")
    return " ".join(parts)


def _percent(side: Side) -> str:
    return "not told" if side.relief is None else f"{plain(side.relief)} %"


def _peg(side: Side) -> str:
    return "not told" if side.peg is None else f"{side.peg:.1f}"


def _effect(side: Side) -> str:
    if side.worst is not None:
        return f"{side.worst.grade} {side.worst.name}"
    return "none" if side.asked else "not asked"
