"""Directions as they are written ("take 1-2 tablets every 4-6 hours as needed") read into a `Sig`.

Every word must be understood: what remains unread makes the whole direction unread, with the reason, never a guess.
Of a range ("1-2 tablets", "every 4-6 hours") the most that may be taken is kept, because every rule that reads a `Sig`
asks how much it can come to; `as_needed` stays beside it. Unequal doses ("1 in the morning, 2 at bedtime") become
their sum once a day. What changes over time ("then 2 daily"), one dose instead of another ("2 for severe pain") and
"as directed" are for a person to read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from paindesk.domain.dose import Amount, Sig
from paindesk.exchange.sig_dose import ANY_MASS, BARE_DOSE, TWO_DOSES, read_dose
from paindesk.exchange.sig_limit import MORE_ALLOWED, held_to, take_limit, take_limit_at_once, without_limit_of_all
from paindesk.exchange.sig_reason import without_reasons
from paindesk.exchange.sig_spanish import in_english
from paindesk.exchange.sig_times import OFTENEST, RAREST, Reading, read_times, times_of_day
from paindesk.exchange.sig_unsure import left_open, may_be_of_a_day
from paindesk.exchange.sig_words import ANY_PIECE, LONGEST, NUM, PIECES, normalised

__all__ = ["PIECES", "Read", "normalised", "read_directions", "read_sig", "summed"]

_OLD = r"remov(?:e|ing) (?:the )?(?:old|used|previous)(?: 1| one)?(?: patch(?:es)?)?(?: first)?"
_OLD_PATCH = re.compile(
    rf"\b(?:(?:and|then|after|before) )?(?:{_OLD}|change it|rotat(?:e|ing)(?: the)?(?: application)? sites?)\b"
)
# A lidocaine patch is worn for half the day.
_HALF_DAY, _WEAR = r"12 ?h(?:ou)?rs?", r"(?:leave |keep |wear )?"
_WORN = re.compile(
    rf"\b{_WEAR}(?:(?:on )?for (?:up to )?{_HALF_DAY} (?:with)?in (?:a |any |each )?24[ -]?h(?:ou)?rs?(?: period)?|"
    rf"(?:on )?(?:for )?(?:up to )?{_HALF_DAY} on,?(?: and| then|/)?,? ?{_HALF_DAY} off|"
    rf"on (?:for )?(?:up to )?{_HALF_DAY},?(?: and| then|/)?,? ?off (?:for )?{_HALF_DAY})\b"
)
_TAKEN_OFF = re.compile(
    r"\b(?:and |then )?(?:remove|take off|leave off)(?: (?:&|and) discard)?(?: (?:it|(?:the )?patch(?:es)?))?"
    rf"(?: after| for| within| in) {_HALF_DAY}\b(?: or as directed[a-z ]*)?"
)
_PLACE = re.compile(r"\b(?:to|on|onto|over)\s+(?:[a-z]++ ?){1,6}(?=$|[.;|,])")
_AS_NEEDED = re.compile(r"\bprn\b|\b(?:as|if|when|only if|only when|only as)\s+(?:needed|required|necessary)\b")
_SUPPLY = re.compile(
    rf"(?:\b(?:qty|quantity|disp(?:ense)?|refills?:?)\s*:?\s*#?|#\s*){NUM}\b(?: refills?| (?:{ANY_PIECE})\b)?|"
    rf"\b{NUM}\s*-?\s*days? supply\b"
)
_LENGTH = re.compile(
    rf"\b(?:for|x) ?(?:(?:(?:up to|the next|the|a total of|about) )?(?:(?:{NUM}\s*(?:-|to)\s*)?{NUM}\s*-?\s*|an? )|"
    r"(?:a few|several|the next|another) )(?:days?|d|(?P<night>nights?)|weeks?|wks?|months?|doses)\b(?! (?:on|off)\b)"
)
# What is left of a direction and is a dose of its own.
_ANOTHER = re.compile(
    rf"(?<![\w./-]){NUM}\s*(?:(?:{ANY_PIECE}|{ANY_MASS})\b(?!\s*(?:/|per\b))|more\b|if\b)|"
    rf"\b(?:take|use|give|up to|max(?:imum)?|more than|exceed|at most):? {NUM}\b"
)
_DOSED = re.compile(rf"(?<![\w./-]){NUM}\s*(?:{ANY_PIECE}|{ANY_MASS})\b(?!\s*(?:/|per\b))")
_HARMLESS = re.compile(
    r"take|taking|takes|give|apply|use|place|put|swallow|chew|dissolve|inhale|insert|wear|by|mouth|oral|orally|po|via|"
    r"per|the|of|a|an|on|to|onto|skin|your|patient|directed|as|instructed|prescribed|with|without|food|water|milk|"
    r"meals|meal|snack|and|total|full|glass|or|under|tongue|sublingual|sublingually|sl|topically|transdermally|"
    r"transdermal|topical|area|areas|affected|painful|most|clean|dry|intact|in|route|sig|each|please|dose|doses|"
    r"strength|once|nasal|intranasally|rectally|vaginally|around|clock|scheduled|prn|inside|buccal|buccally|cheek|"
    r"against|mucosa|upper|outer|chest|arm|back|whole|while|awake|only|daily|pt|may|can|at|same|time|immediate|"
    r"release|up|md|doctor|physician|provider|extended|er|ir|sr|xr|dr|ec|capsule|tablet|hcl|pain|reliever|medication|medicine"
)
# The sum of unequal doses, or a limit in another unit, is one reading; these say that the dose does not stay the same.
_CHANGES = re.compile(
    r"\b(?:then|taper\w*|wean\w*|increas\w*|decreas\w*|titrat\w*|alternat(?:e|ing)(?! day)|followed|until|first|"
    r"except|repeat\w*|double|additional|extra|another|start(?:ing)? with|begin\w*|loading|on day|days? \d|"
    r"weeks? \d|a (?:second|third)|(?:take|use|give) (?:\d+ )?more(?! than))\b|\bon off\b|\bday 1\b"
)
_NO_LIMIT = re.compile(
    r"\b(?:hold (?:for|if)|stop if|call|do not|don't|may cause|caution|avoid|must|should|keep|no refills?|"
    r"dispense as written|daw|drink|if|can|may)\b"
)
# A comma before three digits is one of thousands here, a point ("1.000 mg") may be of somebody who writes them so.
_ONE_OR_A_THOUSAND = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?=\s*(?:mg|mcg|ug|g|ml)\b)", re.IGNORECASE)
_DIRECTED = re.compile(
    r"^(?:use|take|apply|give)?\s*(?:as|per)\s+(?:directed|instructed|instructions?|prescribed|package\w*|"
    r"needed|protocol|label\w*|md|provider)[\w ]*$|^see \w+.*$|^ud$|^as dir\w*$"
)
_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?(?:then\s+)?|\band\b|&|\+|;|\bplus\b)\s*")


@dataclass(frozen=True, slots=True)
class Read:
    """What a direction says, or why it is not read. `pieces`: a number of pieces written beside milligrams.

    `several`: it is not read and tells of more than one dose, so that no single one may stand for it.
    """

    sig: Sig | None = None
    why: str = ""
    pieces: Amount | None = None
    several: bool = False


def read_sig(text: str, form: str = "") -> Sig | None:
    """The direction as dose, times a day and whether as needed; None unless every word of it was understood."""
    return read_directions(text, form).sig


@lru_cache(maxsize=4096)  # the orders of a record say the same again and again
def read_directions(text: str, form: str = "") -> Read:
    """The direction with the reason where it is not read. `form` is what a bare number ("take 1 twice a day") counts.

    The dose is in mg, mcg, mL, mcg/h, g (only of something applied to the skin) or in pieces (`tablet`, `patch`...).
    """
    if not text.strip():
        return Read()
    if len(text) > LONGEST:
        return Read(why="too long to be read as one direction")
    spanish = in_english(text)
    if spanish is None:
        return _read(text, form)
    found = _read(spanish.words, form)
    return Read(why=spanish.why, several=found.several) if spanish.why else found


def _read(text: str, form: str) -> Read:
    """Directions in English."""
    if (number := _ONE_OR_A_THOUSAND.search(text)) is not None:
        return Read(why=f"whether {number[0]} is one or a thousand is not said")
    words = _OLD_PATCH.sub(" | ", without_limit_of_all(normalised(text)))
    worn = _WORN.search(words)
    if worn is not None:
        words = _WORN.sub(" | ", words)
    words = _TAKEN_OFF.sub(" | ", words) if worn is not None or "daily" in words else words
    if _DIRECTED.match(words.strip(" .;,|")):
        return Read(why="it says no dose and no time of its own")
    words = _SUPPLY.sub(" | ", words)
    if _CHANGES.search(words) or _has_steps(words):
        return Read(why="it changes over time or with a condition", several=True)
    if why := left_open(words):
        return Read(why=why, several=True)
    words = _LENGTH.sub(lambda length: " | nightly | " if length["night"] else " | ", words)
    whole = _single(words, form, worn_daily=worn is not None)
    if whole.sig is not None:
        return whole
    parts = _parts(words, form)
    return parts if parts is not None else whole


def _has_steps(words: str) -> bool:
    """A length of time with a dose before it and one after it: "1 tablet daily for 7 days, 2 tablets daily"."""
    reading = Reading(words)
    take_limit(reading)
    for length in _LENGTH.finditer(reading.rest):
        before, after = reading.rest[: length.start()], reading.rest[length.end() :]
        if all(_DOSED.search(side) or BARE_DOSE.search(side) for side in (before, after)):
            return True
    return False


def _single(words: str, form: str, *, worn_daily: bool = False) -> Read:
    """One dose at even times."""
    reading = Reading(words)
    directed = take_limit(reading)
    as_needed = _AS_NEEDED.search(reading.rest) is not None
    beside_a_day = may_be_of_a_day(reading.rest)
    times = read_times(reading)
    if beside_a_day and not isinstance(times, str) and times > 1:
        return Read(why="whether the dose is that of each time or of the day is not said", several=True)
    if isinstance(times, str) and worn_daily:
        times = Fraction(1)
    dose, pieces, why = read_dose(reading, form, BARE_DOSE.search(words.lstrip(" |")))
    if dose is not None and not 0 < dose.value <= 100_000:
        return Read(why="a dose nobody takes")
    if dose is None:
        return Read(why=why or str(times), several=why == TWO_DOSES)
    if directed is not None:
        times, why = held_to(directed, dose, None if isinstance(times, str) else times)
        if why == MORE_ALLOWED:
            return Read(why=why, several=True)
    if why or isinstance(times, str):
        return Read(why=why or str(times))
    if not RAREST <= times <= OFTENEST:
        return Read(why="a number of times nobody takes it")
    take_limit_at_once(reading, dose)
    if unread := _unread(reading.rest):
        return Read(why=f"not understood: “{unread}”", several=_ANOTHER.search(reading.rest) is not None)
    sig = Sig(dose=dose, times_per_day=Decimal(times.numerator) / Decimal(times.denominator), as_needed=as_needed)
    return Read(sig=sig, pieces=pieces)


def _unread(rest: str) -> str:
    """What is left and may change the meaning; "" when nothing is.

    A sentence of its own without a number ("may cause drowsiness", "do not crush") changes no dose.
    """
    plain = " ".join(_AS_NEEDED.sub(" prn ", rest).split())
    plain, second = without_reasons(plain)
    if second:
        return second
    if re.search(r"\b(?:apply|place|patch|put)\b", rest):
        plain = _PLACE.sub(" ", plain)
    for place, sentence in enumerate(re.split(r"[;.](?!\d)", plain)):
        words = re.findall(r"[^\s.,;:()/|&-]+", sentence)
        strange = [word for word in words if not _HARMLESS.fullmatch(word)]
        if strange and (any(char.isdigit() for char in sentence) or (place == 0 and not _NO_LIMIT.search(sentence))):
            return " ".join(strange[:6])
        if strange and place and not _NO_LIMIT.search(sentence) and len(words) > 12:
            return " ".join(strange[:6])
    return ""


def _parts(words: str, form: str) -> Read | None:
    """Unequal doses at several times of the day: "1 tablet in the morning and 2 tablets at bedtime".

    Only one of them may be at no named time ("twice a day and 2 at bedtime"), and no time may have two: else one may be
    taken instead of the other ("1 every 6 hours for moderate pain and 2 every 6 hours for severe pain").
    """
    limit = Reading(words)
    directed = take_limit(limit)
    pieces = [one for one in _JOINT.split(limit.rest) if one.strip(" |.,")]
    if not 2 <= len(pieces) <= 6:
        return None
    read: list[Sig] = []
    when: list[frozenset[str]] = []
    unit = ""
    for one in _gathered(pieces):
        said = re.sub(r"^\W*(?:take|give|use|apply|and|then)?\s*", "take ", one.strip(" |.,"))
        found = _single(said, unit or form or "")
        if found.sig is None:
            return None
        unit = found.sig.dose.unit if found.sig.dose.unit in PIECES else ""
        read.append(found.sig)
        when.append(times_of_day(said))
    if len(read) < 2 or sum(not one for one in when) > 1 or len(frozenset().union(*when)) < sum(map(len, when)):
        return None
    rare = any(one.times_per_day < 1 for one in read)
    total = None if rare else summed(read)
    times = Fraction(total.times_per_day) if total is not None else Fraction(0)
    if total is None or (directed is not None and held_to(directed, total.dose, times) != (times, "")):
        return None
    return Read(sig=total)


def _gathered(pieces: Sequence[str]) -> list[str]:
    """The parts, each with a dose of its own: what has none belongs to the part before ("... and at bedtime")."""
    found: list[str] = []
    for one in pieces:
        own = re.match(
            rf"^\W*(?:take |give |use |apply |then )?{NUM}\s*(?:{ANY_PIECE}|{ANY_MASS}|(?=[a-z]))", one.strip(" |")
        )
        if own is None and found:
            found[-1] = f"{found[-1]} and {one}"
        else:
            found.append(one)
    return found


def summed(sigs: Sequence[Sig]) -> Sig | None:
    """Doses taken beside each other as one: the same dose as often as all of them, unequal ones as their sum a day.

    None where they do not add up: doses in different units, or all as needed and one of them twice a day or more, which
    is one dose or the other ("1 tablet for moderate pain", "2 tablets for severe pain").
    """
    as_needed = all(one.as_needed for one in sigs)
    if len({one.dose.unit for one in sigs}) != 1 or (as_needed and any(one.times_per_day >= 2 for one in sigs)):
        return None
    if len({one.dose for one in sigs}) == 1:
        times = sum((one.times_per_day for one in sigs), Decimal(0))
        return replace(sigs[0], times_per_day=times, as_needed=as_needed)
    daily = sum((one.dose.value * one.times_per_day for one in sigs), Decimal(0))
    dose = Amount(daily, sigs[0].dose.unit)
    return Sig(dose=dose, times_per_day=Decimal(1), as_needed=as_needed, unequal=True)
