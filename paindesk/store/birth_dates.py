"""Birth dates as people type them into a search: 1956-03-04, 03/04/1956, 3/4/56, 4.3.1956, Mar 4 1956, 4 Mar 1956,
4 de marzo de 1956.

Numbers with strokes are month first in every language of the screens, as the program itself writes them: were both
days sought, somebody born on the other one would stand beside, or above, the patient who is meant.
"""

import re
from datetime import date

from paindesk.domain.months import whole_month_of

_YEAR = r"(\d{4}|\d{2})(?!\d)"
_ISO = re.compile(r"(?<![\d-])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?![\d-])")
_NUMBERS = re.compile(rf"(?<![\d/-])(\d{{1,2}})([/-])(\d{{1,2}})\2{_YEAR}")
_DOTS = re.compile(rf"(?<![\d.])(\d{{1,2}})\. ?(\d{{1,2}})\. ?{_YEAR}")
_MONTH_DAY = re.compile(rf"(?<![a-z])([a-z]{{3,10}})\.? (\d{{1,2}}),? {_YEAR}")
_DAY_MONTH = re.compile(rf"(?<!\d)(\d{{1,2}})\.? (?:de )?([a-z]{{3,10}})\.?,? (?:del? )?{_YEAR}")


def birth_dates(typed: str) -> tuple[tuple[date, ...], str]:
    """The days that may be meant, and what was typed beside them; no days where there is no date in it.

    `typed` is in small letters. Numbers with strokes are month first, or day first where no month has that number;
    with dots day first. A year of two digits may be of either century.
    """
    for pattern, order in ((_ISO, "ymd"), (_NUMBERS, "m-dy"), (_DOTS, "dmy"), (_MONTH_DAY, "mdy"), (_DAY_MONTH, "dmy")):
        for match in pattern.finditer(typed):
            parts = dict(zip(order, match.groups(), strict=True))
            days = _days(parts["y"], parts["m"], parts["d"])
            if not days and pattern is _NUMBERS:
                days = _days(parts["y"], parts["d"], parts["m"])
            if days:
                return days, f"{typed[: match.start()]} {typed[match.end() :]}"
    return (), typed


def _days(year: str, month: str, day: str) -> tuple[date, ...]:
    years = [int(year)] if len(year) > len("56") else [1900 + int(year), 2000 + int(year)]
    number = int(month) if month.isdecimal() else whole_month_of(month)
    found = []
    for one in years:
        try:
            found.append(date(one, number, int(day)))
        except ValueError:
            continue
    return tuple(found)
