"""Patient, conditions, allergies and family history out of FHIR R4 resources."""

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Activity
from paindesk.domain.patient import Allergy, Condition, Patient, Sex
from paindesk.exchange.names import name_by_number
from paindesk.exchange.node import ICD10, RXNORM, SNOMED, Concept, Node

# SNOMED CT: "No known allergy", "No known drug allergy".
_NO_ALLERGY_CODES = frozenset(("716186003", "409137002"))
_NO_ALLERGY_WORDS = frozenset(("no known allergies", "no known allergy", "no known drug allergies",
                               "no known drug allergy", "nka", "nkda", "none known"))  # fmt: skip
_NOT_A_CHART_NUMBER = frozenset(("SS", "SB", "DL", "PPN", "NIIP", "TAX"))  # HL7 v2 table 0203
# SNOMED CT: "No current problems or disability".
_NO_PROBLEM = "160245001"
_GRADES = ("severe", "moderate", "mild")
_CLINICAL = {
    "active": Activity.ACTIVE, "recurrence": Activity.ACTIVE, "relapse": Activity.ACTIVE,
    "inactive": Activity.ENDED, "resolved": Activity.ENDED, "remission": Activity.REMISSION,
}  # fmt: skip


def read_patient(node: Node) -> Patient:
    """The person. A birth date of only a year or month stays open and is noted."""
    names = list(node.nodes("name"))
    uses = ("official", "usual", "", "nickname", "temp", "anonymous", "maiden", "old")
    chosen = min(names, key=lambda one: uses.index(use) if (use := one.text("use")) in uses else 2, default=None)
    given = " ".join(chosen.texts("given")) if chosen else ""
    family = (chosen.text("family") or ("" if given else chosen.text("text"))) if chosen else ""
    gender = node.text("gender")
    if gender not in ("", "male", "female", "other", "unknown"):
        node.notes.add(f"{node.where}.gender", gender, "not a sex FHIR knows")
    died = node.day("deceasedDateTime")
    for link in node.nodes("link"):
        if link.text("type") in ("replaced-by", "refer"):
            node.notes.add(f"{node.where}.link", link.node("other").text("reference"), "goes on in another record")
    return Patient(
        id="",
        given=given,
        family=family,
        mrn=_chart_number(node),
        birth_date=node.day("birthDate"),
        sex=Sex(gender) if gender in ("male", "female") else Sex.UNKNOWN,
        language=_language(node),
        phone=next((one.text("value") for one in node.nodes("telecom") if one.text("system") == "phone"), ""),
        deceased=bool(node.flag("deceasedBoolean")) or node.has("deceasedDateTime"),
        deceased_on=died,
    )


def _chart_number(node: Node) -> str:
    """The medical record number, else the first identifier that is no social security or licence number."""
    known = [(one.concept("type").code, one.text("value")) for one in node.nodes("identifier")]
    usable = [(kind, value) for kind, value in known if value and kind not in _NOT_A_CHART_NUMBER]
    return next((value for kind, value in usable if kind == "MR"), usable[0][1] if usable else "")


def _language(node: Node) -> str:
    spoken = list(node.nodes("communication"))
    chosen = next((one for one in spoken if one.flag("preferred")), spoken[0] if spoken else None)
    code = chosen.concept("language").code if chosen else ""
    return code.split("-")[0].lower() if code[:2].isalpha() and code.isascii() else "en"


class Diagnoses:
    """The codes of conditions and pain problems that rules ask for."""

    def __init__(self, knowledge: Knowledge) -> None:
        tags, problems = knowledge.conditions.values(), knowledge.problems.values()
        icd10 = [*(code for one in tags for code in one.icd10), *(code for one in problems for code in one.icd10)]
        snomed = [*(code for one in tags for code in one.snomed), *(code for one in problems for code in one.snomed)]
        self._icd10, self._snomed = tuple({code.upper() for code in icd10}), frozenset(snomed)

    def known(self, code: str, system: str) -> bool:
        """Whether a rule asks for that code."""
        if not code:
            return False
        return code in self._snomed if system == SNOMED else code.upper().startswith(self._icd10)

    def code(self, concept: Concept) -> tuple[str, str]:
        """The code and its system: one that rules ask for, else ICD-10-CM before SNOMED CT, else neither."""
        found = [(one.code, one.system) for wanted in (ICD10, SNOMED) for one in concept.codings
                 if one.system == wanted and one.code]  # fmt: skip
        return next((one for one in found if self.known(*one)), found[0] if found else ("", ""))


def read_condition(node: Node, diagnoses: Diagnoses) -> Condition | None:
    """A diagnosis; None (and noted) for one that was refuted or has no name."""
    concept = node.concept("code")
    verification = node.concept("verificationStatus").code
    if not concept:
        node.notes.add(node.where, node.text("id"), "no diagnosis in it")
        return None
    if verification in ("refuted", "entered-in-error") or concept.of(SNOMED) == _NO_PROBLEM:
        node.notes.add(node.where, concept.words, f"not taken over: {verification or 'says that there is none'}")
        return None
    if verification in ("unconfirmed", "provisional", "differential"):
        node.notes.add(node.where, concept.words, f"taken over as a diagnosis, though written as {verification}")
    code, system = diagnoses.code(concept)
    words = _in_full(node, concept.words)
    return Condition(text=words, code=code, system=system, since=_since(node), activity=_activity(node, words))


def _in_full(node: Node, words: str) -> str:
    """ "Severe obstructive sleep apnea", "Osteoarthritis, left knee": with what the record keeps beside the name."""
    severity = next((one for one in _GRADES if node.concept("severity").words.casefold().startswith(one)), "")
    stage = next((shown for one in node.nodes("stage") if (shown := one.concept("summary").words)), "")
    places = [one.words for one in node.concepts("bodySite") if one]
    if severity and not any(one in words.casefold() for one in _GRADES):
        rest = words[:1].lower() + words[1:] if words[1:2].islower() else words
        words = f"{severity.capitalize()} {rest}"
    for more in (stage, *places):
        if more and more.casefold() not in words.casefold():
            words = f"{words}, {more}"
    return words


def _since(node: Node) -> str:
    """When it began, as written: a date as far as it goes, an age, or words."""
    for key in ("onsetDateTime", "recordedDate"):
        if node.has(key):
            return node.written_date(key)
    if (age := node.node("onsetAge").number("value")) is not None:
        return f"age {age:f}"
    return node.text("onsetString") or node.node("onsetPeriod").written_date("start")


def _activity(node: Node, words: str) -> Activity:
    status = node.concept("clinicalStatus").code
    ended = any(node.has(key) for key in ("abatementDateTime", "abatementPeriod", "abatementAge", "abatementString"))
    if not status:
        return Activity.ENDED if ended or node.value.get("abatementBoolean") is True else Activity.UNKNOWN
    activity = _CLINICAL.get(status)
    if activity is None:
        node.notes.add(f"{node.where}.clinicalStatus", status, f"not a status FHIR knows ({words})")
        return Activity.UNKNOWN
    if ended and activity is Activity.ACTIVE:
        node.notes.add(node.where, words, "written as active, though an end is given")
    return activity


def is_no_known_allergy(node: Node) -> bool:
    """Whether the resource says that there is no allergy, or none to a medicine."""
    concept = node.concept("code")
    return any(one.system == SNOMED and one.code in _NO_ALLERGY_CODES for one in concept.codings) or (
        concept.words.casefold().strip(" .") in _NO_ALLERGY_WORDS
    )


def read_allergy(node: Node, knowledge: Knowledge) -> Allergy | None:
    """An allergy or intolerance; None (and noted) for one resolved, refuted or without a substance."""
    concept = node.concept("code")
    reactions = list(node.nodes("reaction"))
    named = concept.text or next((one.display for one in concept.codings if one.display), "")
    substance = (
        named
        or name_by_number(concept.of(RXNORM), knowledge)
        or next((blamed for r in reactions if (blamed := r.concept("substance").words)), "")
        or concept.words
    )
    if not substance:
        node.notes.add(node.where, node.text("id"), "no substance in it")
        return None
    if substance.casefold().startswith("no known "):
        node.notes.add(node.where, substance, "not taken over: it says nothing of medicines")
        return None
    if substance.isdigit():
        node.notes.add(node.where, substance, "a code without a name: no check covers it")
    for key in ("verificationStatus", "clinicalStatus"):
        status = node.concept(key).code
        if status in ("refuted", "entered-in-error", "resolved", "inactive"):
            node.notes.add(node.where, substance, f"not taken over: {status}")
            return None
    shown = [one.words for reaction in reactions for one in reaction.concepts("manifestation")]
    shown += [said for reaction in reactions if (said := reaction.text("description"))]
    severities = [reaction.text("severity") for reaction in reactions]
    if node.text("criticality") == "high":
        severities.append("severe")
    kind = node.text("type")
    return Allergy(
        substance=substance,
        reaction="; ".join(dict.fromkeys(word for word in shown if word)),
        severity=next((one for one in ("severe", "moderate", "mild") if one in severities), ""),
        kind=kind if kind in ("allergy", "intolerance") else "",
    )


def read_family(node: Node) -> tuple[str, ...]:
    """ "mother: alcohol use disorder" for each condition of a relative."""
    relative = node.concept("relationship").words or "relative"
    found = [one.concept("code").words for one in node.nodes("condition")]
    return tuple(f"{relative}: {words}" for words in found if words)
