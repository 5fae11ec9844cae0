"""How days are shown on clinicians' screens and read from what is typed. No Qt.

Rules, record, papers and exports always say "27 Nov 2026". The screen alone shows a day as it is set, here in one
place and in the screen's language, so nothing that is kept or printed depends on a workstation's choice.
"""

import re
from collections.abc import Mapping
from datetime import date

from paindesk.domain.months import DATE_FORMS, ISO, MONTH_FIRST, MONTHS, NUMBERS, SHORT, WORDS, month_of
from paindesk.kit.language import ENGLISH, code, later, tr

_ENGLISH = tuple(name.title() for name in MONTHS)
_SAID = re.compile(rf"\b(\d{{1,2}})[ \u00a0]({'|'.join(_ENGLISH)})(?:[ \u00a0](\d{{4}}))?\b")
# As sentences in Spanish say them; "may" is a month only before a year or at an end ("50 may depress" is English).
_SHORT = "|".join(dict.fromkeys((*_ENGLISH, *(one for one in SHORT["es"] if one != "may"))))
_SAID_IN_SPANISH = re.compile(
    rf"\b(\d{{1,2}})[ \u00a0]({_SHORT}|may(?=[ \u00a0]\d{{4}}\b|[.,;:)]|$))(?:[ \u00a0](\d{{4}}))?\b"
)
_MONTH_ALONE = re.compile(rf"\b({'|'.join(_ENGLISH)})(?=[ \u00a0]\d{{4}}\b)")  # "since Mar 2024"
_TYPED_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TYPED_NUMBERS = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_TYPED_WORDS = re.compile(r"(\d{1,2})\.?\s+(?:de\s+)?([A-Za-z]{3,10})\.?,?\s+(?:del?\s+)?(\d{4})", re.IGNORECASE)
_TYPED_MONTH_FIRST = re.compile(r"([A-Za-z]{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})")
_WEEKDAYS = (
    later("Monday"), later("Tuesday"), later("Wednesday"), later("Thursday"), later("Friday"), later("Saturday"),
    later("Sunday"),
)  # fmt: skip
_MONTHS = (
    later("January"), later("February"), later("March"), later("April"), later("May"), later("June"), later("July"),
    later("August"), later("September"), later("October"), later("November"), later("December"),
)  # fmt: skip
_chosen = {"form": WORDS}


def use(form: str) -> None:
    """From now on days are shown in that form; an unknown one is the first."""
    _chosen["form"] = form if form in DATE_FORMS else WORDS


def form() -> str:
    """The form that is used."""
    return _chosen["form"]


def shown(day: date) -> str:
    """The day in the form that is set."""
    return _in(form(), day)


def whole(day: date) -> str:
    """ "Friday 27 November 2026", whatever is set."""
    weekday, month = tr(_WEEKDAYS[day.weekday()]), tr(_MONTHS[day.month - 1])
    return tr("{weekday} {day} {month} {year}", weekday=weekday, day=day.day, month=month, year=day.year)


def example(form: str) -> str:
    """27 Nov 2026 in that form."""
    return _in(form, date(2026, 11, 27))


def months() -> dict[str, str]:
    """The short names by their English, as days are shown with them: "Nov", in Spanish "nov"."""
    return dict(zip(_ENGLISH, _names(), strict=True))


def _names() -> tuple[str, ...]:
    return _ENGLISH if code() == ENGLISH else SHORT[code()]


def _in(form: str, day: date) -> str:
    name = _names()[day.month - 1]
    forms: Mapping[str, str] = {
        WORDS: f"{day.day} {name} {day.year}",
        MONTH_FIRST: f"{name} {day.day}, {day.year}",
        NUMBERS: f"{day.month:02}/{day.day:02}/{day.year}",
        ISO: f"{day.year:04}-{day.month:02}-{day.day:02}",
    }
    return forms[form]


def told(text: str) -> str:
    """A sentence with its days ("27 Nov 2026", "27 Nov") in the form that is set."""
    if code() == ENGLISH:
        return text if form() == WORDS else _SAID.sub(_again, text)
    return _MONTH_ALONE.sub(lambda one: _names()[month_of(one[1]) - 1], _SAID_IN_SPANISH.sub(_again, text))


def _again(said: re.Match[str]) -> str:
    day, month, year = int(said[1]), month_of(said[2]), said[3]
    name = _names()[month - 1]
    if year is None:
        short = {MONTH_FIRST: f"{name} {day}", NUMBERS: f"{month:02}/{day:02}"}
        return short.get(form(), said[0].replace(said[2], name))  # ISO has no short form that is not mistaken
    found = _day(int(year), month, day)
    return said[0] if found is None else shown(found)


def read(text: str) -> date | None:
    """A day in any form that cannot be mistaken: 2026-12-21, 21 Dec 2026, Dec 21, 2026, 12/21/2026, 21/12/2026, and
    with Spanish months ("21 de diciembre de 2026").

    Numbers that can be ("03/04/2026") are month first, as in the US. Where ISO is set, or where the screens are not in
    English and nobody said that numbers begin with the month, nobody can tell, and it is None.
    """
    text = text.strip()
    if match := _TYPED_ISO.fullmatch(text):
        return _day(*(int(part) for part in match.groups()))
    if match := _TYPED_NUMBERS.fullmatch(text):
        return _of_numbers(*(int(part) for part in match.groups()))
    if match := _TYPED_WORDS.fullmatch(text):
        return _day(int(match[3]), month_of(match[2]), int(match[1]))
    if match := _TYPED_MONTH_FIRST.fullmatch(text):
        return _day(int(match[3]), month_of(match[1]), int(match[2]))
    return None


def _of_numbers(first: int, second: int, year: int) -> date | None:
    month_first, day_first = _day(year, first, second), _day(year, second, first)
    if month_first is None or day_first is None or month_first == day_first:
        return month_first or day_first
    told_apart = form() == NUMBERS or (form() != ISO and code() == ENGLISH)
    return month_first if told_apart else None


def ambiguous(text: str) -> str:
    """ "03/04/2026 may be 2026-03-04 or 2026-04-03." where that is why nothing was read; else ""."""
    match = _TYPED_NUMBERS.fullmatch(text.strip())
    if match is None or read(text) is not None:
        return ""
    first, second, year = (int(part) for part in match.groups())
    month_first, day_first = _day(year, first, second), _day(year, second, first)
    if month_first is None or day_first is None:
        return ""
    return tr("{typed} may be {one} or {other}.", typed=text.strip(), one=shown(month_first), other=shown(day_first))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
