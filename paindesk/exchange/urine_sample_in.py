"""The sample of a urine drug test out of a record: creatinine, specific gravity, pH, nitrite, temperature, validity.

Each in the unit the rules read; what is in no unit known stays in the note of the test.
"""

import re
from decimal import Decimal

from paindesk.exchange.node import LOINC, Concept
from paindesk.exchange.observations_in import Value, squashed

ABNORMAL = "abnormal: "  # what PainDesk itself writes before a person's words about a sample
_LOINC = {
    "2161-8": "creatinine", "14683-7": "creatinine", "2965-2": "specific_gravity", "5810-7": "specific_gravity",
    "5811-5": "specific_gravity", "53326-5": "specific_gravity", "2756-5": "ph", "5803-2": "ph", "50560-2": "ph",
}  # fmt: skip
_WORDS = (
    ("creatinine", re.compile(r"\bcreatinine\b(?!.*(?:ratio|clearance))")),
    ("specific_gravity", re.compile(r"\b(?:specific|spec\.?) grav|\bsp gr\b")),
    ("ph", re.compile(r"\bph\b")),
    ("nitrite", re.compile(r"\bnitrites?\b")),
    ("temperature", re.compile(r"\btemp(?:erature)?\b")),
)
_OF_URINE = re.compile(r"\burine\b|\bur\b")
_VALIDITY = re.compile(r"valid|adulter|oxidant|substitut|dilut|integrity")
_WRONG = re.compile(r"\b(?:invalid|not valid|adulterated|substituted|dilute|detected|positive|present|abnormal)\b")
_RIGHT = re.compile(r"\b(?:not detected|negative|absent|none|not (?:adulterated|substituted|dilute)|acceptable)\b")
_FACTORS = {
    "creatinine": {"mg/dl": "1", "g/l": "100", "mg/l": "0.1", "mmol/l": "11.3122", "umol/l": "0.0113122"},
    "nitrite": {"mcg/ml": "1", "ug/ml": "1", "mg/l": "1", "mg/dl": "10"},
}
_FAHRENHEIT, _CELSIUS = ("°f", "degf", "f"), ("°c", "cel", "degc", "c")


def measure(concept: Concept, *, in_panel: bool) -> str:
    """What of the sample that measures ("creatinine"); "" for anything else. Outside a panel it must speak of urine."""
    for one in concept.codings:
        if one.system == LOINC and one.code in _LOINC:
            return _LOINC[one.code]
    words = _said(concept)
    if not in_panel and _OF_URINE.search(words) is None:
        return ""
    return next((key for key, pattern in _WORDS if pattern.search(words)), "")


def is_validity(concept: Concept) -> bool:
    """Whether that tells of the sample in words: "Specimen validity", "Oxidants"."""
    return _VALIDITY.search(_said(concept)) is not None


def is_wrong(words: str) -> bool:
    """Whether the laboratory says that the sample is not as it should be."""
    lowered = words.casefold()
    return _WRONG.search(_RIGHT.sub(" ", lowered)) is not None


def in_unit(key: str, value: Value) -> Decimal | None:
    """The number in the unit of a UrineTest; None for words, and for a unit that is not known."""
    if value.number is None:
        return None
    unit = squashed(value.unit)
    if key in ("specific_gravity", "ph"):
        return value.number
    if key == "temperature":
        if unit in _CELSIUS:
            return (value.number * Decimal("1.8") + 32).quantize(Decimal("0.1"))
        return value.number if unit in _FAHRENHEIT else None
    factor = _FACTORS[key].get(unit)
    return None if factor is None else (value.number * Decimal(factor)).quantize(Decimal("0.001")).normalize()


def _said(concept: Concept) -> str:
    return " ".join((concept.words, *(one.display for one in concept.codings))).casefold()
