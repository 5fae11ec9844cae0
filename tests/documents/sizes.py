"""The sizes of print in a paper, in points."""

import io
from typing import Any

import pypdf

from paindesk.documents.render import Printable, render

_FOOT = 80  # points from the lower edge; name, page number and the draft line stand there


def sizes_above_the_foot(paper: Printable) -> set[float]:
    """Every size that is printed but for the foot of the page."""
    sizes: set[float] = set()

    def seen(text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        if text.strip() and height > _FOOT:
            sizes.add(round(size * abs(tm[0]), 1))

    for page in pypdf.PdfReader(io.BytesIO(render(paper))).pages:
        page.extract_text(visitor_text=seen)
    return sizes
