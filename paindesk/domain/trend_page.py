"""The trend as a paper shows it: pictures that somebody else drew, and the same in words and as a table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart as SVG, its title, and what it shows in words."""

    title: str
    svg: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodLine:
    """One set of doses: its weeks, what it did and the verdict, in the words of the screen."""

    medicine: str
    weeks: str
    relief: str
    worst: str
    peg: str
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPage:
    """All that the trend report says beside whose it is, in one language. `lowest` is one sentence, also where it
    cannot be told."""

    pictures: tuple[Picture, ...]
    periods: tuple[PeriodLine, ...]
    summary: str
    lowest: str
