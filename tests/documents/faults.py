"""What can be wrong with a printed paper, each as a sentence that says where. No sentence, no fault."""

import re
import unicodedata
from bisect import bisect, bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from paindesk.documents import printable
from paindesk.documents.panel_report import PanelReport
from paindesk.documents.render import Printable
from paindesk.documents.sheet import Sheet
from paindesk.domain.paper import A4
from tests.documents.printed import Page, Printed, Tagged

INCH = 72
SIDE, TOP, EDGE = 0.8 * INCH, 0.7 * INCH, 0.25 * INCH  # as page.typ sets them; EDGE: printers cannot
SHEETS = {"us-letter": (612, 792), A4: (595, 842)}
# Fields that choose a word, a drawing or a layout and are not printed themselves.
NOT_TEXT = frozenset({"language", "large", "made_on", "paper_size", "act", "when", "kind", "sex", "key", "reader",
                      "svg", "answer", "words", "severity"})  # fmt: skip
OVERLAP = 3  # points
HANGING = 8  # the blank at the end of a line shows nothing and may hang over
ACCENT = 6  # a page begins at the height of a capital, an accent stands above it


def of(printed: Printed) -> Iterator[str]:
    """Everything that is wrong with it."""
    yield from _sheet(printed)
    for number, page in enumerate(printed.pages, start=1):
        for said in (*on_page(page), *_foot(page, number, printed)):
            yield f"page {number}: {said}"
    yield from lost(printed)
    yield from lonely_headings(printed.reading_order)
    yield from _tags(printed)


def on_page(page: Page) -> Iterator[str]:
    """What stands where it should not."""
    yield from _outside(page)
    yield from _over_each_other(page)


def _sheet(printed: Printed) -> Iterator[str]:
    expected = sorted(SHEETS[printed.paper.paper_size])
    for number, page in enumerate(printed.pages, start=1):
        if sorted((round(page.width), round(page.height))) != expected:
            yield f"page {number} is {page.width} × {page.height} points"


def _outside(page: Page) -> Iterator[str]:
    """Nothing in the margins but the foot, and the foot where a printer can still print."""
    for one in page.pieces:
        hangs = HANGING if one.text.endswith(" ") else 1
        if one.left < SIDE - 1 or one.right > page.width - SIDE + hangs or one.top > page.height - TOP + ACCENT:
            yield f"in the margin: {one.text!r}"
        elif one.bottom < EDGE:
            yield f"too close to the edge: {one.text!r}"


def _over_each_other(page: Page) -> Iterator[str]:
    rows = sorted(page.pieces, key=lambda one: one.left)
    for place, one in enumerate(rows):
        for other in rows[place + 1 :]:
            if other.left > one.right - OVERLAP:
                break
            if min(one.top, other.top) - max(one.bottom, other.bottom) > OVERLAP:
                yield f"{one.text!r} over {other.text!r}"


def _foot(page: Page, number: int, printed: Printed) -> Iterator[str]:
    foot = squeezed(" ".join(one.text for one in page.foot))
    words = {"en": "Page {} of {}", "es": "Página {} de {}"}[printed.paper.language]
    for said in (words.format(number, len(printed.pages)), _whose(printed.paper)):
        if squeezed(said) not in foot:
            yield f"no {said!r} in the foot"
    if ("Traducciónenborrador" in foot) != (printed.paper.language == "es"):
        yield "the line of an unchecked translation"


def _whose(paper: Printable) -> str:
    """The patient it is about; else the clinic, of the formulary the program."""
    if isinstance(paper, Sheet):
        return paper.patient
    return paper.clinic if isinstance(paper, PanelReport) else "PainDesk formulary"


def squeezed(text: str) -> str:
    """Without blanks, line ends, hyphens (read as hyphenation at the end of a line) and what has no width."""
    return re.sub(r"[-\s\u200b\u200e\u200f\u00ad\ufffe\x02]", "", unicodedata.normalize("NFKC", text))


def lost(printed: Printed) -> Iterator[str]:
    """Every text of the paper's data is found again: on one page, or from the end of one to the next."""
    bodies = [squeezed(" ".join(one.text for one in page.body)) for page in printed.pages]
    bodies += ["".join(map(_above_the_foot, printed.pages)), "".join(squeezed(page.text) for page in printed.pages)]
    unsaid = NOT_TEXT | {"hint"} if printed.paper.large else NOT_TEXT  # the large diary has them in its sentence
    for said in dict.fromkeys(texts(asdict(printed.paper), unsaid)):
        wanted = squeezed(printable.text(said))
        if not any(wanted in body for body in bodies) and not _over_two_pages(wanted, bodies):
            yield f"not printed: {said!r}"


def _above_the_foot(page: Page) -> str:
    """The text in the order of the file, which takes a word across lines and pages."""
    said = squeezed(page.text)
    for one in page.foot:
        said = "".join(said.rsplit(squeezed(one.text), 1))
    return said


def _over_two_pages(wanted: str, bodies: list[str]) -> bool:
    """Whether it begins at the end of a page and ends on the next; what is read of it only grows or shrinks."""
    cuts = range(len(wanted) + 1)
    for one, other in pairwise(bodies):
        most = bisect(cuts, False, key=lambda cut, body=one: wanted[:cut] not in body) - 1
        least = bisect_left(cuts, True, key=lambda cut, body=other: wanted[cut:] in body)
        if least <= most:
            return True
    return False


def texts(value: Any, unsaid: frozenset[str] = NOT_TEXT, key: str = "") -> Iterator[str]:
    """Every text in a paper's data that is to be read."""
    if isinstance(value, str):
        if key not in unsaid:
            yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from texts(one, unsaid, name)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from texts(one, unsaid, key)


def lonely_headings(order: Sequence[Tagged]) -> Iterator[str]:
    """A heading stands on the page of what it is over."""
    for one, following in pairwise(order):
        nothing_below = following.heading and following.heading <= one.heading and one.page != following.page
        if one.heading and one.page != following.page and not nothing_below:
            yield f"page {one.page + 1} ends with a heading"


def _tags(printed: Printed) -> Iterator[str]:
    catalogue, paper = printed.reader.trailer["/Root"], printed.paper
    if not catalogue["/Lang"].startswith(paper.language):
        yield f"the language is said to be {catalogue['/Lang']}"
    if not catalogue["/MarkInfo"]["/Marked"] or not printed.reading_order:
        yield "not tagged"
    if "pdfuaid:part" not in catalogue["/Metadata"].get_data().decode():
        yield "not PDF/UA"
    named = paper.patient if isinstance(paper, Sheet) else getattr(paper, "edition", "") or getattr(paper, "date", "")
    if not catalogue["/ViewerPreferences"]["/DisplayDocTitle"] or named not in (printed.reader.metadata.title or ""):
        yield f"the title is {printed.reader.metadata.title!r}"
    if next((one.heading for one in printed.reading_order if one.heading), None) != 1:
        yield "does not begin with its title, a heading of level 1"
    if not all(words.strip() for words in printed.figures):
        yield "a figure without words"
    if strange := [one for one in printed.fonts if "Inter-" not in one]:
        yield f"set in {strange}"
