"""What is taken at one time: milligrams, millilitres, pieces, the rate of a patch, or a bare number of pieces."""

import re
from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.exchange.sig_times import Reading, most
from paindesk.exchange.sig_words import ANY_PIECE, NUM, PIECE, PIECES, RANGE

MASSES = {
    "mcg": r"mcgs?|micrograms?|ug",
    "mg": r"mgs?|milligrams?",
    "g": r"g|gm|gms|grams?",
    "mL": r"ml|mls|millilit(?:er|re)s?|cc",
}
_MASS = "|".join(f"(?P<{unit}>{words})" for unit, words in MASSES.items())
ANY_MASS = "|".join(MASSES.values())
# A combination by its strengths, "(5/325 mg)": no dose.
_PAIR = re.compile(
    rf"\(\s*{NUM}\s*mg\s*-\s*{NUM}\s*mg(?: total| each)?\s*\)|"
    rf"\(?(?<![\w./-]){NUM}\s*(?:mg\s*)?/\s*{NUM}\s*mg\b(?: total\b| each\b)?\)?"
)
TWO_DOSES = "two doses"
_NOT_RATE = r"(?!\s*/)(?!\s*per\b)"

_MASS_DOSE = re.compile(rf"(?<![\w./-]){RANGE}\s*(?:{_MASS})\b{_NOT_RATE}(?: total\b| each\b)?")
# A rate is the dose of a patch: "25 mcg/h". Beside a number of patches it only repeats what is in one.
_RATE_DOSE = re.compile(
    rf"\(?(?<![\w./-])(?P<number>{NUM})\s*(?:mcg|micrograms?|ug)\s*(?:/|per)\s*h(?:rs?|ours?)?\b(?: total| each)?\)?"
)
_CONCENTRATION = re.compile(
    rf"\(?{NUM}\s*(?:mg|mcg|g)\s*(?:/|per|in)\s*(?:{NUM}\s*)?(?:ml|cc)\b(?: (?:solution|conc\w*|susp\w*))?\)?"
)
_PIECE_DOSE = re.compile(rf"(?<![\w./-]){RANGE}\s*(?:\(\s*{NUM}\s*\)\s*)?(?:x\s*)?(?:{PIECE})\b(?:\(s\))?")
_PIECES_OF = re.compile(
    rf"(?<![\w./-]){RANGE}(?:\s+|\s*x\s*)(?P<each>{NUM}\s*-?\s*(?:mg|mcg))\s*(?:{PIECE})\b(?:\(s\))?"
)
_SPOON = re.compile(
    rf"(?<![\w./-]){RANGE}\s*(?:(?P<tea>tsps?|teaspoons?(?:ful)?)|(?P<table>tbsps?|tablespoons?(?:ful)?))\b"
)
BARE_DOSE = re.compile(
    rf"^\W*(?:sig:? ?)?(?:(?:take|give|use|swallow|apply|place|chew)s? )?{RANGE}(?= (?:by mouth|po\b|orally|per mouth|"
    rf"q\s?\d|q[a-z]|every|each|once|twice|[1-6] ?(?:x|times)|bid|tid|qid|daily|at (?:bed|night|hs)|in the|as needed|"
    rf"prn|nightly|before|with|am\b|pm\b|hs\b))"
)
_SPOKEN_FIRST = re.compile(r"^\W*(?:sig:? ?)?(?:take|give|use|swallow|apply|place|chew)s? |\b(?:po|by mouth|orally)\b")
_ONE_PATCH = re.compile(
    r"\b(?:change|replace|apply|new) (?:the |a |your )?(?:new )?patch(?! (?:after|on))\b|\bpatch (?:is )?changed\b"
)
# What parts a dose from another: "1 tablet for pain, 10 mg if severe".
_REASONED = re.compile(r"\b(?:for|if|when|prn|needed)\b")
# "Change every 3 days", the timing read already.
_CHANGED = re.compile(r"\b(?:and )?(?:changed?|replaced?)\b(?: (?:it|them|patch(?:es)?))?(?=\s*(?:\||[1-9]|$|,))")


def read_dose(reading: Reading, form: str, bare: re.Match[str] | None) -> tuple[Amount | None, Amount | None, str]:
    """What is taken at one time, the pieces written beside it, and why there is none.

    Milligrams are kept before pieces: "2 tablets (20 mg)" says how much it is; in "5 mg tablet: 2 tablets" they are
    the strength of one.
    """
    applied = re.search(r"\b(?:apply|topical\w*|gel|cream|ointment|skin)\b", reading.rest) is not None
    if (match := reading.take(_PIECES_OF)) is not None:
        return Amount(most(match), _unit(match, PIECES)), None, ""
    rate = reading.take(_RATE_DOSE)
    spoon = reading.take(_SPOON)
    reading.take(_CONCENTRATION)
    reading.take(_PAIR)
    total, counted, why = _mass_and_pieces(reading, applied=applied)
    if why:
        return None, None, why
    if rate is not None or counted is None or counted.unit == "patch":
        changed = reading.take(_ONE_PATCH)
        alone = not form and total is None and counted is None  # only a patch is changed every so many hours
        worn = rate is not None or form == "patch" or (counted is not None and counted.unit == "patch") or alone
        changed = (reading.take(_CHANGED) if worn else None) or changed
        if changed is not None and rate is None and total is None and counted is None:
            return Amount(Decimal(1), "patch"), None, ""
    if rate is not None and total is None and counted is None:
        return Amount(Decimal(rate["number"]), "mcg/h"), None, ""
    if total is not None:
        return total, counted, ""
    if spoon is not None and counted is None:
        return Amount(most(spoon) * (5 if spoon["tea"] else 15), "mL"), None, ""
    if counted is None and bare is not None and (unit := _counts(form, reading.rest)):
        reading.rest = reading.rest.replace(bare[0], " | ", 1)
        counted = Amount(most(bare), unit) if most(bare) <= 4 else None
    if counted is None:
        return None, None, "it says no dose"
    if re.search(r"\beach (?:nostril|eye|ear)\b|\bboth (?:nostrils|eyes|ears)\b", reading.rest):
        return None, None, "a dose on each side"
    return counted, None, ""


def _mass_and_pieces(reading: Reading, *, applied: bool) -> tuple[Amount | None, Amount | None, str]:
    """The milligrams taken at a time and the pieces, each where it is written; why neither can be told."""
    written = reading.rest
    piece = _PIECE_DOSE.search(written)
    masses = list(_MASS_DOSE.finditer(written))
    counted = Amount(most(piece), _unit(piece, PIECES)) if piece is not None else None
    strength = next((one for one in masses if re.match(rf"\s*(?:{ANY_PIECE})\b", written[one.end() :])), None)
    if piece is not None and piece["low"] and _far_apart(piece) and most(piece) > 20:
        return None, None, "whether that is a range, pieces of one strength or two strengths is not said"
    solid = [one for one in masses if one["mL"] is None]
    mass = solid[0] if solid else masses[0] if masses else None
    if mass is not None and mass["low"] and not _same_range(mass, piece):
        if piece is None and (mass is strength or _far_apart(mass)):
            return None, None, "whether that is a range, pieces of one strength or two strengths is not said"
        if piece is not None and not (mass is strength or written[: mass.start()].endswith("(")):
            return None, None, "whether that is one piece or all of them is not said"
        mass = None if piece is not None else mass  # "1 tablet (7.5-325 mg)": what is in one
    inside = mass is not None and written[: mass.start()].endswith("(")
    if mass is not None and piece is not None and not inside and _REASONED.search(_between(written, mass, piece)):
        return None, None, TWO_DOSES
    if mass is not None and counted is not None and counted.value != 1 and len(masses) == 1:
        inside = "(" in written[piece.end() if piece else 0 : mass.start()] or mass[0].endswith("total")
        if mass is strength or mass[0].endswith("each"):
            mass = None
        elif not inside:
            return None, None, "whether that is one piece or all of them is not said"
    elif len(solid) > 1 or (not solid and len(masses) > 1):
        return None, None, TWO_DOSES
    for one in sorted((*masses, *([piece] if piece is not None else ())), key=lambda match: -match.start()):
        reading.rest = f"{reading.rest[: one.start()]} | {reading.rest[one.end() :]}"
    if mass is None:
        return None, counted, ""
    reading.rest = re.sub(rf"\b(?:{ANY_PIECE})\b", " ", reading.rest)
    amount = Amount(most(mass), _unit(mass, MASSES))
    return (Amount(amount.value * 1000, "mg") if amount.unit == "g" and not applied else amount), counted, ""


def _same_range(mass: re.Match[str], piece: re.Match[str] | None) -> bool:
    """Whether "1-2 tablets (5-10 mg)" tells one range twice."""
    if piece is None or not piece["low"]:
        return False
    return Decimal(mass["low"]) * Decimal(piece["number"]) == Decimal(piece["low"]) * Decimal(mass["number"])


def _far_apart(mass: re.Match[str]) -> bool:
    """ "5-325 mg" are the strengths of a combination; nobody takes five times as much or more of a range."""
    return Decimal(mass["number"]) >= 5 * Decimal(mass["low"])


def _between(written: str, *parts: re.Match[str]) -> str:
    return written[min(one.end() for one in parts) : max(one.start() for one in parts)]


def mass_of(word: str) -> str:
    """The unit of mass or volume that word is: "milligrams" are mg; "" where it is none."""
    return next((unit for unit, words in MASSES.items() if re.fullmatch(words, word)), "")


def _counts(form: str, rest: str) -> str:
    """What a bare number counts: pieces of the form, or pills where it is said to be taken."""
    if form in ("tablet", "capsule", "patch", "film", "lozenge", "suppository", "packet", "piece"):
        return form
    return "piece" if not form and _SPOKEN_FIRST.search(rest.lstrip(" |")) is not None else ""


def _unit(match: re.Match[str], units: dict[str, str]) -> str:
    return next(unit for unit in units if match[unit] is not None)
