"""Which way text is written: a name in Arabic or Hebrew letters keeps its own order within a line of English."""

import unicodedata
from typing import Any

_FROM, _TO = "\u2068", "\u2069"  # what stands between is ordered by itself, and the line around it too
_RIGHT_TO_LEFT = ("R", "AL")


def isolated(value: Any) -> Any:
    """The data of a paper written from left to right, each text with right-to-left letters kept by itself.

    Without it the number after such a name would jump before it: a date or a dose could be read as another.
    """
    if isinstance(value, str):
        return f"{_FROM}{value}{_TO}" if _holds_right_to_left(value) else value
    if isinstance(value, dict):
        return {key: isolated(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [isolated(one) for one in value]
    return value


def _holds_right_to_left(text: str) -> bool:
    """By its different letters: a drawn chart is a text of a hundred thousand."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in set(text))
