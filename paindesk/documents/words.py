"""A language as the papers speak it: dates, pieces, times of day and short sentences. No locale module."""

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from paindesk.documents.folder import resources
from paindesk.domain.dose import When, plain
from paindesk.domain.errors import PainDeskError

HALF = Decimal("0.5")
MEASURED = ("mL", "g", "gram")


@dataclass(frozen=True, slots=True)
class Words:
    """One file of resources/documents/words. A word that is not there is an error, never a blank."""

    language: str
    tables: dict[str, dict[str, Any]]

    def _word(self, table: str, key: str) -> Any:
        try:
            return self.tables[table][key]
        except KeyError:
            raise PainDeskError(
                f"The papers have no word for {key!r} in the language {self.language!r}.",
                f"Add it under [{table}] in resources/documents/words/{self.language}.toml, or print in English.",
            ) from None

    def long(self, day: date) -> str:
        """A date in full: "November 23, 2026"."""
        month = self._word("dates", "months")[day.month - 1]
        return str(self._word("dates", "long").format(day=day.day, month=month, year=day.year))

    def month(self, number: int) -> str:
        """A month in short, 0 is January."""
        return str(self._word("dates", "short_months")[number])

    def short(self, day: date) -> str:
        """A date within the year: "Nov 23"."""
        month = self._word("dates", "short_months")[day.month - 1]
        return str(self._word("dates", "short").format(day=day.day, month=month))

    def between(self, first: date, last: date | None) -> str:
        """A stretch of days, both ends included; `last` None is open."""
        if last is None:
            return str(self._word("dates", "onward").format(first=self.short(first)))
        if first == last:
            return self.short(first)
        return str(self._word("dates", "range").format(first=self.short(first), last=self.short(last)))

    def with_year(self, days: str, year: int) -> str:
        """Short dates of another year than the paper's: "Nov 23 – Jan 3, 2027"."""
        return str(self._word("dates", "with_year").format(days=days, year=year))

    @property
    def direction(self) -> str:
        """The way it is written: "ltr" or "rtl"."""
        return str(self._word("language", "direction"))

    @property
    def checked(self) -> bool:
        """Whether a named translator has checked the sentences of this file and of the knowledge files, and when."""
        said = self.tables.get("translation", {})
        return bool(said.get("translator")) and bool(said.get("checked_on"))

    def weekdays(self) -> tuple[str, ...]:
        """Monday to Sunday, short."""
        return tuple(self._word("dates", "weekdays"))

    def time(self, when: When) -> str:
        """A column heading: "Bedtime"."""
        return str(self._word("times", when.value))

    def at_time(self, when: When) -> str:
        """Within a sentence: "at bedtime"."""
        return str(self._word("at_times", when.value))

    def count(self, number: Decimal) -> str:
        """A number a patient can read; halves as ½."""
        whole = int(number)
        if number - whole == HALF:
            return f"{whole or ''}½"
        return plain(number)

    def pieces(self, number: Decimal, piece: str) -> str:
        """ "1 capsule", "3 capsules", "½ tablet"; what is measured as the syringe and the card show it: "12.5 mL"."""
        one, several = self._word("pieces", piece)
        shown = plain(number) if piece in MEASURED else self.count(number)
        return f"{shown} {one if number <= 1 else several}"

    def counts(self, unit: str) -> bool:
        """Whether that unit is a piece, or a measure, with a word of its own."""
        return unit in self.tables["pieces"]

    def piece(self, piece: str, *, several: bool = False) -> str:
        """The name of one piece: "capsule"; of `several` "capsules"."""
        return str(self._word("pieces", piece)[several])

    def phrase(self, key: str, **values: str) -> str:
        """A short sentence with its values filled in."""
        return str(self._word("phrases", key)).format(**values)

    def diary(self, key: str) -> str:
        """A heading of the diary page, or the hint below it; exchange/diary_csv.py reads the headings."""
        return str(self._word("diary", key))

    def reason(self, key: str, *, several: bool = False, **values: str) -> str:
        """Why a medicine is ruled out, in plain words; of `several` "These can …"."""
        return str(self._word("reasons_of_several" if several else "reasons", key)).format(**values)

    def letter(self, key: str, **values: str) -> str:
        """A short sentence of the letters to other providers."""
        return str(self._word("letters", key)).format(**values)

    def several(self, names: tuple[str, ...], joined_by: str = "and") -> str:
        """ "a, b and c"."""
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {self.phrase(joined_by)} {names[-1]}"


@cache
def words(language: str) -> Words:
    """The words of a language; raises PainDeskError when the language has no file."""
    if not language.isalpha():
        raise PainDeskError(f"{language!r} is not a language code.", "Use a code such as en or es.")
    file = resources() / "documents" / "words" / f"{language}.toml"
    if not file.is_file():
        raise PainDeskError(f"There are no papers in the language {language!r}.", "Print in English or Spanish.")
    return Words(language, tomllib.loads(file.read_text(encoding="utf-8")))
