"""Lab results, vital signs and scores out of FHIR R4 Observations, in the units of the knowledge."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge, ObservationCode
from paindesk.domain.patient import Observation
from paindesk.exchange.node import LOINC, Concept, Node

# AHRQ CDS Connect's own codes for scores that had no LOINC code when its records were made.
_CDS_CONNECT = {"PEGASSESSMENT": "peg", "STARTBACK": "startback", "MME": "mme_reported"}
_THOUSANDTH = Decimal("0.001")
_NUMBER = re.compile(
    r"(?P<number>\d{1,7}(?:\.\d{1,6})?)(?: ?/ ?10| (?:out )?of 10)?"
    r"(?P<unit> ?[a-z%µμ*^{}\[\]][\w/%µμ²*^.{}\[\] ]{0,20})?",
    re.ASCII | re.IGNORECASE,
)
_SPELLING = {"µ": "u", "μ": "u", "²": "2", "[": "", "]": "", "{": "", "}": "", "_": "", " ": "", "per": "/"}
_SAME_UNIT = {
    "lbav": "lb", "lbs": "lb", "pounds": "lb", "pound": "lb", "ini": "in", "inch": "in", "inches": "in", "msec": "ms",
    "mme/day": "mme/d", "beats/min": "/min", "breaths/min": "/min", "bpm": "/min", "percent": "%", "iu/l": "u/l",
    "score": "", "scale": "", "points": "", "1": "", "kgs": "kg",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What one Observation or component says: a number with its unit, or words."""

    number: Decimal | None = None
    unit: str = ""
    words: str = ""

    def __str__(self) -> str:
        return self.words if self.number is None else f"{plain(self.number)} {self.unit}".strip()


def read_date(node: Node) -> date | None:
    """When it was observed; records that only say when it was issued are dated by that."""
    for key in ("effectiveDateTime", "effectiveInstant"):
        if node.has(key):
            return node.day(key)
    period = node.node("effectivePeriod")
    return (period.day("end") or period.day("start")) if period.value else node.day("issued")


def read_value(node: Node) -> Value | None:
    """The value in any of FHIR's shapes; None where there is none, or one PainDesk does not read."""
    if node.has("valueQuantity"):
        return _quantity(node.node("valueQuantity"))
    if node.has("valueCodeableConcept"):
        return from_words(node.concept("valueCodeableConcept").words)
    if node.has("valueString"):
        return from_words(node.text("valueString"))
    if node.has("valueBoolean"):
        answer = node.flag("valueBoolean")
        return None if answer is None else Value(words="yes" if answer else "no")
    if node.has("valueInteger"):
        whole = node.number("valueInteger")
        return None if whole is None else Value(number=whole)
    if not any(key.startswith("value") for key in node.value):
        return from_words("; ".join(one.words for one in node.concepts("interpretation") if one))
    other = next((key for key in node.value if key.startswith("value")), "")
    if other:
        node.notes.add(f"{node.where}.{other}", node.value[other], "a kind of value PainDesk does not read")
    return None


def from_words(words: str) -> Value | None:
    """ "7", "1.2 mg/dL" and "7/10" are numbers; anything else is words. None for no words."""
    if not words:
        return None
    found = _NUMBER.fullmatch(words)
    if found is None:
        return Value(words=words)
    return Value(number=Decimal(found["number"]), unit=(found["unit"] or "").strip(), words=words)


def _quantity(node: Node) -> Value | None:
    number, comparator = node.number("value"), node.text("comparator")
    unit = node.text("unit") or node.text("code")
    if number is None:
        return None
    if comparator:
        return Value(words=f"{comparator} {plain(number)} {unit}".strip())
    exact = number if number == number.quantize(_THOUSANDTH) else number.quantize(_THOUSANDTH)
    return Value(number=exact, unit=unit)


class Codes:
    """Which observation code of the knowledge a concept means."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._known = knowledge.observations
        self._by_loinc = {loinc: one for one in knowledge.observations.values() for loinc in one.loinc}
        known = knowledge.observations.values()
        self._by_words = {
            word.casefold(): one
            for one in known
            for word in (*(() if _is_substance(one) else one.words), one.code.replace("_", " "), one.title)
        }

    def find(self, concept: Concept) -> ObservationCode | None:
        """By LOINC, by the codes of CDS Connect, and for a concept without any code by its words."""
        for coding in concept.codings:
            if coding.system == LOINC and coding.code in self._by_loinc:
                return self._by_loinc[coding.code]
            if "cds.ahrq.gov" in coding.system and coding.code in _CDS_CONNECT:
                return self._known.get(_CDS_CONNECT[coding.code])
        return self._by_words.get(concept.words.casefold()) if not concept.code else None


def _is_substance(known: ObservationCode) -> bool:
    """Whether its words name a substance ("methadone") that only a test of urine may be called by."""
    return known.code.startswith("urine_") and known.unit != ""


def parts(node: Node) -> Iterator[Node]:
    """The observation itself where it has a value or says how it is judged, and each of its components."""
    if any(key.startswith("value") for key in node.value) or node.has("interpretation"):
        yield node
    yield from node.nodes("component")


def converted(known: ObservationCode, value: Value, on: date | None, node: Node) -> Observation | None:
    """The observation in the knowledge's unit; None (and noted) for an unknown unit or an impossible number."""
    if value.number is None and known.lowest is None and known.highest is None:
        return Observation(code=known.code, text=value.words, on=on)
    if value.number is None:
        node.notes.add(node.where, f"{known.title} {value}", "not a number")
        return None
    said = "; ".join(one.words for one in node.concepts("interpretation") if one)
    factor = _factor(known, value.unit)
    shown = f"{known.title} {value}"
    if factor is None:
        node.notes.add(node.where, shown, f"not in {known.unit}" if value.unit else f"no unit; {known.unit} expected")
        return None
    number = value.number * factor
    number = number if factor == 1 else number.quantize(_THOUSANDTH)
    if (known.lowest is not None and number < known.lowest) or (known.highest is not None and number > known.highest):
        node.notes.add(node.where, shown, "outside what is plausible")
        return None
    return Observation(code=known.code, value=number, unit=known.unit, text=said, on=on)


def _factor(known: ObservationCode, unit: str) -> Decimal | None:
    written, expected = squashed(unit), squashed(known.unit)
    if written == expected:
        return Decimal(1)
    return next((factor for other, factor in (known.also or {}).items() if squashed(other) == written), None)


def squashed(unit: str) -> str:
    """A unit without the differences between UCUM's spelling and a person's."""
    out = unit.casefold()
    for written, plain_text in _SPELLING.items():
        out = out.replace(written, plain_text)
    return _SAME_UNIT.get(out, out)
