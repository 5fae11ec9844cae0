"""A language that nobody speaks: every text that went through `tr` or `told` stands in «…», with accents and a third
longer. What is on a window without the marks was forgotten; what does not fit is clipped in real languages too."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from paindesk.kit import language
from paindesk.kit.language import Spoken

OPEN, SHUT = "«", "»"
_PLAIN, _ACCENTED = "aeiounAEIOUcysz", "áéíóúñÁÉÍÓÚçýšž"
_THERE, _BACK = str.maketrans(_PLAIN, _ACCENTED), str.maketrans(_ACCENTED, _PLAIN)
_LONGER = 0.3
_PAD = " ···"  # in short words, which may stand on the next line
_PLACE = re.compile(r"(\{[^{}]*\})")


def pseudo(english: str) -> str:
    """The text in «…»; its {places} stay."""
    if not re.search(r"[^\W\d_]", _PLACE.sub("", english)):
        return english
    parts = _PLACE.split(english)
    said = "".join(part if place % 2 else part.translate(_THERE) for place, part in enumerate(parts))
    more = round(len(english) * _LONGER)
    return f"{OPEN}{said}{(_PAD * more)[:more].rstrip()}{SHUT}"


def plain(said: str) -> str:
    """The English again."""
    return re.sub(rf"[ ·]*{SHUT}", "", said).replace(OPEN, "").translate(_BACK)


def unmarked(said: str) -> str:
    """What stands outside of all marks."""
    depth, left = 0, []
    for letter in said:
        depth += (letter == OPEN) - (letter == SHUT)
        left.append(letter if depth == 0 and letter != SHUT else " ")
    return "".join(left)


@contextmanager
def spoken() -> Iterator[None]:
    """The windows that are made meanwhile speak it."""
    language.speak(Spoken(say=lambda english, _: pseudo(english), tell=pseudo, cite=lambda source: pseudo(str(source))))
    try:
        yield
    finally:
        language.use(language.ENGLISH)
        language.speak(Spoken())
