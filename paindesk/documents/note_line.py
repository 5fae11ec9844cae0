"""How the visit note is written: labelled lines, where the unknown is said and never left blank."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

NOT_ASKED, NOT_RECORDED, NONE = "not asked", "not recorded", "none"
A_FEW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a bold label ("" for none) and what is known."""

    label: str
    text: str


def line(label: str, text: object, unknown: str = NOT_RECORDED) -> Line:
    """The line, with `unknown` where there is nothing to say. 0 is an answer."""
    said = "" if text is None else str(text)
    return Line(label=label, text=said if said.strip() else unknown)


def joined(parts: Iterable[str], by: str = "; ") -> str:
    """The parts that say something."""
    return by.join(part for part in parts if part)


def listed(parts: Iterable[str]) -> str:
    """A few behind each other, many below each other: twenty medicines in one paragraph are not read."""
    said = [part for part in parts if part]
    return joined(said) if len(said) <= A_FEW else "\n" + "\n".join(said)


def day(on: date | None) -> str:
    """A day as charts write it: 2026-11-23; "" when unknown."""
    return "" if on is None else on.isoformat()


def scale(value: int | None) -> str:
    """ "7/10", or that it was not asked."""
    return NOT_ASKED if value is None else f"{value}/10"
