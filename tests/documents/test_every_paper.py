"""Every paper, in both languages, on both sheets, in both sizes of print, for two patients: nothing is lost or cut off.

What can be wrong is told in faults.py. How many pages there are stands here, so that a paper that grows is seen;
a change that is meant is written down here.
"""

from dataclasses import dataclass, replace

import pytest

from paindesk.documents.papers import PAPERS
from tests.builders import shipped
from tests.documents import faults
from tests.documents.faults import squeezed
from tests.documents.printed import Page, Piece, Printed, Tagged, printed
from tests.documents.two_patients import LONG, SHORT, case

# For each language: US letter in ordinary and large print, A4 in ordinary and large print.
PAGES = {
    SHORT: {
        "handout": ((2, 3, 2, 3), (2, 3, 2, 3)),
        "dose_calendar": ((1, 2, 1, 2), (1, 2, 1, 2)),
        "taper_calendar": ((2, 3, 2, 3), (2, 3, 2, 3)),
        "diary_page": ((2, 4, 2, 4), (2, 4, 2, 4)),
        "naloxone_sheet": ((2, 3, 2, 3), (2, 3, 2, 3)),
        "wallet_list": ((1, 1, 1, 1), (1, 1, 1, 1)),
        "letter": ((2, 2, 2, 2), (2, 2, 2, 2)),
        "agreement": ((3, 5, 3, 5), (4, 5, 3, 5)),
        "exercise": ((3, 5, 3, 5), (4, 5, 4, 5)),
        "visit_note": ((2, 3, 2, 3), (2, 4, 2, 4)),
        "handover": ((1, 1, 1, 1), (1, 1, 1, 1)),
        "letter_surgeon": ((1, 2, 1, 2), (1, 2, 1, 2)),
        "letter_therapist": ((1, 1, 1, 1), (1, 1, 1, 1)),
        "letter_pharmacist": ((1, 2, 1, 2), (1, 2, 1, 2)),
        "letter_dentist": ((1, 2, 1, 2), (1, 2, 1, 2)),
        "trend_report": ((2, 2, 2, 2), (2, 2, 2, 2)),
    },
    LONG: {
        "handout": ((14, 21, 13, 20), (14, 22, 13, 21)),
        "dose_calendar": ((20, 23, 14, 29), (21, 30, 20, 31)),
        "taper_calendar": ((2, 3, 2, 3), (2, 4, 2, 4)),
        "diary_page": ((3, 5, 3, 5), (3, 5, 3, 5)),
        "naloxone_sheet": ((2, 3, 2, 3), (2, 4, 2, 3)),
        "wallet_list": ((3, 6, 3, 5), (4, 7, 3, 6)),
        "letter": ((5, 6, 5, 6), (6, 6, 5, 6)),
        "agreement": ((4, 6, 4, 6), (4, 6, 4, 6)),
        "exercise": ((4, 6, 4, 6), (4, 6, 4, 6)),
        "visit_note": ((7, 11, 6, 11), (7, 12, 7, 12)),
        "handover": ((1, 2, 1, 2), (1, 2, 1, 2)),
        "letter_surgeon": ((2, 3, 2, 3), (2, 3, 2, 3)),
        "letter_therapist": ((2, 3, 2, 3), (2, 3, 2, 3)),
        "letter_pharmacist": ((5, 10, 5, 9), (5, 10, 5, 10)),
        "letter_dentist": ((2, 2, 2, 2), (2, 2, 2, 2)),
        "trend_report": ((2, 2, 2, 2), (2, 2, 2, 2)),
    },
}
BUILD = {paper.id: paper.build for paper in PAPERS}
SETTINGS = [(size, large) for size in ("us-letter", "a4") for large in (False, True)]


@dataclass(frozen=True)
class Case:
    """One paper as it is asked for, and how many pages it has."""

    who: str
    paper: str
    language: str
    size: str
    large: bool
    pages: int

    def __str__(self) -> str:
        return f"{self.who}-{self.paper}-{self.language}-{self.size}{'-large' if self.large else ''}"


EVERY = [
    Case(who, paper, language, size, large, count)
    for who, papers in PAGES.items()
    for paper, languages in papers.items()
    for language, counts in zip(("en", "es"), languages, strict=True)
    for (size, large), count in zip(SETTINGS, counts, strict=True)
]


def test_no_paper_is_forgotten() -> None:
    assert set(PAGES[SHORT]) == set(PAGES[LONG]) == set(BUILD)


@pytest.mark.parametrize("asked", EVERY, ids=str)
def test_it_prints_whole(asked: Case) -> None:
    one = case(asked.who)
    sheet = BUILD[asked.paper](one.visit, one.advice, shipped(), one.clinic, language=asked.language, large=asked.large)
    made = printed(replace(sheet, paper_size=asked.size))
    assert list(faults.of(made)) == []
    assert len(made.pages) == asked.pages


def piece(text: str, left: float = 100, bottom: float = 400, width: float = 100, height: float = 12) -> Piece:
    return Piece(text, left, bottom, left + width, bottom + height)


def page(*pieces: Piece) -> Page:
    return Page(612, 792, " ".join(one.text for one in pieces), pieces, foot_from=60)


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        ([piece("far right", left=480)], "in the margin: 'far right'"),
        ([piece("too high", bottom=740)], "in the margin: 'too high'"),
        ([piece("too low", bottom=5)], "too close to the edge: 'too low'"),
        ([piece("one"), piece("two", left=190)], "'one' over 'two'"),
        ([piece("one"), piece("two", left=210), piece("below", bottom=380)], ""),
    ],
)
def test_the_check_sees_what_runs_over(pieces: list[Piece], said: str) -> None:
    assert list(faults.on_page(page(*pieces))) == ([said] if said else [])


def test_the_check_sees_what_is_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    one = case(SHORT)
    sheet = BUILD["handout"](one.visit, one.advice, shipped(), one.clinic, language="en", large=False)
    made = printed(sheet)
    assert list(faults.lost(made)) == []
    other = Printed(replace(sheet, date="a day that is not on it"), made.pdf)
    assert list(faults.lost(other)) == ["not printed: 'a day that is not on it'"]


def test_the_check_sees_a_heading_left_behind() -> None:
    title, text = ("/Document", "/H1"), ("/Document", "/P")
    part = ("/Document", "/H2", "/Strong")
    alone = [Tagged(0, 0, title), Tagged(0, 1, text), Tagged(0, 2, part), Tagged(1, 0, text)]
    assert list(faults.lonely_headings(alone)) == ["page 1 ends with a heading"]
    # A heading with nothing below it, as the goal of the handout is, may end a page.
    assert list(faults.lonely_headings([*alone[:3], Tagged(1, 0, part), Tagged(1, 1, text)])) == []
    assert list(faults.lonely_headings([*alone[:3], Tagged(0, 3, text), Tagged(1, 0, text)])) == []


def test_a_line_may_end_anywhere_and_nothing_else_is_forgiven() -> None:
    assert squeezed("take 1\ntab\u200blet") == squeezed("take 1 tablet")
    assert squeezed("take 1 tablet") != squeezed("take 2 tablets")
