"""A medicine line as a person types it: "oxycodone 10 mg every 6 hours", "Norco 5-325, 1 tablet twice a day"."""

import re
from datetime import date
from decimal import Decimal

from paindesk.domain.dose import Sig, plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Activity, Ingredient, MedicineLine
from paindesk.exchange.denied import Denied, denied
from paindesk.exchange.names import Recognised, recognise
from paindesk.exchange.sig import normalised, read_directions, read_sig
from paindesk.exchange.sig_spanish import in_english
from paindesk.exchange.sig_times import Reading, read_times
from paindesk.exchange.sig_unsure import ends_with_daily_dose
from paindesk.exchange.sig_words import ANY_PIECE, LONGEST, NUM
from paindesk.exchange.since import since_in_english, take_since
from paindesk.exchange.spelling import codeine_numbered

_COUNTED = re.compile(
    rf"\b(?:(?:take|apply|use|inhale)\b.*|(?<![\d.,/#-])(?:{NUM}\s*(?:-|to)\s*)?{NUM}\s+(?:{ANY_PIECE})\b.*)"
)
_DOSE = re.compile(rf"(?<![\w.,/-]){NUM}(?:\s*(?:-|to)\s*{NUM})?\s*(?:mg|mcg|g|ml)\b(?!\s*/)(?!\s*per\b)")
_NAMED = re.compile(
    rf"\d[\d.]*\s*(?:mg)?\s*[-/]\s*\d[\d.]*(?:\s*mg\b)?(?!\s*-?\s*(?:h|d|times|x|tab|cap|\d|\.))|"
    rf"\d[\d.]*\s*mcg\s*(?:/|per)\s*h(?:r|our)?\b|\b(?:{ANY_PIECE}|transdermal|er)\b"
)
# A number of pieces that was not understood: the timing after it is not that of one.
_SOME_PIECES = re.compile(
    rf"(?<![\d.,/#-])(?:[1-9](?:\.\d+)?|0\.\d+)[^\s\d.,/-]?\s*(?:\(\s*{NUM}\s*\)\s*)?(?:{ANY_PIECE})\b"
)
_ONE_PIECE = ("tablet", "capsule", "patch")
# "Two 10 mg tablets": how many stands before what one holds. Read as 10 mg alone it would be half of what is taken. Of
# "2 tablets of 10 mg" and "2 x 10 mg" nothing is read: whether that is one or all of them is not said. "Omega 3 1000
# mg" has its number in its name.
_MANY = (
    r"(?:\b(?:take|use|give)\s+)?(?<![\d.,/#-])(?<!omega )(?<!vitamin [bd] )"
    rf"\(?(?P<count>(?:{NUM}\s*(?:-|to|or)\s*)?{NUM})\)?"
)
_HOLDS = rf"\(?(?P<holds>{NUM}\s*(?:mg|mcg|g)\b(?!\s*(?:/|per\b)))\)?"
_MANY_OF = re.compile(rf"{_MANY}\s+(?P<piece>{ANY_PIECE})\s+of\s+(?:an?\s+)?{_HOLDS}")
_MANY_BEFORE = re.compile(rf"{_MANY}\s+(?:of\s+)?(?:an?\s+)?{_HOLDS}\s+(?P<piece>{ANY_PIECE})\b")
_MANY_TIMES = re.compile(rf"{_MANY}\s*[x×*]\s*{_HOLDS}")
_A_FEW = 4  # pieces; "5 325 mg tablet" is Percocet
_NUMBER = re.compile(r"(?<![a-z\d])\d")
_PIECE_FIRST = re.compile(rf"^(?:\s*[-/]\s*{NUM})?\s*-?\s*(?:{ANY_PIECE})\b")


def read_line(text: str, knowledge: Knowledge, today: date | None = None) -> MedicineLine:
    """The line with what was understood of it; `ingredients` empty or `sig` None where it was not.

    "10 mg every 6 hours" is a dose, so the strength of a piece stays open unless a form is named with it.
    `today` lets "since March 2026" be a day.
    """
    written = " ".join(text.split())
    started, words = take_since(codeine_numbered(normalised(written)), today)
    recognised = recognise(words, knowledge)
    since, taken = since_in_english(written)
    spanish = in_english(taken, after_name=True)
    if spanish is not None:
        words = codeine_numbered(normalised(spanish.words))
        started, words = take_since(f"{words} {since}", today) if since else take_since(words, today)
    if recognised.open_number:
        sig, sig_text, dose_only = None, _from_number(words), False
    elif spanish is not None and spanish.why:
        sig, sig_text, dose_only = None, _rest(words), False
    else:
        sig, sig_text, dose_only = _directions(words, recognised)
    ingredients = _named_first(words, sig_text if sig is not None else "", recognised, knowledge)
    if dose_only and not recognised.form:
        ingredients = tuple(Ingredient(name=one.name) for one in ingredients)
    if spanish is not None:
        sig_text = _as_written(taken, sig_text)
    said = denied(written, knowledge)
    return MedicineLine(
        text=written,
        ingredients=ingredients,
        rxcui=recognised.rxcui,
        form=recognised.form,
        release=recognised.release,
        route=recognised.route,
        sig_text=sig_text,
        sig=sig,
        started=started,
        activity=Activity.UNKNOWN if said is Denied.UNSURE else Activity.ACTIVE,
        not_taking=said is Denied.YES,
        unread=_unread(words, recognised, None if spanish is None else spanish.why) if sig is None else "",
    )


def _unread(words: str, recognised: Recognised, spanish_why: str | None) -> str:
    if recognised.open_number:
        return f"whether “{recognised.open_number}” is the strength or how many is not said"
    return _why(words) if spanish_why is None else _more_than_unknown(spanish_why)


def _why(words: str) -> str:
    """Why directions in English are not read."""
    said = _from_number(words)
    return _more_than_unknown(read_directions(said).why) if said else ""


def _more_than_unknown(why: str) -> str:
    """The reason, where it is another than words that are not known: the directions stand beside it themselves."""
    return "" if why.startswith("not understood") else why


def _as_written(written: str, english: str) -> str:
    """The end of the line that says so in Spanish; after the first number where no end of it does."""
    for place in (start.start() for start in re.finditer(r"[^\W_]+", written)):
        said = in_english(written[place:])
        if said is not None and normalised(said.words).strip(" ,.") == english.strip(" ,."):
            return written[place:].strip(" ,.")
    number = re.search(r"\d", written)
    return written[number.start() :] if number is not None else ""


def _named_first(words: str, sig_text: str, whole: Recognised, knowledge: Knowledge) -> tuple[Ingredient, ...]:
    """The medicine in front of the directions; one that they only speak of ("with Tylenol") is no part of it."""
    name, _, _ = words.partition(sig_text) if sig_text else (words, "", "")
    first = recognise(name, knowledge)
    fewer = {one.name for one in first.ingredients} < {one.name for one in whole.ingredients}
    return first.ingredients if first.ingredients and fewer else whole.ingredients


def _directions(words: str, recognised: Recognised) -> tuple[Sig | None, str, bool]:
    """The sig, its text, and whether the dose was the amount beside the name."""
    if len(words) > LONGEST:
        return None, _rest(words), False
    if _MANY_OF.search(words) is not None or _MANY_TIMES.search(words) is not None:
        return None, _from_number(words), False
    words = _strength_first(words)
    if recognised.bare_piece:
        return _pieces_after(words, recognised)
    counted = _COUNTED.search(words)
    if counted is not None and (sig := read_sig(counted[0])) is not None:
        return sig, counted[0], False
    starts = [dose.start() for dose in _DOSE.finditer(words)]
    for place, start in enumerate(starts):  # the first from which all that follows is understood
        if ends_with_daily_dose(words[:start]):
            return None, _rest(words), False
        sig = read_sig(_said(words[start:]))
        # Milligrams beside a combination do not say of which; its millilitres are plain.
        if sig is not None and (len(recognised.ingredients) == 1 or sig.dose.unit == "mL"):
            return sig, words[start:], sig.dose.unit != "mL"
        until = starts[place + 1] if place + 1 < len(starts) else len(words)
        if not isinstance(read_times(Reading(_said(words[start:until]))), str):
            return None, _rest(words), False  # a direction of its own, and what follows it is not understood
    return _one_piece(words, recognised)


def _strength_first(words: str) -> str:
    """The same with the strength before how many: "10 mg 2 tablets". Of two strengths it stays: neither is the dose."""
    return words if len(_MANY_BEFORE.findall(words)) > 1 else _MANY_BEFORE.sub(_few_before, words)


def _few_before(found: re.Match[str]) -> str:
    if all(Decimal(one) <= _A_FEW for one in re.findall(NUM, found["count"])):
        return f"{found['holds']} {found['count']} {found['piece']}"
    return found[0]


def _said(words: str) -> str:
    """Directions without the words of a name between dose and timing ("10 mg er tablet twice a day")."""
    return re.sub(r"\b(?:er|xr|sr|xl|la|cr|extended release|immediate release|ir)\b", " ", words)


def _one_piece(words: str, recognised: Recognised) -> tuple[Sig | None, str, bool]:
    """A patch by its mcg/h, or a combination by its pair of strengths ("5-325 mg"), is one piece at a time."""
    strengths = [one.strength for one in recognised.ingredients if one.strength is not None]
    patch = recognised.form == "patch" and len(strengths) == 1
    pair = len(strengths) > 1 and len(strengths) == len(recognised.ingredients)
    if not (patch or pair or recognised.bare) or _SOME_PIECES.search(words) is not None:
        return None, _rest(words), False
    unit = recognised.form if recognised.form in _ONE_PIECE else "tablet"
    timing = _NAMED.split(words)[-1]
    if recognised.bare:
        timing = _behind_number(words, recognised)
    return read_sig(f"1 {unit} {timing}"), timing.strip(" ,."), False


def _pieces_after(words: str, recognised: Recognised) -> tuple[Sig | None, str, bool]:
    """Behind "15 tablet": how many and how often, one where it says only how often. All of it must be understood."""
    behind = _PIECE_FIRST.sub("", _behind_number(words, recognised)).strip(" ,.:;-")
    sig = read_sig(behind) or read_sig(f"1 {recognised.form or 'tablet'} {behind}")
    return sig, behind, False


def _behind_number(words: str, recognised: Recognised) -> str:
    """What stands behind a strength without a unit."""
    strength = next(one.strength for one in recognised.ingredients if one.strength is not None)
    return re.split(rf"(?<![\d.]){plain(strength.value)}(?![\d.])", words, maxsplit=1)[-1]


def _from_number(words: str) -> str:
    number = _NUMBER.search(words)
    return words[number.start() :].strip(" ,.") if number is not None else ""


def _rest(words: str) -> str:
    """What stands after the last strength or form: the directions that were not understood."""
    found = list(re.finditer(rf"\b\d[\d.,/-]*\s*(?:mg|mcg|g|ml|%)(?:/h(?:r|our)?)?|\b(?:{ANY_PIECE})\b", words))
    return words[found[0].end() :].strip(" ,.") if found else ""
