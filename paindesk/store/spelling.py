"""The names there are, and which of them somebody may have meant who typed another one.

A clinic of a million patients has some hundred thousand different names. They stand once each in a table that every
new name is added to, with the number of the change it came with: so a program that has read them reads only what came
since. In memory each is found by its thirds, so that few are looked at one by one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz import fuzz, process
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from paindesk.store.tables import SiteRow, SpellingRow

CLOSE_ENOUGH = 75  # of 100, rapidfuzz ratio: one or two letters of a name
_SLIPS = 2  # letters too many or too few
_MOST_NEAR = 12  # names taken for one that was misspelt
_Thirds = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Spellings:
    """The names for the misspelt search, kept between two searches."""

    names_version: int = -1
    _by_length: dict[int, "_OneLength"] = field(default_factory=dict)

    def catch_up(self, session: Session, site_id: str) -> None:
        """Reads the names that came since the last search."""
        now = session.scalar(select(SiteRow.names_version).where(SiteRow.site_id == site_id)) or 0
        if now == self.names_version:
            return
        new = select(SpellingRow.name).where(SpellingRow.site_id == site_id, SpellingRow.since > self.names_version)
        self.take(session.scalars(new.where(SpellingRow.since <= now)))  # what came since then is read next time
        self.names_version = now

    def take(self, names: Iterable[str]) -> None:
        """These names are there too."""
        for name in names:
            known = self._by_length.get(len(name))
            if known is None:
                known = self._by_length[len(name)] = _OneLength(thirds=_thirds(len(name)))
            known.names.append(name)

    def near(self, word: str) -> dict[str, float]:
        """The names a letter or two from that word, and how near each is, of 100.

        Two slips (a letter too many, missing, another one, or two changed about) leave one third of a name as it was,
        though it may have moved; only two changed about may spoil two thirds, where one stood in each.
        """
        candidates: list[str] = []
        for length in range(len(word) - _SLIPS, len(word) + _SLIPS + 1):
            if (known := self._by_length.get(length)) is not None:
                candidates += known.with_a_third_of(word)
        found = process.extract(word, candidates, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH, limit=None)
        best = sorted(((score, name) for name, score, _ in found), reverse=True)
        return {name: score for score, name in best[:_MOST_NEAR]}


@dataclass(slots=True)
class _OneLength:
    """The names of one length. Only those of a length that is asked for are put in order, and each but once."""

    thirds: _Thirds
    names: list[str] = field(default_factory=list)
    _ordered: int = 0  # how many of the names are in the tables, one for each third
    _by_third: tuple[dict[str, list[int]], ...] = field(default_factory=lambda: ({}, {}, {}))

    def with_a_third_of(self, word: str) -> list[str]:
        """The names that have one third as it may stand in the word."""
        for number in range(self._ordered, len(self.names)):
            for table, (begin, end) in zip(self._by_third, self.thirds, strict=True):
                table.setdefault(self.names[number][begin:end], []).append(number)
        self._ordered = len(self.names)
        numbers = set[int]()
        for third, written in _written(word, self.thirds):
            numbers.update(self._by_third[third].get(written, ()))
        return [self.names[number] for number in numbers]


def add(session: Session, site_id: str, names: Iterable[str]) -> None:
    """A patient came, or changed their name: the names that are new are kept with the number of this change."""
    now = session.scalar(
        update(SiteRow)
        .where(SiteRow.site_id == site_id)
        .values(names_version=SiteRow.names_version + 1)
        .returning(SiteRow.names_version)
    )
    for name in {*names} - {""}:
        if session.get(SpellingRow, (site_id, name)) is None:
            session.add(SpellingRow(site_id=site_id, name=name, since=now))


def _thirds(length: int) -> _Thirds:
    """Where the thirds of a name of that length begin and end."""
    return tuple(pairwise((0, length // 3, 2 * length // 3, length)))


def _written(word: str, thirds: _Thirds) -> Iterator[tuple[int, str]]:
    """Each third of a name as it may stand in the word: which third, and its letters."""
    more = len(word) - thirds[-1][1]
    # What was put in and left out before a third moves it; both together are two slips at the most.
    moves = [by for by in range(-_SLIPS, _SLIPS + 1) if abs(by) + abs(more - by) <= _SLIPS]
    for third, (begin, end) in enumerate(thirds):
        for by in {0: [0], 2: [more]}.get(third, moves):
            written = word[max(begin + by, 0) : end + by]
            yield third, written
            if third < 2 and written and end + by < len(word):
                yield third, written[:-1] + word[end + by]  # its last letter changed about with the next one
