"""Finding words in a text as a person types them: no matter the case, the accents, or where a line breaks."""

import unicodedata
from dataclasses import dataclass

_MAY_BREAK = "\u200b"


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made plain for searching; `places[i]` is where its i-th character stands in the text it came from."""

    text: str
    places: tuple[int, ...]


def folded(text: str) -> Folded:
    """Small letters without accents, every run of white space one blank, and nothing unseen: papers have places within
    long names where a line may break."""
    letters: list[str] = []
    places: list[int] = []
    within = False  # a word that went on in the next line
    for place, letter in enumerate(text):
        if letter.isspace():
            if letters and letters[-1] != " " and not within:
                letters.append(" ")
                places.append(place)
            continue
        within = letter == _MAY_BREAK
        if unicodedata.category(letter) == "Cf":
            continue
        for part in unicodedata.normalize("NFKD", letter.casefold()):
            if not unicodedata.combining(part):
                letters.append(part)
                places.append(place)
    return Folded("".join(letters), tuple(places))


def found(within: Folded, words: str) -> tuple[tuple[int, int], ...]:
    """Every place of the words, as start and number of characters of the text that was folded; they do not overlap."""
    wanted = folded(words).text.strip()
    hits: list[tuple[int, int]] = []
    at = within.text.find(wanted) if wanted else -1
    while at >= 0:
        last = at + len(wanted) - 1
        start = within.places[at]
        hits.append((start, within.places[last] - start + 1))
        at = within.text.find(wanted, last + 1)
    return tuple(hits)
