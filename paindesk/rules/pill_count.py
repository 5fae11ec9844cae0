"""How many pieces should be left today, from the last supply and the steps of its plan, line by line.

The idea: supply less doses. The doses of the visit's day up to and with yesterday are counted; today's may or may not
be taken yet. What was left from before the supply is not on record and not counted. A difference of up to one day's
doses is "as expected"; this allowance is the project's own. A count that differs is a reason to ask, with many
innocent answers, and never a verdict.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from paindesk.domain.dose import CannotTell, DerivationStep, Derived, plain
from paindesk.domain.visit import Act, Prescription, RefillRequest
from paindesk.rules.dispensing import several
from paindesk.rules.evidence import spoken
from paindesk.rules.quantity import used

_MOST_DAYS = 400
INNOCENT = "some are kept elsewhere, the pharmacy filled later or gave fewer, doses were missed or needed more often"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Pieces expected today: `least` when every dose was taken, `most` when none of an as-needed medicine was.

    `a_day` is a day's doses in pieces, 0 for patches worn for days; `steps` are the lines of the working.
    """

    least: Decimal
    most: Decimal
    a_day: Decimal
    form: str
    steps: tuple[DerivationStep, ...]

    @property
    def words(self) -> str:
        """ "24 capsules", "24-60 tablets"."""
        span = plain(self.least) if self.least == self.most else f"{plain(self.least)}–{plain(self.most)}"
        return f"{span} {self.form if self.most == 1 else several(self.form)}"


def expected(
    prescription: Prescription, supplied_on: date, on: date, refills: Sequence[RefillRequest] = ()
) -> Expected | CannotTell:
    """What should be left of this prescription on that day, before today's doses."""
    if prescription.act is Act.STOP:
        return CannotTell(because="it was stopped at the last visit")
    if prescription.quantity is None or prescription.strength is None:
        return CannotTell(because="the last visit has no supply of it on record", missing=("the quantity",))
    extra = [one for one in refills if one.filled and one.medicine == prescription.medicine and one.on <= on]
    days = (on - supplied_on).days
    if days < 0:
        return CannotTell(because="the supply is dated after today")
    supplied = prescription.quantity * (1 + len(extra))
    if prescription.repeats and days > prescription.days and not extra:
        return CannotTell(
            because=f"the supply of {prescription.days} days may have been filled again and that is not on record",
            missing=("which repeats were filled",),
        )
    rows = [_row("Supply", f"{spoken(supplied_on)}, at the last visit", prescription.quantity)]
    rows += [_row("Filled again", spoken(one.on), prescription.quantity) for one in extra]
    taken = _taken(prescription, days)
    if isinstance(taken, CannotTell):
        return taken
    gone, lines, daily = taken
    rows += lines
    needed = any(step.rung.as_needed is not None for step in prescription.steps)
    left = supplied - gone
    if left < 0 and not needed:
        return CannotTell(
            because=f"the supply of {spoken(supplied_on)} ({plain(supplied)}) is used up by its plan after "
            f"{_days_of(prescription, supplied)} days, and a later one is not on record",
            missing=("the later supply",),
        )
    least = max(left, Decimal(0))
    most = supplied if needed else least
    because = "if the most was taken, or nothing, until yesterday" if needed else "before today's doses"
    form = prescription.form or "piece"
    found = Expected(least=least, most=most, a_day=daily, form=form, steps=())
    rows.append(DerivationStep(what="Expected", because=because, result=found.words))
    return Expected(least=least, most=most, a_day=daily, form=form, steps=tuple(rows))


def _days_of(prescription: Prescription, supplied: Decimal) -> int:
    """How many whole days of the plan that supply covers."""
    days = 0
    while days < _MOST_DAYS:
        found = _taken(prescription, days + 1)
        if isinstance(found, CannotTell) or found[0] > supplied:
            break
        days += 1
    return days


def _taken(prescription: Prescription, days: int) -> tuple[Decimal, list[DerivationStep], Decimal] | CannotTell:
    """Pieces used in that many days, its lines, and the pieces of the last day."""
    strength = prescription.strength
    if strength is None or not prescription.steps:
        return CannotTell(because="the plan of the last visit has no doses", missing=("the doses",))
    if days == 0:
        return Decimal(0), [_row("Taken", "the supply is of today", Decimal(0))], Decimal(0)
    found = used(prescription.steps, strength, days)
    if isinstance(found, CannotTell):
        return found
    before = used(prescription.steps, strength, days - 1) if days > 1 else None
    shown = [DerivationStep(what=one.what, because=one.because, result=f"−{one.result}") for one in found.steps]
    until = before.value if isinstance(before, Derived) else Decimal(0)
    worn = any(step.rung.worn_days is not None for step in prescription.steps)  # then a day uses no patch or one
    return found.value, shown, Decimal(0) if worn else found.value - until


def compared(counted: Decimal, wanted: Expected) -> str:
    """What the count tells, in words that do not accuse."""
    room = max(wanted.a_day, Decimal(1))
    if wanted.least - room <= counted <= wanted.most + room:
        return "As expected, within a day's doses."
    more = counted > wanted.most
    apart = counted - wanted.most if more else wanted.least - counted
    span = ""
    if wanted.a_day > 0:
        days = (apart / wanted.a_day).to_integral_value(rounding=ROUND_FLOOR)
        span = f", {plain(days)} day{'s' if days != 1 else ''} of doses" if days else ""
    return f"{plain(apart)} {'more' if more else 'fewer'} than expected{span}. Ask; it may be that {INNOCENT}."


def _row(what: str, because: str, count: Decimal) -> DerivationStep:
    return DerivationStep(what=what, because=because, result=plain(count))
