"""Amounts with units, how a medicine is taken, and numbers that carry their derivation."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from paindesk.domain.errors import UnitMismatch
from paindesk.domain.finding import Source


def plain(value: Decimal) -> str:
    """A number as a clinician writes it: no trailing zero after a decimal point, thousands set apart."""
    text = f"{value.normalize():,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True, order=False)
class Amount:
    """A number with its unit (`mg`, `mcg`, `mcg/h`, `g`, `mL`, `patch`, `tablet`...). Units never mix."""

    value: Decimal
    unit: str

    def _same_unit(self, other: "Amount") -> None:
        if self.unit != other.unit:
            raise UnitMismatch(self.unit, other.unit)

    def __add__(self, other: "Amount") -> "Amount":
        self._same_unit(other)
        return Amount(self.value + other.value, self.unit)

    def __mul__(self, times: int | Decimal) -> "Amount":
        return Amount(self.value * times, self.unit)

    def __lt__(self, other: "Amount") -> bool:
        self._same_unit(other)
        return self.value < other.value

    def __le__(self, other: "Amount") -> bool:
        self._same_unit(other)
        return self.value <= other.value

    def __gt__(self, other: "Amount") -> bool:
        return other < self

    def __ge__(self, other: "Amount") -> bool:
        return other <= self

    def __str__(self) -> str:
        return f"{plain(self.value)} {self.unit}"


def a_day(amount: Amount, words: str = " a day") -> str:
    """ "20 mg a day"; a rate ("20 mcg/h", of a patch) holds day and night and says so itself."""
    return str(amount) if amount.unit.endswith("/h") else f"{amount}{words}"


def amount(value: str | int | Decimal, unit: str) -> Amount:
    """Shorthand: `amount("2.5", "mg")`. Floats are not taken, so that 0.1 stays 0.1."""
    return Amount(Decimal(value), unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivationStep:
    """One line of the working: what was looked at, why, and what it made of the number."""

    what: str
    because: str
    result: str
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A computed number; it never travels without its steps."""

    value: Decimal
    unit: str
    steps: tuple[DerivationStep, ...]

    def __str__(self) -> str:
        return f"{plain(self.value)} {self.unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotTell:
    """The honest answer where a number would be a guess."""

    because: str
    missing: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"cannot tell, because {self.because}"


class When(StrEnum):
    """The four times of day a handout's table has."""

    MORNING = "morning"
    NOON = "noon"
    EVENING = "evening"
    BEDTIME = "bedtime"


@dataclass(frozen=True, slots=True, kw_only=True)
class AsNeeded:
    """Taken when needed: this much, no more often than every `every_hours`, at most `times_per_day`."""

    dose: Amount
    every_hours: int
    times_per_day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One rung of a step-up plan: what is taken each day, by the time of day or as needed.

    `days` is how long before the next rung is due; None means that it is held until the next decision. `worn_days` is
    how many days one patch is worn before it is changed; its amount is a rate ("25 mcg/h") and so the same every day.
    """

    slots: tuple[tuple[When, Amount], ...] = ()
    as_needed: AsNeeded | None = None
    days: int | None = None
    worn_days: int | None = None

    @property
    def doses(self) -> tuple[Amount, ...]:
        """What is taken at one time, each time of a day; as needed, at the most."""
        if self.as_needed is not None:
            return (self.as_needed.dose,) * self.as_needed.times_per_day
        return tuple(dose for _, dose in self.slots)

    @property
    def times_per_day(self) -> int:
        """How often it is taken in a day, at the most."""
        return len(self.doses)

    @property
    def daily(self) -> Amount:
        """The most that is taken in a day on this rung."""
        if self.as_needed is not None:
            return self.as_needed.dose * self.as_needed.times_per_day
        total = self.slots[0][1]
        for _, dose in self.slots[1:]:
            total = total + dose
        return total

    def largest_single_dose(self) -> Amount:
        """The largest amount taken at one time."""
        return max(self.doses, key=lambda dose: dose.value)


_SAID = {
    When.MORNING: "in the morning",
    When.NOON: "at noon",
    When.EVENING: "in the evening",
    When.BEDTIME: "at bedtime",
}
_PLACE = {when: place for place, when in enumerate(When)}


def describe(rung: Rung) -> str:
    """A rung as a clinician reads it.

    "100 mg in the morning, 300 mg at bedtime"; "5 mcg/h, patch changed every 7 days"; "650 mg every 6 hours when
    needed, at most 4 times a day".
    """
    if (as_needed := rung.as_needed) is not None:
        times = f"{as_needed.times_per_day} time{'s' if as_needed.times_per_day != 1 else ''} a day"
        return f"{as_needed.dose} every {as_needed.every_hours} hours when needed, at most {times}"
    if rung.worn_days is not None:
        return f"{rung.slots[0][1]}, patch changed every {rung.worn_days} days"
    slots = sorted(rung.slots, key=lambda slot: _PLACE[slot[0]])
    if len(slots) > 1 and len({dose for _, dose in slots}) == 1:
        words = [_SAID[when] for when, _ in slots]
        return f"{slots[0][1]} {', '.join(words[:-1])} and {words[-1]}"
    return ", ".join(f"{dose} {_SAID[when]}" for when, dose in slots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sig:
    """How a medicine on the list is taken, read from an order.

    `dose` is what is taken at one time, in mg or in `tablet`, `capsule`, `patch`, `mL`;
    `times_per_day` is a Decimal because a patch may be changed every third day. `unequal`: the doses of a day differ,
    and `dose` is their sum.
    """

    dose: Amount
    times_per_day: Decimal
    as_needed: bool = False
    unequal: bool = False

    @property
    def times_said(self) -> str:
        """What stands after the dose in a sum: "× 2 a day", or "a day in unequal doses"."""
        times = plain(self.times_per_day.quantize(Decimal("0.001")))
        return "a day in unequal doses" if self.unequal else f"× {times} a day"


def even_sig(rung: Rung, strength: Amount | None = None) -> Sig | None:
    """The rung as one dose so many times a day; None where its doses differ. A patch counts as pieces of `strength`."""
    if (needed := rung.as_needed) is not None:
        return Sig(dose=needed.dose, times_per_day=Decimal(needed.times_per_day), as_needed=True)
    if len({dose for _, dose in rung.slots}) != 1:
        return None
    dose = rung.slots[0][1]
    if rung.worn_days is None:
        return Sig(dose=dose, times_per_day=Decimal(len(rung.slots)))
    if strength is not None and strength.unit == dose.unit and dose.value % strength.value == 0:
        dose = Amount(dose.value / strength.value, "patch")
    return Sig(dose=dose, times_per_day=Decimal(1) / rung.worn_days)
