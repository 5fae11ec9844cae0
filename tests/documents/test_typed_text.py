"""What a person types stays text on every paper: never markup, never lost, never the end of the paper."""

import string
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import Any

import pypdfium2
import pytest

from paindesk.documents import handout, printable
from paindesk.documents.papers import PAPERS
from paindesk.documents.render import render
from paindesk.domain.errors import PainDeskError
from tests.builders import shipped
from tests.documents.faults import NOT_TEXT, lost, squeezed
from tests.documents.printed import printed
from tests.documents.two_patients import SHORT, case

CODE = "#a[b] \\ $x$ *b* _i_ `c` @r <i> =1 \U0001f600"
BUILD = {paper.id: paper.build for paper in PAPERS}
# What chooses a word or a picture, and the cells of tables that nobody types.
FIXED = NOT_TEXT | {"columns", "pages", "pictures", "schedule", "steps", "weekdays", "weeks"}


def sheet(paper: str, **changes: Any) -> Any:
    one = case(SHORT)
    return replace(BUILD[paper](one.visit, one.advice, shipped(), one.clinic, language="en", large=False), **changes)


def retyped(value: Any, number: Iterator[int], key: str = "") -> Any:
    """The same with code behind each text and a number, so that each is looked for by itself."""
    if key in FIXED:
        return value
    if isinstance(value, str):
        return f"{value} {CODE} {next(number)}" if value else value
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: retyped(getattr(value, one.name), number, one.name) for one in fields(value)}
        return replace(value, **changed)
    if isinstance(value, tuple):
        return tuple(retyped(one, number, key) for one in value)
    return value


@pytest.mark.parametrize("paper", [paper.id for paper in PAPERS])
def test_code_in_every_text_of_every_paper_is_printed_as_typed(paper: str) -> None:
    made = printed(retyped(sheet(paper), count()))
    assert list(lost(made)) == []
    body = squeezed(" ".join(page.text for page in made.pages))
    assert squeezed(r"#a[b] \ $x$ *b* _i_ `c` @r <i> =1 [grinning face]") in body


@pytest.mark.parametrize("paper", ["handout", "letter", "agreement"])
def test_ten_thousand_letters_are_all_printed_within_the_margins(paper: str) -> None:
    letters = "".join(string.ascii_letters[number * 7 % 52] for number in range(10_000))
    made = printed(sheet(paper, goal=letters))
    assert list(lost(made)) == []
    for page in made.pages:
        assert all(one.left >= -1 and one.right <= page.width - 50 for one in page.pieces)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Walk with Max \U0001f600", "Walk with Max [grinning face]"),
        ("I \u2764\ufe0f my \U0001f415", "I \u2764 my [dog]"),
        ("half\tan hour", "half an hour"),
        ("a\r\nb\rc\u2028d\vf", "a\nb\nc\nd\nf"),
        ("e\u0301te\u0301", "été"),
        ("bell \x07 nul \x00", "bell [U+0007] nul [U+0000]"),
        ("no \u202eback\u202c", "no [U+202E]back[U+202C]"),
        ("lone \ud800", "lone [U+D800]"),
        ("王 \ue000", "[U+738B] [U+E000]"),
        ("\ufeffmark", "mark"),
        ("Ñandú ½ ≥ → ✓ µ Γιώργος Иван Nguyễn", "Ñandú ½ ≥ → ✓ µ Γιώργος Иван Nguyễn"),
        ("zero\u200bwidth", "zero\u200bwidth"),
        ("hydrochlorothiazide/lisinopril-maximum", "hydrochlorothiazide/lisinopril-maximum"),
        ("W" * 30, f"{'W' * 12}\u200b{'W' * 12}\u200b{'W' * 6}"),
    ],
)
def test_what_cannot_be_drawn_is_named_and_never_dropped(typed: str, shown: str) -> None:
    assert printable.text(typed) == shown
    goal = f"goal {typed}"
    assert squeezed(printable.text(goal)) in squeezed(text_of(render(sheet("handout", goal=goal))))


def test_a_new_line_is_a_new_line() -> None:
    lines = text_of(render(sheet("letter", exit_plan="first line\nsecond line"))).splitlines()
    assert "first line" in lines
    assert "second line" in lines


@pytest.mark.parametrize("name", ["Moshe משה", "محمد", "王伟"])
def test_a_name_is_printed_in_its_own_letters_or_the_paper_is_refused_without_repeating_it(name: str) -> None:
    one = case(SHORT)
    patient = replace(one.visit.record.patient, given=name)
    visit = replace(one.visit, record=replace(one.visit.record, patient=patient))
    paper = handout.build(visit, one.advice, shipped(), one.clinic, language="en")
    if printable.has_letters_for(name):
        assert set(name) <= set(text_of(render(paper)))
        return
    with pytest.raises(PainDeskError, match="no letters for the patient's name") as told:
        render(paper)
    assert name not in str(told.value)


def test_the_typefaces_that_ship_are_read_as_others_read_them() -> None:
    from fontTools.ttLib import TTFont

    from paindesk.documents.folder import resources

    drawn = printable._signs().drawn
    for file in (resources() / "fonts").glob("*.[ot]tf"):
        with TTFont(file) as font:
            assert set(font.getBestCmap()) - printable._PRIVATE <= drawn, file.name
