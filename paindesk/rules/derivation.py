"""The working of a starting dose as a table: what was looked at, why, and what it made of the dose."""

from collections.abc import Sequence

from paindesk.domain.dose import DerivationStep, Rung, describe
from paindesk.domain.medicine import Ladder, Medicine
from paindesk.rules.limits import Applied, times_a_day
from paindesk.rules.once import once


def derive(
    first: Rung,
    holding: Sequence[Applied],
    medicine: Medicine,
    *,
    adult: Ladder,
    older: Ladder | None,
    used: Ladder,
    stopped_for: str,
) -> tuple[DerivationStep, ...]:
    """Label start, then each limit that changed something, then the steps' pace; the last row agrees with `first`.

    `older` is the older people's ladder where this patient is taken as one, `used` the ladder that is climbed.
    """
    rows = [_usual(adult, medicine)]
    for one in holding:
        result = _result(one)
        if one.kind == "age" and older is not None:
            result = result or _in_short(older.rungs[0])
        if result:
            rows.append(DerivationStep(what=_what(one), because=one.limit.text, result=result, source=one.limit.source))
    if stopped_for and used is not adult:
        what = f"Stopped before for {stopped_for}"
        rows.append(DerivationStep(what=what, because=used.because, result="slower steps", source=used.source))
    final = _in_short(first)
    if {final, f"{first.daily}"}.isdisjoint([row.result for row in rows]):
        because = "the highest start within all of the above that can be dispensed"
        rows.append(DerivationStep(what="Start", because=because, result=final, source=used.source))
    return tuple(rows)


@once
def _usual(adult: Ladder, _: Medicine) -> DerivationStep:
    """Where the working begins, whoever the patient is: the first rung of that ladder of the medicine."""
    because = adult.because or "the label's start"
    result = _in_short(adult.rungs[0])
    return DerivationStep(what="Usual adult start", because=because, result=result, source=adult.source)


def _what(one: Applied) -> str:
    """The fact without its date: "CrCl 41 mL/min"."""
    return one.fact.split(" on ")[0] if one.kind == "kidney" else one.fact


def _result(one: Applied) -> str:
    parts = [f"{one.limit.start_daily}"] if one.limit.start_daily is not None else []
    if one.ceiling is not None:
        parts.append(f"ceiling {one.ceiling}")
    if not parts and (most := times_a_day(one.limit)) is not None:
        parts.append(f"at most {most} time{'s' if most != 1 else ''} a day")
    return ", ".join(parts)


def _in_short(rung: Rung) -> str:
    once = rung.as_needed is None and len(rung.slots) == 1
    return f"{rung.daily}" if once else describe(rung)
