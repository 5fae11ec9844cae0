"""Whether the text of a medicine says that it is not taken: "denies oxycodone", "tramadol (stopped 2023)", in Spanish
"niega oxicodona", "ya no toma tramadol", "tramadol (suspendido)".

A line that says so is kept on record as not taken. What sets a limit ("no more than 4 a day", "do not take with
alcohol") denies nothing; where it is not plain, the line counts as taken, because missing an opioid is the worse error.
"""

import re

from paindesk.domain.spanish_names import plain

_WHO = r"(?:(?:pt|patient|she|he|they)\.?,? )?"
_OPENS = re.compile(
    rf"^{_WHO}(?:reports? |states? )?(?:denies|denied|declines|declined|refuses|refused|"
    r"no(?! (?:more|mas|refill|substitution|toma\w* mas|exce\w+|pasar)\w*)|not(?! (?:to exceed|more|less))|never|none|"
    r"without|negative for|niega|alergic[oa] a|alergia a|"
    r"allergic to|allergy to|allergy:|intolerant (?:to|of)|stopped|quit|discontinued)\b"
)
_NOT_TAKEN = re.compile(
    r"\b(?:not|no longer|isn't|stopped|quit|never) (?:currently |presently )?(?:taking|using|on)\b(?! (?:more|with))|"
    r"\b(?:ya )?no (?:la |lo )?(?:toma|usa|esta tomando|esta usando)\b(?! (?:mas|con))|"
    r"\bdejo de (?:tomar|usar)(?:la|lo)?\b|\bnunca (?:la |lo )?(?:tomo|uso|ha (?:tomado|usado))\b|"
    r"\bnever (?:took|taken|used|started|filled)\b|\bnot taken\b(?! (?:more|with|at|by))"
)
_ENDED = re.compile(
    r"(?<!hasta )(?<!si )(?<!no )(?<!cuando )\b(?:suspendid[oa]|descontinuad[oa])\b|"
    r"(?<!until )(?<!if )(?<!when )(?<!once )(?<!not )\b(?:stopped|discontinued|d/c'?d|dc'd)(?!\w)"
)
_AFTER = re.compile(r"[:(,;–-]\s*(?:denies|denied|none|never)\b\.?\)?\s*$")


def says_not_taken(text: str) -> bool:
    """Whether the words beside a medicine's name deny that it is taken."""
    words = _plain(text)
    found = (_OPENS.search(words), _NOT_TAKEN.search(words), _ENDED.search(words), _AFTER.search(words))
    return any(one is not None for one in found)


def directions_say_not_taken(text: str) -> bool:
    """The same of directions alone, which may forbid things: only "not taking" and its like count there."""
    return _NOT_TAKEN.search(_plain(text)) is not None


def _plain(text: str) -> str:
    return " ".join(plain(text).replace("’", "'").split())
