"""A record as it comes together: each resource to its reader, the rest onto the list of what was not used."""

from collections import Counter
from collections.abc import Mapping, Sequence, Sized
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import (
    Allergy,
    Background,
    Condition,
    Genotype,
    MedicineLine,
    Observation,
    Patient,
    Pregnancy,
    Provider,
    Record,
)
from paindesk.exchange.answers_in import Answers, read_response
from paindesk.exchange.medicines_in import read_medicine
from paindesk.exchange.node import LOINC, Concept, Node
from paindesk.exchange.notes import Notes
from paindesk.exchange.observations_in import Codes, Value, converted, parts, read_date, read_value
from paindesk.exchange.people_in import (
    is_no_known_allergy,
    read_allergy,
    read_condition,
    read_family,
    read_procedure,
)
from paindesk.exchange.unpack import Entry, speaks_of

T = TypeVar("T")

_TOBACCO, _PREGNANCY = "72166-2", "82810-3"
_PREGNANT = {
    "77386006": Pregnancy.PREGNANT, "60001007": Pregnancy.NOT_PREGNANT, "LA15173-0": Pregnancy.PREGNANT,
    "LA26683-5": Pregnancy.NOT_PREGNANT, "pregnant": Pregnancy.PREGNANT, "not pregnant": Pregnancy.NOT_PREGNANT,
    "possible": Pregnancy.POSSIBLE, "possible pregnancy": Pregnancy.POSSIBLE,
}  # fmt: skip
_GENES = ("CYP2D6", "CYP2C19", "CYP2C9", "CYP2B6", "HLA-B*15:02", "HLA-A*31:01", "HLA-B*58:01")
_NO_RESULT = ("entered-in-error", "cancelled", "registered")


@dataclass(slots=True)
class Draft:
    """The record as it comes together."""

    knowledge: Knowledge
    codes: Codes
    notes: Notes = field(default_factory=Notes)
    medications: Mapping[str, Node] = field(default_factory=dict)
    conditions: list[Condition] = field(default_factory=list)
    allergies: list[Allergy] = field(default_factory=list)
    medicines: list[MedicineLine] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    procedures: list[str] = field(default_factory=list)
    family: list[str] = field(default_factory=list)
    genotypes: list[Genotype] = field(default_factory=list)
    tobacco: list[tuple[date, str]] = field(default_factory=list)
    pregnancy: list[tuple[date, Pregnancy]] = field(default_factory=list)
    answers: Answers = field(default_factory=Answers)
    no_known_allergies: bool = False
    unused: Counter[str] = field(default_factory=Counter)
    other_results: dict[str, list[tuple[date, str]]] = field(default_factory=dict)
    understood: Counter[str] = field(default_factory=Counter)


def take(entry: Entry, addresses: frozenset[str], draft: Draft) -> None:
    """One resource into the draft, or onto the list of what was not used."""
    kind = entry.resource.get("resourceType")
    if not isinstance(kind, str) or not kind:
        draft.notes.add("Bundle.entry", entry.resource.get("was", kind), "no resource in it")
        return
    node = Node(entry.resource, kind, draft.notes)
    why_not = ""
    if entry.deleted:
        why_not = "deleted by the record itself"
    elif speaks_of(entry, addresses) is False:
        why_not = "about somebody else"
    elif node.has("modifierExtension") or node.has("implicitRules"):
        why_not = "carries a modifier PainDesk does not know"
    elif node.value.get("status") == "entered-in-error":
        why_not = "entered in error"
    if why_not:
        words = node.concept("code").words or node.concept("medicationCodeableConcept").words
        draft.notes.add(kind, words or node.text("id"), f"not taken over: {why_not}")
        return
    _take_kind(kind, node, draft)


def _take_kind(kind: str, node: Node, draft: Draft) -> None:
    if kind == "Condition":
        if (condition := read_condition(node)) is not None:
            draft.conditions.append(condition)
    elif kind == "AllergyIntolerance":
        if is_no_known_allergy(node):
            draft.no_known_allergies = True
        elif (allergy := read_allergy(node)) is not None:
            draft.allergies.append(allergy)
    elif kind in ("MedicationRequest", "MedicationStatement"):
        if (line := read_medicine(node, draft.knowledge, draft.medications)) is not None:
            draft.medicines.append(line)
    elif kind == "Observation":
        _take_observation(node, draft)
    elif kind == "Procedure":
        if procedure := read_procedure(node):
            draft.procedures.append(procedure)
    elif kind == "FamilyMemberHistory":
        draft.family.extend(read_family(node))
    elif kind == "QuestionnaireResponse":
        draft.understood["answers"] += read_response(node, draft.answers)
    elif kind == "Goal":
        _take_goal(node, draft)
    elif kind in ("CarePlan", "ServiceRequest"):
        _list_plan(node, draft)
    elif kind != "Medication":
        draft.unused[kind] += 1


def _take_goal(node: Node, draft: Draft) -> None:
    words = node.concept("description").words
    by_patient = "Patient/" in node.node("expressedBy").text("reference")
    if words and by_patient and node.text("lifecycleStatus") not in ("rejected", "cancelled"):
        draft.answers.goals.append(words)
    else:
        draft.notes.add("Goal", words or node.text("id"), "not in the patient's own words: not used by PainDesk")


def _list_plan(node: Node, draft: Draft) -> None:
    activities = [one.node("detail").concept("code").words for one in node.nodes("activity")]
    named = [node.text("title"), node.text("description"), node.concept("code").words, *activities]
    said = "; ".join(dict.fromkeys(one for one in named if one))
    draft.notes.add(node.where, said or node.text("id"), f"{node.text('status') or 'no status'}: not used by PainDesk")


def _take_observation(node: Node, draft: Draft) -> None:
    concept = node.concept("code")
    if (status := node.text("status")) in _NO_RESULT:
        draft.notes.add(node.where, concept.words, f"not taken over: {status}")
        return
    on = read_date(node)
    found = list(parts(node))
    if not found:
        draft.notes.add(node.where, concept.words or node.text("id"), "no value in it")
    for part in found:
        question = part.concept("code") if part is not node else concept
        value = read_value(part)
        if value is None:
            draft.notes.add(part.where, question.words, "no value that could be read")
        else:
            _take_value(question, value, on, part, draft)


def _take_value(question: Concept, value: Value, on: date | None, node: Node, draft: Draft) -> None:
    loinc = question.of(LOINC)
    known = draft.codes.find(question)
    gene = next((one for one in _GENES if one.casefold() in question.words.casefold()), "")
    if loinc == _TOBACCO:
        draft.tobacco.append((on or date.min, str(value)))
    elif loinc == _PREGNANCY:
        answer = node.concept("valueCodeableConcept")
        keys = [one.code for one in answer.codings] + [value.words.casefold()]
        draft.pregnancy.append(
            (on or date.min, next((_PREGNANT[k] for k in keys if k in _PREGNANT), Pregnancy.UNKNOWN))
        )
    elif gene and value.words:
        draft.genotypes.append(Genotype(gene=gene, phenotype=value.words.lower(), on=on))
    elif known is not None:
        if (observation := converted(known, value, on, node)) is not None:
            draft.observations.append(observation)
    elif draft.answers.take(question, value, node):
        draft.understood["answers"] += 1
    else:
        draft.other_results.setdefault(question.words or "no name", []).append((on or date.min, str(value)))


def record_of(patient: Patient, node: Node, draft: Draft) -> Record:
    counts: dict[str, Sized] = {
        "conditions": draft.conditions, "allergies": draft.allergies, "medicines": draft.medicines,
        "observations": draft.observations, "procedures": draft.procedures, "family history": draft.family,
        "genotypes": draft.genotypes,
    }  # fmt: skip
    for kind, held in counts.items():
        if held:
            draft.understood[kind] = len(held)
    _list_unused(draft)
    background = Background(
        pregnancy=max(draft.pregnancy, key=lambda one: one[0])[1] if draft.pregnancy else Pregnancy.UNKNOWN,
        tobacco=max(draft.tobacco, key=lambda one: one[0])[1] if draft.tobacco else "",
        family_history=_once(draft.family),
        function="; ".join(dict.fromkeys(draft.answers.function)),
        surgery=_once(draft.procedures),
        genotypes=_once(draft.genotypes),
    )
    return Record(
        patient=patient,
        conditions=_once(draft.conditions),
        allergies=_once(draft.allergies),
        medicines=tuple(draft.medicines),
        trials=_once(draft.answers.trials),
        observations=_once(draft.observations),
        background=background,
        providers=tuple(
            Provider(name=shown, role="primary care")
            for one in node.nodes("generalPractitioner")
            if (shown := one.text("display"))
        ),
        goals_in_own_words=_once(draft.answers.goals),
        pain_complaints=_once(draft.answers.complaints),
        no_known_allergies=draft.no_known_allergies and not draft.allergies,
        not_understood=draft.notes.all(),
    )


def _once(values: Sequence[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))


def _list_unused(draft: Draft) -> None:
    """One line for each kind of result and of resource that PainDesk has no use for."""
    for title, results in draft.other_results.items():
        on, shown = max(results, key=lambda one: one[0])
        dated = f" on {on.isoformat()}" if on != date.min else ""
        often = f"{len(results)} results, the newest " if len(results) > 1 else ""
        draft.notes.add("Observation", f"{title}: {often}{shown}{dated}", "not used by PainDesk")
    for kind, count in sorted(draft.unused.items()):
        draft.notes.add(kind, f"{count} {kind} resource{'s' if count > 1 else ''}", "not used by PainDesk")
