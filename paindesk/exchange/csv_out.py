"""Tables as CSV for a spreadsheet: RFC 4180, and no cell that a spreadsheet would run as a formula."""

import csv
from collections.abc import Sequence
from io import StringIO

_RUN = ("=", "+", "-", "@", "\t", "\r")  # OWASP: what a spreadsheet may take for the beginning of a formula


def as_csv(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The table with its heading line; UTF-8 with a byte order mark, so that Excel reads accents right."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headers)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """The words, with an apostrophe before what would run; line breaks and zero bytes become a space."""
    words = " ".join(cell.replace("\0", " ").splitlines()) if ("\n" in cell or "\r" in cell or "\0" in cell) else cell
    return f"'{words}" if words.startswith(_RUN) else words
