"""Each resource to its reader, the rest onto the list of what was not used."""

from collections.abc import Callable

from paindesk.domain.patient import Provider
from paindesk.exchange.addresses import speaks_of
from paindesk.exchange.draft import PAPERWORK, Draft
from paindesk.exchange.medicines_in import read_medicine
from paindesk.exchange.node import ICD10, SNOMED, Node
from paindesk.exchange.people_in import is_no_known_allergy, read_allergy, read_condition, read_family
from paindesk.exchange.responses_in import take_response
from paindesk.exchange.results_in import is_pdmp, take_observation, take_pdmp
from paindesk.exchange.treatments_in import read_appointment, read_order, read_plan, read_procedure
from paindesk.exchange.unpack import Entry

_ALLERGY_LIST = "48765-2"  # LOINC: allergies and adverse reactions
_READ_WITH_OTHERS = ("Medication", "Practitioner", "PractitionerRole", "Organization", "Location")
_READ_BY_REFERENCE = (*_READ_WITH_OTHERS, "Patient", "RelatedPerson", "Device", "Specimen")
_SUBSTANCE_USE = ("alcohol use disorder", "alcohol abuse", "alcohol dependence", "alcoholism", "alcoholic",
                  "drug abuse", "drug dependence", "substance abuse", "substance use disorder",
                  "opioid use disorder", "opioid dependence", "addiction")  # fmt: skip


def take(entry: Entry, draft: Draft) -> None:
    """One resource into the draft, or onto the list of what was not used."""
    kind = entry.resource.get("resourceType")
    if not isinstance(kind, str) or not kind:
        why = "deleted by the record itself" if entry.deleted else "no resource in it"
        draft.notes.add("Bundle.entry", entry.resource.get("was", kind), why)
        return
    node = Node(entry.resource, kind, draft.notes)
    why_not = ""
    if entry.deleted:
        why_not = "deleted by the record itself"
    elif speaks_of(entry, draft.patient) is False:
        why_not = "about somebody else"
    elif node.has("modifierExtension") or node.has("implicitRules"):
        why_not = "carries a modifier PainDesk does not know"
    elif node.value.get("status") == "entered-in-error":
        why_not = "entered in error"
    if why_not:
        draft.notes.add(kind, _words(node) or node.text("id"), f"not taken over: {why_not}")
        return
    _remarks(node)
    reader = _READERS.get(kind)
    if reader is not None:
        reader(node, draft)
    elif kind not in _READ_WITH_OTHERS:
        draft.unused.setdefault(kind, []).append(_words(node))


def _words(node: Node) -> str:
    """What a resource of any kind is about."""
    for key in ("code", "medicationCodeableConcept", "vaccineCode", "type", "device"):
        if isinstance(node.value.get(key), dict) and (words := node.concept(key).words):
            return words
    said = node.value.get("description")
    return node.text("description") if isinstance(said, str) else ""


def _remarks(node: Node) -> None:
    """What people wrote beside it, and what is packed inside it and not read by itself."""
    if isinstance(node.value.get("note"), list):
        for one in node.nodes("note"):
            if said := one.text("text"):
                named = _words(node)
                node.notes.add(
                    f"{node.where}.note", f"{named}: {said}" if named else said, "a remark: read it yourself"
                )
    for inside in node.nodes("contained") if node.where not in PAPERWORK else ():
        kind = inside.text("resourceType")
        if kind not in _READ_BY_REFERENCE and not (node.where == "CarePlan" and kind == "Goal"):
            node.notes.add(f"{node.where}.contained", _words(inside) or kind, f"a {kind} inside another: not read")


def _condition(node: Node, draft: Draft) -> None:
    if (condition := read_condition(node, draft.diagnoses)) is not None:
        draft.conditions.append(condition)


def _allergy(node: Node, draft: Draft) -> None:
    refuted = node.concept("verificationStatus").code in ("refuted", "entered-in-error")
    if is_no_known_allergy(node) and not refuted:
        draft.no_known_allergies = True
    elif (allergy := read_allergy(node, draft.knowledge)) is not None:
        draft.allergies.append(allergy)


def _list(node: Node, draft: Draft) -> None:
    """A List says something by itself only where it is an empty list of allergies."""
    none = node.concept("emptyReason").code == "nilknown"
    if none and any(one.code == _ALLERGY_LIST for one in node.concept("code").codings):
        draft.no_known_allergies = True
    elif not node.has("entry"):
        why = node.concept("emptyReason").words or "empty"
        node.notes.add("List", f"{node.concept('code').words or node.text('title')}: {why}", "not used by PainDesk")


def _medicine(node: Node, draft: Draft) -> None:
    if (line := read_medicine(node, draft.knowledge, draft.held)) is not None:
        draft.medicines.append((node, line))


def _procedure(node: Node, draft: Draft) -> None:
    concept = node.concept("code")
    if is_pdmp(concept) and node.text("status") not in ("not-done", "preparation"):
        period = node.node("performedPeriod")
        take_pdmp(node, concept, node.day("performedDateTime") or period.day("end") or period.day("start"), draft)
        return
    done = read_procedure(node)
    draft.surgery += [done.surgery] if done.surgery else []
    draft.treatments += [done.treatment] if done.treatment else []
    if done.neither:
        draft.other_procedures.setdefault(done.neither, []).append(done.when)


def _order(node: Node, draft: Draft) -> None:
    draft.treatments += [said] if (said := read_order(node)) else []


def _appointment(node: Node, draft: Draft) -> None:
    draft.treatments += [said] if (said := read_appointment(node)) else []


def _plan(node: Node, draft: Draft) -> None:
    draft.treatments += read_plan(node)
    for inside in node.nodes("contained"):
        if inside.text("resourceType") == "Goal":
            _goal(inside, draft)


def _goal(node: Node, draft: Draft) -> None:
    words = node.concept("description").words
    by = node.node("expressedBy").text("reference")
    over = node.text("lifecycleStatus") in ("rejected", "cancelled", "entered-in-error")
    if words and by and draft.is_patient(by) and not over:
        draft.answers.goals.append(words)
    else:
        why = "given up" if over else "not in the patient's own words"
        draft.notes.add("Goal", words or node.text("id"), f"{why}: not used by PainDesk")


def _family(node: Node, draft: Draft) -> None:
    found = read_family(node)
    draft.family.extend(found)
    coded = [one.concept("code").of(system) for one in node.nodes("condition") for system in (ICD10, SNOMED)]
    disorder = draft.knowledge.conditions.get("substance-use-disorder")
    by_code = disorder is not None and any(
        code and (code in disorder.snomed or code.upper().startswith(tuple(disorder.icd10))) for code in coded
    )
    by_words = any(word in text.casefold() for text in found for word in _SUBSTANCE_USE)
    draft.family_substance_use = draft.family_substance_use or by_code or by_words
    if not found:
        node.notes.add(node.where, node.concept("relationship").words, "no condition in it")


def _team(node: Node, draft: Draft) -> None:
    for one in node.nodes("participant"):
        member = one.node("member")
        name = draft.held.name(member, node)
        role = next((shown.words for shown in one.concepts("role") if shown), "")
        if name and not draft.is_patient(member.text("reference")):
            draft.providers.append(Provider(name=name, role=role.lower()))


def _report(node: Node, draft: Draft) -> None:
    """Its results are observations; what it concludes in words is for a person to read."""
    named = node.concept("code").words
    if said := node.text("conclusion"):
        node.notes.add("DiagnosticReport", f"{named}: {said}", "a conclusion in words: read it yourself")
    elif node.has("presentedForm"):
        node.notes.add("DiagnosticReport", named, "holds a document: read it yourself")
    elif not node.has("result"):
        draft.unused.setdefault("DiagnosticReport", []).append(named)


_READERS: dict[str, Callable[[Node, Draft], None]] = {
    "Condition": _condition,
    "AllergyIntolerance": _allergy,
    "List": _list,
    "MedicationRequest": _medicine,
    "MedicationStatement": _medicine,
    "MedicationDispense": lambda node, draft: draft.dispenses.append(node),
    "MedicationAdministration": lambda node, draft: draft.administrations.append(node),
    "Observation": take_observation,
    "Procedure": _procedure,
    "ServiceRequest": _order,
    "CarePlan": _plan,
    "Appointment": _appointment,
    "Encounter": lambda node, draft: draft.encounters.append(node),
    "FamilyMemberHistory": _family,
    "QuestionnaireResponse": take_response,
    "Goal": _goal,
    "CareTeam": _team,
    "DiagnosticReport": _report,
}
