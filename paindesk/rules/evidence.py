"""Naming a source from the knowledge, and saying dates and lists as a clinician reads them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge
from paindesk.rules.once import once


def cite(knowledge: Knowledge, key: str, section: str = "", title: str = "") -> Source:
    """The source of that key at that section. One the knowledge does not hold is shown as unconfirmed, by `title`."""
    return _cited(key, section, title, knowledge)


@once
def _cited(key: str, section: str, title: str, knowledge: Knowledge) -> Source:
    known = knowledge.sources.get(key)
    if known is None:
        return Source(key=key, title=title or key, section=section, confirmed=False)
    return replace(known, section=section) if section else known


def spoken(day: date) -> str:
    """A date as it is said: "27 Jun 2023"."""
    return f"{day.day} {day:%b %Y}"


def day_month(day: date) -> str:
    """A date of this visit's time: "27 Jun"."""
    return f"{day.day} {day:%b}"


def number_of(number: int, one: str, several: str = "") -> str:
    """ "1 fill", "3 fills"; `several` where an s does not make it more than one."""
    return f"{number} {one if number == 1 else several or f'{one}s'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """ "a, b and c"; each once, in order."""
    once = list(dict.fromkeys([word for word in words if word]))
    return once[0] if len(once) == 1 else f"{', '.join(once[:-1])} {last} {once[-1]}" if once else ""


def capital(words: str) -> str:
    """The same words, the first letter large, the others as they are."""
    return words[:1].upper() + words[1:]
