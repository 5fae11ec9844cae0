"""Typed text as it can be printed: what no shipped typeface can draw is named in brackets, never dropped.

The compiler refuses a whole paper for one character without a glyph; an emoji in a goal would cost the patient the
handout.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from paindesk.documents.folder import resources

_LINES = dict.fromkeys(map(ord, "\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
_AS_IS = "\n\u200b\u200c\u200d\u200e\u200f\u2060\u00ad"  # ends a line, or shows nothing and does no harm
# They turn the reading direction of what follows: a dose could be read backwards.
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Only tell how the sign before them looks; the sign itself is named.
_VARIANTS = [*range(0xFE00, 0xFE10), 0xFEFF]
_PRIVATE = frozenset(range(0xE000, 0xF900))  # every typeface draws something else for them
_LONG, _PART = 24, 12  # letters; a longer word may be broken, or it would run off the sheet
_BREAK = "\u200b"


class _Signs(dict[int, str | int | None]):
    """What is printed for a character; each is worked out when it first comes."""

    def __init__(self, drawn: frozenset[int]) -> None:
        super().__init__(_LINES)
        self.update({ord("\t"): " ", **dict.fromkeys(_VARIANTS)})
        self.update({ord(one): f"[U+{ord(one):04X}]" for one in _TURNS})
        self.drawn = drawn | frozenset(map(ord, _AS_IS))

    def __missing__(self, code: int) -> str | int:
        self[code] = found = code if code in self.drawn else _named(chr(code))
        return found


def _named(sign: str) -> str:
    """A picture or symbol by its name ("[grinning face]"), anything else by its number ("[U+738B]")."""
    name = unicodedata.name(sign, "")
    return f"[{name.lower()}]" if name and unicodedata.category(sign)[0] in "SP" else f"[U+{ord(sign):04X}]"


@cache
def _signs() -> _Signs:
    """Built from the typefaces that ship, so that a new one is known by itself."""
    files = [one for one in (resources() / "fonts").iterdir() if one.suffix in (".otf", ".ttf")]
    return _Signs(frozenset().union(*(_characters(one.read_bytes()) for one in files)) - _PRIVATE)


def _characters(font: bytes) -> Iterator[int]:
    """The characters of a typeface, from its character map (OpenType, `cmap`, formats 4 and 12)."""
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sLLL", font, 12 + 16 * number) for number in range(count))
    table = next(offset for tag, _, offset, _ in entries if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, table + 2)
    for number in range(maps):
        (offset,) = struct.unpack_from(">L", font, table + 4 + 8 * number + 4)
        at = table + offset
        (kind,) = struct.unpack_from(">H", font, at)
        if kind == 4:
            yield from _in_segments(font, at)
        elif kind == 12:
            (groups,) = struct.unpack_from(">L", font, at + 12)
            for group in range(groups):
                first, last, _ = struct.unpack_from(">LLL", font, at + 16 + 12 * group)
                yield from range(first, last + 1)


def _in_segments(font: bytes, at: int) -> Iterator[int]:
    """Format 4: stretches of characters, each with a shift or with a place in a list of glyphs; glyph 0 is none."""
    segments = struct.unpack_from(">H", font, at + 6)[0] // 2
    shape = f">{segments}H"
    ends, starts, shifts, places = (
        struct.unpack_from(shape, font, at + 14 + 2 * segments * part + (2 if part else 0)) for part in range(4)
    )
    list_at = at + 16 + 6 * segments
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            if (place := places[number]) == 0:
                glyph = (code + shifts[number]) & 0xFFFF
            else:
                (glyph,) = struct.unpack_from(">H", font, list_at + 2 * number + place + 2 * (code - first))
            if glyph:
                yield code


def text(typed: str) -> str:
    """What is printed for it: lines stay lines, a tab is a blank, and a word longer than a column can be broken."""
    if not (typed.isascii() and typed.isprintable()):
        typed = unicodedata.normalize("NFC", typed.replace("\r\n", "\n").replace("\r", "\n")).translate(_signs())
    if len(typed) <= _LONG:
        return typed
    return " ".join(_breakable(word) for word in typed.split(" "))


def _breakable(word: str) -> str:
    """The word, where it has no hyphen or slash to end a line at, with places to break it at."""
    parts = re.split("(?<=[-/])", word)
    return "".join(
        _BREAK.join(part[start : start + _PART] for start in range(0, len(part), _PART)) if len(part) > _LONG else part
        for part in parts
    )


def has_letters_for(typed: str) -> bool:
    """Whether each letter can be drawn; a sign that cannot is named and can still be read."""
    signs = _signs()
    letters = (one for one in unicodedata.normalize("NFC", typed) if unicodedata.category(one)[0] == "L")
    return all(ord(one) in signs.drawn for one in letters)


def everything(value: Any, key: str = "") -> Any:
    """A paper's data with each of its texts as it is printed; a drawing is no text."""
    if isinstance(value, str):
        return value if key.endswith("svg") else text(value)
    if isinstance(value, dict):
        return {name: everything(one, name) for name, one in value.items()}
    if isinstance(value, (tuple, list)):
        return [everything(one) for one in value]
    return value
