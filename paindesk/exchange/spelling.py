"""How the names of medicines are spelled: one way for dashes, spaces, units and what a pharmacy prints for a form."""

import re
from decimal import Decimal

from paindesk.exchange.sig_words import undashed

# Dose forms as US pharmacy systems print them ("T12A": tablet, 12 hours, abuse-deterrent).
_PRINTED = {
    "er tablet": r"tb12|tb24|t12a|t24a|tbcr|tber|tbea|t12h|t24h|tabcr|taber|tbsr",
    "er capsule": r"cp12|cp24|c12a|c24a|cpcr|cper|cpsr|cs24|cs12",
    "tablet": r"tbec|tbdr|tbdd|tbdp|tbsl|tbef|tbso|tbpk|tbco|chew|chewable|odt",
    "capsule": r"cpdr|cpep|cpsp",
    "solution": r"soln?|conc|susp|syrp|syr|elix|liqd|liq|sorc",
    "patch": r"ptch|ptwk|pt72|pt24|pttw|pads?",
    "cream": r"crea|crm",
    "ointment": r"oint|ung",
    "lozenge": r"loza|lozg|lpop|lollipop",
    "suppository": r"supp|suppos",
    "injection": r"inj|soaj|sosy|sopn|solr",
    "inhaler": r"aers|aepb|aero|hfa",
    "spray": r"nasal spr|spry|spr",
    "film": r"strip",
}
_PRINTED_FORM = re.compile("|".join(rf"(?P<f{place}>\b(?:{words})\b)" for place, words in enumerate(_PRINTED.values())))
_FORM_NAMES = tuple(_PRINTED)
_MG_IN_MG = re.compile(r"(?<![\d.])(?P<number>\d*\.\d+|\d+) ?mg/mg\b")
# "2,5 mg" has a decimal comma. "1.200 mg" is 1200 mg where a point parts thousands: no strength is better than 1.2 mg.
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])(\d+),(?=\d{1,2}(?: ?(?:mg|mcg|ug|g|ml)\b| ?[-/] ?\d))")
_MAYBE_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d00 ?(?:mg|mcg|ug)\b")
_FREE_OF = re.compile(r"\b[a-z]+[ -]free\b|\bnon-? ?aspirin\b")
# Alcohol that nobody drinks, or that is spoken of to warn.
_NOT_DRUNK = re.compile(
    r"\b(?:isopropyl|rubbing|benzyl|polyvinyl|cetyl|cetostearyl|stearyl|lanolin) alcohol\b|"
    r"\balcohol (?:prep|swab|pad|wipe)\w*(?: pads?)?|\b(?:avoid|no|without|drink|drinking|with) alcohol\b"
)
# Tylenol with codeine goes by its number. "Tylenol 3" is one too where no pieces follow, or where how many are taken
# stands behind it ("Tylenol 3 1 tab"): an opioid must not be missed.
_BY_NUMBER = re.compile(
    r"\b(?P<name>tylenol(?: with codeine)?|acetaminophen|apap|paracetamol|t(?=#))"
    r"(?:[ -]*(?:#|n[o.º°]{1,3} ?|(?:nr|n[uú]m(?:ero)?|num(?:ber)?)\.? ?) ?(?P<told>[234])(?:'?s)?(?![\w.])|"
    r"(?<=ol)(?: with codeine)?[ -](?P<bare>[34])(?:'?s)?"
    r"(?=(?:\s+-)?\s*(?:$|[,;]|q ?\d|\d{1,3} ?[/-] ?\d{2,3}\b|(?:[1-4]|1/2|1 ?- ?2|½)\s+(?:tab|caplet|"
    r"pill|po\b|q ?\d|bid|tid|qid)|"
    r"(?:tablet|tab|caplet|tableta|take|one|two|una|dos|every|each|bid|tid|qid|prn|as needed|when needed|daily|nightly|"
    r"q?hs|po|by mouth|at (?:bed\w*|night)|for (?:\w+ )?pain|from|once|twice|cada)\b)))"
)
# As pharmacies print combinations that are too long for their field ("HYDROCODON-ACETAMINOPHEN 5-325", "APAP/COD"). Of
# one that is not known again only the partner would be left, without a word about the opioid. A name that stands alone
# must be whole: what is not recognised is said.
_CUT_SHORT = {
    "hydrocodone": r"hydroco(?:d(?:on?)?)?",
    "oxycodone": r"oxycod(?:on?)?",
    "tramadol": r"tramado?l?",
    "codeine": r"codein|cod(?! liver)",
    "buprenorphine": r"bupren(?:orp(?:h(?:i?n)?)?)?",
    "naloxone": r"nalox(?:o?n)?",
    "pentazocine": r"pentazocin?",
    "acetaminophen": r"acetamin(?:o(?:p(?:h(?:e|n|en)?)?)?)?",
}
_CUT = re.compile(
    "|".join(
        rf"(?P<c{place}>(?:(?<=[-/])|(?<=with ))(?:{words})\b|\b(?:{words})(?=[-/]))"
        for place, words in enumerate(_CUT_SHORT.values())
    )
)
_WHOLE = tuple(_CUT_SHORT)
_PUNCTUATION = re.compile(r"[\[\](){},;:®™*]")


def codeine_numbered(text: str) -> str:
    """The text, in small letters, with "tylenol no. 3" as "tylenol #3"."""

    def said(found: re.Match[str]) -> str:
        partner = " with codeine" if "with codeine" in found["name"] else ""
        return f"tylenol{partner} #{found['told'] or found['bare']}"

    return _BY_NUMBER.sub(said, text)


def clean(text: str) -> str:
    """Lower case, single spaces, one kind of dash, one spelling for each unit and form."""
    out = undashed(text).casefold() if not text.isascii() else text.casefold()
    out = out.replace("µ", "mc").replace("μ", "mc").replace("’", "").replace("'", "")
    out = re.sub(r"(?<=\d),(?=\d{3}\b)", "", out)
    out = _MAYBE_THOUSANDS.sub(" ", _DECIMAL_COMMA.sub(r"\1.", out))
    out = _PUNCTUATION.sub(" ", out)
    out = re.sub(r"\b(st|mg|mcg|ml|g|hr|tabs?|caps?)\.(?!\d)", r"\1", out)
    out = re.sub(r"(?<=\d)(?=(?:mgs?|mcgs?|ug|mls?|gm?|meq|units?|%)(?![a-z]))", " ", out)
    out = re.sub(r"\b(?:ug|mcgs|micrograms?)\b", "mcg", out)
    out = re.sub(r"\b(?:mgs|milligrams?)\b", "mg", out)
    out = re.sub(r"\b(?:mls|millilit(?:er|re)s?)\b", "ml", out)
    out = re.sub(r"\b(?:gm|gms|grams?)\b", "g", out)
    out = re.sub(r"\s*(?:/|\bper\b)\s*(?:hr|hour|h)\b", "/h", out)
    out = re.sub(r"\s*(?:/|\bper\b)\s*actuations?\b", "/actuat", out)
    out = re.sub(r"\bw/ ?", "with ", out)
    out = _MG_IN_MG.sub(lambda match: f"{(Decimal(match['number']) * 100).normalize():f} %", out)
    out = _PRINTED_FORM.sub(lambda match: _FORM_NAMES[int(str(match.lastgroup)[1:])], out)
    out = _CUT.sub(lambda match: _WHOLE[int(str(match.lastgroup)[1:])], out)
    out = _NOT_DRUNK.sub(" ", _FREE_OF.sub(" ", out))
    return codeine_numbered(" ".join(out.split()))


def key(text: str) -> str:
    """A name as an index keeps it: hyphens are spaces."""
    return re.sub(r"[ -]+", " ", clean(text)).strip()
