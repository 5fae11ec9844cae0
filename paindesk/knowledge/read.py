"""One TOML table being read: every key is taken by name, and a key nobody took is a fault."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from math import isfinite
from pathlib import Path
from typing import NoReturn, TypeVar

import rtoml

from paindesk.domain.dose import Amount
from paindesk.domain.errors import KnowledgeFault
from paindesk.domain.finding import Source

UNITS = frozenset(
    {"mg", "mcg", "mcg/h", "mg/h", "g", "kg", "mL", "mg/mL", "%", "patch", "tablet", "capsule", "spray", "film",
     "application"}
)  # fmt: skip

T = TypeVar("T")


@cache
def _citation(known: Source, section: str, confirmed: bool) -> Source:
    """The source at that section: one and the same for all that cite it, so that rules tell sources apart quickly."""
    return replace(known, section=section, confirmed=confirmed)


class Table:
    """A TOML table, its file and its place in it. Raises KnowledgeFault for anything that is not as expected."""

    def __init__(self, values: Mapping[str, object], file: str, path: str, sources: Mapping[str, Source]) -> None:
        self._values = values
        self._file = file
        self._path = path
        self._sources = sources
        self._taken: set[str] = set()

    def fault(self, key: str, what: str) -> NoReturn:
        """Refuse the file, naming it and the key."""
        place = ".".join(part for part in (self._path, key) if part)
        raise KnowledgeFault(f"{self._file}: {place}: {what}", "Correct the knowledge file, then start PainDesk again.")

    def end(self) -> None:
        """Refuse keys that were not asked for."""
        for key in self._values:
            if key not in self._taken:
                self.fault(key, "unknown key")

    def with_sources(self, sources: Mapping[str, Source]) -> "Table":
        """The same table, reading its sources from these (a medicine file may add its own)."""
        other = Table(self._values, self._file, self._path, sources)
        other._taken = self._taken
        return other

    def _take(self, key: str, kind: type[T], called: str) -> T | None:
        self._taken.add(key)
        value = self._values.get(key)
        if value is None:
            return None
        # bool is an int in Python, but "days = true" is not a number of days.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.fault(key, f"must be {called}")
        return value

    def _required(self, key: str, value: T | None) -> T:
        if value is None:
            self.fault(key, "missing")
        return value

    def has(self, key: str) -> bool:
        """Whether the key is there at all."""
        return key in self._values

    # Single values.

    def text(self, key: str) -> str:
        """A text that must be there and not be blank."""
        value = self._required(key, self._take(key, str, "a text"))
        if not value.strip():
            self.fault(key, "is blank")
        return value

    def text_or_blank(self, key: str) -> str:
        """A text, "" where it is left out."""
        return self._take(key, str, "a text") or ""

    def one_of(self, key: str, allowed: Collection[str], called: str) -> str:
        """A text that must be one of these."""
        value = self.text(key)
        if value not in allowed:
            self.fault(key, f"unknown {called} “{value}”")
        return value

    def one_of_or_blank(self, key: str, allowed: Collection[str], called: str) -> str:
        """The same, "" where it is left out."""
        return self.one_of(key, allowed, called) if self.text_or_blank(key) else ""

    def flag(self, key: str, default: bool = False) -> bool:
        """true or false."""
        value = self._take(key, bool, "true or false")
        return default if value is None else value

    def whole(self, key: str) -> int:
        """A whole number that must be there."""
        return self._required(key, self.whole_or_none(key))

    def whole_or_none(self, key: str) -> int | None:
        """A whole number."""
        return self._take(key, int, "a whole number")

    def number(self, key: str) -> Decimal:
        """A number that must be there."""
        return self._required(key, self.number_or_none(key))

    def number_or_none(self, key: str) -> Decimal | None:
        """A number, exact as written."""
        self._taken.add(key)
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            self.fault(key, "must be a number")
        return Decimal(repr(value))  # the shortest that reads back the same: what stands in the file, up to 15 digits

    def day(self, key: str) -> date:
        """A date that must be there."""
        return self._required(key, self.day_or_none(key))

    def day_or_none(self, key: str) -> date | None:
        """A date. With a time of day it is none: two rules of one day would be told apart by the hour."""
        called = "a date (2026-11-24)"
        value = self._take(key, date, called)
        if isinstance(value, datetime):  # which is a date in Python
            self.fault(key, f"must be {called}")
        return value

    def amount(self, key: str) -> Amount:
        """An amount that must be there."""
        return self._required(key, self.amount_or_none(key))

    def amount_or_none(self, key: str) -> Amount | None:
        """An amount with its unit, written "300 mg"."""
        text = self._take(key, str, "an amount (“300 mg”)")
        if text is None:
            return None
        number, _, unit = text.partition(" ")
        if unit not in UNITS:
            self.fault(key, f"unknown unit in “{text}”")
        try:
            value = Decimal(number)
        except InvalidOperation:
            self.fault(key, f"not an amount: “{text}”")
        if not value.is_finite() or value <= 0:
            self.fault(key, f"not an amount above zero: “{text}”")
        return Amount(value, unit)

    def source(self) -> Source:
        """Where this table's fact is written: its `source`, marked when `unconfirmed`."""
        return self._required("source", self.source_or_none())

    def source_or_none(self) -> Source | None:
        """The same, None where the table names none."""
        unconfirmed = self.flag("unconfirmed")
        text = self._take("source", str, "a text")
        return None if text is None else self._cited("source", text, unconfirmed)

    def source_named(self, key: str) -> Source:
        """A second source of the same table, under a key of its own; `unconfirmed` speaks of `source` only."""
        return self._cited(key, self.text(key), unconfirmed=False)

    def _cited(self, place: str, text: str, unconfirmed: bool) -> Source:
        key, _, section = text.partition(" ")
        if section[1:2].isalpha():  # "§2.1" keeps its sign, "§table 2" reads "table 2"
            section = section.removeprefix("§")
        known = self._sources.get(key)
        if known is None:
            self.fault(place, f"unknown source “{key}”")
        confirmed = known.confirmed and not unconfirmed
        return _citation(known, section, confirmed)

    # Lists.

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where it is left out."""
        values = self._take(key, list, "a list of texts") or []
        for value in values:
            if not isinstance(value, str) or not value.strip():
                self.fault(key, "must be a list of texts that are not blank")
        if len(set(values)) != len(values):
            self.fault(key, "says the same twice")
        return tuple(values)

    def known(self, key: str, allowed: Collection[str], called: str) -> tuple[str, ...]:
        """A list of texts that must all be among these."""
        values = self.texts(key)
        for value in values:
            if value not in allowed:
                self.fault(key, f"unknown {called} “{value}”")
        return values

    def items(self) -> tuple[str, ...]:
        """The keys of this table, for tables whose keys are names."""
        return tuple(self._values)

    def names(self, allowed: Collection[str], called: str) -> tuple[str, ...]:
        """The same; they must all be among these."""
        for name in self.items():
            if name not in allowed:
                self.fault(name, f"unknown {called} “{name}”")
        return self.items()

    # Tables within.

    def child(self, key: str) -> "Table":
        """The table of that name; an empty one where there is none."""
        values: Mapping[str, object] = self._take(key, dict, "a table") or {}
        return Table(values, self._file, ".".join(part for part in (self._path, key) if part), self._sources)

    def one(self, key: str, build: "Callable[[Table], T]") -> T:
        """What `build` makes of a table that must be there."""
        if not self.has(key):
            self.fault(key, "missing")
        table = self.child(key)
        made = build(table)
        table.end()
        return made

    def one_or_none(self, key: str, build: "Callable[[Table], T]") -> T | None:
        """What `build` makes of a table; None where there is none."""
        if not self.has(key):
            self._taken.add(key)
            return None
        return self.one(key, build)

    def each(self, key: str, build: "Callable[[Table], T]") -> tuple[T, ...]:
        """What `build` makes of each table of a list ([[key]])."""
        made = []
        for number, values in enumerate(self._take(key, list, "a list of tables") or [], start=1):
            if not isinstance(values, dict):
                self.fault(key, "must be a list of tables")
            table = Table(values, self._file, f"{self._path + '.' if self._path else ''}{key}[{number}]", self._sources)
            made.append(build(table))
            table.end()
        return tuple(made)

    def named(self, build: "Callable[[str, Table], T]") -> dict[str, T]:
        """What `build` makes of each table in this one, by its name."""
        made = {}
        for name in self._values:
            table = self.child(name)
            made[name] = build(name, table)
            table.end()
        return made


def open_table(
    path: Path, folder: Path, sources: Mapping[str, Source], files: Mapping[str, bytes] | None = None
) -> Table:
    """The whole file as one table. Raises KnowledgeFault when it is missing or not TOML.

    `files`, by their paths in the folder: what was read and checked already, so that the disk is not asked again.
    """
    file = path.relative_to(folder).as_posix()
    advice = "Restore the knowledge file, then start PainDesk again."
    try:
        data = path.read_bytes() if files is None else files[file]
        values = rtoml.loads(data.decode("utf-8").replace("\r\n", "\n"))
    except (FileNotFoundError, KeyError) as missing:
        raise KnowledgeFault(f"{file}: the file is missing", advice) from missing
    except (rtoml.TomlParsingError, UnicodeDecodeError) as broken:
        raise KnowledgeFault(f"{file}: not readable as TOML: {broken}", advice) from broken
    return Table(values, file, "", sources)
