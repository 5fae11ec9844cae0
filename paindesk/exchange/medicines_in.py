"""MedicationRequest, MedicationStatement and Medication out of FHIR R4, one line an order."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Activity, MedicineLine
from paindesk.exchange.denied import directions_say_not_taken, says_not_taken
from paindesk.exchange.dosage_in import read_dosages
from paindesk.exchange.names import Recognised, recognise
from paindesk.exchange.node import RXNORM, Concept, Node, as_concept
from paindesk.exchange.sig import PIECES

_ACTIVITY = {
    "active": Activity.ACTIVE, "intended": Activity.ACTIVE, "on-hold": Activity.UNKNOWN, "unknown": Activity.UNKNOWN,
    "completed": Activity.ENDED, "stopped": Activity.ENDED, "cancelled": Activity.ENDED, "not-taken": Activity.ENDED,
}  # fmt: skip
_NOT_ORDERED = ("proposal", "option")
_ROUTES = ("transdermal", "topical", "nasal", "buccal", "sublingual", "rectal", "vaginal", "ophthalmic", "oral")


def read_medicine(node: Node, knowledge: Knowledge, medications: Mapping[str, Node]) -> MedicineLine | None:
    """One order or statement as a line; None (and noted) for what says "do not give" or was only proposed.

    `medications` are the record's Medication resources by every address they may be called by.
    """
    concept, form = _named(node, medications)
    status, why_not = node.text("status"), ""
    if node.value.get("doNotPerform") is True:
        why_not = "an order not to give it"
    elif node.has("doNotPerform") and node.flag("doNotPerform") is None:
        why_not = "not clear whether it is an order to give it"
    elif status == "draft" or node.text("intent") in _NOT_ORDERED:
        why_not = "a draft or proposal, not an order"
    elif not concept:
        why_not = "no medicine in it"
    if why_not:
        node.notes.add(node.where, concept.words or node.text("id"), f"not taken over: {why_not}")
        return None
    if status not in _ACTIVITY:
        node.notes.add(
            f"{node.where}.status", status or concept.words, "no status FHIR knows: whether it holds is open"
        )
    found = _recognised(concept, knowledge)
    if not found.ingredients:
        node.notes.add(node.where, concept.words, "a medicine PainDesk does not know; kept as written")
    dosages = list(node.nodes("dosageInstruction")) + list(node.nodes("dosage"))
    form = found.form or form
    directions = read_dosages(dosages, form, found.ingredients)
    denied = says_not_taken(concept.words) or directions_say_not_taken(directions.sig_text)
    if denied and status != "not-taken":
        node.notes.add(node.where, f"{concept.words} {directions.sig_text}".strip(), "read as not taken")
    return MedicineLine(
        text=concept.words,
        ingredients=found.ingredients,
        rxcui=found.rxcui,
        form=form,
        release=found.release,
        route=_route(dosages, found.route),
        sig_text=directions.sig_text,
        sig=directions.sig,
        sig_choices=directions.sig_choices,
        disagreement=directions.disagreement,
        activity=_ACTIVITY.get(status, Activity.UNKNOWN),
        started=node.day("authoredOn") or node.day("effectiveDateTime") or node.node("effectivePeriod").day("start"),
        ends=_ends(node, dosages),
        prescriber=node.node("requester").text("display"),
        not_taking=denied or status == "not-taken",
        source_id=f"{node.text('resourceType')}/{node.text('id')}".rstrip("/"),
        quantity=_quantity(node.node("dispenseRequest")),
    )


def _quantity(supply: Node) -> Decimal | None:
    """Pieces handed out over all refills; None for what is measured, and where it is not told."""
    handed = supply.node("quantity")
    value, unit = handed.number("value"), handed.text("unit").strip("{} ").casefold()
    counted = unit in ("", "1", "each", "ea", "tbl") or any(re.fullmatch(words, unit) for words in PIECES.values())
    if value is None or value <= 0 or not counted:
        return None
    return value * (1 + (supply.number("numberOfRepeatsAllowed") or 0))


def _ends(node: Node, dosages: list[Node]) -> date | None:
    """The end as written: of the order's validity, of its dosage, or of the time it was taken."""
    bounds = dosages[0].node("timing").node("repeat").node("boundsPeriod") if len(dosages) == 1 else None
    return (
        node.node("dispenseRequest").node("validityPeriod").day("end")
        or (bounds.day("end") if bounds is not None else None)
        or node.node("effectivePeriod").day("end")
    )


def _recognised(concept: Concept, knowledge: Knowledge) -> Recognised:
    """The first of text and displays that names a known medicine, with the RxNorm number of the record."""
    rxcui = concept.of(RXNORM)
    shown = sorted(concept.codings, key=lambda one: one.system != RXNORM)
    texts = dict.fromkeys(text for text in (concept.text, *(one.display for one in shown)) if text)
    found = [recognise(text, knowledge, rxcui) for text in texts] or [recognise("", knowledge, rxcui)]
    known = [one for one in found if one.ingredients]
    strong = [one for one in known if all(part.strength is not None for part in one.ingredients)]
    best = (strong or known or found)[0]
    return replace(best, form=best.form or next((one.form for one in found if one.form), ""))


def _route(dosages: list[Node], default: str) -> str:
    """The route the order names, where it names one; else what the medicine's name says."""
    words = dosages[0].concept("route").words.casefold() if dosages else ""
    if "mouth" in words:
        return "oral"
    return next((route for route in _ROUTES if route in words), default)


def _named(node: Node, medications: Mapping[str, Node]) -> tuple[Concept, str]:
    """The medicine of an order and its form, as written in it or in the Medication it refers to."""
    if node.has("medicationCodeableConcept"):
        return node.concept("medicationCodeableConcept"), ""
    reference = node.node("medicationReference")
    address = reference.text("reference")
    contained = {f"#{one.text('id')}": one for one in node.nodes("contained")}
    medication = (
        contained.get(address) or medications.get(address) or medications.get("/".join(address.split("/")[-2:]))
    )
    if medication is None:
        shown = reference.text("display")
        if address and shown:
            node.notes.add(
                f"{node.where}.medicationReference", shown, "its Medication is not in the record; its name is used"
            )
        return Concept(shown), ""
    form = recognise_form(medication.concept("form").words)
    concept = medication.concept("code")
    if concept:
        return concept, form
    parts = [as_concept(one.node("itemCodeableConcept")).words for one in medication.nodes("ingredient")]
    return Concept(" / ".join(part for part in parts if part)), form


def recognise_form(words: str) -> str:
    """The last word of "Oral Tablet" as a form PainDesk uses, or ""."""
    last = words.casefold().split()[-1:] or [""]
    known = ("tablet", "capsule", "patch", "solution", "gel", "cream", "ointment", "film", "lozenge", "suppository")
    return last[0].rstrip("s") if last[0].rstrip("s") in known else ""
