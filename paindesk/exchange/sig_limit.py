"""The most a direction allows a day: "max 8 tablets per day", "no more than 5 doses in 24 hours", "mdd 4"."""

import re
from fractions import Fraction

from paindesk.domain.dose import Amount
from paindesk.exchange.sig_dose import ANY_MASS, mass_of
from paindesk.exchange.sig_times import Reading
from paindesk.exchange.sig_words import ANY_PIECE, NUM, piece_of

_LIMIT = (
    r"(?:max(?:imum)?|not to exceed|nte|do not (?:exceed|take more than|use more than)|no more than|not more than|"
    r"up to|limit(?: of)?|at most|mdd)"
)
# What may be taken at one time is no limit a day: it stays unread.
_AT_ONCE = (
    r"(?:at (?:a|any)(?: 1)? time|at 1 time|at once|each time|(?:per|each|a|in a|in 1|in a single) dose|"
    r"in a single (?:tak|us)\w*)\b"
)
_MOST = re.compile(
    rf"\b{_LIMIT}(?: (?:of|daily|dose|dosage|amount|total|is))*:?\s*(?P<number>(?>{NUM}))"
    rf"(?:\s*(?P<what>{ANY_PIECE}|times?|doses?|{ANY_MASS})\b)?+"
    r"(?P<day>(?:\s*\([^()]{1,20}\))?(?:\s+total)?"
    r"\s*(?:(?:a|1|per|/|in (?:a|any|1)|in|each|every|within(?: (?:a|1))?)\s*(?:day|d|24\s*-?\s*h(?:ours?|rs?)?)|daily)"
    rf"(?: period)?\b)?(?!\s*{_AT_ONCE})"
)
_OF_ALL = re.compile(
    rf"\b{_LIMIT}[^.;|]{{0,20}}(?:apap|acetaminophen|tylenol)[^.;|]*|"
    rf"\b{_LIMIT}[^.;|]{{0,12}}{NUM}\s*(?:{ANY_MASS})[^.;|]{{0,24}}(?:apap|acetaminophen|tylenol)[^.;|]*"
)
_MOST_AT_ONCE = re.compile(
    rf"\b{_LIMIT}:?\s*(?P<number>(?>{NUM}))(?:\s*(?P<what>{ANY_PIECE}|{ANY_MASS})\b)?+\s*{_AT_ONCE}"
)
MORE_ALLOWED = "it allows more a day than it says to take"
_DOSES_OR_PIECES = "whether its limit counts doses or what is taken is not said"
_REPEATED = re.compile(r"times?|doses?|")


def without_limit_of_all(words: str) -> str:
    """The words without a limit of acetaminophen over everything that is taken."""
    return _OF_ALL.sub(" | ", words)


def take_limit(reading: Reading) -> re.Match[str] | None:
    """The limit, cut out of what is left to read; "up to 3 patches" is the dose and stays."""
    before = reading.rest
    found = reading.take(_MOST)
    if found is not None and _may_be_more(found) and not found["day"] and not _REPEATED.fullmatch(found["what"] or ""):
        reading.rest = before
        return None
    return found


def take_limit_at_once(reading: Reading, dose: Amount) -> None:
    """Cut out "no more than 2 tablets at a time" where that is the dose; another number stays, unread."""
    found = _MOST_AT_ONCE.search(reading.rest)
    what = found["what"] if found is not None else None
    if found is None or Fraction(found["number"]) != Fraction(dose.value):
        return
    if not what or (piece_of(what) or mass_of(what)) == dose.unit:
        reading.take(_MOST_AT_ONCE)


def held_to(limit: re.Match[str], dose: Amount, times: Fraction | None) -> tuple[Fraction, str]:
    """Times a day the limit leaves of those written (None: none are), and why that cannot be told ("" if it can)."""
    most = _times(limit, dose)
    if most is None:
        return Fraction(0), "a limit in another unit than the dose"
    if most == 0:
        return most, "a limit of nothing"
    if times is None:
        if not limit["what"] and most != _times_counting_pieces(limit, dose):
            return most, _DOSES_OR_PIECES
        return most, "" if _of_a_day(limit) else "it does not say how often"
    if most > times and _may_be_more(limit):
        return times, MORE_ALLOWED
    if most < times and not _of_a_day(limit):
        return times, "whether its limit is that of a day is not said"
    if not limit["what"] and min(times, most) != min(times, _times_counting_pieces(limit, dose)):
        return times, _DOSES_OR_PIECES
    return min(times, most), ""


def _may_be_more(limit: re.Match[str]) -> bool:
    return limit[0].startswith("up to")


def _of_a_day(limit: re.Match[str]) -> bool:
    return limit["day"] is not None or limit[0].startswith("mdd") or " daily " in limit[0]


def _times_counting_pieces(limit: re.Match[str], dose: Amount) -> Fraction:
    """A bare number as tablets or milligrams; as doses where it would not be one ("10 mg ..., max 6 a day")."""
    number = Fraction(limit["number"])
    times = number / Fraction(dose.value)
    return number if times < 1 and mass_of(dose.unit.casefold()) else times


def _times(limit: re.Match[str], dose: Amount) -> Fraction | None:
    """ "Not more than 6 tablets a day" as times a day; None for a limit in another unit.

    A bare number ("max 3 a day") counts doses: read as milligrams it would make next to nothing of the medicine.
    """
    number, what = Fraction(limit["number"]), limit["what"] or ""
    if _REPEATED.fullmatch(what):
        return number
    unit = piece_of(what) or mass_of(what)
    if unit == "g" and dose.unit == "mg":
        return number * 1000 / Fraction(dose.value)
    return number / Fraction(dose.value) if unit == dose.unit else None
