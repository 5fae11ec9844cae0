"""How often a day: "every 6 hours", "bid", "in the morning and at bedtime", "8 am and 8 pm", "q72h", "Mon and Fri"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from paindesk.exchange.sig_words import NUM, RANGE

RAREST, OFTENEST = Fraction(1, 400), Fraction(96)  # times a day that anybody takes anything
_UNIT = {"hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7), "month": Fraction(30)}
_HOUR, _DAY, _WEEK, _MONTH = r"h|hr|hrs|hours?|hourly", r"d|days?", r"w|wks?|weeks?|weekly", r"months?"
_SPAN = rf"(?:(?P<hour>{_HOUR})|(?P<day>{_DAY})|(?P<week>{_WEEK})|(?P<month>{_MONTH}))\b\.?"
_TIMES = r"(?:times?|x|doses?)"
_AGAIN = rf"(?:\s*\(\s*(?:every\s+)?(?P<again>{NUM})\s*(?P<of>hours?|hrs?|days?)\s*\))?"
_EVERY = re.compile(rf"\b(?:every|each|q|q\.)\s*(?:{RANGE}\s*-?\s*)?{_SPAN}{_AGAIN}")
_EVERY_BARE = re.compile(r"\bq\s?(?:(?P<low>4|6|8)\s*-\s*)?(?P<number>4|6|8|12|24|72)\b(?!\s*-?\s*[a-z])(?!\s*[-./\d])|"
                         r"\bq\s?(?P<low2>4|6|8)\s*-\s*(?P<number2>6|8|12)\b(?=\s*(?:prn|as needed))")  # fmt: skip
_PER = re.compile(
    rf"\b(?:up to |at most )?(?:{RANGE}\s*{_TIMES}|(?P<once>once)|(?P<twice>twice)|(?P<thrice>thrice)|"
    rf"x\s*(?P<after>{NUM}))\s*(?:(?:a|an|per|each|every|in|in an?|/)\s*)?"
    rf"(?:(?P<daily>daily|24 ?h(?:ou)?rs?\b)|(?P<weekly>weekly)|{_SPAN})"
)
_CODES = {
    r"(?:bid|qid|tid|qd|daily)\s*(?:-|to|/)\s*qid": Fraction(4), r"(?:bid|qd|daily)\s*(?:-|to|/)\s*tid": Fraction(3),
    r"(?:qd|daily)\s*(?:-|to|/)\s*bid": Fraction(2),
    r"b\.?i\.?d\b\.?|bd\b|q12h": Fraction(2), r"t\.?i\.?d\b\.?|tds\b": Fraction(3),
    r"q\.?i\.?d\b\.?|qds\b": Fraction(4),
    r"q\.?o\.?d\b\.?|every other day|every second day|on alternate days|every alternate day|alternate days":
        Fraction(1, 2),
    r"every third day": Fraction(1, 3), r"every other week|every 2nd week|biweekly": Fraction(1, 14),
    r"q ?day|q\.?d\b\.?|o\.?d\b\.?": Fraction(1), r"q ?wk|q ?week|weekly": Fraction(1, 7),
    r"monthly|q ?month": Fraction(1, 30),
}  # fmt: skip
_CODE = [(re.compile(rf"(?<![\w])(?:{words})(?![\w])"), times) for words, times in _CODES.items()]
_AT = r"(?:(?:in the|every|each|at|with|before|after|q|once in the|in|nightly at)\s*)?"
_SLOTS = re.compile(
    rf"\b{_AT}(?:(?P<morning>mornings?|breakfast|awakening|waking|a\.?m\b\.?)|(?P<noon>noon|midday|lunch|afternoons?|"
    rf"mid-?afternoon)|(?P<evening>evenings?|dinner|supper|p\.?m\b\.?)|"
    rf"(?P<bedtime>bed ?time|going to bed|bed|nightly|nights?|h\.?s\b\.?|sleep|noc(?:te)?))\b"
)
_CLOCK = re.compile(
    r"(?:\bat )?\b(?P<hour>\d{1,2})(?::?[0-5]\d)?\s?(?P<half>am|pm)\b|\bat (?P<full>[01]\d|2[0-3]):?[0-5]\d\b|"
    r"(?<=and )(?P<more>[01]\d|2[0-3]):?[0-5]\d\b"
)
_MEALS_AND_BED = re.compile(
    r"\b(?:before|with|after|ac)?\s*(?:each |every )?(?:meals?|ac)\s*(?:and|&|,)\s*"
    r"(?:at |every |q)?(?:bed ?time|hs|night)\b"
)
_MEALS = re.compile(r"\b(?:with|before|after|at|ac|pc) (?:each meal|every meal|meals)\b|\bac\b|\bpc\b")
_DAILY = re.compile(r"\b(?:once )?(?:daily|(?:a|per|each|every) day|24 ?h(?:ou)?rs?)\b")
_WEEKDAY = re.compile(r"\b(?:on |every )?(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:days?|nesdays?|sdays?|"
                      r"rsdays?|urdays?)?\b,?")  # fmt: skip

_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_FROM_DAY_TO_DAY = re.compile(rf"\b{_DAY} ?(?:-|to|through|thru|until) ?{_DAY}\b")
_NOT_EACH_WEEK = re.compile(
    r"\b(?:start\w*|begin\w*|up to|until|till|not|don't|no|except|skip|omit|stop\w*|hold|off|next|this|last|first|from|"
    rf"since|due|(?:before|after|by)(?= (?:the |next )?{_DAY}))\b[^.;]{{0,40}}?\b{_DAY}\b|[.;][^.;]*\b{_DAY}\b"
)
_EACH_WEEK = re.compile(
    r"\b(?:every|each) (?:mon|tue|wed|thu|fri|sat|sun)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
)
# The hours that lie in a time of the day, and those that may.
_HOURS = {"morning": frozenset(range(5, 12)), "noon": frozenset((12, 13)), "evening": frozenset(range(17, 21)),
          "bedtime": frozenset((21, 22, 23))}  # fmt: skip
_MAYBE_HOURS = {"morning": frozenset(range(3, 12)), "noon": frozenset(range(11, 18)),
                "evening": frozenset(range(14, 23)), "bedtime": frozenset((*range(18, 24), 0, 1, 2))}  # fmt: skip
_ONE_OR_TWO = "two names of one time of the day, or two times: it is not said"
_LISTED = re.compile(r"[\s|]*(?:,|;|\band\b|&|\+|\bplus\b)(?:[\s|,]|\band\b|\bthen\b|\bagain\b|\balso\b)*")
_AND = re.compile(r"\band\b|&|\+|\bplus\b")
_BESIDE = re.compile(r"[\s(|]*")
# What is left where two times of the day were read: "at night or in the morning" is one of them.
_ONE_OR_THE_OTHER = re.compile(r"\|\s*or\s*\|")


class Reading:
    """A direction being read: each part that is understood is taken out of `rest`."""

    def __init__(self, text: str) -> None:
        self.rest = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match, cut out of what is left to read."""
        found = pattern.search(self.rest)
        if found is not None:
            self.rest = f"{self.rest[: found.start()]} | {self.rest[found.end() :]}"
        return found


def most(match: re.Match[str]) -> Decimal:
    """The larger end of a range."""
    low = match["low"]
    return max(Decimal(match["number"]), Decimal(low) if low else Decimal(0))


def read_times(reading: Reading) -> Fraction | str:
    """Times a day, the most a range allows; else why there are none: no timing, or two that differ."""
    found: list[Fraction] = []
    if reading.take(_MEALS_AND_BED) is not None:
        found.append(Fraction(4))
    while (match := reading.take(_PER)) is not None:
        found.append(_per(match))
    while (match := reading.take(_EVERY)) is not None:
        often = _every(match)
        if often is None:
            return "an interval of nothing"
        found += often
    if (match := reading.take(_EVERY_BARE)) is not None:
        number = match["low"] or match["low2"] or match["number"] or match["number2"]
        found.append(Fraction(24) / Fraction(number))
    for pattern, times in _CODE:
        if reading.take(pattern) is not None:
            found.append(times)
    if _FROM_DAY_TO_DAY.search(reading.rest) is not None:
        return "from one day of the week to another"
    said = reading.rest
    slots = _slots(reading)
    if isinstance(slots, str):
        return slots
    if (days := _weekdays(reading)) and not (_fits_the_week(days, found) and _every_week(said, days, slots)):
        return "named days of the week beside another timing"
    if days and not found:
        found.append(Fraction(days * max(1, slots), 7))
        slots = 0
    meals = reading.take(_MEALS) is not None
    if meals and not found and not slots:
        return "meals alone do not say how often"
    if slots > 1 or (slots and not found):
        found.append(Fraction(slots))
    if reading.take(_DAILY) is not None and not found:
        found.append(Fraction(1))
    if not found:
        return "it does not say how often"
    return found[0] if len(set(found)) == 1 else "it says two things about how often"


def _every(match: re.Match[str]) -> list[Fraction] | None:
    """ "every 4-6 hours" is every 4; "every 72 hours (3 days)" says the same twice."""
    numbers = [Decimal(one) for one in (match["number"], match["low"]) if one]
    count = min(numbers, default=Decimal(1))
    if count == 0:
        return None
    span = next(length for unit, length in _UNIT.items() if match[unit] is not None)
    often = [1 / (Fraction(count) * span)]
    if match["again"] and Decimal(match["again"]) > 0:
        hours = match["of"].startswith("h")
        often.append(1 / (Fraction(match["again"]) * (Fraction(1, 24) if hours else 1)))
    return often


def _per(match: re.Match[str]) -> Fraction:
    """ "3 times a day", "twice weekly", "x2 daily"."""
    words = {"once": 1, "twice": 2, "thrice": 3}
    named = next((count for word, count in words.items() if match[word]), None)
    count = Fraction(named) if named else Fraction(match["after"]) if match["after"] else Fraction(most(match))
    if match["daily"]:
        return count
    if match["weekly"]:
        return count / 7
    return count / next(length for unit, length in _UNIT.items() if match[unit] is not None)


def times_of_day(words: str) -> frozenset[str]:
    """The times of the day that are named, by the clock or in words."""
    return frozenset(one.name for one in _named(words))


@dataclass(frozen=True, slots=True)
class _Named:
    """A time of the day and where it stands; `hour` (0 to 23) where it is told by the clock."""

    name: str
    start: int
    end: int
    hour: int | None = None

    def same(self, other: "_Named", hours: Mapping[str, frozenset[int]]) -> bool:
        """Whether both are one time of the day, with these hours in each of the names."""
        if self.hour is None and other.hour is None:
            return self.name == other.name
        if self.hour is None:
            return other.hour in hours[self.name]
        return other.hour is None and self.hour in hours[other.name]


def _slots(reading: Reading) -> int | str:
    """How many times of the day are named; "8 am, in the morning" is one, "8 am and at bedtime" are two.

    Why that is open where two names of one time are joined by "and", or an hour may lie in a time that is named.
    """
    words = reading.rest
    named = _named(words)
    for one in reversed(named):
        reading.rest = f"{reading.rest[: one.start]} | {reading.rest[one.end :]}"
    gaps = [words[one.end : other.start] for one, other in pairwise(named)]
    covered: set[str] = set()
    for place, one in enumerate(named):
        for later, other in enumerate(named[place + 1 :], start=place + 1):
            if not one.same(other, _MAYBE_HOURS):
                continue
            between = gaps[place:later]
            listed = all(_LISTED.fullmatch(gap) for gap in between)
            if listed and (len(named) > 2 or any(_AND.search(gap) for gap in between)):
                return _ONE_OR_TWO
            if one.hour is None and other.hour is None:
                continue
            if not one.same(other, _HOURS) and not (len(between) == 1 and _BESIDE.fullmatch(between[0])):
                return _ONE_OR_TWO
            covered.add(other.name if one.hour is not None else one.name)
    count = len({one.name for one in named} - covered)
    return "one time of the day or another" if count > 1 and _ONE_OR_THE_OTHER.search(reading.rest) else count


def _named(words: str) -> list[_Named]:
    found: list[_Named] = []
    for match in _CLOCK.finditer(words):
        hour = int(match["hour"] or match["full"] or match["more"])
        name = f"{hour} {match['half'] or 'hours'}"
        if match["half"]:
            hour = hour % 12 + (12 if match["half"] == "pm" else 0)
        found.append(_Named(name, match.start(), match.end(), hour))
        words = f"{words[: match.start()]}{' ' * len(match[0])}{words[match.end() :]}"
    found += [_Named(str(match.lastgroup), match.start(), match.end()) for match in _SLOTS.finditer(words)]
    return sorted(found, key=lambda one: one.start)


def _weekdays(reading: Reading) -> int:
    named: set[str] = set()
    while (match := reading.take(_WEEKDAY)) is not None:
        named.add(re.sub(r"^(?:on |every )", "", match[0])[:3])
    return len(named)


def _fits_the_week(days: int, found: list[Fraction]) -> bool:
    return not found or all(one == Fraction(days, 7) for one in found)


def _every_week(said: str, days: int, slots: int) -> bool:
    """Whether a named day is one of each week: not "daily. Start Sunday", "at night up to Monday"."""
    if _DAILY.search(said) is not None or _NOT_EACH_WEEK.search(said) is not None:
        return False
    return not slots or days > 1 or _EACH_WEEK.search(said) is not None
