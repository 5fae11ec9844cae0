"""How the visit note is written: labelled lines in its language, where the unknown is said and never left blank."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from paindesk.documents.sentences import Told
from paindesk.domain.dose import Amount

NOT_ASKED, NOT_RECORDED, NONE = "not asked", "not recorded", "none"
A_FEW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a bold label ("" for none) and what is known."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Saying:
    """How a note says it: `say("{count} fills on record", count=3)` is the note's own words, in its language.

    `has` says what rules and knowledge say. What a person typed goes in as a value, or past it.
    """

    has: Told

    def __call__(self, english: str, **values: object) -> str:
        """The note's own words by their English (documents/sentences/<code>/note.toml), {places} filled."""
        said = self.has.word(english)
        return said.format(**values) if values else said

    def line(self, label: str, text: object, unknown: str = NOT_RECORDED) -> Line:
        """The line under that label, with `unknown` where there is nothing to say. 0 is an answer."""
        return self.about(self(label), text, unknown)

    def about(self, label: str, text: object, unknown: str = NOT_RECORDED) -> Line:
        """The same where the label is no word of the note: a medicine, a place, "" for none."""
        said = "" if text is None else str(text)
        return Line(label=label, text=said if said.strip() else self(unknown))

    def day(self, on: date | None) -> str:
        """A day as charts write it: 2026-11-23, 23 nov 2026; "" when unknown."""
        if on is None or self.has.in_english:
            return "" if on is None else on.isoformat()
        return f"{on.day} {self.has.say.month(on.month - 1)} {on.year}"

    def daily(self, amount: Amount) -> str:
        """ "600 mg/day"; a rate ("20 mcg/h") holds day and night and says so itself."""
        said = self.has.or_own(str(amount))
        return said if amount.unit.endswith("/h") else f"{said}{self.has.say.letter('a_day')}"

    def scale(self, value: int | None) -> str:
        """ "7/10", or that it was not asked."""
        return self(NOT_ASKED) if value is None else f"{value}/10"


def joined(parts: Iterable[str], by: str = "; ") -> str:
    """The parts that say something."""
    return by.join(part for part in parts if part)


def listed(parts: Iterable[str]) -> str:
    """A few behind each other, many below each other: twenty medicines in one paragraph are not read."""
    said = [part for part in parts if part]
    return joined(said) if len(said) <= A_FEW else "\n" + "\n".join(said)
