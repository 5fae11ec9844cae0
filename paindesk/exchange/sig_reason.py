"""Why it is taken: "for severe pain (7-10)", "as needed for spasm", "if pain is above 5".

The words change no dose. A number among them must be a score or a measure of something else; any other may be a second
dose ("for severe pain 2 tablets"), and a direction with two doses is for a person to read.
"""

import re

from paindesk.exchange.sig_dose import ANY_MASS
from paindesk.exchange.sig_words import ANY_PIECE

# Each pattern here reads a text once: no part of one can match the same words in two ways.
_REASON = re.compile(r"\b(?:for|due to|prn|if|indications?:?)\s+[^.;|]*")
_PLAIN = re.compile(r"[a-z,/'&+ -]*(?:\( *)?")
_UP_TO_10 = r"(?:10|\d)(?!\d)"
_OF_10 = r"(?:\s*(?:/|out of)\s*10\b)?"
_BAND = rf"(?:{_UP_TO_10}\s*(?:-|to)\s*)?{_UP_TO_10}{_OF_10}"
_SCORED = r"(?:score|scale|level|rated|rating|severity|intensity|nrs|vas)s?"
_ABOVE = r"(?:[<>≥≤=]++|(?<!no )(?<!not )(?:greater|more|higher|less|lower) than(?: or equal to)?|above|over|below)"
_SCORE = re.compile(
    rf"(?:"
    rf"\((?>(?:(?:pain|mild|moderate|severe|of|is|for|{_SCORED})\b ?)*)(?:{_ABOVE}\s*)?{_BAND}\)|"
    rf"{_ABOVE}\s*{_BAND}|"
    rf"\b(?:{_UP_TO_10}\s*(?:-|to)\s*)?{_UP_TO_10}\s*(?:/|out of)\s*10\b|"
    rf"\b{_BAND} (?:or|and) (?:greater|above|higher|over|worse)\b|"
    rf"\b{_SCORED} (?:(?:of|is|at|between) )?{_BAND}|"
    # Beside "pain" alone a small number may count tablets.
    rf"\bpain (?:of )?(?:{_UP_TO_10}\s*(?:-|to)\s*)?(?:10|[5-9])(?!\d){_OF_10}|"
    r"\bmild (?:pain )?[01]\s*(?:-|to)\s*[34](?!\d)|"
    r"\b\d{1,3} ?(?:hours?|hrs?|minutes?|min)\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)\b|\b[a-z]{1,2}\d{1,2}\b|\b(?:type|stage|grade|covid)[ -]\d{1,2}\b"
    rf")(?!\s*(?:{ANY_PIECE}|{ANY_MASS}|more)\b)"
)
_COUNT_IN_BRACKETS = re.compile(r"\(\s*(?:[012]\s*(?:-|to)\s*)?[12]\s*\)")


def without_reasons(words: str) -> tuple[str, str]:
    """The words without what it is taken for, and the first reason that holds a number which is no score ("" if none).

    A reason with other signs in it stays among the words.
    """
    kept: list[str] = []
    place = 0
    for reason in _REASON.finditer(words):
        left = reason[0] if _COUNT_IN_BRACKETS.search(reason[0]) else _SCORE.sub(" ", reason[0])
        if any(char.isdigit() for char in left):
            return words, reason[0].strip()
        kept += [words[place : reason.start()], " " if _PLAIN.fullmatch(left) else reason[0]]
        place = reason.end()
    return "".join((*kept, words[place:])), ""
