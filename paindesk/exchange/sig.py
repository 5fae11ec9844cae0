"""Directions as they are written ("take 1-2 tablets every 4-6 hours as needed") read into a `Sig`.

Every word must be understood: what remains unread makes the whole direction unread, with the reason, never a guess.
Of a range ("1-2 tablets", "every 4-6 hours") the most that may be taken is kept, because every rule that reads a `Sig`
asks how much it can come to; `as_needed` stays beside it. Unequal doses ("1 in the morning, 2 at bedtime") become
their sum once a day. What changes over time ("then 2 daily") and "as directed" are for a person to read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from paindesk.domain.dose import Amount, Sig
from paindesk.exchange.sig_dose import ANY_MASS, BARE_DOSE, MASSES, read_dose
from paindesk.exchange.sig_times import Reading, read_times
from paindesk.exchange.sig_words import ANY_PIECE, NUM, PIECES, normalised

__all__ = ["PIECES", "Read", "normalised", "read_directions", "read_sig"]

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
_PLACE = re.compile(r"\b(?:to|on|onto|over)\s+(?:[a-z]+ ?){1,6}(?=$|[.;|,])")
_AS_NEEDED = re.compile(r"\bprn\b|\b(?:as|if|when|only if|only when|only as)\s+(?:needed|required|necessary)\b")
_LIMIT = (
    r"(?:max(?:imum)?|not to exceed|nte|do not (?:exceed|take more than|use more than)|no more than|not more than|"
    r"up to|limit(?: of)?|at most|mdd)"
)
_MOST = re.compile(
    rf"\b{_LIMIT}(?: (?:of|daily|dose|dosage|amount|total|is))*:?\s*(?P<number>{NUM})\s*"
    rf"(?P<what>{ANY_PIECE}|times?|doses?|{ANY_MASS})?"
    r"(?P<day>\s*(?:(?:a|per|/|in a|in any|in|each|within(?: a)?)\s*(?:day|24\s*-?\s*h(?:ours?|rs?)?)|daily)"
    r"(?: period)?\b)?"
)
_OF_ALL = re.compile(
    rf"\b{_LIMIT}[^.;|]{{0,20}}(?:apap|acetaminophen|tylenol)[^.;|]*|"
    rf"\b{_LIMIT}[^.;|]{{0,12}}{NUM}\s*(?:{ANY_MASS})[^.;|]{{0,24}}(?:apap|acetaminophen|tylenol)[^.;|]*"
)
_DURATION = re.compile(
    rf"\b(?:for|x) ?(?:up to |the next |a total of )?(?:{NUM}\s*(?:-|to)\s*)?{NUM}\s*-?\s*"
    r"(?:days?|d|weeks?|wks?|months?|doses)\b(?! (?:on|off)\b)|"
    rf"(?:\b(?:qty|quantity|disp(?:ense)?|refills?:?)\s*:?\s*#?|#\s*){NUM}\b(?: refills?| (?:{ANY_PIECE})\b)?"
)
_SCORE = (
    r"\(?(?:(?:pain|score|scale|level|of|rated)\s*)*(?:[<>≥≤=]+\s*)?\d{1,2}(?:\s*(?:-|to)\s*\d{1,2})?(?:\s*/\s*10)?\)?"
)
_FOR = re.compile(rf"\b(?:for|due to|prn|if|indications?:?)\s+(?:[a-z,/'&+-]+[ .]?|{_SCORE} ?)*(?=$|[.;|])")
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
    r"weeks? \d)\b|\bon off\b|\bday 1\b"
)
_NO_LIMIT = re.compile(
    r"\b(?:hold (?:for|if)|stop if|call|do not|don't|may cause|caution|avoid|must|should|keep|no refills?|"
    r"dispense as written|daw|drink|if|can|may)\b"
)
_DIRECTED = re.compile(
    r"^(?:use|take|apply|give)?\s*(?:as|per)\s+(?:directed|instructed|instructions?|prescribed|package\w*|"
    r"needed|protocol|label\w*|md|provider)[\w ]*$|^see \w+.*$|^ud$|^as dir\w*$"
)
_LONGEST = 400  # characters; longer directions are instructions to read, not to parse
_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?(?:then\s+)?|\band\b|&|\+|;|\bplus\b)\s*")


@dataclass(frozen=True, slots=True)
class Read:
    """What a direction says, or why it is not read. `pieces`: a number of pieces written beside milligrams."""

    sig: Sig | None = None
    why: str = ""
    pieces: Amount | None = None


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
    if len(text) > _LONGEST:
        return Read(why="too long to be read as one direction")
    words = _OLD_PATCH.sub(" | ", _OF_ALL.sub(" | ", normalised(text)))
    worn = _WORN.search(words)
    if worn is not None:
        words = _WORN.sub(" | ", words)
    words = _TAKEN_OFF.sub(" | ", words) if worn is not None or "daily" in words else words
    if _DIRECTED.match(words.strip(" .;,|")):
        return Read(why="it says no dose and no time of its own")
    if _CHANGES.search(words):
        return Read(why="it changes over time or with a condition")
    words = _DURATION.sub(" | ", words)
    whole = _single(words, form, worn_daily=worn is not None)
    if whole.sig is not None:
        return whole
    parts = _parts(words, form)
    return parts if parts is not None else whole


def _single(words: str, form: str, *, worn_daily: bool = False) -> Read:
    """One dose at even times."""
    reading = Reading(words)
    if (directed := reading.take(_MOST)) is not None and _is_dose(directed):
        reading = Reading(words)  # "up to 3 patches" is the dose, not a limit a day
        directed = None
    as_needed = _AS_NEEDED.search(reading.rest) is not None
    times = read_times(reading)
    if isinstance(times, str) and worn_daily:
        times = Fraction(1)
    dose, pieces, why = read_dose(reading, form, BARE_DOSE.search(words.lstrip(" |")))
    if isinstance(times, str):
        if directed is None or dose is None:
            return Read(why=why or times if dose is None else times)
        counted = _as_limit(directed, dose)
        if counted is None:
            return Read(why=times)
        times, directed = counted, None
    if dose is None:
        return Read(why=why)
    if not 0 < dose.value <= 100_000 or not 0 < times <= 96:
        return Read(why="a dose or a number of times nobody takes")
    if unread := _unread(reading.rest):
        return Read(why=f"not understood: “{unread}”")
    if directed is not None:
        limit = _as_limit(directed, dose)
        if limit is None:
            return Read(why="a limit in another unit than the dose")
        times = min(times, limit)
    sig = Sig(dose=dose, times_per_day=Decimal(times.numerator) / Decimal(times.denominator), as_needed=as_needed)
    return Read(sig=sig, pieces=pieces)


def _is_dose(limit: re.Match[str]) -> bool:
    """Whether "up to 3 patches" says what is taken at a time."""
    return limit[0].startswith("up to") and not limit["day"] and not re.fullmatch("times?|doses?|", limit["what"] or "")


def _as_limit(limit: re.Match[str], dose: Amount) -> Fraction | None:
    """ "Not more than 6 tablets a day" as times a day; None for a limit in another unit.

    A bare number ("max 3 a day") counts doses: read as milligrams it would make next to nothing of the medicine.
    """
    number, what = Fraction(limit["number"]), limit["what"] or ""
    if not what or re.fullmatch(r"times?|doses?", what):
        return number
    unit = next((unit for unit, words in {**PIECES, **MASSES}.items() if re.fullmatch(words, what)), "")
    amount = Amount(Decimal(limit["number"]) * 1000, "mg") if unit == "g" and dose.unit == "mg" else None
    if amount is not None:
        return Fraction(amount.value) / Fraction(dose.value)
    return number / Fraction(dose.value) if unit == dose.unit else None


def _unread(rest: str) -> str:
    """What is left and may change the meaning; "" when nothing is.

    A sentence of its own without a number ("may cause drowsiness", "do not crush") changes no dose.
    """
    plain = " ".join(_AS_NEEDED.sub(" prn ", rest).split())
    plain = _FOR.sub(" ", _FOR.sub(" ", plain))
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
    """Unequal doses at several times of the day: "1 tablet in the morning and 2 tablets at bedtime"."""
    limit = Reading(words)
    limit.take(_MOST)
    pieces = [one for one in _JOINT.split(limit.rest) if one.strip(" |.,")]
    if not 2 <= len(pieces) <= 6:
        return None
    read: list[Sig] = []
    unit = ""
    for one in _gathered(pieces):
        said = re.sub(r"^\W*(?:take|give|use|apply|and|then)?\s*", "take ", one.strip(" |.,"))
        found = _single(said, unit or form or "")
        if found.sig is None:
            return None
        unit = found.sig.dose.unit if found.sig.dose.unit in PIECES else ""
        read.append(found.sig)
    return _summed(read) if len(read) > 1 else None


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


def _summed(read: Sequence[Sig]) -> Read | None:
    if len({one.dose.unit for one in read}) != 1:
        return None
    if len({one.dose for one in read}) == 1 and all(one.times_per_day >= 1 for one in read):
        times = sum((one.times_per_day for one in read), Decimal(0))
        return Read(sig=replace(read[0], times_per_day=times, as_needed=all(one.as_needed for one in read)))
    daily = sum((one.dose.value * one.times_per_day for one in read), Decimal(0))
    if any(one.times_per_day < 1 for one in read):
        return None
    sig = Sig(
        dose=Amount(daily, read[0].dose.unit),
        times_per_day=Decimal(1),
        as_needed=all(one.as_needed for one in read),
        unequal=True,
    )
    return Read(sig=sig)
