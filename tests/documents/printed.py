"""A paper as a reader of the PDF has it: pages, text, where each piece of text stands, and the tags around it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pypdf
import pypdfium2
from pypdfium2 import raw

from paindesk.documents.render import Printable, render

INLINE = ("/Span", "/Strong", "/Em", "/Link", "/Quote")


@dataclass(frozen=True)
class Piece:
    """A stretch of text on one line: its box in points from the lower left corner, and its place in the tags."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class Page:
    """One page in points, its text in the order of the file and in pieces, and where the foot begins."""

    width: float
    height: float
    text: str
    pieces: tuple[Piece, ...]
    foot_from: float

    @property
    def body(self) -> tuple[Piece, ...]:
        """What stands above the foot."""
        return tuple(one for one in self.pieces if one.bottom >= self.foot_from)

    @property
    def foot(self) -> tuple[Piece, ...]:
        """What stands on every page."""
        return tuple(one for one in self.pieces if one.bottom < self.foot_from)


@dataclass(frozen=True)
class Tagged:
    """One marked stretch of a page, with the tags it stands in, outermost first; `block` is the paragraph it is of."""

    page: int
    mark: int
    tags: tuple[str, ...]
    block: int = 0

    @property
    def heading(self) -> int:
        """1-6 within a heading, 0 elsewhere."""
        return next((int(tag[2:]) for tag in self.tags if tag[:2] == "/H" and tag[2:].isdigit()), 0)


@dataclass(frozen=True)
class Printed:
    """A paper and its PDF."""

    paper: Printable
    pdf: bytes = field(repr=False)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page, read with the library that draws the preview."""
        document = pypdfium2.PdfDocument(self.pdf)
        try:
            return tuple(_page(document[number]) for number in range(len(document)))
        finally:
            document.close()

    @cached_property
    def reader(self) -> pypdf.PdfReader:
        """The same file in another library, for what stands beside the text."""
        return pypdf.PdfReader(io.BytesIO(self.pdf))

    @cached_property
    def fonts(self) -> frozenset[str]:
        """The typefaces inside the file."""
        kept = (page["/Resources"].get("/Font", {}).values() for page in self.reader.pages)
        return frozenset(str(font.get_object()["/BaseFont"]) for fonts in kept for font in fonts)

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """The words of each figure for who cannot see it; "" where it has none."""
        return tuple(_figures(self.reader.trailer["/Root"]["/StructTreeRoot"]))

    @cached_property
    def reading_order(self) -> tuple[Tagged, ...]:
        """What a screen reader reads, in its order."""
        numbers = {page.indirect_reference.idnum: number for number, page in enumerate(self.reader.pages)}
        return tuple(_walk(self.reader.trailer["/Root"]["/StructTreeRoot"], Tagged(-1, -1, ()), numbers))

    @cached_property
    def sentences(self) -> str:
        """What is said in paragraphs and lists, each on its own line; headings and cells of tables are left out."""
        said = _marked(self.pdf)
        blocks: dict[int, list[str]] = {}
        for one in self.reading_order:
            if not one.heading and not {"/TD", "/TH", "/Lbl"}.intersection(one.tags):
                blocks.setdefault(one.block, []).append(said.get((one.page, one.mark), ""))
        return "\n".join(" ".join(" ".join(parts).split()) for parts in blocks.values())


def printed(paper: Printable) -> Printed:
    """The paper made and ready to be read."""
    return Printed(paper, render(paper))


def _page(page: pypdfium2.PdfPage) -> Page:
    text = page.get_textpage()
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    pieces = tuple(Piece(text.get_text_bounded(*box), *box) for box in boxes)
    width, height = page.get_size()
    # The foot is for no screen reader and so without a mark; above it only a repeated head of a table is.
    unmarked = (
        one.get_bounds()[3]
        for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
        if raw.FPDFPageObj_GetMarkedContentID(one.raw) < 0
    )
    foot_from = max((top for top in unmarked if top < height / 4), default=0)
    return Page(width, height, text.get_text_range(), pieces, foot_from)


def _marked(pdf: bytes) -> dict[tuple[int, int], str]:
    """The text of each mark, by page and number."""
    found: dict[tuple[int, int], str] = {}
    document = pypdfium2.PdfDocument(pdf)
    for number in range(len(document)):
        page = document[number]
        for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage()):
            key = (number, raw.FPDFPageObj_GetMarkedContentID(one.raw))
            found[key] = f"{found.get(key, '')} {one.extract()}"
    document.close()
    return found


def _walk(node: Any, within: Tagged, pages: dict[int, int]) -> Iterator[Tagged]:
    node = node.get_object()
    if isinstance(node, list):
        for one in node:
            yield from _walk(one, within, pages)
        return
    if "/Pg" in node:
        within = replace(within, page=pages[node.raw_get("/Pg").idnum])
    if "/MCID" in node:
        yield replace(within, mark=int(node["/MCID"]))
        return
    if "/S" in node:
        within = replace(within, tags=(*within.tags, str(node["/S"])))
        if node["/S"] not in INLINE:
            within = replace(within, block=node.indirect_reference.idnum)
    kids = node.get("/K", ())
    for kid in kids if isinstance(kids, list) else [kids]:
        if isinstance(kid, int):
            yield replace(within, mark=int(kid))
        elif kid.get_object().get("/Type") != "/OBJR":
            yield from _walk(kid, within, pages)


def _figures(node: Any) -> Iterator[str]:
    node = node.get_object()
    for one in node if isinstance(node, list) else [node]:
        tag = one.get_object()
        if isinstance(tag, dict):
            if tag.get("/S") == "/Figure":
                yield str(tag.get("/Alt", ""))
            elif "/K" in tag:
                yield from _figures(tag["/K"])
