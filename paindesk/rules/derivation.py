"""The working of a starting dose as a table: what was looked at, why, and what it made of the dose."""

from collections.abc import Sequence

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import Amount, DerivationStep, Rung, describe
from paindesk.domain.medicine import Ladder, Limit, Medicine
from paindesk.rules.limits import Applied, times_a_day
from paindesk.rules.once import once


def derive(
    first: PlanStep,
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
        limit = one.limit
        # What the file says in numbers it says to everybody; only a ceiling worked out for this patient is not kept.
        result = _in_numbers(limit, medicine) if one.ceiling is limit.ceiling_daily else _result(limit, one.ceiling)
        if one.kind == "age" and older is not None:
            result = result or _usual(older, medicine).result
        if result:
            rows.append(DerivationStep(what=_what(one), because=one.limit.text, result=result, source=one.limit.source))
    if stopped_for and used is not adult:
        what = f"Stopped before for {stopped_for}"
        rows.append(DerivationStep(what=what, because=used.because, result="slower steps", source=used.source))
    daily, results = f"{first.daily}", [row.result for row in rows]
    final = daily if _once_a_day(first.rung) else first.text
    if final not in results and daily not in results:
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


@once
def _in_numbers(limit: Limit, _: Medicine) -> str:
    return _result(limit, limit.ceiling_daily)


def _result(limit: Limit, ceiling: Amount | None) -> str:
    parts = [f"{limit.start_daily}"] if limit.start_daily is not None else []
    if ceiling is not None:
        parts.append(f"ceiling {ceiling}")
    if not parts and (most := times_a_day(limit)) is not None:
        parts.append(f"at most {most} time{'s' if most != 1 else ''} a day")
    return ", ".join(parts)


def _in_short(rung: Rung) -> str:
    return f"{rung.daily}" if _once_a_day(rung) else describe(rung)


def _once_a_day(rung: Rung) -> bool:
    return rung.as_needed is None and len(rung.slots) == 1
