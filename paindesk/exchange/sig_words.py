"""How directions are spelled: one way for each number, unit and abbreviation, before anything is read."""

import re
import unicodedata

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER_WORDS = {word: str(value) for value, word in enumerate(_ONES, start=1)} | {
    "half": "0.5", "a half": "0.5", "one half": "0.5", "one-half": "0.5", "half of a": "0.5", "half a": "0.5",
    "one and a half": "1.5", "one and one-half": "1.5", "one and one half": "1.5", "two and a half": "2.5",
    "two and one-half": "2.5", "fourteen": "14", "fifteen": "15", "twenty": "20", "twenty-four": "24",
    "twenty four": "24", "thirty": "30", "forty-eight": "48", "forty eight": "48", "seventy-two": "72",
    "seventy two": "72",
}  # fmt: skip
_GLYPHS = {"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "×": "x", "µ": "mc", "μ": "mc"}
_DASHES: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-"),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), None),  # nothing that is seen
}
# Raised, lowered and circled digits stay what they are: as digits "1²" would be twelve.
_NO_DIGITS = re.compile(
    "([\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2150-\u215f\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793])"
)
_QUARTERS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
# Abbreviations that are written with full stops, and how they read without.
_STOPPED = re.compile(
    r"\b(?:b\.i\.d|t\.i\.d|q\.i\.d|q\.o\.d|q\.d|o\.d|q\.h\.s|h\.s|q\.a\.m|q\.p\.m|a\.m|p\.m|p\.r\.n|p\.o|a\.c|p\.c|"
    r"s\.l|q\.h|b\.d|t\.d\.s)\b\.?"
)
_SHORT = re.compile(
    r"\b(tabs?|caps?|hrs?|mg|mcg|mls?|gm?|max|approx|wks?|wk|mo|min|sup{1,2}|susp|soln|liq|inj|qty|no|pt|dly|q|pkts?)\."
)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "iss": "1.5", "ss": "0.5"}

PIECES = {
    "tablet": r"tablets?|tabs?|tbls?|caplets?|chewables?",
    "capsule": r"capsules?|caps?|gelcaps?|softgels?",
    "patch": r"patch(?:es)?",
    "lozenge": r"lozenges?|troches?",
    "film": r"films?|strips?",
    "suppository": r"suppositor(?:y|ies)|supp?s?",
    "spray": r"sprays?|squirts?",
    "puff": r"puffs?|inhalations?",
    "drop": r"drops?|gtts?",
    "packet": r"packets?|sachets?|pkts?",
    "piece": r"pills?",
    "unit": r"units?",
}
LONGEST = 400  # characters; longer directions are instructions to read, not to parse
PIECE = "|".join(f"(?P<{unit}>{words})" for unit, words in PIECES.items())
ANY_PIECE = "|".join(PIECES.values())
NUM = r"\d+(?:\.\d+)?"
RANGE = rf"(?:(?P<low>{NUM})\s*(?:-|to|or)\s*)?(?P<number>{NUM})"


def piece_of(word: str) -> str:
    """The piece that word counts: "tabs" are tablets; "" where it is none. A "piece" is one as PainDesk
    writes it; in a sentence it may be a piece of anything.
    """
    if word in ("piece", "pieces"):
        return "piece"
    return next((piece for piece, words in PIECES.items() if re.fullmatch(words, word)), "")


def undashed(text: str) -> str:
    """One kind of dash, of space and of digit, whatever keyboard wrote it."""
    return unicodedata.normalize("NFKC", text.translate(_DASHES)) if not text.isascii() else text


def unsigned(text: str) -> str:
    """Signs for words and fractions ("½", "×", "µ") spelled out, one kind of dash, space and digit."""
    if text.isascii():
        return text
    for glyph, spelled in _GLYPHS.items():
        text = text.replace(glyph, spelled)
    return "".join(part if _NO_DIGITS.fullmatch(part) else undashed(part) for part in _NO_DIGITS.split(text))


def normalised(text: str) -> str:
    """Lower case, single spaces, number words and fractions as digits, abbreviations without full stops."""
    out = " ".join(unsigned(text).casefold().split())
    out = _STOPPED.sub(lambda match: match[0].replace(".", ""), out)
    out = _SHORT.sub(r"\1", out)
    out = _WORDS.sub(lambda match: _NUMBER_WORDS[" ".join(match[0].split())], out)
    out = re.sub(rf"\b(i{{1,3}}|iv|iss|ss)(?=\s+(?:{ANY_PIECE})\b)", lambda match: _ROMAN[match[1]], out)
    out = re.sub(r"\b(\d{1,3}(?:\.\d+)?)\s*\(\s*#?\1\s*\)", r"\1", out)
    out = re.sub(r"\b(\d{1,3})[ -](?:and )?(1/2|1/4|3/4)", lambda m: f"{int(m[1]) + _QUARTERS[m[2]]:g}", out)
    out = re.sub(r"(?<![\d./])(1/2|1/4|3/4)(?![\d./])", lambda m: f"{_QUARTERS[m[1]]:g}", out)
    out = re.sub(r"(?<![\d.])\.(?=\d)", "0.", out)
    out = re.sub(r"\b(every|q) ?(\d+) ?(?:hours?|hrs?|h)? ?(?:to|-) ?(?:every|q) ?(?=\d)", r"\1 \2-", out)
    return re.sub(r"(?<=\d),(?=\d{3}\b)", "", out)


_WORDS = re.compile(
    r"\b(?:" + "|".join(word.replace(" ", r"\s+") for word in sorted(_NUMBER_WORDS, key=len, reverse=True)) + r")\b"
)
