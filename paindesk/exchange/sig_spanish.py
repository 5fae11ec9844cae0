"""Directions in Spanish, put word by word into the English that the one reader of directions knows.

The words stand in resources/directions/es.toml, with what was decided. Every word of a Spanish text must stand there: a
word that does not, or that means two things, leaves the whole unread. A mixed text is never read as if it were English.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from paindesk.domain.spanish_names import plain
from paindesk.exchange.sig_words import ANY_PIECE, unsigned
from paindesk.resource_folder import resources

# Three digits after a point or a comma: one, or a thousand? Those after a zero are decimals.
_ONE_OR_A_THOUSAND = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:[.,]\d{3})+(?!\d)")
_MASS = r"\s*(?:mg|mcg|ug|g|ml|cc|mili|micro|gramo)"
_COMMA = re.compile(rf"(?<![\d.,])(?:(\d+),(\d{{1,2}})(?={_MASS})|(\d+),(5|50|25|75)|(0),(\d+))(?![\d]|[.,]\d)")
_STOPPED = re.compile(r"(?<![a-z])([a-z])\.(?=[a-z](?![a-z]))")  # "v.o." as "vo."
_SHORT = re.compile(r"(?<![a-z])(tabs?|caps?|comp|max|mg|mcg|ml|hrs?|hs|vo|sl|prn|bid|tid|qid)\.(?!\d)")
_EVERY = re.compile(r"(?<![a-z\d])c/ ?")
_CLOCK = re.compile(r"\ba las ([1-9]|1[01])(?::[0-5]\d)? de la (manana|tarde|noche)\b")
# "c/8d", "cada 8-10 dias": what is decided of "cada 8 dias" in es.toml, however it is spelled.
_EIGHT_OR_FIFTEEN = re.compile(
    r"\bcada (?:(?:\d+|[a-z]+) ?(?:-|a|o|u|y) ?)?(8|15|ocho|quince)(?: ?(?:-|a|o|u|y) ?(?:\d+|[a-z]+))? ?d(?:ias?)?\b"
)
_THIRD_DAY = re.compile(r"\bcada (3) ?(?:er|ero|ro|o)\.? ?d(?:ia)?\b")
_AND_A_HALF = re.compile(rf"\b(\d+) ({ANY_PIECE}) and (?:0\.5|1/2)\b(?!\s*(?:{ANY_PIECE}|mg|mcg|g|ml)\b)")
_NUMBER_AND_A_HALF = re.compile(r"(?<![\d.,/-])(\d+) and 0\.5\b")
_NUMBER = r"(?P<number>\d+(?:[.,:/]\d+)*)"


@dataclass(frozen=True, slots=True)
class English:
    """The text in English, as far as it is known, and why it may not be read ("" where it may)."""

    words: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    said: dict[str, str]
    unclear: dict[str, str]
    one_or_two: tuple[tuple[str, str], ...]
    mark: re.Pattern[str]
    part: re.Pattern[str]


@cache
def _vocabulary() -> _Vocabulary:
    """es.toml: read with the first directions."""
    kept = tomllib.loads(Path(resources() / "directions" / "es.toml").read_text("utf-8"))
    unclear: dict[str, str] = kept["unclear"]
    said: dict[str, str] = dict.fromkeys(kept["both"]) | kept["words"]
    phrases = sorted({*said, *unclear}, key=len, reverse=True)
    spanish = {word for phrase in (*kept["words"], *unclear) for word in re.findall("[a-z]+", phrase)}
    marks = sorted(one for one in spanish.difference(kept["both"], kept["weak"]) if len(one) > 1)
    return _Vocabulary(
        said={phrase: english or phrase for phrase, english in said.items()},
        unclear=unclear,
        one_or_two=tuple((one, other) for one, other in kept["one_or_two"]),
        mark=re.compile(rf"(?<![a-z\d])c/ ?(?:\d|noche|dia)|(?<![a-z])(?:{'|'.join(marks)})(?![a-z])"),
        part=re.compile(
            rf"(?<![a-z])(?P<phrase>{'|'.join(map(re.escape, phrases))})(?![a-z])|{_NUMBER}|(?P<strange>[^\W\d_]+)"
        ),
    )


def in_english(text: str, *, after_name: bool = False) -> English | None:
    """The text in English; None where no word of it is Spanish.

    `after_name`: a line that begins with a medicine's name; what stands before the first number may be that name.
    """
    words = " ".join(plain(unsigned(text)).split())
    known = _vocabulary()
    if known.mark.search(words) is None:
        return None
    words = _SHORT.sub(r"\1", _STOPPED.sub(r"\1", words))
    words = _EVERY.sub("cada ", words)
    number = _ONE_OR_A_THOUSAND.search(words)
    why = f"whether {number[0]} is one or a thousand is not said" if number is not None else ""
    for pattern, decided in ((_EIGHT_OR_FIFTEEN, "cada {} dias"), (_THIRD_DAY, "cada {}er dia")):
        if (days := pattern.search(words)) is not None:
            why = why or known.unclear[decided.format(days[1])]
    words = _CLOCK.sub(lambda at: f"a las {at[1]} {'am' if at[2] == 'manana' else 'pm'}", words)
    words = _COMMA.sub(lambda comma: comma[0].replace(",", "."), words)
    out: list[str] = []
    strange: list[str] = []
    done, counted = 0, not after_name
    for part in known.part.finditer(words):
        phrase = part["phrase"]
        english = part[0] if phrase is None else known.said.get(phrase, phrase)
        if phrase in known.unclear:
            why = why or known.unclear[phrase]
        if part["strange"] is not None and counted:
            strange.append(part[0])
        counted = counted or english[0].isdigit()
        out += [words[done : part.start()], english]
        done = part.end()
    english = _AND_A_HALF.sub(r"\1.5 \2", "".join((*out, words[done:])))
    english = _NUMBER_AND_A_HALF.sub(r"\1.5", english)
    if not why and any(one in words and other in words for one, other in known.one_or_two):
        why = "two names of one time of the day, or two times: it is not said"
    if not why and strange:
        why = f"not understood: “{' '.join(strange[:6])}”"
    return English(words=english, why=why)
