"""The same daily dose at other times: split where one dose is too much at once, more at bedtime where it makes sleepy.

The idea: before more is given, the same can be given better. The day's dose stays what it is, each part can be handed
out, and nothing is taken more often than the medicine's own file or this patient's limits allow. Extended release is
made for its hours and stays as it is, and so does what is worn or taken as needed.
Edition: this project's own rule; how often a medicine may be given is in its file.
"""

from dataclasses import replace

from paindesk.domain.dose import Amount, Rung, When
from paindesk.domain.medicine import Medicine
from paindesk.rules.dispensing import dispensable, is_measured

_TIMES = {
    1: (When.MORNING,), 2: (When.MORNING, When.BEDTIME), 3: (When.MORNING, When.NOON, When.BEDTIME), 4: tuple(When),
}  # fmt: skip
_SLEEPY = ("drows", "sleepi", "sedat", "dizz", "tired")  # how side effects that are better slept through are called


def makes_sleepy(side_effect: str) -> bool:
    """Whether a side effect is one that a dose at bedtime lets be slept through."""
    return any(word in side_effect.casefold() for word in _SLEEPY)


def can_move(now: Rung, medicine: Medicine) -> bool:
    """Whether its doses have times that can be moved at all."""
    return bool(now.slots) and now.worn_days is None and not medicine.release and now.as_needed is None


def split(now: Rung, medicine: Medicine) -> Rung | None:
    """One dose a day more, all equal; None where the file never gives it so often, or pieces do not make it."""
    times = len(now.slots) + 1
    often = max((len(rung.slots) for ladder in medicine.ladders for rung in ladder.rungs), default=0)
    if not can_move(now, medicine) or times > min(often, max(_TIMES)):
        return None
    dose = Amount(now.daily.value / times, now.daily.unit)
    if not _made(dose, medicine):
        return None
    return replace(now, slots=tuple((when, dose) for when in _TIMES[times]), days=None)


def to_bedtime(now: Rung, medicine: Medicine) -> Rung | None:
    """A single dose taken at bedtime instead, or the largest of several moved there; None where it is so already."""
    if not can_move(now, medicine):
        return None
    doses = dict(now.slots)
    largest = max(doses.values(), key=lambda one: one.value)
    if When.BEDTIME in doses and doses[When.BEDTIME] == largest:
        return None
    if len(doses) == 1:
        return replace(now, slots=((When.BEDTIME, largest),), days=None)
    if When.BEDTIME not in doses:
        return None
    other = next(when for when, dose in now.slots if dose == largest)
    doses[other], doses[When.BEDTIME] = doses[When.BEDTIME], largest
    return replace(now, slots=tuple((when, doses[when]) for when in When if when in doses), days=None)


def _made(dose: Amount, medicine: Medicine) -> bool:
    found = dispensable(dose, medicine)
    return found is not None and not any(is_measured(product.form) for _, product in found)
