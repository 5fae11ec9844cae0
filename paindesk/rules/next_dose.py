"""The next dose up and the next dose down from the one that is taken now.

The idea: a step is the smallest that tells: up along the patient's own ladder, of an opioid by one piece, each time
decided anew; down to the rung before, of an opioid by the smallest piece there is.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 4 and 5 (source key
cdc-2022), for opioids; the ladders carry their own sources (each medicine's file).
"""

from collections.abc import Iterator
from dataclasses import replace

from paindesk.domain.advice import MedicineAdvice
from paindesk.domain.dose import Amount, Rung, When
from paindesk.domain.medicine import Medicine
from paindesk.rules import opioid_start
from paindesk.rules.dispensing import dispensable, is_measured, rung_is_dispensable

_LOWER_FIRST = (When.NOON, When.EVENING, When.MORNING, When.BEDTIME)  # where two lowered doses are as good


def next_up(now: Rung, advice: MedicineAdvice) -> Rung | None:
    """The smallest daily dose above this one on the patient's own ladder, which ends at their ceiling."""
    higher = [
        step.rung for step in advice.steps if step.daily.unit == now.daily.unit and step.daily.value > now.daily.value
    ]
    return min(higher, key=lambda one: one.daily.value, default=None)


def piece_more(now: Rung, medicine: Medicine, ceiling: Amount | None) -> Rung | None:
    """The smallest daily dose above this one that strengths make up, within the ceiling: an opioid's next dose up.

    Opioids have no ladder that rises by itself: each increase is decided, and as small as it can be.
    """
    found = [one for one in _larger(now, medicine) if ceiling is None or one.daily <= ceiling]
    return min(found, key=lambda one: one.daily.value, default=None)


def _larger(now: Rung, medicine: Medicine) -> Iterator[Rung]:
    """The same times of day with one dose a piece more."""
    if (needed := now.as_needed) is not None:
        more = _piece_more(needed.dose, medicine)
        if more is not None:
            yield replace(now, as_needed=replace(needed, dose=more))
        return
    for when, dose in now.slots:
        more = _piece_more(dose, medicine)
        if more is not None:
            yield replace(now, slots=tuple((at, more if at is when else taken) for at, taken in now.slots))


def _piece_more(dose: Amount, medicine: Medicine) -> Amount | None:
    """The smallest amount above this dose that whole pieces make up; half tablets are for going down."""
    counted = [one for one in medicine.products if not is_measured(one.form) and one.strength.unit == dose.unit]
    higher = {value for one in counted for value in (dose.value + one.strength.value, one.strength.value)}
    amounts = [Amount(value, dose.unit) for value in sorted(higher) if value > dose.value]
    return next((one for one in amounts if dispensable(one, medicine) is not None), None)


def next_down(now: Rung, medicine: Medicine, problem: str) -> Rung | None:
    """The largest daily dose below this one; None when this is the smallest that can be handed out.

    Mostly the rung before on a ladder. Opioids, and what has no rung below, go down by the smallest piece there is:
    a ladder's first rung can be half of a long-taken dose, which is no step down but a withdrawal.
    """
    rungs: list[Rung] = []
    if medicine.class_id != opioid_start.CLASS:
        rungs = [one for ladder in medicine.ladders if ladder.problem in (problem, "") for one in ladder.rungs]
        rungs = [one for one in rungs if _below(one, now) and rung_is_dispensable(one, medicine)]
    candidates = rungs or list(_smaller(now, medicine))
    return max(candidates, key=lambda one: one.daily.value, default=None)


def _below(one: Rung, other: Rung) -> bool:
    return one.daily.unit == other.daily.unit and one.daily.value < other.daily.value


def _smaller(now: Rung, medicine: Medicine) -> Iterator[Rung]:
    """The same times of day with one dose a piece less; the smallest dose is left out instead."""
    if (needed := now.as_needed) is not None:
        less = _piece_less(needed.dose, medicine)
        if less is not None:
            yield replace(now, as_needed=replace(needed, dose=less))
        if needed.times_per_day > 1:
            yield replace(now, as_needed=replace(needed, times_per_day=needed.times_per_day - 1))
        return
    for when, dose in sorted(now.slots, key=lambda slot: _LOWER_FIRST.index(slot[0])):
        less = _piece_less(dose, medicine)
        if less is not None:
            yield replace(now, slots=tuple((at, less if at is when else taken) for at, taken in now.slots))
        elif len(now.slots) > 1:
            yield replace(now, slots=tuple((at, taken) for at, taken in now.slots if at is not when))


def _piece_less(dose: Amount, medicine: Medicine) -> Amount | None:
    """The largest amount below this dose that strengths make up, half pieces only of scored ones."""
    counted = [one for one in medicine.products if not is_measured(one.form) and one.strength.unit == dose.unit]
    parts = {one.piece for one in counted}
    lower = {value for part in parts for value in (dose.value - part, part) if 0 < value < dose.value}
    amounts = [Amount(value, dose.unit) for value in sorted(lower, reverse=True)]
    return next((one for one in amounts if dispensable(one, medicine) is not None), None)
