"""Since when a medicine is taken, as a person types it: "since 3 Mar 2026", "since 2026-03-03", "since March 2026";
in Spanish "desde el 3 de marzo de 2026", "desde marzo de 2026", "desde 2026" ("desde 03/04/2026" could be two days).

A month or a year alone is taken at its end, but never later than today: what asks how long an opioid was taken must not
be told more than was said.
"""

import re
from datetime import date, timedelta

from paindesk.domain.months import whole_month_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WRITTEN = (
    rf"{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)",
    rf"(?P<day>\d{{1,2}})\.? {_MONTH},? {_YEAR}",
    rf"{_MONTH} (?P<day>\d{{1,2}}),? {_YEAR}",
    rf"(?P<number>\d{{1,2}})/(?P<day>\d{{1,2}})/{_YEAR}",
    rf"{_MONTH},? {_YEAR}",
    _YEAR,
)
_SINCE = [re.compile(rf",?\s*\(?\b(?:since|started(?: on| in)?)\s+{one}(?![\w/-])\)?") for one in _WRITTEN]

_DESDE = re.compile(
    r",?\s*\(?\bdesde (?:el )?(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|"
    r"(?:(?:(?P<day>\d{1,2}) de )?(?P<month>[a-z]{3,10}) (?:del? )?)?(?P<year>(?:19|20)\d\d))(?![\w/-])\)?",
    re.IGNORECASE,
)


def since_in_english(written: str) -> tuple[str, str]:
    """ "Since 3 mar 2026" for the "desde ..." of a line, and the line without it; "" where it has none."""
    found = _DESDE.search(written)
    if found is None or (found["month"] and not whole_month_of(found["month"])):
        return "", written
    month = _MONTHS[whole_month_of(found["month"]) - 1] if found["month"] else ""
    said = found["iso"] or " ".join(one for one in (found["day"], month, found["year"]) if one)
    return f"since {said}", " ".join(f"{written[: found.start()]} {written[found.end() :]}".split())


def take_since(words: str, today: date | None) -> tuple[date | None, str]:
    """The day and the words without it. `today` is the latest a month or a year can mean; None leaves those open."""
    for pattern in _SINCE:
        found = pattern.search(words)
        if found is not None:
            return _day(found.groupdict(), today), f"{words[: found.start()]} {words[found.end() :]}".strip()
    return None, words


def _day(said: dict[str, str | None], today: date | None) -> date | None:
    year, month = int(said["year"] or 0), said.get("number")
    if (name := said.get("month")) is not None:
        month = str(_MONTHS.index(name[:3]) + 1)
    try:
        if (day := said.get("day")) is not None:
            return date(year, int(month or 0), int(day))
        first = date(year, int(month), 1) if month is not None else date(year, 12, 1)
    except ValueError:
        return None
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return None if today is None or first.replace(month=int(month or 1)) > today else min(last, today)
