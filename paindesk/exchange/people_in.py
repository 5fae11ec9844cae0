"""Patient, conditions, allergies, procedures and family history out of FHIR R4 resources."""

from paindesk.domain.patient import Activity, Allergy, Condition, Patient, Sex
from paindesk.exchange.node import ICD10, SNOMED, Concept, Node

# SNOMED CT: "No known allergy", "No known drug allergy".
_NO_ALLERGY_CODES = frozenset(("716186003", "409137002"))
_NO_ALLERGY_WORDS = frozenset(("no known allergies", "no known allergy", "no known drug allergies",
                               "no known drug allergy", "nka", "nkda", "none known"))  # fmt: skip
_NOT_A_CHART_NUMBER = frozenset(("SS", "SB", "DL", "PPN", "NIIP", "TAX"))  # HL7 v2 table 0203
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


def coded(concept: Concept) -> tuple[str, str]:
    """The code and its system: ICD-10-CM before SNOMED CT; neither where it has none of them."""
    return next(((code, system) for system in (ICD10, SNOMED) if (code := concept.of(system))), ("", ""))


def read_condition(node: Node) -> Condition | None:
    """A diagnosis; None (and noted) for one that was refuted or has no name."""
    concept = node.concept("code")
    if not concept:
        node.notes.add(node.where, node.text("id"), "no diagnosis in it")
        return None
    verification = node.concept("verificationStatus").code
    if verification in ("refuted", "entered-in-error"):
        node.notes.add(node.where, concept.words, f"not taken over: {verification}")
        return None
    if verification in ("unconfirmed", "provisional", "differential"):
        node.notes.add(node.where, concept.words, f"taken over as a diagnosis, though written as {verification}")
    code, system = coded(concept)
    return Condition(
        text=concept.words, code=code, system=system, since=_since(node), activity=_activity(node, concept.words)
    )


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
    """Whether the resource says that there is no allergy."""
    concept = node.concept("code")
    return concept.of(SNOMED) in _NO_ALLERGY_CODES or concept.words.casefold() in _NO_ALLERGY_WORDS


def read_allergy(node: Node) -> Allergy | None:
    """An allergy or intolerance; None (and noted) for one resolved, refuted or without a substance."""
    concept = node.concept("code")
    reactions = list(node.nodes("reaction"))
    substance = concept.words or next((r.concept("substance").words for r in reactions), "")
    if not substance:
        node.notes.add(node.where, node.text("id"), "no substance in it")
        return None
    for key in ("verificationStatus", "clinicalStatus"):
        status = node.concept(key).code
        if status in ("refuted", "entered-in-error", "resolved", "inactive"):
            node.notes.add(node.where, substance, f"not taken over: {status}")
            return None
    shown = [one.words for reaction in reactions for one in reaction.concepts("manifestation")]
    severities = [reaction.text("severity") for reaction in reactions]
    kind = node.text("type")
    return Allergy(
        substance=substance,
        reaction="; ".join(dict.fromkeys(word for word in shown if word)),
        severity=next((one for one in ("severe", "moderate", "mild") if one in severities), ""),
        kind=kind if kind in ("allergy", "intolerance") else "",
    )


def read_procedure(node: Node) -> str:
    """A procedure with its year; "" (and noted) when it was not done or has no name."""
    words = node.concept("code").words
    status = node.text("status")
    if not words or status in ("not-done", "preparation", "stopped"):
        node.notes.add(node.where, words or node.text("id"), f"not taken over: {status or 'no name in it'}")
        return ""
    when = node.written_date("performedDateTime") or node.node("performedPeriod").written_date("start")
    return f"{words} ({when[:4]})" if when else words


def read_family(node: Node) -> tuple[str, ...]:
    """ "mother: alcohol use disorder" for each condition of a relative."""
    relative = node.concept("relationship").words or "relative"
    found = [one.concept("code").words for one in node.nodes("condition")]
    return tuple(f"{relative}: {words}" for words in found if words)
