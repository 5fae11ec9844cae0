"""The names there are, and which of them somebody may have meant who typed another one.

A clinic of a million patients has some hundred thousand different names. They stand once each in a table that every
new name is added to, with the number of the change it came with: so a program that has read them reads only what came
since. In memory each is found by its thirds, so that few are looked at one by one.
"""

from collections import defaultdict
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


@dataclass(slots=True)
class Spellings:
    """The names for the misspelt search, kept between two searches."""

    names_version: int = -1
    _names: list[str] = field(default_factory=list)
    _by_third: dict[tuple[int, int, str], list[int]] = field(default_factory=lambda: defaultdict(list))

    def catch_up(self, session: Session, site_id: str) -> None:
        """Reads the names that came since the last search."""
        now = session.scalar(select(SiteRow.names_version).where(SiteRow.site_id == site_id)) or 0
        if now == self.names_version:
            return
        new = session.scalars(
            select(SpellingRow.name).where(SpellingRow.site_id == site_id, SpellingRow.since > self.names_version)
        )
        self.take(new)
        self.names_version = now

    def take(self, names: Iterable[str]) -> None:
        """These names are there too."""
        for number, name in enumerate(names, len(self._names)):
            self._names.append(name)
            for third, (begin, end) in enumerate(_thirds(len(name))):
                self._by_third[len(name), third, name[begin:end]].append(number)

    def near(self, word: str) -> dict[str, float]:
        """The names a letter or two from that word, and how near each is, of 100.

        Two slips (a letter too many, missing, another one, or two changed about) leave one third of a name as it was,
        though it may have moved; only two changed about may spoil two thirds, where one stood in each.
        """
        numbers = set[int]()
        for length in range(max(len(word) - _SLIPS, 1), len(word) + _SLIPS + 1):
            for third, written in _written(word, length):
                numbers.update(self._by_third.get((length, third, written), ()))
        candidates = [self._names[number] for number in numbers]
        found = process.extract(word, candidates, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH, limit=None)
        best = sorted(((score, name) for name, score, _ in found), reverse=True)
        return {name: score for score, name in best[:_MOST_NEAR]}


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


def _thirds(length: int) -> tuple[tuple[int, int], ...]:
    """Where the thirds of a name of that length begin and end."""
    cuts = (0, length // 3, 2 * length // 3, length)
    return tuple(pairwise(cuts))


def _written(word: str, length: int) -> Iterator[tuple[int, str]]:
    """Each third of a name of that length as it may stand in the word: which third, and its letters."""
    more = len(word) - length
    # What was put in and left out before a third moves it; both together are two slips at the most.
    moves = [by for by in range(-_SLIPS, _SLIPS + 1) if abs(by) + abs(more - by) <= _SLIPS]
    for third, (begin, end) in enumerate(_thirds(length)):
        for by in {0: [0], 2: [more]}.get(third, moves):
            written = word[max(begin + by, 0) : end + by]
            yield third, written
            if third < 2 and written and end + by < len(word):
                yield third, written[:-1] + word[end + by]  # its last letter changed about with the next one
