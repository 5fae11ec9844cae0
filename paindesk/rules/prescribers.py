"""Who wrote and who handed out, by names as histories spell them: one person in many spellings is one."""

import re

_TITLES = frozenset(("dr", "md", "do", "np", "pa", "pac", "dds", "dmd", "dpm", "aprn", "fnp", "rn", "phd", "mr", "ms",
                     "mrs", "crnp", "arnp"))  # fmt: skip
_WORD = re.compile(r"[^\W_]+")


def prescriber_key(name: str) -> frozenset[str]:
    """The words of the name without titles and initials, in any order: "SMITH, JOHN A MD" is "Dr John Smith"."""
    words = _WORD.findall(name.casefold().replace(".", ""))
    return frozenset(word for word in words if len(word) > 1 and word not in _TITLES)


def pharmacy_key(name: str) -> str:
    """The name of the pharmacy, letters and digits only."""
    return "".join(_WORD.findall(name.casefold()))


def initials(name: str) -> str:
    """The first letters of a prescriber's name, without titles: "AO" for "Dr Amara Osei" and for "Osei, Amara MD"."""
    family, comma, given = name.partition(",")
    written = f"{given} {family}" if comma and _untitled(given) else name
    return "".join(word[0] for word in _untitled(written))[:3].upper()


def _untitled(name: str) -> list[str]:
    words = name.replace(",", " ").replace(".", "").split()
    return [word for word in words if word.casefold() not in _TITLES and word[0].isalpha()]
