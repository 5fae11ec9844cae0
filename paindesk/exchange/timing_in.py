"""FHIR's structured timing: times a day, the most it allows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from paindesk.domain.dose import plain
from paindesk.exchange.node import Node
from paindesk.exchange.sig_spanish import in_english
from paindesk.exchange.sig_times import OFTENEST, RAREST, Reading, read_times
from paindesk.exchange.sig_words import LONGEST, normalised

_IN_DAYS = {
    "s": Fraction(1, 86400), "min": Fraction(1, 1440), "h": Fraction(1, 24), "d": Fraction(1), "wk": Fraction(7),
    "mo": Fraction(30), "a": Fraction(365),
}  # fmt: skip
_SPOKEN = {"s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year"}
# The codes of HL7's GTSAbbreviation that directions do not write so.
_CODES = {"WK": Fraction(1, 7), "MO": Fraction(1, 30)}
_LONGEST_SUPPLY = 400  # days
_MEALS = frozenset(("C", "AC", "PC"))  # each meal: how many there are is not said


@dataclass(frozen=True, slots=True)
class Timing:
    """Times a day, and how the structure says it."""

    times: Decimal
    words: str


def read_timing(dosage: Node, about: str) -> Timing | None:
    """What the structure says; None (and noted, where there is one) when it cannot be read."""
    timing = dosage.node("timing")
    if not timing.value:
        return None
    repeat = timing.node("repeat")
    found = _of_repeat(repeat) or _of_code(timing)
    if found is not None and not RAREST <= Fraction(found.times) <= OFTENEST:
        found = None
    shown = {key: value for key, value in repeat.value.items() if not key.startswith("bounds")}
    if found is None and (shown or timing.has("code") or timing.has("event")):
        said = timing.concept("code").words or _in_words(shown.items()) or "single dates"
        dosage.notes.add(timing.where, f"{about}: {said}", "a timing PainDesk does not read")
    return found


def _in_words(held: Iterable[tuple[str, object]]) -> str:
    return ", ".join(f"{key} {value}" for key, value in held)


def _of_repeat(repeat: Node) -> Timing | None:
    period, unit = repeat.number("period"), repeat.text("periodUnit")
    shortest = min((one for one in (period, repeat.number("periodMax")) if one is not None), default=None)
    counts = [one for one in (repeat.number("frequency"), repeat.number("frequencyMax")) if one is not None]
    if any(one <= 0 for one in counts):
        return None
    frequency = max(counts, default=None)
    slots = set(repeat.texts("when")) - _MEALS
    slots_of_day = len(slots) or len(set(repeat.texts("timeOfDay")))
    days = len(set(repeat.texts("dayOfWeek")))
    meals = bool(_MEALS & set(repeat.texts("when")))
    if shortest is not None and shortest > 0 and unit in _IN_DAYS:
        count = frequency or Decimal(slots_of_day or 1)
        if days:
            return _in_week(days, Fraction(count), Fraction(shortest) * _IN_DAYS[unit], slots_of_day)
        times = Fraction(count) / (Fraction(shortest) * _IN_DAYS[unit])
        if meals and frequency is None:
            return None
        spoken = _SPOKEN[unit] if shortest == 1 else f"{plain(shortest)} {_SPOKEN[unit]}s"
        often = "once" if count == 1 else f"{plain(count)} times"
        return Timing(_decimal(times), f"{often} every {spoken}")
    if period is not None or (meals and frequency is None):
        return None
    if days:
        return _spoken(Fraction(days * max(1, slots_of_day), 7))
    return _spoken(Fraction(slots_of_day)) if slots_of_day else None


def _in_week(days: int, count: Fraction, every: Fraction, slots: int) -> Timing | None:
    """ "Monday and Thursday, once every week": so many days of seven."""
    if every == 7 and count in (1, days):
        return _spoken(Fraction(days * max(1, slots), 7))
    return _spoken(Fraction(days) * count / 7) if every == 1 else None


def _of_code(timing: Node) -> Timing | None:
    concept = timing.concept("code")
    if (code := concept.code.upper()) in _CODES:
        return _spoken(_CODES[code])
    if (times := _of_words(code)) is not None and not times[1].strip(" |"):
        return _spoken(times[0])
    for words in (concept.text, *(one.display for one in concept.codings)):
        if (times := _of_words(words)) is not None and not re.search(r"\d", times[1]):
            return _spoken(times[0])
    return None


def _of_words(words: str) -> tuple[Fraction, str] | None:
    """Times a day and what is left unread; None where they say none."""
    if len(words) > LONGEST:
        return None
    spanish = in_english(words)
    if spanish is not None and spanish.why:
        return None
    reading = Reading(normalised(words if spanish is None else spanish.words))
    times = read_times(reading)
    return (times, reading.rest) if isinstance(times, Fraction) else None


def unit_in_days(duration: Node) -> Fraction | None:
    """How many days one of its unit is ("d", "weeks", "{month}"); None for a unit that is no time, or none."""
    for key in ("code", "unit"):
        said = duration.text(key).strip("{} ").casefold()
        words = (said, said.removesuffix("s"))
        for unit, spoken in (*_SPOKEN.items(), ("h", "hr")):
            if unit in words or spoken in words:
                return _IN_DAYS[unit]
    return None


def supplied_days(duration: Node) -> int | None:
    """Whole days a supply lasts, told in any unit of time, in days where none is written.

    None, and noted, for nothing, for more than a year or so, and for what is no time.
    """
    value = duration.number("value")
    if value is None:
        return None
    unitless = not duration.text("unit") and not duration.text("code")
    each = Fraction(1) if unitless else unit_in_days(duration)
    days = Fraction(0) if each is None else Fraction(value) * each
    if 0 < days <= _LONGEST_SUPPLY:
        return max(1, int(days))
    said = f"{plain(value)} {duration.text('unit') or duration.text('code')}".strip()
    duration.notes.add(duration.where, said, "days of supply that PainDesk does not read")
    return None


def _spoken(times: Fraction) -> Timing:
    return Timing(_decimal(times), spoken_times(_decimal(times)))


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


def spoken_times(times: Decimal) -> str:
    """ "once a day", "3 times a day", "every 3 days"."""
    if times == times.to_integral_value():
        return "once a day" if times == 1 else f"{plain(times)} times a day"
    if times < 1:
        return f"every {plain((1 / times).quantize(Decimal('0.1')))} days"
    return f"{plain(times.quantize(Decimal('0.01')))} times a day"
