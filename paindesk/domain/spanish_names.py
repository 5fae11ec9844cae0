"""Spanish names of medicines and allergens inside a text, with or without accents, put into the names used here.

Clinicians and patients write "ibuprofeno" whatever language the screens are in; rules read one name for one substance.
"""

import re
import unicodedata
from collections.abc import Mapping

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 4  # "antiinflamatorios no esteroideos" has three


def plain(text: str) -> str:
    """Small letters without accents, each where it stood: the answer is as long as the text in its composed form."""
    if text.isascii():
        return text.lower()
    return "".join(map(_letter, unicodedata.normalize("NFC", text)))


def _letter(letter: str) -> str:
    small = unicodedata.normalize("NFD", letter.lower())[0]
    return small if len(small) == 1 else letter


def in_english(text: str, names: Mapping[str, str]) -> str:
    """The text with the Spanish names in it, the longest first, put into English; what holds none stays as it is.

    `names`: Spanish name as `plain` gives it -> name used here. Whole words only.
    """
    folded = plain(text)
    words = list(_WORD.finditer(folded))
    composed = unicodedata.normalize("NFC", text)
    out, done, place = [], 0, 0
    while place < len(words):
        start = words[place].start()
        for last in range(min(place + _MOST_WORDS, len(words)) - 1, place - 1, -1):
            said = " ".join(folded[start : words[last].end()].split())
            if said in names:
                out += [composed[done:start], names[said]]
                done, place = words[last].end(), last
                break
        place += 1
    return "".join((*out, composed[done:])) if out else text
