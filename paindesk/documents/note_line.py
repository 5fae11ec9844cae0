"""How the visit note is written: labelled lines, where the unknown is said and never left blank."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

NOT_ASKED, NOT_RECORDED, NONE = "not asked", "not recorded", "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a bold label ("" for none) and what is known."""

    label: str
    text: str


def line(label: str, text: object, unknown: str = NOT_RECORDED) -> Line:
    """The line, with `unknown` where there is nothing to say. 0 is an answer."""
    said = "" if text is None else str(text).strip()
    return Line(label=label, text=said or unknown)


def joined(parts: Iterable[str], by: str = "; ") -> str:
    """The parts that say something."""
    return by.join(part for part in parts if part)


def day(on: date | None) -> str:
    """A day as charts write it: 2026-11-23; "" when unknown."""
    return "" if on is None else on.isoformat()


def scale(value: int | None) -> str:
    """ "7/10", or that it was not asked."""
    return NOT_ASKED if value is None else f"{value}/10"
