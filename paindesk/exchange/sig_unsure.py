"""What a direction leaves open, although each of its words is known: it could come to one dose a day or to another."""

import re

from paindesk.exchange.sig_dose import ANY_MASS
from paindesk.exchange.sig_words import ANY_PIECE, NUM

_OF_A_WEEK = re.compile(
    r"\b(?:\d+|a few|several)\s*-?\s*(?:days?|d|nights?|weeks?|wks?)\s*,?\s*(?:(?:of|out of|in)\s+)?"
    r"(?:(?:each|every|per|a|an|the|/)\s*(?:week|wk|month|mo|cycle|year)|weekly|monthly)\b"
)
_TWO_NUMBERS = re.compile(
    rf"(?<![\w./-])(?P<one>{NUM})\s*\(\s*#?\s*(?P<other>{NUM})\s*\)\s*(?:x\s*)?"
    rf"(?:{ANY_PIECE}|{ANY_MASS}|times?|hours?|hrs?|h|days?)\b"
)
_ONE_AND_A_HALF = re.compile(r"(?<![\w./-])[1-9]\d*\s*-\s*0\.(?:25|5|75)\b")
_NONE = re.compile(
    r"\b(?:(?:do not|don't|never) (?:take|use)|stop(?:ped)?(?: taking| using)?|discontinued?(?: taking| using)?)"
    r"(?: (?:it|this|them|any|any ?more|more|any ?longer|now|at all|(?:the|this|your) (?:medicine|medication)))*"
    r"\s*(?:$|[.;|,])"
)
_HOUR_OR_DOSE = re.compile(
    r"(?<!\d)(?<!\d )\b(?:q?am|q?pm|mornings?|breakfast|noon|midday|lunch|afternoons?|evenings?|dinner|supper|nights?|"
    r"nightly|bed ?time|bed|hs|qhs)\b[\s,;&+]*(?:(?:and|plus)\s+)?(?P<said>(?:[1-4]|0\.5|[1-3]\.5)\s?[ap]m)\b"
)
_AN_HOUR = re.compile(r"\b(?:at \d{1,2}|[5-9]|1[0-2])(?::\d\d)?\s?[ap]m\b")  # "8 am, noon, 4 pm" are hours
_UNIT = rf"(?:{ANY_PIECE}|{ANY_MASS})\b"
_OF_A_DAY = r"(?:(?:a|per|1|/)\s*(?:day|24 ?h(?:ou)?rs?)\b|daily\b|total daily\b)"
_DAILY_TOTAL = re.compile(
    rf"(?<![\w./-]){NUM}\s*-?\s*{_UNIT}[)s(]*(?:\s*\([^()]{{1,25}}\))?(?:\s*(?:total|each|by mouth|po|orally|oral|in))*"
    rf"\s*{_OF_A_DAY}|^\W*(?:(?:take|give|use) )?{NUM}\s*{_OF_A_DAY}"
)
_DAILY_BEFORE = (
    r"\b(?:(?:total )?daily (?:total|doses?|dosage|amount)|doses? daily|total (?:a|per) day|total daily)\b"
    r"(?: (?:dose|dosage|amount|of|is))*[\s:]*"
)
_DAILY_FIRST = re.compile(rf"{_DAILY_BEFORE}{NUM}")
_DAILY_BEFORE_IT = re.compile(rf"{_DAILY_BEFORE}$")


def left_open(words: str) -> str:
    """Why the words can be read in two ways; "" where none of these is found."""
    if _OF_A_WEEK.search(words) is not None:
        return "only some days of a week or a month"
    for both in _TWO_NUMBERS.finditer(words):
        if float(both["one"]) != float(both["other"]):
            return f"two numbers for one: “{both[0]}”"
    if (half := _ONE_AND_A_HALF.search(words)) is not None:
        return f"whether “{half[0]}” is a range or one number is not said"
    if _NONE.search(words) is not None:
        return "it says not to take it"
    hour = _HOUR_OR_DOSE.search(words)
    if hour is not None and _AN_HOUR.search(words[: hour.start()]) is None:
        return f"whether “{hour['said']}” is an hour or a dose is not said"
    return ""


def may_be_of_a_day(words: str) -> bool:
    """Whether a dose stands beside "a day": taken more often than once, that may be each time or the whole day."""
    return _DAILY_TOTAL.search(words) is not None or _DAILY_FIRST.search(words) is not None


def ends_with_daily_dose(words: str) -> bool:
    """Whether the dose that follows those words is called that of a day: "total daily dose: "."""
    return _DAILY_BEFORE_IT.search(words) is not None
