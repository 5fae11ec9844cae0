"""One JSON object of a resource, read strictly: a value of the wrong type is noted and counts as absent."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from paindesk.exchange.notes import Notes, tidy

_LONGEST = 5000  # characters of one text
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?", re.ASCII | re.DOTALL)

_TAG = re.compile(r" \((?:disorder|finding|procedure|situation|substance|product|observable entity|event|"
                  r"regime/therapy|morphologic abnormality|body structure|qualifier value)\)$")  # fmt: skip

ICD10 = "icd-10-cm"
SNOMED = "snomed"
LOINC = "loinc"
RXNORM = "rxnorm"
_SYSTEMS = {
    "http://hl7.org/fhir/sid/icd-10-cm": ICD10, "http://hl7.org/fhir/sid/icd-10": ICD10,
    "urn:oid:2.16.840.1.113883.6.90": ICD10, "http://snomed.info/sct": SNOMED,
    "urn:oid:2.16.840.1.113883.6.96": SNOMED, "http://loinc.org": LOINC, "urn:oid:2.16.840.1.113883.6.1": LOINC,
    "http://www.nlm.nih.gov/research/umls/rxnorm": RXNORM, "urn:oid:2.16.840.1.113883.6.88": RXNORM,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Coding:
    """A code; `system` is short ("snomed", "loinc"...) where it is one PainDesk knows, else as written."""

    system: str
    code: str
    display: str


@dataclass(frozen=True, slots=True)
class Concept:
    """A CodeableConcept: its text and its codes."""

    text: str = ""
    codings: tuple[Coding, ...] = ()

    @property
    def words(self) -> str:
        """What a person reads: the text, else a display, else a code; without SNOMED CT's tags ("(disorder)")."""
        shown = self.text or next((one.display for one in self.codings if one.display), "")
        if shown.endswith(")"):
            shown = _TAG.sub("", shown)
        return shown or next((one.code for one in self.codings if one.code), "")

    @property
    def code(self) -> str:
        """The first code, for concepts drawn from a fixed list of FHIR's own."""
        return next((one.code for one in self.codings if one.code), "")

    def of(self, system: str) -> str:
        """The first code of that system, or ""."""
        return next((one.code for one in self.codings if one.system == system and one.code), "")

    def __bool__(self) -> bool:
        return bool(self.words)


class Node:
    """A JSON object with its place in the record. Reading never fails: what cannot be read is noted."""

    def __init__(self, value: Mapping[str, object], where: str, notes: Notes) -> None:
        self.value, self.where, self.notes = value, where, notes

    def has(self, key: str) -> bool:
        """Whether the key is there, whatever its type."""
        return self.value.get(key) is not None

    def _wrong(self, key: str, expected: str) -> None:
        self.notes.add(f"{self.where}.{key}", self.value.get(key), f"not {expected}")

    def text(self, key: str) -> str:
        """A string, tidied."""
        found = self.value.get(key)
        if found is None:
            return ""
        if not isinstance(found, str):
            self._wrong(key, "text")
            return ""
        if len(found) > _LONGEST:
            self._wrong(key, f"read: longer than {_LONGEST} characters")
            return ""
        return tidy(found)

    def flag(self, key: str) -> bool | None:
        """True or False; None when absent or of another type."""
        found = self.value.get(key)
        if found is None or isinstance(found, bool):
            return found
        self._wrong(key, "true or false")
        return None

    def number(self, key: str) -> Decimal | None:
        """A number of a size any medical value has."""
        found = self.value.get(key)
        if found is None:
            return None
        if isinstance(found, bool) or not isinstance(found, int | Decimal):
            self._wrong(key, "a number")
            return None
        try:
            number = Decimal(found)
        except InvalidOperation:
            number = Decimal("NaN")
        if (
            not number.is_finite()
            or (number and not -9 <= number.adjusted() <= 12)
            or len(number.as_tuple().digits) > 40
        ):
            self._wrong(key, "a number of a plausible size")
            return None
        return number

    def node(self, key: str) -> "Node":
        """The object under that key; an empty one when absent."""
        found = self.value.get(key)
        if found is not None and not isinstance(found, dict):
            self._wrong(key, "an object")
            found = None
        return Node(found or {}, f"{self.where}.{key}", self.notes)

    def nodes(self, key: str) -> Iterator["Node"]:
        """Each object of the list under that key."""
        for one in self._list(key):
            if isinstance(one, dict):
                yield Node(one, f"{self.where}.{key}", self.notes)
            else:
                self.notes.add(f"{self.where}.{key}", one, "not an object")

    def texts(self, key: str) -> tuple[str, ...]:
        """Each string of the list under that key."""
        found: list[str] = []
        for one in self._list(key):
            if isinstance(one, str) and len(one) <= _LONGEST:
                found.append(tidy(one))
            else:
                self.notes.add(f"{self.where}.{key}", one, "not text")
        return tuple(found)

    def _list(self, key: str) -> list[object]:
        found = self.value.get(key)
        if found is None:
            return []
        if isinstance(found, list):
            return found
        self._wrong(key, "a list")
        return []

    def concept(self, key: str) -> Concept:
        """A CodeableConcept under that key."""
        return as_concept(self.node(key))

    def concepts(self, key: str) -> tuple[Concept, ...]:
        """Each CodeableConcept of the list under that key."""
        return tuple(as_concept(one) for one in self.nodes(key))

    def written_date(self, key: str) -> str:
        """A FHIR date as written, as far as its day: "2019", "2019-04" or "2019-04-15"; "" when it is none."""
        said = self.text(key)
        found = _DATE.fullmatch(said)
        if said and (found is None or not _possible(found)):
            self._wrong(key, "a date")
            return ""
        return said[:10]

    def day(self, key: str) -> date | None:
        """A whole date. A year or a month alone is noted and not filled up."""
        said = self.written_date(key)
        if said and len(said) < 10:
            self._wrong(key, "a whole date")
            return None
        return date.fromisoformat(said) if said else None


def _possible(found: re.Match[str]) -> bool:
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def as_concept(node: Node) -> Concept:
    """A CodeableConcept."""
    codings = tuple(as_coding(one) for one in node.nodes("coding"))
    return Concept(node.text("text"), tuple(one for one in codings if one.code or one.display))


def as_coding(node: Node) -> Coding:
    """A Coding."""
    system = node.text("system")
    return Coding(_SYSTEMS.get(system.rstrip("/"), system), node.text("code"), node.text("display"))
