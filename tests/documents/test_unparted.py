"""On no paper a line begins with the unit of the number that ended the line before."""

import re
from itertools import pairwise

import pytest

from paindesk.documents.folder import resources
from paindesk.documents.papers import PAPERS
from paindesk.kit import unparted
from tests.builders import shipped
from tests.documents.printed import Printed, printed
from tests.documents.two_patients import LONG, case

BUILD = {paper.id: paper.build for paper in PAPERS}
UNIT = re.compile(rf"\s*(?:(?:{unparted._OF})\b|%|/(?:{unparted._FOR})\b)")


def torn(made: Printed) -> list[tuple[str, str]]:
    """Each number at the end of a line with the unit that begins the next."""
    return [
        (one.text, other.text)
        for page in made.pages
        for one, other in pairwise(page.pieces)
        if one.bottom - other.bottom > 2 and re.search(r"\d(?: ?\w+/?)?$", one.text.rstrip()) and UNIT.match(other.text)
    ]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", BUILD)
def test_no_number_parts_from_its_unit(paper: str, language: str) -> None:
    one = case(LONG)
    sheet = BUILD[paper](one.visit, one.advice, shipped(), one.clinic, language=language, large=False)
    assert torn(printed(sheet)) == []


def test_papers_and_screens_hold_the_same_units() -> None:
    page = (resources() / "documents" / "page.typ").read_text("utf-8")
    assert f'#let units = "{unparted._OF}"' in page
