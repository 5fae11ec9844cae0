"""Directions as they are written ("take 1-2 tablets every 4-6 hours as needed") read into a `Sig`.

Every word must be understood: what remains unread makes the whole direction unread (None), never a guess.
Of a range ("1-2 tablets", "every 4-6 hours") the most that may be taken is kept, because every rule that
reads a `Sig` asks how much it can come to; `as_needed` stays beside it.
"""

import re
from decimal import Decimal
from fractions import Fraction

from paindesk.domain.dose import Amount, Sig

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER_WORDS = {word: str(value) for value, word in enumerate(_ONES, start=1)} | {
    "half": "0.5", "a half": "0.5", "one half": "0.5", "one-half": "0.5", "fourteen": "14", "twenty": "20",
    "one and a half": "1.5", "one and one-half": "1.5", "one and one half": "1.5", "thirty": "30",
    "seventy-two": "72", "seventy two": "72",
}  # fmt: skip
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})\b")
_GLYPHS = {"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "–": "-", "—": "-", "×": "x", "µ": "mc", "μ": "mc", "\u00a0": " "}

PIECES = {
    "tablet": r"tablets?|tabs?|caplets?",
    "capsule": r"capsules?|caps?|gelcaps?|softgels?",
    "patch": r"patch(?:es)?",
    "lozenge": r"lozenges?|troches?",
    "film": r"films?",
    "suppository": r"suppositor(?:y|ies)",
    "spray": r"sprays?|squirts?",
    "puff": r"puffs?|inhalations?",
    "drop": r"drops?|gtts?",
    "packet": r"packets?|sachets?",
    "piece": r"pills?",
    "unit": r"units?",
}
_PIECE = "|".join(f"(?P<{unit}>{words})" for unit, words in PIECES.items())
_MASSES = {
    "mcg": r"mcg|micrograms?|ug",
    "mg": r"mgs?|milligrams?",
    "g": r"g|gm|gms|grams?",
    "mL": r"ml|mls|millilit(?:er|re)s?|cc",
}
_MASS = "|".join(f"(?P<{unit}>{words})" for unit, words in _MASSES.items())
_NUM = r"\d+(?:\.\d+)?"
_RANGE = rf"(?:(?P<low>{_NUM})\s*(?:-|to|or)\s*)?(?P<number>{_NUM})"
_NOT_RATE = r"(?!\s*/)(?!\s*per\b)"

_MASS_DOSE = re.compile(rf"(?<![\w./-]){_RANGE}\s*(?:{_MASS})\b{_NOT_RATE}")
# A rate is the dose of a patch: "25 mcg/h". Beside a number of patches it only repeats what is in one.
_RATE_DOSE = re.compile(
    rf"\(?(?<![\w./-])(?P<number>{_NUM})\s*(?:mcg|micrograms?|ug)\s*(?:/|per)\s*h(?:rs?|ours?)?\b(?: total| each)?\)?"
)
_ONE_PATCH = re.compile(
    r"\b(?:change|replace|apply|new) (?:the |a |your )?(?:new )?patch(?! (?:after|on))\b|\bpatch (?:is )?changed\b|"
    r"(?:^|\|)\W*(?:and\s+)?changed?\s*\|"  # "change every 3 days", the timing read already
)
_OLD = r"remov(?:e|ing) (?:the )?(?:old|used|previous)(?: 1| one)?(?: patch(?:es)?)?(?: first)?"
_OLD_PATCH = re.compile(
    rf"\b(?:(?:and|then|after) )?(?:{_OLD}|change it|rotat(?:e|ing)(?: the)?(?: application)? sites?)\b"
)
_PIECE_DOSE = re.compile(rf"(?<![\w./-]){_RANGE}\s*(?:\(\s*{_NUM}\s*\)\s*)?(?:x\s*)?(?:{_PIECE})\b(?:\(s\))?")
_PIECES_OF = re.compile(rf"(?<![\w./-]){_RANGE}(?:\s+|\s*x\s*)(?P<each>{_NUM}\s*(?:mg|mcg))\s*(?:{_PIECE})\b")

_UNIT = {"hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7), "month": Fraction(30)}
_HOUR, _DAY, _WEEK, _MONTH = r"h|hr|hrs|hours?|hourly", r"d|days?", r"w|wks?|weeks?", r"months?"
_SPAN = rf"(?:(?P<hour>{_HOUR})|(?P<day>{_DAY})|(?P<week>{_WEEK})|(?P<month>{_MONTH}))\b\.?"
_TIMES = r"(?:times?|x|doses?)"
_EVERY = re.compile(rf"\b(?:every|each|q\.?)\s*(?:{_RANGE}\s*-?\s*)?{_SPAN}")
_PER = re.compile(
    rf"\b(?:up to )?(?:{_RANGE}\s*{_TIMES}|(?P<once>once)|(?P<twice>twice)|(?P<thrice>thrice)|x\s*(?P<after>{_NUM}))"
    rf"\s*(?:(?:a|an|per|each|every|in|/)\s*)?(?:(?P<daily>daily)|(?P<weekly>weekly)|{_SPAN})"
)
_CODES = {
    r"b\.?i\.?d\b\.?": Fraction(2), r"t\.?i\.?d\b\.?": Fraction(3), r"q\.?i\.?d\b\.?": Fraction(4),
    r"q\.?o\.?d\b\.?|every other day|every second day|on alternate days": Fraction(1, 2),
    r"every third day": Fraction(1, 3), r"q\.?d\b\.?|o\.?d\b\.?": Fraction(1), r"weekly": Fraction(1, 7),
    r"monthly": Fraction(1, 30),
}  # fmt: skip
_CODE = [(re.compile(rf"\b(?:{words})"), times) for words, times in _CODES.items()]
_SLOTS = re.compile(
    r"\b(?:(?:in the|every|each|at|with|before|q\.?) ?)?(?:(?P<morning>mornings?|breakfast|a\.?m\b\.?)|"
    r"(?P<noon>noon|midday|lunch|afternoon)|(?P<evening>evening|dinner|supper|p\.?m\b\.?)|"
    r"(?P<bedtime>bed ?time|bed|nightly|nights?|h\.?s\b\.?))"
)
_MEALS = re.compile(r"\b(?:with|before|after|at) (?:each meal|every meal|meals)\b")
_DAILY = re.compile(r"\b(?:once )?(?:daily|(?:a|per|each|every) day)\b")
_AS_NEEDED = re.compile(r"\b(?:p\.?r\.?n\b\.?|(?:as|if|when|only if|only when)\s+(?:needed|required|necessary))")
_MOST = re.compile(
    rf"\b(?:max(?:imum)?(?: of)?|not to exceed|do not (?:exceed|take more than)|no more than|up to)\s*"
    rf"(?P<number>{_NUM})\s*(?P<what>{'|'.join(PIECES.values())}|times?|doses?|mg|mcg|ml)?"
    rf"\s*(?:(?:a|per|/|in a|in|each)\s*(?:day|24 h(?:ours|rs?)?)|daily)\b"
)
_DURATION = re.compile(rf"\bfor (?:up to )?{_NUM}\s*-?\s*(?:days?|weeks?|months?)\b")
_FOR = re.compile(r"\b(?:for|due to|prn)\s+[a-z ,/'-]+$")
_HARMLESS = re.compile(
    r"take|taking|takes|give|apply|use|place|put|swallow|chew|dissolve|inhale|by|mouth|oral|orally|po|p\.o|via|"
    r"per|the|of|a|an|on|to|skin|your|patient|directed|as|instructed|prescribed|with|without|food|water|milk|"
    r"meals|meal|and|total|full|glass|or|under|tongue|sublingual|topically|transdermally|transdermal|topical|"
    r"area|affected|painful|clean|dry|intact|in|route|sig|each|please|dose|doses|strength|once|nasal|"
    r"intranasally|rectally|around|clock|scheduled|prn|onto|inside|buccal|buccally|cheek|against|mucosa|upper|outer|"
    r"chest|arm"
)
_LONGEST = 400  # characters; longer directions are instructions to read, not to parse
_CHANGES = re.compile(r"\b(?:then|taper\w*|increase\w*|decrease\w*|titrat\w*|alternat\w*|followed|until|first|except|"
                      r"mon|tue|wed|thu|fri|sat|sun)\w*\b|\bon off\b")  # fmt: skip


def _most(match: re.Match[str]) -> Decimal:
    """The larger end of a range."""
    low = match["low"]
    return max(Decimal(match["number"]), Decimal(low) if low else Decimal(0))


def _unit(match: re.Match[str], units: dict[str, str]) -> str:
    return next(unit for unit in units if match[unit] is not None)


def normalised(text: str) -> str:
    """Lower case, single spaces, number words and fractions as digits."""
    out = text
    for glyph, plain_text in _GLYPHS.items():
        out = out.replace(glyph, plain_text)
    out = " ".join(out.casefold().split())
    out = _NUMBER_WORD.sub(lambda found: _NUMBER_WORDS[found[0]], out)
    out = re.sub(r"\b(\d{1,3}(?:\.\d+)?)\s*\(\s*\1\s*\)", r"\1", out)
    out = re.sub(r"\b(\d{1,3}) (?:and )?(1/2|1/4|3/4)", lambda m: str(int(m[1]) + _quarters(m[2])), out)
    out = re.sub(r"(?<![\d./])(1/2|1/4|3/4)(?![\d./])", lambda m: str(_quarters(m[1])), out)
    return re.sub(r"(?<=\d),(?=\d{3}\b)", "", out)


def _quarters(text: str) -> Decimal:
    return {"1/2": Decimal("0.5"), "1/4": Decimal("0.25"), "3/4": Decimal("0.75")}[text]


class _Reading:
    """A direction being read: each part that is understood is taken out of `rest`."""

    def __init__(self, text: str) -> None:
        self.rest = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match, cut out of what is left to read."""
        found = pattern.search(self.rest)
        if found is not None:
            self.rest = f"{self.rest[: found.start()]} | {self.rest[found.end() :]}"
        return found


def read_sig(text: str) -> Sig | None:
    """The direction as dose, times a day and whether as needed; None unless every word of it was understood.

    The dose is in mg, mcg, mL, g (only of something applied to the skin) or in pieces (`tablet`, `patch`...).
    "As directed" says nothing of itself and is passed over; a change over time ("then 2 daily") is not read.
    """
    if len(text) > _LONGEST:
        return None
    reading = _Reading(normalised(text))
    if _CHANGES.search(reading.rest):
        return None
    reading.take(_DURATION)
    reading.take(_OLD_PATCH)
    most = reading.take(_MOST)
    as_needed = _AS_NEEDED.search(reading.rest) is not None
    times = _times(reading)
    if times is None:
        if most is None or not most["what"] or not re.match(r"times?|doses?", most["what"]):
            return None
        times, most = Fraction(most["number"]), None
    dose = _dose(reading)
    if dose is None or not 0 < dose.value <= 100_000 or not 0 < times <= 96 or not _all_read(reading.rest):
        return None
    times = _capped(times, dose, most)
    if times is None:
        return None
    return Sig(dose=dose, times_per_day=Decimal(times.numerator) / Decimal(times.denominator), as_needed=as_needed)


def _times(reading: _Reading) -> Fraction | None:
    """Times a day; None when there is no timing, or a second one that says something else."""
    found: list[Fraction] = []
    while (match := reading.take(_PER)) is not None:
        found.append(_per(match))
    if (match := reading.take(_EVERY)) is not None:
        count = min(Decimal(match["number"]), Decimal(match["low"] or match["number"])) if match["number"] else 1
        if count == 0:
            return None
        span = next(length for unit, length in _UNIT.items() if match[unit] is not None)
        found.append(1 / (Fraction(count) * span))
    for pattern, times in _CODE:
        if reading.take(pattern) is not None:
            found.append(times)
    slots: set[str] = set()
    while (match := reading.take(_SLOTS)) is not None:
        slots.add(str(match.lastgroup))
    if reading.take(_MEALS) is not None and not found and not slots:
        return None  # "with meals" alone does not say how many
    if len(slots) > 1 or (slots and not found):
        found.append(Fraction(len(slots)))
    if reading.take(_DAILY) is not None and not found:
        found.append(Fraction(1))
    return found[0] if found and len(set(found)) == 1 else None


def _per(match: re.Match[str]) -> Fraction:
    """ "3 times a day", "twice weekly", "x2 daily"."""
    words = {"once": 1, "twice": 2, "thrice": 3}
    named = next((count for word, count in words.items() if match[word]), None)
    count = Fraction(named) if named else Fraction(match["after"]) if match["after"] else Fraction(_most(match))
    if match["daily"]:
        return count
    if match["weekly"]:
        return count / 7
    return count / next(length for unit, length in _UNIT.items() if match[unit] is not None)


def _dose(reading: _Reading) -> Amount | None:
    """What is taken at one time. Milligrams are kept before pieces: "2 tablets (20 mg)" says how much it is."""
    applied = re.search(r"\b(?:apply|topical\w*|gel|cream|ointment|skin)\b", reading.rest) is not None
    if (match := reading.take(_PIECES_OF)) is not None:
        return Amount(_most(match), _unit(match, PIECES))
    rate = reading.take(_RATE_DOSE)
    mass = reading.take(_MASS_DOSE)
    piece = reading.take(_PIECE_DOSE)
    if rate is not None or piece is None or "patch" in piece[0]:
        changed = reading.take(_ONE_PATCH)
        if changed is not None and rate is None and mass is None and piece is None:
            return Amount(Decimal(1), "patch")
    if rate is not None and mass is None and piece is None:
        return Amount(Decimal(rate["number"]), "mcg/h")
    reading.rest = re.sub(rf"\b(?:{'|'.join(PIECES.values())})\b", " ", reading.rest) if mass else reading.rest
    if mass is not None:
        amount = Amount(_most(mass), _unit(mass, _MASSES))
        return Amount(amount.value * 1000, "mg") if amount.unit == "g" and not applied else amount
    return Amount(_most(piece), _unit(piece, PIECES)) if piece is not None else None


def _capped(times: Fraction, dose: Amount, most: re.Match[str] | None) -> Fraction | None:
    """ "Not more than 6 tablets a day" lowers the times a day; a limit in another unit is not understood.

    A bare number ("max 3 a day") counts doses: read as milligrams it would make next to nothing of the medicine.
    """
    if most is None:
        return times
    limit, what = Fraction(most["number"]), most["what"] or ""
    if not what or re.fullmatch(r"times?|doses?", what):
        return min(times, limit)
    unit = next((unit for unit, words in PIECES.items() if re.fullmatch(words, what)), what.replace("ml", "mL"))
    return min(times, limit / Fraction(dose.value)) if unit == dose.unit else None


def _all_read(rest: str) -> bool:
    """Whether nothing is left but words that change nothing, and what it is for."""
    left = _FOR.sub(" ", _AS_NEEDED.sub(" prn ", rest.replace("|", " ")).strip(" .;,"))
    words = re.findall(r"[^\s.,;:()/-]+", left)
    return all(_HARMLESS.fullmatch(word) for word in words)
